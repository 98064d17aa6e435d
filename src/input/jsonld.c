// jsonld.c: {"@type": "NewsArticle", "headline": ..., "datePublished": ...}
//
// The article may stand alone, in an array, or in a "@graph" beside the site
// and its owner; authors and publishers are names, objects or arrays of them.

#include "input/jsonld.h"

#include "base/strings.h"
#include "input/json.h"

/// Nothing said
static const RelText EMPTY = {NULL, 0};

/// Tell whether `type` names a kind of article
static bool
names_article(RelText type)
{
    return rel_text_ends(type, "Article") || rel_text_ends(type, "Posting") ||
           rel_text_ends(type, "Report");
}

/// Tell whether the object is an article
static bool
is_article(const RelJson *json, RelIndex object)
{
    const RelIndex type = rel_json_find(json, object, "@type");
    if (type == REL_NONE ||
        rel_text_is(json->values[type].text, "JobPosting")) {
        return false;
    }
    for (RelIndex i = type; i < json->values[type].end; ++i) {
        if (names_article(json->values[i].text)) {
            return true;
        }
    }
    return false;
}

/// The string of `key`, or the first in its array
static RelText
find_string(const RelJson *json, RelIndex object, const char *key)
{
    RelIndex i = rel_json_find(json, object, key);
    if (i != REL_NONE && json->values[i].kind == REL_JSON_ARRAY &&
        json->values[i].end > i + 1) {
        ++i;
    }
    return i != REL_NONE && json->values[i].kind == REL_JSON_STRING
               ? json->values[i].text
               : EMPTY;
}

/// The name of who stands at `key`, a string, an object, or the first of many
static RelText
find_name(const RelJson *json, RelIndex object, const char *key)
{
    RelIndex i = rel_json_find(json, object, key);
    if (i == REL_NONE) {
        return EMPTY;
    }
    while (json->values[i].kind == REL_JSON_ARRAY &&
           json->values[i].end > i + 1) {
        ++i;
    }
    return json->values[i].kind == REL_JSON_OBJECT
               ? find_string(json, i, "name")
               : json->values[i].text;
}

/// Set `member` if it is not set yet
static void
set_text(RelText *member, RelText text)
{
    if (member->length == 0) {
        *member = rel_text_trim(text);
    }
}

/// The address of the article
static RelText
find_uri(const RelJson *json, RelIndex object)
{
    const RelIndex page = rel_json_find(json, object, "mainEntityOfPage");
    const RelText url = find_string(json, object, "url");

    if (url.length > 0 || page == REL_NONE) {
        return url;
    }
    return json->values[page].kind == REL_JSON_OBJECT
               ? find_string(json, page, "@id")
               : json->values[page].text;
}

RelStatus
rel_jsonld_read(RelText block, RelArena *arena, RelJsonldArticle *article)
{
    RelJson json;
    const RelStatus status = rel_json_read(block, arena, &json);
    if (status != REL_OK) {
        return status;
    }
    for (RelIndex i = 0; i < json.n_values; ++i) {
        if (json.values[i].kind != REL_JSON_OBJECT || !is_article(&json, i)) {
            continue;
        }
        set_text(&article->headline, find_string(&json, i, "headline"));
        set_text(&article->date, find_string(&json, i, "datePublished"));
        set_text(&article->date, find_string(&json, i, "dateCreated"));
        set_text(&article->author, find_name(&json, i, "author"));
        set_text(&article->publisher, find_name(&json, i, "publisher"));
        set_text(&article->uri, find_uri(&json, i));
        set_text(&article->language, find_string(&json, i, "inLanguage"));
        set_text(&article->body, find_string(&json, i, "articleBody"));
        return REL_OK;
    }
    return REL_NOT_FOUND;
}
