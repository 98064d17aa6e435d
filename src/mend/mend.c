// mend.c: puts right what trees have in a shape that hides who does what.
//
// The tree of the analysis is right by its own rules or wrong by one edge; all
// steps of extraction would have to know.  So it is changed once, before they
// read it.  The steps lie in verb.c, object.c, number.c, form.c, clause.c,
// posts.c and owner.c.

#include "mend/mend.h"

#include "mend/steps.h"

void
rel_sentence_mend(const RelLists *lists, RelSentence *sentence)
{
    // What opens clauses first: other rules look for it
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        if (rel_token_relates(&sentence->tokens[i], "fixed")) {
            rel_mend_to(sentence, i);
        }
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        rel_mend_all_but(sentence, i);
        rel_mend_up_to(lists, sentence, i);
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        rel_mend_mine(sentence, i);
        if (rel_text_is(token->relation, "nsubj:outer")) {
            rel_mend_is_to(lists, sentence, i);
        } else if (rel_token_relates(token, "advmod")) {
            rel_mend_particle(lists, sentence, i);
            rel_mend_whoever(sentence, i);
        } else if (rel_token_relates(token, "acl")) {
            rel_mend_infinitive(lists, sentence, i);
            rel_mend_accusation(lists, sentence, i);
            rel_mend_past(sentence, i);
            rel_mend_saying(lists, sentence, i);
        } else if (rel_token_relates(token, "appos")) {
            rel_mend_amount(lists, sentence, i);
            rel_mend_quality(sentence, i);
            rel_mend_weekday(lists, sentence, i);
        } else if (rel_token_relates(token, "obj")) {
            rel_mend_day(lists, sentence, i);
            rel_mend_appointee(lists, sentence, i);
        } else if (rel_token_relates(token, "nmod")) {
            rel_mend_supply(lists, sentence, i);
            rel_mend_charge(lists, sentence, i);
        } else if (rel_token_relates(token, "xcomp") &&
                   token->upos == REL_UPOS_NOUN) {
            rel_mend_gift(lists, sentence, i);
        } else if (rel_token_relates(token, "compound")) {
            rel_mend_compound(sentence, i);
            rel_mend_deed(lists, sentence, i);
            rel_mend_named(sentence, i);
        } else if (rel_text_is(token->relation, "obl:unmarked")) {
            rel_mend_payee(lists, sentence, i);
            rel_mend_some(lists, sentence, i);
            rel_mend_number(lists, sentence, i);
        } else if (rel_text_is(token->relation, "obl")) {
            rel_mend_number(lists, sentence, i);
        } else if (token->upos == REL_UPOS_VERB ||
                   token->upos == REL_UPOS_AUX) {
            rel_mend_convinced(lists, sentence, i);
            rel_mend_conjunction(lists, sentence, i);
            rel_mend_helper(sentence, i);
            rel_mend_second_clause(sentence, i);
            rel_mend_tense(sentence, i);
        }
    }
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        rel_mend_posts(lists, sentence, &sentence->names[i]);
        rel_mend_owner(sentence, &sentence->names[i]);
    }
}
