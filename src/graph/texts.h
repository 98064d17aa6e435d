// Sorted texts: lists without doubles, in byte order.

#ifndef RELATA_GRAPH_TEXTS_H
#define RELATA_GRAPH_TEXTS_H

#include <relata/text.h>

/// Sort `texts`, drop doubles, empty ones and those equal to `but`; returns
/// how many are left
size_t rel_texts_sort(RelText *texts, size_t n_texts, RelText but);

#endif
