// Parser: parts of speech and dependency trees, found together.

#ifndef RELATA_SYNTAX_PARSER_H
#define RELATA_SYNTAX_PARSER_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// Model; read-only, shared by threads
typedef struct RelParser RelParser;
/// Scratch memory of one thread
typedef struct RelParserState RelParserState;

RelStatus rel_parser_load(const char *path, const RelReport *report,
                          RelParser **parser);
void rel_parser_free(RelParser *parser);
RelStatus rel_parser_state_new(const RelParser *parser,
                               RelParserState **state);
void rel_parser_state_free(RelParserState *state);

/// Fill upos, xpos, head, relation and confidence of every token
RelStatus rel_parser_run(const RelParser *parser, RelParserState *state,
                         RelArena *arena, RelSentence *sentence);

#endif
