// Title: the headline without the name of the site.

#ifndef RELATA_INPUT_TITLE_H
#define RELATA_INPUT_TITLE_H

#include "input/clues.h"

/// The best title among `clues`; empty if there is none
RelText rel_title_choose(const RelClues *clues);

#endif
