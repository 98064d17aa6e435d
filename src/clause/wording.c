// wording.c: gathers the words of a relation around its verb.

#include "clause/wording.h"

#include "base/strings.h"
#include "tree/core.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelPredicates *predicates, RelIndex index)
{
    return &predicates->tree->sentence->tokens[index];
}

/// Auxiliaries, copula and particle of one predicate
static void
mark_helpers(const RelPredicates *predicates, RelIndex head, bool *words)
{
    const RelIndex n = rel_tree_n_children(predicates->tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(predicates->tree, head, i);
        const RelToken *token = token_at(predicates, child);
        if ((rel_token_relates(token, "aux") ||
             rel_token_relates(token, "cop") ||
             rel_token_relates(token, "compound:prt")) &&
            !rel_tree_is_outer(predicates->tree, head, child)) {
            words[child] = true;
        }
    }
}

/// An adverb that may stand inside a relation: no clause word, no filler
static bool
is_inner_adverb(const RelContext *context, const RelPredicates *predicates,
                RelIndex child)
{
    const RelToken *token = token_at(predicates, child);

    return rel_token_relates(token, "advmod") &&
           !rel_token_is_relative(token) &&
           rel_tree_n_children(predicates->tree, child) == 0 &&
           !rel_token_listed(context->lists->idioms, token);
}

static bool
is_negator(const RelContext *context, const RelPredicates *predicates,
           RelIndex child)
{
    return rel_token_listed(context->lists->negators,
                            token_at(predicates, child));
}

/// "has *long* been", "does *not* say", "*repeatedly* warned"
static void
mark_adverbs(const RelContext *context, const RelPredicates *predicates,
             const RelPredicate *predicate, bool *words)
{
    const RelIndex head = predicate->head;
    const RelIndex n = rel_tree_n_children(predicates->tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(predicates->tree, head, i);
        const bool before_head = child + 1 == head;
        // "was *most* serious" is of the adjective, not of the copula
        const bool after_word = child > 0 && words[child - 1] &&
                                !(predicate->nominal && before_head &&
                                  !is_negator(context, predicates, child));
        const bool before_verb = !predicate->nominal && before_head;
        if (child < head && (after_word || before_verb) &&
            is_inner_adverb(context, predicates, child)) {
            words[child] = true;
        }
    }
}

/// The "to" of a chained infinitive
static void
mark_infinitive(const RelPredicates *predicates, RelIndex head, bool *words)
{
    const RelIndex mark = rel_tree_find(predicates->tree, head, "mark");

    if (mark != REL_NONE &&
        rel_token_tagged(token_at(predicates, mark), "TO")) {
        words[mark] = true;
    }
}

/// "were drafted and *sent*": the auxiliary of the first verb serves both
static void
mark_shared_helpers(const RelPredicates *predicates,
                    const RelPredicate *predicate, bool *words)
{
    const RelPredicate *leader = predicate->leader == REL_NONE
                                     ? NULL
                                     : &predicates->items[predicate->leader];

    if (leader && !leader->nominal && !predicate->nominal &&
        !predicate->own_subject &&
        rel_tree_find(predicates->tree, predicate->head, "aux") == REL_NONE &&
        rel_text_equals(token_at(predicates, leader->head)->xpos,
                        token_at(predicates, predicate->head)->xpos)) {
        const RelIndex n = rel_tree_n_children(predicates->tree, leader->head);
        for (RelIndex i = 0; i < n; ++i) {
            const RelIndex child =
                rel_tree_child(predicates->tree, leader->head, i);
            if (rel_token_relates(token_at(predicates, child), "aux")) {
                words[child] = true;
            }
        }
    }
}

/// "ranked *third* in": an adverb between the verb and a phrase of it
static void
mark_adverb_behind(const RelContext *context, const RelPredicates *predicates,
                   const RelPredicate *predicate, bool *words)
{
    const RelTree *tree = predicates->tree;
    const RelIndex adverb = predicate->head + 1;

    if (!predicate->nominal && adverb + 1 < tree->sentence->n_tokens &&
        token_at(predicates, adverb)->head == predicate->head &&
        is_inner_adverb(context, predicates, adverb) &&
        rel_token_relates(token_at(predicates, adverb + 1), "case")) {
        words[adverb] = true;
    }
}

/// "is *to* host", "is *due to* host": the copula has become a helper
/// (mend/mend.c)
static void
mark_behind_helper(const RelPredicates *predicates, RelIndex head, bool *words)
{
    const RelIndex n = rel_tree_n_children(predicates->tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(predicates->tree, head, i);
        if (child > 0 && child < head && words[child - 1] &&
            rel_token_relates(token_at(predicates, child), "mark")) {
            words[child] = true;
        }
    }
}

static void
mark_own(const RelContext *context, const RelPredicates *predicates,
         const RelPredicate *predicate, bool *words)
{
    mark_helpers(predicates, predicate->head, words);
    mark_shared_helpers(predicates, predicate, words);
    if (!predicate->nominal) {
        words[predicate->head] = true;
    }
    mark_adverbs(context, predicates, predicate, words);
    mark_adverb_behind(context, predicates, predicate, words);
    mark_behind_helper(predicates, predicate->head, words);
}

/// "*will have to* sell or merge": the second verb in the same chain
static const RelPredicate *
find_shared_chain(const RelPredicates *predicates,
                  const RelPredicate *predicate)
{
    const RelPredicate *leader = predicate->leader == REL_NONE
                                     ? NULL
                                     : &predicates->items[predicate->leader];

    return leader && leader->chained != REL_NONE && !predicate->own_subject &&
                   !predicate->nominal && predicate->chained == REL_NONE &&
                   rel_text_is(token_at(predicates, predicate->head)->xpos,
                               "VB") &&
                   rel_text_is(token_at(predicates, leader->head)->xpos, "VB")
               ? leader
               : NULL;
}

/// The verbs whose infinitive `link` is, with all that belongs to them
static void
mark_chain(const RelContext *context, const RelPredicates *predicates,
           const RelPredicate *link, bool *words)
{
    while (link->chained != REL_NONE) {
        mark_infinitive(predicates, link->head, words);
        link = &predicates->items[link->chained];
        mark_own(context, predicates, link, words);
        words[link->head] = true; // "*ready* to help"
    }
}

void
rel_wording_mark(const RelContext *context, const RelPredicates *predicates,
                 const RelPredicate *predicate, bool *words)
{
    const RelPredicate *shared = find_shared_chain(predicates, predicate);

    mark_own(context, predicates, predicate, words);
    mark_chain(context, predicates, predicate, words);
    if (shared) {
        mark_infinitive(predicates, predicate->head, words);
        mark_chain(context, predicates, shared, words);
    }
}

RelIndex
rel_wording_particle(const RelPredicates *predicates,
                     const RelPredicate *predicate)
{
    return rel_tree_find(predicates->tree, predicate->head, "compound:prt");
}

RelText
rel_wording_lemma(RelContext *context, const RelPredicates *predicates,
                  const RelPredicate *predicate)
{
    RelText parts[2];
    size_t n_parts = 0;

    if (predicate->nominal) {
        // Headlines drop the copula; the relation is the same
        return predicate->copula == REL_NONE
                   ? rel_text("be")
                   : rel_text_lower(context->arena,
                                    rel_token_lemma(token_at(
                                        predicates, predicate->copula)));
    }
    parts[n_parts++] = rel_token_lemma(token_at(predicates, predicate->head));
    const RelIndex particle = rel_wording_particle(predicates, predicate);
    if (particle != REL_NONE) {
        parts[n_parts++] = rel_token_lemma(token_at(predicates, particle));
    }
    const RelText joined = rel_text_join(context->arena, parts, n_parts, " ");
    return joined.bytes ? rel_text_lower(context->arena, joined) : joined;
}
