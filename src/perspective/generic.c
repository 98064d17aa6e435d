// generic.c: clauses of what always holds, which tell of no event.
//
//   Firms that pay bribes lose their licence.     no firm has lost one
//   Anyone who enters pays a fine.
//   A firm that pays bribes hired him.            the past: one firm
//
// The sign is a simple present twice: in a relative clause that tells which of
// many are meant, and in what is said of them.

#include "perspective/generic.h"

#include "base/strings.h"
#include "tree/noun.h"
#include "tree/verb.h"
#include "tree/word.h"

/// Whoever: a pronoun for all, or a noun without an article or with "a"
static bool
is_of_many(const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];

    return token->upos == REL_UPOS_PRON
               ? rel_text_is(token->xpos, "NN") ||  // "anyone", "everybody"
                     rel_text_is(token->xpos, "DT") // "those", "all"
               : token->upos == REL_UPOS_NOUN &&
                     !rel_noun_is_definite(tree, noun) &&
                     rel_tree_find(tree, noun, "nummod") == REL_NONE;
}

/// The clause follows its noun without a comma
static bool
is_restrictive(const RelTree *tree, RelIndex node)
{
    const RelIndex left = tree->left[node];

    return rel_token_relates(&tree->sentence->tokens[node], "acl:relcl") &&
           left > 0 && tree->sentence->tokens[left].upos != REL_UPOS_PUNCT &&
           tree->sentence->tokens[left - 1].upos != REL_UPOS_PUNCT;
}

/// A simple present, of no verb of saying, nor of one that names some of them
/// ("Firms that pay bribes include Dexo")
static bool
tells_rule(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    return rel_verb_stands_present(tree, predicate, predicate) &&
           rel_tree_find(tree, predicate, "aux") == REL_NONE &&
           !rel_token_listed(lists->listing,
                             &tree->sentence->tokens[predicate]) &&
           !rel_verb_is_saying(lists, tree, predicate);
}

/// "each time the sirens sound"
static bool
is_each_time(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelIndex determiner = rel_tree_find(tree, noun, "det");
    const RelToken *const tokens = tree->sentence->tokens;

    return determiner != REL_NONE &&
           rel_token_listed(lists->time_nouns, &tokens[noun]) &&
           rel_text_is(
               rel_word_value(lists->subordinators, tokens[determiner].lemma),
               "conditional time");
}

/// The noun is subject of a rule, or no predicate is seen
static bool
is_ruled(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];

    return token->head == REL_NONE || (rel_token_relates(token, "nsubj") &&
                                       tells_rule(lists, tree, token->head));
}

bool
rel_generic_is_class(const RelLists *lists, const RelTree *tree, RelIndex node)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex noun = tokens[node].head;

    if (noun == REL_NONE || !is_restrictive(tree, node) ||
        !rel_verb_is_present(tree, node)) {
        return false;
    }
    return is_each_time(lists, tree, noun) ||
           (is_of_many(tree, noun) && is_ruled(lists, tree, noun));
}

bool
rel_generic_is_rule(const RelLists *lists, const RelTree *tree,
                    RelIndex predicate)
{
    const RelIndex subject = rel_tree_find(tree, predicate, "nsubj");
    const RelIndex n_children =
        subject == REL_NONE ? 0 : rel_tree_n_children(tree, subject);

    for (RelIndex i = 0; i < n_children; ++i) {
        if (rel_generic_is_class(lists, tree,
                                 rel_tree_child(tree, subject, i))) {
            return true;
        }
    }
    return false;
}
