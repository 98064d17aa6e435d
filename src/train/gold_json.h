// Gold JSON: members of what people marked, as gold_relation.c and gold_chain.c
// read them.

#ifndef RELATA_TRAIN_GOLD_JSON_H
#define RELATA_TRAIN_GOLD_JSON_H

#include "input/json.h"

#include <stdint.h>

/// The digits that `text` begins with; no text of ours has 2^32 characters
uint32_t rel_gold_number(RelText text);

/// The text of `key` in `object`, or empty
RelText rel_gold_text(const RelJson *json, RelIndex object, const char *key);

#endif
