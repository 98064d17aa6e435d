// title.c: "Ministers agree - on fish - The Post" is "Ministers agree - on
// fish".
//
// What stands behind a separator is the site if it is called so elsewhere in
// the page, or if the part before it is the headline that readers see.

#include "input/title.h"

#include "base/strings.h"

enum {
    SITE_WORDS = 4, ///< Longest name of a site behind a title
    TITLE_WORDS = 3 ///< Shortest title in front of one
};

/// Number of words
static size_t
count_words(RelText text)
{
    size_t count = 0;
    RelText word;
    while (rel_text_split(&text, ' ', &word)) {
        count += word.length > 1;
    }
    return count;
}

/// Length of a separator of titles at `i`, blanks included, or 0
static size_t
separator_length(RelText title, size_t i)
{
    static const char *const signs[] = {
        " | ",  " - ",        " \xe2\x80\x93 ", " \xe2\x80\x94 ",
        " :: ", " \xc2\xbb ", " \xc2\xb7 "};
    const RelText rest = rel_text_slice(title, i, title.length - i);
    for (size_t k = 0; k < sizeof(signs) / sizeof(*signs); ++k) {
        if (rel_text_starts(rest, signs[k])) {
            return strlen(signs[k]);
        }
    }
    return 0;
}

/// Tell whether `tail` behind a title names the site
static bool
is_site(const RelClues *clues, RelText head, RelText tail)
{
    const RelText site = clues->values[REL_CLUE_PUBLISHER];
    const RelText heading = clues->values[REL_CLUE_HEADING];
    if (rel_text_equals(head, heading)) {
        return true;
    }
    if (site.length > 0 && rel_text_equals(site, tail)) {
        return true;
    }
    return clues->ranks[REL_CLUE_TITLE] == REL_RANK_TIME &&
           count_words(tail) <= SITE_WORDS && count_words(head) >= TITLE_WORDS;
}

RelText
rel_title_choose(const RelClues *clues)
{
    RelText title = clues->values[REL_CLUE_TITLE];
    if (title.length == 0) {
        return clues->values[REL_CLUE_HEADING];
    }
    for (size_t i = title.length; i-- > 1;) {
        const size_t length = separator_length(title, i);
        if (length == 0) {
            continue;
        }
        const RelText head = rel_text_slice(title, 0, i);
        const RelText tail =
            rel_text_slice(title, i + length, title.length - i - length);
        if (is_site(clues, head, tail)) {
            title = head;
        }
    }
    return title;
}
