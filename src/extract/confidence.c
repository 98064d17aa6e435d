// confidence.c: how far a proposition is to be trusted.
//
// A proposition is as sure as the tree it was read from, times how well its
// rule holds; long phrases and pronouns nobody resolved make it less sure.
// The weights were chosen on development data, not learned.

#include "extract/context.h"

#include "extract/word.h"

#include <math.h>

/// Words beyond which a phrase is hardly one thing
#define PHRASE_WORDS 8

/// How well propositions of each origin hold when the tree is right
static const double origin_weight[REL_N_ORIGINS] = {
    [REL_FROM_VERB] = 0.95,       [REL_FROM_COPULA] = 0.9,
    [REL_FROM_TITLE] = 0.95,      [REL_FROM_APPOSITION] = 0.9,
    [REL_FROM_POSSESSIVE] = 0.85, [REL_FROM_DEMONYM] = 0.9,
    [REL_FROM_OF] = 0.85,         [REL_FROM_COMPOUND] = 0.8,
    [REL_FROM_EVENT_NOUN] = 0.8};

/// Gold trees carry no probability: they are taken as sure
static double
edge_confidence(const RelSentence *sentence, RelIndex token)
{
    const double confidence =
        token < sentence->n_tokens ? sentence->tokens[token].confidence : 1.0;

    return confidence > 0.0 ? confidence : 1.0;
}

static double
phrase_weight(const RelPhrase *phrase)
{
    const RelIndex length = phrase->end - phrase->begin;

    if (phrase->sentence == REL_NONE || length <= PHRASE_WORDS) {
        return 1.0;
    }
    return length <= 2 * PHRASE_WORDS ? 0.9 : 0.75;
}

/// The subject is a clause, which is nothing a graph can name
static bool
is_clause(const RelSentence *sentence, RelIndex head)
{
    return head < sentence->n_tokens &&
           rel_token_relates(&sentence->tokens[head], "csubj");
}

/// Geometric mean of the edges that carry the proposition
static double
tree_confidence(const RelSentence *sentence, const RelProposition *proposition)
{
    double product = edge_confidence(sentence, proposition->trigger);
    double n = 1.0;

    if (proposition->subject.sentence != REL_NONE) {
        product *= edge_confidence(sentence, proposition->subject.head);
        n += 1.0;
    }
    if (proposition->n_arguments > 0) {
        product *=
            edge_confidence(sentence, proposition->arguments[0].phrase.head);
        n += 1.0;
    }
    return pow(product, 1.0 / n);
}

static double
assess(const RelSentence *sentence, const RelProposition *proposition)
{
    double confidence = origin_weight[proposition->origin] *
                        tree_confidence(sentence, proposition) *
                        phrase_weight(&proposition->subject);

    if (proposition->n_arguments > 0) {
        confidence *= phrase_weight(&proposition->arguments[0].phrase);
    }
    if (proposition->subject.sentence == REL_NONE) {
        confidence *= 0.9; // Nobody is named
    } else if (is_clause(sentence, proposition->subject.head)) {
        confidence *= 0.5; // "Leaving was hard" names nothing
    }
    return confidence;
}

RelStatus
rel_confidence_assign(RelContext *context)
{
    for (size_t i = 0; i < context->propositions.n_items; ++i) {
        RelProposition *proposition = rel_array_at(&context->propositions, i);
        const RelSentence *sentence =
            &context->sentences->sentences[proposition->sentence];
        proposition->confidence = (float)assess(sentence, proposition);
    }
    return REL_OK;
}
