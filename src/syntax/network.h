// Network: two bidirectional LSTM layers under tags, arcs and labels.
//
//   forms -> features -> layer 1 -> layer 2 -> hidden -> tags
//                                                     -> arcs   (biaffine)
//                                                     -> labels (biaffine)
//                                                     -> names
//
// After Dozat and Manning, "Deep Biaffine Attention for Neural Dependency
// Parsing" (2017).  tools/train/network.py trains it; numbers are as kernel.h
// says.  Heads are counted as in CoNLL-U here: 0 is the root, 1 the first.

#ifndef RELATA_SYNTAX_NETWORK_H
#define RELATA_SYNTAX_NETWORK_H

#include "syntax/kernel.h"
#include "syntax/model.h"

#include <relata/allocator.h>
#include <relata/report.h>
#include <relata/sentence.h>
#include <relata/status.h>

enum {
    REL_NETWORK_TOKENS = 256, ///< Most tokens at a time
    REL_NETWORK_PIECES = 32   ///< Most pieces at a time
};

/// A sentence, or a part of a long one; of the tokens only forms are read
typedef struct {
    const RelToken *tokens; // (n_tokens)
    size_t n_tokens;
} RelPiece;

/// The weights.  Read-only: any number of threads may share them.
typedef struct RelNetwork RelNetwork;
/// The numbers of one run; one a thread
typedef struct RelNetworkState RelNetworkState;

/**
   Find the weights in `model`, which must outlive the network.

   @return REL_OK; REL_ERR_FORMAT, reported, if a matrix is missing or has
   another shape than the sizes say; REL_ERR_NO_MEMORY.
*/
RelStatus rel_network_new(const RelModel *model, const RelAllocator *allocator,
                          const RelReport *report, RelNetwork **network);
void rel_network_free(RelNetwork *network);

uint32_t rel_network_n_tags(const RelNetwork *network);
uint32_t rel_network_n_relations(const RelNetwork *network);
uint32_t rel_network_n_names(const RelNetwork *network);

/// A state of fixed size (about 18 MB, touched as far as it is needed)
RelStatus rel_network_state_new(const RelNetwork *network,
                                const RelKernel *kernel,
                                RelNetworkState **state);
void rel_network_state_free(RelNetworkState *state);

/// Run the layers over up to REL_NETWORK_PIECES pieces of 1 token or more,
/// together at most REL_NETWORK_TOKENS.  A piece's numbers do not depend on
/// what others are there; together they take less time.
void rel_network_encode(const RelNetwork *network, RelNetworkState *state,
                        const RelPiece *pieces, size_t n_pieces);

/// The scores of the tags of each token of all pieces: (n_tokens,
/// rel_matrix_rows(n_tags)), in the state until the next call; those past
/// n_tags mean nothing
const float *rel_network_tags(const RelNetwork *network,
                              RelNetworkState *state);

/// The scores of the labels of names, in the same way
const float *rel_network_names(const RelNetwork *network,
                               RelNetworkState *state);

/// The scores of all heads in a piece: (n_tokens, n_tokens + 1), the root
/// first.  They belong to the state and stand until the next piece's.
const float *rel_network_arcs(const RelNetwork *network, RelNetworkState *state,
                              size_t piece);

/**
   Score all relations of each token of a piece to its head.

   @param heads  (n_tokens) from 1, or 0 for the root
   @return (n_tokens, rel_matrix_rows(n_relations)), in the state until the
   next call; those past n_relations mean nothing
*/
const float *rel_network_labels(const RelNetwork *network,
                                RelNetworkState *state, size_t piece,
                                const RelIndex *heads);

#endif
