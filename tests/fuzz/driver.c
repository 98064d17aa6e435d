// driver.c: runs a fuzz target without a fuzzer, the same way every time.
//
// Each file of the folders named (or file) is given whole, cut short at many
// places and with bytes changed by a small generator with a fixed seed.

#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// Changed copies and cuts of each seed
enum { N_CHANGES = 48, N_CUTS = 24, MAX_SEED = 1 << 20 };

/// xorshift32 (Marsaglia 2003)
static uint32_t
next_number(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void
run_copy(const uint8_t *bytes, size_t size)
{
    // A copy of exactly this size lets sanitizers see reads past the end.
    uint8_t *const copy = malloc(size ? size : 1);
    if (copy) {
        if (size) {
            memcpy(copy, bytes, size);
        }
        LLVMFuzzerTestOneInput(copy, size);
        free(copy);
    }
}

static void
run_seed(uint8_t *bytes, size_t size)
{
    uint32_t state = 2463534242u;
    run_copy(bytes, size);
    for (size_t i = 0; i < N_CUTS && size; ++i) {
        run_copy(bytes, size * i / N_CUTS);
    }
    for (size_t i = 0; i < N_CHANGES && size; ++i) {
        const size_t place = next_number(&state) % size;
        const uint8_t old = bytes[place];
        bytes[place] = (uint8_t)next_number(&state);
        run_copy(bytes, size);
        if (i % 2) {
            bytes[place] = old;
        }
    }
}

static int
run_file(const char *path)
{
    FILE *const file = fopen(path, "rb");
    uint8_t *const bytes = malloc(MAX_SEED);
    if (!file || !bytes) {
        fprintf(stderr, "%s: cannot read\n", path);
        free(bytes);
        return 1;
    }
    const size_t size = fread(bytes, 1, MAX_SEED, file);
    fclose(file);
    run_seed(bytes, size);
    free(bytes);
    return 0;
}

static int
run_folder(const char *path)
{
    struct dirent **entries;
    const int n_entries = scandir(path, &entries, NULL, alphasort);
    if (n_entries < 0) {
        return run_file(path);
    }
    int bad = n_entries <= 2; // no seed at all
    for (int i = 0; i < n_entries; ++i) {
        char name[4096];
        snprintf(name, sizeof(name), "%s/%s", path, entries[i]->d_name);
        if (entries[i]->d_name[0] != '.') {
            bad |= run_file(name);
        }
        free(entries[i]);
    }
    free(entries);
    return bad;
}

int
main(int argc, char **argv)
{
    int bad = argc < 2;
    LLVMFuzzerTestOneInput((const uint8_t *)"", 0);
    for (int i = 1; i < argc; ++i) {
        bad |= run_folder(argv[i]);
    }
    return bad;
}
