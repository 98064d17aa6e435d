// relation.c: gives every proposition the lemma of its relation and, where
// the ontology has a trigger for it, its curated relation.
//
//   met (Hollande, with Obama)       lemma "meet with"        metWith
//   died (he, in Paris)              lemma "die in"           open
//   is (he, the president of France) lemma "be president of"  leads
//   was based in (it, Paris)         lemma "be based in"      basedIn
//   lost to (Peru, Chile)            lemma "lose to"          defeated, turned
//
// How a lemma is composed:
//
//   1. the verb, its particle, the noun of a light verb: "shoot down",
//      "hold talk" (clause/clause.c has done this);
//   2. where the first argument is an oblique or a place, its preposition:
//      "die in".  A place then is an oblique, since it is what the relation
//      leads to.  A date never is.
//   3. a curated relation replaces the words by those of its trigger.

#include "extract/relation.h"

#include "base/strings.h"
#include "extract/office.h"
#include "tree/context.h"
#include "tree/trigger.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelContext *context, const RelProposition *proposition,
         RelIndex index)
{
    return &context->sentences->sentences[proposition->sentence].tokens[index];
}

/// Arguments are const in a proposition; a changed one is written anew
static RelStatus
replace_arguments(RelContext *context, RelProposition *proposition,
                  size_t first, RelRole role)
{
    const size_t n = proposition->n_arguments;
    RelArgument *arguments = REL_ARENA_ARRAY(context->arena, RelArgument, n);

    if (!arguments) {
        return REL_ERR_NO_MEMORY;
    }
    arguments[0] = proposition->arguments[first];
    arguments[0].role = role;
    for (size_t i = 0, filled = 1; i < n; ++i) {
        if (i != first) {
            arguments[filled++] = proposition->arguments[i];
        }
    }
    proposition->arguments = arguments;
    return REL_OK;
}

/// Something the relation can lead to without a preposition
static bool
is_direct(const RelArgument *argument)
{
    return argument->role == REL_ROLE_OBJECT ||
           argument->role == REL_ROLE_COMPLEMENT ||
           argument->role == REL_ROLE_CLAUSE;
}

/// An oblique that may end the lemma
static bool
can_lead(const RelArgument *argument)
{
    return (argument->role == REL_ROLE_OBLIQUE ||
            argument->role == REL_ROLE_PLACE) &&
           argument->preposition.length > 0 &&
           argument->value_kind == REL_VALUE_NONE;
}

/// Bring the oblique that ends the lemma to the front
static RelStatus
lead_with_oblique(RelContext *context, RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (is_direct(&proposition->arguments[i])) {
            return REL_OK;
        }
    }
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (can_lead(&proposition->arguments[i])) {
            return replace_arguments(context, proposition, i, REL_ROLE_OBLIQUE);
        }
    }
    return REL_OK;
}

/// The preposition of the first argument, where it ends the lemma
static RelText
leading_preposition(const RelProposition *proposition)
{
    return proposition->n_arguments > 0 &&
                   proposition->arguments[0].role == REL_ROLE_OBLIQUE
               ? proposition->arguments[0].preposition
               : rel_text("");
}

/// An infinitive hangs on the relation: "led them *to believe*"
static bool
leads_to_infinitive(const RelContext *context,
                    const RelProposition *proposition)
{
    for (size_t i = 1; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        const RelIndex head = argument->phrase.head;
        if (argument->role == REL_ROLE_CLAUSE && head != REL_NONE &&
            rel_text_is(token_at(context, proposition, head)->xpos, "VB")) {
            return true;
        }
    }
    return false;
}

/// Something stands where the relation wants its object
static bool
leads_somewhere(const RelProposition *proposition)
{
    return proposition->n_arguments > 0 &&
           proposition->arguments[0].role != REL_ROLE_DATE &&
           proposition->arguments[0].role != REL_ROLE_MANNER;
}

/// A state ("leads Peru") does not make somebody do something; a relation that
/// says what its object is needs one ("Not everyone will succeed")
static bool
is_possible(const RelContext *context, const RelProposition *proposition,
            const RelTriggerMatch *match)
{
    const bool direct = proposition->n_arguments > 0 &&
                        proposition->arguments[0].role == REL_ROLE_OBJECT;
    const bool causes = direct && leads_to_infinitive(context, proposition);

    // "The paper established that Oslo won" founds nothing
    const bool told = proposition->n_arguments > 0 &&
                      proposition->arguments[0].role == REL_ROLE_CLAUSE;

    return (!match->relation->state || !causes) &&
           (match->relation->n_range == 0 ||
            (leads_somewhere(proposition) && !told));
}

/// Take the relation and, for a lemma, the words of the trigger; where they
/// leave a place for the object ("shoot X down") the lemma stays as it is
static RelStatus
accept(RelContext *context, RelProposition *proposition,
       const RelTriggerMatch *match)
{
    const RelText words = match->trigger->words;
    const RelText parts[] = {proposition->lemma, match->trigger->preposition};

    proposition->curated = match->relation;
    if (rel_text_find(words, " X ") == words.length) {
        proposition->lemma = words;
        return REL_OK;
    }
    if (parts[1].length > 0) {
        proposition->lemma = rel_text_join(context->arena, parts, 2, " ");
    }
    return proposition->lemma.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// The lemma with the copula for verbs like it: "remain at odds" as "be"
static RelText
as_copula(RelContext *context, const RelProposition *proposition)
{
    const RelToken *verb = token_at(context, proposition, proposition->trigger);
    const RelText lemma = rel_token_lemma(verb);

    if (!rel_word_listed(context->lists->copular, lemma) ||
        proposition->lemma.length < lemma.length) {
        return proposition->lemma;
    }
    const RelText rest =
        rel_text_slice(proposition->lemma, lemma.length,
                       proposition->lemma.length - lemma.length);
    return rel_text_printf(context->arena, "be%.*s", (int)rest.length,
                           rest.bytes);
}

/// Words behind the object that are bound to the verb: "took him *into
/// custody*", "found him *guilty*"
static bool
find_bound(const RelContext *context, const RelProposition *proposition,
           RelTriggerMatch *match)
{
    for (size_t i = 1; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        const RelIndex head = argument->phrase.head;
        if (head == REL_NONE ||
            proposition->arguments[0].role != REL_ROLE_OBJECT) {
            continue;
        }
        if (rel_triggers_find(
                context->triggers, proposition->lemma, argument->preposition,
                rel_token_lemma(token_at(context, proposition, head)),
                rel_text(""), match)) {
            return true;
        }
    }
    return false;
}

/// "lost to Chile": Chile defeated; both places must be filled
static bool
find_turned(const RelContext *context, const RelProposition *proposition,
            RelText words, RelText preposition, RelTriggerMatch *match)
{
    return leads_somewhere(proposition) &&
           proposition->subject.sentence != REL_NONE &&
           proposition->arguments[0].role != REL_ROLE_CLAUSE &&
           rel_triggers_find_turned(context->triggers, words, preposition,
                                    match);
}

/// Compose the lemma and look it up
static RelStatus
name_by_lemma(RelContext *context, RelProposition *proposition)
{
    const RelText preposition = leading_preposition(proposition);
    const RelText none = rel_text("");
    const RelText copular = as_copula(context, proposition);
    RelTriggerMatch match;

    if (!copular.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if ((rel_triggers_find(context->triggers, proposition->lemma, none, none,
                           preposition, &match) ||
         rel_triggers_find(context->triggers, copular, none, none, preposition,
                           &match) ||
         find_bound(context, proposition, &match)) &&
        is_possible(context, proposition, &match)) {
        return accept(context, proposition, &match);
    }
    if (find_turned(context, proposition, proposition->lemma, preposition,
                    &match)) {
        proposition->inverted = !proposition->inverted;
        return accept(context, proposition, &match);
    }
    if (preposition.length > 0) {
        const RelText parts[] = {proposition->lemma, preposition};
        proposition->lemma = rel_text_join(context->arena, parts, 2, " ");
    }
    return proposition->lemma.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

static bool
has_complement(const RelContext *context, const RelProposition *proposition)
{
    const RelToken *trigger =
        token_at(context, proposition, proposition->trigger);

    return proposition->n_arguments > 0 &&
           proposition->arguments[0].role == REL_ROLE_COMPLEMENT &&
           proposition->arguments[0].phrase.head != REL_NONE &&
           (proposition->origin == REL_FROM_COPULA ||
            rel_token_listed(context->lists->copular, trigger));
}

static RelStatus
name_verbal(RelContext *context, RelProposition *proposition)
{
    RelStatus status = REL_OK;

    if (has_complement(context, proposition)) {
        status = rel_office_name(context, proposition);
        if (status != REL_OK || proposition->curated) {
            return status;
        }
    }
    status = lead_with_oblique(context, proposition);
    return status == REL_OK ? name_by_lemma(context, proposition) : status;
}

/// Look up "be" and the words, or the words alone; REL_NOT_FOUND
static RelStatus
find_nominal(RelContext *context, RelText words, RelTriggerMatch *match)
{
    const RelText copular = rel_text_printf(context->arena, "be %.*s",
                                            (int)words.length, words.bytes);

    if (!copular.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    return rel_triggers_find_words(context->triggers, copular, match) ||
                   rel_triggers_find_words(context->triggers, words, match)
               ? REL_OK
               : REL_NOT_FOUND;
}

/// Cut the first word off `*words` where the rest is less exact but still
/// true: the "oil minister of" is a minister of, but the "football coach of"
/// is not the coach of all, nor a "former minister" a minister
static bool
widen(const RelContext *context, RelText *words)
{
    RelText rest = *words;
    RelText first;

    if (!rel_text_split(&rest, ' ', &first) ||
        rel_word_listed(context->lists->ranks, first)) {
        return false;
    }
    RelText after = rest;
    RelText noun = {NULL, 0};
    rel_text_split(&after, ' ', &noun);
    if (after.length == 0 || rel_text_is(noun, "of")) {
        return false;
    }
    *words = rest;
    return rel_text_find(after, " ") < after.length ||
           rel_word_listed(context->lists->posts, noun);
}

/// "father of" (Per, Ulf): Ulf is the child
static RelStatus
name_turned(RelContext *context, RelProposition *proposition)
{
    const RelText words = rel_text_printf(context->arena, "be %.*s",
                                          (int)proposition->lemma.length,
                                          proposition->lemma.bytes);
    RelTriggerMatch match;

    if (!words.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (proposition->origin != REL_FROM_EVENT_NOUN &&
        find_turned(context, proposition, words, rel_text(""), &match)) {
        proposition->curated = match.relation;
        proposition->inverted = !proposition->inverted;
    }
    return REL_OK;
}

/// Nouns: "president of" (Hollande, France), "strike" (Russia, Idlib)
static RelStatus
name_nominal(RelContext *context, RelProposition *proposition)
{
    RelText words = proposition->lemma;
    RelTriggerMatch match;
    RelStatus status = find_nominal(context, words, &match);

    while (status == REL_NOT_FOUND &&
           proposition->origin != REL_FROM_EVENT_NOUN &&
           widen(context, &words)) {
        status = find_nominal(context, words, &match);
    }
    if (status == REL_OK) {
        proposition->curated = match.relation;
        return REL_OK;
    }
    return status == REL_NOT_FOUND ? name_turned(context, proposition) : status;
}

RelStatus
rel_relation_name(RelContext *context)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < context->propositions.n_items;
         ++i) {
        RelProposition *proposition = rel_array_at(&context->propositions, i);
        const bool verbal = proposition->origin == REL_FROM_VERB ||
                            proposition->origin == REL_FROM_COPULA;
        status = verbal ? name_verbal(context, proposition)
                        : name_nominal(context, proposition);
    }
    return status;
}
