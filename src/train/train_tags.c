// train_tags: trains the second reader of tags (syntax/tag_reader.h).
//
// usage: train_tags OUTPUT WORDNET NAMES TREEBANK.conllu... -- NETWORK... [--
// NETWORK...]...
//            < TEXT
//
// The k-th of n networks has learnt nothing of the k-th, (k + n)-th ...
// document of each treebank (train_syntax.py --leave-out), and reads these: so
// the reader learns what networks get wrong in texts that are new to them.
// Several sets of networks err at several places.
// WORDNET, NAMES and TEXT are for the lexicon (train/tag_words.h).

#include "base/strings.h"
#include "syntax/tag_reader.h"
#include "train/container.h"
#include "train/gold.h"
#include "train/tag_words.h"
#include "train/tag_learner.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum {
    LEAST_COUNT = 4,   ///< Times a sign is seen
    N_SLOTS = 1 << 17, ///< Of the table
    N_KEPT = 92000,    ///< Weights in it
    MOST = 127         ///< Greatest weight in the model
};

/// Tokens that the network gives less than this are learnt from: more than it
/// is asked about
static const float SURE = 0.999f;

/// What the program is given
typedef struct {
    const char *output, *wordnet, *names;
    char **treebanks; // (n_treebanks) paths
    char **networks;  // (n_networks) paths, with "--" between sets of them
    size_t n_treebanks, n_networks;
} Inputs;

static const RelTagLearning LEARNING = {
    .n_runs = 16,
    .n_epochs = 4,
    .rate = 0.1f,
    .dropped = 0.3f,
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
    if (status == REL_OK) {
        const RelTagLexicon *lexicon = learner->examples->lexicon;
        status = rel_container_add(&model, "lexicon", REL_SECTION_U32,
                                   lexicon->n_slots, 1, lexicon->slots);
    }
    return status == REL_OK ? rel_container_write(&model, path) : status;
}

/// How many arguments stand before the first "--"
static size_t
find_mark(char **arguments, size_t n)
{
    size_t i = 0;

    while (i < n && strcmp(arguments[i], "--") != 0) {
        ++i;
    }
    return i;
}

/// Load a network without a second reader
static RelStatus
load_network(const char *path, RelParser **parser)
{
    RelModel *model = NULL;
    RelStatus status =
        rel_model_load(path, "syntax", &REL_HEAP, &REL_TO_STDERR, &model);

    if (status == REL_OK) {
        status = rel_parser_new(model, &REL_HEAP, &REL_TO_STDERR, parser);
        if (status != REL_OK) {
            rel_model_free(model);
        }
    }
    return status;
}

/// Read a part of all treebanks with the network that has not learnt it
static RelStatus
read_part(const Inputs *inputs, size_t part, RelTagExamples *examples)
{
    RelParser *parser = NULL;
    RelStatus status = load_network(inputs->networks[part], &parser);

    for (size_t i = 0; status == REL_OK && i < inputs->n_treebanks; ++i) {
        status =
            rel_tag_examples_add(examples, parser, inputs->treebanks[i],
                                 (RelTagPart){part, inputs->n_networks}, SURE);
    }
    rel_parser_free(parser);
    return status;
}

/// Read the treebanks once with each set of networks
static RelStatus
read_treebanks(const Inputs *inputs, RelTagExamples *examples)
{
    Inputs set = *inputs;
    RelStatus status = REL_OK;

    while (status == REL_OK && set.n_networks > 0) {
        const size_t n_left = set.n_networks;
        set.n_networks = find_mark(set.networks, n_left);
        for (size_t i = 0; status == REL_OK && i < set.n_networks; ++i) {
            status = read_part(&set, i, examples);
        }
        const size_t n_read = set.n_networks + (set.n_networks < n_left);
        set.networks += n_read;
        set.n_networks = n_left - n_read;
    }
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
run(RelArena *arena, const Inputs *inputs)
{
    RelTagLexicon lexicon;
    RelTagExamples examples;
    RelTagLearner learner = {.weights = NULL};
    RelStatus status = rel_tag_examples_init(&examples, &lexicon, arena);

    if (status == REL_OK) {
        status = rel_tag_words_make(arena, inputs->wordnet, inputs->names,
                                    stdin, &lexicon);
    }
    if (status == REL_OK) {
        status = read_treebanks(inputs, &examples);
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
        status = write_model(&learner, arena, inputs->output);
    }
    rel_tag_learner_release(&learner);
    rel_tag_examples_release(&examples);
    return status;
}

/// Find the "--" between treebanks and networks
static bool
read_arguments(size_t n_arguments, char **arguments, Inputs *inputs)
{
    const size_t middle = find_mark(arguments, n_arguments);

    if (middle < 4 || middle + 1 >= n_arguments) {
        return false;
    }
    *inputs = (Inputs){
        .output = arguments[0],
        .wordnet = arguments[1],
        .names = arguments[2],
        .treebanks = arguments + 3,
        .n_treebanks = middle - 3,
        .networks = arguments + middle + 1,
        .n_networks = n_arguments - middle - 1,
    };
    return true;
}

int
main(int argc, char **argv)
{
    Inputs inputs;

    if (argc < 2 || !read_arguments((size_t)argc - 1, argv + 1, &inputs)) {
        fputs("usage: train_tags OUTPUT WORDNET NAMES TREEBANK... "
              "-- NETWORK... [-- NETWORK...]... < TEXT\n",
              stderr);
        return 2;
    }
    RelArena *arena = rel_arena_new(&REL_HEAP);
    const RelStatus status = arena ? run(arena, &inputs) : REL_ERR_NO_MEMORY;

    if (status != REL_OK) {
        fprintf(stderr, "train_tags: %s\n", rel_status_text(status));
    }
    rel_arena_free(arena);
    return status == REL_OK ? 0 : 1;
}
