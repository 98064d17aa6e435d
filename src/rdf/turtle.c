// turtle.c: Turtle for people: prefixes, and one block a subject.
//
//   # Facts
//
//   e:Turkey rel:downed e:Russian_jet-9f3c2a ;
//       rel:memberOf e:G20 , e:NATO .
//
// Only the subject and predicate of the triple before are remembered.

#include "base/buffer.h"
#include "rdf/iri.h"
#include "rdf/syntax.h"
#include "rdf/writer.h"

typedef struct {
    RelWriter base;
    RelBuffer subject;   ///< Of the open block; empty: no block is open
    RelBuffer predicate; ///< Last written
    bool long_block;     ///< The block has more than one line
    bool blank_line;     ///< The last line is blank
} TurtleWriter;

static TurtleWriter *
turtle_of(RelWriter *base)
{
    return (TurtleWriter *)(void *)base;
}

static RelStatus
begin_turtle(RelWriter *base)
{
    for (size_t i = 0; i < base->prefixes->n_prefixes; ++i) {
        const RelPrefix *const prefix = &base->prefixes->prefixes[i];
        fprintf(base->file, "@prefix %.*s: <%.*s> .\n",
                (int)prefix->name.length, prefix->name.bytes,
                (int)prefix->iri.length, prefix->iri.bytes);
    }
    return REL_OK;
}

/// End the block of the last subject; long ones are followed by a blank line
static void
close_block(TurtleWriter *writer)
{
    if (writer->subject.length) {
        fputs(writer->long_block ? " .\n\n" : " .\n", writer->base.file);
        writer->blank_line = writer->long_block;
    }
    rel_buffer_clear(&writer->subject);
    rel_buffer_clear(&writer->predicate);
    writer->long_block = false;
}

static RelStatus
begin_section(RelWriter *base, const char *title)
{
    TurtleWriter *const writer = turtle_of(base);

    close_block(writer);
    fprintf(base->file, "%s# %s\n\n", writer->blank_line ? "" : "\n", title);
    writer->blank_line = true;
    return REL_OK;
}

/// Remember `term` as last written
static RelStatus
keep(RelBuffer *buffer, const RelTerm *term)
{
    rel_buffer_clear(buffer);
    // Blank nodes and IRIs must not be taken for each other.
    rel_buffer_append_byte(buffer, term->kind == REL_TERM_BLANK ? '_' : '<');
    return rel_buffer_append(buffer, term->value);
}

static bool
is_kept(const RelBuffer *buffer, const RelTerm *term)
{
    const RelText kept = rel_buffer_text(buffer);

    return kept.length &&
           (kept.bytes[0] == '_') == (term->kind == REL_TERM_BLANK) &&
           rel_text_equals(rel_text_slice(kept, 1, kept.length - 1),
                           term->value);
}

static void
put_predicate(const TurtleWriter *writer, const RelTerm *predicate)
{
    if (rel_text_is(predicate->value, REL_RDF("type"))) {
        putc('a', writer->base.file);
    } else {
        rel_syntax_short_term(writer->base.file, writer->base.prefixes,
                              predicate);
    }
    putc(' ', writer->base.file);
}

/// Between objects: prefixed names share a line, all else gets its own
static void
put_comma(TurtleWriter *writer, const RelTerm *object)
{
    RelText local;
    const bool is_short =
        object->kind == REL_TERM_IRI &&
        rel_prefixes_find(writer->base.prefixes, object->value, &local) &&
        rel_iri_is_name(local);

    fputs(is_short ? " , " : " ,\n        ", writer->base.file);
    writer->long_block = writer->long_block || !is_short;
}

static RelStatus
write_turtle(RelWriter *base, const RelTriple *triple)
{
    TurtleWriter *const writer = turtle_of(base);
    RelStatus status = REL_OK;

    if (!is_kept(&writer->subject, &triple->subject)) {
        close_block(writer);
        rel_syntax_short_term(base->file, base->prefixes, &triple->subject);
        putc(' ', base->file);
        put_predicate(writer, &triple->predicate);
        status = keep(&writer->subject, &triple->subject);
    } else if (!is_kept(&writer->predicate, &triple->predicate)) {
        fputs(" ;\n    ", base->file);
        writer->long_block = true;
        put_predicate(writer, &triple->predicate);
    } else {
        put_comma(writer, &triple->object);
    }
    if (status == REL_OK) {
        status = keep(&writer->predicate, &triple->predicate);
    }
    rel_syntax_short_term(base->file, base->prefixes, &triple->object);
    return status;
}

static RelStatus
end_turtle(RelWriter *base)
{
    close_block(turtle_of(base));
    return REL_OK;
}

static void
release_turtle(RelWriter *base)
{
    rel_buffer_release(&turtle_of(base)->subject);
    rel_buffer_release(&turtle_of(base)->predicate);
}

static const RelWriterKind TURTLE = {begin_turtle, begin_section, write_turtle,
                                     end_turtle, release_turtle};

RelStatus
rel_turtle_writer_new(FILE *file, const RelPrefixes *prefixes, RelArena *arena,
                      RelWriter **writer)
{
    TurtleWriter *const turtle = REL_ARENA_ARRAY(arena, TurtleWriter, 1);

    if (!turtle) {
        return REL_ERR_NO_MEMORY;
    }
    turtle->base = (RelWriter){&TURTLE, file, prefixes};
    rel_buffer_init(&turtle->subject, rel_arena_allocator(arena));
    rel_buffer_init(&turtle->predicate, rel_arena_allocator(arena));
    *writer = &turtle->base;
    return REL_OK;
}
