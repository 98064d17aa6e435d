// Rules: the word lists of the tokenizer.

#ifndef RELATA_TEXT_RULES_H
#define RELATA_TEXT_RULES_H

#include "text/lexicon.h"

/// Read-only once loaded; all words in lower case with "'" as apostrophe
typedef struct {
    const RelLexicon *abbreviations; ///< Without the stop: "mr"
    const RelLexicon *clitics;       ///< "'s", "n't"
    const RelLexicon *contractions;  ///< "cannot": "can not"
    const RelLexicon *elisions;      ///< "'em"
    const RelLexicon *emoticons;     ///< ":-)", as written
    const RelLexicon *units;         ///< Hung to numbers: "pm"
    const RelLexicon *prefixes;      ///< Keep their hyphen: "anti"
    const RelLexicon *suffixes;      ///< Keep their hyphen: "wise"
    const RelLexicon *endings;       ///< Of internet and file names: "org"
    const RelLexicon *openers;       ///< Small words that begin sentences
} RelRules;

/// Load all lists from folder `data_dir`/lists
RelStatus rel_rules_load(const char *data_dir, const RelReport *report,
                         RelArena *arena, RelRules *rules);

/// Room for a word as the lists have it
#define REL_KEY_MAX 128

/**
   `word` as the lists have it: ASCII letters small, "’" as "'".

   @param[out] key  Room for it.
   @return It in `key`; empty if it is longer than any word of the lists.
*/
RelText rel_rules_key(RelText word, char key[REL_KEY_MAX]);

/// Tell whether `word` is on `list` in any case
bool rel_rules_has(const RelLexicon *list, RelText word);

/// Tell whether the value of `word`, an abbreviation, has the mark `mark`
bool rel_rules_marked(const RelLexicon *list, RelText word, const char *mark);

#endif
