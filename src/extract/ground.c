// ground.c: says what a confidence is made of.
//
//   Norway warned Iceland.     +1.31 verb product=0.98, -0.20 verbs=1, ...
//
// A number gives a sign for each mark of its scale that it reaches, the last
// one in part; they are taken together under the name of the mark nearest to
// it.

#include "extract/ground.h"

#include "extract/confidence.h"

#include <math.h>
#include <stdlib.h>

/// A ground while it is gathered
typedef struct {
    RelIndex sign; ///< The last one that holds at least by half
    double weight;
} Gathered;

static RelSignGroup
group_of(RelIndex sign)
{
    return (RelSignGroup)(sign / REL_SIGN_WIDTH);
}

/// Flags are apart from each other; other groups have one value
static bool
belong_together(RelIndex a, RelIndex b)
{
    return a == b ||
           (group_of(a) == group_of(b) && group_of(a) != REL_SIGN_FLAG);
}

/// Add up the signs that belong together; returns how many grounds there are
static size_t
gather(const RelConfidence *confidence, const RelSigns *signs,
       Gathered gathered[REL_SIGNS_MAX])
{
    size_t n = 0;

    for (size_t i = 0; i < signs->n_items; ++i) {
        const RelSign *const sign = &signs->items[i];
        size_t at = 0;
        while (at < n && !belong_together(gathered[at].sign, sign->number)) {
            ++at;
        }
        if (at == n) {
            gathered[n++] = (Gathered){sign->number, 0.0};
        } else if (sign->weight >= 0.5) {
            gathered[at].sign = sign->number;
        }
        gathered[at].weight +=
            rel_confidence_weight(confidence, sign->number) * sign->weight;
    }
    return n;
}

/// The weightiest first; of equal ones the first by number
static int
compare(const void *left, const void *right)
{
    const Gathered *const a = left;
    const Gathered *const b = right;

    if (fabs(a->weight) > fabs(b->weight)) {
        return -1;
    }
    if (fabs(a->weight) < fabs(b->weight)) {
        return 1;
    }
    return (a->sign > b->sign) - (a->sign < b->sign);
}

/// Copy what weighs anything
static RelStatus
name_grounds(RelArena *arena, const Gathered *gathered, size_t n,
             RelGrounds *found)
{
    RelGround *const grounds = REL_ARENA_ARRAY(arena, RelGround, n + 1);
    char name[REL_SIGN_NAME];

    if (!grounds) {
        return REL_ERR_NO_MEMORY;
    }
    *found = (RelGrounds){grounds, 0};
    for (size_t i = 0; i < n && gathered[i].weight != 0.0; ++i) {
        RelGround *const ground = &grounds[found->n_grounds];
        if (!rel_sign_name(gathered[i].sign, name)) {
            continue;
        }
        ground->sign = rel_arena_copy(arena, rel_text(name));
        ground->weight = (float)gathered[i].weight;
        if (!ground->sign.bytes) {
            return REL_ERR_NO_MEMORY;
        }
        ++found->n_grounds;
    }
    return REL_OK;
}

RelStatus
rel_grounds_find(RelContext *context, const RelPropositions *propositions,
                 const RelGrounds **grounds)
{
    const size_t n = propositions->n_propositions;
    RelGrounds *const found =
        REL_ARENA_ARRAY(context->arena, RelGrounds, n + 1);
    RelStatus status = found ? REL_OK : REL_ERR_NO_MEMORY;
    Gathered gathered[REL_SIGNS_MAX];
    RelSigns signs;

    for (size_t i = 0; status == REL_OK && i < n; ++i) {
        const RelProposition *const proposition =
            &propositions->propositions[i];
        const RelIndex sentence = proposition->sentence;
        rel_signs_find(&context->sentences->sentences[sentence],
                       rel_context_in_title(context, sentence), proposition,
                       &signs);
        const size_t n_gathered = gather(context->confidence, &signs, gathered);
        qsort(gathered, n_gathered, sizeof gathered[0], compare);
        status = name_grounds(context->arena, gathered, n_gathered, &found[i]);
    }
    *grounds = found;
    return status;
}
