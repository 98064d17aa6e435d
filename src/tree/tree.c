// tree.c: indexes the children and the span of every token once.

#include "tree/tree.h"

#include <assert.h>

/// Count the children of each head, then turn the counts into offsets
static void
count_children(const RelSentence *sentence, RelIndex *first_child)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (head < sentence->n_tokens) {
            ++first_child[head + 1];
        }
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        first_child[i + 1] += first_child[i];
    }
}

/// Put each token behind the children its head has already
static void
place_children(const RelSentence *sentence, RelIndex *next, RelTree *tree)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        next[i] = tree->first_child[i];
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (head < sentence->n_tokens) {
            tree->children[next[head]++] = i;
        }
    }
}

/// Widen the span of every ancestor of `token`; a cycle ends after n steps
static void
widen_spans(RelTree *tree, RelIndex token)
{
    const RelSentence *sentence = tree->sentence;
    RelIndex above = token;

    for (RelIndex step = 0; step <= sentence->n_tokens; ++step) {
        if (above >= sentence->n_tokens) {
            return;
        }
        if (token < tree->left[above]) {
            tree->left[above] = token;
        }
        if (token + 1 > tree->right[above]) {
            tree->right[above] = token + 1;
        }
        above = sentence->tokens[above].head;
    }
}

RelStatus
rel_tree_index(const RelSentence *sentence, RelArena *arena, RelTree *tree)
{
    const size_t n = sentence->n_tokens;
    RelIndex *next = REL_ARENA_ARRAY(arena, RelIndex, n + 1);

    tree->sentence = sentence;
    tree->first_child = REL_ARENA_ARRAY(arena, RelIndex, n + 1);
    tree->children = REL_ARENA_ARRAY(arena, RelIndex, n + 1);
    tree->left = REL_ARENA_ARRAY(arena, RelIndex, n + 1);
    tree->right = REL_ARENA_ARRAY(arena, RelIndex, n + 1);
    if (!next || !tree->first_child || !tree->children || !tree->left ||
        !tree->right) {
        return REL_ERR_NO_MEMORY;
    }

    count_children(sentence, tree->first_child);
    place_children(sentence, next, tree);
    for (RelIndex i = 0; i < n; ++i) {
        tree->left[i] = i;
        tree->right[i] = i + 1;
    }
    for (RelIndex i = 0; i < n; ++i) {
        widen_spans(tree, i);
    }
    return REL_OK;
}

RelIndex
rel_tree_n_children(const RelTree *tree, RelIndex head)
{
    assert(head < tree->sentence->n_tokens);
    return tree->first_child[head + 1] - tree->first_child[head];
}

RelIndex
rel_tree_child(const RelTree *tree, RelIndex head, RelIndex index)
{
    assert(index < rel_tree_n_children(tree, head));
    return tree->children[tree->first_child[head] + index];
}

RelIndex
rel_tree_find(const RelTree *tree, RelIndex head, const char *relation)
{
    const RelIndex n = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (rel_token_relates(&tree->sentence->tokens[child], relation)) {
            return child;
        }
    }
    return REL_NONE;
}

bool
rel_token_relates(const RelToken *token, const char *relation)
{
    const size_t length = strlen(relation);
    const RelText text = token->relation;

    if (text.length < length || memcmp(text.bytes, relation, length) != 0) {
        return false;
    }
    return text.length == length || text.bytes[length] == ':';
}

bool
rel_tree_dominates(const RelTree *tree, RelIndex head, RelIndex token)
{
    const RelIndex n = tree->sentence->n_tokens;

    for (RelIndex step = 0; step <= n && token < n; ++step) {
        if (token == head) {
            return true;
        }
        token = tree->sentence->tokens[token].head;
    }
    return false;
}

RelIndex
rel_tree_depth(const RelTree *tree, RelIndex token)
{
    const RelIndex n = tree->sentence->n_tokens;
    RelIndex depth = 0;

    while (depth < n && tree->sentence->tokens[token].head < n) {
        token = tree->sentence->tokens[token].head;
        ++depth;
    }
    return depth;
}
