// reader.c: bytes -> UTF-8 -> page or plain text -> document.

#include "input/reader.h"

#include "base/sha256.h"
#include "base/strings.h"
#include "input/encoding.h"
#include "input/html.h"
#include "input/language.h"
#include "input/plain.h"

/// The part of `path` behind the last "/"
static RelText
base_name(RelText path)
{
    size_t begin = path.length;
    while (begin > 0 && path.bytes[begin - 1] != '/') {
        --begin;
    }
    return rel_text_slice(path, begin, path.length - begin);
}

/// Tell whether to read `text` as a page; REL_ERR_ARGUMENT for odd kinds
static RelStatus
choose_kind(const RelInputOptions *options, RelText path, RelText text,
            bool *is_page)
{
    const char *const kind = options ? options->kind : NULL;

    if (!kind) {
        *is_page =
            rel_html_is_page(text) ||
            ((rel_text_ends(path, ".html") || rel_text_ends(path, ".htm")) &&
             rel_text_find(text, "<") < text.length);
        return REL_OK;
    }
    *is_page = strcmp(kind, "html") == 0;
    return *is_page || strcmp(kind, "text") == 0 ? REL_OK : REL_ERR_ARGUMENT;
}

/// Decode `bytes` and read them in their form
static RelStatus
read_text(RelText bytes, const RelInputOptions *options, RelArena *arena,
          RelDocument *document)
{
    const RelReadingWords *const words = options ? options->words : NULL;
    RelText text;
    bool is_page;

    RelStatus status =
        rel_encoding_decode(bytes, rel_encoding_declared(bytes), arena, &text);
    if (status == REL_OK) {
        status = choose_kind(options, document->path, text, &is_page);
    }
    if (status != REL_OK) {
        return status;
    }
    return is_page ? rel_html_read(words, text, arena, document)
                   : rel_plain_read(words, text, arena, document);
}

/// Say why `status` came
static RelStatus
explain(RelStatus status, const char *path, RelText bytes,
        const RelReport *report)
{
    switch (status) {
    case REL_ERR_ENCODING:
        return rel_report(report, status, path, 0, "not a text file");
    case REL_ERR_FORMAT:
        return rel_report(report, status, path, 0,
                          rel_text_trim(bytes).length == 0
                              ? "empty file"
                              : "no article text found");
    case REL_ERR_LIMIT:
        return rel_report(report, status, path, 0,
                          "too large to be an article");
    case REL_ERR_ARGUMENT:
        return rel_report(report, status, path, 0,
                          "no such kind of input; there are html and text");
    case REL_OK:
    case REL_NOT_FOUND:
    case REL_ERR_NO_MEMORY:
    case REL_ERR_IO:
    case REL_ERR_UNSUPPORTED: break;
    }
    return rel_report(report, status, path, 0, "%s", rel_status_text(status));
}

/// Fill in what does not depend on the form
static RelStatus
complete(const RelInputOptions *options, RelArena *arena, RelDocument *document)
{
    rel_sha256_hex(document->text, document->hash);
    if (document->date.length == 0 && options && options->date) {
        document->date = rel_arena_copy(arena, rel_text(options->date));
        if (!document->date.bytes) {
            return REL_ERR_NO_MEMORY;
        }
    }
    const bool english = rel_language_is_english(
        options ? options->words : NULL, document->text);
    if (english) {
        document->language = rel_text("en");
        return REL_OK;
    }
    if (document->language.length == 0 ||
        rel_text_starts(document->language, "en")) {
        document->language = rel_text("und"); // the page was wrong
    }
    return REL_OK;
}

RelStatus
rel_reader_read(const char *path, RelText bytes, const RelInputOptions *options,
                const RelReport *report, RelArena *arena, RelDocument *document)
{
    *document = (RelDocument){0};
    document->path = rel_arena_copy(arena, rel_text(path));
    if (!document->path.bytes) {
        return explain(REL_ERR_NO_MEMORY, path, bytes, report);
    }
    document->name = base_name(document->path);

    RelStatus status = bytes.length > REL_INPUT_LIMIT
                           ? REL_ERR_LIMIT
                           : read_text(bytes, options, arena, document);
    if (status == REL_OK) {
        status = complete(options, arena, document);
    }
    return status == REL_OK ? REL_OK : explain(status, path, bytes, report);
}
