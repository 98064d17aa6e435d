// print_tree.c: writes analysed sentences as JSON, one a line.
//
//   {"document":"a.txt","sentence":0,"block":"paragraph","text":"It did.",
//    "begin":0,"end":7,"byte_begin":0,"byte_end":7,"tokens":[
//     {"form":"It","lemma":"it","upos":"PRON","xpos":"PRP","head":1,
//      "relation":"nsubj","confidence":0.98,"begin":0,"end":2,
//      "byte_begin":0,"byte_end":2}, ...]}
//
// Tokens are counted from 0, as everybody counts the items of an array; the
// head of a root is null.

#include "pipeline/print.h"

#include "base/json.h"

/// A span, in code points and in bytes
typedef struct {
    uint32_t begin, end;
    uint32_t byte_begin, byte_end;
} Span;

static void
write_span(FILE *file, Span span)
{
    fprintf(file,
            ",\"begin\":%lu,\"end\":%lu,\"byte_begin\":%lu,\"byte_end\":%lu",
            (unsigned long)span.begin, (unsigned long)span.end,
            (unsigned long)span.byte_begin, (unsigned long)span.byte_end);
}

/// `text` as JSON; without it, as CoNLL-U has none, the tokens as they stand
static void
write_text(FILE *file, const RelSentence *sentence, RelIndex begin,
           RelIndex end, RelText text)
{
    const RelToken *const tokens = sentence->tokens;
    const size_t first = tokens[begin].begin;

    fputs("\"text\":", file);
    if (text.length > 0) {
        rel_json_string(
            file, rel_text_slice(text, first, tokens[end - 1].end - first));
        return;
    }
    fputc('"', file);
    for (RelIndex i = begin; i < end; ++i) {
        const bool apart = i > begin && tokens[i].begin > tokens[i - 1].end;
        fputs(apart ? " " : "", file);
        rel_json_inside(file, tokens[i].form);
    }
    fputc('"', file);
}

static void
write_token(FILE *file, const RelToken *token)
{
    fputc('{', file);
    rel_json_text(file, "form", token->form);
    fputc(',', file);
    rel_json_text(file, "lemma", token->lemma);
    fprintf(file, ",\"upos\":\"%s\",", rel_upos_text(token->upos));
    rel_json_text(file, "xpos", token->xpos);
    if (token->head == REL_NONE) {
        fputs(",\"head\":null,", file);
    } else {
        fprintf(file, ",\"head\":%lu,", (unsigned long)token->head);
    }
    rel_json_text(file, "relation", token->relation);
    fputs(",\"confidence\":", file);
    rel_json_hundredths(file, (double)token->confidence);
    write_span(file, (Span){token->char_begin, token->char_end, token->begin,
                            token->end});
    fputc('}', file);
}

static void
write_name(FILE *file, const RelSentence *sentence, const RelName *name,
           RelText text)
{
    const RelToken *const tokens = sentence->tokens;

    fprintf(file, "{\"kind\":\"%s\",", rel_name_kind_text(name->kind));
    write_text(file, sentence, name->begin, name->end, text);
    fputs(",\"tokens\":[", file);
    for (RelIndex i = name->begin; i < name->end; ++i) {
        fprintf(file, i > name->begin ? ",%lu" : "%lu", (unsigned long)i);
    }
    fputs("],\"confidence\":", file);
    rel_json_hundredths(file, (double)name->confidence);
    write_span(file,
               (Span){tokens[name->begin].char_begin,
                      tokens[name->end - 1].char_end, tokens[name->begin].begin,
                      tokens[name->end - 1].end});
    fputc('}', file);
}

/// The kind of the block that the sentence stands in, or null
static void
write_block(FILE *file, const RelDocument *document,
            const RelSentence *sentence)
{
    static const char *const KINDS[] = {
        [REL_BLOCK_TITLE] = "title",
        [REL_BLOCK_HEADING] = "heading",
        [REL_BLOCK_PARAGRAPH] = "paragraph",
        [REL_BLOCK_RESIDUE] = "residue",
    };
    const bool known = sentence->block < document->n_blocks;

    rel_json_text(
        file, "block",
        rel_text(known ? KINDS[document->blocks[sentence->block].kind] : ""));
}

static void
write_names(FILE *file, const RelSentence *sentence, RelText text)
{
    fputs(",\"names\":[", file);
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        fputs(i > 0 ? "," : "", file);
        write_name(file, sentence, &sentence->names[i], text);
    }
    fputc(']', file);
}

RelStatus
rel_print_tree(const RelPrinter *printer, const RelDocument *document,
               const RelSentence *sentence, RelIndex number)
{
    FILE *const file = printer->file;

    if (sentence->n_tokens == 0) {
        return REL_OK;
    }
    fputc('{', file);
    rel_json_text(file, "document", document->name);
    fprintf(file, ",\"sentence\":%lu,", (unsigned long)number);
    write_block(file, document, sentence);
    fputc(',', file);
    write_text(file, sentence, 0, sentence->n_tokens, document->text);
    write_span(file, (Span){sentence->char_begin, sentence->char_end,
                            sentence->begin, sentence->end});
    fputs(",\"tokens\":[", file);
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        fputs(i > 0 ? "," : "", file);
        write_token(file, &sentence->tokens[i]);
    }
    fputc(']', file);
    if (printer->options->names) {
        write_names(file, sentence, document->text);
    }
    fputs("}\n", file);
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
