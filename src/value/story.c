// story.c: the last date that a text has named before some word.
//
//   The ship sank on 3 May 1911. Two days later divers found it.
//
// "Two days later" counts from 3 May.  A date further back than two sentences
// is no longer what the story stands at.

#include "value/story.h"

enum { FAR = 2 };

/// A date and the one before it in the same sentence
typedef struct {
    RelIndex token;
    RelDay day;
    RelIndex next; // REL_NONE: no other
} Date;

RelStatus
rel_story_begin(RelStory *story, const RelContext *context)
{
    const RelIndex n_sentences = context->sentences->n_sentences;

    rel_array_init(&story->dates, context->arena, sizeof(Date));
    story->first =
        REL_ARENA_ARRAY(context->arena, RelIndex, (size_t)n_sentences + 1);
    for (RelIndex s = 0; story->first && s < n_sentences; ++s) {
        story->first[s] = REL_NONE;
    }
    return story->first ? REL_OK : REL_ERR_NO_MEMORY;
}

/// The same date is noted once, though several propositions have it
static bool
is_noted(const RelStory *story, RelIndex sentence, RelIndex token)
{
    for (RelIndex i = story->first[sentence]; i != REL_NONE;) {
        const Date *const date = rel_array_at(&story->dates, i);
        if (date->token == token) {
            return true;
        }
        i = date->next;
    }
    return false;
}

RelStatus
rel_story_note(RelStory *story, RelIndex sentence, const RelArgument *argument)
{
    Date date = {argument->phrase.begin, {0, 0, 0}, story->first[sentence]};

    if (argument->role != REL_ROLE_DATE ||
        argument->value_kind == REL_VALUE_STRING ||
        argument->value.length == 0 ||
        !rel_day_read(argument->value, &date.day) ||
        is_noted(story, sentence, date.token)) {
        return REL_OK;
    }
    const RelStatus status = rel_array_push(&story->dates, &date);
    if (status == REL_OK) {
        story->first[sentence] = (RelIndex)story->dates.n_items - 1;
    }
    return status;
}

/// The last date of a sentence before `token`
static const Date *
last_before(const RelStory *story, RelIndex sentence, RelIndex token)
{
    const Date *found = NULL;

    for (RelIndex i = story->first[sentence]; i != REL_NONE;) {
        const Date *const date = rel_array_at(&story->dates, i);
        if (date->token < token && (!found || found->token < date->token)) {
            found = date;
        }
        i = date->next;
    }
    return found;
}

bool
rel_story_last(const RelStory *story, RelIndex sentence, RelIndex token,
               RelDay *day)
{
    for (RelIndex back = 0; back <= FAR && back <= sentence; ++back) {
        const Date *const found =
            last_before(story, sentence - back, back == 0 ? token : REL_NONE);
        if (found) {
            *day = found->day;
            return true;
        }
    }
    return false;
}
