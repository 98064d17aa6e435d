// Story: the last date that a text has named before some word.

#ifndef RELATA_VALUE_STORY_H
#define RELATA_VALUE_STORY_H

#include "tree/context.h"
#include "value/calendar.h"

/// The dates named so far, by sentence
typedef struct {
    RelArray dates;  // of what story.c has them as
    RelIndex *first; // (n_sentences): the first date of each, or REL_NONE
} RelStory;

/// An empty one for the document of `context`; REL_ERR_NO_MEMORY
RelStatus rel_story_begin(RelStory *story, const RelContext *context);

/// Note the date that `argument` of a sentence names, if it does;
/// REL_ERR_NO_MEMORY
RelStatus rel_story_note(RelStory *story, RelIndex sentence,
                         const RelArgument *argument);

/// The last date named before a token, in its sentence or one of the two
/// before it; false: none
bool rel_story_last(const RelStory *story, RelIndex sentence, RelIndex token,
                    RelDay *day);

#endif
