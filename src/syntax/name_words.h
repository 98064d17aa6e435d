// Name words: what the recogniser of names knows of single words.

#ifndef RELATA_SYNTAX_NAME_WORDS_H
#define RELATA_SYNTAX_NAME_WORDS_H

#include "syntax/model.h"

enum {
    REL_NAME_LEVELS = 3, ///< Numbers of classes that words are sorted into
    REL_NAME_COLUMNS = REL_NAME_LEVELS + 1, ///< And how small it is written
    REL_NAME_WORD_ROOM = 64,
    REL_NAME_NO_CLASS = 0xFFFF
};

/// Classes of words, found by src/train/train_clusters.c
typedef struct {
    RelModelStrings words;   // sorted
    const uint16_t *classes; // (n_words, REL_NAME_COLUMNS)
} RelNameWords;

/// Find the sections "words" and "classes" of `model`
RelStatus rel_name_words_find(const RelModel *model, const RelReport *report,
                              RelNameWords *words);

/// The classes of `form`: REL_NAME_COLUMNS of them, or of no class
const uint16_t *rel_name_words_get(const RelNameWords *words, RelText form);

/// `form` as the table has it: digits are "0", long words cut
RelText rel_name_word(RelText form, char bytes[REL_NAME_WORD_ROOM]);

/// `word` in small ASCII letters
RelText rel_name_lower(RelText word, char bytes[REL_NAME_WORD_ROOM]);

#endif
