// argument.c: turns the slots of a frame into phrases.
//
//   met with [Obama, Merkel and Renzi]     three objects, three propositions
//   in [Iraq and Syria]                    two places of one proposition
//   which killed 130 people                "which": the noun it stands for
//   whose jet was downed                   "Russia's jet"

#include "base/strings.h"
#include "clause/frame_steps.h"
#include "tree/coordination.h"
#include "tree/core.h"
#include "tree/phrase.h"
#include "tree/preposition.h"
#include "tree/referent.h"
#include "tree/word.h"

/// The relative "whose" of a phrase, or REL_NONE
static RelIndex
find_whose(const RelTree *tree, RelIndex head)
{
    const RelIndex owner = rel_tree_find(tree, head, "nmod:poss");

    return owner != REL_NONE &&
                   rel_token_tagged(&tree->sentence->tokens[owner], "WP$")
               ? owner
               : REL_NONE;
}

/// Write "Russia's jet" for "whose jet"
static RelStatus
name_owner(RelContext *context, const RelPredicates *predicates, RelIndex whose,
           RelPhrase *phrase)
{
    const RelIndex owner = rel_tree_referent(predicates->tree, whose);
    const RelText form = predicates->tree->sentence->tokens[whose].form;
    RelPhrase named;

    if (owner == whose || phrase->text.length < form.length) {
        return REL_OK;
    }
    const RelStatus status = rel_phrase_make(context, predicates->sentence,
                                             owner, REL_CUT_ARGUMENT, &named);
    if (status != REL_OK) {
        return status;
    }
    const RelText rest = rel_text_slice(phrase->text, form.length,
                                        phrase->text.length - form.length);
    phrase->text =
        rel_text_printf(context->arena, "%.*s's%.*s", (int)named.text.length,
                        named.text.bytes, (int)rest.length, rest.bytes);
    return phrase->text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

RelStatus
rel_argument_phrase(RelContext *context, const RelPredicates *predicates,
                    RelIndex token, unsigned cuts, RelPhrase *phrase)
{
    const RelTree *tree = predicates->tree;
    const RelIndex referent = rel_tree_referent(tree, token);
    const RelIndex whose = find_whose(tree, referent);
    const RelPredicate *said = rel_predicate_at(predicates, referent);

    if (referent != token) {
        cuts = REL_CUT_ARGUMENT;
    }
    if (rel_context_in_title(context, predicates->sentence) &&
        rel_token_relates(&tree->sentence->tokens[referent], "root")) {
        cuts |= REL_CUT_INFINITIVES; // "Premier to visit Oslo"
    }
    if (said && said->nominal && (cuts & REL_CUT_CASE)) {
        cuts |= REL_CUT_CLAUSE; // "He is the man who ...": not "he is"
    }
    const RelStatus status =
        rel_phrase_make(context, predicates->sentence, referent, cuts, phrase);

    return status == REL_OK && whose != REL_NONE && whose == phrase->begin
               ? name_owner(context, predicates, whose, phrase)
               : status;
}

/// What the phrase of a slot leaves out
static unsigned
cuts_of(const RelFrame *frame, const RelSlot *slot, RelIndex head)
{
    if (slot->role == REL_ROLE_CLAUSE) {
        const bool above = rel_tree_dominates(frame->predicates->tree, head,
                                              frame->predicate->head);
        return (slot->preposition.length > 0 ? REL_CUT_CASE : 0u) |
               (above ? REL_CUT_APPOSITIONS : 0u); // without "he said"
    }
    const RelToken *word = &frame->predicates->tree->sentence->tokens[head];
    if (slot->role == REL_ROLE_MANNER) {
        return 0;
    }
    if (rel_token_is_relative(word)) {
        return REL_CUT_CASE; // "what they do" as a whole
    }
    const RelIndex verb = frame->predicate->head;
    const bool above = // "got *both sides* to sign": without what they do
        frame->predicates->tree->sentence->tokens[verb].head == head;
    return REL_CUT_ARGUMENT | (head == verb ? REL_CUT_CLAUSE : 0u) |
           (above ? REL_CUT_INFINITIVES : 0u);
}

/// Give a clause the subject back that hangs on the verb above
static RelStatus
add_stolen(RelContext *context, const RelFrame *frame, RelIndex head,
           RelPhrase *phrase)
{
    const RelTree *tree = frame->predicates->tree;
    const RelIndex stolen = rel_tree_stolen(tree, frame->predicate->head);
    RelPhrase subject;

    if (stolen == REL_NONE ||
        !rel_token_relates(&tree->sentence->tokens[head], "ccomp")) {
        return REL_OK;
    }
    const RelStatus status = rel_phrase_make(
        context, frame->predicates->sentence, stolen, 0, &subject);
    if (status != REL_OK) {
        return status;
    }
    const RelText parts[] = {subject.text, phrase->text};
    phrase->begin = subject.begin;
    phrase->text = rel_text_join(context->arena, parts, 2, " ");
    return phrase->text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

static RelStatus
make_argument(RelContext *context, const RelFrame *frame, const RelSlot *slot,
              RelIndex head, unsigned cuts, RelArgument *argument)
{
    RelText preposition = slot->preposition;

    if (head != slot->token && preposition.length > 0 &&
        rel_token_relates(&frame->predicates->tree->sentence->tokens[head],
                          "conj")) {
        const RelText own =
            rel_preposition(context, frame->predicates->tree, head, "case");
        preposition = own.length > 0 ? own : preposition;
    }
    *argument = (RelArgument){.role = slot->role,
                              .preposition = preposition,
                              .proposition = REL_NONE};
    const RelStatus status = rel_argument_phrase(context, frame->predicates,
                                                 head, cuts, &argument->phrase);
    return status == REL_OK && slot->role == REL_ROLE_CLAUSE
               ? add_stolen(context, frame, head, &argument->phrase)
               : status;
}

/// The members of a slot; clauses and adverbs are never taken apart
static void
find_members(const RelContext *context, const RelFrame *frame,
             const RelSlot *slot, RelConjuncts *members)
{
    const RelIndex referent =
        rel_tree_referent(frame->predicates->tree, slot->token);

    if (slot->role == REL_ROLE_CLAUSE || slot->role == REL_ROLE_MANNER) {
        *members = (RelConjuncts){.heads = {slot->token}, .n_heads = 1};
        return;
    }
    rel_conjuncts_find(context, frame->predicates->sentence, referent,
                       referent == slot->token ? REL_NONE : slot->token,
                       members);
}

/// Append one argument for each member of a slot
static RelStatus
expand_slot(RelContext *context, const RelFrame *frame, const RelSlot *slot,
            RelArray *arguments)
{
    RelConjuncts members;
    RelStatus status = REL_OK;

    find_members(context, frame, slot, &members);
    for (RelIndex i = 0; status == REL_OK && i < members.n_heads; ++i) {
        RelArgument argument;
        unsigned cuts = cuts_of(frame, slot, members.heads[i]);
        if (members.whole) {
            cuts &= ~(unsigned)REL_CUT_CONJUNCTS;
        }
        status = make_argument(context, frame, slot, members.heads[i], cuts,
                               &argument);
        if (status == REL_OK) {
            status = rel_array_push(arguments, &argument);
        }
    }
    return status;
}

/// Append one phrase for each member of the subject
static RelStatus
expand_subject(RelContext *context, RelFrame *frame)
{
    const RelSlot slot = {REL_ROLE_OBJECT, frame->subject, rel_text("")};
    RelArray arguments;

    if (frame->subject == REL_NONE) {
        return REL_OK;
    }
    rel_array_init(&arguments, context->arena, sizeof(RelArgument));
    RelStatus status = expand_slot(context, frame, &slot, &arguments);
    for (size_t i = 0; status == REL_OK && i < arguments.n_items; ++i) {
        const RelArgument *argument = rel_array_at(&arguments, i);
        status = rel_array_push(&frame->subjects, &argument->phrase);
    }
    return status;
}

RelStatus
rel_frame_expand(RelContext *context, RelFrame *frame)
{
    RelStatus status = expand_subject(context, frame);

    for (size_t i = 0; status == REL_OK && i < frame->slots.n_items; ++i) {
        const bool main = i == 0 && frame->has_main;
        status = expand_slot(context, frame, rel_frame_slot(frame, i),
                             main ? &frame->objects : &frame->others);
    }
    return status;
}
