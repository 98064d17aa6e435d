// conllu_write.c: writes CoNLL-U.
//
//   # sent_id = 1
//   # text = It did.
//   1    It  it  PRON  PRP  _  2  nsubj  _  _
//   2-3  didn't  _  ...              a word of several tokens, as UD has them
//   2    did do  AUX  VBD  _  0  root     _  _
//   3    n't not PART RB   _  2  advmod   _  _
//   4    .   .   PUNCT .   _  2  punct    _  _

#include "syntax/conllu.h"

#include "base/utf8.h"

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

/// Tell whether nothing stands between token `i` and the next
static bool
is_glued(const RelSentence *sentence, RelIndex i)
{
    return i + 1 < sentence->n_tokens &&
           sentence->tokens[i + 1].begin == sentence->tokens[i].end;
}

/// Tell whether token `i` is one written word with the next: "did|n't"
static bool
shares_word(const RelSentence *sentence, RelIndex i)
{
    if (!is_glued(sentence, i)) {
        return false;
    }
    const RelText left = sentence->tokens[i].form;
    const RelText right = sentence->tokens[i + 1].form;
    const unsigned char last = (unsigned char)left.bytes[left.length - 1];
    size_t at = 0;
    uint32_t code = rel_utf8_next(right, &at);

    if (last < 0x80 && !rel_code_is_letter(last)) {
        return false;
    }
    if (code == '\'' || code == 0x2019) {
        if (at == right.length) {
            return rel_text_is(sentence->tokens[i + 1].xpos, "POS");
        }
        code = rel_utf8_next(right, &at);
    }
    return code != REL_UTF8_BAD && rel_code_is_letter(code);
}

/// Write the range line of the word from token `first` to `last`
static void
write_range(const RelSentence *sentence, RelText text, RelIndex first,
            RelIndex last, FILE *file)
{
    const size_t begin = sentence->tokens[first].begin;

    fprintf(file, "%lu-%lu\t", (unsigned long)first + 1,
            (unsigned long)last + 1);
    write_column(
        rel_text_slice(text, begin, sentence->tokens[last].end - begin), file);
    fputs("_\t_\t_\t_\t_\t_\t_\t", file);
    fputs(is_glued(sentence, last) ? "SpaceAfter=No\n" : "_\n", file);
}

/// Write the tokens of the word that begins at `first`; returns the next
static RelIndex
write_word(const RelSentence *sentence, RelText text, RelIndex first,
           FILE *file)
{
    RelIndex last = first;

    while (text.length > 0 && shares_word(sentence, last)) {
        ++last;
    }
    if (last > first) {
        write_range(sentence, text, first, last, file);
    }
    for (RelIndex i = first; i <= last; ++i) {
        const bool glued =
            text.length > 0 && first == last && is_glued(sentence, i);
        write_token(&sentence->tokens[i], i + 1, glued, file);
    }
    return last + 1;
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
    for (RelIndex i = 0; i < sentence->n_tokens;) {
        i = write_word(sentence, text, i, file);
    }
    putc('\n', file);
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
