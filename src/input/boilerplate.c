// boilerplate.c: finds the article in a page by where its paragraphs are.
//
// After Readability (Arc90, later Mozilla): paragraphs earn points by their
// length and commas, and give them to the elements around them, half to the
// second, less to further ones; links take points away.  The element with the
// most points holds the article, and its neighbours may hold parts of it.
// Kohlschütter et al. (2010) showed why that works: link density and length
// alone tell most article text from the rest.

#include "input/boilerplate.h"

enum {
    LEAST_PARAGRAPH = 25, ///< Bytes of text that earns points
    LEVELS = 5,           ///< Elements around a paragraph that get points
    PROSE_SHARE = 75,     ///< Percent of prose in an article cut into sections
    SECTION_PARTS = 3,    ///< Fewest paragraphs of a section
    SIBLING_TEXT = 80,    ///< Bytes of a paragraph beside the article
    PROSE_TEXT = 60       ///< Bytes of a paragraph that shows an article
};

/// Tell whether `element` is a box that may hold text without paragraphs
static bool
is_loose(const RelElement *element)
{
    return element->tag == REL_TAG_DIV || element->tag == REL_TAG_CELL ||
           element->tag == REL_TAG_SECTION || element->tag == REL_TAG_ARTICLE ||
           element->tag == REL_TAG_BODY;
}

/// Bytes of `element` that earn points as a paragraph, or 0
static uint32_t
paragraph_text(const RelElement *element)
{
    const bool whole = element->tag == REL_TAG_P ||
                       element->tag == REL_TAG_PRE ||
                       (is_loose(element) && !element->has_block);
    const uint32_t length = whole ? element->sums.text
                            : is_loose(element)
                                ? element->own.text - element->own.link_text
                                : 0;
    return !element->dropped && length >= LEAST_PARAGRAPH ? length : 0;
}

/// Count the prose of all elements; a paragraph alone in its box is a teaser
/// as often as not
static void
count_prose(RelPage *page)
{
    rel_page_sum(page);
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        RelElement *const element = &page->elements[i];
        const uint32_t length = paragraph_text(element);
        const bool alone =
            element->parent == REL_NONE || element->tag != REL_TAG_P ||
            page->elements[element->parent].sums.paragraphs < SECTION_PARTS;
        element->own.prose = length >= PROSE_TEXT && !alone &&
                                     rel_page_link_density(element) < 0.3
                                 ? length
                                 : 0;
    }
    rel_page_sum(page);
}

/// Points that an element has before any paragraph gives it some
static double
first_score(const RelElement *element, RelStrictness strictness)
{
    double score = rel_clutter_weight(element, strictness);
    if (element->marks & REL_MARK_BODY && strictness < REL_LENIENT) {
        score += 50.0;
    }
    switch (element->tag) {
    case REL_TAG_ARTICLE: return score + 15.0;
    case REL_TAG_DIV:
    case REL_TAG_MAIN: return score + 5.0;
    case REL_TAG_PRE:
    case REL_TAG_CELL:
    case REL_TAG_QUOTE: return score + 3.0;
    case REL_TAG_BLOCK:
    case REL_TAG_LIST:
    case REL_TAG_ITEM:
    case REL_TAG_FORM: return score - 3.0;
    case REL_TAG_HEADING: return score - 5.0;
    case REL_TAG_OTHER:
    case REL_TAG_A:
    case REL_TAG_ASIDE:
    case REL_TAG_BODY:
    case REL_TAG_BR:
    case REL_TAG_FIGURE:
    case REL_TAG_FRAME:
    case REL_TAG_IMAGE:
    case REL_TAG_INPUT:
    case REL_TAG_P:
    case REL_TAG_SECTION:
    case REL_TAG_SKIP:
    case REL_TAG_TABLE:
    case REL_TAG_TIME: break;
    }
    return score;
}

/// Give the points of paragraph `i` to the elements around it
static void
give_points(RelPage *page, RelIndex i, RelStrictness strictness)
{
    const RelElement *const element = &page->elements[i];
    const double length = paragraph_text(element) / 100.0;
    const uint32_t commas =
        element->has_block ? element->own.commas : element->sums.commas;
    const double points = (1.0 + commas + (length < 3.0 ? length : 3.0)) *
                          (1.0 - rel_page_link_density(element));

    // A box without paragraphs is its own candidate.
    RelIndex above = is_loose(element) ? i : element->parent;
    for (int level = 0; level < LEVELS && above != REL_NONE; ++level) {
        RelElement *const around = &page->elements[above];
        if (!around->scored) {
            around->scored = true;
            around->score = first_score(around, strictness);
        }
        around->score += points / (level == 0   ? 1.0
                                   : level == 1 ? 2.0
                                                : 3.0 * level);
        above = around->parent;
    }
}

/// Score all elements; returns the best, or REL_NONE
static RelIndex
score_elements(RelPage *page, RelStrictness strictness)
{
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        page->elements[i].scored = false;
        page->elements[i].score = 0.0;
    }
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        if (paragraph_text(&page->elements[i]) > 0) {
            give_points(page, i, strictness);
        }
    }
    RelIndex best = REL_NONE;
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        RelElement *const element = &page->elements[i];
        if (!element->scored || element->dropped) {
            continue;
        }
        element->score *= 1.0 - rel_page_link_density(element);
        if (best == REL_NONE || element->score > page->elements[best].score) {
            best = i;
        }
    }
    return best;
}

/// Go up while the elements around have nearly as many points
static RelIndex
widen(const RelPage *page, RelIndex best)
{
    double last = page->elements[best].score;
    const double least = last / 3.0;
    RelIndex above = page->elements[best].parent;
    while (above != REL_NONE && page->elements[above].tag != REL_TAG_BODY) {
        const double score = page->elements[above].score;
        if (score < least) {
            break;
        }
        if (score > last) {
            return above;
        }
        last = score;
        above = page->elements[above].parent;
    }
    return best;
}

/// Go up to an element that holds clearly more prose, and little else, since
/// long articles are cut into sections
static RelIndex
join_sections(const RelPage *page, RelIndex best)
{
    RelIndex above = page->elements[best].parent;
    while (above != REL_NONE && page->elements[best].tag != REL_TAG_ARTICLE) {
        const RelSums *const around = &page->elements[above].sums;
        const RelSums *const inside = &page->elements[best].sums;
        if (around->titles > 1) {
            break; // another story
        }
        if (around->prose > inside->prose + inside->prose / 5 &&
            around->prose > around->text / 100 * PROSE_SHARE) {
            best = above;
        }
        above = page->elements[above].parent;
    }
    return best;
}

/// Tell whether a neighbour of the best element belongs to the article
static bool
is_part(const RelElement *sibling, const RelElement *best)
{
    if (sibling->scored && sibling->score >= best->score * 0.2 &&
        sibling->score >= 10.0) {
        return true;
    }
    const double links = rel_page_link_density(sibling);
    return sibling->tag == REL_TAG_P && sibling->sums.text > SIBLING_TEXT &&
           links < 0.25;
}

/// Choose the best element and the parts of the article beside it
static void
choose_parts(RelPage *page, RelIndex best)
{
    page->elements[best].chosen = true;
    const RelIndex parent = page->elements[best].parent;
    if (parent == REL_NONE) {
        return;
    }
    for (RelIndex i = parent + 1; i < page->elements[parent].end;
         i = page->elements[i].end) {
        RelElement *const sibling = &page->elements[i];
        if (!sibling->dropped && is_part(sibling, &page->elements[best])) {
            sibling->chosen = true;
        }
    }
}

/// What is inside the chosen is chosen as well
static void
spread_choice(RelPage *page)
{
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        RelElement *const element = &page->elements[i];
        if (element->parent != REL_NONE &&
            page->elements[element->parent].chosen) {
            element->chosen = true;
        }
    }
}

/// Bytes of text in what is chosen and not dropped
static size_t
chosen_text(const RelPage *page)
{
    size_t length = 0;
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        const RelElement *const element = &page->elements[i];
        length += element->chosen && !element->dropped ? element->own.text : 0;
    }
    return length;
}

size_t
rel_boilerplate_choose(RelPage *page, RelStrictness strictness)
{
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        page->elements[i].dropped = false;
        page->elements[i].chosen = false;
    }
    rel_page_sum(page);
    rel_clutter_drop_named(page, strictness);
    count_prose(page);

    const RelIndex best = score_elements(page, strictness);
    if (best == REL_NONE) {
        return 0;
    }
    choose_parts(page, join_sections(page, widen(page, best)));
    spread_choice(page);
    rel_clutter_drop_widgets(page, strictness);
    return chosen_text(page);
}
