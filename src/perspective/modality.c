// modality.c: how sure a predicate is by its own words.
//
//   The measures could hit trade.      aux could: possible
//   Kiev is to host the talks.         be + to: future
//   The lease ends in June.            present, on a day to come: future
//   Under the plan, the firm closes.   on paper: intended
//   Sign the treaty now!               no subject, base form: obligation
//   He allegedly took the money.       hedge: attributed
//
// What governs the predicate (say, plan, if) is seen to in complement.c and
// perspective.c.

#include "perspective/modality.h"

#include "base/strings.h"
#include "tree/verb.h"
#include "tree/word.h"

/// The predicate is governed by a verb as its complement or adverbial
static bool
is_governed(const RelToken *token)
{
    return token->head != REL_NONE && !rel_token_relates(token, "conj") &&
           !rel_token_relates(token, "parataxis");
}

RelModality
rel_modality_from(RelText text, RelModality otherwise)
{
    RelText word = {NULL, 0};

    rel_text_split(&text, ' ', &word);
    for (int i = 0; i < REL_N_MODALITIES; ++i) {
        if (rel_text_is(word, rel_modality_text((RelModality)i))) {
            return (RelModality)i;
        }
    }
    return otherwise;
}

RelModality
rel_modality_weaker(RelModality a, RelModality b)
{
    static const int RANKS[REL_N_MODALITIES] = {
        [REL_FACTUAL] = 0,     [REL_ATTRIBUTED] = 1, [REL_FUTURE] = 2,
        [REL_INTENDED] = 3,    [REL_OBLIGATION] = 4, [REL_POSSIBLE] = 5,
        [REL_CONDITIONAL] = 6, [REL_QUESTION] = 7,
    };

    return RANKS[a] >= RANKS[b] ? a : b;
}

/// The modality of an auxiliary or adverb under a predicate
static RelModality
word_modality(const RelLists *lists, const RelToken *word)
{
    if (rel_token_relates(word, "aux")) {
        return rel_modality_from(rel_word_value(lists->modals, word->lemma),
                                 REL_FACTUAL);
    }
    if (rel_token_relates(word, "advmod") &&
        rel_word_listed(lists->hedges, word->lemma)) {
        return rel_modality_from(rel_word_value(lists->hedges, word->lemma),
                                 REL_POSSIBLE);
    }
    return REL_FACTUAL;
}

/// "Sign the treaty": the base form alone, with no subject and no auxiliary
static bool
is_imperative(const RelTree *tree, RelIndex predicate)
{
    const RelToken *const token = &tree->sentence->tokens[predicate];

    return rel_text_is(token->xpos, "VB") && !is_governed(token) &&
           !rel_token_relates(token, "conj") &&
           rel_tree_find(tree, predicate, "nsubj") == REL_NONE &&
           rel_tree_find(tree, predicate, "csubj") == REL_NONE &&
           rel_tree_find(tree, predicate, "expl") == REL_NONE &&
           rel_tree_find(tree, predicate, "aux") == REL_NONE;
}

/// "due *to* host", "*to* be the host": the mark of an infinitive, maybe not
/// the first
static bool
is_infinitive(const RelTree *tree, RelIndex predicate)
{
    for (RelIndex i = 0; i < rel_tree_n_children(tree, predicate); ++i) {
        const RelToken *const child =
            &tree->sentence->tokens[rel_tree_child(tree, predicate, i)];
        if (rel_token_relates(child, "mark") &&
            rel_text_is_nocase(child->form, "to")) {
            return true;
        }
    }
    return false;
}

/// "Kiev [is] to host the talks": an infinitive as the sentence's predicate
static bool
is_to_be_done(const RelTree *tree, RelIndex predicate)
{
    const RelToken *const token = &tree->sentence->tokens[predicate];

    return is_infinitive(tree, predicate) &&
           (token->upos == REL_UPOS_VERB ||
            rel_tree_find(tree, predicate, "cop") != REL_NONE) &&
           (!is_governed(token) ||
            rel_tree_find(tree, predicate, "nsubj") != REL_NONE);
}

/// "Had he known", "should they leave": the auxiliary opens the clause
static bool
is_inverted(const RelTree *tree, RelIndex predicate)
{
    const RelIndex subject = rel_tree_find(tree, predicate, "nsubj");
    const RelIndex first = tree->left[predicate];
    const RelToken *const token = &tree->sentence->tokens[first];

    return subject != REL_NONE && first < subject && token->head == predicate &&
           token->upos == REL_UPOS_AUX &&
           (rel_token_relates(token, "aux") || rel_token_relates(token, "cop"));
}

/// "on *Friday*", "in *June*", "*tomorrow*", "*next* week": a day or month that
/// is no row of them ("on Fridays") and does not begin or end a span
static bool
is_day_named(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    const RelToken *const word = &tree->sentence->tokens[token];
    const RelIndex opening = rel_tree_find(tree, token, "case");
    const RelText value = rel_word_value(lists->time_words, word->lemma);
    const RelIndex next = rel_tree_find(tree, token, "amod");

    if (rel_tree_find(tree, token, "det") != REL_NONE ||
        rel_token_tagged(word, "NNPS") || rel_token_tagged(word, "NNS") ||
        (opening != REL_NONE &&
         !rel_token_listed(lists->dating, &tree->sentence->tokens[opening]))) {
        return false;
    }
    return rel_text_starts(value, "weekday") ||
           (rel_text_starts(value, "month") && opening != REL_NONE) ||
           rel_text_is(value, "day 1") ||
           (next != REL_NONE && opening == REL_NONE &&
            rel_text_is(rel_word_value(lists->time_words,
                                       tree->sentence->tokens[next].lemma),
                        "shift 1"));
}

/// "The contract ends in June": what is told in the present of a day that is
/// named is not there yet.  States are there every day.
static bool
is_scheduled(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    const RelToken *const token = &tree->sentence->tokens[predicate];

    // "beat" may be present or past, "beats" is present
    if (token->upos != REL_UPOS_VERB || !rel_token_tagged(token, "VBZ") ||
        rel_tree_find(tree, predicate, "aux") != REL_NONE ||
        rel_token_listed(lists->stative, token) ||
        rel_token_listed(lists->reporting, token) ||
        !rel_verb_stands_present(tree, predicate, predicate)) {
        return false;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, predicate); ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        const RelToken *const word = &tree->sentence->tokens[child];
        if ((rel_token_relates(word, "obl") ||
             rel_token_relates(word, "advmod")) &&
            is_day_named(lists, tree, child)) {
            return true;
        }
    }
    return false;
}

/// "under the *plan*", "the *plan*, under which"
static bool
is_scheme(const RelLists *lists, const RelTree *tree, RelIndex noun)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex opening = rel_tree_find(tree, noun, "case");

    if (opening == REL_NONE || !rel_text_is(tokens[opening].lemma, "under")) {
        return false;
    }
    const RelIndex clause = tokens[noun].head;
    const bool relative = rel_token_is_relative(&tokens[noun]) &&
                          rel_token_relates(&tokens[clause], "acl") &&
                          tokens[clause].head != REL_NONE;
    return rel_text_is(
        rel_word_value(lists->sources,
                       tokens[relative ? tokens[clause].head : noun].lemma),
        "scheme");
}

/// "Under the plan, the firm sells its mines": told in the present, it stands
/// on paper
static bool
is_on_paper(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    const RelToken *const tokens = tree->sentence->tokens;

    if (tokens[predicate].upos != REL_UPOS_VERB ||
        rel_tree_find(tree, predicate, "aux") != REL_NONE ||
        !rel_verb_stands_present(tree, predicate, predicate)) {
        return false;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, predicate); ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        if (rel_token_relates(&tokens[child], "obl") &&
            is_scheme(lists, tree, child)) {
            return true;
        }
    }
    return false;
}

RelModality
rel_modality_own(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    const RelIndex n_children = rel_tree_n_children(tree, predicate);
    RelModality found = REL_FACTUAL;

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        found = rel_modality_weaker(
            found, word_modality(lists, &tree->sentence->tokens[child]));
    }
    if (is_inverted(tree, predicate)) {
        found = rel_modality_weaker(found, REL_CONDITIONAL);
    }
    if (is_to_be_done(tree, predicate) ||
        is_scheduled(lists, tree, predicate)) {
        return rel_modality_weaker(found, REL_FUTURE);
    }
    if (is_on_paper(lists, tree, predicate)) {
        found = rel_modality_weaker(found, REL_INTENDED);
    }
    return is_imperative(tree, predicate)
               ? rel_modality_weaker(found, REL_OBLIGATION)
               : found;
}

bool
rel_modality_shared(const RelTree *tree, RelIndex predicate, RelIndex conjunct)
{
    const RelToken *const first = &tree->sentence->tokens[predicate];
    const RelToken *const second = &tree->sentence->tokens[conjunct];

    // A bare infinitive has its auxiliary before the first verb whatever form
    // that one has: "might be arrested and lose his post"
    return (rel_text_equals(first->xpos, second->xpos) ||
            rel_text_is(second->xpos, "VB")) &&
           rel_tree_find(tree, conjunct, "mark") == REL_NONE &&
           rel_tree_find(tree, conjunct, "nsubj") == REL_NONE &&
           rel_tree_find(tree, conjunct, "aux") == REL_NONE &&
           rel_tree_find(tree, conjunct, "cop") == REL_NONE;
}
