// weight.c: counts tags and attributes before they are parsed.
//
// Each tag becomes a node of a hundred bytes and more, and the parser compares
// each attribute of a tag with all before it.  No article has a thousandth of
// what is allowed here; a page made to stop us may have more.

#include "input/weight.h"

enum { MAX_TAGS = 1 << 20 };

/// Most comparisons of attributes: some seconds
static const uint64_t MAX_COMPARISONS = UINT64_C(1) << 28;

/// Where the scan is
typedef struct {
    bool in_tag;
    char quote;            ///< The mark that ends the value, or '\0'
    uint64_t n_attributes; ///< Of the tag so far
    uint64_t n_tags;
    uint64_t n_comparisons;
} Scan;

static bool
is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' ||
           c == '/';
}

/// Note the end of a tag
static void
end_tag(Scan *scan)
{
    scan->n_comparisons += scan->n_attributes * scan->n_attributes / 2;
    scan->n_attributes = 0;
    scan->in_tag = false;
}

/// Step over `c`, which follows `last`
static void
step(Scan *scan, char last, char c)
{
    if (scan->quote != '\0') {
        scan->quote = c == scan->quote ? '\0' : scan->quote;
    } else if (!scan->in_tag) {
        scan->in_tag = c == '<';
        scan->n_tags += c == '<';
    } else if (c == '>') {
        end_tag(scan);
    } else if ((c == '"' || c == '\'') && last == '=') {
        scan->quote = c;
    } else if (c == '<') {
        ++scan->n_tags;
    } else if (is_blank(last) && !is_blank(c)) {
        ++scan->n_attributes;
    }
}

bool
rel_weight_is_bearable(RelText page)
{
    Scan scan = {false, '\0', 0, 0, 0};
    for (size_t i = 0; i < page.length; ++i) {
        step(&scan, i > 0 ? page.bytes[i - 1] : ' ', page.bytes[i]);
    }
    end_tag(&scan);

    return scan.n_tags <= MAX_TAGS && scan.n_comparisons <= MAX_COMPARISONS;
}
