// rules.c: loads and asks the word lists of the tokenizer.

#include "text/rules.h"

#include "base/strings.h"

RelStatus
rel_rules_load(const char *data_dir, const RelReport *report, RelArena *arena,
               RelRules *rules)
{
    const struct {
        const char *name;
        const RelLexicon **list;
    } lists[] = {
        {"abbreviations", &rules->abbreviations},
        {"clitics", &rules->clitics},
        {"contractions", &rules->contractions},
        {"elisions", &rules->elisions},
        {"emoticons", &rules->emoticons},
        {"glued_units", &rules->units},
        {"joined_prefixes", &rules->prefixes},
        {"joined_suffixes", &rules->suffixes},
        {"internet_endings", &rules->endings},
        {"sentence_openers", &rules->openers},
    };

    for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); ++i) {
        const RelText path =
            rel_text_printf(arena, "%s/lists/%s.txt", data_dir, lists[i].name);
        if (path.bytes == NULL) {
            return REL_ERR_NO_MEMORY;
        }
        const RelStatus status =
            rel_lexicon_load(path.bytes, report, arena, lists[i].list);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

RelText
rel_rules_key(RelText word, char key[REL_KEY_MAX])
{
    size_t length = 0;

    if (word.length >= REL_KEY_MAX) {
        return (RelText){NULL, 0};
    }
    for (size_t i = 0; i < word.length; ++i) {
        const char byte = word.bytes[i];
        if (word.length - i >= 3 && memcmp(word.bytes + i, "’", 3) == 0) {
            key[length++] = '\'';
            i += 2;
        } else {
            key[length++] =
                byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
        }
    }
    return (RelText){key, length};
}

bool
rel_rules_has(const RelLexicon *list, RelText word)
{
    char key[REL_KEY_MAX];

    return rel_lexicon_has(list, rel_rules_key(word, key));
}

bool
rel_rules_marked(const RelLexicon *list, RelText word, const char *mark)
{
    char key[REL_KEY_MAX];
    RelText marks = rel_lexicon_value(list, rel_rules_key(word, key));
    RelText one;

    while (rel_text_split(&marks, ' ', &one)) {
        if (rel_text_is(one, mark)) {
            return true;
        }
    }
    return false;
}
