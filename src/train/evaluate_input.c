// evaluate_input.c: how well the articles of news pages are found.
//
//   build/evaluate_input DATA BENCH [TEXTS]
//
// BENCH (or RELATA_BENCH in the environment) is the unpacked folder bench/ of
// DATA/articles/bench-small.tar.xz: html/<id>.html.gz, ground-truth.json.
// Precision and recall of sequences of four words for each page, averaged
// over the pages; F1 of the averages: the measure of
// scrapinghub/article-extraction-benchmark.  The texts are written into the
// folder TEXTS, if given, as <id>.txt.

#include "base/buffer.h"
#include "base/files.h"
#include "base/strings.h"
#include "input/json.h"
#include "input/reader.h"
#include "train/shingles.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/// Sums over the pages
typedef struct {
    double precision;
    double recall;
    size_t n_precision; ///< Pages with any text found
    size_t n_recall;
    size_t n_exact;
    size_t n_pages;
    double seconds; ///< Spent in the reader
} Scores;

/// What a page needs
typedef struct {
    const char *bench;
    const char *texts;
    const RelReadingWords *words;
    Scores scores;
} Evaluation;

/// Read a page through gzip, which this program alone would need a library for
static RelStatus
read_page(const char *bench, RelText id, RelArena *arena, RelText *page)
{
    const RelText command =
        rel_text_printf(arena, "gzip -dc '%s/html/%.*s.html.gz'", bench,
                        (int)id.length, id.bytes);
    FILE *const pipe = command.bytes ? popen(command.bytes, "r") : NULL;
    if (!pipe) {
        return REL_ERR_IO;
    }
    const RelStatus status = rel_file_read_open(
        pipe, command.bytes, REL_INPUT_LIMIT, NULL, arena, page);
    return pclose(pipe) == 0 ? status : REL_ERR_IO;
}

/// Text of all blocks but the title, one a line
static RelText
body_of(const RelDocument *document, RelArena *arena)
{
    RelText *const texts = REL_ARENA_ARRAY(arena, RelText, document->n_blocks);
    size_t n_texts = 0;
    for (size_t i = 0; texts && i < document->n_blocks; ++i) {
        const RelBlock block = document->blocks[i];
        if (block.kind != REL_BLOCK_TITLE) {
            texts[n_texts++] = rel_text_slice(document->text, block.begin,
                                              block.end - block.begin);
        }
    }
    return rel_text_join(arena, texts, n_texts, "\n");
}

/// Write a text for other scorers
static void
write_text(const Evaluation *evaluation, RelText id, RelText text,
           RelArena *arena)
{
    const RelText path = rel_text_printf(
        arena, "%s/%.*s.txt", evaluation->texts, (int)id.length, id.bytes);
    FILE *const file = path.bytes ? fopen(path.bytes, "w") : NULL;
    if (!file || fwrite(text.bytes, 1, text.length, file) != text.length) {
        fprintf(stderr, "%s: cannot write\n", evaluation->texts);
    }
    if (file) {
        fclose(file);
    }
}

/// Add the overlap of one page
static void
add_scores(Scores *scores, const RelOverlap *overlap)
{
    ++scores->n_pages;
    scores->n_exact += overlap->same_words;
    if (overlap->n_found > 0) {
        ++scores->n_precision;
        scores->precision +=
            (double)overlap->n_common / (double)overlap->n_found;
    }
    if (overlap->n_gold > 0) {
        ++scores->n_recall;
        scores->recall += (double)overlap->n_common / (double)overlap->n_gold;
    }
}

/// Read and score the page `id`
static RelStatus
score_page(Evaluation *evaluation, RelText id, RelText gold, RelArena *arena)
{
    const RelInputOptions options = {.kind = "html",
                                     .words = evaluation->words};
    RelText page;
    RelDocument document;
    RelOverlap overlap;
    RelStatus status = read_page(evaluation->bench, id, arena, &page);
    if (status != REL_OK) {
        fprintf(stderr, "%s/html/%.*s.html.gz: cannot read\n",
                evaluation->bench, (int)id.length, id.bytes);
        return status;
    }
    const clock_t begin = clock();
    status = rel_reader_read("page", page, &options, NULL, arena, &document);
    evaluation->scores.seconds +=
        (double)(clock() - begin) / (double)CLOCKS_PER_SEC;

    const RelText found =
        status == REL_OK ? body_of(&document, arena) : (RelText){"", 0};
    if (evaluation->texts) {
        write_text(evaluation, id, found, arena);
    }
    status = rel_shingles_compare(gold, found, arena, &overlap);
    if (status == REL_OK) {
        add_scores(&evaluation->scores, &overlap);
    }
    return status;
}

/// Score all pages that the gold names
static RelStatus
score_pages(Evaluation *evaluation, const RelJson *gold)
{
    RelStatus status = REL_OK;
    for (RelIndex i = 1; i < gold->n_values && status == REL_OK;
         i = gold->values[i].end) {
        const RelIndex body = rel_json_find(gold, i, "articleBody");
        RelArena *const arena = rel_arena_new(&REL_HEAP);
        status = !arena ? REL_ERR_NO_MEMORY
                 : body == REL_NONE
                     ? REL_ERR_FORMAT
                     : score_page(evaluation, gold->values[i].key,
                                  gold->values[body].text, arena);
        rel_arena_free(arena);
    }
    return status;
}

static void
print_scores(const Scores *scores)
{
    const double precision = scores->precision / (double)scores->n_precision;
    const double recall = scores->recall / (double)scores->n_recall;

    printf("articles of %zu pages: F1 %.3f  P %.3f  R %.3f  exact %.3f  "
           "%.0f pages/s\n",
           scores->n_pages, 2.0 * precision * recall / (precision + recall),
           precision, recall, (double)scores->n_exact / (double)scores->n_pages,
           (double)scores->n_pages / scores->seconds);
}

/// Load the gold and the lists, score, print
static RelStatus
evaluate(Evaluation *evaluation, RelArena *arena)
{
    const char *const folder = getenv("RELATA_DATA");
    const RelText lists =
        rel_text_printf(arena, "%s/lists", folder ? folder : "data");
    const RelText path =
        rel_text_printf(arena, "%s/ground-truth.json", evaluation->bench);
    RelText bytes;
    RelJson gold;
    RelStatus status =
        rel_reading_words_load(lists.bytes, NULL, arena, &evaluation->words);
    if (status == REL_OK) {
        status =
            rel_file_read(path.bytes, REL_INPUT_LIMIT, NULL, arena, &bytes);
    }
    if (status == REL_OK) {
        status = rel_json_read(bytes, arena, &gold);
    }
    if (status == REL_OK) {
        status = score_pages(evaluation, &gold);
    }
    if (status == REL_OK && evaluation->scores.n_precision > 0) {
        print_scores(&evaluation->scores);
    }
    return status;
}

int
main(int argc, char **argv)
{
    Evaluation evaluation = {
        .bench = argc > 2 ? argv[2] : getenv("RELATA_BENCH"),
        .texts = argc > 3 ? argv[3] : NULL,
    };
    if (argc < 2 || !evaluation.bench) {
        printf("articles of pages: skipped; unpack %s/articles/"
               "bench-small.tar.xz and name its folder bench/ in "
               "RELATA_BENCH\n",
               argc > 1 ? argv[1] : "DATA");
        return 0;
    }
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    const RelStatus status =
        arena ? evaluate(&evaluation, arena) : REL_ERR_NO_MEMORY;
    if (status != REL_OK) {
        fprintf(stderr, "%s: %s\n", evaluation.bench, rel_status_text(status));
    }
    rel_arena_free(arena);
    return status != REL_OK;
}
