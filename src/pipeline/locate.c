// locate.c: finds the files that come with relata.
//
// A program in build/ finds ../data, one in build/examples/ ../../data, one in
// /opt/relata/bin finds /opt/relata/share/relata/data, so neither a working
// tree nor a moved installation needs a setting.

#include "pipeline/locate.h"

#include "base/strings.h"

#include <stdlib.h>
#include <unistd.h>

/// Longest path of the program that is followed
enum { PATH_ROOM = 4096 };

/// Folder of the running program, or an empty text if it cannot be told
static RelText
find_program_folder(RelArena *arena)
{
    char path[PATH_ROOM];
    const ssize_t length = readlink("/proc/self/exe", path, sizeof(path));
    if (length <= 0 || (size_t)length >= sizeof(path)) {
        return rel_text("");
    }
    size_t end = (size_t)length;
    while (end > 0 && path[end - 1] != '/') {
        --end;
    }
    return rel_arena_copy(arena, (RelText){path, end});
}

/// The first of `places` under the program's folder that is there; then
/// `fallback`, whether it is there or not
static RelStatus
find_place(const char *const *places, size_t n_places, const char *fallback,
           RelArena *arena, const char **found)
{
    const RelText program = find_program_folder(arena);
    for (size_t i = 0; program.length && i < n_places; ++i) {
        const RelText path = rel_text_printf(
            arena, "%.*s%s", (int)program.length, program.bytes, places[i]);
        if (!path.bytes) {
            return REL_ERR_NO_MEMORY;
        }
        if (access(path.bytes, R_OK) == 0) {
            *found = path.bytes;
            return REL_OK;
        }
    }
    *found = fallback;
    return program.bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

RelStatus
rel_data_locate(const char *wanted, RelArena *arena, const char **folder)
{
    static const char *const PLACES[] = {"data", "../data", "../../data",
                                         "../share/relata/data"};
    const char *const environment = getenv("RELATA_DATA");

    if (wanted || (environment && *environment)) {
        *folder = wanted ? wanted : environment;
        return REL_OK;
    }
    return find_place(PLACES, sizeof(PLACES) / sizeof(*PLACES),
                      REL_DATADIR "/data", arena, folder);
}

RelStatus
rel_ontology_locate(const char *wanted, const char *data_dir, RelArena *arena,
                    const char **path)
{
    static const char *const PLACES[] = {"ontology/relata.ttl",
                                         "../ontology/relata.ttl",
                                         "../share/relata/ontology/relata.ttl"};

    if (wanted) {
        *path = wanted;
        return REL_OK;
    }
    const RelText beside =
        rel_text_printf(arena, "%s/../ontology/relata.ttl", data_dir);
    if (!beside.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (access(beside.bytes, R_OK) == 0) {
        *path = beside.bytes;
        return REL_OK;
    }
    return find_place(PLACES, sizeof(PLACES) / sizeof(*PLACES),
                      REL_DATADIR "/ontology/relata.ttl", arena, path);
}
