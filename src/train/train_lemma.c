// train_lemma: learns rules and exceptions of lemmas.
//
// usage: train_lemma OUTPUT TREEBANK.conllu... < TEXT
//
// For each end of a form of a tag, the commonest script becomes a rule where
// it differs from the rule of the shorter end.  What the rules get wrong is
// an exception.  TEXT, tokens with blanks between, tells which verbs and
// nouns there are besides those of the treebanks: what follows "to", and what
// is written small.

#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"
#include "syntax/lemma_rule.h"
#include "train/container.h"
#include "train/counts.h"
#include "train/gold.h"

#include <stdio.h>

enum {
    LEAST_TYPES = 2,  ///< Forms that a rule needs
    LEAST_VERB = 2,   ///< Times a verb is seen behind "to"
    LEAST_NOUN = 3,   ///< Times a noun is seen
    LEAST_CHOICE = 5, ///< Forms that a choice of a tag needs
    MAX_CHOICES = 12
};

/// A form with its commonest lemma
typedef struct {
    RelText form, xpos, lemma;
} Example;

typedef struct {
    RelArena *arena;
    RelIntern *wholes;  // "tag shape base"
    RelArray examples;  // of Example, by the id of the whole
    RelCounts lemmas;   // whole, lemma
    RelCounts ends;     // "tag shape end", script
    RelCounts choices;  // tag, script
    RelCounts words;    // "V" or "N", known lemma
    RelMap rules;       // to an index of `scripts`
    RelArray scripts;   // of RelText
    RelArray rule_keys; // of RelText
} Trainer;

/// Proper names keep their form: no "Unite States"
static RelText
lemma_of_name(RelText lemma, const RelLemmaKey *key, RelArena *arena)
{
    const RelText base = {key->base, key->length};

    return lemma.length < base.length &&
                   memcmp(lemma.bytes, base.bytes, lemma.length) == 0
               ? rel_arena_copy(arena, base)
               : lemma;
}

static RelStatus
count_token(Trainer *trainer, const RelToken *token)
{
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey key;
    RelIndex id;
    RelText lemma = token->lemma;

    if (lemma.length == 0 || rel_text_is(lemma, "_") ||
        rel_text_is(token->xpos, "GW") ||
        !rel_lemma_key(token->form, token->xpos, &key) ||
        (rel_text_is(token->xpos, "CD") && key.base[0] >= '0' &&
         key.base[0] <= '9')) {
        return REL_OK;
    }
    if (rel_text_is(token->xpos, "NNP")) {
        lemma = lemma_of_name(lemma, &key, trainer->arena);
    }
    const RelText whole = rel_lemma_whole(&key, bytes);
    RelStatus status = rel_intern_add(trainer->wholes, whole, &id);
    if (status == REL_OK && id == trainer->examples.n_items) {
        const Example example = {token->form, token->xpos, {NULL, 0}};
        status = rel_array_push(&trainer->examples, &example);
    }
    if (status == REL_OK) {
        status = rel_counts_add(&trainer->lemmas, whole, lemma, 1);
    }
    const char class = token->xpos.bytes ? token->xpos.bytes[0] : '_';
    if (status == REL_OK && (class == 'V' || class == 'N')) {
        status =
            rel_counts_add(&trainer->words, rel_text(class == 'V' ? "V" : "N"),
                           lemma, LEAST_NOUN);
    }
    return status;
}

static RelStatus
count_treebank(Trainer *trainer, const char *path)
{
    RelGold gold;
    RelStatus status = rel_gold_load(path, trainer->arena, &gold);

    for (RelIndex i = 0; status == REL_OK && i < gold.sentences.n_sentences;
         ++i) {
        const RelSentence *sentence = &gold.sentences.sentences[i];
        for (RelIndex k = 0; status == REL_OK && k < sentence->n_tokens; ++k) {
            status = count_token(trainer, &sentence->tokens[k]);
        }
    }
    return status;
}

static bool
is_small_word(RelText word)
{
    for (size_t i = 0; i < word.length; ++i) {
        if (word.bytes[i] < 'a' || word.bytes[i] > 'z') {
            return false;
        }
    }
    return word.length > 1;
}

/// Count the words of running text as verbs and nouns
static RelStatus
count_text(Trainer *trainer, FILE *file)
{
    RelText text;
    RelText line;
    RelText word;
    RelCounts found;
    size_t n_pairs;

    RelStatus status = rel_counts_init(&found, trainer->arena);
    if (status == REL_OK) {
        status = rel_file_read_open(file, "text", (size_t)1 << 30,
                                    &REL_TO_STDERR, trainer->arena, &text);
    }
    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        bool after_to = false;
        while (status == REL_OK && rel_text_split(&line, ' ', &word)) {
            if (is_small_word(word)) {
                status = rel_counts_add(&found, rel_text(after_to ? "V" : "N"),
                                        word, 1);
            }
            after_to = rel_text_is(word, "to");
        }
    }
    const RelCount *counts =
        status == REL_OK ? rel_counts_sorted(&found, &n_pairs) : NULL;
    for (size_t i = 0; counts != NULL && status == REL_OK && i < n_pairs; ++i) {
        const bool verb = counts[i].key.bytes[0] == 'V';
        if (counts[i].number >= (verb ? LEAST_VERB : LEAST_NOUN) &&
            (verb || !rel_text_ends(counts[i].value, "s"))) {
            status = rel_counts_add(&trainer->words, counts[i].key,
                                    counts[i].value, LEAST_NOUN);
        }
    }
    rel_counts_release(&found);
    return status;
}

/// Bytes that the base, its capitals changed, and `lemma` begin with
static size_t
common_length(const RelLemmaBuffer *base, RelText lemma)
{
    size_t n = 0;

    while (n < base->length && n < lemma.length &&
           base->bytes[n] == lemma.bytes[n]) {
        ++n;
    }
    while (n > 0 && n < lemma.length &&
           ((unsigned char)lemma.bytes[n] & 0xC0u) == 0x80u) {
        --n; // not inside a character
    }
    return n;
}

/// The script that makes `lemma` of the form of `key`
static RelText
make_script(const RelLemmaKey *key, RelText lemma, RelArena *arena)
{
    static const char operations[] = "klt";
    RelText script = {NULL, 0};
    size_t longest = 0;

    for (size_t i = 0; i < 3; ++i) {
        const char identity[] = {operations[i], '>', 0};
        RelLemmaBuffer base;
        if (!rel_lemma_apply(key, rel_text(identity), &base)) {
            continue;
        }
        const size_t n = common_length(&base, lemma);
        if (script.bytes == NULL || n > longest) {
            longest = n;
            script = rel_text_printf(arena, "%c%.*s>%.*s", operations[i],
                                     (int)(base.length - n), base.bytes + n,
                                     (int)(lemma.length - n), lemma.bytes + n);
        }
    }
    return script;
}

/// Give each form its commonest lemma
static RelStatus
choose_lemmas(Trainer *trainer)
{
    size_t n_pairs;
    const RelCount *counts = rel_counts_sorted(&trainer->lemmas, &n_pairs);

    for (size_t i = 0; counts != NULL && i < n_pairs; ++i) {
        if (i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) {
            const RelIndex id = rel_intern_find(trainer->wholes, counts[i].key);
            Example *example = rel_array_at(&trainer->examples, id);
            example->lemma = counts[i].value;
        }
    }
    return counts != NULL ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Count the script of one form under each of its ends
static RelStatus
count_ends(Trainer *trainer, const Example *example)
{
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey key;

    rel_lemma_key(example->form, example->xpos, &key);
    const RelText script = make_script(&key, example->lemma, trainer->arena);
    RelStatus status = script.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    for (size_t n = 0;
         status == REL_OK && n <= REL_LEMMA_SUFFIX && n <= key.folded_length;
         ++n) {
        status = rel_counts_add(&trainer->ends, rel_lemma_end(&key, n, bytes),
                                script, 1);
    }
    const bool chosen =
        rel_text_is(key.xpos, "NNS") || rel_text_starts(key.xpos, "VB");
    if (status == REL_OK && chosen && key.shape == 'x') {
        status = rel_counts_add(&trainer->choices, key.xpos, script, 1);
    }
    return status;
}

static RelText
find_rule(const void *data, RelText rule)
{
    const Trainer *trainer = data;
    const uint32_t index = rel_map_get(&trainer->rules, rule);

    return index == REL_NONE
               ? (RelText){NULL, 0}
               : *(RelText *)rel_array_at(&trainer->scripts, index);
}

/// Where the end begins in "tag shape end"
static size_t
end_offset(RelText rule)
{
    return rel_text_find(rule, "\t") + 3;
}

/// The script that shorter ends than that of `rule` give
static RelText
inherited_script(const Trainer *trainer, RelText rule)
{
    const size_t offset = end_offset(rule);
    char bytes[REL_LEMMA_ROOM];
    RelText script = {NULL, 0};

    for (size_t skip = 1; script.length == 0 && offset + skip <= rule.length;
         ++skip) {
        const size_t length = rule.length - offset - skip;
        memcpy(bytes, rule.bytes, offset);
        memcpy(bytes + offset, rule.bytes + offset + skip, length);
        script = find_rule(trainer, (RelText){bytes, offset + length});
    }
    return script;
}

/// Make the rules whose ends have `length` bytes
static RelStatus
make_rules(Trainer *trainer, const RelCount *counts, size_t n_counts,
           size_t length)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < n_counts; ++i) {
        const RelCount *count = &counts[i];
        if ((i > 0 && rel_text_equals(count->key, counts[i - 1].key)) ||
            count->key.length - end_offset(count->key) != length ||
            (length > 0 && count->number < LEAST_TYPES) ||
            rel_text_equals(inherited_script(trainer, count->key),
                            count->value)) {
            continue;
        }
        status = rel_map_set(&trainer->rules, count->key,
                             (uint32_t)trainer->scripts.n_items);
        if (status == REL_OK) {
            status = rel_array_push(&trainer->scripts, &count->value);
        }
    }
    return status;
}

static RelStatus
train(Trainer *trainer)
{
    size_t n_counts;
    RelStatus status = choose_lemmas(trainer);

    for (size_t i = 0; status == REL_OK && i < trainer->examples.n_items; ++i) {
        status = count_ends(trainer, rel_array_at(&trainer->examples, i));
    }
    const RelCount *counts =
        status == REL_OK ? rel_counts_sorted(&trainer->ends, &n_counts) : NULL;
    for (size_t n = 0; counts && status == REL_OK && n <= REL_LEMMA_SUFFIX;
         ++n) {
        status = make_rules(trainer, counts, n_counts, n);
    }
    return counts != NULL ? status : REL_ERR_NO_MEMORY;
}

/// Tell whether the rules alone give another lemma
static bool
is_exception(const Trainer *trainer, const Example *example)
{
    RelLemmaKey key;
    RelLemmaBuffer lemma;

    rel_lemma_key(example->form, example->xpos, &key);
    rel_lemma_by_rules(&key, find_rule, trainer, &lemma);
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
add_exceptions(const Trainer *trainer, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, trainer->arena);
    // The counts are in the order of their wholes
    const RelCount *counts = rel_counts_sorted(&trainer->lemmas, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelIndex id = rel_intern_find(trainer->wholes, counts[i].key);
        const Example *example = rel_array_at(&trainer->examples, id);
        if ((i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) &&
            is_exception(trainer, example)) {
            status = push_row(&columns, counts[i].key, example->lemma);
        }
    }
    printf("%zu exceptions\n", columns.keys.n_items);
    return status != REL_OK
               ? status
               : write_columns(model, &columns, "exceptions", "lemmas");
}

static RelStatus
add_rules(const Trainer *trainer, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, trainer->arena);
    const RelCount *counts = rel_counts_sorted(&trainer->ends, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelText script = find_rule(trainer, counts[i].key);
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
add_choices(const Trainer *trainer, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    size_t n_choices = 0;
    RelStatus status = REL_OK;

    init_columns(&columns, trainer->arena);
    const RelCount *counts = rel_counts_sorted(&trainer->choices, &n_counts);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        if (i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) {
            n_choices = 0;
            status = push_row(&columns, counts[i].key, counts[i].value);
        } else if (counts[i].number >= LEAST_CHOICE &&
                   n_choices < MAX_CHOICES) {
            RelText *all =
                rel_array_at(&columns.values, columns.values.n_items - 1);
            const RelText parts[] = {*all, counts[i].value};
            *all = rel_text_join(trainer->arena, parts, 2, " ");
        }
        ++n_choices;
    }
    return status != REL_OK ? status
                            : write_columns(model, &columns, "tags", "choices");
}

static RelStatus
add_words(const Trainer *trainer, RelContainer *model)
{
    Columns columns;
    size_t n_counts;
    RelStatus status = REL_OK;

    init_columns(&columns, trainer->arena);
    RelCount *counts = rel_counts_sorted(&trainer->words, &n_counts);
    for (size_t i = 0; counts != NULL && i < n_counts; ++i) {
        counts[i].number = 0; // leave the order to the texts
    }
    RelCounts plain;
    status = rel_counts_init(&plain, trainer->arena);
    for (size_t i = 0; counts && status == REL_OK && i < n_counts; ++i) {
        const RelText parts[] = {counts[i].key, counts[i].value};
        status = rel_counts_add(&plain,
                                rel_text_join(trainer->arena, parts, 2, "\t"),
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

static RelStatus
write_model(const Trainer *trainer, const char *path)
{
    RelContainer model;
    RelStatus status;

    rel_container_init(&model, trainer->arena, "lemma");
    if ((status = add_exceptions(trainer, &model)) != REL_OK ||
        (status = add_rules(trainer, &model)) != REL_OK ||
        (status = add_choices(trainer, &model)) != REL_OK ||
        (status = add_words(trainer, &model)) != REL_OK) {
        return status;
    }
    return rel_container_write(&model, path);
}

static RelStatus
init_trainer(Trainer *trainer)
{
    *trainer = (Trainer){.arena = rel_arena_new(&REL_HEAP),
                         .wholes = rel_intern_new(&REL_HEAP)};
    if (trainer->arena == NULL || trainer->wholes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_array_init(&trainer->examples, trainer->arena, sizeof(Example));
    rel_array_init(&trainer->scripts, trainer->arena, sizeof(RelText));
    rel_map_init(&trainer->rules, trainer->arena);
    RelCounts *all[] = {&trainer->lemmas, &trainer->ends, &trainer->choices,
                        &trainer->words};
    RelStatus status = REL_OK;
    for (size_t i = 0; status == REL_OK && i < 4; ++i) {
        status = rel_counts_init(all[i], trainer->arena);
    }
    return status;
}

int
main(int argc, char **argv)
{
    Trainer trainer;

    if (argc < 3) {
        fputs("usage: train_lemma OUTPUT TREEBANK... < TEXT\n", stderr);
        return 2;
    }
    RelStatus status = init_trainer(&trainer);
    for (int i = 2; status == REL_OK && i < argc; ++i) {
        status = count_treebank(&trainer, argv[i]);
    }
    if (status == REL_OK) {
        status = count_text(&trainer, stdin);
    }
    if (status == REL_OK) {
        status = train(&trainer);
    }
    if (status == REL_OK) {
        status = write_model(&trainer, argv[1]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_lemma: %s\n", rel_status_text(status));
    }
    return status == REL_OK ? 0 : 1;
}
