// Reader: bytes in, document out.

#ifndef RELATA_INPUT_READER_H
#define RELATA_INPUT_READER_H

#include "input/words.h"

#include <relata/document.h>
#include <relata/report.h>
#include <relata/status.h>

/// Largest input: 256 MiB
#define REL_INPUT_LIMIT ((size_t)256 << 20)

typedef struct {
    const char *kind; ///< "text", "html"; NULL: see by the content
    const char *date; ///< ISO date used if the document has none; may be NULL
    const RelReadingWords *words; ///< NULL: residue is told by shape alone
} RelInputOptions;

/**
   Make a document of `bytes`.

   The text of a page that looks foreign is kept, with a warning.

   @param path  Path, or what stands for it; its base name becomes the name.
   @return REL_OK; REL_ERR_ENCODING for binary; REL_ERR_FORMAT if there is no
   article text; REL_ERR_LIMIT; REL_ERR_NO_MEMORY.  Reported with the path.
*/
RelStatus rel_reader_read(const char *path, RelText bytes,
                          const RelInputOptions *options,
                          const RelReport *report, RelArena *arena,
                          RelDocument *document);

#endif
