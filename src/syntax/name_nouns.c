// name_nouns.c: looks up what nouns tell of names.
//
// A line of the list has three letters, one for each place of the noun:
//
//   mayor  PLL    a mayor is a person; the mayor of Velmar, the Velmar mayor
//
// So has a line of the list of deeds:
//
//   hire worker  O..    Velaria hired 400 workers

#include "syntax/name_nouns.h"

#include "base/strings.h"
#include "text/rules.h"

/// Letters of a line; a mark may follow them
enum { N_PLACES = 3 };

RelStatus
rel_name_nouns_load(const char *data_dir, const RelReport *report,
                    RelArena *arena, RelNameNouns *nouns)
{
    const struct {
        const char *name;
        const RelLexicon **list;
    } lists[] = {
        {"name_nouns", &nouns->nouns},   {"titles", &nouns->titles},
        {"naming_verbs", &nouns->verbs}, {"time_words", &nouns->times},
        {"name_deeds", &nouns->deeds},   {"firm_partners", &nouns->partners},
    };
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < sizeof(lists) / sizeof(lists[0]);
         ++i) {
        const RelText path =
            rel_text_printf(arena, "%s/lists/%s.txt", data_dir, lists[i].name);
        status = path.bytes ? rel_lexicon_load(path.bytes, report, arena,
                                               lists[i].list)
                            : REL_ERR_NO_MEMORY;
    }
    return status;
}

/// The letters of a noun or a deed, or none
static RelText
letters_of(const RelLexicon *list, RelText word)
{
    char key[REL_KEY_MAX];
    const RelText letters =
        rel_text_trim(rel_lexicon_value(list, rel_rules_key(word, key)));

    return letters.length < N_PLACES ? (RelText){NULL, 0} : letters;
}

static unsigned
told_by(char letter)
{
    switch (letter) {
    case 'P': return REL_TOLD_PER;
    case 'O': return REL_TOLD_ORG;
    case 'L': return REL_TOLD_LOC;
    case 'A': return REL_TOLD_PER | REL_TOLD_ORG;
    case 'N': return REL_TOLD_ORG | REL_TOLD_LOC;
    case 'T': return REL_TOLD_THING;
    default: return 0;
    }
}

unsigned
rel_name_noun_tells(const RelNameNouns *nouns, RelText noun, RelNounPlace place)
{
    const RelText letters = letters_of(nouns->nouns, noun);

    return letters.length > 0 ? told_by(letters.bytes[place]) : 0;
}

unsigned
rel_name_deed_tells(const RelNameNouns *nouns, RelText deed, RelDeedPlace place)
{
    const RelText letters = letters_of(nouns->deeds, deed);

    return letters.length > 0 ? told_by(letters.bytes[place]) : 0;
}

bool
rel_name_noun_stands_apart(const RelNameNouns *nouns, RelText noun,
                           bool opens_sentence)
{
    const RelText letters = letters_of(nouns->nouns, noun);
    const char mark = letters.length > N_PLACES ? letters.bytes[N_PLACES] : ' ';

    return letters.length > 0 && letters.bytes[REL_NOUN_BESIDE] != '.' &&
           (mark == '!' || (mark == ' ' && opens_sentence));
}

bool
rel_name_is_day(const RelNameNouns *nouns, RelText word)
{
    return rel_rules_marked(nouns->times, word, "weekday") ||
           rel_rules_marked(nouns->times, word, "month");
}
