// climb_clause.c: steps from a clause to the verb above it.
//
//   failed [to warn]              the governor says the contrary
//   left [without paying]         the opening word does
//   accused him [of lying]        the deed of an accusation

#include "base/strings.h"
#include "perspective/climb.h"
#include "perspective/modality.h"
#include "perspective/polarity.h"
#include "tree/core.h"
#include "tree/verb.h"
#include "tree/word.h"

/// "does not think that P": P is denied; "did not say that P": nothing is
/// known of P
static void
read_unsaid(const RelClimb *climb, RelIndex governor)
{
    char room[128];
    const RelText key = rel_verb_key(climb->tree, governor, room, sizeof room);

    if (rel_text_ends(rel_word_value(climb->lists->reporting, key),
                      "raising")) {
        rel_climb_flip(climb);
        rel_climb_attribute_to_source(climb, governor);
    } else {
        rel_climb_weaken(climb, REL_QUESTION);
        rel_climb_attribute(climb, REL_NONE, false);
    }
}

/// "it is not clear that P": P may be so or not
static bool
is_left_open(const RelClimb *climb, RelIndex governor)
{
    return rel_text_is(rel_word_value(climb->lists->factive,
                                      climb->tokens[governor].lemma),
                       "open") &&
           rel_polarity_negated(climb->lists, climb->tree, governor);
}

/// "suppose P", "provided that P": a verb without a subject that sets a case
static bool
is_supposed(const RelClimb *climb, RelIndex governor)
{
    return rel_tree_find(climb->tree, governor, "nsubj") == REL_NONE &&
           rel_tree_find(climb->tree, governor, "expl") == REL_NONE &&
           climb->tokens[governor].upos == REL_UPOS_VERB &&
           rel_text_is(rel_word_value(climb->lists->subordinators,
                                      climb->tokens[governor].form),
                       "conditional");
}

/// "analysts see Dexo buying it": told in the present, it is not seen yet
static bool
is_foreseen(const RelClimb *climb, RelIndex governor)
{
    return rel_text_ends(rel_word_value(climb->lists->implicative,
                                        climb->tokens[governor].lemma),
                         "foreseeing") &&
           rel_verb_is_present(climb->tree, governor);
}

/// "helped [end the strike]": not by himself; "helped them [end it]": they did.
/// What the clause tells beside, "when both withdrew", is not less sure for it
static bool
is_done_together(const RelClimb *climb, RelIndex node, RelIndex governor)
{
    const bool own = node == climb->start ||
                     (rel_token_relates(&climb->tokens[climb->start], "conj") &&
                      climb->tokens[climb->start].head == node);

    return own && rel_tree_find(climb->tree, governor, "obj") == REL_NONE &&
           rel_text_starts(rel_word_value(climb->lists->implicative,
                                          climb->tokens[governor].lemma),
                           "+ shared");
}

/// "suggested [Lund sell it]", "insisted that [Lund leave]": a verb without
/// its ending beside one person is wished, whatever its tag says
static bool
is_wished(const RelClimb *climb, RelIndex node, RelIndex governor)
{
    const RelIndex subject = rel_tree_find(climb->tree, node, "nsubj");
    const RelToken *const token = &climb->tokens[node];

    return subject != REL_NONE && rel_token_relates(token, "ccomp") &&
           (rel_text_is(token->xpos, "VB") ||
            rel_text_is(token->xpos, "VBP")) &&
           (rel_text_is(climb->tokens[subject].xpos, "NN") ||
            rel_text_is(climb->tokens[subject].xpos, "NNP")) &&
           rel_tree_find(climb->tree, subject, "conj") == REL_NONE &&
           rel_tree_find(climb->tree, node, "aux") == REL_NONE &&
           rel_text_ends(rel_word_value(climb->lists->reporting,
                                        climb->tokens[governor].lemma),
                         "wish");
}

void
rel_climb_embed(const RelClimb *climb, RelIndex node, RelIndex governor,
                RelComplementShape shape)
{
    const RelComplement complement =
        rel_complement_read(climb->lists, climb->tree, governor, node, shape);
    const bool unsaid =
        complement.reported &&
        rel_polarity_negated(climb->lists, climb->tree, governor);

    rel_climb_weaken(climb, complement.modality);
    if (is_supposed(climb, governor)) {
        rel_climb_weaken(climb, REL_CONDITIONAL);
    }
    if (shape == REL_COMPLEMENT_GERUND && is_foreseen(climb, governor)) {
        rel_climb_weaken(climb, REL_POSSIBLE);
    }
    if (shape == REL_COMPLEMENT_INFINITIVE &&
        is_done_together(climb, node, governor)) {
        rel_climb_weaken(climb, REL_POSSIBLE);
    }
    if (shape == REL_COMPLEMENT_FINITE && is_wished(climb, node, governor)) {
        rel_climb_weaken(climb, REL_OBLIGATION);
    }
    if (is_left_open(climb, governor)) {
        rel_climb_weaken(climb, REL_QUESTION);
    }
    if (complement.flips) {
        rel_climb_flip(climb);
    }
    if (unsaid) {
        read_unsaid(climb, governor);
    } else if (complement.reported) {
        rel_climb_attribute_to_source(climb, governor);
    }
    rel_climb_settle(climb, complement.settled, complement.settled);
}

void
rel_climb_read_topic(const RelClimb *climb, RelIndex node)
{
    const RelIndex topic = rel_tree_find(climb->tree, node, "nsubj:outer");

    if (topic == REL_NONE) {
        return;
    }
    const RelToken *const token = &climb->tokens[topic];
    if (rel_token_listed(climb->lists->hedges, token) ||
        rel_token_listed(climb->lists->reporting, token) ||
        rel_token_listed(climb->lists->denying, token) ||
        rel_token_listed(climb->lists->urging, token) ||
        rel_token_listed(climb->lists->intending, token)) {
        rel_climb_embed(climb, node, topic, REL_COMPLEMENT_FINITE);
    }
}

void
rel_climb_govern(const RelClimb *climb, RelIndex node, RelIndex governor,
                 RelComplementShape shape)
{
    rel_climb_embed(climb, node, governor, shape);
    rel_climb_read_own(climb, governor);
}

bool
rel_climb_is_deed(const RelClimb *climb, RelIndex node, RelIndex governor)
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

/// "tasked her *with* finding it": an order or a plan, whose list names what
/// opens the deed
static bool
is_assigned(const RelClimb *climb, RelIndex node, RelIndex governor)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);
    RelText words =
        rel_word_value(climb->lists->intending, climb->tokens[governor].lemma);
    RelText word;

    while (mark != REL_NONE && rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, climb->tokens[mark].lemma)) {
            return true;
        }
    }
    return false;
}

/// "fears losing the islands", "admitted to bribing them": a gerund right
/// behind a verb that has one as its object, not beside it
static bool
is_bare_gerund(const RelClimb *climb, RelIndex node, RelIndex governor)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);
    char room[128];
    const RelText lemma =
        rel_verb_key(climb->tree, governor, room, sizeof room);
    const RelIndex particle =
        rel_tree_find(climb->tree, governor, "compound:prt");
    const bool near = climb->tree->left[node] ==
                      (particle == governor + 1 ? particle : governor) + 1;
    const bool bare =
        mark == REL_NONE || rel_text_is_nocase(climb->tokens[mark].form, "to");

    return near && bare &&
           rel_complement_shape(climb->tree, node) == REL_COMPLEMENT_GERUND &&
           (rel_word_listed(climb->lists->reporting, lemma) ||
            rel_word_listed(climb->lists->denying, lemma) ||
            rel_word_listed(climb->lists->factive, lemma) ||
            rel_word_listed(climb->lists->intending, lemma) ||
            rel_word_listed(climb->lists->implicative, lemma) ||
            rel_word_listed(climb->lists->urging, lemma));
}

/// "forced the ferry to turn back", "urged them to leave": the infinitive is
/// what the verb is about, not its purpose
static bool
is_demanded(const RelClimb *climb, RelIndex node, RelIndex governor)
{
    const RelText lemma = climb->tokens[governor].lemma;

    return rel_complement_shape(climb->tree, node) ==
               REL_COMPLEMENT_INFINITIVE &&
           node > governor &&
           (rel_tree_find(climb->tree, governor, "obj") != REL_NONE ||
            rel_tree_find(climb->tree, governor, "obl") != REL_NONE ||
            rel_tree_find(climb->tree, governor, "nsubj:pass") != REL_NONE) &&
           (rel_word_listed(climb->lists->urging, lemma) ||
            rel_text_ends(rel_word_value(climb->lists->implicative, lemma),
                          "causative"));
}

/// "said that P after Q": Q belongs to what was said, though the tree hangs it
/// on said
static bool
is_told_along(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelIndex told = rel_tree_find(climb->tree, head, "ccomp");

    return told != REL_NONE && head < told && told < node &&
           rel_verb_is_saying(climb->lists, climb->tree, head);
}

/// "lifted a ban on killing elephants", where the tree hangs killing on lifted:
/// the noun right before the gerund and its preposition is about the deed
static bool
is_about_noun(const RelClimb *climb, RelIndex node)
{
    const RelIndex left = climb->tree->left[node];

    if (left == 0 || rel_complement_mark(climb->tree, node) == REL_NONE ||
        rel_complement_shape(climb->tree, node) != REL_COMPLEMENT_GERUND) {
        return false;
    }
    const RelToken *const before = &climb->tokens[left - 1];
    return before->upos == REL_UPOS_NOUN &&
           (rel_token_listed(climb->lists->implicative, before) ||
            rel_token_listed(climb->lists->intending, before) ||
            rel_token_listed(climb->lists->urging, before) ||
            rel_token_listed(climb->lists->hedges, before) ||
            rel_token_listed(climb->lists->accusing, before) ||
            rel_token_listed(climb->lists->denying, before) ||
            rel_token_listed(climb->lists->reporting, before));
}

/// "described how P", "wondered why P": the verb whose content the clause is,
/// though the tree has it as an adverbial of the verb or of "how"; or REL_NONE
static RelIndex
find_asking(const RelClimb *climb, RelIndex node, RelIndex head, RelText value)
{
    const RelToken *const above = &climb->tokens[head];
    RelIndex verb = REL_NONE;

    if (rel_token_tagged(above, "W") && above->head != REL_NONE &&
        above->head < head && head < node) {
        verb = above->head;
    } else if (rel_text_is(value, "content") && head < node) {
        verb = head;
    }
    return verb != REL_NONE &&
                   (rel_verb_is_saying(climb->lists, climb->tree, verb) ||
                    rel_token_listed(climb->lists->factive,
                                     &climb->tokens[verb]))
               ? verb
               : REL_NONE;
}

/// "it is unclear if P": no condition, for the clause follows at once what
/// leaves it open
static bool
is_open_if(const RelClimb *climb, RelIndex node, RelIndex head, RelText value)
{
    return rel_text_is(value, "conditional") &&
           climb->tree->left[node] == head + 1 &&
           (rel_modality_from(rel_word_value(climb->lists->reporting,
                                             climb->tokens[head].lemma),
                              REL_FACTUAL) == REL_QUESTION ||
            rel_text_is(rel_word_value(climb->lists->factive,
                                       climb->tokens[head].lemma),
                        "open"));
}

/// "opens once the rest have signed": a time told in the present is no past;
/// "when talking of art, names come up": nor is one without a tense, beside it
static bool
is_time_to_come(const RelClimb *climb, RelIndex node, RelIndex head,
                RelText value)
{
    const bool tenseless = (rel_token_tagged(&climb->tokens[node], "VBG") ||
                            rel_token_tagged(&climb->tokens[node], "VBN")) &&
                           rel_tree_find(climb->tree, node, "aux") == REL_NONE;

    return rel_text_ends(value, "time") &&
           rel_verb_is_present(climb->tree, tenseless ? head : node);
}

/// "found [that combining both helps]", where the tree has combining for an
/// adverbial of found: what is found, or said
static bool
is_content(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelIndex mark = rel_complement_mark(climb->tree, node);

    return mark != REL_NONE && head < mark &&
           rel_text_is_nocase(climb->tokens[mark].form, "that") &&
           climb->tree->left[node] == mark &&
           rel_verb_is_saying(climb->lists, climb->tree, head);
}

void
rel_climb_adverbial(const RelClimb *climb, RelIndex node, RelIndex head)
{
    const RelText value = rel_climb_clause_value(climb, node);
    const RelIndex asking = find_asking(climb, node, head, value);

    if (rel_tree_completed(climb->tree, node) != REL_NONE) {
        // "helped them in their campaign to win": not won yet
        rel_climb_weaken(climb, REL_INTENDED);
        rel_climb_settle(climb, true, true);
        return;
    }
    if (asking != REL_NONE || is_open_if(climb, node, head, value)) {
        rel_climb_govern(climb, node, asking != REL_NONE ? asking : head,
                         REL_COMPLEMENT_FINITE);
        return;
    }
    if (is_content(climb, node, head)) {
        if (rel_complement_shape(climb->tree, node) ==
            REL_COMPLEMENT_GERUND) { // a deed of nobody named
            rel_climb_weaken(climb, REL_POSSIBLE);
        }
        rel_climb_govern(climb, node, head, REL_COMPLEMENT_FINITE);
        return;
    }
    if (is_time_to_come(climb, node, head, value)) {
        rel_climb_weaken(climb, REL_CONDITIONAL);
    }

    if (is_told_along(climb, node, head)) {
        rel_climb_weaken(climb, rel_modality_from(value, REL_FACTUAL));
        rel_climb_attribute_to_source(climb, head);
        rel_climb_settle(climb, true, true);
        return;
    }
    if (rel_climb_is_deed(climb, node, head) ||
        is_bare_gerund(climb, node, head)) {
        rel_climb_govern(climb, node, head, REL_COMPLEMENT_GERUND);
        return;
    }
    if (is_assigned(climb, node, head)) {
        rel_climb_weaken(climb, REL_INTENDED);
        rel_climb_settle(climb, true, false);
        rel_climb_read_own(climb, head);
        return;
    }
    if (is_demanded(climb, node, head)) {
        rel_climb_govern(climb, node, head, REL_COMPLEMENT_INFINITIVE);
        return;
    }
    if (rel_text_is(value, "factual")) {
        rel_climb_settle(climb, true, true);
        return;
    }
    if (is_about_noun(climb, node)) {
        rel_climb_weaken(climb, REL_POSSIBLE);
    }
    if (rel_text_is(value, "negative")) {
        rel_climb_flip(climb);
    } else {
        rel_climb_weaken(climb, rel_modality_from(value, REL_FACTUAL));
    }
    rel_climb_settle(climb, true, false);
    rel_climb_read_own(climb, head);
}
