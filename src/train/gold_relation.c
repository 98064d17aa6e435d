// gold_relation.c: reads texts whose relations people have marked.
//
//   {"text": "Ida met Tom.", "entities": [{"id": "e1", "start": 0, "end": 3},
//    {"id": "e2", "start": 8, "end": 11}], "relations": [{"type": "CommWith",
//    "source": "e1", "target": "e2", "trigger": [4, 7]}]}

#include "train/gold_relation.h"

#include "base/array.h"
#include "input/json.h"

/// Digits as a number; no text of ours has 2^32 characters
static uint32_t
read_number(RelText digits)
{
    uint32_t number = 0;

    for (size_t i = 0; i < digits.length; ++i) {
        if (digits.bytes[i] < '0' || digits.bytes[i] > '9') {
            break;
        }
        number = number * 10 + (uint32_t)(digits.bytes[i] - '0');
    }
    return number;
}

/// The text of `key` in `object`, or empty
static RelText
text_of(const RelJson *json, RelIndex object, const char *key)
{
    const RelIndex value = rel_json_find(json, object, key);

    return value == REL_NONE ? rel_text("") : json->values[value].text;
}

/// "[b, e]"
static RelGoldSpan
read_pair(const RelJson *json, RelIndex array)
{
    RelGoldSpan span = {0, 0};

    if (array != REL_NONE && json->values[array].end == array + 3) {
        span.begin = read_number(json->values[array + 1].text);
        span.end = read_number(json->values[array + 2].text);
    }
    return span;
}

/// The span of the thing called `id` among `things`; false: there is none
static bool
find_thing(const RelJson *json, RelIndex things, RelText id, RelGoldSpan *span)
{
    for (RelIndex i = things + 1; i < json->values[things].end;
         i = json->values[i].end) {
        if (rel_text_equals(text_of(json, i, "id"), id)) {
            span->begin = read_number(text_of(json, i, "start"));
            span->end = read_number(text_of(json, i, "end"));
            return true;
        }
    }
    return false;
}

static RelStatus
read_sentences(const RelJson *json, RelIndex list, RelArena *arena,
               RelGoldText *gold)
{
    RelArray spans;
    RelStatus status = REL_OK;

    rel_array_init(&spans, arena, sizeof(RelGoldSpan));
    for (RelIndex i = list + 1; status == REL_OK && i < json->values[list].end;
         i = json->values[i].end) {
        const RelGoldSpan span = read_pair(json, i);
        status = rel_array_push(&spans, &span);
    }
    gold->sentences = spans.items;
    gold->n_sentences = spans.n_items;
    return status;
}

static RelStatus
read_relations(const RelJson *json, RelIndex list, RelIndex things,
               RelArena *arena, RelGoldText *gold)
{
    RelArray relations;
    RelStatus status = REL_OK;

    rel_array_init(&relations, arena, sizeof(RelGoldRelation));
    for (RelIndex i = list + 1; status == REL_OK && i < json->values[list].end;
         i = json->values[i].end) {
        RelGoldRelation relation = {.type = text_of(json, i, "type")};
        relation.trigger = read_pair(json, rel_json_find(json, i, "trigger"));
        if (!find_thing(json, things, text_of(json, i, "source"),
                        &relation.source) ||
            !find_thing(json, things, text_of(json, i, "target"),
                        &relation.target)) {
            return REL_ERR_FORMAT;
        }
        status = rel_array_push(&relations, &relation);
    }
    gold->relations = relations.items;
    gold->n_relations = relations.n_items;
    return status;
}

RelStatus
rel_gold_text_read(RelText line, RelArena *arena, RelGoldText *gold)
{
    RelJson json;
    RelStatus status = rel_json_read(line, arena, &json);

    if (status != REL_OK || json.n_values == 0) {
        return status == REL_OK ? REL_ERR_FORMAT : status;
    }
    const RelIndex sentences = rel_json_find(&json, 0, "sentences");
    const RelIndex things = rel_json_find(&json, 0, "entities");
    const RelIndex relations = rel_json_find(&json, 0, "relations");
    if (sentences == REL_NONE || things == REL_NONE || relations == REL_NONE) {
        return REL_ERR_FORMAT;
    }
    gold->name = text_of(&json, 0, "doc_id");
    gold->text = text_of(&json, 0, "text");
    status = read_sentences(&json, sentences, arena, gold);
    return status == REL_OK
               ? read_relations(&json, relations, things, arena, gold)
               : status;
}
