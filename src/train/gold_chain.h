// Gold chain: the mentions of a text and which of them speak of one thing.

#ifndef RELATA_TRAIN_GOLD_CHAIN_H
#define RELATA_TRAIN_GOLD_CHAIN_H

#include <relata/arena.h>
#include <relata/document.h>
#include <relata/status.h>

typedef enum { REL_GOLD_NAME, REL_GOLD_NOMINAL, REL_GOLD_PRONOUN } RelGoldForm;

/// Where people marked a thing; places are bytes of the document's text
typedef struct {
    uint32_t begin, end;
    uint32_t head;             ///< Where its head begins
    uint32_t name, name_end;   ///< Its name; the same: it has none
    RelIndex chain;            ///< What it speaks of, as a number
    RelIndex token, token_end; ///< Its tokens, as the corpus counts them
    RelGoldForm form;
    bool joined; ///< "Russia and France": a list
} RelGoldMention;

/// A text with its mentions
typedef struct {
    RelText name, genre;
    RelDocument document;           ///< A paragraph for each gold sentence
    const RelGoldMention *mentions; // (n_mentions), in the order of the text
    size_t n_mentions;
    size_t n_tokens;
} RelGoldChains;

/**
   Read one line of the GUM corpus as JSON: {"doc_id", "genre", "title",
   "tokens":
   [...], "ws": [...], "head": [...], "deprel": [...], "sentences": [[b, e],
   ...], "mentions": [{"start", "end", "chain", "form",
   "name": [b, e]}, ...]}.

   @return REL_OK; REL_ERR_FORMAT if something is missing; REL_ERR_NO_MEMORY.
*/
RelStatus rel_gold_chains_read(RelText line, RelArena *arena,
                               RelGoldChains *gold);

#endif
