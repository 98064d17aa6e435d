// sha256.c: SHA-256 as FIPS 180-4 defines it.

#include "base/sha256.h"

#include <assert.h>

/// Fractional parts of the cube roots of the first 64 primes
static const uint32_t K[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t
rotate(uint32_t word, unsigned bits)
{
    return word >> bits | word << (32 - bits);
}

/// The message schedule: 16 words of the block and 48 made from them
static void
expand_block(const unsigned char *block, uint32_t schedule[64])
{
    for (size_t i = 0; i < 16; ++i) {
        schedule[i] = (uint32_t)block[4 * i] << 24 |
                      (uint32_t)block[4 * i + 1] << 16 |
                      (uint32_t)block[4 * i + 2] << 8 | block[4 * i + 3];
    }
    for (size_t i = 16; i < 64; ++i) {
        const uint32_t early = schedule[i - 15];
        const uint32_t late = schedule[i - 2];
        schedule[i] = schedule[i - 16] + schedule[i - 7] +
                      (rotate(early, 7) ^ rotate(early, 18) ^ early >> 3) +
                      (rotate(late, 17) ^ rotate(late, 19) ^ late >> 10);
    }
}

/// Fold a block of 64 bytes into `state`
static void
add_block(uint32_t state[8], const unsigned char *block)
{
    uint32_t schedule[64];
    uint32_t v[8];
    expand_block(block, schedule);
    memcpy(v, state, sizeof(v));

    for (size_t i = 0; i < 64; ++i) {
        const uint32_t sum1 =
            rotate(v[4], 6) ^ rotate(v[4], 11) ^ rotate(v[4], 25);
        const uint32_t choice = (v[4] & v[5]) ^ (~v[4] & v[6]);
        const uint32_t first = v[7] + sum1 + choice + K[i] + schedule[i];
        const uint32_t sum0 =
            rotate(v[0], 2) ^ rotate(v[0], 13) ^ rotate(v[0], 22);
        const uint32_t majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2]);
        memmove(v + 1, v, 7 * sizeof(v[0]));
        v[4] += first;
        v[0] = first + sum0 + majority;
    }
    for (size_t i = 0; i < 8; ++i) {
        state[i] += v[i];
    }
}

static void
digest(RelText text, unsigned char bytes[32])
{
    uint32_t state[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    const size_t n_whole = text.length / 64;
    for (size_t i = 0; i < n_whole; ++i) {
        add_block(state, (const unsigned char *)text.bytes + 64 * i);
    }
    unsigned char last[128] = {0};
    const size_t rest = text.length - 64 * n_whole;
    if (rest) {
        memcpy(last, text.bytes + 64 * n_whole, rest);
    }
    last[rest] = 0x80;
    const size_t n_last = rest < 56 ? 64 : 128;
    const uint64_t n_bits = (uint64_t)text.length * 8;
    for (size_t i = 0; i < 8; ++i) {
        last[n_last - 1 - i] = (unsigned char)(n_bits >> 8 * i);
    }
    for (size_t i = 0; i < n_last; i += 64) {
        add_block(state, last + i);
    }
    for (size_t i = 0; i < 32; ++i) {
        bytes[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
    }
}

void
rel_sha256_hex(RelText text, char hex[65])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[32];
    digest(text, bytes);
    for (size_t i = 0; i < 32; ++i) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    hex[64] = '\0';
}

void
rel_sha256_name(RelText text, size_t length, char *name)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
    unsigned char bytes[33] = {0};
    assert(length > 0 && length <= 51);
    digest(text, bytes);
    for (size_t i = 0; i < length; ++i) {
        const size_t bit = 5 * i;
        const unsigned pair =
            (unsigned)bytes[bit / 8] << 8 | bytes[bit / 8 + 1];
        name[i] = letters[pair >> (11 - bit % 8) & 31];
    }
    name[length] = '\0';
}
