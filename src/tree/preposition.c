// preposition.c: the words that tie a phrase to what it hangs on.
//
//   because of the rain          "because of", the second word fixed to the
//   first with President Rey           "with", though it hangs on the title in
//   support of Chad           "in support of", a noun between two of them

#include "tree/preposition.h"

#include "base/strings.h"
#include "tree/word.h"

#include <string.h>

// A preposition of more words is a broken tree
#define PREPOSITION_WORDS_MAX 6

static const RelToken *
token_at(const RelTree *tree, RelIndex index)
{
    return &tree->sentence->tokens[index];
}

/// Add a word and those fixed to it ("because" + "of")
static size_t
add_fixed(const RelTree *tree, RelIndex token, RelText *words, size_t n)
{
    const RelIndex n_children = rel_tree_n_children(tree, token);

    if (n < PREPOSITION_WORDS_MAX) {
        words[n++] = token_at(tree, token)->form;
    }
    for (RelIndex i = 0; i < n_children && n < PREPOSITION_WORDS_MAX; ++i) {
        const RelIndex child = rel_tree_child(tree, token, i);
        if (rel_token_relates(token_at(tree, child), "fixed")) {
            words[n++] = token_at(tree, child)->form;
        }
    }
    return n;
}

/// "with President Obama": the parser may hang "with" on the title
static bool
hangs_on_title(const RelTree *tree, RelIndex name, RelIndex preposition)
{
    const RelToken *token = token_at(tree, preposition);

    if (preposition >= name || !rel_token_relates(token, "case") ||
        token->head >= name) {
        return false;
    }
    const RelToken *title = token_at(tree, token->head);
    return title->head == name && (rel_token_relates(title, "nmod:desc") ||
                                   rel_token_relates(title, "compound") ||
                                   rel_token_relates(title, "amod"));
}

RelText
rel_preposition(RelContext *context, const RelTree *tree, RelIndex token,
                const char *relation)
{
    RelText words[PREPOSITION_WORDS_MAX];
    size_t n = 0;
    const RelIndex n_children = rel_tree_n_children(tree, token);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, token, i);
        // A case after its noun is the possessive mark
        if (child < token &&
            rel_token_relates(token_at(tree, child), relation)) {
            n = add_fixed(tree, child, words, n);
        }
    }
    const RelIndex first = tree->left[token];
    if (n == 0 && strcmp(relation, "case") == 0 &&
        hangs_on_title(tree, token, first)) {
        n = add_fixed(tree, first, words, n);
    }
    if (n == 0) {
        return rel_text("");
    }
    const RelText joined = rel_text_join(context->arena, words, n, " ");
    return joined.bytes ? rel_text_lower(context->arena, joined) : joined;
}

RelIndex
rel_preposition_lead(RelContext *context, const RelTree *tree, RelIndex token,
                     RelText *preposition)
{
    const RelIndex begin = tree->left[token];
    const RelIndex inner = rel_tree_find(tree, token, "nmod");
    const RelIndex last =
        inner == REL_NONE ? REL_NONE : rel_tree_find(tree, inner, "case");
    RelText words[PREPOSITION_WORDS_MAX];
    size_t n_words = 0;

    if (last == REL_NONE || last < token || begin > token ||
        last - begin >= PREPOSITION_WORDS_MAX) {
        return token;
    }
    for (RelIndex i = begin; i <= last; ++i) {
        if (token_at(tree, i)->upos != REL_UPOS_DET) {
            words[n_words++] = token_at(tree, i)->form;
        }
    }
    const RelText joined = rel_text_join(context->arena, words, n_words, " ");
    const RelText lower =
        joined.bytes ? rel_text_lower(context->arena, joined) : joined;
    if (!lower.bytes || !rel_word_listed(context->lists->prepositions, lower)) {
        return token;
    }
    *preposition = lower;
    return inner;
}
