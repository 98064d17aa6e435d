// extractor.c: runs the steps of extraction over the sentences of a document.
//
// Clauses and nouns make propositions sentence by sentence; what needs all of
// them (speakers, dates, relations, confidence) comes after.

#include "extract/extractor.h"

#include "clause/clause.h"
#include "extract/confidence.h"
#include "extract/ground.h"
#include "extract/relation.h"
#include "extract/silence.h"
#include "mend/mend.h"
#include "mend/phrase.h"
#include "nominal/rules.h"
#include "perspective/perspective.h"
#include "tree/context.h"
#include "tree/lists.h"
#include "tree/trigger.h"
#include "value/qualify.h"

struct RelExtractor {
    RelArena *arena;
    RelLists lists;
    const RelOntology *ontology;
    const RelGazetteer *gazetteer;
    const RelTriggers *triggers;
    const RelConfidence *confidence;
};

RelStatus
rel_extractor_load(const char *data_dir, const RelOntology *ontology,
                   const struct RelGazetteer *gazetteer,
                   const RelReport *report, RelExtractor **extractor)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelExtractor *made = arena ? REL_ARENA_ARRAY(arena, RelExtractor, 1) : NULL;

    *extractor = NULL;
    if (!made) {
        rel_arena_free(arena);
        return REL_ERR_NO_MEMORY;
    }
    *made = (RelExtractor){
        .arena = arena, .ontology = ontology, .gazetteer = gazetteer};
    RelStatus status = rel_lists_load(data_dir, report, arena, &made->lists);
    if (status == REL_OK) {
        status = rel_triggers_compile(ontology, arena, &made->triggers);
    }
    if (status == REL_OK) {
        status =
            rel_confidence_load(data_dir, report, arena, &made->confidence);
    }
    if (status != REL_OK) {
        rel_arena_free(arena);
        return status;
    }
    *extractor = made;
    return REL_OK;
}

void
rel_extractor_free(RelExtractor *extractor)
{
    if (extractor) {
        rel_arena_free(extractor->arena);
    }
}

static RelStatus
index_trees(RelContext *context)
{
    const RelIndex n = context->sentences->n_sentences;
    RelTree *trees = REL_ARENA_ARRAY(context->arena, RelTree, (size_t)n + 1);
    RelStatus status = trees ? REL_OK : REL_ERR_NO_MEMORY;

    context->trees = trees;
    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        RelSentence *sentence = &context->sentences->sentences[i];
        const bool is_read = sentence->n_tokens <= REL_EXTRACT_MAX;
        if (is_read) {
            rel_sentence_mend(context->lists, sentence);
            rel_sentence_mend_phrases(context, i);
        }
        status = rel_tree_index(sentence, context->arena, &trees[i]);
        if (status == REL_OK && is_read && rel_headline_mend(context, i)) {
            status = rel_tree_index(sentence, context->arena, &trees[i]);
        }
        if (status == REL_OK && is_read && rel_appositions_mend(context, i)) {
            status = rel_tree_index(sentence, context->arena, &trees[i]);
        }
    }
    return status;
}

static RelStatus
read_sentences(RelContext *context)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0;
         status == REL_OK && i < context->sentences->n_sentences; ++i) {
        if (context->sentences->sentences[i].n_tokens > REL_EXTRACT_MAX) {
            continue;
        }
        status = rel_clause_extract(context, i);
        if (status == REL_OK) {
            status = rel_nominal_extract(context, i);
        }
    }
    return status;
}

static RelContext
make_context(const RelExtractor *extractor, const RelDocument *document,
             const RelSentences *sentences, RelArena *arena)
{
    return (RelContext){.lists = &extractor->lists,
                        .ontology = extractor->ontology,
                        .gazetteer = extractor->gazetteer,
                        .triggers = extractor->triggers,
                        .confidence = extractor->confidence,
                        .document = document,
                        .sentences = sentences,
                        .arena = arena};
}

RelStatus
rel_extractor_explain(const RelExtractor *extractor,
                      const RelDocument *document,
                      const RelSentences *sentences,
                      const RelPropositions *propositions, RelArena *arena,
                      RelExplanation *explanation)
{
    RelContext context = make_context(extractor, document, sentences, arena);

    *explanation = (RelExplanation){.grounds = NULL};
    rel_array_init(&context.propositions, arena, sizeof(RelProposition));
    RelStatus status = index_trees(&context);
    if (status == REL_OK) {
        status =
            rel_grounds_find(&context, propositions, &explanation->grounds);
    }
    return status == REL_OK ? rel_silences_find(&context, propositions,
                                                &explanation->silences)
                            : status;
}

RelStatus
rel_extractor_run(const RelExtractor *extractor, const RelDocument *document,
                  const RelSentences *sentences, RelArena *arena,
                  RelPropositions *propositions)
{
    RelContext context = make_context(extractor, document, sentences, arena);

    *propositions = (RelPropositions){NULL, 0};
    rel_array_init(&context.propositions, arena, sizeof(RelProposition));
    RelStatus status = index_trees(&context);
    if (status == REL_OK) {
        status = read_sentences(&context);
    }
    if (status == REL_OK) {
        status = rel_perspective_assign(&context);
    }
    if (status == REL_OK) {
        status = rel_qualify_arguments(&context);
    }
    if (status == REL_OK) {
        status = rel_relation_name(&context);
    }
    if (status == REL_OK) {
        status = rel_confidence_assign(&context);
    }
    if (status == REL_OK) {
        propositions->propositions = context.propositions.items;
        propositions->n_propositions = (RelIndex)context.propositions.n_items;
    }
    return status;
}
