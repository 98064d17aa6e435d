// article.c: takes the last captions, links and widgets out of an article.
//
// The elements are chosen; what is left to judge are single paragraphs, by
// the same shapes as the lines of plain text, and by their links.

#include "input/article.h"

#include "base/map.h"
#include "base/strings.h"
#include "input/dateline.h"
#include "input/line.h"
#include "input/paragraphs.h"
#include "input/pubdate.h"

enum {
    LINKED_PERCENT = 50, ///< More than that in links is a menu
    REPEAT_WORDS = 4,    ///< Shorter paragraphs may be there twice
    DATE_LENGTH = 100,   ///< Bytes of a line that shows the date
    HEADING_WORDS = 20,  ///< Longest heading
    SENTENCE_WORDS = 4   ///< Shortest that begins or ends an article
};

/// What becomes of a paragraph
typedef struct {
    RelText text;
    RelTag tag;
    RelLineClass line_class;
    size_t n_words;
    bool kept;
    bool heading;
} Piece;

typedef struct {
    Piece *pieces; // (n_pieces)
    size_t n_pieces;
} Pieces;

/// Tell whether a paragraph is mostly links
static bool
is_menu(const RelParagraph *paragraph, RelLineClass line_class)
{
    const size_t percent =
        line_class == REL_LINE_SENTENCES ? 85 : LINKED_PERCENT;
    return paragraph->link_length * 100 > paragraph->text.length * percent;
}

/// Judge one paragraph by itself
static Piece
judge(const RelReadingWords *words, const RelParagraph *paragraph)
{
    const RelLine line = rel_line_measure(words, paragraph->text);
    Piece piece = {
        .text = paragraph->text,
        .tag = paragraph->tag,
        .line_class = rel_line_class(words, &line),
        .n_words = line.n_words,
    };
    piece.heading = paragraph->tag == REL_TAG_HEADING;
    piece.kept = piece.line_class != REL_LINE_RESIDUE &&
                 piece.line_class != REL_LINE_CREDIT &&
                 !is_menu(paragraph, piece.line_class);
    return piece;
}

/// Tell whether a line goes on behind a <br> in the middle of a sentence
static bool
goes_on(const RelParagraph *last, const RelParagraph *next)
{
    if (!next->broken || next->element != last->element) {
        return false;
    }
    size_t first = 0;
    const unsigned char c = (unsigned char)next->text.bytes[first];
    return c >= 'a' && c <= 'z' && !rel_text_ends(last->text, ".");
}

/// Make one paragraph of the `n` from `first`
static RelStatus
join_run(RelArena *arena, RelParagraph *first, size_t n)
{
    RelText *const texts = REL_ARENA_ARRAY(arena, RelText, n);
    if (!texts) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n; ++i) {
        texts[i] = first[i].text;
        first->link_length += i > 0 ? first[i].link_length : 0;
    }
    first->text = rel_text_join(arena, texts, n, " ");
    return first->text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Join lines that were broken inside a sentence
static RelStatus
join_broken(RelArena *arena, RelArray *paragraphs)
{
    RelParagraph *const items = paragraphs->items;
    size_t n_kept = 0;
    RelStatus status = REL_OK;
    for (size_t i = 0; i < paragraphs->n_items && status == REL_OK;) {
        size_t n = 1;
        while (i + n < paragraphs->n_items &&
               goes_on(&items[i + n - 1], &items[i + n])) {
            ++n;
        }
        status = n > 1 ? join_run(arena, &items[i], n) : REL_OK;
        items[n_kept++] = items[i];
        i += n;
    }
    paragraphs->n_items = n_kept;
    return status;
}

/// Drop what was there before, and the title
static RelStatus
drop_repeats(Pieces *pieces, RelText title, RelArena *arena)
{
    RelMap seen;
    rel_map_init(&seen, arena);
    if (title.length > 0 && rel_map_set(&seen, title, 1) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < pieces->n_pieces; ++i) {
        Piece *const piece = &pieces->pieces[i];
        if (!piece->kept || piece->n_words < REPEAT_WORDS) {
            continue;
        }
        if (rel_map_get(&seen, piece->text) != REL_NONE) {
            piece->kept = false;
        } else if (rel_map_set(&seen, piece->text, 1) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

/// Tell whether an article may begin or end with `piece`
static bool
is_sentence(const Piece *piece)
{
    return piece->kept && !piece->heading &&
           (piece->line_class == REL_LINE_SENTENCES ||
            piece->line_class == REL_LINE_ASIDE) &&
           piece->n_words >= SENTENCE_WORDS;
}

/// Tell whether an article may begin or end with `piece`: a paragraph or list
/// without full stops is part of it, but is not read for statements
static bool
is_outermost(const Piece *piece)
{
    return is_sentence(piece) || (piece->kept && (piece->tag == REL_TAG_P ||
                                                  piece->tag == REL_TAG_ITEM));
}

/// Drop what is before the first and behind the last fitting piece
static void
trim(Pieces *pieces)
{
    size_t begin = 0;
    size_t end = pieces->n_pieces;
    while (begin < end && !is_outermost(&pieces->pieces[begin])) {
        pieces->pieces[begin++].kept = false;
    }
    while (end > begin && !is_outermost(&pieces->pieces[end - 1])) {
        pieces->pieces[--end].kept = false;
    }
}

/// The date in the lines above the first sentence, if there is one
static RelStatus
find_date(const Pieces *pieces, const RelReadingWords *words, RelArena *arena,
          RelText *date)
{
    for (size_t i = 0; i < pieces->n_pieces; ++i) {
        const Piece *const piece = &pieces->pieces[i];
        char found[REL_PUBDATE_ROOM];
        if (is_sentence(piece)) {
            break;
        }
        if (piece->text.length < DATE_LENGTH &&
            rel_pubdate_find(words, piece->text, found)) {
            *date = rel_arena_copy(arena, rel_text(found));
            return date->bytes ? REL_OK : REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

/// Drop headings that head nothing
static void
drop_headings(Pieces *pieces)
{
    bool headed = false;
    for (size_t i = pieces->n_pieces; i-- > 0;) {
        Piece *const piece = &pieces->pieces[i];
        if (!piece->kept) {
            continue;
        }
        if (piece->heading) {
            piece->kept = headed && piece->n_words <= HEADING_WORDS;
        }
        headed = !piece->heading;
    }
}

/// Kind of the block that `piece` becomes
static RelBlockKind
kind_of(const Piece *piece)
{
    if (piece->heading) {
        return REL_BLOCK_HEADING;
    }
    return piece->line_class == REL_LINE_SHORT ? REL_BLOCK_RESIDUE
                                               : REL_BLOCK_PARAGRAPH;
}

/// Write what is kept; datelines become blocks of their own
static RelStatus
write_pieces(const Pieces *pieces, RelBlocks *blocks)
{
    RelStatus status = REL_OK;
    for (size_t i = 0; i < pieces->n_pieces && status == REL_OK; ++i) {
        const Piece *const piece = &pieces->pieces[i];
        if (!piece->kept) {
            continue;
        }
        const size_t length =
            piece->heading ? 0 : rel_dateline_length(piece->text);
        status = rel_blocks_add(
            blocks, REL_BLOCK_RESIDUE,
            rel_text_trim(rel_text_slice(piece->text, 0, length)));
        if (status == REL_OK) {
            status =
                rel_blocks_add(blocks, kind_of(piece),
                               rel_text_slice(piece->text, length,
                                              piece->text.length - length));
        }
    }
    return status;
}

RelStatus
rel_article_write(const RelPage *page, const RelReadingWords *words,
                  RelArena *arena, RelDocument *document, RelBlocks *blocks)
{
    RelArray paragraphs;
    RelStatus status = rel_paragraphs_gather(page, arena, &paragraphs);
    if (status == REL_OK) {
        status = join_broken(arena, &paragraphs);
    }
    if (status != REL_OK) {
        return status;
    }
    Pieces pieces = {REL_ARENA_ARRAY(arena, Piece, paragraphs.n_items + 1),
                     paragraphs.n_items};
    if (!pieces.pieces) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < pieces.n_pieces; ++i) {
        pieces.pieces[i] = judge(words, rel_array_at(&paragraphs, i));
    }
    status = drop_repeats(&pieces, document->title, arena);
    if (status == REL_OK && document->date.length == 0) {
        status = find_date(&pieces, words, arena, &document->date);
    }
    if (status != REL_OK) {
        return status;
    }
    trim(&pieces);
    drop_headings(&pieces);
    return write_pieces(&pieces, blocks);
}
