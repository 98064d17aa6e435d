// conllu_write.c: writes CoNLL-U.
//
//   # sent_id = 1
//   # text = It did.
//   1    It  it  PRON  PRP  _  2  nsubj  _  _
//   2-3  didn't  _  ...              a word of several tokens, as UD has them
//   2    did do  AUX  VBD  _  0  root     _  _
//   3    n't not PART RB   _  2  advmod   _  _
//   4    .   .   PUNCT .   _  2  punct    _  _
//
// With names the last column also tells of which name a word is a part:
// Name=B-PER for its first word, Name=I-PER for the others.

#include "syntax/conllu.h"

#include "base/utf8.h"

#include <assert.h>

/// One sentence being written
typedef struct {
    const RelSentence *sentence;
    RelText text; ///< Of the document; empty if it was pretokenized
    bool named;   ///< Write names, too
    FILE *file;
} Writer;

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

bool
rel_conllu_write_name(const RelSentence *sentence, RelIndex token, FILE *file)
{
    const RelName *const name = rel_sentence_name(sentence, token);

    if (name) {
        fprintf(file, "Name=%c-%s", name->begin == token ? 'B' : 'I',
                rel_name_kind_text(name->kind));
    }
    return name != NULL;
}

/// Write the last column
static void
write_misc(const Writer *writer, RelIndex i, bool glued)
{
    const bool named = writer->named &&
                       rel_conllu_write_name(writer->sentence, i, writer->file);

    if (glued) {
        fputs(named ? "|SpaceAfter=No" : "SpaceAfter=No", writer->file);
    } else if (!named) {
        putc('_', writer->file);
    }
    putc('\n', writer->file);
}

static void
write_token(const Writer *writer, RelIndex i, bool glued)
{
    const RelToken *const token = &writer->sentence->tokens[i];
    FILE *const file = writer->file;

    fprintf(file, "%lu\t", (unsigned long)i + 1);
    write_column(token->form, file);
    write_column(token->lemma, file);
    write_column(rel_text(rel_upos_text(token->upos)), file);
    write_column(token->xpos, file);
    write_column(token->feats, file);
    write_head(token, file);
    write_column(token->relation, file);
    fputs("_\t", file);
    write_misc(writer, i, glued);
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
write_range(const Writer *writer, RelIndex first, RelIndex last)
{
    const RelToken *const tokens = writer->sentence->tokens;
    const size_t begin = tokens[first].begin;

    fprintf(writer->file, "%lu-%lu\t", (unsigned long)first + 1,
            (unsigned long)last + 1);
    write_column(rel_text_slice(writer->text, begin, tokens[last].end - begin),
                 writer->file);
    fputs("_\t_\t_\t_\t_\t_\t_\t", writer->file);
    fputs(is_glued(writer->sentence, last) ? "SpaceAfter=No\n" : "_\n",
          writer->file);
}

/// Write the tokens of the word that begins at `first`; returns the next
static RelIndex
write_word(const Writer *writer, RelIndex first)
{
    const RelSentence *const sentence = writer->sentence;
    RelIndex last = first;

    while (writer->text.length > 0 && shares_word(sentence, last)) {
        ++last;
    }
    if (last > first) {
        write_range(writer, first, last);
    }
    for (RelIndex i = first; i <= last; ++i) {
        const bool glued =
            writer->text.length > 0 && first == last && is_glued(sentence, i);
        write_token(writer, i, glued);
    }
    return last + 1;
}

static void
write_text(const Writer *writer)
{
    const RelSentence *const sentence = writer->sentence;
    const RelText text = writer->text;

    fputs("# text = ", writer->file);
    if (text.length > 0) {
        assert(sentence->begin <= sentence->end &&
               sentence->end <= text.length);
        write_line(rel_text_slice(text, sentence->begin,
                                  sentence->end - sentence->begin),
                   writer->file);
    } else {
        for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
            fputs(i > 0 ? " " : "", writer->file);
            write_line(sentence->tokens[i].form, writer->file);
        }
    }
    putc('\n', writer->file);
}

static RelStatus
write_sentence(const Writer *writer, RelIndex number)
{
    fprintf(writer->file, "# sent_id = %lu\n", (unsigned long)number);
    write_text(writer);
    for (RelIndex i = 0; i < writer->sentence->n_tokens;) {
        i = write_word(writer, i);
    }
    putc('\n', writer->file);
    return ferror(writer->file) ? REL_ERR_IO : REL_OK;
}

RelStatus
rel_conllu_write(const RelSentence *sentence, RelText text, RelIndex number,
                 FILE *file)
{
    const Writer writer = {sentence, text, false, file};
    return write_sentence(&writer, number);
}

RelStatus
rel_conllu_write_named(const RelSentence *sentence, RelText text,
                       RelIndex number, FILE *file)
{
    const Writer writer = {sentence, text, true, file};
    return write_sentence(&writer, number);
}
