// Repair: makes the checksums and the length of a damaged model right again,
// so that what is checked after them can be tested.

#ifndef RELATA_TESTS_SUPPORT_REPAIR_H
#define RELATA_TESTS_SUPPORT_REPAIR_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// Places in the file, as src/syntax/model.h says
enum {
    MODEL_LENGTH = 16,
    MODEL_SECTIONS = 24,
    MODEL_CHECKSUM = 32,
    MODEL_TABLE = 64,
    MODEL_ENTRY = 64,
    ENTRY_TYPE = 32,
    ENTRY_ROWS = 36,
    ENTRY_COLUMNS = 40,
    ENTRY_OFFSET = 48,
    ENTRY_CHECKSUM = 56
};

static inline uint32_t
get_u32(const uint8_t *bytes)
{
    uint32_t value;
    memcpy(&value, bytes, sizeof(value));
    return value;
}

static inline uint64_t
get_u64(const uint8_t *bytes)
{
    uint64_t value;
    memcpy(&value, bytes, sizeof(value));
    return value;
}

static inline void
put_u64(uint8_t *bytes, uint64_t value)
{
    memcpy(bytes, &value, sizeof(value));
}

/// The checksum that model.c computes
static inline uint64_t
sum_bytes(const uint8_t *bytes, size_t length)
{
    uint64_t sum = 0;
    uint64_t sum_of_sums = 0;

    for (size_t i = 0; i < length; i += 4) {
        uint32_t word = 0;
        memcpy(&word, bytes + i, length - i < 4 ? length - i : 4);
        sum += word;
        sum_of_sums += sum;
    }
    return sum_of_sums * 31u + sum;
}

static inline void
repair_section(uint8_t *bytes, size_t length, uint8_t *entry)
{
    static const uint64_t sizes[] = {0, 1, 1, 2, 2, 4, 4, 4};
    const uint64_t type = get_u32(entry + ENTRY_TYPE);
    const uint64_t n =
        (uint64_t)get_u32(entry + ENTRY_ROWS) * get_u32(entry + ENTRY_COLUMNS);
    const uint64_t offset = get_u64(entry + ENTRY_OFFSET);

    if (type <= 7 && offset <= length && n <= length - offset &&
        n * sizes[type] <= length - offset) {
        put_u64(entry + ENTRY_CHECKSUM,
                sum_bytes(bytes + offset, (size_t)(n * sizes[type])));
    }
}

static inline void
repair_model(uint8_t *bytes, size_t length)
{
    if (length < MODEL_TABLE) {
        return;
    }
    const uint32_t n = get_u32(bytes + MODEL_SECTIONS);
    if (n > (length - MODEL_TABLE) / MODEL_ENTRY) {
        return;
    }
    put_u64(bytes + MODEL_LENGTH, length);
    for (uint32_t i = 0; i < n; ++i) {
        repair_section(bytes, length, bytes + MODEL_TABLE + i * MODEL_ENTRY);
    }
    put_u64(bytes + MODEL_CHECKSUM,
            sum_bytes(bytes + MODEL_TABLE, (size_t)n * MODEL_ENTRY));
}

#endif
