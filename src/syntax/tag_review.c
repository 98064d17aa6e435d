// tag_review.c: adds what the reader says to what the network says.

#include "syntax/tag_review.h"

#include "syntax/kernel.h"

/// Added to chances, so that each has a logarithm
static const float LEAST = 1e-9f;

/// Tell whether a tag is likely enough to stay
static bool
is_sure(const float chances[REL_N_UPOS])
{
    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        if (chances[upos] >= REL_TAG_SURE) {
            return true;
        }
    }
    return false;
}

/// The best universal tag by both
static RelUpos
choose(const float chances[REL_N_UPOS], const float sums[REL_N_UPOS],
       RelUpos before)
{
    RelUpos best = before;
    float most = rel_log(chances[before] + LEAST) + sums[before];

    for (int upos = REL_UPOS_NONE + 1; upos < REL_N_UPOS; ++upos) {
        const float score = rel_log(chances[upos] + LEAST) + sums[upos];
        if (score > most) {
            most = score;
            best = (RelUpos)upos;
        }
    }
    return best;
}

void
rel_tags_review(const RelTagReader *reader, const RelTagMemory *memory,
                const RelTagged *tagged, RelTagToken *room)
{
    RelTagPiece piece = {room, 0, 0};

    for (RelIndex i = 0; i < tagged->n_tokens; ++i) {
        const float *chances = tagged->chances + (size_t)i * REL_N_UPOS;
        RelToken *token = &tagged->tokens[i];
        uint64_t signs[REL_TAG_SIGNS];
        float sums[REL_N_UPOS];
        if (is_sure(chances)) {
            continue;
        }
        if (piece.n_tokens == 0) { // before any tag has changed
            rel_tag_describe(&reader->lexicon, tagged->tokens, tagged->n_tokens,
                             room, &piece);
        }
        const unsigned others =
            rel_tag_memory_others(memory, tagged->tokens, i);
        const size_t n = rel_tag_signs(&piece, i, others, signs);
        rel_tag_reader_sum(reader, signs, n, sums);
        rel_tags_set(tagged->tags, tagged->scores + i * tagged->n_columns,
                     choose(chances, sums, token->upos), token);
    }
}
