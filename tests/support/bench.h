// Bench: an engine over the real models, for the tests of whole stages.

#ifndef RELATA_TESTS_SUPPORT_BENCH_H
#define RELATA_TESTS_SUPPORT_BENCH_H

#include <relata/pipeline.h>

/// The state of a group of tests
typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    RelArena *arena;
} Bench;

/// Load it once for a group of tests; cmocka's set-up and tear-down
int set_up_bench(void **state);
int tear_down_bench(void **state);

enum { BENCH_PATH = 32 };

/// A new file of the given content; its name is put into `path`
void write_file(char path[BENCH_PATH], const char *content);

#endif
