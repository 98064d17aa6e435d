// predicate.c: finds what in a sentence says something.
//
//   Turkey downed a jet and was silent.      downed; silent (with "was")
//   groups fighting ISIS                     fighting
//   Talks under way                          way, in a headline
//
// Verbs that stand as modifiers ("the downed jet") say nothing here.

#include "clause/predicate.h"

#include "tree/core.h"
#include "tree/word.h"

/// Relations under which a verb is a predicate
static bool
heads_a_clause(const RelToken *token)
{
    static const char *const clausal[] = {"root", "ccomp", "xcomp",     "advcl",
                                          "acl",  "csubj", "parataxis", "dep",
                                          "list", "appos"};

    for (size_t i = 0; i < sizeof clausal / sizeof clausal[0]; ++i) {
        if (rel_token_relates(token, clausal[i])) {
            return true;
        }
    }
    return false;
}

/// Relations under which nothing is a predicate
static bool
serves_another(const RelToken *token)
{
    static const char *const serving[] = {
        "aux",      "cop",  "case",      "mark",   "cc",        "fixed",
        "flat",     "det",  "goeswith",  "punct",  "advmod",    "expl",
        "compound", "amod", "discourse", "nummod", "reparandum"};

    for (size_t i = 0; i < sizeof serving / sizeof serving[0]; ++i) {
        if (rel_token_relates(token, serving[i])) {
            return true;
        }
    }
    return false;
}

static bool
has_own_arguments(const RelTree *tree, RelIndex head)
{
    return rel_tree_subject(tree, head) != REL_NONE ||
           rel_tree_find(tree, head, "obj") != REL_NONE;
}

/// A verb, not one that modifies or helps
static bool
is_verbal(const RelTree *tree, RelIndex i)
{
    const RelToken *token = &tree->sentence->tokens[i];

    if (token->upos == REL_UPOS_VERB) {
        return heads_a_clause(token) || has_own_arguments(tree, i);
    }
    // "There is": the parser may call it an auxiliary
    return token->upos == REL_UPOS_AUX && heads_a_clause(token) &&
           (rel_tree_find(tree, i, "expl") != REL_NONE ||
            rel_tree_subject(tree, i) != REL_NONE);
}

/// Without a copula a noun is a predicate only where it has a subject
static bool
is_bare_nominal(const RelTree *tree, RelIndex i)
{
    const RelToken *token = &tree->sentence->tokens[i];

    return token->upos != REL_UPOS_VERB && heads_a_clause(token) &&
           !rel_token_relates(token, "appos") &&
           rel_tree_find(tree, i, "nsubj") != REL_NONE &&
           rel_tree_subject(tree, i) != REL_NONE;
}

static bool
is_predicate(const RelTree *tree, RelIndex i)
{
    if (rel_tree_find(tree, i, "cop") != REL_NONE) {
        return true;
    }
    if (serves_another(&tree->sentence->tokens[i])) {
        return false;
    }
    return is_verbal(tree, i) || is_bare_nominal(tree, i);
}

/// A verb joined to a predicate by "and" is one too
static bool
joins_a_predicate(const RelPredicates *predicates, RelIndex i)
{
    const RelTree *tree = predicates->tree;
    const RelToken *token = &tree->sentence->tokens[i];

    return rel_token_relates(token, "conj") && token->upos == REL_UPOS_VERB &&
           token->head < tree->sentence->n_tokens &&
           rel_predicate_at(predicates, token->head) != NULL;
}

RelPredicate *
rel_predicate_at(const RelPredicates *predicates, RelIndex token)
{
    if (token >= predicates->tree->sentence->n_tokens ||
        predicates->of_token[token] == REL_NONE) {
        return NULL;
    }
    return &predicates->items[predicates->of_token[token]];
}

/// Tokens from the root down, so that heads come before their children
static RelIndex
order_by_depth(const RelTree *tree, RelIndex *order)
{
    RelIndex n = 0;

    for (RelIndex i = 0; i < tree->sentence->n_tokens; ++i) {
        if (tree->sentence->tokens[i].head >= tree->sentence->n_tokens) {
            order[n++] = i;
        }
    }
    for (RelIndex next = 0; next < n; ++next) {
        const RelIndex n_children = rel_tree_n_children(tree, order[next]);
        for (RelIndex c = 0; c < n_children; ++c) {
            order[n++] = rel_tree_child(tree, order[next], c);
        }
    }
    return n;
}

static RelStatus
mark_predicates(RelContext *context, RelPredicates *predicates)
{
    const RelTree *tree = predicates->tree;
    const RelIndex n_tokens = tree->sentence->n_tokens;
    RelIndex *order = REL_ARENA_ARRAY(context->arena, RelIndex, n_tokens + 1);

    if (!order) {
        return REL_ERR_NO_MEMORY;
    }
    const RelIndex n = order_by_depth(tree, order);
    for (RelIndex i = 0; i < n_tokens; ++i) {
        predicates->of_token[i] = REL_NONE;
    }
    for (RelIndex k = 0; k < n; ++k) {
        if (is_predicate(tree, order[k]) ||
            joins_a_predicate(predicates, order[k])) {
            predicates->of_token[order[k]] = 0; // Numbered below
        }
    }
    return REL_OK;
}

static bool
has_auxiliary(const RelTree *tree, RelIndex head)
{
    return rel_tree_find(tree, head, "aux") != REL_NONE;
}

/// "China, which buys oil, called for calm.": a whole sentence cannot stand on
/// a bare participle, whatever the parser says; a headline can ("Mayor
/// arrested")
static bool
is_past(const RelTree *tree, RelIndex head)
{
    const RelSentence *const sentence = tree->sentence;

    return rel_token_relates(&sentence->tokens[head], "root") &&
           rel_text_is(sentence->tokens[sentence->n_tokens - 1].form, ".") &&
           rel_tree_find(tree, head, "nsubj:pass") != REL_NONE &&
           rel_tree_find(tree, head, "aux:pass") == REL_NONE &&
           !has_auxiliary(tree, head);
}

/// "was drafted", "a plan drafted by X", "Founded in 1990, ..."
static bool
is_passive(const RelTree *tree, RelIndex head)
{
    const RelToken *token = &tree->sentence->tokens[head];

    if (is_past(tree, head)) {
        return false;
    }
    if (rel_tree_find(tree, head, "aux:pass") != REL_NONE ||
        rel_tree_find(tree, head, "nsubj:pass") != REL_NONE ||
        rel_tree_find(tree, head, "csubj:pass") != REL_NONE) {
        return true;
    }
    return rel_token_tagged(token, "VBN") && !has_auxiliary(tree, head) &&
           !rel_token_relates(token, "conj") &&
           !rel_token_relates(token, "acl:relcl") &&
           rel_tree_subject(tree, head) == REL_NONE;
}

static RelPredicate
make_predicate(const RelTree *tree, RelIndex head)
{
    const RelToken *token = &tree->sentence->tokens[head];
    const RelIndex copula = rel_tree_copula(tree, head);
    // "should concern ISIS": a verb, whatever the tagger says
    const bool acts = rel_tree_find(tree, head, "obj") != REL_NONE &&
                      rel_tree_find(tree, head, "aux") != REL_NONE;
    const bool verbal =
        copula == REL_NONE &&
        (acts || token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_AUX);

    return (RelPredicate){.head = head,
                          .copula = copula,
                          .nominal = !verbal,
                          .passive = verbal && is_passive(tree, head),
                          .leader = REL_NONE,
                          .chained = REL_NONE,
                          .subject = REL_NONE,
                          .gap = REL_NONE};
}

static void
number_predicates(RelPredicates *predicates)
{
    for (RelIndex i = 0; i < predicates->tree->sentence->n_tokens; ++i) {
        if (predicates->of_token[i] != REL_NONE) {
            predicates->of_token[i] = predicates->n_items;
            predicates->items[predicates->n_items++] =
                make_predicate(predicates->tree, i);
        }
    }
}

RelStatus
rel_predicates_find(RelContext *context, RelIndex sentence,
                    RelPredicates *predicates)
{
    const RelTree *tree = &context->trees[sentence];
    const RelIndex n = tree->sentence->n_tokens;

    *predicates = (RelPredicates){
        .sentence = sentence,
        .tree = tree,
        .items = REL_ARENA_ARRAY(context->arena, RelPredicate, n + 1),
        .of_token = REL_ARENA_ARRAY(context->arena, RelIndex, n + 1)};
    if (!predicates->items || !predicates->of_token) {
        return REL_ERR_NO_MEMORY;
    }

    const RelStatus status = mark_predicates(context, predicates);
    if (status != REL_OK) {
        return status;
    }
    number_predicates(predicates);
    rel_subjects_find(context, predicates);
    return REL_OK;
}
