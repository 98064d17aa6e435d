// Clues: several places say the same of a page; the best of them wins.

#ifndef RELATA_INPUT_CLUES_H
#define RELATA_INPUT_CLUES_H

#include "input/words.h"

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

typedef enum {
    REL_CLUE_TITLE,
    REL_CLUE_DATE,
    REL_CLUE_PUBLISHER,
    REL_CLUE_AUTHOR,
    REL_CLUE_URI,
    REL_CLUE_LANGUAGE,
    REL_CLUE_HEADING, ///< The first h1
    REL_N_CLUES
} RelClueKind;

/// Where a clue was found; the first is the best
typedef enum {
    REL_RANK_JSONLD,
    REL_RANK_META,   ///< Open Graph, rel="canonical"
    REL_RANK_META_2, ///< Names of meta elements that fewer sites use
    REL_RANK_ITEM,   ///< itemprop
    REL_RANK_TIME,   ///< <time>, <title>, <h1>
    REL_RANK_URI,
    REL_RANK_VISIBLE, ///< Text of an element called "date"
    REL_RANK_NONE
} RelRank;

typedef struct {
    const RelReadingWords *words;
    RelArena *arena;
    RelText values[REL_N_CLUES]; // normalized
    RelRank ranks[REL_N_CLUES];
} RelClues;

void rel_clues_init(RelClues *clues, const RelReadingWords *words,
                    RelArena *arena);

/**
   Take `value` if it is usable and no better place gave one before.

   Entities that were escaped twice are decoded, dates become ISO dates,
   "By" goes from authors, addresses are made valid.
*/
RelStatus rel_clues_take(RelClues *clues, RelClueKind kind, RelRank rank,
                         RelText value);

#endif
