// Page: the elements of a parsed web page in a row.
//
// A tree of nodes is awkward to count in and dangerous to recurse into.  Here
// each element knows its parent and where its descendants end, so that sums
// over subtrees are one pass from the back and no input depth matters.

#ifndef RELATA_INPUT_PAGE_H
#define RELATA_INPUT_PAGE_H

#include "input/words.h"

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

#include <libxml/tree.h>
#include <stdbool.h>

typedef enum {
    REL_TAG_OTHER, ///< Inline, or unknown
    REL_TAG_A,
    REL_TAG_ARTICLE,
    REL_TAG_ASIDE,
    REL_TAG_BLOCK, ///< A block without a meaning of its own
    REL_TAG_BODY,
    REL_TAG_BR,
    REL_TAG_CELL, ///< td, th
    REL_TAG_DIV,
    REL_TAG_FIGURE,
    REL_TAG_FORM,
    REL_TAG_FRAME, ///< header, footer, nav, menu
    REL_TAG_HEADING,
    REL_TAG_IMAGE,
    REL_TAG_INPUT,
    REL_TAG_ITEM, ///< li, dd, dt
    REL_TAG_LIST, ///< ul, ol, dl
    REL_TAG_MAIN,
    REL_TAG_P,
    REL_TAG_PRE,
    REL_TAG_QUOTE,
    REL_TAG_SECTION,
    REL_TAG_SKIP, ///< script, style, ...: not even looked into
    REL_TAG_TABLE,
    REL_TAG_TIME
} RelTag;

/// Sums over an element and all below it that is not dropped
typedef struct {
    uint32_t text;      ///< Bytes that are not blank
    uint32_t link_text; ///< Of them, in links
    uint32_t commas;
    uint32_t paragraphs;
    uint32_t items;
    uint32_t images;
    uint32_t inputs;
    uint32_t heading_text; ///< Bytes in headings
    uint32_t titles;       ///< Elements h1
    uint32_t prose;        ///< Bytes in paragraphs that are not menus
} RelSums;

typedef struct {
    xmlNode *node;   ///< Its _private points back here
    RelIndex parent; ///< REL_NONE for the root
    RelIndex end;    ///< One past its last descendant
    RelSums own;     ///< Of its own text alone
    RelSums sums;
    uint32_t marks; ///< REL_MARK_ bits of class, id, role, itemprop
    RelTag tag;
    bool is_block;  ///< Begins and ends a line
    bool has_block; ///< Has a block below it
    bool hidden;    ///< By attribute or style
    bool in_link;
    bool dropped; ///< With all below it
    bool scored;
    bool chosen; ///< Its text is the article's, or a part of it
    double score;
} RelElement;

typedef struct {
    RelElement *elements; // (n_elements), in the order of the page
    RelIndex n_elements;
} RelPage;

/**
   Put the elements of `doc` in a row.

   @param[out] page  In `arena`; its nodes are those of `doc`.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_page_flatten(xmlDoc *doc, const RelReadingWords *words,
                           RelArena *arena, RelPage *page);

/// Compute the sums of all elements from what is not dropped
void rel_page_sum(RelPage *page);

/// Mark `element` and all below it as dropped
void rel_page_drop(RelPage *page, RelIndex element);

/// Share of its text that is in links, 0 to 1
double rel_page_link_density(const RelElement *element);

/// The element of `node`, or NULL if it was skipped
RelElement *rel_page_element(const xmlNode *node);

/// The node after `node` in the order of the page; NULL at the end
xmlNode *rel_page_next(xmlNode *node, bool below);

/// Value of an attribute as borrowed text; empty if it has none
RelText rel_page_attribute(const xmlNode *node, const char *name);

#endif
