// event.c: nouns of events with who did what to whom.
//
//   airstrikes by Russia on Idlib          strike (Russia, Idlib)
//   Russia's airstrikes on Idlib           the same
//   talks between Kiev and Moscow          talk with (Kiev, Moscow)
//   the arrest of the general              arrest (-, the general)
//   Hollande's visit to Moscow             visit (Hollande, Moscow)
//
// data/lists/event_nouns.txt says which verb a noun stands for and which
// words come before its object.

#include "base/strings.h"
#include "clause/deed.h"
#include "nominal/nominal.h"
#include "nominal/party.h"
#include "nominal/rules.h"
#include "tree/coordination.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/verb.h"
#include "tree/word.h"

static bool
is_name(const RelTree *tree, RelIndex token)
{
    return token != REL_NONE &&
           tree->sentence->tokens[token].upos == REL_UPOS_PROPN;
}

/// The agent, without the noun if that hangs on it: "the men in their fight"
static RelStatus
make_agent(RelContext *context, RelIndex sentence, RelIndex noun,
           const RelParties *parties, RelPhrase *phrase)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;

    *phrase = parties->actor;
    if (parties->agent == REL_NONE) {
        return REL_OK;
    }
    if (tokens[noun].head == parties->agent) {
        return rel_phrase_of_noun(context, sentence, parties->agent, phrase);
    }
    return parties->agent_begin == REL_NONE
               ? rel_phrase_of_argument(context, sentence, parties->agent,
                                        phrase)
               : rel_phrase_of_span(context, sentence, parties->agent,
                                    parties->agent_begin, parties->agent_end,
                                    phrase);
}

/// The object, without the agent if that hangs on it
static RelStatus
make_object(RelContext *context, RelIndex sentence, const RelParties *parties,
            RelIndex object, RelPhrase *phrase)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const bool holds_agent =
        parties->agent != REL_NONE && tokens[parties->agent].head == object;

    return holds_agent
               ? rel_phrase_of_noun(context, sentence, object, phrase)
               : rel_phrase_of_argument(context, sentence, object, phrase);
}

/// The verb of the list; before a mere place with that place's preposition
static RelText
make_lemma(RelContext *context, const RelEventFrame *frame,
           const RelParties *parties)
{
    RelText rest = frame->lemma;
    RelText verb;

    if (parties->place.length == 0) {
        return rel_arena_copy(context->arena, frame->lemma);
    }
    rel_text_split(&rest, ' ', &verb);
    const RelText words[] = {verb, parties->place};
    return rel_text_join(context->arena, words, 2, " ");
}

/// The noun, with the verb that says where its event was: "talks took place"
static RelStatus
make_relation(RelContext *context, RelIndex sentence, RelIndex noun,
              RelIndex verb, RelPhrase *relation)
{
    const RelTree *const tree = &context->trees[sentence];
    RelIndex tokens[] = {noun, verb, REL_NONE};

    if (verb == REL_NONE) {
        return rel_phrase_of_span(context, sentence, noun, noun, noun + 1,
                                  relation);
    }
    tokens[2] = rel_tree_find(tree, verb, "obj");
    return rel_phrase_of_tokens(context, sentence, noun, tokens,
                                tokens[2] == REL_NONE ? 2 : 3, relation);
}

static RelStatus
add_event(RelContext *context, RelIndex sentence, RelIndex noun,
          const RelEventFrame *frame, const RelParties *parties,
          RelIndex object)
{
    RelNominal nominal = {.origin = REL_FROM_EVENT_NOUN,
                          .rule = "event-noun",
                          .trigger = noun,
                          .role = REL_ROLE_OBJECT};
    RelStatus status =
        make_agent(context, sentence, noun, parties, &nominal.subject);

    if (status == REL_OK) {
        status =
            make_object(context, sentence, parties, object, &nominal.object);
    }
    if (status == REL_OK) {
        status = make_relation(context, sentence, noun, parties->happening,
                               &nominal.relation);
    }
    if (status != REL_OK) {
        return status;
    }
    nominal.lemma = make_lemma(context, frame, parties);
    status = rel_nominal_add(context, sentence, &nominal);
    return status == REL_OK
               ? rel_nominal_add_circumstances(context, sentence, noun)
               : status;
}

/// One who does it, with the object and its conjuncts: a proposition each
static RelStatus
add_agent(RelContext *context, RelIndex sentence, RelIndex noun,
          const RelEventFrame *frame, const RelParties *parties)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex object =
        parties->partner != REL_NONE ? parties->partner : parties->object;
    RelStatus status =
        add_event(context, sentence, noun, frame, parties, object);

    for (RelIndex i = 0; parties->partner == REL_NONE && status == REL_OK &&
                         i < rel_tree_n_children(tree, object);
         ++i) {
        const RelIndex child = rel_tree_child(tree, object, i);
        if (rel_token_relates(&tree->sentence->tokens[child], "conj") &&
            rel_tree_find(tree, child, "case") == REL_NONE) {
            status = add_event(context, sentence, noun, frame, parties, child);
        }
    }
    return status;
}

/// Each who does it: "airstrikes by *Chad* and *Mali* on smugglers"
static RelStatus
add_events(RelContext *context, RelIndex sentence, RelIndex noun,
           const RelEventFrame *frame, const RelParties *parties)
{
    RelConjuncts members = {.heads = {parties->agent}, .n_heads = 1};
    RelParties one = *parties;
    RelStatus status = REL_OK;

    if (parties->agent != REL_NONE && parties->agent_begin == REL_NONE &&
        parties->partner == REL_NONE) {
        rel_conjuncts_find(context, sentence, parties->agent, REL_NONE,
                           &members);
    }
    for (RelIndex i = 0; status == REL_OK && i < members.n_heads; ++i) {
        one.agent = members.heads[i];
        if (i == 0 || one.agent != parties->object) {
            status = add_agent(context, sentence, noun, frame, &one);
        }
    }
    return status;
}

/// A name, or what has a name or nation before it: "the Iraqi government"
static bool
is_telling(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelTree *const tree = &context->trees[sentence];
    RelIndex end;

    if (token == REL_NONE || is_name(tree, token)) {
        return token != REL_NONE;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, token); ++i) {
        const RelIndex child = rel_tree_child(tree, token, i);
        if (child < token &&
            (is_name(tree, child) ||
             rel_noun_is_demonym(context, sentence, child, &end))) {
            return true;
        }
    }
    return false;
}

/// "establish a *Swiss* presence in": somebody before the noun, of whom the
/// clause says nothing
static bool
has_own_agent(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelIndex owner = rel_deed_owner(context, sentence, noun);

    return owner != REL_NONE && owner < noun &&
           context->sentences->sentences[sentence].tokens[owner].upos !=
               REL_UPOS_PRON;
}

/// "launch an attack on": the clause says it already
static bool
is_said_by_clause(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    const RelToken *const token = &tree->sentence->tokens[noun];

    char room[128];

    return rel_token_relates(token, "obj") && token->head != REL_NONE &&
           (rel_token_listed(context->lists->light,
                             &tree->sentence->tokens[token->head]) ||
            rel_word_listed(
                context->lists->light,
                rel_verb_key(tree, token->head, room, sizeof room)));
}

/// The object alone is worth telling: it is attacked, arrested, sold; not only
/// visited, supported or talked with
static bool
may_lack_agent(const RelEventFrame *frame)
{
    static const char *const deeds[] = {"on", "against", "of"};

    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; ++i) {
        if (rel_event_has(frame->prepositions, rel_text(deeds[i]))) {
            return frame->joiners.length == 0 && frame->needs.length == 0;
        }
    }
    return false;
}

/// A sentence with a full stop but no predicate is misread: "Support for Chad
/// surprised Paris" as one long noun
static bool
lacks_predicate(const RelTree *tree)
{
    const RelSentence *const sentence = tree->sentence;
    RelIndex root = 0;

    while (root < sentence->n_tokens &&
           sentence->tokens[root].head != REL_NONE) {
        ++root;
    }
    return root < sentence->n_tokens &&
           rel_text_is(sentence->tokens[sentence->n_tokens - 1].form, ".") &&
           (sentence->tokens[root].upos == REL_UPOS_NOUN ||
            sentence->tokens[root].upos == REL_UPOS_PROPN) &&
           rel_tree_find(tree, root, "cop") == REL_NONE &&
           rel_tree_find(tree, root, "nsubj") == REL_NONE;
}

static RelStatus
read_noun(RelContext *context, RelIndex sentence, RelIndex noun,
          const RelEventFrame *frame)
{
    const RelParties parties =
        rel_event_parties(context, sentence, noun, frame);
    const RelIndex object =
        parties.partner != REL_NONE ? parties.partner : parties.object;

    // A talk or visit by nobody is no news, an attack by nobody is.
    if (parties.agent == REL_NONE && parties.actor.sentence == REL_NONE &&
        !may_lack_agent(frame)) {
        return REL_OK;
    }
    // Two unnamed parties ("attacks on civilians") are no news for a graph.
    if (object == REL_NONE || object == parties.agent ||
        !(is_telling(context, sentence, object) ||
          is_telling(context, sentence, parties.agent) ||
          parties.agent_begin != REL_NONE)) {
        return REL_OK;
    }
    return add_events(context, sentence, noun, frame, &parties);
}

RelStatus
rel_nominal_events(RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelStatus status = REL_OK;

    if (lacks_predicate(tree)) {
        return REL_OK;
    }
    for (RelIndex i = 0; status == REL_OK && i < tree->sentence->n_tokens;
         ++i) {
        RelEventFrame frame;
        if (tree->sentence->tokens[i].upos == REL_UPOS_NOUN &&
            rel_event_frame(context, &tree->sentence->tokens[i], &frame) &&
            (!is_said_by_clause(context, tree, i) ||
             has_own_agent(context, sentence, i))) {
            status = read_noun(context, sentence, i, &frame);
        }
    }
    return status;
}
