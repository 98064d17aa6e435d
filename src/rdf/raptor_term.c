// raptor_term.c: the same thing said in two libraries' types.

#include "rdf/raptor_term.h"

static RelText
uri_text(raptor_uri *uri)
{
    size_t length = 0;
    const char *const bytes =
        uri ? (const char *)raptor_uri_as_counted_string(uri, &length) : "";

    return (RelText){bytes, length};
}

static RelStatus
literal_from_raptor(const raptor_term_literal_value *literal, RelArena *arena,
                    RelTerm *term)
{
    const RelText value = {(const char *)literal->string, literal->string_len};
    const RelText language = {(const char *)literal->language,
                              literal->language ? literal->language_len : 0};

    return literal->datatype
               ? rel_term_typed(value, uri_text(literal->datatype), arena, term)
               : rel_term_text(value, language, arena, term);
}

RelStatus
rel_term_from_raptor(const raptor_term *raptor, RelArena *arena, RelTerm *term)
{
    switch (raptor->type) {
    case RAPTOR_TERM_TYPE_URI:
        return rel_term_iri(uri_text(raptor->value.uri), term);
    case RAPTOR_TERM_TYPE_BLANK:
        return rel_term_blank(
            (RelText){(const char *)raptor->value.blank.string,
                      raptor->value.blank.string_len},
            arena, term);
    case RAPTOR_TERM_TYPE_LITERAL:
        return literal_from_raptor(&raptor->value.literal, arena, term);
    case RAPTOR_TERM_TYPE_UNKNOWN: break;
    }
    return REL_ERR_FORMAT;
}

RelStatus
rel_triple_from_raptor(const raptor_statement *statement, RelArena *arena,
                       RelTriple *triple)
{
    *triple = (RelTriple){0};
    RelStatus status =
        rel_term_from_raptor(statement->subject, arena, &triple->subject);

    if (status == REL_OK) {
        status = rel_term_from_raptor(statement->predicate, arena,
                                      &triple->predicate);
    }
    if (status == REL_OK) {
        status =
            rel_term_from_raptor(statement->object, arena, &triple->object);
    }
    const bool well_formed = triple->subject.kind != REL_TERM_LITERAL &&
                             triple->predicate.kind == REL_TERM_IRI;
    return status == REL_OK && !well_formed ? REL_ERR_FORMAT : status;
}

static const unsigned char *
bytes_of(RelText text)
{
    return (const unsigned char *)(text.bytes ? text.bytes : "");
}

static raptor_term *
literal_to_raptor(raptor_world *world, const RelTerm *term)
{
    // Raptor wants a length, and then copies the tag up to its terminator.
    unsigned char tag[REL_LANGUAGE_ROOM] = {0};
    memcpy(tag, bytes_of(term->language), term->language.length);

    raptor_uri *const datatype =
        term->datatype.length
            ? raptor_new_uri_from_counted_string(
                  world, bytes_of(term->datatype), term->datatype.length)
            : NULL;
    raptor_term *const literal = raptor_new_term_from_counted_literal(
        world, bytes_of(term->value), term->value.length, datatype,
        tag[0] ? tag : NULL, (unsigned char)term->language.length);

    if (datatype) {
        raptor_free_uri(datatype);
    }
    return literal;
}

raptor_term *
rel_term_to_raptor(raptor_world *world, const RelTerm *term)
{
    if (term->kind == REL_TERM_IRI) {
        return raptor_new_term_from_counted_uri_string(
            world, bytes_of(term->value), term->value.length);
    }
    if (term->kind == REL_TERM_BLANK) {
        return raptor_new_term_from_counted_blank(world, bytes_of(term->value),
                                                  term->value.length);
    }
    return literal_to_raptor(world, term);
}

raptor_statement *
rel_triple_to_raptor(raptor_world *world, const RelTriple *triple,
                     const RelTerm *graph)
{
    // The statement owns its terms from here on, whole or not.
    raptor_statement *const statement = raptor_new_statement_from_nodes(
        world, rel_term_to_raptor(world, &triple->subject),
        rel_term_to_raptor(world, &triple->predicate),
        rel_term_to_raptor(world, &triple->object),
        graph ? rel_term_to_raptor(world, graph) : NULL);

    if (statement &&
        (!statement->subject || !statement->predicate || !statement->object)) {
        raptor_free_statement(statement);
        return NULL;
    }
    return statement;
}
