// piece.c: cuts sentences too long for the network, and joins the pieces.

#include "syntax/piece.h"

#include "syntax/network.h"

#include <string.h>

/// Tell whether a form is one byte out of `marks`
static bool
is_mark(RelText form, const char *marks)
{
    return form.length == 1 && strchr(marks, form.bytes[0]) != NULL;
}

RelIndex
rel_piece_cut(const RelToken *tokens, RelIndex n)
{
    static const char *const marks[] = {";:.!?", ","};

    if (n <= REL_NETWORK_TOKENS) {
        return n;
    }
    for (size_t kind = 0; kind < 2; ++kind) {
        for (RelIndex i = REL_NETWORK_TOKENS; i > REL_NETWORK_TOKENS / 2; --i) {
            if (is_mark(tokens[i - 1].form, marks[kind])) {
                return i;
            }
        }
    }
    return REL_NETWORK_TOKENS;
}

/// Count heads from the sentence's begin; hang the piece's root on `root`
static void
attach_piece(RelToken *tokens, RelIndex begin, RelIndex end, RelIndex root)
{
    for (RelIndex i = begin; i < end; ++i) {
        if (tokens[i].head == REL_NONE) {
            tokens[i].head = root;
            tokens[i].relation = rel_text("parataxis");
        } else {
            tokens[i].head += begin;
        }
    }
}

static RelIndex
find_root(const RelToken *tokens, RelIndex n)
{
    RelIndex root = 0;

    while (root + 1 < n && tokens[root].head != REL_NONE) {
        ++root;
    }
    return root;
}

void
rel_pieces_join(RelSentence *sentence)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex first = rel_piece_cut(tokens, sentence->n_tokens);
    const RelIndex root = find_root(tokens, first);

    for (RelIndex begin = first; begin < sentence->n_tokens;) {
        const RelIndex n =
            rel_piece_cut(tokens + begin, sentence->n_tokens - begin);
        attach_piece(tokens, begin, begin + n, root);
        begin += n;
    }
}
