// Names: when two spellings are one name.
//
// François Hollande and Francois Hollande fold to the same letters; Bashar
// al-Assad and Bashar Assad have the same key.  Nothing here guesses: a name
// that is merely similar is another name.

#ifndef RELATA_GRAPH_NAME_H
#define RELATA_GRAPH_NAME_H

#include "graph/lists.h"

#include <relata/arena.h>
#include <relata/text.h>

/**
   `name` for comparison: lower case, no accents, no article before it and no
   possessive after it, words of letters and digits with one blank between.

   @return Bytes are NULL if memory is out.
*/
RelText rel_name_fold(RelArena *arena, RelText name);

/// A folded person's name without middle initials and dropped particles;
/// bytes are NULL if memory is out
RelText rel_name_person_key(RelArena *arena, const RelGraphLists *lists,
                            RelText folded);

/// A folded name of a body without "Inc" and the like at its end
RelText rel_name_body_key(const RelGraphLists *lists, RelText folded);

/// The last word of a folded name
RelText rel_name_last(RelText folded);

/// The first word of a folded name
RelText rel_name_first(RelText folded);

/// The surname if the folded name is nothing else ("van houten": "houten"),
/// or empty
RelText rel_name_lone(const RelGraphLists *lists, RelText folded);

/// Words in a folded name
size_t rel_name_n_words(RelText folded);

/// The initials of `name` (as written): of its capitalized words, or all
/// letters of an acronym ("U.N.": "UN"); bytes are NULL if memory is out
RelText rel_name_initials(RelArena *arena, RelText name);

/// Tell whether `name` is written in capitals only, with 2 to 8 letters
bool rel_name_is_acronym(RelText name);

#endif
