// Writer: where triples go, whatever the syntax.
//
// All writers stream: what they hold does not grow with the graph (Raptor's
// own serializers, behind the adapter, may).  Triples of one subject should
// come together; sections group subjects and show as comments where a syntax
// has comments.

#ifndef RELATA_RDF_WRITER_H
#define RELATA_RDF_WRITER_H

#include "rdf/term.h"
#include "rdf/vocab.h"

#include <relata/report.h>

#include <stdio.h>

typedef struct RelWriter RelWriter;

/// What a syntax has to say; `section` may be NULL
typedef struct {
    RelStatus (*begin)(RelWriter *writer);
    RelStatus (*section)(RelWriter *writer, const char *title);
    RelStatus (*triple)(RelWriter *writer, const RelTriple *triple);
    RelStatus (*end)(RelWriter *writer);
    void (*release)(RelWriter *writer);
} RelWriterKind;

/// The beginning of every writer
struct RelWriter {
    const RelWriterKind *kind;
    FILE *file; ///< The caller's; open until the writer is freed
    const RelPrefixes *prefixes;
};

// The new writers live in `arena`; free them before it.

RelStatus rel_turtle_writer_new(FILE *file, const RelPrefixes *prefixes,
                                RelArena *arena, RelWriter **writer);

/// N-Triples, or N-Quads with the documents of a triple as its graphs
RelStatus rel_lines_writer_new(FILE *file, bool quads, RelArena *arena,
                               RelWriter **writer);

RelStatus rel_rdfxml_writer_new(FILE *file, const RelPrefixes *prefixes,
                                RelArena *arena, RelWriter **writer);

/**
   Any serializer of Raptor by its name, such as "rdfxml-abbrev" or "json".

   @return REL_OK; REL_ERR_ARGUMENT if Raptor has none of that name;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_raptor_writer_new(FILE *file, const RelPrefixes *prefixes,
                                const char *serializer, const RelReport *report,
                                RelArena *arena, RelWriter **writer);

// Each returns REL_OK, REL_ERR_IO, REL_ERR_NO_MEMORY, or REL_ERR_FORMAT for a
// triple that the syntax cannot carry.

RelStatus rel_writer_begin(RelWriter *writer);
RelStatus rel_writer_section(RelWriter *writer, const char *title);
RelStatus rel_writer_triple(RelWriter *writer, const RelTriple *triple);
/// Write what is held back and flush the file
RelStatus rel_writer_end(RelWriter *writer);
/// NULL is allowed
void rel_writer_free(RelWriter *writer);

#endif
