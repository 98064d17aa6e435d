// climb_words.c: what the words right under a predicate say of it.
//
//   will not meet and sign ...        shared by both verbs
//   ... if the talks fail             a condition: the main clause hangs on it
//   said it would sell                future, told in the past

#include "base/strings.h"
#include "perspective/attribution.h"
#include "perspective/climb.h"
#include "perspective/generic.h"
#include "perspective/modality.h"
#include "perspective/polarity.h"
#include "tree/verb.h"
#include "tree/word.h"

#include <stdio.h>

/// The clause of `predicate` ends with a question mark
static bool
is_asked(const RelClimb *climb, RelIndex predicate)
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
compared_value(const RelClimb *climb, RelIndex predicate)
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
    snprintf(key, sizeof key, "%.*s %.*s %.*s", (int)first.length, first.bytes,
             (int)middle.length, middle.bytes, (int)last.length, last.bytes);
    return rel_word_value(climb->lists->subordinators, rel_text(key));
}

/// What the list says of the word that opens a clause, before a gerund or not
static RelText
opening_value(const RelClimb *climb, RelIndex predicate, RelIndex mark)
{
    char room[128];
    char gerund[160];
    const RelText key =
        rel_complement_opening(climb->tree, mark, room, sizeof room);
    RelText value = rel_text("");

    if (rel_token_tagged(&climb->tokens[predicate], "VBG")) {
        snprintf(gerund, sizeof gerund, "%.*s -ing", (int)key.length,
                 key.bytes);
        value = rel_word_value(climb->lists->subordinators, rel_text(gerund));
    }
    if (value.length == 0) {
        value = rel_word_value(climb->lists->subordinators, key);
    }
    return value.length > 0 ? value : rel_text("possible");
}

/// "whenever the river floods", where the tree hangs the opening word on the
/// verb above: what the list says of it, or empty
static RelText
outside_value(const RelClimb *climb, RelIndex predicate)
{
    const RelIndex left = climb->tree->left[predicate];
    const RelToken *const before = left > 0 ? &climb->tokens[left - 1] : NULL;

    return before && rel_token_tagged(before, "WRB") &&
                   before->head == climb->tokens[predicate].head
               ? rel_word_value(climb->lists->subordinators, before->lemma)
               : rel_text("");
}

RelText
rel_climb_clause_value(const RelClimb *climb, RelIndex predicate)
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
            return opening_value(climb, predicate, child);
        }
    }
    return outside_value(climb, predicate);
}

/// A conditional clause under `predicate`: "P if Q" says P only for that case
static bool
has_condition(const RelClimb *climb, RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, predicate);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(climb->tree, predicate, i);
        if (rel_token_relates(&climb->tokens[child], "advcl") &&
            rel_text_starts(rel_climb_clause_value(climb, child),
                            "conditional")) {
            return true;
        }
    }
    return false;
}

/// "It sells the ship when the port agrees": both in the present, so whenever
/// that is, or once it will be; "has sold" and "will sell" say by themselves
static bool
has_time_to_come(const RelClimb *climb, RelIndex predicate)
{
    if (climb->tokens[predicate].upos != REL_UPOS_VERB ||
        rel_token_listed(climb->lists->stative, &climb->tokens[predicate]) ||
        rel_tree_find(climb->tree, predicate, "aux") != REL_NONE ||
        !rel_verb_stands_present(climb->tree, predicate, predicate)) {
        return false;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(climb->tree, predicate); ++i) {
        const RelIndex child = rel_tree_child(climb->tree, predicate, i);
        if (rel_token_relates(&climb->tokens[child], "advcl") &&
            rel_text_ends(rel_climb_clause_value(climb, child), "time") &&
            rel_tree_find(climb->tree, child, "nsubj") != REL_NONE &&
            rel_tree_find(climb->tree, child, "aux") == REL_NONE &&
            rel_verb_stands_present(climb->tree, child, child)) {
            return true;
        }
    }
    return false;
}

/// "said it would sell": in speech told in the past, would is will
static bool
is_told_future(const RelClimb *climb, RelIndex predicate)
{
    const RelToken *const token = &climb->tokens[predicate];
    RelAttribution found;

    if (rel_token_relates(token, "conj")) {
        predicate = token->head;
    }
    const RelIndex governor = climb->tokens[predicate].head;
    const bool told = rel_token_relates(&climb->tokens[predicate], "ccomp") &&
                      rel_verb_is_saying(climb->lists, climb->tree, governor) &&
                      !rel_token_tagged(&climb->tokens[governor], "VBZ") &&
                      !rel_token_tagged(&climb->tokens[governor], "VBP");
    return !has_condition(climb, predicate) &&
           (told || rel_attribution_beside(climb->lists, climb->tree, predicate,
                                           REL_NONE, &found) == REL_OK);
}

/// What the auxiliaries and adverbs of a predicate say
static RelModality
read_mood(const RelClimb *climb, RelIndex predicate)
{
    const RelModality own =
        rel_modality_own(climb->lists, climb->tree, predicate);

    return own == REL_CONDITIONAL && is_told_future(climb, predicate)
               ? REL_FUTURE
               : own;
}

/// "the question is whether Q": the clause itself is open
static bool
opens_question(const RelClimb *climb, RelIndex predicate)
{
    const RelIndex mark = rel_complement_mark(climb->tree, predicate);

    return mark != REL_NONE &&
           rel_text_is(rel_word_value(climb->lists->subordinators,
                                      climb->tokens[mark].lemma),
                       "question");
}

/// The words right under a predicate
static void
read_words(const RelClimb *climb, RelIndex predicate)
{
    rel_climb_weaken(climb, read_mood(climb, predicate));
    if (rel_polarity_negated(climb->lists, climb->tree, predicate)) {
        rel_climb_flip(climb);
    }
    if (is_asked(climb, predicate) || opens_question(climb, predicate)) {
        rel_climb_weaken(climb, REL_QUESTION);
    }
    if (has_condition(climb, predicate) || has_time_to_come(climb, predicate)) {
        rel_climb_weaken(climb, REL_CONDITIONAL);
    }
    climb->stance->general |=
        rel_generic_is_rule(climb->lists, climb->tree, predicate);
}

/// "but" before a conjunct: the denial of the first does not reach it
static bool
is_contrasted(const RelClimb *climb, RelIndex conjunct)
{
    const RelIndex word = rel_tree_find(climb->tree, conjunct, "cc");

    return word != REL_NONE && rel_text_is(climb->tokens[word].lemma, "but");
}

/// The auxiliaries that a conjunct shares with the first: "will meet and sign"
static void
read_shared_words(const RelClimb *climb, RelIndex conjunct)
{
    const RelToken *const token = &climb->tokens[conjunct];

    if (!rel_token_relates(token, "conj") || token->head == REL_NONE) {
        return;
    }
    if (is_asked(climb, token->head)) {
        rel_climb_weaken(climb, REL_QUESTION);
    }
    if (!rel_modality_shared(climb->tree, token->head, conjunct)) {
        return;
    }
    rel_climb_weaken(climb, read_mood(climb, token->head));
    if (!is_contrasted(climb, conjunct) &&
        !rel_polarity_negated(climb->lists, climb->tree, conjunct) &&
        rel_polarity_shared(climb->lists, climb->tree, token->head)) {
        rel_climb_flip(climb);
    }
}

void
rel_climb_read_own(const RelClimb *climb, RelIndex predicate)
{
    read_words(climb, predicate);
    rel_climb_read_topic(climb, predicate);
    read_shared_words(climb, predicate);
}
