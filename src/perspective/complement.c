// complement.c: what a verb or noun says of the clause under it.
//
//   Ankara said [it would reply].        reported
//   Ankara denied [shooting first].      reported, and the contrary
//   Ankara failed [to reply].            the contrary
//   Ankara managed [to reply].           nothing added
//   Ankara plans [to reply].             intended
//   Ankara urged Moscow [to reply].      obligation, reported
//   Ankara knows [that Moscow lied].     settled: a fact
//
// (Implicative and factive verbs: Karttunen, Implicative Verbs, 1971.)
// The classes are word lists.  A governor on no list proves nothing: what it
// says is then taken as a claim or a plan, never as a fact.

#include "perspective/complement.h"

#include "base/strings.h"
#include "perspective/modality.h"
#include "tree/verb.h"
#include "tree/word.h"

#include <string.h>

static const RelComplement NOTHING = {REL_FACTUAL, false, false, false};

RelIndex
rel_complement_mark(const RelTree *tree, RelIndex predicate)
{
    return rel_tree_find(tree, predicate, "mark");
}

/// The next word opens the clause together with that at `mark`
static bool
opens_too(const RelTree *tree, RelIndex mark, RelIndex next)
{
    const RelToken *const tokens = tree->sentence->tokens;

    return next < tree->sentence->n_tokens &&
           ((rel_token_relates(&tokens[next], "fixed") &&
             tokens[next].head == mark) ||
            (rel_token_relates(&tokens[next], "mark") &&
             tokens[next].head == tokens[mark].head));
}

RelText
rel_complement_opening(const RelTree *tree, RelIndex mark, char *room,
                       size_t size)
{
    const RelToken *const tokens = tree->sentence->tokens;
    RelText key = tokens[mark].lemma;

    for (RelIndex i = mark + 1; opens_too(tree, mark, i); ++i) {
        char before[128];
        if (key.length >= sizeof before) {
            break;
        }
        memcpy(before, key.bytes, key.length);
        key = rel_word_join((RelText){before, key.length}, tokens[i].lemma,
                            room, size);
        if (key.bytes == before) {
            return tokens[mark].lemma;
        }
    }
    return key;
}

RelComplementShape
rel_complement_shape(const RelTree *tree, RelIndex predicate)
{
    const RelToken *const token = &tree->sentence->tokens[predicate];
    const RelIndex mark = rel_complement_mark(tree, predicate);
    const bool finite_subject =
        rel_tree_find(tree, predicate, "nsubj") != REL_NONE &&
        !rel_text_is(token->xpos, "VB") && !rel_text_is(token->xpos, "VBG");

    const RelIndex helper = rel_tree_find(tree, predicate, "aux");
    if (helper == REL_NONE
            ? rel_text_is(token->xpos, "VBG")
            : rel_text_is(tree->sentence->tokens[helper].xpos, "VBG")) {
        return REL_COMPLEMENT_GERUND; // also "having taken"
    }
    if (mark != REL_NONE &&
        rel_text_is_nocase(tree->sentence->tokens[mark].form, "to")) {
        return REL_COMPLEMENT_INFINITIVE;
    }
    if (rel_token_relates(token, "xcomp") && !finite_subject) {
        return REL_COMPLEMENT_INFINITIVE;
    }
    return REL_COMPLEMENT_FINITE;
}

/// "said whether", "asked if": the clause is a question
static bool
is_question(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    const RelIndex mark = rel_complement_mark(tree, predicate);

    if (mark == REL_NONE) {
        return false;
    }
    const RelModality opened =
        rel_modality_from(rel_word_value(lists->subordinators,
                                         tree->sentence->tokens[mark].lemma),
                          REL_FACTUAL);
    return opened == REL_QUESTION || opened == REL_CONDITIONAL;
}

static RelComplement
reported_as(RelModality modality)
{
    return (RelComplement){modality, false, true, true};
}

static RelComplement
read_finite(const RelLists *lists, RelText key)
{
    if (rel_word_listed(lists->denying, key)) {
        return (RelComplement){REL_ATTRIBUTED, true, true, true};
    }
    if (rel_word_listed(lists->factive, key)) {
        const bool settled = rel_word_value(lists->factive, key).length == 0;
        return (RelComplement){REL_FACTUAL, false, false, settled};
    }
    if (rel_word_listed(lists->reporting, key)) {
        return reported_as(rel_modality_from(
            rel_word_value(lists->reporting, key), REL_ATTRIBUTED));
    }
    if (rel_word_listed(lists->hedges, key)) {
        return (RelComplement){
            rel_modality_from(rel_word_value(lists->hedges, key), REL_POSSIBLE),
            false, false, true};
    }
    if (rel_word_listed(lists->urging, key)) {
        return reported_as(REL_OBLIGATION);
    }
    if (rel_word_listed(lists->intending, key)) {
        return reported_as(rel_modality_from(
            rel_word_value(lists->intending, key), REL_INTENDED));
    }
    return reported_as(REL_ATTRIBUTED);
}

/// What the lists of deeds say of `key`, in *found; false: nothing
static bool
read_deed(const RelLists *lists, RelText key, RelComplement *found)
{
    *found = NOTHING;
    if (rel_word_listed(lists->implicative, key)) {
        found->flips =
            rel_text_starts(rel_word_value(lists->implicative, key), "-");
        return true;
    }
    if (rel_word_listed(lists->intending, key)) {
        found->modality = rel_modality_from(
            rel_word_value(lists->intending, key), REL_INTENDED);
        return true;
    }
    return false;
}

static RelComplement
read_infinitive(const RelLists *lists, RelText key, bool has_object)
{
    RelComplement found;

    if (has_object && rel_word_listed(lists->urging, key)) {
        return reported_as(REL_OBLIGATION);
    }
    if (read_deed(lists, key, &found)) {
        return found;
    }
    if (rel_word_listed(lists->urging, key)) {
        return reported_as(REL_OBLIGATION);
    }
    if (rel_word_listed(lists->hedges, key)) {
        found.modality =
            rel_modality_from(rel_word_value(lists->hedges, key), REL_POSSIBLE);
        return found;
    }
    if (rel_word_listed(lists->reporting, key)) {
        return reported_as(REL_ATTRIBUTED);
    }
    found.modality = REL_INTENDED;
    return found;
}

static RelComplement
read_gerund(const RelLists *lists, RelText key)
{
    RelComplement found;

    if (rel_word_listed(lists->denying, key)) {
        return (RelComplement){REL_ATTRIBUTED, true, true, true};
    }
    if (rel_word_listed(lists->accusing, key)) {
        found = reported_as(REL_ATTRIBUTED); // "cleared of lying" flips it
        found.flips = rel_text_ends(rel_word_value(lists->accusing, key), "-");
        return found;
    }
    if (rel_word_listed(lists->factive, key)) {
        return (RelComplement){REL_FACTUAL, false, false, true};
    }
    if (read_deed(lists, key, &found)) {
        // "made winning the cup a duty" has won nothing yet
        if (rel_text_ends(rel_word_value(lists->implicative, key),
                          "causative")) {
            found.modality = REL_POSSIBLE;
        }
        return found;
    }
    if (rel_word_listed(lists->reporting, key) ||
        rel_word_listed(lists->urging, key)) {
        return reported_as(rel_modality_from(
            rel_word_value(lists->reporting, key), REL_ATTRIBUTED));
    }
    found.modality = REL_POSSIBLE;
    return found;
}

/// An event noun as object or under another noun: "plans strikes", "averted
/// an attack", "fears of an attack".  Even what was averted may be a thing that
/// had begun ("stopped the war"), hence no more than possible.  Who is told or
/// asked is no event.
static RelComplement
read_noun(const RelLists *lists, RelText key, bool event)
{
    RelComplement found;

    if (rel_text_ends(rel_word_value(lists->intending, key), "infinitive")) {
        return NOTHING;
    }
    if (event && rel_word_listed(lists->denying, key)) {
        return (RelComplement){REL_ATTRIBUTED, true, true, true};
    }
    if (event && rel_word_listed(lists->urging, key)) {
        return reported_as(REL_OBLIGATION);
    }
    if (rel_word_listed(lists->hedges, key)) {
        found = NOTHING;
        found.modality =
            rel_modality_from(rel_word_value(lists->hedges, key), REL_POSSIBLE);
        return found;
    }
    if (read_deed(lists, key, &found)) {
        if (found.flips) {
            found.flips = false;
            found.modality = REL_POSSIBLE;
        }
        return found;
    }
    const RelText value = rel_word_value(lists->reporting, key);
    return event && value.length > 0 && !rel_text_ends(value, "raising")
               ? reported_as(rel_modality_from(value, REL_ATTRIBUTED))
               : NOTHING;
}

/// "have yet [to P]", "fall short [of P]", "keep [from P]": the governor with
/// its adverb or what opens the clause where the list of implicative verbs has
/// both, else `key`
static RelText
with_adverb(const RelLists *lists, const RelTree *tree, RelIndex governor,
            RelIndex predicate, RelText key, char *room, size_t size)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex n_children = rel_tree_n_children(tree, governor);
    const RelIndex mark = rel_complement_mark(tree, predicate);

    if (mark != REL_NONE) {
        const RelText both = rel_word_join(tokens[governor].lemma,
                                           tokens[mark].lemma, room, size);
        if (rel_word_listed(lists->implicative, both)) {
            return both;
        }
    }

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelToken *const child =
            &tokens[rel_tree_child(tree, governor, i)];
        if (child->upos == REL_UPOS_ADV || child->upos == REL_UPOS_ADJ) {
            const RelText both =
                rel_word_join(tokens[governor].lemma, child->lemma, room, size);
            if (rel_word_listed(lists->implicative, both)) {
                return both;
            }
        }
    }
    return key;
}

bool
rel_complement_undoes(const RelLists *lists, const RelTree *tree, RelIndex verb)
{
    char room[128];
    const RelText key = rel_verb_key(tree, verb, room, sizeof room);

    return rel_text_ends(rel_word_value(lists->implicative, key), "subject");
}

RelComplement
rel_complement_read(const RelLists *lists, const RelTree *tree,
                    RelIndex governor, RelIndex predicate,
                    RelComplementShape shape)
{
    char room[128];
    char more_room[128];
    const RelText key =
        with_adverb(lists, tree, governor, predicate,
                    rel_verb_key(tree, governor, room, sizeof room), more_room,
                    sizeof more_room);
    const bool has_object =
        rel_tree_find(tree, governor, "obj") != REL_NONE ||
        rel_tree_find(tree, governor, "iobj") != REL_NONE ||
        rel_tree_find(tree, governor, "nsubj:pass") != REL_NONE;

    if (is_question(lists, tree, predicate)) {
        return (RelComplement){REL_QUESTION, false, false, true};
    }
    switch (shape) {
    case REL_COMPLEMENT_FINITE: return read_finite(lists, key);
    case REL_COMPLEMENT_INFINITIVE:
        return read_infinitive(lists, key, has_object);
    case REL_COMPLEMENT_GERUND: return read_gerund(lists, key);
    case REL_COMPLEMENT_NOUN: break;
    }
    return read_noun(lists, key,
                     rel_token_listed(lists->event_nouns,
                                      &tree->sentence->tokens[predicate]));
}
