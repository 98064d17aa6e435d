// node.c: tells entities from values.
//
//   a Russian jet       an entity
//   130 people          an entity, "130 people", which is counted elsewhere
//   85 million euros    a value
//   "doomed"            words: what a copula ascribes with an adjective

#include "graph/node.h"

#include "base/strings.h"

const RelToken *
rel_node_head(const RelReading *reading, const RelPhrase *phrase)
{
    return phrase->sentence == REL_NONE || phrase->head == REL_NONE
               ? NULL
               : &reading->sentences->sentences[phrase->sentence]
                      .tokens[phrase->head];
}

/// Tell whether a word is a measure: "euros", "percent", "km"
static bool
is_measure(const RelReading *reading, const RelToken *token)
{
    const RelLexicon *units = reading->knowledge->lists->units;
    const RelText lower = rel_text_lower(reading->arena, token->form);

    return rel_list_has(units, lower) || rel_list_has(units, token->lemma);
}

// "130 people" and "hundreds of people" are people; "130", "5 %" and
// "3 million euros" are values
bool
rel_node_counts(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *head = rel_node_head(reading, &argument->phrase);

    if (head == NULL ||
        (head->upos != REL_UPOS_NOUN && head->upos != REL_UPOS_PROPN) ||
        is_measure(reading, head)) {
        return false;
    }
    return argument->value_kind == REL_VALUE_INTEGER ||
           (argument->value_kind == REL_VALUE_STRING &&
            argument->unit.length > 0);
}

static bool
is_description(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *head = rel_node_head(reading, &argument->phrase);

    return head != NULL &&
           (head->upos == REL_UPOS_ADJ || head->upos == REL_UPOS_VERB ||
            head->upos == REL_UPOS_ADV);
}

RelLocalNode
rel_node_literal(RelBuilder *builder, RelValueKind kind, RelText value)
{
    return (RelLocalNode){REL_NONE, kind, rel_builder_copy(builder, value)};
}

bool
rel_node_of_argument(RelBuilder *builder, const RelArgument *argument,
                     RelStanding standing, RelLocalNode *node)
{
    const RelReading *reading = builder->reading;

    if (argument->role == REL_ROLE_CLAUSE) {
        return false;
    }
    if (argument->value_kind != REL_VALUE_NONE &&
        !rel_node_counts(reading, argument)) {
        *node =
            rel_node_literal(builder, argument->value_kind, argument->value);
        return true;
    }
    if (argument->role == REL_ROLE_MANNER ||
        (argument->role == REL_ROLE_COMPLEMENT &&
         is_description(reading, argument))) {
        *node =
            rel_node_literal(builder, REL_VALUE_STRING, argument->phrase.text);
        return argument->phrase.text.length > 0;
    }
    *node = (RelLocalNode){
        rel_local_of_phrase(builder, &argument->phrase, standing),
        REL_VALUE_NONE,
        {NULL, 0}};
    return node->local != REL_NONE;
}

bool
rel_node_is_first_person(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = rel_node_head(reading, phrase);

    return head != NULL &&
           rel_value_has(
               rel_list_value(reading->knowledge->lists->pronouns,
                              rel_text_lower(reading->arena, head->form)),
               ' ', rel_text("speaker"));
}

bool
rel_node_is_pronoun(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = rel_node_head(reading, phrase);

    return head != NULL && head->upos == REL_UPOS_PRON;
}
