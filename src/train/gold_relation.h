// Gold relation: two things of a text, how they relate, and which words say so.

#ifndef RELATA_TRAIN_GOLD_RELATION_H
#define RELATA_TRAIN_GOLD_RELATION_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/// Places in a text, in code points
typedef struct {
    uint32_t begin, end;
} RelGoldSpan;

/// A relation of the gold
typedef struct {
    RelText type;        ///< "CommWith"
    RelGoldSpan source;  ///< Who ...
    RelGoldSpan target;  ///< ... to whom
    RelGoldSpan trigger; ///< The words that say so; empty if there are none
} RelGoldRelation;

/// A text with its relations
typedef struct {
    RelText name;
    RelText text;
    const RelGoldSpan *sentences; // (n_sentences)
    size_t n_sentences;
    const RelGoldRelation *relations; // (n_relations)
    size_t n_relations;
} RelGoldText;

/**
   Read one line of re3d.jsonl: {"doc_id", "text", "sentences": [[b, e], ...],
   "entities": [{"id", "start", "end"}, ...], "relations": [{"type", "source",
   "target", "trigger": [b, e]}, ...]}.

   @return REL_OK; REL_ERR_FORMAT if something is missing; REL_ERR_NO_MEMORY.
*/
RelStatus rel_gold_text_read(RelText line, RelArena *arena, RelGoldText *gold);

#endif
