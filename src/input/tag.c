// tag.c: names of elements, sorted.

#include "input/tag.h"

#include <stdlib.h>

typedef struct {
    const char *name;
    RelTag tag;
} Name;

static const Name NAMES[] = {
    {"a", REL_TAG_A},
    {"address", REL_TAG_BLOCK},
    {"applet", REL_TAG_SKIP},
    {"article", REL_TAG_ARTICLE},
    {"aside", REL_TAG_ASIDE},
    {"audio", REL_TAG_SKIP},
    {"blockquote", REL_TAG_QUOTE},
    {"body", REL_TAG_BODY},
    {"br", REL_TAG_BR},
    {"button", REL_TAG_SKIP},
    {"canvas", REL_TAG_SKIP},
    {"caption", REL_TAG_FIGURE},
    {"center", REL_TAG_BLOCK},
    {"dd", REL_TAG_ITEM},
    {"details", REL_TAG_BLOCK},
    {"dialog", REL_TAG_FRAME},
    {"dir", REL_TAG_LIST},
    {"div", REL_TAG_DIV},
    {"dl", REL_TAG_LIST},
    {"dt", REL_TAG_ITEM},
    {"embed", REL_TAG_SKIP},
    {"fieldset", REL_TAG_FORM},
    {"figcaption", REL_TAG_FIGURE},
    {"figure", REL_TAG_FIGURE},
    {"footer", REL_TAG_FRAME},
    {"form", REL_TAG_FORM},
    {"h1", REL_TAG_HEADING},
    {"h2", REL_TAG_HEADING},
    {"h3", REL_TAG_HEADING},
    {"h4", REL_TAG_HEADING},
    {"h5", REL_TAG_HEADING},
    {"h6", REL_TAG_HEADING},
    {"head", REL_TAG_BLOCK}, // libxml2 may find the article in it
    {"header", REL_TAG_FRAME},
    {"hgroup", REL_TAG_BLOCK},
    {"hr", REL_TAG_BLOCK},
    {"iframe", REL_TAG_SKIP},
    {"img", REL_TAG_IMAGE},
    {"input", REL_TAG_INPUT},
    {"li", REL_TAG_ITEM},
    {"link", REL_TAG_SKIP},
    {"main", REL_TAG_MAIN},
    {"map", REL_TAG_SKIP},
    {"math", REL_TAG_SKIP},
    {"menu", REL_TAG_FRAME},
    {"meta", REL_TAG_SKIP},
    {"nav", REL_TAG_FRAME},
    {"noscript", REL_TAG_SKIP},
    {"object", REL_TAG_SKIP},
    {"ol", REL_TAG_LIST},
    {"option", REL_TAG_SKIP},
    {"p", REL_TAG_P},
    {"picture", REL_TAG_IMAGE},
    {"pre", REL_TAG_PRE},
    {"script", REL_TAG_SKIP},
    {"section", REL_TAG_SECTION},
    {"select", REL_TAG_SKIP},
    {"style", REL_TAG_SKIP},
    {"summary", REL_TAG_BLOCK},
    {"svg", REL_TAG_SKIP},
    {"table", REL_TAG_TABLE},
    {"tbody", REL_TAG_BLOCK},
    {"td", REL_TAG_CELL},
    {"template", REL_TAG_SKIP},
    {"textarea", REL_TAG_SKIP},
    {"tfoot", REL_TAG_BLOCK},
    {"th", REL_TAG_CELL},
    {"thead", REL_TAG_BLOCK},
    {"time", REL_TAG_TIME},
    {"title", REL_TAG_SKIP},
    {"tr", REL_TAG_BLOCK},
    {"ul", REL_TAG_LIST},
    {"video", REL_TAG_SKIP},
};

static int
compare_names(const void *name, const void *entry)
{
    return strcmp(name, ((const Name *)entry)->name);
}

RelTag
rel_tag_find(const char *name)
{
    const Name *const found =
        bsearch(name, NAMES, sizeof(NAMES) / sizeof(*NAMES), sizeof(*NAMES),
                compare_names);

    return found ? found->tag : REL_TAG_OTHER;
}

bool
rel_tag_is_block(RelTag tag)
{
    return tag != REL_TAG_OTHER && tag != REL_TAG_A && tag != REL_TAG_BR &&
           tag != REL_TAG_IMAGE && tag != REL_TAG_INPUT &&
           tag != REL_TAG_SKIP && tag != REL_TAG_TIME;
}
