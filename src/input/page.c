// page.c: walks a parsed page once and counts what stands in it.

#include "input/page.h"

#include "base/array.h"
#include "base/strings.h"
#include "input/tag.h"

enum { MARK_ROOM = 48 }; ///< Longest word of a class that is looked up

RelElement *
rel_page_element(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE ? node->_private : NULL;
}

RelText
rel_page_attribute(const xmlNode *node, const char *name)
{
    for (const xmlAttr *attribute = node->properties; attribute;
         attribute = attribute->next) {
        if (strcmp((const char *)attribute->name, name) == 0) {
            // The parser has replaced entities, so there is one text node.
            const xmlNode *const value = attribute->children;
            return value && value->type == XML_TEXT_NODE && !value->next
                       ? rel_text((const char *)value->content)
                       : (RelText){"", 0};
        }
    }
    return (RelText){"", 0};
}

xmlNode *
rel_page_next(xmlNode *node, bool below)
{
    if (below && node->children) {
        return node->children;
    }
    while (node && !node->next) {
        node = node->parent;
    }
    return node ? node->next : NULL;
}

/// Letters of a class as they come: words, and pairs of words
typedef struct {
    char last[MARK_ROOM];
    char word[MARK_ROOM];
    size_t n_last, n_word;
    uint32_t marks;
} Marker;

/// Look up the word that ended, and with the one before it
static void
end_word(Marker *marker, const RelReadingWords *words)
{
    if (marker->n_word == 0) {
        return;
    }
    const RelText word = {marker->word, marker->n_word};
    marker->marks |= rel_reading_words_mark(words, word);
    if (marker->n_last > 0 && marker->n_last + marker->n_word <= MARK_ROOM) {
        memcpy(marker->last + marker->n_last, marker->word, marker->n_word);
        marker->marks |= rel_reading_words_mark(
            words, (RelText){marker->last, marker->n_last + marker->n_word});
    }
    memcpy(marker->last, marker->word, marker->n_word);
    marker->n_last = marker->n_word;
    marker->n_word = 0;
}

/// Marks of a value such as "article-body leftSidebar"
static void
mark_value(Marker *marker, const RelReadingWords *words, RelText value)
{
    bool lower = false;
    for (size_t i = 0; i < value.length; ++i) {
        const char c = value.bytes[i];
        const bool is_lower = c >= 'a' && c <= 'z';
        const bool is_upper = c >= 'A' && c <= 'Z';
        if ((!is_lower && !is_upper) || (is_upper && lower)) {
            end_word(marker, words);
        }
        if (c == ' ') {
            marker->n_last = 0; // pairs stand inside one name
        }
        if ((is_lower || is_upper) && marker->n_word < MARK_ROOM) {
            marker->word[marker->n_word++] = (char)(c | 0x20);
        }
        lower = is_lower;
    }
    end_word(marker, words);
    marker->n_last = 0;
}

static uint32_t
find_marks(const RelReadingWords *words, const xmlNode *node)
{
    static const char *const names[] = {
        "class", "id", "role", "itemprop", "data-component", "data-testid"};
    Marker marker = {.n_last = 0};
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); ++i) {
        mark_value(&marker, words, rel_page_attribute(node, names[i]));
    }
    return marker.marks;
}

/// Tell whether readers do not see `node`
static bool
is_hidden(const xmlNode *node)
{
    const RelText style = rel_page_attribute(node, "style");

    return xmlHasProp(node, (const xmlChar *)"hidden") ||
           rel_text_is(rel_page_attribute(node, "aria-hidden"), "true") ||
           rel_text_find(style, "display:none") < style.length ||
           rel_text_find(style, "display: none") < style.length;
}

/// Add an element under `parent`
static RelStatus
add_element(RelArray *elements, const RelReadingWords *words, xmlNode *node,
            RelIndex parent, RelTag tag)
{
    RelElement *const element = rel_array_add(elements);
    if (!element) {
        return REL_ERR_NO_MEMORY;
    }
    const RelElement *const above =
        parent == REL_NONE ? NULL : rel_array_at(elements, parent);
    element->node = node;
    element->parent = parent;
    element->tag = tag;
    element->is_block = rel_tag_is_block(tag);
    element->marks = find_marks(words, node);
    element->hidden = is_hidden(node);
    element->in_link = tag == REL_TAG_A || (above && above->in_link);
    element->own.titles = strcmp((const char *)node->name, "h1") == 0;
    element->own.paragraphs = tag == REL_TAG_P;
    element->own.items = tag == REL_TAG_ITEM;
    element->own.images = tag == REL_TAG_IMAGE;
    element->own.inputs = tag == REL_TAG_INPUT;
    return REL_OK;
}

/// Count a text node for the element around it
static void
count_text(RelElement *element, const xmlNode *node)
{
    uint32_t length = 0;
    for (const char *c = (const char *)node->content; *c; ++c) {
        length += (unsigned char)*c > ' ';
        element->own.commas += *c == ',';
    }
    element->own.text += length;
    element->own.link_text += element->in_link ? length : 0;
    element->own.heading_text += element->tag == REL_TAG_HEADING ? length : 0;
}

/// The nearest element around `node` that is in the row, or NULL
static const RelElement *
element_around(const RelArray *elements, const xmlNode *node)
{
    const xmlNode *const parent = node->parent;
    if (!parent || parent->type != XML_ELEMENT_NODE) {
        return NULL;
    }
    const uintptr_t place = (uintptr_t)parent->_private;
    return place ? rel_array_at(elements, place - 1) : NULL;
}

/// Walk over `doc`, adding its elements
static RelStatus
collect(xmlDoc *doc, const RelReadingWords *words, RelArray *elements)
{
    RelStatus status = REL_OK;
    bool below = true;
    for (xmlNode *node = doc->children; node && status == REL_OK;
         node = rel_page_next(node, below)) {
        const RelElement *const around = element_around(elements, node);
        below = false;
        if (node->type == XML_TEXT_NODE && around && node->content) {
            const size_t place =
                (size_t)(around - (const RelElement *)elements->items);
            count_text(rel_array_at(elements, place), node);
        } else if (node->type == XML_ELEMENT_NODE) {
            const RelTag tag = rel_tag_find((const char *)node->name);
            if (tag == REL_TAG_SKIP) {
                continue;
            }
            const RelIndex parent =
                around
                    ? (RelIndex)(around - (const RelElement *)elements->items)
                    : REL_NONE;
            status = add_element(elements, words, node, parent, tag);
            // Until the row is complete, its places may move.
            node->_private = (void *)(uintptr_t)elements->n_items;
            below = true;
        }
    }
    return status;
}

/// Let nodes point at their elements and elements know their subtree
static void
link_elements(RelPage *page)
{
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        page->elements[i].node->_private = &page->elements[i];
        page->elements[i].end = i + 1;
    }
    for (RelIndex i = page->n_elements; i-- > 0;) {
        const RelElement *const element = &page->elements[i];
        if (element->parent == REL_NONE) {
            continue;
        }
        RelElement *const parent = &page->elements[element->parent];
        if (parent->end < element->end) {
            parent->end = element->end;
        }
        parent->has_block |= element->is_block || element->has_block;
    }
}

RelStatus
rel_page_flatten(xmlDoc *doc, const RelReadingWords *words, RelArena *arena,
                 RelPage *page)
{
    RelArray elements;
    rel_array_init(&elements, arena, sizeof(RelElement));
    const RelStatus status = collect(doc, words, &elements);
    if (status != REL_OK) {
        return status;
    }
    page->elements = elements.items;
    page->n_elements = (RelIndex)elements.n_items;
    link_elements(page);
    rel_page_sum(page);
    return REL_OK;
}

/// Add what stands below to what stands above
static void
add_sums(RelSums *above, const RelSums *below)
{
    above->text += below->text;
    above->link_text += below->link_text;
    above->commas += below->commas;
    above->paragraphs += below->paragraphs;
    above->items += below->items;
    above->images += below->images;
    above->inputs += below->inputs;
    above->heading_text += below->heading_text;
    above->titles += below->titles;
    above->prose += below->prose;
}

void
rel_page_sum(RelPage *page)
{
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        page->elements[i].sums = page->elements[i].own;
    }
    for (RelIndex i = page->n_elements; i-- > 0;) {
        const RelElement *const element = &page->elements[i];
        if (element->parent != REL_NONE && !element->dropped) {
            add_sums(&page->elements[element->parent].sums, &element->sums);
        }
    }
}

void
rel_page_drop(RelPage *page, RelIndex element)
{
    const RelIndex end = page->elements[element].end;
    for (RelIndex i = element; i < end; ++i) {
        page->elements[i].dropped = true;
    }
}

double
rel_page_link_density(const RelElement *element)
{
    return element->sums.text
               ? (double)element->sums.link_text / element->sums.text
               : 0.0;
}
