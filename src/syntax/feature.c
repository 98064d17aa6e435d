// feature.c: makes forms plain, cuts them up and hashes the pieces.
//
//   Obama  -> word "obama"; o ob oba obam, a ma ama bama obama; Xxx; Obama
//   1,234  -> word "0,000"; shape 00,00
//
// Hashed features: Ganchev and Dredze 2008.

#include "syntax/feature.h"

#include <string.h>

/// Bytes gathered up to REL_FEATURE_BYTES
typedef struct {
    char bytes[REL_FEATURE_BYTES];
    size_t length;
} Piece;

typedef struct {
    const char *typographic;
    const char *plain;
} Replacement;

static const Replacement in_words[] = {
    {"\xE2\x80\x9C", "\""}, {"\xE2\x80\x9D", "\""}, {"\xE2\x80\x9E", "\""},
    {"\xC2\xAB", "\""},     {"\xC2\xBB", "\""},     {"\xE2\x80\x98", "'"},
    {"\xE2\x80\x99", "'"},  {"\xE2\x80\x93", "-"},  {"\xE2\x80\xA6", "..."},
};

static const Replacement whole_words[] = {
    {"``", "\""},
    {"''", "\""},
    {"--", "\xE2\x80\x94"},
    {"---", "\xE2\x80\x94"},
};

static void
append(Piece *piece, char byte)
{
    if (piece->length < REL_FEATURE_BYTES) {
        piece->bytes[piece->length++] = byte;
    }
}

static void
append_string(Piece *piece, const char *string)
{
    while (*string) {
        append(piece, *string++);
    }
}

/// The replacement for the beginning of `text`, or NULL
static const Replacement *
find_replacement(RelText text)
{
    const unsigned char first = (unsigned char)text.bytes[0];

    if (first != 0xE2 && first != 0xC2) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof(in_words) / sizeof(in_words[0]); ++i) {
        const size_t length = strlen(in_words[i].typographic);
        if (length <= text.length &&
            memcmp(in_words[i].typographic, text.bytes, length) == 0) {
            return &in_words[i];
        }
    }
    return NULL;
}

static void
replace_whole(Piece *plain)
{
    const RelText text = {plain->bytes, plain->length};

    for (size_t i = 0; i < sizeof(whole_words) / sizeof(whole_words[0]); ++i) {
        if (rel_text_is(text, whole_words[i].typographic)) {
            plain->length = 0;
            append_string(plain, whole_words[i].plain);
            return;
        }
    }
}

static void
make_plain(RelText form, Piece *plain)
{
    plain->length = 0;
    for (size_t i = 0; i < form.length && plain->length < REL_FEATURE_BYTES;) {
        const Replacement *replacement =
            find_replacement(rel_text_slice(form, i, form.length - i));
        if (replacement) {
            append_string(plain, replacement->plain);
            i += strlen(replacement->typographic);
        } else {
            append(plain, form.bytes[i++]);
        }
    }
    replace_whole(plain);
    for (size_t i = 0; i < plain->length; ++i) {
        if (plain->bytes[i] >= '0' && plain->bytes[i] <= '9') {
            plain->bytes[i] = '0';
        }
    }
}

/// Lower case of ASCII and of U+00C0 to U+00DE, the letters of Latin-1
static void
make_lower(const Piece *plain, Piece *lower)
{
    bool latin = false;

    lower->length = plain->length;
    for (size_t i = 0; i < plain->length; ++i) {
        const unsigned char byte = (unsigned char)plain->bytes[i];
        const bool is_upper =
            (byte >= 'A' && byte <= 'Z') ||
            (latin && byte >= 0x80 && byte <= 0x9E && byte != 0x97);
        lower->bytes[i] = (char)(is_upper ? byte + 32 : byte);
        latin = byte == 0xC3;
    }
}

static char
shape_of(unsigned char byte)
{
    if (byte >= 'A' && byte <= 'Z') {
        return 'X';
    }
    return (byte >= 'a' && byte <= 'z') || byte >= 128 ? 'x' : (char)byte;
}

/// X, x, 0 for letters and digits, runs cut to two
static void
make_shape(const Piece *plain, Piece *shape)
{
    shape->length = 0;
    for (size_t i = 0; i < plain->length; ++i) {
        const char kind = shape_of((unsigned char)plain->bytes[i]);
        const size_t n = shape->length;
        if (n < 2 || shape->bytes[n - 1] != kind ||
            shape->bytes[n - 2] != kind) {
            append(shape, kind);
        }
    }
}

/// FNV-1a of a kind and bytes, folded, for tables of 2^n rows
static uint32_t
hash_piece(unsigned kind, const char *bytes, size_t length)
{
    uint32_t value = (2166136261u ^ kind) * 16777619u;

    for (size_t i = 0; i < length; ++i) {
        value = (value ^ (unsigned char)bytes[i]) * 16777619u;
    }
    return (value ^ (value >> 15)) & INT32_MAX;
}

void
rel_feature_read(RelText form, RelFeature *feature)
{
    Piece plain;
    Piece lower;
    Piece shape;
    unsigned kind = 0;

    make_plain(form, &plain);
    make_lower(&plain, &lower);
    make_shape(&plain, &shape);

    for (size_t n = 1; n <= 4; ++n, ++kind) {
        feature->hashed[kind] =
            n <= lower.length ? hash_piece(kind + 1, lower.bytes, n) : REL_NONE;
    }
    for (size_t n = 1; n <= 5; ++n, ++kind) {
        feature->hashed[kind] =
            n <= lower.length
                ? hash_piece(kind + 1, lower.bytes + lower.length - n, n)
                : REL_NONE;
    }
    feature->hashed[kind] = hash_piece(kind + 1, shape.bytes, shape.length);
    feature->hashed[kind + 1] = hash_piece(kind + 2, plain.bytes, plain.length);

    memcpy(feature->word, lower.bytes, lower.length);
    feature->length = (uint32_t)lower.length;
}
