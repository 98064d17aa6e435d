// Perspective: who says what the propositions say, and how sure it is.

#ifndef RELATA_EXTRACT_PERSPECTIVE_H
#define RELATA_EXTRACT_PERSPECTIVE_H

#include "extract/context.h"

/// Set speaker, polarity and modality of all propositions
RelStatus rel_perspective_assign(RelContext *context);

#endif
