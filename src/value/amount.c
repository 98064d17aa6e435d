// amount.c: arguments that count or measure.
//
//   killed 130 people            130, people
//   paid $ 2 billion             2000000000, USD
//   injured hundreds of others   "hundreds", others
//
// What is counted stays an entity where it is known already ("the two men")
// or where the count is a small word ("two pilots").

#include "base/strings.h"
#include "value/qualify.h"
#include "value/value.h"

/// The noun that `value` counts: the head, right of the number, or after "of"
static RelIndex
find_counted(const RelQualifying *qualifying, const RelArgument *argument,
             const RelValue *value)
{
    const RelToken *const tokens = qualifying->sentence->tokens;
    const RelIndex head = argument->phrase.head;

    if (head >= value->end) {
        return head;
    }
    for (RelIndex i = value->end + 1; i < argument->phrase.end; ++i) {
        if (tokens[i].head == head && rel_token_relates(&tokens[i], "nmod") &&
            rel_text_is_nocase(tokens[value->end].form, "of")) {
            return i;
        }
    }
    return REL_NONE;
}

/// The number belongs to the head, not to a word before it ("a 50-year-old")
static bool
counts_head(const RelQualifying *qualifying, const RelArgument *argument,
            const RelValue *value)
{
    const RelToken *const tokens = qualifying->sentence->tokens;
    const RelIndex head = argument->phrase.head;

    if (head >= value->begin && head < value->end) {
        return true;
    }
    for (RelIndex i = value->begin; i < value->end; ++i) {
        if (tokens[i].head == head && rel_token_relates(&tokens[i], "nummod")) {
            return true;
        }
    }
    return false;
}

/// "two", "three": too small to be news; the things are meant
static bool
is_small_word(const RelQualifying *qualifying, const RelValue *value)
{
    const RelText form = qualifying->sentence->tokens[value->begin].form;

    return value->kind == REL_VALUE_INTEGER && value->unit.length == 0 &&
           value->number.length == 1 &&
           !(form.bytes[0] >= '0' && form.bytes[0] <= '9');
}

RelStatus
rel_argument_amount(const RelQualifying *qualifying, RelArgument *argument)
{
    RelValue value;

    if (argument->phrase.head == REL_NONE) {
        return REL_NOT_FOUND;
    }
    const RelStatus status =
        rel_value_read(qualifying->context->lists, qualifying->sentence,
                       argument->phrase.begin, argument->phrase.end,
                       qualifying->context->arena, &value);
    if (status != REL_OK) {
        return status;
    }
    if (!counts_head(qualifying, argument, &value) ||
        is_small_word(qualifying, &value)) {
        return REL_NOT_FOUND;
    }
    if (value.unit.length == 0) {
        const RelIndex counted = find_counted(qualifying, argument, &value);
        if (counted != REL_NONE) {
            value.unit =
                rel_text_lower(qualifying->context->arena,
                               qualifying->sentence->tokens[counted].form);
        }
    }
    argument->value_kind = value.kind;
    argument->value = value.number;
    argument->unit = value.unit;
    return value.unit.bytes || value.unit.length == 0 ? REL_OK
                                                      : REL_ERR_NO_MEMORY;
}
