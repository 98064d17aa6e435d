// train_confidence.c: makes data/confidence.tsv.
//
//   train_confidence [--dump FILE] DATA_DIR JUDGED OUTPUT GOLD...
//
// Reads the development treebanks (*.conllu) and tuples (*.tsv) of GOLD with
// the models and lists of DATA_DIR, and the verdicts of JUDGED; writes the
// weights of all signs to OUTPUT.  With --dump, FILE receives each reading: its
// key, whether it agrees, its confidence so far, its rule, its words, its
// speaker and its sentence, so that more of them can be judged.

#include "train/calibrate.h"
#include "train/gold.h"

#include <math.h>
#include <string.h>

/// What weights are multiplied by, and the least that is written
enum { SCALE = 1000, LEAST = 5 };

static RelStatus
write_weights(const double *weights, const char *path)
{
    FILE *const file = fopen(path, "wb");
    char name[REL_SIGN_NAME];

    if (file == NULL) {
        perror(path);
        return REL_ERR_IO;
    }
    fputs("# Weights of the signs for a proposition, in thousandths; made by\n"
          "# src/train/train_confidence.c, see data/LICENSES.md\n",
          file);
    for (RelIndex i = 0; i < REL_N_SIGNS; ++i) {
        const long weight = lround(weights[i] * SCALE);
        if ((weight >= LEAST || weight <= -LEAST) && rel_sign_name(i, name)) {
            fprintf(file, "%s\t%ld\n", name, weight);
        }
    }
    fputs("# end\n", file);
    return fclose(file) == 0 ? REL_OK : REL_ERR_IO;
}

static RelStatus
train(RelReader *reader, const char *output)
{
    double *const weights = REL_ARENA_ARRAY(reader->arena, double, REL_N_SIGNS);

    if (!weights) {
        return REL_ERR_NO_MEMORY;
    }
    printf("%zu readings of %u sentences\n", reader->readings.n_items,
           (unsigned)reader->n_sentences);
    const RelStatus status =
        rel_calibrate(&reader->readings, REL_N_FOLDS, reader->scratch, weights);
    return status == REL_OK ? write_weights(weights, output) : status;
}

int
main(int argc, char **argv)
{
    const bool dumps = argc > 2 && strcmp(argv[1], "--dump") == 0;
    char **const arguments = argv + (dumps ? 2 : 0);
    const int n_arguments = argc - (dumps ? 2 : 0);

    if (n_arguments < 5) {
        fputs("usage: train_confidence [--dump FILE] DATA_DIR JUDGED OUTPUT "
              "GOLD...\n",
              stderr);
        return 2;
    }
    RelReader reader;
    RelStatus status = rel_reader_init(&reader, arguments[1], arguments[2]);
    if (status == REL_OK && dumps) {
        reader.dump = fopen(argv[2], "wb");
        status = reader.dump ? REL_OK : REL_ERR_IO;
    }
    for (int i = 4; status == REL_OK && i < n_arguments; ++i) {
        status = rel_readings_add(&reader, arguments[i]);
    }
    if (status == REL_OK) {
        status = train(&reader, arguments[3]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_confidence: %s\n",
                status == REL_NOT_FOUND
                    ? "too few verdicts hold for these readings"
                    : rel_status_text(status));
    }
    if (reader.dump && fclose(reader.dump) != 0) {
        status = REL_ERR_IO;
    }
    rel_reader_release(&reader);
    return status == REL_OK ? 0 : 1;
}
