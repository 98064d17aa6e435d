// Confidence: the probability that a proposition is read rightly.
//
//   Norway warned Iceland.      0.93   short, each edge of the tree is sure
//   ..., warning of further     0.55   whose warning?  The parser had doubts
//
// Signs speak for or against a proposition: how sure the parser is of each
// edge, what kind of clause it is, how far its parts stand apart.  A logistic
// regression weighs them, which src/train/train_confidence.c makes.

#ifndef RELATA_EXTRACT_CONFIDENCE_H
#define RELATA_EXTRACT_CONFIDENCE_H

#include "tree/context.h"

#include <relata/arena.h>
#include <relata/proposition.h>
#include <relata/report.h>
#include <relata/status.h>

#include <stdbool.h>

/// Values that a group of signs may have
#define REL_SIGN_WIDTH 64
/// Most signs that a proposition gives
#define REL_SIGNS_MAX 192
/// Bytes of the longest name of a sign, with its end
#define REL_SIGN_NAME 64

/// What signs tell of; each group has its own values
typedef enum {
    REL_SIGN_BIAS,
    REL_SIGN_VERB_PRODUCT, ///< Chance that all edges hold, of a clause
    REL_SIGN_NOUN_PRODUCT, ///< The same where a noun carries the relation
    REL_SIGN_SUBJECT,      ///< Chance of the subject's edge
    REL_SIGN_OBJECT,       ///< ... of the first argument's
    REL_SIGN_TRIGGER,      ///< ... of the edge above the predicate
    REL_SIGN_AROUND,       ///< Least chance of what hangs on the predicate
    REL_SIGN_INSIDE,       ///< ... of what is inside subject and argument
    REL_SIGN_ABOVE,        ///< ... of the edges between predicate and root
    REL_SIGN_SENTENCE,     ///< Mean chance of all edges
    REL_SIGN_NAME_CHANCE,  ///< Least chance of the names of subject and object
    REL_SIGN_LENGTH,       ///< Tokens of the sentence
    REL_SIGN_DEPTH,        ///< Edges between predicate and root
    REL_SIGN_SUBJECT_FAR,  ///< Tokens between predicate and subject
    REL_SIGN_OBJECT_FAR,
    REL_SIGN_SUBJECT_LONG, ///< Tokens of the phrase
    REL_SIGN_OBJECT_LONG,
    REL_SIGN_N_ARGUMENTS,
    REL_SIGN_N_VERBS, ///< Verbs of the sentence
    REL_SIGN_RULE,
    REL_SIGN_UNREAL_RULE, ///< The same, of what is not said to be a fact
    REL_SIGN_ORIGIN,
    REL_SIGN_SUBJECT_TAG,
    REL_SIGN_OBJECT_TAG,
    REL_SIGN_TRIGGER_TAG,  ///< Penn's
    REL_SIGN_SUBJECT_EDGE, ///< Relation in the tree
    REL_SIGN_OBJECT_EDGE,
    REL_SIGN_TRIGGER_EDGE,
    REL_SIGN_SUBJECT_PLACE, ///< Whether it hangs on the predicate
    REL_SIGN_OBJECT_PLACE,
    REL_SIGN_SUBJECT_NAME, ///< What kind of name it is
    REL_SIGN_OBJECT_NAME,
    REL_SIGN_ROLE, ///< Of the first argument
    REL_SIGN_MODALITY,
    REL_SIGN_FLAG, ///< What holds or does not
    REL_N_SIGN_GROUPS
} RelSignGroup;

#define REL_N_SIGNS (REL_N_SIGN_GROUPS * REL_SIGN_WIDTH)

/// One sign: `number` is group * REL_SIGN_WIDTH + value
typedef struct {
    RelIndex number;
    double weight; ///< How far it holds, 0 to 1
} RelSign;

typedef struct {
    RelSign items[REL_SIGNS_MAX];
    size_t n_items;
} RelSigns;

/**
   Find the signs of a proposition.

   Nothing but the sentence and the proposition is looked at.

   @param sentence  That of the proposition.
   @param title  It is a headline, whose commas stand for "and".
*/
void rel_signs_find(const RelSentence *sentence, bool title,
                    const RelProposition *proposition, RelSigns *signs);

/// Write the name of a sign, as "rule=copula"; false if there is no such sign
bool rel_sign_name(RelIndex number, char name[REL_SIGN_NAME]);

/// Weights of signs; read-only, shared by threads
typedef struct RelConfidence RelConfidence;

/// Load `data_dir`/confidence.tsv
RelStatus rel_confidence_load(const char *data_dir, const RelReport *report,
                              RelArena *arena,
                              const RelConfidence **confidence);

/// What a sign that holds fully adds to the logarithm of the odds
double rel_confidence_weight(const RelConfidence *confidence, RelIndex sign);

/// The probability, 0 to 1; the same on every processor
double rel_confidence_of(const RelConfidence *confidence,
                         const RelSigns *signs);

/// Set the confidence of all propositions
RelStatus rel_confidence_assign(RelContext *context);

#endif
