// Relation match: does a proposition join two things as a relation of the gold
// does?

#ifndef RELATA_TRAIN_RELATION_MATCH_H
#define RELATA_TRAIN_RELATION_MATCH_H

#include "train/gold_relation.h"

#include <relata/proposition.h>
#include <relata/sentence.h>

#include <stdbool.h>

/// What became of a gold relation, best first
typedef enum {
    REL_MATCH_FOUND,        ///< As subject and argument
    REL_MATCH_FOUND_BESIDE, ///< As two arguments of one predicate
    REL_MATCH_NO_SENTENCE,  ///< We see two sentences
    REL_MATCH_TURNED,       ///< The other way round
    REL_MATCH_OTHER_WORD,   ///< Joined, but by another relation
    REL_MATCH_NO_PREDICATE, ///< No relation has one of the words
    REL_MATCH_NO_THING,     ///< One of the two is in no proposition
    REL_MATCH_APART,        ///< Both are, but in different ones
    REL_N_MATCHES
} RelMatch;

/// A thing of the gold in our tokens
typedef struct {
    RelIndex begin, end; ///< Tokens
    RelIndex head;
    RelIndex named; ///< The head of what it is in apposition to or measured by,
                    ///< or its own
} RelThing;

/// A relation to look for in one sentence
typedef struct {
    RelIndex sentence;
    const RelSentence *read;
    RelThing source, target;
    const bool *words; // (n_tokens): verbs and nouns of the trigger
    bool symmetric;    ///< Holds both ways
    bool belonging;    ///< The source is part of the target
} RelRelationQuery;

/// The tokens of `sentence` inside `span`; false: none
bool rel_thing_find(const RelSentence *sentence, RelGoldSpan span,
                    RelThing *thing);

/// Mark the verbs and nouns of the trigger outside both things; returns how
/// many there are
size_t rel_trigger_mark(const RelSentence *sentence,
                        const RelGoldRelation *relation, bool *words);

/// A query of the right kind for relations of `type`; the rest is left open
RelRelationQuery rel_relation_query(RelText type);

/// The best that any proposition of the sentence makes of the relation
RelMatch rel_relation_judge(const RelPropositions *propositions,
                            const RelRelationQuery *query);

#endif
