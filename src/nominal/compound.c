// compound.c: a name and a participle joined by a hyphen.
//
//   US-backed rebels         back (US, rebels)
//   ISIS-claimed attacks     claim (ISIS, attacks)
//   London-based Reuters     based in (Reuters, London)
//
// The tokenizer splits them: "US - backed rebels".

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/word.h"

/// Name, participle and noun of a compound
typedef struct {
    RelIndex begin, end; ///< Tokens of the name
    RelIndex participle;
    RelIndex noun;
} Compound;

/// The word may be a name: "US", also where the tagger takes "IS" for a verb
static bool
may_be_name(const RelToken *token)
{
    bool capitals = token->form.length > 1;

    for (size_t i = 0; i < token->form.length; ++i) {
        capitals = capitals && token->form.bytes[i] >= 'A' &&
                   token->form.bytes[i] <= 'Z';
    }
    return capitals ||
           (rel_text_is_capitalized(token->form) &&
            (token->upos == REL_UPOS_PROPN || token->upos == REL_UPOS_ADJ));
}

/// The two words before `end` are a name that the gazetteer knows: "New York"
static bool
is_known_pair(const RelContext *context, const RelToken *tokens, RelIndex end)
{
    char room[64];
    const RelText first = tokens[end - 2].form;
    const RelText second = tokens[end - 1].form;

    if (!context->gazetteer || first.length + second.length + 1 > sizeof room) {
        return false;
    }
    memcpy(room, first.bytes, first.length);
    room[first.length] = ' ';
    memcpy(room + first.length + 1, second.bytes, second.length);
    return rel_gazetteer_kinds(
               context->gazetteer,
               (RelText){room, first.length + second.length + 1}) != 0;
}

/// Where the name that ends before `end` begins: by the recogniser, the
/// gazetteer or the tree
static RelIndex
find_begin(const RelContext *context, const RelSentence *sentence, RelIndex end)
{
    const RelToken *const tokens = sentence->tokens;
    RelIndex begin = end - 1;

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin < end && end <= sentence->names[i].end) {
            return sentence->names[i].begin;
        }
    }
    if (end > 1 && is_known_pair(context, tokens, end)) {
        return end - 2;
    }
    while (
        begin > 0 && tokens[begin - 1].upos == REL_UPOS_PROPN &&
        (tokens[begin].head == begin - 1 || tokens[begin - 1].head == begin)) {
        --begin;
    }
    return begin;
}

/// A place, a country or its people: "LED-based" lights are based nowhere
static bool
may_hold(const RelContext *context, RelIndex sentence, const Compound *compound)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelIndex last = compound->end - 1;
    RelIndex end;

    for (RelIndex i = 0; i < read->n_names; ++i) {
        if (read->names[i].begin <= last && last < read->names[i].end &&
            read->names[i].kind == REL_NAME_LOC) {
            return true;
        }
    }
    return rel_noun_is_demonym(context, sentence, compound->begin, &end) ||
           (compound->end > compound->begin + 1 &&
            is_known_pair(context, read->tokens, compound->end)) ||
           (context->gazetteer &&
            ((rel_gazetteer_kinds(context->gazetteer, read->tokens[last].form) &
              (REL_GAZ_CITY | REL_GAZ_CAPITAL | REL_GAZ_REGION |
               REL_GAZ_COUNTRY)) != 0 ||
             rel_gazetteer_country(context->gazetteer,
                                   read->tokens[last].form) != REL_NONE));
}

/// A participle right after a hyphen after a name, before the noun it modifies
static bool
find_compound(const RelContext *context, const RelSentence *sentence,
              RelIndex participle, Compound *compound)
{
    const RelToken *const tokens = sentence->tokens;
    const RelToken *const token = &tokens[participle];

    if (participle < 2 || token->head == REL_NONE ||
        token->head <= participle ||
        !(rel_token_tagged(token, "VBN") || rel_token_tagged(token, "VBD") ||
          rel_token_tagged(token, "JJ")) ||
        !(rel_text_is(tokens[participle - 1].form, "-") ||
          rel_text_is(tokens[participle - 1].form, "\xe2\x80\x93")) ||
        !may_be_name(&tokens[participle - 2])) {
        return false;
    }
    *compound = (Compound){find_begin(context, sentence, participle - 1),
                           participle - 1, participle, token->head};
    return rel_token_is_nominal(&tokens[compound->noun]);
}

/// The noun's phrase without the compound: "rebels" of "US-backed rebels"
static RelStatus
make_noun(RelContext *context, RelIndex sentence, const Compound *compound,
          RelPhrase *phrase)
{
    const RelTree *const tree = &context->trees[sentence];
    RelIndex *const tokens =
        REL_ARENA_ARRAY(context->arena, RelIndex, tree->sentence->n_tokens);
    RelIndex n = 0;

    if (!tokens) {
        return REL_ERR_NO_MEMORY;
    }
    const RelIndex n_all = rel_phrase_tokens(
        tree, compound->noun,
        REL_CUT_ARGUMENT | REL_CUT_PARTICIPLES | REL_CUT_CLAUSE, tokens);
    for (RelIndex i = 0; i < n_all; ++i) {
        const bool mark =
            tree->sentence->tokens[tokens[i]].upos == REL_UPOS_PUNCT &&
            tokens[i] == compound->participle + 1;
        if (!mark &&
            (tokens[i] < compound->begin || tokens[i] > compound->participle)) {
            tokens[n++] = tokens[i];
        }
    }
    if (n == 0) {
        tokens[n++] = compound->noun;
    }
    return rel_phrase_of_tokens(context, sentence, compound->noun, tokens, n,
                                phrase);
}

/// "based" and "born" say where the noun is; others what the name does to it
static bool
is_place_participle(const RelContext *context, const RelToken *participle)
{
    return rel_text_is(
        rel_word_value(context->lists->participles, participle->form), "in");
}

static RelStatus
add_compound(RelContext *context, RelIndex sentence, const Compound *compound)
{
    const RelToken *const participle =
        &context->sentences->sentences[sentence].tokens[compound->participle];
    RelNominal nominal = {.origin = REL_FROM_COMPOUND,
                          .rule = "compound",
                          .trigger = compound->participle,
                          .role = REL_ROLE_OBJECT};
    RelPhrase name;
    RelPhrase noun;
    RelStatus status =
        rel_phrase_of_span(context, sentence, compound->begin, compound->begin,
                           compound->end, &name);

    if (status == REL_OK) {
        status = make_noun(context, sentence, compound, &noun);
    }
    if (status == REL_OK) {
        status = rel_phrase_of_span(
            context, sentence, compound->participle, compound->participle,
            compound->participle + 1, &nominal.relation);
    }
    if (status != REL_OK) {
        return status;
    }
    const bool place = is_place_participle(context, participle);
    nominal.subject = place ? noun : name;
    nominal.object = place ? name : noun;
    nominal.lemma =
        place ? rel_text_printf(context->arena, "%.*s in",
                                (int)participle->form.length,
                                participle->form.bytes)
              : rel_arena_copy(context->arena,
                               rel_word_value(context->lists->participles,
                                              participle->form));
    return rel_nominal_add(context, sentence, &nominal);
}

RelStatus
rel_nominal_compounds(RelContext *context, RelIndex sentence)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < read->n_tokens; ++i) {
        Compound compound;
        if (rel_word_listed(context->lists->participles,
                            read->tokens[i].form) &&
            find_compound(context, read, i, &compound) &&
            (!is_place_participle(context, &read->tokens[i]) ||
             may_hold(context, sentence, &compound))) {
            status = add_compound(context, sentence, &compound);
        }
    }
    return status;
}
