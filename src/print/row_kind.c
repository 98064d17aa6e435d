// row_kind.c: takes apart what a copula ascribes.
//
//   Sappho is a famous Greek lyric poet.
//
//   Sappho | is | lyric poet
//   Sappho | is | Greek
//
// An adjective is a fact of its own where it holds whatever the noun is:
// nations and names do, and are told by their capital; a "great" poet need not
// be great.  The one right before the noun may say which kind is meant
// ("lyric", "metropolitan") and stays with it.

#include "print/row.h"
#include "tree/phrase.h"

/// What the noun leaves out
#define CUT_KIND                                                               \
    (REL_CUT_ARGUMENT | REL_CUT_PHRASES | REL_CUT_CLAUSE |                     \
     REL_CUT_DETERMINERS | REL_CUT_OWNERS | REL_CUT_ADJECTIVES)

static bool
is_capital(RelText form)
{
    return form.length > 0 && form.bytes[0] >= 'A' && form.bytes[0] <= 'Z';
}

/// "Greek", "Grammy-winning": holds whatever the noun is
static bool
stands_alone(const RelToken *token)
{
    return token->upos == REL_UPOS_ADJ && is_capital(token->form);
}

/// "lyric poet", "Special Wards": part of what the noun means, as far as one
/// can tell
static bool
tells_the_kind(const RelRowMaker *maker, RelIndex child, RelIndex noun)
{
    const RelToken *token = &maker->tree.sentence->tokens[child];
    const RelToken *next = token + 1;

    return child + 1 == noun &&
           (next->upos == REL_UPOS_PROPN ||
            (rel_text_is(token->xpos, "JJ") && !is_capital(token->form)));
}

RelText
rel_row_kind(const RelRowMaker *maker, RelIndex noun, bool *reduced)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, noun);
    RelIndex kept = REL_NONE;

    *reduced = false;
    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *token = &tree->sentence->tokens[child];
        if (child > noun || !rel_token_relates(token, "amod")) {
            continue;
        }
        if (tells_the_kind(maker, child, noun)) {
            kept = child;
        } else {
            *reduced = true;
        }
    }
    return rel_row_words_with(maker, noun, CUT_KIND, kept);
}

RelStatus
rel_row_kinds(const RelRowMaker *maker, RelText subject, RelText relation,
              RelIndex noun, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, noun);
    RelStatus status = REL_OK;
    bool reduced = false;

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *token = &tree->sentence->tokens[child];
        if (child < noun && rel_token_relates(token, "amod") &&
            stands_alone(token)) {
            status =
                rel_row_add(maker, subject, relation,
                            rel_row_words(maker, child, REL_CUT_CASE), rows);
        }
    }
    const RelText kind = rel_row_kind(maker, noun, &reduced);
    return status == REL_OK && reduced
               ? rel_row_add(maker, subject, relation, kind, rows)
               : status;
}
