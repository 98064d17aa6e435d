// sparql_token.c: cuts SELECT ?x { e:Turkey rel:downed ?x } into words.
//
// Only as much of SPARQL's grammar as is needed to tell a keyword from what
// looks like one inside a string, an IRI, a name or a comment.

#include "rdf/sparql_token.h"

static bool
is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           byte == '_' || (unsigned char)byte >= 0x80;
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// What may stand inside a name; dots only if more of the name follows
static bool
is_name_byte(RelText query, size_t position)
{
    while (position < query.length && query.bytes[position] == '.') {
        ++position;
    }
    if (position == query.length) {
        return false;
    }
    const char byte = query.bytes[position];
    return is_letter(byte) || is_digit(byte) || byte == '-' || byte == '%';
}

/// The byte at `offset` behind the scanner, or 0
static char
peek(const RelSparqlScanner *scanner, size_t offset)
{
    const size_t position = scanner->position + offset;

    return position < scanner->query.length ? scanner->query.bytes[position]
                                            : '\0';
}

/// Step over white space and comments
static void
skip_blanks(RelSparqlScanner *scanner)
{
    bool comment = false;

    for (; scanner->position < scanner->query.length; ++scanner->position) {
        const char byte = peek(scanner, 0);
        if (byte == '\n') {
            ++scanner->line;
            comment = false;
        } else if (byte == '#') {
            comment = true;
        } else if (!comment && byte != ' ' && byte != '\t' && byte != '\r') {
            return;
        }
    }
}

/// Length of <...> from here, or 0 if this is a comparison
static size_t
iri_length(const RelSparqlScanner *scanner)
{
    for (size_t i = 1; peek(scanner, i); ++i) {
        const char byte = peek(scanner, i);
        if (byte == '>') {
            return i + 1;
        }
        if ((unsigned char)byte <= ' ' || strchr("<\"{}|^`", byte)) {
            return 0;
        }
    }
    return 0;
}

/// Length of a string from here, with its marks, or 0 if it does not end
static size_t
string_length(const RelSparqlScanner *scanner)
{
    const char mark = peek(scanner, 0);
    const bool is_long = peek(scanner, 1) == mark && peek(scanner, 2) == mark;
    const size_t n_marks = is_long ? 3 : 1;

    for (size_t i = n_marks; peek(scanner, i); ++i) {
        if (peek(scanner, i) == '\\' && peek(scanner, i + 1)) {
            ++i;
        } else if (peek(scanner, i) == mark &&
                   (!is_long || (peek(scanner, i + 1) == mark &&
                                 peek(scanner, i + 2) == mark))) {
            return i + n_marks;
        } else if (peek(scanner, i) == '\n' && !is_long) {
            return 0;
        }
    }
    return 0;
}

/// Number of name bytes from `offset` on
static size_t
name_length(const RelSparqlScanner *scanner, size_t offset)
{
    size_t length = 0;

    while (scanner->position + offset + length < scanner->query.length &&
           is_name_byte(scanner->query, scanner->position + offset + length)) {
        ++length;
    }
    return length;
}

/// Number of bytes of what follows the colon of a prefixed name
static size_t
local_length(const RelSparqlScanner *scanner, size_t offset)
{
    size_t length = 0;

    for (;;) {
        const char byte = peek(scanner, offset + length);
        if (byte == '\\' && peek(scanner, offset + length + 1)) {
            length += 2;
        } else if (byte == ':') {
            ++length;
        } else {
            const size_t more = name_length(scanner, offset + length);
            if (more == 0) {
                return length;
            }
            length += more;
        }
    }
}

/// Make a token of the next `length` bytes and step over it
static RelSparqlToken
take(RelSparqlScanner *scanner, RelSparqlKind kind, size_t length)
{
    const RelSparqlToken token = {
        kind, rel_text_slice(scanner->query, scanner->position, length),
        scanner->line};

    for (size_t i = 0; i < length; ++i) {
        scanner->line += peek(scanner, i) == '\n';
    }
    scanner->position += length;
    return token;
}

/// A keyword, or a prefixed name if a colon follows
static RelSparqlToken
take_name(RelSparqlScanner *scanner)
{
    const size_t length = name_length(scanner, 0);

    if (peek(scanner, length) != ':') {
        return take(scanner, REL_SPARQL_WORD, length);
    }
    return take(scanner, REL_SPARQL_NAME,
                length + 1 + local_length(scanner, length + 1));
}

/// An operator: two characters where they belong together
static RelSparqlToken
take_mark(RelSparqlScanner *scanner)
{
    static const char *const pairs[] = {"&&", "||", "^^", "<=", ">=", "!="};

    for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); ++i) {
        if (peek(scanner, 0) == pairs[i][0] &&
            peek(scanner, 1) == pairs[i][1]) {
            return take(scanner, REL_SPARQL_MARK, 2);
        }
    }
    return take(scanner, REL_SPARQL_MARK, 1);
}

static RelSparqlToken
take_string(RelSparqlScanner *scanner)
{
    const size_t length = string_length(scanner);

    return length ? take(scanner, REL_SPARQL_LITERAL, length)
                  : take(scanner, REL_SPARQL_BAD, 1);
}

RelSparqlToken
rel_sparql_next(RelSparqlScanner *scanner)
{
    skip_blanks(scanner);
    if (scanner->position >= scanner->query.length) {
        return (RelSparqlToken){REL_SPARQL_END, {"", 0}, scanner->line};
    }
    const char byte = peek(scanner, 0);
    if (is_letter(byte)) {
        return take_name(scanner);
    }
    if (byte == ':') {
        return take(scanner, REL_SPARQL_NAME, 1 + local_length(scanner, 1));
    }
    if (byte == '"' || byte == '\'') {
        return take_string(scanner);
    }
    if ((byte == '?' || byte == '$') && name_length(scanner, 1)) {
        return take(scanner, REL_SPARQL_VARIABLE, 1 + name_length(scanner, 1));
    }
    if (byte == '@' || is_digit(byte)) {
        return take(scanner, REL_SPARQL_LITERAL, 1 + name_length(scanner, 1));
    }
    if ((byte == '+' || byte == '-') && is_digit(peek(scanner, 1))) {
        return take(scanner, REL_SPARQL_LITERAL, 1 + name_length(scanner, 1));
    }
    const size_t length = byte == '<' ? iri_length(scanner) : 0;
    return length ? take(scanner, REL_SPARQL_IRI, length) : take_mark(scanner);
}
