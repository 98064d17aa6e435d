// answer.c: the formats for programs.
//
//   who,label                               CSV
//   https://relata.example/kg/e/Turkey,Turkey
//
//   {"head": {"vars": ["who", "label"]}, "results": ...    JSON
//
// CSV, JSON and XML follow the SPARQL 1.1 recommendations of the W3C.

#include "rdf/answer.h"

static void
put_text(FILE *file, RelText text)
{
    if (text.length) {
        fwrite(text.bytes, 1, text.length, file);
    }
}

// CSV

/// A field, in quotation marks where it must be
static void
put_field(FILE *file, RelText text)
{
    bool quoted = false;

    for (size_t i = 0; i < text.length; ++i) {
        quoted = quoted || strchr("\",\r\n", text.bytes[i]);
    }
    if (!quoted) {
        put_text(file, text);
        return;
    }
    putc('"', file);
    for (size_t i = 0; i < text.length; ++i) {
        fputs(text.bytes[i] == '"' ? "\"" : "", file);
        putc(text.bytes[i], file);
    }
    putc('"', file);
}

static void
put_csv_row(const RelAnswer *answer, const RelTerm *terms)
{
    for (size_t i = 0; i < answer->n_names; ++i) {
        fputs(i ? "," : "", answer->file);
        fputs(terms[i].kind == REL_TERM_BLANK ? "_:" : "", answer->file);
        put_field(answer->file, terms[i].value);
    }
    fputs("\r\n", answer->file);
}

// JSON

static void
put_json_string(FILE *file, RelText text)
{
    putc('"', file);
    for (size_t i = 0; i < text.length; ++i) {
        const unsigned char byte = (unsigned char)text.bytes[i];
        if (byte == '"' || byte == '\\') {
            putc('\\', file);
            putc(byte, file);
        } else if (byte < 0x20) {
            fprintf(file, "\\u%04x", byte);
        } else {
            putc(byte, file);
        }
    }
    putc('"', file);
}

static void
put_json_member(FILE *file, const char *name, RelText value)
{
    fprintf(file, ", \"%s\": ", name);
    put_json_string(file, value);
}

static void
put_json_term(FILE *file, const RelTerm *term)
{
    fprintf(file, "{\"type\": \"%s\"",
            term->kind == REL_TERM_IRI     ? "uri"
            : term->kind == REL_TERM_BLANK ? "bnode"
                                           : "literal");
    put_json_member(file, "value", term->value);
    if (term->language.length) {
        put_json_member(file, "xml:lang", term->language);
    }
    if (term->datatype.length) {
        put_json_member(file, "datatype", term->datatype);
    }
    putc('}', file);
}

static void
put_json_row(const RelAnswer *answer, const RelTerm *terms)
{
    const char *separator = "";

    fputs(answer->n_rows ? ",\n    {" : "\n    {", answer->file);
    for (size_t i = 0; i < answer->n_names; ++i) {
        if (terms[i].kind != REL_TERM_NONE) {
            fputs(separator, answer->file);
            put_json_string(answer->file, answer->names[i]);
            fputs(": ", answer->file);
            put_json_term(answer->file, &terms[i]);
            separator = ", ";
        }
    }
    putc('}', answer->file);
}

static void
put_json_head(const RelAnswer *answer)
{
    fputs("{\n  \"head\": {\"vars\": [", answer->file);
    for (size_t i = 0; i < answer->n_names; ++i) {
        fputs(i ? ", " : "", answer->file);
        put_json_string(answer->file, answer->names[i]);
    }
    fputs("]},\n  \"results\": {\"bindings\": [", answer->file);
}

// XML

static void
put_xml_text(FILE *file, RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        switch (text.bytes[i]) {
        case '&': fputs("&amp;", file); break;
        case '<': fputs("&lt;", file); break;
        case '>': fputs("&gt;", file); break;
        case '"': fputs("&quot;", file); break;
        default: putc(text.bytes[i], file); break;
        }
    }
}

static void
put_xml_attribute(FILE *file, const char *name, RelText value)
{
    fprintf(file, " %s=\"", name);
    put_xml_text(file, value);
    putc('"', file);
}

static void
put_xml_term(FILE *file, const RelTerm *term)
{
    const char *const element = term->kind == REL_TERM_IRI     ? "uri"
                                : term->kind == REL_TERM_BLANK ? "bnode"
                                                               : "literal";

    fprintf(file, "<%s", element);
    if (term->language.length) {
        put_xml_attribute(file, "xml:lang", term->language);
    }
    if (term->datatype.length) {
        put_xml_attribute(file, "datatype", term->datatype);
    }
    putc('>', file);
    put_xml_text(file, term->value);
    fprintf(file, "</%s>", element);
}

static void
put_xml_row(const RelAnswer *answer, const RelTerm *terms)
{
    fputs("    <result>\n", answer->file);
    for (size_t i = 0; i < answer->n_names; ++i) {
        if (terms[i].kind != REL_TERM_NONE) {
            fputs("      <binding", answer->file);
            put_xml_attribute(answer->file, "name", answer->names[i]);
            putc('>', answer->file);
            put_xml_term(answer->file, &terms[i]);
            fputs("</binding>\n", answer->file);
        }
    }
    fputs("    </result>\n", answer->file);
}

#define XML_BEGINNING                                                          \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                             \
    "<sparql xmlns=\"http://www.w3.org/2005/sparql-results#\">\n"

static void
put_xml_head(const RelAnswer *answer)
{
    fputs(XML_BEGINNING "  <head>\n", answer->file);
    for (size_t i = 0; i < answer->n_names; ++i) {
        fputs("    <variable", answer->file);
        put_xml_attribute(answer->file, "name", answer->names[i]);
        fputs("/>\n", answer->file);
    }
    fputs("  </head>\n  <results>\n", answer->file);
}

// All four

void
rel_answer_begin(RelAnswer *answer)
{
    switch (answer->format) {
    case REL_ANSWER_TABLE: break;
    case REL_ANSWER_CSV:
        for (size_t i = 0; i < answer->n_names; ++i) {
            fputs(i ? "," : "", answer->file);
            put_field(answer->file, answer->names[i]);
        }
        fputs("\r\n", answer->file);
        break;
    case REL_ANSWER_JSON: put_json_head(answer); break;
    case REL_ANSWER_XML: put_xml_head(answer); break;
    }
}

RelStatus
rel_answer_row(RelAnswer *answer, const RelTerm *terms)
{
    RelStatus status = REL_OK;

    switch (answer->format) {
    case REL_ANSWER_TABLE:
        status = rel_answer_add_to_table(answer, terms);
        break;
    case REL_ANSWER_CSV: put_csv_row(answer, terms); break;
    case REL_ANSWER_JSON: put_json_row(answer, terms); break;
    case REL_ANSWER_XML: put_xml_row(answer, terms); break;
    }
    ++answer->n_rows;
    return status;
}

RelStatus
rel_answer_end(RelAnswer *answer)
{
    switch (answer->format) {
    case REL_ANSWER_TABLE: return rel_answer_put_table(answer);
    case REL_ANSWER_CSV: break;
    case REL_ANSWER_JSON:
        fputs(answer->n_rows ? "\n  ]}\n}\n" : "]}\n}\n", answer->file);
        break;
    case REL_ANSWER_XML:
        fputs("  </results>\n</sparql>\n", answer->file);
        break;
    }
    return REL_OK;
}

void
rel_answer_boolean(FILE *file, RelAnswerFormat format, bool yes)
{
    const char *const word = yes ? "true" : "false";

    switch (format) {
    case REL_ANSWER_TABLE:
    case REL_ANSWER_CSV: fprintf(file, "%s\n", word); break;
    case REL_ANSWER_JSON:
        fprintf(file, "{\"head\": {}, \"boolean\": %s}\n", word);
        break;
    case REL_ANSWER_XML:
        fprintf(file,
                XML_BEGINNING "  <head/>\n  <boolean>%s</boolean>\n</sparql>\n",
                word);
        break;
    }
}
