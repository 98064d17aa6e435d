// nominal_event.c: nouns of events with who did what to whom.
//
//   airstrikes by Russia on Idlib          strike (Russia, Idlib)
//   Russia's airstrikes on Idlib           the same
//   talks between Kiev and Moscow          talk with (Kiev, Moscow)
//   the arrest of the general              arrest (-, the general)
//   Hollande's visit to Moscow             visit (Hollande, Moscow)
//
// data/lists/event_nouns.txt says which verb a noun stands for and which
// words come before its object.

#include "extract/nominal.h"

#include "base/strings.h"
#include "extract/complement.h"
#include "extract/word.h"

/// What the list says of an event noun
typedef struct {
    RelText lemma;        ///< "strike"
    RelText prepositions; ///< Before the object: "on against"
    RelText joiners;      ///< Before two parties: "between with"
} Frame;

/// Who takes part; REL_NONE where nobody is named
typedef struct {
    RelIndex agent, agent_begin, agent_end;
    RelIndex object;
    RelIndex partner; ///< Second of two parties
} Parties;

static bool
read_frame(const RelContext *context, const RelToken *noun, Frame *frame)
{
    RelText value = rel_word_value(context->lists->event_nouns, noun->lemma);

    *frame = (Frame){{NULL, 0}, {NULL, 0}, {NULL, 0}};
    if (value.length == 0) {
        return false;
    }
    rel_text_split(&value, '\t', &frame->lemma);
    rel_text_split(&value, '\t', &frame->prepositions);
    rel_text_split(&value, '\t', &frame->joiners);
    return frame->lemma.length > 0;
}

/// `word` is one of the blank-separated `words`
static bool
is_among(RelText words, RelText word)
{
    RelText next;

    while (rel_text_split(&words, ' ', &next)) {
        if (next.length > 0 && rel_text_equals(next, word)) {
            return true;
        }
    }
    return false;
}

static bool
is_name(const RelTree *tree, RelIndex token)
{
    return token != REL_NONE &&
           tree->sentence->tokens[token].upos == REL_UPOS_PROPN;
}

static void
set_agent(Parties *parties, RelIndex agent, RelIndex begin, RelIndex end)
{
    if (parties->agent == REL_NONE) {
        parties->agent = agent;
        parties->agent_begin = begin;
        parties->agent_end = end;
    }
}

/// A phrase with a preposition under the noun
static void
read_phrase(const RelTree *tree, const Frame *frame, RelIndex child,
            Parties *parties)
{
    const RelIndex word = rel_tree_find(tree, child, "case");
    if (word == REL_NONE) {
        return;
    }
    const RelText preposition = tree->sentence->tokens[word].lemma;
    const RelIndex joined = rel_tree_find(tree, child, "conj");

    if (rel_text_is(preposition, "by")) {
        set_agent(parties, child, REL_NONE, REL_NONE);
    } else if (rel_text_is(preposition, "between") &&
               is_among(frame->joiners, preposition) && joined != REL_NONE) {
        set_agent(parties, child, REL_NONE, REL_NONE);
        parties->partner = joined;
    } else if (is_among(frame->prepositions, preposition)) {
        parties->object = parties->object == REL_NONE ? child : parties->object;
    } else if (rel_text_is(preposition, "of")) {
        set_agent(parties, child, REL_NONE, REL_NONE);
    }
}

/// "Russia's", "his", "Russian", "NATO" before the noun
static void
read_modifier(const RelContext *context, RelIndex sentence, RelIndex child,
              Parties *parties)
{
    const RelToken *const token =
        &context->sentences->sentences[sentence].tokens[child];
    RelIndex end;

    if (rel_token_listed(context->lists->time_words, token)) {
        return; // "Thursday's meeting"
    }
    if (rel_token_relates(token, "nmod:poss")) {
        set_agent(parties, child, REL_NONE, REL_NONE);
    } else if ((rel_token_relates(token, "amod") ||
                rel_token_relates(token, "compound")) &&
               rel_nominal_is_demonym(context, sentence, child, &end)) {
        set_agent(parties, child, child, end);
    } else if (rel_token_relates(token, "compound") &&
               token->upos == REL_UPOS_PROPN && context->gazetteer &&
               rel_gazetteer_country(context->gazetteer, token->form) !=
                   REL_NONE) {
        set_agent(parties, child, child, child + 1);
    }
}

/// Somebody's deed or a deed done to somebody?  "His arrest" is done to him;
/// "Turkey's arrests" are done by it.
static void
turn_round(const RelContext *context, RelIndex sentence, const Frame *frame,
           Parties *parties)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const bool owned =
        parties->agent != REL_NONE &&
        rel_token_relates(&tokens[parties->agent], "nmod:poss") &&
        !rel_nominal_is_place_or_body(context, sentence, parties->agent);

    if (owned && parties->object == REL_NONE &&
        rel_text_is(frame->prepositions, "of")) {
        parties->object = parties->agent;
        parties->agent = REL_NONE;
    }
}

/// "the ban on Huawei by Australia", where the tree hangs Australia on Huawei
static void
find_agent_below(const RelTree *tree, Parties *parties)
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

static Parties
find_parties(const RelContext *context, RelIndex sentence, RelIndex noun,
             const Frame *frame)
{
    const RelTree *const tree = &context->trees[sentence];
    Parties parties = {REL_NONE, REL_NONE, REL_NONE, REL_NONE, REL_NONE};

    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (child < noun) {
            read_modifier(context, sentence, child, &parties);
        } else if (rel_token_relates(token, "nmod") ||
                   rel_token_relates(token, "obl")) {
            read_phrase(tree, frame, child, &parties);
        }
    }
    find_agent_below(tree, &parties);
    turn_round(context, sentence, frame, &parties);
    return parties;
}

static RelStatus
make_agent(RelContext *context, RelIndex sentence, const Parties *parties,
           RelPhrase *phrase)
{
    *phrase = rel_phrase_none();
    if (parties->agent == REL_NONE) {
        return REL_OK;
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
make_object(RelContext *context, RelIndex sentence, const Parties *parties,
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

static RelStatus
add_event(RelContext *context, RelIndex sentence, RelIndex noun,
          const Frame *frame, const Parties *parties, RelIndex object)
{
    RelNominal nominal = {.origin = REL_FROM_EVENT_NOUN,
                          .rule = "event-noun",
                          .trigger = noun,
                          .role = REL_ROLE_OBJECT};
    RelStatus status = make_agent(context, sentence, parties, &nominal.subject);

    if (status == REL_OK) {
        status =
            make_object(context, sentence, parties, object, &nominal.object);
    }
    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, noun, noun, noun + 1,
                                    &nominal.relation);
    }
    if (status != REL_OK) {
        return status;
    }
    nominal.lemma = rel_arena_copy(context->arena, frame->lemma);
    status = rel_nominal_add(context, sentence, &nominal);
    return status == REL_OK
               ? rel_nominal_add_circumstances(context, sentence, noun)
               : status;
}

/// The object and its conjuncts, each in a proposition of its own
static RelStatus
add_events(RelContext *context, RelIndex sentence, RelIndex noun,
           const Frame *frame, const Parties *parties)
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
                rel_complement_key(tree, token->head, room, sizeof room)));
}

/// The object alone is worth telling: it is attacked, arrested, sold; not only
/// visited, supported or talked with
static bool
may_lack_agent(const Frame *frame)
{
    static const char *const deeds[] = {"on", "against", "of"};

    for (size_t i = 0; i < sizeof deeds / sizeof deeds[0]; ++i) {
        if (is_among(frame->prepositions, rel_text(deeds[i]))) {
            return frame->joiners.length == 0;
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
          const Frame *frame)
{
    const RelTree *const tree = &context->trees[sentence];
    const Parties parties = find_parties(context, sentence, noun, frame);
    const RelIndex object =
        parties.partner != REL_NONE ? parties.partner : parties.object;

    // A talk or visit by nobody is no news, an attack by nobody is.
    if (parties.agent == REL_NONE && !may_lack_agent(frame)) {
        return REL_OK;
    }
    // Two unnamed parties ("attacks on civilians") are no news for a graph.
    if (object == REL_NONE || object == parties.agent ||
        !(is_name(tree, object) || is_name(tree, parties.agent) ||
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
        Frame frame;
        if (tree->sentence->tokens[i].upos == REL_UPOS_NOUN &&
            read_frame(context, &tree->sentence->tokens[i], &frame) &&
            !is_said_by_clause(context, tree, i)) {
            status = read_noun(context, sentence, i, &frame);
        }
    }
    return status;
}
