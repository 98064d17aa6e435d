// paragraphs.c: turns elements into lines of text, in the order of the page.
//
// A block begins and ends a line, <br> breaks it; all else is inside a word
// or a sentence: "f<b>oo</b> bar" is "foo bar".

#include "input/paragraphs.h"

#include "base/buffer.h"
#include "input/normalize.h"

/// The line that is being gathered
typedef struct {
    const RelPage *page;
    RelArena *arena;
    RelArray *paragraphs;
    RelBuffer buffer;
    uint32_t link_length;
    bool broken;
    RelIndex block; ///< Innermost block around the walk
} Gatherer;

/// End the line
static RelStatus
flush(Gatherer *gatherer)
{
    RelText text;
    if (gatherer->buffer.length == 0) {
        return rel_buffer_status(&gatherer->buffer);
    }
    RelStatus status = rel_buffer_status(&gatherer->buffer);
    if (status == REL_OK) {
        status = rel_normalize(rel_buffer_text(&gatherer->buffer),
                               gatherer->arena, &text);
    }
    if (status == REL_OK && text.length > 0) {
        const RelElement *const elements = gatherer->page->elements;
        const RelParagraph paragraph = {
            .text = text,
            .link_length = gatherer->link_length,
            .tag = elements[gatherer->block].tag,
            .broken = gatherer->broken,
            .element = gatherer->block,
        };
        status = rel_array_push(gatherer->paragraphs, &paragraph);
    }
    rel_buffer_clear(&gatherer->buffer);
    gatherer->link_length = 0;
    gatherer->broken = false;
    return status;
}

/// Add `text`, line ends as blanks
static void
add_part(Gatherer *gatherer, RelText text, bool in_link)
{
    for (size_t i = 0; i < text.length; ++i) {
        const bool control = (unsigned char)text.bytes[i] < ' ';
        gatherer->link_length += in_link && !control;
        rel_buffer_append_byte(&gatherer->buffer,
                               control ? ' ' : text.bytes[i]);
    }
}

/// Bytes up to the end of a paragraph, an empty line, in preformatted text
static size_t
part_length(RelText text)
{
    for (size_t i = 0; i + 1 < text.length; ++i) {
        if (text.bytes[i] == '\n' &&
            (text.bytes[i + 1] == '\n' || text.bytes[i + 1] == '\r')) {
            return i + 1;
        }
    }
    return text.length;
}

/// Add the text of a node to the line
static RelStatus
add_text(Gatherer *gatherer, const xmlNode *node, bool in_link)
{
    RelText text = rel_text((const char *)node->content);
    const bool formatted =
        gatherer->page->elements[gatherer->block].tag == REL_TAG_PRE;
    RelStatus status = REL_OK;
    while (formatted && status == REL_OK && part_length(text) < text.length) {
        const size_t length = part_length(text);
        add_part(gatherer, rel_text_slice(text, 0, length), in_link);
        text = rel_text_slice(text, length, text.length - length);
        status = flush(gatherer);
    }
    add_part(gatherer, text, in_link);
    return status;
}

/// Tell whether `node` is the number of a note: <sup>[1]</sup>
static bool
is_note_number(const xmlNode *node)
{
    if (strcmp((const char *)node->name, "sup") != 0) {
        return false;
    }
    const xmlNode *child = node->children;
    while (child && child->type == XML_ELEMENT_NODE) {
        child = child->children; // a link, mostly
    }
    return child && child->type == XML_TEXT_NODE && child->content[0] == '[';
}

/// The innermost block that is `element` or around it
static RelIndex
block_around(const RelPage *page, RelIndex element)
{
    while (page->elements[element].parent != REL_NONE &&
           !page->elements[element].is_block) {
        element = page->elements[element].parent;
    }
    return element;
}

/// Come to `node`; tells through `below` whether to go into it
static RelStatus
enter(Gatherer *gatherer, const xmlNode *node, bool *below)
{
    *below = false;
    if (node->type == XML_TEXT_NODE && node->content) {
        const RelElement *const around = rel_page_element(node->parent);
        return add_text(gatherer, node, around && around->in_link);
    }
    const RelElement *const element = rel_page_element(node);
    if (!element || element->dropped) {
        return element && element->is_block ? flush(gatherer) : REL_OK;
    }
    if (is_note_number(node)) {
        return REL_OK;
    }
    *below = true;
    if (element->tag == REL_TAG_BR) {
        const RelStatus status = flush(gatherer);
        gatherer->broken = true;
        return status;
    }
    if (!element->is_block) {
        return REL_OK;
    }
    const RelStatus status = flush(gatherer);
    gatherer->block = (RelIndex)(element - gatherer->page->elements);
    return status;
}

/// Leave an element
static RelStatus
leave(Gatherer *gatherer, const xmlNode *node)
{
    const RelElement *const element = rel_page_element(node);
    if (!element || !element->is_block) {
        return REL_OK;
    }
    const RelStatus status = flush(gatherer);
    if (element->parent != REL_NONE) {
        gatherer->block = block_around(gatherer->page, element->parent);
    }
    return status;
}

/// Walk through `root` and all below it
static RelStatus
walk(Gatherer *gatherer, const xmlNode *root)
{
    const xmlNode *node = root;
    for (;;) {
        bool below;
        RelStatus status = enter(gatherer, node, &below);
        if (status == REL_OK && below && node->children) {
            node = node->children;
            continue;
        }
        while (status == REL_OK && node != root && !node->next) {
            if (below) {
                status = leave(gatherer, node);
            }
            node = node->parent;
            below = true;
        }
        if (status != REL_OK || node == root) {
            return status == REL_OK ? flush(gatherer) : status;
        }
        if (below) {
            status = leave(gatherer, node);
        }
        if (status != REL_OK) {
            return status;
        }
        node = node->next;
    }
}

RelStatus
rel_paragraphs_gather(const RelPage *page, RelArena *arena,
                      RelArray *paragraphs)
{
    Gatherer gatherer = {page, arena, paragraphs, {0}, 0, false, 0};
    rel_buffer_init(&gatherer.buffer, rel_arena_allocator(arena));
    rel_array_init(paragraphs, arena, sizeof(RelParagraph));

    RelStatus status = REL_OK;
    for (RelIndex i = 0; i < page->n_elements && status == REL_OK;) {
        const RelElement *const element = &page->elements[i];
        if (element->chosen && !element->dropped) {
            gatherer.block = block_around(page, i);
            status = walk(&gatherer, element->node);
            i = element->end;
        } else {
            ++i;
        }
    }
    rel_buffer_release(&gatherer.buffer);
    return status;
}
