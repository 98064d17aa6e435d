// Name features: what speaks for and against a name at a token.
//
// The same features train the recogniser and use it.  Each is a hash.  Tags are
// none of them: the network has read them better, and a field that learns from
// the tags of text that the tagger has seen trusts them too much elsewhere.

#ifndef RELATA_SYNTAX_NAME_FEATURES_H
#define RELATA_SYNTAX_NAME_FEATURES_H

#include "syntax/name_memory.h"
#include "syntax/name_words.h"
#include "text/gazetteer.h"

#include <relata/sentence.h>

enum {
    REL_NAME_FEATURES = 96, ///< At most so many at a token
    REL_NAME_AFFIX = 4      ///< Longest prefix and suffix, in characters
};

/// What is known of a token before any label
typedef struct {
    uint64_t form, lower, shape, brief;
    uint64_t prefixes[REL_NAME_AFFIX], suffixes[REL_NAME_AFFIX];
    const uint16_t *classes; // (REL_NAME_COLUMNS)
    unsigned kinds;          // REL_GAZ_* of the token alone
    unsigned list_kinds;     // REL_GAZ_* of the longest listed name around it
    unsigned place;          // in that name: 0 B, 1 I, 2 L, 3 U
    uint32_t memory;         // counts of RelNameMemory, or 0
    RelNameTold told;        // by the words around
    uint32_t votes;          // of RelNameMemory, or 0
    uint8_t told_elsewhere;  // in the document: one of REL_TOLD_*, or 0
    bool upper;              // begins with a capital letter
    bool acronym;            // has nothing but capital letters
} RelNameToken;

/// Describe all tokens of `sentence` in `tokens` (n_tokens)
void rel_name_describe(const RelSentence *sentence,
                       const RelGazetteer *gazetteer, const RelNameWords *words,
                       const RelNameMemory *memory, RelNameToken *tokens);

/// Write the features of token `i`; returns how many
size_t rel_name_features(const RelNameToken *tokens, size_t n_tokens, size_t i,
                         uint64_t features[REL_NAME_FEATURES]);

/// The bucket of a feature in the table of a model with a power of two of them
static inline uint32_t
rel_name_bucket(uint64_t feature, uint32_t n_buckets)
{
    return (uint32_t)feature & (n_buckets - 1);
}

/// The key of a feature in its bucket
static inline uint16_t
rel_name_key(uint64_t feature)
{
    return (uint16_t)(feature >> 48);
}

#endif
