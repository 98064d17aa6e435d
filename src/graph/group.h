// Groups: local entities that are one, over all documents.
//
// Groups are joined by decisions on their names; each keeps what its members
// know, so that a later decision can see a contradiction.

#ifndef RELATA_GRAPH_GROUP_H
#define RELATA_GRAPH_GROUP_H

#include "base/array.h"
#include "graph/readout.h"

/// A local entity among all, in the order of documents and of their text
typedef struct {
    const RelLocal *local;
    const RelReadout *readout;
    RelIndex parent;              ///< Towards the first of its group
    RelIndex next;                ///< Ring of the group
    RelIndex nation, class_index; ///< Of the group, at its first
    unsigned genders;
} RelMember;

typedef struct {
    const RelKnowledge *knowledge;
    RelMember *members; // (n_members)
    RelIndex n_members;
    RelArray reasons; ///< of RelGroupReason
    RelArena *arena;
    bool failed;
} RelGroups;

typedef struct {
    RelIndex member;
    RelText text;
} RelGroupReason;

/// Each local entity a group of its own; the members follow the readouts
RelStatus rel_groups_init(RelGroups *groups, const RelKnowledge *knowledge,
                          const RelReadout *const *readouts, size_t n_readouts,
                          RelArena *arena);

/// The first member of the group of `member`
RelIndex rel_group_of(const RelGroups *groups, RelIndex member);

/// Nothing that is known of the two groups contradicts their being one
bool rel_groups_agree(const RelGroups *groups, RelIndex a, RelIndex b);

/// Join two groups; an empty reason is not kept
void rel_groups_join(RelGroups *groups, RelIndex a, RelIndex b, RelText reason);

/// Member is (known to be) a person
bool rel_group_is_person(const RelGroups *groups, RelIndex member);

#endif
