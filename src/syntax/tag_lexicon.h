// Tag lexicon: what words may be by dictionaries and lists of names, and how
// the news writes them.
//
//   "delaware": a name of WordNet, a region, written with a capital in news
//   "minelayers": nothing by itself; "minelayer" is a noun, so a plural
//
// It knows nothing of the treebanks, so that what it says of a word is worth
// the same in texts that no network has learnt (train/tag_words.c makes it).

#ifndef RELATA_SYNTAX_TAG_LEXICON_H
#define RELATA_SYNTAX_TAG_LEXICON_H

#include "syntax/model.h"

#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

/// What is known of a word: bits
enum {
    REL_TAG_NOUN = 1 << 0,
    REL_TAG_PLURAL = 1 << 1,
    REL_TAG_VERB = 1 << 2,
    REL_TAG_VERB_S = 1 << 3, ///< "sinks"
    REL_TAG_PAST = 1 << 4,   ///< or its participle
    REL_TAG_ING = 1 << 5,
    REL_TAG_ADJECTIVE = 1 << 6,
    REL_TAG_DEGREE = 1 << 7, ///< A comparative or superlative
    REL_TAG_ADVERB = 1 << 8,
    REL_TAG_NAME = 1 << 9, ///< WordNet has it with a capital alone
    REL_TAG_GIVEN = 1 << 10,
    REL_TAG_SURNAME = 1 << 11,
    REL_TAG_CITY = 1 << 12,
    REL_TAG_REGION = 1 << 13,
    REL_TAG_BODY = 1 << 14, ///< An organisation, a paper, a firm, a product
    REL_TAG_DEMONYM = 1 << 15,
    REL_TAG_WAY = 16,   ///< Above these bits: how the news writes it mostly,
    REL_TAG_SMALLS = 1, ///< in small letters,
    REL_TAG_TITLES,     ///< with a capital,
    REL_TAG_SHOUTS,     ///< in capitals,
    REL_TAG_MIXES,      ///< or now so, now so; 0 if hardly ever
    REL_TAG_FLAGS = 19  ///< Bits in all
};

/// A hash table of a model: a slot is 0 if free, else 13 bits of the hash of a
/// word above its flags
typedef struct {
    const uint32_t *slots; // (n_slots)
    uint32_t n_slots;      // a power of two, or 0: knows no word
} RelTagLexicon;

/// Find the section "lexicon"; REL_ERR_FORMAT, reported
RelStatus rel_tag_lexicon_find(const RelModel *model, const RelReport *report,
                               RelTagLexicon *lexicon);

/// What is known of `word`, in small letters, as it is or without a regular
/// ending; no allocation
uint32_t rel_tag_lexicon_look(const RelTagLexicon *lexicon, RelText word);

/// Put a word into the table `slots` (n_slots, one free at least, a power of
/// two), where it is not yet
void rel_tag_lexicon_put(uint32_t *slots, uint32_t n_slots, RelText word,
                         uint32_t flags);

#endif
