// train_coref.c: makes data/coref.tsv.
//
//   train_coref DATA OUT
//
// Learns from DATA/entities/gum-open/train.jsonl what hints are worth for
// finding who is meant (graph/choice.h).  The model is a softmax over the
// options of each mention, "nothing" among them, in which the options of one
// thing count together; weights maximize the likelihood of the right thing,
// less RIDGE / 2 times their squares.  Texts are read ROUNDS times: first the
// gold makes the choices before, then the weights of the round before do, as
// they will.
//
// Over ten folds of texts it is told how often choices of which chance are
// right, as far as the thing has a name or noun phrase and the text was not
// spoken; `least` is the smallest chance from which on TARGETS of them are.

#include "base/files.h"
#include "base/strings.h"
#include "base/weights.h"
#include "input/reader.h"
#include "train/coref_case.h"
#include "train/coref_reader.h"
#include "train/gold.h"

#include <relata/pipeline.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROUNDS = 3, FOLDS = 10, STEPS = 250, LEAST_SHOWN = 4, LEAST_MADE = 20 };

#define RIDGE 1.0
#define RATE 0.3
#define NO_FOLD FOLDS

/// Least chance where there are too few choices to tell
#define LEAST_UNKNOWN 0.5

/// Share of the choices that must be right, by kind
static const double TARGETS[REL_N_CHOICES] = {0.90, 0.88, 0.84, 0.87};

typedef struct {
    RelArena *arena; // lists and texts
    RelCorefReader reader;
    RelArray texts; // of RelCorefText
    RelArray cases; // of RelCorefCase
    RelBeliefs *beliefs;
} Training;

// Reading

static RelStatus
read_text(Training *training, RelText line)
{
    RelArena *const arena = training->arena;
    RelCorefText text;
    RelStatus status = rel_gold_chains_read(line, arena, &text.gold);

    if (status == REL_OK) {
        status =
            rel_worker_analyse(training->reader.worker, &text.gold.document,
                               arena, &text.sentences);
    }
    if (status == REL_OK) {
        status =
            rel_worker_extract(training->reader.worker, &text.gold.document,
                               &text.sentences, arena, &text.propositions);
    }
    return status == REL_OK ? rel_array_push(&training->texts, &text) : status;
}

static RelStatus
read_texts(Training *training, const char *data)
{
    const RelText path = rel_text_printf(
        training->arena, "%s/entities/gum-open/train.jsonl", data);
    RelText lines;
    RelText line;
    RelStatus status =
        path.bytes ? rel_file_read(path.bytes, REL_INPUT_LIMIT, &REL_TO_STDERR,
                                   training->arena, &lines)
                   : REL_ERR_NO_MEMORY;

    while (status == REL_OK && rel_text_split(&lines, '\n', &line)) {
        status = line.length > 0 ? read_text(training, line) : REL_OK;
    }
    return status;
}

// Fitting

/// The chances of the options of a case, in `chances`
static void
weigh(const double *weights, const RelCorefCase *one, double *chances)
{
    double most = 0.0;
    double sum = 0.0;

    for (size_t i = 0; i < one->n_options; ++i) {
        chances[i] = 0.0;
        for (size_t j = 0; j < one->options[i].n_hints; ++j) {
            chances[i] += weights[one->options[i].hints[j]];
        }
        most = i == 0 || chances[i] > most ? chances[i] : most;
    }
    for (size_t i = 0; i < one->n_options; ++i) {
        chances[i] = rel_exponential(chances[i] - most);
        sum += chances[i];
    }
    for (size_t i = 0; i < one->n_options; ++i) {
        chances[i] /= sum;
    }
}

/// Add how the likelihood of a case changes with each weight
static void
add_slope(const double *weights, const RelCorefCase *one, double *slope)
{
    double chances[REL_OPTIONS_MAX];
    double right = 0.0;

    weigh(weights, one, chances);
    for (size_t i = 0; i < one->n_options; ++i) {
        right += one->options[i].right ? chances[i] : 0.0;
    }
    for (size_t i = 0; i < one->n_options; ++i) {
        const double wanted =
            one->options[i].right && right > 0.0 ? chances[i] / right : 0.0;
        for (size_t j = 0; j < one->options[i].n_hints; ++j) {
            slope[one->options[i].hints[j]] += wanted - chances[i];
        }
    }
}

/// Count how many options show each hint
static void
count_hints(const RelArray *cases, RelChoiceKind kind, size_t *n_shown)
{
    memset(n_shown, 0, REL_N_HINTS * sizeof *n_shown);
    for (size_t i = 0; i < cases->n_items; ++i) {
        const RelCorefCase *const one = rel_array_at(cases, i);
        for (size_t j = 0; one->kind == kind && j < one->n_options; ++j) {
            for (size_t k = 0; k < one->options[j].n_hints; ++k) {
                ++n_shown[one->options[j].hints[k]];
            }
        }
    }
}

/// Fit the weights of `kind` to all cases but those of texts of a fold
static void
fit(const RelArray *cases, RelChoiceKind kind, RelIndex left_out,
    double *weights)
{
    static double slope[REL_N_HINTS], squares[REL_N_HINTS];
    static size_t n_shown[REL_N_HINTS];

    memset(weights, 0, REL_N_HINTS * sizeof *weights);
    memset(squares, 0, sizeof squares);
    count_hints(cases, kind, n_shown);
    for (size_t step = 0; step < STEPS; ++step) {
        for (RelIndex i = 0; i < REL_N_HINTS; ++i) {
            slope[i] = -RIDGE * weights[i];
        }
        for (size_t i = 0; i < cases->n_items; ++i) {
            const RelCorefCase *const one = rel_array_at(cases, i);
            if (one->kind == kind && one->text % FOLDS != left_out) {
                add_slope(weights, one, slope);
            }
        }
        for (RelIndex i = 0; i < REL_N_HINTS; ++i) {
            squares[i] += slope[i] * slope[i];
            if (n_shown[i] >= LEAST_SHOWN && squares[i] > 0.0) {
                weights[i] += RATE * slope[i] / sqrt(squares[i]);
            }
        }
    }
}

// Folds

/// A choice in a text that its weights have not seen
typedef struct {
    double chance;
    bool right, ruled;
} Held;

static int
compare_held(const void *a, const void *b)
{
    const Held *const one = a;
    const Held *const two = b;

    return (one->chance < two->chance) - (one->chance > two->chance);
}

/// What a case may mean, with what open pronouns among its options may; things
/// are told by what the gold calls them
static void
spread(const RelCorefCase *one, const double *chances,
       const RelChances *of_case, RelChances *found)
{
    found->n_things = 0;
    for (size_t i = 1; i < one->n_options; ++i) {
        const RelCaseOption *const option = &one->options[i];
        if (option->open == REL_NONE) {
            rel_chances_add(found, option->chain, chances[i]);
            continue;
        }
        const RelChances *const passed = &of_case[option->open];
        for (size_t j = 0; j < passed->n_things; ++j) {
            rel_chances_add(found, passed->things[j],
                            chances[i] * passed->chances[j]);
        }
    }
}

/// Tell whether a rule takes a thing that the gold calls `chain`
static bool
is_ruled(const RelCorefCase *one, RelIndex chain)
{
    for (size_t i = 1; i < one->n_options; ++i) {
        if (one->options[i].ruled) {
            return one->options[i].chain == chain;
        }
    }
    return false;
}

/// Weigh the cases of each fold by weights of the others; their number
static size_t
hold_out(const RelArray *cases, RelChoiceKind kind, Held *held,
         RelChances *of_case, size_t *n_pointing)
{
    static double weights[REL_N_HINTS];
    double chances[REL_OPTIONS_MAX];
    size_t n_held = 0;

    *n_pointing = 0;
    for (RelIndex fold = 0; fold < FOLDS; ++fold) {
        fit(cases, kind, fold, weights);
        for (size_t i = 0; i < cases->n_items; ++i) {
            const RelCorefCase *const one = rel_array_at(cases, i);
            if (one->kind != kind || one->text % FOLDS != fold) {
                continue;
            }
            weigh(weights, one, chances);
            spread(one, chances, of_case, &of_case[i]);
            Held best = {0.0, false, false};
            const RelIndex thing = rel_chances_best(&of_case[i], &best.chance);
            best.right = thing != REL_NONE && thing == one->chain;
            best.ruled = is_ruled(one, thing);
            if (one->written) {
                held[n_held++] = best;
                *n_pointing += one->points_back;
            }
        }
    }
    return n_held;
}

/// The least chance from which on enough choices are right, and the table
static double
find_least(RelChoiceKind kind, const Held *held, size_t n_held,
           size_t n_pointing, bool ruled)
{
    double least = LEAST_UNKNOWN;
    size_t n_right = 0;
    size_t n_made = 0;

    printf("%s%s: %zu point back\n  %6s %6s %6s %6s\n",
           rel_choice_kind_name(kind), ruled ? " by rule" : "", n_pointing,
           "chance", "made", "P", "R");
    for (size_t i = 0; i < n_held; ++i) {
        if (held[i].ruled != ruled) {
            continue;
        }
        n_right += held[i].right;
        const double p = (double)n_right / (double)++n_made;
        if (n_made == LEAST_MADE) {
            least = 1.0;
        }
        if (n_made >= LEAST_MADE && p >= TARGETS[kind]) {
            least = held[i].chance;
        }
        if (n_made % 25 == 0) {
            printf("  %6.2f %6zu %6.1f %6.1f\n", held[i].chance, n_made,
                   100 * p, 100.0 * (double)n_right / (double)n_pointing);
        }
    }
    printf("  least: %.2f\n", least);
    return least;
}

/// How often what a rule takes is right
static void
print_rules(const RelArray *cases, RelChoiceKind kind)
{
    char name[REL_HINT_NAME];
    size_t counts[REL_HINT_WIDTH][2] = {{0, 0}};

    for (size_t i = 0; i < cases->n_items; ++i) {
        const RelCorefCase *const one = rel_array_at(cases, i);
        RelIndex taken = REL_NONE; // of one thing, the nearest option
        for (size_t j = 1;
             one->kind == kind && one->written && j < one->n_options; ++j) {
            for (size_t k = 0; taken == REL_NONE && k < one->options[j].n_hints;
                 ++k) {
                const RelIndex hint = one->options[j].hints[k];
                if (hint / REL_HINT_WIDTH == REL_HINT_RULE) {
                    taken = hint % REL_HINT_WIDTH;
                    ++counts[taken][one->options[j].chain != REL_NONE &&
                                    one->options[j].chain == one->chain];
                }
            }
        }
    }
    for (RelIndex i = 0; i < REL_HINT_WIDTH; ++i) {
        if (counts[i][0] + counts[i][1] > 0 &&
            rel_hint_name(REL_HINT_RULE * REL_HINT_WIDTH + i, name)) {
            printf("  %s: %zu of %zu right\n", name, counts[i][1],
                   counts[i][0] + counts[i][1]);
        }
    }
}

static RelStatus
learn_kind(Training *training, RelChoiceKind kind, RelArena *arena)
{
    const RelArray *const cases = &training->cases;
    Held *const held = REL_ARENA_ARRAY(arena, Held, cases->n_items + 1);
    RelChances *const of_case =
        REL_ARENA_ARRAY(arena, RelChances, cases->n_items + 1);
    size_t n_pointing;

    if (held == NULL || of_case == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    const size_t n_held = hold_out(cases, kind, held, of_case, &n_pointing);
    print_rules(cases, kind);
    qsort(held, n_held, sizeof *held, compare_held);
    for (size_t i = 0; i < 2; ++i) {
        training->beliefs->least[kind][i] =
            find_least(kind, held, n_held, n_pointing, i == 1);
    }
    fit(cases, kind, NO_FOLD, training->beliefs->weights[kind]);
    return REL_OK;
}

/// Take the cases anew and fit all weights to them
static RelStatus
learn(Training *training, bool by_gold)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        rel_array_init(&training->cases, arena, sizeof(RelCorefCase));
    }
    for (RelIndex i = 0; status == REL_OK && i < training->texts.n_items; ++i) {
        status = rel_coref_cases_take(
            &training->reader.knowledge, rel_array_at(&training->texts, i), i,
            by_gold ? NULL : training->beliefs, arena, &training->cases);
    }
    for (size_t i = 0; status == REL_OK && i < REL_N_CHOICES; ++i) {
        status = learn_kind(training, (RelChoiceKind)i, arena);
    }
    rel_arena_free(arena);
    return status;
}

// Writing

static RelStatus
write_beliefs(const RelBeliefs *beliefs, const char *path)
{
    char name[REL_HINT_NAME];
    FILE *const file = fopen(path, "w");

    if (file == NULL) {
        return REL_ERR_IO;
    }
    fputs("# What hints of coreference are worth, in thousandths; made by\n"
          "# src/train/train_coref.c, see data/LICENSES.md\n",
          file);
    for (size_t i = 0; i < REL_N_CHOICES; ++i) {
        const char *const kind = rel_choice_kind_name((RelChoiceKind)i);
        for (RelIndex j = 0; j < REL_N_HINTS; ++j) {
            const long weight = lround(beliefs->weights[i][j] * 1000.0);
            if (weight != 0 && rel_hint_name(j, name)) {
                fprintf(file, "%s\t%s\t%ld\n", kind, name, weight);
            }
        }
        fprintf(file, "%s\tleast=chance\t%ld\n%s\tleast=ruled\t%ld\n", kind,
                lround(beliefs->least[i][0] * 1000.0), kind,
                lround(beliefs->least[i][1] * 1000.0));
    }
    fputs("# end\n", file);
    return fclose(file) == 0 ? REL_OK : REL_ERR_IO;
}

int
main(int argc, char **argv)
{
    Training training = {.arena = rel_arena_new(&REL_HEAP)};

    if (argc != 3 || training.arena == NULL) {
        fputs("usage: train_coref DATA OUT\n", stderr);
        return 2;
    }
    rel_array_init(&training.texts, training.arena, sizeof(RelCorefText));
    training.beliefs = REL_ARENA_ARRAY(training.arena, RelBeliefs, 1);
    RelStatus status =
        training.beliefs
            ? rel_coref_reader_load(&training.reader, training.arena)
            : REL_ERR_NO_MEMORY;
    if (status == REL_OK) {
        status = read_texts(&training, argv[1]);
    }
    for (size_t i = 0; status == REL_OK && i < ROUNDS; ++i) {
        printf("round %zu\n", i + 1);
        status = learn(&training, i == 0);
    }
    if (status == REL_OK) {
        status = write_beliefs(training.beliefs, argv[2]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_coref: %s\n", rel_status_text(status));
    }
    rel_coref_reader_release(&training.reader);
    rel_arena_free(training.arena);
    return status == REL_OK ? 0 : 1;
}
