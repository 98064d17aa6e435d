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

/// An entity and what it is chosen by
typedef struct {
    RelIndex entity;
    uint32_t distance; ///< Edges from what was asked for
    bool aside;        ///< Not named, and with one edge only
    size_t degree;     ///< Edges of its own
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

/// The nearest first, what hangs aside last, then the best connected, then in
/// the graph's order
static int
compare_candidates(const void *a, const void *b)
{
    const Candidate *const left = (const Candidate *)a;
    const Candidate *const right = (const Candidate *)b;

    if (left->distance != right->distance) {
        return left->distance < right->distance ? -1 : 1;
    }
    if (left->aside != right->aside) {
        return left->aside ? 1 : -1;
    }
    if (left->degree != right->degree) {
        return left->degree > right->degree ? -1 : 1;
    }
    return (left->entity > right->entity) - (left->entity < right->entity);
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

/// Mark the `max_nodes` best entities that have an edge
static RelStatus
choose(const RelGraph *graph, const size_t *degrees, const uint32_t *distances,
       size_t n_entities, size_t max_nodes, RelArena *arena, bool *chosen)
{
    Candidate *const candidates =
        REL_ARENA_ARRAY(arena, Candidate, n_entities + 1);
    size_t n_candidates = 0;

    if (!candidates) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_entities; ++i) {
        if (degrees[i] > 0) {
            const RelEntity *const entity =
                rel_graph_entity(graph, (RelIndex)i);
            candidates[n_candidates++] =
                (Candidate){(RelIndex)i, distances[i],
                            entity->weak && degrees[i] == 1, degrees[i]};
        }
    }
    qsort(candidates, n_candidates, sizeof(Candidate), compare_candidates);
    for (size_t i = 0; i < n_candidates && i < max_nodes; ++i) {
        chosen[candidates[i].entity] = true;
    }
    return REL_OK;
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
    status = degrees ? choose(graph, degrees, distances, n_entities, max_nodes,
                              arena, chosen)
                     : REL_ERR_NO_MEMORY;
    return status == REL_OK
               ? keep(edges, n_edges, chosen, n_entities, arena, selection)
               : status;
}
