// Tag review: reads again what the network is not sure of.

#ifndef RELATA_SYNTAX_TAG_REVIEW_H
#define RELATA_SYNTAX_TAG_REVIEW_H

#include "syntax/tag.h"
#include "syntax/tag_reader.h"

/// Tags that the network holds for likelier stay
#define REL_TAG_SURE 0.99f

/// A piece of a sentence with what the network said of its tags
typedef struct {
    const RelTags *tags;
    const float *scores; // (n_tokens, n_columns) of the pairs
    size_t n_columns;
    const float *chances; // (n_tokens, REL_N_UPOS)
    RelToken *tokens;     // (n_tokens) with tags and tree
    RelIndex n_tokens;
} RelTagged;

/// Choose the tags anew that the network is not sure of
/// @param room  (n_tokens)
void rel_tags_review(const RelTagReader *reader, const RelTagMemory *memory,
                     const RelTagged *tagged, RelTagToken *room);

#endif
