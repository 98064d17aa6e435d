// selection.c: --around Hollande --depth 1 --max-nodes 60
//
// A name is looked for as a whole label or alias first ("France"), and only
// if there is none as words inside of one ("Hollande" in "Francois Hollande").

#include "view/selection.h"

#include "base/strings.h"

#include <stdlib.h>

enum { DEFAULT_NODES = 60 };

/// No way there from the entities asked for
#define FAR UINT32_MAX

/// An edge and what it is chosen by
typedef struct {
    const RelEdge *edge;
    uint32_t distance; ///< Of its further end from what was asked for
    unsigned n_weak;   ///< Ends without a name
    size_t degrees;    ///< Edges at both ends
} Candidate;

/// How closely `name` is called `wanted`
typedef enum { OTHER, PART, WHOLE } Likeness;

static bool
is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
           (unsigned char)byte >= 0x80;
}

/// Compare a name with a wanted one in lower case
static RelStatus
compare_name(RelText name, RelText wanted, RelArena *arena, Likeness *likeness)
{
    const RelText lower = rel_text_lower(arena, name);

    if (!lower.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (rel_text_equals(lower, wanted)) {
        *likeness = WHOLE;
        return REL_OK;
    }
    for (size_t i = 0; i + wanted.length <= lower.length; ++i) {
        const size_t end = i + wanted.length;
        const bool whole_words =
            (i == 0 || !is_word_byte(lower.bytes[i - 1])) &&
            (end == lower.length || !is_word_byte(lower.bytes[end]));
        if (whole_words && *likeness == OTHER &&
            rel_text_equals(rel_text_slice(lower, i, wanted.length), wanted)) {
            *likeness = PART;
        }
    }
    return REL_OK;
}

/// The likeness of the best of an entity's names
static RelStatus
compare_entity(const RelEntity *entity, RelText wanted, RelArena *arena,
               Likeness *likeness)
{
    RelStatus status = compare_name(entity->label, wanted, arena, likeness);

    for (size_t i = 0; status == REL_OK && i < entity->n_aliases; ++i) {
        status = compare_name(entity->aliases[i], wanted, arena, likeness);
    }
    if (status == REL_OK && rel_text_is_nocase(entity->slug, wanted.bytes)) {
        *likeness = WHOLE;
    }
    return status;
}

/// Set the distance of all that are called `around` to 0
static RelStatus
find_named(const RelGraph *graph, const char *around, RelArena *arena,
           uint32_t *distances, size_t n_entities)
{
    const RelText lower = rel_text_lower(arena, rel_text(around));
    const RelText wanted = rel_arena_copy(arena, lower); // terminated
    Likeness *const likeness = REL_ARENA_ARRAY(arena, Likeness, n_entities + 1);
    Likeness best = OTHER;

    if (!lower.bytes || !wanted.bytes || !likeness) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_entities; ++i) {
        const RelStatus status = compare_entity(
            rel_graph_entity(graph, (RelIndex)i), wanted, arena, &likeness[i]);
        if (status != REL_OK) {
            return status;
        }
        best = likeness[i] > best ? likeness[i] : best;
    }
    for (size_t i = 0; best != OTHER && i < n_entities; ++i) {
        distances[i] = likeness[i] == best ? 0 : FAR;
    }
    return best == OTHER ? REL_NOT_FOUND : REL_OK;
}

/// Let every edge carry distance `near` one further; true if any did
static bool
spread(const RelEdge *edges, size_t n_edges, uint32_t *distances, uint32_t near)
{
    bool spread = false;

    for (size_t i = 0; i < n_edges; ++i) {
        uint32_t *const subject = &distances[edges[i].subject];
        uint32_t *const object = &distances[edges[i].object];
        if (*subject == near && *object == FAR) {
            *object = near + 1;
            spread = true;
        } else if (*object == near && *subject == FAR) {
            *subject = near + 1;
            spread = true;
        }
    }
    return spread;
}

/// Distances of all entities within `depth`; all are near without a name
static RelStatus
measure(const RelGraph *graph, const RelViewOptions *options,
        const RelEdge *edges, size_t n_edges, RelArena *arena,
        uint32_t *distances)
{
    const size_t n_entities = rel_graph_n_entities(graph);
    const uint32_t depth = options->depth ? options->depth : 1;

    for (size_t i = 0; i < n_entities; ++i) {
        distances[i] = options->around ? FAR : 0;
    }
    if (!options->around) {
        return REL_OK;
    }
    const RelStatus status =
        find_named(graph, options->around, arena, distances, n_entities);
    for (uint32_t near = 0; status == REL_OK && near < depth &&
                            spread(edges, n_edges, distances, near);) {
        ++near;
    }
    return status;
}

/// The nearest first, then names before the nameless, then what most documents
/// say, then what is best connected, then in the graph's order
static int
compare_candidates(const void *a, const void *b)
{
    const Candidate *const left = (const Candidate *)a;
    const Candidate *const right = (const Candidate *)b;

    if (left->distance != right->distance) {
        return left->distance < right->distance ? -1 : 1;
    }
    if (left->n_weak != right->n_weak) {
        return left->n_weak < right->n_weak ? -1 : 1;
    }
    if (left->edge->support != right->edge->support) {
        return left->edge->support > right->edge->support ? -1 : 1;
    }
    if (left->degrees != right->degrees) {
        return left->degrees > right->degrees ? -1 : 1;
    }
    return (left->edge > right->edge) - (left->edge < right->edge);
}

/// Number of edges at each entity, among those that are near
static size_t *
count_degrees(const RelEdge *edges, size_t n_edges, const uint32_t *distances,
              size_t n_entities, RelArena *arena)
{
    size_t *const degrees = REL_ARENA_ARRAY(arena, size_t, n_entities + 1);

    for (size_t i = 0; degrees && i < n_edges; ++i) {
        if (distances[edges[i].subject] != FAR &&
            distances[edges[i].object] != FAR) {
            ++degrees[edges[i].subject];
            ++degrees[edges[i].object];
        }
    }
    return degrees;
}

/// The edges between entities that are near, the best first
static RelStatus
rank(const RelGraph *graph, const RelEdge *edges, size_t n_edges,
     const uint32_t *distances, const size_t *degrees, RelArena *arena,
     Candidate **ranked, size_t *n_ranked)
{
    Candidate *const candidates =
        REL_ARENA_ARRAY(arena, Candidate, n_edges + 1);

    *ranked = candidates;
    *n_ranked = 0;
    if (!candidates) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_edges; ++i) {
        const RelIndex subject = edges[i].subject;
        const RelIndex object = edges[i].object;
        const uint32_t distance = distances[subject] > distances[object]
                                      ? distances[subject]
                                      : distances[object];
        if (distance != FAR) {
            candidates[(*n_ranked)++] =
                (Candidate){&edges[i], distance,
                            (unsigned)rel_graph_entity(graph, subject)->weak +
                                (unsigned)rel_graph_entity(graph, object)->weak,
                            degrees[subject] + degrees[object]};
        }
    }
    qsort(candidates, *n_ranked, sizeof(Candidate), compare_candidates);
    return REL_OK;
}

/// Mark the ends of the best edges, up to `max_nodes`
static void
choose(const Candidate *ranked, size_t n_ranked, size_t max_nodes, bool *chosen)
{
    size_t left = max_nodes;

    for (size_t i = 0; i < n_ranked && left > 0; ++i) {
        const RelIndex subject = ranked[i].edge->subject;
        const RelIndex object = ranked[i].edge->object;
        const size_t wanted = (size_t)!chosen[subject] + !chosen[object];
        if (wanted <= left) {
            chosen[subject] = chosen[object] = true;
            left -= wanted;
        }
    }
}

/// Keep the edges between chosen entities, and the entities that have one
static RelStatus
keep(RelEdge *edges, size_t n_edges, bool *chosen, size_t n_entities,
     RelArena *arena, RelSelection *selection)
{
    bool *const joined = REL_ARENA_ARRAY(arena, bool, n_entities + 1);
    RelIndex *const nodes = REL_ARENA_ARRAY(arena, RelIndex, n_entities + 1);
    size_t n_kept = 0;
    size_t n_nodes = 0;

    if (!joined || !nodes) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_edges; ++i) {
        const RelEdge edge = edges[i];
        if (chosen[edge.subject] && chosen[edge.object]) {
            joined[edge.subject] = joined[edge.object] = true;
            edges[n_kept++] = edge;
        }
    }
    for (size_t i = 0; i < n_entities; ++i) {
        if (joined[i]) {
            nodes[n_nodes++] = (RelIndex)i;
        }
    }
    *selection = (RelSelection){nodes, n_nodes, edges, n_kept};
    return REL_OK;
}

RelStatus
rel_selection_make(const RelGraph *graph, const RelViewOptions *options,
                   RelArena *arena, RelSelection *selection)
{
    const size_t n_entities = rel_graph_n_entities(graph);
    const size_t max_nodes =
        options->max_nodes ? options->max_nodes : DEFAULT_NODES;
    uint32_t *const distances =
        REL_ARENA_ARRAY(arena, uint32_t, n_entities + 1);
    bool *const chosen = REL_ARENA_ARRAY(arena, bool, n_entities + 1);
    RelEdge *edges;
    size_t n_edges;

    RelStatus status =
        rel_edges_gather(graph, options->statements, arena, &edges, &n_edges);
    if (status != REL_OK || !distances || !chosen) {
        return REL_ERR_NO_MEMORY;
    }
    status = measure(graph, options, edges, n_edges, arena, distances);
    if (status != REL_OK) {
        return status;
    }
    const size_t *const degrees =
        count_degrees(edges, n_edges, distances, n_entities, arena);
    Candidate *ranked;
    size_t n_ranked;
    status = degrees ? rank(graph, edges, n_edges, distances, degrees, arena,
                            &ranked, &n_ranked)
                     : REL_ERR_NO_MEMORY;
    if (status == REL_OK) {
        choose(ranked, n_ranked, max_nodes, chosen);
    }
    return status == REL_OK
               ? keep(edges, n_edges, chosen, n_entities, arena, selection)
               : status;
}
