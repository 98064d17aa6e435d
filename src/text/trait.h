// Trait: how a token looks to who seeks the ends of sentences.

#ifndef RELATA_TEXT_TRAIT_H
#define RELATA_TEXT_TRAIT_H

#include "text/lexicon.h"
#include "text/token.h"

/// Numbers that stand for words and kinds, to be compared and hashed
typedef struct {
    uint32_t word;     ///< Its form in small letters
    uint32_t ending;   ///< The last three bytes of that
    uint32_t kind;     ///< How it is written: "Xx", "9", or a mark itself
    uint32_t class;    ///< Mostly which part of speech; its kind if unknown
    uint32_t custom;   ///< How it is mostly written: small or with a capital
    uint32_t ahead;    ///< Tokens up to the next stop of the block
    uint32_t mark;     ///< Code point of the mark that the token is, or 0
    bool is_word;      ///< Begins with a letter
    bool is_small;     ///< Begins with a small letter
    bool is_plain;     ///< Begins with a letter or digit
    bool is_address;   ///< An address or a date: often ends a heading
    bool glued;        ///< Stands close to the token before it
    bool stops;        ///< Ends in a mark that may end a sentence
    bool closes;       ///< A mark that closes quotes or brackets
    bool shortens;     ///< An abbreviation that may end a sentence: "Inc."
    bool opens;        ///< Has a capital, as a rule, only in front: "The"
    bool finite;       ///< A verb that makes a clause: "is", "went"
    bool finite_ahead; ///< One stands between here and the next stop
} RelTrait;

/**
   Look at the tokens of a block.

   @param words  What `data/sentence_words.tsv` knows of words: word, tab, part
   of speech ("FIN" for finite verbs), tab, custom.
   @param[out] traits  (spans->n_items)
*/
void rel_traits_look(const RelRules *rules, const RelLexicon *words,
                     RelText text, const RelArray *spans, RelTrait *traits);

/// What stands before and behind a block; of a kind of its own
extern const RelTrait REL_TRAIT_NONE;

#endif
