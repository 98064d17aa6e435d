// core.c: the subject and copula of a head, where the tree tells.
//
//   Turkey downed a jet.                      downed: Turkey
//   The idea is that all is well.             well: the second "is"
//   They concluded the plan was illegal.      the plan: of "illegal"
//   helped Chad in its campaign to end it     end: completes "campaign"

#include "tree/core.h"

#include "tree/word.h"

static bool
is_subject(const RelToken *token)
{
    return !rel_text_is(token->relation, "nsubj:outer") &&
           !rel_text_is(token->relation, "csubj:outer") &&
           (rel_token_relates(token, "nsubj") ||
            rel_token_relates(token, "csubj"));
}

RelIndex
rel_tree_subject(const RelTree *tree, RelIndex head)
{
    const RelToken *tokens = tree->sentence->tokens;
    const RelIndex n = rel_tree_n_children(tree, head);
    RelIndex found = REL_NONE;

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (!is_subject(&tokens[child])) {
            continue;
        }
        // "lawmaker Ida Rey", taken for two subjects: the name
        if (found == REL_NONE || (tree->right[found] == tree->left[child] &&
                                  tokens[child].upos == REL_UPOS_PROPN)) {
            found = child;
        }
    }
    return found;
}

bool
rel_tree_is_outer(const RelTree *tree, RelIndex head, RelIndex helper)
{
    const RelIndex subject = rel_tree_subject(tree, head);

    return rel_tree_find(tree, head, "nsubj:outer") != REL_NONE &&
           subject != REL_NONE && helper < subject;
}

RelIndex
rel_tree_copula(const RelTree *tree, RelIndex head)
{
    const RelIndex n = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (rel_token_relates(&tree->sentence->tokens[child], "cop") &&
            !rel_tree_is_outer(tree, head, child)) {
            return child;
        }
    }
    return REL_NONE;
}

RelIndex
rel_tree_stolen(const RelTree *tree, RelIndex verb)
{
    const RelIndex object = rel_tree_find(tree, verb, "obj");
    const RelIndex clause = rel_tree_find(tree, verb, "ccomp");

    return object != REL_NONE && clause != REL_NONE && verb < object &&
                   tree->right[object] == tree->left[clause] &&
                   rel_tree_find(tree, clause, "mark") == REL_NONE &&
                   rel_tree_subject(tree, clause) == REL_NONE
               ? object
               : REL_NONE;
}

/// "in its campaign"
static bool
is_own_and_in(const RelTree *tree, RelIndex noun)
{
    const RelIndex mark = rel_tree_find(tree, noun, "case");

    return mark != REL_NONE &&
           rel_text_is(tree->sentence->tokens[mark].lemma, "in") &&
           rel_tree_find(tree, noun, "nmod:poss") != REL_NONE;
}

RelIndex
rel_tree_completed(const RelTree *tree, RelIndex verb)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex begin = tree->left[verb];
    const RelIndex noun = begin - 1;

    return begin > 0 && tokens[noun].upos == REL_UPOS_NOUN &&
                   rel_token_tagged(&tokens[verb], "VB") &&
                   tokens[noun].head == tokens[verb].head &&
                   is_own_and_in(tree, noun)
               ? noun
               : REL_NONE;
}
