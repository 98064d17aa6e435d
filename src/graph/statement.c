// statement.c: turns a proposition into a claim.
//
//   On Tuesday Turkey shot down a Russian jet near the border.
//   subject  Turkey      relation  downed (curated) or shotDown
//   object   the jet     date      2015-11-24     place  the border
//
// The object is what the proposition leads with: an object, a complement or
// the phrase whose preposition ends the lemma ("die in").  Without any the
// object is true.  What cannot be named (an unresolved "it") makes no claim,
// and neither does a clause: "X said that P" is P, with X as the speaker.

#include "graph/statement.h"

#include "base/strings.h"
#include "graph/name.h"
#include "graph/verb.h"

#include <stdlib.h>

/// Qualifiers, dates and places of a statement; the rest is left out, since
/// a statement has room for 15 triples
#define MAX_QUALIFIERS 5

/// What a resolved pronoun takes from the confidence
#define PRONOUN_FACTOR 0.85

static const RelToken *
head_of(const RelReading *reading, const RelPhrase *phrase)
{
    return phrase->sentence == REL_NONE || phrase->head == REL_NONE
               ? NULL
               : &reading->sentences->sentences[phrase->sentence]
                      .tokens[phrase->head];
}

/// "130 people" and "hundreds of people" are people; "130", "5 %" and
/// "3 million euros" are values
static bool
counts_things(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *head = head_of(reading, &argument->phrase);

    if (head == NULL || head->upos != REL_UPOS_NOUN ||
        rel_list_has(reading->knowledge->lists->units, head->lemma) ||
        rel_list_has(reading->knowledge->lists->units, head->form)) {
        return false;
    }
    if (argument->value_kind == REL_VALUE_STRING) {
        return argument->unit.length > 0;
    }
    return argument->value_kind == REL_VALUE_INTEGER &&
           (argument->unit.length == 0 ||
            rel_text_equals(argument->unit, head->form) ||
            rel_text_equals(argument->unit, head->lemma));
}

static bool
is_description(const RelReading *reading, const RelArgument *argument)
{
    const RelToken *head = head_of(reading, &argument->phrase);

    return head != NULL &&
           (head->upos == REL_UPOS_ADJ || head->upos == REL_UPOS_VERB ||
            head->upos == REL_UPOS_ADV);
}

static RelLocalNode
literal(RelBuilder *builder, RelValueKind kind, RelText value)
{
    return (RelLocalNode){REL_NONE, kind, rel_builder_copy(builder, value)};
}

/// The entity or value of an argument; false if it is neither
static bool
node_of_argument(RelBuilder *builder, const RelArgument *argument,
                 RelStanding standing, RelLocalNode *node)
{
    const RelReading *reading = builder->reading;

    if (argument->role == REL_ROLE_CLAUSE) {
        return false;
    }
    if (argument->value_kind != REL_VALUE_NONE &&
        !counts_things(reading, argument)) {
        *node = literal(builder, argument->value_kind, argument->value);
        return true;
    }
    if (argument->role == REL_ROLE_MANNER ||
        (argument->role == REL_ROLE_COMPLEMENT &&
         is_description(reading, argument))) {
        *node = literal(builder, REL_VALUE_STRING, argument->phrase.text);
        return argument->phrase.text.length > 0;
    }
    *node = (RelLocalNode){
        rel_local_of_phrase(builder, &argument->phrase, standing),
        REL_VALUE_NONE,
        {NULL, 0}};
    return node->local != REL_NONE;
}

/// Tell whether an argument may be the object of the statement
static bool
may_lead(const RelProposition *proposition, const RelArgument *argument)
{
    switch (argument->role) {
    case REL_ROLE_OBJECT:
    case REL_ROLE_COMPLEMENT:
    case REL_ROLE_RECIPIENT:
    case REL_ROLE_OBLIQUE:
        return true;
    case REL_ROLE_PLACE:
        return argument->preposition.length > 0 &&
               rel_text_ends(proposition->lemma, argument->preposition.bytes);
    case REL_ROLE_DATE:
    case REL_ROLE_CLAUSE:
    case REL_ROLE_MANNER:
    case REL_N_ROLES:
        break;
    }
    return false;
}

/// Index of the argument that is the object, or n_arguments
static size_t
find_object(const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (may_lead(proposition, &proposition->arguments[i])) {
            return i;
        }
    }
    return proposition->n_arguments;
}

static bool
has_clause(const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (proposition->arguments[i].role == REL_ROLE_CLAUSE) {
            return true;
        }
    }
    return false;
}

/// Tell whether "X verb" without an object says enough: clauses carry what
/// "say" and "want" would lead to
static bool
stands_alone(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB && !has_clause(proposition);
}

/// A relation that holds between who acts, not between places
static bool
joins_agents(const RelOntology *ontology, const RelRelation *curated,
             const RelIndex *classes, size_t n_classes)
{
    const RelIndex place = rel_ontology_class(ontology, rel_text("Place"));

    if (curated == NULL || curated->n_cameo == 0 || n_classes == 0) {
        return false;
    }
    for (size_t i = 0; i < n_classes; ++i) {
        if (classes[i] == place) {
            return false;
        }
    }
    return true;
}

/// Tell whether the verb names a state: what has or lies may be a city
static bool
is_stative(const RelReading *reading, const RelProposition *proposition)
{
    RelText rest = proposition->lemma;
    RelText verb = proposition->lemma;

    rel_text_split(&rest, ' ', &verb);
    return proposition->origin != REL_FROM_VERB ||
           rel_list_has(reading->knowledge->lists->stative, verb);
}

static RelStanding
standing_of_subject(const RelReading *reading,
                    const RelProposition *proposition)
{
    const RelRelation *curated = proposition->curated;

    // Who speaks where somebody speaks, acts
    if (has_clause(proposition)) {
        return REL_STANDS_AGENT;
    }
    if (curated == NULL) {
        return is_stative(reading, proposition) ? REL_STANDS_PLAIN
                                                : REL_STANDS_DOER;
    }
    return joins_agents(reading->knowledge->ontology, curated,
                        curated->domain, curated->n_domain)
               ? REL_STANDS_AGENT
               : REL_STANDS_PLAIN;
}

static RelStanding
standing_of_object(const RelReading *reading,
                   const RelProposition *proposition)
{
    const RelRelation *curated = proposition->curated;

    return curated != NULL &&
                   joins_agents(reading->knowledge->ontology, curated,
                                curated->range, curated->n_range)
               ? REL_STANDS_AGENT
               : REL_STANDS_PLAIN;
}

/// Tell whether the phrase is a first person ("I"), which is its speaker
static bool
is_first_person(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = head_of(reading, phrase);

    return head != NULL &&
           rel_value_has(
               rel_list_value(reading->knowledge->lists->pronouns,
                              rel_text_lower(reading->arena, head->form)),
               ' ', rel_text("speaker"));
}

static bool
is_pronoun(const RelReading *reading, const RelPhrase *phrase)
{
    const RelToken *head = head_of(reading, phrase);

    return head != NULL && head->upos == REL_UPOS_PRON;
}

static uint32_t
trigger_offset(const RelReading *reading, const RelProposition *proposition)
{
    return reading->sentences->sentences[proposition->sentence]
        .tokens[proposition->trigger]
        .char_begin;
}

/// The local entity of the speaker; REL_NONE if nobody or nobody known
static RelIndex
find_speaker(RelBuilder *builder, const RelProposition *proposition)
{
    return proposition->speaker.sentence == REL_NONE
               ? REL_NONE
               : rel_local_of_phrase(builder, &proposition->speaker,
                                     REL_STANDS_AGENT);
}

/// The local entity of the subject; REL_NONE if it cannot be named
static RelIndex
find_subject(RelBuilder *builder, const RelProposition *proposition,
             RelIndex speaker)
{
    const RelReading *reading = builder->reading;

    if (proposition->subject.sentence == REL_NONE) {
        return rel_local_unspecified(builder,
                                     trigger_offset(reading, proposition));
    }
    if (is_first_person(reading, &proposition->subject)) {
        return speaker;
    }
    return rel_local_of_phrase(builder, &proposition->subject,
                               standing_of_subject(reading, proposition));
}

/// What gathers the further arguments of a claim
typedef struct {
    RelNode dates[MAX_QUALIFIERS];
    RelIndex places[MAX_QUALIFIERS];
    RelLocalQualifier qualifiers[MAX_QUALIFIERS];
    size_t n_dates, n_places, n_qualifiers;
} Extras;

static size_t
count_extras(const Extras *extras)
{
    return extras->n_dates + extras->n_places + extras->n_qualifiers;
}

static void
add_date(RelBuilder *builder, Extras *extras, const RelArgument *argument)
{
    if (argument->value_kind == REL_VALUE_NONE ||
        argument->value_kind == REL_VALUE_STRING) {
        return; // "at night" is no date
    }
    extras->dates[extras->n_dates++] =
        (RelNode){REL_NONE, argument->value_kind,
                  rel_builder_copy(builder, argument->value)};
}

/// The property that an argument becomes
static RelText
property_of(const RelReading *reading, const RelArgument *argument)
{
    if (argument->role == REL_ROLE_RECIPIENT) {
        return rel_text("recipient");
    }
    if (argument->role == REL_ROLE_MANNER) {
        return rel_text("manner");
    }
    if (argument->value_kind != REL_VALUE_NONE) {
        return rel_text(argument->unit.length > 0 ? "amount" : "detail");
    }
    const RelText listed = rel_list_value(
        reading->knowledge->lists->qualifiers, argument->preposition);
    return argument->role == REL_ROLE_OBLIQUE && listed.length > 0
               ? listed
               : rel_text("detail");
}

static void
add_qualifier(RelBuilder *builder, Extras *extras, RelText name,
              RelLocalNode node)
{
    if (count_extras(extras) < MAX_QUALIFIERS) {
        extras->qualifiers[extras->n_qualifiers++] =
            (RelLocalQualifier){rel_builder_copy(builder, name), node};
    }
}

static void
add_extra(RelBuilder *builder, Extras *extras, const RelArgument *argument)
{
    RelLocalNode node;

    if (count_extras(extras) == MAX_QUALIFIERS ||
        argument->role == REL_ROLE_CLAUSE) {
        return;
    }
    if (argument->role == REL_ROLE_DATE) {
        add_date(builder, extras, argument);
    } else if (node_of_argument(builder, argument, REL_STANDS_PLAIN, &node)) {
        if (argument->role == REL_ROLE_PLACE && node.local != REL_NONE) {
            extras->places[extras->n_places++] = node.local;
        } else {
            add_qualifier(builder, extras,
                          property_of(builder->reading, argument), node);
        }
    }
}

/// What the object's number tells: "130" of 130 people, "USD" of an amount
static void
add_measure(RelBuilder *builder, Extras *extras, const RelArgument *object)
{
    if (counts_things(builder->reading, object)) {
        add_qualifier(builder, extras, rel_text("count"),
                      literal(builder, object->value_kind, object->value));
    } else if (object->value_kind != REL_VALUE_NONE &&
               object->unit.length > 0) {
        add_qualifier(builder, extras, rel_text("unit"),
                      literal(builder, REL_VALUE_STRING, object->unit));
    }
}

/// The office that a noun tells beside its relation: "President" of "leads"
static void
add_office(RelBuilder *builder, Extras *extras,
           const RelProposition *proposition)
{
    const bool office = proposition->origin == REL_FROM_TITLE ||
                        proposition->origin == REL_FROM_APPOSITION ||
                        proposition->origin == REL_FROM_POSSESSIVE ||
                        proposition->origin == REL_FROM_OF;

    if (office && proposition->curated != NULL &&
        proposition->relation.text.length > 0) {
        add_qualifier(builder, extras, rel_text("role"),
                      literal(builder, REL_VALUE_STRING,
                              rel_text_lower(builder->reading->arena,
                                             proposition->relation.text)));
    }
}

/// Copy `n_items` of `size` to the readout's arena
static const void *
copy_items(RelBuilder *builder, const void *items, size_t n_items, size_t size)
{
    void *copy = rel_arena_calloc(builder->arena, n_items + 1, size);

    if (copy == NULL) {
        builder->reading->failed = true;
        return NULL;
    }
    if (n_items > 0) {
        memcpy(copy, items, n_items * size);
    }
    return copy;
}

static int
compare_dates(const void *a, const void *b)
{
    return rel_text_compare(((const RelNode *)a)->value,
                            ((const RelNode *)b)->value);
}

static void
take_extras(RelBuilder *builder, Extras *extras, RelClaim *claim)
{
    qsort(extras->dates, extras->n_dates, sizeof(extras->dates[0]),
          compare_dates);
    claim->n_dates = extras->n_dates;
    claim->dates = copy_items(builder, extras->dates, extras->n_dates,
                              sizeof(extras->dates[0]));
    claim->n_places = extras->n_places;
    claim->places = copy_items(builder, extras->places, extras->n_places,
                               sizeof(extras->places[0]));
    claim->n_qualifiers = extras->n_qualifiers;
    claim->qualifiers =
        copy_items(builder, extras->qualifiers, extras->n_qualifiers,
                   sizeof(extras->qualifiers[0]));
}

static bool
is_verbal(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA ||
           proposition->origin == REL_FROM_COMPOUND ||
           proposition->origin == REL_FROM_EVENT_NOUN;
}

/// The name of the open relation and whether it is a state: a verb alone may
/// be one ("support"), with the noun of a light verb it is an event ("have
/// talks with")
static void
name_relation(RelBuilder *builder, const RelProposition *proposition,
              RelClaim *claim)
{
    const RelGraphLists *lists = builder->reading->knowledge->lists;
    RelText rest = proposition->lemma;
    RelText verb = proposition->lemma;

    rel_text_split(&rest, ' ', &verb);
    const bool light = rel_name_n_words(proposition->lemma) > 2;
    claim->state = !is_verbal(proposition) ||
                   proposition->origin == REL_FROM_COPULA ||
                   rel_text_is(verb, "be") ||
                   (!light && rel_list_has(lists->stative, verb));
    const bool bare = rest.length == 0; // "have" of France's jet, not "ally of"
    claim->past = is_verbal(proposition) && claim->state
                      ? rel_verb_relation(builder->arena, lists,
                                          proposition->lemma, false)
                      : rel_text("");
    claim->name = is_verbal(proposition) || bare
                      ? rel_verb_relation(builder->arena, lists,
                                          proposition->lemma, claim->state)
                      : rel_verb_camel(builder->arena, proposition->lemma);
    claim->lemma = rel_builder_copy(builder, proposition->lemma);
    claim->verb = rel_builder_copy(builder, proposition->relation.text);
    builder->reading->failed |=
        claim->name.bytes == NULL || claim->past.bytes == NULL;
}

/// Where the words stand
static void
cite(RelBuilder *builder, const RelProposition *proposition, RelClaim *claim)
{
    const RelReading *reading = builder->reading;
    const RelSentence *sentence =
        &reading->sentences->sentences[proposition->sentence];
    const RelText text = reading->document->text;

    claim->char_begin = sentence->char_begin;
    claim->char_end = sentence->char_end;
    claim->quote = rel_builder_copy(
        builder, sentence->end > sentence->begin && sentence->end <= text.length
                     ? rel_text_slice(text, sentence->begin,
                                      sentence->end - sentence->begin)
                     : rel_text(""));
}

static double
confidence_of(const RelReading *reading, const RelProposition *proposition,
              const RelArgument *object)
{
    double confidence = (double)proposition->confidence;

    if (is_pronoun(reading, &proposition->subject)) {
        confidence *= PRONOUN_FACTOR;
    }
    if (object != NULL && is_pronoun(reading, &object->phrase)) {
        confidence *= PRONOUN_FACTOR;
    }
    return confidence;
}

/// Fill the object of the claim; false if there is none to speak of
static bool
find_object_node(RelBuilder *builder, const RelProposition *proposition,
                 const RelArgument *object, RelIndex subject,
                 RelIndex speaker, RelLocalNode *node)
{
    if (object == NULL) {
        *node = literal(builder, REL_VALUE_BOOLEAN, rel_text("true"));
        return stands_alone(proposition);
    }
    if (is_first_person(builder->reading, &object->phrase)) {
        *node = (RelLocalNode){speaker, REL_VALUE_NONE, {NULL, 0}};
        return speaker != REL_NONE;
    }
    const bool usable = node_of_argument(
        builder, object, standing_of_object(builder->reading, proposition),
        node);
    if (usable && node->local == subject &&
        object->role == REL_ROLE_COMPLEMENT) {
        // "Lopes is prime minister": what she is, since she is one with it
        *node = literal(builder, REL_VALUE_STRING, object->phrase.text);
    }
    return usable;
}

void
rel_statement_claim(RelBuilder *builder, const RelProposition *proposition)
{
    const size_t lead = find_object(proposition);
    const RelArgument *object = lead < proposition->n_arguments
                                    ? &proposition->arguments[lead]
                                    : NULL;
    RelClaim claim = {.curated = proposition->curated,
                      .inverted = proposition->inverted,
                      .nominal = proposition->origin != REL_FROM_VERB,
                      .polarity = proposition->polarity,
                      .modality = proposition->modality};
    Extras extras = {.n_dates = 0};

    claim.speaker = find_speaker(builder, proposition);
    claim.subject = find_subject(builder, proposition, claim.speaker);
    if (claim.subject == REL_NONE ||
        !find_object_node(builder, proposition, object, claim.subject,
                          claim.speaker, &claim.object) ||
        claim.object.local == claim.subject) {
        return;
    }
    if (claim.modality == REL_FACTUAL &&
        (proposition->speaker.sentence != REL_NONE || proposition->quoted)) {
        claim.modality = REL_ATTRIBUTED;
    }
    if (object != NULL) {
        add_measure(builder, &extras, object);
    }
    add_office(builder, &extras, proposition);
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (i != lead) {
            add_extra(builder, &extras, &proposition->arguments[i]);
        }
    }
    take_extras(builder, &extras, &claim);
    name_relation(builder, proposition, &claim);
    cite(builder, proposition, &claim);
    claim.confidence =
        confidence_of(builder->reading, proposition, object);
    builder->reading->failed |=
        rel_array_push(&builder->claims, &claim) != REL_OK;
}
