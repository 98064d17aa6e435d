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

/// Add the text of a node to the line
static void
add_text(Gatherer *gatherer, const xmlNode *node, bool in_link)
{
    const char *bytes = (const char *)node->content;
    size_t length = 0;
    for (; bytes[length]; ++length) {
        if ((unsigned char)bytes[length] < ' ') {
            rel_buffer_append(&gatherer->buffer, (RelText){bytes, length});
            rel_buffer_append_byte(&gatherer->buffer, ' ');
            bytes += length + 1;
            length = (size_t)-1;
        } else if (in_link) {
            ++gatherer->link_length;
        }
    }
    rel_buffer_append(&gatherer->buffer, (RelText){bytes, length});
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
        add_text(gatherer, node, around && around->in_link);
        return REL_OK;
    }
    const RelElement *const element = rel_page_element(node);
    if (!element || element->dropped) {
        return element && element->is_block ? flush(gatherer) : REL_OK;
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
