// Office: the relation in a complement, "the president of Peru".

#ifndef RELATA_EXTRACT_OFFICE_H
#define RELATA_EXTRACT_OFFICE_H

#include "tree/context.h"

/**
   Name a proposition whose first argument is a complement by the noun of it.

   Where a trigger fits, what the noun leads to becomes the first argument and
   the noun joins the relation's words; otherwise nothing changes.

   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_office_name(RelContext *context, RelProposition *proposition);

#endif
