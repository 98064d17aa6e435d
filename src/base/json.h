// JSON: texts and numbers as RFC 8259 has them, whatever the locale.

#ifndef RELATA_BASE_JSON_H
#define RELATA_BASE_JSON_H

#include <relata/text.h>

#include <stdio.h>

/// Write `text`, which must be UTF-8, quoted and escaped
void rel_json_string(FILE *file, RelText text);

/// Write `text` escaped, without the quotes: a piece of a longer string
void rel_json_inside(FILE *file, RelText text);

/// Write `"key":` and `text`; null if it is empty
void rel_json_text(FILE *file, const char *key, RelText text);

/// Write `share`, not less than 0, in hundredths: 0.93
void rel_json_hundredths(FILE *file, double share);

#endif
