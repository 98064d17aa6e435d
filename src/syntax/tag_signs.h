// Tag signs: what speaks for and against a tag of a token.
//
//   "Harbour" in "the Harbour Board said": its letters and capital, the words
//   and tags beside it, how many words around have capitals, how the document
//   writes it elsewhere, what the lexicon knows of it (a noun and a verb,
//   mostly small), its relation ("compound"), its head ("Board") and what
//   hangs on it
//
// The same signs train the second reader (tag_reader.h) and are read by it.
// Each is a hash.

#ifndef RELATA_SYNTAX_TAG_SIGNS_H
#define RELATA_SYNTAX_TAG_SIGNS_H

#include "syntax/tag_lexicon.h"
#include "syntax/tag_memory.h"

enum {
    REL_TAG_SIGNS = 176, ///< At most so many of a token
    REL_TAG_AFFIX = 4    ///< Longest beginning and end, in bytes
};

/// What is known of a token before anything is asked about it
typedef struct {
    uint32_t form, word, shape; // as written, in small letters, "Xxx"
    uint32_t begins[REL_TAG_AFFIX], ends[REL_TAG_AFFIX]; // of 1, 2 ... bytes
    uint32_t look;     // the shape, and whether a sentence begins here
    uint32_t relation; // to its head
    uint32_t tag;      // the network's choice
    uint32_t flags;    // of the lexicon
    RelIndex head;     // or REL_NONE
} RelTagToken;

/// A piece of a sentence, described
typedef struct {
    const RelTagToken *tokens; // (n_tokens)
    RelIndex n_tokens;
    uint32_t capitals; // how many of its words have them
} RelTagPiece;

/// Describe a tagged and parsed piece whose heads count from it
void rel_tag_describe(const RelTagLexicon *lexicon, const RelToken *tokens,
                      RelIndex n_tokens, RelTagToken *described,
                      RelTagPiece *piece);

/// Write the signs of `token`, the document's among them; returns how many
/// @param others  What rel_tag_memory_others says of it.
size_t rel_tag_signs(const RelTagPiece *piece, RelIndex token, unsigned others,
                     uint64_t signs[REL_TAG_SIGNS]);

#endif
