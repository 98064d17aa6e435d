// row_clause.c: lines of what is said, wanted or made somebody's doing.
//
//   Ida said Per left Peru in May.       Ida | said             | Per left Peru
//                                        Ida | said Per left Peru in    | May
//   Ida urged Per to leave Peru.         Ida | urged Per to leave       | Peru
//   The plan is that Per leaves.         The plan | is that             | Per
//   leaves Ida has a plan to visit Peru.        Ida | has a plan to visit |
//   Peru
//
// "Per | leave | Peru" would tell a wish as a fact.  So a clause that is only
// said, wanted or supposed is told by the verb above it and has no line of its
// own.

#include "print/row.h"

#include <string.h>

static const RelToken *
token_at(const RelRowMaker *maker, RelIndex index)
{
    return &maker->tree.sentence->tokens[index];
}

/// The first proposition of the maker's sentence; they stand in its order
static RelIndex
first_proposition(const RelRowMaker *maker, const RelPropositions *propositions)
{
    RelIndex low = 0;
    RelIndex high = propositions->n_propositions;

    while (low < high) {
        const RelIndex middle = low + (high - low) / 2;
        if (propositions->propositions[middle].sentence < maker->sentence) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/// There is a proposition at `index`, and it is of the maker's sentence
static bool
is_in_sentence(const RelRowMaker *maker, const RelPropositions *propositions,
               RelIndex index)
{
    return index < propositions->n_propositions &&
           propositions->propositions[index].sentence == maker->sentence;
}

/// "failed" is told by the proposition of "failed to answer"
static bool
begins_chain_of(const RelProposition *proposition, RelIndex verb)
{
    return proposition->trigger > verb && proposition->relation.begin <= verb &&
           verb < proposition->relation.end;
}

/// `proposition` is what the clause under `head` says, or a member of it
static bool
is_stated_by(const RelRowMaker *maker, const RelProposition *proposition,
             RelIndex head)
{
    const RelToken *token = token_at(maker, proposition->trigger);

    return rel_row_has_words(proposition) &&
           (proposition->trigger == head ||
            (begins_chain_of(proposition, head) &&
             rel_tree_dominates(&maker->tree, head, proposition->trigger)) ||
            (token->head == head && rel_token_relates(token, "conj") &&
             rel_tree_find(&maker->tree, proposition->trigger, "nsubj") !=
                 REL_NONE));
}

/// The word that opens the clause under `head` ("that", "to"), or empty
static RelText
find_mark(const RelRowMaker *maker, RelIndex head)
{
    const RelIndex mark = rel_tree_find(&maker->tree, head, "mark");

    return mark == REL_NONE ? rel_text("") : token_at(maker, mark)->form;
}

/// "to leave", "of leaving": who leaves stands in the clause above
static bool
borrows_subject(const RelRowMaker *maker, RelIndex head)
{
    return rel_tree_find(&maker->tree, head, "nsubj") == REL_NONE &&
           rel_tree_find(&maker->tree, head, "cop") == REL_NONE &&
           (rel_text_is(token_at(maker, head)->xpos, "VB") ||
            rel_text_is(token_at(maker, head)->xpos, "VBG"));
}

bool
rel_row_completes(const RelRowMaker *maker, const RelCell *cell)
{
    return cell->role == REL_ROLE_CLAUSE &&
           cell->phrase.sentence == maker->sentence &&
           cell->phrase.head != REL_NONE &&
           (cell->preposition.length == 0 ||
            rel_text_is(token_at(maker, cell->phrase.head)->xpos, "VBG"));
}

/// The clause under `head` completes the noun `noun`: "a plan to leave"
static bool
completes_noun(const RelRowMaker *maker, RelIndex noun, RelIndex head)
{
    const RelToken *token = token_at(maker, head);

    return token->head == noun && rel_text_is(token->relation, "acl") &&
           find_mark(maker, head).length > 0;
}

/// The clause that completes `noun` and that `proposition` states, or REL_NONE
static RelIndex
find_tail(const RelRowMaker *maker, RelIndex noun,
          const RelProposition *proposition)
{
    RelIndex head = proposition->trigger;

    if (head <= noun || !rel_row_has_words(proposition)) {
        return REL_NONE;
    }
    for (RelIndex i = proposition->relation.begin;
         i < proposition->relation.end && i <= proposition->trigger; ++i) {
        if (completes_noun(maker, noun, i)) {
            head = i; // "reports that he *planned* to leave"
        }
    }
    return completes_noun(maker, noun, head) &&
                   is_stated_by(maker, proposition, head)
               ? head
               : REL_NONE;
}

/// The proposition `told` is the clause of an argument, or of its noun
static bool
is_told_by(const RelRowMaker *maker, const RelArgument *argument,
           const RelProposition *told)
{
    const RelIndex head = argument->phrase.head;

    return head != REL_NONE && argument->phrase.sentence == maker->sentence &&
           ((argument->role == REL_ROLE_CLAUSE &&
             is_stated_by(maker, told, head)) ||
            find_tail(maker, head, told) != REL_NONE);
}

/// "if Per left", "how Per left": nothing that the words of a line would show
static bool
is_only_supposed(const RelProposition *proposition)
{
    return proposition->modality == REL_QUESTION ||
           (proposition->modality == REL_CONDITIONAL &&
            strcmp(proposition->rule, "adverbial clause") == 0);
}

static bool
is_fact(const RelProposition *proposition)
{
    return proposition->modality == REL_FACTUAL &&
           proposition->speaker.sentence == REL_NONE;
}

bool
rel_row_is_told(const RelRowMaker *maker, const RelPropositions *propositions,
                RelIndex index)
{
    const RelProposition *told = &propositions->propositions[index];

    if (is_only_supposed(told)) {
        return true;
    }
    for (RelIndex i = first_proposition(maker, propositions);
         is_in_sentence(maker, propositions, i) && !is_fact(told); ++i) {
        const RelProposition *above = &propositions->propositions[i];
        if (i == index || !rel_row_has_words(above) ||
            rel_row_is_covered(propositions, above) ||
            begins_chain_of(told, above->trigger)) {
            continue;
        }
        for (size_t a = 0; a < above->n_arguments; ++a) {
            if (is_told_by(maker, &above->arguments[a], told)) {
                return true;
            }
        }
    }
    return false;
}

static RelText
first_argument(const RelRow *row)
{
    const RelText *text =
        row->arguments.n_items > 0 ? rel_array_at(&row->arguments, 0) : NULL;

    return text ? *text : rel_text("");
}

/// "urged Per to leave" and where to
static RelStatus
add_chained(const RelRowMaker *maker, RelText subject, RelText lead,
            const RelArray *inner, RelArray *rows)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < inner->n_items; ++i) {
        const RelRow *row = rel_array_at(inner, i);
        const RelText object = first_argument(row);
        status = object.length > 0
                     ? rel_row_add(maker, subject,
                                   rel_row_join(maker, lead, row->relation),
                                   object, rows)
                     : rel_row_add(maker, subject, lead, row->relation, rows);
    }
    return status;
}

/// "said that" and what; "said that Per left Peru in" and when
static RelStatus
add_told(const RelRowMaker *maker, RelText subject, RelText lead,
         const RelArray *inner, RelArray *rows)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < inner->n_items; ++i) {
        const RelRow *row = rel_array_at(inner, i);
        const RelRow *first = rel_array_at(inner, 0);
        const RelText start = rel_row_join(maker, row->subject, row->relation);
        const RelText object = first_argument(row);
        if (!rel_text_equals(row->subject, first->subject)) {
            continue; // What an example is was not said
        }
        status = i == 0 ? rel_row_add(maker, subject, lead,
                                      rel_row_join(maker, start, object), rows)
                        : rel_row_add(maker, subject,
                                      rel_row_join(maker, lead, start), object,
                                      rows);
    }
    return status;
}

/// The first of `rows` as one text, its subject only where it has its own
static RelText
core_text(const RelRowMaker *maker, const RelArray *rows, bool borrowed)
{
    const RelRow *row = rows->n_items > 0 ? rel_array_at(rows, 0) : NULL;
    const RelText start =
        !row       ? rel_text("")
        : borrowed ? row->relation
                   : rel_row_join(maker, row->subject, row->relation);

    return row ? rel_row_join(maker, start, first_argument(row)) : start;
}

/// Append the rows of one proposition that the clause states
static RelStatus
add_clause(const RelRowMaker *maker, const RelProposition *proposition,
           RelText subject, RelText lead, RelIndex head, RelText *whole,
           RelArray *rows)
{
    const bool borrowed = borrows_subject(maker, head);
    RelArray inner;

    rel_array_init(&inner, maker->arena, sizeof(RelRow));
    const RelStatus status = rel_row_plain(maker, proposition, &inner);
    if (status != REL_OK) {
        return status;
    }
    *whole = rel_row_join(maker, lead, core_text(maker, &inner, borrowed));
    return borrowed ? add_chained(maker, subject, lead, &inner, rows)
                    : add_told(maker, subject, lead, &inner, rows);
}

RelStatus
rel_row_clause(const RelRowMaker *maker, const RelPropositions *propositions,
               const RelProposition *above, RelText subject, RelText lead,
               const RelCell *cell, RelText *whole, RelArray *rows)
{
    const RelIndex head = cell->phrase.head;
    const RelText longer = rel_row_join(maker, lead, find_mark(maker, head));
    RelStatus status = REL_OK;
    bool stated = false;

    for (RelIndex i = first_proposition(maker, propositions);
         status == REL_OK && is_in_sentence(maker, propositions, i); ++i) {
        const RelProposition *proposition = &propositions->propositions[i];
        RelText more;
        if (is_stated_by(maker, proposition, head) &&
            !begins_chain_of(proposition, above->trigger)) {
            status = add_clause(maker, proposition, subject, longer, head,
                                stated ? &more : whole, rows);
            stated = true;
        }
    }
    return status == REL_OK && !stated ? REL_NOT_FOUND : status;
}

RelStatus
rel_row_tails(const RelRowMaker *maker, const RelPropositions *propositions,
              RelText subject, RelText lead, RelIndex noun, RelArray *rows)
{
    RelStatus status = REL_OK;
    RelText whole;

    for (RelIndex i = first_proposition(maker, propositions);
         status == REL_OK && is_in_sentence(maker, propositions, i); ++i) {
        const RelProposition *proposition = &propositions->propositions[i];
        const RelIndex head = find_tail(maker, noun, proposition);
        // "the fact that Per left" is told by "Per left" as well
        if (head != REL_NONE &&
            (borrows_subject(maker, head) || !is_fact(proposition))) {
            status =
                add_clause(maker, proposition, subject,
                           rel_row_join(maker, lead, find_mark(maker, head)),
                           head, &whole, rows);
        }
    }
    return status;
}

/// The copula of "the plan" in "The plan is that Per leaves", where both hang
/// on "leaves", or REL_NONE
static RelIndex
find_outer_copula(const RelRowMaker *maker, RelIndex topic)
{
    const RelIndex head = token_at(maker, topic)->head;
    const RelIndex n = rel_tree_n_children(&maker->tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(&maker->tree, head, i);
        if (child > topic && rel_token_relates(token_at(maker, child), "cop")) {
            return child;
        }
    }
    return REL_NONE;
}

RelStatus
rel_row_topic(const RelRowMaker *maker, const RelProposition *proposition,
              RelArray *rows)
{
    const RelIndex head = proposition->trigger;
    const RelIndex topic = rel_tree_find(&maker->tree, head, "nsubj:outer");
    const RelIndex copula =
        topic == REL_NONE ? REL_NONE : find_outer_copula(maker, topic);
    RelText whole;

    if (copula == REL_NONE) {
        return REL_NOT_FOUND;
    }
    const RelText lead = rel_row_join(maker, token_at(maker, copula)->form,
                                      find_mark(maker, head));
    return add_clause(maker, proposition, rel_row_bare(maker, topic), lead,
                      head, &whole, rows);
}
