// model.c: maps and checks model files.
//
// Nothing of the file is believed before it is compared with the length of
// the file: first the header, then the table, then where each section lies,
// then its checksum.  After that a section can be used as it is.

#include "syntax/model.h"

#include "base/files.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#define VERSION 1u
#define BYTE_ORDER_MARK 0x01020304u
#define MAX_SECTIONS 256u
#define ALIGNMENT 64u

typedef struct {
    char magic[8];
    uint32_t version;
    uint32_t byte_order;
    uint64_t length; // of the file
    uint32_t n_sections;
    uint32_t zero;
    uint64_t checksum; // of the table
    char kind[24];
} Header;

typedef struct {
    char name[32];
    uint32_t type;
    uint32_t rows;
    uint32_t columns;
    uint32_t zero;
    uint64_t offset;
    uint64_t checksum;
} Entry;

_Static_assert(sizeof(Header) == 64, "the header is written as it lies");
_Static_assert(sizeof(Entry) == 64, "the table is written as it lies");

struct RelModel {
    const RelAllocator *allocator;
    RelMapping mapping; // bytes is NULL if the memory is borrowed
    const unsigned char *bytes;
    size_t length;
    const Entry *entries; // (n_entries)
    uint32_t n_entries;
    char name[]; // terminated
};

static size_t
item_size(uint32_t type)
{
    switch (type) {
    case REL_SECTION_U8:
    case REL_SECTION_I8: return 1;
    case REL_SECTION_U16:
    case REL_SECTION_I16: return 2;
    case REL_SECTION_U32:
    case REL_SECTION_I32:
    case REL_SECTION_F32: return 4;
    default: return 0;
    }
}

static const char *
type_name(uint32_t type)
{
    static const char *const names[] = {"?",   "u8",  "i8",  "u16",
                                        "i16", "u32", "i32", "f32"};
    return names[type <= REL_SECTION_F32 ? type : 0];
}

/// Sums of 32-bit words and of their running sums; the last word is padded
static uint64_t
checksum(const unsigned char *bytes, size_t length)
{
    const size_t whole = length & ~(size_t)3;
    uint64_t sum = 0;
    uint64_t sum_of_sums = 0;
    uint32_t word = 0;

    for (size_t i = 0; i < whole; i += 4) {
        memcpy(&word, bytes + i, 4);
        sum += word;
        sum_of_sums += sum;
    }
    if (whole < length) {
        word = 0;
        memcpy(&word, bytes + whole, length - whole);
        sum += word;
        sum_of_sums += sum;
    }
    return sum_of_sums * 31u + sum;
}

static RelStatus
check_header(const RelModel *model, const char *kind, const RelReport *report)
{
    const Header *header = (const void *)model->bytes;
    const char *trouble = NULL;

    if (model->length < sizeof(Header) ||
        memcmp(header->magic, "RELMODEL", 8) != 0) {
        trouble = "not a model file";
    } else if (header->byte_order != BYTE_ORDER_MARK) {
        trouble = "model of another byte order";
    } else if (header->version != VERSION) {
        trouble = "model of another version";
    } else if (header->length != model->length) {
        trouble = "model file cut short or grown";
    } else if (header->zero != 0 ||
               memchr(header->kind, 0, sizeof(header->kind)) == NULL ||
               header->n_sections > MAX_SECTIONS ||
               header->n_sections >
                   (model->length - sizeof(Header)) / sizeof(Entry)) {
        trouble = "damaged model header";
    } else if (strcmp(header->kind, kind) != 0) {
        return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                          "model of kind '%s' where '%s' is needed",
                          header->kind, kind);
    }
    return trouble ? rel_report(report, REL_ERR_FORMAT, model->name, 0, "%s",
                                trouble)
                   : REL_OK;
}

/// Tell whether the section lies inside the file, whole and undamaged
static bool
is_sound(const RelModel *model, const Entry *entry)
{
    const size_t size = item_size(entry->type);
    const uint64_t n_items = (uint64_t)entry->rows * entry->columns;

    if (size == 0 || entry->zero != 0 ||
        memchr(entry->name, 0, sizeof(entry->name)) == NULL ||
        entry->offset % ALIGNMENT != 0 || entry->offset > model->length ||
        n_items > (model->length - entry->offset) / size) {
        return false;
    }
    return checksum(model->bytes + entry->offset, (size_t)n_items * size) ==
           entry->checksum;
}

static RelStatus
check_table(RelModel *model, const RelReport *report)
{
    const Header *header = (const void *)model->bytes;
    const unsigned char *table = model->bytes + sizeof(Header);

    if (checksum(table, header->n_sections * sizeof(Entry)) !=
        header->checksum) {
        return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                          "damaged table of sections");
    }
    model->entries = (const void *)table;
    model->n_entries = header->n_sections;
    for (uint32_t i = 0; i < model->n_entries; ++i) {
        if (!is_sound(model, &model->entries[i])) {
            return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                              "damaged section %u of %u", i + 1,
                              model->n_entries);
        }
    }
    return REL_OK;
}

static RelModel *
new_model(const char *name, const RelAllocator *allocator)
{
    const size_t length = strlen(name) + 1;
    RelModel *model =
        allocator->alloc(allocator->data, NULL, sizeof(RelModel) + length);

    if (model) {
        *model = (RelModel){.allocator = allocator};
        memcpy(model->name, name, length);
    }
    return model;
}

/// Check the bytes of `model` and hand it over, or free it
static RelStatus
finish(RelModel *made, const char *kind, const RelReport *report,
       RelModel **model)
{
    RelStatus status = check_header(made, kind, report);

    if (!status) {
        status = check_table(made, report);
    }
    if (status) {
        rel_model_free(made);
    } else {
        *model = made;
    }
    return status;
}

RelStatus
rel_model_read(const void *bytes, size_t length, const char *name,
               const char *kind, const RelAllocator *allocator,
               const RelReport *report, RelModel **model)
{
    assert((uintptr_t)bytes % 8 == 0);

    *model = NULL;
    RelModel *made = new_model(name, allocator);
    if (!made) {
        return rel_report(report, REL_ERR_NO_MEMORY, name, 0, "out of memory");
    }
    made->bytes = bytes;
    made->length = length;
    return finish(made, kind, report, model);
}

RelStatus
rel_model_load(const char *path, const char *kind,
               const RelAllocator *allocator, const RelReport *report,
               RelModel **model)
{
    *model = NULL;
    RelModel *made = new_model(path, allocator);
    if (!made) {
        return rel_report(report, REL_ERR_NO_MEMORY, path, 0, "out of memory");
    }
    const RelStatus status = rel_mapping_open(path, report, &made->mapping);
    if (status) {
        made->mapping = (RelMapping){NULL, 0};
        rel_model_free(made);
        return status;
    }
    made->bytes = made->mapping.bytes;
    made->length = made->mapping.length;
    return finish(made, kind, report, model);
}

void
rel_model_free(RelModel *model)
{
    if (model) {
        if (model->mapping.bytes) {
            rel_mapping_close(&model->mapping);
        }
        model->allocator->alloc(model->allocator->data, model, 0);
    }
}

const char *
rel_model_name(const RelModel *model)
{
    return model->name;
}

static const Entry *
find_entry(const RelModel *model, const char *name)
{
    for (uint32_t i = 0; i < model->n_entries; ++i) {
        if (strcmp(model->entries[i].name, name) == 0) {
            return &model->entries[i];
        }
    }
    return NULL;
}

RelStatus
rel_model_find(const RelModel *model, const char *name, RelSectionType type,
               uint32_t rows, uint32_t columns, const RelReport *report,
               RelSection *section)
{
    const Entry *entry = find_entry(model, name);

    if (!entry) {
        return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                          "section '%s' missing", name);
    }
    if (entry->type != (uint32_t)type ||
        (rows != REL_ANY_SIZE && entry->rows != rows) ||
        (columns != REL_ANY_SIZE && entry->columns != columns)) {
        return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                          "section '%s' is %s (%u, %u), not %s (%u, %u)", name,
                          type_name(entry->type), entry->rows, entry->columns,
                          type_name((uint32_t)type), rows, columns);
    }
    *section = (RelSection){model->bytes + entry->offset, type, entry->rows,
                            entry->columns};
    return REL_OK;
}

/// Find "<name>.<part>" with one column
static RelStatus
find_part(const RelModel *model, const char *name, const char *part,
          RelSectionType type, const RelReport *report, RelSection *section)
{
    char whole[64];

    (void)snprintf(whole, sizeof(whole), "%s.%s", name, part);
    return rel_model_find(model, whole, type, REL_ANY_SIZE, 1, report, section);
}

RelStatus
rel_model_strings(const RelModel *model, const char *name,
                  const RelReport *report, RelModelStrings *strings)
{
    RelSection offsets = {0};
    RelSection bytes = {0};
    RelStatus status =
        find_part(model, name, "offsets", REL_SECTION_U32, report, &offsets);

    if (!status) {
        status =
            find_part(model, name, "bytes", REL_SECTION_U8, report, &bytes);
    }
    if (status) {
        return status;
    }

    const uint32_t *at = offsets.items;
    bool sound =
        offsets.rows > 0 && at[0] == 0 && at[offsets.rows - 1] == bytes.rows;
    for (uint32_t i = 1; sound && i < offsets.rows; ++i) {
        sound = at[i - 1] <= at[i];
    }
    if (!sound) {
        return rel_report(report, REL_ERR_FORMAT, model->name, 0,
                          "strings '%s' have wrong offsets", name);
    }
    *strings = (RelModelStrings){at, bytes.items, offsets.rows - 1};
    return REL_OK;
}

RelText
rel_model_string(const RelModelStrings *strings, uint32_t index)
{
    assert(index < strings->n_strings);

    const uint32_t begin = strings->offsets[index];
    return (RelText){strings->bytes + begin,
                     strings->offsets[index + 1] - begin};
}

uint32_t
rel_model_string_find(const RelModelStrings *strings, RelText text)
{
    uint32_t begin = 0;
    uint32_t end = strings->n_strings;

    while (begin < end) {
        const uint32_t middle = begin + (end - begin) / 2;
        const int order =
            rel_text_compare(rel_model_string(strings, middle), text);
        if (order == 0) {
            return middle;
        }
        if (order < 0) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return REL_NONE;
}
