// verb.c: what a verb is by itself.
//
//   They ruled out a deal.     "rule out"; denies
//   Ida said so.               says
//   Firms that pay win.        the present

#include "tree/verb.h"

#include "base/strings.h"
#include "tree/word.h"

RelText
rel_verb_key(const RelTree *tree, RelIndex verb, char *room, size_t size)
{
    const RelText lemma = tree->sentence->tokens[verb].lemma;
    const RelIndex particle = rel_tree_find(tree, verb, "compound:prt");

    return particle == REL_NONE
               ? lemma
               : rel_word_join(lemma, tree->sentence->tokens[particle].lemma,
                               room, size);
}

bool
rel_verb_is_saying(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    char room[128];
    const RelText key = rel_verb_key(tree, token, room, sizeof room);

    return tree->sentence->tokens[token].upos == REL_UPOS_VERB &&
           (rel_word_listed(lists->reporting, key) ||
            rel_word_listed(lists->denying, key));
}

/// Running text ends its sentences with a full stop, headlines do not
static bool
is_running_text(const RelSentence *sentence)
{
    for (RelIndex back = 1; back <= 3 && back <= sentence->n_tokens; ++back) {
        if (rel_text_is(sentence->tokens[sentence->n_tokens - back].form,
                        ".")) {
            return true;
        }
    }
    return false;
}

/// A present form that agrees with its subject: "the blast shook" is none,
/// whatever the tag says
static bool
is_present_form(const RelTree *tree, RelIndex predicate, RelIndex verb)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex subject = rel_tree_find(tree, predicate, "nsubj");

    if (rel_token_tagged(&tokens[verb], "VBZ")) {
        return true;
    }
    return rel_token_tagged(&tokens[verb], "VBP") &&
           (subject == REL_NONE || tokens[subject].upos == REL_UPOS_PRON ||
            rel_text_is(tokens[subject].xpos, "NNS") ||
            rel_text_is(tokens[subject].xpos, "NNPS") ||
            rel_tree_find(tree, subject, "conj") != REL_NONE);
}

bool
rel_verb_stands_present(const RelTree *tree, RelIndex predicate, RelIndex verb)
{
    return is_running_text(tree->sentence) &&
           is_present_form(tree, predicate, verb);
}

bool
rel_verb_is_present(const RelTree *tree, RelIndex predicate)
{
    RelIndex helper = rel_tree_find(tree, predicate, "aux");

    if (helper == REL_NONE) {
        helper = rel_tree_find(tree, predicate, "cop");
    }
    return rel_verb_stands_present(tree, predicate,
                                   helper == REL_NONE ? predicate : helper);
}
