// Parser: parts of speech and dependency trees, found together.

#ifndef RELATA_SYNTAX_PARSER_H
#define RELATA_SYNTAX_PARSER_H

#include "syntax/model.h"

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// Model; read-only, shared by threads
typedef struct RelParser RelParser;
/// Scratch memory of one thread
typedef struct RelParserState RelParserState;

/**
   Map a model of kind "syntax", and "tags.model" beside it, if there is one:
   the second reader of tags.

   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT; REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_parser_load(const char *path, const RelReport *report,
                          RelParser **parser);

/// The same from an open model, which becomes the parser's unless this fails;
/// without a second reader
RelStatus rel_parser_new(RelModel *model, const RelAllocator *allocator,
                         const RelReport *report, RelParser **parser);
void rel_parser_free(RelParser *parser);

/// A state of fixed size, for any sentence; the parser must outlive it
RelStatus rel_parser_state_new(const RelParser *parser, RelParserState **state);
void rel_parser_state_free(RelParserState *state);

/**
   Fill upos, xpos, head, relation and confidence of every token, and the
   scores of labels of names, (n_tokens, REL_NAME_ROW) of `arena`.

   Only the forms are read.  The tree has one root, with relation "root".
   Tags and relations are texts of the model and live as long as the parser.

   A sentence of more than 256 tokens is parsed in pieces, as piece.h says.

   @return REL_OK; REL_ERR_NO_MEMORY.  An empty sentence is left as it is.
*/
RelStatus rel_parser_run(const RelParser *parser, RelParserState *state,
                         RelArena *arena, RelSentence *sentence);

/// The same for each of several sentences, those of a document.  It gives the
/// same trees in less time, since the network reads short sentences side by
/// side, and better tags: how a word is written elsewhere tells names.
RelStatus rel_parser_run_all(const RelParser *parser, RelParserState *state,
                             RelArena *arena, const RelSentences *sentences);

/// The same for sentences that are no document: what is found of one does not
/// depend on the others, but they take less time together
RelStatus rel_parser_run_each(const RelParser *parser, RelParserState *state,
                              RelArena *arena, const RelSentences *sentences);

/// What the network alone gave each universal tag, (n_tokens, REL_N_UPOS), of
/// the sentence that rel_parser_run read last, if that was a single piece
const float *rel_parser_chances(const RelParserState *state);

#endif
