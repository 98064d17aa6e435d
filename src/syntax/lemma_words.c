// lemma_words.c: looks words up in a hash table.

#include "syntax/lemma_words.h"

#include "base/map.h"
#include "base/strings.h"

#include <string.h>

uint32_t
rel_lemma_words_slot(RelText word, uint32_t n_slots, uint32_t *print)
{
    const uint64_t hash = rel_hash(word) * 0x9E3779B97F4A7C15u;

    *print = (uint32_t)(hash >> 32) >> REL_LEMMA_CLASSES << REL_LEMMA_CLASSES;
    return (uint32_t)(hash & UINT32_MAX) % n_slots;
}

RelStatus
rel_lemma_words_find(const RelModel *model, const RelReport *report,
                     RelLemmaWords *words)
{
    RelSection slots;
    const RelStatus status = rel_model_find(
        model, "words.slots", REL_SECTION_U32, REL_ANY_SIZE, 1, report, &slots);

    if (status == REL_OK && slots.rows == 0) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "no words");
    }
    if (status == REL_OK) {
        *words = (RelLemmaWords){slots.items, slots.rows};
    }
    return status;
}

uint8_t
rel_lemma_words_classes(const RelLemmaWords *words, RelText word)
{
    const uint32_t mask = ((uint32_t)1 << REL_LEMMA_CLASSES) - 1;
    uint32_t print;

    if (word.length == 0) {
        return 0;
    }
    uint32_t at = rel_lemma_words_slot(word, words->n_slots, &print);
    for (uint32_t n = 0; n < words->n_slots && words->slots[at] != 0; ++n) {
        if ((words->slots[at] & ~mask) == print) {
            return (uint8_t)(words->slots[at] & mask);
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
        {"RB", REL_LEMMA_ADVERB}, {"UH", REL_LEMMA_INTERJECTION},
    };

    for (size_t i = 0; i < sizeof(CLASSES) / sizeof(*CLASSES); ++i) {
        if (rel_text_starts(xpos, CLASSES[i].tag)) {
            return CLASSES[i].class;
        }
    }
    return REL_LEMMA_OTHER;
}
