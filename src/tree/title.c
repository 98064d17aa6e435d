// title.c: titles on the lists.
//
//   President Reed           an office
//   Secretary-General        an office, of two words
//   secretary of state       an office with a tail
//   the lawyer               a profession
//   his wife                 a relation

#include "tree/title.h"

#include "base/strings.h"
#include "tree/word.h"

#include <string.h>

bool
rel_title_prepend(RelTitleWords *words, RelText word)
{
    const size_t extra = word.length + (words->length > 0);

    if (words->length + extra > sizeof words->bytes) {
        return false;
    }
    memmove(words->bytes + extra, words->bytes, words->length);
    for (size_t i = 0; i < word.length; ++i) {
        const char byte = word.bytes[i];
        words->bytes[i] =
            byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
    }
    if (words->length > 0) {
        words->bytes[word.length] = ' ';
    }
    words->length += extra;
    return true;
}

RelTitleKind
rel_title_read(const RelContext *context, RelText words, RelText *name)
{
    RelText value = rel_word_value(context->lists->titles, words);
    RelText kind = {NULL, 0};

    rel_text_split(&value, ' ', &kind);
    *name = value.length > 0 ? value : words;
    if (rel_text_is(kind, "office")) {
        return REL_TITLE_OFFICE;
    }
    if (rel_text_is(kind, "profession")) {
        return REL_TITLE_PROFESSION;
    }
    if (rel_text_is(kind, "address")) {
        return REL_TITLE_ADDRESS;
    }
    return rel_word_listed(context->lists->relational, words)
               ? REL_TITLE_RELATION
               : REL_TITLE_NONE;
}

static bool
is_hyphen(const RelToken *token)
{
    return rel_text_is(token->form, "-");
}

/// The word before `noun`, over a hyphen: "Secretary" of "Secretary-General"
static RelIndex
word_before(const RelSentence *sentence, RelIndex noun)
{
    if (noun > 1 && is_hyphen(&sentence->tokens[noun - 1])) {
        return noun - 2;
    }
    return noun > 0 ? noun - 1 : REL_NONE;
}

RelTitleKind
rel_title_kind(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelToken *const token = &read->tokens[noun];
    const RelIndex before = word_before(read, noun);
    RelTitleWords pair = {.length = 0};
    RelText name;

    if (noun + 1 < read->n_tokens && is_hyphen(&read->tokens[noun + 1])) {
        return REL_TITLE_NONE; // "son-in-law", "president-elect"
    }
    if (before != REL_NONE && rel_title_prepend(&pair, token->lemma) &&
        rel_title_prepend(&pair, read->tokens[before].lemma)) {
        const RelTitleKind kind =
            rel_title_read(context, (RelText){pair.bytes, pair.length}, &name);
        if (kind != REL_TITLE_NONE) {
            return kind;
        }
    }
    const RelTitleKind kind = rel_title_read(context, token->lemma, &name);
    return kind != REL_TITLE_NONE ? kind
                                  : rel_title_read(context, token->form, &name);
}

RelIndex
rel_title_tail(const RelContext *context, RelIndex sentence, RelIndex noun,
               RelTitleWords *words)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelTitleWords longer = {.length = 0};
    RelText name;

    if (noun + 2 >= read->n_tokens) {
        return noun + 1;
    }
    for (RelIndex i = noun + 3; i > noun; --i) {
        if (!rel_title_prepend(&longer, read->tokens[i - 1].lemma)) {
            return noun + 1;
        }
    }
    if (rel_title_read(context, (RelText){longer.bytes, longer.length},
                       &name) == REL_TITLE_NONE) {
        return noun + 1;
    }
    *words = longer;
    return noun + 3;
}

bool
rel_title_is(const RelContext *context, RelIndex sentence, RelIndex begin,
             RelIndex noun)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelTitleWords words = {.length = 0};
    RelText name;

    for (RelIndex i = noun + 1; i > begin; --i) {
        if (!rel_title_prepend(&words, i == noun + 1
                                           ? read->tokens[noun].lemma
                                           : read->tokens[i - 1].form)) {
            return false;
        }
    }
    return begin < noun &&
           rel_title_read(context, (RelText){words.bytes, words.length},
                          &name) != REL_TITLE_NONE;
}

bool
rel_title_is_tail(const RelContext *context, RelIndex sentence, RelIndex noun,
                  RelIndex child)
{
    RelTitleWords words = {.length = 0};

    return child == noun + 2 &&
           rel_title_tail(context, sentence, noun, &words) == noun + 3;
}
