// Document: one source as text, with what is known about it.

#ifndef RELATA_DOCUMENT_H
#define RELATA_DOCUMENT_H

#include <relata/arena.h>
#include <relata/text.h>

typedef enum {
    REL_BLOCK_TITLE,     ///< The headline; at most one
    REL_BLOCK_HEADING,   ///< A heading or standfirst inside the article
    REL_BLOCK_PARAGRAPH, ///< Running text: the source of statements
    REL_BLOCK_RESIDUE    ///< Caption, credit, byline, widget: never read
} RelBlockKind;

/// A paragraph or line of a document's text
typedef struct {
    RelBlockKind kind;
    size_t begin; ///< Byte offset into RelDocument.text
    size_t end;   ///< One past the last byte
} RelBlock;

/**
   One article.

   `text` is the extracted article text: UTF-8, NFC, mojibake repaired, blocks
   separated by one "\n"; every offset in relata (tokens, evidence) points into
   it.  All members live in the document's arena.  Texts that are not known
   are empty.
*/
typedef struct {
    RelText name;      ///< What messages and JSON call it: the file's base name
    RelText path;      ///< The path it was read from; "-" for standard input
    RelText uri;       ///< Canonical http(s) IRI found in the page, or empty
    RelText title;     ///< Headline
    RelText publisher; ///< Site or agency
    RelText author;    ///< Byline
    RelText language;  ///< "en" or what was found
    RelText date;      ///< Publication date, ISO 8601: "2015-11-26", or empty
    char hash[65];     ///< SHA-256 of `text`, lower-case hex, terminated
    RelText text;
    const RelBlock *blocks; // (n_blocks), in the order of the text
    size_t n_blocks;
} RelDocument;

#endif
