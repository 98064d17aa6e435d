// belief.c: reads what hints are worth.
//
//   they	roles=subject,subject	412     a subject for a subject
//
// Sums run in the order of the hints, and powers are made of sums and products
// alone, so that every processor gives the same.

#include "graph/belief.h"

#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"

#include <math.h>
#include <string.h>

/// Largest file of weights, and what its numbers are multiplied by
enum { MAX_BYTES = 1 << 20, SCALE = 1000 };

/// No weight is larger, in thousandths
#define WEIGHT_MAX 100000

static const char *const KINDS[REL_N_CHOICES] = {"person", "thing", "they",
                                                 "phrase"};

const char *
rel_choice_kind_name(RelChoiceKind kind)
{
    return KINDS[kind];
}

static RelStatus
name_hints(RelArena *arena, RelMap *numbers)
{
    char name[REL_HINT_NAME];
    RelStatus status = REL_OK;

    rel_map_init(numbers, arena);
    for (RelIndex i = 0; status == REL_OK && i < REL_N_HINTS; ++i) {
        if (rel_hint_name(i, name)) {
            const RelText copy = rel_arena_copy(arena, rel_text(name));
            status =
                copy.bytes ? rel_map_set(numbers, copy, i) : REL_ERR_NO_MEMORY;
        }
    }
    return status;
}

static bool
read_line(const RelMap *numbers, RelText line, RelBeliefs *beliefs)
{
    RelText kind, name;
    long weight = 0;

    if (line.length == 0 || line.bytes[0] == '#') {
        return true;
    }
    rel_text_split(&line, '\t', &kind);
    rel_text_split(&line, '\t', &name);
    const RelIndex hint = rel_map_get(numbers, name);
    if (hint == REL_NONE || !rel_text_read_whole(line, WEIGHT_MAX, &weight)) {
        return false;
    }
    for (size_t i = 0; i < REL_N_CHOICES; ++i) {
        if (!rel_text_is(kind, KINDS[i])) {
            continue;
        }
        beliefs->weights[i][hint] = (double)weight / SCALE;
        if (hint / REL_HINT_WIDTH == REL_HINT_LEAST) {
            beliefs->least[i][hint % REL_HINT_WIDTH] = (double)weight / SCALE;
        }
        return true;
    }
    return false;
}

RelStatus
rel_beliefs_load(const char *data_dir, const RelReport *report, RelArena *arena,
                 const RelBeliefs **beliefs)
{
    const RelText path = rel_text_printf(arena, "%s/coref.tsv", data_dir);
    RelBeliefs *const read = REL_ARENA_ARRAY(arena, RelBeliefs, 1);
    RelMap numbers;
    RelText bytes;
    RelText line;

    *beliefs = NULL;
    if (!path.bytes || !read) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = name_hints(arena, &numbers);
    if (status == REL_OK) {
        status = rel_table_read(path.bytes, MAX_BYTES, report, arena, &bytes);
    }
    for (size_t i = 1; status == REL_OK && rel_text_split(&bytes, '\n', &line);
         ++i) {
        if (!read_line(&numbers, line, read)) {
            return rel_report(report, REL_ERR_FORMAT, path.bytes, i,
                              "no kind, hint and weight");
        }
    }
    if (status == REL_OK) {
        *beliefs = read;
    }
    return status;
}

double
rel_belief_score(const RelBeliefs *beliefs, RelChoiceKind kind,
                 const RelHints *hints)
{
    double sum = 0.0;

    for (size_t i = 0; i < hints->n_items; ++i) {
        sum += beliefs->weights[kind][hints->items[i]];
    }
    return sum;
}

double
rel_belief_exp(double x)
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
