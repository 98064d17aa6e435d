// evaluate_relations.c: are things that people related joined by us as well?
//
//   evaluate_relations DATA [--list]
//
// On DATA/entities/re3d/re3d.jsonl: press texts on a war, with marked things,
// relations between them and the words that say so.  Counted are the relations
// inside one sentence whose words hold a verb or noun beside the two things:
//
//   [The envoy] met with [the king] in Oslo.      CommWith, "met with"
//
// What counts as found tells relation_match.c; the rest are told by what went
// wrong first.

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"
#include "input/reader.h"
#include "train/gold_relation.h"
#include "train/relation_match.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <stdlib.h>

static const char *const OUTCOMES[REL_N_MATCHES] = {
    "found",
    "found as two arguments",
    "missed: sentence split between",
    "missed: the other way round",
    "missed: joined by another relation",
    "missed: predicate not read",
    "missed: one thing in no proposition",
    "missed: things in different propositions",
};

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    bool list;
    size_t counts[REL_N_MATCHES];
    size_t n_single, n_single_found; ///< Told by one verb or noun alone
} Evaluation;

/// The analysis of one text
typedef struct {
    RelSentences sentences;
    RelPropositions propositions;
} Reading;

/// The gold sentence that holds `span`, or REL_NONE
static size_t
gold_sentence(const RelGoldText *gold, RelGoldSpan span)
{
    for (size_t i = 0; i < gold->n_sentences; ++i) {
        if (gold->sentences[i].begin <= span.begin &&
            span.end <= gold->sentences[i].end) {
            return i;
        }
    }
    return REL_NONE;
}

static bool
overlaps(RelGoldSpan a, RelGoldSpan b)
{
    return a.begin < b.end && b.begin < a.end;
}

static void
print_span(const RelSentence *sentence, RelIndex begin, RelIndex end)
{
    for (RelIndex i = begin; i < end; ++i) {
        printf(" %.*s", (int)sentence->tokens[i].form.length,
               sentence->tokens[i].form.bytes);
    }
}

static void
print_query(const RelRelationQuery *query, RelText type, RelMatch match)
{
    const RelSentence *const read = query->read;

    printf("%s | %.*s |", OUTCOMES[match], (int)type.length, type.bytes);
    print_span(read, query->source.begin, query->source.end);
    printf(" |");
    for (RelIndex i = 0; i < read->n_tokens; ++i) {
        if (query->words[i]) {
            print_span(read, i, i + 1);
        }
    }
    printf(" |");
    print_span(read, query->target.begin, query->target.end);
    printf("\n   ");
    print_span(read, 0, read->n_tokens);
    printf("\n");
}

/// Count what becomes of a query whose target is not found yet
static void
count_query(Evaluation *evaluation, const Reading *reading,
            RelRelationQuery *query, const RelGoldRelation *relation,
            size_t n_words)
{
    const RelMatch match =
        rel_thing_find(query->read, relation->target, &query->target)
            ? rel_relation_judge(&reading->propositions, query)
            : REL_MATCH_NO_SENTENCE;

    ++evaluation->counts[match];
    if (n_words == 1) {
        ++evaluation->n_single;
        evaluation->n_single_found += match <= REL_MATCH_FOUND_BESIDE;
    }
    if (evaluation->list) {
        print_query(query, relation->type, match);
    }
}

/// Look for one relation of the gold, if it is to be counted
static RelStatus
count_relation(Evaluation *evaluation, const Reading *reading,
               const RelGoldText *gold, const RelGoldRelation *relation,
               RelArena *arena)
{
    const size_t inside = gold_sentence(gold, relation->source);

    if (inside == REL_NONE || inside != gold_sentence(gold, relation->target) ||
        overlaps(relation->source, relation->target)) {
        return REL_OK;
    }
    for (RelIndex i = 0; i < reading->sentences.n_sentences; ++i) {
        const RelSentence *const read = &reading->sentences.sentences[i];
        bool *const words = REL_ARENA_ARRAY(arena, bool, read->n_tokens);
        RelRelationQuery query = rel_relation_query(relation->type);
        if (!words) {
            return REL_ERR_NO_MEMORY;
        }
        query.sentence = i;
        query.read = read;
        query.words = words;
        if (rel_thing_find(read, relation->source, &query.source)) {
            const size_t n_words = rel_trigger_mark(read, relation, words);
            if (n_words > 0) {
                count_query(evaluation, reading, &query, relation, n_words);
                return REL_OK;
            }
        }
    }
    return REL_OK;
}

/// The lines of the text as paragraphs
static RelStatus
make_document(const RelGoldText *gold, RelArena *arena, RelDocument *document)
{
    RelArray blocks;
    RelStatus status = REL_OK;

    rel_array_init(&blocks, arena, sizeof(RelBlock));
    for (size_t begin = 0; status == REL_OK && begin < gold->text.length;) {
        size_t end = begin;
        while (end < gold->text.length && gold->text.bytes[end] != '\n') {
            ++end;
        }
        const RelBlock block = {REL_BLOCK_PARAGRAPH, begin, end};
        if (end > begin) {
            status = rel_array_push(&blocks, &block);
        }
        begin = end + 1;
    }
    *document = (RelDocument){.name = gold->name,
                              .text = gold->text,
                              .blocks = blocks.items,
                              .n_blocks = blocks.n_items};
    return status;
}

static RelStatus
count_text(Evaluation *evaluation, RelText line, RelArena *arena)
{
    RelGoldText gold;
    RelDocument document;
    Reading reading;
    RelStatus status = rel_gold_text_read(line, arena, &gold);

    if (status == REL_OK) {
        status = make_document(&gold, arena, &document);
    }
    if (status == REL_OK) {
        status = rel_worker_analyse(evaluation->worker, &document, arena,
                                    &reading.sentences);
    }
    if (status == REL_OK) {
        status = rel_worker_extract(evaluation->worker, &document,
                                    &reading.sentences, arena,
                                    &reading.propositions);
    }
    for (size_t i = 0; status == REL_OK && i < gold.n_relations; ++i) {
        status = count_relation(evaluation, &reading, &gold, &gold.relations[i],
                                arena);
    }
    return status;
}

static RelStatus
count_texts(Evaluation *evaluation, RelText lines)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;
    RelText line;

    while (status == REL_OK && rel_text_split(&lines, '\n', &line)) {
        if (line.length > 0) {
            rel_arena_clear(arena);
            status = count_text(evaluation, line, arena);
        }
    }
    rel_arena_free(arena);
    return status;
}

static void
print_counts(const Evaluation *evaluation)
{
    const size_t *const counts = evaluation->counts;
    size_t all = 0;

    for (size_t i = 0; i < REL_N_MATCHES; ++i) {
        all += counts[i];
    }
    if (all == 0) {
        return;
    }
    printf(
        "re3d relations found: %.1f %% of %zu\n",
        100.0 *
            (double)(counts[REL_MATCH_FOUND] + counts[REL_MATCH_FOUND_BESIDE]) /
            (double)all,
        all);
    printf("  of those that one verb or noun tells: %.1f %% of %zu\n",
           100.0 * (double)evaluation->n_single_found /
               (double)(evaluation->n_single ? evaluation->n_single : 1),
           evaluation->n_single);
    for (size_t i = 0; i < REL_N_MATCHES; ++i) {
        printf("  %4zu  %s\n", counts[i], OUTCOMES[i]);
    }
}

/// Load what is needed and count
static RelStatus
evaluate(Evaluation *evaluation, const char *data, RelArena *arena)
{
    const RelText path =
        rel_text_printf(arena, "%s/entities/re3d/re3d.jsonl", data);
    const RelEngineOptions options = {NULL, NULL};
    RelText lines;
    RelStatus status = path.bytes ? rel_file_read(path.bytes, REL_INPUT_LIMIT,
                                                  NULL, arena, &lines)
                                  : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_engine_load(&options, NULL, &evaluation->engine);
    }
    if (status == REL_OK) {
        status = rel_worker_new(evaluation->engine, &evaluation->worker);
    }
    return status == REL_OK ? count_texts(evaluation, lines) : status;
}

int
main(int argc, char **argv)
{
    Evaluation evaluation = {.list =
                                 argc > 2 && strcmp(argv[2], "--list") == 0};
    RelArena *const arena = rel_arena_new(&REL_HEAP);

    if (argc < 2 || !arena) {
        fprintf(stderr, "usage: evaluate_relations DATA [--list]\n");
        rel_arena_free(arena);
        return 1;
    }
    const RelStatus status = evaluate(&evaluation, argv[1], arena);
    if (status == REL_OK) {
        print_counts(&evaluation);
    } else {
        fprintf(stderr, "%s: %s\n", argv[1], rel_status_text(status));
    }
    rel_worker_free(evaluation.worker);
    rel_engine_free(evaluation.engine);
    rel_arena_free(arena);
    return status != REL_OK;
}
