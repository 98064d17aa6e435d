// internet.c: finds addresses.
//
//   https://news.example/a?b=c,   the comma is not part of it
//   ann@example.org               an e-mail address
//   example.org/path report.pdf   names by their ends, which a list has
//   @ann #news                    names of people and of topics

#include "text/internet.h"

#include "text/letters.h"

/// Longest name of a host or file, in bytes
enum { MAX_NAME = 255 };

/// Tell whether `byte` may stand in a name of a host or file
static bool
in_name(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_' ||
           byte == '.';
}

/// Step back from `end` over marks that close a phrase, not an address
static size_t
trim_marks(RelText text, size_t begin, size_t end)
{
    for (;;) {
        static const char *const closers[] = {".", ",", ";",  ":", "!",
                                              "?", "'", "\"", ")", "]",
                                              ">", "”", "’",  "»", "…"};
        const size_t before = end;
        for (size_t i = 0; i < sizeof(closers) / sizeof(closers[0]); ++i) {
            const size_t length = strlen(closers[i]);
            if (end - begin > length &&
                rel_text_has_at(text, end - length, closers[i])) {
                end -= length;
                break;
            }
        }
        if (end == before) {
            return end;
        }
    }
}

static bool
begins_url(RelText text, size_t begin)
{
    static const char *const starts[] = {"http://", "https://", "ftp://",
                                         "www.",    "mailto:",  "Http://",
                                         "WWW.",    "HTTP://"};
    for (size_t i = 0; i < sizeof(starts) / sizeof(starts[0]); ++i) {
        if (rel_text_has_at(text, begin, starts[i])) {
            return true;
        }
    }
    return false;
}

/// "ann.lee@example.org", or `begin`
static size_t
email_end(RelText text, size_t begin, size_t end)
{
    size_t at = begin;

    while (at < end && at - begin < MAX_NAME &&
           (in_name(text.bytes[at]) || text.bytes[at] == '+' ||
            text.bytes[at] == '%')) {
        ++at;
    }
    if (at == begin || at >= end || text.bytes[at] != '@') {
        return begin;
    }
    size_t stop = at + 1;
    while (stop < end && in_name(text.bytes[stop])) {
        ++stop;
    }
    stop = trim_marks(text, at, stop);
    return stop > at + 1 ? stop : begin;
}

/// "@name" or "#tag" of two letters at least, or `begin`
static size_t
tag_end(RelText text, size_t begin, size_t end)
{
    size_t stop = begin + 1;
    size_t next;

    if (!rel_char_is_letter(rel_char_at(text, stop)) ||
        rel_char_in_word(rel_char_before(text, begin))) {
        return begin;
    }
    while (stop < end && (rel_char_in_word(rel_char_kind(text, stop, &next)) ||
                          text.bytes[stop] == '_')) {
        stop = text.bytes[stop] == '_' ? stop + 1 : next;
    }
    return stop > begin + 2 ? stop : begin;
}

/// Tell whether a sentence seems to end at the dot: "there.Then"
static bool
is_missing_space(RelText text, size_t dot, size_t end)
{
    return dot + 2 < end && rel_char_at(text, dot + 1) == REL_CHAR_UPPER &&
           rel_char_at(text, dot + 2) == REL_CHAR_LETTER;
}

/// "talk.science.misc": three words or more in small letters, none of them
/// short, for "it was.so.be it" is no name
static bool
is_group(RelText text, size_t begin, size_t end)
{
    size_t n_dots = 0;
    size_t piece = begin;

    for (size_t i = begin; i <= end; ++i) {
        const bool ends = i == end || text.bytes[i] == '.';
        if (ends && i - piece < 3) {
            return false;
        }
        if (ends) {
            n_dots += i < end;
            piece = i + 1;
        } else if (text.bytes[i] < 'a' || text.bytes[i] > 'z') {
            if (text.bytes[i] != '-') {
                return false;
            }
        }
    }
    return n_dots >= 2;
}

/// ".doc": the end of a name alone
static size_t
extension_end(const RelRules *rules, RelText text, size_t begin, size_t end)
{
    size_t stop = begin + 1;

    while (stop < end && in_name(text.bytes[stop]) && text.bytes[stop] != '.') {
        ++stop;
    }
    return stop > begin + 3 &&
                   !rel_char_in_word(rel_char_before(text, begin)) &&
                   rel_rules_has(
                       rules->endings,
                       rel_text_slice(text, begin + 1, stop - begin - 1))
               ? stop
               : begin;
}

/// "news.example.org", "report.pdf": a name with dots whose end is listed
static size_t
name_end(const RelRules *rules, RelText text, size_t begin, size_t end)
{
    size_t stop = begin;
    size_t n_dots = 0;
    size_t last_dot = begin;

    while (stop < end && stop - begin < MAX_NAME && in_name(text.bytes[stop])) {
        ++stop;
    }
    stop = trim_marks(text, begin, stop);
    for (size_t i = begin; i < stop; ++i) {
        if (text.bytes[i] == '.') {
            if (i == begin || text.bytes[i - 1] == '.' ||
                is_missing_space(text, i, stop)) {
                return begin;
            }
            ++n_dots;
            last_dot = i;
        }
    }
    const size_t length = stop - last_dot - 1;
    if (is_group(text, begin, stop)) {
        return stop;
    }
    if (n_dots == 0 || (length < 3 && n_dots < 2) ||
        !rel_rules_has(rules->endings,
                       rel_text_slice(text, last_dot + 1, length))) {
        return begin;
    }
    return stop < end && text.bytes[stop] == '/' ? trim_marks(text, begin, end)
                                                 : stop;
}

size_t
rel_internet_end(const RelRules *rules, RelText text, size_t begin, size_t end)
{
    if (text.bytes[begin] == '@' || text.bytes[begin] == '#') {
        return tag_end(text, begin, end);
    }
    if (text.bytes[begin] == '.') {
        return extension_end(rules, text, begin, end);
    }
    if (!in_name(text.bytes[begin])) {
        return begin;
    }
    if (begins_url(text, begin)) {
        return trim_marks(text, begin, end);
    }
    const size_t stop = email_end(text, begin, end);
    return stop > begin ? stop : name_end(rules, text, begin, end);
}
