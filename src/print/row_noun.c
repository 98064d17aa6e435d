// row_noun.c: facts that nouns say by their order.
//
//   Peru's president             Peru | has | president
//   the president of Peru        the same
//   Ana sold her old car         Ana | has | car
//   President Ana Rey            Ana Rey | is | President
//   Lima University in Peru      Lima University | is in | Peru
//
// "the group of states" and "a cup of tea" do not say so: only what is the one
// of a name or of one thing has an owner.

#include "base/strings.h"
#include "print/row.h"
#include "tree/phrase.h"
#include "tree/word.h"

/// What a bare noun leaves out
#define CUT_BARE (REL_CUT_ARGUMENT | REL_CUT_PHRASES)

// How well such facts hold when the tree is right
#define NOUN_WEIGHT 0.8

static const RelToken *
token_at(const RelRowMaker *maker, RelIndex index)
{
    return &maker->tree.sentence->tokens[index];
}

static bool
is_noun(const RelToken *token)
{
    return token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN;
}

/// `owner` has what `owned` heads; adjectives only tell which one
static RelStatus
add_possession(const RelRowMaker *maker, RelIndex owner, RelIndex owned,
               RelArray *rows)
{
    bool reduced = false;
    const bool many = rel_text_is(token_at(maker, owner)->xpos, "NNS");

    return rel_row_add(maker, rel_row_bare(maker, owner),
                       rel_text(many ? "have" : "has"),
                       rel_row_kind(maker, owned, &reduced), rows);
}

/// The subject of the clause that `pronoun` stands in without being part of it,
/// or REL_NONE
static RelIndex
find_subject(const RelRowMaker *maker, RelIndex pronoun)
{
    RelIndex token = pronoun;
    const RelIndex n = maker->tree.sentence->n_tokens;

    for (RelIndex step = 0; step < n && token < n; ++step) {
        const RelIndex subject = rel_tree_find(&maker->tree, token, "nsubj");
        if (subject != REL_NONE &&
            !rel_tree_dominates(&maker->tree, subject, pronoun)) {
            return subject;
        }
        token = token_at(maker, token)->head;
    }
    return REL_NONE;
}

/// `pronoun` may stand for `noun`, by gender and number
static bool
agrees(const RelToken *pronoun, const RelToken *noun)
{
    static const struct {
        const char *own;     ///< "her"
        const char *subject; ///< The same person as a subject
        const char *tag;     ///< Of nouns that it stands for
    } persons[] = {{"his", "he", "NNP"}, {"her", "she", "NNP"},
                   {"its", "it", "NN"},  {"their", "they", "NNS"},
                   {"its", "it", "NNP"}, {"my", "i", NULL},
                   {"our", "we", NULL},  {"your", "you", NULL}};

    for (size_t i = 0; i < sizeof persons / sizeof persons[0]; ++i) {
        if (rel_text_is_nocase(pronoun->form, persons[i].own) &&
            (rel_text_is_nocase(noun->form, persons[i].subject) ||
             (persons[i].tag && rel_text_is(noun->xpos, persons[i].tag)))) {
            return true;
        }
    }
    return false;
}

RelIndex
rel_row_possessor(const RelRowMaker *maker, RelIndex pronoun)
{
    const RelIndex subject = find_subject(maker, pronoun);

    return subject == REL_NONE || subject > pronoun ||
                   !agrees(token_at(maker, pronoun), token_at(maker, subject))
               ? REL_NONE
               : subject;
}

/// "Ana sold her car"
static RelStatus
add_pronoun_owner(const RelRowMaker *maker, RelIndex pronoun, RelArray *rows)
{
    const RelIndex owner = rel_row_possessor(maker, pronoun);

    return owner == REL_NONE
               ? REL_OK
               : add_possession(maker, owner, token_at(maker, pronoun)->head,
                                rows);
}

/// "Peru's president"
static RelStatus
add_owner(const RelRowMaker *maker, RelIndex owner, RelArray *rows)
{
    return add_possession(maker, owner, token_at(maker, owner)->head, rows);
}

/// "the president of Peru"
static RelStatus
add_of(const RelRowMaker *maker, RelIndex owner, RelArray *rows)
{
    const RelIndex owned = token_at(maker, owner)->head;
    const RelIndex article = rel_tree_find(&maker->tree, owned, "det");
    const RelIndex other = rel_tree_find(&maker->tree, owner, "det");
    const RelIndex preposition = rel_tree_find(&maker->tree, owner, "case");

    if (preposition == REL_NONE || owner < owned || article == REL_NONE ||
        rel_row_in_one_name(maker, owner, owned) ||
        !rel_text_is(token_at(maker, preposition)->form, "of") ||
        !rel_text_is_nocase(token_at(maker, article)->form, "the") ||
        (token_at(maker, owner)->upos != REL_UPOS_PROPN &&
         (other == REL_NONE ||
          !rel_text_is(token_at(maker, other)->form, "the")))) {
        return REL_OK;
    }
    return add_possession(maker, owner, owned, rows);
}

/// "President Ana Rey"
static RelStatus
add_title(const RelRowMaker *maker, RelIndex title, RelArray *rows)
{
    const RelIndex name = token_at(maker, title)->head;
    const bool said = rel_tree_find(&maker->tree, name, "cop") != REL_NONE;

    return rel_row_add(
        maker,
        rel_row_words(maker, name,
                      CUT_BARE | REL_CUT_TITLES | (said ? REL_CUT_CLAUSE : 0u)),
        rel_text("is"), rel_row_words(maker, title, REL_CUT_ARGUMENT), rows);
}

/// "Mr." says nothing of its bearer
static bool
is_abbreviated(const RelToken *token)
{
    return rel_text_ends(token->form, ".");
}

/// The token lies in a name of this kind
static bool
is_named(const RelRowMaker *maker, RelIndex token, RelNameKind kind)
{
    const RelSentence *sentence = maker->tree.sentence;

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == kind;
        }
    }
    return false;
}

static bool
contains(RelText text, RelText part)
{
    for (size_t i = 0; i + part.length <= text.length; ++i) {
        if (rel_text_equals(rel_text_slice(text, i, part.length), part)) {
            return true;
        }
    }
    return false;
}

/// "Lima University in Peru": what no person is and has a name is there
static RelStatus
add_site(const RelRowMaker *maker, RelIndex place, RelArray *rows)
{
    const RelIndex site = token_at(maker, place)->head;
    const RelIndex preposition = rel_tree_find(&maker->tree, place, "case");

    if (preposition == REL_NONE || place < site ||
        is_named(maker, site, REL_NAME_PER) ||
        !is_named(maker, place, REL_NAME_LOC) ||
        rel_row_in_one_name(maker, site, place) ||
        !rel_text_is(token_at(maker, preposition)->form, "in")) {
        return REL_OK;
    }
    const RelText name = rel_row_bare(maker, site);
    const RelText where = rel_row_bare(maker, place);
    if (name.bytes && where.bytes && contains(name, where)) {
        return REL_OK; // "the Bank for Trade in Peru": its name
    }
    return rel_row_add(maker, name, rel_text("is in"), where, rows);
}

/// "in Miami, Florida, USA": the second is in the third; that the first is in
/// both the propositions say
static RelStatus
add_outer_place(const RelRowMaker *maker, RelIndex outer, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex comma = tree->left[outer];
    const RelIndex inner = comma > 0 ? comma - 1 : REL_NONE;

    if (inner == REL_NONE || !rel_text_is(token_at(maker, comma)->form, ",") ||
        token_at(maker, inner)->head != token_at(maker, outer)->head ||
        token_at(maker, inner)->upos != REL_UPOS_PROPN ||
        !rel_text_is(token_at(maker, inner)->relation, "nmod:unmarked")) {
        return REL_OK;
    }
    return rel_row_add(maker, rel_row_bare(maker, inner), rel_text("is in"),
                       rel_row_bare(maker, outer), rows);
}

/// A name that hangs on a name
static RelStatus
read_place(const RelRowMaker *maker, RelIndex place, RelArray *rows)
{
    const RelToken *token = token_at(maker, place);

    if (token->upos != REL_UPOS_PROPN ||
        token_at(maker, token->head)->upos != REL_UPOS_PROPN) {
        return REL_OK;
    }
    return rel_text_is(token->relation, "nmod") ? add_site(maker, place, rows)
           : rel_text_is(token->relation, "nmod:unmarked")
               ? add_outer_place(maker, place, rows)
               : REL_OK;
}

static RelStatus
read_noun(const RelRowMaker *maker, RelIndex noun, bool owners, RelArray *rows)
{
    const RelToken *token = token_at(maker, noun);

    if (owners && rel_text_is(token->relation, "nmod:poss")) {
        return rel_token_tagged(token, "PRP$")
                   ? add_pronoun_owner(maker, noun, rows)
                   : add_owner(maker, noun, rows);
    }
    if (is_noun(token)) {
        const RelStatus status = read_place(maker, noun, rows);
        if (status != REL_OK ||
            (owners && rel_text_is(token->relation, "nmod"))) {
            return status == REL_OK ? add_of(maker, noun, rows) : status;
        }
    }
    if (is_noun(token) && rel_text_is(token->relation, "nmod:desc") &&
        !is_abbreviated(token)) {
        return add_title(maker, noun, rows);
    }
    return REL_OK;
}

RelStatus
rel_row_nouns(const RelRowMaker *maker, bool owners, RelArray *rows)
{
    const RelSentence *sentence = maker->tree.sentence;
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head >= sentence->n_tokens ||
            !is_noun(&sentence->tokens[token->head])) {
            continue;
        }
        const size_t first = rows->n_items;
        status = read_noun(maker, i, owners, rows);
        for (size_t r = first; r < rows->n_items; ++r) {
            RelRow *row = rel_array_at(rows, r);
            row->confidence = NOUN_WEIGHT * (double)token->confidence;
        }
    }
    return status;
}
