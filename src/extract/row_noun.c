// row_noun.c: facts that nouns say by their order.
//
//   Peru's president             Peru | has | president
//   President Ana Rey            Ana Rey | is | President
//
// An owner that is a pronoun is left out: who it is stands elsewhere.  Owners
// are for the minimal style only.

#include "extract/row.h"

#include "base/strings.h"
#include "extract/phrase.h"
#include "extract/word.h"

/// What a bare noun leaves out
#define CUT_BARE (REL_CUT_ARGUMENT | REL_CUT_PHRASES)

// How well such facts hold when the tree is right
#define NOUN_WEIGHT 0.8

static bool
is_noun(const RelToken *token)
{
    return token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN;
}

/// "Peru's president"
static RelStatus
add_owner(const RelRowMaker *maker, RelIndex owner, RelArray *rows)
{
    const RelIndex owned = maker->tree.sentence->tokens[owner].head;

    return rel_row_add(
        maker, rel_row_words(maker, owner, REL_CUT_ARGUMENT), rel_text("has"),
        rel_row_words(maker, owned, CUT_BARE | REL_CUT_OWNERS), rows);
}

/// "President Ana Rey"
static RelStatus
add_title(const RelRowMaker *maker, RelIndex title, RelArray *rows)
{
    const RelIndex name = maker->tree.sentence->tokens[title].head;
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

RelStatus
rel_row_nouns(const RelRowMaker *maker, bool owners, RelArray *rows)
{
    const RelSentence *sentence = maker->tree.sentence;
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head >= sentence->n_tokens || !is_noun(token) ||
            !is_noun(&sentence->tokens[token->head])) {
            continue;
        }
        const size_t first = rows->n_items;
        if (owners && rel_text_is(token->relation, "nmod:poss")) {
            status = add_owner(maker, i, rows);
        } else if (rel_text_is(token->relation, "nmod:desc") &&
                   !is_abbreviated(token)) {
            status = add_title(maker, i, rows);
        }
        for (size_t r = first; r < rows->n_items; ++r) {
            RelRow *row = rel_array_at(rows, r);
            row->confidence = NOUN_WEIGHT * (double)token->confidence;
        }
    }
    return status;
}
