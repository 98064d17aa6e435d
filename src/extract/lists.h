// Lists: the word lists of data/lists, loaded under one roof.

#ifndef RELATA_EXTRACT_LISTS_H
#define RELATA_EXTRACT_LISTS_H

#include "extract/context.h"

#include <relata/report.h>

/**
   Load every list of `data_dir`/lists.

   @param arena  Owns the lists, which live as long as it does.
   @return REL_OK; REL_ERR_IO, REL_ERR_FORMAT, reported with the file's name;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_lists_load(const char *data_dir, const RelReport *report,
                         RelArena *arena, RelLists *lists);

#endif
