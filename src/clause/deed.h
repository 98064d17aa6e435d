// Deed: whose act a noun names, where the words around it tell.

#ifndef RELATA_CLAUSE_DEED_H
#define RELATA_CLAUSE_DEED_H

#include "tree/context.h"

/// Who does what `noun` names, by its owner: "*Chad*'s efforts", "*NATO*
/// plans", "helped *Chad* in its fight"; REL_NONE: nobody says
RelIndex rel_deed_owner(const RelContext *context, RelIndex sentence,
                        RelIndex noun);

/// Who is helped in what `noun` names: "support for *Chad* in the fight", or
/// REL_NONE
RelIndex rel_deed_helped(const RelContext *context, RelIndex sentence,
                         RelIndex noun);

/// The verb whose subject does what `noun` names: "*lead* efforts", "*lead* the
/// way in the campaign"; REL_NONE
RelIndex rel_deed_verb(const RelContext *context, const RelTree *tree,
                       RelIndex noun);

/// Who is helped by what `noun` names, where the clause tells: "*Chad* won with
/// the help of Mali"; REL_NONE
RelIndex rel_deed_helped_by(const RelContext *context, RelIndex sentence,
                            RelIndex noun);

/// What a participle set off behind a name renames: "a raid on *Obo* (also
/// known as Boro)"; REL_NONE
RelIndex rel_deed_renamed(const RelContext *context, const RelTree *tree,
                          RelIndex participle);

#endif
