// node.c: tells entities from values.
//
//   a Russian jet       an entity
//   130 people          an entity, "130 people", which is counted elsewhere
//   85 million euros    a value
//   12 percent of it    an entity, of which the amount is known
//   "doomed"            words: what a copula ascribes with an adjective
//   "up 5 %"            words, too: 5 % is not what it is

#include "graph/node.h"

#include "base/strings.h"
#include "graph/span.h"

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

/// What the head of the phrase is so much of, or REL_NONE
static RelIndex
find_measured(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *const tokens =
        reading->sentences->sentences[phrase->sentence].tokens;

    for (RelIndex i = phrase->head + 1; i + 1 < phrase->end; ++i) {
        const RelIndex of = tokens[i].head; // what "of" stands before
        if (rel_text_is_nocase(tokens[i].form, "of") && of > i &&
            of < phrase->end && tokens[of].head == phrase->head &&
            (tokens[of].upos == REL_UPOS_NOUN ||
             tokens[of].upos == REL_UPOS_PROPN)) {
            return of;
        }
    }
    return REL_NONE;
}

bool
rel_node_is_share(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *const head = rel_node_head(reading, &argument->phrase);

    return head != NULL && argument->value_kind != REL_VALUE_NONE &&
           argument->unit.length > 0 && is_measure(reading, head) &&
           find_measured(reading, &argument->phrase) != REL_NONE;
}

/// A share of a firm is of the class of firms
static void
take_class_of_measured(RelBuilder *builder, const RelPhrase *phrase,
                       RelIndex local)
{
    const RelReading *const reading = builder->reading;
    const RelIndex mention =
        reading->mention_at[phrase->sentence][find_measured(reading, phrase)];

    if (mention != REL_NONE && local != REL_NONE) {
        const RelIndex class =
            rel_cluster_at(reading, rel_cluster_of(reading, mention))
                ->class_index;
        RelLocal *const made =
            (RelLocal *)rel_array_at(&builder->locals, local);
        made->class_index = class != REL_NONE ? class : made->class_index;
    }
}

static bool
is_description(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *head = rel_node_head(reading, &argument->phrase);

    return head != NULL &&
           (head->upos == REL_UPOS_ADJ || head->upos == REL_UPOS_VERB ||
            head->upos == REL_UPOS_ADV);
}

/// "up 5 %", "down to 3": the word before a number that tells where it went
static RelIndex
find_direction(const RelReading *reading, const RelArgument *argument)
{
    const RelPhrase *phrase = &argument->phrase;
    const RelSentence *sentence =
        &reading->sentences->sentences[phrase->sentence];

    for (RelIndex i = phrase->head; i-- > 0 && i + 6 > phrase->head;) {
        if (sentence->tokens[i].head == phrase->head &&
            rel_list_has(reading->knowledge->lists->directions,
                         sentence->tokens[i].lemma)) {
            return i;
        }
    }
    return REL_NONE;
}

/// "is up 5 %" tells no amount: its words, or nothing where there are none
static RelText
words_of_change(const RelReading *reading, const RelArgument *argument)
{
    const RelIndex direction =
        argument->role == REL_ROLE_COMPLEMENT &&
                rel_node_head(reading, &argument->phrase) != NULL
            ? find_direction(reading, argument)
            : REL_NONE;

    return direction == REL_NONE
               ? rel_text("")
               : rel_span_text(
                     reading->arena,
                     &reading->sentences->sentences[argument->phrase.sentence],
                     direction, argument->phrase.head + 1);
}

/// "about 2 inches of rain": where the number is not exact, its words say what
/// of; empty where the value will do
static RelText
words_of_value(const RelReading *reading, const RelArgument *argument)
{
    const RelText change = words_of_change(reading, argument);
    RelIndex begin;
    RelIndex end;

    if (change.length > 0 || argument->value_kind != REL_VALUE_STRING ||
        argument->unit.length == 0 ||
        rel_node_head(reading, &argument->phrase) == NULL) {
        return change;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[argument->phrase.sentence];
    rel_span_phrase(sentence, argument->phrase.head, &begin, &end);
    end = rel_span_of_phrase(sentence, argument->phrase.head, end);
    while (begin > 0 && sentence->tokens[begin - 1].head < end &&
           sentence->tokens[begin - 1].head >= begin &&
           rel_span_relates(&sentence->tokens[begin - 1], "advmod")) {
        --begin;
    }
    return rel_span_text(reading->arena, sentence, begin, end);
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
        !rel_node_counts(reading, argument) &&
        !rel_node_is_share(reading, argument)) {
        const RelText words = words_of_value(reading, argument);
        *node = words.length > 0
                    ? rel_node_literal(builder, REL_VALUE_STRING, words)
                    : rel_node_literal(builder, argument->value_kind,
                                       argument->value);
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
    if (rel_node_is_share(reading, argument)) {
        take_class_of_measured(builder, &argument->phrase, node->local);
    }
    return node->local != REL_NONE;
}

bool
rel_node_is_first_person(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = rel_node_head(reading, phrase);

    return head != NULL && head->upos != REL_UPOS_NOUN && // "the mine"
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
