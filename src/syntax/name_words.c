// name_words.c: looks the classes of words up.

#include "syntax/name_words.h"

RelStatus
rel_name_words_find(const RelModel *model, const RelReport *report,
                    RelNameWords *words)
{
    RelSection classes;

    RelStatus status = rel_model_strings(model, "words", report, &words->words);
    if (status == REL_OK) {
        status = rel_model_find(model, "classes", REL_SECTION_U16,
                                words->words.n_strings, REL_NAME_COLUMNS,
                                report, &classes);
    }
    words->classes = status == REL_OK ? classes.items : NULL;
    return status;
}

const uint16_t *
rel_name_words_get(const RelNameWords *words, RelText form)
{
    static const uint16_t none[REL_NAME_COLUMNS] = {
        REL_NAME_NO_CLASS, REL_NAME_NO_CLASS, REL_NAME_NO_CLASS, 0};
    char bytes[REL_NAME_WORD_ROOM];
    const uint32_t index =
        rel_model_string_find(&words->words, rel_name_word(form, bytes));

    return index == REL_NONE ? none : &words->classes[index * REL_NAME_COLUMNS];
}

RelText
rel_name_word(RelText form, char bytes[REL_NAME_WORD_ROOM])
{
    size_t length =
        form.length < REL_NAME_WORD_ROOM ? form.length : REL_NAME_WORD_ROOM;

    for (size_t i = 0; i < length; ++i) {
        const char byte = form.bytes[i];
        bytes[i] = byte >= '0' && byte <= '9' ? '0' : byte;
    }
    return (RelText){bytes, length};
}

RelText
rel_name_lower(RelText word, char bytes[REL_NAME_WORD_ROOM])
{
    const RelText copy = rel_name_word(word, bytes);

    for (size_t i = 0; i < copy.length; ++i) {
        if (bytes[i] >= 'A' && bytes[i] <= 'Z') {
            bytes[i] = (char)(bytes[i] - 'A' + 'a');
        }
    }
    return copy;
}
