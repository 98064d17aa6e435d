// story.c: builds documents for tests of the graph.

#include "story.h"

#include "base/buffer.h"
#include "base/sha256.h"
#include "base/strings.h"

#include <relata/rdf.h>

#include <stdio.h>

void
world_load(World *world)
{
    Hearing hearing;
    hearing_init(&hearing);
    world->arena = rel_arena_new(&REL_HEAP);
    assert_non_null(world->arena);
    FILE *const file = fopen("ontology/relata.ttl", "rb");
    assert_non_null(file);
    assert_int_equal(rel_ontology_read(file, "relata.ttl", &hearing.report,
                                       world->arena, &world->ontology),
                     REL_OK);
    fclose(file);
    assert_int_equal(rel_gazetteer_load(data_dir(), &hearing.report,
                                        world->arena, &world->gazetteer),
                     REL_OK);
    assert_int_equal(rel_graph_lists_load(data_dir(), &hearing.report,
                                          world->arena, &world->lists),
                     REL_OK);
}

void
world_release(World *world)
{
    rel_arena_free(world->arena);
}

const RelRelation *
world_relation(const World *world, const char *name)
{
    const RelIndex index =
        rel_ontology_relation(world->ontology, rel_text(name));
    assert_int_not_equal(index, REL_NONE);
    return &world->ontology->relations[index];
}

void
story_begin(Story *story, RelArena *arena, const char *id)
{
    *story = (Story){.arena = arena};
    story->document.name = rel_text(id);
    story->document.date = rel_text("2026-03-01");
    rel_sha256_hex(rel_text(id), story->document.hash);
}

static RelNameKind
kind_of(const char *text)
{
    static const char *const kinds[] = {"PER", "ORG", "LOC", "MISC"};
    for (unsigned i = 0; i < 4; ++i) {
        if (strncmp(text, kinds[i], strlen(kinds[i])) == 0) {
            return (RelNameKind)i;
        }
    }
    fail_msg("bad kind of name: '%s'", text);
    return REL_NAME_MISC;
}

static void
read_names(RelArena *arena, const char *names, RelSentence *sentence)
{
    RelText rest = rel_text(names);
    RelText one;
    RelName *const read = REL_ARENA_ARRAY(arena, RelName, strlen(names) + 1);
    assert_non_null(read);
    while (rest.length && rel_text_split(&rest, ';', &one)) {
        const RelText copy = rel_arena_copy(arena, one);
        unsigned first, last;
        assert_int_equal(sscanf(copy.bytes, "%*s %u %u", &first, &last), 2);
        read[sentence->n_names++] =
            (RelName){kind_of(copy.bytes), first - 1, last, 1};
    }
    sentence->names = read;
}

/// Move the offsets of a sentence behind what was told before
static void
shift(RelSentence *sentence, uint32_t by)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        RelToken *const token = &sentence->tokens[i];
        token->begin += by;
        token->end += by;
        token->char_begin += by;
        token->char_end += by;
    }
    sentence->begin = sentence->char_begin = by;
    sentence->end += by;
    sentence->char_end += by;
}

RelIndex
story_tell(Story *story, const char *words, const char *names)
{
    assert_true(story->n_sentences < STORY_MAX);
    RelSentence sentence = read_tree(story->arena, words);
    read_names(story->arena, names, &sentence);
    const uint32_t before = (uint32_t)story->document.text.length;
    shift(&sentence, before);

    RelBuffer text;
    rel_buffer_init(&text, &REL_HEAP);
    rel_buffer_append(&text, story->document.text);
    for (RelIndex i = 0; i < sentence.n_tokens; ++i) {
        rel_buffer_append(&text, sentence.tokens[i].form);
        rel_buffer_append_byte(&text, i + 1 < sentence.n_tokens ? ' ' : '\n');
    }
    story->document.text = rel_arena_copy(story->arena, rel_buffer_text(&text));
    rel_buffer_release(&text);
    story->sentences[story->n_sentences] = sentence;
    return story->n_sentences++;
}

RelPhrase
story_phrase(const Story *story, RelIndex sentence, RelIndex head)
{
    if (head == 0) {
        return (RelPhrase){.sentence = REL_NONE, .head = REL_NONE};
    }
    return (RelPhrase){sentence, head - 1, head - 1, head,
                       story->sentences[sentence].tokens[head - 1].form};
}

RelProposition *
story_say(Story *story, RelIndex sentence, RelIndex subject, RelIndex verb,
          RelIndex object)
{
    assert_true(story->n_propositions < STORY_MAX);
    const RelToken *const token = &story->sentences[sentence].tokens[verb - 1];
    RelProposition *const said = &story->propositions[story->n_propositions++];
    RelArgument *const argument = REL_ARENA_ARRAY(story->arena, RelArgument, 1);
    assert_non_null(argument);
    *argument = (RelArgument){.role = REL_ROLE_OBJECT,
                              .phrase = story_phrase(story, sentence, object),
                              .proposition = REL_NONE};
    *said = (RelProposition){
        .origin = REL_FROM_VERB,
        .sentence = sentence,
        .subject = story_phrase(story, sentence, subject),
        .trigger = verb - 1,
        .relation = {sentence, verb - 1, verb - 1, verb, token->form},
        .lemma = token->lemma,
        .arguments = argument,
        .n_arguments = object ? 1 : 0,
        .speaker = story_phrase(story, sentence, 0),
        .confidence = 0.8f,
        .rule = "test"};
    return said;
}

RelStatus
story_add(const Story *story, RelGraph *graph)
{
    RelSentence copies[STORY_MAX];
    memcpy(copies, story->sentences, sizeof(copies));
    const RelSentences sentences = {copies, story->n_sentences};
    const RelPropositions said = {story->propositions, story->n_propositions};
    return rel_graph_add(graph, &story->document, &sentences, &said);
}

RelGraph *
story_graph(const World *world, const Story *story)
{
    const RelGraphOptions options = {.assert_min = 0.5, .lists = world->lists};
    RelGraph *graph;
    assert_int_equal(
        rel_graph_new(world->ontology, world->gazetteer, &options, &graph),
        REL_OK);
    assert_int_equal(story_add(story, graph), REL_OK);
    assert_int_equal(rel_graph_resolve(graph, NULL), REL_OK);
    return graph;
}

RelIndex
find_entity(const RelGraph *graph, const char *slug)
{
    for (RelIndex i = 0; i < rel_graph_n_entities(graph); ++i) {
        if (rel_text_is(rel_graph_entity(graph, i)->slug, slug)) {
            return i;
        }
    }
    return REL_NONE;
}

const RelEntity *
find_named(const RelGraph *graph, const char *name)
{
    for (RelIndex i = 0; i < rel_graph_n_entities(graph); ++i) {
        const RelEntity *const entity = rel_graph_entity(graph, i);
        bool found = rel_text_is(entity->label, name);
        for (size_t j = 0; j < entity->n_aliases; ++j) {
            found |= rel_text_is(entity->aliases[j], name);
        }
        if (found) {
            return entity;
        }
    }
    return NULL;
}

static void
append_node(RelBuffer *buffer, const RelGraph *graph, const RelNode *node)
{
    rel_buffer_append(buffer,
                      node->entity == REL_NONE
                          ? node->value
                          : rel_graph_entity(graph, node->entity)->slug);
}

static void
append_statement(RelBuffer *buffer, const RelGraph *graph, RelIndex index)
{
    const RelStatement *const said = rel_graph_statement(graph, index);
    rel_buffer_append(buffer, rel_graph_entity(graph, said->subject)->slug);
    rel_buffer_append_byte(buffer, ' ');
    rel_buffer_append(buffer, rel_graph_relation(graph, said->relation)->name);
    rel_buffer_append_byte(buffer, ' ');
    append_node(buffer, graph, &said->object);
}

RelText
describe_statement(const RelGraph *graph, RelIndex index, RelArena *arena)
{
    RelBuffer buffer;
    rel_buffer_init(&buffer, &REL_HEAP);
    append_statement(&buffer, graph, index);
    const RelText copy = rel_arena_copy(arena, rel_buffer_text(&buffer));
    rel_buffer_release(&buffer);
    return copy;
}

static void
append_text(RelBuffer *buffer, RelText text)
{
    rel_buffer_append_byte(buffer, '\t');
    rel_buffer_append(buffer, text);
}

static void
append_entity(RelBuffer *buffer, const RelEntity *entity)
{
    rel_buffer_append(buffer, entity->slug);
    append_text(buffer, entity->label);
    append_text(buffer, entity->class_name);
    append_text(buffer, entity->same_as);
    for (size_t i = 0; i < entity->n_aliases; ++i) {
        append_text(buffer, entity->aliases[i]);
    }
    for (size_t i = 0; i < entity->n_reasons; ++i) {
        append_text(buffer, entity->reasons[i]);
    }
    rel_buffer_printf(buffer, "\t%zu\n", entity->n_mentions);
}

static void
append_details(RelBuffer *buffer, const RelGraph *graph,
               const RelStatement *said)
{
    append_text(buffer, said->id);
    rel_buffer_printf(buffer, "\t%d %d %lu %.4f %zu %d", said->polarity,
                      said->modality, (unsigned long)said->speaker,
                      said->confidence, said->support, said->asserted);
    for (size_t i = 0; i < said->n_dates; ++i) {
        append_text(buffer, said->dates[i].value);
    }
    for (size_t i = 0; i < said->n_places; ++i) {
        rel_buffer_append_byte(buffer, '@');
        append_node(buffer, graph, &said->places[i]);
    }
    for (size_t i = 0; i < said->n_qualifiers; ++i) {
        append_text(buffer, said->qualifiers[i].name);
        append_node(buffer, graph, &said->qualifiers[i].node);
    }
    for (size_t i = 0; i < said->n_evidence; ++i) {
        rel_buffer_printf(buffer, "\t%lu:%lu",
                          (unsigned long)said->evidence[i].document,
                          (unsigned long)said->evidence[i].char_begin);
        append_text(buffer, said->evidence[i].quote);
    }
    for (size_t i = 0; i < said->n_contradicts; ++i) {
        rel_buffer_printf(buffer, "\t!%lu",
                          (unsigned long)said->contradicts[i]);
    }
    rel_buffer_append_byte(buffer, '\n');
}

RelText
describe_graph(const RelGraph *graph, RelArena *arena)
{
    RelBuffer buffer;
    rel_buffer_init(&buffer, &REL_HEAP);
    for (RelIndex i = 0; i < rel_graph_n_sources(graph); ++i) {
        append_text(&buffer, rel_graph_source(graph, i)->slug);
        append_text(&buffer, rel_graph_source(graph, i)->name);
    }
    for (RelIndex i = 0; i < rel_graph_n_entities(graph); ++i) {
        append_entity(&buffer, rel_graph_entity(graph, i));
    }
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        append_statement(&buffer, graph, i);
        append_details(&buffer, graph, rel_graph_statement(graph, i));
    }
    const RelText copy = rel_arena_copy(arena, rel_buffer_text(&buffer));
    rel_buffer_release(&buffer);
    return copy;
}

RelText
subject_of(const RelGraph *graph, const char *relation)
{
    for (RelIndex i = 0; i < rel_graph_n_statements(graph); ++i) {
        const RelStatement *const said = rel_graph_statement(graph, i);
        if (rel_text_is(rel_graph_relation(graph, said->relation)->name,
                        relation)) {
            return rel_graph_entity(graph, said->subject)->label;
        }
    }
    return rel_text("nobody");
}

void
tell_flight(Story *story)
{
    const RelIndex sentence =
        story_tell(story,
                   "Portuguese/Portuguese/4/amod/ADJ/JJ "
                   "President/president/4/nmod:desc/PROPN/NNP "
                   "Ana/Ana/4/compound/PROPN/NNP Lopes/Lopes/5/nsubj/PROPN/NNP "
                   "visited/visit/0/root/VERB/VBD Oslo/Oslo/5/obj/PROPN/NNP",
                   "PER 3 4;LOC 6 6");
    story_say(story, sentence, 4, 5, 6);
}
