// Lemma rules: how a form becomes its lemma.
//
// A script tells the change: "king>" cuts "ing" ("going", "go"), "king>e"
// puts an "e" in its place ("making", "make").  Its first letter is what
// happens to capitals before: k keep, l small letters, t capital first.
// A rule gives the script of a tag, a shape and the end of a form.

#ifndef RELATA_SYNTAX_LEMMA_RULE_H
#define RELATA_SYNTAX_LEMMA_RULE_H

#include <relata/sentence.h>

enum {
    REL_LEMMA_ROOM = 128, ///< Bytes of the longest form that has rules
    REL_LEMMA_SUFFIX = 6  ///< Bytes of the longest end in a rule
};

/// A form as the rules see it
typedef struct {
    RelText xpos; ///< Its tag; "." of all marks
    char shape;   ///< 'C' all capitals, 'X' capital first, 'x' the rest
    char base[REL_LEMMA_ROOM];   ///< As written, or in small letters
    size_t length;               ///< Bytes of base
    char folded[REL_LEMMA_ROOM]; ///< In small letters
    size_t folded_length;
    bool capital; ///< The first letter is one
    bool mixed;   ///< There are capitals behind the first letter
    bool shouted; ///< All letters are capitals, and there are two at least
} RelLemmaKey;

/// A lemma being made
typedef struct {
    char bytes[REL_LEMMA_ROOM * 3];
    size_t length;
} RelLemmaBuffer;

/**
   The tag that a token's lemma is looked up by: its Penn tag, with a "+" where
   a short form helps something else than a participle in -ing, by the tree.

     "It 's raining"   VBZ, be
     "It 's rained"    VBZ+, have
*/
RelText rel_lemma_tag(const RelSentence *sentence, RelIndex token);

/// Set up `key`; false if the form is too long is an address
bool rel_lemma_key(RelText form, RelText xpos, RelLemmaKey *key);

/// Write "tag shape base" (tabs between) to `bytes`, room for twice a form
RelText rel_lemma_whole(const RelLemmaKey *key, char *bytes);

/// Write "tag shape end", with the last `length` bytes of the folded form
RelText rel_lemma_end(const RelLemmaKey *key, size_t length, char *bytes);

/// Apply `script`; false if the base does not end as the script says
bool rel_lemma_apply(const RelLemmaKey *key, RelText script,
                     RelLemmaBuffer *lemma);

/// Gives the script of a rule "tag shape end", or empty
typedef RelText (*RelLemmaFind)(const void *data, RelText rule);

/// Apply the rule with the longest end that fits; the base if none does
void rel_lemma_by_rules(const RelLemmaKey *key, RelLemmaFind find,
                        const void *data, RelLemmaBuffer *lemma);

#endif
