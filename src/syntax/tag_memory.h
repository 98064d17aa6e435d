// Tag memory: how the words of a document are written in it.
//
//   "Harbour Board" in one headline, "the harbour board" in three sentences:
//   hardly a name
//
// Words are told by a hash of their small letters alone.  Two that share one
// share their counts, which does little harm.

#ifndef RELATA_SYNTAX_TAG_MEMORY_H
#define RELATA_SYNTAX_TAG_MEMORY_H

#include <relata/arena.h>
#include <relata/sentence.h>
#include <relata/status.h>

/// How a word is written
typedef enum {
    REL_TAG_SMALL,  ///< "harbour"
    REL_TAG_OPENS,  ///< "Harbour", where anything has a capital
    REL_TAG_CAPITAL ///< "Harbour" inside a sentence
} RelTagWay;

enum {
    REL_TAG_WAYS = 3,
    REL_TAG_MOST = 2,    ///< Others are counted up to this
    REL_TAG_WRITTEN = 27 ///< Values of rel_tag_memory_others
};

/// The words of a document; nothing in it, all zero, is a document without
typedef struct {
    uint32_t *slots; // (n_slots): 20 bits of the hash, 4 bits for each way
    size_t n_slots;  // a power of two, or 0
} RelTagMemory;

/// Read all words of `sentences`; REL_ERR_NO_MEMORY
RelStatus rel_tag_memory_read(const RelSentences *sentences, RelArena *arena,
                              RelTagMemory *memory);

/// How the word `token` of `tokens` is written there
RelTagWay rel_tag_way(const RelToken *tokens, RelIndex token);

/**
   How the word is written elsewhere in the document.

   @param tokens  A sentence of the document, or a piece of one.
   @return Three digits to the base 3, one for each way: 0, 1 or more times.
*/
unsigned rel_tag_memory_others(const RelTagMemory *memory,
                               const RelToken *tokens, RelIndex token);

#endif
