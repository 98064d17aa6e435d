// member.c: what belongs to what, said in passing.
//
//   towns in Northern Mali including Gao and Kidal     include
//   Chad, as part of the coalition, sent tanks.        be part of (Chad, ..)
//   Chad is working as part of the coalition.          the same
//
// What is included must be a name: "people, including children" is no news.
// Where a name stands before "including", both must be places, since the tree
// may have hung what follows on it: "leaders from Asia including Modi".

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/coordination.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelTree *tree, RelIndex index)
{
    return &tree->sentence->tokens[index];
}

/// The list says that `word` ties members to their whole in the way `kind`
static bool
ties(const RelContext *context, RelText word, const char *kind)
{
    return rel_text_is(rel_word_value(context->lists->taking_part, word), kind);
}

/// The preposition of `token`, or an empty text
static RelText
preposition_of(const RelTree *tree, RelIndex token)
{
    const RelIndex word = rel_tree_find(tree, token, "case");

    return word == REL_NONE ? rel_text("") : token_at(tree, word)->form;
}

/// The recogniser or the gazetteer takes the name for a place
static bool
is_place(const RelContext *context, const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_LOC;
        }
    }
    return context->gazetteer &&
           (rel_gazetteer_country(context->gazetteer,
                                  sentence->tokens[token].form) != REL_NONE ||
            (rel_gazetteer_kinds(context->gazetteer,
                                 sentence->tokens[token].form) &
             (REL_GAZ_REGION | REL_GAZ_CITY)) != 0);
}

/// "20 percent of *the land*": what is measured
static RelIndex
skip_measure(const RelTree *tree, RelIndex whole)
{
    const RelIndex of = rel_tree_find(tree, whole, "nmod");

    return token_at(tree, whole)->upos == REL_UPOS_SYM && of != REL_NONE &&
                   rel_text_is(preposition_of(tree, of), "of")
               ? of
               : whole;
}

/// "*towns* in Mali including Gao": what is included is a place as well
static bool
stands_in_place(const RelContext *context, const RelTree *tree, RelIndex name)
{
    const RelIndex above = token_at(tree, name)->head;

    return above < name && rel_token_tagged(token_at(tree, above), "NNS") &&
           rel_noun_has_class(context, token_at(tree, above), "Place");
}

/// `whole` may be what includes `member`
static bool
may_include(const RelContext *context, const RelTree *tree, RelIndex whole,
            RelIndex member)
{
    const RelToken *const token = token_at(tree, whole);

    if (token_at(tree, member)->upos != REL_UPOS_PROPN || whole > member) {
        return false;
    }
    return token->upos == REL_UPOS_PROPN
               ? is_place(context, tree->sentence, whole) &&
                     (is_place(context, tree->sentence, member) ||
                      stands_in_place(context, tree, whole))
               : rel_token_tagged(token, "NNS") ||
                     rel_noun_has_class(context, token, "Place");
}

/// "towns in *Mali* including Gao": the place of the towns includes Gao too;
/// or REL_NONE
static RelIndex
place_of(const RelContext *context, const RelTree *tree, RelIndex whole,
         RelIndex member)
{
    for (RelIndex i = 0; i < rel_tree_n_children(tree, whole); ++i) {
        const RelIndex child = rel_tree_child(tree, whole, i);
        if (child > whole && child < member &&
            rel_token_relates(token_at(tree, child), "nmod") &&
            rel_text_is_nocase(preposition_of(tree, child), "in") &&
            stands_in_place(context, tree, child)) {
            return child;
        }
    }
    return REL_NONE;
}

static RelStatus
add_member(RelContext *context, RelIndex sentence, RelIndex whole,
           RelIndex member)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex word =
        rel_tree_find(tree,
                      rel_token_relates(token_at(tree, member), "conj")
                          ? token_at(tree, member)->head
                          : member,
                      "case");
    RelNominal nominal = {.origin = REL_FROM_EVENT_NOUN,
                          .rule = "member",
                          .trigger = word == REL_NONE ? whole : word,
                          .lemma = rel_text("include"),
                          .role = REL_ROLE_OBJECT};
    RelStatus status =
        rel_phrase_of_noun(context, sentence, whole, &nominal.subject);

    if (status == REL_OK) {
        status =
            rel_phrase_of_argument(context, sentence, member, &nominal.object);
    }
    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, nominal.trigger,
                                    nominal.trigger, nominal.trigger + 1,
                                    &nominal.relation);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// What stands right before "including Gao", though the tree may hang the rest
/// on the verb; or REL_NONE
static RelIndex
find_whole(const RelTree *tree, RelIndex member)
{
    const RelIndex head = token_at(tree, member)->head;

    if (rel_token_relates(token_at(tree, member), "nmod")) {
        return skip_measure(tree, head);
    }
    const RelIndex object = rel_token_relates(token_at(tree, member), "obl")
                                ? rel_tree_find(tree, head, "obj")
                                : REL_NONE;
    return object != REL_NONE && tree->right[object] == tree->left[member]
               ? skip_measure(tree, object)
               : REL_NONE;
}

/// "towns *including Gao and Kidal*"
static RelStatus
read_included(RelContext *context, RelIndex sentence, RelIndex member)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex whole = find_whole(tree, member);
    RelConjuncts members;
    RelStatus status = REL_OK;

    if (whole == REL_NONE || !may_include(context, tree, whole, member) ||
        rel_nominal_is_left_out(context, tree, whole, member)) {
        return REL_OK;
    }
    const RelIndex place = place_of(context, tree, whole, member);
    rel_conjuncts_find(context, sentence, member, REL_NONE, &members);
    for (RelIndex i = 0; status == REL_OK && i < members.n_heads; ++i) {
        const RelIndex next = members.heads[i];
        if (may_include(context, tree, whole, next)) {
            status = add_member(context, sentence, whole, next);
        }
        if (status == REL_OK && place != REL_NONE &&
            may_include(context, tree, place, next)) {
            status = add_member(context, sentence, place, next);
        }
    }
    return status;
}

/// A body or group, of which somebody can be a part
static bool
has_members(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];

    for (RelIndex i = 0; i < read->n_names; ++i) {
        const RelName *const name = &read->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_ORG;
        }
    }
    return rel_noun_has_class(context, &read->tokens[token], "Organization") ||
           rel_noun_has_class(context, &read->tokens[token], "Group");
}

/// Who is the part: the noun before it, or who acts in the clause
static RelStatus
find_part(RelContext *context, RelIndex sentence, RelIndex part,
          RelPhrase *phrase)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex above = token_at(tree, part)->head;

    *phrase = rel_phrase_none();
    if (rel_token_relates(token_at(tree, part), "nmod")) {
        return token_at(tree, above)->upos == REL_UPOS_PROPN
                   ? rel_phrase_of_noun(context, sentence, above, phrase)
                   : REL_OK;
    }
    const RelProposition *const clause =
        rel_token_relates(token_at(tree, part), "obl")
            ? rel_nominal_clause(context, sentence, above)
            : NULL;
    if (clause && clause->subject.sentence == sentence &&
        clause->subject.head != REL_NONE &&
        token_at(tree, clause->subject.head)->upos != REL_UPOS_NUM) {
        *phrase = clause->subject;
    }
    return REL_OK;
}

/// "as *part* of the coalition"
static RelStatus
read_part(RelContext *context, RelIndex sentence, RelIndex part)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex whole = rel_tree_find(tree, part, "nmod");
    RelNominal nominal = {.origin = REL_FROM_EVENT_NOUN,
                          .rule = "member",
                          .trigger = part,
                          .lemma = rel_text("be part of"),
                          .role = REL_ROLE_OBJECT};

    if (whole == REL_NONE || !has_members(context, sentence, whole) ||
        !rel_text_is(preposition_of(tree, whole), "of")) {
        return REL_OK;
    }
    RelStatus status = find_part(context, sentence, part, &nominal.subject);
    if (status != REL_OK || nominal.subject.sentence == REL_NONE) {
        return status;
    }
    status = rel_phrase_of_argument(context, sentence, whole, &nominal.object);
    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, part, part, part + 1,
                                    &nominal.relation);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

RelStatus
rel_nominal_members(RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < tree->sentence->n_tokens;
         ++i) {
        const RelText word = preposition_of(tree, i);
        if (ties(context, word, "include")) {
            status = read_included(context, sentence, i);
        } else if (rel_text_is_nocase(word, "as") &&
                   ties(context, rel_token_lemma(token_at(tree, i)),
                        "member")) {
            status = read_part(context, sentence, i);
        }
    }
    return status;
}
