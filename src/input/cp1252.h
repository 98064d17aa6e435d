// Windows-1252: the code page behind most bytes that are not UTF-8.

#ifndef RELATA_INPUT_CP1252_H
#define RELATA_INPUT_CP1252_H

#include <stdint.h>

/// The character of `byte`; the five undefined bytes stand for themselves
uint32_t rel_cp1252_code(unsigned char byte);

/// The byte of `code`, or -1 if the code page lacks it; undefined bytes
/// (and the controls U+0080 to U+009F) come back as themselves
int rel_cp1252_byte(uint32_t code);

#endif
