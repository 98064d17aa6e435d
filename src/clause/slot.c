// slot.c: sorts what hangs on a predicate into roles.
//
//   He told them on Tuesday that France agrees.
//
//   them       iobj    recipient
//   Tuesday    obl     oblique, "on"
//   agrees     ccomp   clause

#include "clause/slot.h"

#include "base/strings.h"
#include "tree/core.h"
#include "tree/phrase.h"
#include "tree/preposition.h"
#include "tree/referent.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelTree *tree, RelIndex index)
{
    return &tree->sentence->tokens[index];
}

/// Four digits: a year, when it stands alone
static bool
is_year(const RelToken *token)
{
    if (token->form.length != 4 ||
        (token->form.bytes[0] != '1' && token->form.bytes[0] != '2')) {
        return false;
    }
    for (size_t i = 0; i < 4; ++i) {
        if (token->form.bytes[i] < '0' || token->form.bytes[i] > '9') {
            return false;
        }
    }
    return true;
}

static bool
is_time_word(const RelContext *context, const RelToken *token)
{
    return rel_token_listed(context->lists->time_nouns, token) ||
           rel_token_listed(context->lists->time_words, token) ||
           is_year(token);
}

/// "12 July": the number may be the head
static bool
counts_in_time(const RelContext *context, const RelTree *tree, RelIndex number)
{
    const RelIndex n = rel_tree_n_children(tree, number);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, number, i);
        if (!rel_token_relates(token_at(tree, child), "nmod") ||
            rel_tree_find(tree, child, "case") == REL_NONE) {
            if (is_time_word(context, token_at(tree, child))) {
                return true;
            }
        }
    }
    return false;
}

bool
rel_slot_is_measure(const RelContext *context, const RelTree *tree,
                    RelIndex token)
{
    const RelToken *word = token_at(tree, token);

    return word->upos == REL_UPOS_NUM || word->upos == REL_UPOS_SYM ||
           (rel_token_listed(context->lists->units, word) &&
            rel_tree_find(tree, token, "nummod") != REL_NONE);
}

bool
rel_slot_is_temporal(const RelContext *context, const RelTree *tree,
                     RelIndex token)
{
    const RelToken *word = token_at(tree, token);

    return is_time_word(context, word) ||
           (word->upos == REL_UPOS_NUM && counts_in_time(context, tree, token));
}

static RelStatus
add_slot(RelArray *slots, RelRole role, RelIndex token, RelText preposition)
{
    const RelSlot slot = {role, token, preposition};

    return preposition.bytes || preposition.length == 0
               ? rel_array_push(slots, &slot)
               : REL_ERR_NO_MEMORY;
}

/// "of course", "as a result": words that add nothing
static RelStatus
is_idle(RelContext *context, RelIndex sentence, RelIndex token, bool *idle)
{
    RelPhrase phrase;
    const RelStatus status =
        rel_phrase_make(context, sentence, token, 0, &phrase);

    *idle = status == REL_OK &&
            rel_word_listed(context->lists->idioms, phrase.text) &&
            rel_word_value(context->lists->idioms, phrase.text).length == 0;
    return status;
}

/// "according to X" names the speaker: it is no argument
static bool
names_a_source(const RelContext *context, RelText preposition)
{
    return rel_text_is(
        rel_word_value(context->lists->prepositions, preposition), "source");
}

static RelStatus
add_oblique(RelContext *context, const RelPredicates *predicates,
            RelIndex token, RelArray *slots)
{
    bool idle = false;
    const RelStatus status =
        is_idle(context, predicates->sentence, token, &idle);
    RelText preposition =
        rel_preposition(context, predicates->tree, token, "case");

    token =
        rel_preposition_lead(context, predicates->tree, token, &preposition);
    if (status != REL_OK || !preposition.bytes || idle ||
        names_a_source(context, preposition)) {
        return preposition.bytes ? status : REL_ERR_NO_MEMORY;
    }
    const bool bare = preposition.length == 0 &&
                      !rel_slot_is_temporal(context, predicates->tree, token);
    return add_slot(slots, bare ? REL_ROLE_MANNER : REL_ROLE_OBLIQUE, token,
                    preposition);
}

/// "made him *president*", "became *angry*"; a verb there is a clause
static RelStatus
add_open_clause(RelContext *context, const RelPredicates *predicates,
                RelIndex token, RelArray *slots)
{
    if (rel_predicate_at(predicates, token)) {
        return add_slot(slots, REL_ROLE_CLAUSE, token, rel_text(""));
    }
    return add_slot(slots, REL_ROLE_COMPLEMENT, token,
                    rel_preposition(context, predicates->tree, token, "case"));
}

static RelStatus
add_adverb(RelContext *context, const RelPredicates *predicates, RelIndex token,
           RelArray *slots)
{
    const RelToken *word = token_at(predicates->tree, token);
    bool idle = false;

    if (rel_token_is_relative(word) ||
        rel_token_listed(context->lists->negators, word)) {
        return REL_OK;
    }
    const RelStatus status =
        is_idle(context, predicates->sentence, token, &idle);
    return status != REL_OK || idle
               ? status
               : add_slot(slots, REL_ROLE_MANNER, token, rel_text(""));
}

/// "accused him *of lying*", "left *when the rain came*": with the word that
/// ties the clause; one without ("saying so") stands for itself
static RelStatus
add_adverbial_clause(RelContext *context, const RelPredicates *predicates,
                     RelIndex token, RelArray *slots)
{
    const RelText mark =
        rel_preposition(context, predicates->tree, token, "mark");

    if (!mark.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    return mark.length > 0 ? add_slot(slots, REL_ROLE_CLAUSE, token, mark)
                           : REL_OK;
}

/// The relative adverb of a place clause: "the city *where* they met"
static RelStatus
add_relative_place(const RelPredicates *predicates, RelIndex token,
                   RelArray *slots)
{
    const RelToken *word = token_at(predicates->tree, token);

    if (rel_tree_referent(predicates->tree, token) == token) {
        return REL_OK; // A question: "asked where they met"
    }
    return rel_text_is(rel_token_lemma(word), "where")
               ? add_slot(slots, REL_ROLE_OBLIQUE, token, rel_text("in"))
               : REL_OK;
}

/// A verb of saying without what is said, set off: ", *the AP reported*,"; the
/// parser may take it for a clause of the verb behind it
static bool
is_inserted(const RelContext *context, const RelPredicates *predicates,
            RelIndex verb)
{
    const RelTree *tree = predicates->tree;
    const RelToken *token = token_at(tree, verb);
    const RelIndex after = tree->right[verb];

    if (rel_token_relates(token, "ccomp") &&
        (verb > token->head || after >= tree->sentence->n_tokens ||
         !rel_text_is(token_at(tree, after)->form, ","))) {
        return false;
    }
    return (rel_token_relates(token, "parataxis") ||
            rel_token_relates(token, "ccomp")) &&
           rel_token_listed(context->lists->reporting, token) &&
           rel_tree_subject(tree, verb) != REL_NONE &&
           rel_tree_find(tree, verb, "ccomp") == REL_NONE &&
           rel_tree_find(tree, verb, "obj") == REL_NONE &&
           rel_predicate_at(predicates, token->head) != NULL;
}

/// "testified *Thursday*" is no object, nor is a subject of what follows
static RelStatus
add_object(const RelContext *context, const RelPredicates *predicates,
           RelIndex verb, RelIndex token, RelArray *slots)
{
    const RelTree *tree = predicates->tree;

    if (rel_tree_stolen(tree, verb) == token) {
        return REL_OK;
    }
    // "was shaky *all season*": what is so has no object
    const bool span = verb < token &&
                      rel_slot_is_temporal(context, tree, token) &&
                      rel_tree_find(tree, verb, "cop") != REL_NONE;
    const bool date = span || (rel_token_listed(context->lists->time_words,
                                                token_at(tree, token)) &&
                               token_at(tree, token)->upos == REL_UPOS_PROPN);
    return add_slot(slots, date ? REL_ROLE_OBLIQUE : REL_ROLE_OBJECT, token,
                    rel_text(""));
}

/// Who holds what `noun` names or measures: "a town *held by rebels*"
static RelIndex
find_holder(RelContext *context, const RelTree *tree, RelIndex noun)
{
    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex held = rel_tree_child(tree, noun, i);
        const RelIndex holder = rel_tree_find(tree, held, "obl");
        const RelIndex word =
            holder == REL_NONE ? REL_NONE : rel_tree_find(tree, holder, "case");
        if (held > noun && word != REL_NONE &&
            rel_text_is(token_at(tree, held)->relation, "acl") &&
            rel_text_is(rel_token_value_with(context->lists->verb_phrases,
                                             token_at(tree, held),
                                             token_at(tree, word)->lemma),
                        "holder")) {
            return holder;
        }
    }
    return REL_NONE;
}

/// "retook a town held *by rebels*": from those who held it
static RelStatus
add_loser(RelContext *context, const RelPredicates *predicates, RelIndex verb,
          RelIndex object, RelArray *slots)
{
    const RelTree *const tree = predicates->tree;
    const RelIndex measured = rel_tree_find(tree, object, "nmod");

    if (!rel_text_is(rel_token_value_with(context->lists->verb_phrases,
                                          token_at(tree, verb),
                                          rel_text("from")),
                     "taken")) {
        return REL_OK;
    }
    RelIndex holder = find_holder(context, tree, object);
    if (holder == REL_NONE && measured != REL_NONE) {
        holder = find_holder(context, tree, measured);
    }
    return holder == REL_NONE
               ? REL_OK
               : add_slot(slots, REL_ROLE_OBLIQUE, holder, rel_text("from"));
}

static RelStatus
add_child(RelContext *context, const RelPredicates *predicates,
          const RelPredicate *predicate, RelIndex child, RelArray *slots)
{
    const RelToken *token = token_at(predicates->tree, child);

    if (rel_token_relates(token, "obj")) {
        const RelStatus status =
            add_object(context, predicates, predicate->head, child, slots);
        return status == REL_OK ? add_loser(context, predicates,
                                            predicate->head, child, slots)
                                : status;
    }
    if (rel_token_relates(token, "iobj")) {
        return add_slot(slots, REL_ROLE_RECIPIENT, child, rel_text(""));
    }
    if (rel_token_relates(token, "obl") ||
        (rel_token_relates(token, "nmod") && !predicate->nominal)) {
        return add_oblique(context, predicates, child, slots);
    }
    if (rel_token_relates(token, "ccomp")) {
        return is_inserted(context, predicates, child)
                   ? REL_OK
                   : add_slot(slots, REL_ROLE_CLAUSE, child, rel_text(""));
    }
    if (rel_token_relates(token, "xcomp")) {
        return add_open_clause(context, predicates, child, slots);
    }
    if (rel_token_relates(token, "advcl")) {
        return add_adverbial_clause(context, predicates, child, slots);
    }
    if (rel_token_tagged(token, "WRB")) {
        return add_relative_place(predicates, child, slots);
    }
    // "is most serious": of the adjective, and in its phrase
    const bool inside = predicate->nominal && child < predicate->head &&
                        child > predicate->copula;
    if (rel_token_relates(token, "advmod") && !inside) {
        return add_adverb(context, predicates, child, slots);
    }
    return REL_OK;
}

/// "The jet was ours, *he said*": what is said stands above
static RelStatus
add_quoted_clause(const RelContext *context, const RelPredicates *predicates,
                  const RelPredicate *predicate, RelArray *slots)
{
    const RelToken *token = token_at(predicates->tree, predicate->head);

    if (predicate->nominal ||
        !is_inserted(context, predicates, predicate->head)) {
        return REL_OK;
    }
    return add_slot(slots, REL_ROLE_CLAUSE, token->head, rel_text(""));
}

/// "met Ida Rey, the envoy, *in Oslo*": a person's name has no place, so what
/// follows it behind a comma tells where the verb happened
static bool
is_set_off(const RelContext *context, const RelTree *tree, RelIndex place,
           RelIndex name)
{
    const RelSentence *const sentence = tree->sentence;
    const RelIndex word = rel_tree_find(tree, place, "case");
    const RelIndex left = tree->left[place];

    if (word == REL_NONE || left == 0 ||
        token_at(tree, place)->upos != REL_UPOS_PROPN ||
        !rel_token_relates(token_at(tree, place), "nmod") ||
        (!rel_text_is(token_at(tree, left)->form, ",") &&
         !rel_text_is(token_at(tree, left - 1)->form, ",")) ||
        !rel_word_listed(context->lists->locatives,
                         token_at(tree, word)->form)) {
        return false;
    }
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= name && name < sentence->names[i].end) {
            return sentence->names[i].kind == REL_NAME_PER;
        }
    }
    return false;
}

/// Add the places set off behind persons that hang on the verb, or behind their
/// appositions
static RelStatus
add_places(RelContext *context, const RelPredicates *predicates, RelIndex verb,
           RelArray *slots)
{
    const RelTree *const tree = predicates->tree;
    RelStatus status = REL_OK;

    for (RelIndex i = verb + 1; status == REL_OK && i < tree->right[verb];
         ++i) {
        const RelIndex name = token_at(tree, i)->head;
        if (name == REL_NONE || name >= i || name <= verb ||
            !is_set_off(context, tree, i, name)) {
            continue;
        }
        const RelIndex thing = rel_token_relates(token_at(tree, name), "appos")
                                   ? token_at(tree, name)->head
                                   : name;
        if (token_at(tree, thing)->head == verb &&
            (rel_token_relates(token_at(tree, thing), "obj") ||
             rel_token_relates(token_at(tree, thing), "obl"))) {
            status = add_oblique(context, predicates, i, slots);
        }
    }
    return status;
}

RelStatus
rel_slots_collect(RelContext *context, const RelPredicates *predicates,
                  const RelPredicate *predicate, const bool *words,
                  RelArray *slots)
{
    const RelTree *tree = predicates->tree;
    const RelIndex n = rel_tree_n_children(tree, predicate->head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, predicate->head, i);
        const RelStatus status =
            words[child]
                ? REL_OK
                : add_child(context, predicates, predicate, child, slots);
        if (status != REL_OK) {
            return status;
        }
    }
    const RelStatus status =
        predicate->nominal
            ? REL_OK
            : add_places(context, predicates, predicate->head, slots);
    return status == REL_OK
               ? add_quoted_clause(context, predicates, predicate, slots)
               : status;
}

RelStatus
rel_slots_of_noun(RelContext *context, const RelPredicates *predicates,
                  RelIndex noun, RelArray *slots)
{
    const RelTree *tree = predicates->tree;
    const RelIndex n = rel_tree_n_children(tree, noun);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (child < noun || !rel_token_relates(token_at(tree, child), "nmod") ||
            rel_tree_find(tree, child, "case") == REL_NONE) {
            continue;
        }
        const RelStatus status = add_oblique(context, predicates, child, slots);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}
