// reading.c: writes what a proposition was read from.
//
//     0  Norway | win | the race
//        rule        infinitive
//        stance      positive, intended
//        confidence  0.95: +1.31 verb product=0.98, +0.40 rule=infinitive, ...
//        subject     Norway (1): nsubj(wants-2, Norway-1) 1.00, ...
//        relation    wants to win (2-4), xcomp(wants-2, win-4) 1.00
//        object      the race (5-6): obj(win-4, race-6) 1.00
//
// Words are numbered from 1, as in CoNLL-U.  Edges are written as grammars do,
// relation(head, dependent), with their probability; those of a part lead from
// the predicate to its head.  The grounds of the confidence are what they add
// to the logarithm of the odds.

#include "print/reading.h"

#include "base/json.h"

/// Edges of one part, and grounds, beyond which the rest is left out
enum { EDGES_MAX = 8, GROUNDS_MAX = 5 };

/// What all parts of a reading need
typedef struct {
    const RelSentences *sentences;
    const RelProposition *proposition;
    const RelGrounds *grounds;
    RelIndex first; ///< Number of the first sentence in the document
    FILE *file;
} Printer;

void
rel_write_line(FILE *file, RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        fputc(byte < ' ' ? ' ' : byte, file);
    }
}

void
rel_write_word(FILE *file, const RelSentence *sentence, RelIndex token)
{
    rel_write_line(file, sentence->tokens[token].form);
    fprintf(file, "-%lu", (unsigned long)token + 1);
}

void
rel_write_edge(FILE *file, const RelSentence *sentence, RelIndex token)
{
    const RelToken *const word = &sentence->tokens[token];

    rel_write_line(file, word->relation);
    fputc('(', file);
    if (word->head < sentence->n_tokens) {
        rel_write_word(file, sentence, word->head);
        fputs(", ", file);
    }
    rel_write_word(file, sentence, token);
    fputs(") ", file);
    rel_json_hundredths(file, (double)word->confidence);
}

/// Edges between `token` and the root
static RelIndex
count_edges(const RelSentence *sentence, RelIndex token)
{
    RelIndex depth = 0;

    while (depth < sentence->n_tokens &&
           sentence->tokens[token].head < sentence->n_tokens) {
        token = sentence->tokens[token].head;
        ++depth;
    }
    return depth;
}

/// The edges between two words, by way of the word above both
static void
write_path(FILE *file, const RelSentence *sentence, RelIndex from, RelIndex to)
{
    RelIndex from_depth = count_edges(sentence, from);
    RelIndex to_depth = count_edges(sentence, to);

    for (RelIndex n = 0; from != to; ++n) {
        const bool up = from_depth > to_depth;
        RelIndex *const lower = up ? &from : &to;
        fputs(n == 0 ? ": " : ", ", file);
        if (n == EDGES_MAX || sentence->tokens[*lower].head == REL_NONE) {
            fputs("...", file);
            break;
        }
        rel_write_edge(file, sentence, *lower);
        *lower = sentence->tokens[*lower].head;
        --*(up ? &from_depth : &to_depth);
    }
}

/// "a Russian jet (4-6): obj(downed-2, jet-6) 0.98"; the name of the part
/// stands before it
static void
write_part(const Printer *printer, const RelPhrase *phrase)
{
    const RelProposition *const proposition = printer->proposition;
    FILE *const file = printer->file;

    rel_write_line(file, phrase->text);
    if (phrase->begin >= phrase->end) {
        return;
    }
    fprintf(file, phrase->end - phrase->begin > 1 ? " (%lu-%lu)" : " (%lu)",
            (unsigned long)phrase->begin + 1, (unsigned long)phrase->end);
    if (phrase->sentence != proposition->sentence) {
        fprintf(file, " of sentence %lu",
                (unsigned long)(printer->first + phrase->sentence));
    } else if (phrase->head != REL_NONE) {
        write_path(file, &printer->sentences->sentences[phrase->sentence],
                   proposition->trigger, phrase->head);
    }
}

static void
write_label(const Printer *printer, const char *label)
{
    fprintf(printer->file, "\n     %-11s ", label);
}

static void
write_argument(const Printer *printer, const RelArgument *argument)
{
    FILE *const file = printer->file;

    write_label(printer, rel_role_text(argument->role));
    if (argument->preposition.length > 0) {
        rel_write_line(file, argument->preposition);
        fputc(' ', file);
    }
    write_part(printer, &argument->phrase);
    if (argument->value_kind != REL_VALUE_NONE) {
        fputs(" = ", file);
        rel_write_line(file, argument->value);
        fputs(argument->unit.length > 0 ? " " : "", file);
        rel_write_line(file, argument->unit);
    }
    if (argument->proposition != REL_NONE) {
        fprintf(file, " = proposition %lu",
                (unsigned long)argument->proposition);
    }
}

/// "0  Norway | win | the race"
static void
write_summary(const Printer *printer, RelIndex number)
{
    const RelProposition *const proposition = printer->proposition;
    FILE *const file = printer->file;

    fprintf(file, "\n  %lu  ", (unsigned long)number);
    rel_write_line(file, proposition->subject.sentence == REL_NONE
                             ? rel_text("(somebody)")
                             : proposition->subject.text);
    fputs(" | ", file);
    rel_write_line(file, proposition->lemma);
    if (proposition->curated) {
        fputs(" -> ", file);
        rel_write_line(file, proposition->curated->name);
        fputs(proposition->inverted ? " (turned round)" : "", file);
    }
    if (proposition->n_arguments > 0) {
        fputs(" | ", file);
        rel_write_line(file, proposition->arguments[0].phrase.text);
    }
}

/// "+1.20", "-0.35"
static void
write_weight(FILE *file, double weight)
{
    fputc(weight < 0 ? '-' : '+', file);
    rel_json_hundredths(file, weight < 0 ? -weight : weight);
}

/// "+1.20 verb product=0.98, ..., -0.35 other"
static void
write_grounds(const Printer *printer)
{
    FILE *const file = printer->file;
    double rest = 0.0;

    for (RelIndex i = 0; i < printer->grounds->n_grounds; ++i) {
        const RelGround *const ground = &printer->grounds->grounds[i];
        if (i < GROUNDS_MAX) {
            fputs(i == 0 ? ": " : ", ", file);
            write_weight(file, (double)ground->weight);
            fputc(' ', file);
            rel_write_line(file, ground->sign);
        } else {
            rest += (double)ground->weight;
        }
    }
    if (printer->grounds->n_grounds > GROUNDS_MAX) {
        fputs(", ", file);
        write_weight(file, rest);
        fputs(" other", file);
    }
}

/// Who says so, how surely, and how sure the reading is
static void
write_stance(const Printer *printer)
{
    const RelProposition *const proposition = printer->proposition;
    FILE *const file = printer->file;

    write_label(printer, "rule");
    fputs(proposition->rule ? proposition->rule : "", file);
    fputs(proposition->passive ? ", from the passive" : "", file);
    write_label(printer, "stance");
    fprintf(file, "%s, %s%s", rel_polarity_text(proposition->polarity),
            rel_modality_text(proposition->modality),
            proposition->quoted ? ", quoted" : "");
    if (proposition->speaker.sentence != REL_NONE) {
        write_label(printer, "speaker");
        write_part(printer, &proposition->speaker);
    }
    write_label(printer, "confidence");
    rel_json_hundredths(file, (double)proposition->confidence);
    write_grounds(printer);
}

void
rel_write_reading(const RelSentences *sentences, RelIndex first,
                  const RelProposition *proposition, RelIndex number,
                  const RelGrounds *grounds, FILE *file)
{
    const Printer printer = {sentences, proposition, grounds, first, file};

    write_summary(&printer, number);
    write_stance(&printer);
    if (proposition->subject.sentence != REL_NONE) {
        write_label(&printer, "subject");
        write_part(&printer, &proposition->subject);
    }
    write_label(&printer, "relation");
    if (proposition->relation.sentence != REL_NONE) {
        write_part(&printer, &proposition->relation);
        fputs(", ", file);
    }
    rel_write_edge(file, &sentences->sentences[proposition->sentence],
                   proposition->trigger);
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        write_argument(&printer, &proposition->arguments[i]);
    }
    fputc('\n', file);
}
