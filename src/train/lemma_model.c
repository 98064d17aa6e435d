// lemma_model.c: writes data/lemma.model.

#include "base/strings.h"
#include "syntax/lemma_rule.h"
#include "syntax/lemma_words.h"
#include "train/container.h"
#include "train/lemma_counts.h"

#include <stdio.h>
#include <stdlib.h>

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

    return status != REL_OK
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

/// A known word and its classes
typedef struct {
    RelText word;
    uint8_t class;
} Word;

static int
compare_words(const void *a, const void *b)
{
    const Word *left = a;
    const Word *right = b;

    return rel_text_compare(left->word, right->word);
}

/// All words in the order of their letters
static Word *
sort_words(const RelLemmaCounts *counted, size_t n_words)
{
    Word *words = REL_ARENA_ARRAY(counted->arena, Word, n_words + 1);

    for (size_t i = 0; words && i < n_words; ++i) {
        const uint8_t *class = rel_array_at(&counted->classes, i);
        words[i] = (Word){rel_intern_text(counted->words, (RelIndex)i), *class};
    }
    if (words) {
        qsort(words, n_words, sizeof(Word), compare_words);
    }
    return words;
}

/// Put the classes of `word` into a free slot
static void
put_word(const Word *word, uint32_t *slots, uint32_t n_slots)
{
    uint32_t print;
    uint32_t at = rel_lemma_words_slot(word->word, n_slots, &print);

    while (slots[at] != 0) {
        at = at + 1 < n_slots ? at + 1 : 0;
    }
    slots[at] = print | word->class;
}

static RelStatus
add_words(const RelLemmaCounts *counted, RelContainer *model)
{
    const size_t n_words = counted->classes.n_items;
    const uint32_t n_slots = (uint32_t)(n_words + n_words / 4 + 1);
    Word *words = sort_words(counted, n_words);
    uint32_t *slots = REL_ARENA_ARRAY(counted->arena, uint32_t, n_slots);

    if (!words || !slots) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_words; ++i) {
        if (words[i].word.length < REL_LEMMA_ROOM && words[i].class != 0) {
            put_word(&words[i], slots, n_slots);
        }
    }
    printf("%zu words\n", n_words);
    return rel_container_add(model, "words.slots", REL_SECTION_U32, n_slots, 1,
                             slots);
}

/// Add irregular forms that the treebanks do not have
static RelStatus
add_irregulars(RelLemmaCounts *counted)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < counted->irregulars.n_items;
         ++i) {
        const RelLemmaExample *irregular =
            rel_array_at(&counted->irregulars, i);
        char bytes[REL_LEMMA_ROOM * 2];
        RelLemmaKey key;
        RelIndex id;
        if (!rel_lemma_key(irregular->form, irregular->xpos, &key)) {
            continue;
        }
        const RelText whole = rel_lemma_whole(&key, bytes);
        status = rel_intern_add(counted->wholes, whole, &id);
        if (status != REL_OK || id < counted->examples.n_items) {
            continue;
        }
        status = rel_array_push(&counted->examples, irregular);
        if (status == REL_OK) {
            status =
                rel_counts_add(&counted->lemmas, whole, irregular->lemma, 1);
        }
    }
    return status;
}

RelStatus
rel_lemma_model_write(RelLemmaCounts *counted, const char *path)
{
    RelContainer model;
    RelStatus status;

    rel_container_init(&model, counted->arena, "lemma");
    if ((status = add_irregulars(counted)) != REL_OK ||
        (status = add_exceptions(counted, &model)) != REL_OK ||
        (status = add_rules(counted, &model)) != REL_OK ||
        (status = add_choices(counted, &model)) != REL_OK ||
        (status = add_words(counted, &model)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
}
