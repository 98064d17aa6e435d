// writer.c: calls the syntax, and looks after the file itself.

#include "rdf/writer.h"

/// A writer's own status, or REL_ERR_IO once the file has failed
static RelStatus
check_file(const RelWriter *writer, RelStatus status)
{
    return status == REL_OK && ferror(writer->file) ? REL_ERR_IO : status;
}

RelStatus
rel_writer_begin(RelWriter *writer)
{
    return check_file(writer, writer->kind->begin(writer));
}

RelStatus
rel_writer_section(RelWriter *writer, const char *title)
{
    return writer->kind->section
               ? check_file(writer, writer->kind->section(writer, title))
               : REL_OK;
}

RelStatus
rel_writer_triple(RelWriter *writer, const RelTriple *triple)
{
    return check_file(writer, writer->kind->triple(writer, triple));
}

RelStatus
rel_writer_end(RelWriter *writer)
{
    const RelStatus status = writer->kind->end(writer);
    // A full disk shows only when the buffer is written out.
    const bool flushed = fflush(writer->file) == 0;

    return status == REL_OK && !flushed ? REL_ERR_IO
                                        : check_file(writer, status);
}

void
rel_writer_free(RelWriter *writer)
{
    if (writer && writer->kind->release) {
        writer->kind->release(writer);
    }
}
