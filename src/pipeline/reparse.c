// reparse.c: gives the words of CoNLL-U a new analysis.
//
//   2-3  didn't  _    _     _    _  _  _      _  _         kept
//   2    did     _    _     _    _  _  _      _  Note=a    word, number and
//                                                          last column kept
//   2    did     do   AUX   VBD  _  4  aux    _  Note=a    as printed
//
// Comments, ranges and empty nodes go through as they are, so that the result
// lines up with the input and scorers can compare the two.  From "# newdoc" to
// the next one it is a document, whose sentences help each other; before the
// first one each stands alone.

#include "pipeline/print.h"

#include "base/strings.h"
#include "syntax/conllu.h"

/// Columns of a line
enum { ID, FORM, MISC = 9, N_COLUMNS = 10 };

/// Sentences that are not parsed yet
typedef struct {
    RelSentences rest;
    RelIndex first;               ///< Number of the first of them
    RelConlluDocuments documents; ///< That begin with it or later
    bool in_document;             ///< It stands in one
} Queue;

/// The walk through the lines beside the sentences read from them
typedef struct {
    RelPrinter *printer;
    Queue queue;           ///< Of the blocks to come
    RelSentences parsed;   ///< Of the blocks before them
    RelSentence *sentence; ///< Of the block at hand; NULL before its first word
    RelIndex word;         ///< The next word of it
    RelArena *arena;       ///< For the sentences parsed
} Walk;

static void
put(RelText text, FILE *file)
{
    if (text.length) {
        fwrite(text.bytes, 1, text.length, file);
    }
}

static void
put_column(RelText text, FILE *file)
{
    put(text.length ? text : rel_text("_"), file);
    putc('\t', file);
}

/// The last column as it came; with names, ours in place of those in it
static void
print_misc(const Walk *walk, RelText column)
{
    FILE *const file = walk->printer->file;
    RelText item;

    if (!walk->printer->options->names) {
        put(column, file);
        return;
    }
    bool any = rel_conllu_write_name(walk->sentence, walk->word, file);
    while (rel_text_split(&column, '|', &item)) {
        if (!rel_text_is(item, "_") && !rel_text_starts(item, "Name=")) {
            fputs(any ? "|" : "", file);
            put(item, file);
            any = true;
        }
    }
    fputs(any ? "" : "_", file);
}

/// Print the next word of the sentence at hand
static void
print_word(const Walk *walk, RelText line)
{
    FILE *const file = walk->printer->file;
    const RelToken *const token = &walk->sentence->tokens[walk->word];
    RelText columns[N_COLUMNS] = {{NULL, 0}};
    RelText rest = line;
    for (size_t i = 0; i < N_COLUMNS; ++i) {
        (void)rel_text_split(&rest, '\t', &columns[i]);
    }
    put_column(columns[ID], file);
    put_column(columns[FORM], file);
    put_column(token->lemma, file);
    put_column(rel_text(rel_upos_text(token->upos)), file);
    put_column(token->xpos, file);
    put_column(rel_text("_"), file);
    fprintf(file, "%lu\t",
            token->head == REL_NONE ? 0ul : (unsigned long)token->head + 1);
    put_column(token->relation, file);
    put_column(rel_text("_"), file);
    print_misc(walk, columns[MISC]);
    putc('\n', file);
}

/// Tell whether `line` is a word: its number has neither '-' nor '.'
static bool
is_word(RelText line)
{
    RelText number;
    return line.bytes[0] != '#' && rel_text_split(&line, '\t', &number) &&
           rel_text_find(number, "-") == number.length &&
           rel_text_find(number, ".") == number.length;
}

/// Take the first `n` of `sentences` away
static RelSentences
take_first(RelSentences *sentences, RelIndex n)
{
    const RelSentences first = {sentences->sentences, n};

    sentences->sentences += n;
    sentences->n_sentences -= n;
    return first;
}

/// How many sentences stand before the next document; sets whether they are
/// one themselves
static RelIndex
count_together(Queue *queue)
{
    RelConlluDocuments *const documents = &queue->documents;

    while (documents->n > 0 && documents->starts[0] <= queue->first) {
        queue->in_document = true;
        ++documents->starts;
        --documents->n;
    }
    return documents->n > 0 ? documents->starts[0] - queue->first
                            : queue->rest.n_sentences;
}

/// Parse the next document, or the next sentences that are in none -> parsed
static RelStatus
parse_next(const RelPrinter *printer, RelArena *arena, Queue *queue,
           RelSentences *parsed)
{
    RelIndex n = count_together(queue);

    if (!queue->in_document && n > REL_PARSE_AT_ONCE) {
        n = REL_PARSE_AT_ONCE;
    }
    rel_arena_clear(arena);
    *parsed = take_first(&queue->rest, n);
    queue->first += n;
    return queue->in_document
               ? rel_worker_parse_all(printer->worker, arena, parsed)
               : rel_worker_parse_each(printer->worker, arena, parsed);
}

/// Print the next word of the sentence at hand, analysing that first
static RelStatus
take_word(Walk *walk, RelText line)
{
    RelPrinter *const printer = walk->printer;
    if (!walk->sentence) {
        if (walk->parsed.n_sentences == 0) {
            const RelStatus status =
                parse_next(printer, walk->arena, &walk->queue, &walk->parsed);
            if (status != REL_OK) {
                return status;
            }
        }
        walk->sentence = take_first(&walk->parsed, 1).sentences;
        walk->word = 0;
        ++*printer->n_sentences;
    }
    print_word(walk, line);
    ++walk->word;
    return REL_OK;
}

static RelStatus
take_line(Walk *walk, RelText line)
{
    if (line.length && line.bytes[line.length - 1] == '\r') {
        --line.length;
    }
    if (line.length && is_word(line)) {
        return take_word(walk, line);
    }
    if (line.length == 0) {
        walk->sentence = NULL;
    }
    put(line, walk->printer->file);
    putc('\n', walk->printer->file);
    return REL_OK;
}

static RelStatus
take_lines(Walk *walk)
{
    RelText rest = walk->printer->bytes;
    RelText line = {NULL, 0};
    RelStatus status = REL_OK;

    if (rest.length == 0) {
        return REL_OK;
    }
    if (rest.bytes[rest.length - 1] == '\n') {
        --rest.length; // it ends the last line and begins no other
    }
    while (status == REL_OK && rel_text_split(&rest, '\n', &line)) {
        status = take_line(walk, line);
    }
    if (status == REL_OK && walk->sentence) {
        putc('\n', walk->printer->file); // a sentence ends with an empty line
    }
    return status;
}

/// Print the sentences as JSON, with offsets of the text that their words make
static RelStatus
print_as_json(RelPrinter *printer, Queue *queue)
{
    const RelDocument document = {.name = rel_printer_name(printer)};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;
    RelSentences parsed;
    RelIndex number = 0;

    while (status == REL_OK && queue->rest.n_sentences > 0) {
        status = parse_next(printer, arena, queue, &parsed);
        while (status == REL_OK && parsed.n_sentences > 0) {
            status = rel_print_tree(printer, &document,
                                    take_first(&parsed, 1).sentences, number++);
        }
    }
    rel_arena_free(arena);
    return status;
}

RelStatus
rel_print_conllu(RelPrinter *printer, RelArena *arena)
{
    Queue queue = {.first = 0};
    RelStatus status = rel_conllu_read_documents(printer->bytes, printer->path,
                                                 printer->report, arena,
                                                 &queue.rest, &queue.documents);
    if (status != REL_OK) {
        return status;
    }
    if (printer->options->format == REL_PRINT_TREES_JSON) {
        return print_as_json(printer, &queue);
    }
    Walk walk = {
        .printer = printer,
        .queue = queue,
        .arena = rel_arena_new(&REL_HEAP),
    };
    if (!walk.arena) {
        return REL_ERR_NO_MEMORY;
    }
    status = take_lines(&walk);
    rel_arena_free(walk.arena);
    return status;
}
