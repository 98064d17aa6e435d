// stance.c: gathers what the words above a predicate say of it.
//
//   Paris said Ankara had failed to warn the pilots who died.
//
// warn: its governor failed says the contrary; said makes it a claim of Paris.
// died: a relative clause of "the pilots", hence untouched by failed, but
// still a claim of Paris.
//
// From the predicate to the root each edge adds its part (climb.h).

#include "perspective/stance.h"

#include "perspective/attribution.h"
#include "perspective/climb.h"
#include "perspective/modality.h"
#include "perspective/polarity.h"
#include "tree/verb.h"
#include "tree/word.h"

/// A clause beside another: the words of a verb of saying, or its own
static void
step_beside(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const bool speech = rel_verb_is_saying(climb->lists, climb->tree, head) &&
                        rel_attribution_is_free(climb->tree, head) &&
                        head < node;

    if (speech) {
        rel_climb_govern(climb, node, head, REL_COMPLEMENT_FINITE);
    }
    rel_climb_settle(climb, true, true);
}

/// "P, X said, and Q": the verb of saying has what was said before it
static bool
has_said_before(const RelClimb *climb, RelIndex saying)
{
    static const char *const shapes[] = {"ccomp", "parataxis", "advcl"};
    const RelIndex subject = rel_tree_find(climb->tree, saying, "nsubj");

    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; ++i) {
        const RelIndex said = rel_tree_find(climb->tree, saying, shapes[i]);
        if (said != REL_NONE && subject != REL_NONE && said < subject &&
            climb->tokens[climb->tree->left[said]].upos != REL_UPOS_PUNCT) {
            return true;
        }
    }
    return false;
}

/// A conjunct of a verb of saying that is part of what was said: behind "P, X
/// said, and", or without a conjunction ("the dam, it was said, had held")
static void
step_conjunct(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const bool own_subject =
        rel_tree_find(climb->tree, node, "nsubj") != REL_NONE;

    if (own_subject && rel_verb_is_saying(climb->lists, climb->tree, head) &&
        (has_said_before(climb, head) ||
         (rel_tree_find(climb->tree, node, "cc") == REL_NONE &&
          rel_attribution_is_free(climb->tree, head)))) {
        rel_climb_attribute_to_source(climb, head);
        rel_climb_settle(climb, true, true);
    }
}

/// "The dam held, the firm said", where the tree has the first clause as an
/// adverbial of "said"
static bool
is_fronted(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelIndex subject = rel_tree_find(climb->tree, head, "nsubj");

    return rel_verb_is_saying(climb->lists, climb->tree, head) &&
           rel_attribution_is_free(climb->tree, head) && node < head &&
           subject != REL_NONE && node < subject &&
           rel_tree_find(climb->tree, node, "nsubj") != REL_NONE &&
           rel_climb_clause_value(climb, node).length == 0 &&
           climb->tokens[climb->tree->left[subject] - 1].upos == REL_UPOS_PUNCT;
}

/// "Two were killed and five others hurt in the fire, the firm said", where the
/// tree hangs the others on "said": all before the comma is what was said
static bool
is_said_along(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelIndex subject = rel_tree_find(climb->tree, head, "nsubj");
    const RelIndex begin = subject == REL_NONE ? 0 : climb->tree->left[subject];

    return begin > 0 && node < begin && subject < head &&
           rel_verb_is_saying(climb->lists, climb->tree, head) &&
           climb->tokens[begin - 1].upos == REL_UPOS_PUNCT &&
           has_said_before(climb, head);
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
step(const RelClimb *climb, RelIndex node, RelIndex head)
{
    static const char *const complements[] = {"ccomp", "xcomp", "csubj", NULL};
    static const char *const nouns[] = {"obj", "iobj", "nsubj",
                                        "obl", "nmod", NULL};
    const RelToken *const token = &climb->tokens[node];

    if (rel_attribution_is_inserted(climb->lists, climb->tree, node)) {
        rel_climb_settle(climb, true, true);
    } else if (relates_to_any(token, complements)) {
        rel_climb_govern(climb, node, head,
                         rel_complement_shape(climb->tree, node));
    } else if (rel_token_relates(token, "advcl")) {
        if (is_fronted(climb, node, head)) {
            rel_climb_govern(climb, node, head, REL_COMPLEMENT_FINITE);
        } else {
            rel_climb_adverbial(climb, node, head);
        }
    } else if (rel_token_relates(token, "acl")) {
        rel_climb_noun_clause(climb, node, head);
    } else if (rel_token_relates(token, "parataxis")) {
        step_beside(climb, node, head);
    } else if (relates_to_any(token, nouns)) {
        if (is_said_along(climb, node, head)) {
            rel_climb_attribute_to_source(climb, head);
            rel_climb_settle(climb, true, true);
            return;
        }
        rel_climb_noun(climb, node, head);
    } else if (rel_token_relates(token, "conj")) {
        step_conjunct(climb, node, head);
    } else {
        rel_climb_settle(climb, true, false);
    }
}

/// Words beside `node` that ascribe it to somebody; `from` is where the climb
/// came from
static void
read_beside(const RelClimb *climb, RelIndex node, RelIndex from)
{
    RelAttribution found;

    if (rel_attribution_beside(climb->lists, climb->tree, node, from, &found) ==
        REL_OK) {
        rel_climb_attribute(climb, found.speaker, found.weak);
        rel_climb_weaken(climb, found.modality);
        if (found.flips) {
            rel_climb_flip(climb);
        }
    }
}

/// "If the ferry sails.": a whole sentence that is only a condition
static void
read_opening(const RelClimb *climb, RelIndex root)
{
    const RelModality opened =
        rel_modality_from(rel_climb_clause_value(climb, root), REL_FACTUAL);

    if (opened == REL_CONDITIONAL || opened == REL_QUESTION) {
        rel_climb_weaken(climb, opened);
    }
}

/// From `token` to the root
static void
climb_up(const RelClimb *climb, RelIndex token)
{
    const RelIndex n_tokens = climb->tree->sentence->n_tokens;
    RelIndex from = REL_NONE;
    RelIndex node = token;

    for (RelIndex n = 0; n < n_tokens; ++n) {
        read_beside(climb, node, from);
        const RelIndex head = climb->tokens[node].head;
        if (head == REL_NONE) {
            read_opening(climb, node);
            break;
        }
        step(climb, node, head);
        from = node;
        node = head;
    }
    RelIndex speaker = rel_attribution_headline(climb->tree, token);
    if (speaker != REL_NONE ||
        rel_attribution_is_claim(climb->lists, climb->tree, token, &speaker)) {
        rel_climb_attribute(climb, speaker, false);
    }
    // What somebody says is no fact anyhow, and need not be called a case.
    if (climb->stance->general && !climb->stance->attributed) {
        climb->stance->modality =
            rel_modality_weaker(climb->stance->modality, REL_CONDITIONAL);
    }
}

static RelClimb
begin_climb(const RelLists *lists, const RelTree *tree, RelIndex start,
            RelStance *stance)
{
    *stance = (RelStance){REL_POSITIVE, REL_FACTUAL, false, REL_NONE,
                          false,        false,       false, false};
    return (RelClimb){lists, tree, tree->sentence->tokens, stance, start};
}

/// "an alleged attack", "the planned talks", "no attack"
static void
read_modifiers(const RelClimb *climb, RelIndex noun)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, noun);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &climb->tokens[rel_tree_child(climb->tree, noun, i)];
        if (rel_token_relates(child, "amod") &&
            rel_token_listed(climb->lists->hedges, child)) {
            const RelText value =
                rel_word_value(climb->lists->hedges, child->lemma);
            rel_climb_weaken(
                climb, rel_modality_from(
                           value.length ? value
                                        : rel_word_value(climb->lists->hedges,
                                                         child->form),
                           REL_POSSIBLE));
        }
    }
}

void
rel_stance_of_predicate(const RelLists *lists, const RelTree *tree,
                        RelIndex predicate, RelStance *stance)
{
    const RelClimb climb = begin_climb(lists, tree, predicate, stance);

    rel_climb_read_own(&climb, predicate);
    climb_up(&climb, predicate);
}

void
rel_stance_of_event(const RelLists *lists, const RelTree *tree, RelIndex noun,
                    RelStance *stance)
{
    const RelClimb climb = begin_climb(lists, tree, noun, stance);

    read_modifiers(&climb, noun);
    if (rel_polarity_is_none(lists, tree, noun)) {
        rel_climb_flip(&climb);
        rel_climb_settle(&climb, true, false);
    } else if (rel_climb_is_any(&climb, noun)) {
        rel_climb_weaken(&climb, REL_POSSIBLE);
    }
    climb_up(&climb, noun);
}

void
rel_stance_of_aside(const RelLists *lists, const RelTree *tree, RelIndex word,
                    RelStance *stance)
{
    const RelClimb climb = begin_climb(lists, tree, word, stance);

    read_modifiers(&climb, word);
    rel_climb_settle(&climb, true, true);
    climb_up(&climb, word);
}

void
rel_stance_of_description(const RelLists *lists, const RelTree *tree,
                          RelIndex noun, RelStance *stance)
{
    const RelClimb climb = begin_climb(lists, tree, noun, stance);

    read_modifiers(&climb, noun);
}
