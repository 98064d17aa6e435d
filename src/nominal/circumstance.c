// circumstance.c: when and where an event noun's event was.
//
//   the Nov. 13 attacks on Paris        date: Nov. 13
//   talks between Kiev and Oslo in May  date: in May
//   his arrest in Lima                  place: in Lima
//
// They are further arguments of the proposition that the noun made;
// value/qualify.c gives them their roles and values.

#include "nominal/nominal.h"
#include "tree/noun_phrase.h"
#include "tree/preposition.h"
#include "tree/word.h"
#include "value/time.h"

/// An expression of time holds `token` and begins with its branch
static bool
is_time(const RelContext *context, const RelTree *tree, RelIndex token)
{
    RelTime time;

    for (RelIndex i = tree->left[token]; i <= token; ++i) {
        if (rel_time_read(context->lists, tree->sentence, i, &time) &&
            time.end > token && time.shape != REL_TIME_DURATION) {
            return true;
        }
    }
    return false;
}

/// `child` says when or where
static bool
is_circumstance(const RelContext *context, const RelTree *tree, RelIndex child)
{
    const RelToken *const token = &tree->sentence->tokens[child];
    const RelIndex word = rel_tree_find(tree, child, "case");

    if (rel_token_relates(token, "nmod:poss")) {
        return false;
    }
    if (rel_token_relates(token, "nmod") || rel_token_relates(token, "obl")) {
        return is_time(context, tree, child) ||
               (word != REL_NONE &&
                rel_word_listed(context->lists->locatives,
                                tree->sentence->tokens[word].lemma));
    }
    return (rel_token_relates(token, "compound") ||
            rel_token_relates(token, "nummod")) &&
           tree->left[child] < child && is_time(context, tree, child);
}

static RelStatus
make_argument(RelContext *context, RelIndex sentence, RelIndex child,
              RelArgument *argument)
{
    *argument =
        (RelArgument){.role = REL_ROLE_OBLIQUE,
                      .preposition = rel_preposition(
                          context, &context->trees[sentence], child, "case"),
                      .value = rel_text(""),
                      .unit = rel_text(""),
                      .proposition = REL_NONE};
    return rel_phrase_of_argument(context, sentence, child, &argument->phrase);
}

/// The phrase is, or begins with, whoever does it: "by *Chad* and Niger"
static bool
holds_subject(const RelTree *tree, RelIndex child,
              const RelProposition *proposition)
{
    const RelPhrase *const subject = &proposition->subject;

    return subject->sentence == proposition->sentence &&
           subject->head != REL_NONE &&
           rel_tree_dominates(tree, child, subject->head);
}

RelStatus
rel_nominal_add_circumstances(RelContext *context, RelIndex sentence,
                              RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex n_children = rel_tree_n_children(tree, noun);
    RelProposition *const proposition =
        rel_array_at(&context->propositions, context->propositions.n_items - 1);
    RelArgument *const arguments = REL_ARENA_ARRAY(
        context->arena, RelArgument, proposition->n_arguments + n_children);
    size_t n_arguments = proposition->n_arguments;
    RelStatus status = arguments ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; arguments && i < n_arguments; ++i) {
        arguments[i] = proposition->arguments[i];
    }
    for (RelIndex i = 0; status == REL_OK && i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (!holds_subject(tree, child, proposition) &&
            !rel_tree_dominates(tree, child,
                                proposition->arguments[0].phrase.head) &&
            is_circumstance(context, tree, child)) {
            status = make_argument(context, sentence, child,
                                   &arguments[n_arguments++]);
        }
    }
    if (status == REL_OK) {
        proposition->arguments = arguments;
        proposition->n_arguments = n_arguments;
    }
    return status;
}
