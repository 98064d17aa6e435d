// date.c: arguments that say when.
//
//   on Friday        date, 2015-11-27
//   since 2015       oblique, 2015: it bounds the event and is not its date
//   for two weeks    oblique, P2W
//   from May to July date, 2015-05/2015-07
//
// The phrase is a date only if an expression of time holds its head.

#include "tree/phrase.h"
#include "tree/word.h"
#include "value/qualify.h"
#include "value/time.h"

#include <string.h>

/// The longest expression around the head of the phrase
static bool
find_time(const RelQualifying *qualifying, const RelArgument *argument,
          RelTime *found)
{
    const RelIndex head = argument->phrase.head;

    for (RelIndex i = argument->phrase.begin;
         i < argument->phrase.end && i <= head; ++i) {
        if (rel_time_read(qualifying->context->lists, qualifying->sentence, i,
                          found) &&
            found->end > head) {
            return true;
        }
    }
    return false;
}

/// "every Monday": no time in particular
static bool
is_repeated(const RelQualifying *qualifying, const RelArgument *argument)
{
    const RelToken *const first =
        &qualifying->sentence->tokens[argument->phrase.begin];

    return rel_token_relates(first, "det") &&
           rel_text_is(rel_word_value(qualifying->context->lists->subordinators,
                                      first->lemma),
                       "conditional time");
}

/// The preposition says that the event happened then
static bool
is_dating(const RelQualifying *qualifying, const RelArgument *argument)
{
    return argument->preposition.length == 0 ||
           rel_word_listed(qualifying->context->lists->dating,
                           argument->preposition);
}

/// The argument may say when: no object, subject or clause does
static bool
may_date(const RelArgument *argument)
{
    return argument->role == REL_ROLE_DATE ||
           argument->role == REL_ROLE_OBLIQUE ||
           argument->role == REL_ROLE_PLACE ||
           argument->role == REL_ROLE_MANNER;
}

/// "from May to July", "between 1998 and 2003": a date by itself
static RelStatus
date_range(const RelQualifying *qualifying, RelTime *begin,
           RelArgument *argument)
{
    RelTime end;

    if (!rel_time_read_end(qualifying->context->lists, qualifying->sentence,
                           argument->preposition, begin, &end)) {
        return REL_NOT_FOUND;
    }
    const RelStatus status = rel_time_resolve_range(
        begin, &end, &qualifying->setting, qualifying->context->arena,
        &argument->value_kind, &argument->value);
    if (status == REL_OK) {
        argument->role =
            argument->value.length > 0 ? REL_ROLE_DATE : REL_ROLE_OBLIQUE;
    }
    return status;
}

RelStatus
rel_argument_date(const RelQualifying *qualifying, RelArgument *argument,
                  RelTime *time)
{
    if (argument->phrase.head == REL_NONE || !may_date(argument) ||
        !find_time(qualifying, argument, time)) {
        return REL_NOT_FOUND;
    }
    argument->unit = rel_text("");
    if (is_repeated(qualifying, argument)) {
        *time = (RelTime){.shape = REL_TIME_NONE};
        argument->role = REL_ROLE_OBLIQUE;
        return REL_OK;
    }
    const RelStatus ranged = date_range(qualifying, time, argument);
    if (ranged != REL_NOT_FOUND) {
        return ranged;
    }
    const bool date = !rel_time_is_duration(time, qualifying->setting.ahead) &&
                      is_dating(qualifying, argument);
    argument->role = date ? REL_ROLE_DATE : REL_ROLE_OBLIQUE;
    return rel_time_resolve(time, &qualifying->setting,
                            qualifying->context->arena, &argument->value_kind,
                            &argument->value);
}

/// The two phrases stand side by side, with no more than a preposition and a
/// comma between
static bool
are_neighbours(const RelSentence *sentence, const RelPhrase *first,
               const RelPhrase *second)
{
    if (first->sentence != second->sentence || first->end > second->begin ||
        second->begin > first->end + 2) {
        return false;
    }
    for (RelIndex i = first->end; i < second->begin; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (token->upos != REL_UPOS_ADP && token->upos != REL_UPOS_PUNCT) {
            return false;
        }
    }
    return true;
}

/// `whole`, a day with its clock, holds `part`: the same day, or a clock that
/// has no value without a day
static bool
holds(const RelQualifying *qualifying, const RelArgument *whole,
      const RelArgument *part)
{
    RelTime time;

    if (whole->value_kind != REL_VALUE_TIME) {
        return false;
    }
    if (part->value_kind == REL_VALUE_DATE) {
        return part->value.length < whole->value.length &&
               memcmp(part->value.bytes, whole->value.bytes,
                      part->value.length) == 0;
    }
    return part->value_kind == REL_VALUE_NONE &&
           find_time(qualifying, part, &time) && time.clock;
}

/// Make the second one's words part of the first
static RelStatus
join(const RelQualifying *qualifying, RelArgument *first,
     const RelArgument *second)
{
    const RelIndex begin = first->phrase.begin;
    const RelIndex n = second->phrase.end - begin;
    RelIndex *const tokens =
        REL_ARENA_ARRAY(qualifying->context->arena, RelIndex, n);

    if (!tokens) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < n; ++i) {
        tokens[i] = begin + i;
    }
    if (second->value_kind == REL_VALUE_TIME) {
        first->value_kind = second->value_kind;
        first->value = second->value;
    }
    return rel_phrase_of_tokens(qualifying->context, first->phrase.sentence,
                                first->phrase.head, tokens, n, &first->phrase);
}

RelStatus
rel_dates_join(const RelQualifying *qualifying, RelArgument *arguments,
               size_t *n_arguments)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i + 1 < *n_arguments; ++i) {
        RelArgument *const first = &arguments[i];
        const RelArgument *const second = first + 1;
        if (first->role != REL_ROLE_DATE || second->role != REL_ROLE_DATE ||
            !are_neighbours(qualifying->sentence, &first->phrase,
                            &second->phrase) ||
            (!holds(qualifying, first, second) &&
             !holds(qualifying, second, first))) {
            continue;
        }
        status = join(qualifying, first, second);
        for (size_t k = i + 1; k + 1 < *n_arguments; ++k) {
            arguments[k] = arguments[k + 1];
        }
        --*n_arguments;
    }
    return status;
}
