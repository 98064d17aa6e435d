// Climb: the way from a predicate up to the root of its tree, on which its
// stance is gathered.  For stance.c and the files of its steps only.

#ifndef RELATA_PERSPECTIVE_CLIMB_H
#define RELATA_PERSPECTIVE_CLIMB_H

#include "perspective/complement.h"
#include "perspective/stance.h"

/// What the steps share
typedef struct {
    const RelLists *lists;
    const RelTree *tree;
    const RelToken *tokens;
    RelStance *stance;
    RelIndex start; ///< Whose stance it is
} RelClimb;

// What a step may find (climb.c)

/// The mood is at most as sure as `modality`, unless it is settled
void rel_climb_weaken(const RelClimb *climb, RelModality modality);
/// It is denied, or denied twice, unless its truth is settled
void rel_climb_flip(const RelClimb *climb);
/// Denials (`truth`) or doubts (`mood`) further up do not count
void rel_climb_settle(const RelClimb *climb, bool truth, bool mood);
/// Somebody says so; the innermost speaker stays unless it is weak
void rel_climb_attribute(const RelClimb *climb, RelIndex speaker, bool weak);
/// The speaker of a governor; "its claim" is as good as whoever has it
void rel_climb_attribute_to_source(const RelClimb *climb, RelIndex governor);

// Words of a clause (climb_words.c)

/// All that a predicate says of itself
void rel_climb_read_own(const RelClimb *climb, RelIndex predicate);
/// What an adverbial clause is by the word that opens it, or empty
RelText rel_climb_clause_value(const RelClimb *climb, RelIndex predicate);

// Steps from a clause to its verb (climb_clause.c)

/// What `governor` says of the clause or event `node`
void rel_climb_embed(const RelClimb *climb, RelIndex node, RelIndex governor,
                     RelComplementShape shape);
/// "The fear is that P": what the subject of the outer clause says of P
void rel_climb_read_topic(const RelClimb *climb, RelIndex node);
/// What `governor` says of the clause, and what is said of `governor` itself
void rel_climb_govern(const RelClimb *climb, RelIndex node, RelIndex governor,
                      RelComplementShape shape);
/// The gerund names the deed of an accusation, or what was prevented: it has
/// the preposition that `governor` asks for
bool rel_climb_is_deed(const RelClimb *climb, RelIndex node, RelIndex governor);
/// An adverbial clause: its opening word decides
void rel_climb_adverbial(const RelClimb *climb, RelIndex node, RelIndex head);

// Steps by way of a noun (climb_noun.c)

/// "no group", "any group": there may be none
bool rel_climb_is_any(const RelClimb *climb, RelIndex noun);
/// A clause under a noun: its content ("the claim that"), or a description
void rel_climb_noun_clause(const RelClimb *climb, RelIndex node, RelIndex noun);
/// The noun in which a clause or event stands, under a verb or another noun
void rel_climb_noun(const RelClimb *climb, RelIndex node, RelIndex head);

#endif
