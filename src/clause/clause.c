// clause.c: makes the propositions of verbs and copulas.
//
// One predicate makes one proposition for each pair of a member of its
// subject and a member of what it leads to:
//
//   Hollande met with Obama and Merkel.
//
//   Hollande   met   with Obama
//   Hollande   met   with Merkel
//
// Arguments: first what the relation leads to (an object, a complement, an
// oblique with its preposition, or a clause), then all others.  A predicate
// that only colours its infinitive ("wants to win", "is ready to help") makes
// none of its own.

#include "clause/clause.h"

#include "clause/frame.h"
#include "clause/frame_steps.h"
#include "clause/predicate.h"
#include "tree/context.h"
#include "tree/gap.h"
#include "tree/phrase.h"
#include "tree/referent.h"
#include "tree/word.h"

// More propositions of one predicate are a list, more of one sentence no
// sentence
#define PRODUCT_MAX 48
#define SENTENCE_MAX 256

/// An argument that still has to learn which proposition its clause makes
typedef struct {
    RelArgument *argument;
} OpenClause;

/// What the propositions of one sentence are made with
typedef struct {
    RelContext *context;
    RelPredicates predicates;
    RelArray open; // of OpenClause
} Maker;

static const RelToken *
token_at(const Maker *maker, RelIndex index)
{
    return &maker->predicates.tree->sentence->tokens[index];
}

/// Some infinitive continues this predicate
static bool
is_continued(const Maker *maker, RelIndex predicate)
{
    for (RelIndex i = 0; i < maker->predicates.n_items; ++i) {
        if (maker->predicates.items[i].chained == predicate) {
            return true;
        }
    }
    return false;
}

/// "wants to win", "is ready to help": said by the infinitive's proposition
static bool
only_colours(const Maker *maker, const RelPredicate *predicate)
{
    const RelIndex index = (RelIndex)(predicate - maker->predicates.items);

    return is_continued(maker, index) &&
           (predicate->nominal || predicate->passive ||
            rel_token_listed(maker->context->lists->chain,
                             token_at(maker, predicate->head)));
}

/// Which kind of clause the proposition was read from
static const char *
rule_of(const Maker *maker, const RelPredicate *predicate)
{
    const RelToken *token = token_at(maker, predicate->head);

    if (rel_text_is(token->relation, "acl:relcl")) {
        return "relative clause";
    }
    if (rel_token_relates(token, "acl")) {
        return "participle";
    }
    if (rel_token_relates(token, "xcomp")) {
        return "infinitive";
    }
    if (rel_token_relates(token, "advcl")) {
        return "adverbial clause";
    }
    if (predicate->nominal) {
        return predicate->copula == REL_NONE ? "dropped copula" : "copula";
    }
    return predicate->leader != REL_NONE ? "conjunct" : "clause";
}

/// The words of the relation, in the order of the sentence
static RelStatus
make_relation(const Maker *maker, const RelFrame *frame, RelPhrase *phrase)
{
    const RelIndex n = maker->predicates.tree->sentence->n_tokens;
    RelIndex *tokens = REL_ARENA_ARRAY(maker->context->arena, RelIndex, n + 1);
    RelIndex n_tokens = 0;

    if (!tokens) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < n; ++i) {
        if (frame->words[i]) {
            tokens[n_tokens++] = i;
        }
    }
    if (n_tokens == 0) { // A headline without copula has no words for it
        *phrase = rel_phrase_none();
        return REL_OK;
    }
    return rel_phrase_of_tokens(maker->context, maker->predicates.sentence,
                                frame->predicate->head, tokens, n_tokens,
                                phrase);
}

/// Copy `first` (may be NULL) and the arguments all propositions share
static RelStatus
copy_arguments(Maker *maker, const RelFrame *frame, const RelArgument *first,
               RelProposition *proposition)
{
    const size_t n = frame->others.n_items + (first ? 1 : 0);
    RelArgument *arguments =
        REL_ARENA_ARRAY(maker->context->arena, RelArgument, n + 1);
    size_t filled = 0;

    if (!arguments) {
        return REL_ERR_NO_MEMORY;
    }
    if (first) {
        arguments[filled++] = *first;
    }
    for (size_t i = 0; i < frame->others.n_items; ++i) {
        const RelArgument *other = rel_array_at(&frame->others, i);
        arguments[filled++] = *other;
    }
    for (size_t i = 0; i < filled; ++i) {
        const OpenClause open = {&arguments[i]};
        if (arguments[i].role == REL_ROLE_CLAUSE &&
            rel_array_push(&maker->open, &open) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    proposition->arguments = arguments;
    proposition->n_arguments = filled;
    return REL_OK;
}

/// Append one proposition; `subject` and `first` may be NULL
static RelStatus
add_proposition(Maker *maker, const RelFrame *frame, const RelPhrase *subject,
                const RelArgument *first, const RelPhrase *relation)
{
    const RelPredicate *predicate = frame->predicate;
    const RelTree *tree = maker->predicates.tree;
    RelProposition proposition = {
        .origin = predicate->nominal ? REL_FROM_COPULA : REL_FROM_VERB,
        .sentence = maker->predicates.sentence,
        .begin = tree->left[predicate->head],
        .end = tree->right[predicate->head],
        .subject = subject ? *subject : rel_phrase_none(),
        .trigger = predicate->head,
        .relation = *relation,
        .lemma = frame->lemma,
        .speaker = rel_phrase_none(),
        .rule = rule_of(maker, predicate),
        .passive = frame->turned};

    const RelStatus status = copy_arguments(maker, frame, first, &proposition);
    return status != REL_OK
               ? status
               : rel_array_push(&maker->context->propositions, &proposition);
}

/// Every member of the subject with every member of the object
static RelStatus
add_product(Maker *maker, const RelFrame *frame, const RelPhrase *relation)
{
    const size_t n_subjects =
        frame->subjects.n_items > 0 ? frame->subjects.n_items : 1;
    const size_t n_objects =
        frame->objects.n_items > 0 ? frame->objects.n_items : 1;
    RelStatus status = REL_OK;

    for (size_t i = 0; i < n_subjects * n_objects && i < PRODUCT_MAX; ++i) {
        const size_t subject = i / n_objects;
        const size_t object = i % n_objects;
        if (status == REL_OK) {
            status =
                add_proposition(maker, frame,
                                frame->subjects.n_items > 0
                                    ? rel_array_at(&frame->subjects, subject)
                                    : NULL,
                                frame->objects.n_items > 0
                                    ? rel_array_at(&frame->objects, object)
                                    : NULL,
                                relation);
        }
    }
    return status;
}

/// Each pair that a reciprocal verb relates
static RelStatus
add_pairs(Maker *maker, const RelFrame *frame, const RelArray *pairs,
          const RelPhrase *relation)
{
    RelStatus status = REL_OK;

    for (size_t i = 0;
         status == REL_OK && i < pairs->n_items && i < PRODUCT_MAX; ++i) {
        const RelPair *pair = rel_array_at(pairs, i);
        status = add_proposition(maker, frame, &pair->subject, &pair->object,
                                 relation);
    }
    return status;
}

/// "and Norway a plane": the same relation, with what stands around the gap
static RelStatus
add_gaps(Maker *maker, RelFrame *frame, const RelPhrase *relation)
{
    const RelTree *tree = maker->predicates.tree;
    const RelIndex object =
        frame->has_main && !frame->turned &&
                rel_frame_slot(frame, 0)->role == REL_ROLE_OBJECT
            ? rel_frame_slot(frame, 0)->token
            : REL_NONE;
    RelIndex from = object;
    RelStatus status = REL_OK;
    RelGap gap;

    frame->others.n_items = 0; // They belong to the verb that is there
    while (status == REL_OK && object != REL_NONE &&
           rel_gap_next(tree, object, &from, &gap)) {
        RelPhrase subject;
        RelArgument second = {.role = REL_ROLE_OBJECT,
                              .preposition = rel_text(""),
                              .proposition = REL_NONE};
        status = rel_argument_phrase(maker->context, &maker->predicates,
                                     gap.subject, REL_CUT_ARGUMENT, &subject);
        if (status == REL_OK) {
            status = rel_argument_phrase(maker->context, &maker->predicates,
                                         gap.object, REL_CUT_ARGUMENT,
                                         &second.phrase);
        }
        if (status == REL_OK) {
            status = add_proposition(maker, frame, &subject, &second, relation);
        }
    }
    return status;
}

/// "what might be wrong": nobody says what
static bool
is_open_question(const RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex subject = frame->predicate->subject;

    return subject != REL_NONE &&
           rel_token_is_relative(&tree->sentence->tokens[subject]) &&
           rel_tree_referent(tree, subject) == subject;
}

/// Without a subject only a passive says something of anything; "There are
/// risks" says nothing of them
static bool
says_something(const RelFrame *frame)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex subject = frame->predicate->subject;
    const bool expletive =
        rel_tree_find(tree, frame->predicate->head, "expl") != REL_NONE;
    // "It is true that ..." says it of a clause
    const bool exists =
        expletive &&
        (!frame->has_main ||
         rel_frame_slot(frame, 0)->token < frame->predicate->head ||
         (subject != REL_NONE &&
          rel_token_relates(&tree->sentence->tokens[subject], "csubj")));

    return !exists && !is_open_question(frame) &&
           (frame->subjects.n_items > 0 ||
            (frame->turned && frame->predicate->subject != REL_NONE));
}

static RelStatus
read_predicate(Maker *maker, const RelPredicate *predicate)
{
    RelFrame frame;
    RelArray pairs;
    RelPhrase relation;

    RelStatus status =
        rel_frame_fill(maker->context, &maker->predicates, predicate, &frame);
    if (status != REL_OK || !says_something(&frame)) {
        return status;
    }
    rel_array_init(&pairs, maker->context->arena, sizeof(RelPair));
    status = rel_frame_relate_members(maker->context, &frame, &pairs);
    if (status == REL_OK) {
        status = make_relation(maker, &frame, &relation);
    }
    if (status != REL_OK) {
        return status;
    }
    if (pairs.n_items > 0) {
        status = add_pairs(maker, &frame, &pairs, &relation);
        if (status != REL_OK || !frame.beside) {
            return status;
        }
    }
    // But "was forced to resign by the board" tells what the board did
    const bool agent = frame.turned && frame.subjects.n_items > 0;
    if (!agent && only_colours(maker, predicate)) {
        return REL_OK;
    }
    status = add_product(maker, &frame, &relation);
    return status == REL_OK ? add_gaps(maker, &frame, &relation) : status;
}

/// Tell each clause argument which proposition it states
static void
close_clauses(const Maker *maker, size_t first)
{
    const RelArray *propositions = &maker->context->propositions;

    for (size_t i = 0; i < maker->open.n_items; ++i) {
        const OpenClause *open = rel_array_at(&maker->open, i);
        for (size_t p = first; p < propositions->n_items; ++p) {
            const RelProposition *proposition = rel_array_at(propositions, p);
            if (proposition->trigger == open->argument->phrase.head) {
                open->argument->proposition = (RelIndex)p;
                break;
            }
        }
    }
}

RelStatus
rel_clause_extract(RelContext *context, RelIndex sentence)
{
    Maker maker = {.context = context};
    const size_t first = context->propositions.n_items;
    RelStatus status =
        rel_predicates_find(context, sentence, &maker.predicates);

    rel_array_init(&maker.open, context->arena, sizeof(OpenClause));
    for (RelIndex i = 0; status == REL_OK && i < maker.predicates.n_items &&
                         context->propositions.n_items - first < SENTENCE_MAX;
         ++i) {
        status = read_predicate(&maker, &maker.predicates.items[i]);
    }
    if (status == REL_OK) {
        close_clauses(&maker, first);
    }
    return status;
}
