// worth.c: leaves out what would be no fact, however well it was read.
//
//   Reducing pollution takes finesse     a clause is no thing
//   The premier left himself open        who acts on himself does nothing else
//   Our room had a bath                  whose room?
//   the governor of Peru                 "leads Peru" would only repeat it

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/mention_fill.h"
#include "graph/node.h"
#include "graph/span.h"

/// What is left of the confidence where a participle beside a noun does not
/// say who acts: "the guests invited"
#define PARTICIPLE_FACTOR 0.6
/// ... and in a question, which presupposes more than it says
#define QUESTION_FACTOR 0.5

static const RelSentence *
sentence_of(const RelReading *reading, const RelProposition *proposition)
{
    return &reading->sentences->sentences[proposition->sentence];
}

/// Tell whether a phrase can name a thing: "the injured" can, "to attend" and
/// "23-year-old" cannot
static bool
names_thing(const RelReading *reading, const RelProposition *proposition,
            const RelPhrase *phrase)
{
    const RelToken *head = rel_node_head(reading, phrase);

    if (head == NULL) {
        return true;
    }
    if (proposition->origin != REL_FROM_VERB &&
        proposition->origin != REL_FROM_COPULA) {
        // "Russian" names Russia beside its president, "Republican" nothing
        return proposition->origin != REL_FROM_TITLE ||
               head->upos != REL_UPOS_ADJ ||
               rel_gazetteer_demonym(reading->knowledge->gazetteer,
                                     phrase->text) != REL_NONE ||
               rel_mention_name_over(
                   &reading->sentences->sentences[phrase->sentence],
                   phrase->head) != NULL;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[phrase->sentence];
    if (rel_span_relates(head, "csubj") ||
        (head->form.length == 1 && head->upos != REL_UPOS_NUM &&
         !rel_text_is_capitalized(head->form))) {
        return false;
    }
    switch ((int)head->upos) {
    case REL_UPOS_VERB:
    case REL_UPOS_ADV:
    case REL_UPOS_AUX:
        return rel_mention_name_over(sentence, phrase->head) != NULL;
    case REL_UPOS_ADJ:
        if (rel_text_is(head->xpos, "JJR") || rel_text_is(head->xpos, "JJS")) {
            // "most of its copper", not "the larger of these"
            return rel_span_of_phrase(sentence, phrase->head,
                                      phrase->head + 1) != phrase->head + 1;
        }
        return rel_mention_name_over(sentence, phrase->head) != NULL ||
               (phrase->head > 0 &&
                sentence->tokens[phrase->head - 1].upos == REL_UPOS_DET) ||
               rel_span_of_phrase(sentence, phrase->head, phrase->head + 1) !=
                   phrase->head + 1; // "most of its copper"
    default: return true;
    }
}

/// Tell whether the noun that carries the relation is all that is known of the
/// subject: "the governor of Peru"
static bool
repeats_itself(const RelReading *reading, const RelProposition *proposition)
{
    const bool nominal = proposition->origin == REL_FROM_OF ||
                         proposition->origin == REL_FROM_POSSESSIVE;
    const RelIndex head = proposition->subject.head;

    if (!nominal || proposition->subject.sentence == REL_NONE ||
        head != proposition->trigger) {
        return false;
    }
    const RelIndex mention = reading->mention_at[proposition->sentence][head];
    if (mention == REL_NONE) {
        return true;
    }
    return !rel_cluster_at(reading, rel_cluster_of(reading, mention))->named;
}

/// "our room", "your phone": whose it is no text tells, but for who is quoted
static bool
belongs_to_nobody(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = rel_node_head(reading, phrase);

    if (head == NULL) {
        return false;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[phrase->sentence];
    const RelIndex owner =
        rel_span_child(sentence, phrase->head, "nmod:poss", 0);
    if (owner == REL_NONE ||
        !rel_text_is(sentence->tokens[owner].xpos, "PRP$")) {
        return false;
    }
    const RelText features = rel_list_value(
        reading->knowledge->lists->pronouns,
        rel_text_lower(reading->arena, sentence->tokens[owner].form));
    return rel_value_has(features, ' ', rel_text("speaker")) ||
           rel_value_has(features, ' ', rel_text("open"));
}

/// The narrator tells it himself, and a verb or copula does so
static bool
is_narrated(const RelProposition *proposition)
{
    return !proposition->quoted && proposition->speaker.sentence == REL_NONE &&
           (proposition->origin == REL_FROM_VERB ||
            proposition->origin == REL_FROM_COPULA);
}

bool
rel_worth_claiming(RelReading *reading, const RelProposition *proposition,
                   const RelArgument *object)
{
    if (!names_thing(reading, proposition, &proposition->subject) ||
        (proposition->origin == REL_FROM_VERB &&
         !rel_worth_of_verb(reading, proposition, object)) ||
        !rel_worth_of_subject(reading, proposition) ||
        !rel_worth_of_passive(reading, proposition) ||
        repeats_itself(reading, proposition) ||
        (is_narrated(proposition) &&
         (belongs_to_nobody(reading, &proposition->subject) ||
          (object != NULL && belongs_to_nobody(reading, &object->phrase))))) {
        return false;
    }
    if (object == NULL) {
        return true;
    }
    return rel_worth_of_object(reading, proposition, object) &&
           (object->role == REL_ROLE_COMPLEMENT ||
            object->role == REL_ROLE_MANNER ||
            object->value_kind != REL_VALUE_NONE ||
            names_thing(reading, proposition, &object->phrase));
}

static bool
is_named_person(const RelKnowledge *knowledge, const RelLocal *local)
{
    return local->named &&
           rel_knowledge_is(knowledge, local->class_index, knowledge->person);
}

/// Tell whether a class excludes persons: a company, a place, an operation
static bool
excludes_person(const RelKnowledge *knowledge, RelIndex class)
{
    return class != REL_NONE &&
           !rel_knowledge_is(knowledge, knowledge->person, class) &&
           !rel_knowledge_is(knowledge, class, knowledge->person) &&
           !rel_knowledge_is(knowledge, class, knowledge->group);
}

bool
rel_worth_equating(const RelKnowledge *knowledge, const RelLocal *one,
                   const RelLocal *other)
{
    const RelIndex a = one->class_index;
    const RelIndex b = other->class_index;

    if ((is_named_person(knowledge, one) && excludes_person(knowledge, b)) ||
        (is_named_person(knowledge, other) && excludes_person(knowledge, a))) {
        return false;
    }
    const bool event = rel_knowledge_is(knowledge, a, knowledge->event);
    const bool event_too = rel_knowledge_is(knowledge, b, knowledge->event);
    return event == event_too || (!one->named && !other->named) ||
           a == REL_NONE || b == REL_NONE;
}

bool
rel_worth_is_withheld(const RelGraphLists *lists,
                      const RelProposition *proposition)
{
    return proposition->rule != NULL &&
           rel_list_has(lists->unasserted, rel_text(proposition->rule));
}

double
rel_worth_factor(const RelReading *reading, const RelProposition *proposition)
{
    const RelSentence *sentence = sentence_of(reading, proposition);
    const RelToken *trigger = &sentence->tokens[proposition->trigger];
    double factor = 1.0;

    if (proposition->origin == REL_FROM_VERB && proposition->curated == NULL &&
        proposition->subject.sentence == REL_NONE &&
        rel_text_is(trigger->relation, "acl")) {
        factor *= PARTICIPLE_FACTOR;
    }
    if (sentence->n_tokens > 0 &&
        rel_text_is(sentence->tokens[sentence->n_tokens - 1].form, "?")) {
        factor *= QUESTION_FACTOR;
    }
    return factor;
}
