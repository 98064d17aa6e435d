// parser.c: fills in the tags and the tree of a sentence.
//
// The network scores tags and heads; the tree is the best one under these
// scores; then the network scores the relation of each arc of the tree.

#include "syntax/parser.h"

#include "syntax/eisner.h"
#include "syntax/matrix.h"
#include "syntax/name_lattice.h"
#include "syntax/network.h"
#include "syntax/relation.h"

#include <string.h>

// A relation less likely than MISFIT makes a token look for another head,
// which must be as likely as SECOND
#define MISFIT 0.1f
#define SECOND 0.02f

struct RelParser {
    const RelAllocator *allocator;
    RelModel *model;
    RelNetwork *network;
    RelModelStrings upos; // (n_tags)
    RelModelStrings xpos; // (n_tags)
    RelRelations relations;
};

struct RelParserState {
    const RelAllocator *allocator;
    RelNetworkState *network;
    RelEisner *eisner;
    RelIndex heads[REL_NETWORK_TOKENS]; // from 1, 0 the root
    RelChoice choices[REL_NETWORK_TOKENS];
};

// Loading

static RelStatus
find_names(RelParser *parser, const RelModel *model, const RelReport *report)
{
    const uint32_t n_tags = rel_network_n_tags(parser->network);
    RelStatus status =
        rel_model_strings(model, "tags.upos", report, &parser->upos);

    if (!status) {
        status = rel_model_strings(model, "tags.xpos", report, &parser->xpos);
    }
    if (!status) {
        status = rel_relations_find(model, report, &parser->relations);
    }
    if (status) {
        return status;
    }
    if (parser->upos.n_strings != n_tags || parser->xpos.n_strings != n_tags ||
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
    return status;
}

void
rel_parser_free(RelParser *parser)
{
    if (parser) {
        rel_network_free(parser->network);
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

    *state = NULL;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    made->allocator = allocator;
    made->network = NULL;
    made->eisner = NULL;
    RelStatus status = rel_network_state_new(parser->network, rel_kernel_choose(),
                                             &made->network);
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
        state->allocator->alloc(state->allocator->data, state, 0);
    }
}

// A sentence

static uint32_t
find_largest(const float *scores, uint32_t n)
{
    uint32_t best = 0;

    for (uint32_t i = 1; i < n; ++i) {
        if (scores[i] > scores[best]) {
            best = i;
        }
    }
    return best;
}

static void
set_tags(const RelParser *parser, RelParserState *state, RelToken *tokens,
         RelIndex n)
{
    const uint32_t n_tags = parser->upos.n_strings;
    const float *scores = rel_network_tags(parser->network, state->network);

    for (RelIndex i = 0; i < n; ++i, scores += rel_matrix_rows(n_tags)) {
        const uint32_t tag = find_largest(scores, n_tags);
        tokens[i].upos = rel_upos_from(rel_model_string(&parser->upos, tag));
        tokens[i].xpos = rel_model_string(&parser->xpos, tag);
    }
}

/// Tell whether `token` is `head` or above it
static bool
is_above(const RelIndex *heads, RelIndex token, RelIndex head)
{
    while (head != 0 && head != token + 1) {
        head = heads[head - 1];
    }
    return head != 0;
}

/// The best head of `token` but its own that leaves a tree, or 0
static RelIndex
find_second_head(const float *scores, const RelIndex *heads, RelIndex n,
                 RelIndex token)
{
    RelIndex best = 0;

    for (RelIndex head = 1; head <= n; ++head) {
        if (head != heads[token] && !is_above(heads, token, head) &&
            (best == 0 || scores[head] > scores[best])) {
            best = head;
        }
    }
    return best;
}

/**
   Hang tokens elsewhere whose only relation left is an unlikely one: of two
   subjects one is often rather a part of the other.

   @param scores  (n, n + 1) of heads
   @return whether any head changed
*/
static bool
move_misfits(const float *scores, RelIndex n, RelIndex *heads,
             const RelChoice *choices)
{
    bool moved = false;

    for (RelIndex i = 0; i < n; ++i, scores += n + 1) {
        if (!choices[i].barred || choices[i].probability >= MISFIT ||
            heads[i] == 0) {
            continue;
        }
        const RelIndex second = find_second_head(scores, heads, n, i);
        if (second != 0 &&
            rel_probability(scores, n + 1, second, i + 1) >= SECOND) {
            heads[i] = second;
            moved = true;
        }
    }
    return moved;
}

static void
choose_relations(const RelParser *parser, RelParserState *state, RelIndex n)
{
    const RelRelations *relations = &parser->relations;
    const float *scores =
        rel_network_labels(parser->network, state->network, state->heads);

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

/// Set the tree, with heads counted from `tokens`
static void
set_tree(const RelParser *parser, RelParserState *state, RelToken *tokens,
         RelIndex n)
{
    const float *scores = rel_network_arcs(parser->network, state->network);

    rel_eisner_run(state->eisner, scores, n, state->heads);
    choose_relations(parser, state, n);
    if (move_misfits(scores, n, state->heads, state->choices)) {
        choose_relations(parser, state, n);
    }
    for (RelIndex i = 0; i < n; ++i, scores += n + 1) {
        set_arc(parser, state, scores, n, i, &tokens[i]);
    }
}

/// Copy the scores of names, (n, REL_NAME_ROW)
static void
set_name_scores(const RelParser *parser, RelParserState *state, RelIndex n,
                float *out)
{
    const float *scores = rel_network_names(parser->network, state->network);

    for (RelIndex i = 0; i < n; ++i) {
        memcpy(out + (size_t)i * REL_NAME_ROW,
               scores + i * rel_matrix_rows(REL_NAME_LABELS),
               REL_NAME_LABELS * sizeof(float));
    }
}

static void
parse_piece(const RelParser *parser, RelParserState *state, RelToken *tokens,
            RelIndex n, float *name_scores)
{
    rel_network_encode(parser->network, state->network, tokens, n);
    set_tags(parser, state, tokens, n);
    set_name_scores(parser, state, n, name_scores);
    set_tree(parser, state, tokens, n);
}

// Long sentences

/// Tell whether a form is one byte out of `marks`
static bool
is_mark(RelText form, const char *marks)
{
    return form.length == 1 && strchr(marks, form.bytes[0]) != NULL;
}

/// The length of the next piece of `n` tokens
static RelIndex
find_cut(const RelToken *tokens, RelIndex n)
{
    static const char *const marks[] = {";:.!?", ","};

    if (n <= REL_NETWORK_TOKENS) {
        return n;
    }
    for (size_t kind = 0; kind < 2; ++kind) {
        for (RelIndex i = REL_NETWORK_TOKENS; i > REL_NETWORK_TOKENS / 2; --i) {
            if (is_mark(tokens[i - 1].form, marks[kind])) {
                return i;
            }
        }
    }
    return REL_NETWORK_TOKENS;
}

/// Count heads from the sentence's begin; hang the piece's root on `root`
static void
attach_piece(RelToken *tokens, RelIndex begin, RelIndex end, RelIndex root)
{
    for (RelIndex i = begin; i < end; ++i) {
        if (tokens[i].head == REL_NONE) {
            tokens[i].head = root;
            tokens[i].relation = rel_text("parataxis");
        } else {
            tokens[i].head += begin;
        }
    }
}

static RelIndex
find_root(const RelToken *tokens, RelIndex n)
{
    RelIndex root = 0;

    while (root + 1 < n && tokens[root].head != REL_NONE) {
        ++root;
    }
    return root;
}

RelStatus
rel_parser_run(const RelParser *parser, RelParserState *state, RelArena *arena,
               RelSentence *sentence)
{
    RelToken *tokens = sentence->tokens;
    RelIndex root = REL_NONE;
    float *names = REL_ARENA_ARRAY(
        arena, float, (size_t)sentence->n_tokens *REL_NAME_ROW);

    if (!names) {
        return REL_ERR_NO_MEMORY;
    }
    sentence->name_scores = names;
    for (RelIndex begin = 0; begin < sentence->n_tokens;) {
        const RelIndex n = find_cut(tokens + begin, sentence->n_tokens - begin);
        parse_piece(parser, state, tokens + begin, n,
                    names + (size_t)begin * REL_NAME_ROW);
        if (begin == 0) {
            root = find_root(tokens, n);
        } else {
            attach_piece(tokens, begin, begin + n, root);
        }
        begin += n;
    }
    return REL_OK;
}
