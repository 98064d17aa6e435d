// html.c: page -> tree -> row of elements -> article.
//
// If the strict rules leave too little text, looser ones are tried in turn,
// and the best of them is taken: on 181 news pages that alone is worth .07 of
// F1, since 23 of them name their article like a menu.

#include "input/html.h"

#include "base/strings.h"
#include "input/article.h"
#include "input/boilerplate.h"
#include "input/entities.h"
#include "input/metadata.h"
#include "input/page.h"
#include "input/plain.h"
#include "input/weight.h"

#include <libxml/HTMLparser.h>

enum {
    ENOUGH_TEXT = 450,  ///< Bytes that make an article
    LITTLE_TEXT = 250,  ///< Bytes that may be a teaser of one
    COMPARED_TEXT = 60, ///< Bytes of a paragraph that are looked for
    HEAD_LENGTH = 2048  ///< Bytes in which a page shows itself
};

bool
rel_html_is_page(RelText text)
{
    static const char *const signs[] = {
        "<!doctype html", "<html", "<head", "<body",
        "<article",       "<div",  "<p>",   "<p "};
    text = rel_text_trim(text);
    if (text.length == 0 || text.bytes[0] != '<') {
        return false;
    }
    const RelText head = rel_text_slice(
        text, 0, text.length < HEAD_LENGTH ? text.length : HEAD_LENGTH);
    for (size_t i = 0; i < head.length; ++i) {
        for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); ++k) {
            const size_t length = strlen(signs[k]);
            if (head.bytes[i] == '<' && length <= head.length - i &&
                rel_text_is_nocase(rel_text_slice(head, i, length), signs[k])) {
                return true;
            }
        }
    }
    return false;
}

/// Without NUL, at which the parser would stop; shares `page` if there is none
static RelText
without_zeros(RelText page, RelArena *arena)
{
    if (page.length == 0 || !memchr(page.bytes, '\0', page.length)) {
        return page;
    }
    const RelText copy = rel_arena_copy(arena, page);
    char *const bytes = (char *)(uintptr_t)copy.bytes;
    for (size_t i = 0; bytes && i < copy.length; ++i) {
        bytes[i] = bytes[i] == '\0' ? ' ' : bytes[i];
    }
    return copy;
}

/// Parse `page` silently, without network and with the parser's own limits
static xmlDoc *
parse(RelText page)
{
    const int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR |
                        HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                        HTML_PARSE_NODEFDTD | HTML_PARSE_COMPACT;
    xmlInitParser();
    return htmlReadMemory(page.bytes, (int)page.length, NULL, "UTF-8", options);
}

/// Choose the article with the strictest rules that leave enough
static void
choose(RelPage *page)
{
    RelStrictness best = REL_STRICT;
    size_t most = 0;
    for (int i = REL_STRICT; i <= REL_ANYTHING; ++i) {
        const RelStrictness strictness = (RelStrictness)i;
        const size_t length = rel_boilerplate_choose(page, strictness);
        if (length > most + most / 2) { // a little more would be clutter
            best = strictness;
            most = length;
        }
        if (length >= ENOUGH_TEXT) {
            return;
        }
    }
    rel_boilerplate_choose(page, best);
}

/// Copy what the page says of itself
static void
describe(const RelMetadata *metadata, RelDocument *document)
{
    document->title = metadata->title;
    document->date = metadata->date;
    document->publisher = metadata->publisher;
    document->author = metadata->author;
    document->uri = metadata->uri;
    document->language = metadata->language;
}

/// Find the article among the elements of `page`
static RelStatus
read_page(RelPage *page, const RelReadingWords *words, RelArena *arena,
          RelDocument *document)
{
    RelBlocks blocks;
    rel_blocks_init(&blocks, arena);
    choose(page);
    RelStatus status =
        rel_blocks_add(&blocks, REL_BLOCK_TITLE, document->title);
    if (status == REL_OK) {
        status = rel_article_write(page, words, arena, document, &blocks);
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

/// Read `body`, the text of JSON-LD, as if it were a plain text
static RelStatus
read_body(RelText body, const RelReadingWords *words, RelArena *arena,
          RelDocument *read)
{
    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(arena));
    // The title on top and an empty line are what plain text begins with.
    rel_buffer_append(&buffer, read->title);
    rel_buffer_append(&buffer, rel_text("\n\n"));
    rel_entities_decode(body, "\n", &buffer);

    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        status = rel_plain_read(words, rel_buffer_text(&buffer), arena, read);
    }
    rel_buffer_release(&buffer);
    return status;
}

/// Tell whether a long paragraph of `body` is in `shown`
static bool
agrees(const RelDocument *shown, const RelDocument *body)
{
    for (size_t i = 0; i < body->n_blocks; ++i) {
        const RelBlock block = body->blocks[i];
        char part[COMPARED_TEXT + 1];
        if (block.kind != REL_BLOCK_PARAGRAPH ||
            block.end - block.begin < COMPARED_TEXT) {
            continue;
        }
        memcpy(part, body->text.bytes + block.begin, COMPARED_TEXT);
        part[COMPARED_TEXT] = '\0';
        return rel_text_find(shown->text, part) < shown->text.length;
    }
    return true; // nothing to compare
}

/// Take the text of JSON-LD if the page shows only a teaser of it, or
/// something else
static RelStatus
compare_body(RelText text, const RelReadingWords *words, RelArena *arena,
             RelDocument *document)
{
    RelDocument body = {.title = document->title};
    const RelStatus status = read_body(text, words, arena, &body);
    if (status != REL_OK) {
        return status == REL_ERR_FORMAT ? REL_OK : status;
    }
    const size_t shown = document->text.length;
    const bool teaser = shown < LITTLE_TEXT && body.text.length > 2 * shown;
    const bool other = body.text.length >= ENOUGH_TEXT &&
                       body.text.length > shown / 2 && !agrees(document, &body);
    if (teaser || other) {
        document->text = body.text;
        document->blocks = body.blocks;
        document->n_blocks = body.n_blocks;
    }
    return REL_OK;
}

/// Find the article in `doc`
static RelStatus
read_doc(xmlDoc *doc, const RelReadingWords *words, RelArena *arena,
         RelDocument *document)
{
    RelPage page;
    RelMetadata metadata;
    RelStatus status = rel_page_flatten(doc, words, arena, &page);
    if (status == REL_OK) {
        status = rel_metadata_read(doc, &page, words, arena, &metadata);
    }
    if (status != REL_OK) {
        return status;
    }
    describe(&metadata, document);
    status = read_page(&page, words, arena, document);
    if ((status == REL_OK || status == REL_ERR_FORMAT) &&
        metadata.body.length > 0) {
        status = compare_body(metadata.body, words, arena, document);
    }
    return status == REL_OK && document->n_blocks == 0 ? REL_ERR_FORMAT
                                                       : status;
}

RelStatus
rel_html_read(const RelReadingWords *words, RelText page, RelArena *arena,
              RelDocument *document)
{
    if (page.length > REL_HTML_LIMIT || !rel_weight_is_bearable(page)) {
        return REL_ERR_LIMIT;
    }
    page = without_zeros(page, arena);
    if (!page.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    xmlDoc *const doc = parse(page);
    if (!doc) {
        return REL_ERR_FORMAT;
    }
    const RelStatus status = read_doc(doc, words, arena, document);
    xmlFreeDoc(doc);
    return status;
}
