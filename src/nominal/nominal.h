// Nominal: relations that nouns carry, and the pieces they are made of.

#ifndef RELATA_NOMINAL_NOMINAL_H
#define RELATA_NOMINAL_NOMINAL_H

#include "tree/context.h"

/// What a noun-mediated relation is made of
typedef struct {
    RelOrigin origin;
    const char *rule;  ///< Static storage
    RelIndex trigger;  ///< The noun that carries it
    RelPhrase subject; ///< None: unknown, as in an agentless passive
    RelPhrase relation;
    RelText lemma; ///< "president of"
    RelRole role;  ///< Of the object
    RelPhrase object;
} RelNominal;

/// Append the proposition of `nominal`
RelStatus rel_nominal_add(RelContext *context, RelIndex sentence,
                          const RelNominal *nominal);

/// Give the last proposition, made by the event noun `noun`, its dates and
/// places as further arguments
RelStatus rel_nominal_add_circumstances(RelContext *context, RelIndex sentence,
                                        RelIndex noun);

/// The place or body in the words of an office: "French" of "the French
/// president", "France" of "France's president" or "president of France".
typedef struct {
    RelIndex head;       ///< Its token, or REL_NONE
    RelIndex begin, end; ///< Its tokens
    bool demonym;        ///< An adjective: "French"
    bool sent;           ///< Behind "to": "ambassador to France"
} RelOwner;

/// The owner among the words under `noun`; head is REL_NONE if there is none
RelOwner rel_nominal_owner(const RelContext *context, RelIndex sentence,
                           RelIndex noun);

/**
   The office in words: "prime minister", "former president".

   @param owner  Words that are not part of it.
   @param[out] relation  The phrase, or none.
   @return the lower-case words in the context's arena; bytes is NULL if
   memory is out.
*/
RelText rel_nominal_office(RelContext *context, RelIndex sentence,
                           RelIndex noun, const RelOwner *owner,
                           RelPhrase *relation);

/**
   Append the relation of `holder` to the owner of `noun`: "president of".

   Without an owner, or where the noun is a profession, nothing or the
   nationality is appended.
*/
RelStatus rel_nominal_add_office(RelContext *context, RelIndex sentence,
                                 RelIndex noun, const RelOwner *owner,
                                 const RelPhrase *holder, RelOrigin origin,
                                 const char *rule);

/// What the clause of `verb` says in the active voice, or NULL; its sentence
/// must be the one being read
const RelProposition *rel_nominal_clause(const RelContext *context,
                                         RelIndex sentence, RelIndex verb);

/// "ten states not including *Chad*", "few states, including *Chad*": what is
/// said of `many` does not hold of `member`
bool rel_nominal_is_left_out(const RelContext *context, const RelTree *tree,
                             RelIndex many, RelIndex member);

#endif
