// headline.c: reads the comma of a headline as "and".
//
//   Chad, Mali agree to talk        Chad and Mali agree
//   Chad, Mali to hold talks        the same
//
// Running text has no such lists, so that trees make the first name a part of
// the second, or somebody who is called out to.

#include "base/strings.h"
#include "mend/mend.h"

/// The tie of a first name that the parser has for something else
static bool
is_loose(const RelToken *token)
{
    return rel_token_relates(token, "compound") ||
           rel_token_relates(token, "nmod") ||
           rel_token_relates(token, "vocative") ||
           rel_token_relates(token, "dislocated") ||
           rel_text_is(token->relation, "obl:unmarked");
}

/// The name with a comma right behind it that hangs on the second name or on
/// the verb of that, or REL_NONE
static RelIndex
find_first(const RelTree *tree, RelIndex second)
{
    const RelToken *const tokens = tree->sentence->tokens;

    for (RelIndex i = 0; i + 1 < second; ++i) {
        const bool tied =
            tokens[i].head == second ||
            (tokens[i].head == tokens[second].head && tree->left[second] > i);
        if (tied && tokens[i].upos == REL_UPOS_PROPN && is_loose(&tokens[i]) &&
            rel_tree_find(tree, i, "case") == REL_NONE &&
            rel_text_is(tokens[i + 1].form, ",")) {
            return i;
        }
    }
    return REL_NONE;
}

bool
rel_headline_mend(const RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelToken *const tokens = context->sentences->sentences[sentence].tokens;
    bool mended = false;

    if (!rel_context_in_title(context, sentence)) {
        return false;
    }
    for (RelIndex i = 2; i < tree->sentence->n_tokens; ++i) {
        const RelIndex first = rel_token_relates(&tokens[i], "nsubj") &&
                                       tokens[i].upos == REL_UPOS_PROPN
                                   ? find_first(tree, i)
                                   : REL_NONE;
        if (first != REL_NONE) {
            tokens[first].head = tokens[i].head;
            tokens[first].relation = tokens[i].relation;
            tokens[i].head = first;
            tokens[i].relation = rel_text("conj");
            mended = true;
        }
    }
    return mended;
}
