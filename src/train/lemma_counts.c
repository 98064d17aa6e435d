// lemma_counts.c: the store of what is counted.

#include "train/lemma_counts.h"

#include "base/utf8.h"

RelStatus
rel_lemma_counts_init(RelLemmaCounts *counted)
{
    *counted = (RelLemmaCounts){.arena = rel_arena_new(&REL_HEAP),
                                .wholes = rel_intern_new(&REL_HEAP),
                                .words = rel_intern_new(&REL_HEAP)};
    if (!counted->arena || !counted->wholes || !counted->words) {
        return REL_ERR_NO_MEMORY;
    }
    rel_array_init(&counted->examples, counted->arena, sizeof(RelLemmaExample));
    rel_array_init(&counted->irregulars, counted->arena,
                   sizeof(RelLemmaExample));
    rel_array_init(&counted->classes, counted->arena, sizeof(uint8_t));
    rel_array_init(&counted->scripts, counted->arena, sizeof(RelText));
    rel_map_init(&counted->rules, counted->arena);
    rel_map_init(&counted->corrections, counted->arena);
    RelCounts *all[] = {&counted->lemmas, &counted->ends, &counted->choices};
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < 3; ++i) {
        status = rel_counts_init(all[i], counted->arena);
    }
    return status;
}

void
rel_lemma_counts_release(RelLemmaCounts *counted)
{
    rel_counts_release(&counted->lemmas);
    rel_counts_release(&counted->ends);
    rel_counts_release(&counted->choices);
    rel_intern_free(counted->wholes);
    rel_intern_free(counted->words);
    rel_arena_free(counted->arena);
}

/// Tell whether there is a letter in `word`
static bool
has_letter(RelText word)
{
    for (size_t at = 0; at < word.length;) {
        if (rel_code_is_letter(rel_utf8_next(word, &at))) {
            return true;
        }
    }
    return false;
}

RelStatus
rel_lemma_counts_add_word(RelLemmaCounts *counted, RelText word, uint8_t class)
{
    RelIndex id;

    if (!has_letter(word)) {
        return REL_OK;
    }
    RelStatus status = rel_intern_add(counted->words, word, &id);
    if (status == REL_OK && id == counted->classes.n_items &&
        rel_array_add(&counted->classes) == NULL) {
        status = REL_ERR_NO_MEMORY;
    }
    if (status == REL_OK) {
        *(uint8_t *)rel_array_at(&counted->classes, id) |= class;
    }
    return status;
}
