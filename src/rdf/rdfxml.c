// rdfxml.c: RDF/XML through libxml2's streaming writer.
//
//   <k:Country rdf:about="https://relata.example/kg/e/Turkey">
//     <rdfs:label xml:lang="en">Turkey</rdfs:label>
//     <rel:downed rdf:resource="https://relata.example/kg/e/Jet-9f3c2a"/>
//   </k:Country>
//
// A predicate becomes an element, so its IRI must end in a name; a triple
// whose predicate does not is an error, never left out in silence.

#include "base/buffer.h"
#include "rdf/iri.h"
#include "rdf/writer.h"

#include <libxml/xmlwriter.h>

#include <stdlib.h>

typedef struct {
    RelWriter base;
    xmlTextWriterPtr xml;
    RelBuffer subject; ///< Of the open element; empty: none is open
    RelBuffer text;    ///< A terminated copy of what is written next
    RelBuffer space;   ///< Namespace without a prefix of ours
} XmlWriter;

static XmlWriter *
xml_of(RelWriter *base)
{
    return (XmlWriter *)(void *)base;
}

/// `bytes` as libxml2 takes them
static const xmlChar *
xml_text(const char *bytes)
{
    return (const xmlChar *)bytes;
}

/// A terminated copy in `buffer`; gone at the next call with the same buffer
static const char *
copy_text(RelBuffer *buffer, RelText text)
{
    rel_buffer_clear(buffer);
    rel_buffer_append(buffer, text);
    return rel_buffer_text(buffer).bytes;
}

/// REL_OK if no call of libxml2 returned a negative number
static RelStatus
check(const XmlWriter *writer, bool good)
{
    if (writer->subject.failed || writer->text.failed || writer->space.failed) {
        return REL_ERR_NO_MEMORY;
    }
    return good ? REL_OK : REL_ERR_IO;
}

static bool
put_attribute(XmlWriter *writer, const char *name, RelText value)
{
    return xmlTextWriterWriteAttribute(
               writer->xml, xml_text(name),
               xml_text(copy_text(&writer->text, value))) >= 0;
}

static RelStatus
begin_xml(RelWriter *base)
{
    XmlWriter *const writer = xml_of(base);
    bool good =
        xmlTextWriterStartDocument(writer->xml, NULL, "UTF-8", NULL) >= 0 &&
        xmlTextWriterStartElement(writer->xml, xml_text("rdf:RDF")) >= 0;

    for (size_t i = 0; good && i < base->prefixes->n_prefixes; ++i) {
        const RelPrefix *const prefix = &base->prefixes->prefixes[i];
        char name[32];
        snprintf(name, sizeof(name), "xmlns:%.*s", (int)prefix->name.length,
                 prefix->name.bytes);
        good = put_attribute(writer, name, prefix->iri);
    }
    return check(writer, good);
}

/// End the element of the last subject
static bool
close_subject(XmlWriter *writer)
{
    const bool open = writer->subject.length > 0;

    rel_buffer_clear(&writer->subject);
    return !open || xmlTextWriterEndElement(writer->xml) >= 0;
}

static RelStatus
begin_section(RelWriter *base, const char *title)
{
    XmlWriter *const writer = xml_of(base);

    return check(writer,
                 close_subject(writer) && xmlTextWriterWriteFormatComment(
                                              writer->xml, " %s ", title) >= 0);
}

/// Length of the longest ASCII name that ends `iri`
static size_t
name_length(RelText iri)
{
    size_t length = 0;

    for (size_t i = iri.length; i > 0; --i) {
        const char byte = iri.bytes[i - 1];
        const bool inner = byte == '-' || (byte >= '0' && byte <= '9');
        if (rel_iri_is_ascii_name((RelText){&byte, 1})) {
            length = iri.length - i + 1;
        } else if (!inner) {
            break;
        }
    }
    return length;
}

/// Begin an element whose name stands for `iri`
static RelStatus
start_element(XmlWriter *writer, RelText iri)
{
    RelText local;
    const RelPrefix *const prefix =
        rel_prefixes_find(writer->base.prefixes, iri, &local);

    if (prefix && rel_iri_is_ascii_name(local)) {
        rel_buffer_clear(&writer->text);
        rel_buffer_append(&writer->text, prefix->name);
        rel_buffer_append_byte(&writer->text, ':');
        rel_buffer_append(&writer->text, local);
        return check(writer,
                     xmlTextWriterStartElement(
                         writer->xml, xml_text(writer->text.bytes)) >= 0);
    }
    const size_t length = name_length(iri);
    if (length == 0 || length == iri.length) {
        return REL_ERR_FORMAT;
    }
    const size_t begin = iri.length - length;
    const char *const space =
        copy_text(&writer->space, rel_text_slice(iri, 0, begin));
    const char *const name =
        copy_text(&writer->text, rel_text_slice(iri, begin, length));
    return check(writer, xmlTextWriterStartElementNS(writer->xml, xml_text("x"),
                                                     xml_text(name),
                                                     xml_text(space)) >= 0);
}

/// Tell whether `triple` gives its subject a class that can name an element
static bool
is_typed(const XmlWriter *writer, const RelTriple *triple)
{
    RelText local;

    return rel_text_is(triple->predicate.value, REL_RDF("type")) &&
           triple->object.kind == REL_TERM_IRI &&
           rel_prefixes_find(writer->base.prefixes, triple->object.value,
                             &local) &&
           rel_iri_is_ascii_name(local);
}

/// Begin a subject; `*done` tells that the triple is written with it
static RelStatus
start_subject(XmlWriter *writer, const RelTriple *triple, bool *done)
{
    const bool blank = triple->subject.kind == REL_TERM_BLANK;

    *done = is_typed(writer, triple);
    RelStatus status = check(writer, close_subject(writer));
    if (status == REL_OK) {
        status =
            start_element(writer, *done ? triple->object.value
                                        : rel_text(REL_RDF("Description")));
    }
    if (status == REL_OK) {
        rel_buffer_append_byte(&writer->subject, blank ? '_' : '<');
        rel_buffer_append(&writer->subject, triple->subject.value);
        status = check(writer,
                       put_attribute(writer, blank ? "rdf:nodeID" : "rdf:about",
                                     triple->subject.value));
    }
    return status;
}

static bool
is_open(const XmlWriter *writer, const RelTerm *subject)
{
    const RelText kept = rel_buffer_text(&writer->subject);

    return kept.length &&
           (kept.bytes[0] == '_') == (subject->kind == REL_TERM_BLANK) &&
           rel_text_equals(rel_text_slice(kept, 1, kept.length - 1),
                           subject->value);
}

/// What stands in a property element
static bool
put_object(XmlWriter *writer, const RelTerm *object)
{
    if (object->kind == REL_TERM_IRI) {
        return put_attribute(writer, "rdf:resource", object->value);
    }
    if (object->kind == REL_TERM_BLANK) {
        return put_attribute(writer, "rdf:nodeID", object->value);
    }
    if (object->language.length &&
        !put_attribute(writer, "xml:lang", object->language)) {
        return false;
    }
    if (object->datatype.length &&
        !put_attribute(writer, "rdf:datatype", object->datatype)) {
        return false;
    }
    return xmlTextWriterWriteString(
               writer->xml,
               xml_text(copy_text(&writer->text, object->value))) >= 0;
}

static RelStatus
write_xml(RelWriter *base, const RelTriple *triple)
{
    XmlWriter *const writer = xml_of(base);
    RelStatus status = REL_OK;
    bool done = false;

    if (!is_open(writer, &triple->subject)) {
        status = start_subject(writer, triple, &done);
    }
    if (status != REL_OK || done) {
        return status;
    }
    status = start_element(writer, triple->predicate.value);
    if (status != REL_OK) {
        return status;
    }
    return check(writer, put_object(writer, &triple->object) &&
                             xmlTextWriterEndElement(writer->xml) >= 0);
}

static RelStatus
end_xml(RelWriter *base)
{
    XmlWriter *const writer = xml_of(base);

    return check(writer, close_subject(writer) &&
                             xmlTextWriterEndDocument(writer->xml) >= 0 &&
                             xmlTextWriterFlush(writer->xml) >= 0);
}

static void
release_xml(RelWriter *base)
{
    XmlWriter *const writer = xml_of(base);

    xmlFreeTextWriter(writer->xml);
    rel_buffer_release(&writer->subject);
    rel_buffer_release(&writer->text);
    rel_buffer_release(&writer->space);
}

static const RelWriterKind RDFXML = {begin_xml, begin_section, write_xml,
                                     end_xml, release_xml};

/// libxml2's way to our file.  Failures show in ferror(); told of one, libxml2
/// would print to standard error
static int
write_bytes(void *context, const char *bytes, int length)
{
    fwrite(bytes, 1, (size_t)length, (FILE *)context);
    return length;
}

RelStatus
rel_rdfxml_writer_new(FILE *file, const RelPrefixes *prefixes, RelArena *arena,
                      RelWriter **writer)
{
    XmlWriter *const made = REL_ARENA_ARRAY(arena, XmlWriter, 1);
    xmlOutputBufferPtr output =
        made ? xmlOutputBufferCreateIO(write_bytes, NULL, file, NULL) : NULL;

    if (!output) {
        return REL_ERR_NO_MEMORY;
    }
    made->xml = xmlNewTextWriter(output);
    if (!made->xml) {
        xmlOutputBufferClose(output);
        return REL_ERR_NO_MEMORY;
    }
    xmlTextWriterSetIndent(made->xml, 1);
    xmlTextWriterSetIndentString(made->xml, xml_text("  "));
    made->base = (RelWriter){&RDFXML, file, prefixes};
    rel_buffer_init(&made->subject, rel_arena_allocator(arena));
    rel_buffer_init(&made->text, rel_arena_allocator(arena));
    rel_buffer_init(&made->space, rel_arena_allocator(arena));
    *writer = &made->base;
    return REL_OK;
}
