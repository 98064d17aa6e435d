// Pool: several items worked on at once, their results taken in order.
//
//   work:   3 ----->  5 ------------>        threads, as they become free
//           2 ---------->  4 --->  6 -->
//   take:   1    2    3         4   5        the caller, in order
//
// Finished results wait in places, of which there are a few for each thread:
// so an item that takes long stops nobody at once, and memory stays bounded.

#ifndef RELATA_PIPELINE_POOL_H
#define RELATA_PIPELINE_POOL_H

#include <stdbool.h>
#include <stddef.h>

/// What is to be done
typedef struct {
    void *data;
    size_t n_items;

    /// Work on `item` in thread `thread`; items are begun in order, but any
    /// number of calls run at once.  The result goes to `place`, which is this
    /// item's alone until it has been taken.
    void (*work)(void *data, size_t thread, size_t place, size_t item);

    /// Take the result of `item` from `place`, in order, in the caller's
    /// thread; false: the run ends, and items after it are not taken
    bool (*take)(void *data, size_t place, size_t item);
} RelPoolTask;

/// Most threads of a pool
enum { REL_POOL_THREADS = 64 };

/// Places that so many threads use: one, if there is one thread
size_t rel_pool_places(size_t n_threads);

/**
   Work on all items and take them.

   One thread is the caller itself.  Where the system gives fewer threads than
   wanted, those there are do all the work.

   @param n_threads  1 to REL_POOL_THREADS
*/
void rel_pool_run(const RelPoolTask *task, size_t n_threads);

#endif
