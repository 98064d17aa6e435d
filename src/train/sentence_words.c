// sentence_words.c: counts what words mostly are.
//
//   went    FIN     small       a verb that makes a clause, seldom "Went"
//   lee     PROPN   CAPITAL     nearly always "Lee"
//   then    ADV     mixed

#include "train/sentence_words.h"

#include "base/array.h"
#include "base/map.h"
#include "text/letters.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    N_CLASSES = REL_N_UPOS + 1, ///< FIN is the last
    FIN = REL_N_UPOS,
    LEAST_COUNT = 3, ///< Times a word is seen
    NEARLY = 8       ///< Times more often is nearly always
};

typedef struct {
    RelText word;
    uint32_t classes[N_CLASSES];
    uint32_t n_small, n_capital;
} Entry;

struct RelSentenceWords {
    RelArena *arena;
    RelMap map;       // word to index
    RelArray entries; // of Entry *
};

RelSentenceWords *
rel_sentence_words_new(RelArena *arena)
{
    RelSentenceWords *words = REL_ARENA_ARRAY(arena, RelSentenceWords, 1);

    if (words != NULL) {
        words->arena = arena;
        rel_map_init(&words->map, arena);
        rel_array_init(&words->entries, arena, sizeof(Entry *));
    }
    return words;
}

/// The entry of `form`, made if there is none; NULL if memory is out or the
/// form is no word
static Entry *
find_entry(RelSentenceWords *words, RelText form)
{
    char small[REL_KEY_MAX];
    const RelText key = rel_rules_key(form, small);
    const uint32_t index = rel_map_get(&words->map, key);

    if (key.length == 0 || !rel_char_is_letter(rel_char_at(form, 0))) {
        return NULL;
    }
    if (index != REL_NONE) {
        return *(Entry **)rel_array_at(&words->entries, index);
    }
    Entry *entry = REL_ARENA_ARRAY(words->arena, Entry, 1);
    if (entry != NULL) {
        entry->word = rel_arena_copy(words->arena, key);
        if (rel_map_set(&words->map, entry->word,
                        (uint32_t)words->entries.n_items) != REL_OK ||
            rel_array_push(&words->entries, &entry) != REL_OK) {
            return NULL;
        }
    }
    return entry;
}

static size_t
class_of(const RelToken *token)
{
    static const char *const finite[] = {"VBD", "VBZ", "VBP", "MD"};

    for (size_t i = 0; token->upos == REL_UPOS_VERB && i < 4; ++i) {
        if (rel_text_is(token->xpos, finite[i])) {
            return FIN;
        }
    }
    return token->upos;
}

static void
count_classes(RelSentenceWords *words, const RelSentences *sentences)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        for (RelIndex k = 0; k < sentence->n_tokens; ++k) {
            Entry *entry = find_entry(words, sentence->tokens[k].form);
            if (entry != NULL) {
                ++entry->classes[class_of(&sentence->tokens[k])];
            }
        }
    }
}

static RelStatus
count_letters(RelSentenceWords *words, const RelRules *rules, RelText text,
              const RelBlock *block)
{
    RelArray spans;

    rel_array_init(&spans, words->arena, sizeof(RelSpan));
    const RelStatus status =
        rel_token_split(rules, text, block->begin, block->end, &spans);
    for (size_t i = 0; status == REL_OK && i < spans.n_items; ++i) {
        const RelSpan *span = rel_array_at(&spans, i);
        const RelText form =
            rel_text_slice(text, span->begin, span->end - span->begin);
        Entry *entry = find_entry(words, form);
        if (entry != NULL) {
            const bool capital = rel_char_at(form, 0) == REL_CHAR_UPPER;
            entry->n_capital += capital;
            entry->n_small += !capital;
        }
    }
    return status;
}

RelStatus
rel_sentence_words_count(RelSentenceWords *words, const RelRules *rules,
                         const RelGold *gold)
{
    RelStatus status = REL_OK;

    count_classes(words, &gold->sentences);
    for (size_t i = 0; status == REL_OK && i < gold->document.n_blocks; ++i) {
        status = count_letters(words, rules, gold->document.text,
                               &gold->document.blocks[i]);
    }
    return status;
}

static int
compare_entries(const void *a, const void *b)
{
    return rel_text_compare((*(Entry *const *)a)->word,
                            (*(Entry *const *)b)->word);
}

/// The name of the class that the word has most often, "?" if none is known
static const char *
best_class(const Entry *entry)
{
    size_t best = 0;

    for (size_t class = 1; class < N_CLASSES; ++class) {
        if (entry->classes[class] > entry->classes[best]) {
            best = class;
        }
    }
    return best == FIN ? "FIN" : best == 0 ? "?" : rel_upos_text((RelUpos)best);
}

static const char *
custom(const Entry *entry)
{
    return entry->n_small > NEARLY * entry->n_capital   ? "small"
           : entry->n_capital > NEARLY * entry->n_small ? "CAPITAL"
           : entry->n_small > entry->n_capital          ? "mixed"
                                                        : "Mixed";
}

RelStatus
rel_sentence_words_write(const RelSentenceWords *words, const char *path)
{
    Entry **entries = words->entries.items;
    FILE *file = fopen(path, "wb");

    if (file == NULL) {
        perror(path);
        return REL_ERR_IO;
    }
    fputs("# What words mostly are and how mostly written; made by\n"
          "# src/train/train_sentence.c, see data/LICENSES.md\n",
          file);
    qsort(entries, words->entries.n_items, sizeof(Entry *), compare_entries);
    for (size_t i = 0; i < words->entries.n_items; ++i) {
        const Entry *entry = entries[i];
        if (entry->n_small + entry->n_capital >= LEAST_COUNT) {
            fprintf(file, "%.*s\t%s\t%s\n", (int)entry->word.length,
                    entry->word.bytes, best_class(entry), custom(entry));
        }
    }
    fputs("# end\n", file);
    return fclose(file) == 0 ? REL_OK : REL_ERR_IO;
}
