// worth_verb.c: leaves out verbs that tell nothing of their object.
//
//   The crisis led Iceland to act        nobody led Iceland
//   Oslo wanted the ships to leave       nor is that a want of ships
//   The aide said little                 speech leads to what is said
//   They announced it over Easter        ... or whom it is told, or of what
//   a losing streak                      a participle that only describes
//   Looking ahead, ...                   words that only lead over
//   Oslo called it a disaster            nobody called on it
//   They called for him to go            nor for him
//   Lund directed in May                 nothing without an object
//   ... that users love                  whom or what is not read

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/name.h"
#include "graph/node.h"
#include "graph/span.h"

static const RelSentence *
sentence_of(const RelReading *reading, const RelProposition *proposition)
{
    return &reading->sentences->sentences[proposition->sentence];
}

/// The verb that a lemma begins with: "shoot" of "shoot down"
static RelText
verb_of(const RelProposition *proposition)
{
    RelText rest = proposition->lemma;
    RelText verb = proposition->lemma;

    rel_text_split(&rest, ' ', &verb);
    return verb;
}

/// "a losing streak": a participle that describes tells no event
static bool
only_describes(const RelReading *reading, const RelProposition *proposition)
{
    return rel_span_relates(
        &sentence_of(reading, proposition)->tokens[proposition->trigger],
        "amod");
}

/// "Looking ahead, ...": words that only lead over to the next
static bool
only_leads_over(const RelReading *reading, const RelProposition *proposition)
{
    const RelToken *trigger =
        &sentence_of(reading, proposition)->tokens[proposition->trigger];

    return rel_text_is(trigger->xpos, "VBG") &&
           rel_span_relates(trigger, "advcl");
}

/// Tell whether a clause follows the object: "led Iceland *to act*"
static bool
has_result(const RelReading *reading, const RelProposition *proposition,
           RelText infinitive)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        const RelToken *head = rel_node_head(reading, &argument->phrase);
        if (argument->role == REL_ROLE_CLAUSE && head != NULL &&
            head->head == proposition->trigger &&
            (rel_span_relates(head, "xcomp") ||
             rel_span_relates(head, "ccomp") ||
             (infinitive.length > 0 &&
              rel_text_equals(argument->preposition, infinitive)))) {
            return true;
        }
    }
    return false;
}

/// The same where the tree hangs the infinitive on the object or a noun in its
/// phrase: "wanted [ships to leave]", "called for [guards of the firm to go]"
static bool
has_result_in_object(const RelReading *reading,
                     const RelProposition *proposition, RelText infinitive)
{
    const RelSentence *sentence = sentence_of(reading, proposition);
    const RelPhrase *object =
        proposition->n_arguments > 0 ? &proposition->arguments[0].phrase : NULL;
    const bool leads = object != NULL && object->head != REL_NONE &&
                       object->sentence == proposition->sentence &&
                       (proposition->arguments[0].role == REL_ROLE_OBJECT ||
                        proposition->arguments[0].role == REL_ROLE_OBLIQUE);

    if (infinitive.length == 0 || !leads) {
        return false;
    }
    for (RelIndex i = object->head; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (rel_text_is(token->relation, "acl") &&
            token->head >= object->head && token->head < object->end &&
            (rel_text_is(token->xpos, "VB") ||
             rel_span_child(sentence, i, "aux:pass", 0) != REL_NONE)) {
            return true;
        }
    }
    return false;
}

/// "called the decision *a landmark*": what the object is made or called
static bool
has_predicate_of_object(const RelProposition *proposition)
{
    for (size_t i = 1; i < proposition->n_arguments; ++i) {
        if (proposition->arguments[i].role == REL_ROLE_COMPLEMENT &&
            proposition->arguments[0].role == REL_ROLE_OBJECT) {
            return true;
        }
    }
    return false;
}

/// "called the result *promising*", where the tree has a participle of the
/// result: the verb has no purpose that might follow
static bool
is_called_so(const RelReading *reading, const RelProposition *proposition,
             RelText infinitive)
{
    const RelSentence *sentence = sentence_of(reading, proposition);
    const RelIndex object = proposition->n_arguments > 0
                                ? proposition->arguments[0].phrase.head
                                : REL_NONE;

    if (infinitive.length > 0 || object == REL_NONE ||
        proposition->arguments[0].role != REL_ROLE_OBJECT ||
        proposition->arguments[0].phrase.sentence != proposition->sentence ||
        object + 1 >= sentence->n_tokens) {
        return false;
    }
    const RelToken *next = &sentence->tokens[object + 1];
    return next->head == object && rel_text_is(next->relation, "acl") &&
           (rel_text_is(next->xpos, "VBG") || rel_text_is(next->xpos, "VBN"));
}

/// "called for the guards to go", but "called for talks to end the war", which
/// is why they called for talks
static bool
can_act(const RelReading *reading, const RelArgument *object)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelToken *head = rel_node_head(reading, &object->phrase);

    if (head == NULL || head->upos != REL_UPOS_NOUN) {
        return true;
    }
    const RelIndex class = rel_knowledge_class_of(knowledge, head->lemma);
    return rel_knowledge_is(knowledge, class, knowledge->person) ||
           rel_knowledge_is(knowledge, class, knowledge->group) ||
           rel_knowledge_is(knowledge, class, knowledge->organization);
}

/// Tell whether the verb only makes its object do or be what follows
static bool
only_causes(const RelReading *reading, const RelProposition *proposition)
{
    const RelLexicon *causing = reading->knowledge->lists->causing;
    const RelText lemma = proposition->lemma; // "call for" beside "call"
    const RelText verb =
        rel_list_has(causing, lemma) ? lemma : verb_of(proposition);
    const RelText infinitive = rel_list_value(causing, verb);

    if (verb.length == lemma.length && rel_name_n_words(lemma) > 1 &&
        proposition->n_arguments > 0 &&
        !can_act(reading, &proposition->arguments[0])) {
        return false;
    }
    return rel_list_has(causing, verb) &&
           (has_predicate_of_object(proposition) ||
            has_result(reading, proposition, infinitive) ||
            has_result_in_object(reading, proposition, infinitive) ||
            is_called_so(reading, proposition, infinitive));
}

/// Tell whether an oblique tells to whom or of what somebody speaks, rather
/// than where or when: "warned of a flood", not "announced over the weekend"
static bool
is_spoken_of(const RelReading *reading, const RelArgument *object)
{
    static const char *const TIES[] = {"to", "with", "of", "against"};
    const RelText preposition = object->preposition;

    if (object->role != REL_ROLE_OBLIQUE && object->role != REL_ROLE_PLACE) {
        return true;
    }
    for (size_t i = 0; i < sizeof(TIES) / sizeof(*TIES); ++i) {
        if (rel_text_is(preposition, TIES[i])) {
            return true;
        }
    }
    const RelToken *head = rel_node_head(reading, &object->phrase);
    return rel_text_is(rel_list_value(reading->knowledge->lists->qualifiers,
                                      preposition),
                       "topic") &&
           head != NULL && head->upos != REL_UPOS_PROPN &&
           !rel_text_is(preposition, "over");
}

/// Tell whether a verb of speech leads nowhere: "said little", "conceded"
static bool
only_speaks(const RelReading *reading, const RelProposition *proposition,
            const RelArgument *object)
{
    const RelGraphLists *lists = reading->knowledge->lists;
    const RelText verb = verb_of(proposition);

    if (object == NULL) {
        return rel_list_has(lists->reporting, verb);
    }
    if (rel_list_has(lists->reporting, verb) && proposition->curated == NULL &&
        !is_spoken_of(reading, object)) {
        return true;
    }
    return rel_list_has(lists->clauses, verb) && proposition->curated == NULL &&
           !rel_text_is(object->preposition, "to");
}

/// "users love", "the buds cost", "the savers went": whom, how much or where is
/// all that they could tell
static bool
says_too_little(const RelReading *reading, const RelProposition *proposition)
{
    const RelGraphLists *lists = reading->knowledge->lists;
    const RelText verb = verb_of(proposition);

    return (verb.length == proposition->lemma.length &&
            rel_list_has(lists->stative, verb) &&
            rel_list_value(lists->stative, verb).length == 0) ||
           rel_list_has(lists->incomplete, proposition->lemma);
}

/// Tell whether whom or what somebody acts on is read
static bool
has_something(const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        switch (proposition->arguments[i].role) {
        case REL_ROLE_OBJECT:
        case REL_ROLE_COMPLEMENT:
        case REL_ROLE_RECIPIENT:
        case REL_ROLE_CLAUSE: return true;
        case REL_ROLE_OBLIQUE:
        case REL_ROLE_PLACE:
        case REL_ROLE_DATE:
        case REL_ROLE_MANNER:
        case REL_N_ROLES: break;
        }
    }
    return false;
}

/// "killed in a series of raids", "Lund directed": whom and what the tree must
/// have elsewhere
static bool
lacks_object(const RelReading *reading, const RelProposition *proposition,
             const RelArgument *object)
{
    RelText lemma = proposition->lemma;

    // Speech leads to what is spoken of: "reported of a flood"
    if ((proposition->curated != NULL && object != NULL) ||
        has_something(proposition) ||
        (object != NULL && rel_list_has(reading->knowledge->lists->reporting,
                                        verb_of(proposition)))) {
        return false;
    }
    // "kill in" without "in"; a particle stays ("point out")
    const size_t behind = object == NULL || object->preposition.length == 0
                              ? 0
                              : object->preposition.length + 1;
    if (behind > 0 && lemma.length > behind &&
        rel_text_equals(
            rel_text_slice(lemma, lemma.length - behind + 1, behind - 1),
            object->preposition)) {
        lemma.length -= behind;
    }
    return rel_list_has(reading->knowledge->lists->transitive, lemma);
}

bool
rel_worth_of_verb(const RelReading *reading, const RelProposition *proposition,
                  const RelArgument *object)
{
    if (only_describes(reading, proposition) ||
        only_causes(reading, proposition) ||
        only_speaks(reading, proposition, object) ||
        lacks_object(reading, proposition, object)) {
        return false;
    }
    // "It appears", "they look": a state is a state of something
    return object != NULL || (!only_leads_over(reading, proposition) &&
                              !says_too_little(reading, proposition) &&
                              !rel_list_has(reading->knowledge->lists->copular,
                                            verb_of(proposition)));
}
