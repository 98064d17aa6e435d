// worth_part.c: leaves out objects of which only a part is read.
//
//   It implies some sort                 of what?
//   The figures are similar              to which?
//   The Norna and the Vega are two ships neither is two
//   The rule makes it easier             what?
//   The rooms are spotless               who finds so?
//   The train left four hours after it   when, not what

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/mention_fill.h"
#include "graph/node.h"
#include "graph/span.h"

/// "implied a sort", "the best": what it is of is not read
static bool
is_half(const RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    RelIndex begin;
    RelIndex end;

    if (head == NULL || object->role == REL_ROLE_CLAUSE ||
        (!rel_list_has(reading->knowledge->lists->empty, head->lemma) &&
         !rel_text_is(head->xpos, "JJS") && !rel_text_is(head->xpos, "JJR"))) {
        return false;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[object->phrase.sentence];
    rel_span_phrase(sentence, object->phrase.head, &begin, &end);
    if (rel_span_of_phrase(sentence, object->phrase.head, end) != end ||
        rel_mention_name_over(sentence, object->phrase.head) != NULL) {
        return false;
    }
    const bool most = head->upos == REL_UPOS_ADJ; // "the third largest"
    while (begin < object->phrase.head &&
           sentence->tokens[begin].upos != REL_UPOS_NOUN &&
           sentence->tokens[begin].upos != REL_UPOS_PROPN &&
           (most || sentence->tokens[begin].upos != REL_UPOS_ADJ)) {
        ++begin;
    }
    return begin == object->phrase.head; // "a rare type" is one
}

/// "Pears and figs are two sorts of fruit": none of them is two sorts
static bool
is_shared_out(const RelReading *reading, const RelProposition *proposition,
              const RelArgument *object)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[proposition->sentence];
    const RelToken *head = rel_node_head(reading, &object->phrase);
    const RelIndex subject = proposition->subject.head;

    if (object->role != REL_ROLE_COMPLEMENT || head == NULL ||
        proposition->subject.sentence != proposition->sentence ||
        !rel_text_is(head->xpos, "NNS")) {
        return false;
    }
    const bool joined =
        rel_span_relates(&sentence->tokens[subject], "conj") ||
        rel_span_child(sentence, subject, "conj", 0) != REL_NONE;
    const RelIndex quality =
        rel_span_child(sentence, object->phrase.head, "amod", 0);
    return joined && (rel_span_child(sentence, object->phrase.head, "nummod",
                                     0) != REL_NONE ||
                      (quality != REL_NONE &&
                       rel_list_value(reading->knowledge->lists->negators,
                                      sentence->tokens[quality].lemma)
                               .length > 0));
}

/// "makes it easier", with "it" left out: what is made so is not read
static bool
is_made_so(const RelReading *reading, const RelProposition *proposition,
           const RelArgument *object)
{
    if (object->role != REL_ROLE_COMPLEMENT ||
        proposition->origin != REL_FROM_VERB) {
        return false;
    }
    return rel_list_has(reading->knowledge->lists->causing, proposition->lemma);
}

/// "left four hours *after* the strike": when, not what
static bool
is_distance_in_time(const RelReading *reading, const RelArgument *object)
{
    const RelGraphLists *lists = reading->knowledge->lists;
    const RelToken *head = rel_node_head(reading, &object->phrase);
    RelIndex begin;
    RelIndex end;

    if (head == NULL || object->role != REL_ROLE_OBJECT ||
        !rel_text_is(head->xpos, "NNS") ||
        !rel_list_has(lists->times, head->lemma)) {
        return false;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[object->phrase.sentence];
    rel_span_phrase(sentence, object->phrase.head, &begin, &end);
    if (end >= sentence->n_tokens) {
        return false;
    }
    const RelText next = sentence->tokens[end].lemma;
    return rel_text_ends(rel_list_value(lists->openings, next), "time") ||
           rel_list_has(lists->times, next);
}

/// "It is not like the work in Oslo", read as "the work is the work"
static bool
repeats_subject(const RelProposition *proposition, const RelArgument *object)
{
    return object->role == REL_ROLE_COMPLEMENT &&
           rel_text_equals(object->phrase.text, proposition->subject.text);
}

/// "is the world's largest producer of copper": of copper, not of the world
static bool
is_owner_instead(const RelReading *reading, const RelProposition *proposition,
                 const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    const RelSentence *sentence =
        &reading->sentences->sentences[object->phrase.sentence];

    if (head == NULL || proposition->origin != REL_FROM_COPULA ||
        !rel_text_is(head->relation, "nmod:poss")) {
        return false;
    }
    for (RelIndex i = head->head + 1;
         i < sentence->n_tokens && head->head < sentence->n_tokens; ++i) {
        const RelIndex preposition =
            sentence->tokens[i].head == head->head &&
                    rel_span_relates(&sentence->tokens[i], "nmod")
                ? rel_span_child(sentence, i, "case", 0)
                : REL_NONE;
        if (preposition != REL_NONE &&
            rel_text_equals(sentence->tokens[preposition].lemma,
                            object->preposition)) {
            return true;
        }
    }
    return false;
}

/// "more surprised": than when?
static bool
is_compared(const RelSentence *sentence, RelIndex quality)
{
    const RelIndex degree = rel_span_child(sentence, quality, "advmod", 0);

    return degree != REL_NONE &&
           rel_text_is(sentence->tokens[degree].xpos, "RBR");
}

/// "is similar", but "looks similar to a hat": to what must be read
static bool
is_vague_quality(const RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    const RelIndex index = object->phrase.head;

    if (object->role != REL_ROLE_COMPLEMENT || head == NULL ||
        head->upos != REL_UPOS_ADJ) {
        return false;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[object->phrase.sentence];
    return is_compared(sentence, index) ||
           (rel_list_has(reading->knowledge->lists->vague, head->lemma) &&
            rel_span_child(sentence, index, "obl", index) == REL_NONE);
}

/// "finest", "most charming": the highest degree
static bool
is_highest(const RelSentence *sentence, RelIndex quality)
{
    const RelIndex degree = rel_span_child(sentence, quality, "advmod", 0);

    return rel_text_is(sentence->tokens[quality].xpos, "JJS") ||
           (degree != REL_NONE &&
            rel_text_is(sentence->tokens[degree].xpos, "RBS"));
}

/// The adjective only says how somebody finds the thing: "lovely"
static bool
is_judging(const RelReading *reading, const RelToken *quality)
{
    const RelLexicon *vague = reading->knowledge->lists->vague;

    return rel_text_is(rel_list_value(vague, quality->lemma), "judging") ||
           rel_text_is(rel_list_value(vague, quality->form), "judging");
}

/// "the rooms are spotless", "it is a charming inn", "makes the finest risotto"
/// in the present: who finds so?  "won the best prize" is told of a day.
static bool
is_opinion(const RelReading *reading, const RelProposition *proposition,
           const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    const bool described = object->role == REL_ROLE_COMPLEMENT;

    if (head == NULL ||
        (proposition->origin != REL_FROM_VERB &&
         proposition->origin != REL_FROM_COPULA) ||
        (proposition->origin == REL_FROM_VERB && !described &&
         object->role != REL_ROLE_OBJECT)) {
        return false;
    }
    const RelToken *verb = &reading->sentences->sentences[proposition->sentence]
                                .tokens[proposition->trigger];
    const RelSentence *sentence =
        &reading->sentences->sentences[object->phrase.sentence];
    const bool always =
        rel_text_is(verb->xpos, "VBZ") || rel_text_is(verb->xpos, "VBP");
    const RelIndex index = object->phrase.head;
    if (described && is_judging(reading, head)) {
        return true;
    }
    if (proposition->origin == REL_FROM_COPULA && verb->upos == REL_UPOS_ADJ &&
        is_judging(reading, verb)) {
        return true; // "is perfect for families", "is better on gravel"
    }
    for (RelIndex quality = rel_span_child(sentence, index, "amod", 0);
         quality != REL_NONE;
         quality = rel_span_child(sentence, index, "amod", quality + 1)) {
        if (is_judging(reading, &sentence->tokens[quality]) &&
            (described || (always && is_highest(sentence, quality)))) {
            return true;
        }
    }
    return false;
}

bool
rel_worth_of_part(const RelReading *reading, const RelProposition *proposition,
                  const RelArgument *object)
{
    return !is_half(reading, object) &&
           !is_shared_out(reading, proposition, object) &&
           !is_owner_instead(reading, proposition, object) &&
           !is_made_so(reading, proposition, object) &&
           !is_distance_in_time(reading, object) &&
           !repeats_subject(proposition, object) &&
           !is_vague_quality(reading, object) &&
           !is_opinion(reading, proposition, object);
}
