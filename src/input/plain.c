// plain.c: finds the story in lines that have lost their page.
//
// The first line that is no sentence is the title.  Captions and credits
// stand together; a caption is often there twice, since pages show it once
// for small screens.  A last block in parentheses is a note of the site.

#include "input/plain.h"

#include "base/map.h"
#include "base/strings.h"
#include "input/blocks.h"
#include "input/byline.h"
#include "input/dateline.h"
#include "input/entities.h"
#include "input/lines.h"
#include "input/normalize.h"
#include "input/wrap.h"

enum {
    TITLE_WORDS = 3,    ///< Shortest title
    HEADING_WORDS = 5,  ///< Longest heading between paragraphs; longer ones may
                        ///< be titles of other stories
    CAPTION_WORDS = 45, ///< Longest caption that is a sentence
    REPEAT_WORDS = 5    ///< Shorter sentences may be said twice
};

/// A first guess by the line alone
static void
guess_kinds(RelLines *lines)
{
    for (size_t i = 0; i < lines->n_entries; ++i) {
        RelEntry *const entry = &lines->entries[i];
        if (entry->line_class == REL_LINE_SENTENCES ||
            entry->line_class == REL_LINE_ASIDE) {
            entry->kind = REL_BLOCK_PARAGRAPH;
        }
    }
}

/// Captions that are sentences: above a credit, or there twice
static void
mark_captions(RelLines *lines)
{
    for (size_t i = 0; i + 1 < lines->n_entries; ++i) {
        RelEntry *const entry = &lines->entries[i];
        RelEntry *const next = entry + 1;
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
mark_repeats(RelLines *lines, RelArena *arena)
{
    RelMap seen;
    rel_map_init(&seen, arena);
    for (size_t i = 0; i < lines->n_entries; ++i) {
        RelEntry *const entry = &lines->entries[i];
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
mark_closing_note(RelLines *lines)
{
    for (size_t i = lines->n_entries; i-- > 0;) {
        RelEntry *const entry = &lines->entries[i];
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
first_paragraph(const RelLines *lines)
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
choose_title(RelLines *lines)
{
    const size_t end = first_paragraph(lines);
    if (end == lines->n_entries) {
        return;
    }
    for (size_t least = TITLE_WORDS; least > 0; --least) {
        for (size_t i = 0; i < end; ++i) {
            RelEntry *const entry = &lines->entries[i];
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
choose_headings(RelLines *lines)
{
    for (size_t i = 1; i + 1 < lines->n_entries; ++i) {
        RelEntry *const entry = &lines->entries[i];
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
take_short_lines(RelLines *lines)
{
    if (first_paragraph(lines) < lines->n_entries) {
        return;
    }
    for (size_t i = 0; i < lines->n_entries; ++i) {
        RelEntry *const entry = &lines->entries[i];
        if (entry->line_class == REL_LINE_SHORT &&
            entry->n_words >= TITLE_WORDS) {
            entry->kind = REL_BLOCK_PARAGRAPH;
        }
    }
}

/// Append the title; the site behind it becomes a block of its own:
/// "Ministers agree | The Post"
static RelStatus
add_title(RelBlocks *blocks, RelText text, RelText *title)
{
    const size_t bar = rel_text_find(text, " | ");
    *title = rel_text_slice(text, 0, bar);
    const RelStatus status = rel_blocks_add(blocks, REL_BLOCK_TITLE, *title);
    const RelText site =
        bar < text.length ? rel_text_slice(text, bar + 1, text.length - bar - 1)
                          : (RelText){NULL, 0};

    return status == REL_OK ? rel_blocks_add(blocks, REL_BLOCK_RESIDUE, site)
                            : status;
}

/// Append one line as block; a dateline becomes a block of its own
static RelStatus
add_block(RelBlocks *blocks, const RelEntry *entry)
{
    const RelBlockKind kind = (RelBlockKind)entry->kind;
    const size_t length =
        kind == REL_BLOCK_PARAGRAPH ? rel_dateline_length(entry->text) : 0;
    const RelText dateline =
        rel_text_trim(rel_text_slice(entry->text, 0, length));
    const RelText rest =
        rel_text_slice(entry->text, length, entry->text.length - length);

    const RelStatus status =
        rel_blocks_add(blocks, REL_BLOCK_RESIDUE, dateline);
    return status == REL_OK ? rel_blocks_add(blocks, kind, rest) : status;
}

/// Write all lines as blocks of `document`
static RelStatus
write_blocks(const RelLines *lines, RelArena *arena, RelDocument *document)
{
    RelBlocks blocks;
    rel_blocks_init(&blocks, arena);
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < lines->n_entries; ++i) {
        const RelEntry *const entry = &lines->entries[i];
        status = entry->kind == REL_BLOCK_TITLE
                     ? add_title(&blocks, entry->text, &document->title)
                     : add_block(&blocks, entry);
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
choose_kinds(RelLines *lines, RelArena *arena)
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

/// Normalize `text`, first decoding what was left of a page: "AT&amp;T"
static RelStatus
make_normal(RelText text, RelArena *arena, RelText *normal)
{
    if (text.length == 0 || (!memchr(text.bytes, '&', text.length) &&
                             !memchr(text.bytes, '<', text.length))) {
        return rel_normalize(text, arena, normal);
    }
    RelBuffer decoded;
    rel_buffer_init(&decoded, rel_arena_allocator(arena));
    rel_entities_decode(text, "\n", &decoded);
    RelStatus status = rel_buffer_status(&decoded);
    if (status == REL_OK) {
        status = rel_normalize(rel_buffer_text(&decoded), arena, normal);
    }
    rel_buffer_release(&decoded);
    return status;
}

RelStatus
rel_plain_read(const RelReadingWords *words, RelText text, RelArena *arena,
               RelDocument *document)
{
    RelLines lines;
    rel_lines_init(&lines, words, arena);
    RelText normal;
    RelText unwrapped;

    RelStatus status = make_normal(text, arena, &normal);
    if (status == REL_OK) {
        status = rel_wrap_undo(normal, arena, &unwrapped);
    }
    if (status == REL_OK) {
        status = rel_lines_read(&lines, unwrapped);
    }
    if (status == REL_OK) {
        status = choose_kinds(&lines, arena);
    }
    if (status == REL_OK) {
        status = rel_byline_find_date(&lines, arena, &document->date);
    }
    if (status == REL_OK) {
        status = rel_byline_find_author(&lines, arena, &document->author);
    }
    return status == REL_OK ? write_blocks(&lines, arena, document) : status;
}
