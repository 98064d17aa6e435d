// word.c: looks tokens up in word lists, whatever their case.
//
// Lists are written in lower case; "Monday" and "ATTACK" are found too.

#include "tree/word.h"

#include <string.h>

// Lexicons hold no longer words
#define WORD_ROOM 128

/// Lower the ASCII letters of `word` into `bytes`; empty if it is too long
static RelText
lower_into(RelText word, char bytes[WORD_ROOM])
{
    if (word.length >= WORD_ROOM) {
        return (RelText){bytes, 0};
    }
    for (size_t i = 0; i < word.length; ++i) {
        const char byte = word.bytes[i];
        bytes[i] =
            byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
    }
    return (RelText){bytes, word.length};
}

bool
rel_word_listed(const RelLexicon *list, RelText word)
{
    char bytes[WORD_ROOM];
    const RelText lower = lower_into(word, bytes);

    return lower.length > 0 && rel_lexicon_has(list, lower);
}

RelText
rel_word_value(const RelLexicon *list, RelText word)
{
    char bytes[WORD_ROOM];
    const RelText lower = lower_into(word, bytes);

    return lower.length > 0 ? rel_lexicon_value(list, lower) : rel_text("");
}

RelText
rel_token_lemma(const RelToken *token)
{
    return token->lemma.length > 0 ? token->lemma : token->form;
}

bool
rel_token_listed(const RelLexicon *list, const RelToken *token)
{
    return rel_word_listed(list, rel_token_lemma(token)) ||
           rel_word_listed(list, token->form);
}

RelText
rel_token_value_with(const RelLexicon *list, const RelToken *token,
                     RelText word)
{
    const RelText lemma = rel_token_lemma(token);
    char room[WORD_ROOM];

    if (lemma.length + word.length + 1 > sizeof room) {
        return rel_text("");
    }
    memcpy(room, lemma.bytes, lemma.length);
    room[lemma.length] = ' ';
    memcpy(room + lemma.length + 1, word.bytes, word.length);
    return rel_word_value(list,
                          (RelText){room, lemma.length + word.length + 1});
}

bool
rel_token_tagged(const RelToken *token, const char *tag)
{
    const size_t length = strlen(tag);

    return token->xpos.length >= length &&
           memcmp(token->xpos.bytes, tag, length) == 0;
}

bool
rel_token_is_relative(const RelToken *token)
{
    return rel_token_tagged(token, "WDT") || rel_token_tagged(token, "WP") ||
           rel_token_tagged(token, "WRB");
}

bool
rel_token_is_nominal(const RelToken *token)
{
    return token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN ||
           token->upos == REL_UPOS_PRON || token->upos == REL_UPOS_NUM ||
           token->upos == REL_UPOS_SYM || token->upos == REL_UPOS_X ||
           token->upos == REL_UPOS_DET;
}

bool
rel_token_is_person(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_PER;
        }
    }
    return false;
}

RelText
rel_word_join(RelText first, RelText second, char *room, size_t size)
{
    if (first.length + second.length + 1 > size) {
        return first;
    }
    memcpy(room, first.bytes, first.length);
    room[first.length] = ' ';
    memcpy(room + first.length + 1, second.bytes, second.length);
    return (RelText){room, first.length + 1 + second.length};
}
