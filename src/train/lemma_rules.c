// lemma_rules.c: makes rules of the ends of forms.

#include "base/strings.h"
#include "syntax/lemma_rule.h"
#include "train/lemma_counts.h"

/// Forms that a rule needs
enum { LEAST_TYPES = 2 };

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
choose_lemmas(RelLemmaCounts *counted)
{
    size_t n_pairs;
    const RelCount *counts = rel_counts_sorted(&counted->lemmas, &n_pairs);

    for (size_t i = 0; counts != NULL && i < n_pairs; ++i) {
        if (i == 0 || !rel_text_equals(counts[i].key, counts[i - 1].key)) {
            const RelIndex id = rel_intern_find(counted->wholes, counts[i].key);
            RelLemmaExample *example = rel_array_at(&counted->examples, id);
            example->lemma = counts[i].value;
        }
    }
    return counts != NULL ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Count the script of one form under each of its ends
static RelStatus
count_ends(RelLemmaCounts *counted, const RelLemmaExample *example)
{
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey key;

    rel_lemma_key(example->form, example->xpos, &key);
    const RelText script = make_script(&key, example->lemma, counted->arena);
    RelStatus status = script.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    for (size_t n = 0;
         status == REL_OK && n <= REL_LEMMA_SUFFIX && n <= key.folded_length;
         ++n) {
        status = rel_counts_add(&counted->ends, rel_lemma_end(&key, n, bytes),
                                script, 1);
    }
    const bool chosen =
        rel_text_is(key.xpos, "NNS") || rel_text_starts(key.xpos, "VB") ||
        rel_text_starts(key.xpos, "JJ") || rel_text_starts(key.xpos, "RB");
    if (status == REL_OK && chosen && key.shape == 'x') {
        status = rel_counts_add(&counted->choices, key.xpos, script, 1);
    }
    return status;
}

RelText
rel_lemma_rules_find(const void *data, RelText rule)
{
    const RelLemmaCounts *counted = data;
    const uint32_t index = rel_map_get(&counted->rules, rule);

    return index == REL_NONE
               ? (RelText){NULL, 0}
               : *(RelText *)rel_array_at(&counted->scripts, index);
}

/// Where the end begins in "tag shape end"
static size_t
end_offset(RelText rule)
{
    return rel_text_find(rule, "\t") + 3;
}

/// The script that shorter ends than that of `rule` give
static RelText
inherited_script(const RelLemmaCounts *counted, RelText rule)
{
    const size_t offset = end_offset(rule);
    char bytes[REL_LEMMA_ROOM];
    RelText script = {NULL, 0};

    for (size_t skip = 1; script.length == 0 && offset + skip <= rule.length;
         ++skip) {
        const size_t length = rule.length - offset - skip;
        memcpy(bytes, rule.bytes, offset);
        memcpy(bytes + offset, rule.bytes + offset + skip, length);
        script =
            rel_lemma_rules_find(counted, (RelText){bytes, offset + length});
    }
    return script;
}

/// Make the rules whose ends have `length` bytes
static RelStatus
make_rules(RelLemmaCounts *counted, const RelCount *counts, size_t n_counts,
           size_t length)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < n_counts; ++i) {
        const RelCount *count = &counts[i];
        if ((i > 0 && rel_text_equals(count->key, counts[i - 1].key)) ||
            count->key.length - end_offset(count->key) != length ||
            (length > 0 && count->number < LEAST_TYPES) ||
            rel_text_equals(inherited_script(counted, count->key),
                            count->value)) {
            continue;
        }
        status = rel_map_set(&counted->rules, count->key,
                             (uint32_t)counted->scripts.n_items);
        if (status == REL_OK) {
            status = rel_array_push(&counted->scripts, &count->value);
        }
    }
    return status;
}

RelStatus
rel_lemma_rules_make(RelLemmaCounts *counted)
{
    size_t n_counts;
    RelStatus status = choose_lemmas(counted);

    for (size_t i = 0; status == REL_OK && i < counted->examples.n_items; ++i) {
        status = count_ends(counted, rel_array_at(&counted->examples, i));
    }
    const RelCount *counts =
        status == REL_OK ? rel_counts_sorted(&counted->ends, &n_counts) : NULL;
    for (size_t n = 0; counts && status == REL_OK && n <= REL_LEMMA_SUFFIX;
         ++n) {
        status = make_rules(counted, counts, n_counts, n);
    }
    return counts != NULL ? status : REL_ERR_NO_MEMORY;
}
