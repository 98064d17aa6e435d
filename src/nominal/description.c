// description.c: where or with whom the described is.
//
//   Baiji is a town in northern Iraq.           be located in (Baiji, Iraq)
//   Ouaga, a city in Burkina Faso,              the same
//   Reed was a commander in the navy.           work for (Reed, the navy)
//   Vega is a Reuters correspondent.            work for (Vega, Reuters)
//   Vega is a Celtic fan.                       fan of (Vega, Celtic)
//   Chad fights as part of the alliance.        be part of (Chad, ..)
//
// A copula or an apposition describes a name by a noun; a phrase behind the
// noun, or a body before it, ties the name to a second one.

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// The ontology's class of bodies: "the navy"
#define BODY "Organization"

/// What is described, by which noun
typedef struct {
    RelIndex name;
    RelIndex noun;
    RelOrigin origin;
} Description;

static bool
is_name(const RelToken *token)
{
    return token->upos == REL_UPOS_PROPN &&
           rel_text_is_capitalized(token->form);
}

/// "Baiji *is* a town": the name before the copula
static bool
find_copular(const RelTree *tree, RelIndex noun, Description *found)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex subject = rel_tree_find(tree, noun, "nsubj");
    const RelIndex copula = rel_tree_find(tree, noun, "cop");

    if (tokens[noun].upos != REL_UPOS_NOUN || subject == REL_NONE ||
        copula == REL_NONE || subject > copula ||
        rel_tree_find(tree, noun, "aux") != REL_NONE) {
        return false;
    }
    *found = (Description){subject, noun, REL_FROM_OF};
    return is_name(&tokens[subject]) ||
           rel_token_tagged(&tokens[subject], "PRP");
}

/// "Ouaga, a city in ...": the name before the noun
static bool
find_apposition(const RelTree *tree, RelIndex noun, Description *found)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex name = tokens[noun].head;

    if (tokens[noun].upos != REL_UPOS_NOUN || name == REL_NONE || name > noun ||
        !rel_token_relates(&tokens[noun], "appos")) {
        return false;
    }
    *found = (Description){name, noun, REL_FROM_APPOSITION};
    return is_name(&tokens[name]);
}

/// A place in words like "city" that lies where the phrase says
static bool
is_place(const RelContext *context, const RelToken *noun, RelText preposition,
         const RelToken *object)
{
    return rel_token_listed(context->lists->place_nouns, noun) &&
           is_name(object) &&
           rel_word_listed(context->lists->locatives, preposition) &&
           (rel_text_is(preposition, "in") || rel_text_is(preposition, "on"));
}

/// The recogniser takes the name for a body
static bool
is_body(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= token &&
            token < sentence->names[i].end) {
            return sentence->names[i].kind == REL_NAME_ORG;
        }
    }
    return false;
}

/// The words between post and body; "of", "for" and "at" behind an apposition
/// make it an office, which apposition.c reads
static bool
ties_post(RelText preposition, bool apposed)
{
    static const char *const ties[] = {"in", "with", "at", "for"};

    for (size_t i = 0; i < (apposed ? 2 : sizeof ties / sizeof ties[0]); ++i) {
        if (rel_text_is(preposition, ties[i])) {
            return true;
        }
    }
    return preposition.length == 0 && !apposed; // "a Reuters correspondent"
}

/// Who holds the post works where it is: "a commander in the navy"
static bool
is_post(const RelContext *context, RelIndex sentence,
        const Description *described, RelText preposition, RelIndex object)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelTitleKind kind =
        rel_title_kind(context, sentence, described->noun);

    return ties_post(preposition, described->origin == REL_FROM_APPOSITION) &&
           (kind == REL_TITLE_OFFICE || kind == REL_TITLE_PROFESSION) &&
           (is_body(read, object) ||
            (read->tokens[object].upos == REL_UPOS_NOUN &&
             rel_noun_has_class(context, &read->tokens[object], BODY)));
}

/// The words before the noun leave it no such thing: "former commander"
static bool
is_past_or_other(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (child < noun && rel_token_listed(context->lists->ranks,
                                             &tree->sentence->tokens[child])) {
            return true;
        }
    }
    return false;
}

static RelStatus
add_tie(RelContext *context, RelIndex sentence, const Description *described,
        RelIndex object, RelText lemma)
{
    RelNominal nominal = {.origin = described->origin,
                          .rule = "description",
                          .trigger = described->noun,
                          .lemma = lemma,
                          .role = REL_ROLE_OBJECT};
    RelStatus status = rel_phrase_of_argument(
        context, sentence, described->name, &nominal.subject);

    if (is_name(
            &context->sentences->sentences[sentence].tokens[described->name]) &&
        status == REL_OK) {
        status = rel_phrase_of_name(context, sentence, described->name,
                                    &nominal.subject);
    }
    if (status == REL_OK) {
        status =
            rel_phrase_of_argument(context, sentence, object, &nominal.object);
    }
    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, described->noun,
                                    described->noun, described->noun + 1,
                                    &nominal.relation);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// "a Celtic *fan*": the name before it is what it is for
static bool
stands_for(const RelContext *context, const RelToken *noun)
{
    return rel_text_is(
        rel_word_value(context->lists->relational, rel_token_lemma(noun)),
        "cause");
}

/// "fan of": the noun with what ties it to its cause
static RelStatus
add_stand(RelContext *context, RelIndex sentence, const Description *described,
          RelIndex cause)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const RelText words[] = {rel_token_lemma(&tokens[described->noun]),
                             rel_text("of")};
    const RelText lemma = rel_text_join(context->arena, words, 2, " ");

    return lemma.bytes ? add_tie(context, sentence, described, cause, lemma)
                       : REL_ERR_NO_MEMORY;
}

/// What one child of the noun ties the name to
static RelStatus
read_child(RelContext *context, RelIndex sentence, const Description *described,
           RelIndex child)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex word = rel_tree_find(tree, child, "case");
    const bool phrase = rel_token_relates(&tokens[child], "nmod") &&
                        child > described->noun && word != REL_NONE &&
                        !rel_token_relates(&tokens[child], "nmod:poss");
    const bool compound = rel_token_relates(&tokens[child], "compound") &&
                          child < described->noun && is_name(&tokens[child]);
    const RelText preposition = phrase ? tokens[word].lemma : rel_text("");

    if (phrase && is_place(context, &tokens[described->noun], preposition,
                           &tokens[child])) {
        return add_tie(context, sentence, described, child,
                       rel_text("be located in"));
    }
    if (compound && stands_for(context, &tokens[described->noun])) {
        return add_stand(context, sentence, described, child);
    }
    return (phrase || compound) &&
                   is_post(context, sentence, described, preposition, child)
               ? add_tie(context, sentence, described, child,
                         rel_text("work for"))
               : REL_OK;
}

static RelStatus
read_description(RelContext *context, RelIndex sentence,
                 const Description *described)
{
    const RelTree *const tree = &context->trees[sentence];
    RelStatus status = REL_OK;

    if (is_past_or_other(context, tree, described->noun)) {
        return REL_OK;
    }
    for (RelIndex i = 0;
         status == REL_OK && i < rel_tree_n_children(tree, described->noun);
         ++i) {
        status = read_child(context, sentence, described,
                            rel_tree_child(tree, described->noun, i));
    }
    return status;
}

/// Who does what the verb says, as the clauses have it, or REL_NONE
static RelIndex
find_doer(const RelContext *context, RelIndex sentence, RelIndex verb)
{
    const RelProposition *const clause =
        rel_nominal_clause(context, sentence, verb);

    return clause && clause->subject.sentence == sentence ? clause->subject.head
                                                          : REL_NONE;
}

/// "fights *as part of* the alliance": the part and its whole, a body
static RelStatus
read_part(RelContext *context, RelIndex sentence, RelIndex part)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex word = rel_tree_find(tree, part, "case");
    const RelIndex whole = rel_tree_find(tree, part, "nmod");

    if (word == REL_NONE || whole == REL_NONE ||
        tokens[part].head == REL_NONE ||
        !rel_text_is(tokens[word].lemma, "as") ||
        !rel_token_relates(&tokens[part], "obl") ||
        !(is_body(tree->sentence, whole) ||
          rel_noun_has_class(context, &tokens[whole], BODY))) {
        return REL_OK;
    }
    const RelIndex subject = find_doer(context, sentence, tokens[part].head);
    const Description described = {subject, part, REL_FROM_OF};
    return subject != REL_NONE && is_name(&tokens[subject])
               ? add_tie(context, sentence, &described, whole,
                         rel_text("be part of"))
               : REL_OK;
}

RelStatus
rel_nominal_descriptions(RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < tree->sentence->n_tokens;
         ++i) {
        Description described;
        if (find_copular(tree, i, &described) ||
            find_apposition(tree, i, &described)) {
            status = read_description(context, sentence, &described);
        } else if (rel_text_is(tree->sentence->tokens[i].lemma, "part") ||
                   rel_text_is(tree->sentence->tokens[i].lemma, "member")) {
            status = read_part(context, sentence, i);
        }
    }
    return status;
}
