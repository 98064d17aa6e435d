// gold_relation.c: reads texts whose relations people have marked.
//
//   {"text": "Ida met Tom.", "entities": [{"id": "e1", "start": 0, "end": 3},
//    {"id": "e2", "start": 8, "end": 11}], "relations": [{"type": "CommWith",
//    "source": "e1", "target": "e2", "trigger": [4, 7]}]}

#include "train/gold_relation.h"

#include "base/array.h"
#include "train/gold_json.h"

/// "[b, e]"
static RelGoldSpan
read_pair(const RelJson *json, RelIndex array)
{
    RelGoldSpan span = {0, 0};

    if (array != REL_NONE && json->values[array].end == array + 3) {
        span.begin = rel_gold_number(json->values[array + 1].text);
        span.end = rel_gold_number(json->values[array + 2].text);
    }
    return span;
}

/// The span of the thing called `id` among `things`; false: there is none
static bool
find_thing(const RelJson *json, RelIndex things, RelText id, RelGoldSpan *span)
{
    for (RelIndex i = things + 1; i < json->values[things].end;
         i = json->values[i].end) {
        if (rel_text_equals(rel_gold_text(json, i, "id"), id)) {
            span->begin = rel_gold_number(rel_gold_text(json, i, "start"));
            span->end = rel_gold_number(rel_gold_text(json, i, "end"));
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
        RelGoldRelation relation = {.type = rel_gold_text(json, i, "type")};
        relation.trigger = read_pair(json, rel_json_find(json, i, "trigger"));
        if (!find_thing(json, things, rel_gold_text(json, i, "source"),
                        &relation.source) ||
            !find_thing(json, things, rel_gold_text(json, i, "target"),
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
    gold->name = rel_gold_text(&json, 0, "doc_id");
    gold->text = rel_gold_text(&json, 0, "text");
    status = read_sentences(&json, sentences, arena, gold);
    return status == REL_OK
               ? read_relations(&json, relations, things, arena, gold)
               : status;
}
