// json.c: writes propositions as JSON (RFC 8259), one a line.

#include "print/print.h"

#include "base/json.h"

/// `"text":...,"begin":...,"end":...`: where the phrase stands
static void
write_phrase(FILE *file, const RelSentences *sentences, const RelPhrase *phrase)
{
    fputs("\"text\":", file);
    rel_json_string(file, phrase->text);
    if (phrase->sentence != REL_NONE && phrase->begin < phrase->end) {
        const RelToken *tokens = sentences->sentences[phrase->sentence].tokens;
        fprintf(file, ",\"begin\":%u,\"end\":%u",
                (unsigned)tokens[phrase->begin].char_begin,
                (unsigned)tokens[phrase->end - 1].char_end);
    }
}

static void
write_phrase_or_null(FILE *file, const char *key, const RelSentences *sentences,
                     const RelPhrase *phrase)
{
    fprintf(file, ",\"%s\":", key);
    if (phrase->sentence == REL_NONE) {
        fputs("null", file);
        return;
    }
    fputc('{', file);
    write_phrase(file, sentences, phrase);
    fputc('}', file);
}

static void
write_argument(FILE *file, const RelSentences *sentences,
               const RelArgument *argument)
{
    fprintf(file, "{\"role\":\"%s\"", rel_role_text(argument->role));
    if (argument->preposition.length > 0) {
        fputc(',', file);
        rel_json_text(file, "preposition", argument->preposition);
    }
    fputc(',', file);
    write_phrase(file, sentences, &argument->phrase);
    if (argument->value_kind != REL_VALUE_NONE) {
        fputc(',', file);
        rel_json_text(file, "value", argument->value);
    }
    if (argument->unit.length > 0) {
        fputc(',', file);
        rel_json_text(file, "unit", argument->unit);
    }
    if (argument->proposition != REL_NONE) {
        fprintf(file, ",\"proposition\":%u", (unsigned)argument->proposition);
    }
    fputc('}', file);
}

static void
write_relation(FILE *file, const RelSentences *sentences,
               const RelProposition *proposition)
{
    fputs(",\"relation\":{", file);
    write_phrase(file, sentences, &proposition->relation);
    fputc(',', file);
    rel_json_text(file, "lemma", proposition->lemma);
    fputc(',', file);
    rel_json_text(file, "name",
                  proposition->curated ? proposition->curated->name
                                       : rel_text(""));
    fprintf(file, ",\"inverted\":%s}",
            proposition->inverted ? "true" : "false");
}

/// Document, sentence and the span of the clause
static void
write_place(FILE *file, const RelDocument *document,
            const RelSentences *sentences, RelIndex first,
            const RelProposition *proposition)
{
    const RelSentence *sentence = &sentences->sentences[proposition->sentence];

    fputc('{', file);
    rel_json_text(file, "document", document ? document->name : rel_text(""));
    fprintf(file, ",\"sentence\":%u",
            (unsigned)(first + proposition->sentence));
    if (proposition->begin < proposition->end) {
        fprintf(file, ",\"begin\":%u,\"end\":%u",
                (unsigned)sentence->tokens[proposition->begin].char_begin,
                (unsigned)sentence->tokens[proposition->end - 1].char_end);
    }
}

static void
write_perspective(FILE *file, const RelSentences *sentences,
                  const RelProposition *proposition)
{
    write_phrase_or_null(file, "speaker", sentences, &proposition->speaker);
    fprintf(file, ",\"quoted\":%s,\"polarity\":\"%s\",\"modality\":\"%s\"",
            proposition->quoted ? "true" : "false",
            rel_polarity_text(proposition->polarity),
            rel_modality_text(proposition->modality));
}

static void
write_proposition(FILE *file, const RelDocument *document,
                  const RelSentences *sentences, RelIndex first,
                  const RelProposition *proposition)
{
    write_place(file, document, sentences, first, proposition);
    write_phrase_or_null(file, "subject", sentences, &proposition->subject);
    write_relation(file, sentences, proposition);
    fputs(",\"arguments\":[", file);
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        fputs(i > 0 ? "," : "", file);
        write_argument(file, sentences, &proposition->arguments[i]);
    }
    fputc(']', file);
    write_perspective(file, sentences, proposition);
    fputs(",\"confidence\":", file);
    rel_json_hundredths(file, (double)proposition->confidence);
    fprintf(file, ",\"rule\":\"%s\"}\n",
            proposition->rule ? proposition->rule : "");
}

RelStatus
rel_print_json(const RelDocument *document, const RelSentences *sentences,
               RelIndex first, const RelPropositions *propositions, FILE *file)
{
    for (RelIndex i = 0; i < propositions->n_propositions; ++i) {
        write_proposition(file, document, sentences, first,
                          &propositions->propositions[i]);
    }
    return ferror(file) ? REL_ERR_IO : REL_OK;
}
