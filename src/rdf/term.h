// Term: a subject, predicate or object of RDF.
//
// The functions here are the only way to make a term.  What they let through
// can be written in every syntax and comes back unchanged: IRIs are absolute
// and strictly formed, text is UTF-8 without controls, values are in the
// canonical form of their type.

#ifndef RELATA_RDF_TERM_H
#define RELATA_RDF_TERM_H

#include <relata/arena.h>
#include <relata/proposition.h>
#include <relata/status.h>
#include <relata/text.h>

typedef enum {
    REL_TERM_NONE,
    REL_TERM_IRI,
    REL_TERM_LITERAL,
    REL_TERM_BLANK ///< Only from other people's files, when they are queried
} RelTermKind;

typedef struct {
    RelTermKind kind;
    RelText value;    ///< IRI, lexical form or label
    RelText language; ///< Lower-case tag of a text, or empty
    RelText datatype; ///< IRI of a value's type; empty for text
} RelTerm;

/// Subject, predicate, object
typedef struct {
    RelTerm subject, predicate, object;
    const RelTerm *graphs; // (n_graphs) documents that say so; may be NULL
    size_t n_graphs;
} RelTriple;

// Terms borrow `text` where it needs no change, else they are in `arena`.

/// @return REL_OK; REL_ERR_FORMAT if `iri` is no absolute IRI
RelStatus rel_term_iri(RelText iri, RelTerm *term);

/// The IRI `space` + `name`; REL_ERR_FORMAT unless `name` is a name (iri.h)
RelStatus rel_term_named(RelText space, RelText name, RelArena *arena,
                         RelTerm *term);

/// The same for predicates and classes, whose names are ASCII
RelStatus rel_term_ascii_named(RelText space, RelText name, RelArena *arena,
                               RelTerm *term);

/// Bytes of the longest language tag, with a terminator
enum { REL_LANGUAGE_ROOM = 64 };

/// Tell whether `tag` has the form of a language tag: letters, then groups
bool rel_term_is_language(RelText tag);

/**
   A text.

   Line ends become "\n", other controls a blank; bytes that are not UTF-8 and
   noncharacters become U+FFFD: RDF/XML can carry none of them, and all
   syntaxes shall say the same.

   @param language  A language tag such as "en-GB", or empty; written in lower
   case, since some readers do so anyway.

   @return REL_OK; REL_ERR_FORMAT for a bad tag; REL_ERR_NO_MEMORY.
*/
RelStatus rel_term_text(RelText text, RelText language, RelArena *arena,
                        RelTerm *term);

/**
   A value in the canonical form of its kind: "007" becomes "7", "2." "2.0".

   @return REL_OK; REL_ERR_FORMAT if `text` is no such value;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_term_value(RelValueKind kind, RelText text, RelArena *arena,
                         RelTerm *term);

/// A literal of any type, as it was read from a file: text is cleaned
RelStatus rel_term_typed(RelText text, RelText datatype, RelArena *arena,
                         RelTerm *term);

/// A blank node as it was read; its label is made a name
RelStatus rel_term_blank(RelText label, RelArena *arena, RelTerm *term);

/// A made constant such as REL_K("date"): a string that is known to be an IRI
RelTerm rel_term_constant(const char *iri);

/// A copy whose texts lie in `arena`; REL_ERR_NO_MEMORY
RelStatus rel_term_copy(const RelTerm *term, RelArena *arena, RelTerm *copy);

/// An order of terms: IRIs, then literals, then blanks; <0, 0, >0
int rel_term_compare(const RelTerm *a, const RelTerm *b);

/// By subject, predicate (rdf:type first), object
int rel_triple_compare(const RelTriple *a, const RelTriple *b);

#endif
