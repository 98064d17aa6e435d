// clutter.c: captions, menus, share buttons, boxes of related links.
//
// Names tell most of it: class="photo-credit".  But sites call their articles
// odd things too, so nothing goes by its name that holds a great share of the
// page; and boxes without names are told by their links, images and inputs.

#include "input/clutter.h"

enum {
    GREAT_SHARE = 40, ///< Percent of the text that names cannot drop
    FEW_COMMAS = 10   ///< Boxes with more commas than that are text
};

double
rel_clutter_weight(const RelElement *element, RelStrictness strictness)
{
    double weight = 0.0;
    if (strictness < REL_LENIENT) {
        weight += element->marks & REL_MARK_GOOD ? 25.0 : 0.0;
        weight -= element->marks & REL_MARK_BAD ? 25.0 : 0.0;
    }
    return weight;
}

/// Tell whether `element` frames the page, whatever it is called
static bool
is_frame(const RelElement *element)
{
    return element->tag == REL_TAG_BODY || element->tag == REL_TAG_MAIN ||
           element->tag == REL_TAG_ARTICLE || element->parent == REL_NONE;
}

/// Tell whether tag or attributes show that `element` is no article text
static bool
is_never_text(const RelElement *element, RelStrictness strictness)
{
    return element->tag == REL_TAG_FIGURE || element->tag == REL_TAG_FRAME ||
           (strictness < REL_ANYTHING &&
            (element->tag == REL_TAG_ASIDE || element->hidden));
}

/// Tell whether `element` is a few words of a sentence, such as a link; what
/// it is called is then no reason to tear a hole into the sentence
static bool
is_inside_sentence(const RelPage *page, const RelElement *element)
{
    if (element->is_block || element->parent == REL_NONE) {
        return false;
    }
    const RelElement *const around = &page->elements[element->parent];
    return around->tag == REL_TAG_P && around->own.text > element->sums.text;
}

/// Tell whether class names show it
static bool
is_named_otherwise(const RelElement *element, RelStrictness strictness)
{
    if (element->marks & REL_MARK_DROP && strictness < REL_ANYTHING) {
        return true;
    }
    return strictness == REL_STRICT && (element->marks & REL_MARK_UNLIKELY) &&
           !(element->marks & REL_MARK_MAYBE) && element->tag != REL_TAG_A;
}

void
rel_clutter_drop_named(RelPage *page, RelStrictness strictness)
{
    const uint32_t total = page->n_elements ? page->elements[0].sums.text : 0;

    for (RelIndex i = 0; i < page->n_elements;) {
        const RelElement *const element = &page->elements[i];
        const bool great =
            (uint64_t)element->sums.text * 100 > (uint64_t)total * GREAT_SHARE;
        if (is_never_text(element, strictness) && !great) {
            rel_page_drop(page, i);
        } else if (!great && !is_frame(element) &&
                   !is_inside_sentence(page, element) &&
                   is_named_otherwise(element, strictness)) {
            rel_page_drop(page, i);
        }
        i = page->elements[i].dropped ? element->end : i + 1;
    }
}

/// Tell whether a box without much text looks like a widget
static bool
is_widget(const RelElement *element, RelStrictness strictness)
{
    const RelSums *const sums = &element->sums;
    const double weight = rel_clutter_weight(element, strictness);
    const double links = rel_page_link_density(element);
    const bool list = element->tag == REL_TAG_LIST;

    if (weight < 0.0) {
        return true;
    }
    if (sums->commas >= FEW_COMMAS) {
        return false;
    }
    return (!list && sums->items > sums->paragraphs + 2 && sums->items > 4 &&
            links > 0.2) ||
           sums->inputs > sums->paragraphs / 3 + 1 ||
           (weight < 25.0 && links > 0.25 && sums->text > 0) ||
           (weight >= 25.0 && links > 0.5) ||
           (sums->images > sums->paragraphs + 1 && sums->text < 200 &&
            sums->images > 1);
}

/// Tell whether `element` is a box that may be a widget
static bool
is_box(const RelElement *element)
{
    return (element->tag == REL_TAG_DIV && element->has_block) ||
           element->tag == REL_TAG_LIST || element->tag == REL_TAG_TABLE ||
           element->tag == REL_TAG_FORM || element->tag == REL_TAG_SECTION;
}

void
rel_clutter_drop_widgets(RelPage *page, RelStrictness strictness)
{
    if (strictness >= REL_ANYTHING) {
        return;
    }
    uint64_t total = 0;
    for (RelIndex i = 0; i < page->n_elements; ++i) {
        const RelElement *const element = &page->elements[i];
        total += element->chosen && !element->dropped ? element->own.text : 0;
    }
    for (RelIndex i = 0; i < page->n_elements;) {
        const RelElement *const element = &page->elements[i];
        if (element->dropped) {
            i = element->end;
            continue;
        }
        const RelElement *const parent = element->parent == REL_NONE
                                             ? NULL
                                             : &page->elements[element->parent];
        const bool great =
            (uint64_t)element->sums.text * 100 > total * GREAT_SHARE;
        if (parent && parent->chosen && !great && is_box(element) &&
            is_widget(element, strictness)) {
            rel_page_drop(page, i);
            i = element->end;
            continue;
        }
        ++i;
    }
}
