// polarity.c: whether a predicate is denied by its own words.
//
//   Russia did not reply.          a negator under the predicate
//   No link was made.              "no" at a subject or object
//   Nobody came.                   a negator as subject or object
//   Turkey no longer trades.       "no" under an adverb
//   He spoke to nobody.            a negator as oblique
//   At no time did he reply.       a fronted one, with the helper before the
//                                  subject; "in no time" alone denies nothing
//   Few banks signed.              next to none; "a few" are some
//   It has no court's leave.       the first word of an argument
//   He stood not with them.        an oblique behind the verb
//
// "not only ... but also" denies nothing.

#include "perspective/polarity.h"

#include "base/strings.h"
#include "perspective/complement.h"
#include "tree/word.h"

#include <stdio.h>

/// "not only", "not just": the next word takes the sting out
static bool
is_softened(const RelLists *lists, const RelSentence *sentence,
            RelIndex negator)
{
    char pair[64];

    if (negator + 1 >= sentence->n_tokens) {
        return false;
    }
    const RelText next = sentence->tokens[negator + 1].lemma;
    const int length = snprintf(pair, sizeof pair, "not %.*s",
                                next.length < 32 ? (int)next.length : 0,
                                next.length ? next.bytes : "");
    return length > 0 && rel_word_listed(lists->negators, rel_text(pair));
}

/// "few" as a count: with an article or another word before it, it is some
static bool
is_quantity(const RelLists *lists, const RelToken *token)
{
    return rel_text_starts(rel_word_value(lists->negators, token->form),
                           "quantity");
}

/// "a *no*-bid contract": part of a word, which denies no verb
static bool
is_in_compound(const RelSentence *sentence, RelIndex index)
{
    const RelToken *const next =
        index + 1 < sentence->n_tokens ? &sentence->tokens[index + 1] : NULL;

    return next != NULL && rel_text_is(next->form, "-") &&
           next->begin == sentence->tokens[index].end &&
           next->end > next->begin;
}

/// The token denies something
static bool
is_negator(const RelLists *lists, const RelSentence *sentence, RelIndex index)
{
    const RelToken *const token = &sentence->tokens[index];

    if (is_in_compound(sentence, index)) {
        return false;
    }
    return (rel_word_listed(lists->negators, token->lemma) ||
            rel_word_listed(lists->negators, token->form)) &&
           !is_quantity(lists, token) && !is_softened(lists, sentence, index);
}

/// "few banks", "few of the banks", with no article or number
static bool
is_next_to_none(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex modifier = rel_tree_find(tree, noun, "amod");
    const RelIndex first = tree->left[noun];

    return (noun == first && is_quantity(lists, &tokens[noun])) ||
           (modifier != REL_NONE && modifier == first &&
            rel_text_is(rel_word_value(lists->negators, tokens[modifier].form),
                        "quantity"));
}

/// A negator that denies verbs only: "nearly"
static bool
is_verbal(const RelLists *lists, const RelToken *token)
{
    return rel_text_is(rel_word_value(lists->negators, token->lemma), "verb");
}

/// "*no* prosecutor's finding", "*not* many things": the first word of the
/// phrase denies, though it hangs on another word in it
static bool
opens_with_negator(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelIndex first = tree->left[noun];
    const RelToken *const token = &tree->sentence->tokens[first];

    return first < noun && !is_verbal(lists, token) &&
           (rel_token_relates(token, "det") ||
            rel_token_relates(token, "advmod")) &&
           token->head < noun &&
           tree->sentence->tokens[token->head].head == noun &&
           is_negator(lists, tree->sentence, first);
}

/// A determiner or adverb under `noun` that negates
static bool
has_negator(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelIndex n_children = rel_tree_n_children(tree, noun);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if ((rel_token_relates(token, "det") ||
             rel_token_relates(token, "cc") ||
             rel_token_relates(token, "advmod")) &&
            !is_verbal(lists, token) &&
            is_negator(lists, tree->sentence, child)) {
            return true;
        }
    }
    return false;
}

bool
rel_polarity_is_none(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    return is_negator(lists, tree->sentence, noun) ||
           has_negator(lists, tree, noun) ||
           opens_with_negator(lists, tree, noun) ||
           is_next_to_none(lists, tree, noun);
}

/// "at no time did he reply": fronted, and the helper before the subject
static bool
is_fronted(const RelTree *tree, RelIndex token)
{
    const RelIndex head = tree->sentence->tokens[token].head;
    const RelIndex helper = rel_tree_find(tree, head, "aux");
    const RelIndex subject = rel_tree_find(tree, head, "nsubj");

    return helper != REL_NONE && subject != REL_NONE && token < helper &&
           helper < subject;
}

/// "stood *not* with the rebels": behind the verb, and no other is named
/// instead
static bool
is_denied_alone(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    const RelIndex first = tree->left[token];
    const RelToken *const word = &tree->sentence->tokens[first];

    return first > tree->sentence->tokens[token].head && word->head == token &&
           rel_token_relates(word, "advmod") &&
           is_negator(lists, tree->sentence, first) &&
           rel_tree_find(tree, token, "conj") == REL_NONE;
}

/// An oblique that denies its verb: "to nobody"
static bool
denies_aside(const RelLists *lists, const RelTree *tree, RelIndex child)
{
    const RelToken *const token = &tree->sentence->tokens[child];

    return rel_token_relates(token, "obl") &&
           (token->upos == REL_UPOS_PRON
                ? is_negator(lists, tree->sentence, child)
                : is_denied_alone(lists, tree, child) ||
                      (rel_polarity_is_none(lists, tree, child) &&
                       is_fronted(tree, child)));
}

static bool
is_core_argument(const RelToken *token)
{
    return rel_token_relates(token, "nsubj") ||
           rel_token_relates(token, "obj") ||
           rel_token_relates(token, "iobj") ||
           rel_token_relates(token, "xcomp");
}

/// "watched rather than helped": a conjunction that leaves out what follows
static bool
leaves_out(const RelLists *lists, const RelTree *tree, RelIndex child)
{
    char room[128];

    return rel_token_relates(&tree->sentence->tokens[child], "cc") &&
           rel_text_is(rel_word_value(lists->subordinators,
                                      rel_complement_opening(tree, child, room,
                                                             sizeof room)),
                       "negative");
}

/// The child denies the predicate above it
static bool
denies(const RelLists *lists, const RelTree *tree, RelIndex child)
{
    const RelToken *const token = &tree->sentence->tokens[child];

    if (rel_token_relates(token, "advmod") || rel_token_relates(token, "cc") ||
        rel_token_relates(token, "aux") || rel_token_relates(token, "det")) {
        return (is_negator(lists, tree->sentence, child) &&
                (!is_verbal(lists, token) ||
                 tree->sentence->tokens[token->head].upos == REL_UPOS_VERB)) ||
               has_negator(lists, tree, child) ||
               leaves_out(lists, tree, child);
    }
    return (is_core_argument(token) && token->upos != REL_UPOS_VERB &&
            rel_polarity_is_none(lists, tree, child)) ||
           denies_aside(lists, tree, child);
}

bool
rel_polarity_shared(const RelLists *lists, const RelTree *tree,
                    RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(tree, predicate);
    bool negated = false;

    for (RelIndex i = 0; i < n_children && !negated; ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        negated = !(child > predicate && rel_token_relates(token, "obj")) &&
                  denies(lists, tree, child);
    }
    return negated;
}

bool
rel_polarity_negated(const RelLists *lists, const RelTree *tree,
                     RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(tree, predicate);
    bool negated = false;

    for (RelIndex i = 0; i < n_children && !negated; ++i) {
        negated = denies(lists, tree, rel_tree_child(tree, predicate, i));
    }
    return negated;
}
