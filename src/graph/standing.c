// standing.c: tells where a capital would be its government.
//
//   Moscow said that ...          speaks: an agent
//   Oslo accused Iceland          "accused" is between agents, never places
//   Paris sends ships             does something, as a city may, too
//   Lisbon lies on the Tagus      plain
//
// Relations with a CAMEO code are what governments do to one another, unless
// the ontology expects places of them ("visited").

#include "graph/standing.h"

#include "base/strings.h"

bool
rel_standing_has_clause(const RelProposition *proposition)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (proposition->arguments[i].role == REL_ROLE_CLAUSE) {
            return true;
        }
    }
    return false;
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

RelStanding
rel_standing_of_subject(const RelReading *reading,
                        const RelProposition *proposition)
{
    const RelRelation *curated = proposition->curated;

    // Who speaks where somebody speaks, acts
    if (rel_standing_has_clause(proposition)) {
        return REL_STANDS_AGENT;
    }
    if (curated == NULL) {
        return is_stative(reading, proposition) ? REL_STANDS_PLAIN
                                                : REL_STANDS_DOER;
    }
    return joins_agents(reading->knowledge->ontology, curated, curated->domain,
                        curated->n_domain)
               ? REL_STANDS_AGENT
               : REL_STANDS_PLAIN;
}

RelStanding
rel_standing_of_object(const RelReading *reading,
                       const RelProposition *proposition)
{
    const RelRelation *curated = proposition->curated;

    return curated != NULL &&
                   joins_agents(reading->knowledge->ontology, curated,
                                curated->range, curated->n_range)
               ? REL_STANDS_AGENT
               : REL_STANDS_PLAIN;
}
