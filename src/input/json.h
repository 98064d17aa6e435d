// JSON: a lax reader for the JSON that is found in pages.
//
// About one JSON-LD block in twenty is not valid: raw line ends in strings,
// commas too many, quotation marks that nobody escaped, an end cut off.  This
// reader takes what it can make out and never fails on form.

#ifndef RELATA_INPUT_JSON_H
#define RELATA_INPUT_JSON_H

#include <relata/arena.h>
#include <relata/status.h>
#include <relata/text.h>

typedef enum {
    REL_JSON_OBJECT,
    REL_JSON_ARRAY,
    REL_JSON_STRING,
    REL_JSON_OTHER ///< A number, true, false, null
} RelJsonKind;

/// A value; containers are followed by what they hold
typedef struct {
    RelJsonKind kind;
    RelText key;     ///< Name in the object around it, or empty
    RelText text;    ///< Of a string (decoded) or other value
    RelIndex parent; ///< REL_NONE at the top
    RelIndex end;    ///< One past the last value inside it
} RelJsonValue;

/// Values in the order of the text
typedef struct {
    const RelJsonValue *values; // (n_values)
    RelIndex n_values;
} RelJson;

/// Read `text`; fails only with REL_ERR_NO_MEMORY
RelStatus rel_json_read(RelText text, RelArena *arena, RelJson *json);

/// The value of `key` in the object `object`, or REL_NONE
RelIndex rel_json_find(const RelJson *json, RelIndex object, const char *key);

#endif
