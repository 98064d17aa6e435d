// owner.c: gives a name of several words what is its own.
//
//   The Bank of Oslo's index rose.      the index rose, not the bank
//
// Trees may hang what is owned on the first word of the name, by way of the
// phrase inside the name that the possessive mark closes.  A name ends where
// the recogniser says, so that what stands behind the mark is all of the
// name's.

#include "base/strings.h"
#include "mend/steps.h"
#include "tree/tree.h"

/// The word of the name that all others hang on
static RelIndex
find_head(const RelSentence *sentence, const RelName *name)
{
    for (RelIndex i = name->begin; i < name->end; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (head == REL_NONE || head < name->begin || head >= name->end) {
            return i;
        }
    }
    return name->begin;
}

/// Hang what stands behind the thing owned on it instead of on the name, and
/// the preposition before the last word of the name on that word
static void
move_words(RelSentence *sentence, RelIndex head, RelIndex last, RelIndex owned)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        RelToken *token = &sentence->tokens[i];
        if (i > owned && token->head == head) {
            token->head = owned;
        } else if (i < last && token->head == owned &&
                   rel_token_relates(token, "case")) {
            token->head = last;
        }
    }
}

// "the [Bank of [Oslo's index]]": the index of the bank
void
rel_mend_owner(RelSentence *sentence, const RelName *name)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex head = find_head(sentence, name);
    const RelIndex last = name->end - 1;
    const RelIndex mark = name->end;
    const RelIndex owned = tokens[last].head;

    if (mark >= sentence->n_tokens || head == last ||
        !rel_text_is(tokens[mark].xpos, "POS") || tokens[mark].head != last ||
        !rel_text_is(tokens[last].relation, "nmod:poss") ||
        owned >= sentence->n_tokens || owned < mark ||
        tokens[owned].head != head ||
        !rel_token_relates(&tokens[owned], "nmod")) {
        return;
    }
    tokens[owned].head = tokens[head].head;
    tokens[owned].relation = tokens[head].relation;
    tokens[head].head = owned;
    tokens[head].relation = rel_text("nmod:poss");
    tokens[last].head = head;
    tokens[last].relation = rel_text("nmod");
    tokens[mark].head = head;
    move_words(sentence, head, last, owned);
}
