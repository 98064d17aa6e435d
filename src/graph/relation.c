// relation.c: filters and turns curated relations by what they expect.
//
//   Paris is the capital of France   capitalOf (Paris, France)
//   France's capital, Paris          the same, turned round
//   the storm supports the roof      not "supports", which wants an agent
//
// Domain and range are hints: they filter and flip, and nothing is inferred.

#include "graph/relation.h"

/// A class of which anything may still be: none, the root, "agent"
static bool
tells_nothing(const RelKnowledge *knowledge, RelIndex class)
{
    return class == REL_NONE ||
           knowledge->ontology->classes[class].parent == REL_NONE;
}

/// Tell whether `class` is among or may be among `expected`
static bool
fits(const RelKnowledge *knowledge, const RelIndex *expected, size_t n_expected,
     RelIndex class)
{
    if (n_expected == 0 || tells_nothing(knowledge, class)) {
        return true;
    }
    for (size_t i = 0; i < n_expected; ++i) {
        if (rel_knowledge_is(knowledge, class, expected[i]) ||
            rel_knowledge_is(knowledge, expected[i], class)) {
            return true;
        }
    }
    return false;
}

static bool
fits_both(const RelKnowledge *knowledge, const RelRelation *relation,
          RelIndex subject, RelIndex object)
{
    return fits(knowledge, relation->domain, relation->n_domain, subject) &&
           fits(knowledge, relation->range, relation->n_range, object);
}

/// Tell whether `class` is known to be among `expected`
static bool
is_expected(const RelKnowledge *knowledge, const RelIndex *expected,
            size_t n_expected, RelIndex class)
{
    for (size_t i = 0; i < n_expected; ++i) {
        if (rel_knowledge_is(knowledge, class, expected[i])) {
            return true;
        }
    }
    return n_expected == 0;
}

/// The relation that words of many meanings evoke with these very classes:
/// "buy" is acquired of a company, not of cod; NULL if there is none
static const RelRelation *
find_strict(const RelKnowledge *knowledge, const RelIndex *classes,
            const RelPlaced *placed)
{
    const RelOntology *ontology = knowledge->ontology;
    const RelIndex index =
        placed->object.entity == REL_NONE
            ? REL_NONE
            : rel_ontology_strict(ontology, placed->claim->lemma);

    if (index == REL_NONE) {
        return NULL;
    }
    const RelRelation *relation = &ontology->relations[index];
    return is_expected(knowledge, relation->domain, relation->n_domain,
                       classes[placed->subject]) &&
                   is_expected(knowledge, relation->range, relation->n_range,
                               classes[placed->object.entity])
               ? relation
               : NULL;
}

static void
turn(RelPlaced *placed)
{
    const RelIndex subject = placed->subject;

    placed->subject = placed->object.entity;
    placed->object.entity = subject;
}

/// Tell whether the curated relation stands, after turning where it must
static bool
take_curated(const RelKnowledge *knowledge, const RelIndex *classes,
             RelPlaced *placed)
{
    const RelRelation *curated = placed->claim->curated;

    if (curated == NULL || curated->abstract) {
        return false;
    }
    if (placed->object.entity == REL_NONE) {
        return !placed->claim->inverted &&
               fits(knowledge, curated->domain, curated->n_domain,
                    classes[placed->subject]);
    }
    const RelIndex subject = placed->claim->inverted
                                 ? classes[placed->object.entity]
                                 : classes[placed->subject];
    const RelIndex object = placed->claim->inverted
                                ? classes[placed->subject]
                                : classes[placed->object.entity];
    if (fits_both(knowledge, curated, subject, object)) {
        if (placed->claim->inverted) {
            turn(placed);
        }
        return true;
    }
    if (placed->claim->nominal && !curated->symmetric &&
        fits_both(knowledge, curated, object, subject)) {
        if (!placed->claim->inverted) {
            turn(placed);
        }
        return true;
    }
    return false;
}

/// Let the open relation stand; false if its name is that of a curated one
/// that does not fit
static bool
take_open(const RelKnowledge *knowledge, const RelIndex *classes,
          RelPlaced *placed)
{
    const RelOntology *ontology = knowledge->ontology;
    const RelClaim *claim = placed->claim;
    const RelIndex named = rel_ontology_relation(ontology, claim->name);
    const RelIndex object = placed->object.entity == REL_NONE
                                ? REL_NONE
                                : classes[placed->object.entity];

    placed->name = claim->name;
    placed->state = claim->state;
    placed->curated = named == REL_NONE ? NULL : &ontology->relations[named];
    if (placed->curated == NULL ||
        fits_both(knowledge, placed->curated, classes[placed->subject],
                  object)) {
        return true;
    }
    // An incident "led" where only persons "lead"
    if (claim->past.length > 0 &&
        rel_ontology_relation(ontology, claim->past) == REL_NONE) {
        placed->name = claim->past;
        placed->state = false;
        placed->curated = NULL;
        return true;
    }
    return !claim->nominal;
}

bool
rel_relation_choose(const RelKnowledge *knowledge, const RelIndex *classes,
                    RelPlaced *placed)
{
    const RelRelation *strict = find_strict(knowledge, classes, placed);

    if (take_curated(knowledge, classes, placed)) {
        placed->curated = placed->claim->curated;
    } else if (strict != NULL) {
        placed->curated = strict;
    } else if (!take_open(knowledge, classes, placed)) {
        return false;
    }
    if (placed->curated != NULL) {
        placed->name = placed->curated->name;
        placed->state = placed->curated->state;
    }
    // Entities are numbered by slug, so the smaller number comes first
    if (placed->curated != NULL && placed->curated->symmetric &&
        placed->object.entity != REL_NONE &&
        placed->object.entity < placed->subject) {
        turn(placed);
    }
    return true;
}
