// lemma_model.c: writes data/lemma.model.

#include "base/strings.h"
#include "syntax/lemma_rule.h"
#include "train/container.h"
#include "train/lemma_counts.h"

#include <stdio.h>

enum {
    LEAST_CHOICE = 5, ///< Forms that a choice of a tag needs
    MAX_CHOICES = 12
};

/// Tell whether the rules alone give another lemma
static bool
is_exception(const RelLemmaCounts *counted, const RelLemmaExample *example)
{
    RelLemmaKey key;
    RelLemmaBuffer lemma;

    rel_lemma_key(example->form, example->xpos, &key);
    rel_lemma_by_rules(&key, rel_lemma_rules_find, counted, &lemma);
    const bool small_name =
        key.shape == 'x' && rel_text_starts(example->xpos, "NNP");
    return small_name || !rel_text_equals((RelText){lemma.bytes, lemma.length},
                                          example->lemma);
}

/// Two columns of strings of the model, filled in the order of the keys
typedef struct {
    RelArray keys, values; // of RelText
} Columns;

static RelStatus
push_row(Columns *columns, RelText key, RelText value)
{
    const RelStatus status = rel_array_push(&columns->keys, &key);

    return status != REL_OK ? status : rel_array_push(&columns->values, &value);
}

static RelStatus
write_columns(RelContainer *model, const Columns *columns, const char *keys,
              const char *values)
{
    RelStatus status = rel_container_add_strings(
        model, keys, columns->keys.items, (uint32_t)columns->keys.n_items);

    return status != REL_OK || values == NULL
               ? status
               : rel_container_add_strings(model, values, columns->values.items,
                                           (uint32_t)columns->values.n_items);
}

static void
init_columns(Columns *columns, RelArena *arena)
{
    rel_array_init(&columns->keys, arena, sizeof(RelText));
    rel_array_init(&columns->values, arena, sizeof(RelText));
}

static RelStatus
add_exceptions(const RelLemmaCounts *counted, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, counted->arena);
    // The counts are in the order of their wholes
    const RelCount *counts = rel_counts_sorted(&counted->lemmas, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelIndex id = rel_intern_find(counted->wholes, counts[i].key);
        const RelLemmaExample *example = rel_array_at(&counted->examples, id);
        if ((i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) &&
            is_exception(counted, example)) {
            status = push_row(&columns, counts[i].key, example->lemma);
        }
    }
    printf("%zu exceptions\n", columns.keys.n_items);
    return status != REL_OK
               ? status
               : write_columns(model, &columns, "exceptions", "lemmas");
}

static RelStatus
add_rules(const RelLemmaCounts *counted, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, counted->arena);
    const RelCount *counts = rel_counts_sorted(&counted->ends, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelText script = rel_lemma_rules_find(counted, counts[i].key);
        if (script.length > 0 &&
            (i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key))) {
            status = push_row(&columns, counts[i].key, script);
        }
    }
    printf("%zu rules\n", columns.keys.n_items);
    return status != REL_OK
               ? status
               : write_columns(model, &columns, "rules", "scripts");
}

/// The likeliest scripts of each tag in one string
static RelStatus
add_choices(const RelLemmaCounts *counted, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    size_t n_choices = 0;
    RelStatus status = REL_OK;

    init_columns(&columns, counted->arena);
    const RelCount *counts = rel_counts_sorted(&counted->choices, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        if (i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) {
            n_choices = 0;
            status = push_row(&columns, counts[i].key, counts[i].value);
        } else if (counts[i].number >= LEAST_CHOICE &&
                   n_choices < MAX_CHOICES) {
            RelText *all =
                rel_array_at(&columns.values, columns.values.n_items - 1);
            const RelText parts[] = {*all, counts[i].value};
            *all = rel_text_join(counted->arena, parts, 2, " ");
        }
        ++n_choices;
    }
    return status != REL_OK ? status
                            : write_columns(model, &columns, "tags", "choices");
}

static RelStatus
add_words(const RelLemmaCounts *counted, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, counted->arena);
    RelCount *counts = rel_counts_sorted(&counted->words, &n_counts);
    for (size_t i = 0; counts != NULL && i < n_counts; ++i) {
        counts[i].number = 0; // leave the order to the texts
    }
    RelCounts plain;
    status = rel_counts_init(&plain, counted->arena);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelText parts[] = {counts[i].key, counts[i].value};
        status = rel_counts_add(&plain,
                                rel_text_join(counted->arena, parts, 2, "\t"),
                                rel_text(""), 1);
    }
    counts = status == REL_OK ? rel_counts_sorted(&plain, &n_counts) : NULL;
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        status = push_row(&columns, counts[i].key, counts[i].value);
    }
    if (status == REL_OK) {
        status = write_columns(model, &columns, "words", NULL);
    }
    rel_counts_release(&plain);
    return status;
}

RelStatus
rel_lemma_model_write(const RelLemmaCounts *counted, const char *path)
{
    RelContainer model;
    RelStatus status;

    rel_container_init(&model, counted->arena, "lemma");
    if ((status = add_exceptions(counted, &model)) != REL_OK ||
        (status = add_rules(counted, &model)) != REL_OK ||
        (status = add_choices(counted, &model)) != REL_OK ||
        (status = add_words(counted, &model)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
}
