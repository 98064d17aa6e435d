// name_memory.c: counts what the words of a document were called.
//
//   Francois [PER Hollande] ...        hollande: PER 1
//   the ferry company Saarlaid ...     saarlaid: told to be a body
//   Saarlaid cut 400 jobs ...          saarlaid: one vote for a body

#include "syntax/name_memory.h"

#include "base/strings.h"
#include "syntax/name_words.h"

void
rel_name_memory_init(RelNameMemory *memory, RelArena *arena)
{
    rel_map_init(&memory->words, arena);
    rel_array_init(&memory->counts, arena, sizeof(uint32_t));
    rel_array_init(&memory->votes, arena, sizeof(uint32_t));
    rel_array_init(&memory->told, arena, sizeof(uint8_t));
}

/// The index of a word, which is added if it is new, or REL_NONE
static uint32_t
index_of(RelNameMemory *memory, RelText lower)
{
    const uint32_t known = rel_map_get(&memory->words, lower);

    if (known != REL_NONE) {
        return known;
    }
    const uint32_t index = (uint32_t)memory->counts.n_items;
    const RelText key = rel_arena_copy(memory->counts.arena, lower);
    const bool added = key.bytes != NULL &&
                       rel_array_add(&memory->told) != NULL &&
                       rel_array_add(&memory->votes) != NULL &&
                       rel_array_add(&memory->counts) != NULL &&
                       rel_map_set(&memory->words, key, index) == REL_OK;
    return added ? index : REL_NONE;
}

/// Where the count of a label lies in the counts of a word
static unsigned
shift_of(uint8_t label)
{
    return 8 * (label > 0 ? (label - 1u) / 4 : 3);
}

RelStatus
rel_name_remember(RelNameMemory *memory, const RelSentence *sentence,
                  const uint8_t *labels)
{
    for (size_t i = 0; i < sentence->n_tokens; ++i) {
        char bytes[REL_NAME_WORD_ROOM];
        const RelText form = sentence->tokens[i].form;

        if (!rel_text_is_capitalized(form)) {
            continue;
        }
        const uint32_t index = index_of(memory, rel_name_lower(form, bytes));
        if (index == REL_NONE) {
            return REL_ERR_NO_MEMORY;
        }
        uint32_t *counts = rel_array_at(&memory->counts, index);
        if ((*counts >> shift_of(labels[i]) & 0xFFu) < 0xFFu) {
            *counts += 1u << shift_of(labels[i]);
        }
    }
    return REL_OK;
}

void
rel_name_forget(RelNameMemory *memory, const RelSentence *sentence,
                const uint8_t *labels)
{
    for (size_t i = 0; i < sentence->n_tokens; ++i) {
        char bytes[REL_NAME_WORD_ROOM];
        const RelText form = sentence->tokens[i].form;
        const uint32_t index =
            rel_map_get(&memory->words, rel_name_lower(form, bytes));

        if (index == REL_NONE || !rel_text_is_capitalized(form)) {
            continue;
        }
        uint32_t *counts = rel_array_at(&memory->counts, index);
        if ((*counts >> shift_of(labels[i]) & 0xFFu) > 0) {
            *counts -= 1u << shift_of(labels[i]);
        }
    }
}

RelStatus
rel_name_remember_told(RelNameMemory *memory, RelText lower, unsigned told)
{
    const uint32_t index = index_of(memory, lower);

    if (index == REL_NONE) {
        return REL_ERR_NO_MEMORY;
    }
    *(uint8_t *)rel_array_at(&memory->told, index) |= (uint8_t)told;
    return REL_OK;
}

RelStatus
rel_name_remember_vote(RelNameMemory *memory, RelText lower, unsigned kinds)
{
    const uint32_t index = index_of(memory, lower);

    if (index == REL_NONE) {
        return REL_ERR_NO_MEMORY;
    }
    uint32_t *votes = rel_array_at(&memory->votes, index);
    for (unsigned shift = 0; kinds != 0; kinds >>= 1, shift += 8) {
        if ((kinds & 1u) != 0 && (*votes >> shift & 0xFFu) < 0xFFu) {
            *votes += 1u << shift;
        }
    }
    return REL_OK;
}

void
rel_name_recall(const RelNameMemory *memory, RelText lower, uint32_t *counts,
                uint32_t *votes, uint8_t *told)
{
    const uint32_t index = rel_map_get(&memory->words, lower);

    *counts = 0;
    *votes = 0;
    *told = 0;
    if (index != REL_NONE) {
        *counts = *(const uint32_t *)rel_array_at(&memory->counts, index);
        *votes = *(const uint32_t *)rel_array_at(&memory->votes, index);
        *told = *(const uint8_t *)rel_array_at(&memory->told, index);
    }
}
