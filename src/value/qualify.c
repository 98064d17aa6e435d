// qualify.c: says what the arguments of propositions are.
//
//   Turkey downed a jet near the border on Tuesday.
//
// near the border: place; on Tuesday: date, 2015-11-24 by the date of the
// document and the tense.  Amounts get their value and unit.  The words of an
// argument stay as they are.

#include "value/qualify.h"

#include "tree/verb.h"
#include "tree/word.h"
#include "value/story.h"

/// "is expected to meet"
static bool
is_infinitive(const RelTree *tree, RelIndex verb)
{
    return rel_tree_find(tree, verb, "mark") != REL_NONE &&
           rel_token_tagged(&tree->sentence->tokens[verb], "VB");
}

/// The verb tells what somebody said: it is on the list, and has something told
static bool
tells(const RelContext *context, const RelTree *tree, RelIndex verb)
{
    return rel_verb_is_saying(context->lists, tree, verb) &&
           (rel_tree_find(tree, verb, "ccomp") != REL_NONE ||
            rel_tree_find(tree, verb, "parataxis") != REL_NONE ||
            rel_tree_find(tree, verb, "obj") != REL_NONE ||
            rel_token_relates(&tree->sentence->tokens[verb], "parataxis"));
}

/// "The king arrives on Friday": a simple present outside of headlines, of no
/// verb of saying or being
static bool
is_scheduled(const RelContext *context, const RelProposition *proposition)
{
    const RelTree *const tree = &context->trees[proposition->sentence];
    const RelIndex verb = proposition->trigger;

    return proposition->origin == REL_FROM_VERB &&
           proposition->modality == REL_FACTUAL &&
           rel_tree_find(tree, verb, "aux") == REL_NONE &&
           rel_verb_is_present(tree, verb) &&
           !rel_token_listed(context->lists->stative,
                             &tree->sentence->tokens[verb]) &&
           !tells(context, tree, verb);
}

/// "is meeting on Friday", "will meet": what is planned lies ahead
static bool
looks_ahead(const RelContext *context, const RelProposition *proposition)
{
    const RelTree *const tree = &context->trees[proposition->sentence];
    const RelToken *const tokens = tree->sentence->tokens;

    if (rel_token_tagged(&tokens[proposition->trigger], "VBD")) {
        return false; // "must mend what it broke in May"
    }
    switch (proposition->modality) {
    case REL_FUTURE:
    case REL_INTENDED:
    case REL_OBLIGATION:
    case REL_CONDITIONAL: return true;
    case REL_FACTUAL:
    case REL_ATTRIBUTED:
    case REL_POSSIBLE:
    case REL_QUESTION:
    case REL_N_MODALITIES: break;
    }
    const RelIndex aux = rel_tree_find(tree, proposition->trigger, "aux");
    if (proposition->modality == REL_POSSIBLE &&
        is_infinitive(tree, proposition->trigger)) {
        return true;
    }
    if (is_scheduled(context, proposition)) {
        return true;
    }
    return aux != REL_NONE &&
           (proposition->modality == REL_POSSIBLE
                ? !rel_token_tagged(&tokens[proposition->trigger], "VBN")
                : (rel_token_tagged(&tokens[aux], "VBZ") ||
                   rel_token_tagged(&tokens[aux], "VBP")) &&
                      rel_token_tagged(&tokens[proposition->trigger], "VBG"));
}

/// "representatives of 22 countries": the countries are meant, not the count
static bool
is_naming(const RelProposition *proposition)
{
    return proposition->origin != REL_FROM_VERB &&
           proposition->origin != REL_FROM_COPULA &&
           proposition->origin != REL_FROM_EVENT_NOUN &&
           proposition->n_arguments > 0 &&
           proposition->arguments[0].role == REL_ROLE_OBJECT;
}

/// "broke", "was broken", "were breaking"
static bool
is_past(const RelTree *tree, RelIndex verb)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex aux = rel_tree_find(tree, verb, "aux");

    return rel_token_tagged(&tokens[verb], "VBD") ||
           (aux != REL_NONE && rel_token_tagged(&tokens[aux], "VBD")) ||
           (rel_token_tagged(&tokens[verb], "VBN") &&
            !rel_verb_is_present(tree, verb));
}

/// The proposition speaks of the past or of what is to come, beyond doubt: a
/// date without a year is then on that side of today.  What was planned tells
/// nothing ("was set for May 5").
static bool
is_sure(const RelContext *context, const RelProposition *proposition,
        bool ahead)
{
    const RelTree *const tree = &context->trees[proposition->sentence];
    const RelToken *const verb = &tree->sentence->tokens[proposition->trigger];

    if (rel_token_listed(context->lists->intending, verb)) {
        return false;
    }
    if (ahead) {
        return proposition->modality == REL_FUTURE ||
               proposition->modality == REL_INTENDED ||
               is_scheduled(context, proposition);
    }
    return (proposition->modality == REL_FACTUAL ||
            proposition->modality == REL_ATTRIBUTED) &&
           is_past(tree, proposition->trigger);
}

static RelStatus
qualify_argument(const RelQualifying *qualifying, RelArgument *argument,
                 RelTime *time)
{
    *time = (RelTime){.shape = REL_TIME_NONE};
    if (argument->role == REL_ROLE_CLAUSE ||
        argument->value_kind != REL_VALUE_NONE) {
        return REL_OK;
    }
    RelStatus status = rel_argument_date(qualifying, argument, time);
    if (status == REL_NOT_FOUND && argument->role != REL_ROLE_DATE &&
        !qualifying->naming) {
        status = rel_argument_amount(qualifying, argument);
    }
    if (status != REL_NOT_FOUND) {
        return status;
    }
    if (argument->role == REL_ROLE_OBLIQUE &&
        rel_argument_is_place(qualifying, argument)) {
        argument->role = REL_ROLE_PLACE;
    }
    return REL_OK;
}

/// An argument of the story is read against the last date before it; what is
/// read is a date for those behind it
static RelStatus
qualify_in_story(RelQualifying *qualifying, RelStory *story,
                 RelArgument *argument)
{
    const RelIndex sentence = argument->phrase.sentence;
    RelTime time;
    RelDay day;

    qualifying->setting.story =
        rel_story_last(story, sentence, argument->phrase.begin, &day) ? &day
                                                                      : NULL;
    const RelStatus status = qualify_argument(qualifying, argument, &time);
    qualifying->setting.story = NULL;
    return status == REL_OK ? rel_story_note(story, sentence, argument)
                            : status;
}

/// Arguments are const in a proposition; they are amended in a copy
static RelStatus
qualify(RelContext *context, const RelDay *today, RelStory *story,
        RelProposition *proposition)
{
    const size_t n_arguments = proposition->n_arguments;
    const bool ahead = looks_ahead(context, proposition);
    RelQualifying qualifying = {
        .context = context,
        .sentence = &context->sentences->sentences[proposition->sentence],
        .setting = {.today = today,
                    .ahead = ahead,
                    .sure = is_sure(context, proposition, ahead)},
        .naming = is_naming(proposition)};
    RelArgument *const arguments =
        REL_ARENA_ARRAY(context->arena, RelArgument, n_arguments + 1);
    RelStatus status = arguments ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < n_arguments; ++i) {
        arguments[i] = proposition->arguments[i];
        if (arguments[i].phrase.sentence == proposition->sentence) {
            status = qualify_in_story(&qualifying, story, &arguments[i]);
        }
    }
    size_t n_left = n_arguments;
    if (status == REL_OK) {
        status = rel_dates_join(&qualifying, arguments, &n_left);
    }
    if (status == REL_OK) {
        proposition->arguments = arguments;
        proposition->n_arguments = n_left;
    }
    return status;
}

/// The date of the document, if it is known to the day
static bool
read_today(const RelContext *context, RelDay *today)
{
    return context->document && rel_day_read(context->document->date, today) &&
           today->day != 0;
}

RelStatus
rel_qualify_arguments(RelContext *context)
{
    RelDay today;
    RelStory story;
    const bool known = read_today(context, &today);
    RelStatus status = rel_story_begin(&story, context);

    for (size_t i = 0; status == REL_OK && i < context->propositions.n_items;
         ++i) {
        status = qualify(context, known ? &today : NULL, &story,
                         rel_array_at(&context->propositions, i));
    }
    return status;
}
