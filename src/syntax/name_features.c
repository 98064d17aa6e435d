// name_features.c: words, their neighbours, lists and classes as hashes.

#include "syntax/name_features.h"

#include "base/strings.h"
#include "base/utf8.h"

/// Longest listed name, in tokens and in bytes
enum { MAX_LISTED = 7, LISTED_ROOM = 96 };

static uint64_t
mix(uint64_t a, uint64_t b)
{
    uint64_t hash = (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) *
                    0xFF51AFD7ED558CCDu;

    return hash ^ (hash >> 32);
}

/// The class of a character in a shape
static char
shape_of(uint32_t code)
{
    if (rel_code_is_upper(code)) {
        return 'X';
    }
    if (rel_code_is_digit(code)) {
        return '0';
    }
    return rel_code_is_letter(code) ? 'x' : code < 0x80 ? (char)code : 'u';
}

/// Hash the shape ("Xxxx-00"), and its brief form ("Xx-0")
static void
describe_shape(RelText form, RelNameToken *token)
{
    char whole[16];
    char brief[16];
    size_t n_whole = 0;
    size_t n_brief = 0;

    for (size_t at = 0; at < form.length && n_whole < sizeof(whole);) {
        const uint32_t code = rel_utf8_next(form, &at);
        const char shape = code == REL_UTF8_BAD ? 'u' : shape_of(code);
        if (n_brief == 0 || brief[n_brief - 1] != shape) {
            brief[n_brief++] = shape;
        }
        whole[n_whole++] = shape;
    }
    token->upper = n_whole > 0 && whole[0] == 'X';
    token->acronym = token->upper && n_brief == 1 && n_whole > 1;
    token->shape = rel_hash((RelText){whole, n_whole});
    token->brief = rel_hash((RelText){brief, n_brief});
}

static size_t
after_char(RelText text, size_t at)
{
    if (at < text.length) {
        (void)rel_utf8_next(text, &at);
    }
    return at;
}

static size_t
before_char(RelText text, size_t at)
{
    while (at > 0 && ((unsigned char)text.bytes[--at] & 0xC0u) == 0x80u) {
    }
    return at;
}

/// Hash the first and last characters
static void
describe_affixes(RelText form, RelNameToken *token)
{
    size_t begin = 0;
    size_t end = form.length;

    for (size_t n = 0; n < REL_NAME_AFFIX; ++n) {
        begin = after_char(form, begin);
        end = before_char(form, end);
        token->prefixes[n] = rel_hash(rel_text_slice(form, 0, begin));
        token->suffixes[n] =
            rel_hash(rel_text_slice(form, end, form.length - end));
    }
}

static void
describe_word(const RelToken *word, const RelGazetteer *gazetteer,
              const RelNameWords *words, const RelNameMemory *memory,
              RelNameToken *token)
{
    char bytes[REL_NAME_WORD_ROOM];
    const RelText lower = rel_name_lower(word->form, bytes);

    token->form = rel_hash(word->form);
    token->lower = rel_hash(lower);
    describe_shape(word->form, token);
    describe_affixes(word->form, token);
    token->classes = rel_name_words_get(words, word->form);
    token->kinds = rel_gazetteer_kinds(gazetteer, word->form);
    token->list_kinds = 0;
    token->place = 3;
    token->told = (RelNameTold){0};
    token->told_elsewhere = 0;
    token->memory = 0;
    token->votes = 0;
    if (memory != NULL) {
        rel_name_recall(memory, lower, &token->memory, &token->votes,
                        &token->told_elsewhere);
    }
}

/// The kinds of the tokens from `begin` to `end` as one listed name
static unsigned
kinds_of_span(const RelSentence *sentence, const RelGazetteer *gazetteer,
              size_t begin, size_t end)
{
    char bytes[LISTED_ROOM];
    size_t length = 0;

    for (size_t i = begin; i < end; ++i) {
        const RelToken *token = &sentence->tokens[i];
        const bool apart =
            i > begin && token->begin != sentence->tokens[i - 1].end;
        if (length + token->form.length + 1 > sizeof(bytes)) {
            return 0;
        }
        if (apart) {
            bytes[length++] = ' ';
        }
        memcpy(bytes + length, token->form.bytes, token->form.length);
        length += token->form.length;
    }
    return rel_gazetteer_kinds(gazetteer, (RelText){bytes, length});
}

/// Mark the longest listed names, from left to right
static void
mark_listed(const RelSentence *sentence, const RelGazetteer *gazetteer,
            RelNameToken *tokens)
{
    const size_t n = sentence->n_tokens;

    for (size_t begin = 0; begin < n;) {
        size_t end = begin;
        unsigned kinds = 0;
        const bool may_begin =
            tokens[begin].upper ||
            (begin + 1 < n &&
             sentence->tokens[begin + 1].begin == sentence->tokens[begin].end);
        if (may_begin) {
            end = begin + MAX_LISTED < n ? begin + MAX_LISTED : n;
            while (end > begin && kinds == 0) {
                kinds = end - begin == 1
                            ? tokens[begin].kinds
                            : kinds_of_span(sentence, gazetteer, begin, end);
                end -= kinds == 0;
            }
        }
        for (size_t i = begin; i < end; ++i) {
            tokens[i].list_kinds = kinds;
            tokens[i].place = end - begin == 1 ? 3
                              : i == begin     ? 0
                              : i + 1 == end   ? 2
                                               : 1;
        }
        begin = end > begin ? end : begin + 1;
    }
}

void
rel_name_describe(const RelSentence *sentence, const RelGazetteer *gazetteer,
                  const RelNameWords *words, const RelNameMemory *memory,
                  RelNameToken *tokens)
{
    for (size_t i = 0; i < sentence->n_tokens; ++i) {
        describe_word(&sentence->tokens[i], gazetteer, words, memory,
                      &tokens[i]);
    }
    mark_listed(sentence, gazetteer, tokens);
}

/// The features being written
typedef struct {
    uint64_t *features;
    size_t n;
    uint64_t template; // number of the next template
} Writer;

static void
put(Writer *writer, uint64_t value)
{
    ++writer->template;
    if (writer->n < REL_NAME_FEATURES) {
        writer->features[writer->n++] = mix(writer->template, value);
    }
}

/// Leave a template out
static void
skip(Writer *writer)
{
    ++writer->template;
}

/// The words around
static void
put_words(Writer *writer, const RelNameToken *at[5])
{
    put(writer, 1);
    put(writer, at[2]->form);
    put(writer, at[2]->lower);
    put(writer, at[1]->lower);
    put(writer, at[3]->lower);
    put(writer, at[0]->lower);
    put(writer, at[4]->lower);
    put(writer, mix(at[1]->lower, at[2]->lower));
    put(writer, mix(at[2]->lower, at[3]->lower));
    put(writer, mix(at[1]->lower, at[2]->brief));
    put(writer, mix(at[3]->lower, at[2]->brief));
    put(writer, mix(at[1]->lower, at[3]->lower));
}

static void
put_shapes(Writer *writer, const RelNameToken *at[5])
{
    put(writer, at[2]->shape);
    put(writer, at[2]->brief);
    put(writer, at[1]->brief);
    put(writer, at[3]->brief);
    put(writer, mix(at[1]->brief, mix(at[2]->brief, at[3]->brief)));
    for (size_t n = 0; n < REL_NAME_AFFIX; ++n) {
        put(writer, at[2]->prefixes[n]);
        put(writer, at[2]->suffixes[n]);
    }
}

/// The classes of the words around
static void
put_classes(Writer *writer, const RelNameToken *at[5])
{
    for (size_t level = 0; level < REL_NAME_LEVELS; ++level) {
        for (size_t k = 1; k <= 3; ++k) {
            const uint16_t class = at[k]->classes[level];
            if (class != REL_NAME_NO_CLASS) {
                put(writer, class);
            } else {
                skip(writer);
            }
        }
    }
    put(writer, mix(at[0]->classes[1], 0));
    put(writer, mix(at[4]->classes[1], 0));
    put(writer, mix(at[1]->classes[1], at[2]->classes[1]));
    put(writer, mix(at[2]->classes[1], at[3]->classes[1]));
    put(writer, mix(at[1]->classes[2], at[2]->brief));
    put(writer, mix(at[3]->classes[2], at[2]->brief));
    put(writer, mix(at[2]->classes[3], at[2]->brief));
    put(writer, mix(at[2]->classes[3], at[1]->brief));
}

/// One feature for each kind of list that the token is on
static void
put_kinds(Writer *writer, unsigned kinds, uint64_t with)
{
    const uint64_t template = ++writer->template;

    for (unsigned bit = 0; kinds >> bit != 0; ++bit) {
        if ((kinds >> bit & 1u) != 0 && writer->n < REL_NAME_FEATURES) {
            writer->features[writer->n++] = mix(template, mix(bit + 1, with));
        }
    }
}

static void
put_lists(Writer *writer, const RelNameToken *at[5])
{
    put_kinds(writer, at[2]->list_kinds, at[2]->place);
    put(writer, mix(at[2]->list_kinds, at[2]->place));
    put(writer, mix(at[1]->list_kinds, at[1]->place));
    put(writer, mix(at[3]->list_kinds, at[3]->place));
    put(writer, at[2]->kinds);
    put(writer, mix(at[1]->kinds, at[2]->brief));
    put(writer, mix(at[2]->kinds, at[3]->brief));
    put(writer, mix(at[2]->kinds, at[3]->kinds));
    put(writer, mix(at[1]->kinds, at[2]->kinds));
}

/// The kind that the document mostly gave the token, and how surely
static uint32_t
remembered(uint32_t memory)
{
    uint32_t most = 0;
    uint32_t best = 0;
    uint32_t all = 0;

    for (uint32_t kind = 0; kind < 4; ++kind) {
        const uint32_t count = memory >> (8 * kind) & 0xFFu;
        all += count;
        if (count > most) {
            most = count;
            best = kind;
        }
    }
    return 1 + best * 4 + (most == all ? 2u : 0u) + (most > 1 ? 1u : 0u);
}

static void
put_memory(Writer *writer, const RelNameToken *at[5])
{
    if (at[2]->memory != 0) {
        put(writer, remembered(at[2]->memory));
        put(writer, mix(remembered(at[2]->memory), at[2]->brief));
        put(writer, mix(remembered(at[2]->memory),
                        at[1]->memory ? remembered(at[1]->memory) : 0));
        put(writer, mix(remembered(at[2]->memory),
                        at[3]->memory ? remembered(at[3]->memory) : 0));
    }
}

size_t
rel_name_features(const RelNameToken *tokens, size_t n_tokens, size_t i,
                  uint64_t features[REL_NAME_FEATURES])
{
    static const uint16_t no_classes[REL_NAME_COLUMNS] = {
        REL_NAME_NO_CLASS, REL_NAME_NO_CLASS, REL_NAME_NO_CLASS, 5};
    const RelNameToken outside = {
        .form = 1, .lower = 1, .shape = 1, .brief = 1, .classes = no_classes};
    const RelNameToken *at[5];
    Writer writer = {features, 0, 0};

    for (size_t k = 0; k < 5; ++k) {
        at[k] =
            i + k >= 2 && i + k - 2 < n_tokens ? &tokens[i + k - 2] : &outside;
    }
    put_words(&writer, at);
    put_shapes(&writer, at);
    put_classes(&writer, at);
    put_lists(&writer, at);
    put_memory(&writer, at);
    return writer.n;
}
