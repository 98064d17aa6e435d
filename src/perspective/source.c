// source.c: whose word a clause is, by a phrase beside it.
//
//   The dam held, according to the firm.         under the predicate
//   The dam, according to the firm, held.        under its subject
//   The dam broke and the town was flooded,
//     according to the firm.                     under its last conjunct
//   ... and the town began to fear a flood,
//     according to the firm.                     under the last word of all
//   In the words of the mayor, the dam held.     a noun of opinion; its owner
//   In the film, the dam held.                   a work, which tells it itself
//
// The words are those of data/lists/sources.txt.

#include "perspective/source.h"

#include "base/strings.h"
#include "tree/verb.h"
#include "tree/word.h"

bool
rel_source_is_set_off(const RelTree *tree, RelIndex token)
{
    const RelIndex left = tree->left[token];

    return left == 0 || tree->sentence->tokens[left].upos == REL_UPOS_PUNCT ||
           tree->sentence->tokens[left - 1].upos == REL_UPOS_PUNCT;
}

bool
rel_source_opens_clause(const RelLists *lists, const RelToken *token)
{
    return rel_text_is(rel_word_value(lists->sources, token->form), "clause");
}

RelIndex
rel_source_of_noun(const RelTree *tree, RelIndex noun, const char *preposition)
{
    const RelIndex owner = rel_tree_find(tree, noun, "nmod:poss");
    const RelIndex n_children = rel_tree_n_children(tree, noun);

    for (RelIndex i = 0; owner == REL_NONE && i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelIndex word = rel_tree_find(tree, child, "case");
        if (rel_token_relates(&tree->sentence->tokens[child], "nmod") &&
            word != REL_NONE &&
            rel_text_is(tree->sentence->tokens[word].lemma, preposition)) {
            return child;
        }
    }
    return owner;
}

/// "in the view of X": the noun may stand for its owner after `preposition`;
/// without an article it is another phrase ("in view of the strike")
static bool
is_opinion(const RelLists *lists, const RelTree *tree, RelIndex noun,
           const RelToken *preposition)
{
    const RelToken *const token = &tree->sentence->tokens[noun];
    RelText words = rel_word_value(lists->sources, token->lemma);
    RelText word;

    while (rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, preposition->lemma)) {
            return rel_tree_find(tree, noun, "det") != REL_NONE ||
                   rel_tree_find(tree, noun, "nmod:poss") != REL_NONE;
        }
    }
    return false;
}

/// "In the film, the king dies": the work itself tells it.  Behind the verb it
/// may be where something was done ("acted in the film"), and so may it be at
/// the front, without a comma and told in the past.
static bool
is_work(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex after = tree->right[noun];

    return rel_text_starts(rel_word_value(lists->sources, tokens[noun].lemma),
                           "itself") &&
           noun < tokens[noun].head && after < tree->sentence->n_tokens &&
           (rel_text_is(tokens[after - 1].form, ",") ||
            rel_text_is(tokens[after].form, ",") ||
            rel_verb_is_present(tree, tokens[noun].head));
}

/// `token` is such a phrase; who it names
static bool
names_source(const RelLists *lists, const RelTree *tree, RelIndex token,
             RelIndex *speaker)
{
    const RelIndex word = rel_tree_find(tree, token, "case");

    if (word == REL_NONE) {
        return false;
    }
    const RelToken *const preposition = &tree->sentence->tokens[word];
    const RelText value = rel_word_value(lists->sources, preposition->form);
    if (rel_text_starts(value, "preposition") &&
        (!rel_text_ends(value, "apart") ||
         rel_source_is_set_off(tree, token))) {
        *speaker = token;
        return true;
    }
    *speaker = REL_NONE;
    if (is_opinion(lists, tree, token, preposition)) {
        *speaker = is_work(lists, tree, token)
                       ? token
                       : rel_source_of_noun(tree, token, "of");
    }
    return *speaker != REL_NONE;
}

/// A child of `head` that is such a phrase
static bool
find_under(const RelLists *lists, const RelTree *tree, RelIndex head,
           RelIndex except, RelIndex *speaker)
{
    const RelIndex n_children = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (child != except && names_source(lists, tree, child, speaker)) {
            return true;
        }
    }
    return false;
}

/// The last child of `head` that is no mark, if nothing but marks follows it
static RelIndex
last_child(const RelTree *tree, RelIndex head)
{
    const RelToken *const tokens = tree->sentence->tokens;

    for (RelIndex n = rel_tree_n_children(tree, head); n-- > 0;) {
        const RelIndex child = rel_tree_child(tree, head, n);
        if (tokens[child].upos != REL_UPOS_PUNCT) {
            return child > head ? child : REL_NONE;
        }
    }
    return REL_NONE;
}

/// "It was built and was allowed to carry 90, according to the firm": behind a
/// comma at the end the phrase is about all, wherever the tree hangs it
static bool
find_at_end(const RelLists *lists, const RelTree *tree, RelIndex head,
            RelIndex except, RelIndex *speaker)
{
    const RelIndex n_tokens = tree->sentence->n_tokens;
    RelIndex last = last_child(tree, head);

    if (last == except) {
        return false; // seen below, or the phrase itself
    }
    for (RelIndex n = 0; last != REL_NONE && n < n_tokens; ++n) {
        if (rel_source_is_set_off(tree, last) &&
            names_source(lists, tree, last, speaker)) {
            return true;
        }
        last = last_child(tree, last);
    }
    return false;
}

RelStatus
rel_source_find(const RelLists *lists, const RelTree *tree, RelIndex predicate,
                RelIndex except, RelIndex *speaker)
{
    const RelIndex n_children = rel_tree_n_children(tree, predicate);
    bool found = find_under(lists, tree, predicate, except, speaker);

    for (RelIndex i = 0; i < n_children && !found; ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (child != except && (rel_token_relates(token, "nsubj") ||
                                rel_token_relates(token, "conj"))) {
            found = find_under(lists, tree, child, except, speaker);
        }
    }
    found = found || find_at_end(lists, tree, predicate, except, speaker);
    return found ? REL_OK : REL_NOT_FOUND;
}
