// Name deeds: of what kind a name is by what it does.

#ifndef RELATA_SYNTAX_NAME_DEEDS_H
#define RELATA_SYNTAX_NAME_DEEDS_H

#include "syntax/name_run.h"

/// Tell a run what its deeds, and pronouns that mean it, make likely: "NAME
/// filed for bankruptcy"
void rel_name_look_at_deeds(const RelNameSearch *search, RelNameRun run);

#endif
