// parser.c: fills in the tags and the tree of a sentence.
//
// The network scores tags and heads; the tree is the best one under these
// scores; then the network scores the relation of each arc of the tree.  Tags
// that the network is not sure of are read again with the tree at hand.

#include "syntax/parser.h"

#include "syntax/arcs.h"
#include "syntax/eisner.h"
#include "syntax/matrix.h"
#include "syntax/name_lattice.h"
#include "syntax/network.h"
#include "syntax/piece.h"
#include "syntax/relation.h"
#include "syntax/tag_review.h"

#include <string.h>

struct RelParser {
    const RelAllocator *allocator;
    RelModel *model;
    RelNetwork *network;
    RelTags tags;
    RelRelations relations;
    RelModel *reader_model; // or NULL
    RelTagReader reader;
};

struct RelParserState {
    const RelAllocator *allocator;
    RelNetworkState *network;
    RelEisner *eisner;
    RelPiece pieces[REL_NETWORK_PIECES];  // (n_pieces) that wait
    RelToken *tokens[REL_NETWORK_PIECES]; // (n_pieces) theirs, to be filled in
    float *name_scores[REL_NETWORK_PIECES];           // (n_pieces) likewise
    const RelTagMemory *memories[REL_NETWORK_PIECES]; // (n_pieces) of documents
    float *tag_scores; // (n_tokens, rel_matrix_rows(n_tags))
    float chances[REL_NETWORK_TOKENS * REL_N_UPOS]; // of tags, by the network
    RelTagToken described[REL_NETWORK_TOKENS];
    size_t n_pieces, n_tokens;
    RelIndex heads[REL_NETWORK_TOKENS]; // from 1, 0 the root
    RelChoice choices[REL_NETWORK_TOKENS];
    RelIndex rivals[2][REL_NETWORK_TOKENS]; // the two best heads
    float *weighed; // (REL_NETWORK_TOKENS, REL_NETWORK_TOKENS + 1)
};

// Loading

static RelStatus
find_names(RelParser *parser, const RelModel *model, const RelReport *report)
{
    const uint32_t n_tags = rel_network_n_tags(parser->network);
    RelStatus status = rel_tags_find(model, report, &parser->tags);

    if (!status) {
        status = rel_relations_find(model, report, &parser->relations);
    }
    if (status) {
        return status;
    }
    if (parser->tags.upos.n_strings != n_tags ||
        parser->relations.names.n_strings !=
            rel_network_n_relations(parser->network)) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "names of tags or relations missing");
    }
    if (rel_network_n_names(parser->network) != REL_NAME_LABELS) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "labels of names are not %d", REL_NAME_LABELS);
    }
    return REL_OK;
}

RelStatus
rel_parser_new(RelModel *model, const RelAllocator *allocator,
               const RelReport *report, RelParser **parser)
{
    *parser = NULL;
    RelParser *made =
        allocator->alloc(allocator->data, NULL, sizeof(RelParser));
    if (!made) {
        return rel_report(report, REL_ERR_NO_MEMORY, rel_model_name(model), 0,
                          "out of memory");
    }
    *made = (RelParser){.allocator = allocator};

    RelStatus status =
        rel_network_new(model, allocator, report, &made->network);
    if (!status) {
        status = find_names(made, model, report);
    }
    if (status) {
        rel_parser_free(made);
    } else {
        made->model = model;
        *parser = made;
    }
    return status;
}

RelStatus
rel_parser_load(const char *path, const RelReport *report, RelParser **parser)
{
    RelModel *model = NULL;
    RelStatus status =
        rel_model_load(path, "syntax", &REL_HEAP, report, &model);

    *parser = NULL;
    if (!status) {
        status = rel_parser_new(model, &REL_HEAP, report, parser);
        if (status) {
            rel_model_free(model);
        }
    }
    if (!status) {
        status = rel_tag_reader_load(path, report, &(*parser)->reader_model,
                                     &(*parser)->reader);
        if (status) {
            rel_parser_free(*parser);
            *parser = NULL;
        }
    }
    return status;
}

void
rel_parser_free(RelParser *parser)
{
    if (parser) {
        rel_network_free(parser->network);
        rel_model_free(parser->reader_model);
        rel_model_free(parser->model);
        parser->allocator->alloc(parser->allocator->data, parser, 0);
    }
}

RelStatus
rel_parser_state_new(const RelParser *parser, RelParserState **state)
{
    const RelAllocator *allocator = parser->allocator;
    RelParserState *made =
        allocator->alloc(allocator->data, NULL, sizeof(RelParserState));
    const size_t n_rows = rel_matrix_rows(parser->tags.upos.n_strings);

    *state = NULL;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    made->allocator = allocator;
    made->network = NULL;
    made->eisner = NULL;
    made->n_pieces = 0;
    made->n_tokens = 0;
    made->tag_scores = allocator->alloc(
        allocator->data, NULL, REL_NETWORK_TOKENS * n_rows * sizeof(float));
    made->weighed = allocator->alloc(
        allocator->data, NULL,
        (size_t)REL_NETWORK_TOKENS * (REL_NETWORK_TOKENS + 1) * sizeof(float));
    if (!made->tag_scores || !made->weighed) {
        rel_parser_state_free(made);
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_network_state_new(
        parser->network, rel_kernel_choose(), &made->network);
    if (!status) {
        status = rel_eisner_new(allocator, REL_NETWORK_TOKENS, &made->eisner);
    }
    if (status) {
        rel_parser_state_free(made);
    } else {
        *state = made;
    }
    return status;
}

void
rel_parser_state_free(RelParserState *state)
{
    if (state) {
        rel_network_state_free(state->network);
        rel_eisner_free(state->eisner);
        state->allocator->alloc(state->allocator->data, state->tag_scores, 0);
        state->allocator->alloc(state->allocator->data, state->weighed, 0);
        state->allocator->alloc(state->allocator->data, state, 0);
    }
}

// A sentence

/// Set the tags of all pieces, and keep their scores
static void
set_tags(const RelParser *parser, RelParserState *state)
{
    const size_t n_rows = rel_matrix_rows(parser->tags.upos.n_strings);
    const float *scores = rel_network_tags(parser->network, state->network);
    float *chances = state->chances;

    memcpy(state->tag_scores, scores, state->n_tokens * n_rows * sizeof(float));
    for (size_t piece = 0; piece < state->n_pieces; ++piece) {
        RelToken *token = state->tokens[piece];
        for (size_t i = 0; i < state->pieces[piece].n_tokens; ++i, ++token) {
            rel_tags_choose(&parser->tags, scores, chances, token);
            scores += n_rows;
            chances += REL_N_UPOS;
        }
    }
}

/// Choose the tags of all pieces again, and mend them, by their trees
static void
mend_tags(const RelParser *parser, RelParserState *state)
{
    RelTagged tagged = {
        .tags = &parser->tags,
        .scores = state->tag_scores,
        .n_columns = rel_matrix_rows(parser->tags.upos.n_strings),
        .chances = state->chances,
    };

    for (size_t piece = 0; piece < state->n_pieces; ++piece) {
        const RelIndex n = (RelIndex)state->pieces[piece].n_tokens;
        tagged.tokens = state->tokens[piece];
        tagged.n_tokens = n;
        if (parser->reader_model) {
            rel_tags_review(&parser->reader, state->memories[piece], &tagged,
                            state->described);
        }
        rel_tags_mend(&parser->tags, tagged.scores, tagged.n_columns,
                      tagged.tokens, n);
        tagged.scores += n * tagged.n_columns;
        tagged.chances += (size_t)n * REL_N_UPOS;
    }
}

static void
choose_relations(const RelParser *parser, RelParserState *state, size_t piece,
                 RelIndex n)
{
    const RelRelations *relations = &parser->relations;
    const float *scores = rel_network_labels(parser->network, state->network,
                                             piece, state->heads);

    rel_relations_choose(relations, scores,
                         rel_matrix_rows(relations->names.n_strings),
                         state->heads, n, state->choices);
}

/// Set head, relation and confidence of a token; `scores` are of its heads
static void
set_arc(const RelParser *parser, const RelParserState *state,
        const float *scores, RelIndex n, RelIndex i, RelToken *token)
{
    const RelRelations *relations = &parser->relations;
    const RelIndex head = state->heads[i];
    const uint32_t relation =
        head == 0 ? relations->root : state->choices[i].relation;

    token->head = head == 0 ? REL_NONE : head - 1;
    token->relation = rel_model_string(&relations->names, relation);
    token->confidence = rel_probability(scores, n + 1, head, i + 1);
    if (head != 0) {
        token->confidence *= state->choices[i].probability;
    }
}

/// Write the chance of the best relation to `heads` -> chances (n)
static void
judge_heads(const RelParser *parser, RelParserState *state, size_t piece,
            const RelIndex *heads, RelIndex n, float *chances)
{
    const size_t n_rows = rel_matrix_rows(parser->relations.names.n_strings);
    const float *scores =
        rel_network_labels(parser->network, state->network, piece, heads);

    for (RelIndex i = 0; i < n; ++i) {
        chances[i] = heads[i] == 0 ? 1
                                   : rel_relations_chance(&parser->relations,
                                                          scores + i * n_rows);
    }
}

/// The scores of heads with those of relations where heads are not sure
static const float *
weigh_heads(const RelParser *parser, RelParserState *state, size_t piece,
            const float *scores, RelIndex n)
{
    float chances[2 * REL_NETWORK_TOKENS];

    if (!rel_arcs_rivals(scores, n, state->rivals[0], state->rivals[1])) {
        return scores;
    }
    for (unsigned k = 0; k < 2; ++k) {
        judge_heads(parser, state, piece, state->rivals[k], n, chances + k * n);
    }
    rel_arcs_weigh(scores, n, state->rivals[0], state->rivals[1], chances,
                   state->weighed);
    return state->weighed;
}

/// Set the tree of a piece, with heads counted from its begin
static void
set_tree(const RelParser *parser, RelParserState *state, size_t piece)
{
    const RelIndex n = (RelIndex)state->pieces[piece].n_tokens;
    const float *scores =
        rel_network_arcs(parser->network, state->network, piece);

    rel_eisner_run(state->eisner, weigh_heads(parser, state, piece, scores, n),
                   n, state->heads);
    choose_relations(parser, state, piece, n);
    if (rel_arcs_move(scores, n, state->heads, state->choices)) {
        choose_relations(parser, state, piece, n);
    }
    for (RelIndex i = 0; i < n; ++i, scores += n + 1) {
        set_arc(parser, state, scores, n, i, &state->tokens[piece][i]);
    }
}

/// Set the scores of names of all pieces
static void
set_name_scores(const RelParser *parser, RelParserState *state)
{
    const float *scores = rel_network_names(parser->network, state->network);

    for (size_t piece = 0; piece < state->n_pieces; ++piece) {
        float *out = state->name_scores[piece];
        for (size_t i = 0; i < state->pieces[piece].n_tokens; ++i) {
            memcpy(out, scores, REL_NAME_LABELS * sizeof(float));
            out += REL_NAME_ROW;
            scores += rel_matrix_rows(REL_NAME_LABELS);
        }
    }
}

/// Parse the pieces that wait
static void
parse_pack(const RelParser *parser, RelParserState *state)
{
    if (state->n_pieces == 0) {
        return;
    }
    rel_network_encode(parser->network, state->network, state->pieces,
                       state->n_pieces);
    set_tags(parser, state);
    set_name_scores(parser, state);
    for (size_t i = 0; i < state->n_pieces; ++i) {
        set_tree(parser, state, i);
    }
    mend_tags(parser, state);
    state->n_pieces = 0;
    state->n_tokens = 0;
}

/// Let the pieces of a sentence wait for others, to be parsed together
static void
add_pieces(const RelParser *parser, RelParserState *state,
           const RelSentence *sentence, float *name_scores,
           const RelTagMemory *memory)
{

    for (RelIndex begin = 0; begin < sentence->n_tokens;) {
        RelToken *tokens = sentence->tokens + begin;
        const RelIndex n = rel_piece_cut(tokens, sentence->n_tokens - begin);
        if (state->n_pieces == REL_NETWORK_PIECES ||
            state->n_tokens + n > REL_NETWORK_TOKENS) {
            parse_pack(parser, state);
        }
        state->tokens[state->n_pieces] = tokens;
        state->name_scores[state->n_pieces] =
            name_scores + (size_t)begin * REL_NAME_ROW;
        state->memories[state->n_pieces] = memory;
        state->pieces[state->n_pieces++] = (RelPiece){tokens, n};
        state->n_tokens += n;
        begin += n;
    }
}

const float *
rel_parser_chances(const RelParserState *state)
{
    return state->chances;
}

/// Let sentences wait, the memories being theirs, or one that of all
static RelStatus
add_sentences(const RelParser *parser, RelParserState *state, RelArena *arena,
              const RelSentences *sentences, const RelTagMemory *memories,
              bool is_one)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        RelSentence *sentence = &sentences->sentences[i];
        float *names = REL_ARENA_ARRAY(
            arena, float, (size_t)sentence->n_tokens *REL_NAME_ROW);
        if (!names) {
            state->n_pieces = 0;
            state->n_tokens = 0;
            return REL_ERR_NO_MEMORY;
        }
        sentence->name_scores = names;
        add_pieces(parser, state, sentence, names, &memories[is_one ? 0 : i]);
    }
    return REL_OK;
}

/// Parse sentences with the memory of each, or the one of all
static RelStatus
parse_sentences(const RelParser *parser, RelParserState *state, RelArena *arena,
                const RelSentences *sentences, const RelTagMemory *memories,
                bool is_one)
{
    const RelStatus status =
        add_sentences(parser, state, arena, sentences, memories, is_one);
    if (status) {
        return status;
    }
    parse_pack(parser, state);
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        rel_pieces_join(&sentences->sentences[i]);
    }
    return REL_OK;
}

RelStatus
rel_parser_run_all(const RelParser *parser, RelParserState *state,
                   RelArena *arena, const RelSentences *sentences)
{
    RelTagMemory memory;
    const RelStatus status = rel_tag_memory_read(sentences, arena, &memory);

    return status ? status
                  : parse_sentences(parser, state, arena, sentences, &memory,
                                    true);
}

RelStatus
rel_parser_run_each(const RelParser *parser, RelParserState *state,
                    RelArena *arena, const RelSentences *sentences)
{
    const RelIndex n = sentences->n_sentences;
    RelTagMemory *const memories = REL_ARENA_ARRAY(arena, RelTagMemory, n);
    RelStatus status = memories || n == 0 ? REL_OK : REL_ERR_NO_MEMORY;

    for (RelIndex i = 0; status == REL_OK && i < n; ++i) {
        const RelSentences one = {&sentences->sentences[i], 1};
        status = rel_tag_memory_read(&one, arena, &memories[i]);
    }
    return status ? status
                  : parse_sentences(parser, state, arena, sentences, memories,
                                    false);
}

RelStatus
rel_parser_run(const RelParser *parser, RelParserState *state, RelArena *arena,
               RelSentence *sentence)
{
    const RelSentences sentences = {sentence, 1};

    return rel_parser_run_all(parser, state, arena, &sentences);
}
