// line.c: what a line of a copied page is, by its shape and a few phrases.
//
//   Russia, France Agree To Cooperate In The Fight   SHORT (no full stop)
//   Hollande met Putin in Moscow on Thursday.        SENTENCES
//   Alexander Zemlianichenko/AP                      CREDIT
//   Read more: Five charts on the price of cod       RESIDUE
//
// Over 31,000 blocks of news pages, 83 % of those with a full stop and 20
// words were article text, of those with neither 7 to 17 %.

#include "input/line.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "input/credit.h"
#include "input/phrase.h"

enum {
    SENTENCE_WORDS = 20, ///< So many words are text without a full stop
    ANYWHERE_WORDS = 40, ///< Longer lines are judged by their text
    STAMP_WORDS = 6,     ///< Longest note of when a page was changed
    QUOTED_WORDS = 8,    ///< A quotation that is no name
    COLON_WORDS = 4,     ///< "Hollande told reporters:"
    TITLE_WORDS = 16     ///< Longest headline ending in "?" or "!"
};

/// Tell whether `word` is an address, a hashtag or a name in a network
static bool
is_link(RelText word)
{
    return (word.length > 1 && strchr("@#", word.bytes[0])) ||
           rel_text_starts(word, "http") || rel_text_starts(word, "www.") ||
           rel_text_find(word, "://") < word.length ||
           rel_text_starts(word, "pic.twitter.com");
}

/// Number of words in `word`: Chinese and Japanese do without blanks, and two
/// of their characters make a word
static size_t
count_in(RelText word)
{
    return (unsigned char)word.bytes[0] >= 0xe3 && word.length > 12
               ? word.length / 6
               : 1;
}

/// Words of four letters and more, and figures apart, are notable
static void
count_word(RelLine *line, RelText word)
{
    size_t first = 0;
    while (first < word.length && !rel_phrase_is_inner(word.bytes[first])) {
        ++first;
    }
    if (first == word.length) {
        return; // a dash, a bullet
    }
    line->n_words += count_in(word);
    line->n_links += is_link(word);
    const RelText rest = rel_text_slice(word, first, word.length - first);
    line->has_digit |= rest.bytes[0] >= '0' && rest.bytes[0] <= '9';
    if (rest.length >= 4 && !(rest.bytes[0] >= '0' && rest.bytes[0] <= '9')) {
        ++line->n_notable;
        line->n_capitalized += rel_text_is_capitalized(rest);
    }
}

/// Without quotation marks and brackets at its end
static RelText
without_closers(RelText text)
{
    static const char *const closers[] = {
        "\"", "'", ")", "]", "\xe2\x80\x9d", "\xe2\x80\x99", "\xc2\xbb", "*"};
    for (size_t i = 0; i < sizeof(closers) / sizeof(*closers); ++i) {
        if (rel_text_ends(text, closers[i])) {
            text.length -= strlen(closers[i]);
            i = (size_t)-1; // there may be another behind it
        }
    }
    return text;
}

static void
measure_end(RelLine *line)
{
    const RelText text = without_closers(line->text);

    line->quoted = rel_text_ends(line->text, "\"") ||
                   rel_text_ends(line->text, "\xe2\x80\x9d");
    line->question = rel_text_ends(text, "?") || rel_text_ends(text, "!");
    line->terminal =
        line->question || rel_text_ends(text, ".") ||
        rel_text_ends(text, "\xe2\x80\xa6") ||
        rel_text_ends(text, "\xe3\x80\x82"); // ideographic full stop
    line->colon = rel_text_ends(text, ":");
}

RelLine
rel_line_measure(const RelReadingWords *words, RelText text)
{
    RelLine line = {.text = text};
    RelText rest = text;
    RelText word;
    while (rel_text_split(&rest, ' ', &word)) {
        count_word(&line, word);
    }
    measure_end(&line);

    RelPhrases phrases;
    rel_phrases_find(words, text, &phrases);
    line.whole = phrases.whole;
    line.opener = phrases.opener;
    line.anywhere = phrases.anywhere;
    line.last = phrases.last;
    line.labelled = phrases.labelled;
    line.opener_end = phrases.opener_end;
    return line;
}

bool
rel_line_is_title_case(const RelLine *line)
{
    return line->n_notable >= 3 &&
           line->n_capitalized * 4 >= line->n_notable * 3;
}

/// Tell whether phrases show that the line belongs to the page, not the story
static bool
is_listed(const RelLine *line)
{
    if (line->whole & (REL_PHRASE_WHOLE | REL_PHRASE_OPENER)) {
        return true;
    }
    if (line->n_words > 2 * ANYWHERE_WORDS) {
        return false;
    }
    // "Updated at 1:23 p.m." has a full stop and is no sentence.
    if ((line->opener & REL_PHRASE_OPENER) && line->has_digit &&
        line->n_words <= STAMP_WORDS) {
        return true;
    }
    return (line->opener & REL_PHRASE_WIDGET) ||
           ((line->opener & REL_PHRASE_OPENER) && line->labelled) ||
           ((line->anywhere & REL_PHRASE_ANYWHERE) &&
            line->n_words <= ANYWHERE_WORDS);
}

/// Tell whether the whole line stands in parentheses
static bool
is_aside(RelText text)
{
    if (!rel_text_starts(text, "(") && !rel_text_starts(text, "[")) {
        return false;
    }
    int depth = 0;
    for (size_t i = 0; i < text.length; ++i) {
        const char c = text.bytes[i];
        depth += (c == '(' || c == '[') - (c == ')' || c == ']');
        if (depth == 0) {
            return i + 1 == text.length;
        }
    }
    return false;
}

/// A line that ends as sentences do, or would if it had been cut
static bool
is_running(const RelLine *line)
{
    // "We agree on all points of the northern plan for cod", without a stop.
    if (line->quoted && line->n_words >= QUOTED_WORDS) {
        return true;
    }
    if (line->terminal) {
        return !(line->question && line->n_words <= TITLE_WORDS &&
                 rel_line_is_title_case(line));
    }
    if (line->colon) {
        return line->n_words >= COLON_WORDS && !rel_line_is_title_case(line);
    }
    return line->n_words >= SENTENCE_WORDS && !rel_line_is_title_case(line);
}

/// Tell whether a dateline stands alone: "OSLO --"
static bool
ends_in_dash(RelText text)
{
    return rel_text_ends(text, " -") || rel_text_ends(text, "--") ||
           rel_text_ends(text, "\xe2\x80\x93") ||
           rel_text_ends(text, "\xe2\x80\x94");
}

RelLineClass
rel_line_class(const RelReadingWords *words, const RelLine *line)
{
    if (line->n_words == 0 || line->n_links * 2 >= line->n_words) {
        return REL_LINE_RESIDUE;
    }
    if (rel_credit_is(words, line)) {
        return REL_LINE_CREDIT;
    }
    if (is_listed(line)) {
        return REL_LINE_RESIDUE;
    }
    if (is_aside(line->text)) {
        return line->terminal ? REL_LINE_ASIDE : REL_LINE_RESIDUE;
    }
    if (is_running(line)) {
        return REL_LINE_SENTENCES;
    }
    if ((line->opener & (REL_PHRASE_OPENER | REL_PHRASE_BYLINE)) ||
        ends_in_dash(line->text)) {
        return REL_LINE_RESIDUE;
    }
    return REL_LINE_SHORT;
}
