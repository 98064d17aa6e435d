// worth_object.c: leaves out objects that say nothing.
//
//   The premier left himself open        who acts on himself does nothing else
//   The jets downed 14                   14 of what?
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

/// "declined over three months", "worked for six years": how long is no thing
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
           !((proposition->curated == NULL ||
              rel_text_is(object->preposition, "for")) &&
             is_duration(object)) &&
           !is_bare_complement(reading, object) &&
           !is_manner_of_speaking(reading, object) &&
           rel_worth_of_part(reading, proposition, object) &&
           !is_set_phrase(reading, proposition, object);
}
