// Complement: what a verb or noun says of the clause under it.

#ifndef RELATA_PERSPECTIVE_COMPLEMENT_H
#define RELATA_PERSPECTIVE_COMPLEMENT_H

#include "tree/lists.h"
#include "tree/tree.h"

#include <relata/proposition.h>

/// What the governor does to its complement
typedef struct {
    RelModality modality; ///< Of the complement; factual: nothing added
    bool flips;           ///< It says the contrary: "failed to", "denied"
    bool reported;        ///< It is the claim of the governor's subject
    bool settled;         ///< Its truth no longer hangs on the governor's
} RelComplement;

/// The shapes of a complement
typedef enum {
    REL_COMPLEMENT_FINITE,     ///< "that France agrees"
    REL_COMPLEMENT_INFINITIVE, ///< "to agree"
    REL_COMPLEMENT_GERUND,     ///< "of agreeing", "agreeing"
    REL_COMPLEMENT_NOUN        ///< "an agreement": an event noun
} RelComplementShape;

/// The shape of the clause under `predicate`
RelComplementShape rel_complement_shape(const RelTree *tree,
                                        RelIndex predicate);

/// What `governor` says of the clause or event noun `predicate` under it
RelComplement rel_complement_read(const RelLists *lists, const RelTree *tree,
                                  RelIndex governor, RelIndex predicate,
                                  RelComplementShape shape);

/// The word that opens the clause under `predicate` ("whether", "of"), lower
/// case as lemma, or REL_NONE
RelIndex rel_complement_mark(const RelTree *tree, RelIndex predicate);

/// The word at `mark` with those that belong to it, in `room`: "as if"
RelText rel_complement_opening(const RelTree *tree, RelIndex mark, char *room,
                               size_t size);

/// `verb` says of an event that is its subject that it did not happen ("the
/// talks fell through")
bool rel_complement_undoes(const RelLists *lists, const RelTree *tree,
                           RelIndex verb);

#endif
