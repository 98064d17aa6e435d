// names.c: finds names with a conditional random field.
//
//   French President [PER Francois Hollande] flew to [LOC Moscow] .
//   ...
//   [PER Hollande] said ...
//
// A document is read twice.  After the first reading it is known what each
// word was mostly called; in the second this is one more feature, so that a
// lone "Hollande" is a person wherever "Francois Hollande" was one.  Where
// memory or the gazetteer knows but one kind for a word, its labels get a
// hint besides what was learned.

#include "syntax/names.h"

#include "base/array.h"
#include "syntax/model.h"
#include "syntax/name_features.h"
#include "syntax/name_lattice.h"

#include <math.h>

/// Added to the score of a label, a logarithm of odds.  Learning alone trusts
/// memory and lists too little: the corpora have few long documents, and the
/// names of bodies change faster than corpora do.
static const float HINT = 2;
static const float HINT_OF_BODY = 3.5f;

struct RelNamer {
    RelModel *model;
    const RelGazetteer *gazetteer;
    RelNameWords words;
    const uint32_t *keys;  // (n_slots) of features, 0: free
    const int8_t *weights; // (n_slots, REL_NAME_ROW)
    const float *moves;    // (REL_NAME_ROW, REL_NAME_ROW)
    float scale;           // of the weights
    uint32_t n_slots;      // a power of two
};

/// Room for one sentence; it grows
struct RelNamerState {
    const RelNamer *namer;
    RelArena *arena; // of the rooms and of the memory of a document
    size_t room;     // tokens
    RelNameToken *tokens;
    float *scores, *forward, *backward; // (room, REL_NAME_ROW)
    uint8_t *back, *labels;
};

static RelStatus
find_sections(RelNamer *namer, const RelReport *report)
{
    RelSection keys;
    RelSection weights;
    RelSection moves;
    RelSection scale;
    RelStatus status;

    if ((status = rel_name_words_find(namer->model, report, &namer->words)) !=
            REL_OK ||
        (status = rel_model_find(namer->model, "keys", REL_SECTION_U32,
                                 REL_ANY_SIZE, 1, report, &keys)) != REL_OK ||
        (status = rel_model_find(namer->model, "weights", REL_SECTION_I8,
                                 keys.rows, REL_NAME_ROW, report, &weights)) !=
            REL_OK ||
        (status = rel_model_find(namer->model, "moves", REL_SECTION_F32,
                                 REL_NAME_ROW, REL_NAME_ROW, report, &moves)) !=
            REL_OK ||
        (status = rel_model_find(namer->model, "scale", REL_SECTION_F32, 1, 1,
                                 report, &scale)) != REL_OK) {
        return status;
    }
    namer->keys = keys.items;
    namer->weights = weights.items;
    namer->moves = moves.items;
    namer->scale = *(const float *)scale.items;
    namer->n_slots = keys.rows;
    return REL_OK;
}

/// A table to probe: its size a power of two, and at least one slot free
static bool
is_sound_table(const RelNamer *namer)
{
    const uint32_t n = namer->n_slots;
    bool has_free = false;

    for (uint32_t i = 0; i < n && !has_free; ++i) {
        has_free = namer->keys[i] == 0;
    }
    for (size_t i = 0; i < REL_NAME_ROW * REL_NAME_ROW; ++i) {
        if (!isfinite(namer->moves[i])) {
            return false;
        }
    }
    return has_free && (n & (n - 1)) == 0 && isfinite(namer->scale);
}

RelStatus
rel_namer_load(const char *path, const struct RelGazetteer *gazetteer,
               const RelReport *report, RelNamer **namer)
{
    RelNamer *read = REL_HEAP.alloc(REL_HEAP.data, NULL, sizeof(RelNamer));

    *namer = NULL;
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    *read = (RelNamer){.gazetteer = gazetteer};
    RelStatus status =
        rel_model_load(path, "names", &REL_HEAP, report, &read->model);
    if (status == REL_OK) {
        status = find_sections(read, report);
    }
    if (status == REL_OK && !is_sound_table(read)) {
        status = rel_report(report, REL_ERR_FORMAT, path, 0,
                            "damaged table of features");
    }
    if (status != REL_OK) {
        rel_namer_free(read);
        return status;
    }
    *namer = read;
    return REL_OK;
}

void
rel_namer_free(RelNamer *namer)
{
    if (namer != NULL) {
        rel_model_free(namer->model);
        REL_HEAP.alloc(REL_HEAP.data, namer, 0);
    }
}

RelStatus
rel_namer_state_new(const RelNamer *namer, RelNamerState **state)
{
    RelNamerState *made =
        REL_HEAP.alloc(REL_HEAP.data, NULL, sizeof(RelNamerState));

    *state = NULL;
    if (made == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    *made = (RelNamerState){.namer = namer, .arena = rel_arena_new(&REL_HEAP)};
    if (made->arena == NULL) {
        rel_namer_state_free(made);
        return REL_ERR_NO_MEMORY;
    }
    *state = made;
    return REL_OK;
}

void
rel_namer_state_free(RelNamerState *state)
{
    if (state != NULL) {
        rel_arena_free(state->arena);
        REL_HEAP.alloc(REL_HEAP.data, state, 0);
    }
}

/// Forget everything of the last document
static void
clear_state(RelNamerState *state)
{
    rel_arena_clear(state->arena);
    state->room = 0;
}

/// Make room for a sentence of `n_tokens`
static RelStatus
make_room(RelNamerState *state, size_t n_tokens)
{
    RelArena *arena = state->arena;

    if (n_tokens <= state->room) {
        return REL_OK;
    }
    const size_t room = 2 * n_tokens;
    state->room = 0;
    state->tokens = REL_ARENA_ARRAY(arena, RelNameToken, room);
    state->scores = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->forward = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->backward = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->back = REL_ARENA_ARRAY(arena, uint8_t, room * REL_NAME_ROW);
    state->labels = REL_ARENA_ARRAY(arena, uint8_t, room);
    if (!state->tokens || !state->scores || !state->forward ||
        !state->backward || !state->back || !state->labels) {
        return REL_ERR_NO_MEMORY;
    }
    state->room = room;
    return REL_OK;
}

/// Add the weights of one feature to `sums`
static void
add_weights(const RelNamer *namer, uint64_t feature, int32_t sums[REL_NAME_ROW])
{
    const uint32_t mask = namer->n_slots - 1;
    const uint32_t key = rel_name_key(feature);
    uint32_t slot = (uint32_t)feature & mask;

    while (namer->keys[slot] != key) {
        if (namer->keys[slot] == 0) {
            return;
        }
        slot = (slot + 1) & mask;
    }
    const int8_t *weights = namer->weights + (size_t)slot * REL_NAME_ROW;
    for (size_t label = 0; label < REL_NAME_ROW; ++label) {
        sums[label] += weights[label];
    }
}

static void
score_tokens(RelNamerState *state, size_t n_tokens)
{
    const RelNamer *namer = state->namer;
    uint64_t features[REL_NAME_FEATURES];

    for (size_t i = 0; i < n_tokens; ++i) {
        int32_t sums[REL_NAME_ROW] = {0};
        const size_t n =
            rel_name_features(state->tokens, n_tokens, i, features);
        for (size_t k = 0; k < n; ++k) {
            add_weights(namer, features[k], sums);
        }
        for (size_t label = 0; label < REL_NAME_ROW; ++label) {
            state->scores[i * REL_NAME_ROW + label] =
                (float)sums[label] * namer->scale;
        }
    }
}

/// What a word was called elsewhere in the document, and never nothing else,
/// it is likely to be called here
static void
hint_by_memory(RelNamerState *state, size_t i)
{
    const uint32_t counts = state->tokens[i].memory;

    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        if (counts == 0 || (counts & 0xFFu << (8 * kind)) != counts) {
            continue;
        }
        for (unsigned place = 0; place < 4; ++place) {
            state->scores[i * REL_NAME_ROW + rel_name_label(kind, place)] +=
                HINT;
        }
    }
}

/// What the lists know as a country, or as nothing but a body or a person;
/// acronyms have too many meanings
static void
hint_by_lists(RelNamerState *state, size_t i)
{
    const RelNameToken *token = &state->tokens[i];
    const unsigned kinds = token->list_kinds;
    float *scores = state->scores + i * REL_NAME_ROW;

    if (kinds == 0 || !token->upper || (token->acronym && token->place == 3)) {
        return;
    }
    if ((kinds & ~(unsigned)(REL_GAZ_ORG | REL_GAZ_MEDIA)) == 0) {
        scores[rel_name_label(REL_NAME_ORG, token->place)] += HINT_OF_BODY;
    } else if (kinds & REL_GAZ_COUNTRY) {
        scores[rel_name_label(REL_NAME_LOC, token->place)] += HINT;
    } else if (kinds == REL_GAZ_PERSON) {
        scores[rel_name_label(REL_NAME_PER, token->place)] += HINT;
    }
}

static RelNameLattice
lattice_of(const RelNamerState *state, size_t n_tokens)
{
    return (RelNameLattice){.scores = state->scores,
                            .moves = state->namer->moves,
                            .n_tokens = n_tokens,
                            .forward = state->forward,
                            .backward = state->backward,
                            .back = state->back};
}

/// Label a sentence
static RelStatus
label_sentence(RelNamerState *state, const RelSentence *sentence,
               const RelNameMemory *memory)
{
    const RelStatus status = make_room(state, sentence->n_tokens);

    if (status != REL_OK) {
        return status;
    }
    rel_name_describe(sentence, state->namer->gazetteer, &state->namer->words,
                      memory, state->tokens);
    score_tokens(state, sentence->n_tokens);
    for (size_t i = 0; i < sentence->n_tokens; ++i) {
        hint_by_memory(state, i);
        hint_by_lists(state, i);
    }
    const RelNameLattice lattice = lattice_of(state, sentence->n_tokens);
    rel_name_best(&lattice, state->labels);
    return REL_OK;
}

/// Make names of the labels, each with its probability
static RelStatus
make_names(const RelNamerState *state, RelArena *arena, RelSentence *sentence)
{
    const RelNameLattice lattice = lattice_of(state, sentence->n_tokens);
    RelArray names;
    float total = 0;

    rel_array_init(&names, arena, sizeof(RelName));
    for (RelIndex i = 0; i < sentence->n_tokens;) {
        const RelIndex begin = i++;
        if (state->labels[begin] == 0) {
            continue;
        }
        const unsigned kind = (state->labels[begin] - 1u) / 4;
        while (i < sentence->n_tokens && state->labels[begin] % 4 == 1 &&
               (state->labels[i] - 1u) % 4 != 2) {
            ++i;
        }
        i += state->labels[begin] % 4 == 1;
        if (names.n_items == 0) {
            total = rel_name_sum(&lattice);
        }
        const RelName name = {(RelNameKind)kind, begin, i,
                              rel_name_chance(&lattice, total, begin, i, kind)};
        if (rel_array_push(&names, &name) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    sentence->names = names.items;
    sentence->n_names = (RelIndex)names.n_items;
    return REL_OK;
}

RelStatus
rel_namer_run(const RelNamer *namer, RelNamerState *state, RelArena *arena,
              RelSentence *sentence)
{
    (void)namer;
    clear_state(state);
    const RelStatus status = label_sentence(state, sentence, NULL);
    return status == REL_OK ? make_names(state, arena, sentence) : status;
}

/// Read a document for the first time: remember what each word was called
static RelStatus
read_first(RelNamerState *state, const RelSentences *sentences,
           RelNameMemory *memory, uint8_t **labels)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        RelStatus status = label_sentence(state, sentence, NULL);

        labels[i] = REL_ARENA_ARRAY(state->arena, uint8_t, sentence->n_tokens);
        if (status != REL_OK || labels[i] == NULL) {
            return REL_ERR_NO_MEMORY;
        }
        memcpy(labels[i], state->labels, sentence->n_tokens);
        status = rel_name_remember(memory, sentence, labels[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

/// Read a sentence again, with what its other sentences say
static RelStatus
read_again(RelNamerState *state, RelSentence *sentence, RelNameMemory *memory,
           const uint8_t *labels, RelArena *arena)
{
    rel_name_forget(memory, sentence, labels);
    RelStatus status = label_sentence(state, sentence, memory);
    if (status == REL_OK) {
        status = make_names(state, arena, sentence);
    }
    return status == REL_OK ? rel_name_remember(memory, sentence, labels)
                            : status;
}

RelStatus
rel_namer_run_document(const RelNamer *namer, RelNamerState *state,
                       RelArena *arena, RelSentences *sentences)
{
    RelNameMemory memory;

    (void)namer;
    clear_state(state);
    rel_name_memory_init(&memory, state->arena);
    uint8_t **labels =
        REL_ARENA_ARRAY(state->arena, uint8_t *, sentences->n_sentences);
    if (labels == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = read_first(state, sentences, &memory, labels);
    for (RelIndex i = 0; status == REL_OK && i < sentences->n_sentences; ++i) {
        status = read_again(state, &sentences->sentences[i], &memory, labels[i],
                            arena);
    }
    return status;
}
