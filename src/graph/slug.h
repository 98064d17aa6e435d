// Slugs: local names of IRIs, made from labels.

#ifndef RELATA_GRAPH_SLUG_H
#define RELATA_GRAPH_SLUG_H

#include <relata/arena.h>
#include <relata/text.h>

/// `label` as an NCName: "François Hollande", Francois_Hollande; bytes are
/// NULL if memory is out
RelText rel_slug_of_label(RelArena *arena, RelText label);

/// The slug of a weak mention: that of its label, '-' and 6 hexadecimal
/// digits of the document's hash and the code point of the mention
RelText rel_slug_of_mention(RelArena *arena, RelText label,
                            const char *document_hash, uint32_t offset);

#endif
