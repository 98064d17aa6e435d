// Piece: a sentence, or a part of one that is too long for the network.
//
// A sentence of more than REL_NETWORK_TOKENS tokens is parsed in pieces: a
// piece ends after the last ; : . ! or ? of its second half, else after the
// last comma of it, else where it is full.

#ifndef RELATA_SYNTAX_PIECE_H
#define RELATA_SYNTAX_PIECE_H

#include <relata/sentence.h>

/// The length of the next piece of `n` tokens; it depends on forms alone
RelIndex rel_piece_cut(const RelToken *tokens, RelIndex n);

/// Make one tree of those of the pieces of a sentence, whose heads count from
/// their piece: pieces hang on the first one's root by "parataxis"
void rel_pieces_join(RelSentence *sentence);

#endif
