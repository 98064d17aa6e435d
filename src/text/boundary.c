// boundary.c: sentence ends.
//
//   He met Mr. Lee. "Go." They left
//             no   yes   yes
//
// A candidate is a place behind a full stop and its like, with the closing
// quotes and brackets that follow it; or before a word that does not begin
// with a small letter; or behind a mark or an address.  What the tokens around
// it look like is hashed into features, and a linear model, made by
// src/train/train_sentence.c, adds up their weights.

#include "text/boundary.h"

#include <assert.h>

/// Most closing marks between a stop and the end of its sentence
enum { MAX_CLOSERS = 3 };

static const RelTrait *
trait_at(const RelBoundary *boundary, size_t token)
{
    return token < boundary->n_traits ? &boundary->traits[token]
                                      : &REL_TRAIT_NONE;
}

/// The last token before the closing marks that end at `at`
static size_t
stop_token(const RelBoundary *boundary)
{
    size_t token = boundary->at;

    while (token > boundary->first && boundary->at - token < MAX_CLOSERS &&
           boundary->traits[token].closes) {
        --token;
    }
    return token;
}

/// Tell whether `next` can only belong to the sentence before it
static bool
begins_none(const RelTrait *next)
{
    switch (next->mark) {
    case ')':
    case ']':
    case '}':
    case 0xBB:   // »
    case 0x201D: // ”
        return true;
    default: return next->closes && next->glued;
    }
}

bool
rel_boundary_is_candidate(const RelBoundary *boundary)
{
    const RelTrait *last = trait_at(boundary, boundary->at);
    const RelTrait *next = trait_at(boundary, boundary->at + 1);

    if (boundary->at + 1 >= boundary->n_traits) {
        return false;
    }
    if (begins_none(next)) {
        return false;
    }
    if (boundary->traits[stop_token(boundary)].stops) {
        return true;
    }
    return !boundary->headline && !next->glued &&
           (!next->is_small || !last->is_plain || last->is_address);
}

void
rel_boundary_begin(RelBoundary *boundary, size_t first)
{
    boundary->first = first;
    boundary->at = first;
    boundary->brackets = 0;
    boundary->quoted = false;
    boundary->finite = false;
}

void
rel_boundary_move(RelBoundary *boundary, size_t at)
{
    const RelTrait *trait = &boundary->traits[at];

    boundary->at = at;
    boundary->finite = boundary->finite || trait->finite;
    switch (trait->mark) {
    case '(':
    case '[': ++boundary->brackets; break;
    case ')':
    case ']': boundary->brackets -= boundary->brackets > 0; break;
    case '"': boundary->quoted = !boundary->quoted; break;
    case 0x201C: boundary->quoted = true; break;
    case 0x201D: boundary->quoted = false; break;
    default: break;
    }
}

/// What is open at the boundary: 1 a bracket, 2 a quotation
static uint32_t
open_marks(const RelBoundary *boundary)
{
    return (uint32_t)(boundary->brackets > 0) + 2 * (uint32_t)boundary->quoted;
}

static uint32_t
length_class(size_t n_tokens)
{
    static const size_t bounds[] = {1, 2, 4, 8, 16, 40};
    uint32_t class = 0;

    while (class < 6 && n_tokens >= bounds[class]) {
        ++class;
    }
    return class;
}

/// Features so far
typedef struct {
    uint32_t *features; // (REL_BOUNDARY_FEATURES)
    uint32_t n_features;
} Collection;

/// Add the feature that the four values make; its place tells it from others
static void
add(Collection *collection, uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    const uint32_t values[] = {a, b, c, d};
    uint64_t hash = collection->n_features + 1;

    for (size_t i = 0; i < 4; ++i) {
        hash = (hash ^ values[i]) * 0x9E3779B97F4A7C15u;
        hash ^= hash >> 32;
    }
    collection->features[collection->n_features++] = (uint32_t)hash;
}

/// What the features look at
typedef struct {
    const RelTrait *last;           // last token
    const RelTrait *word;           // before the stop, or the last token
    const RelTrait *before;         // before `word`
    const RelTrait *next, *n2, *n3; // behind the boundary
    const RelTrait *first;          // of the sentence
    uint32_t stop;                  // kind of the stop, or 0
    uint32_t closer;                // what closes behind it, or 0
    uint32_t open;                  // see open_marks()
    uint32_t done, left;            // tokens of the sentence, of the block
    uint32_t finite;                // 1 before the boundary, 2 behind it
    uint32_t ahead;                 // tokens up to the next stop
} View;

static View
look_around(const RelBoundary *boundary)
{
    const size_t at = boundary->at;
    const size_t stop = stop_token(boundary);
    const bool stops = boundary->traits[stop].stops;
    const size_t word = stop - stops; // SIZE_MAX: before the block
    View view = {
        .last = trait_at(boundary, stop),
        .word = trait_at(boundary, word),
        .before = trait_at(boundary, word - 1),
        .next = trait_at(boundary, at + 1),
        .n2 = trait_at(boundary, at + 2),
        .n3 = trait_at(boundary, at + 3),
        .first = trait_at(boundary, boundary->first),
        .stop = stops ? boundary->traits[stop].kind : 0,
        .closer = stop < at ? boundary->traits[at].word : 0,
        .open = open_marks(boundary),
        .done = length_class(at + 1 - boundary->first),
        .left = length_class(boundary->n_traits - at - 1),
    };

    view.finite =
        (uint32_t)boundary->finite + 2 * (uint32_t)view.next->finite_ahead;
    view.ahead = length_class(view.next->ahead);
    return view;
}

/// How the words are written
static void
add_kinds(Collection *all, const View *v)
{
    add(all, 0, 0, 0, 0);
    add(all, v->stop, v->next->kind, 0, 0);
    add(all, v->stop, v->next->kind, v->next->custom, 0);
    add(all, v->stop, v->next->kind, v->next->custom, v->next->class);
    add(all, v->stop, v->next->kind, v->word->kind, 0);
    add(all, v->stop, v->next->kind, v->word->kind, v->next->glued);
    add(all, v->next->kind, v->n2->kind, 0, 0);
    add(all, v->stop, v->next->kind, v->n2->kind, v->n3->kind);
    add(all, v->before->kind ^ v->stop << 8, v->word->kind, v->next->kind,
        v->n2->kind);
    add(all, v->first->kind, v->stop, v->next->kind, 0);
}

/// Parts of speech, and whether there are clauses on both sides
static void
add_classes(Collection *all, const View *v)
{
    add(all, v->stop, v->next->class, v->next->kind, v->n2->class);
    add(all, v->stop, v->before->class, v->word->class, 0);
    add(all, v->stop, v->word->class, v->next->class, v->n2->class);
    add(all, v->stop ^ v->before->class, v->word->class, v->next->class, 1);
    add(all, v->first->class, v->stop, v->done, 0);
    add(all, v->stop, v->finite & 1, v->next->kind, 0);
    add(all, v->stop, v->finite, v->next->kind, v->ahead < 2);
    add(all, v->stop, v->ahead, v->finite & 2, v->next->kind);
}

/// Words and their endings
static void
add_words(Collection *all, const View *v)
{
    const uint32_t stops = v->stop != 0;

    add(all, v->stop, v->next->word, v->next->is_small, 0);
    add(all, v->next->word, 0, 0, 0);
    add(all, v->next->word, v->next->kind, stops, 0);
    add(all, v->word->word, stops, 0, 0);
    add(all, v->last->word, v->next->kind, 0, 0);
    add(all, v->next->word, v->n2->word, 0, 0);
    add(all, v->stop, v->n2->word, 0, 0);
    add(all, v->stop, v->n3->word, 0, 0);
    add(all, v->last->word, v->next->class, v->next->custom, 0);
    add(all, v->stop, v->before->word, 0, 0);
    add(all, v->word->ending, v->stop, v->next->kind, 0);
    add(all, v->next->ending, v->stop, v->next->kind, 0);
}

/// Lengths of both sides, and what is open
static void
add_lengths(Collection *all, const View *v)
{
    add(all, v->stop, v->open, v->next->kind, v->closer);
    add(all, v->closer, v->next->kind, v->stop, 0);
    add(all, v->closer, v->next->class, v->next->is_small, v->n2->class);
    add(all, v->closer, v->next->word, v->next->is_small, 0);
    add(all, v->stop, v->done, 0, 0);
    add(all, v->stop, v->left, v->next->kind, 0);
    add(all, v->stop, v->open, v->done, 0);
    add(all, v->done << 4 | v->left, v->stop, v->word->kind, v->next->kind);
}

void
rel_boundary_features(const RelBoundary *boundary,
                      uint32_t features[REL_BOUNDARY_FEATURES])
{
    const View view = look_around(boundary);
    Collection all = {features, 0};

    add_kinds(&all, &view);
    add_classes(&all, &view);
    add_words(&all, &view);
    add_lengths(&all, &view);
    assert(all.n_features == REL_BOUNDARY_FEATURES);
}

/// What print holds to, however seldom the treebanks have it:
///
///   "Stop!" she said.            no end: small letters follow what closes
///   He flew to the U.S. The...   an end: only there has "the" its capital
///
/// 1: an end, -1: none, 0: not sure
static int
certainty(const RelBoundary *boundary)
{
    const size_t at = boundary->at;
    const size_t stop = stop_token(boundary);
    const RelTrait *next = trait_at(boundary, at + 1);

    if (stop < at && next->is_small) {
        return -1;
    }
    return boundary->traits[stop].shortens && next->opens &&
                   trait_at(boundary, at + 2)->is_small
               ? 1
               : 0;
}

bool
rel_boundary_holds(const RelBoundary *boundary, const RelScale *scale)
{
    uint32_t features[REL_BOUNDARY_FEATURES];

    if (!rel_boundary_is_candidate(boundary)) {
        return false;
    }
    const int sure = certainty(boundary);
    if (sure != 0) {
        return sure > 0;
    }
    rel_boundary_features(boundary, features);
    return rel_scale_weigh(scale, features, REL_BOUNDARY_FEATURES) > 0;
}
