// tag_memory.c: counts words by their hashes.

#include "syntax/tag_memory.h"

#include "base/strings.h"

enum { PRINT_SHIFT = 12, WAY_BITS = 4, WAY_MOST = 15, LEAST_SLOTS = 64 };

static bool
is_word_byte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || (unsigned char)byte >= 128;
}

/// FNV-1a of the form with the letters of ASCII made small
static uint64_t
hash_small(RelText form)
{
    uint64_t hash = 14695981039346656037u;

    for (size_t i = 0; i < form.length; ++i) {
        const char byte = form.bytes[i];
        const bool upper = byte >= 'A' && byte <= 'Z';
        hash =
            (hash ^ (unsigned char)(upper ? byte + 32 : byte)) * 1099511628211u;
    }
    return hash ^ (hash >> 32);
}

/// The bits of a hash that stand in a slot, never 0
static uint32_t
print_of(uint64_t hash)
{
    return ((uint32_t)(hash >> 32) | 1u << 31) >> PRINT_SHIFT << PRINT_SHIFT;
}

/// The slot of a word, or the free one where it belongs; half are free
static uint32_t *
find_slot(const RelTagMemory *memory, uint64_t hash)
{
    const uint32_t print = print_of(hash) >> PRINT_SHIFT;
    size_t i = (size_t)hash & (memory->n_slots - 1);

    while (memory->slots[i] != 0 && memory->slots[i] >> PRINT_SHIFT != print) {
        i = (i + 1) & (memory->n_slots - 1);
    }
    return &memory->slots[i];
}

RelTagWay
rel_tag_way(const RelToken *tokens, RelIndex token)
{
    if (!rel_text_is_capitalized(tokens[token].form)) {
        return REL_TAG_SMALL;
    }
    if (token == 0) {
        return REL_TAG_OPENS;
    }
    // Behind a mark another sentence, a line or a quotation may begin
    const RelText before = tokens[token - 1].form;
    const bool inside = before.length > 0 &&
                        (is_word_byte(before.bytes[before.length - 1]) ||
                         rel_text_is(before, ",") || rel_text_is(before, "(") ||
                         rel_text_is(before, ")"));
    return inside ? REL_TAG_CAPITAL : REL_TAG_OPENS;
}

/// Count the words of a sentence; there is room for all
static void
read_sentence(RelTagMemory *memory, const RelSentence *sentence)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (form.length == 0 || !is_word_byte(form.bytes[0])) {
            continue;
        }
        const uint64_t hash = hash_small(form);
        uint32_t *slot = find_slot(memory, hash);
        *slot |= print_of(hash);
        const unsigned shift = WAY_BITS * rel_tag_way(sentence->tokens, i);
        if ((*slot >> shift & WAY_MOST) < WAY_MOST) {
            *slot += 1u << shift;
        }
    }
}

RelStatus
rel_tag_memory_read(const RelSentences *sentences, RelArena *arena,
                    RelTagMemory *memory)
{
    size_t n_tokens = 0;

    *memory = (RelTagMemory){NULL, LEAST_SLOTS};
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        n_tokens += sentences->sentences[i].n_tokens;
    }
    while (memory->n_slots < 2 * n_tokens) {
        memory->n_slots *= 2;
    }
    memory->slots = REL_ARENA_ARRAY(arena, uint32_t, memory->n_slots);
    if (!memory->slots) {
        memory->n_slots = 0;
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        read_sentence(memory, &sentences->sentences[i]);
    }
    return REL_OK;
}

unsigned
rel_tag_memory_others(const RelTagMemory *memory, const RelToken *tokens,
                      RelIndex token)
{
    const RelText form = tokens[token].form;
    const RelTagWay own = rel_tag_way(tokens, token);
    unsigned others = 0;

    if (memory->n_slots == 0 || form.length == 0 ||
        !is_word_byte(form.bytes[0])) {
        return 0;
    }
    const uint32_t slot = *find_slot(memory, hash_small(form));
    for (unsigned way = 0; way < REL_TAG_WAYS; ++way) {
        uint32_t n = slot >> (WAY_BITS * way) & WAY_MOST;
        n -= way == (unsigned)own && n > 0;
        others = others * (REL_TAG_MOST + 1) +
                 (n < REL_TAG_MOST ? n : (unsigned)REL_TAG_MOST);
    }
    return others;
}
