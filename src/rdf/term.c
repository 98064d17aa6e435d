// term.c: makes terms, and orders them.
//
// Raptor's serializers cut a literal at its first bad byte and say nothing;
// so everything is looked at before it becomes a term.

#include "rdf/term.h"

#include "base/buffer.h"
#include "base/utf8.h"
#include "rdf/iri.h"
#include "rdf/value.h"
#include "rdf/vocab.h"

#include <assert.h>

enum {
    REPLACEMENT = 0xFFFD,
    /// Of a language tag's part (RFC 5646)
    MAX_SUBTAG = 8
};

/// Tell whether `code` is one of Unicode's 66 noncharacters
static bool
is_noncharacter(uint32_t code)
{
    return (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

/// C0 and C1 controls and DEL, but for tab and line feed
static bool
is_control(uint32_t code)
{
    return (code < 0x20 && code != '\t' && code != '\n') ||
           (code >= 0x7F && code <= 0x9F);
}

/// What stands for `code` in a text
static uint32_t
clean_code(uint32_t code)
{
    if (code == REL_UTF8_BAD || is_noncharacter(code)) {
        return REPLACEMENT;
    }
    if (code == '\r') {
        return '\n';
    }
    return is_control(code) ? ' ' : code;
}

/// Tell whether a text can be taken as it is
static bool
is_clean(RelText text)
{
    for (size_t position = 0; position < text.length;) {
        const uint32_t code = rel_utf8_next(text, &position);
        if (clean_code(code) != code) {
            return false;
        }
    }
    return true;
}

/// `text` with what no syntax can carry replaced; bytes NULL: out of memory
static RelText
clean_text(RelText text, RelArena *arena)
{
    if (is_clean(text)) {
        return text.length ? text : rel_text("");
    }
    // One bad byte becomes three.
    char *const bytes = (char *)rel_arena_calloc(arena, text.length + 1, 3);
    size_t length = 0;

    if (!bytes) {
        return (RelText){NULL, 0};
    }
    for (size_t position = 0; position < text.length;) {
        const uint32_t code = rel_utf8_next(text, &position);
        if (code == '\r' && position < text.length &&
            text.bytes[position] == '\n') {
            continue; // the line feed stands for both
        }
        length += rel_utf8_put(clean_code(code), bytes + length);
    }
    return (RelText){bytes, length};
}

static bool
is_ascii_alnum(char byte, bool digits)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (digits && byte >= '0' && byte <= '9');
}

bool
rel_term_is_language(RelText tag)
{
    size_t n_bytes = 0; // in this group
    bool first = true;

    for (size_t i = 0; i < tag.length; ++i) {
        if (tag.bytes[i] == '-' && n_bytes) {
            n_bytes = 0;
            first = false;
        } else if (!is_ascii_alnum(tag.bytes[i], !first) ||
                   ++n_bytes > MAX_SUBTAG) {
            return false;
        }
    }
    return n_bytes > 0 && tag.length < REL_LANGUAGE_ROOM;
}

/// `tag` in lower case; bytes NULL: out of memory
static RelText
lower_language(RelText tag, RelArena *arena)
{
    char *const bytes = (char *)rel_arena_alloc(arena, tag.length);

    for (size_t i = 0; bytes && i < tag.length; ++i) {
        const char byte = tag.bytes[i];
        bytes[i] = byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
    }
    return (RelText){bytes, bytes ? tag.length : 0};
}

RelStatus
rel_term_iri(RelText iri, RelTerm *term)
{
    if (!rel_iri_is_absolute(iri)) {
        return REL_ERR_FORMAT;
    }
    *term = (RelTerm){REL_TERM_IRI, iri, {"", 0}, {"", 0}};
    return REL_OK;
}

RelTerm
rel_term_constant(const char *iri)
{
    const RelText text = rel_text(iri);
    assert(rel_iri_is_absolute(text));
    return (RelTerm){REL_TERM_IRI, text, {"", 0}, {"", 0}};
}

RelStatus
rel_term_named(RelText space, RelText name, RelArena *arena, RelTerm *term)
{
    if (!rel_iri_is_name(name)) {
        return REL_ERR_FORMAT;
    }
    const size_t length = space.length + name.length;
    char *const bytes = (char *)rel_arena_alloc(arena, length);
    if (!bytes) {
        return REL_ERR_NO_MEMORY;
    }
    memcpy(bytes, space.bytes, space.length);
    memcpy(bytes + space.length, name.bytes, name.length);
    return rel_term_iri((RelText){bytes, length}, term);
}

RelStatus
rel_term_ascii_named(RelText space, RelText name, RelArena *arena,
                     RelTerm *term)
{
    return rel_iri_is_ascii_name(name)
               ? rel_term_named(space, name, arena, term)
               : REL_ERR_FORMAT;
}

RelStatus
rel_term_text(RelText text, RelText language, RelArena *arena, RelTerm *term)
{
    RelText tag = {"", 0};
    const RelText value = clean_text(text, arena);

    if (language.length && !rel_term_is_language(language)) {
        return REL_ERR_FORMAT;
    }
    if (language.length) {
        tag = lower_language(language, arena);
    }
    if (!value.bytes || !tag.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    *term = (RelTerm){REL_TERM_LITERAL, value, tag, {"", 0}};
    return REL_OK;
}

RelStatus
rel_term_value(RelValueKind kind, RelText text, RelArena *arena, RelTerm *term)
{
    const char *const datatype = rel_value_datatype(kind);
    RelText value;

    if (!datatype) {
        return rel_term_text(text, rel_text(""), arena, term);
    }
    const RelStatus status = rel_value_canonical(kind, text, arena, &value);
    if (status == REL_OK) {
        *term = (RelTerm){REL_TERM_LITERAL, value, {"", 0}, rel_text(datatype)};
    }
    return status;
}

RelStatus
rel_term_typed(RelText text, RelText datatype, RelArena *arena, RelTerm *term)
{
    const RelStatus status = rel_term_text(text, rel_text(""), arena, term);

    if (status == REL_OK && !rel_text_is(datatype, REL_XSD("string"))) {
        if (!rel_iri_is_absolute(datatype)) {
            return REL_ERR_FORMAT;
        }
        term->datatype = datatype;
    }
    return status;
}

RelStatus
rel_term_blank(RelText label, RelArena *arena, RelTerm *term)
{
    char *const bytes = (char *)rel_arena_alloc(arena, label.length + 1);

    if (!bytes) {
        return REL_ERR_NO_MEMORY;
    }
    bytes[0] = 'b'; // a label may begin with a digit, a name may not
    for (size_t i = 0; i < label.length; ++i) {
        bytes[i + 1] =
            is_ascii_alnum(label.bytes[i], true) ? label.bytes[i] : '_';
    }
    *term =
        (RelTerm){REL_TERM_BLANK, {bytes, label.length + 1}, {"", 0}, {"", 0}};
    return REL_OK;
}

RelStatus
rel_term_copy(const RelTerm *term, RelArena *arena, RelTerm *copy)
{
    *copy = (RelTerm){term->kind, rel_arena_copy(arena, term->value),
                      rel_arena_copy(arena, term->language),
                      rel_arena_copy(arena, term->datatype)};
    return copy->value.bytes && copy->language.bytes && copy->datatype.bytes
               ? REL_OK
               : REL_ERR_NO_MEMORY;
}

int
rel_term_compare(const RelTerm *a, const RelTerm *b)
{
    if (a->kind != b->kind) {
        return a->kind < b->kind ? -1 : 1;
    }
    int order = rel_text_compare(a->value, b->value);
    if (order == 0) {
        order = rel_text_compare(a->datatype, b->datatype);
    }
    return order ? order : rel_text_compare(a->language, b->language);
}

/// Predicates as text, but rdf:type before all others
static int
compare_predicates(const RelTerm *a, const RelTerm *b)
{
    const bool a_type = rel_text_is(a->value, REL_RDF("type"));
    const bool b_type = rel_text_is(b->value, REL_RDF("type"));

    return a_type != b_type ? (a_type ? -1 : 1) : rel_term_compare(a, b);
}

int
rel_triple_compare(const RelTriple *a, const RelTriple *b)
{
    int order = rel_term_compare(&a->subject, &b->subject);

    if (order == 0) {
        order = compare_predicates(&a->predicate, &b->predicate);
    }
    return order ? order : rel_term_compare(&a->object, &b->object);
}
