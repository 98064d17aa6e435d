// arcs.c: heads that lose or win by their relations.

#include "syntax/arcs.h"

#include "syntax/kernel.h"

#include <string.h>

// A relation less likely than MISFIT makes a token look for another head,
// which must be as likely as SECOND
#define MISFIT 0.1f
#define SECOND 0.02f

// A best head as likely as SURE has no rival.  Chances of relations count as
// often as WEIGHT says, which is more than theory has it: the arcs are surer of
// themselves than they should be.  OTHER stands for the relation of all heads
// but the two.  Measured on EWT and GUM-open dev: LAS + 0.18 and + 0.13.
#define SURE 0.95f
#define WEIGHT 2.0f
#define OTHER 0.5f

bool
rel_arcs_rivals(const float *scores, RelIndex n, RelIndex *best,
                RelIndex *second)
{
    bool any = false;

    for (RelIndex i = 0; i < n; ++i, scores += n + 1) {
        RelIndex first = 0;
        RelIndex next = REL_NONE;
        for (RelIndex head = 1; head <= n; ++head) {
            if (head == i + 1) {
                continue;
            }
            if (scores[head] > scores[first]) {
                next = first;
                first = head;
            } else if (next == REL_NONE || scores[head] > scores[next]) {
                next = head;
            }
        }
        const bool open = next != REL_NONE &&
                          rel_probability(scores, n + 1, first, i + 1) < SURE;
        best[i] = first;
        second[i] = open ? next : first;
        any = any || open;
    }
    return any;
}

void
rel_arcs_weigh(const float *scores, RelIndex n, const RelIndex *best,
               const RelIndex *second, const float *chances, float *weighed)
{
    const size_t width = (size_t)n + 1;
    const float other = WEIGHT * rel_log(OTHER);

    memcpy(weighed, scores, n * width * sizeof(float));
    for (RelIndex i = 0; i < n; ++i, weighed += width) {
        if (best[i] == second[i]) {
            continue;
        }
        for (RelIndex head = 0; head <= n; ++head) {
            weighed[head] += head == best[i] ? WEIGHT * rel_log(chances[i])
                             : head == second[i]
                                 ? WEIGHT * rel_log(chances[n + i])
                                 : other;
        }
    }
}

/// Tell whether `token` is `head` or above it
static bool
is_above(const RelIndex *heads, RelIndex token, RelIndex head)
{
    while (head != 0 && head != token + 1) {
        head = heads[head - 1];
    }
    return head != 0;
}

/// The best head of `token` but its own that leaves a tree, or 0
static RelIndex
find_second_head(const float *scores, const RelIndex *heads, RelIndex n,
                 RelIndex token)
{
    RelIndex best = 0;

    for (RelIndex head = 1; head <= n; ++head) {
        if (head != heads[token] && !is_above(heads, token, head) &&
            (best == 0 || scores[head] > scores[best])) {
            best = head;
        }
    }
    return best;
}

bool
rel_arcs_move(const float *scores, RelIndex n, RelIndex *heads,
              const RelChoice *choices)
{
    bool moved = false;

    for (RelIndex i = 0; i < n; ++i, scores += n + 1) {
        if (!choices[i].barred || choices[i].probability >= MISFIT ||
            heads[i] == 0) {
            continue;
        }
        const RelIndex second = find_second_head(scores, heads, n, i);
        if (second != 0 &&
            rel_probability(scores, n + 1, second, i + 1) >= SECOND) {
            heads[i] = second;
            moved = true;
        }
    }
    return moved;
}
