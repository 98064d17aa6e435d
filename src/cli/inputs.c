// inputs.c: collects the files that a command line names.
//
//   news/ b.txt a.html -
//
// becomes news/1.txt news/2.html b.txt a.html -, and for a graph, where order
// must not matter, 1.txt 2.html a.html b.txt -.

#include "cli/inputs.h"

#include "base/strings.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/// A folder to look into
typedef struct {
    const char *path;
    unsigned depth;
} Folder;

void
rel_inputs_init(RelInputs *inputs, RelArena *arena)
{
    *inputs = (RelInputs){.arena = arena};
    rel_array_init(&inputs->files, arena, sizeof(RelInput));
    rel_array_init(&inputs->skipped, arena, sizeof(const char *));
}

static bool
is_article_name(RelText name)
{
    static const char *const SUFFIXES[] = {".txt", ".html", ".htm", ".xhtml"};
    for (size_t i = 0; i < sizeof(SUFFIXES) / sizeof(*SUFFIXES); ++i) {
        const size_t length = strlen(SUFFIXES[i]);
        if (name.length > length &&
            rel_text_is_nocase(
                rel_text_slice(name, name.length - length, length),
                SUFFIXES[i])) {
            return true;
        }
    }
    return false;
}

static RelStatus
add_file(RelInputs *inputs, const char *path, const struct stat *facts)
{
    const RelInput file = {
        .path = path,
        .device = facts ? facts->st_dev : 0,
        .number = facts ? facts->st_ino : 0,
        .known = facts != NULL,
    };
    return rel_array_push(&inputs->files, &file);
}

/// Take one entry of `folder`: a folder to look into later, an article, or
/// something else, which is counted
static RelStatus
add_entry(RelInputs *inputs, RelArray *folders, const Folder *folder,
          const char *name)
{
    const size_t length = strlen(folder->path);
    const bool closed = length > 0 && folder->path[length - 1] == '/';
    const RelText path = rel_text_printf(inputs->arena, "%s%s%s", folder->path,
                                         closed ? "" : "/", name);
    struct stat itself;
    struct stat target;
    if (!path.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    const bool there = lstat(path.bytes, &itself) == 0;
    if (there && S_ISDIR(itself.st_mode) && folder->depth < REL_INPUTS_DEPTH) {
        const Folder inner = {path.bytes, folder->depth + 1};
        return rel_array_push(folders, &inner);
    }
    if (there && stat(path.bytes, &target) == 0 && S_ISREG(target.st_mode) &&
        is_article_name(rel_text(name))) {
        return add_file(inputs, path.bytes, &target);
    }
    ++inputs->n_ignored;
    return REL_OK;
}

/// Report `path` and note it as skipped
static RelStatus
skip(RelInputs *inputs, const char *path, const char *reason,
     const RelReport *report)
{
    rel_report(report, REL_ERR_IO, path, 0, "%s", reason);
    return rel_array_push(&inputs->skipped, &path);
}

static RelStatus
look_into(RelInputs *inputs, RelArray *folders, Folder folder,
          const RelReport *report)
{
    DIR *const entries = opendir(folder.path);
    if (!entries) {
        return skip(inputs, folder.path, strerror(errno), report);
    }
    RelStatus status = REL_OK;
    const struct dirent *entry;
    while (status == REL_OK && (entry = readdir(entries))) {
        if (entry->d_name[0] != '.') {
            status = add_entry(inputs, folders, &folder, entry->d_name);
        }
    }
    closedir(entries);
    return status;
}

static int
compare_paths(const void *left, const void *right)
{
    return strcmp(((const RelInput *)left)->path,
                  ((const RelInput *)right)->path);
}

static RelStatus
add_folder(RelInputs *inputs, const char *path, const RelReport *report)
{
    const size_t n_before = inputs->files.n_items;
    const size_t n_skipped = inputs->skipped.n_items;
    const Folder first = {path, 0};
    RelArray folders;
    rel_array_init(&folders, inputs->arena, sizeof(Folder));

    RelStatus status = rel_array_push(&folders, &first);
    for (size_t i = 0; status == REL_OK && i < folders.n_items; ++i) {
        const Folder folder = *(const Folder *)rel_array_at(&folders, i);
        status = look_into(inputs, &folders, folder, report);
    }
    const size_t n_new = inputs->files.n_items - n_before;
    if (status == REL_OK && n_new > 0) {
        qsort(rel_array_at(&inputs->files, n_before), n_new, sizeof(RelInput),
              compare_paths);
    } else if (status == REL_OK && inputs->skipped.n_items == n_skipped) {
        status =
            skip(inputs, path,
                 "no articles in it (*.txt, *.html, *.htm, *.xhtml)", report);
    }
    return status;
}

RelStatus
rel_inputs_add(RelInputs *inputs, const char *argument, const RelReport *report)
{
    struct stat facts;
    if (strcmp(argument, "-") == 0) {
        return add_file(inputs, argument, NULL);
    }
    if (stat(argument, &facts) != 0) {
        return skip(inputs, argument, strerror(errno), report);
    }
    return S_ISDIR(facts.st_mode) ? add_folder(inputs, argument, report)
                                  : add_file(inputs, argument, &facts);
}

static const char *
base_name(const char *path)
{
    const char *const slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static int
compare_names(const void *left, const void *right)
{
    const int order = strcmp(base_name(((const RelInput *)left)->path),
                             base_name(((const RelInput *)right)->path));
    return order ? order : compare_paths(left, right);
}

/// By identity, then as compare_names does; unknown files last
static int
compare_identities(const void *left, const void *right)
{
    const RelInput *const a = (const RelInput *)left;
    const RelInput *const b = (const RelInput *)right;
    if (a->known != b->known) {
        return a->known ? -1 : 1;
    }
    if (a->device != b->device) {
        return a->device < b->device ? -1 : 1;
    }
    if (a->number != b->number) {
        return a->number < b->number ? -1 : 1;
    }
    return compare_names(left, right);
}

void
rel_inputs_unify(RelInputs *inputs)
{
    RelInput *const files = (RelInput *)inputs->files.items;
    const size_t n_files = inputs->files.n_items;
    if (n_files < 2) {
        return;
    }
    qsort(files, n_files, sizeof(RelInput), compare_identities);
    size_t n_kept = 1;
    for (size_t i = 1; i < n_files; ++i) {
        const RelInput *const last = &files[n_kept - 1];
        const bool same = files[i].known == last->known &&
                          files[i].device == last->device &&
                          files[i].number == last->number;
        if (!same) {
            files[n_kept++] = files[i];
        }
    }
    inputs->files.n_items = n_kept;
    qsort(files, n_kept, sizeof(RelInput), compare_names);
}

bool
rel_inputs_has(const RelInputs *inputs, const char *path)
{
    struct stat facts;
    if (stat(path, &facts) != 0) {
        return false;
    }
    for (size_t i = 0; i < inputs->files.n_items; ++i) {
        const RelInput *const file = rel_array_at(&inputs->files, i);
        if (file->known && file->device == facts.st_dev &&
            file->number == facts.st_ino) {
            return true;
        }
    }
    return false;
}
