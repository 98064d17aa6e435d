// byline.c: "By Ann Example, in Lisbon" and "March 14, 2019" above a story.

#include "input/byline.h"

#include "base/strings.h"
#include "input/dateline.h"
#include "input/pubdate.h"

enum {
    TOP_LINES = 12, ///< Where a date or byline is looked for
    LONGEST_MONTH = 16
};

/// Tell whether `word` names a month
static bool
is_month(const RelReadingWords *words, RelText word)
{
    char lower[LONGEST_MONTH];
    size_t n_letters = 0;
    for (size_t i = 0; i < word.length && n_letters < LONGEST_MONTH; ++i) {
        const char c = (char)(word.bytes[i] | 0x20);
        if (c >= 'a' && c <= 'z') {
            lower[n_letters++] = c;
        }
    }
    return rel_reading_words_month(words, (RelText){lower, n_letters}) != 0;
}

/// Tell whether `word` ends a name: a sign or a figure
static bool
ends_name(RelText word)
{
    return rel_text_is(word, "|") || rel_text_is(word, "\xc2\xb7") ||
           rel_text_is(word, "\xe2\x80\xa2") ||
           (word.length > 0 && word.bytes[0] >= '0' && word.bytes[0] <= '9');
}

size_t
rel_byline_name(const RelReadingWords *words, RelText text)
{
    RelText rest = text;
    RelText word;
    RelText last = {text.bytes, 0};
    while (rel_text_split(&rest, ' ', &word)) {
        if (ends_name(word)) {
            const RelText end = is_month(words, last) ? last : word;
            return (size_t)(end.bytes - text.bytes);
        }
        last = word;
    }
    return text.length;
}

RelStatus
rel_byline_find_date(const RelLines *lines, RelArena *arena, RelText *found)
{
    for (size_t i = 0; i < lines->n_entries; ++i) {
        const RelEntry *const entry = &lines->entries[i];
        RelText place = entry->text;
        if (entry->kind == REL_BLOCK_PARAGRAPH) {
            place.length = rel_dateline_length(entry->text);
        } else if (i >= TOP_LINES && !entry->labelled) {
            continue;
        }
        char date[REL_PUBDATE_ROOM];
        if (rel_pubdate_find(lines->words, place, date)) {
            *found = rel_arena_copy(arena, rel_text(date));
            return found->bytes ? REL_OK : REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

RelStatus
rel_byline_find_author(const RelLines *lines, RelArena *arena, RelText *found)
{
    for (size_t i = 0; i < lines->n_entries && i < TOP_LINES; ++i) {
        const RelEntry *const entry = &lines->entries[i];
        if (!entry->byline || entry->kind != REL_BLOCK_RESIDUE) {
            continue;
        }
        const RelLine line = rel_line_measure(lines->words, entry->text);
        RelText name = entry->text;
        name.bytes += line.opener_end;
        name.length -= line.opener_end;
        size_t end = 0;
        while (end < name.length && !strchr(",|;", name.bytes[end])) {
            ++end;
        }
        name = rel_text_slice(name, 0, end);
        name.length = rel_byline_name(lines->words, name);
        name = rel_text_trim(name);
        if (rel_text_is_capitalized(name)) {
            *found = rel_arena_copy(arena, name);
            return found->bytes ? REL_OK : REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}
