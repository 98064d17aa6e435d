// belief.c: reads what hints are worth.
//
//   they	roles=subject,subject	412     a subject for a subject
//
// Sums run in the order of the hints, so that every processor gives the same.

#include "graph/belief.h"

#include "base/map.h"
#include "base/strings.h"
#include "base/weights.h"

#include <string.h>

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

/// What a line is read into
typedef struct {
    RelMap numbers; // of the names of hints
    RelBeliefs *beliefs;
} Reading;

/// "they\troles=subject,subject\t412"
static bool
take_line(void *data, RelText line)
{
    const Reading *const reading = data;
    RelBeliefs *const beliefs = reading->beliefs;
    RelText kind, name;
    double weight = 0;

    rel_text_split(&line, '\t', &kind);
    rel_text_split(&line, '\t', &name);
    const RelIndex hint = rel_map_get(&reading->numbers, name);
    if (hint == REL_NONE || !rel_weight_read(line, &weight)) {
        return false;
    }
    for (size_t i = 0; i < REL_N_CHOICES; ++i) {
        if (!rel_text_is(kind, KINDS[i])) {
            continue;
        }
        beliefs->weights[i][hint] = weight;
        if (hint / REL_HINT_WIDTH == REL_HINT_LEAST) {
            beliefs->least[i][hint % REL_HINT_WIDTH] = weight;
        }
        return true;
    }
    return false;
}

RelStatus
rel_beliefs_load(const char *data_dir, const RelReport *report, RelArena *arena,
                 const RelBeliefs **beliefs)
{
    Reading reading = {.beliefs = REL_ARENA_ARRAY(arena, RelBeliefs, 1)};
    RelStatus status = reading.beliefs ? name_hints(arena, &reading.numbers)
                                       : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status =
            rel_weights_read(data_dir, "coref.tsv", "no kind, hint and weight",
                             report, arena, take_line, &reading);
    }
    *beliefs = status == REL_OK ? reading.beliefs : NULL;
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
