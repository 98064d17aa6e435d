// metadata.c: asks a page's JSON-LD, meta elements, microdata and text.
//
//   <script type="application/ld+json">      JSON-LD, the best
//   <meta property="og:title" content="..."> Open Graph and its like
//   <span itemprop="author">                 microdata
//   <time datetime="2015-11-26">             ...
//   /2015/11/26/ in the address              the last before visible text

#include "input/metadata.h"

#include "base/buffer.h"
#include "base/strings.h"
#include "input/clues.h"
#include "input/jsonld.h"
#include "input/title.h"

enum {
    NAME_LENGTH = 300, ///< Bytes of an element's text that is a name
    DATE_LENGTH = 50,  ///< Bytes of a date or name alone, without blanks
    NEAR_TITLE = 80    ///< Elements behind the headline that may be a date
};

/// A name of a meta element, or of an itemprop
typedef struct {
    const char *name;
    RelClueKind kind;
    RelRank rank;
} Rule;

static const Rule META_RULES[] = {
    {"og:title", REL_CLUE_TITLE, REL_RANK_META},
    {"twitter:title", REL_CLUE_TITLE, REL_RANK_META_2},
    {"dc.title", REL_CLUE_TITLE, REL_RANK_META_2},
    {"parsely-title", REL_CLUE_TITLE, REL_RANK_META_2},
    {"article:published_time", REL_CLUE_DATE, REL_RANK_META},
    {"og:published_time", REL_CLUE_DATE, REL_RANK_META},
    {"datepublished", REL_CLUE_DATE, REL_RANK_META},
    {"pubdate", REL_CLUE_DATE, REL_RANK_META_2},
    {"publishdate", REL_CLUE_DATE, REL_RANK_META_2},
    {"publish-date", REL_CLUE_DATE, REL_RANK_META_2},
    {"publish_date", REL_CLUE_DATE, REL_RANK_META_2},
    {"parsely-pub-date", REL_CLUE_DATE, REL_RANK_META_2},
    {"sailthru.date", REL_CLUE_DATE, REL_RANK_META_2},
    {"cxenseparse:recs:publishtime", REL_CLUE_DATE, REL_RANK_META_2},
    {"dc.date", REL_CLUE_DATE, REL_RANK_META_2},
    {"dc.date.issued", REL_CLUE_DATE, REL_RANK_META_2},
    {"dc.date.created", REL_CLUE_DATE, REL_RANK_META_2},
    {"dcterms.created", REL_CLUE_DATE, REL_RANK_META_2},
    {"dcterms.date", REL_CLUE_DATE, REL_RANK_META_2},
    {"date", REL_CLUE_DATE, REL_RANK_META_2},
    {"datecreated", REL_CLUE_DATE, REL_RANK_META_2},
    {"article.published", REL_CLUE_DATE, REL_RANK_META_2},
    {"og:site_name", REL_CLUE_PUBLISHER, REL_RANK_META},
    {"publisher", REL_CLUE_PUBLISHER, REL_RANK_META_2},
    {"dc.publisher", REL_CLUE_PUBLISHER, REL_RANK_META_2},
    {"application-name", REL_CLUE_PUBLISHER, REL_RANK_ITEM},
    {"author", REL_CLUE_AUTHOR, REL_RANK_META},
    {"article:author", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"parsely-author", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"sailthru.author", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"byl", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"dc.creator", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"dcterms.creator", REL_CLUE_AUTHOR, REL_RANK_META_2},
    {"og:url", REL_CLUE_URI, REL_RANK_META_2},
    {"og:locale", REL_CLUE_LANGUAGE, REL_RANK_META_2},
    {"content-language", REL_CLUE_LANGUAGE, REL_RANK_META_2},
    {NULL, REL_N_CLUES, REL_RANK_NONE},
};

static const Rule ITEM_RULES[] = {
    {"headline", REL_CLUE_TITLE, REL_RANK_ITEM},
    {"datepublished", REL_CLUE_DATE, REL_RANK_ITEM},
    {"author", REL_CLUE_AUTHOR, REL_RANK_ITEM},
    {NULL, REL_N_CLUES, REL_RANK_NONE},
};

/// What the walk has found
typedef struct {
    RelClues clues;
    RelJsonldArticle article;
    RelBuffer buffer; ///< For texts of elements
} Reading;

/// The rule for `name`, or NULL
static const Rule *
find_rule(const Rule *rules, RelText name)
{
    for (; name.length > 0 && rules->name; ++rules) {
        if (rel_text_is_nocase(name, rules->name)) {
            return rules;
        }
    }
    return NULL;
}

/// Text of `node` and all below it, up to `limit` bytes, in the buffer
static RelText
text_of(Reading *reading, xmlNode *node, size_t limit)
{
    rel_buffer_clear(&reading->buffer);
    xmlNode *const end = rel_page_next(node, false);
    for (xmlNode *n = node; n != end && reading->buffer.length < limit;
         n = rel_page_next(n, true)) {
        if (n->type == XML_TEXT_NODE || n->type == XML_CDATA_SECTION_NODE) {
            rel_buffer_append(&reading->buffer,
                              rel_text((const char *)n->content));
        }
    }
    return rel_buffer_text(&reading->buffer);
}

/// Read <meta name="..." content="...">
static RelStatus
read_meta(Reading *reading, const xmlNode *node)
{
    static const char *const keys[] = {"property", "name", "itemprop",
                                       "http-equiv"};
    for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); ++i) {
        const Rule *const rule =
            find_rule(META_RULES, rel_page_attribute(node, keys[i]));
        if (rule) {
            return rel_clues_take(&reading->clues, rule->kind, rule->rank,
                                  rel_page_attribute(node, "content"));
        }
    }
    return REL_OK;
}

/// Read an element with an itemprop
static RelStatus
read_item(Reading *reading, xmlNode *node)
{
    const Rule *const rule =
        find_rule(ITEM_RULES, rel_page_attribute(node, "itemprop"));
    if (!rule) {
        return REL_OK;
    }
    RelText value = rel_page_attribute(node, "content");
    if (value.length == 0) {
        value = rel_page_attribute(node, "datetime");
    }
    if (value.length == 0) {
        value = text_of(reading, node, NAME_LENGTH);
    }
    return rel_clues_take(&reading->clues, rule->kind, rule->rank, value);
}

/// Read <time datetime="...">
static RelStatus
read_time(Reading *reading, xmlNode *node)
{
    RelText value = rel_page_attribute(node, "datetime");
    if (value.length == 0) {
        value = text_of(reading, node, NAME_LENGTH);
    }
    return rel_clues_take(&reading->clues, REL_CLUE_DATE, REL_RANK_TIME, value);
}

/// Read a script if it is JSON-LD
static RelStatus
read_script(Reading *reading, xmlNode *node)
{
    if (!rel_text_is_nocase(rel_page_attribute(node, "type"),
                            "application/ld+json")) {
        return REL_OK;
    }
    // The values point into a copy, since the buffer is used again.
    const RelText text = text_of(reading, node, SIZE_MAX);
    const RelStatus status =
        rel_jsonld_read(text, reading->clues.arena, &reading->article);
    return status == REL_NOT_FOUND ? REL_OK : status;
}

/// Read one element
static RelStatus
read_element(Reading *reading, xmlNode *node)
{
    const char *const name = (const char *)node->name;
    if (strcmp(name, "meta") == 0) {
        return read_meta(reading, node);
    }
    if (strcmp(name, "script") == 0) {
        return read_script(reading, node);
    }
    if (strcmp(name, "time") == 0) {
        return read_time(reading, node);
    }
    if (strcmp(name, "html") == 0) {
        return rel_clues_take(&reading->clues, REL_CLUE_LANGUAGE, REL_RANK_META,
                              rel_page_attribute(node, "lang"));
    }
    if (strcmp(name, "title") == 0) {
        return rel_clues_take(&reading->clues, REL_CLUE_TITLE, REL_RANK_TIME,
                              text_of(reading, node, NAME_LENGTH));
    }
    if (strcmp(name, "h1") == 0) {
        return rel_clues_take(&reading->clues, REL_CLUE_HEADING, REL_RANK_TIME,
                              text_of(reading, node, NAME_LENGTH));
    }
    if (strcmp(name, "link") == 0 &&
        rel_text_is_nocase(rel_page_attribute(node, "rel"), "canonical")) {
        return rel_clues_take(&reading->clues, REL_CLUE_URI, REL_RANK_META,
                              rel_page_attribute(node, "href"));
    }
    return node->properties ? read_item(reading, node) : REL_OK;
}

/// Take what JSON-LD said
static RelStatus
take_article(Reading *reading)
{
    const RelJsonldArticle *const article = &reading->article;
    const struct {
        RelClueKind kind;
        RelText value;
    } clues[] = {
        {REL_CLUE_TITLE, article->headline},
        {REL_CLUE_DATE, article->date},
        {REL_CLUE_AUTHOR, article->author},
        {REL_CLUE_PUBLISHER, article->publisher},
        {REL_CLUE_LANGUAGE, article->language},
    };
    RelStatus status = REL_OK;
    for (size_t i = 0; i < sizeof(clues) / sizeof(*clues) && status == REL_OK;
         ++i) {
        status = rel_clues_take(&reading->clues, clues[i].kind, REL_RANK_JSONLD,
                                clues[i].value);
    }
    // A canonical link is meant to be the address; JSON-LD often is not.
    return status == REL_OK ? rel_clues_take(&reading->clues, REL_CLUE_URI,
                                             REL_RANK_ITEM, article->uri)
                            : status;
}

/// A date that stands alone a little behind the headline
static RelStatus
take_lone_date(Reading *reading, const RelPage *page)
{
    RelIndex i = 0;
    while (i < page->n_elements && page->elements[i].own.titles == 0) {
        ++i;
    }
    RelStatus status = REL_OK;
    for (RelIndex end = i + NEAR_TITLE;
         i < page->n_elements && i < end && status == REL_OK; ++i) {
        const RelElement *const element = &page->elements[i];
        if (element->is_block && !element->has_block &&
            element->own.titles == 0 && element->sums.text < DATE_LENGTH) {
            status =
                rel_clues_take(&reading->clues, REL_CLUE_DATE, REL_RANK_VISIBLE,
                               text_of(reading, element->node, NAME_LENGTH));
        }
    }
    return status;
}

/// Dates in elements that are called so, and in the address
static RelStatus
take_visible_date(Reading *reading, const RelPage *page)
{
    RelStatus status =
        rel_clues_take(&reading->clues, REL_CLUE_DATE, REL_RANK_URI,
                       reading->clues.values[REL_CLUE_URI]);
    for (RelIndex i = 0; i < page->n_elements && status == REL_OK &&
                         reading->clues.ranks[REL_CLUE_DATE] == REL_RANK_NONE;
         ++i) {
        const RelElement *const element = &page->elements[i];
        if ((element->marks & REL_MARK_DATE) && element->sums.text > 0 &&
            element->sums.text < NAME_LENGTH / 3) {
            status =
                rel_clues_take(&reading->clues, REL_CLUE_DATE, REL_RANK_VISIBLE,
                               text_of(reading, element->node, NAME_LENGTH));
        }
    }
    return status == REL_OK ? take_lone_date(reading, page) : status;
}

/// An author in an element that is called so: class="byline"
static RelStatus
take_visible_author(Reading *reading, const RelPage *page)
{
    RelStatus status = REL_OK;
    for (RelIndex i = 0; i < page->n_elements && status == REL_OK &&
                         reading->clues.ranks[REL_CLUE_AUTHOR] == REL_RANK_NONE;
         ++i) {
        const RelElement *const element = &page->elements[i];
        if ((element->marks & REL_MARK_AUTHOR) && element->sums.text > 0 &&
            element->sums.text < DATE_LENGTH) {
            status = rel_clues_take(
                &reading->clues, REL_CLUE_AUTHOR, REL_RANK_VISIBLE,
                text_of(reading, element->node, NAME_LENGTH));
        }
    }
    return status;
}

/// Walk over all of `doc`
static RelStatus
read_all(Reading *reading, xmlDoc *doc, const RelPage *page)
{
    RelStatus status = REL_OK;
    for (xmlNode *node = doc->children; node && status == REL_OK;
         node = rel_page_next(node, true)) {
        if (node->type == XML_ELEMENT_NODE) {
            status = read_element(reading, node);
        }
    }
    if (status == REL_OK) {
        status = take_article(reading);
    }
    if (status == REL_OK) {
        status = take_visible_date(reading, page);
    }
    return status == REL_OK ? take_visible_author(reading, page) : status;
}

RelStatus
rel_metadata_read(xmlDoc *doc, const RelPage *page,
                  const RelReadingWords *words, RelArena *arena,
                  RelMetadata *metadata)
{
    Reading reading = {.article = {.headline = {NULL, 0}}};
    rel_clues_init(&reading.clues, words, arena);
    rel_buffer_init(&reading.buffer, rel_arena_allocator(arena));

    const RelStatus status = read_all(&reading, doc, page);
    rel_buffer_release(&reading.buffer);
    const RelText *const values = reading.clues.values;
    *metadata = (RelMetadata){
        .title = rel_title_choose(&reading.clues),
        .date = values[REL_CLUE_DATE],
        .publisher = values[REL_CLUE_PUBLISHER],
        .author = values[REL_CLUE_AUTHOR],
        .uri = values[REL_CLUE_URI],
        .language = values[REL_CLUE_LANGUAGE],
        .body = reading.article.body,
    };
    return status;
}
