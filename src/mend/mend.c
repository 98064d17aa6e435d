// mend.c: puts right what trees have in a shape that hides who does what.
//
// The tree of the analysis is right by its own rules or wrong by one edge; all
// steps of extraction would have to know.  So it is changed once, before they
// read it.  The steps lie in verb.c, object.c, number.c, form.c, clause.c,
// posts.c and owner.c.
//
//   They told the bank to pay.     "pay" is an acl of the bank: the rows of the
//                                  table for "acl" are tried at "pay"

#include "mend/mend.h"

#include "mend/steps.h"

/// A rule, and at which tokens it is tried
typedef struct {
    const char *name;
    const char *relation; ///< Of the token; NULL: any
    void (*mend)(const RelLists *lists, RelSentence *sentence, RelIndex token);
    /// In place of `mend`: a rule that needs no lists
    void (*mend_alone)(RelSentence *sentence, RelIndex token);
} Rule;

// What opens clauses first: other rules look for it
static const Rule OPENERS[] = {{"to", "fixed", NULL, rel_mend_to}};

// What is no word of its own
static const Rule BOUNDS[] = {
    {"all but", NULL, NULL, rel_mend_all_but},
    {"up to", NULL, rel_mend_up_to, NULL},
};

static const Rule RULES[] = {
    {"mine", NULL, NULL, rel_mend_mine},
    {"particle", "advmod", rel_mend_particle, NULL},
    {"whoever", "advmod", NULL, rel_mend_whoever},
    {"accusation", "acl", rel_mend_accusation, NULL},
    {"past", "acl", NULL, rel_mend_past},
    {"saying", "acl", rel_mend_saying, NULL},
    {"quality", "appos", NULL, rel_mend_quality},
    {"weekday", "appos", rel_mend_weekday, NULL},
    {"day", "obj", rel_mend_day, NULL},
    {"appointee", "obj", rel_mend_appointee, NULL},
    {"gift", "xcomp", rel_mend_gift, NULL},
    {"compound", "compound", rel_mend_compound, NULL},
    {"deed", "compound", rel_mend_deed, NULL},
    {"named", "compound", NULL, rel_mend_named},
    {"payee", "obl:unmarked", rel_mend_payee, NULL},
    {"some", "obl:unmarked", rel_mend_some, NULL},
    {"number", "obl", rel_mend_number, NULL},
    {"convinced", NULL, rel_mend_convinced, NULL},
    {"conjunction", "advcl", rel_mend_conjunction, NULL},
    {"helper", "ccomp", NULL, rel_mend_helper},
    {"second clause", "conj", NULL, rel_mend_second_clause},
    {"tense", "conj", NULL, rel_mend_tense},
};

static void
try_rule(const Rule *rule, const RelLists *lists, RelSentence *sentence,
         RelIndex token, const RelMendWatch *watch)
{
    if (rule->relation &&
        !rel_token_relates(&sentence->tokens[token], rule->relation)) {
        return;
    }
    if (rule->mend) {
        rule->mend(lists, sentence, token);
    } else {
        rule->mend_alone(sentence, token);
    }
    if (watch) {
        watch->tried(watch->data, rule->name, sentence);
    }
}

/// Try all of `rules` (n_rules) at each token in turn
static void
try_rules(const Rule *rules, size_t n_rules, const RelLists *lists,
          RelSentence *sentence, const RelMendWatch *watch)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        for (size_t k = 0; k < n_rules; ++k) {
            try_rule(&rules[k], lists, sentence, i, watch);
        }
    }
}

static void
try_names(const RelLists *lists, RelSentence *sentence,
          const RelMendWatch *watch)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        rel_mend_posts(lists, sentence, &sentence->names[i]);
        if (watch) {
            watch->tried(watch->data, "posts", sentence);
        }
        rel_mend_owner(sentence, &sentence->names[i]);
        if (watch) {
            watch->tried(watch->data, "owner", sentence);
        }
    }
}

void
rel_sentence_mend_watched(const RelLists *lists, RelSentence *sentence,
                          const RelMendWatch *watch)
{
    try_rules(OPENERS, sizeof OPENERS / sizeof *OPENERS, lists, sentence,
              watch);
    try_rules(BOUNDS, sizeof BOUNDS / sizeof *BOUNDS, lists, sentence, watch);
    try_rules(RULES, sizeof RULES / sizeof *RULES, lists, sentence, watch);
    try_names(lists, sentence, watch);
}

void
rel_sentence_mend(const RelLists *lists, RelSentence *sentence)
{
    rel_sentence_mend_watched(lists, sentence, NULL);
}
