// Word: is this token on that list?

#ifndef RELATA_TREE_WORD_H
#define RELATA_TREE_WORD_H

#include "text/lexicon.h"

#include <relata/sentence.h>

#include <stdbool.h>

/// The lower case of `word` is on `list`; no allocation
bool rel_word_listed(const RelLexicon *list, RelText word);

/// What stands behind the lower case of `word` on `list`, or empty
RelText rel_word_value(const RelLexicon *list, RelText word);

/// The lemma of `token` or, without one, its form
RelText rel_token_lemma(const RelToken *token);

/// The lemma or the form of `token` is on `list`
bool rel_token_listed(const RelLexicon *list, const RelToken *token);

/// What stands behind the lemma of `token` with `word` behind it, "rid of", on
/// `list`, or empty
RelText rel_token_value_with(const RelLexicon *list, const RelToken *token,
                             RelText word);

/// The Penn tag of `token` begins with `tag` ("VB" fits "VBD")
bool rel_token_tagged(const RelToken *token, const char *tag);

/// A relative pronoun or adverb: who, which, whose, where, that
bool rel_token_is_relative(const RelToken *token);

/// The token is a word of a person's name, as the recogniser has it
bool rel_token_is_person(const RelSentence *sentence, RelIndex token);

/// A noun, name, pronoun or number: something that may be an argument
bool rel_token_is_nominal(const RelToken *token);

/// The two words with a blank between, in `room`; only the first if they are
/// too long
RelText rel_word_join(RelText first, RelText second, char *room, size_t size);

#endif
