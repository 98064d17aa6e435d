// worth_passive.c: leaves out passives without an agent in which nobody does
// anything.
//
//   The roads are blocked              a state, not somebody's deed
//   The pill was found to help         what is found is that it helps
//   Dressed in black, she sang         nobody dressed her
//   It rings when held upside down     nobody held it
//
// What the ontology knows is told all the same ("is detained"), and so is what
// has its day ("Built in 1990, the ferry ...").

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/node.h"
#include "graph/span.h"

/// "is blocked", not "was", "is being", "has been blocked"
static bool
is_state(const RelSentence *sentence, RelIndex verb)
{
    const RelIndex helper = rel_span_child(sentence, verb, "aux:pass", 0);

    return helper != REL_NONE &&
           (rel_text_is(sentence->tokens[helper].xpos, "VBZ") ||
            rel_text_is(sentence->tokens[helper].xpos, "VBP")) &&
           rel_span_child(sentence, verb, "aux", 0) == helper;
}

/// What only says something of its object when a clause follows: "show", "find"
static bool
is_about_clause(const RelGraphLists *lists, RelText lemma)
{
    return rel_list_has(lists->causing, lemma) ||
           rel_list_has(lists->reporting, lemma);
}

/// "found *to help*", "reported *as saying*"; behind other verbs it may be a
/// purpose: "built to last"
static bool
has_infinitive(const RelReading *reading, const RelProposition *proposition)
{
    const RelGraphLists *lists = reading->knowledge->lists;

    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        const RelToken *head = rel_node_head(reading, &argument->phrase);
        const bool said = rel_text_is(argument->preposition, "as") ||
                          (head != NULL && rel_text_is(head->xpos, "VB"));
        if (argument->role == REL_ROLE_CLAUSE && head != NULL &&
            head->head == proposition->trigger &&
            (rel_span_relates(head, "xcomp") ||
             (said && is_about_clause(lists, proposition->lemma)))) {
            return true;
        }
    }
    return false;
}

static bool
has_date(const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        if (argument->role == REL_ROLE_DATE &&
            argument->value_kind != REL_VALUE_NONE) {
            return true;
        }
    }
    return false;
}

/// "Dressed in black, she sang": a participle beside a clause; "prices compared
/// to May": one that only says to what
static bool
is_circumstance(const RelGraphLists *lists, const RelSentence *sentence,
                RelIndex verb)
{
    const RelToken *token = &sentence->tokens[verb];

    return (rel_span_relates(token, "advcl") ||
            (rel_span_relates(token, "acl") &&
             rel_list_has(lists->openings, token->form))) &&
           rel_text_is(token->xpos, "VBN") &&
           rel_span_child(sentence, verb, "aux", 0) == REL_NONE;
}

/// "sold for 3 million pounds, headed by Lund": behind a comma nobody did
/// anything to a sum
static bool
is_about_sum(const RelProposition *proposition, const RelSentence *sentence,
             RelIndex verb)
{
    return proposition->n_arguments > 0 && verb > 0 &&
           rel_span_relates(&sentence->tokens[verb], "acl") &&
           rel_text_is(sentence->tokens[verb - 1].form, ",") &&
           proposition->arguments[0].unit.length > 0;
}

bool
rel_worth_of_passive(const RelReading *reading,
                     const RelProposition *proposition)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[proposition->sentence];
    const RelIndex verb = proposition->trigger;

    if (proposition->subject.sentence != REL_NONE ||
        proposition->origin != REL_FROM_VERB || verb >= sentence->n_tokens) {
        return true;
    }
    if (is_about_sum(proposition, sentence, verb)) {
        return false;
    }
    if (proposition->curated != NULL) {
        return true;
    }
    return !is_state(sentence, verb) && !has_infinitive(reading, proposition) &&
           (!is_circumstance(reading->knowledge->lists, sentence, verb) ||
            has_date(proposition));
}
