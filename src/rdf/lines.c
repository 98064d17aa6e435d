// lines.c: N-Triples and N-Quads, one triple a line.
//
// A quad's graph is the document that states it; a triple that several
// documents state becomes several quads.

#include "rdf/syntax.h"
#include "rdf/writer.h"

typedef struct {
    RelWriter base;
    bool quads;
} LinesWriter;

static RelStatus
begin_lines(RelWriter *writer)
{
    (void)writer;
    return REL_OK;
}

/// One line, in `graph` unless that is NULL
static void
put_line(FILE *file, const RelTriple *triple, const RelTerm *graph)
{
    rel_syntax_term(file, &triple->subject);
    putc(' ', file);
    rel_syntax_term(file, &triple->predicate);
    putc(' ', file);
    rel_syntax_term(file, &triple->object);
    if (graph) {
        putc(' ', file);
        rel_syntax_term(file, graph);
    }
    fputs(" .\n", file);
}

static RelStatus
write_lines(RelWriter *base, const RelTriple *triple)
{
    const LinesWriter *const writer = (const LinesWriter *)(const void *)base;

    if (!writer->quads || triple->n_graphs == 0) {
        put_line(base->file, triple, NULL);
        return REL_OK;
    }
    for (size_t i = 0; i < triple->n_graphs; ++i) {
        put_line(base->file, triple, &triple->graphs[i]);
    }
    return REL_OK;
}

static const RelWriterKind LINES = {begin_lines, NULL, write_lines, begin_lines,
                                    NULL};

RelStatus
rel_lines_writer_new(FILE *file, bool quads, RelArena *arena,
                     RelWriter **writer)
{
    LinesWriter *const lines = REL_ARENA_ARRAY(arena, LinesWriter, 1);

    if (!lines) {
        return REL_ERR_NO_MEMORY;
    }
    *lines = (LinesWriter){{&LINES, file, &REL_VOCABULARY}, quads};
    *writer = &lines->base;
    return REL_OK;
}
