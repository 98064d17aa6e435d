// name_lattice.c: Viterbi and forward-backward over the legal labels of a
// linear-chain conditional random field (Lafferty, McCallum, Pereira 2001).

#include "syntax/name_lattice.h"

#include "syntax/kernel.h"

static bool
opens(unsigned label) // B or I: the name goes on
{
    return label > 0 && (label - 1) % 4 < 2;
}

bool
rel_name_may_follow(unsigned label, unsigned next)
{
    const unsigned place = next > 0 ? (next - 1) % 4 : 3;

    if (opens(label)) {
        return next > 0 && (place == 1 || place == 2) &&
               (label - 1) / 4 == (next - 1) / 4;
    }
    return next == 0 || place == 0 || place == 3;
}

/// The legal moves, listed once for each `next`
typedef struct {
    uint8_t n_from[REL_NAME_LABELS];
    uint8_t from[REL_NAME_LABELS][REL_NAME_LABELS];
} Moves;

static Moves
legal_moves(void)
{
    Moves moves = {{0}, {{0}}};

    for (unsigned next = 0; next < REL_NAME_LABELS; ++next) {
        for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
            if (rel_name_may_follow(label, next)) {
                moves.from[next][moves.n_from[next]++] = (uint8_t)label;
            }
        }
    }
    return moves;
}

static const float IMPOSSIBLE = -1e30f;

void
rel_name_best(const RelNameLattice *lattice, uint8_t *labels)
{
    const Moves moves = legal_moves();
    const size_t n = lattice->n_tokens;

    for (size_t i = 0; i < n; ++i) {
        const float *scores = lattice->scores + i * REL_NAME_ROW;
        float *now = lattice->forward + i * REL_NAME_ROW;
        for (unsigned next = 0; next < REL_NAME_LABELS; ++next) {
            float most = IMPOSSIBLE;
            uint8_t best = 0;
            for (unsigned k = 0; k < moves.n_from[next]; ++k) {
                const uint8_t label = moves.from[next][k];
                const float before = i > 0 ? now[(int)label - REL_NAME_ROW]
                                     : label == 0 ? 0
                                                  : IMPOSSIBLE;
                const float sum =
                    before + lattice->moves[label * REL_NAME_ROW + next];
                if (sum > most) {
                    most = sum;
                    best = label;
                }
            }
            now[next] = most + scores[next];
            lattice->back[i * REL_NAME_ROW + next] = best;
        }
    }
    unsigned label = 0;
    float most = IMPOSSIBLE;
    for (unsigned last = 0; n > 0 && last < REL_NAME_LABELS; ++last) {
        const float sum = lattice->forward[(n - 1) * REL_NAME_ROW + last];
        if (!opens(last) && sum > most) {
            most = sum;
            label = last;
        }
    }
    for (size_t i = n; i > 0; --i) {
        labels[i - 1] = (uint8_t)label;
        label = lattice->back[(i - 1) * REL_NAME_ROW + label];
    }
}

/// log(exp(a) + exp(b))
static float
add_logs(float a, float b)
{
    const float more = a > b ? a : b;
    const float less = a > b ? b : a;

    return less - more < -20 ? more
                             : more + rel_log(1.0f + rel_exp(less - more));
}

static void
sum_forward(const RelNameLattice *lattice, const Moves *moves)
{
    for (size_t i = 0; i < lattice->n_tokens; ++i) {
        float *now = lattice->forward + i * REL_NAME_ROW;
        for (unsigned next = 0; next < REL_NAME_LABELS; ++next) {
            float sum = IMPOSSIBLE;
            for (unsigned k = 0; k < moves->n_from[next]; ++k) {
                const unsigned label = moves->from[next][k];
                const float move = lattice->moves[label * REL_NAME_ROW + next];
                if (i > 0) {
                    sum = add_logs(sum, now[(int)label - REL_NAME_ROW] + move);
                } else if (label == 0) {
                    sum = move;
                }
            }
            now[next] = sum + lattice->scores[i * REL_NAME_ROW + next];
        }
    }
}

static void
sum_backward(const RelNameLattice *lattice)
{
    const size_t n = lattice->n_tokens;

    for (size_t i = n; i > 0; --i) {
        float *now = lattice->backward + (i - 1) * REL_NAME_ROW;
        for (unsigned label = 0; label < REL_NAME_LABELS; ++label) {
            float sum = IMPOSSIBLE;
            if (i == n) {
                now[label] = opens(label) ? IMPOSSIBLE : 0;
                continue;
            }
            for (unsigned next = 0; next < REL_NAME_LABELS; ++next) {
                if (rel_name_may_follow(label, next)) {
                    sum = add_logs(
                        sum, now[REL_NAME_ROW + next] +
                                 lattice->scores[i * REL_NAME_ROW + next] +
                                 lattice->moves[label * REL_NAME_ROW + next]);
                }
            }
            now[label] = sum;
        }
    }
}

float
rel_name_sum(const RelNameLattice *lattice)
{
    const Moves moves = legal_moves();
    const size_t n = lattice->n_tokens;
    float total = IMPOSSIBLE;

    sum_forward(lattice, &moves);
    sum_backward(lattice);
    for (unsigned last = 0; n > 0 && last < REL_NAME_LABELS; ++last) {
        if (!opens(last)) {
            total = add_logs(total,
                             lattice->forward[(n - 1) * REL_NAME_ROW + last]);
        }
    }
    return total;
}

float
rel_name_chance(const RelNameLattice *lattice, float total, size_t begin,
                size_t end, unsigned kind)
{
    const bool alone = end - begin == 1;
    unsigned label = rel_name_label(kind, alone ? 3 : 0);
    float sum = lattice->forward[begin * REL_NAME_ROW + label];

    for (size_t i = begin + 1; i < end; ++i) {
        const unsigned next = rel_name_label(kind, i + 1 < end ? 1 : 2);
        sum += lattice->moves[label * REL_NAME_ROW + next] +
               lattice->scores[i * REL_NAME_ROW + next];
        label = next;
    }
    sum += lattice->backward[(end - 1) * REL_NAME_ROW + label];
    return rel_exp(sum - total);
}
