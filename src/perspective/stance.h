// Stance: polarity, modality and speaker of a predicate, gathered on its way
// up the tree.

#ifndef RELATA_PERSPECTIVE_STANCE_H
#define RELATA_PERSPECTIVE_STANCE_H

#include "tree/lists.h"
#include "tree/tree.h"

#include <relata/proposition.h>

typedef struct {
    RelPolarity polarity;
    RelModality modality; ///< Without REL_ATTRIBUTED: see `attributed`
    bool attributed;      ///< Somebody says so
    RelIndex speaker;     ///< Token that names who, or REL_NONE
    bool weak_speaker;    ///< A speaker named further up takes its place
    bool truth_settled;   ///< What is denied above does not deny it
    bool mood_settled;    ///< What is unsure above does not make it unsure
    bool general;         ///< Of no single event: "firms that pay win"
} RelStance;

/// The stance of the predicate (verb, adjective or noun with its copula)
/// `predicate`
void rel_stance_of_predicate(const RelLists *lists, const RelTree *tree,
                             RelIndex predicate, RelStance *stance);

/// The stance of the event that `noun` names: "a planned strike"
void rel_stance_of_event(const RelLists *lists, const RelTree *tree,
                         RelIndex noun, RelStance *stance);

/// The stance of what a description says in passing ("US-backed rebels"): no
/// denial or doubt of the sentence reaches it, but speech does
void rel_stance_of_aside(const RelLists *lists, const RelTree *tree,
                         RelIndex word, RelStance *stance);

/// The stance of what is taken for granted by a noun: "the alleged leader"
void rel_stance_of_description(const RelLists *lists, const RelTree *tree,
                               RelIndex noun, RelStance *stance);

#endif
