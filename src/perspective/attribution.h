// Attribution: who says so.

#ifndef RELATA_PERSPECTIVE_ATTRIBUTION_H
#define RELATA_PERSPECTIVE_ATTRIBUTION_H

#include "tree/lists.h"
#include "tree/tree.h"

#include <relata/proposition.h>

/// Somebody's words: the token that names the speaker, and what the verb of
/// saying makes of them
typedef struct {
    RelIndex speaker;     ///< Head of the speaker's phrase, or REL_NONE
    RelModality modality; ///< REL_ATTRIBUTED or less sure
    bool flips;           ///< It was denied
    bool weak;            ///< "According to": who says it further up counts
} RelAttribution;

/// The token that names who says, thinks or plans by `governor` (a verb, or a
/// noun such as "claim"), or REL_NONE
RelIndex rel_attribution_source(const RelTree *tree, RelIndex governor);

/// `saying` has no words of its own under it, so it may stand beside them:
/// "P, X said"
bool rel_attribution_is_free(const RelTree *tree, RelIndex saying);

/// `token` is a verb of saying put into the speech of another: "P, the agency
/// reported, X said" has reported beside P under said
bool rel_attribution_is_inserted(const RelLists *lists, const RelTree *tree,
                                 RelIndex token);

/**
   Find words that ascribe the clause of `predicate` to somebody, beside it:
   "P, X said", "according to X, P", "as X reported, P".

   @param except  A child of `predicate` that is passed over, or REL_NONE.
   @return REL_OK or REL_NOT_FOUND.
*/
RelStatus rel_attribution_beside(const RelLists *lists, const RelTree *tree,
                                 RelIndex predicate, RelIndex except,
                                 RelAttribution *found);

/// "Hollande: P": the head of the name before the colon that opens the
/// sentence of `predicate`, or REL_NONE
RelIndex rel_attribution_headline(const RelTree *tree, RelIndex predicate);

/// The sentence of `predicate` opens with a claim and a colon: "Weber's claim:
/// P"; whose it is, or REL_NONE, in *speaker
bool rel_attribution_is_claim(const RelLists *lists, const RelTree *tree,
                              RelIndex predicate, RelIndex *speaker);

#endif
