// Name parts: which words belong to a name and which stand beside it.

#ifndef RELATA_SYNTAX_NAME_PARTS_H
#define RELATA_SYNTAX_NAME_PARTS_H

#include "syntax/name_run.h"

/**
   Cut words off the front of a run that are no part of the name, such as
   titles: "Hurricane Odo", "U.S. District Judge Colfax".

   @return what those words tell of the rest (REL_TOLD_*), or 0.
*/
unsigned rel_name_cut_front(const RelNameSearch *search, RelNameRun *run);

/// What the last word of a run says that it is: "Council", "River"; or 0
unsigned rel_name_last_tells(const RelNameSearch *search, RelNameRun run);

/// "Kirkland & Ellis" is one body, as is "Mercer, Dunne & Co."
void rel_name_join_partners(const RelNameSearch *search, RelNameRun run);

/// "Mayor Rik Postma of Ameland": the place is no part of the person.
/// `titled` if a title stands before the run.
void rel_name_part_from_place(const RelNameSearch *search, RelNameRun run,
                              bool titled);

/// "KYIV, March 3 - Rain ...": a sentence may begin with where it was written
void rel_name_look_for_dateline(const RelNameSearch *search);

#endif
