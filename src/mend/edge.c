// edge.c: looks for edges in a tree that is being changed.
//
//   The firm has a plan to build a mine.
//
//   firm   the child of "has" that is its nsubj
//   plan   a noun of content: "to build" is what it consists of
//
// No index of children is kept, since each mend would spoil it.

#include "mend/edge.h"

#include "tree/tree.h"
#include "tree/word.h"

RelIndex
rel_mend_child(const RelSentence *sentence, RelIndex head, const char *relation,
               RelIndex first)
{
    for (RelIndex i = first; i < sentence->n_tokens; ++i) {
        if (sentence->tokens[i].head == head &&
            rel_token_relates(&sentence->tokens[i], relation)) {
            return i;
        }
    }
    return REL_NONE;
}

bool
rel_mend_has(const RelSentence *sentence, RelIndex head, const char *relation)
{
    return rel_mend_child(sentence, head, relation, 0) != REL_NONE;
}

bool
rel_mend_is_content(const RelLists *lists, const RelToken *noun)
{
    return noun->upos == REL_UPOS_NOUN &&
           (rel_token_listed(lists->aims, noun) ||
            rel_token_listed(lists->intending, noun) ||
            rel_token_listed(lists->urging, noun) ||
            rel_token_listed(lists->hedges, noun));
}
