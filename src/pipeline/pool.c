// pool.c: threads that take the next item, and a caller who takes results.

#include "pipeline/pool.h"

#include <assert.h>
#include <pthread.h>

/// Results of one thread that may wait
enum { PLACES = 4 };

typedef struct {
    const RelPoolTask *task;
    size_t n_places;
    pthread_mutex_t lock;  // of all below
    pthread_cond_t freed;  // a place, or the run has ended
    pthread_cond_t filled; // a place
    size_t next;           ///< The item to be begun next
    size_t n_taken;        ///< Items taken
    bool ended;
    bool full[PLACES * REL_POOL_THREADS]; // (n_places) a result waits there
} Pool;

/// One thread
typedef struct {
    Pool *pool;
    size_t number;
    pthread_t thread;
} Member;

size_t
rel_pool_places(size_t n_threads)
{
    return n_threads == 1 ? 1 : n_threads * PLACES;
}

/// Wait for a free place and begin an item; false if there is nothing to do
static bool
begin_item(Pool *pool, size_t *item)
{
    pthread_mutex_lock(&pool->lock);
    while (!pool->ended && pool->next < pool->task->n_items &&
           pool->next - pool->n_taken >= pool->n_places) {
        pthread_cond_wait(&pool->freed, &pool->lock);
    }
    const bool begun = !pool->ended && pool->next < pool->task->n_items;
    if (begun) {
        *item = pool->next++;
    }
    pthread_mutex_unlock(&pool->lock);
    return begun;
}

static void
finish_item(Pool *pool, size_t item)
{
    pthread_mutex_lock(&pool->lock);
    pool->full[item % pool->n_places] = true;
    pthread_cond_signal(&pool->filled);
    pthread_mutex_unlock(&pool->lock);
}

static void *
work(void *data)
{
    const Member *const member = (const Member *)data;
    const RelPoolTask *const task = member->pool->task;
    size_t item;

    while (begin_item(member->pool, &item)) {
        task->work(task->data, member->number, item % member->pool->n_places,
                   item);
        finish_item(member->pool, item);
    }
    return NULL;
}

/// Wait for the result of an item
static void
await_item(Pool *pool, size_t item)
{
    pthread_mutex_lock(&pool->lock);
    while (!pool->full[item % pool->n_places]) {
        pthread_cond_wait(&pool->filled, &pool->lock);
    }
    pool->full[item % pool->n_places] = false;
    pthread_mutex_unlock(&pool->lock);
}

/// Count an item as taken, or end the run
static void
free_place(Pool *pool, bool goes_on)
{
    pthread_mutex_lock(&pool->lock);
    ++pool->n_taken;
    pool->ended |= !goes_on;
    pthread_cond_broadcast(&pool->freed);
    pthread_mutex_unlock(&pool->lock);
}

static void
take_all(Pool *pool)
{
    const RelPoolTask *const task = pool->task;
    bool goes_on = true;

    for (size_t item = 0; goes_on && item < task->n_items; ++item) {
        await_item(pool, item);
        goes_on = task->take(task->data, item % pool->n_places, item);
        free_place(pool, goes_on);
    }
}

/// Do without threads
static void
run_alone(const RelPoolTask *task)
{
    bool goes_on = true;

    for (size_t item = 0; goes_on && item < task->n_items; ++item) {
        task->work(task->data, 0, 0, item);
        goes_on = task->take(task->data, 0, item);
    }
}

/// Start threads -> members; how many there are
static size_t
start(Pool *pool, size_t n_threads, Member *members)
{
    size_t n = 0;

    while (n < n_threads) {
        members[n] = (Member){.pool = pool, .number = n};
        if (pthread_create(&members[n].thread, NULL, work, &members[n]) != 0) {
            break;
        }
        ++n;
    }
    return n;
}

void
rel_pool_run(const RelPoolTask *task, size_t n_threads)
{
    assert(n_threads > 0 && n_threads <= REL_POOL_THREADS);

    Pool pool = {.task = task, .n_places = rel_pool_places(n_threads)};
    Member members[REL_POOL_THREADS];
    if (n_threads == 1) {
        run_alone(task);
        return;
    }
    pthread_mutex_init(&pool.lock, NULL);
    pthread_cond_init(&pool.freed, NULL);
    pthread_cond_init(&pool.filled, NULL);
    const size_t n = start(&pool, n_threads, members);
    if (n > 0) {
        take_all(&pool);
    } else {
        run_alone(task);
    }
    for (size_t i = 0; i < n; ++i) {
        pthread_join(members[i].thread, NULL);
    }
    pthread_cond_destroy(&pool.filled);
    pthread_cond_destroy(&pool.freed);
    pthread_mutex_destroy(&pool.lock);
}
