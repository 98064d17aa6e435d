// office.c: offices, whose they are, and who holds them.
//
//   the former Turkish foreign minister
//   `--------- ------- ------- -------'
//    office    owner   office  title      ->  former foreign minister of Turkey

#include "base/buffer.h"
#include "base/strings.h"
#include "nominal/nominal.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// Nouns by their lemma, "exiled" as it is written, "formerly" as "former"
static RelText
office_form(const RelContext *context, const RelToken *token)
{
    const RelText rank = rel_word_value(context->lists->ranks, token->form);

    if (rank.length > 0) {
        return rank;
    }
    return token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN
               ? token->lemma
               : token->form;
}

/// The word before `begin` belongs to the office: "foreign", "former"
static bool
is_office_word(const RelContext *context, RelIndex sentence, RelIndex noun,
               RelIndex word, const RelTitleWords *words)
{
    const RelToken *const token =
        &context->sentences->sentences[sentence].tokens[word];
    RelText name;

    if (rel_token_listed(context->lists->ranks, token)) {
        return true; // whatever the tree makes of "Acting Peruvian President"
    }
    const RelIndex holder =
        context->sentences->sentences[sentence].tokens[noun].head;
    if (token->upos == REL_UPOS_PUNCT || token->upos == REL_UPOS_DET ||
        (token->head != noun && token->head != holder)) {
        return false;
    }
    RelTitleWords longer = *words;
    if (rel_title_prepend(&longer, office_form(context, token)) &&
        rel_title_read(context, (RelText){longer.bytes, longer.length},
                       &name) != REL_TITLE_NONE) {
        return true;
    }
    return token->head == noun && rel_token_relates(token, "compound");
}

/// What stands between owner and office changes it: a "French far-right leader"
/// is not the leader of France
static bool
is_between(const RelToken *token, RelIndex word, const RelOwner *owner)
{
    return owner->head != REL_NONE && owner->end <= word &&
           !rel_token_relates(token, "case") &&
           !rel_token_relates(token, "det") && token->upos != REL_UPOS_PUNCT;
}

/// A word of time ends the office: "last week [Treasury] official"
static bool
is_time(const RelContext *context, const RelToken *token)
{
    return rel_token_listed(context->lists->time_nouns, token) ||
           rel_token_listed(context->lists->time_words, token);
}

/// Put the words before `begin` that belong to the office before the others,
/// stepping over the owner; returns where they begin
static RelIndex
read_head(const RelContext *context, RelIndex sentence, RelIndex noun,
          const RelOwner *owner, RelTitleWords *words)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const bool kin =
        rel_title_kind(context, sentence, noun) == REL_TITLE_RELATION;
    RelIndex begin = noun;

    for (RelIndex i = noun; i > 0; --i) {
        const RelIndex word = i - 1;
        if (is_time(context, &tokens[word]) &&
            !rel_token_listed(context->lists->ranks, &tokens[word])) {
            break;
        }
        if ((word >= owner->begin && word < owner->end) ||
            rel_text_is(tokens[word].form, "-") ||
            rel_word_listed(context->lists->epithets, tokens[word].form)) {
            continue;
        }
        if (!((is_between(&tokens[word], word, owner) && !kin) ||
              is_office_word(context, sentence, noun, word, words)) ||
            !rel_title_prepend(words, office_form(context, &tokens[word]))) {
            break;
        }
        begin = word;
    }
    return begin;
}

/// A rank before words that are no part of the office: "former special envoy"
static void
prepend_rank(const RelContext *context, RelIndex sentence, RelIndex noun,
             RelIndex begin, RelTitleWords *words)
{
    const RelTree *const tree = &context->trees[sentence];

    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (child < begin && rel_token_relates(token, "amod") &&
            !rel_word_listed(context->lists->epithets, token->form) &&
            rel_token_listed(context->lists->ranks, token)) {
            (void)rel_title_prepend(words, office_form(context, token));
            return;
        }
    }
}

/// The name that the list gives the office, with the words before it
static RelText
canonical_office(RelContext *context, const RelTitleWords *words)
{
    const RelText all = {words->bytes, words->length};
    RelText name;

    (void)rel_title_read(context, all, &name);
    return rel_arena_copy(context->arena, name);
}

RelText
rel_nominal_office(RelContext *context, RelIndex sentence, RelIndex noun,
                   const RelOwner *owner, RelPhrase *relation)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    RelTitleWords words = {.length = 0};

    *relation = rel_phrase_none();
    (void)rel_title_prepend(&words, tokens[noun].lemma);
    const RelIndex end = rel_title_tail(context, sentence, noun, &words);
    const RelIndex begin = read_head(context, sentence, noun, owner, &words);
    prepend_rank(context, sentence, noun, begin, &words);
    if (rel_phrase_of_span(context, sentence, noun, begin, end, relation) !=
        REL_OK) {
        return (RelText){NULL, 0};
    }
    return canonical_office(context, &words);
}

/// The nationality of somebody whose profession was named
static RelStatus
add_nationality(RelContext *context, RelIndex sentence, RelIndex noun,
                const RelOwner *owner, const RelPhrase *holder)
{
    RelNominal nominal = {.origin = REL_FROM_DEMONYM,
                          .rule = "demonym-person",
                          .trigger = noun,
                          .subject = *holder,
                          .relation = rel_phrase_none(),
                          .lemma = rel_text("national of"),
                          .role = REL_ROLE_OBJECT};
    const RelStatus status =
        rel_phrase_of_span(context, sentence, owner->head, owner->begin,
                           owner->end, &nominal.object);

    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

/// "the US commander", "Chad's captain": of that country, but not its leader
static bool
is_national_post(const RelContext *context, RelIndex sentence, RelIndex noun,
                 const RelOwner *owner)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const bool country =
        owner->demonym ||
        (owner->end == owner->begin + 1 && context->gazetteer &&
         rel_gazetteer_country(context->gazetteer, tokens[owner->head].form) !=
             REL_NONE);

    return country && !owner->sent &&
           rel_token_listed(context->lists->national_posts, &tokens[noun]);
}

/// The owner's name, or the whole phrase of a thing: "the company"
static RelStatus
make_owner(RelContext *context, RelIndex sentence, const RelOwner *owner,
           RelPhrase *phrase)
{
    const RelToken *const token =
        &context->sentences->sentences[sentence].tokens[owner->head];

    return token->upos == REL_UPOS_NOUN && !owner->demonym
               ? rel_phrase_of_noun(context, sentence, owner->head, phrase)
               : rel_phrase_of_span(context, sentence, owner->head,
                                    owner->begin, owner->end, phrase);
}

RelStatus
rel_nominal_add_office(RelContext *context, RelIndex sentence, RelIndex noun,
                       const RelOwner *owner, const RelPhrase *holder,
                       RelOrigin origin, const char *rule)
{
    const RelTitleKind kind = rel_title_kind(context, sentence, noun);

    if (owner->head == REL_NONE || kind == REL_TITLE_ADDRESS) {
        return REL_OK;
    }
    const bool national = owner->demonym && (kind == REL_TITLE_PROFESSION ||
                                             kind == REL_TITLE_NONE);
    const bool post = is_national_post(context, sentence, noun, owner);
    if (post && owner->head > noun) {
        return REL_OK; // "a director for Chad" need not be from there
    }
    if (national || post) {
        return add_nationality(context, sentence, noun, owner, holder);
    }
    if (kind == REL_TITLE_NONE) {
        return REL_OK;
    }
    RelNominal nominal = {.origin = origin,
                          .rule = rule,
                          .trigger = noun,
                          .subject = *holder,
                          .role = REL_ROLE_OBJECT};
    const RelText office =
        rel_nominal_office(context, sentence, noun, owner, &nominal.relation);
    const RelStatus status =
        make_owner(context, sentence, owner, &nominal.object);
    if (status != REL_OK || !office.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    nominal.lemma =
        rel_text_printf(context->arena, "%.*s %s", (int)office.length,
                        office.bytes, owner->sent ? "to" : "of");
    return rel_nominal_add(context, sentence, &nominal);
}
