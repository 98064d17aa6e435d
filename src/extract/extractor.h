// Extractor: analysed sentences in, propositions out.

#ifndef RELATA_EXTRACT_EXTRACTOR_H
#define RELATA_EXTRACT_EXTRACTOR_H

#include <relata/document.h>
#include <relata/explain.h>
#include <relata/ontology.h>
#include <relata/proposition.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

struct RelGazetteer;

/// A sentence of more tokens is not read: the memory of its reading would grow
/// with the square of their number.  Only sentences given as tokens have more;
/// those of a text are cut at REL_SENTENCE_MAX.
#define REL_EXTRACT_MAX 2000

/// Word lists and triggers; read-only, shared by threads
typedef struct RelExtractor RelExtractor;

/**
   Load the word lists of `data_dir`/lists and compile the triggers of
   `ontology`, which outlives the extractor.
*/
RelStatus rel_extractor_load(const char *data_dir, const RelOntology *ontology,
                             const struct RelGazetteer *gazetteer,
                             const RelReport *report, RelExtractor **extractor);
void rel_extractor_free(RelExtractor *extractor);

/**
   Find all propositions of a document.

   @param document  For its date and blocks; NULL for loose sentences.
   @param sentences  A few edges of their trees are put right in place
   (mend/mend.h), so that all who look at them later see what was read.
   @param arena  Owns the propositions.
*/
RelStatus rel_extractor_run(const RelExtractor *extractor,
                            const RelDocument *document,
                            const RelSentences *sentences, RelArena *arena,
                            RelPropositions *propositions);

/// Why `propositions`, which rel_extractor_run found, are trusted so far, and
/// why there are no more; `arena` owns the explanation.  REL_OK or
/// REL_ERR_NO_MEMORY
RelStatus rel_extractor_explain(const RelExtractor *extractor,
                                const RelDocument *document,
                                const RelSentences *sentences,
                                const RelPropositions *propositions,
                                RelArena *arena, RelExplanation *explanation);

#endif
