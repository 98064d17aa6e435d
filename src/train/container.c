// container.c: lays sections out behind their table and sums them up.
//
// The layout is told in syntax/model.h; tools/train/container.py writes the
// same files.

#include "train/container.h"

#include "base/strings.h"

#include <assert.h>
#include <stdio.h>

enum { ALIGNMENT = 64 };

typedef struct {
    char name[32];
    uint32_t type, rows, columns, zero;
    uint64_t offset, checksum;
} Entry;

typedef struct {
    char magic[8];
    uint32_t version, byte_order;
    uint64_t length;
    uint32_t n_sections, zero;
    uint64_t checksum;
    char kind[24];
} Header;

typedef struct {
    Entry entry;
    const void *items;
    size_t length; // bytes of items
} Section;

static size_t
padded(size_t length)
{
    return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

static uint64_t
checksum(const unsigned char *bytes, size_t length)
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

static size_t
item_size(RelSectionType type)
{
    switch (type) {
    case REL_SECTION_U8:
    case REL_SECTION_I8: return 1;
    case REL_SECTION_U16:
    case REL_SECTION_I16: return 2;
    case REL_SECTION_U32:
    case REL_SECTION_I32:
    case REL_SECTION_F32:
    default: return 4;
    }
}

void
rel_container_init(RelContainer *container, RelArena *arena, const char *kind)
{
    container->arena = arena;
    container->kind = kind;
    rel_array_init(&container->sections, arena, sizeof(Section));
}

RelStatus
rel_container_add(RelContainer *container, const char *name,
                  RelSectionType type, uint32_t rows, uint32_t columns,
                  const void *items)
{
    Section *section = rel_array_add(&container->sections);

    if (section == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    assert(strlen(name) < sizeof(section->entry.name));
    memcpy(section->entry.name, name, strlen(name));
    section->entry.type = type;
    section->entry.rows = rows;
    section->entry.columns = columns;
    section->items = items;
    section->length = (size_t)rows * columns * item_size(type);
    section->entry.checksum = checksum(items, section->length);
    return REL_OK;
}

RelStatus
rel_container_add_strings(RelContainer *container, const char *name,
                          const RelText *strings, uint32_t n_strings)
{
    RelArena *arena = container->arena;
    uint32_t *offsets = REL_ARENA_ARRAY(arena, uint32_t, n_strings + 1u);
    const RelText of_offsets = rel_text_printf(arena, "%s.offsets", name);
    const RelText of_bytes = rel_text_printf(arena, "%s.bytes", name);

    if (!offsets || !of_offsets.bytes || !of_bytes.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < n_strings; ++i) {
        offsets[i + 1] = offsets[i] + (uint32_t)strings[i].length;
    }
    char *bytes = rel_arena_alloc(arena, offsets[n_strings] + 1u);
    if (bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (uint32_t i = 0; i < n_strings; ++i) {
        memcpy(bytes + offsets[i], strings[i].bytes, strings[i].length);
    }
    const RelStatus status =
        rel_container_add(container, of_offsets.bytes, REL_SECTION_U32,
                          n_strings + 1, 1, offsets);
    return status != REL_OK
               ? status
               : rel_container_add(container, of_bytes.bytes, REL_SECTION_U8,
                                   offsets[n_strings], 1, bytes);
}

/// Write `length` bytes and zeros up to the next section
static void
write_padded(const void *bytes, size_t length, FILE *file)
{
    static const char zeros[ALIGNMENT];

    fwrite(bytes, 1, length, file);
    fwrite(zeros, 1, padded(length) - length, file);
}

/// The table, with the offset of each section
static Entry *
make_table(const RelContainer *container, size_t *length)
{
    const size_t n = container->sections.n_items;
    Entry *table = REL_ARENA_ARRAY(container->arena, Entry, n + 1);
    size_t offset = sizeof(Header) + n * sizeof(Entry);

    for (size_t i = 0; table != NULL && i < n; ++i) {
        const Section *section = rel_array_at(&container->sections, i);
        table[i] = section->entry;
        table[i].offset = offset;
        offset += padded(section->length);
    }
    *length = offset;
    return table;
}

RelStatus
rel_container_write(const RelContainer *container, const char *path)
{
    const size_t n = container->sections.n_items;
    Header header = {.version = 1, .byte_order = 0x01020304u};
    size_t length;
    const Entry *table = make_table(container, &length);
    FILE *file = fopen(path, "wb");

    if (table == NULL || file == NULL) {
        perror(path);
        return file ? REL_ERR_NO_MEMORY : REL_ERR_IO;
    }
    memcpy(header.magic, "RELMODEL", 8);
    header.length = length;
    header.n_sections = (uint32_t)n;
    header.checksum = checksum((const unsigned char *)table, n * sizeof(Entry));
    assert(strlen(container->kind) < sizeof(header.kind));
    memcpy(header.kind, container->kind, strlen(container->kind));
    fwrite(&header, sizeof(header), 1, file);
    fwrite(table, sizeof(Entry), n, file);
    for (size_t i = 0; i < n; ++i) {
        const Section *section = rel_array_at(&container->sections, i);
        write_padded(section->items, section->length, file);
    }
    const bool failed = ferror(file) != 0;
    return fclose(file) == 0 && !failed ? REL_OK : REL_ERR_IO;
}
