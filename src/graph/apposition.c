// apposition.c: joins a name and a noun phrase that the grammar makes one.
//
//   Ana Lopes , the Portuguese premier ,     an apposition
//   Ana Lopes is the Portuguese premier      a copula, if nothing denies it
//   the town of Santarem                     a noun and the name it explains

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/span.h"
#include "graph/title.h"

static const RelSentence *
sentence_of(const RelReading *reading, const RelMention *mention)
{
    return &reading->sentences->sentences[mention->sentence];
}

/// Tell whether one of the two is a name and the other a noun phrase
static bool
is_pair(const RelMention *a, const RelMention *b)
{
    return (a->form == REL_FORM_NAME && b->form == REL_FORM_NOMINAL) ||
           (a->form == REL_FORM_NOMINAL && b->form == REL_FORM_NAME);
}

/// "the bank Kartli and ...": the name stands right behind the phrase, so that
/// what is joined to it is joined to both
static bool
is_right_behind(const RelReading *reading, const RelMention *one,
                const RelMention *two)
{
    return one->form == REL_FORM_NOMINAL && !one->joined &&
           two->begin == rel_span_of_phrase(sentence_of(reading, one),
                                            one->head, one->end);
}

/// Join two mentions if nothing speaks against it
static void
join_pair(RelReading *reading, RelIndex a, RelIndex b)
{
    const RelMention *one = rel_mention_at(reading, a);
    const RelMention *two = rel_mention_at(reading, b);

    if (is_pair(one, two) &&
        ((!one->joined && !two->joined) ||
         is_right_behind(reading, one, two)) &&
        (one->numbers & two->numbers) != 0 &&
        rel_cluster_agrees(reading, a, b)) {
        rel_cluster_join(reading, a, b, rel_text(""));
    }
}

/// Join an appositive phrase to what it explains
static void
join_apposition(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelToken *token =
        &sentence_of(reading, mention)->tokens[mention->head];

    if (!rel_span_relates(token, "appos") || token->head == REL_NONE) {
        return;
    }
    const RelIndex other = reading->mention_at[mention->sentence][token->head];
    if (other != REL_NONE && other != index) {
        join_pair(reading, other, index);
    }
}

/// Nothing that is known of the kinds of a noun and a name speaks against both
static bool
classes_agree(const RelKnowledge *knowledge, RelIndex a, RelIndex b)
{
    return a == REL_NONE || b == REL_NONE ||
           rel_knowledge_is(knowledge, a, b) ||
           rel_knowledge_is(knowledge, b, a) ||
           (rel_knowledge_is(knowledge, a, knowledge->organization) &&
            rel_knowledge_is(knowledge, b, knowledge->organization));
}

/// "led by the [astronomer] [Femke de Jong]": trees may hang both on the verb
static void
join_twin(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelSentence *sentence = sentence_of(reading, mention);
    const RelToken *noun = &sentence->tokens[mention->head];

    if (mention->form != REL_FORM_NOMINAL || !mention->definite ||
        mention->head + 1 >= sentence->n_tokens || noun->head == REL_NONE ||
        !rel_text_is(noun->xpos, "NN")) {
        return;
    }
    const RelIndex other =
        reading->mention_at[mention->sentence][mention->head + 1];
    if (other == REL_NONE || other == index) {
        return;
    }
    const RelMention *name = rel_mention_at(reading, other);
    const RelToken *head = &sentence->tokens[name->head];
    if (name->begin == mention->head + 1 && head->head == noun->head &&
        rel_text_equals(head->relation, noun->relation) &&
        classes_agree(reading->knowledge, mention->class_index,
                      name->class_index)) {
        join_pair(reading, index, other);
    }
}

/// Tell whether a nominal predicate is said as it is: not denied, not to come
static bool
is_plainly_said(const RelReading *reading, const RelSentence *sentence,
                RelIndex head)
{
    const RelGraphLists *lists = reading->knowledge->lists;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head == head &&
            (rel_list_has(lists->negators, token->lemma) ||
             rel_list_has(lists->modals, token->lemma))) {
            return false;
        }
    }
    return true;
}

/// Join an office that a copula ascribes to a named person
static void
join_predicate(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelSentence *sentence = sentence_of(reading, mention);

    if (mention->form != REL_FORM_NOMINAL ||
        !rel_list_has(reading->knowledge->lists->titles,
                      rel_title_of_phrase(reading, mention)) ||
        rel_span_child(sentence, mention->head, "cop", 0) == REL_NONE ||
        !is_plainly_said(reading, sentence, mention->head)) {
        return;
    }
    const RelIndex subject =
        rel_span_child(sentence, mention->head, "nsubj", 0);
    if (subject == REL_NONE) {
        return;
    }
    const RelIndex other = reading->mention_at[mention->sentence][subject];
    if (other != REL_NONE && other != index) {
        join_pair(reading, other, index);
    }
}

/// "The capital city of Norway" is not Norway, which is no city
static bool
is_such_place(const RelKnowledge *knowledge, const RelMention *noun,
              const RelMention *name)
{
    return rel_knowledge_is(knowledge, name->class_index, knowledge->place) &&
           (noun->class_index == REL_NONE ||
            rel_knowledge_is(knowledge, name->class_index, noun->class_index) ||
            rel_knowledge_is(knowledge, noun->class_index, name->class_index) ||
            name->country == REL_NONE);
}

/// Join "the town" to the name behind "of"
static void
join_named_by_of(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelKnowledge *knowledge = reading->knowledge;
    const RelSentence *sentence = sentence_of(reading, mention);

    if (mention->form != REL_FORM_NOMINAL ||
        !rel_list_has(knowledge->lists->naming, mention->noun)) {
        return;
    }
    const RelIndex end =
        rel_span_of_phrase(sentence, mention->head, mention->end);
    if (end == mention->end) {
        return;
    }
    const RelIndex other = reading->mention_at[mention->sentence][end - 1];
    if (other != REL_NONE && other != index &&
        is_such_place(knowledge, mention, rel_mention_at(reading, other))) {
        join_pair(reading, index, other);
    }
}

void
rel_coref_appositions(RelReading *reading)
{
    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        join_apposition(reading, i);
        join_twin(reading, i);
        join_predicate(reading, i);
        join_named_by_of(reading, i);
    }
}
