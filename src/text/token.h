// Token: words and marks of running text, cut as UD English cuts them.

#ifndef RELATA_TEXT_TOKEN_H
#define RELATA_TEXT_TOKEN_H

#include "base/array.h"
#include "text/rules.h"

/// Where a token lies
typedef struct {
    uint32_t begin, end; ///< Byte offsets into the text
} RelSpan;

/**
   Append the tokens between two offsets of `text` to `spans` (RelSpan).

   @param begin  Where a token may begin; `end` likewise.  What lies behind
   `end` is looked at (is a capital letter next?) but not cut.
   @return REL_OK or REL_ERR_NO_MEMORY.
*/
RelStatus rel_token_split(const RelRules *rules, RelText text, size_t begin,
                          size_t end, RelArray *spans);

#endif
