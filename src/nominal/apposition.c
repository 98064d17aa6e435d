// apposition.c: two nouns for one thing, side by side.
//
//   Anna Weiss, the chancellor of Austria,      chancellor of
//   Austria's chancellor, Anna Weiss,           the same
//   Anna Weiss, a lawyer,                       be
//   Anna Weiss, 45,                             be (age)
//   Graz, Austria                               in
//
// The name may come first or second.

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// A name, and the noun that describes what it names
typedef struct {
    RelIndex name;
    RelIndex description;
} Pair;

static bool
is_name(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    return !rel_token_listed(lists->time_words,
                             &tree->sentence->tokens[token]) &&
           tree->sentence->tokens[token].upos == REL_UPOS_PROPN &&
           rel_text_is_capitalized(tree->sentence->tokens[token].form) &&
           rel_tree_find(tree, token, "det") == REL_NONE;
}

/// One name cannot be several things: "the network reports" is no description
static bool
is_plural(const RelToken *token)
{
    return rel_token_tagged(token, "NNS") || rel_token_tagged(token, "NNPS");
}

/// A title of an office or a profession, also in capitals
static bool
is_post(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelTitleKind kind = rel_title_kind(context, sentence, token);

    return kind == REL_TITLE_OFFICE || kind == REL_TITLE_PROFESSION;
}

/// Which of two tokens is the name; false: neither
static bool
tell_apart(const RelContext *context, RelIndex sentence, RelIndex first,
           RelIndex second, Pair *pair)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;

    if (is_name(context->lists, tree, first) &&
        !is_name(context->lists, tree, second)) {
        *pair = (Pair){first, second};
    } else if (is_name(context->lists, tree, second) &&
               !is_name(context->lists, tree, first)) {
        *pair = (Pair){second, first};
    } else if (is_post(context, sentence, second) &&
               !is_post(context, sentence, first)) {
        *pair = (Pair){first, second}; // "Ida Rey, Head of Research,"
    } else {
        return false;
    }
    if (rel_token_listed(context->lists->event_nouns,
                         &tokens[pair->description])) {
        return false; // "the arrest of the leader, Anna Weber"
    }
    if (rel_title_kind(context, sentence, pair->description) !=
        REL_TITLE_NONE) {
        return !is_plural(&tokens[pair->description]);
    }
    return rel_token_is_nominal(&tokens[pair->description]) &&
           tokens[pair->description].upos != REL_UPOS_NUM &&
           tokens[pair->description].upos != REL_UPOS_PRON &&
           !is_plural(&tokens[pair->description]);
}

/// "Graz, Austria": a place and what it lies in
static bool
is_place_in_place(const RelContext *context, RelIndex sentence, RelIndex first,
                  RelIndex second)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;

    if (!context->gazetteer) {
        return false;
    }
    const unsigned inner =
        rel_gazetteer_kinds(context->gazetteer, tokens[first].form);
    const unsigned outer =
        rel_gazetteer_kinds(context->gazetteer, tokens[second].form);
    return (inner & (REL_GAZ_CITY | REL_GAZ_CAPITAL | REL_GAZ_REGION)) &&
           (outer & (REL_GAZ_COUNTRY | REL_GAZ_REGION)) &&
           !rel_text_equals(tokens[first].form, tokens[second].form);
}

static RelStatus
add_place(RelContext *context, RelIndex sentence, RelIndex inner,
          RelIndex outer)
{
    RelNominal nominal = {.origin = REL_FROM_APPOSITION,
                          .rule = "place-in-place",
                          .trigger = outer,
                          .relation = rel_phrase_none(),
                          .lemma = rel_text("be located in"),
                          .role = REL_ROLE_OBJECT};
    RelStatus status =
        rel_phrase_of_name(context, sentence, inner, &nominal.subject);

    if (status == REL_OK) {
        status = rel_phrase_of_name(context, sentence, outer, &nominal.object);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// "Anna Weiss, a lawyer": the name is what the noun says
static RelStatus
add_description(RelContext *context, RelIndex sentence, const Pair *pair,
                const RelPhrase *holder)
{
    RelNominal nominal = {.origin = REL_FROM_APPOSITION,
                          .rule = "apposition",
                          .trigger = pair->description,
                          .subject = *holder,
                          .relation = rel_phrase_none(),
                          .lemma = rel_text("be"),
                          .role = REL_ROLE_COMPLEMENT};
    const RelStatus status = rel_phrase_of_argument(
        context, sentence, pair->description, &nominal.object);

    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// A class of the ontology has the noun: "group", "town"
static bool
names_class(const RelContext *context, RelText noun)
{
    const RelOntology *const ontology = context->ontology;

    for (size_t c = 0; c < ontology->n_classes; ++c) {
        for (size_t w = 0; w < ontology->classes[c].n_words; ++w) {
            if (rel_text_equals(ontology->classes[c].words[w], noun)) {
                return true;
            }
        }
    }
    return false;
}

/// The noun says what sort of thing the name is: a profession, a class, or
/// anything after "a"; the rest are too often slips of the tree
static bool
describes(const RelContext *context, RelIndex sentence, RelIndex noun,
          RelTitleKind kind)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex determiner = rel_tree_find(tree, noun, "det");
    const bool one =
        determiner != REL_NONE && rel_text_is(tokens[determiner].lemma, "a");

    if (tokens[noun].upos == REL_UPOS_PROPN) {
        return one || kind != REL_TITLE_NONE; // "a Senior Advocate"
    }
    return tokens[noun].upos == REL_UPOS_NOUN &&
           (one || kind != REL_TITLE_NONE ||
            names_class(context, tokens[noun].lemma));
}

static bool
is_owned_by_pronoun(const RelTree *tree, RelIndex noun)
{
    const RelIndex owner = rel_tree_find(tree, noun, "nmod:poss");

    return owner != REL_NONE &&
           tree->sentence->tokens[owner].upos == REL_UPOS_PRON;
}

static RelStatus
add_pair(RelContext *context, RelIndex sentence, const Pair *pair)
{
    const RelOwner owner =
        rel_nominal_owner(context, sentence, pair->description);
    const RelTitleKind kind =
        rel_title_kind(context, sentence, pair->description);
    RelPhrase holder;
    RelStatus status =
        rel_phrase_of_name(context, sentence, pair->name, &holder);

    if (status != REL_OK) {
        return status;
    }
    const bool described = kind == REL_TITLE_NONE || owner.head == REL_NONE ||
                           kind == REL_TITLE_PROFESSION;
    // "Daesh (the Islamic State)" gives another name, not a description; "his
    // rival, Roth" tells nothing without him.
    if (described &&
        !is_owned_by_pronoun(&context->trees[sentence], pair->description) &&
        describes(context, sentence, pair->description, kind) &&
        rel_tree_find(&context->trees[sentence], pair->description, "nummod") ==
            REL_NONE) {
        status = add_description(context, sentence, pair, &holder);
    }
    return status == REL_OK
               ? rel_nominal_add_office(context, sentence, pair->description,
                                        &owner, &holder, REL_FROM_APPOSITION,
                                        "apposition-office")
               : status;
}

/// "Anna Weiss, 45,"
static RelStatus
add_age(RelContext *context, RelIndex sentence, RelIndex name, RelIndex number)
{
    RelNominal nominal = {.origin = REL_FROM_APPOSITION,
                          .rule = "age",
                          .trigger = number,
                          .relation = rel_phrase_none(),
                          .lemma = rel_text("have age"),
                          .role = REL_ROLE_COMPLEMENT};
    RelStatus status =
        rel_phrase_of_name(context, sentence, name, &nominal.subject);

    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, number, number,
                                    number + 1, &nominal.object);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// A number of two digits between commas: an age, not a year
static bool
is_age(const RelSentence *sentence, RelIndex number)
{
    const RelToken *const token = &sentence->tokens[number];

    return token->upos == REL_UPOS_NUM && number > 0 &&
           rel_text_is(sentence->tokens[number - 1].form, ",") &&
           token->form.length > 0 && token->form.length <= 3 &&
           token->form.bytes[0] >= '1' && token->form.bytes[0] <= '9' &&
           (token->form.length == 1 ||
            (token->form.bytes[1] >= '0' && token->form.bytes[1] <= '9')) &&
           number + 1 < sentence->n_tokens &&
           sentence->tokens[number + 1].upos == REL_UPOS_PUNCT;
}

/// The recogniser says that a person is named here, or says nothing at all
static bool
may_be_person(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_PER;
        }
    }
    return sentence->n_names == 0;
}

/// "Hotel Miramonte: a review": a noun behind a colon tells what the text is
static bool
is_behind_colon(const RelTree *tree, RelIndex token)
{
    const RelIndex left = tree->left[token];
    const RelToken *const tokens = tree->sentence->tokens;

    return rel_text_is(tokens[left].form, ":") ||
           (left > 0 && rel_text_is(tokens[left - 1].form, ":"));
}

static RelStatus
read_apposition(RelContext *context, RelIndex sentence, RelIndex first,
                RelIndex second)
{
    const RelTree *const tree = &context->trees[sentence];
    Pair pair;

    if (is_name(context->lists, tree, first) &&
        is_age(tree->sentence, second)) {
        return may_be_person(tree->sentence, first)
                   ? add_age(context, sentence, first, second)
                   : REL_OK;
    }
    if (is_place_in_place(context, sentence, first, second)) {
        return add_place(context, sentence, first, second);
    }
    return rel_token_relates(&tree->sentence->tokens[second], "appos") &&
                   tell_apart(context, sentence, first, second, &pair) &&
                   !(pair.name == first && is_behind_colon(tree, second))
               ? add_pair(context, sentence, &pair)
               : REL_OK;
}

RelStatus
rel_nominal_appositions(RelContext *context, RelIndex sentence)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < read->n_tokens; ++i) {
        const RelToken *const token = &read->tokens[i];
        if ((rel_token_relates(token, "appos") ||
             rel_token_relates(token, "nmod:unmarked") || is_age(read, i)) &&
            token->head != REL_NONE && token->head < i) {
            status = read_apposition(context, sentence, token->head, i);
        }
    }
    return status;
}
