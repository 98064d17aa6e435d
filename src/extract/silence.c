// silence.c: says why there is no proposition where one might look for it.
//
//   Heavy rain in Lima.            no verb
//   Why did they leave?            a question
//   There are risks.               of nothing named
//   Chile wants to win.            wants: said by "win"
//
// An extractor that keeps silent leaves its reader guessing whether a sentence
// says nothing, was not understood or was lost.  The reasons are found with the
// same steps that extraction takes, after it: who does not ask does not pay.

#include "extract/silence.h"

#include "clause/frame.h"
#include "extract/extractor.h"
#include "text/splitter.h"
#include "tree/referent.h"
#include "tree/word.h"

/// Mean confidence of the edges below which a tree explains nothing
#define DOUBTFUL 0.5

/// Propositions of one sentence beyond which clause/clause.c stops
#define SENTENCE_MOST 256

/// The walk through the sentences beside the propositions
typedef struct {
    RelContext *context;
    const RelPropositions *propositions;
    RelIndex next;   ///< First proposition of the sentence at hand
    RelIndex n_said; ///< Propositions of the sentence at hand
    RelPredicates predicates;
    RelArray silences; // of RelSilence
} Walk;

static const RelSentence *
sentence_of(const Walk *walk)
{
    return walk->predicates.tree->sentence;
}

static RelStatus
add(Walk *walk, RelIndex token, RelSilenceReason reason, RelIndex instead)
{
    const RelSilence silence = {walk->predicates.sentence, token, reason,
                                instead};
    return rel_array_push(&walk->silences, &silence);
}

/// The edges of the sentence, taken together, are worth little
static bool
is_doubtful(const RelSentence *sentence)
{
    double sum = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        sum += (double)sentence->tokens[i].confidence;
    }
    // Gold trees carry no probability: they are taken as sure
    return sum > 0 && sum < DOUBTFUL * (double)sentence->n_tokens;
}

/// Why a sentence without predicates says nothing
static RelSilenceReason
judge_sentence(const RelSentence *sentence)
{
    RelIndex n_words = 0;
    RelIndex n_foreign = 0;
    bool has_verb = false;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        const bool foreign =
            token->upos == REL_UPOS_X || rel_text_is(token->xpos, "FW");
        n_words += token->upos != REL_UPOS_PUNCT &&
                   token->upos != REL_UPOS_SYM && token->upos != REL_UPOS_NUM;
        n_foreign += foreign;
        has_verb |= token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_AUX;
    }
    if (n_words == 0) {
        return REL_SILENCE_WORDLESS;
    }
    if (2 * n_foreign > n_words) {
        return REL_SILENCE_FOREIGN;
    }
    if (is_doubtful(sentence)) {
        return REL_SILENCE_DOUBTFUL;
    }
    return has_verb ? REL_SILENCE_NO_PREDICATE : REL_SILENCE_FRAGMENT;
}

/// The sentence ends with a question mark, or with one in quotation marks
static bool
asks(const RelSentence *sentence)
{
    for (RelIndex i = sentence->n_tokens; i > 0; --i) {
        const RelToken *const token = &sentence->tokens[i - 1];
        if (rel_text_is(token->form, "?")) {
            return true;
        }
        if (token->upos != REL_UPOS_PUNCT) {
            break;
        }
    }
    return false;
}

/// "what might be wrong": the subject asks
static bool
asks_who(const Walk *walk, const RelPredicate *predicate)
{
    const RelTree *const tree = walk->predicates.tree;

    return predicate->subject != REL_NONE &&
           rel_token_is_relative(&tree->sentence->tokens[predicate->subject]) &&
           rel_tree_referent(tree, predicate->subject) == predicate->subject;
}

/// "Look at this.": a bare verb on top, without anybody
static bool
is_order(const Walk *walk, const RelPredicate *predicate)
{
    const RelToken *const token = &sentence_of(walk)->tokens[predicate->head];

    return !predicate->nominal && token->head == REL_NONE &&
           rel_text_is(token->xpos, "VB") &&
           rel_tree_find(walk->predicates.tree, predicate->head, "mark") ==
               REL_NONE;
}

/// The predicate whose infinitive continues `predicate`, or NULL
static const RelPredicate *
find_next(const RelPredicates *all, const RelPredicate *predicate)
{
    const RelIndex index = (RelIndex)(predicate - all->items);

    for (RelIndex i = 0; i < all->n_items; ++i) {
        if (all->items[i].chained == index) {
            return &all->items[i];
        }
    }
    return NULL;
}

/// The head of the predicate that says what `predicate` begins: "win" of
/// "wants to try to win"; REL_NONE if nothing does
static RelIndex
find_instead(const RelPredicates *all, const RelPredicate *predicate,
             const bool *said)
{
    for (RelIndex step = 0; predicate && step < all->n_items; ++step) {
        predicate = find_next(all, predicate);
        if (predicate && said[predicate->head]) {
            return predicate->head;
        }
    }
    return REL_NONE;
}

/// Why `predicate`, which nothing continues, says nothing
static RelStatus
judge_predicate(Walk *walk, const RelPredicate *predicate,
                RelSilenceReason *reason)
{
    const RelTree *const tree = walk->predicates.tree;
    RelFrame frame;
    const RelStatus status =
        rel_frame_fill(walk->context, &walk->predicates, predicate, &frame);

    if (status != REL_OK) {
        return status;
    }
    if (walk->n_said >= SENTENCE_MOST) {
        *reason = REL_SILENCE_LIMIT;
    } else if (rel_tree_find(tree, predicate->head, "expl") != REL_NONE) {
        *reason = REL_SILENCE_EXPLETIVE;
    } else if (asks_who(walk, predicate) || asks(tree->sentence)) {
        *reason = REL_SILENCE_QUESTION;
    } else if (frame.subjects.n_items == 0 && is_order(walk, predicate)) {
        *reason = REL_SILENCE_ORDER;
    } else if (is_doubtful(tree->sentence)) {
        *reason = REL_SILENCE_DOUBTFUL;
    } else {
        *reason = frame.subjects.n_items == 0 ? REL_SILENCE_NO_SUBJECT
                                              : REL_SILENCE_UNREAD;
    }
    return REL_OK;
}

static RelStatus
explain_predicate(Walk *walk, const RelPredicate *predicate, const bool *said)
{
    const RelIndex instead = find_instead(&walk->predicates, predicate, said);
    RelSilenceReason reason = REL_SILENCE_COLOUR;

    if (instead == REL_NONE) {
        const RelStatus status = judge_predicate(walk, predicate, &reason);
        if (status != REL_OK) {
            return status;
        }
    }
    return add(walk, predicate->head, reason, instead);
}

/// Mark the predicates that make propositions; `walk->next` moves behind them
static RelStatus
mark_said(Walk *walk, bool **said)
{
    const RelPropositions *const all = walk->propositions;

    *said = REL_ARENA_ARRAY(walk->context->arena, bool,
                            (size_t)sentence_of(walk)->n_tokens + 1);
    if (!*said) {
        return REL_ERR_NO_MEMORY;
    }
    walk->n_said = 0;
    for (; walk->next < all->n_propositions &&
           all->propositions[walk->next].sentence == walk->predicates.sentence;
         ++walk->next) {
        const RelIndex trigger = all->propositions[walk->next].trigger;
        if (trigger < sentence_of(walk)->n_tokens) {
            (*said)[trigger] = true;
        }
        ++walk->n_said;
    }
    return REL_OK;
}

static RelStatus
explain_sentence(Walk *walk)
{
    const RelPredicates *const all = &walk->predicates;
    bool *said;
    RelStatus status = mark_said(walk, &said);

    if (status == REL_OK && sentence_of(walk)->n_tokens == REL_SENTENCE_MAX) {
        status = add(walk, REL_NONE, REL_SILENCE_CUT, REL_NONE);
    }
    if (status == REL_OK && walk->n_said == 0 && all->n_items == 0) {
        status =
            add(walk, REL_NONE, judge_sentence(sentence_of(walk)), REL_NONE);
    }
    for (RelIndex i = 0; status == REL_OK && i < all->n_items; ++i) {
        if (!said[all->items[i].head]) {
            status = explain_predicate(walk, &all->items[i], said);
        }
    }
    return status;
}

RelStatus
rel_silences_find(RelContext *context, const RelPropositions *propositions,
                  RelSilences *silences)
{
    Walk walk = {.context = context, .propositions = propositions};
    RelStatus status = REL_OK;

    *silences = (RelSilences){NULL, 0};
    rel_array_init(&walk.silences, context->arena, sizeof(RelSilence));
    for (RelIndex i = 0;
         status == REL_OK && i < context->sentences->n_sentences; ++i) {
        if (context->sentences->sentences[i].n_tokens > REL_EXTRACT_MAX) {
            walk.predicates.sentence = i;
            status = add(&walk, REL_NONE, REL_SILENCE_LONG, REL_NONE);
            continue;
        }
        status = rel_predicates_find(context, i, &walk.predicates);
        if (status == REL_OK) {
            status = explain_sentence(&walk);
        }
    }
    if (status == REL_OK) {
        silences->silences = walk.silences.items;
        silences->n_silences = (RelIndex)walk.silences.n_items;
    }
    return status;
}
