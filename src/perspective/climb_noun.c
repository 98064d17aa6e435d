// climb_noun.c: steps from a clause or event to a noun, and from there on.
//
//   the claim [that they fled]         the noun's content
//   the pilots [who fled]              a description: a fact of its own
//   plans [an attack]                  an event that is only planned
//   denied reports [that they fled]    what is reported is denied

#include "base/strings.h"
#include "perspective/climb.h"
#include "perspective/generic.h"
#include "perspective/polarity.h"
#include "tree/noun.h"
#include "tree/referent.h"
#include "tree/verb.h"
#include "tree/word.h"

bool
rel_climb_is_any(const RelClimb *climb, RelIndex noun)
{
    const RelIndex determiner = rel_tree_find(climb->tree, noun, "det");

    return rel_polarity_is_none(climb->lists, climb->tree, noun) ||
           (determiner != REL_NONE &&
            rel_text_is(climb->tokens[determiner].lemma, "any"));
}

/// "none of the banks that signed": a part of which there may be none
static bool
is_any_part(const RelClimb *climb, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];

    return rel_climb_is_any(climb, noun) ||
           (rel_token_relates(token, "nmod") && token->head != REL_NONE &&
            rel_climb_is_any(climb, token->head));
}

/// A clause that describes a noun
static void
step_relative(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    climb->stance->general |=
        rel_generic_is_class(climb->lists, climb->tree, node);
    if (is_any_part(climb, noun)) {
        rel_climb_weaken(climb, REL_POSSIBLE);
    }
    rel_climb_settle(climb, true, rel_noun_is_definite(climb->tree, noun));
}

/// "the first minister to resign" resigned
static bool
is_ranked(const RelClimb *climb, RelIndex noun)
{
    const RelIndex n_children = rel_tree_n_children(climb->tree, noun);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &climb->tokens[rel_tree_child(climb->tree, noun, i)];
        if (rel_token_relates(child, "amod") &&
            rel_text_starts(
                rel_word_value(climb->lists->implicative, child->lemma), "+")) {
            return true;
        }
    }
    return false;
}

/// "denied reports that P", and "told reporters that P" where the tree hangs P
/// on the reporters: the verb above the noun that says or denies P, or REL_NONE
static RelIndex
find_saying_above(const RelClimb *climb, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];
    const bool object =
        rel_token_relates(token, "obj") || rel_token_relates(token, "iobj");

    if (!object || token->head == REL_NONE ||
        rel_token_listed(climb->lists->factive, token)) {
        return REL_NONE;
    }
    return rel_token_listed(climb->lists->denying,
                            &climb->tokens[token->head]) ||
                   (!rel_token_listed(climb->lists->reporting, token) &&
                    rel_verb_is_saying(climb->lists, climb->tree, token->head))
               ? token->head
               : REL_NONE;
}

/// "accused the president of rigging the vote", where the tree hangs rigging on
/// the president: the verb of the accusation above the noun, or REL_NONE
static RelIndex
find_accusing_above(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];

    return rel_token_relates(token, "obj") && token->head != REL_NONE &&
                   rel_climb_is_deed(climb, node, token->head)
               ? token->head
               : REL_NONE;
}

/// The clause has a subject of its own, so the noun above need not be in it
static bool
has_own_subject(const RelClimb *climb, RelIndex node)
{
    const RelIndex subject = rel_tree_find(climb->tree, node, "nsubj");

    return subject != REL_NONE &&
           !rel_token_is_relative(&climb->tokens[subject]);
}

/// The step from `noun` up may lead to the verb of saying; by way of an
/// adverbial only where "that" opens what was told ("said, without giving
/// details, that he was ill")
static bool
leads_to_telling(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    static const char *const steps[] = {"obj", "iobj", "obl", "nmod"};
    const RelToken *const token = &climb->tokens[noun];
    bool leads = rel_token_relates(token, "advcl") &&
                 rel_complement_mark(climb->tree, node) != REL_NONE;

    for (size_t s = 0; s < sizeof steps / sizeof steps[0]; ++s) {
        leads = leads || rel_token_relates(token, steps[s]);
    }
    return leads && token->head != REL_NONE;
}

/// "told the crowd [that] he was ill", "told reporters in Oslo that he was
/// ill", where the tree hangs what was told on the crowd or on Oslo: the verb
/// of saying above that has no clause else, or REL_NONE
static RelIndex
find_telling(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    for (int i = 0; i < 4 && has_own_subject(climb, node); ++i) {
        if (!leads_to_telling(climb, node, noun)) {
            break;
        }
        noun = climb->tokens[noun].head;
        if (rel_verb_is_saying(climb->lists, climb->tree, noun)) {
            return rel_tree_find(climb->tree, noun, "ccomp") == REL_NONE
                       ? noun
                       : REL_NONE;
        }
    }
    return REL_NONE;
}

/// "the allegation that he stole it", which a tree may take for a relative
/// clause: what is alleged may have a subject of its own
static bool
is_content(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];

    return has_own_subject(climb, node) && token->upos == REL_UPOS_NOUN &&
           (rel_token_listed(climb->lists->reporting, token) ||
            rel_token_listed(climb->lists->denying, token) ||
            rel_token_listed(climb->lists->accusing, token) ||
            rel_token_listed(climb->lists->factive, token) ||
            rel_token_listed(climb->lists->hedges, token));
}

/// "Norway to buy six frigates", a headline: no predicate but the infinitive,
/// and its noun is none that has a content ("a plan to buy")
static bool
is_headline_future(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];

    return token->head == REL_NONE && noun < node &&
           rel_tree_find(climb->tree, noun, "cop") == REL_NONE &&
           rel_complement_shape(climb->tree, node) ==
               REL_COMPLEMENT_INFINITIVE &&
           !rel_token_listed(climb->lists->implicative, token) &&
           !rel_token_listed(climb->lists->intending, token) &&
           !rel_token_listed(climb->lists->urging, token) &&
           !rel_token_listed(climb->lists->hedges, token);
}

/// "The novel tells of a spy who kills the king": in the present, under what a
/// work tells; the work, or REL_NONE
static RelIndex
find_work(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];
    const RelIndex subject =
        token->head != REL_NONE && (rel_token_relates(token, "obj") ||
                                    rel_token_relates(token, "obl"))
            ? rel_tree_find(climb->tree, token->head, "nsubj")
            : REL_NONE;

    return subject != REL_NONE && rel_verb_is_present(climb->tree, node) &&
                   rel_text_starts(rel_word_value(climb->lists->sources,
                                                  climb->tokens[subject].lemma),
                                   "itself")
               ? subject
               : REL_NONE;
}

/// "reports of Peru selling it", where the tree hangs selling on reports: what
/// is reported, not what reports do
static bool
is_reported_deed(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelToken *const token = &climb->tokens[noun];
    const RelIndex doer = rel_tree_find(climb->tree, noun, "nmod");
    const RelIndex opening =
        doer == REL_NONE ? REL_NONE : rel_tree_find(climb->tree, doer, "case");

    return opening != REL_NONE && node == climb->tree->right[doer] &&
           rel_text_is(climb->tokens[opening].lemma, "of") &&
           rel_token_tagged(&climb->tokens[node], "VBG") &&
           token->upos == REL_UPOS_NOUN &&
           (rel_token_listed(climb->lists->reporting, token) ||
            rel_token_listed(climb->lists->accusing, token) ||
            rel_token_listed(climb->lists->hedges, token));
}

void
rel_climb_noun_clause(const RelClimb *climb, RelIndex node, RelIndex noun)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);

    if (is_headline_future(climb, node, noun)) {
        rel_climb_weaken(climb, REL_FUTURE);
        rel_climb_settle(climb, true, true);
        return;
    }
    const bool relative = mark == REL_NONE ||
                          rel_token_relates(&climb->tokens[node], "acl:relcl");

    if (relative && is_reported_deed(climb, node, noun)) {
        rel_climb_weaken(climb, REL_POSSIBLE);
        rel_climb_govern(climb, node, noun, REL_COMPLEMENT_FINITE);
        return;
    }
    if (relative && is_content(climb, node, noun)) {
        rel_climb_govern(climb, node, noun, REL_COMPLEMENT_FINITE);
        return;
    }
    if (relative || is_ranked(climb, noun)) {
        const RelIndex telling = find_telling(climb, node, noun);
        if (telling != REL_NONE) {
            rel_climb_attribute_to_source(climb, telling);
        }
        const RelIndex work = find_work(climb, node, noun);
        if (work != REL_NONE) {
            rel_climb_attribute(climb, work, true);
        }
        step_relative(climb, node, noun);
        return;
    }
    const RelIndex accusing = find_accusing_above(climb, node, noun);
    if (accusing != REL_NONE) {
        rel_climb_govern(climb, node, accusing, REL_COMPLEMENT_GERUND);
        return;
    }
    const RelIndex saying = find_saying_above(climb, noun);
    rel_climb_govern(climb, node, saying != REL_NONE ? saying : noun,
                     rel_complement_shape(climb->tree, node));
}

/// What the list of opening words says of the preposition before `noun`
static RelText
preposition_value(const RelClimb *climb, RelIndex noun)
{
    const RelIndex word = rel_tree_find(climb->tree, noun, "case");

    return word == REL_NONE ? rel_text("")
                            : rel_word_value(climb->lists->subordinators,
                                             climb->tokens[word].lemma);
}

/// "without a strike", "alert for a strike", "warned of strikes": the
/// preposition, or it after a verb of saying, leaves the event open
static bool
is_unreal(const RelClimb *climb, RelIndex noun, RelIndex head)
{
    const RelText value = preposition_value(climb, noun);
    const RelToken *const governor = &climb->tokens[head];

    if (rel_text_is(value, "negative")) {
        return true;
    }
    if (rel_noun_is_definite(climb->tree, noun) ||
        !rel_token_listed(climb->lists->event_nouns, &climb->tokens[noun])) {
        return false;
    }
    return rel_text_is(value, "intended") ||
           (rel_text_is(value, "possible") &&
            (rel_token_listed(climb->lists->reporting, governor) ||
             rel_token_listed(climb->lists->accusing, governor)));
}

/// "discussed fish *in talks* with Peru": where and when it was discussed, not
/// what
static bool
is_setting(const RelClimb *climb, RelIndex noun, RelIndex head)
{
    const RelToken *const governor = &climb->tokens[head];
    const RelIndex word = rel_tree_find(climb->tree, noun, "case");

    return word != REL_NONE && rel_token_relates(&climb->tokens[noun], "obl") &&
           rel_tree_find(climb->tree, head, "obj") != REL_NONE &&
           rel_token_listed(climb->lists->reporting, governor) &&
           rel_text_is(rel_word_value(climb->lists->taking_part,
                                      climb->tokens[word].lemma),
                       "in");
}

/// Whom a verb is said of: its subject, or the noun that a relative clause
/// describes; or REL_NONE
static RelIndex
find_described(const RelClimb *climb, RelIndex verb)
{
    const RelIndex subject = rel_tree_find(climb->tree, verb, "nsubj");

    return subject != REL_NONE && rel_token_is_relative(&climb->tokens[subject])
               ? rel_tree_referent(climb->tree, subject)
               : subject;
}

/// "Their demands include *the release* of the crew": an event that a noun of
/// wishing, asking or doubting lists has not happened; that noun, or REL_NONE
static RelIndex
find_lister(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelToken *const token = &climb->tokens[node];
    const bool listed =
        rel_token_relates(token, "obj") &&
        rel_token_listed(climb->lists->listing, &climb->tokens[head]);
    const RelIndex noun = listed ? find_described(climb, head) : REL_NONE;

    if (noun == REL_NONE || climb->tokens[noun].upos != REL_UPOS_NOUN) {
        return REL_NONE;
    }
    const RelToken *const lister = &climb->tokens[noun];
    return rel_token_listed(climb->lists->intending, lister) ||
                   rel_token_listed(climb->lists->urging, lister) ||
                   rel_token_listed(climb->lists->hedges, lister) ||
                   rel_token_listed(climb->lists->aims, lister)
               ? noun
               : REL_NONE;
}

void
rel_climb_noun(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelToken *const token = &climb->tokens[node];
    const bool definite = rel_noun_is_definite(climb->tree, node);

    if (climb->stance->mood_settled) {
        return;
    }
    if (is_unreal(climb, node, head) ||
        find_lister(climb, node, head) != REL_NONE) {
        rel_climb_weaken(climb, REL_POSSIBLE);
    }
    // "The talks were called off", "the talks fell through"
    const bool undone = !rel_token_relates(token, "nsubj") ||
                        rel_token_relates(token, "nsubj:pass") ||
                        rel_complement_undoes(climb->lists, climb->tree, head);
    if (undone && !is_setting(climb, node, head)) {
        rel_climb_embed(climb, node, head, REL_COMPLEMENT_NOUN);
    }
    rel_climb_settle(climb, definite || !rel_token_relates(token, "obj"),
                     definite && !rel_token_relates(token, "obj"));
    rel_climb_read_own(climb, head);
}
