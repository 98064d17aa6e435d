// tag_words.c: WordNet's words, names, and counts of capitals in the news.
//
// Nothing of it comes from the treebanks.

#include "train/tag_words.h"

#include "base/files.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "syntax/feature.h"
#include "syntax/lemma_words.h"
#include "syntax/tag_memory.h"
#include "train/gold.h"
#include "train/lemma_counts.h"

enum {
    LIMIT = 1 << 30,
    LEAST_SEEN = 2,  ///< Times in the news, so that its way counts
    MOST_SHARE = 90, ///< Per cent that make it the way it is mostly written
    LEAST_SLOTS = 1 << 10
};

/// A word with its flags, and how often the news writes it in each way
typedef struct {
    uint32_t flags;
    uint32_t ways[REL_TAG_MIXES]; // by REL_TAG_SMALLS and its fellows
} Entry;

typedef struct {
    RelArena *arena;
    RelIntern *words;
    RelArray entries; // of Entry, by the word's id
} Lexicon;

/// The entry of a word as networks see it: small, digits as 0; NULL if memory
/// is out
static Entry *
find_entry(Lexicon *lexicon, RelText form)
{
    RelFeature feature;
    RelIndex id;

    rel_feature_read(form, &feature);
    const RelText word = {feature.word, feature.length};
    if (rel_intern_add(lexicon->words, word, &id) != REL_OK ||
        (id == lexicon->entries.n_items &&
         rel_array_add(&lexicon->entries) == NULL)) {
        return NULL;
    }
    return rel_array_at(&lexicon->entries, id);
}

static RelStatus
add_flags(Lexicon *lexicon, RelText form, uint32_t flags)
{
    Entry *entry = find_entry(lexicon, form);

    if (entry) {
        entry->flags |= flags;
    }
    return entry ? REL_OK : REL_ERR_NO_MEMORY;
}

// WordNet

static uint32_t
flags_of_classes(uint8_t classes)
{
    const bool name = (classes & REL_LEMMA_COMMON) == 0;

    return ((classes & REL_LEMMA_NOUN) != 0 ? REL_TAG_NOUN : 0u) |
           ((classes & REL_LEMMA_VERB) != 0 ? REL_TAG_VERB : 0u) |
           ((classes & REL_LEMMA_ADJECTIVE) != 0 ? REL_TAG_ADJECTIVE : 0u) |
           ((classes & REL_LEMMA_ADVERB) != 0 ? REL_TAG_ADVERB : 0u) |
           (name ? (uint32_t)REL_TAG_NAME : 0u);
}

/// What the Penn tag of an irregular form makes of it
static uint32_t
flags_of_tag(RelText xpos)
{
    return rel_text_is(xpos, "NNS")   ? REL_TAG_PLURAL
           : rel_text_is(xpos, "VBG") ? REL_TAG_ING
           : rel_text_is(xpos, "VBZ") ? REL_TAG_VERB_S
           : rel_text_is(xpos, "VBD") ? REL_TAG_PAST
                                      : REL_TAG_DEGREE;
}

static RelStatus
add_wordnet(Lexicon *lexicon, const RelLemmaCounts *counted)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < counted->n_wordnet; ++i) {
        const RelText word = rel_intern_text(counted->words, i);
        const uint8_t *classes = rel_array_at(&counted->classes, i);
        // "Turkey" is a common noun, too
        const RelText small = rel_text_lower(lexicon->arena, word);
        const bool name = (*classes & REL_LEMMA_COMMON) == 0;
        if (!small.bytes) {
            status = REL_ERR_NO_MEMORY;
        } else if (!name ||
                   rel_intern_find(counted->words, small) == REL_NONE) {
            status = add_flags(lexicon, word, flags_of_classes(*classes));
        }
    }
    for (size_t i = 0; status == REL_OK && i < counted->irregulars.n_items;
         ++i) {
        const RelLemmaExample *example = rel_array_at(&counted->irregulars, i);
        status = add_flags(lexicon, example->form, flags_of_tag(example->xpos));
    }
    return status;
}

static RelStatus
read_wordnet(Lexicon *lexicon, const char *folder)
{
    RelLemmaCounts counted;
    RelStatus status = rel_lemma_counts_init(&counted);

    if (status == REL_OK) {
        status = rel_lemma_counts_add_wordnet(&counted, folder);
    }
    if (status == REL_OK) {
        status = add_wordnet(lexicon, &counted);
    }
    rel_lemma_counts_release(&counted);
    return status;
}

// Names

/// What the letters of names.tsv stand for
static uint32_t
flags_of_kinds(RelText kinds)
{
    uint32_t flags = 0;

    for (size_t i = 0; i < kinds.length; ++i) {
        switch (kinds.bytes[i]) {
        case 'G': flags |= REL_TAG_GIVEN; break;
        case 'S':
        case 'P': flags |= REL_TAG_SURNAME; break;
        case 'C': flags |= REL_TAG_CITY; break;
        case 'R': flags |= REL_TAG_REGION; break;
        case 'D': flags |= REL_TAG_DEMONYM; break;
        default: flags |= REL_TAG_BODY;
        }
    }
    return flags;
}

static RelStatus
read_names(Lexicon *lexicon, const char *path)
{
    RelText text;
    RelText line;
    RelText name;
    RelText kinds;
    RelStatus status =
        rel_file_read(path, LIMIT, &REL_TO_STDERR, lexicon->arena, &text);

    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        if (!rel_text_starts(line, "#") && rel_text_split(&line, '\t', &name) &&
            rel_text_split(&line, '\t', &kinds) &&
            rel_text_find(name, " ") == name.length) {
            status = add_flags(lexicon, name, flags_of_kinds(kinds));
        }
    }
    return status;
}

// News

/// The way a word is written, or 0 where that tells nothing: a mark, or a
/// capital behind one
static uint32_t
find_way(RelText word, RelText before)
{
    const RelToken pair[] = {{.form = before}, {.form = word}};
    size_t at = 0;

    if (word.length == 0 || !rel_code_is_letter(rel_utf8_next(word, &at))) {
        return 0;
    }
    if (rel_text_is_in_capitals(word)) {
        return REL_TAG_SHOUTS;
    }
    const RelTagWay way = rel_tag_way(pair, 1);
    return way == REL_TAG_SMALL     ? REL_TAG_SMALLS
           : way == REL_TAG_CAPITAL ? REL_TAG_TITLES
                                    : 0;
}

static RelStatus
read_text(Lexicon *lexicon, FILE *file)
{
    RelText text;
    RelText line;
    RelText word;
    RelStatus status = rel_file_read_open(file, "text", LIMIT, &REL_TO_STDERR,
                                          lexicon->arena, &text);

    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        RelText before = {NULL, 0};
        while (status == REL_OK && rel_text_split(&line, ' ', &word)) {
            const uint32_t way = find_way(word, before);
            Entry *entry = way != 0 ? find_entry(lexicon, word) : NULL;
            if (entry) {
                ++entry->ways[way];
            }
            status = way != 0 && !entry ? REL_ERR_NO_MEMORY : REL_OK;
            before = word;
        }
    }
    return status;
}

/// How a word is mostly written
static uint32_t
choose_way(const Entry *entry)
{
    uint32_t n = 0;

    for (uint32_t way = REL_TAG_SMALLS; way < REL_TAG_MIXES; ++way) {
        n += entry->ways[way];
    }
    if (n < LEAST_SEEN) {
        return 0;
    }
    for (uint32_t way = REL_TAG_SMALLS; way < REL_TAG_MIXES; ++way) {
        if (entry->ways[way] * 100 >= n * MOST_SHARE) {
            return way;
        }
    }
    return REL_TAG_MIXES;
}

// The table

static uint32_t
flags_of(const Lexicon *lexicon, RelIndex word)
{
    const Entry *entry = rel_array_at(&lexicon->entries, word);

    return entry->flags | choose_way(entry) << (uint32_t)REL_TAG_WAY;
}

/// Lay the words out, a third of the slots free at least
static RelStatus
fill_table(const Lexicon *lexicon, RelTagLexicon *table)
{
    const RelIndex n_words = (RelIndex)lexicon->entries.n_items;
    uint32_t n_slots = LEAST_SLOTS;
    size_t n_told = 0;

    for (RelIndex i = 0; i < n_words; ++i) {
        n_told += flags_of(lexicon, i) != 0;
    }
    while ((size_t)n_slots * 2 < 3 * n_told) {
        n_slots *= 2;
    }
    uint32_t *slots = REL_ARENA_ARRAY(lexicon->arena, uint32_t, n_slots);
    if (!slots) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < n_words; ++i) {
        const uint32_t flags = flags_of(lexicon, i);
        if (flags != 0) {
            rel_tag_lexicon_put(slots, n_slots,
                                rel_intern_text(lexicon->words, i), flags);
        }
    }
    *table = (RelTagLexicon){slots, n_slots};
    return REL_OK;
}

RelStatus
rel_tag_words_make(RelArena *arena, const char *wordnet, const char *names,
                   FILE *text, RelTagLexicon *table)
{
    Lexicon lexicon = {.arena = arena, .words = rel_intern_new(&REL_HEAP)};
    RelStatus status = lexicon.words ? REL_OK : REL_ERR_NO_MEMORY;

    rel_array_init(&lexicon.entries, arena, sizeof(Entry));
    if (status == REL_OK) {
        status = read_wordnet(&lexicon, wordnet);
    }
    if (status == REL_OK) {
        status = read_names(&lexicon, names);
    }
    if (status == REL_OK) {
        status = read_text(&lexicon, text);
    }
    if (status == REL_OK) {
        status = fill_table(&lexicon, table);
    }
    rel_intern_free(lexicon.words);
    return status;
}
