// clauses.c: a context as the extractor makes it, over given trees.

#include "clauses.h"

#include "case_file.h"
#include "clause/clause.h"
#include "extract/confidence.h"
#include "extract/relation.h"
#include "mend/mend.h"
#include "mend/phrase.h"
#include "tree/lists.h"
#include "tree/trigger.h"

#include "test.h"

static RelTrigger
trigger(const char *words, const char *verb, const char *particle,
        const char *noun, const char *preposition)
{
    return (RelTrigger){rel_text(words), rel_text(verb), rel_text(particle),
                        rel_text(noun), rel_text(preposition)};
}

static void
add_relation(RelRelation *relation, const char *name,
             const RelTrigger *triggers, size_t n_triggers)
{
    *relation = (RelRelation){.name = rel_text(name),
                              .parent = REL_NONE,
                              .inverse = REL_NONE,
                              .triggers = triggers,
                              .n_triggers = n_triggers};
}

/// The ontology of the tests, in `arena`
static const RelOntology *
make_ontology(RelArena *arena)
{
    RelOntology *ontology = REL_ARENA_ARRAY(arena, RelOntology, 1);
    RelRelation *relations = REL_ARENA_ARRAY(arena, RelRelation, 5);
    RelTrigger *triggers = REL_ARENA_ARRAY(arena, RelTrigger, 8);

    assert_true(ontology && relations && triggers);
    triggers[0] = trigger("attack", "attack", "", "", "");
    triggers[1] = trigger("launch attack on", "launch", "", "attack", "on");
    triggers[2] = trigger("be president of", "be", "", "president", "of");
    triggers[3] = trigger("meet", "meet", "", "", "");
    triggers[4] = trigger("meet with", "meet", "", "", "with");
    triggers[5] = trigger("hold talks with", "hold", "", "talk", "with");
    triggers[6] = trigger("be at odds with", "be", "at odds", "", "with");
    triggers[7] = trigger("fall to", "fall", "", "", "to");
    add_relation(&relations[0], "attacked", &triggers[0], 2);
    add_relation(&relations[1], "leads", &triggers[2], 1);
    add_relation(&relations[2], "meetsWith", &triggers[3], 3);
    add_relation(&relations[3], "oddsWith", &triggers[6], 1);
    add_relation(&relations[4], "attackedBy", &triggers[7], 1);
    relations[4].abstract = true;
    relations[4].inverse = 0;
    ontology->relations = relations;
    ontology->n_relations = 5;
    return ontology;
}

static void
read_trees(RelContext *context, const char *const *trees, RelIndex n_trees)
{
    RelArena *arena = context->arena;
    RelSentences *all = REL_ARENA_ARRAY(arena, RelSentences, 1);
    RelTree *indexed = REL_ARENA_ARRAY(arena, RelTree, n_trees);

    assert_true(all && indexed);
    all->sentences = REL_ARENA_ARRAY(arena, RelSentence, n_trees);
    all->n_sentences = n_trees;
    assert_non_null(all->sentences);
    context->sentences = all;
    for (RelIndex i = 0; i < n_trees; ++i) {
        all->sentences[i] = read_tree(arena, trees[i]);
        rel_sentence_mend(context->lists, &all->sentences[i]);
        rel_sentence_mend_phrases(context, i);
        assert_int_equal(rel_tree_index(&all->sentences[i], arena, &indexed[i]),
                         REL_OK);
    }
    context->trees = indexed;
}

RelContext *
read_context(RelArena *arena, const char *const *trees, RelIndex n_trees)
{
    RelContext *context = REL_ARENA_ARRAY(arena, RelContext, 1);
    RelLists *lists = REL_ARENA_ARRAY(arena, RelLists, 1);

    assert_true(context && lists);
    context->arena = arena;
    assert_int_equal(rel_lists_load(data_dir(), NULL, arena, lists), REL_OK);
    context->lists = lists;
    context->ontology = make_ontology(arena);
    assert_int_equal(
        rel_triggers_compile(context->ontology, arena, &context->triggers),
        REL_OK);
    assert_int_equal(
        rel_confidence_load(data_dir(), NULL, arena, &context->confidence),
        REL_OK);
    read_trees(context, trees, n_trees);
    rel_array_init(&context->propositions, arena, sizeof(RelProposition));
    return context;
}

RelPropositions
read_clauses(RelArena *arena, const char *tree)
{
    RelContext *context = read_context(arena, &tree, 1);

    assert_int_equal(rel_clause_extract(context, 0), REL_OK);
    assert_int_equal(rel_relation_name(context), REL_OK);
    return (RelPropositions){context->propositions.items,
                             (RelIndex)context->propositions.n_items};
}

void
assert_reads_at(RelPropositions propositions, const char *expectation,
                const char *file, int line)
{
    if (!case_line_holds(rel_text(expectation), &propositions)) {
        case_print(&propositions);
        print_error("%s:%d: does not hold: %s\n", file, line, expectation);
        _fail(file, line);
    }
}
