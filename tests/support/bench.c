// bench.c: an engine over the real models, for the tests of whole stages.

#include "bench.h"

#include "test.h" // cmocka

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
set_up_bench(void **state)
{
    static Bench bench;
    const RelEngineOptions options = {.data_dir = data_dir()};

    *state = &bench;
    return rel_engine_load(&options, NULL, &bench.engine) != REL_OK ||
           rel_worker_new(bench.engine, &bench.worker) != REL_OK ||
           !(bench.arena = rel_arena_new(&REL_HEAP));
}

int
tear_down_bench(void **state)
{
    Bench *const bench = *state;
    rel_arena_free(bench->arena);
    rel_worker_free(bench->worker);
    rel_engine_free(bench->engine);
    return 0;
}

void
write_file(char path[BENCH_PATH], const char *content)
{
    strcpy(path, "/tmp/relata-test-XXXXXX");
    const int descriptor = mkstemp(path);
    assert_true(descriptor >= 0);
    FILE *const file = fdopen(descriptor, "w");
    assert_non_null(file);
    fputs(content, file);
    assert_int_equal(fclose(file), 0);
}
