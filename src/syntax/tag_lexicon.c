// tag_lexicon.c: looks words up, with their regular endings taken off.

#include "syntax/tag_lexicon.h"

#include "base/map.h"
#include "base/strings.h"

#include <string.h>

static const uint32_t FLAGS = ((uint32_t)1 << REL_TAG_FLAGS) - 1;

/// Bytes of the longest word whose endings are taken off, and of the shortest
/// stem
enum { LONGEST = 48, SHORTEST = 2 };

/// A regular ending: what stands for it in the plain form, what the plain form
/// is, and what the word is then
typedef struct {
    const char *ending, *plain;
    uint32_t of, is;
} Ending;

static const Ending ENDINGS[] = {
    {"s", "", REL_TAG_NOUN, REL_TAG_PLURAL},
    {"es", "", REL_TAG_NOUN, REL_TAG_PLURAL},
    {"ies", "y", REL_TAG_NOUN, REL_TAG_PLURAL},
    {"s", "", REL_TAG_VERB, REL_TAG_VERB_S},
    {"es", "", REL_TAG_VERB, REL_TAG_VERB_S},
    {"ies", "y", REL_TAG_VERB, REL_TAG_VERB_S},
    {"ed", "", REL_TAG_VERB, REL_TAG_PAST},
    {"d", "", REL_TAG_VERB, REL_TAG_PAST}, // "bribed"
    {"ied", "y", REL_TAG_VERB, REL_TAG_PAST},
    {"ing", "", REL_TAG_VERB, REL_TAG_ING},
    {"ing", "e", REL_TAG_VERB, REL_TAG_ING},
    {"er", "", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
    {"r", "", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
    {"ier", "y", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
    {"est", "", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
    {"st", "", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
    {"iest", "y", REL_TAG_ADJECTIVE, REL_TAG_DEGREE},
};

/// The bits of a word's hash that a slot keeps, never 0
static uint32_t
print_of(uint64_t hash)
{
    const uint32_t print = (uint32_t)(hash >> 32) & ~FLAGS;

    return print != 0 ? print : FLAGS + 1;
}

static uint32_t
start_of(uint64_t hash, uint32_t n_slots)
{
    return (uint32_t)hash & (n_slots - 1);
}

RelStatus
rel_tag_lexicon_find(const RelModel *model, const RelReport *report,
                     RelTagLexicon *lexicon)
{
    RelSection slots;
    const RelStatus status = rel_model_find(model, "lexicon", REL_SECTION_U32,
                                            REL_ANY_SIZE, 1, report, &slots);
    if (status != REL_OK) {
        return status;
    }
    *lexicon = (RelTagLexicon){slots.items, slots.rows};
    bool has_free = false;
    for (uint32_t i = 0; i < lexicon->n_slots; ++i) {
        has_free |= lexicon->slots[i] == 0;
    }
    return has_free && (lexicon->n_slots & (lexicon->n_slots - 1)) == 0
               ? REL_OK
               : rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "damaged table of words");
}

static uint32_t
find(const RelTagLexicon *lexicon, RelText word)
{
    const uint64_t hash = rel_hash(word) * 0x9E3779B97F4A7C15u;
    const uint32_t print = print_of(hash);

    for (uint32_t at = start_of(hash, lexicon->n_slots);
         lexicon->slots[at] != 0; at = (at + 1) & (lexicon->n_slots - 1)) {
        if ((lexicon->slots[at] & ~FLAGS) == print) {
            return lexicon->slots[at] & FLAGS;
        }
    }
    return 0;
}

void
rel_tag_lexicon_put(uint32_t *slots, uint32_t n_slots, RelText word,
                    uint32_t flags)
{
    const uint64_t hash = rel_hash(word) * 0x9E3779B97F4A7C15u;
    uint32_t at = start_of(hash, n_slots);

    while (slots[at] != 0) {
        at = (at + 1) & (n_slots - 1);
    }
    slots[at] = print_of(hash) | (flags & FLAGS);
}

/// Tell whether a stem ends in a doubled consonant: "runn" of "running"
static bool
is_doubled(RelText stem)
{
    const size_t n = stem.length;

    return n > SHORTEST + 1 && stem.bytes[n - 1] == stem.bytes[n - 2] &&
           strchr("aeiou", stem.bytes[n - 1]) == NULL;
}

/// What the word is if it has this ending
static uint32_t
try_ending(const RelTagLexicon *lexicon, RelText word, const Ending *ending)
{
    char plain[LONGEST + 4];
    const RelText cut = rel_text(ending->ending);
    const RelText put = rel_text(ending->plain);

    if (!rel_text_ends(word, ending->ending) ||
        word.length < cut.length + SHORTEST) {
        return 0;
    }
    const RelText stem = rel_text_slice(word, 0, word.length - cut.length);
    memcpy(plain, stem.bytes, stem.length);
    memcpy(plain + stem.length, put.bytes, put.length);
    uint32_t flags = find(lexicon, (RelText){plain, stem.length + put.length});
    if ((flags & ending->of) == 0 && put.length == 0 && cut.length > 1 &&
        is_doubled(stem)) {
        flags = find(lexicon, (RelText){plain, stem.length - 1});
    }
    return (flags & ending->of) != 0 ? ending->is : 0;
}

uint32_t
rel_tag_lexicon_look(const RelTagLexicon *lexicon, RelText word)
{
    if (lexicon->n_slots == 0 || word.length == 0) {
        return 0;
    }
    uint32_t flags = find(lexicon, word);
    if (word.length <= LONGEST) {
        for (size_t i = 0; i < sizeof(ENDINGS) / sizeof(*ENDINGS); ++i) {
            if ((flags & ENDINGS[i].is) == 0) {
                flags |= try_ending(lexicon, word, &ENDINGS[i]);
            }
        }
    }
    return flags;
}
