// Referent: what a relative pronoun stands for.

#ifndef RELATA_TREE_REFERENT_H
#define RELATA_TREE_REFERENT_H

#include "tree/tree.h"

/// What a relative pronoun stands for: the noun above its clause; any other
/// token stands for itself
RelIndex rel_tree_referent(const RelTree *tree, RelIndex token);

/// Who is said to be `noun`, where somebody is: in "He is a man who drinks" he
/// drinks; otherwise the noun itself
RelIndex rel_referent_ascribed(const RelTree *tree, RelIndex noun);

/// The token lies in the name of a person
bool rel_referent_is_person(const RelSentence *sentence, RelIndex token);

#endif
