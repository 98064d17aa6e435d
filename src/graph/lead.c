// lead.c: which argument a statement leads to.
//
//   Oslo sold a ferry to Bergen             the ferry
//   He died in Oslo                         Oslo, since the lemma is "die in"
//   The council provided it with water      the water
//   The captain was given a medal           the medal, and from the captain:
//                                           nobody else is named

#include "graph/lead.h"

#include "base/strings.h"
#include "graph/standing.h"

/// Tell whether the lemma ends in a preposition: "die in"
static bool
ends_lemma(const RelProposition *proposition, RelText preposition)
{
    const RelText lemma = proposition->lemma;

    return preposition.length > 0 && lemma.length > preposition.length &&
           rel_text_equals(rel_text_slice(lemma,
                                          lemma.length - preposition.length,
                                          preposition.length),
                           preposition);
}

/// Tell whether an argument may be the object of the statement
static bool
may_lead(const RelProposition *proposition, const RelArgument *argument)
{
    switch (argument->role) {
    case REL_ROLE_OBJECT:
    case REL_ROLE_COMPLEMENT:
    case REL_ROLE_RECIPIENT: return true;
    case REL_ROLE_OBLIQUE:
        // "said on condition of anonymity that ..." leads to the clause
        return !rel_standing_has_clause(proposition) ||
               ends_lemma(proposition, argument->preposition);
    case REL_ROLE_PLACE: return ends_lemma(proposition, argument->preposition);
    case REL_ROLE_DATE:
    case REL_ROLE_CLAUSE:
    case REL_ROLE_MANNER:
    case REL_N_ROLES: break;
    }
    return false;
}

/// "provided the village *with water*": what is given, not to whom
static size_t
find_given(const RelReading *reading, const RelProposition *proposition,
           size_t object)
{
    const RelLexicon *giving = reading->knowledge->lists->giving;
    const RelText preposition = rel_list_value(giving, proposition->lemma);

    if (preposition.length == 0 || proposition->curated != NULL ||
        proposition->arguments[object].role != REL_ROLE_OBJECT) {
        return object;
    }
    for (size_t i = object + 1; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        if (argument->role == REL_ROLE_OBLIQUE &&
            rel_text_equals(argument->preposition, preposition)) {
            return i;
        }
    }
    return object;
}

size_t
rel_lead_find(const RelReading *reading, const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (may_lead(proposition, &proposition->arguments[i])) {
            return find_given(reading, proposition, i);
        }
    }
    return proposition->n_arguments;
}

bool
rel_lead_is_received(const RelProposition *proposition, size_t lead,
                     RelPhrase *receiver)
{
    if (proposition->subject.sentence != REL_NONE ||
        proposition->origin != REL_FROM_VERB || proposition->curated != NULL ||
        lead >= proposition->n_arguments ||
        proposition->arguments[lead].role != REL_ROLE_OBJECT) {
        return false;
    }
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (proposition->arguments[i].role == REL_ROLE_RECIPIENT) {
            *receiver = proposition->arguments[i].phrase;
            return true;
        }
    }
    return false;
}
