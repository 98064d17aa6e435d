// tag_reader.c: adds up the weights of signs.
//
// The weights stand in a table with open addressing.  A sign has a slot for
// each tag that it says something of, one behind the other but for those of
// others in between; the search ends at a free slot.

#include "syntax/tag_reader.h"

#include "base/strings.h"

#include <errno.h>
#include <math.h>
#include <stdio.h>

/// A table to probe: its size a power of two, a slot free, tags that there are
static bool
is_sound(const RelTagReader *reader)
{
    const uint32_t n = reader->n_slots;
    bool has_free = false;

    for (uint32_t i = 0; i < n; ++i) {
        if ((reader->slots[i] >> 8 & 0xFFu) >= REL_N_UPOS) {
            return false;
        }
        has_free |= reader->slots[i] == 0;
    }
    return has_free && (n & (n - 1)) == 0 && isfinite(reader->scale);
}

RelStatus
rel_tag_reader_find(const RelModel *model, const RelReport *report,
                    RelTagReader *reader)
{
    RelSection weights;
    RelSection scale;
    RelTagLexicon lexicon;
    RelStatus status = rel_model_find(model, "weights", REL_SECTION_U32,
                                      REL_ANY_SIZE, 1, report, &weights);

    if (status == REL_OK) {
        status = rel_model_find(model, "scale", REL_SECTION_F32, 1, 1, report,
                                &scale);
    }
    if (status == REL_OK) {
        status = rel_tag_lexicon_find(model, report, &lexicon);
    }
    if (status != REL_OK) {
        return status;
    }
    *reader = (RelTagReader){.slots = weights.items,
                             .n_slots = weights.rows,
                             .scale = *(const float *)scale.items,
                             .lexicon = lexicon};
    return is_sound(reader)
               ? REL_OK
               : rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                            "damaged table of signs");
}

/// Tell whether there is a file at `path`, readable or not
static bool
is_there(const char *path)
{
    FILE *file = fopen(path, "rb");
    const bool there = file || errno != ENOENT;

    if (file) {
        fclose(file);
    }
    return there;
}

RelStatus
rel_tag_reader_load(const char *path, const RelReport *report, RelModel **model,
                    RelTagReader *reader)
{
    const char *slash = strrchr(path, '/');
    const int length = slash ? (int)(slash + 1 - path) : 0;
    RelArena *arena = rel_arena_new(&REL_HEAP);
    const RelText beside =
        arena ? rel_text_printf(arena, "%.*stags.model", length, path)
              : (RelText){NULL, 0};
    RelStatus status = beside.bytes ? REL_OK : REL_ERR_NO_MEMORY;

    *model = NULL;
    if (!status && is_there(beside.bytes)) {
        status = rel_model_load(beside.bytes, "tags", &REL_HEAP, report, model);
        if (!status) {
            status = rel_tag_reader_find(*model, report, reader);
        }
    }
    if (status) {
        rel_model_free(*model);
        *model = NULL;
    }
    rel_arena_free(arena);
    return status;
}

void
rel_tag_reader_sum(const RelTagReader *reader, const uint64_t *signs,
                   size_t n_signs, float sums[REL_N_UPOS])
{
    const uint32_t mask = reader->n_slots - 1;
    int32_t whole[REL_N_UPOS] = {0};

    for (size_t i = 0; i < n_signs; ++i) {
        const uint32_t print = (uint32_t)(signs[i] >> 48);
        uint32_t at = (uint32_t)signs[i] & mask;
        for (; reader->slots[at] != 0; at = (at + 1) & mask) {
            if (reader->slots[at] >> 16 == print) {
                whole[reader->slots[at] >> 8 & 0xFFu] +=
                    (int8_t)(reader->slots[at] & 0xFFu);
            }
        }
    }
    for (size_t upos = 0; upos < REL_N_UPOS; ++upos) {
        sums[upos] = (float)whole[upos] * reader->scale;
    }
}
