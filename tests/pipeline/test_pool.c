// Pool: every item is worked on once, results are taken in order, and few
// wait.

#include "pipeline/pool.h"

#include "test.h"

#include <sched.h>
#include <stdatomic.h>

enum { N_ITEMS = 500, N_PLACES = 256 };

/// What a run does
typedef struct {
    size_t n_items;
    size_t last;               ///< The run is to end with this item
    atomic_int times[N_ITEMS]; ///< How often it was worked on
    atomic_int in_flight;      ///< Begun and not taken
    atomic_int most_in_flight;
    size_t results[N_PLACES];
    size_t n_taken;
    bool in_order;
} Work;

/// Take longer over some items, so that they end in another order
static void
dawdle(size_t item)
{
    for (size_t i = 0; i < item % 7 * (item % 3) * 40; ++i) {
        sched_yield();
    }
}

static void
work(void *data, size_t thread, size_t place, size_t item)
{
    Work *const all = data;
    const int begun = atomic_fetch_add(&all->in_flight, 1) + 1;
    int most = atomic_load(&all->most_in_flight);

    (void)thread;
    while (begun > most &&
           !atomic_compare_exchange_weak(&all->most_in_flight, &most, begun)) {
    }
    dawdle(item);
    atomic_fetch_add(&all->times[item], 1);
    all->results[place] = item * item;
}

static bool
take(void *data, size_t place, size_t item)
{
    Work *const all = data;

    all->in_order &= item == all->n_taken && all->results[place] == item * item;
    ++all->n_taken;
    atomic_fetch_sub(&all->in_flight, 1);
    return item != all->last;
}

static void
run(Work *all, size_t n_items, size_t last, size_t n_threads)
{
    const RelPoolTask task = {
        .data = all,
        .n_items = n_items,
        .work = work,
        .take = take,
    };

    memset(all, 0, sizeof(*all));
    all->n_items = n_items;
    all->last = last;
    all->in_order = true;
    rel_pool_run(&task, n_threads);
}

static void
takes_all_results_in_order(void **state)
{
    static Work all;

    (void)state;
    for (size_t n_threads = 1; n_threads <= REL_POOL_THREADS; n_threads *= 4) {
        run(&all, N_ITEMS, N_ITEMS, n_threads);
        assert_true(all.in_order);
        assert_int_equal(all.n_taken, N_ITEMS);
        for (size_t i = 0; i < N_ITEMS; ++i) {
            assert_int_equal(atomic_load(&all.times[i]), 1);
        }
    }
}

static void
lets_few_results_wait(void **state)
{
    static Work all;

    (void)state;
    assert_int_equal(rel_pool_places(1), 1);
    run(&all, N_ITEMS, N_ITEMS, 1);
    assert_int_equal(atomic_load(&all.most_in_flight), 1);
    for (size_t n_threads = 2; n_threads <= 8; ++n_threads) {
        run(&all, N_ITEMS, N_ITEMS, n_threads);
        assert_in_range(rel_pool_places(n_threads), n_threads, N_PLACES);
        assert_in_range(atomic_load(&all.most_in_flight), 1,
                        rel_pool_places(n_threads));
    }
}

static void
ends_early_when_the_taker_wants_it(void **state)
{
    static Work all;

    (void)state;
    for (size_t n_threads = 1; n_threads <= 4; ++n_threads) {
        run(&all, N_ITEMS, 41, n_threads);
        assert_true(all.in_order);
        assert_int_equal(all.n_taken, 42);
        assert_int_equal(atomic_load(&all.times[N_ITEMS - 1]), 0);
    }
}

static void
has_nothing_to_do_without_items(void **state)
{
    static Work all;

    (void)state;
    run(&all, 0, N_ITEMS, 3);
    assert_int_equal(all.n_taken, 0);
    run(&all, 1, N_ITEMS, 3);
    assert_int_equal(all.n_taken, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_all_results_in_order),
        cmocka_unit_test(lets_few_results_wait),
        cmocka_unit_test(ends_early_when_the_taker_wants_it),
        cmocka_unit_test(has_nothing_to_do_without_items),
    };
    return cmocka_run_group_tests_name("pool", tests, NULL, NULL);
}
