// Tag reader: a second opinion on tags that the network is not sure of.
//
//   "the Harbour Board said": NOUN 0.55, PROPN 0.45, says the network; the
//   reader has seen capitals before capitals, and says PROPN
//
// A log-linear model over the signs of tag_signs.h, learnt beside the network's
// own chances (src/train/train_tags.c).  Its sum for a universal tag is added
// to the logarithm of what the network gives it.

#ifndef RELATA_SYNTAX_TAG_READER_H
#define RELATA_SYNTAX_TAG_READER_H

#include "syntax/model.h"
#include "syntax/tag_signs.h"

/// The learnt weights; they are the model's
typedef struct {
    const uint32_t *slots; // (n_slots) as rel_tag_slot makes them, 0: free
    uint32_t n_slots;      // a power of two
    float scale;           // of a weight
    RelTagLexicon lexicon;
} RelTagReader;

/// Find the sections "weights", "scale" and "lexicon"; REL_ERR_FORMAT, reported
RelStatus rel_tag_reader_find(const RelModel *model, const RelReport *report,
                              RelTagReader *reader);

/**
   Map "tags.model", which stands beside the network, a file at `path`.

   @param[out] model  Owns the reader, and is the caller's; NULL if there is no
   such file, which is no failure.
   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT; REL_ERR_NO_MEMORY; reported.
*/
RelStatus rel_tag_reader_load(const char *path, const RelReport *report,
                              RelModel **model, RelTagReader *reader);

/// What a slot holds: 16 bits of a sign's hash, a tag, and its weight
static inline uint32_t
rel_tag_slot(uint64_t sign, RelUpos upos, int8_t weight)
{
    return (uint32_t)(sign >> 48) << 16 | (uint32_t)upos << 8 | (uint8_t)weight;
}

/// What the signs (n_signs) say together for each tag
void rel_tag_reader_sum(const RelTagReader *reader, const uint64_t *signs,
                        size_t n_signs, float sums[REL_N_UPOS]);

#endif
