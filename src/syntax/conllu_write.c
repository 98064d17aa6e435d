// conllu_write.c: writes CoNLL-U.
//
//   # sent_id = 1
//   # text = It did.
//   1    It  it  PRON  PRP  _  2  nsubj  _  _
//   2    did do  VERB  VBD  _  0  root   _  SpaceAfter=No
//   3    .   .   PUNCT .    _  2  punct  _  _

#include "syntax/conllu.h"

#include <assert.h>

/// Write `text` on one line
static void
write_line(RelText text, FILE *file)
{
    for (size_t i = 0; i < text.length; ++i) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        putc(byte < ' ' ? ' ' : byte, file);
    }
}

/// Write `text` and a tab; "_" if it is empty
static void
write_column(RelText text, FILE *file)
{
    write_line(text.length > 0 ? text : rel_text("_"), file);
    putc('\t', file);
}

/// Write the number of the head: 0 for a root, "_" before parsing
static void
write_head(const RelToken *token, FILE *file)
{
    if (token->head != REL_NONE) {
        fprintf(file, "%lu\t", (unsigned long)token->head + 1);
    } else {
        fputs(token->relation.length > 0 ? "0\t" : "_\t", file);
    }
}

static void
write_token(const RelToken *token, RelIndex number, bool glued, FILE *file)
{
    fprintf(file, "%lu\t", (unsigned long)number);
    write_column(token->form, file);
    write_column(token->lemma, file);
    write_column(rel_text(rel_upos_text(token->upos)), file);
    write_column(token->xpos, file);
    write_column(token->feats, file);
    write_head(token, file);
    write_column(token->relation, file);
    fputs(glued ? "_\tSpaceAfter=No\n" : "_\t_\n", file);
}

static void
write_text(const RelSentence *sentence, RelText text, FILE *file)
{
    fputs("# text = ", file);
    if (text.length > 0) {
        assert(sentence->begin <= sentence->end &&
               sentence->end <= text.length);
        write_line(rel_text_slice(text, sentence->begin,
                                  sentence->end - sentence->begin),
                   file);
    } else {
        for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
            fputs(i > 0 ? " " : "", file);
            write_line(sentence->tokens[i].form, file);
        }
    }
    putc('\n', file);
}

RelStatus
rel_conllu_write(const RelSentence *sentence, RelText text, RelIndex number,
                 FILE *file)
{
    fprintf(file, "# sent_id = %lu\n", (unsigned long)number);
    write_text(sentence, text, file);
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        const bool glued = text.length > 0 && i + 1 < sentence->n_tokens &&
                           sentence->tokens[i + 1].begin == token->end;
        write_token(token, i + 1, glued, file);
    }
    putc('\n', file);
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
