// Relation: the relation of the ontology that a proposition states.

#ifndef RELATA_EXTRACT_RELATION_H
#define RELATA_EXTRACT_RELATION_H

#include "tree/context.h"

/// Name the relations of all propositions by their triggers
RelStatus rel_relation_name(RelContext *context);

#endif
