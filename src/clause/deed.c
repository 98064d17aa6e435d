// deed.c: finds whose act a noun names.
//
//   Chad's efforts to end the war            Chad
//   NATO efforts to end the war              NATO
//   helped Chad in its fight for peace       its: Chad, who is helped
//   support for Chad in the fight            Chad
//   Chad is firm in its fight for peace      its: Chad
//   raids broke the will of Chad in its war  its: Chad
//
// A possessive behind "in" goes by the rules of control, as the subject of an
// infinitive does; where two things may be meant, the pronoun stays and the
// whole text must tell.

#include "clause/deed.h"

#include "tree/core.h"
#include "tree/noun.h"
#include "tree/referent.h"
#include "tree/verb.h"
#include "tree/word.h"

// "is firm in its fight": steps from the phrase up to what has a subject
enum { STEPS_MAX = 3 };

static const RelToken *
token_at(const RelTree *tree, RelIndex index)
{
    return &tree->sentence->tokens[index];
}

static bool
has_case(const RelTree *tree, RelIndex noun, const char *word)
{
    const RelIndex mark = rel_tree_find(tree, noun, "case");

    return mark != REL_NONE && rel_text_is(token_at(tree, mark)->lemma, word);
}

/// A verb or noun of helping: "assist", "support"
static bool
is_help(const RelContext *context, const RelToken *token)
{
    return rel_text_is(
        rel_word_value(context->lists->taking_part, rel_token_lemma(token)),
        "help");
}

/// Whom the help named by `noun` is for: "support for *Chad*"
static RelIndex
find_beneficiary(const RelContext *context, const RelTree *tree, RelIndex noun,
                 RelIndex limit)
{
    static const char *const ties[] = {"for", "of", "to"};

    for (RelIndex i = 0; is_help(context, token_at(tree, noun)) &&
                         i < rel_tree_n_children(tree, noun);
         ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        for (size_t t = 0; t < sizeof ties / sizeof ties[0]; ++t) {
            if (child > noun && child < limit &&
                rel_token_relates(token_at(tree, child), "nmod") &&
                has_case(tree, child, ties[t])) {
                return child;
            }
        }
    }
    return REL_NONE;
}

/// The first member of what `token` is joined to
static RelIndex
first_member(const RelTree *tree, RelIndex token)
{
    while (rel_token_relates(token_at(tree, token), "conj") &&
           token_at(tree, token)->head < token) {
        token = token_at(tree, token)->head;
    }
    return token;
}

RelIndex
rel_deed_helped(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex above = token_at(tree, noun)->head;

    if (above >= tree->sentence->n_tokens || above > noun ||
        !has_case(tree, noun, "in")) {
        return REL_NONE;
    }
    const RelIndex first = first_member(tree, above);
    const RelIndex help = token_at(tree, first)->head;
    if (help < tree->sentence->n_tokens &&
        find_beneficiary(context, tree, help, noun) == first) {
        return first; // The phrase hangs on whom it helps
    }
    const RelIndex object = rel_tree_find(tree, above, "obj");
    if (object == REL_NONE || object > noun) {
        return find_beneficiary(context, tree, above, noun);
    }
    return is_help(context, token_at(tree, above)) && object > above
               ? object
               : find_beneficiary(context, tree, object, noun);
}

/// The possessive may stand for `noun`
static bool
agrees(const RelTree *tree, RelIndex pronoun, RelIndex noun)
{
    const RelToken *const token = token_at(tree, noun);
    const RelText form = token_at(tree, pronoun)->lemma;
    const bool plural = rel_token_tagged(token, "NNS") ||
                        rel_token_tagged(token, "NNPS") ||
                        rel_tree_find(tree, noun, "conj") != REL_NONE;

    if (token->upos != REL_UPOS_NOUN && token->upos != REL_UPOS_PROPN) {
        return false;
    }
    if (rel_text_is(form, "their")) {
        return plural;
    }
    return rel_text_is(form, "its") && !rel_token_tagged(token, "NNS") &&
           !rel_token_is_person(tree->sentence, noun);
}

/// The subject of the clause that `token` belongs to, or REL_NONE
static RelIndex
find_subject(const RelTree *tree, RelIndex token)
{
    for (int step = 0; step < STEPS_MAX && token < tree->sentence->n_tokens;
         ++step) {
        const RelIndex subject = rel_tree_subject(tree, token);
        if (subject != REL_NONE) {
            return rel_tree_referent(tree, subject);
        }
        token = token_at(tree, token)->head;
    }
    return REL_NONE;
}

/// A name, or a noun that names a body
static bool
is_party(const RelContext *context, const RelToken *token)
{
    return token->upos == REL_UPOS_PROPN ||
           rel_noun_has_class(context, token, "Organization") ||
           rel_noun_has_class(context, token, "Group");
}

/// Whose `noun` is, where that may be meant by the pronoun: "the resolve of
/// *Chad* in its fight"; or REL_NONE
static RelIndex
find_holder(const RelContext *context, RelIndex sentence, RelIndex noun,
            RelIndex pronoun)
{
    const RelTree *const tree = &context->trees[sentence];

    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = token_at(tree, child);
        const bool owns = rel_text_is(token->relation, "nmod:poss") ||
                          (rel_text_is(token->relation, "nmod") &&
                           has_case(tree, child, "of"));
        if (owns && child < pronoun && agrees(tree, pronoun, child) &&
            is_party(context, token)) {
            return child;
        }
    }
    return REL_NONE;
}

/// What the possessive `pronoun` of "in its fight" stands for, or REL_NONE
static RelIndex
find_antecedent(const RelContext *context, RelIndex sentence, RelIndex noun,
                RelIndex pronoun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex above = token_at(tree, noun)->head;
    const RelIndex helped = rel_deed_helped(context, sentence, noun);

    if (above >= tree->sentence->n_tokens || above > noun ||
        !has_case(tree, noun, "in")) {
        return REL_NONE;
    }
    if (helped != REL_NONE && agrees(tree, pronoun, helped)) {
        return helped;
    }
    if (rel_token_relates(token_at(tree, noun), "nmod") &&
        agrees(tree, pronoun, above)) {
        const RelIndex holder =
            is_party(context, token_at(tree, above))
                ? REL_NONE
                : find_holder(context, sentence, above, pronoun);
        return holder == REL_NONE ? above : holder;
    }
    const RelIndex subject = find_subject(tree, above);
    const RelIndex object = rel_tree_find(tree, above, "obj");
    const bool open = object != REL_NONE && agrees(tree, pronoun, object);
    if (open && (subject == REL_NONE || !agrees(tree, pronoun, subject))) {
        return is_party(context, token_at(tree, object))
                   ? object
                   : find_holder(context, sentence, object, pronoun);
    }
    return subject != REL_NONE && !open && agrees(tree, pronoun, subject)
               ? subject
               : REL_NONE;
}

/// "NATO", "Turkish" or "rebel" before the noun, or REL_NONE
static RelIndex
find_name_before(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    RelIndex end;

    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = token_at(tree, child);
        if (child > noun || (!rel_token_relates(token, "compound") &&
                             !rel_token_relates(token, "amod"))) {
            continue;
        }
        if (rel_noun_is_demonym(context, sentence, child, &end) ||
            (token->upos == REL_UPOS_PROPN &&
             rel_noun_is_place_or_body(context, sentence, child)) ||
            (token->upos != REL_UPOS_ADJ &&
             (rel_noun_has_class(context, token, "Organization") ||
              rel_noun_has_class(context, token, "Group")))) {
            return child;
        }
    }
    return REL_NONE;
}

RelIndex
rel_deed_owner(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex owner = rel_tree_find(tree, noun, "nmod:poss");

    if (owner == REL_NONE) {
        return find_name_before(context, sentence, noun);
    }
    const RelIndex meant = token_at(tree, owner)->upos == REL_UPOS_PRON
                               ? find_antecedent(context, sentence, noun, owner)
                               : REL_NONE;
    return meant == REL_NONE ? owner : meant;
}

/// What the verb is done to, or "in the campaign" behind that: "lead efforts
/// *in the campaign*"
static bool
leads_on(const RelTree *tree, RelIndex noun, RelIndex verb)
{
    const RelToken *const token = token_at(tree, noun);
    const RelIndex object = rel_tree_find(tree, verb, "obj");

    return rel_token_relates(token, "obj") ||
           (rel_token_relates(token, "obl") && has_case(tree, noun, "in") &&
            object != REL_NONE && object > verb && object < noun);
}

RelIndex
rel_deed_verb(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    RelIndex step = noun;
    char room[128];

    while (rel_token_relates(token_at(tree, step), "nmod") &&
           token_at(tree, step)->head < step && has_case(tree, step, "in")) {
        step = token_at(tree, step)->head; // "lead efforts in the campaign"
    }
    const RelIndex verb = token_at(tree, step)->head;
    if (verb >= tree->sentence->n_tokens || !leads_on(tree, step, verb)) {
        return REL_NONE;
    }
    const RelText key = rel_verb_key(tree, verb, room, sizeof room);
    return rel_token_listed(context->lists->light, token_at(tree, verb)) ||
                   rel_text_is(rel_word_value(context->lists->taking_part, key),
                               "of")
               ? verb
               : REL_NONE;
}

RelIndex
rel_deed_helped_by(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const token = token_at(tree, noun);

    if (token->head >= tree->sentence->n_tokens ||
        !rel_token_relates(token, "obl") || !has_case(tree, noun, "with") ||
        !is_help(context, token)) {
        return REL_NONE;
    }
    for (size_t i = context->propositions.n_items; i > 0; --i) {
        const RelProposition *const clause =
            rel_array_at(&context->propositions, i - 1);
        if (clause->sentence != sentence) {
            break;
        }
        if (clause->trigger == token->head && clause->origin == REL_FROM_VERB &&
            clause->subject.sentence == sentence) {
            return clause->subject.head; // Of a passive, who did it
        }
    }
    return REL_NONE;
}

/// The head of the name that ends with `token`, or REL_NONE
static RelIndex
find_name_head(const RelTree *tree, RelIndex token)
{
    while ((rel_token_relates(token_at(tree, token), "flat") ||
            rel_token_relates(token_at(tree, token), "compound")) &&
           token_at(tree, token)->head < token) {
        token = token_at(tree, token)->head;
    }
    return token_at(tree, token)->upos == REL_UPOS_PROPN ? token : REL_NONE;
}

RelIndex
rel_deed_renamed(const RelContext *context, const RelTree *tree,
                 RelIndex participle)
{
    const RelIndex mark = tree->left[participle];
    const RelToken *const token = token_at(tree, participle);

    if (mark == 0 || mark >= participle || !rel_token_tagged(token, "VBN") ||
        !rel_word_listed(context->lists->alias_marks, token->form) ||
        token_at(tree, mark)->upos != REL_UPOS_PUNCT) {
        return REL_NONE;
    }
    for (RelIndex i = mark + 1; i < participle; ++i) {
        if (token_at(tree, i)->upos != REL_UPOS_ADV) {
            return REL_NONE;
        }
    }
    return find_name_head(tree, mark - 1);
}
