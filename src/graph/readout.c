// readout.c: reads one document from its propositions to its claims.
//
//   mentions -> clusters -> local entities and claims
//
// Mentions and clusters live in scratch memory and vanish; what the graph
// keeps is copied to an arena of the document's own.

#include "graph/readout.h"

#include "base/strings.h"
#include "graph/reading.h"
#include "graph/redate.h"
#include "graph/statement.h"

static void
copy_source(RelBuilder *builder, const RelDocument *document, RelSource *source)
{
    source->iri = rel_builder_copy(builder, document->uri);
    source->name = rel_builder_copy(builder, document->name);
    source->title = rel_builder_copy(builder, document->title);
    source->publisher = rel_builder_copy(builder, document->publisher);
    source->date = rel_builder_copy(builder, document->date);
    source->language = rel_builder_copy(builder, document->language);
    memcpy(source->hash, document->hash, sizeof(source->hash));
    // A local name begins with a letter; 16 digits of the hash tell texts apart
    source->slug = rel_text_printf(builder->arena, "d%.16s", document->hash);
    builder->reading->failed |= source->slug.bytes == NULL;
}

/// Copy what `reading` found to `readout`, whose arena is there
static RelStatus
build(RelReading *reading, RelReadout *readout)
{
    const RelPropositions *said = reading->propositions;
    RelBuilder builder;

    RelStatus status = rel_builder_init(&builder, reading, readout->arena);
    if (status != REL_OK) {
        return status;
    }
    copy_source(&builder, reading->document, &readout->source);
    for (RelIndex i = 0; i < said->n_propositions; ++i) {
        rel_statement_stand(&builder, &said->propositions[i]);
    }
    for (RelIndex i = 0; i < said->n_propositions && !reading->failed; ++i) {
        rel_statement_claim(&builder, &said->propositions[i]);
    }
    rel_claims_redate(&builder);
    readout->locals = (const RelLocal *)builder.locals.items;
    readout->n_locals = builder.locals.n_items;
    readout->claims = (const RelClaim *)builder.claims.items;
    readout->n_claims = builder.claims.n_items;
    return reading->failed ? REL_ERR_NO_MEMORY : REL_OK;
}

RelStatus
rel_readout_make(const RelKnowledge *knowledge, const RelAllocator *allocator,
                 const RelDocument *document, const RelSentences *sentences,
                 const RelPropositions *propositions, RelReadout *readout)
{
    RelReading reading = {.knowledge = knowledge,
                          .document = document,
                          .sentences = sentences,
                          .propositions = propositions};
    RelStatus status = REL_ERR_NO_MEMORY;

    readout->arena = rel_arena_new(allocator);
    reading.arena = rel_arena_new(allocator);
    if (readout->arena != NULL && reading.arena != NULL) {
        status = rel_reading_make(&reading);
    }
    if (status == REL_OK) {
        status = build(&reading, readout);
    }
    rel_arena_free(reading.arena);
    if (status != REL_OK) {
        rel_readout_release(readout);
    }
    return status;
}

void
rel_readout_release(RelReadout *readout)
{
    rel_arena_free(readout->arena);
    *readout = (RelReadout){.arena = NULL};
}
