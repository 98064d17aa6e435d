// dateline.c: where a story was filed, which is no part of its first sentence.
//
//   PARIS (AP) — The president said ...
//   LONDON, March 8 - The president said ...
//   (CNN) -- The president said ...
//   Paris (CNN)The president said ...
//
// The place is in capitals or an agency stands in brackets; a dash follows,
// or nothing at all, and then a new sentence.

#include "input/dateline.h"

#include "base/strings.h"
#include "base/utf8.h"

enum {
    DATELINE_LENGTH = 80, ///< Longest, in bytes
    DATELINE_WORDS = 10,
    AGENCY_LENGTH = 6,  ///< "XINHUA"
    PARTICLE_LENGTH = 3 ///< "RIO de JANEIRO"
};

/// Length of the dash at `position`, or 0
static size_t
dash_length(RelText text, size_t position)
{
    static const char *const dashes[] = {"\xe2\x80\x94", "\xe2\x80\x93",
                                         "\xe2\x80\x95", "--", "-"};
    const RelText rest = rel_text_slice(text, position, text.length - position);
    for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); ++i) {
        if (rel_text_starts(rest, dashes[i])) {
            return strlen(dashes[i]);
        }
    }
    return 0;
}

/// Tell whether `text` ends in an agency: "(AP)"
static bool
has_agency(RelText text)
{
    if (!rel_text_ends(text, ")")) {
        return false;
    }
    const size_t open = rel_text_find(text, "(");
    const RelText inside =
        rel_text_slice(text, open + 1, text.length - open - 1);
    return open < text.length && rel_text_is_capitalized(inside);
}

/// Tell whether the words before the dash name a place, a day or an agency
static bool
is_place(RelText text)
{
    const bool agency = has_agency(text);
    RelText rest = text;
    RelText word;
    size_t n_words = 0;
    bool first_in_capitals = false;

    while (rel_text_split(&rest, ' ', &word)) {
        if (word.length == 0) {
            continue;
        }
        size_t first = 0;
        const uint32_t code = rel_utf8_next(word, &first);
        if (rel_code_is_lower(code) && word.length > PARTICLE_LENGTH) {
            return false;
        }
        if (n_words++ == 0) {
            first_in_capitals = rel_text_is_in_capitals(word);
        }
    }
    return n_words > 0 && n_words <= DATELINE_WORDS &&
           (first_in_capitals || (agency && (rel_text_is_capitalized(text) ||
                                             rel_text_starts(text, "("))));
}

/// Tell whether `text` begins as a sentence does
static bool
begins_sentence(RelText text)
{
    static const char *const quotes[] = {"\"", "'", "\xe2\x80\x9c",
                                         "\xe2\x80\x98"};
    for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); ++i) {
        if (rel_text_starts(text, quotes[i])) {
            return true;
        }
    }
    return rel_text_is_capitalized(text) ||
           (text.length > 0 && text.bytes[0] >= '0' && text.bytes[0] <= '9');
}

/// Bytes of an agency in brackets that needs no dash: in front of everything,
/// "(CNN) The", or glued to its sentence, "Oslo (CNN)The"; or 0
static size_t
agency_length(RelText text)
{
    const RelText head = rel_text_slice(
        text, 0, text.length < DATELINE_LENGTH ? text.length : DATELINE_LENGTH);
    const size_t open = rel_text_find(head, "(");
    const size_t end = rel_text_find(head, ")") + 1;
    if (open > end || end >= head.length) {
        return 0;
    }
    const RelText agency = rel_text_slice(text, open + 1, end - open - 2);
    const bool blank = text.bytes[end] == ' ';
    const size_t begin = end + blank;
    const RelText rest = rel_text_slice(text, begin, text.length - begin);
    return (open == 0 || !blank) && rel_text_is_in_capitals(agency) &&
                   agency.length <= AGENCY_LENGTH &&
                   is_place(rel_text_slice(text, 0, end)) &&
                   begins_sentence(rest)
               ? begin
               : 0;
}

size_t
rel_dateline_length(RelText text)
{
    const size_t agency = agency_length(text);
    if (agency > 0 && dash_length(text, agency) == 0) {
        return agency;
    }
    for (size_t i = 1; i < text.length && i < DATELINE_LENGTH; ++i) {
        const size_t dash = dash_length(text, i);
        const char before = text.bytes[i - 1];
        if (dash == 0 || (before != ' ' && before != ')')) {
            continue;
        }
        size_t begin = i + dash;
        while (begin < text.length && text.bytes[begin] == ' ') {
            ++begin;
        }
        const RelText place = rel_text_trim(rel_text_slice(text, 0, i));
        const RelText rest = rel_text_slice(text, begin, text.length - begin);
        return is_place(place) && begins_sentence(rest) ? begin : 0;
    }
    return 0;
}
