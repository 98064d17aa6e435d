// row_minimal.c: takes a proposition apart into facts of two bare phrases.
//
//   Hollande secured a pledge of cooperation from Putin on Thursday.
//
//   Hollande | secured                            | a pledge
//   Hollande | secured a pledge of                | cooperation
//   Hollande | secured a pledge from              | Putin
//   Hollande | secured a pledge on                | Thursday
//
// The preposition ends the relation; clauses are left out.

#include "extract/row.h"

#include "base/strings.h"
#include "extract/phrase.h"
#include "extract/word.h"

#include <string.h>

/// What bare phrases leave out
#define CUT_BARE REL_CUT_ARGUMENT

static RelText
join_two(const RelRowMaker *maker, RelText a, RelText b)
{
    const RelText parts[] = {a, b};

    if (a.length == 0 || b.length == 0) {
        return a.length == 0 ? b : a;
    }
    return rel_text_join(maker->arena, parts, 2, " ");
}

RelText
rel_row_words(const RelRowMaker *maker, RelIndex head, unsigned cuts)
{
    const RelTree *tree = &maker->tree;
    const RelToken *all = tree->sentence->tokens;
    RelIndex *tokens = REL_ARENA_ARRAY(maker->arena, RelIndex,
                                       tree->right[head] - tree->left[head]);
    RelText text = {NULL, 0};

    if (!tokens) {
        return text;
    }
    const RelIndex n = rel_phrase_tokens(tree, head, cuts, tokens);
    text = n > 0 ? all[tokens[0]].form : all[head].form;
    for (RelIndex i = 1; i < n && text.bytes; ++i) {
        const bool joined = tokens[i - 1] + 1 == tokens[i] &&
                            all[tokens[i - 1]].end == all[tokens[i]].begin;
        const RelText parts[] = {text, all[tokens[i]].form};
        text = rel_text_join(maker->arena, parts, 2, joined ? "" : " ");
    }
    return text;
}

/// A phrase made of other words than the sentence's, or a clause, stays
static bool
stays_as_it_is(const RelRowMaker *maker, const RelCell *cell)
{
    return cell->phrase.head == REL_NONE ||
           cell->phrase.sentence != maker->sentence ||
           cell->role == REL_ROLE_CLAUSE || cell->role == REL_ROLE_MANNER;
}

static RelText
cell_text(const RelRowMaker *maker, const RelCell *cell, unsigned cuts)
{
    if (stays_as_it_is(maker, cell)) {
        return cell->phrase.text;
    }
    const unsigned clause =
        cell->role == REL_ROLE_COMPLEMENT ||
                rel_tree_find(&maker->tree, cell->phrase.head, "cop") !=
                    REL_NONE
            ? REL_CUT_CLAUSE
            : 0u;
    const unsigned article =
        cell->role == REL_ROLE_COMPLEMENT ? REL_CUT_DETERMINERS : 0u;
    return rel_row_words(maker, cell->phrase.head, cuts | clause | article);
}

RelStatus
rel_row_add(const RelRowMaker *maker, RelText subject, RelText relation,
            RelText object, RelArray *rows)
{
    RelRow row = {.subject = subject, .relation = relation};

    rel_array_init(&row.arguments, maker->arena, sizeof(RelText));
    if (!subject.bytes || !relation.bytes || !object.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (object.length > 0) {
        const RelStatus status = rel_array_push(&row.arguments, &object);
        if (status != REL_OK) {
            return status;
        }
    }
    return rel_array_push(rows, &row);
}

/// Bare, but with a phrase right behind the noun: "old capital of Kyoto"
static RelText
close_text(const RelRowMaker *maker, RelIndex head)
{
    const RelTree *tree = &maker->tree;
    const RelIndex next = head + 1;
    const bool close =
        next < tree->sentence->n_tokens &&
        rel_token_relates(&tree->sentence->tokens[next], "case") &&
        tree->sentence->tokens[next].head < tree->sentence->n_tokens &&
        tree->sentence->tokens[tree->sentence->tokens[next].head].head == head;

    return rel_row_words(maker, head,
                         close ? CUT_BARE : CUT_BARE | REL_CUT_PHRASES);
}

/// One fact for each member of "of A and B"
static RelStatus
add_members(const RelRowMaker *maker, RelText subject, RelText relation,
            RelIndex first, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, first);
    RelStatus status =
        rel_row_add(maker, subject, relation, close_text(maker, first), rows);

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, first, i);
        if (rel_token_relates(&tree->sentence->tokens[child], "conj")) {
            status = rel_row_add(maker, subject, relation,
                                 close_text(maker, child), rows);
        }
    }
    return status;
}

/// Facts that the prepositional phrases of a noun add to a relation
static RelStatus
add_phrases(const RelRowMaker *maker, RelText subject, RelText relation,
            RelIndex noun, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, noun);
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        const RelToken *token = &tree->sentence->tokens[child];
        const RelIndex preposition = rel_tree_find(tree, child, "case");
        if (child < noun || !rel_token_relates(token, "nmod") ||
            preposition == REL_NONE || preposition > child) {
            continue;
        }
        status = add_members(
            maker, subject,
            join_two(maker, relation, tree->sentence->tokens[preposition].form),
            child, rows);
    }
    return status;
}

/// The row of the first argument, and those of the phrases inside it
static RelStatus
add_first(const RelRowMaker *maker, RelText subject, RelText relation,
          const RelCell *cell, bool partial, RelArray *rows)
{
    const RelText bare = cell_text(maker, cell, CUT_BARE | REL_CUT_PHRASES);
    const RelStatus status =
        partial ? REL_OK
                : rel_row_add(maker, subject,
                              join_two(maker, relation, cell->preposition),
                              bare, rows);

    if (status != REL_OK || stays_as_it_is(maker, cell)) {
        return status;
    }
    const RelText longer =
        join_two(maker, join_two(maker, relation, cell->preposition), bare);
    return longer.bytes
               ? add_phrases(maker, subject, longer, cell->phrase.head, rows)
               : REL_ERR_NO_MEMORY;
}

/// The row of a later argument: the first is part of its relation
static RelStatus
add_later(const RelRowMaker *maker, RelText subject, RelText relation,
          const RelCell *first, const RelCell *cell, RelArray *rows)
{
    const RelText bare = cell_text(maker, first, CUT_BARE | REL_CUT_PHRASES);
    const RelText longer =
        join_two(maker, join_two(maker, relation, first->preposition), bare);

    if (!longer.bytes || cell->role == REL_ROLE_MANNER ||
        cell->role == REL_ROLE_CLAUSE) {
        return longer.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    return rel_row_add(
        maker, subject, join_two(maker, longer, cell->preposition),
        stays_as_it_is(maker, cell) ? cell->phrase.text
                                    : close_text(maker, cell->phrase.head),
        rows);
}

/// Where the participle begins in "was shot down", or 0
static size_t
find_participle(RelText relation, RelText participle)
{
    for (size_t at = 1; at + participle.length <= relation.length; ++at) {
        if (relation.bytes[at - 1] == ' ' &&
            memcmp(relation.bytes + at, participle.bytes, participle.length) ==
                0) {
            return at;
        }
    }
    return 0;
}

/// A passive without anything else: "was | shot down"
static RelStatus
add_lone(const RelRowMaker *maker, const RelProposition *proposition,
         RelText subject, RelText relation, RelArray *rows)
{
    const RelText participle =
        maker->tree.sentence->tokens[proposition->trigger].form;
    const size_t at =
        proposition->passive ? find_participle(relation, participle) : 0;

    if (at == 0) {
        return rel_row_add(maker, subject, relation, rel_text(""), rows);
    }
    return rel_row_add(maker, subject, rel_text_slice(relation, 0, at - 1),
                       rel_text_slice(relation, at, relation.length - at),
                       rows);
}

/// "made economists optimistic" does not say "made economists"
static bool
is_partial(const RelArray *cells)
{
    const RelCell *second = cells->n_items > 2 ? rel_array_at(cells, 2) : NULL;

    return second && second->role == REL_ROLE_COMPLEMENT;
}

RelStatus
rel_row_minimal(const RelRowMaker *maker, const RelPropositions *propositions,
                RelIndex index, RelArray *rows)
{
    const RelProposition *proposition = &propositions->propositions[index];
    RelArray cells;

    if (!rel_row_has_words(proposition) ||
        rel_row_is_covered(propositions, proposition)) {
        return REL_NOT_FOUND;
    }
    RelStatus status = rel_row_order(maker, proposition, &cells);
    if (status != REL_OK) {
        return status;
    }
    const RelText subject = cell_text(maker, rel_array_at(&cells, 0), CUT_BARE);
    const RelText relation = rel_row_relation(maker, proposition);
    if (cells.n_items == 1) {
        return add_lone(maker, proposition, subject, relation, rows);
    }
    status = add_first(maker, subject, relation, rel_array_at(&cells, 1),
                       is_partial(&cells), rows);
    for (size_t i = 2; status == REL_OK && i < cells.n_items; ++i) {
        status = add_later(maker, subject, relation, rel_array_at(&cells, 1),
                           rel_array_at(&cells, i), rows);
    }
    return status;
}
