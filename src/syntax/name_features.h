// Name features: what speaks for and against a name at a token.
//
// The same features train the recogniser and use it.  Each is a hash.

#ifndef RELATA_SYNTAX_NAME_FEATURES_H
#define RELATA_SYNTAX_NAME_FEATURES_H

#include "base/array.h"
#include "base/map.h"
#include "syntax/name_words.h"
#include "text/gazetteer.h"

#include <relata/sentence.h>

enum {
    REL_NAME_FEATURES = 96, ///< At most so many at a token
    REL_NAME_AFFIX = 4      ///< Longest prefix and suffix, in characters
};

/// What was called what elsewhere in the document
typedef struct {
    RelMap words;    // small letters, to an index of `counts`
    RelArray counts; // of uint32_t: 8 bits for each kind, O last
} RelNameMemory;

/// Nothing remembered; `arena` owns what will be
void rel_name_memory_init(RelNameMemory *memory, RelArena *arena);

/// Remember what the tokens of a sentence were called
RelStatus rel_name_remember(RelNameMemory *memory, const RelSentence *sentence,
                            const uint8_t *labels);

/// Take back what rel_name_remember did for a sentence
void rel_name_forget(RelNameMemory *memory, const RelSentence *sentence,
                     const uint8_t *labels);

/// What is known of a token before any label
typedef struct {
    uint64_t form, lower, shape, brief, xpos;
    uint64_t prefixes[REL_NAME_AFFIX], suffixes[REL_NAME_AFFIX];
    const uint16_t *classes; // (REL_NAME_COLUMNS)
    unsigned kinds;          // REL_GAZ_* of the token alone
    unsigned list_kinds;     // REL_GAZ_* of the longest listed name around it
    unsigned place;          // in that name: 0 B, 1 I, 2 L, 3 U
    uint32_t memory;         // counts of RelNameMemory, or 0
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

/// The key under which a feature stands in the table of a model; never 0
static inline uint32_t
rel_name_key(uint64_t feature)
{
    const uint32_t key = (uint32_t)(feature >> 32);
    return key != 0 ? key : 1;
}

#endif
