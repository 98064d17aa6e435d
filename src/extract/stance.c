// stance.c: gathers what the words above a predicate say of it.
//
//   Paris said Ankara had failed to warn the pilots who died.
//
// warn: its governor failed says the contrary; said makes it a claim of Paris.
// died: a relative clause of "the pilots", hence untouched by failed, but
// still a claim of Paris.
//
// From the predicate to the root each edge adds its part.  Once the truth is
// settled (after "know", or in a relative clause) denials further up do not
// count, once the mood is settled doubts do not; speech always counts.

#include "extract/stance.h"

#include "base/strings.h"
#include "extract/attribution.h"
#include "extract/complement.h"
#include "extract/modality.h"
#include "extract/polarity.h"
#include "extract/word.h"

#include <stdio.h>

/// What the steps share
typedef struct {
    const RelLists *lists;
    const RelTree *tree;
    const RelToken *tokens;
    RelStance *stance;
} Climb;

static void
weaken(const Climb *climb, RelModality modality)
{
    RelStance *const stance = climb->stance;

    if (modality == REL_ATTRIBUTED) {
        stance->attributed = true;
    } else if (!stance->mood_settled) {
        stance->modality = rel_modality_weaker(stance->modality, modality);
    }
}

static void
flip(const Climb *climb)
{
    RelStance *const stance = climb->stance;

    if (!stance->truth_settled) {
        stance->polarity =
            stance->polarity == REL_POSITIVE ? REL_NEGATIVE : REL_POSITIVE;
    }
}

static void
settle(const Climb *climb, bool truth, bool mood)
{
    climb->stance->truth_settled |= truth;
    climb->stance->mood_settled |= mood;
}

/// Somebody says so; the innermost speaker stays unless it is weak
static void
attribute(const Climb *climb, RelIndex speaker, bool weak)
{
    RelStance *const stance = climb->stance;

    stance->attributed = true;
    if (speaker != REL_NONE &&
        (stance->speaker == REL_NONE || (stance->weak_speaker && !weak))) {
        stance->speaker = speaker;
        stance->weak_speaker = weak;
    }
}

/// The speaker of a governor; "its claim" is as good as whoever has it
static void
attribute_to_source(const Climb *climb, RelIndex governor)
{
    const RelIndex source = rel_attribution_source(climb->tree, governor);
    const bool weak =
        source != REL_NONE &&
        climb->tokens[source].upos == REL_UPOS_PRON &&
        rel_token_relates(&climb->tokens[source], "nmod:poss");

    attribute(climb, source, weak);
}

/// The clause of `predicate` ends with a question mark
static bool
is_asked(const Climb *climb, RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, predicate);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &climb->tokens[rel_tree_child(climb->tree, predicate, i)];
        if (child->upos == REL_UPOS_PUNCT && child->form.length > 0 &&
            child->form.bytes[0] == '?') {
            return true;
        }
    }
    return false;
}

/// "as long as P": the clause hangs on the adverb.  Its value, or empty
static RelText
compared_value(const Climb *climb, RelIndex predicate)
{
    const RelIndex head = climb->tokens[predicate].head;
    const RelIndex mark = rel_complement_mark(climb->tree, predicate);
    char key[64];

    if (head == REL_NONE || mark == REL_NONE || head == 0 ||
        climb->tokens[head].upos != REL_UPOS_ADV) {
        return rel_text("");
    }
    const RelText first = climb->tokens[head - 1].lemma;
    const RelText middle = climb->tokens[head].lemma;
    const RelText last = climb->tokens[mark].lemma;
    if (first.length + middle.length + last.length + 3 > sizeof key) {
        return rel_text("");
    }
    snprintf(key, sizeof key, "%.*s %.*s %.*s", (int)first.length,
             first.bytes, (int)middle.length, middle.bytes, (int)last.length,
             last.bytes);
    return rel_word_value(climb->lists->subordinators, rel_text(key));
}

/// What an adverbial clause is by the word that opens it, or empty
static RelText
clause_value(const Climb *climb, RelIndex predicate)
{
    const RelText compared = compared_value(climb, predicate);
    if (compared.length > 0) {
        return compared;
    }
    const RelIndex n_children = rel_tree_n_children(climb->tree, predicate);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(climb->tree, predicate, i);
        const RelToken *const token = &climb->tokens[child];
        const bool opens = rel_token_relates(token, "mark") ||
                           (rel_token_relates(token, "advmod") &&
                            rel_token_tagged(token, "WRB")) ||
                           rel_token_relates(token, "case");
        if (opens) {
            char room[128];
            const RelText key = rel_complement_opening(
                climb->tree, child, room, sizeof room);
            const RelText value =
                rel_word_value(climb->lists->subordinators, key);
            return value.length > 0 ? value : rel_text("possible");
        }
    }
    return rel_text("");
}

/// A conditional clause under `predicate`: "P if Q" says P only for that case
static bool
has_condition(const Climb *climb, RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, predicate);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(climb->tree, predicate, i);
        if (rel_token_relates(&climb->tokens[child], "advcl") &&
            rel_text_is(clause_value(climb, child), "conditional")) {
            return true;
        }
    }
    return false;
}

/// "said it would sell": in speech told in the past, would is will
static bool
is_told_future(const Climb *climb, RelIndex predicate)
{
    const RelToken *const token = &climb->tokens[predicate];
    RelAttribution found;

    if (rel_token_relates(token, "conj")) {
        predicate = token->head;
    }
    const RelIndex governor = climb->tokens[predicate].head;
    const bool told =
        rel_token_relates(&climb->tokens[predicate], "ccomp") &&
        rel_attribution_is_saying(climb->lists, climb->tree, governor) &&
        !rel_token_tagged(&climb->tokens[governor], "VBZ") &&
        !rel_token_tagged(&climb->tokens[governor], "VBP");
    return !has_condition(climb, predicate) &&
           (told || rel_attribution_beside(climb->lists, climb->tree,
                                           predicate, REL_NONE,
                                           &found) == REL_OK);
}

/// What the auxiliaries and adverbs of a predicate say
static RelModality
read_mood(const Climb *climb, RelIndex predicate)
{
    const RelModality own =
        rel_modality_own(climb->lists, climb->tree, predicate);

    return own == REL_CONDITIONAL && is_told_future(climb, predicate)
               ? REL_FUTURE
               : own;
}

/// The words right under a predicate
static void
read_words(const Climb *climb, RelIndex predicate)
{
    weaken(climb, read_mood(climb, predicate));
    if (rel_polarity_negated(climb->lists, climb->tree, predicate)) {
        flip(climb);
    }
    if (is_asked(climb, predicate)) {
        weaken(climb, REL_QUESTION);
    }
    if (has_condition(climb, predicate)) {
        weaken(climb, REL_CONDITIONAL);
    }
}

/// "but" before a conjunct: the denial of the first does not reach it
static bool
is_contrasted(const Climb *climb, RelIndex conjunct)
{
    const RelIndex word = rel_tree_find(climb->tree, conjunct, "cc");

    return word != REL_NONE && rel_text_is(climb->tokens[word].lemma, "but");
}

/// The auxiliaries that a conjunct shares with the first: "will meet and sign"
static void
read_shared_words(const Climb *climb, RelIndex conjunct)
{
    const RelToken *const token = &climb->tokens[conjunct];

    if (!rel_token_relates(token, "conj") || token->head == REL_NONE) {
        return;
    }
    if (is_asked(climb, token->head)) {
        weaken(climb, REL_QUESTION);
    }
    if (!rel_modality_shared(climb->tree, token->head, conjunct)) {
        return;
    }
    weaken(climb, read_mood(climb, token->head));
    if (!is_contrasted(climb, conjunct) &&
        !rel_polarity_negated(climb->lists, climb->tree, conjunct) &&
        rel_polarity_negated(climb->lists, climb->tree, token->head)) {
        flip(climb);
    }
}

/// All that a predicate says of itself
static void
read_own(const Climb *climb, RelIndex predicate)
{
    read_words(climb, predicate);
    read_shared_words(climb, predicate);
}

/// "does not think that P": P is denied; "did not say that P": nothing is
/// known of P
static void
read_unsaid(const Climb *climb, RelIndex governor)
{
    char room[128];
    const RelText key =
        rel_complement_key(climb->tree, governor, room, sizeof room);

    if (rel_text_ends(rel_word_value(climb->lists->reporting, key),
                      "raising")) {
        flip(climb);
        attribute_to_source(climb, governor);
    } else {
        weaken(climb, REL_QUESTION);
        attribute(climb, REL_NONE, false);
    }
}

/// What `governor` says of the clause or event `node`
static void
govern(const Climb *climb, RelIndex node, RelIndex governor,
       RelComplementShape shape)
{
    const RelComplement complement = rel_complement_read(
        climb->lists, climb->tree, governor, node, shape);
    const bool unsaid =
        complement.reported &&
        rel_polarity_negated(climb->lists, climb->tree, governor);

    weaken(climb, complement.modality);
    if (complement.flips) {
        flip(climb);
    }
    if (unsaid) {
        read_unsaid(climb, governor);
    } else if (complement.reported) {
        attribute_to_source(climb, governor);
    }
    settle(climb, complement.settled, complement.settled);
    read_own(climb, governor);
}

/// The gerund names the deed of an accusation, or what was prevented
static bool
is_deed(const Climb *climb, RelIndex node, RelIndex governor)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);
    const RelText lemma = climb->tokens[governor].lemma;

    if (mark == REL_NONE) {
        return false;
    }
    RelText words = rel_word_value(climb->lists->accusing, lemma);
    RelText word;
    while (rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, climb->tokens[mark].lemma)) {
            return true;
        }
    }
    return rel_word_listed(climb->lists->implicative, lemma) &&
           rel_text_is(climb->tokens[mark].lemma, "from");
}

/// "forced the ferry to turn back", "urged them to leave": the infinitive is
/// what the verb is about, not its purpose
static bool
is_demanded(const Climb *climb, RelIndex node, RelIndex governor)
{
    const RelText lemma = climb->tokens[governor].lemma;

    return rel_complement_shape(climb->tree, node) ==
               REL_COMPLEMENT_INFINITIVE &&
           node > governor &&
           (rel_tree_find(climb->tree, governor, "obj") != REL_NONE ||
            rel_tree_find(climb->tree, governor, "nsubj:pass") != REL_NONE) &&
           (rel_word_listed(climb->lists->urging, lemma) ||
            rel_text_ends(rel_word_value(climb->lists->implicative, lemma),
                          "causative"));
}

/// "said that P after Q": Q belongs to what was said, though the tree hangs it
/// on said
static bool
is_told_along(const Climb *climb, RelIndex node, RelIndex head)
{
    const RelIndex told = rel_tree_find(climb->tree, head, "ccomp");

    return told != REL_NONE && head < told && told < node &&
           rel_attribution_is_saying(climb->lists, climb->tree, head);
}

/// An adverbial clause: its opening word decides
static void
step_adverbial(const Climb *climb, RelIndex node, RelIndex head)
{
    const RelText value = clause_value(climb, node);

    if (is_told_along(climb, node, head)) {
        weaken(climb, rel_modality_from(value, REL_FACTUAL));
        attribute_to_source(climb, head);
        settle(climb, true, true);
        return;
    }
    if (is_deed(climb, node, head)) {
        govern(climb, node, head, REL_COMPLEMENT_GERUND);
        return;
    }
    if (is_demanded(climb, node, head)) {
        govern(climb, node, head, REL_COMPLEMENT_INFINITIVE);
        return;
    }
    if (rel_text_is(value, "factual")) {
        settle(climb, true, true);
        return;
    }
    if (rel_text_is(value, "negative")) {
        flip(climb);
    } else {
        weaken(climb, rel_modality_from(value, REL_FACTUAL));
    }
    settle(climb, true, false);
    read_own(climb, head);
}

/// "the", "this", "his", a name: the thing is there whatever is said of it
static bool
is_definite(const Climb *climb, RelIndex noun)
{
    const RelIndex determiner = rel_tree_find(climb->tree, noun, "det");

    if (climb->tokens[noun].upos == REL_UPOS_PROPN ||
        climb->tokens[noun].upos == REL_UPOS_PRON ||
        rel_tree_find(climb->tree, noun, "nmod:poss") != REL_NONE) {
        return true;
    }
    if (determiner == REL_NONE) {
        return false;
    }
    const RelText lemma = climb->tokens[determiner].lemma;
    return rel_text_is(lemma, "the") || rel_text_is(lemma, "this") ||
           rel_text_is(lemma, "that");
}

/// "no group that fights", "any group that fights": there may be none
static bool
is_any(const Climb *climb, RelIndex noun)
{
    const RelIndex determiner = rel_tree_find(climb->tree, noun, "det");

    return rel_polarity_is_none(climb->lists, climb->tree, noun) ||
           (determiner != REL_NONE &&
            rel_text_is(climb->tokens[determiner].lemma, "any"));
}

/// A clause that describes a noun
static void
step_relative(const Climb *climb, RelIndex noun)
{
    if (is_any(climb, noun)) {
        weaken(climb, REL_POSSIBLE);
    }
    settle(climb, true, is_definite(climb, noun));
}

/// "the first minister to resign" resigned
static bool
is_ranked(const Climb *climb, RelIndex noun)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, noun);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &climb->tokens[rel_tree_child(climb->tree, noun, i)];
        if (rel_token_relates(child, "amod") &&
            rel_text_starts(
                rel_word_value(climb->lists->implicative, child->lemma),
                "+")) {
            return true;
        }
    }
    return false;
}

/// "denied reports that P", and "told reporters that P" where the tree hangs P
/// on the reporters: the verb above the noun that says or denies P, or REL_NONE
static RelIndex
find_saying_above(const Climb *climb, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];
    const bool object = rel_token_relates(token, "obj") ||
                        rel_token_relates(token, "iobj");

    if (!object || token->head == REL_NONE ||
        rel_token_listed(climb->lists->factive, token)) {
        return REL_NONE;
    }
    return rel_token_listed(climb->lists->denying,
                            &climb->tokens[token->head]) ||
                   (!rel_token_listed(climb->lists->reporting, token) &&
                    rel_attribution_is_saying(climb->lists, climb->tree,
                                              token->head))
               ? token->head
               : REL_NONE;
}

/// "the allegation that he stole it", which a tree may take for a relative
/// clause: what is alleged may have a subject of its own
static bool
is_content(const Climb *climb, RelIndex node, RelIndex noun)
{
    const RelIndex subject = rel_tree_find(climb->tree, node, "nsubj");
    const RelToken *const token = &climb->tokens[noun];

    return subject != REL_NONE &&
           !rel_token_is_relative(&climb->tokens[subject]) &&
           token->upos == REL_UPOS_NOUN &&
           (rel_token_listed(climb->lists->reporting, token) ||
            rel_token_listed(climb->lists->denying, token) ||
            rel_token_listed(climb->lists->accusing, token) ||
            rel_token_listed(climb->lists->hedges, token));
}

/// A clause under a noun: its content ("the claim that"), or a description
static void
step_noun_clause(const Climb *climb, RelIndex node, RelIndex noun)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);
    const bool relative =
        mark == REL_NONE ||
        rel_token_relates(&climb->tokens[node], "acl:relcl");

    if (relative && is_content(climb, node, noun)) {
        govern(climb, node, noun, REL_COMPLEMENT_FINITE);
        return;
    }
    if (relative || is_ranked(climb, noun)) {
        step_relative(climb, noun);
        return;
    }
    const RelIndex saying = find_saying_above(climb, noun);
    govern(climb, node, saying != REL_NONE ? saying : noun,
           rel_complement_shape(climb->tree, node));
}

/// A clause beside another: the words of a verb of saying, or its own
static void
step_beside(const Climb *climb, RelIndex node, RelIndex head)
{
    const bool speech =
        rel_attribution_is_saying(climb->lists, climb->tree, head) &&
        rel_attribution_is_free(climb->tree, head) && head < node;

    if (speech) {
        govern(climb, node, head, REL_COMPLEMENT_FINITE);
    }
    settle(climb, true, true);
}

/// A preposition that makes its noun unreal: "without", "against", "instead"
static bool
is_unreal(const Climb *climb, RelIndex noun)
{
    const RelIndex word = rel_tree_find(climb->tree, noun, "case");

    return word != REL_NONE &&
           rel_text_is(rel_word_value(climb->lists->subordinators,
                                      climb->tokens[word].lemma),
                       "negative");
}

/// The noun in which a clause or event stands, under a verb or another noun
static void
step_noun(const Climb *climb, RelIndex node, RelIndex head)
{
    const RelToken *const token = &climb->tokens[node];
    const bool object = rel_token_relates(token, "obj");

    if (climb->stance->mood_settled) {
        return;
    }
    if (is_unreal(climb, node)) {
        weaken(climb, REL_POSSIBLE);
    }
    if (!rel_token_relates(token, "nsubj")) {
        govern(climb, node, head, REL_COMPLEMENT_NOUN);
    }
    if (!object) {
        settle(climb, true, is_definite(climb, node));
        weaken(climb, rel_modality_own(climb->lists, climb->tree, head));
    }
}

static bool
relates_to_any(const RelToken *token, const char *const *relations)
{
    for (; *relations; ++relations) {
        if (rel_token_relates(token, *relations)) {
            return true;
        }
    }
    return false;
}

/// What the edge from `node` to `head` adds
static void
step(const Climb *climb, RelIndex node, RelIndex head)
{
    static const char *const complements[] = {"ccomp", "xcomp", "csubj", NULL};
    static const char *const nouns[] = {"obj", "iobj", "nsubj", "obl", "nmod",
                                        NULL};
    const RelToken *const token = &climb->tokens[node];

    if (rel_attribution_is_inserted(climb->lists, climb->tree, node)) {
        settle(climb, true, true);
    } else if (relates_to_any(token, complements)) {
        govern(climb, node, head, rel_complement_shape(climb->tree, node));
    } else if (rel_token_relates(token, "advcl")) {
        step_adverbial(climb, node, head);
    } else if (rel_token_relates(token, "acl")) {
        step_noun_clause(climb, node, head);
    } else if (rel_token_relates(token, "parataxis")) {
        step_beside(climb, node, head);
    } else if (relates_to_any(token, nouns)) {
        step_noun(climb, node, head);
    } else if (!rel_token_relates(token, "conj")) {
        settle(climb, true, false);
    }
}

/// Words beside `node` that ascribe it to somebody; `from` is where the climb
/// came from
static void
read_beside(const Climb *climb, RelIndex node, RelIndex from)
{
    RelAttribution found;

    if (rel_attribution_beside(climb->lists, climb->tree, node, from,
                               &found) == REL_OK) {
        attribute(climb, found.speaker, found.weak);
        weaken(climb, found.modality);
        if (found.flips) {
            flip(climb);
        }
    }
}

/// From `token` to the root
static void
climb_up(const Climb *climb, RelIndex token)
{
    const RelIndex n_tokens = climb->tree->sentence->n_tokens;
    RelIndex from = REL_NONE;
    RelIndex node = token;

    for (RelIndex n = 0; n < n_tokens; ++n) {
        read_beside(climb, node, from);
        const RelIndex head = climb->tokens[node].head;
        if (head == REL_NONE) {
            break;
        }
        step(climb, node, head);
        from = node;
        node = head;
    }
    const RelIndex speaker = rel_attribution_headline(climb->tree, token);
    if (speaker != REL_NONE) {
        attribute(climb, speaker, false);
    }
}

static Climb
begin_climb(const RelLists *lists, const RelTree *tree, RelStance *stance)
{
    *stance = (RelStance){REL_POSITIVE, REL_FACTUAL, false, REL_NONE,
                          false,        false,       false};
    return (Climb){lists, tree, tree->sentence->tokens, stance};
}

/// "an alleged attack", "the planned talks", "no attack"
static void
read_modifiers(const Climb *climb, RelIndex noun)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, noun);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &climb->tokens[rel_tree_child(climb->tree, noun, i)];
        if (rel_token_relates(child, "amod") &&
            rel_token_listed(climb->lists->hedges, child)) {
            const RelText value =
                rel_word_value(climb->lists->hedges, child->lemma);
            weaken(climb,
                   rel_modality_from(
                       value.length
                           ? value
                           : rel_word_value(climb->lists->hedges, child->form),
                       REL_POSSIBLE));
        }
    }
}

void
rel_stance_of_predicate(const RelLists *lists, const RelTree *tree,
                        RelIndex predicate, RelStance *stance)
{
    const Climb climb = begin_climb(lists, tree, stance);

    read_own(&climb, predicate);
    climb_up(&climb, predicate);
}

void
rel_stance_of_event(const RelLists *lists, const RelTree *tree, RelIndex noun,
                    RelStance *stance)
{
    const Climb climb = begin_climb(lists, tree, stance);

    read_modifiers(&climb, noun);
    if (rel_polarity_is_none(lists, tree, noun)) {
        flip(&climb);
        settle(&climb, true, false);
    } else if (is_any(&climb, noun)) {
        weaken(&climb, REL_POSSIBLE);
    }
    climb_up(&climb, noun);
}

void
rel_stance_of_aside(const RelLists *lists, const RelTree *tree, RelIndex word,
                    RelStance *stance)
{
    const Climb climb = begin_climb(lists, tree, stance);

    read_modifiers(&climb, word);
    settle(&climb, true, true);
    climb_up(&climb, word);
}

void
rel_stance_of_description(const RelLists *lists, const RelTree *tree,
                          RelIndex noun, RelStance *stance)
{
    const Climb climb = begin_climb(lists, tree, stance);

    read_modifiers(&climb, noun);
}
