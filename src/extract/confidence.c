// confidence.c: how far a proposition is to be trusted.
//
//   probability = 1 / (1 + e^-(sum of the weights of its signs))
//
// The sum runs in the order of the signs, and e^x is made of sums and products
// alone, so that every processor gives the same.

#include "extract/confidence.h"

#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"
#include "tree/context.h"

#include <math.h>

/// Largest file of weights, and what its numbers are multiplied by
enum { MAX_BYTES = 1 << 20, SCALE = 1000 };

/// No weight is larger, in thousandths
#define WEIGHT_MAX 100000

/// Nothing is ever quite sure, nor quite out of the question
#define MOST 0.99
#define LEAST 0.01

struct RelConfidence {
    double weights[REL_N_SIGNS];
};

// The file

static RelStatus
name_signs(RelArena *arena, RelMap *numbers)
{
    char name[REL_SIGN_NAME];
    RelStatus status = REL_OK;

    rel_map_init(numbers, arena);
    for (RelIndex i = 0; status == REL_OK && i < REL_N_SIGNS; ++i) {
        if (rel_sign_name(i, name)) {
            const RelText copy = rel_arena_copy(arena, rel_text(name));
            status =
                copy.bytes ? rel_map_set(numbers, copy, i) : REL_ERR_NO_MEMORY;
        }
    }
    return status;
}

static bool
read_line(const RelMap *numbers, RelText line, RelConfidence *confidence)
{
    RelText name;
    long weight = 0;

    if (line.length == 0 || line.bytes[0] == '#') {
        return true;
    }
    rel_text_split(&line, '\t', &name);
    const RelIndex number = rel_map_get(numbers, name);
    if (number == REL_NONE || !rel_text_read_whole(line, WEIGHT_MAX, &weight)) {
        return false;
    }
    confidence->weights[number] = (double)weight / SCALE;
    return true;
}

RelStatus
rel_confidence_load(const char *data_dir, const RelReport *report,
                    RelArena *arena, const RelConfidence **confidence)
{
    const RelText path = rel_text_printf(arena, "%s/confidence.tsv", data_dir);
    RelConfidence *const read = REL_ARENA_ARRAY(arena, RelConfidence, 1);
    RelMap numbers;
    RelText bytes;
    RelText line;

    *confidence = NULL;
    if (!path.bytes || !read) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = name_signs(arena, &numbers);
    if (status == REL_OK) {
        status = rel_table_read(path.bytes, MAX_BYTES, report, arena, &bytes);
    }
    for (size_t i = 1; status == REL_OK && rel_text_split(&bytes, '\n', &line);
         ++i) {
        if (!read_line(&numbers, line, read)) {
            return rel_report(report, REL_ERR_FORMAT, path.bytes, i,
                              "no sign and weight");
        }
    }
    if (status == REL_OK) {
        *confidence = read;
    }
    return status;
}

// The probability

/// e to the x, for x of no more than some hundreds
static double
exponential(double x)
{
    static const double log2 = 0.693147180559945309;
    const double n = floor(x / log2 + 0.5);
    const double rest = x - n * log2; // at most half of log2 from 0
    double sum = 1.0;

    for (int i = 14; i > 0; --i) {
        sum = 1.0 + sum * rest / i;
    }
    return ldexp(sum, (int)n);
}

double
rel_confidence_weight(const RelConfidence *confidence, RelIndex sign)
{
    return confidence->weights[sign];
}

double
rel_confidence_of(const RelConfidence *confidence, const RelSigns *signs)
{
    double sum = 0.0;

    for (size_t i = 0; i < signs->n_items; ++i) {
        const RelSign *const sign = &signs->items[i];
        sum += confidence->weights[sign->number] * sign->weight;
    }
    sum = sum > 20.0 ? 20.0 : sum < -20.0 ? -20.0 : sum;
    const double chance = 1.0 / (1.0 + exponential(-sum));
    return chance > MOST ? MOST : chance < LEAST ? LEAST : chance;
}

RelStatus
rel_confidence_assign(RelContext *context)
{
    RelSigns signs;

    for (size_t i = 0; i < context->propositions.n_items; ++i) {
        RelProposition *const proposition =
            rel_array_at(&context->propositions, i);
        const RelIndex sentence = proposition->sentence;
        rel_signs_find(&context->sentences->sentences[sentence],
                       rel_context_in_title(context, sentence), proposition,
                       &signs);
        proposition->confidence =
            (float)rel_confidence_of(context->confidence, &signs);
    }
    return REL_OK;
}
