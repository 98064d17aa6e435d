// lemma_words.c: looks words up in a hash table.

#include "syntax/lemma_words.h"

#include "base/map.h"
#include "base/strings.h"

#include <string.h>

uint32_t
rel_lemma_words_slot(RelText word, uint32_t n_slots, uint32_t *print)
{
    const uint64_t hash = rel_hash(word);

    *print = (uint32_t)(hash >> (64 - REL_LEMMA_PRINT)) << REL_LEMMA_OFFSET;
    return (uint32_t)(hash % n_slots);
}

RelStatus
rel_lemma_words_find(const RelModel *model, const RelReport *report,
                     RelLemmaWords *words)
{
    RelSection slots;
    RelSection entries;
    RelStatus status = rel_model_find(model, "words.slots", REL_SECTION_U32,
                                      REL_ANY_SIZE, 1, report, &slots);

    if (status == REL_OK) {
        status = rel_model_find(model, "words.entries", REL_SECTION_U8,
                                REL_ANY_SIZE, 1, report, &entries);
    }
    if (status == REL_OK && slots.rows == 0) {
        status = rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "no words");
    }
    if (status == REL_OK) {
        *words = (RelLemmaWords){slots.items, slots.rows, entries.items,
                                 entries.rows};
    }
    return status;
}

/// Tell whether the entry at `offset` is of `word`; false if it leaves the
/// model
static bool
is_entry(const RelLemmaWords *words, uint32_t offset, RelText word)
{
    return words->n_bytes >= 2 && offset <= words->n_bytes - 2 &&
           words->entries[offset + 1] == word.length &&
           word.length <= words->n_bytes - 2 - offset &&
           memcmp(words->entries + offset + 2, word.bytes, word.length) == 0;
}

uint8_t
rel_lemma_words_classes(const RelLemmaWords *words, RelText word)
{
    const uint32_t mask = ((uint32_t)1 << REL_LEMMA_OFFSET) - 1;
    uint32_t print;

    if (word.length == 0) {
        return 0;
    }
    uint32_t at = rel_lemma_words_slot(word, words->n_slots, &print);
    for (uint32_t n = 0; n < words->n_slots; ++n) {
        const uint32_t slot = words->slots[at];
        if (slot == 0) {
            return 0;
        }
        const uint32_t offset = (slot & mask) - 1;
        if ((slot & ~mask) == print && (slot & mask) != 0 &&
            is_entry(words, offset, word)) {
            return words->entries[offset];
        }
        at = at + 1 < words->n_slots ? at + 1 : 0;
    }
    return 0;
}

uint8_t
rel_lemma_class(RelText xpos)
{
    static const struct {
        const char *tag;
        uint8_t class;
    } CLASSES[] = {
        {"VB", REL_LEMMA_VERB},   {"NNP", REL_LEMMA_NAME},
        {"NN", REL_LEMMA_NOUN},   {"JJ", REL_LEMMA_ADJECTIVE},
        {"RB", REL_LEMMA_ADVERB},
    };

    for (size_t i = 0; i < sizeof(CLASSES) / sizeof(*CLASSES); ++i) {
        if (rel_text_starts(xpos, CLASSES[i].tag)) {
            return CLASSES[i].class;
        }
    }
    return REL_LEMMA_OTHER;
}
