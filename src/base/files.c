// files.c: files read within a limit and mapped.

#include "base/files.h"

#include "base/buffer.h"
#include "base/strings.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/// Bytes asked for in one read
enum { PIECE = 64 * 1024 };

/// Read the rest of `file` into `buffer`
static RelStatus
read_pieces(FILE *file, const char *name, size_t limit, const RelReport *report,
            RelBuffer *buffer)
{
    char piece[PIECE];
    size_t length;
    while ((length = fread(piece, 1, sizeof(piece), file)) > 0) {
        if (length > limit - buffer->length) {
            return rel_report(report, REL_ERR_LIMIT, name, 0,
                              "more than %zu bytes", limit);
        }
        if (rel_buffer_append(buffer, (RelText){piece, length}) != REL_OK) {
            return rel_report(report, REL_ERR_NO_MEMORY, name, 0,
                              "out of memory");
        }
    }
    return ferror(file) ? rel_report(report, REL_ERR_IO, name, 0,
                                     "cannot read: %s", strerror(errno))
                        : REL_OK;
}

RelStatus
rel_file_read_open(FILE *file, const char *name, size_t limit,
                   const RelReport *report, RelArena *arena, RelText *bytes)
{
    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(arena));
    RelStatus status = read_pieces(file, name, limit, report, &buffer);
    if (status == REL_OK) {
        *bytes = rel_arena_copy(arena, rel_buffer_text(&buffer));
        if (!bytes->bytes) {
            status =
                rel_report(report, REL_ERR_NO_MEMORY, name, 0, "out of memory");
        }
    }
    rel_buffer_release(&buffer);
    return status;
}

RelStatus
rel_file_read(const char *path, size_t limit, const RelReport *report,
              RelArena *arena, RelText *bytes)
{
    if (strcmp(path, "-") == 0) {
        return rel_file_read_open(stdin, "standard input", limit, report, arena,
                                  bytes);
    }
    FILE *const file = fopen(path, "rb");
    if (!file) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot open: %s",
                          strerror(errno));
    }
    const RelStatus status =
        rel_file_read_open(file, path, limit, report, arena, bytes);
    fclose(file);
    return status;
}

RelStatus
rel_table_read(const char *path, size_t limit, const RelReport *report,
               RelArena *arena, RelText *bytes)
{
    const RelStatus status = rel_file_read(path, limit, report, arena, bytes);

    return status != REL_OK || rel_text_ends(*bytes, "\n# end\n")
               ? status
               : rel_report(report, REL_ERR_FORMAT, path, 0,
                            "cut short: its last line is not '# end'");
}

/// Map the open `descriptor`
static RelStatus
map_descriptor(int descriptor, const char *path, const RelReport *report,
               RelMapping *mapping)
{
    struct stat facts;
    if (fstat(descriptor, &facts) != 0) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot read: %s",
                          strerror(errno));
    }
    if (!S_ISREG(facts.st_mode)) {
        return rel_report(report, REL_ERR_IO, path, 0, "not a plain file");
    }
    if (facts.st_size == 0) {
        return rel_report(report, REL_ERR_FORMAT, path, 0, "file is empty");
    }
    void *const bytes = mmap(NULL, (size_t)facts.st_size, PROT_READ,
                             MAP_PRIVATE, descriptor, 0);
    if (bytes == MAP_FAILED) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot map: %s",
                          strerror(errno));
    }
    *mapping = (RelMapping){bytes, (size_t)facts.st_size};
    return REL_OK;
}

RelStatus
rel_mapping_open(const char *path, const RelReport *report, RelMapping *mapping)
{
    *mapping = (RelMapping){NULL, 0};
    const int descriptor = open(path, O_RDONLY);
    if (descriptor < 0) {
        return rel_report(report, REL_ERR_IO, path, 0, "cannot open: %s",
                          strerror(errno));
    }
    const RelStatus status = map_descriptor(descriptor, path, report, mapping);
    close(descriptor);
    return status;
}

void
rel_mapping_close(RelMapping *mapping)
{
    if (mapping->bytes) {
        // munmap asks for a writable pointer to memory it does not write.
        union {
            const void *read_only;
            void *plain;
        } address = {mapping->bytes};
        munmap(address.plain, mapping->length);
    }
    *mapping = (RelMapping){NULL, 0};
}
