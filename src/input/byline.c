// byline.c: "By Ann Example, in Lisbon" and "March 14, 2019" above a story.

#include "input/byline.h"

#include "base/strings.h"
#include "input/dateline.h"
#include "input/pubdate.h"

enum { TOP_LINES = 12 }; ///< Where a date or byline is looked for

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
        name = rel_text_trim(rel_text_slice(name, 0, end));
        if (rel_text_is_capitalized(name)) {
            *found = rel_arena_copy(arena, name);
            return found->bytes ? REL_OK : REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}
