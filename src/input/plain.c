// plain.c: finds the story in lines that have lost their page.
//
// The first line that is no sentence is the title.  Captions and credits
// stand together; a caption is often there twice, since pages show it once
// for small screens.  A last block in parentheses is a note of the site.

#include "input/plain.h"

#include "base/array.h"
#include "base/map.h"
#include "base/strings.h"
#include "input/blocks.h"
#include "input/dateline.h"
#include "input/line.h"
#include "input/normalize.h"
#include "input/wrap.h"

enum {
    TOP_LINES = 12,     ///< Where a date or byline is looked for
    TITLE_WORDS = 3,    ///< Shortest title
    HEADING_WORDS = 8,  ///< Longest heading between paragraphs
    CAPTION_WORDS = 45, ///< Longest caption that is a sentence
    REPEAT_WORDS = 5    ///< Shorter sentences may be said twice
};

/// One line
typedef struct {
    RelText text;
    uint32_t group; ///< Lines without an empty line between them share it
    uint16_t n_words;
    uint8_t line_class; ///< RelLineClass
    uint8_t kind;       ///< RelBlockKind
    bool clean;   ///< No figure, no phrase of widgets: may be a heading
    bool byline;  ///< Opens as bylines do
    bool labelled; ///< Has a label as in "Updated:"
} Entry;

/// All lines of a text
typedef struct {
    const RelReadingWords *words;
    RelArray array; // Entry
    Entry *entries; // (n_entries)
    size_t n_entries;
} Lines;

/// Measure one line and add it
static RelStatus
add_entry(Lines *lines, RelText text, uint32_t group)
{
    Entry *const entry = rel_array_add(&lines->array);
    if (!entry) {
        return REL_ERR_NO_MEMORY;
    }
    if (lines->array.n_items > REL_PLAIN_LINES) {
        return REL_ERR_LIMIT;
    }
    const RelLine line = rel_line_measure(lines->words, text);
    const uint32_t widget = REL_PHRASE_WHOLE | REL_PHRASE_OPENER |
                            REL_PHRASE_BYLINE | REL_PHRASE_CREDIT;
    *entry = (Entry){
        .text = text,
        .group = group,
        .n_words = (uint16_t)(line.n_words < 999 ? line.n_words : 999),
        .line_class = (uint8_t)rel_line_class(lines->words, &line),
        .kind = REL_BLOCK_RESIDUE,
        .clean = !line.has_digit && !(line.opener & widget) &&
                 !(line.last & widget) && !rel_text_ends(text, ","),
        .byline = (line.opener & REL_PHRASE_BYLINE) != 0,
        .labelled = line.labelled,
    };
    return REL_OK;
}

/// Split `text` into measured lines
static RelStatus
read_lines(Lines *lines, RelText text)
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

/// A first guess by the line alone
static void
guess_kinds(Lines *lines)
{
    for (size_t i = 0; i < lines->n_entries; ++i) {
        Entry *const entry = &lines->entries[i];
        if (entry->line_class == REL_LINE_SENTENCES ||
            entry->line_class == REL_LINE_ASIDE) {
            entry->kind = REL_BLOCK_PARAGRAPH;
        }
    }
}

/// Captions that are sentences: above a credit, or there twice
static void
mark_captions(Lines *lines)
{
    for (size_t i = 0; i + 1 < lines->n_entries; ++i) {
        Entry *const entry = &lines->entries[i];
        Entry *const next = entry + 1;
        if (entry->group != next->group || entry->n_words > CAPTION_WORDS) {
            continue;
        }
        if (next->line_class == REL_LINE_CREDIT) {
            entry->kind = REL_BLOCK_RESIDUE;
            entry->clean = false;
        } else if (rel_text_equals(entry->text, next->text)) {
            entry->kind = next->kind = REL_BLOCK_RESIDUE;
            entry->clean = next->clean = false;
        }
    }
}

/// Paragraphs that were there before
static RelStatus
mark_repeats(Lines *lines, RelArena *arena)
{
    RelMap seen;
    rel_map_init(&seen, arena);
    for (size_t i = 0; i < lines->n_entries; ++i) {
        Entry *const entry = &lines->entries[i];
        if (entry->n_words < REPEAT_WORDS) {
            continue;
        }
        if (rel_map_get(&seen, entry->text) != REL_NONE) {
            entry->kind = REL_BLOCK_RESIDUE;
            entry->clean = false;
        } else if (rel_map_set(&seen, entry->text, 1) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

/// A last block in parentheses is about the site, not of the story
static void
mark_closing_note(Lines *lines)
{
    for (size_t i = lines->n_entries; i-- > 0;) {
        Entry *const entry = &lines->entries[i];
        if (entry->kind == REL_BLOCK_PARAGRAPH) {
            if (entry->line_class == REL_LINE_ASIDE) {
                entry->kind = REL_BLOCK_RESIDUE;
            }
            return;
        }
    }
}

/// Index of the first paragraph, or n_entries
static size_t
first_paragraph(const Lines *lines)
{
    size_t i = 0;
    while (i < lines->n_entries &&
           lines->entries[i].kind != REL_BLOCK_PARAGRAPH) {
        ++i;
    }
    return i;
}

/// Make the first fitting line above the text the title
static void
choose_title(Lines *lines)
{
    const size_t end = first_paragraph(lines);
    if (end == lines->n_entries) {
        return;
    }
    for (size_t least = TITLE_WORDS; least > 0; --least) {
        for (size_t i = 0; i < end; ++i) {
            Entry *const entry = &lines->entries[i];
            if (entry->line_class == REL_LINE_SHORT &&
                entry->n_words >= least) {
                entry->kind = REL_BLOCK_TITLE;
                return;
            }
        }
    }
}

/// Short lines between two paragraphs are headings if nothing speaks against
static void
choose_headings(Lines *lines)
{
    for (size_t i = 1; i + 1 < lines->n_entries; ++i) {
        Entry *const entry = &lines->entries[i];
        if (entry->line_class == REL_LINE_SHORT && entry->clean &&
            entry->kind == REL_BLOCK_RESIDUE &&
            entry->n_words <= HEADING_WORDS &&
            entry[-1].kind == REL_BLOCK_PARAGRAPH &&
            entry[1].kind == REL_BLOCK_PARAGRAPH) {
            entry->kind = REL_BLOCK_HEADING;
        }
    }
}

/// A text without any sentence: its lines are all there is
static void
take_short_lines(Lines *lines)
{
    if (first_paragraph(lines) < lines->n_entries) {
        return;
    }
    for (size_t i = 0; i < lines->n_entries; ++i) {
        Entry *const entry = &lines->entries[i];
        if (entry->line_class == REL_LINE_SHORT &&
            entry->n_words >= TITLE_WORDS) {
            entry->kind = REL_BLOCK_PARAGRAPH;
        }
    }
}

/// Take the date from a line at the top, or else from a labelled one
static RelStatus
find_date(const Lines *lines, RelArena *arena, RelText *found)
{
    for (size_t i = 0; i < lines->n_entries; ++i) {
        const Entry *const entry = &lines->entries[i];
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

/// Take the author from a byline at the top: "By Ann Example, in Lisbon"
static RelStatus
find_author(const Lines *lines, RelArena *arena, RelText *found)
{
    for (size_t i = 0; i < lines->n_entries && i < TOP_LINES; ++i) {
        const Entry *const entry = &lines->entries[i];
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

/// Append one line as block; a dateline becomes a block of its own
static RelStatus
add_block(RelBlocks *blocks, const Entry *entry)
{
    const RelBlockKind kind = (RelBlockKind)entry->kind;
    const size_t length =
        kind == REL_BLOCK_PARAGRAPH ? rel_dateline_length(entry->text) : 0;
    const RelText dateline =
        rel_text_trim(rel_text_slice(entry->text, 0, length));
    const RelText rest = rel_text_slice(entry->text, length,
                                        entry->text.length - length);

    const RelStatus status =
        rel_blocks_add(blocks, REL_BLOCK_RESIDUE, dateline);
    return status == REL_OK ? rel_blocks_add(blocks, kind, rest) : status;
}

/// Write all lines as blocks of `document`
static RelStatus
write_blocks(const Lines *lines, RelArena *arena, RelDocument *document)
{
    RelBlocks blocks;
    rel_blocks_init(&blocks, arena);
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < lines->n_entries; ++i) {
        status = add_block(&blocks, &lines->entries[i]);
        if (lines->entries[i].kind == REL_BLOCK_TITLE) {
            document->title = lines->entries[i].text;
        }
    }
    if (status == REL_OK && !rel_blocks_count(&blocks, REL_BLOCK_PARAGRAPH)) {
        status = REL_ERR_FORMAT;
    }
    if (status == REL_OK) {
        status = rel_blocks_finish(&blocks, arena, document);
    }
    rel_blocks_release(&blocks);
    return status;
}

/// Decide what each line is, in the light of its neighbours
static RelStatus
choose_kinds(Lines *lines, RelArena *arena)
{
    guess_kinds(lines);
    mark_captions(lines);
    const RelStatus status = mark_repeats(lines, arena);
    mark_closing_note(lines);
    choose_title(lines);
    choose_headings(lines);
    take_short_lines(lines);
    return status;
}

RelStatus
rel_plain_read(const RelReadingWords *words, RelText text, RelArena *arena,
               RelDocument *document)
{
    Lines lines = {.words = words};
    rel_array_init(&lines.array, arena, sizeof(Entry));
    RelText normal;
    RelText unwrapped;

    RelStatus status = rel_normalize(text, arena, &normal);
    if (status == REL_OK) {
        status = rel_wrap_undo(normal, arena, &unwrapped);
    }
    if (status == REL_OK) {
        status = read_lines(&lines, unwrapped);
    }
    if (status == REL_OK) {
        status = choose_kinds(&lines, arena);
    }
    if (status == REL_OK) {
        status = find_date(&lines, arena, &document->date);
    }
    if (status == REL_OK) {
        status = find_author(&lines, arena, &document->author);
    }
    return status == REL_OK ? write_blocks(&lines, arena, document) : status;
}
