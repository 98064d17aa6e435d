// Coref link: a mention and the one before it that we took for the same thing.

#ifndef RELATA_TRAIN_COREF_LINK_H
#define RELATA_TRAIN_COREF_LINK_H

#include "graph/mention.h"
#include "train/gold_chain.h"

/// Kinds of mentions that point back
typedef enum {
    REL_LINK_NAME,
    REL_LINK_PERSON,  ///< "he", "she"
    REL_LINK_THING,   ///< "it", "its"
    REL_LINK_THEY,    ///< "they", "their"
    REL_LINK_TO_NAME, ///< "the company", after a name
    REL_LINK_SAME,    ///< "the trawler", after "a trawler"
    REL_LINK_OTHER,   ///< "the plane", after "a jet"
    REL_N_LINKS
} RelLinkKind;

typedef enum {
    REL_LINK_RIGHT,
    REL_LINK_WRONG,
    REL_LINK_UNMARKED ///< The gold has no such mention
} RelLinkVerdict;

/// "She" of "Ana Lopes flew home.  She was tired."
typedef struct {
    RelLinkKind kind;
    RelLinkVerdict verdict;
    RelIndex mention, before;
    RelIndex gold, gold_before; ///< REL_NONE: none is marked there
} RelLink;

/// The gold mention of each of ours, or REL_NONE; NULL if memory is out
RelIndex *rel_gold_align(const RelReading *reading, const RelGoldChains *gold,
                         RelArena *arena);

/// The name or noun phrase of the cluster of `member` that mention `index` is
/// held against: the last one before it that the gold knows, or REL_NONE
RelIndex rel_gold_before(const RelReading *reading, const RelIndex *gold_of,
                         RelIndex member, RelIndex index);

/**
   The links of a document: each mention that is not the first of its cluster
   with the last name or noun phrase of the cluster before it.  Pronouns that
   mean one thing which nobody names are no links: no statement comes of them.

   @param gold_of  As rel_gold_align gives it.
*/
RelStatus rel_links_find(const RelReading *reading, const RelGoldChains *gold,
                         RelArena *arena, const RelIndex *gold_of,
                         const RelLink **links, size_t *n_links);

/// Kind of the mention by what stands there; REL_N_LINKS if none is counted
RelLinkKind rel_gold_kind(const RelReading *reading, const RelGoldChains *gold,
                          RelIndex mention);

#endif
