// lexicon.c: reads word lists such as
//
//   # Verbs of saying
//   say
//   call for<TAB>on       a value may follow the word
//   deny   # a remark
//
// A comment begins at '#' where a line or a blank comes before it.

#include "text/lexicon.h"

#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"

#include <errno.h>

#define MAX_FILE_BYTES ((size_t)16 << 20)
#define MAX_WORD_BYTES 127u

struct RelLexicon {
    RelMap words;    // to the index of the value
    RelText *values; // (n_lines)
};

/// `line` up to the '#' of a comment
static RelText
without_comment(RelText line)
{
    for (size_t i = 0; i < line.length; ++i) {
        const char before = i == 0 ? ' ' : line.bytes[i - 1];
        if (line.bytes[i] == '#' && (before == ' ' || before == '\t')) {
            return rel_text_slice(line, 0, i);
        }
    }
    return line;
}

static size_t
count_lines(RelText bytes)
{
    size_t n_lines = 1;

    for (size_t i = 0; i < bytes.length; ++i) {
        n_lines += bytes.bytes[i] == '\n';
    }
    return n_lines;
}

/// Add the word of one line, if it has one
static RelStatus
add_line(RelLexicon *lexicon, RelText line, uint32_t *n_values)
{
    RelText rest = without_comment(line);
    RelText word;

    if (rel_text_trim(rest).length == 0) {
        return REL_OK;
    }
    rel_text_split(&rest, '\t', &word);
    word = rel_text_trim(word);
    if (word.length == 0 || word.length > MAX_WORD_BYTES) {
        return REL_ERR_FORMAT;
    }
    if (rest.length > 0) {
        lexicon->values[*n_values] = rel_text_trim(rest);
    }
    return rel_map_set(&lexicon->words, word, (*n_values)++);
}

static RelStatus
add_lines(RelLexicon *lexicon, RelText bytes, const char *name,
          const RelReport *report)
{
    RelText line;
    uint32_t n_values = 0;

    for (size_t number = 1; rel_text_split(&bytes, '\n', &line); ++number) {
        const RelStatus status = add_line(lexicon, line, &n_values);
        if (status == REL_ERR_FORMAT) {
            return rel_report(report, status, name, number,
                              "word missing or longer than %u bytes",
                              MAX_WORD_BYTES);
        }
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

RelStatus
rel_lexicon_read(FILE *file, const char *name, const RelReport *report,
                 RelArena *arena, const RelLexicon **lexicon)
{
    RelText bytes;

    *lexicon = NULL;
    RelStatus status =
        rel_file_read_open(file, name, MAX_FILE_BYTES, report, arena, &bytes);
    if (status != REL_OK) {
        return status;
    }
    RelLexicon *read = REL_ARENA_ARRAY(arena, RelLexicon, 1);
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_map_init(&read->words, arena);
    read->values = REL_ARENA_ARRAY(arena, RelText, count_lines(bytes));
    if (read->values == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    status = add_lines(read, bytes, name, report);
    *lexicon = status == REL_OK ? read : NULL;
    return status;
}

RelStatus
rel_lexicon_load(const char *path, const RelReport *report, RelArena *arena,
                 const RelLexicon **lexicon)
{
    *lexicon = NULL;
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot be opened: %s",
                          strerror(errno));
    }
    const RelStatus status =
        rel_lexicon_read(file, path, report, arena, lexicon);
    fclose(file);
    return status;
}

bool
rel_lexicon_has(const RelLexicon *lexicon, RelText lemma)
{
    return rel_map_get(&lexicon->words, lemma) != REL_NONE;
}

RelText
rel_lexicon_value(const RelLexicon *lexicon, RelText lemma)
{
    const uint32_t index = rel_map_get(&lexicon->words, lemma);

    return index == REL_NONE ? (RelText){NULL, 0} : lexicon->values[index];
}
