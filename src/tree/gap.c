// gap.c: finds verbs that are left out.
//
//   Ida won the first race and Ulf the second.
//
//   Ulf   joined to "race", but a name beside a thing
//   second   right behind it, a thing like "race", with an article
//
// In "She met Ida and Ulf the baker" there is a name in both places.

#include "tree/gap.h"

#include "tree/word.h"

static const RelToken *
token_at(const RelTree *tree, RelIndex index)
{
    return &tree->sentence->tokens[index];
}

static bool
is_thing(const RelToken *token)
{
    return token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_NUM ||
           token->upos == REL_UPOS_ADJ;
}

/// "a plane", "the second", "30 men": a phrase begins here
static bool
begins_phrase(const RelToken *token)
{
    return rel_token_tagged(token, "DT") || token->upos == REL_UPOS_NUM;
}

/// `second` stands right behind `first`, with no comma or "and" between
static bool
follows(const RelTree *tree, RelIndex first, RelIndex second)
{
    const RelIndex begin = tree->left[second];

    return begin == first + 1 && second > first &&
           begins_phrase(token_at(tree, begin)) &&
           (rel_token_relates(token_at(tree, second), "conj") ||
            rel_token_relates(token_at(tree, second), "appos"));
}

/// What stands behind `name` in the place of `object`, or REL_NONE
static RelIndex
find_second_object(const RelTree *tree, RelIndex object, RelIndex name)
{
    const RelIndex n = tree->sentence->n_tokens;

    for (RelIndex i = name + 1; i < n && i < tree->right[object]; ++i) {
        const RelIndex head = token_at(tree, i)->head;
        if ((head == object || head == name) && is_thing(token_at(tree, i)) &&
            follows(tree, name, i)) {
            return i;
        }
    }
    return REL_NONE;
}

/// "and Norway": a name where a thing is expected
static bool
is_name_among_things(const RelTree *tree, RelIndex object, RelIndex token)
{
    const RelIndex joint = rel_tree_find(tree, token, "cc");

    return token_at(tree, token)->head == object &&
           rel_token_relates(token_at(tree, token), "conj") &&
           token_at(tree, token)->upos == REL_UPOS_PROPN && joint != REL_NONE &&
           joint < token;
}

bool
rel_gap_next(const RelTree *tree, RelIndex object, RelIndex *from, RelGap *gap)
{
    if (token_at(tree, object)->upos != REL_UPOS_NOUN) {
        return false;
    }
    for (RelIndex i = *from + 1; i < tree->right[object]; ++i) {
        const RelIndex second = is_name_among_things(tree, object, i)
                                    ? find_second_object(tree, object, i)
                                    : REL_NONE;
        if (second != REL_NONE) {
            *gap = (RelGap){i, second};
            *from = second;
            return true;
        }
    }
    return false;
}
