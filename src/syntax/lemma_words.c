// lemma_words.c: looks words up in a sorted list.

#include "syntax/lemma_words.h"

#include "base/strings.h"

RelStatus
rel_lemma_words_find(const RelModel *model, const RelReport *report,
                     RelLemmaWords *words)
{
    RelSection classes;
    RelStatus status = rel_model_strings(model, "words", report, &words->words);

    if (status == REL_OK) {
        status = rel_model_find(model, "classes", REL_SECTION_U8, REL_ANY_SIZE,
                                1, report, &classes);
    }
    if (status == REL_OK && classes.rows != words->words.n_strings) {
        status = rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "'words' and 'classes' differ in length");
    }
    if (status == REL_OK) {
        words->classes = classes.items;
    }
    return status;
}

uint8_t
rel_lemma_words_classes(const RelLemmaWords *words, RelText word)
{
    const uint32_t index = rel_model_string_find(&words->words, word);

    return index == REL_NONE ? 0 : words->classes[index];
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
