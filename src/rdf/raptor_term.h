// Between our terms and Raptor's, which are also librdf's nodes.

#ifndef RELATA_RDF_RAPTOR_TERM_H
#define RELATA_RDF_RAPTOR_TERM_H

#include "rdf/term.h"

#include <raptor2.h>

/**
   Our term of Raptor's; its texts live as long as `raptor` and `arena`.

   @return REL_OK; REL_ERR_FORMAT if it is no valid term; REL_ERR_NO_MEMORY.
*/
RelStatus rel_term_from_raptor(const raptor_term *raptor, RelArena *arena,
                               RelTerm *term);

/// The same for the three terms of a statement
RelStatus rel_triple_from_raptor(const raptor_statement *statement,
                                 RelArena *arena, RelTriple *triple);

/// Raptor's term of ours, the caller's to free; NULL if memory is out
raptor_term *rel_term_to_raptor(raptor_world *world, const RelTerm *term);

/// A statement with `graph` or NULL, the caller's; NULL if memory is out
raptor_statement *rel_triple_to_raptor(raptor_world *world,
                                       const RelTriple *triple,
                                       const RelTerm *graph);

#endif
