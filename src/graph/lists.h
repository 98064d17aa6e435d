// Lists: the words that coreference and naming need to know.
//
// All of them lie in data/lists; the graph works without a list that is not
// there, only it resolves less.

#ifndef RELATA_GRAPH_LISTS_H
#define RELATA_GRAPH_LISTS_H

#include "graph/belief.h"
#include "text/lexicon.h"

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>

/// Read-only once loaded; shared by threads.  A member may be NULL.
typedef struct RelGraphLists {
    const RelLexicon *irregular;  ///< Verbs: "see": value "saw"
    const RelLexicon *stative;    ///< Verbs that name states
    const RelLexicon *incomplete; ///< Verbs that tell nothing alone: "go"
    const RelLexicon *titles;     ///< "president", "prime minister", "mr."
    const RelLexicon *ranks;      ///< "former": part of an office
    const RelLexicon *roles;      ///< "leader": titles it may stand for
    const RelLexicon *pronouns;   ///< "she": "female one"
    const RelLexicon *genders;    ///< Nouns: "spokeswoman": "female"
    const RelLexicon *given;      ///< Given names: "angela": "female"
    const RelLexicon *particles;  ///< Inside surnames: "von", "al"
    const RelLexicon *qualifiers; ///< Prepositions: "about": "topic"
    const RelLexicon *reporting;  ///< Verbs of saying
    const RelLexicon *modals;     ///< "will", "may"
    const RelLexicon *negators;   ///< "not", "never"
    const RelLexicon *companies;  ///< Ends of names: "inc", "gmbh"
    const RelLexicon *units;      ///< "percent", "km"
    const RelLexicon *locatives;  ///< "in", "near"
    const RelLexicon *naming;     ///< "town" in "the town of Santarem"
    const RelLexicon *causing;    ///< "lead" them to act: nothing done to them
    const RelLexicon *clauses;    ///< "say": leads to no thing
    const RelLexicon *copular;    ///< "seem", "remain"
    const RelLexicon *synonyms;   ///< "plane": a jet, an airliner, ...
    const RelLexicon *giving;     ///< "provide": value "with"
    const RelLexicon *directions; ///< "up", "down"
    const RelLexicon *empty;      ///< "sort", "thing": nothing alone
    const RelLexicon *phrases;    ///< "take look", "in force"
    const RelLexicon *openings;   ///< "after": value "inherit time"
    const RelLexicon *vague;      ///< "similar": says nothing alone
    const RelLexicon *transitive; ///< "direct": nothing without an object
    const RelLexicon *times;      ///< "year", "half"
    const RelLexicon *unasserted; ///< Rules whose claims are never facts
    const RelLexicon *aliases;    ///< Before another name: "known", "or"
    const RelLexicon *others;     ///< "next": tells one thing from another
    const RelLexicon *homonyms;   ///< "georgia": what tells of the part
    const RelLexicon *generic;    ///< "company": any body of its kind
    const RelBeliefs *beliefs;    ///< What hints of coreference are worth
} RelGraphLists;

/// Load the lists from `data_dir`/lists; `arena` owns them
RelStatus rel_graph_lists_load(const char *data_dir, const RelReport *report,
                               RelArena *arena, const RelGraphLists **lists);

/// Tell whether `word` is on `list`; false if there is no list
bool rel_list_has(const RelLexicon *list, RelText word);

/// The value of `word`, or empty
RelText rel_list_value(const RelLexicon *list, RelText word);

/// Tell whether `word` is one of the words of the value `words`, which are
/// joined by `separator`
bool rel_value_has(RelText words, char separator, RelText word);

#endif
