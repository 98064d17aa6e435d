// tuples.c: compares propositions with tuples word by word.

#include "train/tuples.h"

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"

#include <stdbool.h>

enum { MAX_BYTES = 64 << 20 };

/// What CaRB calls the speaker; nothing to compare with
static bool
is_context(RelText cell)
{
    return rel_text_find(cell, "C: ") < cell.length;
}

static RelText
join(RelArena *arena, RelText left, RelText right)
{
    const RelText parts[] = {left, right};

    return left.length == 0    ? right
           : right.length == 0 ? left
                               : rel_text_join(arena, parts, 2, " ");
}

/// Read a line behind its sentence
static RelStatus
read_tuple(RelText cells, RelArena *arena, RelArray *tuples)
{
    RelTuple tuple = {.rest = rel_text("")};
    RelText cell;

    rel_text_split(&cells, '\t', &tuple.relation);
    while (rel_text_split(&cells, '\t', &cell)) {
        if (is_context(cell)) {
            continue;
        }
        if (tuple.first.bytes == NULL) {
            tuple.first = cell;
            continue;
        }
        tuple.rest = join(arena, tuple.rest, cell);
        if (tuple.rest.bytes == NULL) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return rel_array_push(tuples, &tuple);
}

RelStatus
rel_tuples_read(const char *path, const RelReport *report, RelArena *arena,
                RelTold **told, size_t *n_told)
{
    RelText bytes;
    RelText line;
    RelArray all;
    RelArray tuples;
    RelTold *last = NULL;
    RelStatus status = rel_file_read(path, MAX_BYTES, report, arena, &bytes);

    rel_array_init(&all, arena, sizeof(RelTold));
    rel_array_init(&tuples, arena, sizeof(RelTuple));
    while (status == REL_OK && rel_text_split(&bytes, '\n', &line)) {
        RelText sentence;
        if (line.length == 0) {
            continue;
        }
        rel_text_split(&line, '\t', &sentence);
        if (last == NULL || !rel_text_equals(last->sentence, sentence)) {
            rel_array_init(&tuples, arena, sizeof(RelTuple));
            last = rel_array_add(&all);
            if (last == NULL) {
                return REL_ERR_NO_MEMORY;
            }
            last->sentence = sentence;
        }
        status = read_tuple(line, arena, &tuples);
        last->tuples = tuples.items;
        last->n_tuples = tuples.n_items;
    }
    *told = all.items;
    *n_told = all.n_items;
    return status;
}

static size_t
count_words(RelText words)
{
    RelText word;
    size_t n = 0;

    while (rel_text_split(&words, ' ', &word)) {
        n += word.length > 0;
    }
    return n;
}

/// How often `word` is among `words`
static size_t
count_word(RelText words, RelText word)
{
    RelText one;
    size_t n = 0;

    while (rel_text_split(&words, ' ', &one)) {
        n += rel_text_equals(one, word);
    }
    return n;
}

/// Words in common, each as often as in the one that has it less often
static size_t
count_common(RelText one, RelText other)
{
    RelText rest = one;
    RelText word;
    size_t n = 0;

    while (rel_text_split(&rest, ' ', &word)) {
        const size_t before = count_word(
            (RelText){one.bytes, (size_t)(word.bytes - one.bytes)}, word);
        n += word.length > 0 && before < count_word(other, word);
    }
    return n;
}

/// F1 of the words of all places
static double
overlap(const RelTuple *tuple, RelText relation, RelText first, RelText rest)
{
    const size_t shared = count_common(tuple->relation, relation);
    const size_t common = shared + count_common(tuple->first, first) +
                          count_common(tuple->rest, rest);
    const size_t said =
        count_words(relation) + count_words(first) + count_words(rest);
    const size_t told = count_words(tuple->relation) +
                        count_words(tuple->first) + count_words(tuple->rest);

    return shared > 0 ? 2.0 * (double)common / (double)(said + told) : 0.0;
}

/// The places of a proposition as one line of text each
static bool
lay_out(const RelProposition *proposition, RelArena *arena, RelText *relation,
        RelText *rest)
{
    *relation = proposition->relation.text.length > 0
                    ? proposition->relation.text
                    : rel_text("is");
    *rest = rel_text("");
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelArgument *const argument = &proposition->arguments[i];
        RelText *const place = i == 0 ? relation : rest;
        *place = join(arena, *place, argument->preposition);
        *rest = join(arena, *rest, argument->phrase.text);
        if (relation->bytes == NULL || rest->bytes == NULL) {
            return false;
        }
    }
    return true;
}

double
rel_tuples_overlap(const RelTold *told, const RelProposition *proposition,
                   RelArena *arena)
{
    const RelText subject = proposition->subject.sentence == REL_NONE
                                ? rel_text("")
                                : proposition->subject.text;
    RelText relation;
    RelText rest;
    double best = 0.0;

    if (!lay_out(proposition, arena, &relation, &rest)) {
        return -1.0;
    }
    for (size_t i = 0; i < told->n_tuples; ++i) {
        const RelTuple *const tuple = &told->tuples[i];
        const double straight = overlap(tuple, relation, subject, rest);
        const double turned = overlap(tuple, relation, rest, subject);
        best = straight > best ? straight : best;
        best = turned > best ? turned : best;
    }
    return best;
}
