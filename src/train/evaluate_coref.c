// evaluate_coref: do we know who is meant?
//
//   evaluate_coref DATA [--genre NAME] [--list | --missed] [--clusters FOLDER]
//
// On DATA/entities/gum-open/{train,dev}.jsonl: texts in which people marked
// every noun phrase and what it speaks of.  The whole pipeline reads the text,
// a gold sentence a paragraph; counted is what the graph would join:
//
//   Ana Lopes flew home.  She was tired.     "She" with "Ana Lopes": right
//
// P: of our links, those that the gold has; R: of the mentions that the gold
// joins to an earlier one, those that we join rightly.  --clusters writes our
// clusters in the gold's words for score/coref_score.py.

#include "base/files.h"
#include "base/strings.h"
#include "graph/coref.h"
#include "graph/reading.h"
#include "input/reader.h"
#include "train/coref_link.h"
#include "train/coref_reader.h"
#include "train/gold.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <stdlib.h>

static const char *const KINDS[REL_N_LINKS] = {
    "names",
    "he, she",
    "it",
    "they",
    "\"the firm\", to a name",
    "\"the ship\", same noun",
    "\"the ship\", another noun",
};

typedef enum { SHOW_NOTHING, SHOW_WRONG, SHOW_MISSED } Show;

typedef struct {
    RelCorefReader reader;
    const char *genre; ///< Only this one, or NULL
    Show show;
    FILE *clusters; ///< Or NULL
    size_t counts[REL_N_LINKS][3];
    size_t n_gold[REL_N_LINKS]; ///< Mentions that point back
    size_t n_documents;
} Evaluation;

/// One document, read
typedef struct {
    const RelGoldChains *gold;
    const RelReading *reading;
    const RelIndex *gold_of;
    const RelLink *links;
    size_t n_links;
} Judged;

static void
print_context(RelText text, uint32_t begin, uint32_t end)
{
    const uint32_t from = begin > 60 ? begin - 60 : 0;
    const uint32_t to =
        end + 40 < text.length ? end + 40 : (uint32_t)text.length;

    for (uint32_t i = from; i < to; ++i) {
        if (i == begin) {
            putchar('[');
        }
        putchar(text.bytes[i] == '\n' ? '|' : text.bytes[i]);
        if (i + 1 == end) {
            putchar(']');
        }
    }
    putchar('\n');
}

static void
print_mention(const Judged *judged, const char *label, RelIndex index)
{
    const RelReading *const reading = judged->reading;
    const RelMention *const mention = rel_mention_at(reading, index);
    const RelSentence *const sentence =
        &reading->sentences->sentences[mention->sentence];

    printf("   %s ", label);
    print_context(judged->gold->document.text,
                  sentence->tokens[mention->begin].begin,
                  sentence->tokens[mention->end - 1].end);
}

static void
print_gold(const Judged *judged, const char *label, RelIndex index)
{
    const RelGoldMention *const marked = &judged->gold->mentions[index];

    printf("   %s ", label);
    print_context(judged->gold->document.text, marked->begin, marked->end);
}

/// The mention of the same chain before `index`, the last one, or REL_NONE
static RelIndex
gold_before(const RelGoldChains *gold, RelIndex index)
{
    RelIndex found = REL_NONE;

    for (RelIndex i = 0; i < index; ++i) {
        if (gold->mentions[i].chain == gold->mentions[index].chain) {
            found = i;
        }
    }
    return found;
}

static void
print_link(const Judged *judged, const RelLink *link)
{
    printf("%s | %s | %.*s\n", KINDS[link->kind],
           link->verdict == REL_LINK_WRONG ? "wrong" : "unmarked",
           (int)judged->gold->name.length, judged->gold->name.bytes);
    print_mention(judged, "ours:  ", link->mention);
    print_mention(judged, "before:", link->before);
    if (link->gold != REL_NONE) {
        const RelIndex before = gold_before(judged->gold, link->gold);
        if (before != REL_NONE) {
            print_gold(judged, "gold:  ", before);
        }
    }
}

static void
count_links(Evaluation *evaluation, const Judged *judged)
{
    for (size_t i = 0; i < judged->n_links; ++i) {
        const RelLink *const link = &judged->links[i];
        ++evaluation->counts[link->kind][link->verdict];
        if (evaluation->show == SHOW_WRONG && link->verdict != REL_LINK_RIGHT) {
            print_link(judged, link);
        }
    }
}

static bool
is_found(const Judged *judged, RelIndex gold)
{
    for (size_t i = 0; i < judged->n_links; ++i) {
        if (judged->links[i].gold == gold &&
            judged->links[i].verdict == REL_LINK_RIGHT) {
            return true;
        }
    }
    return false;
}

/// Count what the gold has, which our links should
static void
count_gold(Evaluation *evaluation, const Judged *judged)
{
    const RelGoldChains *const gold = judged->gold;

    for (RelIndex i = 0; i < gold->n_mentions; ++i) {
        const RelIndex before = gold_before(gold, i);
        const RelLinkKind kind = rel_gold_kind(judged->reading, gold, i);
        if (before == REL_NONE || kind == REL_N_LINKS ||
            gold->mentions[i].joined) {
            continue;
        }
        ++evaluation->n_gold[kind];
        if (evaluation->show == SHOW_MISSED && !is_found(judged, i)) {
            printf("%s | missed | %.*s\n", KINDS[kind], (int)gold->name.length,
                   gold->name.bytes);
            print_gold(judged, "gold:  ", i);
            print_gold(judged, "before:", before);
        }
    }
}

/// Our clusters as lists of gold mentions, "doc:begin-end"
static void
write_clusters(FILE *file, const Judged *judged)
{
    const RelReading *const reading = judged->reading;
    const char *between = "";

    fprintf(file, "{\"doc_id\": \"%.*s\", \"clusters\": [",
            (int)judged->gold->name.length, judged->gold->name.bytes);
    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const char *comma = "";
        if (rel_cluster_of(reading, i) != i) {
            continue;
        }
        RelIndex member = i;
        fprintf(file, "%s[", between);
        do {
            const RelIndex at = judged->gold_of[member];
            if (at != REL_NONE) {
                fprintf(file, "%s\"%.*s:%u-%u\"", comma,
                        (int)judged->gold->name.length,
                        judged->gold->name.bytes,
                        (unsigned)judged->gold->mentions[at].token,
                        (unsigned)judged->gold->mentions[at].token_end);
                comma = ", ";
            }
            member = rel_cluster_at(reading, member)->next;
        } while (member != i);
        fputs("]", file);
        between = ", ";
    }
    fputs("]}\n", file);
}

static RelStatus
judge_text(Evaluation *evaluation, const RelGoldChains *gold, RelArena *arena)
{
    RelSentences sentences;
    RelPropositions propositions;
    RelReading reading = {.knowledge = &evaluation->reader.knowledge,
                          .document = &gold->document,
                          .sentences = &sentences,
                          .propositions = &propositions,
                          .arena = arena};
    Judged judged = {.gold = gold, .reading = &reading};
    RelStatus status = rel_worker_analyse(evaluation->reader.worker,
                                          &gold->document, arena, &sentences);

    if (status == REL_OK) {
        status = rel_worker_extract(evaluation->reader.worker, &gold->document,
                                    &sentences, arena, &propositions);
    }
    if (status == REL_OK) {
        status = rel_reading_make(&reading);
    }
    if (status == REL_OK) {
        judged.gold_of = rel_gold_align(&reading, gold, arena);
        status = judged.gold_of
                     ? rel_links_find(&reading, gold, arena, judged.gold_of,
                                      &judged.links, &judged.n_links)
                     : REL_ERR_NO_MEMORY;
    }
    if (status == REL_OK) {
        count_links(evaluation, &judged);
        count_gold(evaluation, &judged);
        ++evaluation->n_documents;
        if (evaluation->clusters != NULL) {
            write_clusters(evaluation->clusters, &judged);
        }
    }
    return status;
}

static RelStatus
judge_texts(Evaluation *evaluation, RelText lines)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;
    RelGoldChains gold;
    RelText line;

    while (status == REL_OK && rel_text_split(&lines, '\n', &line)) {
        if (line.length == 0) {
            continue;
        }
        rel_arena_clear(arena);
        status = rel_gold_chains_read(line, arena, &gold);
        if (status == REL_OK && (evaluation->genre == NULL ||
                                 rel_text_is(gold.genre, evaluation->genre))) {
            status = judge_text(evaluation, &gold, arena);
        }
    }
    rel_arena_free(arena);
    return status;
}

static double
share(size_t part, size_t whole)
{
    return whole == 0 ? 0 : 100.0 * (double)part / (double)whole;
}

static void
print_row(const char *label, const size_t *counts, size_t n_gold)
{
    const size_t all = counts[REL_LINK_RIGHT] + counts[REL_LINK_WRONG] +
                       counts[REL_LINK_UNMARKED];
    const double p = share(counts[REL_LINK_RIGHT], all);

    printf("  %-26s %6zu %6zu %6zu   %5.1f", label, counts[REL_LINK_RIGHT],
           counts[REL_LINK_WRONG], counts[REL_LINK_UNMARKED], p);
    if (n_gold > 0) {
        const double r = share(counts[REL_LINK_RIGHT], n_gold);
        printf("  %5.1f  %5.1f", r, p + r > 0 ? 2 * p * r / (p + r) : 0);
    }
    printf("\n");
}

static void
print_counts(const Evaluation *evaluation, const char *set)
{
    size_t nominals[3] = {0, 0, 0};
    size_t all[3] = {0, 0, 0};
    size_t n_gold = 0;

    printf("%s, %zu texts\n  %-26s %6s %6s %6s   %5s  %5s  %5s\n", set,
           evaluation->n_documents, "links", "right", "wrong", "none", "P", "R",
           "F1");
    for (size_t i = 0; i < REL_N_LINKS; ++i) {
        print_row(KINDS[i], evaluation->counts[i],
                  i < REL_LINK_TO_NAME ? evaluation->n_gold[i] : 0);
        for (size_t j = 0; j < 3; ++j) {
            nominals[j] += i >= REL_LINK_TO_NAME ? evaluation->counts[i][j] : 0;
            all[j] += evaluation->counts[i][j];
        }
        n_gold += evaluation->n_gold[i];
    }
    print_row("noun phrases, all three", nominals,
              evaluation->n_gold[REL_LINK_TO_NAME]);
    print_row("all", all, n_gold);
}

/// Count the links of one file of the corpus
static RelStatus
evaluate(const Evaluation *base, const char *data, const char *folder,
         const char *set)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    Evaluation evaluation = *base;
    RelText lines;
    const RelText path =
        rel_text_printf(arena, "%s/entities/gum-open/%s.jsonl", data, set);
    const RelText out =
        rel_text_printf(arena, "%s/%s.jsonl", folder ? folder : ".", set);
    RelStatus status = path.bytes && out.bytes
                           ? rel_file_read(path.bytes, REL_INPUT_LIMIT,
                                           &REL_TO_STDERR, arena, &lines)
                           : REL_ERR_NO_MEMORY;

    if (status == REL_OK && folder != NULL) {
        evaluation.clusters = fopen(out.bytes, "w");
        status = evaluation.clusters ? REL_OK : REL_ERR_IO;
    }
    if (status == REL_OK) {
        status = judge_texts(&evaluation, lines);
    }
    if (evaluation.clusters != NULL && fclose(evaluation.clusters) != 0) {
        status = REL_ERR_IO;
    }
    if (status == REL_OK) {
        print_counts(&evaluation, set);
    }
    rel_arena_free(arena);
    return status;
}

int
main(int argc, char **argv)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    Evaluation evaluation = {.genre = NULL};
    const char *folder = NULL;
    const char *only = NULL;

    for (int i = 2; i < argc; ++i) {
        const RelText option = rel_text(argv[i]);
        if (rel_text_is(option, "--list")) {
            evaluation.show = SHOW_WRONG;
        } else if (rel_text_is(option, "--missed")) {
            evaluation.show = SHOW_MISSED;
        } else if (rel_text_is(option, "--genre") && i + 1 < argc) {
            evaluation.genre = argv[++i];
        } else if (rel_text_is(option, "--clusters") && i + 1 < argc) {
            folder = argv[++i];
        } else if (rel_text_is(option, "--set") && i + 1 < argc) {
            only = argv[++i];
        }
    }
    if (argc < 2 || !arena) {
        fputs("usage: evaluate_coref DATA [--set train|dev] [--genre NAME] "
              "[--list | --missed] [--clusters FOLDER]\n",
              stderr);
        rel_arena_free(arena);
        return 1;
    }
    static const char *const SETS[] = {"train", "dev"};
    RelStatus status = rel_coref_reader_load(&evaluation.reader, arena);
    for (size_t i = 0; status == REL_OK && i < 2; ++i) {
        if (only == NULL || rel_text_is(rel_text(only), SETS[i])) {
            status = evaluate(&evaluation, argv[1], folder, SETS[i]);
        }
    }
    if (status != REL_OK) {
        fprintf(stderr, "evaluate_coref: %s\n", rel_status_text(status));
    }
    rel_coref_reader_release(&evaluation.reader);
    rel_arena_free(arena);
    return status != REL_OK;
}
