// Exponent: e^x and log x, the same on every machine.
//
// The C library's own functions may differ from processor to processor in the
// last bit.  These are a polynomial and a series of plain operations, inlined,
// since chances of heads, relations and names take many of them.

#ifndef RELATA_SYNTAX_EXPONENT_H
#define RELATA_SYNTAX_EXPONENT_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/// e to the power of `x`, for x from -80 to 0; others count as the nearer one
static inline float
rel_exp(float x)
{
    const float log2_e = 1.44269504f;
    const float ln2_high = 0.693359375f;
    const float ln2_low = -2.12194440e-4f;

    x = x < 0.0f ? x : 0.0f;
    x = x > -80.0f ? x : -80.0f;
    const int32_t power = (int32_t)(x * log2_e - 0.5f);
    const float rest = x - (float)power * ln2_high - (float)power * ln2_low;
    float sum = 1.0f / 720.0f;
    sum = sum * rest + 1.0f / 120.0f;
    sum = sum * rest + 1.0f / 24.0f;
    sum = sum * rest + 1.0f / 6.0f;
    sum = sum * rest + 0.5f;
    sum = sum * rest + 1.0f;
    sum = sum * rest + 1.0f;

    const uint32_t bits = (uint32_t)(power + 127) << 23;
    float two_to_power;
    memcpy(&two_to_power, &bits, sizeof(two_to_power));
    return sum * two_to_power;
}

/// out (n) = rel_exp of each of values (n) less `most`; four at a time where
/// the processor can
void rel_exp_all(const float *values, size_t n, float most, float *out);

/// The natural logarithm of `x`, which is at least 2^-126; to one part in 10^6
static inline float
rel_log(float x)
{
    // x = m * 2^e with m around 1; log m by the series of the inverse
    // hyperbolic tangent
    const float ln2 = 0.693147181f;
    uint32_t bits;

    memcpy(&bits, &x, sizeof(bits));
    const uint32_t shifted = bits - 0x3F3504F3u; // the root of one half
    const int32_t power = (int32_t)(shifted >> 23) - (shifted >> 31 ? 512 : 0);
    bits = (shifted & 0x007FFFFFu) + 0x3F3504F3u;
    memcpy(&x, &bits, sizeof(x));

    const float ratio = (x - 1.0f) / (x + 1.0f);
    const float square = ratio * ratio;
    float sum = 1.0f / 9.0f;
    sum = sum * square + 1.0f / 7.0f;
    sum = sum * square + 1.0f / 5.0f;
    sum = sum * square + 1.0f / 3.0f;
    sum = sum * square + 1.0f;
    return (float)power * ln2 + 2.0f * ratio * sum;
}

#endif
