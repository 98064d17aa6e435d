// train_tags: trains the second reader of tags (syntax/tag_reader.h).
//
// usage: train_tags NETWORK OUTPUT TREEBANK.conllu...
//
// NETWORK is data/syntax.model: the reader learns what to add to it, and should
// be trained anew when the network is exchanged.  It takes half a minute.

#include "base/strings.h"
#include "syntax/tag_reader.h"
#include "train/container.h"
#include "train/gold.h"
#include "train/tag_learner.h"

#include <math.h>
#include <stdio.h>

enum {
    LEAST_COUNT = 2,   ///< Times a sign is seen
    N_SLOTS = 1 << 17, ///< Of the table
    N_KEPT = 92000,    ///< Weights in it
    MOST = 127         ///< Greatest weight in the model
};

/// Tokens that the network gives less than this are learnt from: more than it
/// is asked about, since it knows the treebanks by heart
static const float SURE = 0.999f;

/// Share of words that are hidden from the network at the second reading
static const float HIDDEN = 0.15f;

static const RelTagLearning LEARNING = {
    .n_runs = 4,
    .n_epochs = 4,
    .rate = 0.1f,
    .dropped = 0.4f,
    .offset = 0.5f,
    .seed = 1,
};

/// The step of the weights: a few great ones are cut, so that small ones keep
/// their value
static float
find_scale(const RelTagLearner *learner)
{
    const size_t n = (size_t)learner->examples->table.n_ids * REL_N_UPOS;
    float most = 0;

    for (size_t i = 0; i < n; ++i) {
        most = fmaxf(most, fabsf(learner->weights[i]));
    }
    return most > 0 ? fminf(most, 2.0f) / MOST : 1;
}

/// Lay the weights out as the reader probes for them; returns how many
static size_t
fill_table(const RelTagLearner *learner, float scale, uint32_t *slots)
{
    const RelFeatureTable *table = &learner->examples->table;
    size_t n_filled = 0;

    for (size_t i = 0; i < table->n_slots; ++i) {
        const RelFeatureSlot *slot = &table->slots[i];
        if (slot->hash == 0 || slot->id == REL_NONE) {
            continue;
        }
        for (int upos = 1; upos < REL_N_UPOS; ++upos) {
            const float weight =
                learner->weights[(size_t)slot->id * REL_N_UPOS + (size_t)upos];
            const float whole =
                fmaxf(-MOST, fminf(MOST, roundf(weight / scale)));
            uint32_t at = (uint32_t)slot->hash & (N_SLOTS - 1);
            if (whole == 0 || n_filled + 1 >= N_SLOTS) {
                continue;
            }
            while (slots[at] != 0) {
                at = (at + 1) & (N_SLOTS - 1);
            }
            slots[at] = rel_tag_slot(slot->hash, (RelUpos)upos, (int8_t)whole);
            ++n_filled;
        }
    }
    return n_filled;
}

static RelStatus
write_model(const RelTagLearner *learner, RelArena *arena, const char *path)
{
    uint32_t *slots = REL_ARENA_ARRAY(arena, uint32_t, N_SLOTS);
    const float scale = find_scale(learner);
    RelContainer model;

    if (!slots) {
        return REL_ERR_NO_MEMORY;
    }
    printf("%zu weights\n", fill_table(learner, scale, slots));
    rel_container_init(&model, arena, "tags");
    RelStatus status = rel_container_add(&model, "weights", REL_SECTION_U32,
                                         N_SLOTS, 1, slots);
    if (status == REL_OK) {
        status =
            rel_container_add(&model, "scale", REL_SECTION_F32, 1, 1, &scale);
    }
    return status == REL_OK ? rel_container_write(&model, path) : status;
}

/// Read the treebanks with the network alone
static RelStatus
read_treebanks(const char *network, char **paths, int n_paths,
               RelTagExamples *examples)
{
    RelModel *model = NULL;
    RelParser *parser = NULL;
    RelStatus status =
        rel_model_load(network, "syntax", &REL_HEAP, &REL_TO_STDERR, &model);

    if (status == REL_OK) {
        status = rel_parser_new(model, &REL_HEAP, &REL_TO_STDERR, &parser);
        if (status != REL_OK) {
            rel_model_free(model);
        }
    }
    for (int i = 0; status == REL_OK && i < n_paths; ++i) {
        status = rel_tag_examples_add(examples, parser, paths[i], SURE, 0);
        if (status == REL_OK) {
            status =
                rel_tag_examples_add(examples, parser, paths[i], SURE, HIDDEN);
        }
    }
    rel_parser_free(parser);
    return status == REL_OK ? rel_tag_examples_number(examples, LEAST_COUNT)
                            : status;
}

/// Learn all weights, then the weightiest without the others
static RelStatus
learn(RelTagLearner *learner)
{
    RelStatus status = rel_tag_learner_run(learner);

    if (status == REL_OK) {
        status = rel_tag_learner_prune(learner, N_KEPT);
    }
    return status == REL_OK ? rel_tag_learner_run(learner) : status;
}

static RelStatus
run(RelArena *arena, int n_arguments, char **arguments)
{
    RelTagExamples examples;
    RelTagLearner learner = {.weights = NULL};
    RelStatus status = rel_tag_examples_init(&examples, arena);

    if (status == REL_OK) {
        status = read_treebanks(arguments[0], arguments + 2, n_arguments - 2,
                                &examples);
    }
    if (status == REL_OK) {
        printf("%zu tokens, %u signs\n", examples.examples.n_items,
               (unsigned)examples.table.n_ids);
        status = rel_tag_learner_init(&learner, &examples, &LEARNING);
    }
    if (status == REL_OK) {
        status = learn(&learner);
    }
    if (status == REL_OK) {
        status = write_model(&learner, arena, arguments[1]);
    }
    rel_tag_learner_release(&learner);
    rel_tag_examples_release(&examples);
    return status;
}

int
main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("usage: train_tags NETWORK OUTPUT TREEBANK...\n", stderr);
        return 2;
    }
    RelArena *arena = rel_arena_new(&REL_HEAP);
    const RelStatus status =
        arena ? run(arena, argc - 1, argv + 1) : REL_ERR_NO_MEMORY;

    if (status != REL_OK) {
        fprintf(stderr, "train_tags: %s\n", rel_status_text(status));
    }
    rel_arena_free(arena);
    return status == REL_OK ? 0 : 1;
}
