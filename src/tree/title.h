// Title: "president", "secretary of state", "wife": what a noun calls somebody.

#ifndef RELATA_TREE_TITLE_H
#define RELATA_TREE_TITLE_H

#include "tree/context.h"

/// The kinds of title on the lists; "" is none
typedef enum {
    REL_TITLE_NONE,
    REL_TITLE_ADDRESS,    ///< "Mr."
    REL_TITLE_OFFICE,     ///< "president": of a country or body
    REL_TITLE_PROFESSION, ///< "lawyer"
    REL_TITLE_RELATION    ///< "wife", "capital": of another name
} RelTitleKind;

/// What kind of title `noun` is, by the lists
RelTitleKind rel_title_kind(const RelContext *context, RelIndex sentence,
                            RelIndex noun);

/// The words from `begin` to `noun` are a title: "National Security Adviser"
bool rel_title_is(const RelContext *context, RelIndex sentence, RelIndex begin,
                  RelIndex noun);

/// The word `child` under `noun` is the tail of its title: "secretary of state"
bool rel_title_is_tail(const RelContext *context, RelIndex sentence,
                       RelIndex noun, RelIndex child);

/// A short text of lemmas with blanks between
typedef struct {
    char bytes[128];
    size_t length;
} RelTitleWords;

/// Put `word` in lower case before the others; false if there is no room
bool rel_title_prepend(RelTitleWords *words, RelText word);

/// What the list of titles says of `words`: kind and canonical name
RelTitleKind rel_title_read(const RelContext *context, RelText words,
                            RelText *name);

/// "secretary of state": a phrase with "of" that the list of titles has
RelIndex rel_title_tail(const RelContext *context, RelIndex sentence,
                        RelIndex noun, RelTitleWords *words);

#endif
