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
#include "graph/extras.h"
#include "graph/lead.h"
#include "graph/name.h"
#include "graph/node.h"
#include "graph/standing.h"
#include "graph/verb.h"
#include "graph/worth.h"

/// What a resolved pronoun takes from the confidence
#define PRONOUN_FACTOR 0.85

/// Tell whether "X verb" without an object says enough: clauses carry what
/// "say" and "want" would lead to
static bool
stands_alone(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB &&
           !rel_standing_has_clause(proposition);
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
    if (rel_node_is_first_person(reading, &proposition->subject)) {
        return speaker;
    }
    return rel_local_of_phrase(builder, &proposition->subject,
                               rel_standing_of_subject(reading, proposition));
}

static bool
is_verbal(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA ||
           proposition->origin == REL_FROM_COMPOUND ||
           proposition->origin == REL_FROM_EVENT_NOUN;
}

/// The verb as written, where its form shows its past; or empty
static RelText
seen_past(const RelReading *reading, const RelProposition *proposition,
          RelText verb)
{
    const RelToken *token =
        &reading->sentences->sentences[proposition->sentence]
             .tokens[proposition->trigger];
    const bool shows =
        rel_text_is(token->xpos, "VBD") ||
        (rel_text_is(token->xpos, "VBN") && rel_text_ends(token->form, "ed"));

    return proposition->origin == REL_FROM_VERB && shows &&
                   rel_text_equals(token->lemma, verb)
               ? token->form
               : rel_text("");
}

/// The name of the open relation and whether it is a state: a verb alone may
/// be one ("support"), with the noun of a light verb it is an event ("have
/// talks with")
static void
name_relation(RelBuilder *builder, const RelProposition *proposition,
              bool event, RelClaim *claim)
{
    const RelGraphLists *lists = builder->reading->knowledge->lists;
    RelText rest = proposition->lemma;
    RelText verb = proposition->lemma;

    rel_text_split(&rest, ' ', &verb);
    const bool light = rel_name_n_words(proposition->lemma) > 2;
    claim->state = !event && (!is_verbal(proposition) ||
                              proposition->origin == REL_FROM_COPULA ||
                              rel_text_is(verb, "be") ||
                              (!light && rel_list_has(lists->stative, verb)));
    const bool bare = rest.length == 0; // "have" of France's jet, not "ally of"
    claim->past =
        is_verbal(proposition) && claim->state
            ? rel_verb_relation(builder->arena, lists, proposition->lemma,
                                rel_text(""), false)
            : rel_text("");
    claim->name =
        is_verbal(proposition) || bare
            ? rel_verb_relation(builder->arena, lists, proposition->lemma,
                                seen_past(builder->reading, proposition, verb),
                                claim->state)
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
    double confidence = (double)proposition->confidence *
                        rel_worth_factor(reading, proposition);

    if (rel_node_is_pronoun(reading, &proposition->subject)) {
        confidence *= PRONOUN_FACTOR;
    }
    if (object != NULL && rel_node_is_pronoun(reading, &object->phrase)) {
        confidence *= PRONOUN_FACTOR;
    }
    return confidence;
}

/// Fill the object of the claim; false if there is none to speak of
static bool
find_object_node(RelBuilder *builder, const RelProposition *proposition,
                 const RelArgument *object, RelIndex subject, RelIndex speaker,
                 RelLocalNode *node)
{
    if (object == NULL) {
        *node = rel_node_literal(builder, REL_VALUE_BOOLEAN, rel_text("true"));
        return stands_alone(proposition);
    }
    if (rel_node_is_first_person(builder->reading, &object->phrase)) {
        *node = (RelLocalNode){speaker, REL_VALUE_NONE, {NULL, 0}};
        return speaker != REL_NONE;
    }
    const bool usable = rel_node_of_argument(
        builder, object, rel_standing_of_object(builder->reading, proposition),
        node);
    if (usable && node->local == subject &&
        object->role == REL_ROLE_COMPLEMENT) {
        // "Lopes is prime minister": what she is, since she is one with it
        *node =
            rel_node_literal(builder, REL_VALUE_STRING, object->phrase.text);
    }
    return usable;
}

/// What is dated after the document is no fact yet, whatever its tense: "The
/// union is holding a vote next month"
static void
expect_future(const RelReading *reading, RelClaim *claim)
{
    const RelText issued = reading->document->date;

    for (size_t i = 0; i < claim->n_dates && issued.length >= 10; ++i) {
        const RelText date = claim->dates[i].value;
        const size_t length = date.length < 10 ? date.length : 10;
        if (claim->modality == REL_FACTUAL && length >= 4 &&
            rel_text_compare(rel_text_slice(date, 0, length),
                             rel_text_slice(issued, 0, length)) > 0) {
            claim->modality = REL_FUTURE;
        }
    }
}

/// "Anna Keller is the fish union": the tree hangs it wrongly
static bool
equates_wrongly(const RelBuilder *builder, const RelProposition *proposition,
                const RelClaim *claim)
{
    const RelLocal *locals = (const RelLocal *)builder->locals.items;

    return claim->object.local != REL_NONE &&
           rel_text_is(proposition->lemma, "be") &&
           !rel_worth_equating(builder->reading->knowledge,
                               &locals[claim->subject],
                               &locals[claim->object.local]);
}

void
rel_statement_stand(RelBuilder *builder, const RelProposition *proposition)
{
    const RelReading *const reading = builder->reading;
    const size_t lead = rel_lead_find(reading, proposition);

    rel_local_note_standing(builder, &proposition->speaker, REL_STANDS_AGENT);
    rel_local_note_standing(builder, &proposition->subject,
                            rel_standing_of_subject(reading, proposition));
    if (lead < proposition->n_arguments) {
        rel_local_note_standing(builder, &proposition->arguments[lead].phrase,
                                rel_standing_of_object(reading, proposition));
    }
}

/// "was given": what somebody received, in the passive, since nobody else is
/// named
static void
name_received(RelBuilder *builder, RelProposition *proposition,
              const RelPhrase *receiver)
{
    const RelToken *trigger =
        &builder->reading->sentences->sentences[proposition->sentence]
             .tokens[proposition->trigger];
    const RelText form = rel_text_lower(builder->reading->arena, trigger->form);

    proposition->subject = *receiver;
    proposition->lemma = rel_text_printf(builder->reading->arena, "be %.*s",
                                         (int)form.length, form.bytes);
    builder->reading->failed |= proposition->lemma.bytes == NULL;
}

/// The claim that `proposition` makes with the argument `lead`
static void
claim_lead(RelBuilder *builder, const RelProposition *proposition, size_t lead,
           bool received)
{
    const RelArgument *object =
        lead < proposition->n_arguments ? &proposition->arguments[lead] : NULL;
    RelClaim claim = {.curated = proposition->curated,
                      .inverted = proposition->inverted,
                      .nominal = proposition->origin != REL_FROM_VERB,
                      .polarity = proposition->polarity,
                      .modality = proposition->modality};
    RelExtras extras = {.n_dates = 0};

    claim.withheld =
        rel_worth_is_withheld(builder->reading->knowledge->lists, proposition);
    claim.speaker = find_speaker(builder, proposition);
    claim.subject = find_subject(builder, proposition, claim.speaker);
    if (claim.subject == REL_NONE ||
        !find_object_node(builder, proposition, object, claim.subject,
                          claim.speaker, &claim.object) ||
        claim.object.local == claim.subject ||
        equates_wrongly(builder, proposition, &claim)) {
        return;
    }
    if (claim.modality == REL_FACTUAL &&
        (proposition->speaker.sentence != REL_NONE || proposition->quoted)) {
        claim.modality = REL_ATTRIBUTED;
    }
    if (object != NULL) {
        rel_extras_add_measure(builder, &extras, object);
    }
    rel_extras_add_office(builder, &extras, proposition);
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (i != lead && (!received || proposition->arguments[i].role !=
                                           REL_ROLE_RECIPIENT)) {
            rel_extras_add(builder, &extras, &proposition->arguments[i]);
        }
    }
    rel_extras_take(builder, &extras, &claim);
    expect_future(builder->reading, &claim);
    name_relation(builder, proposition, received, &claim);
    cite(builder, proposition, &claim);
    claim.confidence = confidence_of(builder->reading, proposition, object);
    builder->reading->failed |=
        rel_array_push(&builder->claims, &claim) != REL_OK;
}

void
rel_statement_claim(RelBuilder *builder, const RelProposition *proposition)
{
    const size_t lead = rel_lead_find(builder->reading, proposition);
    const RelArgument *object =
        lead < proposition->n_arguments ? &proposition->arguments[lead] : NULL;
    RelProposition view = *proposition;
    RelPhrase receiver;

    if (!rel_worth_claiming(builder->reading, proposition, object)) {
        return;
    }
    const bool received = rel_lead_is_received(proposition, lead, &receiver);
    if (received) {
        name_received(builder, &view, &receiver);
        if (!rel_worth_claiming(builder->reading, &view, object)) {
            return;
        }
    }
    claim_lead(builder, &view, lead, received);
}
