// eisner.c: the best tree under given scores of arcs.
//
// A span [left, right] is open if an arc between its ends tops it, and closed
// if one end tops all of it:
//
//   open(l, r)   = the better arc + closed right of l + closed left of r
//   closed(l, r) = an open part at the topping end + a closed rest
//
// The root is no token here: a whole sentence under `root` is what closes to
// its left and to its right, so that there is exactly one.

#include "syntax/eisner.h"

#include <assert.h>
#include <stdbool.h>
#include <string.h>

/// Which end of a span tops it
typedef enum { LEFT, RIGHT } Side;

typedef struct {
    float open[2];         // by the end that tops
    float closed[2];       // likewise
    uint16_t open_at;      // last token of the left part
    uint16_t closed_at[2]; // where the open part ends (begins for RIGHT)
} Span;

struct RelEisner {
    const RelAllocator *allocator;
    RelIndex max_tokens;
    RelIndex n_tokens;
    const float *scores;
    Span spans[]; // (n_tokens, n_tokens) by left and right end
};

RelStatus
rel_eisner_new(const RelAllocator *allocator, RelIndex max_tokens,
               RelEisner **eisner)
{
    assert(max_tokens > 0 && max_tokens <= 4096);

    const size_t n_spans = (size_t)max_tokens * max_tokens;
    *eisner = allocator->alloc(allocator->data, NULL,
                               sizeof(RelEisner) + n_spans * sizeof(Span));
    if (!*eisner) {
        return REL_ERR_NO_MEMORY;
    }
    (*eisner)->allocator = allocator;
    (*eisner)->max_tokens = max_tokens;
    return REL_OK;
}

void
rel_eisner_free(RelEisner *eisner)
{
    if (eisner) {
        eisner->allocator->alloc(eisner->allocator->data, eisner, 0);
    }
}

// The short way

/// Each token's best head, itself excluded
static void
take_best_heads(const float *scores, RelIndex n, RelIndex *heads)
{
    for (RelIndex i = 0; i < n; ++i) {
        const float *row = scores + (size_t)i * (n + 1);
        RelIndex best = 0;
        for (RelIndex head = 1; head <= n; ++head) {
            if (head != i + 1 && row[head] > row[best]) {
                best = head;
            }
        }
        heads[i] = best;
    }
}

/// Tell whether `heads` has one root, to which every token leads
static bool
is_tree(const RelIndex *heads, RelIndex n)
{
    RelIndex n_roots = 0;

    for (RelIndex i = 0; i < n; ++i) {
        n_roots += heads[i] == 0;
        RelIndex steps = 0;
        RelIndex at = i + 1;
        while (at != 0 && steps <= n) {
            at = heads[at - 1];
            ++steps;
        }
        if (at != 0) {
            return false;
        }
    }
    return n_roots == 1;
}

// The long way

static Span *
span_at(RelEisner *eisner, RelIndex left, RelIndex right)
{
    return &eisner->spans[(size_t)left * eisner->n_tokens + right];
}

static float
arc_score(const RelEisner *eisner, RelIndex head, RelIndex dependent)
{
    return eisner
        ->scores[(size_t)dependent * (eisner->n_tokens + 1) + head + 1];
}

/// The best two closed parts of a span, topped by an arc from either end
static void
open_span(RelEisner *eisner, RelIndex left, RelIndex right)
{
    Span *span = span_at(eisner, left, right);
    float best = 0;

    for (RelIndex at = left; at < right; ++at) {
        const float sum = span_at(eisner, left, at)->closed[LEFT] +
                          span_at(eisner, at + 1, right)->closed[RIGHT];
        if (at == left || sum > best) {
            best = sum;
            span->open_at = (uint16_t)at;
        }
    }
    span->open[LEFT] = best + arc_score(eisner, left, right);
    span->open[RIGHT] = best + arc_score(eisner, right, left);
}

/// The best way for the left end to top all of a span
static void
close_left(RelEisner *eisner, RelIndex left, RelIndex right)
{
    Span *span = span_at(eisner, left, right);

    for (RelIndex at = left + 1; at <= right; ++at) {
        const float sum = span_at(eisner, left, at)->open[LEFT] +
                          span_at(eisner, at, right)->closed[LEFT];
        if (at == left + 1 || sum > span->closed[LEFT]) {
            span->closed[LEFT] = sum;
            span->closed_at[LEFT] = (uint16_t)at;
        }
    }
}

/// The same for the right end
static void
close_right(RelEisner *eisner, RelIndex left, RelIndex right)
{
    Span *span = span_at(eisner, left, right);

    for (RelIndex at = left; at < right; ++at) {
        const float sum = span_at(eisner, left, at)->closed[RIGHT] +
                          span_at(eisner, at, right)->open[RIGHT];
        if (at == left || sum > span->closed[RIGHT]) {
            span->closed[RIGHT] = sum;
            span->closed_at[RIGHT] = (uint16_t)at;
        }
    }
}

static void
fill_spans(RelEisner *eisner)
{
    const RelIndex n = eisner->n_tokens;

    for (RelIndex i = 0; i < n; ++i) {
        *span_at(eisner, i, i) = (Span){.closed = {0, 0}};
    }
    for (RelIndex length = 1; length < n; ++length) {
        for (RelIndex left = 0; left + length < n; ++left) {
            open_span(eisner, left, left + length);
            close_left(eisner, left, left + length);
            close_right(eisner, left, left + length);
        }
    }
}

/// The root that makes the best sentence
static RelIndex
best_root(RelEisner *eisner)
{
    const RelIndex n = eisner->n_tokens;
    RelIndex root = 0;
    float best = 0;

    for (RelIndex i = 0; i < n; ++i) {
        const float sum = span_at(eisner, 0, i)->closed[RIGHT] +
                          span_at(eisner, i, n - 1)->closed[LEFT] +
                          eisner->scores[(size_t)i * (n + 1)];
        if (i == 0 || sum > best) {
            best = sum;
            root = i;
        }
    }
    return root;
}

/// Set the heads inside a span that `side` tops.  Depth: the span's length.
static void
read_closed(RelEisner *eisner, RelIndex left, RelIndex right, Side side,
            RelIndex *heads)
{
    while (left < right) {
        const RelIndex at = span_at(eisner, left, right)->closed_at[side];
        const RelIndex low = side == LEFT ? left : at;
        const RelIndex high = side == LEFT ? at : right;
        const RelIndex middle = span_at(eisner, low, high)->open_at;

        heads[side == LEFT ? high : low] = (side == LEFT ? low : high) + 1;
        read_closed(eisner, low, middle, LEFT, heads);
        read_closed(eisner, middle + 1, high, RIGHT, heads);
        if (side == LEFT) {
            left = at;
        } else {
            right = at;
        }
    }
}

void
rel_eisner_run(RelEisner *eisner, const float *scores, RelIndex n_tokens,
               RelIndex *heads)
{
    assert(n_tokens > 0 && n_tokens <= eisner->max_tokens);

    take_best_heads(scores, n_tokens, heads);
    if (is_tree(heads, n_tokens)) {
        return;
    }
    eisner->scores = scores;
    eisner->n_tokens = n_tokens;
    fill_spans(eisner);
    const RelIndex root = best_root(eisner);
    heads[root] = 0;
    read_closed(eisner, 0, root, RIGHT, heads);
    read_closed(eisner, root, n_tokens - 1, LEFT, heads);
}
