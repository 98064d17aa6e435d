// dot.c: a graph in Graphviz's language, to be looked at.
//
//   "Turkey" -> "Russian_jet-9f3c2a" [label="downed", penwidth=1.8, ...];
//
// Entities are rounded boxes with the colour of their class; what several
// documents say is drawn thicker; what nobody tells as fact is dashed, and
// what is denied is red.  The sentence shows when the mouse rests on an edge.

#include "base/strings.h"
#include "base/utf8.h"
#include "view/selection.h"

#include <relata/view.h>

enum {
    LINE_WIDTH = 22,   ///< Characters of a label's line
    MAX_LABEL = 66,    ///< Characters of a label
    MAX_TOOLTIP = 400, ///< Characters of a sentence
    MAX_DOT_NODES = 80 ///< Above, the slow layout gives way to a fast one
};

/// What a class is painted with, and what the legend calls it; the first that
/// fits counts
typedef struct {
    const char *class_name, *legend;
    const char *fill, *line;
} Paint;

static const Paint PAINTS[] = {
    {"Person", "person", "#fde2c8", "#b3691b"},
    {"Organization", "organization", "#d7e6f7", "#3b6ea5"},
    {"Polity", "country, city", "#d9efd5", "#4c8c3f"},
    {"Place", "place", "#eaf3d3", "#7f9a3d"},
    {"Group", "group", "#f7e0ec", "#a8507f"},
    {"Event", "event", "#fff1b8", "#a88400"},
    {"Document", "document, law", "#e8e4f3", "#6f5ea8"},
    {"Product", "thing", "#e3e3e3", "#6b6b6b"},
    {"Unspecified", "unknown", "#ffffff", "#999999"},
    {"Entity", "other", "#f4f4f4", "#888888"},
};

enum { N_PAINTS = sizeof(PAINTS) / sizeof(PAINTS[0]) };

typedef struct {
    const RelGraph *graph;
    const RelSelection *selection;
    RelArena *arena;
    FILE *file;
    bool used[N_PAINTS]; ///< For the legend
} Picture;

/// One character of a label or tooltip
static void
put_code(FILE *file, uint32_t code)
{
    char bytes[4];

    switch (code) {
    case '"': fputs("\\\"", file); break;
    case '\\': fputs("\\\\", file); break;
    case '&': fputs("&amp;", file); break; // Graphviz resolves entities
    case REL_UTF8_BAD: fputs("\xEF\xBF\xBD", file); break;
    default:
        if (code < 0x20 || code == 0x7F) {
            putc(' ', file);
        } else {
            fwrite(bytes, 1, rel_utf8_put(code, bytes), file);
        }
    }
}

/// A quoted text, cut at `most` characters, broken at blanks behind `width`
static void
put_text(FILE *file, RelText text, size_t most, size_t width)
{
    size_t n_codes = 0;
    size_t column = 0;

    putc('"', file);
    for (size_t position = 0; position < text.length; ++n_codes, ++column) {
        if (n_codes == most) {
            fputs("\xE2\x80\xA6", file); // an ellipsis
            break;
        }
        const uint32_t code = rel_utf8_next(text, &position);
        if (code == ' ' && column >= width) {
            fputs("\\n", file);
            column = 0;
        } else {
            put_code(file, code);
        }
    }
    putc('"', file);
}

/// A name of a node: never broken or cut
static void
put_name(FILE *file, RelText slug)
{
    put_text(file, slug, SIZE_MAX, SIZE_MAX);
}

static bool
is_class(const RelOntology *ontology, RelIndex class, const char *ancestor)
{
    const RelIndex index = rel_ontology_class(ontology, rel_text(ancestor));

    return class != REL_NONE && index != REL_NONE &&
           rel_ontology_class_is(ontology, class, index);
}

/// Index of the paint of an entity
static size_t
find_paint(const RelGraph *graph, const RelEntity *entity)
{
    const RelOntology *const ontology = rel_graph_ontology(graph);
    const RelIndex class = rel_ontology_class(ontology, entity->class_name);
    size_t paint = 0;

    while (paint + 1 < N_PAINTS &&
           !is_class(ontology, class, PAINTS[paint].class_name)) {
        ++paint;
    }
    return paint;
}

static void
put_node(Picture *picture, const RelEntity *entity)
{
    FILE *const file = picture->file;
    const size_t paint = find_paint(picture->graph, entity);

    picture->used[paint] = true;
    fputs("    ", file);
    put_name(file, entity->slug);
    fputs(" [label=", file);
    put_text(file, entity->label.length ? entity->label : entity->slug,
             MAX_LABEL, LINE_WIDTH);
    fprintf(file,
            ", fillcolor=\"%s\", color=\"%s\", tooltip=", PAINTS[paint].fill,
            PAINTS[paint].line);
    put_text(file, entity->class_name, MAX_TOOLTIP, SIZE_MAX);
    fputs(entity->weak || entity->unspecified
              ? ", style=\"rounded,filled,dashed\"];\n"
              : "];\n",
          file);
}

/// "diedIn" as people write it: "died in"; bytes NULL: out of memory
static RelText
relation_label(const Picture *picture, const RelUsedRelation *relation)
{
    if (relation->curated && relation->curated->label.length) {
        return relation->curated->label;
    }
    const RelText name = relation->name;
    char *const bytes =
        (char *)rel_arena_calloc(picture->arena, name.length + 1, 2);
    size_t length = 0;

    for (size_t i = 0; bytes && i < name.length; ++i) {
        const char byte = name.bytes[i];
        const bool upper = byte >= 'A' && byte <= 'Z';
        if (upper) {
            bytes[length++] = ' ';
        }
        bytes[length++] = upper ? (char)(byte - 'A' + 'a') : byte;
    }
    return (RelText){bytes, length};
}

/// What stands behind the relation: " (says Turkey)", " (possible)"
static RelText
edge_remark(const Picture *picture, const RelEdge *edge)
{
    const RelModality modality = edge->statement->modality;

    if (edge->speaker != REL_NONE) {
        const RelText speaker =
            rel_graph_entity(picture->graph, edge->speaker)->label;
        return rel_text_printf(picture->arena, " (says %.*s)",
                               (int)speaker.length, speaker.bytes);
    }
    return edge->asserted || modality == REL_FACTUAL
               ? rel_text("")
               : rel_text_printf(picture->arena, " (%s)",
                                 rel_modality_text(modality));
}

/// What stands at an edge: "not: apologized to", "violated (says Turkey)"
static RelText
edge_label(const Picture *picture, const RelEdge *edge)
{
    const RelText relation = relation_label(
        picture, rel_graph_relation(picture->graph, edge->relation));
    const RelText remark = edge_remark(picture, edge);

    if (!relation.bytes || !remark.bytes) {
        return (RelText){NULL, 0};
    }
    return rel_text_printf(picture->arena, "%s%.*s%.*s",
                           edge->negative ? "not: " : "", (int)relation.length,
                           relation.bytes, (int)remark.length, remark.bytes);
}

/// Thicker with each further document, up to a point
static void
put_width(FILE *file, size_t support)
{
    const size_t tenths = 10 + 6 * (support < 6 ? support - (support > 0) : 5);

    fprintf(file, ", penwidth=%zu.%zu", tenths / 10, tenths % 10);
}

static RelStatus
put_edge(const Picture *picture, const RelEdge *edge)
{
    FILE *const file = picture->file;
    const RelText label = edge_label(picture, edge);

    if (!label.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    fputs("    ", file);
    put_name(file, rel_graph_entity(picture->graph, edge->subject)->slug);
    fputs(" -> ", file);
    put_name(file, rel_graph_entity(picture->graph, edge->object)->slug);
    fputs(" [label=", file);
    put_text(file, label, MAX_LABEL, LINE_WIDTH);
    put_width(file, edge->support);
    fputs(edge->symmetric ? ", dir=none" : "", file);
    fputs(edge->asserted ? "" : ", style=dashed", file);
    if (edge->negative) {
        fputs(", color=\"#b03030\", fontcolor=\"#b03030\"", file);
    }
    if (edge->statement->n_evidence) {
        const RelText quote = edge->statement->evidence[0].quote;
        fputs(", edgetooltip=", file);
        put_text(file, quote, MAX_TOOLTIP, SIZE_MAX);
        fputs(", labeltooltip=", file);
        put_text(file, quote, MAX_TOOLTIP, SIZE_MAX);
    }
    fputs("];\n", file);
    return REL_OK;
}

/// How everything looks that says nothing of its own
static void
put_style(const Picture *picture)
{
    static const char *const font =
        "fontname=\"Noto Sans,DejaVu Sans,Helvetica,Arial,sans-serif\"";
    const bool many = picture->selection->n_nodes > MAX_DOT_NODES;

    fprintf(picture->file,
            "digraph relata {\n"
            "    graph [charset=\"UTF-8\", rankdir=LR, nodesep=0.3, "
            "ranksep=0.6, pad=0.3, %s, fontsize=10%s];\n"
            "    node [shape=box, style=\"rounded,filled\", %s, fontsize=11, "
            "margin=\"0.12,0.06\", height=0.3];\n"
            "    edge [%s, fontsize=9, color=\"#666666\", "
            "fontcolor=\"#333333\", arrowsize=0.7];\n",
            font,
            many ? ", layout=sfdp, overlap=prism, "
                   "sep=\"+45,16\", splines=line, K=1.2"
                 : "",
            font, font);
}

/// The colours in use and what they stand for, below the picture
static void
put_legend(const Picture *picture)
{
    if (picture->selection->n_nodes == 0) {
        return;
    }
    fputs("    label=<<table border=\"0\" cellspacing=\"4\"><tr>",
          picture->file);
    for (size_t i = 0; i < N_PAINTS; ++i) {
        if (picture->used[i]) {
            fprintf(picture->file,
                    "<td bgcolor=\"%s\" border=\"1\" color=\"%s\">%s</td>",
                    PAINTS[i].fill, PAINTS[i].line, PAINTS[i].legend);
        }
    }
    fputs("</tr></table>>;\n", picture->file);
}

static RelStatus
put_picture(Picture *picture)
{
    const RelSelection *const selection = picture->selection;

    put_style(picture);
    for (size_t i = 0; i < selection->n_nodes; ++i) {
        put_node(picture,
                 rel_graph_entity(picture->graph, selection->nodes[i]));
    }
    for (size_t i = 0; i < selection->n_edges; ++i) {
        const RelStatus status = put_edge(picture, &selection->edges[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    put_legend(picture);
    fputs("}\n", picture->file);
    return fflush(picture->file) == 0 && !ferror(picture->file) ? REL_OK
                                                                : REL_ERR_IO;
}

RelStatus
rel_graph_write_dot(const RelGraph *graph, const RelViewOptions *options,
                    FILE *file)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelSelection selection;

    if (!arena) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_selection_make(graph, options, arena, &selection);
    if (status == REL_OK) {
        Picture picture = {.graph = graph,
                           .selection = &selection,
                           .arena = arena,
                           .file = file};
        status = put_picture(&picture);
    }
    rel_arena_free(arena);
    return status;
}
