// Lemma choice: which of several candidates is a word.
//
//   "bribing" VBG: "kng>" would make "bribi", "king>" "brib", "king>e" "bribe";
//   "bribe" is a known verb, so it is taken.
//
// The tag may be wrong too: no verb makes "unfertilized", but there is such an
// adjective, and it is its own lemma.

#ifndef RELATA_SYNTAX_LEMMA_CHOICE_H
#define RELATA_SYNTAX_LEMMA_CHOICE_H

#include "syntax/lemma_rule.h"
#include "syntax/lemma_words.h"

/// What the choice looks into
typedef struct {
    RelLemmaWords words;
    RelModelStrings tags;    // sorted, tags that have scripts
    RelModelStrings choices; // of the tags: scripts, the likeliest first
} RelLemmaChoice;

/// How the form stands in its sentence
typedef struct {
    RelText form;
    bool first;    ///< No word before it
    bool shouting; ///< Most words around it are in capitals
} RelLemmaWay;

/// Replace `lemma`, which the rules made, by a known word where it is none
void rel_lemma_choose(const RelLemmaChoice *choice, const RelLemmaKey *key,
                      const RelLemmaWay *way, RelLemmaBuffer *lemma);

/// Tell whether `word` may be of one of `classes`
bool rel_lemma_is_known(const RelLemmaChoice *choice, RelText word,
                        uint8_t classes);

/// Make a known word of `class` of the form with the scripts of `tag`
bool rel_lemma_make_known(const RelLemmaChoice *choice, const RelLemmaKey *key,
                          RelText tag, uint8_t class, RelLemmaBuffer *lemma);

/// Make a known verb of the form with the scripts of any tag, since taggers
/// mix up the forms of verbs ("buys" as VBD in a headline); that tag, or NULL
const char *rel_lemma_make_verb(const RelLemmaChoice *choice,
                                const RelLemmaKey *key, RelLemmaBuffer *lemma);

/// Make a known common word of the form by taking out letters that are drawn
/// out: "sooo", "so"; "prettty", "pretty"
bool rel_lemma_shorten(const RelLemmaChoice *choice, const RelLemmaKey *key,
                       RelLemmaBuffer *lemma);

/// The folded form with a capital first
void rel_lemma_make_title(const RelLemmaKey *key, RelLemmaBuffer *title);

#endif
