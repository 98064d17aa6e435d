// syntax.c: writes terms.
//
// Terms are valid (term.c), so that an IRI needs no escapes at all and a
// string only those of its quotation marks, backslashes, tabs and line ends.

#include "rdf/syntax.h"

#include "rdf/iri.h"

static void
put_text(FILE *file, RelText text)
{
    if (text.length) {
        fwrite(text.bytes, 1, text.length, file);
    }
}

void
rel_syntax_iri(FILE *file, RelText iri)
{
    putc('<', file);
    put_text(file, iri);
    putc('>', file);
}

/// The letter behind the backslash, or 0
static char
escape_letter(char byte)
{
    switch (byte) {
    case '"': return '"';
    case '\\': return '\\';
    case '\n': return 'n';
    case '\t': return 't';
    default: return '\0';
    }
}

void
rel_syntax_string(FILE *file, RelText text)
{
    size_t begin = 0;

    putc('"', file);
    for (size_t i = 0; i < text.length; ++i) {
        const char letter = escape_letter(text.bytes[i]);
        if (letter) {
            put_text(file, rel_text_slice(text, begin, i - begin));
            putc('\\', file);
            putc(letter, file);
            begin = i + 1;
        }
    }
    put_text(file, rel_text_slice(text, begin, text.length - begin));
    putc('"', file);
}

/// Behind a string: its language
static void
put_language(FILE *file, RelText language)
{
    if (language.length) {
        putc('@', file);
        put_text(file, language);
    }
}

static void
put_blank(FILE *file, RelText label)
{
    fputs("_:", file);
    put_text(file, label);
}

void
rel_syntax_term(FILE *file, const RelTerm *term)
{
    if (term->kind == REL_TERM_IRI) {
        rel_syntax_iri(file, term->value);
        return;
    }
    if (term->kind == REL_TERM_BLANK) {
        put_blank(file, term->value);
        return;
    }
    rel_syntax_string(file, term->value);
    put_language(file, term->language);
    if (term->datatype.length) {
        fputs("^^", file);
        rel_syntax_iri(file, term->datatype);
    }
}

/// An IRI with its prefix where what follows the prefix is a plain name
static void
put_short_iri(FILE *file, const RelPrefixes *prefixes, RelText iri)
{
    RelText local;
    const RelPrefix *const prefix = rel_prefixes_find(prefixes, iri, &local);

    if (!prefix || !rel_iri_is_name(local)) {
        rel_syntax_iri(file, iri);
        return;
    }
    put_text(file, prefix->name);
    putc(':', file);
    put_text(file, local);
}

static bool
is_digits(RelText text)
{
    for (size_t i = 0; i < text.length; ++i) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
    }
    return text.length > 0;
}

/// Tell whether a number may stand without quotation marks: 130, -2.5
static bool
is_bare_number(RelText text, bool decimal)
{
    if (text.length && text.bytes[0] == '-') {
        text = rel_text_slice(text, 1, text.length - 1);
    }
    const char *const point =
        text.length ? (const char *)memchr(text.bytes, '.', text.length) : NULL;
    if (!decimal || !point) {
        return !decimal && is_digits(text);
    }
    const size_t whole = (size_t)(point - text.bytes);
    return is_digits(rel_text_slice(text, 0, whole)) &&
           is_digits(rel_text_slice(text, whole + 1, text.length - whole - 1));
}

/// Tell whether a literal is one of the three that Turtle writes bare
static bool
is_bare(const RelTerm *term)
{
    if (rel_text_is(term->datatype, REL_XSD("integer"))) {
        return is_bare_number(term->value, false);
    }
    if (rel_text_is(term->datatype, REL_XSD("decimal"))) {
        return is_bare_number(term->value, true);
    }
    return rel_text_is(term->datatype, REL_XSD("boolean")) &&
           (rel_text_is(term->value, "true") ||
            rel_text_is(term->value, "false"));
}

void
rel_syntax_short_term(FILE *file, const RelPrefixes *prefixes,
                      const RelTerm *term)
{
    if (term->kind == REL_TERM_IRI) {
        put_short_iri(file, prefixes, term->value);
        return;
    }
    if (term->kind == REL_TERM_BLANK) {
        put_blank(file, term->value);
        return;
    }
    if (is_bare(term)) {
        put_text(file, term->value);
        return;
    }
    rel_syntax_string(file, term->value);
    put_language(file, term->language);
    if (term->datatype.length) {
        fputs("^^", file);
        put_short_iri(file, prefixes, term->datatype);
    }
}
