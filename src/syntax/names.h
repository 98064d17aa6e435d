// Names: the recogniser of persons, organisations and places.

#ifndef RELATA_SYNTAX_NAMES_H
#define RELATA_SYNTAX_NAMES_H

#include "syntax/name_nouns.h"

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

struct RelGazetteer;

/// Model; read-only, shared by threads
typedef struct RelNamer RelNamer;
/// Scratch memory of one thread
typedef struct RelNamerState RelNamerState;

/// Map the model `path`; the gazetteer and the nouns are borrowed
RelStatus rel_namer_load(const char *path, const struct RelGazetteer *gazetteer,
                         const RelNameNouns *nouns, const RelReport *report,
                         RelNamer **namer);
void rel_namer_free(RelNamer *namer);
RelStatus rel_namer_state_new(const RelNamer *namer, RelNamerState **state);
void rel_namer_state_free(RelNamerState *state);

/**
   Find the names of all sentences of a document; sets their names.

   Better than sentence by sentence: a name that is clear in one place helps
   to find it in others ("Francois Hollande", later "Hollande").
*/
RelStatus rel_namer_run_document(const RelNamer *namer, RelNamerState *state,
                                 RelArena *arena, RelSentences *sentences);

/// Find the names of a tagged and parsed sentence; sets sentence->names
RelStatus rel_namer_run(const RelNamer *namer, RelNamerState *state,
                        RelArena *arena, RelSentence *sentence);

#endif
