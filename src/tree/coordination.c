// coordination.c: tells the members of a joined phrase apart.
//
//   Obama, Merkel and Renzi        conj hangs on the first member
//
// What "and" joins is distributed; what "or" joins is not, since neither
// member is said to be the one.

#include "tree/coordination.h"

#include "tree/gap.h"
#include "tree/phrase.h"
#include "tree/word.h"

/// How `conjunct` is joined, as the list of conjunctions says
static RelText
find_joint(const RelContext *context, const RelTree *tree, RelIndex conjunct)
{
    const RelIndex joint = rel_tree_find(tree, conjunct, "cc");
    // It may hang on a title before the conjunct
    const RelIndex first = joint != REL_NONE ? joint : tree->left[conjunct];

    if (!rel_token_relates(&tree->sentence->tokens[first], "cc")) {
        return rel_text("");
    }
    return rel_word_value(context->lists->conjunctions,
                          tree->sentence->tokens[first].form);
}

/// "not B"
static bool
has_negator(const RelContext *context, const RelTree *tree, RelIndex member)
{
    const RelIndex n = rel_tree_n_children(tree, member);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, member, i);
        const RelToken *token = &tree->sentence->tokens[child];
        if (child < member && rel_token_relates(token, "advmod") &&
            rel_token_listed(context->lists->negators, token)) {
            return true;
        }
    }
    return false;
}

/// "A, not B"
static bool
is_denied(const RelContext *context, const RelTree *tree, RelIndex conjunct)
{
    return has_negator(context, tree, conjunct) ||
           rel_text_is(find_joint(context, tree, conjunct), "contrast");
}

/// "not with A, but with B": only B is meant
static void
drop_denied_first(const RelContext *context, const RelTree *tree,
                  RelConjuncts *found)
{
    if (found->n_heads < 2 || !has_negator(context, tree, found->heads[0])) {
        return;
    }
    --found->n_heads;
    for (RelIndex i = 0; i < found->n_heads; ++i) {
        found->heads[i] = found->heads[i + 1];
    }
}

/// Both tokens lie in one name: "the Department of Health and Labour"; no
/// person has such a name
static bool
in_one_name(const RelSentence *sentence, RelIndex a, RelIndex b)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        if (name->begin <= a && a < name->end) {
            return name->kind != REL_NAME_PER && name->begin <= b &&
                   b < name->end;
        }
    }
    return false;
}

/// "a mix of X and Y", "between X and Y": said of all members together
static bool
is_collective(const RelContext *context, const RelTree *tree, RelIndex head)
{
    const RelToken *token = &tree->sentence->tokens[head];
    const RelIndex preposition = rel_tree_find(tree, head, "case");
    const RelLexicon *collective = context->lists->collective;

    if (preposition != REL_NONE &&
        rel_token_listed(collective, &tree->sentence->tokens[preposition])) {
        return true;
    }
    return token->head < tree->sentence->n_tokens &&
           rel_token_relates(token, "nmod") &&
           rel_token_listed(collective, &tree->sentence->tokens[token->head]);
}

/// A participle beside adjectives and its like ("tired and hungry"); beside a
/// noun it is a clause ("was the seat of kings, then *destroyed* by fire")
static bool
is_verbal_member(const RelTree *tree, RelIndex conjunct)
{
    const RelToken *token = &tree->sentence->tokens[conjunct];
    const bool participle =
        rel_token_tagged(token, "VBN") || rel_token_tagged(token, "VBG");

    return participle && token->head < tree->sentence->n_tokens &&
           (token->upos != REL_UPOS_VERB ||
            !rel_token_is_nominal(&tree->sentence->tokens[token->head]));
}

/// A conjunct that can be a member: a noun beside a noun, no clause ("is big
/// and *has grown*")
static bool
can_be_member(const RelTree *tree, RelIndex conjunct)
{
    const RelToken *token = &tree->sentence->tokens[conjunct];

    return rel_tree_find(tree, conjunct, "nsubj") == REL_NONE &&
           rel_tree_find(tree, conjunct, "cop") == REL_NONE &&
           rel_tree_find(tree, conjunct, "aux") == REL_NONE &&
           (rel_token_is_nominal(token) || token->upos == REL_UPOS_ADJ ||
            token->upos == REL_UPOS_ADV || is_verbal_member(tree, conjunct));
}

/// "Russia, France Agree": a headline leaves "and" out; an apposition would
/// have a comma behind it too
static bool
joins_in_headline(const RelContext *context, RelIndex sentence, RelIndex head,
                  RelIndex child)
{
    const RelTree *tree = &context->trees[sentence];
    const RelToken *tokens = tree->sentence->tokens;
    const RelIndex after = tree->right[child];

    return rel_context_in_title(context, sentence) &&
           rel_token_relates(&tokens[child], "appos") &&
           tokens[head].upos == REL_UPOS_PROPN &&
           tokens[child].upos == REL_UPOS_PROPN &&
           after < tree->sentence->n_tokens &&
           tokens[after].upos != REL_UPOS_PUNCT;
}

static bool
is_joined(const RelContext *context, RelIndex sentence, RelIndex head,
          RelIndex child)
{
    const RelTree *tree = &context->trees[sentence];
    const RelToken *token = &tree->sentence->tokens[child];

    if (rel_tree_joins_past(tree, head, child)) {
        return can_be_member(tree, child);
    }
    return token->head == head &&
           (rel_token_relates(token, "conj")
                ? can_be_member(tree, child)
                : joins_in_headline(context, sentence, head, child));
}

void
rel_conjuncts_find(const RelContext *context, RelIndex sentence, RelIndex head,
                   RelIndex limit, RelConjuncts *found)
{
    const RelTree *tree = &context->trees[sentence];

    RelIndex from = head;
    RelGap gap;

    *found = (RelConjuncts){.heads = {head}, .n_heads = 1};
    if (rel_gap_next(tree, head, &from, &gap) && gap.subject < limit) {
        limit = gap.subject; // What stands there is no member
    }
    for (RelIndex child = head + 1; child < tree->right[head]; ++child) {
        if (child >= limit || !is_joined(context, sentence, head, child) ||
            is_denied(context, tree, child)) {
            continue;
        }
        if (found->n_heads == REL_CONJUNCTS_MAX ||
            rel_text_is(find_joint(context, tree, child), "choice") ||
            in_one_name(tree->sentence, head, child)) {
            found->whole = true;
            break;
        }
        found->heads[found->n_heads++] = child;
    }
    if (found->n_heads > 1 && is_collective(context, tree, head)) {
        found->whole = true;
    }
    if (found->whole) {
        found->n_heads = 1;
    }
    drop_denied_first(context, tree, found);
}
