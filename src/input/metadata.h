// Metadata: title, date, publisher, author, address and language of a page.

#ifndef RELATA_INPUT_METADATA_H
#define RELATA_INPUT_METADATA_H

#include "input/page.h"
#include "input/words.h"

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

/// Normalized texts; empty where the page says nothing
typedef struct {
    RelText title;
    RelText date; ///< "2015-11-26"
    RelText publisher;
    RelText author;
    RelText uri;      ///< Valid, absolute
    RelText language; ///< Primary subtag in lower case: "en"
    RelText body;     ///< The article as JSON-LD has it, not normalized
} RelMetadata;

/// Read what `doc`, whose elements are those of `page`, says about itself
RelStatus rel_metadata_read(xmlDoc *doc, const RelPage *page,
                            const RelReadingWords *words, RelArena *arena,
                            RelMetadata *metadata);

#endif
