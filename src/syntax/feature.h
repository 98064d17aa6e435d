// Feature: what the network sees of a form.
//
// A form is made plain (typographic quotes and dashes as ASCII has them,
// digits as 0) and looked up as a word; its beginnings, ends, shape and whole
// are hashed into one table.  tools/train/features.py is the same in Python,
// and whoever changes one changes both.

#ifndef RELATA_SYNTAX_FEATURE_H
#define RELATA_SYNTAX_FEATURE_H

#include <relata/text.h>

#include <stdint.h>

enum {
    REL_FEATURE_BYTES = 64, ///< Longer forms are cut
    REL_FEATURE_HASHED = 11 ///< Prefixes 1-4, suffixes 1-5, shape, whole
};

/// The features of one form
typedef struct {
    char word[REL_FEATURE_BYTES]; ///< Lower case; what words are found by
    uint32_t length;              ///< Bytes of word
    uint32_t hashed[REL_FEATURE_HASHED]; ///< Hashes of pieces, or REL_NONE
} RelFeature;

/// Describe `form`; any bytes will do
void rel_feature_read(RelText form, RelFeature *feature);

#endif
