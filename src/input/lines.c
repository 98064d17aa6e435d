// lines.c: splits a text and measures each line once.

#include "input/lines.h"

#include "base/strings.h"

void
rel_lines_init(RelLines *lines, const RelReadingWords *words, RelArena *arena)
{
    *lines = (RelLines){.words = words};
    rel_array_init(&lines->array, arena, sizeof(RelEntry));
}

/// Tell whether a line has a small letter; a heading in capitals is one, but
/// nobody can read names and verbs out of it
static bool
has_small_letter(RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        if (text.bytes[i] >= 'a' && text.bytes[i] <= 'z') {
            return true;
        }
    }
    return false;
}

/// Tell whether nothing about a short line speaks against a heading
static bool
is_clean(const RelLine *line)
{
    const uint32_t widget = REL_PHRASE_WHOLE | REL_PHRASE_OPENER |
                            REL_PHRASE_BYLINE | REL_PHRASE_CREDIT;

    return !line->has_digit && !((line->opener | line->last) & widget) &&
           !rel_text_ends(line->text, ",") && has_small_letter(line->text);
}

/// Measure one line and add it
static RelStatus
add_entry(RelLines *lines, RelText text, uint32_t group)
{
    RelEntry *const entry = rel_array_add(&lines->array);
    if (!entry) {
        return REL_ERR_NO_MEMORY;
    }
    if (lines->array.n_items > REL_MAX_LINES) {
        return REL_ERR_LIMIT;
    }
    const RelLine line = rel_line_measure(lines->words, text);
    *entry = (RelEntry){
        .text = text,
        .group = group,
        .n_words = (uint16_t)(line.n_words < 999 ? line.n_words : 999),
        .line_class = (uint8_t)rel_line_class(lines->words, &line),
        .kind = REL_BLOCK_RESIDUE,
        .clean = is_clean(&line),
        .byline = (line.opener & REL_PHRASE_BYLINE) != 0,
        .labelled = line.labelled,
    };
    return REL_OK;
}

RelStatus
rel_lines_read(RelLines *lines, RelText text)
{
    RelStatus status = REL_OK;
    uint32_t group = 0;
    RelText line;
    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        line = rel_text_trim(line);
        if (line.length == 0) {
            ++group;
        } else {
            status = add_entry(lines, line, group);
        }
    }
    lines->entries = lines->array.items;
    lines->n_entries = lines->array.n_items;
    return status;
}
