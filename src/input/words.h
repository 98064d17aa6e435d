// Reading words: what captions, widgets and page frames are called.
//
// "Read more: ..." opens a widget, class="photo-credit" marks a credit.  Such
// words stand in data/lists/ (residue.txt, page-marks.txt, stop-words.txt,
// months.txt); code asks what kind of word it met and never spells it out.

#ifndef RELATA_INPUT_WORDS_H
#define RELATA_INPUT_WORDS_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

#include <stdbool.h>

/// What a phrase says about the line it stands in; bits
enum {
    REL_PHRASE_WHOLE = 1,    ///< Residue if it is all of the line
    REL_PHRASE_OPENER = 2,   ///< Residue if it opens a line that is no sentence
    REL_PHRASE_WIDGET = 4,   ///< Residue if it opens even a sentence
    REL_PHRASE_ANYWHERE = 8, ///< Residue wherever it stands in a short line
    REL_PHRASE_BYLINE = 16,  ///< Opens a byline: "by"
    REL_PHRASE_CREDIT = 32,  ///< Opens or closes a photo credit
    REL_PHRASE_STOP = 64     ///< A stop word of English
};

/// What a token of a class or id says about an element; bits
enum {
    REL_MARK_DROP = 1,     ///< Never article text: caption, credit, share
    REL_MARK_UNLIKELY = 2, ///< Seldom article text: sidebar, menu
    REL_MARK_MAYBE = 4,    ///< Takes back "unlikely": article, body
    REL_MARK_GOOD = 8,     ///< Speaks for article text: content, story
    REL_MARK_BAD = 16,     ///< Speaks against it: promo, meta
    REL_MARK_BODY = 32,    ///< Names the article's text itself: articlebody
    REL_MARK_DATE = 64,    ///< Shows when the article appeared
    REL_MARK_AUTHOR = 128  ///< Shows who wrote it
};

/// The lists; read-only once loaded, shared by threads
typedef struct RelReadingWords RelReadingWords;

/**
   Load the lists of `directory` (data/lists).

   @param arena  Owns the lists, which live as long as it does.
   @return REL_OK; REL_ERR_IO or REL_ERR_FORMAT, reported; REL_ERR_NO_MEMORY.
*/
RelStatus rel_reading_words_load(const char *directory, const RelReport *report,
                                 RelArena *arena,
                                 const RelReadingWords **words);

/// Bits of `phrase` (lower case, single blanks), 0 if unlisted or no words
uint32_t rel_reading_words_phrase(const RelReadingWords *words, RelText phrase);

/// Bits of a class token (lower case), 0 if unlisted or no words
uint32_t rel_reading_words_mark(const RelReadingWords *words, RelText token);

/// Number of the month called `word` (lower case, no full stop), or 0
unsigned rel_reading_words_month(const RelReadingWords *words, RelText word);

#endif
