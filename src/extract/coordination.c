// coordination.c: tells the members of a joined phrase apart.
//
//   Obama, Merkel and Renzi        conj hangs on the first member
//
// What "and" joins is distributed; what "or" joins is not, since neither
// member is said to be the one.

#include "extract/coordination.h"

#include "extract/phrase.h"
#include "extract/word.h"

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

/// "A, not B"
static bool
is_denied(const RelContext *context, const RelTree *tree, RelIndex conjunct)
{
    const RelIndex n = rel_tree_n_children(tree, conjunct);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, conjunct, i);
        const RelToken *token = &tree->sentence->tokens[child];
        if (child < conjunct && rel_token_relates(token, "advmod") &&
            rel_token_listed(context->lists->negators, token)) {
            return true;
        }
    }
    return rel_text_is(find_joint(context, tree, conjunct), "contrast");
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

/// A conjunct that can be a member: a noun beside a noun, no clause
static bool
can_be_member(const RelTree *tree, RelIndex conjunct)
{
    const RelToken *token = &tree->sentence->tokens[conjunct];

    return rel_tree_find(tree, conjunct, "nsubj") == REL_NONE &&
           rel_tree_find(tree, conjunct, "cop") == REL_NONE &&
           (rel_token_is_nominal(token) || token->upos == REL_UPOS_ADJ ||
            token->upos == REL_UPOS_ADV || rel_token_tagged(token, "VBN") ||
            rel_token_tagged(token, "VBG"));
}

/// "Russia, France Agree": a headline leaves "and" out; an apposition would
/// have a comma behind it too
static bool
joins_in_headline(const RelContext *context, RelIndex sentence, RelIndex head,
                  RelIndex child)
{
    const RelTree *tree = &context->trees[sentence];
    const RelSentence *words = tree->sentence;
    const RelIndex after = tree->right[child];
    const RelDocument *document = context->document;

    return document && words->block < document->n_blocks &&
           document->blocks[words->block].kind == REL_BLOCK_TITLE &&
           rel_token_relates(&words->tokens[child], "appos") &&
           words->tokens[head].upos == REL_UPOS_PROPN &&
           words->tokens[child].upos == REL_UPOS_PROPN &&
           after < words->n_tokens &&
           words->tokens[after].upos != REL_UPOS_PUNCT;
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

    *found = (RelConjuncts){.heads = {head}, .n_heads = 1};
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
}
