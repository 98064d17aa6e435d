// explain.c: writes what each sentence says, by what, and why no more.
//
//   sentence 0, characters 0-29: Norway wants to win the race.
//
//     0  Norway | win | the race
//        ...
//     silent wants-2, root(wants-2) 1.00: only colours another predicate,
//     which says it: win-4
//
// What stands beside the text and was not read is printed where it stands.

#include "print/print.h"

#include "base/utf8.h"
#include "print/reading.h"

/// The walk through sentences, propositions, silences and blocks, in step
typedef struct {
    const RelDocument *document;
    const RelSentences *sentences;
    const RelPropositions *propositions;
    const RelExplanation *explanation;
    RelIndex first;       ///< Number of the first sentence in the document
    RelIndex proposition; ///< The next one
    RelIndex silence;
    size_t block;
    size_t place, char_place; ///< Bytes and code points counted so far
    FILE *file;
} Printer;

const char *
rel_silence_text(RelSilenceReason reason)
{
    static const char *const TEXTS[REL_N_SILENCES] = {
        [REL_SILENCE_WORDLESS] = "no words",
        [REL_SILENCE_FOREIGN] = "not in English",
        [REL_SILENCE_FRAGMENT] = "a fragment: no verb",
        [REL_SILENCE_NO_PREDICATE] =
            "no predicate: its verbs only describe other words",
        [REL_SILENCE_CUT] =
            "as long as a sentence may be: what was behind it is apart",
        [REL_SILENCE_LONG] = "too long to be read",
        [REL_SILENCE_QUESTION] = "a question, which states nothing",
        [REL_SILENCE_ORDER] = "an order, which states nothing",
        [REL_SILENCE_EXPLETIVE] =
            "said of nothing named, as in \"there is\" and \"it is said\"",
        [REL_SILENCE_NO_SUBJECT] = "no subject found",
        [REL_SILENCE_COLOUR] = "only colours another predicate, which says it",
        [REL_SILENCE_LIMIT] = "the sentence has too many propositions",
        [REL_SILENCE_UNREAD] = "no rule reads it",
        [REL_SILENCE_DOUBTFUL] = "low confidence: the tree is too unsure",
    };
    return reason < REL_N_SILENCES ? TEXTS[reason] : "";
}

static void
write_silence(const Printer *printer, const RelSilence *silence)
{
    FILE *const file = printer->file;
    const RelSentence *const sentence =
        &printer->sentences->sentences[silence->sentence];

    fputs("\n  silent", file);
    if (silence->token != REL_NONE) {
        fputs(" ", file);
        rel_write_word(file, sentence, silence->token);
        fputs(", ", file);
        rel_write_edge(file, sentence, silence->token);
    }
    fprintf(file, ": %s", rel_silence_text(silence->reason));
    if (silence->instead != REL_NONE) {
        fputs(": ", file);
        rel_write_word(file, sentence, silence->instead);
    }
}

/// The code points before byte `place`, which moves on
static size_t
count_characters(Printer *printer, size_t place)
{
    printer->char_place += rel_utf8_count(rel_text_slice(
        printer->document->text, printer->place, place - printer->place));
    printer->place = place;
    return printer->char_place;
}

/// A block that holds no sentences
static void
write_residue(Printer *printer, const RelBlock *block)
{
    const size_t begin = count_characters(printer, block->begin);
    const size_t end = count_characters(printer, block->end);

    fprintf(printer->file,
            "unread, characters %zu-%zu, a caption, credit, list or other "
            "matter beside the text: ",
            begin, end);
    rel_write_line(printer->file,
                   rel_text_slice(printer->document->text, block->begin,
                                  block->end - block->begin));
    fputs("\n\n", printer->file);
}

/// What is not read of the blocks before `block`
static void
write_unread(Printer *printer, size_t block)
{
    const RelDocument *const document = printer->document;

    for (; printer->block < block && printer->block < document->n_blocks;
         ++printer->block) {
        if (document->blocks[printer->block].kind == REL_BLOCK_RESIDUE) {
            write_residue(printer, &document->blocks[printer->block]);
        }
    }
}

/// Tell whether the sentence stands in a headline
static bool
is_headline(const RelDocument *document, const RelSentence *sentence)
{
    return sentence->block < document->n_blocks &&
           (document->blocks[sentence->block].kind == REL_BLOCK_TITLE ||
            document->blocks[sentence->block].kind == REL_BLOCK_HEADING);
}

static void
write_head(const Printer *printer, RelIndex number)
{
    const RelSentence *const sentence = &printer->sentences->sentences[number];

    fprintf(printer->file, "sentence %lu%s, characters %lu-%lu: ",
            (unsigned long)(printer->first + number),
            is_headline(printer->document, sentence) ? ", a headline" : "",
            (unsigned long)sentence->char_begin,
            (unsigned long)sentence->char_end);
    rel_write_line(printer->file,
                   rel_text_slice(printer->document->text, sentence->begin,
                                  sentence->end - sentence->begin));
    fputc('\n', printer->file);
}

static void
write_sentence(Printer *printer, RelIndex number)
{
    const RelPropositions *const said = printer->propositions;
    const RelSilences *const unsaid = &printer->explanation->silences;
    bool silent = false;

    write_head(printer, number);
    for (; printer->proposition < said->n_propositions &&
           said->propositions[printer->proposition].sentence == number;
         ++printer->proposition) {
        rel_write_reading(printer->sentences, printer->first,
                          &said->propositions[printer->proposition],
                          printer->proposition,
                          &printer->explanation->grounds[printer->proposition],
                          printer->file);
    }
    for (; printer->silence < unsaid->n_silences &&
           unsaid->silences[printer->silence].sentence == number;
         ++printer->silence) {
        write_silence(printer, &unsaid->silences[printer->silence]);
        silent = true;
    }
    fputs(silent ? "\n\n" : "\n", printer->file);
}

RelStatus
rel_print_explanation(const RelDocument *document,
                      const RelSentences *sentences, RelIndex first,
                      const RelPropositions *propositions,
                      const RelExplanation *explanation, FILE *file)
{
    Printer printer = {.document = document,
                       .sentences = sentences,
                       .propositions = propositions,
                       .explanation = explanation,
                       .first = first,
                       .file = file};

    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        write_unread(&printer, sentences->sentences[i].block);
        write_sentence(&printer, i);
    }
    write_unread(&printer, document->n_blocks);
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
