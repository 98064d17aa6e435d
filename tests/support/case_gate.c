// case_gate.c: what the graph of a case asserts, against what it may.

#include "case_gate.h"

#include "base/strings.h"

#include <stdio.h>

/// `name` is what the graph calls the relation, one of its lemmas, or that of a
/// proposition which has it
static bool
is_called(const RelUsedRelation *relation, RelText name,
          const RelPropositions *propositions)
{
    bool called = case_text_fits(relation->name, name);

    for (size_t i = 0; i < relation->n_lemmas && !called; ++i) {
        called = case_text_fits(relation->lemmas[i], name);
    }
    for (RelIndex i = 0; i < propositions->n_propositions && !called; ++i) {
        const RelProposition *const item = &propositions->propositions[i];
        called = relation->curated && item->curated == relation->curated &&
                 case_text_fits(item->lemma, name);
    }
    return called;
}

/// Some line of the case has the relation with this stance
static bool
has_line(const Case *item, const RelPropositions *propositions,
         const RelUsedRelation *relation, CaseStance stance)
{
    RelText rest = item->lines;
    RelText line;

    while (rel_text_split(&rest, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length > 0 && line.bytes[0] != '#' &&
            case_line_stance(line) == stance &&
            is_called(relation, case_line_relation(line), propositions)) {
            return true;
        }
    }
    return false;
}

static void
tell(const char *path, const Case *item, const RelGraph *graph,
     const RelStatement *statement)
{
    const RelText subject = rel_graph_entity(graph, statement->subject)->label;
    const RelText relation =
        rel_graph_relation(graph, statement->relation)->name;
    const RelText object =
        statement->object.entity == REL_NONE
            ? statement->object.value
            : rel_graph_entity(graph, statement->object.entity)->label;

    printf("%s:%zu: %.*s\n   asserted: %.*s | %.*s | %.*s\n", path,
           item->number, (int)item->text.length, item->text.bytes,
           (int)subject.length, subject.bytes, (int)relation.length,
           relation.bytes, (int)object.length, object.bytes);
}

size_t
case_count_slips(const char *path, const Case *item,
                 const RelPropositions *propositions, const RelGraph *graph)
{
    size_t n_slips = 0;

    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        const RelStatement *const statement = rel_graph_statement(graph, i);
        const RelUsedRelation *const relation =
            rel_graph_relation(graph, statement->relation);
        if (statement->asserted &&
            has_line(item, propositions, relation, CASE_CLAIM) &&
            !has_line(item, propositions, relation, CASE_FACT)) {
            tell(path, item, graph, statement);
            ++n_slips;
        }
    }
    return n_slips;
}
