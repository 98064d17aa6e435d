// Tag: chooses the universal and the Penn tag of a token together.
//
// The network gives a score to each pair of tags.  The universal tag whose
// pairs are likeliest together wins, then its best pair.  Once there is a
// tree, tags that contradict it are mended:
//
//   "did they walk", walk/VBP -aux-> did: with an auxiliary, it is VB
//   "since Monday", since/SCONJ -case-> Monday: a case mark is an ADP

#ifndef RELATA_SYNTAX_TAG_H
#define RELATA_SYNTAX_TAG_H

#include "syntax/model.h"

#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// Most pairs of tags that a model may know
enum { REL_TAGS_MOST = 512 };

/// The pairs of tags that a model knows
typedef struct {
    RelModelStrings upos;           // (n)
    RelModelStrings xpos;           // (n)
    uint8_t classes[REL_TAGS_MOST]; // (n) the same as RelUpos
} RelTags;

/// Find the sections "tags.upos" and "tags.xpos"; REL_ERR_FORMAT, reported
RelStatus rel_tags_find(const RelModel *model, const RelReport *report,
                        RelTags *tags);

/// Set upos and xpos of `token` by the scores (n) of the pairs
/// @param[out] chances  Of the universal tags; their sum is 1.
void rel_tags_choose(const RelTags *tags, const float *scores,
                     float chances[REL_N_UPOS], RelToken *token);

/// Give `token` the universal tag `upos` and the Penn tag that goes with it
/// best; nothing changes if the model has no pair with `upos`
void rel_tags_set(const RelTags *tags, const float *scores, RelUpos upos,
                  RelToken *token);

/**
   Mend tags that contradict the tree.

   @param scores  (n_tokens, n_columns), a pair's in its column
   @param tokens  (n_tokens) with tags and tree, whose heads count from it
*/
void rel_tags_mend(const RelTags *tags, const float *scores, size_t n_columns,
                   RelToken *tokens, RelIndex n_tokens);

#endif
