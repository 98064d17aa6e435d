// party.c: finds who takes part in the event of a noun.
//
//   Russia's airstrikes on Idlib           agent Russia, object Idlib
//   the ban on Huawei by Australia         agent Australia, object Huawei
//   Spain's defeat by Malta                agent Malta, object Spain
//   talks between Kiev and Moscow          agent Kiev, partner Moscow
//   his arrest                             object he
//   help for Chad in the war on smugglers  agent Chad, object smugglers
//   Chad's campaign in Niger               agent Chad, a place only

#include "nominal/party.h"

#include "base/strings.h"
#include "clause/deed.h"
#include "clause/slot.h"
#include "tree/noun.h"
#include "tree/phrase.h"
#include "tree/verb.h"
#include "tree/word.h"

static void
set_agent(RelParties *parties, RelIndex agent, RelIndex begin, RelIndex end)
{
    if (parties->agent == REL_NONE) {
        parties->agent = agent;
        parties->agent_begin = begin;
        parties->agent_end = end;
    }
}

/// "by Malta": whoever owned the event before is done to, "Spain's defeat"
static void
set_doer(RelParties *parties, RelIndex doer)
{
    if (parties->agent != REL_NONE && parties->agent_begin == REL_NONE &&
        parties->object == REL_NONE) {
        parties->object = parties->agent;
    }
    parties->agent = REL_NONE;
    set_agent(parties, doer, REL_NONE, REL_NONE);
}

/// Somebody before the noun does it: "*Peru's* support"
static bool
is_owned(const RelParties *parties, RelIndex noun)
{
    return parties->agent != REL_NONE && parties->agent < noun;
}

/// A phrase with a preposition under the noun
static void
read_phrase(const RelContext *context, RelIndex sentence, RelIndex noun,
            const RelEventFrame *frame, RelIndex child, RelParties *parties)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex word = rel_tree_find(tree, child, "case");
    if (word == REL_NONE || rel_slot_is_temporal(context, tree, child)) {
        return; // "a raid on Thursday"
    }
    const RelText preposition = tree->sentence->tokens[word].lemma;
    const RelIndex joined = rel_tree_find(tree, child, "conj");

    if (rel_text_is(preposition, "by")) {
        set_doer(parties, child);
    } else if (rel_text_is(preposition, "between") &&
               rel_event_has(frame->joiners, preposition) &&
               joined != REL_NONE) {
        set_agent(parties, child, REL_NONE, REL_NONE);
        parties->partner = joined;
    } else if (rel_event_has(frame->prepositions, preposition)) {
        parties->object = parties->object == REL_NONE ? child : parties->object;
    } else if (rel_text_is(preposition, "of") &&
               rel_event_is_meaning(context, sentence, noun)) {
        parties->object = parties->object == REL_NONE ? child : parties->object;
    } else if (rel_text_is(preposition, "of") && is_owned(parties, noun) &&
               rel_event_has(frame->prepositions, rel_text("for"))) {
        // "its support of Chad"
        parties->object = parties->object == REL_NONE ? child : parties->object;
    } else if (rel_text_is(preposition, "of")) {
        set_agent(parties, child, REL_NONE, REL_NONE);
    }
}

/// The recogniser or the gazetteer takes the word for a body, not for a place
static bool
is_body(const RelContext *context, const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_ORG;
        }
    }
    return context->gazetteer &&
           (rel_gazetteer_kinds(context->gazetteer,
                                sentence->tokens[token].form) &
            (REL_GAZ_ORG | REL_GAZ_MEDIA | REL_GAZ_COMPANY)) != 0;
}

/// A name right before the noun: "NATO airstrikes" are flown by it, "the Paris
/// attacks" hit it
static void
read_name(const RelContext *context, RelIndex sentence, RelIndex child,
          const RelEventFrame *frame, RelParties *parties)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelText form = read->tokens[child].form;

    if (is_body(context, read, child) ||
        (context->gazetteer &&
         rel_gazetteer_country(context->gazetteer, form) != REL_NONE)) {
        set_agent(parties, child, child, child + 1);
    } else if (rel_event_has(frame->prepositions, rel_text("on")) &&
               rel_noun_is_place_or_body(context, sentence, child)) {
        parties->object = parties->object == REL_NONE ? child : parties->object;
    }
}

/// "Russia's", "his", "Russian", "NATO" before the noun
static void
read_modifier(const RelContext *context, RelIndex sentence, RelIndex noun,
              RelIndex child, const RelEventFrame *frame, RelParties *parties)
{
    const RelToken *const token =
        &context->sentences->sentences[sentence].tokens[child];
    RelIndex end;

    if (rel_token_listed(context->lists->time_words, token)) {
        return; // "Thursday's meeting"
    }
    if (rel_token_relates(token, "nmod:poss")) {
        // What can be done to its owner keeps him: "in his arrest"
        const RelIndex owner = rel_text_is(frame->prepositions, "of")
                                   ? child
                                   : rel_deed_owner(context, sentence, noun);
        set_agent(parties, owner, REL_NONE, REL_NONE);
    } else if ((rel_token_relates(token, "amod") ||
                rel_token_relates(token, "compound")) &&
               rel_noun_is_demonym(context, sentence, child, &end)) {
        set_agent(parties, child, child, end);
    } else if (rel_token_relates(token, "compound") &&
               token->upos == REL_UPOS_PROPN) {
        read_name(context, sentence, child, frame, parties);
    } else if (rel_token_relates(token, "compound") &&
               !rel_noun_has_class(context, token, "Media") &&
               (rel_noun_has_class(context, token, "Organization") ||
                rel_noun_has_class(context, token, "Group"))) {
        set_agent(parties, child, child, child + 1); // "rebel attacks"
    }
}

/// Somebody's deed or a deed done to somebody?  "His arrest" is done to him;
/// "Turkey's arrests" are done by it.
static void
turn_round(const RelContext *context, RelIndex sentence,
           const RelEventFrame *frame, RelParties *parties)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const bool owned =
        parties->agent != REL_NONE &&
        rel_token_relates(&tokens[parties->agent], "nmod:poss") &&
        !rel_noun_is_place_or_body(context, sentence, parties->agent);

    if (owned && parties->object == REL_NONE &&
        rel_text_is(frame->prepositions, "of")) {
        parties->object = parties->agent;
        parties->agent = REL_NONE;
    }
}

/// "the ban on Huawei by Australia", where the tree hangs Australia on Huawei
static void
find_agent_below(const RelTree *tree, RelParties *parties)
{
    const RelIndex object = parties->object;

    if (object == REL_NONE || parties->agent != REL_NONE) {
        return;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, object); ++i) {
        const RelIndex child = rel_tree_child(tree, object, i);
        const RelIndex word = rel_tree_find(tree, child, "case");
        if (rel_token_relates(&tree->sentence->tokens[child], "nmod") &&
            word != REL_NONE && child > object &&
            rel_text_is(tree->sentence->tokens[word].lemma, "by")) {
            set_agent(parties, child, REL_NONE, REL_NONE);
        }
    }
}

/// "campaign against" is a campaign anywhere, "reach deal with" no reach
static bool
may_have_place(const RelEventFrame *frame)
{
    const size_t blank = rel_text_find(frame->lemma, " ");
    const RelText rest =
        rel_text_slice(frame->lemma, blank, frame->lemma.length - blank);

    return rest.length == 0 ||
           (rel_text_find(rel_text_trim(rest), " ") == rest.length - 1 &&
            !rel_text_starts(frame->lemma, "be "));
}

/// The verb that says no more of the event than that it was: "*was held*",
/// "*took* place"; or REL_NONE
static RelIndex
find_happening(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];
    char room[128];

    if (!rel_token_relates(token, "nsubj") || token->head == REL_NONE) {
        return REL_NONE;
    }
    const RelIndex object = rel_tree_find(tree, token->head, "obj");
    const RelText lemma =
        object == REL_NONE ? rel_verb_key(tree, token->head, room, sizeof room)
                           : tree->sentence->tokens[object].lemma;
    return rel_text_is(rel_word_value(context->lists->taking_part, lemma),
                       object == REL_NONE &&
                               rel_text_is(token->relation, "nsubj:pass")
                           ? "of"
                       : object == REL_NONE ? "happen"
                                            : "place")
               ? token->head
               : REL_NONE;
}

/// Where nothing else is done to: "Chad's campaign *in Niger*"
static void
find_place(const RelContext *context, RelIndex sentence, RelIndex noun,
           const RelEventFrame *frame, RelParties *parties)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;

    const RelIndex verb = find_happening(context, tree, noun);
    const RelIndex head = verb == REL_NONE ? noun : verb;

    if (!may_have_place(frame)) {
        return;
    }
    for (RelIndex i = 0;
         parties->object == REL_NONE && i < rel_tree_n_children(tree, head);
         ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        const RelIndex word = rel_tree_find(tree, child, "case");
        if (child > head &&
            rel_token_relates(&tokens[child], head == noun ? "nmod" : "obl") &&
            word != REL_NONE && tokens[child].upos == REL_UPOS_PROPN &&
            rel_word_listed(context->lists->locatives, tokens[word].lemma) &&
            rel_noun_is_place_or_body(context, sentence, child) &&
            !is_body(context, tree->sentence, child)) {
            parties->object = child;
            parties->place = tokens[word].lemma;
            parties->happening = verb;
        }
    }
}

/// "joined the fight *against Chad*", where the tree hangs Chad on the verb
static RelIndex
find_object_beside(const RelTree *tree, RelIndex noun,
                   const RelEventFrame *frame)
{
    const RelIndex verb = tree->sentence->tokens[noun].head;

    if (verb == REL_NONE ||
        !rel_token_relates(&tree->sentence->tokens[noun], "obj")) {
        return REL_NONE;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, verb); ++i) {
        const RelIndex child = rel_tree_child(tree, verb, i);
        const RelIndex word = rel_tree_find(tree, child, "case");
        if (word != REL_NONE && tree->left[child] == tree->right[noun] &&
            rel_token_relates(&tree->sentence->tokens[child], "obl") &&
            rel_event_has(frame->prepositions,
                          tree->sentence->tokens[word].lemma)) {
            return child;
        }
    }
    return REL_NONE;
}

RelParties
rel_event_parties(const RelContext *context, RelIndex sentence, RelIndex noun,
                  const RelEventFrame *frame)
{
    const RelTree *const tree = &context->trees[sentence];
    RelParties parties = {.agent = REL_NONE,
                          .agent_begin = REL_NONE,
                          .agent_end = REL_NONE,
                          .object = REL_NONE,
                          .partner = REL_NONE,
                          .happening = REL_NONE,
                          .actor = rel_phrase_none()};

    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (child < noun) {
            read_modifier(context, sentence, noun, child, frame, &parties);
        } else if (rel_token_relates(token, "nmod") ||
                   rel_token_relates(token, "obl")) {
            read_phrase(context, sentence, noun, frame, child, &parties);
        }
    }
    if (parties.object == REL_NONE) {
        parties.object = find_object_beside(tree, noun, frame);
    }
    find_agent_below(tree, &parties);
    turn_round(context, sentence, frame, &parties);
    if (parties.agent != REL_NONE && parties.object == REL_NONE) {
        parties.object = rel_deed_helped_by(context, sentence, noun);
    }
    if (parties.agent == REL_NONE && parties.object != REL_NONE) {
        parties.agent = rel_deed_helped(context, sentence, noun);
    }
    if (parties.agent != REL_NONE && parties.partner == REL_NONE) {
        find_place(context, sentence, noun, frame, &parties);
    } else if (parties.agent == REL_NONE) {
        parties.actor = rel_event_actor(context, sentence, noun, frame);
    }
    return parties;
}
