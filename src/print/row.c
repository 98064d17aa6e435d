// row.c: lays a proposition out as one line of the full style.

#include "print/row.h"

#include "base/strings.h"

#include <string.h>

/// Index of the argument that stands first in a passive sentence
static size_t
find_patient(const RelProposition *proposition)
{
    size_t object = proposition->n_arguments;

    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        if (proposition->arguments[i].role == REL_ROLE_RECIPIENT) {
            return i;
        }
        if (proposition->arguments[i].role == REL_ROLE_OBJECT &&
            object == proposition->n_arguments) {
            object = i;
        }
    }
    return object;
}

/// An empty text with bytes, so that none without mean out of memory
static RelText
present(RelText text)
{
    return text.bytes ? text : rel_text("");
}

static RelStatus
add_cell(RelArray *cells, RelPhrase phrase, RelText preposition, RelRole role)
{
    RelCell cell = {phrase, present(preposition), role};

    cell.phrase.text = present(phrase.text);
    return rel_array_push(cells, &cell);
}

/// "gave them a warning": whom comes before what
static size_t
spoken_order(const RelProposition *proposition, size_t index)
{
    const RelArgument *arguments = proposition->arguments;

    if (index < 2 && proposition->n_arguments > 1 &&
        arguments[0].role == REL_ROLE_OBJECT &&
        arguments[1].role == REL_ROLE_RECIPIENT &&
        arguments[1].phrase.begin < arguments[0].phrase.begin) {
        return 1 - index;
    }
    return index;
}

/// The preposition as it stands before the phrase: "In" begins a sentence
static RelText
as_written(const RelRowMaker *maker, RelText preposition,
           const RelPhrase *phrase)
{
    if (preposition.length == 0 || phrase->sentence != maker->sentence ||
        phrase->begin == 0 || phrase->begin == REL_NONE) {
        return preposition;
    }
    const RelText before = maker->tree.sentence->tokens[phrase->begin - 1].form;
    const bool same = before.length == preposition.length &&
                      memcmp(before.bytes + 1, preposition.bytes + 1,
                             preposition.length - 1) == 0 &&
                      (before.bytes[0] | 0x20) == preposition.bytes[0];
    return same ? before : preposition;
}

RelStatus
rel_row_order(const RelRowMaker *maker, const RelProposition *proposition,
              RelArray *cells)
{
    const size_t patient = proposition->passive ? find_patient(proposition)
                                                : proposition->n_arguments;
    const bool turned = patient < proposition->n_arguments;
    RelStatus status = REL_OK;

    rel_array_init(cells, maker->arena, sizeof(RelCell));
    status = add_cell(cells,
                      turned ? proposition->arguments[patient].phrase
                             : proposition->subject,
                      rel_text(""), REL_ROLE_OBJECT);
    if (status == REL_OK && turned &&
        proposition->subject.sentence != REL_NONE) {
        status = add_cell(cells, proposition->subject, rel_text("by"),
                          REL_ROLE_OBLIQUE);
    }
    for (size_t i = 0; status == REL_OK && i < proposition->n_arguments; ++i) {
        const RelArgument *argument =
            &proposition->arguments[spoken_order(proposition, i)];
        if (argument != &proposition->arguments[patient]) {
            status = add_cell(
                cells, argument->phrase,
                as_written(maker, argument->preposition, &argument->phrase),
                argument->role);
        }
    }
    return status;
}

/// "is", "has", "is president of": what a noun's relation reads like
static RelText
nominal_relation(const RelRowMaker *maker, const RelProposition *proposition)
{
    const RelText lemma = proposition->lemma;

    if (rel_text_is(lemma, "be")) {
        return rel_text("is");
    }
    if (rel_text_is(lemma, "be located in")) {
        return rel_text("is in"); // "Lima, Peru" says no more
    }
    if (rel_text_starts(lemma, "be ")) {
        return rel_text_printf(maker->arena, "is%.*s", (int)lemma.length - 2,
                               lemma.bytes + 2);
    }
    if (rel_text_starts(lemma, "have ")) {
        return rel_text_printf(maker->arena, "has%.*s", (int)lemma.length - 4,
                               lemma.bytes + 4);
    }
    if (proposition->origin == REL_FROM_COMPOUND &&
        proposition->relation.text.length > 0 &&
        rel_text_find(lemma, " ") == lemma.length) {
        return proposition->relation.text; // "US-backed"
    }
    return rel_text_is(lemma, "have")
               ? rel_text("has")
               : rel_text_printf(maker->arena, "is %.*s", (int)lemma.length,
                                 lemma.bytes);
}

RelText
rel_row_relation(const RelRowMaker *maker, const RelProposition *proposition)
{
    if (proposition->origin == REL_FROM_VERB ||
        proposition->origin == REL_FROM_COPULA) {
        return proposition->relation.text.length > 0
                   ? proposition->relation.text
                   : rel_text("is");
    }
    return nominal_relation(maker, proposition);
}

/// `text` with `word` behind it
static RelText
append_word(RelArena *arena, RelText text, RelText word)
{
    const RelText parts[] = {text, word};

    return text.length == 0 || word.length == 0
               ? (text.length == 0 ? word : text)
               : rel_text_join(arena, parts, 2, " ");
}

bool
rel_row_has_words(const RelProposition *proposition)
{
    if (strcmp(proposition->rule, "included") == 0) {
        return false; // The phrase that it is taken from tells it
    }
    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA ||
           proposition->origin == REL_FROM_APPOSITION ||
           proposition->origin == REL_FROM_COMPOUND ||
           rel_text_is(proposition->lemma, "be") ||
           rel_text_starts(proposition->lemma, "be ");
}

bool
rel_row_is_covered(const RelPropositions *propositions,
                   const RelProposition *proposition)
{
    if (proposition->n_arguments != 1 ||
        proposition->arguments[0].role != REL_ROLE_CLAUSE ||
        proposition->arguments[0].proposition == REL_NONE) {
        return false;
    }
    // "agreed to help" is told with "agreed" by the proposition of "help"
    const RelProposition *inner =
        &propositions->propositions[proposition->arguments[0].proposition];
    return inner->sentence == proposition->sentence &&
           inner->relation.begin <= proposition->trigger &&
           proposition->trigger < inner->relation.end &&
           strcmp(inner->rule, "infinitive") == 0;
}

/// What leads to the cell at `index`: "met", "sold the car to"
static RelText
lead_to(const RelRowMaker *maker, const RelRow *row, const RelArray *cells,
        size_t index)
{
    RelText lead = row->relation;

    for (size_t i = 1; i < index && lead.bytes; ++i) {
        const RelCell *const cell = rel_array_at(cells, i);
        const RelText *const text = rel_array_at(&row->arguments, i - 1);
        if (cell->role == REL_ROLE_OBJECT ||
            cell->role == REL_ROLE_COMPLEMENT) {
            lead = append_word(maker->arena, lead, *text);
        }
    }
    const RelCell *const cell = rel_array_at(cells, index);
    return index > 1 && lead.bytes
               ? append_word(maker->arena, lead, cell->preposition)
               : lead;
}

RelStatus
rel_row_more(const RelRowMaker *maker, const RelPropositions *propositions,
             RelIndex index, const RelRow *row, RelArray *rows)
{
    const RelProposition *const proposition =
        &propositions->propositions[index];
    RelArray cells;
    RelStatus status = rel_row_order(maker, proposition, &cells);

    for (size_t i = 1; status == REL_OK && i < cells.n_items; ++i) {
        const RelCell *const cell = rel_array_at(&cells, i);
        if (cell->role == REL_ROLE_CLAUSE || cell->role == REL_ROLE_MANNER ||
            cell->phrase.sentence != maker->sentence ||
            cell->phrase.head == REL_NONE) {
            continue;
        }
        const RelText lead = lead_to(maker, row, &cells, i);
        status = lead.bytes ? rel_row_examples(maker, row->subject, lead,
                                               cell->phrase.head, rows)
                            : REL_ERR_NO_MEMORY;
    }
    return status;
}

RelStatus
rel_row_full(const RelRowMaker *maker, const RelPropositions *propositions,
             RelIndex index, RelRow *row)
{
    const RelProposition *proposition = &propositions->propositions[index];
    RelArray cells;

    if (!rel_row_has_words(proposition) ||
        rel_row_is_covered(propositions, proposition)) {
        return REL_NOT_FOUND;
    }
    RelStatus status = rel_row_order(maker, proposition, &cells);
    rel_array_init(&row->arguments, maker->arena, sizeof(RelText));
    if (status != REL_OK) {
        return status;
    }
    const RelCell *first = rel_array_at(&cells, 0);
    row->subject = first->phrase.text;
    row->relation = rel_row_relation(maker, proposition);
    for (size_t i = 1; status == REL_OK && i < cells.n_items; ++i) {
        const RelCell *cell = rel_array_at(&cells, i);
        const RelText text = i == 1
                                 ? cell->phrase.text
                                 : append_word(maker->arena, cell->preposition,
                                               cell->phrase.text);
        if (i == 1) {
            row->relation =
                append_word(maker->arena, row->relation, cell->preposition);
        }
        status = text.bytes && row->relation.bytes
                     ? rel_array_push(&row->arguments, &text)
                     : REL_ERR_NO_MEMORY;
    }
    return status;
}
