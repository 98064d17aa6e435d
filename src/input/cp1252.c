// cp1252.c: Windows-1252, where 0x93 is a quotation mark and not a control.

#include "input/cp1252.h"

#include <stddef.h>

/// Characters of the bytes 0x80 to 0x9f; the rest are those of Latin-1
static const uint16_t SPECIALS[32] = {
    0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021,
    0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d, 0x008f,
    0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d, 0x017e, 0x0178,
};

uint32_t
rel_cp1252_code(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xa0 ? SPECIALS[byte - 0x80] : byte;
}

int
rel_cp1252_byte(uint32_t code)
{
    if (code < 0x100) {
        return (int)code;
    }
    for (size_t i = 0; i < 32; ++i) {
        if (SPECIALS[i] == code) {
            return (int)(0x80 + i);
        }
    }
    return -1;
}
