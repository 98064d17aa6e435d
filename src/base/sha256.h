// SHA-256 (FIPS 180-4), for IRIs and document hashes that depend on content.

#ifndef RELATA_BASE_SHA256_H
#define RELATA_BASE_SHA256_H

#include <relata/text.h>

/// Digest of `text` as 64 lower-case hex digits and a terminator
void rel_sha256_hex(RelText text, char hex[65]);

/// The first `length` (1 to 51) base-32 letters (a-z, 2-7) of the digest,
/// terminated: short content-derived names
void rel_sha256_name(RelText text, size_t length, char *name);

#endif
