// coref.c: keeps the clusters and runs the steps in order.
//
// A cluster's first mention stands for it.  Its members form a ring, so that
// two clusters are joined by crossing two links:
//
//   Ana Lopes -> the premier -> (back)      she -> (back)
//   Ana Lopes -> she -> the premier -> (back)

#include "graph/coref.h"

#include "graph/choice.h"

RelIndex
rel_cluster_of(const RelReading *reading, RelIndex index)
{
    RelCluster *clusters = (RelCluster *)reading->clusters.items;

    while (clusters[index].parent != index) {
        clusters[index].parent = clusters[clusters[index].parent].parent;
        index = clusters[index].parent;
    }
    return index;
}

RelCluster *
rel_cluster_at(const RelReading *reading, RelIndex index)
{
    return (RelCluster *)rel_array_at(&reading->clusters, index);
}

bool
rel_cluster_agrees(const RelReading *reading, RelIndex a, RelIndex b)
{
    const RelCluster *one = rel_cluster_at(reading, rel_cluster_of(reading, a));
    const RelCluster *two = rel_cluster_at(reading, rel_cluster_of(reading, b));

    return (one->genders & two->genders) != 0 &&
           (one->country == REL_NONE || two->country == REL_NONE ||
            one->country == two->country) &&
           (one->nation == REL_NONE || two->nation == REL_NONE ||
            one->nation == two->nation);
}

/// Let `into` take what `from` knows
static void
take_knowledge(RelCluster *into, const RelCluster *from)
{
    if ((into->genders & from->genders) != 0) {
        into->genders &= from->genders;
    }
    if (into->country == REL_NONE) {
        into->country = from->country;
    }
    if (into->nation == REL_NONE) {
        into->nation = from->nation;
    }
    const bool better =
        (from->named && !into->named) ||
        (from->named == into->named && from->strong_kind && !into->strong_kind);
    if (into->class_index == REL_NONE ||
        (better && from->class_index != REL_NONE)) {
        into->class_index = from->class_index;
    }
    into->strong_kind |= from->strong_kind;
    into->named |= from->named;
}

void
rel_cluster_join(RelReading *reading, RelIndex a, RelIndex b, RelText reason)
{
    RelIndex first = rel_cluster_of(reading, a);
    RelIndex second = rel_cluster_of(reading, b);

    if (first == second) {
        return;
    }
    if (second < first) {
        const RelIndex swap = first;
        first = second;
        second = swap;
    }
    RelCluster *into = rel_cluster_at(reading, first);
    RelCluster *from = rel_cluster_at(reading, second);
    take_knowledge(into, from);
    from->parent = first;
    const RelIndex next = into->next;
    into->next = from->next;
    from->next = next;
    if (reason.length > 0) {
        const RelReason why = {first, reason};
        reading->failed |= rel_array_push(&reading->reasons, &why) != REL_OK;
    }
}

/// A cluster for each mention
static RelStatus
make_clusters(RelReading *reading)
{
    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        const RelCluster cluster = {.parent = i,
                                    .next = i,
                                    .genders = mention->genders,
                                    .country = mention->country,
                                    .nation = mention->nation,
                                    .class_index = mention->class_index,
                                    .strong_kind = mention->strong_kind,
                                    .named = mention->form == REL_FORM_NAME};
        const RelStatus status = rel_array_push(&reading->clusters, &cluster);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

bool
rel_cluster_is_beside(const RelReading *reading, RelIndex full, RelIndex other,
                      bool anywhere)
{
    const RelIndex cluster = rel_cluster_of(reading, other);
    const RelIndex sentence = rel_mention_at(reading, full)->sentence;

    for (RelIndex i = full; i > 0; --i) {
        if (rel_mention_at(reading, i - 1)->sentence != sentence) {
            break;
        }
        if (rel_cluster_of(reading, i - 1) == cluster) {
            return true;
        }
    }
    for (RelIndex i = full + 1; anywhere && i < reading->mentions.n_items;
         ++i) {
        if (rel_mention_at(reading, i)->sentence != sentence) {
            break;
        }
        if (rel_cluster_of(reading, i) == cluster) {
            return true;
        }
    }
    return false;
}

RelStatus
rel_coref_resolve(RelReading *reading)
{
    const RelStatus status = make_clusters(reading);

    reading->chances = REL_ARENA_ARRAY(reading->arena, RelChances,
                                       reading->mentions.n_items + 1);
    if (status != REL_OK || reading->chances == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_coref_homonyms(reading);
    rel_coref_kinds(reading);
    rel_coref_names(reading);
    rel_coref_aliases(reading);
    rel_coref_appositions(reading);
    rel_coref_nominals(reading);
    rel_coref_pronouns(reading);
    return reading->failed ? REL_ERR_NO_MEMORY : REL_OK;
}
