// form.c: puts right what the form of a word rules out.
//
//   They accused Ida of lying and left.    a past goes with a past: they left
//   The company Rio Verde plans a mine.    no kind of plan, but a company
//   The mine was closed.                   behind "the" no word for "my one"

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

static bool
is_finite(const RelToken *token)
{
    return rel_token_tagged(token, "VBD") || rel_token_tagged(token, "VBZ") ||
           rel_token_tagged(token, "VBP");
}

/// The nearest verb above `verb` in one of the forms that say who and when
static RelIndex
find_finite(const RelSentence *sentence, RelIndex verb)
{
    RelIndex above = sentence->tokens[verb].head;

    for (RelIndex steps = 0; above < verb && steps < sentence->n_tokens;
         ++steps) {
        if (is_finite(&sentence->tokens[above])) {
            return above;
        }
        above = sentence->tokens[above].head;
    }
    return REL_NONE;
}

// "accused Ida of lying and *left*": joined to "lying"
void
rel_mend_tense(RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex joined = tokens[verb].head;

    if (!rel_token_relates(&tokens[verb], "conj") || joined >= verb ||
        !is_finite(&tokens[verb]) || !rel_text_is(tokens[joined].xpos, "VBG") ||
        rel_mend_has(sentence, joined, "aux") ||
        rel_mend_has(sentence, joined, "nsubj")) {
        return;
    }
    const RelIndex finite = find_finite(sentence, joined);
    if (finite != REL_NONE) {
        tokens[verb].head = finite;
    }
}

/// First token of the branch under `head`, which has no gaps before it
static RelIndex
branch_begin(const RelSentence *sentence, RelIndex head)
{
    RelIndex begin = head;

    while (begin > 0 && sentence->tokens[begin - 1].head >= begin &&
           sentence->tokens[begin - 1].head <= head) {
        --begin;
    }
    return begin;
}

// "the company *Rio Verde* plans": taken for a part of the verb
void
rel_mend_named(RelSentence *sentence, RelIndex name)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[name].head;
    const RelIndex begin = branch_begin(sentence, name);
    const RelIndex noun = begin - 1;

    if (begin > 0 && verb < sentence->n_tokens && name < verb &&
        tokens[name].upos == REL_UPOS_PROPN &&
        tokens[verb].upos == REL_UPOS_VERB && is_finite(&tokens[verb]) &&
        tokens[noun].head == verb && tokens[noun].upos == REL_UPOS_NOUN &&
        rel_token_relates(&tokens[noun], "nsubj")) {
        tokens[name].head = noun;
        tokens[name].relation = rel_text("appos");
    }
}

// "the *mine*", taken for what belongs to me
void
rel_mend_mine(RelSentence *sentence, RelIndex word)
{
    RelToken *const token = &sentence->tokens[word];

    if (token->upos == REL_UPOS_PRON && rel_text_is(token->form, "mine") &&
        rel_mend_child(sentence, word, "det", 0) < word) {
        token->upos = REL_UPOS_NOUN;
        token->xpos = rel_text("NN");
        token->lemma = rel_text("mine");
    }
}
