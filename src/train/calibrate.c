// calibrate.c: turns agreement and verdicts into weights.
//
//   1. right = f(agrees, source, score,    fitted to the verdicts; score 0
//              unreal rule)                first
//   2. score = weights x signs             fitted to the verdicts and to what
//                                          step 1 says of all other readings
//   ... and both again.
//   3. right = f(score)                    fitted to the verdicts, by scores of
//                                          weights that have not seen them
//
// Step 3 is but a factor for all weights and a number added to the bias:
// weights fit what they learnt from better than what is to come, so they say
// too much.
//
// Agreement alone would not do: of readings that agree with the gold tree one
// in seven is wrong by a rule's mistake, and those are not spread evenly.  Many
// of them take the mood of a clause inside another for that of the other: "They
// want a man who knows boats" wants no knowing.  The gold tree shares them, so
// step 1 learns from the verdicts alone how often each rule errs there.

#include "train/calibrate.h"

#include "train/logistic.h"

#include <math.h>
#include <string.h>

/// How strongly weights are held to 0, chosen by cross-validation; signs that
/// fewer readings show have none
#define RIDGE 80.0
#define BELIEF_RIDGE 3.0
enum { LEAST_SHOWN = 10, N_ROUNDS = 3, LEAST_VERDICTS = 100 };

/// Parts of the readings that step 3 leaves out one by one, or none of them
enum { N_PARTS = 5, NO_PART = N_PARTS };

/// The signs of step 1, by their numbers; that of an unreal rule keeps its own
enum { BIAS, TUPLES, AGREES, AGREES_TUPLES, SCORE, N_BELIEFS };

/// What step 1 knows of a reading
typedef struct {
    RelSign signs[N_BELIEFS + 1];
    size_t n_signs;
} Belief;

typedef struct {
    const RelReading *readings; // (n)
    size_t n;
    unsigned left_out;
    unsigned part;          ///< Left out as well, or NO_PART
    Belief *beliefs;        // (n)
    double *scores;         // (n) of step 3
    RelCase *judged;        // (n) readings with a verdict, of step 1
    RelCase *cases;         // (n) all, of step 2
    double *belief_weights; // (REL_N_SIGNS)
    double *weights;        // (REL_N_SIGNS)
    RelArena *scratch;
} Fit;

unsigned
rel_calibrate_fold(const RelReading *reading)
{
    return reading->sentence / 10 % REL_N_FOLDS;
}

static unsigned
part_of(const RelReading *reading)
{
    return rel_calibrate_fold(reading) % N_PARTS;
}

/// The fold of a reading, to leave it out or not
static unsigned
fold_of(const Fit *fit, const RelReading *reading)
{
    return part_of(reading) == fit->part ? fit->left_out
                                         : rel_calibrate_fold(reading);
}

static double
score_of(const double *weights, const RelReading *reading)
{
    double sum = 0.0;

    for (size_t i = 0; i < reading->n_signs; ++i) {
        sum += weights[reading->signs[i].number] * reading->signs[i].weight;
    }
    return sum;
}

static double
is_right(const RelReading *reading)
{
    return reading->verdict == REL_JUDGED_RIGHT ? 1.0 : 0.0;
}

static Belief
make_belief(const RelReading *reading, double score)
{
    const double told = reading->source == REL_BY_TUPLES;
    const double agrees = reading->agrees;
    Belief belief = {{{BIAS, 1.0},
                      {TUPLES, told},
                      {AGREES, agrees * (1.0 - told)},
                      {AGREES_TUPLES, agrees * told},
                      {SCORE, score}},
                     N_BELIEFS};

    for (size_t i = 0; i < reading->n_signs; ++i) {
        if (reading->signs[i].number / REL_SIGN_WIDTH == REL_SIGN_UNREAL_RULE) {
            belief.signs[N_BELIEFS] = reading->signs[i];
            belief.n_signs = N_BELIEFS + 1;
        }
    }
    return belief;
}

/// Step 1: learn from the verdicts what agreement and score are worth
static RelStatus
learn_beliefs(Fit *fit)
{
    size_t n_judged = 0;

    for (size_t i = 0; i < fit->n; ++i) {
        const RelReading *const reading = &fit->readings[i];
        Belief *const belief = &fit->beliefs[i];
        *belief = make_belief(reading, score_of(fit->weights, reading));
        if (reading->verdict != REL_NOT_JUDGED) {
            fit->judged[n_judged++] =
                (RelCase){belief->signs, belief->n_signs, is_right(reading),
                          fold_of(fit, reading)};
        }
    }
    return n_judged < LEAST_VERDICTS
               ? REL_NOT_FOUND
               : rel_logistic_fit(fit->judged, n_judged, fit->left_out,
                                  BELIEF_RIDGE, 1, fit->scratch,
                                  fit->belief_weights);
}

/// Step 2: learn the weights of the signs from verdicts and beliefs
static RelStatus
learn_weights(Fit *fit)
{
    for (size_t i = 0; i < fit->n; ++i) {
        const RelReading *const reading = &fit->readings[i];
        const double target =
            reading->verdict != REL_NOT_JUDGED
                ? is_right(reading)
                : rel_logistic_predict(fit->belief_weights,
                                       fit->beliefs[i].signs,
                                       fit->beliefs[i].n_signs);
        fit->cases[i] = (RelCase){reading->signs, reading->n_signs, target,
                                  fold_of(fit, reading)};
    }
    return rel_logistic_fit(fit->cases, fit->n, fit->left_out, RIDGE,
                            LEAST_SHOWN, fit->scratch, fit->weights);
}

/// Steps 1 and 2 by turns, without `part`
static RelStatus
learn(Fit *fit, unsigned part)
{
    RelStatus status = REL_OK;

    fit->part = part;
    memset(fit->weights, 0, REL_N_SIGNS * sizeof(double));
    for (int round = 0; status == REL_OK && round < N_ROUNDS; ++round) {
        status = learn_beliefs(fit);
        if (status == REL_OK) {
            status = learn_weights(fit);
        }
    }
    return status;
}

/// Fill in the scores of all parts by weights that were learnt without them
static RelStatus
score_parts(Fit *fit)
{
    RelStatus status = REL_OK;

    for (unsigned part = 0; status == REL_OK && part < N_PARTS; ++part) {
        status = learn(fit, part);
        for (size_t i = 0; i < fit->n; ++i) {
            if (part_of(&fit->readings[i]) == part) {
                fit->scores[i] = score_of(fit->weights, &fit->readings[i]);
            }
        }
    }
    return status;
}

/// Step 3: how much of the scores to believe, in the signs BIAS and SCORE of
/// the weights of beliefs
static RelStatus
learn_trust(Fit *fit)
{
    size_t n_judged = 0;

    for (size_t i = 0; i < fit->n; ++i) {
        const RelReading *const reading = &fit->readings[i];
        if (reading->verdict != REL_NOT_JUDGED) {
            Belief *const belief = &fit->beliefs[i];
            *belief = (Belief){{{BIAS, 1.0}, {SCORE, fit->scores[i]}}, 2};
            fit->judged[n_judged++] =
                (RelCase){belief->signs, belief->n_signs, is_right(reading),
                          rel_calibrate_fold(reading)};
        }
    }
    return rel_logistic_fit(fit->judged, n_judged, fit->left_out, 1.0, 1,
                            fit->scratch, fit->belief_weights);
}

static void
apply_trust(double bias, double factor, double *weights)
{
    for (size_t i = 0; i < REL_N_SIGNS; ++i) {
        weights[i] *= factor;
    }
    weights[BIAS] += bias;
}

RelStatus
rel_calibrate(const RelArray *readings, unsigned left_out, RelArena *scratch,
              double *weights)
{
    const size_t n = readings->n_items;
    Fit fit = {.readings = readings->items,
               .n = n,
               .left_out = left_out,
               .beliefs = REL_ARENA_ARRAY(scratch, Belief, n + 1),
               .scores = REL_ARENA_ARRAY(scratch, double, n + 1),
               .judged = REL_ARENA_ARRAY(scratch, RelCase, n + 1),
               .cases = REL_ARENA_ARRAY(scratch, RelCase, n + 1),
               .belief_weights = REL_ARENA_ARRAY(scratch, double, REL_N_SIGNS),
               .weights = weights,
               .scratch = scratch};
    RelStatus status = fit.beliefs && fit.scores && fit.judged && fit.cases &&
                               fit.belief_weights
                           ? REL_OK
                           : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = score_parts(&fit);
    }
    if (status == REL_OK) {
        status = learn_trust(&fit);
    }
    if (status != REL_OK) {
        return status;
    }
    const double bias = fit.belief_weights[BIAS];
    const double factor = fmax(0.0, fit.belief_weights[SCORE]);
    status = learn(&fit, NO_PART);
    apply_trust(bias, factor, weights);
    return status;
}
