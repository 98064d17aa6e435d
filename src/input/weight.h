// Weight: what a page would cost its parser.

#ifndef RELATA_INPUT_WEIGHT_H
#define RELATA_INPUT_WEIGHT_H

#include <relata/text.h>

#include <stdbool.h>

/// Tell whether the tree of `page` would need no more than some hundred MiB
/// and some seconds; one pass
bool rel_weight_is_bearable(RelText page);

#endif
