// worth_object.c: leaves out objects that say nothing.
//
//   The premier left himself open        who acts on himself does nothing else
//   The jets downed 14                   14 of what?
//   It implies some sort                 nor is half of a thing one
//   The Norna and the Vega are two ships neither is two
//   The console is in stock              a manner of speaking, not a place
//   They took a look                     nor did anybody take anything

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/mention_fill.h"
#include "graph/node.h"
#include "graph/span.h"
#include "graph/title.h"

/// "downed 14", "is waterproof to 50", "is at 195 inches": a number that counts
/// nothing, or a measure whose preposition tells what of
static bool
is_bare_number(const RelReading *reading, const RelProposition *proposition,
               const RelArgument *object)
{
    if (object->value_kind != REL_VALUE_INTEGER &&
        object->value_kind != REL_VALUE_DECIMAL) {
        return false;
    }
    return proposition->origin == REL_FROM_COPULA
               ? object->preposition.length > 0
               : object->unit.length == 0 && !rel_node_counts(reading, object);
}

/// "declined over three months": how long is no thing
static bool
is_duration(const RelArgument *object)
{
    return object->value_kind == REL_VALUE_STRING && object->value.length > 1 &&
           object->value.bytes[0] == 'P' &&
           (object->value.bytes[1] == 'T' ||
            (object->value.bytes[1] >= '0' && object->value.bytes[1] <= '9'));
}

/// "is number", "are Here": nothing is said by a noun without any word beside
/// it, unless it is an office or the name of a class
static bool
is_bare_complement(RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);

    if (object->role != REL_ROLE_COMPLEMENT || head == NULL) {
        return false;
    }
    if (!rel_text_is(head->xpos, "NN")) {
        return rel_text_is(head->xpos, "EX") || head->upos == REL_UPOS_ADV;
    }
    const RelKnowledge *knowledge = reading->knowledge;
    return object->phrase.end - object->phrase.begin <= 2 &&
           rel_knowledge_class_of(knowledge, head->lemma) == REL_NONE &&
           !rel_list_has(knowledge->lists->titles,
                         rel_title_word(reading, head));
}

/// Tell whether the object is the subject once more: "himself"
static bool
is_reflexive(RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);

    if (head == NULL || head->upos != REL_UPOS_PRON) {
        return false;
    }
    const RelText form = rel_text_lower(reading->arena, head->form);
    return rel_value_has(
        rel_list_value(reading->knowledge->lists->pronouns, form), ' ',
        rel_text("reflexive"));
}

/// Tell whether a noun stands alone behind its preposition, as in "in stock"
static bool
is_manner_of_speaking(const RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    RelIndex begin;
    RelIndex end;

    if (head == NULL || !rel_text_is(head->xpos, "NN") ||
        !rel_list_has(reading->knowledge->lists->locatives,
                      object->preposition)) {
        return false;
    }
    rel_span_phrase(&reading->sentences->sentences[object->phrase.sentence],
                    object->phrase.head, &begin, &end);
    const RelIndex class =
        rel_knowledge_class_of(reading->knowledge, head->lemma);
    return begin == object->phrase.head &&
           !rel_knowledge_is(reading->knowledge, class,
                             reading->knowledge->facility) &&
           !rel_knowledge_is(reading->knowledge, class,
                             reading->knowledge->organization);
}

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

static bool
has_digit(RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        if (text.bytes[i] >= '0' && text.bytes[i] <= '9') {
            return true;
        }
    }
    return false;
}

/// "listed several": a number in words that counts nothing
static bool
is_vague_number(const RelReading *reading, const RelArgument *object)
{
    return !has_digit(object->value) &&
           object->value_kind == REL_VALUE_STRING &&
           object->role != REL_ROLE_COMPLEMENT &&
           object->role != REL_ROLE_MANNER && object->unit.length == 0 &&
           !rel_node_counts(reading, object);
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

/// "take place" of "take place at"
static RelText
first_two(RelText lemma)
{
    RelText rest = lemma;
    RelText word = {NULL, 0};

    rel_text_split(&rest, ' ', &word);
    rel_text_split(&rest, ' ', &word);
    return (RelText){lemma.bytes,
                     (size_t)(word.bytes + word.length - lemma.bytes)};
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

/// "is similar", but "looks similar to a hat": to what must be read
static bool
is_vague_quality(const RelReading *reading, const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    const RelIndex index = object->phrase.head;

    return object->role == REL_ROLE_COMPLEMENT && head != NULL &&
           head->upos == REL_UPOS_ADJ &&
           rel_list_has(reading->knowledge->lists->vague, head->lemma) &&
           rel_span_child(
               &reading->sentences->sentences[object->phrase.sentence], index,
               "obl", index) == REL_NONE;
}

/// The two lemmas are one phrase of the list: "take look", "in force"
static bool
is_listed_pair(const RelReading *reading, RelText first, RelText second)
{
    const RelText parts[] = {first, second};
    const RelText both = first.length > 0 && second.length > 0
                             ? rel_text_join(reading->arena, parts, 2, " ")
                             : rel_text("");

    return both.length > 0 &&
           rel_list_has(reading->knowledge->lists->phrases, both);
}

/// "took a look", "remain in force": words that mean something together and
/// nothing alone
static bool
is_set_phrase(const RelReading *reading, const RelProposition *proposition,
              const RelArgument *object)
{
    const RelToken *head = rel_node_head(reading, &object->phrase);
    RelText rest = proposition->lemma;
    RelText verb = proposition->lemma;

    if (head == NULL || proposition->curated != NULL) {
        return false;
    }
    rel_text_split(&rest, ' ', &verb);
    const RelText lemma = head->lemma;
    return is_listed_pair(reading, object->preposition, lemma) ||
           (object->preposition.length == 0 &&
            is_listed_pair(reading, verb, lemma)) ||
           rel_list_has(reading->knowledge->lists->phrases,
                        first_two(proposition->lemma));
}

bool
rel_worth_of_object(RelReading *reading, const RelProposition *proposition,
                    const RelArgument *object)
{
    return !is_reflexive(reading, object) &&
           !is_bare_number(reading, proposition, object) &&
           !is_vague_number(reading, object) &&
           (proposition->curated != NULL || !is_duration(object)) &&
           !is_bare_complement(reading, object) &&
           !is_manner_of_speaking(reading, object) &&
           !is_half(reading, object) &&
           !is_owner_instead(reading, proposition, object) &&
           !is_made_so(reading, proposition, object) &&
           !is_distance_in_time(reading, object) &&
           !repeats_subject(proposition, object) &&
           !is_vague_quality(reading, object) &&
           !is_shared_out(reading, proposition, object) &&
           !is_set_phrase(reading, proposition, object);
}
