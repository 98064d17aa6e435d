// Name nouns: what a noun tells of the name beside it.
//
// "company" tells of "the company Saarlaid" that it is a body, "mayor" of "the
// mayor of Velmar" that Velmar is a place.  The nouns are in
// data/lists/name_nouns.txt.

#ifndef RELATA_SYNTAX_NAME_NOUNS_H
#define RELATA_SYNTAX_NAME_NOUNS_H

#include "text/lexicon.h"

#include <relata/sentence.h>

/// What a name can be told to be, or-ed
enum {
    REL_TOLD_PER = 1 << REL_NAME_PER,
    REL_TOLD_ORG = 1 << REL_NAME_ORG,
    REL_TOLD_LOC = 1 << REL_NAME_LOC,
    REL_TOLD_THING = 8,   ///< A ship, a film, a storm: none of these
    REL_TOLD_NOUN = 16,   ///< No part of a name, but the noun before it
    REL_TOLD_SURNAME = 32 ///< In a document: the last word of a person's name
};

/// Where a noun stands
typedef enum {
    REL_NOUN_BESIDE, ///< "the company NAME", "NAME, a company"
    REL_NOUN_OF,     ///< "the mayor of NAME", "shares in NAME"
    REL_NOUN_BEHIND  ///< "NAME spokesman", "NAME province"
} RelNounPlace;

/// What the name does in a deed
typedef enum {
    REL_DEED_SUBJECT, ///< "NAME hired 400 workers"
    REL_DEED_OBJECT,  ///< "acquired NAME", "works for NAME"
    REL_DEED_PASSIVE  ///< "NAME was acquired"
} RelDeedPlace;

/// The lists; read-only, shared by threads
typedef struct {
    const RelLexicon *nouns;
    const RelLexicon *titles;   ///< "president", "mr.": persons follow
    const RelLexicon *verbs;    ///< "named", "known as"
    const RelLexicon *times;    ///< "monday", "may", "yesterday"
    const RelLexicon *deeds;    ///< "file for bankruptcy"
    const RelLexicon *partners; ///< "& Co.", "& Sons"
} RelNameNouns;

/// Load the lists of folder `data_dir`/lists; `arena` owns them
RelStatus rel_name_nouns_load(const char *data_dir, const RelReport *report,
                              RelArena *arena, RelNameNouns *nouns);

/// What noun `noun` at `place` tells (REL_TOLD_*), or 0
unsigned rel_name_noun_tells(const RelNameNouns *nouns, RelText noun,
                             RelNounPlace place);

/// What deed `deed` tells of the name at `place` (REL_TOLD_*), or 0
unsigned rel_name_deed_tells(const RelNameNouns *nouns, RelText deed,
                             RelDeedPlace place);

/// Tell whether a noun with a capital is no part of the name behind it: always
/// ("Hurricane"), or at the beginning of a sentence ("Airline")
bool rel_name_noun_stands_apart(const RelNameNouns *nouns, RelText noun,
                                bool opens_sentence);

/// Tell whether `word` is a day of the week or a month, which are no names
bool rel_name_is_day(const RelNameNouns *nouns, RelText word);

#endif
