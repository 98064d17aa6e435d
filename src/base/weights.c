// weights.c: reads tables of weights, and makes probabilities of sums.

#include "base/weights.h"

#include "base/files.h"
#include "base/strings.h"

#include <math.h>

/// Largest table, the number that its weights are multiplied by, and the
/// largest of them
enum { MAX_BYTES = 1 << 20, SCALE = 1000, MOST = 100000 };

RelStatus
rel_weights_read(const char *folder, const char *name, const char *trouble,
                 const RelReport *report, RelArena *arena, RelWeightsTake take,
                 void *data)
{
    const RelText path = rel_text_printf(arena, "%s/%s", folder, name);
    RelText bytes;
    RelText line;
    RelStatus status = path.bytes ? rel_table_read(path.bytes, MAX_BYTES,
                                                   report, arena, &bytes)
                                  : REL_ERR_NO_MEMORY;

    for (size_t i = 1; status == REL_OK && rel_text_split(&bytes, '\n', &line);
         ++i) {
        const bool comment = line.length == 0 || line.bytes[0] == '#';
        if (!comment && !take(data, line)) {
            return rel_report(report, REL_ERR_FORMAT, path.bytes, i, "%s",
                              trouble);
        }
    }
    return status;
}

bool
rel_weight_read(RelText text, double *weight)
{
    long number = 0;
    const bool good = rel_text_read_whole(text, MOST, &number);

    *weight = (double)number / SCALE;
    return good;
}

double
rel_exponential(double x)
{
    static const double log2 = 0.693147180559945309;
    const double n = floor(x / log2 + 0.5);
    const double rest = x - n * log2; // at most half of log2 from 0
    double sum = 1.0;

    for (int i = 14; i > 0; --i) {
        sum = 1.0 + sum * rest / i;
    }
    return ldexp(sum, (int)n);
}
