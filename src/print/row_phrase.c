// row_phrase.c: facts that the phrases of a noun add.
//
//   Ida won a pledge of help and money from rivals such as Per.
//
//   Ida | won a pledge of   | help
//   Ida | won a pledge of   | money
//   Ida | won a pledge from | rivals
//   Ida | won a pledge from | Per
//   Per | is                | rival
//
// What holds of a kind holds of its examples.

#include "print/row.h"

#include "base/strings.h"
#include "tree/phrase.h"
#include "tree/word.h"

static const RelToken *
token_at(const RelRowMaker *maker, RelIndex index)
{
    return &maker->tree.sentence->tokens[index];
}

/// "such as" hangs as an adjective with its second word fixed to it
static bool
gives_examples(const RelRowMaker *maker, RelIndex preposition)
{
    const RelToken *token = token_at(maker, preposition);

    return rel_text_is_nocase(token->form, "including") ||
           (rel_token_tagged(token, "JJ") &&
            rel_tree_find(&maker->tree, preposition, "fixed") != REL_NONE);
}

/// The preposition of a phrase behind `noun`, or REL_NONE
static RelIndex
find_preposition(const RelRowMaker *maker, RelIndex noun, RelIndex child)
{
    const RelIndex preposition = rel_tree_find(&maker->tree, child, "case");

    return child > noun && preposition < child &&
                   rel_token_relates(token_at(maker, child), "nmod") &&
                   !rel_row_in_one_name(maker, noun, child)
               ? preposition
               : REL_NONE;
}

bool
rel_row_has_of(const RelRowMaker *maker, RelIndex noun)
{
    const RelIndex n = rel_tree_n_children(&maker->tree, noun);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex preposition = find_preposition(
            maker, noun, rel_tree_child(&maker->tree, noun, i));
        if (preposition != REL_NONE &&
            rel_text_is(token_at(maker, preposition)->form, "of")) {
            return true;
        }
    }
    return false;
}

/// Bare, but with a phrase right behind the noun: "old capital of Kyoto"
static RelText
close_text(const RelRowMaker *maker, RelIndex noun)
{
    const RelIndex n = maker->tree.sentence->n_tokens;
    const RelIndex next = noun + 1;
    const bool close =
        next < n && rel_token_relates(token_at(maker, next), "case") &&
        token_at(maker, next)->head < n &&
        token_at(maker, token_at(maker, next)->head)->head == noun &&
        !gives_examples(maker, next);

    return rel_row_noun(maker, noun, close ? 0u : REL_CUT_PHRASES);
}

/// One of "old rivals": "rival"
static RelText
one_of(const RelRowMaker *maker, RelIndex kind)
{
    bool reduced = false;
    const RelText many = rel_row_kind(maker, kind, &reduced);
    const RelText form = token_at(maker, kind)->form;
    const RelText lemma = token_at(maker, kind)->lemma;

    if (!many.bytes || lemma.length == 0 || many.length < form.length ||
        !rel_text_equals(
            rel_text_slice(many, many.length - form.length, form.length),
            form)) {
        return many;
    }
    return rel_text_printf(maker->arena, "%.*s%.*s",
                           (int)(many.length - form.length), many.bytes,
                           (int)lemma.length, lemma.bytes);
}

/// An example is one of several things of a kind; "30 people, including two
/// guards" and "work including the roof" only tell a part
static bool
is_one_of(const RelRowMaker *maker, RelIndex kind, RelIndex example)
{
    const RelToken *token = token_at(maker, example);

    return rel_token_tagged(token_at(maker, kind), "NNS") &&
           (token->upos == REL_UPOS_NOUN || token->upos == REL_UPOS_PROPN) &&
           rel_tree_find(&maker->tree, kind, "nummod") == REL_NONE &&
           rel_tree_find(&maker->tree, example, "nummod") == REL_NONE;
}

/// What holds of the kind holds of the example, which is one of the kind
static RelStatus
add_example(const RelRowMaker *maker, RelText subject, RelText relation,
            RelIndex kind, RelIndex example, RelArray *rows)
{
    const RelText name = rel_row_bare(maker, example);
    const RelStatus status = rel_row_add(maker, subject, relation, name, rows);

    return status == REL_OK && is_one_of(maker, kind, example)
               ? rel_row_add(maker, name, rel_text("is"), one_of(maker, kind),
                             rows)
               : status;
}

RelStatus
rel_row_examples(const RelRowMaker *maker, RelText subject, RelText relation,
                 RelIndex kind, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    RelStatus status = REL_OK;

    for (RelIndex i = kind + 1; status == REL_OK && i < tree->right[kind];
         ++i) {
        const RelToken *const token = token_at(maker, i);
        const RelIndex first =
            rel_token_relates(token, "conj") && token->head != REL_NONE
                ? token->head
                : i;
        const RelIndex preposition = token_at(maker, first)->head == kind
                                         ? find_preposition(maker, kind, first)
                                         : REL_NONE;
        if (preposition != REL_NONE && gives_examples(maker, preposition)) {
            status = add_example(maker, subject, relation, kind, i, rows);
        }
    }
    return status;
}

RelStatus
rel_row_member(const RelRowMaker *maker, RelText subject, RelText relation,
               RelIndex noun, RelArray *rows)
{
    const RelStatus status =
        rel_row_add(maker, subject, relation, close_text(maker, noun), rows);

    return status == REL_OK
               ? rel_row_examples(maker, subject, relation, noun, rows)
               : status;
}

/// One fact for each member of "of A and B"
static RelStatus
add_members(const RelRowMaker *maker, RelText subject, RelText relation,
            RelIndex first, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, first);
    RelStatus status = rel_row_member(maker, subject, relation, first, rows);

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, first, i);
        if (rel_token_relates(token_at(maker, child), "conj")) {
            status = rel_row_member(maker, subject, relation, child, rows);
        }
    }
    return status;
}

RelStatus
rel_row_phrases(const RelRowMaker *maker, RelText subject, RelText before,
                RelText text, RelIndex noun, RelArray *rows)
{
    const RelText relation = rel_row_join(maker, before, text);
    const RelIndex n = rel_tree_n_children(&maker->tree, noun);
    RelStatus status = relation.bytes ? REL_OK : REL_ERR_NO_MEMORY;

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelIndex child = rel_tree_child(&maker->tree, noun, i);
        const RelIndex preposition = find_preposition(maker, noun, child);
        if (preposition != REL_NONE && !gives_examples(maker, preposition)) {
            const RelText longer = rel_row_join(
                maker, relation, token_at(maker, preposition)->form);
            status = add_members(maker, subject, longer, child, rows);
        }
    }
    return status == REL_OK
               ? rel_row_examples(maker, subject, before, noun, rows)
               : status;
}
