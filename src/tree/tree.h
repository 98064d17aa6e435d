// Tree: quick ways through the dependency tree of one sentence.

#ifndef RELATA_TREE_TREE_H
#define RELATA_TREE_TREE_H

#include <relata/arena.h>
#include <relata/sentence.h>
#include <relata/status.h>

#include <stdbool.h>

/// Children of each token in order, and the span of each subtree
typedef struct {
    const RelSentence *sentence;
    RelIndex *first_child; // (n_tokens + 1): offsets into children
    RelIndex *children;    // (n_tokens): grouped by head, in token order
    RelIndex *left;        // (n_tokens): first token of the subtree
    RelIndex *right;       // (n_tokens): one past its last token
} RelTree;

/// Index `sentence`; REL_ERR_NO_MEMORY
RelStatus rel_tree_index(const RelSentence *sentence, RelArena *arena,
                         RelTree *tree);

/// Number of children of `head`
RelIndex rel_tree_n_children(const RelTree *tree, RelIndex head);
/// The child at `index` under `head`
RelIndex rel_tree_child(const RelTree *tree, RelIndex head, RelIndex index);
/// First child with exactly `relation`, or with it and any subtype if it has
/// no colon ("nsubj" fits "nsubj:pass"); REL_NONE
RelIndex rel_tree_find(const RelTree *tree, RelIndex head,
                       const char *relation);
/// The relation of `token` is `relation` (with any subtype if it has none)
bool rel_token_relates(const RelToken *token, const char *relation);
/// `token` is `head` or below it
bool rel_tree_dominates(const RelTree *tree, RelIndex head, RelIndex token);
/// Depth of `token` below the root
RelIndex rel_tree_depth(const RelTree *tree, RelIndex token);

#endif
