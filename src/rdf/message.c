// message.c: "syntax error at 'ab\xFF'" becomes "syntax error at 'ab?'".

#include "rdf/message.h"

#include <stddef.h>

void
rel_message_clean(const char *text, char clean[REL_MESSAGE_ROOM])
{
    size_t length = 0;

    for (; text && *text && length + 1 < REL_MESSAGE_ROOM; ++text) {
        const unsigned char byte = (unsigned char)*text;
        const char shown = byte > 0x7E ? '?' : byte < 0x20 ? ' ' : (char)byte;
        if (shown != ' ' || (length && clean[length - 1] != ' ')) {
            clean[length++] = shown;
        }
    }
    while (length && clean[length - 1] == ' ') {
        --length;
    }
    clean[length] = '\0';
}
