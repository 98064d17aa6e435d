// row_minimal.c: takes a proposition apart into facts of two bare phrases.
//
//   Hollande secured a pledge of cooperation from Putin on Thursday.
//
//   Hollande | secured                            | a pledge
//   Hollande | secured a pledge of                | cooperation
//   Hollande | secured a pledge from              | Putin
//   Hollande | secured a pledge on                | Thursday
//
// The preposition ends the relation.  A later argument has the first one in its
// relation, since the verb says too little without it.

#include "base/strings.h"
#include "print/row.h"
#include "tree/phrase.h"
#include "tree/word.h"

#include <string.h>

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
    const bool complement = cell->role == REL_ROLE_COMPLEMENT;
    const unsigned more = REL_CUT_CLAUSE | REL_CUT_DETERMINERS;
    return rel_row_noun(maker, cell->phrase.head,
                        complement ? cuts | more : cuts);
}

/// "lawmaker Ana Rey from Peru": Ana Rey
static RelText
subject_text(const RelRowMaker *maker, const RelCell *cell)
{
    const bool named_so = !stays_as_it_is(maker, cell) &&
                          rel_row_has_of(maker, cell->phrase.head);

    return cell_text(maker, cell, named_so ? 0u : REL_CUT_PHRASES);
}

/// "Per is son of *her*": the owner of a relation is a possessive pronoun
static bool
is_possessive(const RelRowMaker *maker, const RelCell *cell)
{
    return !stays_as_it_is(maker, cell) &&
           rel_token_tagged(&maker->tree.sentence->tokens[cell->phrase.head],
                            "PRP$");
}

/// Tell of whose it is, where the sentence says so
static RelStatus
add_possessor(const RelRowMaker *maker, RelText subject, RelText relation,
              const RelCell *cell, RelArray *rows)
{
    const RelIndex owner = rel_row_possessor(maker, cell->phrase.head);

    return owner == REL_NONE
               ? REL_OK
               : rel_row_add(maker, subject,
                             rel_row_join(maker, relation, cell->preposition),
                             rel_row_bare(maker, owner), rows);
}

/// "51 of the firms", "most of it": what is counted is part of the number
static bool
is_share(const RelRowMaker *maker, const RelCell *cell)
{
    return !stays_as_it_is(maker, cell) &&
           maker->tree.sentence->tokens[cell->phrase.head].upos ==
               REL_UPOS_NUM &&
           rel_row_has_of(maker, cell->phrase.head);
}

/// The first argument as a bare phrase
static RelText
first_text(const RelRowMaker *maker, const RelCell *cell)
{
    return cell_text(maker, cell, is_share(maker, cell) ? 0u : REL_CUT_PHRASES);
}

/// "the longest river in Peru" is not the longest river
static bool
is_best_of_some(const RelRowMaker *maker, RelIndex noun)
{
    const RelTree *tree = &maker->tree;
    bool best = false;

    for (RelIndex i = tree->left[noun]; i < noun; ++i) {
        const RelText tag = tree->sentence->tokens[i].xpos;
        best |= rel_tree_dominates(tree, noun, i) &&
                (rel_text_is(tag, "JJS") || rel_text_is(tag, "RBS"));
    }
    return best && noun + 1 < tree->sentence->n_tokens &&
           rel_token_relates(&tree->sentence->tokens[noun + 1], "case");
}

/// The row of the first argument, and those of the phrases inside it
static RelStatus
add_first(const RelRowMaker *maker, RelText subject, RelText relation,
          const RelCell *cell, bool partial, RelArray *rows)
{
    const RelText bare = first_text(maker, cell);
    const bool complement =
        cell->role == REL_ROLE_COMPLEMENT && !stays_as_it_is(maker, cell);
    const bool cut =
        partial || (complement && is_best_of_some(maker, cell->phrase.head));
    RelStatus status =
        cut ? REL_OK
            : rel_row_add(maker, subject,
                          rel_row_join(maker, relation, cell->preposition),
                          bare, rows);

    if (status != REL_OK || stays_as_it_is(maker, cell) ||
        is_share(maker, cell)) {
        return status;
    }
    if (complement && !partial &&
        rel_token_is_nominal(
            &maker->tree.sentence->tokens[cell->phrase.head])) {
        status =
            rel_row_kinds(maker, subject, relation, cell->phrase.head, rows);
        if (status != REL_OK) {
            return status;
        }
    }
    return rel_row_phrases(maker, subject,
                           rel_row_join(maker, relation, cell->preposition),
                           bare, cell->phrase.head, rows);
}

/// What stands between the verb and a later argument: the first one, unless it
/// only says when
static RelText
lead_text(const RelRowMaker *maker, RelText relation, const RelCell *first)
{
    return first->role == REL_ROLE_DATE
               ? relation
               : rel_row_join(maker,
                              rel_row_join(maker, relation, first->preposition),
                              first_text(maker, first));
}

/// "four days after | Per left": what stands before the conjunction goes with
/// it into the relation
static RelStatus
add_adverbial(const RelRowMaker *maker, RelText subject, RelText lead,
              const RelCell *cell, RelArray *rows)
{
    const RelTree *tree = &maker->tree;
    const RelIndex head = cell->phrase.head;
    const RelText text = cell->phrase.text;
    const RelIndex before = head == REL_NONE ? REL_NONE : tree->left[head];
    const RelIndex mark =
        head == REL_NONE ? REL_NONE : rel_tree_find(tree, head, "mark");
    RelText measure = rel_text("");

    for (RelIndex i = before; mark != REL_NONE && i < mark; ++i) {
        if (tree->sentence->tokens[i].upos != REL_UPOS_PUNCT) {
            measure =
                rel_row_join(maker, measure, tree->sentence->tokens[i].form);
        }
    }
    const size_t skipped = measure.length + 1;
    const RelText relation = rel_row_join(
        maker, rel_row_join(maker, lead, measure), cell->preposition);
    if (measure.length == 0 || text.length <= skipped ||
        !rel_text_equals(rel_text_slice(text, 0, measure.length), measure)) {
        return rel_row_add(maker, subject,
                           rel_row_join(maker, lead, cell->preposition), text,
                           rows);
    }
    return rel_row_add(maker, subject, relation,
                       rel_text_slice(text, skipped, text.length - skipped),
                       rows);
}

/// The row of a later argument: the first is part of its relation
static RelStatus
add_later(const RelRowMaker *maker, RelText subject, RelText relation,
          const RelCell *first, const RelCell *cell, RelArray *rows)
{
    const RelText longer = rel_row_join(
        maker, lead_text(maker, relation, first), cell->preposition);

    if (!longer.bytes || cell->role == REL_ROLE_MANNER ||
        (cell->role == REL_ROLE_CLAUSE && cell->preposition.length == 0)) {
        return longer.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    if (cell->role == REL_ROLE_CLAUSE &&
        cell->phrase.sentence == maker->sentence) {
        return add_adverbial(maker, subject, lead_text(maker, relation, first),
                             cell, rows);
    }
    return stays_as_it_is(maker, cell)
               ? rel_row_add(maker, subject, longer, cell->phrase.text, rows)
               : rel_row_member(maker, subject, longer, cell->phrase.head,
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

/// "is home to", "is part of": a bare noun that leads on
static bool
leads_on(const RelRowMaker *maker, const RelCell *cell)
{
    const RelTree *tree = &maker->tree;
    const RelIndex head = cell->phrase.head;

    return cell->role == REL_ROLE_COMPLEMENT && !stays_as_it_is(maker, cell) &&
           rel_text_is(tree->sentence->tokens[head].xpos, "NN") &&
           cell->phrase.begin == head && head + 1 < tree->sentence->n_tokens &&
           rel_token_relates(&tree->sentence->tokens[head + 1], "case");
}

/// "made economists optimistic" does not say "made economists"
static bool
is_partial(const RelRowMaker *maker, const RelArray *cells)
{
    const RelCell *second = cells->n_items > 2 ? rel_array_at(cells, 2) : NULL;

    return (second && second->role == REL_ROLE_COMPLEMENT) ||
           leads_on(maker, rel_array_at(cells, 1));
}

/// "gave a long speech in": the noun of a light verb is an object too, unless
/// the two are one word ("took place in")
static RelStatus
add_joined_noun(const RelRowMaker *maker, const RelProposition *proposition,
                RelText subject, RelText relation, RelArray *rows)
{
    const RelIndex noun =
        rel_tree_find(&maker->tree, proposition->trigger, "obj");

    if (noun == REL_NONE || noun >= proposition->relation.end ||
        maker->tree.left[noun] == noun) {
        return REL_OK;
    }
    const RelText text = rel_row_bare(maker, noun);
    const size_t before = relation.length - text.length;
    if (!text.bytes || relation.length <= text.length + 1 ||
        !rel_text_equals(rel_text_slice(relation, before, text.length), text)) {
        return text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    return rel_row_add(maker, subject, rel_text_slice(relation, 0, before - 1),
                       text, rows);
}

/// Cells of a proposition with its first two texts
typedef struct {
    RelArray cells; // of RelCell
    RelText subject;
    RelText relation;
} Line;

static RelStatus
begin_line(const RelRowMaker *maker, const RelProposition *proposition,
           Line *line)
{
    const RelStatus status = rel_row_order(maker, proposition, &line->cells);

    if (status == REL_OK) {
        line->subject = subject_text(maker, rel_array_at(&line->cells, 0));
        line->relation = rel_row_relation(maker, proposition);
    }
    return status;
}

RelStatus
rel_row_plain(const RelRowMaker *maker, const RelProposition *proposition,
              RelArray *rows)
{
    Line line;
    RelStatus status = begin_line(maker, proposition, &line);

    if (status != REL_OK) {
        return status;
    }
    if (line.cells.n_items == 1) {
        return add_lone(maker, proposition, line.subject, line.relation, rows);
    }
    const RelCell *first = rel_array_at(&line.cells, 1);
    if (is_possessive(maker, first)) {
        return add_possessor(maker, line.subject, line.relation, first, rows);
    }
    status =
        add_joined_noun(maker, proposition, line.subject, line.relation, rows);
    if (status != REL_OK) {
        return status;
    }
    status = add_first(maker, line.subject, line.relation, first,
                       is_partial(maker, &line.cells), rows);
    for (size_t i = 2; status == REL_OK && i < line.cells.n_items; ++i) {
        status = add_later(maker, line.subject, line.relation, first,
                           rel_array_at(&line.cells, i), rows);
    }
    return status;
}

/// The cell of the clause that the verb needs, or n_items; `lead` becomes what
/// leads there: "urged Per"
static size_t
find_clause(const RelRowMaker *maker, const Line *line, RelText *lead)
{
    size_t i = 1;

    *lead = line->relation;
    for (; i < line->cells.n_items; ++i) {
        const RelCell *cell = rel_array_at(&line->cells, i);
        if (rel_row_completes(maker, cell)) {
            break;
        }
        if (cell->role == REL_ROLE_OBJECT || cell->role == REL_ROLE_RECIPIENT) {
            *lead = rel_row_join(maker, *lead, first_text(maker, cell));
        }
    }
    return i;
}

/// Where and when it was said: "said Per left | in | Oslo"
static RelStatus
add_circumstances(const RelRowMaker *maker, const Line *line, size_t clause,
                  RelText lead, RelArray *rows)
{
    RelStatus status = REL_OK;

    for (size_t i = 1; status == REL_OK && i < line->cells.n_items; ++i) {
        const RelCell *cell = rel_array_at(&line->cells, i);
        const RelText longer = rel_row_join(maker, lead, cell->preposition);
        if (i == clause || cell->role == REL_ROLE_OBJECT ||
            cell->role == REL_ROLE_RECIPIENT || cell->role == REL_ROLE_MANNER ||
            cell->role == REL_ROLE_COMPLEMENT) {
            continue;
        }
        status = stays_as_it_is(maker, cell)
                     ? rel_row_add(maker, line->subject, longer,
                                   cell->phrase.text, rows)
                     : rel_row_member(maker, line->subject, longer,
                                      cell->phrase.head, rows);
    }
    return status;
}

/// Tell the clause among the cells, if the verb needs it; REL_NOT_FOUND: it
/// does not, or nothing is known of the clause
static RelStatus
tell_clause(const RelRowMaker *maker, const RelPropositions *propositions,
            const RelProposition *proposition, RelArray *rows)
{
    Line line;
    RelText lead;
    RelText core;
    RelStatus status = begin_line(maker, proposition, &line);
    const size_t clause =
        status == REL_OK ? find_clause(maker, &line, &lead) : 0;

    if (status != REL_OK || clause == line.cells.n_items) {
        return status != REL_OK ? status : REL_NOT_FOUND;
    }
    status =
        rel_row_clause(maker, propositions, proposition, line.subject, lead,
                       rel_array_at(&line.cells, clause), &core, rows);
    return status == REL_OK
               ? add_circumstances(maker, &line, clause, core, rows)
               : status;
}

/// "has a plan to visit": what completes the noun of the first argument
static RelStatus
add_tails(const RelRowMaker *maker, const RelPropositions *propositions,
          const RelProposition *proposition, RelArray *rows)
{
    Line line;
    const RelStatus status = begin_line(maker, proposition, &line);
    const RelCell *first = status == REL_OK && line.cells.n_items > 1
                               ? rel_array_at(&line.cells, 1)
                               : NULL;

    return !first || stays_as_it_is(maker, first)
               ? status
               : rel_row_tails(maker, propositions, line.subject,
                               lead_text(maker, line.relation, first),
                               first->phrase.head, rows);
}

RelStatus
rel_row_minimal(const RelRowMaker *maker, const RelPropositions *propositions,
                RelIndex index, RelArray *rows)
{
    const RelProposition *proposition = &propositions->propositions[index];

    if (!rel_row_has_words(proposition) ||
        rel_row_is_covered(propositions, proposition) ||
        rel_row_is_told(maker, propositions, index)) {
        return REL_NOT_FOUND;
    }
    RelStatus status = rel_row_topic(maker, proposition, rows);
    if (status == REL_NOT_FOUND) {
        status = tell_clause(maker, propositions, proposition, rows);
    }
    if (status == REL_NOT_FOUND) {
        status = rel_row_plain(maker, proposition, rows);
    }
    return status == REL_OK ? add_tails(maker, propositions, proposition, rows)
                            : status;
}
