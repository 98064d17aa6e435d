// Name memory: what the words of a document were called, and told to be.

#ifndef RELATA_SYNTAX_NAME_MEMORY_H
#define RELATA_SYNTAX_NAME_MEMORY_H

#include "base/array.h"
#include "base/map.h"
#include "syntax/name_cues.h"

/// Of the words of a document with a capital
typedef struct {
    RelMap words;    // small letters, to an index of the arrays
    RelArray counts; // of uint32_t: 8 bits for each kind, O last
    RelArray votes;  // of uint32_t: cues that make a kind likely, 8 bits each
    RelArray told;   // of uint8_t: REL_TOLD_*, or-ed, by nouns beside
} RelNameMemory;

/// Nothing remembered; `arena` owns what will be
void rel_name_memory_init(RelNameMemory *memory, RelArena *arena);

/// Remember what the tokens of a sentence were called
RelStatus rel_name_remember(RelNameMemory *memory, const RelSentence *sentence,
                            const uint8_t *labels);

/// Take back what rel_name_remember did for a sentence
void rel_name_forget(RelNameMemory *memory, const RelSentence *sentence,
                     const uint8_t *labels);

/// Remember what was told surely of word `lower`, in small letters
RelStatus rel_name_remember_told(RelNameMemory *memory, RelText lower,
                                 unsigned told);

/// Remember the kinds that a cue makes likely of word `lower`
RelStatus rel_name_remember_vote(RelNameMemory *memory, RelText lower,
                                 unsigned kinds);

/// Look `lower` up: counts and votes as above, and what was told; 0 where
/// nothing is remembered
void rel_name_recall(const RelNameMemory *memory, RelText lower,
                     uint32_t *counts, uint32_t *votes, uint8_t *told);

#endif
