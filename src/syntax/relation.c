// relation.c: the best relations that go together.

#include "syntax/relation.h"

#include "base/strings.h"
#include "syntax/kernel.h"

/// The group of a relation, or 0.  An outer subject goes with another one.
static uint8_t
find_group(RelText name)
{
    static const char *const groups[][2] = {{"nsubj", "csubj"}, {"obj", "obj"}};

    if (rel_text_ends(name, ":outer")) {
        return 0;
    }
    for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); ++i) {
        if (rel_text_starts(name, groups[i][0]) ||
            rel_text_starts(name, groups[i][1])) {
            return (uint8_t)(1u << i);
        }
    }
    return 0;
}

RelStatus
rel_relations_find(const RelModel *model, const RelReport *report,
                   RelRelations *relations)
{
    RelModelStrings *names = &relations->names;
    const RelStatus status =
        rel_model_strings(model, "relations", report, names);

    if (status) {
        return status;
    }
    relations->root = rel_model_string_find(names, rel_text("root"));
    if (names->n_strings < 2 || names->n_strings > REL_RELATIONS_MOST ||
        relations->root == REL_NONE) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "names of relations missing");
    }
    for (uint32_t i = 0; i < names->n_strings; ++i) {
        relations->groups[i] = find_group(rel_model_string(names, i));
    }
    return REL_OK;
}

/// The largest of scores (n) without one, and `largest`
static float
find_largest(const float *scores, uint32_t n, uint32_t except, float largest)
{
    for (uint32_t i = 0; i < n; ++i) {
        if (i != except && scores[i] > largest) {
            largest = scores[i];
        }
    }
    return largest;
}

float
rel_probability(const float *scores, uint32_t n, uint32_t chosen,
                uint32_t except)
{
    enum { BLOCK = 64 };
    const float largest = find_largest(scores, n, except, scores[chosen]);
    float powers[BLOCK];
    float sum = 0;

    for (uint32_t begin = 0; begin < n; begin += BLOCK) {
        const uint32_t size = n - begin < BLOCK ? n - begin : BLOCK;
        rel_exp_all(scores + begin, size, largest, powers);
        for (uint32_t i = 0; i < size; ++i) {
            sum += begin + i == except ? 0 : powers[i];
        }
    }
    return rel_exp(scores[chosen] - largest) / sum;
}

/// Choose the best relation that is not barred; "root" always is
static void
choose(const RelRelations *relations, const float *scores, RelChoice *choice)
{
    const uint32_t n = relations->names.n_strings;
    uint32_t best = REL_NONE;

    for (uint32_t i = 0; i < n; ++i) {
        if (i != relations->root &&
            (relations->groups[i] & choice->barred) == 0 &&
            (best == REL_NONE || scores[i] > scores[best])) {
            best = i;
        }
    }
    if (best != REL_NONE) { // else all relations but the root's are barred
        choice->relation = best;
    }
    choice->probability =
        rel_probability(scores, n, choice->relation, relations->root);
}

float
rel_relations_chance(const RelRelations *relations, const float *scores)
{
    RelChoice choice = {.relation = relations->root ? 0 : 1};

    choose(relations, scores, &choice);
    return choice.probability;
}

/// Another token under the head of `token` with a relation of its group
static RelIndex
find_rival(const RelRelations *relations, const RelIndex *heads,
           RelIndex n_tokens, const RelChoice *choices, RelIndex token)
{
    const uint8_t group = relations->groups[choices[token].relation];

    for (RelIndex i = token + 1; group && i < n_tokens; ++i) {
        if (heads[i] == heads[token] &&
            relations->groups[choices[i].relation] == group) {
            return i;
        }
    }
    return REL_NONE;
}

/// Bar the group of the less likely of two tokens' relations; that token
static RelIndex
bar_weaker(const RelRelations *relations, RelChoice *choices, RelIndex first,
           RelIndex second)
{
    const RelIndex weaker =
        choices[first].probability < choices[second].probability ? first
                                                                 : second;
    const uint8_t group = relations->groups[choices[weaker].relation];
    const bool again = (choices[weaker].barred & group) != 0;

    choices[weaker].barred |= group;
    return again ? REL_NONE : weaker;
}

void
rel_relations_choose(const RelRelations *relations, const float *scores,
                     size_t n_columns, const RelIndex *heads, RelIndex n_tokens,
                     RelChoice *choices)
{
    for (RelIndex i = 0; i < n_tokens; ++i) {
        choices[i] = (RelChoice){.relation = relations->root ? 0 : 1};
        choose(relations, scores + i * n_columns, &choices[i]);
    }
    for (RelIndex i = 0; i < n_tokens;) {
        const RelIndex rival =
            find_rival(relations, heads, n_tokens, choices, i);
        const RelIndex weaker = rival == REL_NONE
                                    ? REL_NONE
                                    : bar_weaker(relations, choices, i, rival);
        if (weaker == REL_NONE) {
            ++i;
            continue;
        }
        choose(relations, scores + weaker * n_columns, &choices[weaker]);
        i = 0; // its new relation may have a rival anywhere
    }
}
