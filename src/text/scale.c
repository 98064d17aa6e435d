// scale.c: a table of the weights of features, with open addressing.
//
//   00a41f77	-812
//   # end

#include "text/scale.h"

#include "base/files.h"

#include <string.h>

/// Greatest size of the file and least of a line, in bytes; greatest weight
enum {
    MAX_FILE = 16 << 20,
    LINE_LEAST = 11,
    MAX_WEIGHT = 100000000,
    N_DIGITS = 8
};

typedef struct RelScaleSlot {
    uint32_t feature;
    int32_t weight; ///< 0: free
} RelScaleSlot;

/// Values of hexadecimal digits, plus one
static const unsigned char HEX[256] = {
    ['0'] = 1,  ['1'] = 2,  ['2'] = 3,  ['3'] = 4,  ['4'] = 5,  ['5'] = 6,
    ['6'] = 7,  ['7'] = 8,  ['8'] = 9,  ['9'] = 10, ['a'] = 11, ['b'] = 12,
    ['c'] = 13, ['d'] = 14, ['e'] = 15, ['f'] = 16};

/// Read eight hexadecimal digits and a tab; where they end, or NULL
static const char *
read_feature(const char *at, uint32_t *feature)
{
    *feature = 0;
    for (size_t i = 0; i < N_DIGITS; ++i, ++at) {
        const uint32_t value = HEX[(unsigned char)*at];
        if (value == 0) {
            return NULL; // the end of the text is no digit
        }
        *feature = *feature << 4 | (value - 1);
    }
    return *at == '\t' ? at + 1 : NULL;
}

/// Read a whole number that is not 0, and the end of its line
static const char *
read_weight(const char *at, int32_t *weight)
{
    const bool negative = *at == '-';
    int32_t number = 0;

    for (at += negative; *at >= '0' && *at <= '9'; ++at) {
        if (number > MAX_WEIGHT / 10) {
            return NULL;
        }
        number = number * 10 + (*at - '0');
    }
    *weight = negative ? -number : number;
    return *at == '\n' && number != 0 ? at + 1 : NULL;
}

/// The slot of `feature`, or the free one where it belongs.  The high bits
/// say where: a sorted file then fills the table from front to back.
static RelScaleSlot *
find_slot(const RelScale *scale, uint32_t feature)
{
    size_t i = (size_t)((uint64_t)feature * scale->n_slots >> 32);

    while (scale->slots[i].weight != 0 && scale->slots[i].feature != feature) {
        i = i + 1 < scale->n_slots ? i + 1 : 0;
    }
    return &scale->slots[i];
}

/// Room for all lines; the table is at most half full
static RelStatus
make_room(RelScale *scale, RelText bytes, RelArena *arena)
{
    scale->n_slots = 2 * (bytes.length / LINE_LEAST + 1);
    scale->slots = REL_ARENA_ARRAY(arena, RelScaleSlot, scale->n_slots);
    return scale->slots ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Read the line at `at`; where the next begins, or NULL.  There are a hundred
/// thousand lines to be read before the first word of a text is.
static const char *
read_line(RelScale *scale, const char *at)
{
    RelScaleSlot read;

    if (*at == '#') {
        const char *end = strchr(at, '\n');
        return end ? end + 1 : at + strlen(at);
    }
    at = read_feature(at, &read.feature);
    at = at ? read_weight(at, &read.weight) : NULL;
    if (at != NULL) {
        *find_slot(scale, read.feature) = read;
    }
    return at;
}

RelStatus
rel_scale_load(const char *path, const RelReport *report, RelArena *arena,
               RelScale *scale)
{
    RelText bytes;

    RelStatus status = rel_table_read(path, MAX_FILE, report, arena, &bytes);
    if (status == REL_OK) {
        status = make_room(scale, bytes, arena);
    }
    if (status != REL_OK) {
        return status;
    }
    const char *at = bytes.bytes; // terminated
    for (size_t line = 1; at < bytes.bytes + bytes.length; ++line) {
        at = read_line(scale, at);
        if (at == NULL) {
            return rel_report(report, REL_ERR_FORMAT, path, line,
                              "not a feature and its weight");
        }
    }
    return REL_OK;
}

long
rel_scale_weigh(const RelScale *scale, const uint32_t *features,
                size_t n_features)
{
    long sum = 0;

    for (size_t i = 0; i < n_features; ++i) {
        sum += find_slot(scale, features[i])->weight;
    }
    return sum;
}
