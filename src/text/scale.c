// scale.c: a table of the weights of features, with open addressing.
//
//   00a41f77	-812
//   # end

#include "text/scale.h"

#include "base/files.h"
#include "base/strings.h"

/// Greatest size of the file, in bytes, and greatest weight
enum { MAX_FILE = 16 << 20, MAX_WEIGHT = 100000000, N_DIGITS = 8 };

typedef struct RelScaleSlot {
    uint32_t feature;
    int32_t weight; ///< 0: free
} RelScaleSlot;

static int
hex_value(char digit)
{
    return digit >= '0' && digit <= '9'   ? digit - '0'
           : digit >= 'a' && digit <= 'f' ? digit - 'a' + 10
                                          : -1;
}

/// Read eight hexadecimal digits
static bool
read_feature(RelText text, uint32_t *feature)
{
    *feature = 0;
    for (size_t i = 0; i < text.length; ++i) {
        const int value = hex_value(text.bytes[i]);
        if (value < 0) {
            return false;
        }
        *feature = *feature << 4 | (uint32_t)value;
    }
    return text.length == N_DIGITS;
}

/// Read a whole number that is not 0
static bool
read_weight(RelText text, int32_t *weight)
{
    const size_t sign = text.length > 0 && text.bytes[0] == '-';
    int32_t number = 0;

    for (size_t i = sign; i < text.length; ++i) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9' ||
            number > MAX_WEIGHT / 10) {
            return false;
        }
        number = number * 10 + (text.bytes[i] - '0');
    }
    *weight = sign ? -number : number;
    return number != 0;
}

/// The slot of `feature`, or the free one where it belongs
static RelScaleSlot *
find_slot(const RelScale *scale, uint32_t feature)
{
    size_t i = feature & (scale->n_slots - 1);

    while (scale->slots[i].weight != 0 && scale->slots[i].feature != feature) {
        i = (i + 1) & (scale->n_slots - 1);
    }
    return &scale->slots[i];
}

/// Room for all lines, at most half full
static RelStatus
make_room(RelScale *scale, RelText bytes, RelArena *arena)
{
    size_t n_lines = 1;

    for (size_t i = 0; i < bytes.length; ++i) {
        n_lines += bytes.bytes[i] == '\n';
    }
    scale->n_slots = 1;
    while (scale->n_slots < 2 * n_lines) {
        scale->n_slots *= 2;
    }
    scale->slots = REL_ARENA_ARRAY(arena, RelScaleSlot, scale->n_slots);
    return scale->slots ? REL_OK : REL_ERR_NO_MEMORY;
}

static bool
add_line(RelScale *scale, RelText line)
{
    RelScaleSlot read;
    RelText feature;

    if (line.length == 0 || line.bytes[0] == '#') {
        return true;
    }
    if (!rel_text_split(&line, '\t', &feature) ||
        !read_feature(feature, &read.feature) ||
        !read_weight(line, &read.weight)) {
        return false;
    }
    *find_slot(scale, read.feature) = read;
    return true;
}

RelStatus
rel_scale_load(const char *path, const RelReport *report, RelArena *arena,
               RelScale *scale)
{
    RelText bytes;
    RelText line;

    RelStatus status = rel_table_read(path, MAX_FILE, report, arena, &bytes);
    if (status == REL_OK) {
        status = make_room(scale, bytes, arena);
    }
    for (size_t number = 1;
         status == REL_OK && rel_text_split(&bytes, '\n', &line); ++number) {
        if (!add_line(scale, line)) {
            status = rel_report(report, REL_ERR_FORMAT, path, number,
                                "not a feature and its weight");
        }
    }
    return status;
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
