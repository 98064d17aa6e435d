// names.c: finds names with the parser's network and a conditional random
// field.
//
//   French President [PER Francois Hollande] flew to [LOC Moscow] .
//   ...
//   [PER Hollande] said ...
//
// A document is read twice.  After the first reading it is known what each
// word was mostly called; in the second this counts as well (name_scores.h), so
// that a lone "Hollande" is a person wherever "Francois Hollande" was one.

#include "syntax/names.h"

#include "base/array.h"
#include "syntax/model.h"
#include "syntax/name_lattice.h"
#include "syntax/name_scores.h"

struct RelNamer {
    RelModel *model;
    RelNameScorer scorer;
};

/// Room for one sentence; it grows
struct RelNamerState {
    const RelNamer *namer;
    RelArena *arena; // of the rooms and of the memory of a document
    size_t room;     // tokens
    RelNameTold *told;
    RelNameToken *tokens;
    bool scored; // whether they are those of the last sentence
    float *scores, *forward, *backward; // (room, REL_NAME_ROW)
    uint8_t *back, *labels;
};

RelStatus
rel_namer_load(const char *path, const struct RelGazetteer *gazetteer,
               const RelNameNouns *nouns, const RelReport *report,
               RelNamer **namer)
{
    RelNamer *read = REL_HEAP.alloc(REL_HEAP.data, NULL, sizeof(RelNamer));

    *namer = NULL;
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    *read = (RelNamer){.scorer.gazetteer = gazetteer, .scorer.nouns = nouns};
    RelStatus status =
        rel_model_load(path, "names", &REL_HEAP, report, &read->model);
    if (status == REL_OK) {
        status = rel_name_words_find(read->model, report, &read->scorer.words);
    }
    if (status == REL_OK) {
        status = rel_name_field_find(read->model, report, &read->scorer.field);
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
    state->told = REL_ARENA_ARRAY(arena, RelNameTold, room);
    state->tokens = REL_ARENA_ARRAY(arena, RelNameToken, room);
    state->scores = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->forward = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->backward = REL_ARENA_ARRAY(arena, float, room *REL_NAME_ROW);
    state->back = REL_ARENA_ARRAY(arena, uint8_t, room * REL_NAME_ROW);
    state->labels = REL_ARENA_ARRAY(arena, uint8_t, room);
    if (!state->told || !state->tokens || !state->scores || !state->forward ||
        !state->backward || !state->back || !state->labels) {
        return REL_ERR_NO_MEMORY;
    }
    state->room = room;
    return REL_OK;
}

static RelNameLattice
lattice_of(const RelNamerState *state, size_t n_tokens)
{
    return (RelNameLattice){.scores = state->scores,
                            .moves = state->namer->scorer.field.moves,
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
    state->scored = rel_name_score(&state->namer->scorer, sentence, memory,
                                   state->told, state->tokens, state->scores);
    if (!state->scored) {
        memset(state->labels, 0, sentence->n_tokens);
        return REL_OK;
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

/// Remember what nouns told surely of words that are hardly ever written small,
/// and the surnames of persons
static RelStatus
remember_told(const RelNamerState *state, const RelSentence *sentence,
              RelNameMemory *memory)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < sentence->n_tokens; ++i) {
        char bytes[REL_NAME_WORD_ROOM];
        const RelNameToken *token = &state->tokens[i];
        unsigned told = token->classes[REL_NAME_LEVELS] < 2
                            ? token->told.surely % REL_TOLD_NOUN
                            : 0;
        if (state->labels[i] == rel_name_label(REL_NAME_PER, 2)) {
            told |= REL_TOLD_SURNAME;
        }
        if (told != 0 && token->upper) {
            status = rel_name_remember_told(
                memory, rel_name_lower(sentence->tokens[i].form, bytes), told);
        }
        if (status == REL_OK && token->told.likely != 0 && token->upper &&
            token->classes[REL_NAME_LEVELS] < 2) {
            status = rel_name_remember_vote(
                memory, rel_name_lower(sentence->tokens[i].form, bytes),
                token->told.likely);
        }
    }
    return status;
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
        if (status == REL_OK && state->scored) {
            status = remember_told(state, sentence, memory);
        }
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
