// Perspective: who says what the propositions say, and how sure it is.

#ifndef RELATA_PERSPECTIVE_PERSPECTIVE_H
#define RELATA_PERSPECTIVE_PERSPECTIVE_H

#include "tree/context.h"

/// Set speaker, polarity and modality of all propositions
RelStatus rel_perspective_assign(RelContext *context);

#endif
