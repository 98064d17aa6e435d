// json.c: writes texts and numbers of JSON.

#include "base/json.h"

#include <math.h>

void
rel_json_inside(FILE *file, RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        if (byte == '"' || byte == '\\') {
            fprintf(file, "\\%c", byte);
        } else if (byte < 0x20) {
            fprintf(file, "\\u%04x", byte);
        } else {
            fputc(byte, file);
        }
    }
}

void
rel_json_string(FILE *file, RelText text)
{
    fputc('"', file);
    rel_json_inside(file, text);
    fputc('"', file);
}

void
rel_json_text(FILE *file, const char *key, RelText text)
{
    fprintf(file, "\"%s\":", key);
    if (text.length > 0) {
        rel_json_string(file, text);
    } else {
        fputs("null", file);
    }
}

void
rel_json_hundredths(FILE *file, double share)
{
    // Cut by hand: printf would follow the locale's point
    const int hundredths = (int)lround(100.0 * share);
    fprintf(file, "%d.%02d", hundredths / 100, hundredths % 100);
}
