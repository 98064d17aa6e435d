// Line: tells running text from headlines, captions, credits and widgets.

#ifndef RELATA_INPUT_LINE_H
#define RELATA_INPUT_LINE_H

#include "input/words.h"

#include <relata/text.h>

#include <stdbool.h>

typedef enum {
    REL_LINE_SENTENCES, ///< Running text
    REL_LINE_SHORT,     ///< No sentence: headline, heading, caption, name
    REL_LINE_RESIDUE,   ///< Widget, credit, date, byline: surely no text
    REL_LINE_CREDIT,    ///< Residue that names who took a picture
    REL_LINE_ASIDE ///< A sentence in parentheses: text, or a note of the site
} RelLineClass;

/// What can be seen of a line without understanding it
typedef struct {
    RelText text;
    size_t n_words;
    size_t n_capitalized; ///< Of the words that a headline would capitalize
    size_t n_notable;     ///< Words that a headline would capitalize
    size_t n_links;       ///< Addresses, hashtags, names with "@"
    bool terminal;        ///< Ends as sentences do
    bool question;        ///< Ends in "?" or "!"
    bool colon;           ///< Ends in ":"
    bool quoted;          ///< Ends in a quotation mark
    bool has_digit;
    uint32_t whole;    ///< REL_PHRASE_ bits of the line as a phrase
    uint32_t opener;   ///< Bits of the phrases it begins with
    uint32_t anywhere; ///< Bits of all phrases in it
    uint32_t last;     ///< Bits of the phrases it ends with
    bool labelled;     ///< A listed opener is followed by ":"
    size_t opener_end; ///< Byte offset behind the longest opener
} RelLine;

/// Measure `text`, one line without blanks at its ends; O(length)
RelLine rel_line_measure(const RelReadingWords *words, RelText text);

/// What the line is, by itself
RelLineClass rel_line_class(const RelReadingWords *words, const RelLine *line);

/// Most words are capitalized, as in "Hollande Tells Putin: Attack ISIS"
bool rel_line_is_title_case(const RelLine *line);

#endif
