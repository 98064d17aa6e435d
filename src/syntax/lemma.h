// Lemmas: the dictionary form of each token, from its form and tag.

#ifndef RELATA_SYNTAX_LEMMA_H
#define RELATA_SYNTAX_LEMMA_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// Model; read-only, shared by threads
typedef struct RelLemmatizer RelLemmatizer;

RelStatus rel_lemmatizer_load(const char *path, const RelReport *report,
                              RelLemmatizer **lemmatizer);
void rel_lemmatizer_free(RelLemmatizer *lemmatizer);

/**
   Set the lemma of every token of a tagged sentence.

   What its words know mends tags too: a noun that is tagged as a name though
   nobody writes it so ("iodine") becomes a common noun, and a name that is
   tagged as a common noun ("Athens") a proper one; a word that cannot be what
   its tag says ("unchanged", a participle) gets the tag of what it can be.
*/
RelStatus rel_lemmatizer_run(const RelLemmatizer *lemmatizer, RelArena *arena,
                             RelSentence *sentence);

#endif
