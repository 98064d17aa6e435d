// document.c: a file or bytes as a document.

#include "pipeline/engine.h"

#include "base/files.h"
#include "input/reader.h"

/// What the stages after the reader cannot, or should not, deal with
static RelStatus
check_document(const RelDocument *document, const char *name,
               const RelReport *report)
{
    if (!rel_text_is(document->language, "en")) {
        return rel_report(report, REL_ERR_UNSUPPORTED, name, 0,
                          "the text is not in English");
    }
    if (document->text.length > REL_DOCUMENT_LIMIT) {
        return rel_report(report, REL_ERR_LIMIT, name, 0,
                          "%zu bytes of text, more than the %zu of the longest "
                          "article that is read",
                          document->text.length, REL_DOCUMENT_LIMIT);
    }
    return REL_OK;
}

RelStatus
rel_document_read(const char *name, RelText bytes,
                  const RelReadOptions *options, const RelReport *report,
                  RelArena *arena, RelDocument *document)
{
    static const RelReadOptions NO_OPTIONS = {NULL, NULL, NULL};
    const RelReadOptions *const wanted = options ? options : &NO_OPTIONS;
    const RelInputOptions input = {
        .kind = wanted->kind,
        .date = wanted->date,
        .words = wanted->engine ? wanted->engine->reading_words : NULL,
    };
    const RelStatus status =
        rel_reader_read(name, bytes, &input, report, arena, document);
    return status == REL_OK ? check_document(document, name, report) : status;
}

RelStatus
rel_document_load(const char *path, const RelReadOptions *options,
                  const RelReport *report, RelArena *arena,
                  RelDocument *document)
{
    RelText bytes;
    const RelStatus status =
        rel_file_read(path, REL_INPUT_LIMIT, report, arena, &bytes);

    return status == REL_OK ? rel_document_read(path, bytes, options, report,
                                                arena, document)
                            : status;
}
