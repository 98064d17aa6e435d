// confidence.c: how far a proposition is to be trusted.
//
// A proposition is as sure as the tree it was read from, times how well its
// rule holds; long phrases and pronouns nobody resolved make it less sure.
// The weights were chosen on development data, not learned.  Product rather
// than mean of the edges: of facts read from real pages at 0.75 by the mean,
// half were wrong.

#include "extract/context.h"

#include "extract/predicate.h"
#include "extract/word.h"

#include <math.h>

/// Words beyond which a phrase is hardly one thing
#define PHRASE_WORDS 8

/// How often a person is what the tree takes him for beside its verb, however
/// little the parser trusts the edge to the word that heads his name
#define PERSON_LEAST 0.8

/// How well propositions of each origin hold when the tree is right
static const double origin_weight[REL_N_ORIGINS] = {
    [REL_FROM_VERB] = 0.95,       [REL_FROM_COPULA] = 0.9,
    [REL_FROM_TITLE] = 0.95,      [REL_FROM_APPOSITION] = 0.9,
    [REL_FROM_POSSESSIVE] = 0.85, [REL_FROM_DEMONYM] = 0.9,
    [REL_FROM_OF] = 0.85,         [REL_FROM_COMPOUND] = 0.8,
    [REL_FROM_EVENT_NOUN] = 0.8};

/// Most of the doubt on what a person is to the verb is which word stands for
/// him: "met *Portuguese Prime Minister Teresa Valadao*".  A title before the
/// name may be that word.
static bool
is_in_person(const RelSentence *sentence, RelIndex token)
{
    const bool titled = token + 1 < sentence->n_tokens &&
                        sentence->tokens[token + 1].head == token &&
                        rel_token_relates(&sentence->tokens[token + 1], "flat");

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->kind == REL_NAME_PER && name->end - name->begin > 1 &&
            name->begin <= token + titled && token < name->end) {
            return true;
        }
    }
    return false;
}

/// The relation is one of the two places that each verb has
static bool
is_core(const RelToken *token)
{
    return rel_token_relates(token, "nsubj") ||
           rel_token_relates(token, "obj") ||
           rel_token_relates(token, "obl:agent");
}

/// Gold trees carry no probability: they are taken as sure
static double
edge_confidence(const RelContext *context, RelIndex number, RelIndex token)
{
    const RelSentence *const sentence = &context->sentences->sentences[number];

    if (token >= sentence->n_tokens ||
        sentence->tokens[token].confidence <= 0.0F) {
        return 1.0;
    }
    const double confidence = (double)sentence->tokens[token].confidence;
    if (is_in_person(sentence, token)) {
        return is_core(&sentence->tokens[token]) ? fmax(confidence, PERSON_LEAST)
                                                 : sqrt(confidence);
    }
    // Half the doubt on what stands beside another word is what to call it.
    // In a headline all of it: "Russia, France agree" is a list to one and an
    // apposition to another, and both are read as a list
    const bool beside = rel_token_relates(&sentence->tokens[token], "conj") ||
                        rel_token_relates(&sentence->tokens[token], "appos");
    return !beside                                 ? confidence
           : rel_context_in_title(context, number) ? 1.0
                                                   : sqrt(confidence);
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

/// Tell whether the edge of `token` ties parts of the proposition together.
/// Where a noun carries it, the edge by which all of it hangs in the sentence
/// does not matter: "Italian premier Luca Neri" holds wherever it stands.
static bool
is_within(const RelSentence *sentence, const RelProposition *proposition,
          RelIndex token)
{
    const RelIndex head =
        token < sentence->n_tokens ? sentence->tokens[token].head : REL_NONE;

    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA ||
           (head != REL_NONE &&
            (head == proposition->trigger ||
             head == proposition->subject.head ||
             (proposition->n_arguments > 0 &&
              head == proposition->arguments[0].phrase.head)));
}

/// Product of the edges that carry the proposition: it needs all of them
static double
tree_confidence(const RelContext *context, const RelProposition *proposition)
{
    const RelSentence *const sentence =
        &context->sentences->sentences[proposition->sentence];
    const RelIndex edges[] = {
        proposition->trigger,
        proposition->subject.sentence != REL_NONE ? proposition->subject.head
                                                  : REL_NONE,
        proposition->n_arguments > 0 ? proposition->arguments[0].phrase.head
                                     : REL_NONE};
    double product = 1.0;

    for (size_t i = 0; i < sizeof edges / sizeof edges[0]; ++i) {
        const bool twice = i > 0 && edges[i] == edges[0];
        if (edges[i] != REL_NONE && !twice &&
            is_within(sentence, proposition, edges[i])) {
            product *= edge_confidence(context, proposition->sentence, edges[i]);
        }
    }
    return product;
}

static double
assess(const RelContext *context, const RelProposition *proposition)
{
    const RelSentence *const sentence =
        &context->sentences->sentences[proposition->sentence];
    double confidence = origin_weight[proposition->origin] *
                        tree_confidence(context, proposition) *
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
        proposition->confidence = (float)assess(context, proposition);
    }
    return REL_OK;
}
