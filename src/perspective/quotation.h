// Quotation: which words of a document stand in quotation marks.

#ifndef RELATA_PERSPECTIVE_QUOTATION_H
#define RELATA_PERSPECTIVE_QUOTATION_H

#include "tree/context.h"

/// One quotation; it may run over several sentences
typedef struct {
    RelIndex begin, end;       ///< Tokens of the document, counted through
    RelIndex speaker_sentence; ///< Where its speaker is named, or REL_NONE
    RelIndex speaker;          ///< The token there
} RelQuotation;

/// The quotations of a document
typedef struct {
    const RelIndex *first; // (n_sentences + 1): first token of each sentence,
                           // counted through the document
    RelIndex *of_token;    // (first[n_sentences]): its quotation, or REL_NONE
    RelQuotation *items;   // (n_items), in the order of the text
    RelIndex n_items;
} RelQuotations;

/// Find the quotations and who speaks them; REL_ERR_NO_MEMORY
RelStatus rel_quotations_find(const RelContext *context,
                              RelQuotations *quotations);

/// Find who speaks them; rel_quotations_find calls it (quotation_speaker.c)
void rel_quotations_find_speakers(const RelContext *context,
                                  const RelQuotations *quotations);

/// The quotation around a token, or NULL
const RelQuotation *rel_quotation_at(const RelQuotations *quotations,
                                     RelIndex sentence, RelIndex token);

#endif
