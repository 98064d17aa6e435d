// Name lattice: labels of tokens, and the best sequence of them.
//
//   Mr.  Francois  Hollande  visited  Paris
//   O    B-PER     L-PER     O        U-LOC
//
// B begins a name, I goes on, L ends it, U is a name of one token.

#ifndef RELATA_SYNTAX_NAME_LATTICE_H
#define RELATA_SYNTAX_NAME_LATTICE_H

#include <relata/sentence.h>

enum {
    REL_NAME_KINDS = 3,                       ///< PER, ORG, LOC
    REL_NAME_LABELS = 1 + 4 * REL_NAME_KINDS, ///< O, then B I L U of each
    REL_NAME_ROW = 16                         ///< Labels and padding
};

/// A label of kind `kind` (0: PER, ...) at place `place` (0: B, 1: I, 2: L,
/// 3: U)
static inline unsigned
rel_name_label(unsigned kind, unsigned place)
{
    return 1 + 4 * kind + place;
}

/// Tell whether `next` may follow `label`; a sentence is bounded by label 0
bool rel_name_may_follow(unsigned label, unsigned next);

/// Scores of a sentence; all arrays are the caller's
typedef struct {
    const float *scores; // (n_tokens, REL_NAME_ROW) of each label at a token
    const float *moves;  // (REL_NAME_ROW, REL_NAME_ROW) from label to label
    size_t n_tokens;
    float *forward;  // (n_tokens, REL_NAME_ROW) logarithms, room for both
    float *backward; // (n_tokens, REL_NAME_ROW)
    uint8_t *back;   // (n_tokens, REL_NAME_ROW) room for rel_name_best
} RelNameLattice;

/// Find the best labels
void rel_name_best(const RelNameLattice *lattice, uint8_t *labels);

/// Fill forward and backward; returns the logarithm of the sum of all
float rel_name_sum(const RelNameLattice *lattice);

/**
   The probability that the tokens from `begin` to `end` are a name of `kind`,
   after rel_name_sum gave `total`.
*/
float rel_name_chance(const RelNameLattice *lattice, float total, size_t begin,
                      size_t end, unsigned kind);

#endif
