// Pipeline: the stages in order, as one call each.

#ifndef RELATA_PIPELINE_H
#define RELATA_PIPELINE_H

#include <relata/document.h>
#include <relata/explain.h>
#include <relata/graph.h>
#include <relata/proposition.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

#include <stdio.h>

/// Models, lists and ontology, loaded once; read-only, shared by threads
typedef struct RelEngine RelEngine;

/// Scratch memory of one thread: room to analyse the longest sentence, taken
/// once and used for every document
typedef struct RelWorker RelWorker;

typedef struct {
    const char *data_dir; ///< Folder of models and lists; NULL: look for it
    const char *ontology; ///< Path of relata.ttl; NULL: beside the data
} RelEngineOptions;

/**
   Load the engine.

   Without `data_dir` the environment's RELATA_DATA, then data/ beside or one
   above the program, then the installed folder are tried.

   The models are mapped, not read, so that processes share their pages.

   @param options  May be NULL: all defaults.
   @param report  Receives the reason of a failure; may be NULL.
   @param[out] engine  The caller's, to be freed after all that was made with
   it; NULL if the call fails.

   @return REL_OK; REL_ERR_IO or REL_ERR_FORMAT with a message naming the file;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_engine_load(const RelEngineOptions *options,
                          const RelReport *report, RelEngine **engine);
/// NULL is allowed
void rel_engine_free(RelEngine *engine);
/// The engine's ontology, which lives as long as it does
const RelOntology *rel_engine_ontology(const RelEngine *engine);

/**
   A worker for one thread; any number may share one engine.

   @param engine  Is borrowed, and must outlive the worker.
   @param[out] worker  The caller's; NULL if the call fails.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_worker_new(const RelEngine *engine, RelWorker **worker);
/// NULL is allowed
void rel_worker_free(RelWorker *worker);

typedef struct {
    const char *date;        ///< ISO date for a text that has none; NULL: none
    const char *kind;        ///< "text", "html"; NULL: see by the content
    const RelEngine *engine; ///< Its word lists tell captions, credits and
                             ///< widgets from text; NULL: by shape alone
} RelReadOptions;

/// Most bytes of text in one document: some 300,000 words, a long book
#define REL_DOCUMENT_LIMIT ((size_t)2 << 20)

/**
   Read a file ("-": standard input) as a document; `arena` owns all of it.

   @return REL_OK; REL_ERR_IO; REL_ERR_ENCODING for binary; REL_ERR_FORMAT if
   there is no article; REL_ERR_LIMIT; REL_ERR_UNSUPPORTED if the text is
   not in English; REL_ERR_NO_MEMORY.  Reported.
*/
RelStatus rel_document_load(const char *path, const RelReadOptions *options,
                            const RelReport *report, RelArena *arena,
                            RelDocument *document);

/// The same from bytes in memory; `name` stands for the path
RelStatus rel_document_read(const char *name, RelText bytes,
                            const RelReadOptions *options,
                            const RelReport *report, RelArena *arena,
                            RelDocument *document);

/**
   Split and analyse a document: tokens, tags, lemmas, trees, names.

   Time grows with the text, not with the square of anything: sentences have at
   most 400 tokens, tokens at most 1,000 bytes; what is longer is cut there.
   Names are sought in all sentences together, so that a name that is clear in
   one place helps to find it in another.

   @param worker  Of this thread; nothing in it tells of the document later.
   @param document  Read in full; must outlive `sentences`, whose forms are
   borrowed from its text.  Blocks of residue are left out.
   @param arena  Owns the sentences, their tokens and names.  The texts of tags
   and relations belong to the engine.
   @param[out] sentences  In the order of the text, none of them empty, none
   across two blocks.  Each has tokens (n_tokens), whose heads make a tree with
   one root, and names (n_names), which do not overlap; every token and name
   has its span in bytes and in code points of the document's text.

   @return REL_OK; REL_ERR_NO_MEMORY; REL_ERR_LIMIT for a text of 4 GiB.
*/
RelStatus rel_worker_analyse(RelWorker *worker, const RelDocument *document,
                             RelArena *arena, RelSentences *sentences);

/**
   Analyse one sentence whose tokens are given: tags, lemmas, tree, names.

   A sentence may have any number of tokens: pieces of at most 400, cut behind
   a mark where there is one, are parsed apart and hung on the root of the
   first, so that time and memory grow with the number of tokens.

   @param arena  Owns the lemmas and names.
   @param[in,out] sentence  Its `tokens` (n_tokens) have forms of at least one
   byte of UTF-8; all else of them is overwritten but the offsets, which are
   the caller's (names and printing need them).  A sentence without tokens
   stays as it is.

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_worker_parse(RelWorker *worker, RelArena *arena,
                           RelSentence *sentence);

/**
   Find the propositions of analysed sentences.

   @param document  For its date, its headline and its blocks.
   @param sentences  Analysed, or read from gold trees; they and `document` must
   outlive the propositions.
   @param arena  Owns the propositions.
   @param[out] propositions  In the order of the sentences.

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_worker_extract(RelWorker *worker, const RelDocument *document,
                             const RelSentences *sentences, RelArena *arena,
                             RelPropositions *propositions);

/// Why `propositions`, which rel_worker_extract found in `sentences`, are
/// trusted so far, and why there are no more; `arena` owns the explanation.
/// Takes as long as finding them.  REL_OK or REL_ERR_NO_MEMORY
RelStatus rel_worker_explain(RelWorker *worker, const RelDocument *document,
                             const RelSentences *sentences,
                             const RelPropositions *propositions,
                             RelArena *arena, RelExplanation *explanation);

/// How propositions or trees are printed
typedef enum {
    REL_PRINT_JSONL,       ///< Propositions, one JSON object a line
    REL_PRINT_TSV_MINIMAL, ///< Propositions, one fact a line, bare phrases
    REL_PRINT_TSV_FULL,    ///< Propositions, one clause a line, all arguments
    REL_PRINT_CONLLU,      ///< Trees
    REL_PRINT_TREES_JSON,  ///< Trees, one JSON object a line for each sentence
    REL_PRINT_EXPLAIN      ///< Propositions with the words, edges and rule of
                           ///< each, and why there are no more; for people
} RelPrintFormat;

/// What the bytes of an input are
typedef enum {
    REL_SHAPE_ARTICLE, ///< Plain text or HTML
    REL_SHAPE_TOKENS,  ///< A sentence a line, tokens separated by single blanks
    REL_SHAPE_CONLLU   ///< Gold tokens; only for trees
} RelTextShape;

typedef struct {
    RelTextShape shape;
    RelPrintFormat format;
    RelReadOptions reading;
    bool names; ///< Of trees: print the names in them, too
} RelPrintOptions;

/**
   Read and analyse one file ("-": standard input) and print it.

   @param[in,out] n_sentences  Sentences printed so far; numbers those of
   REL_PRINT_CONLLU over several files.
   @return As rel_document_load; REL_ERR_UNSUPPORTED if shape and format do not
   go together.  Reported.  Nothing is printed of a file that fails, unless
   memory is out.
*/
RelStatus rel_worker_print(RelWorker *worker, const char *path,
                           const RelPrintOptions *options,
                           const RelReport *report, RelIndex *n_sentences,
                           FILE *file);

/// Tell whether `base` may be what the IRIs of a graph begin with: an absolute
/// IRI that ends in '/' or '#'
bool rel_base_is_good(const char *base);

/// A graph over the engine's ontology and gazetteer
RelStatus rel_engine_new_graph(const RelEngine *engine,
                               const RelGraphOptions *options,
                               RelGraph **graph);

/// Read, analyse, extract and add one file to `graph`
RelStatus rel_worker_build(RelWorker *worker, const char *path,
                           const RelReadOptions *options,
                           const RelReport *report, RelGraph *graph);

/// Told of each file of a batch, in order, in the caller's thread; false ends
/// the batch
typedef bool (*RelTaken)(void *data, size_t index, RelStatus status);

/// Files to be read several at a time
typedef struct {
    const char *const *paths; // (n_paths)
    size_t n_paths;
    unsigned n_jobs;         ///< Threads, up to 64; 1: only the caller's
    const RelReport *report; ///< Hears in the caller's thread, file by file
    RelTaken taken;          ///< May be NULL
    void *data;              ///< What `taken` gets
} RelBatch;

/**
   Do what rel_worker_build does with each file, with a worker for each job.

   The result does not depend on the number of jobs.  At most four documents a
   job are in memory.

   @return REL_OK, however the files fared; REL_ERR_NO_MEMORY, reported, if
   there is no memory for the workers.
*/
RelStatus rel_engine_build_all(const RelEngine *engine, const RelBatch *batch,
                               const RelReadOptions *options, RelGraph *graph);

/// The same with rel_worker_print.  Token lines and CoNLL-U are read in one
/// thread.
RelStatus rel_engine_print_all(const RelEngine *engine, const RelBatch *batch,
                               const RelPrintOptions *options,
                               RelIndex *n_sentences, FILE *file);

#endif
