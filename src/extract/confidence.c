// confidence.c: how far a proposition is to be trusted.
//
//   probability = 1 / (1 + e^-(sum of the weights of its signs))
//
// The sum runs in the order of the signs, so that every processor gives the
// same.

#include "extract/confidence.h"

#include "base/map.h"
#include "base/strings.h"
#include "base/weights.h"
#include "tree/context.h"

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

/// What a line is read into
typedef struct {
    RelMap numbers; // of the names of signs
    RelConfidence *confidence;
} Reading;

/// "copula\t-310"
static bool
take_line(void *data, RelText line)
{
    const Reading *const reading = data;
    RelText name;

    rel_text_split(&line, '\t', &name);
    const RelIndex number = rel_map_get(&reading->numbers, name);
    return number != REL_NONE &&
           rel_weight_read(line, &reading->confidence->weights[number]);
}

RelStatus
rel_confidence_load(const char *data_dir, const RelReport *report,
                    RelArena *arena, const RelConfidence **confidence)
{
    Reading reading = {.confidence = REL_ARENA_ARRAY(arena, RelConfidence, 1)};
    RelStatus status = reading.confidence ? name_signs(arena, &reading.numbers)
                                          : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status =
            rel_weights_read(data_dir, "confidence.tsv", "no sign and weight",
                             report, arena, take_line, &reading);
    }
    *confidence = status == REL_OK ? reading.confidence : NULL;
    return status;
}

// The probability

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
    const double chance = 1.0 / (1.0 + rel_exponential(-sum));
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
