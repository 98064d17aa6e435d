// evaluate_confidence.c: whether confidences are probabilities.
//
//   evaluate_confidence DATA [JUDGED]
//
// Reads the development sets of DATA and prints, for ten bins of confidence,
// how many readings there are, their mean confidence, the share that was
// found right (weighted, since readings were judged more often where the gold
// tree disagrees and where confidence was middling), the share that agrees with
// the gold tree and the share that overlaps with a tuple of CaRB.  Confidences
// are those of weights that were fitted without the sentences at hand (ten
// folds); below stand the same figures for the file in use, which has seen
// them, and for one number for all.

#include "train/calibrate.h"
#include "train/gold.h"
#include "train/logistic.h"

#include <math.h>
#include <stdlib.h>

enum {
    N_BINS = 10,
    N_BANDS = 3,
    N_KINDS = REL_N_SOURCES * 2 * N_BANDS,
    PATH_LENGTH = 4096
};

/// Sums over readings
typedef struct {
    double n, confidence;           ///< All
    double n_judged, judged, right; ///< Number; weights of all, of right ones
    double n_trees, agree, n_told, overlap;
    double squares, losses; ///< Of the judged, weighted
} Sums;

typedef struct {
    const RelReading *readings; // (n)
    size_t n;
    double weights[N_KINDS]; ///< Of a verdict, by kind_of()
} Readings;

/// By source, agreement and band of confidence: readings to be judged were
/// drawn more often from the middle band
static int
kind_of(const RelReading *reading)
{
    const int band = (reading->given >= 0.7) + (reading->given >= 0.95);

    return ((int)reading->source * 2 + reading->agrees) * N_BANDS + band;
}

/// A verdict stands for all readings of its kind
static void
weigh(Readings *all)
{
    double n[N_KINDS] = {0.0};
    double n_judged[N_KINDS] = {0.0};

    for (size_t i = 0; i < all->n; ++i) {
        const RelReading *const reading = &all->readings[i];
        const int kind = kind_of(reading);
        n[kind] += 1.0;
        n_judged[kind] += reading->verdict != REL_NOT_JUDGED;
    }
    for (int kind = 0; kind < N_KINDS; ++kind) {
        all->weights[kind] = n[kind] / fmax(1.0, n_judged[kind]);
    }
}

static void
count_verdict(const Readings *all, const RelReading *reading, double chance,
              Sums *sums)
{
    const double weight = all->weights[kind_of(reading)];
    const double right = reading->verdict == REL_JUDGED_RIGHT;
    const double sure = fmin(fmax(chance, 0.001), 0.999);

    sums->n_judged += 1.0;
    sums->judged += weight;
    sums->right += weight * right;
    sums->squares += weight * (chance - right) * (chance - right);
    sums->losses -= weight * log(right > 0.0 ? sure : 1.0 - sure);
}

static void
count(const Readings *all, const RelReading *reading, double chance, Sums *sums)
{
    sums->n += 1.0;
    sums->confidence += chance;
    if (reading->source == REL_BY_TREE) {
        sums->n_trees += 1.0;
        sums->agree += reading->agrees;
    } else {
        sums->n_told += 1.0;
        sums->overlap += reading->agrees;
    }
    if (reading->verdict != REL_NOT_JUDGED) {
        count_verdict(all, reading, chance, sums);
    }
}

static void
add_sums(Sums *total, const Sums *part)
{
    total->n += part->n;
    total->judged += part->judged;
    total->right += part->right;
    total->squares += part->squares;
    total->losses += part->losses;
}

/// Count all readings into bins
static void
fill_bins(const Readings *all, const double *chances, Sums *bins)
{
    for (size_t i = 0; i < all->n; ++i) {
        const int bin = (int)(chances[i] * N_BINS);
        count(all, &all->readings[i], chances[i],
              &bins[bin < N_BINS ? bin : N_BINS - 1]);
    }
}

static double
share(double part, double whole)
{
    return whole > 0.0 ? part / whole : 0.0;
}

static void
print_bins(const Sums *bins)
{
    puts("confidence  readings   mean   judged  right   gold tree   tuples");
    for (int i = 0; i < N_BINS; ++i) {
        const Sums *const bin = &bins[i];
        printf("%.1f to %.1f  %7.0f  %6.3f  %6.0f  %6.3f  %8.3f  %8.3f\n",
               (double)i / N_BINS, (double)(i + 1) / N_BINS, bin->n,
               share(bin->confidence, bin->n), bin->n_judged,
               share(bin->right, bin->judged), share(bin->agree, bin->n_trees),
               share(bin->overlap, bin->n_told));
    }
}

/// Brier score, log loss and expected calibration error over the verdicts
static void
print_scores(const char *name, const Sums *bins)
{
    Sums total = {0};
    double gap = 0.0;

    for (int i = 0; i < N_BINS; ++i) {
        const Sums *const bin = &bins[i];
        add_sums(&total, bin);
        gap += fabs(share(bin->confidence, bin->n) -
                    share(bin->right, bin->judged)) *
               bin->judged;
    }
    printf("%-28s right %.3f  Brier %.4f  log loss %.4f  ECE %.4f\n", name,
           share(total.right, total.judged), share(total.squares, total.judged),
           share(total.losses, total.judged), share(gap, total.judged));
}

static void
report(const Readings *all, const char *name, const double *chances,
       bool with_bins)
{
    Sums bins[N_BINS] = {{0}};

    fill_bins(all, chances, bins);
    if (with_bins) {
        print_bins(bins);
    }
    print_scores(name, bins);
}

/// The chances of each fold under weights fitted to the others
static RelStatus
cross_validate(RelReader *reader, double *weights, double *chances)
{
    const RelReading *const readings = reader->readings.items;
    RelStatus status = REL_OK;

    for (unsigned fold = 0; status == REL_OK && fold < REL_N_FOLDS; ++fold) {
        status =
            rel_calibrate(&reader->readings, fold, reader->scratch, weights);
        rel_arena_clear(reader->scratch);
        for (size_t i = 0; i < reader->readings.n_items; ++i) {
            if (rel_calibrate_fold(&readings[i]) == fold) {
                chances[i] = rel_logistic_predict(weights, readings[i].signs,
                                                  readings[i].n_signs);
            }
        }
    }
    return status;
}

static RelStatus
evaluate(RelReader *reader)
{
    const size_t n = reader->readings.n_items;
    Readings all = {.readings = reader->readings.items, .n = n};
    double *const weights = REL_ARENA_ARRAY(reader->arena, double, REL_N_SIGNS);
    double *const chances = REL_ARENA_ARRAY(reader->arena, double, n + 1);
    Sums total = {0};

    if (!weights || !chances) {
        return REL_ERR_NO_MEMORY;
    }
    weigh(&all);
    const RelStatus status = cross_validate(reader, weights, chances);
    if (status != REL_OK) {
        return status;
    }
    printf("%zu readings of %u sentences\n", n, (unsigned)reader->n_sentences);
    report(&all, "cross-validated", chances, true);
    for (size_t i = 0; i < n; ++i) {
        chances[i] = all.readings[i].given;
        count(&all, &all.readings[i], chances[i], &total);
    }
    report(&all, "the file in use", chances, false);
    for (size_t i = 0; i < n; ++i) {
        chances[i] = share(total.right, total.judged);
    }
    report(&all, "one number for all", chances, false);
    return REL_OK;
}

static RelStatus
read_sets(RelReader *reader, const char *data)
{
    static const char *const sets[] = {"syntax/ewt-dev.conllu",
                                       "syntax/gumopen-dev.conllu",
                                       "oie/carb_dev/gold.tsv"};
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < sizeof sets / sizeof sets[0];
         ++i) {
        char path[PATH_LENGTH];
        (void)snprintf(path, sizeof path, "%s/%s", data, sets[i]);
        status = rel_readings_add(reader, path);
    }
    return status;
}

int
main(int argc, char **argv)
{
    const char *const folder = getenv("RELATA_DATA");
    RelReader reader;

    if (argc < 2) {
        fputs("usage: evaluate_confidence DATA [JUDGED]\n", stderr);
        return 2;
    }
    RelStatus status = rel_reader_init(
        &reader, folder ? folder : "data",
        argc > 2 ? argv[2] : "tools/train/confidence-judged.tsv");
    if (status == REL_OK) {
        status = read_sets(&reader, argv[1]);
    }
    if (status == REL_OK) {
        status = evaluate(&reader);
    }
    if (status != REL_OK) {
        fprintf(stderr, "evaluate_confidence: %s\n", rel_status_text(status));
    }
    rel_reader_release(&reader);
    return status == REL_OK ? 0 : 1;
}
