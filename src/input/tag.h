// Tag: the elements of HTML by the part they play in an article.

#ifndef RELATA_INPUT_TAG_H
#define RELATA_INPUT_TAG_H

#include "input/page.h"

/// The tag called `name` (lower case)
RelTag rel_tag_find(const char *name);

/// Tell whether `tag` begins and ends a line
bool rel_tag_is_block(RelTag tag);

#endif
