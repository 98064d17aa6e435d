// tag_examples.c: parses the treebanks and describes their tokens.
//
// The network must not have learnt these trees: of what it knows by heart it is
// more often right than of other texts.

#include "train/tag_examples.h"

#include "base/files.h"
#include "base/strings.h"
#include "syntax/conllu.h"
#include "train/gold.h"

#include <math.h>

/// Added to chances, so that each has a logarithm
static const float LEAST = 1e-9f;

RelStatus
rel_tag_examples_init(RelTagExamples *examples, const RelTagLexicon *lexicon,
                      RelArena *arena)
{
    *examples = (RelTagExamples){.arena = arena, .lexicon = lexicon};
    rel_array_init(&examples->examples, arena, sizeof(RelTagExample));
    return rel_feature_table_init(&examples->table);
}

void
rel_tag_examples_release(RelTagExamples *examples)
{
    rel_feature_table_release(&examples->table);
}

/// The network's choice, and whether it gives it less than `sure`
static bool
is_open(const float chances[REL_N_UPOS], float sure, RelUpos *best)
{
    *best = REL_UPOS_NONE;
    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        if (chances[upos] > chances[*best]) {
            *best = (RelUpos)upos;
        }
    }
    return chances[*best] < sure;
}

static RelStatus
add_example(RelTagExamples *examples, const uint64_t *signs, size_t n_signs,
            const float *chances, RelUpos gold)
{
    RelTagExample *example = rel_array_add(&examples->examples);
    uint64_t *copy = REL_ARENA_ARRAY(examples->arena, uint64_t, n_signs);
    RelStatus status = example && copy ? REL_OK : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < n_signs; ++i) {
        copy[i] = signs[i];
        status = rel_feature_table_count(&examples->table, signs[i]);
    }
    if (status == REL_OK) {
        *example =
            (RelTagExample){.signs = copy, .n_signs = n_signs, .gold = gold};
        for (size_t upos = 0; upos < REL_N_UPOS; ++upos) {
            example->chances[upos] = logf(chances[upos] + LEAST);
        }
    }
    return status;
}

/// Take the open tokens of a parsed sentence of one piece
static RelStatus
add_sentence(RelTagExamples *examples, const RelTagMemory *memory,
             const RelSentence *gold, RelSentence *found, const float *chances,
             float sure)
{
    RelTagToken room[256];
    bool open[256];
    RelTagPiece piece;
    RelStatus status = REL_OK;

    if (found->n_tokens > 256) {
        return REL_OK;
    }
    for (RelIndex i = 0; i < found->n_tokens; ++i) {
        open[i] = is_open(chances + (size_t)i * REL_N_UPOS, sure,
                          &found->tokens[i].upos);
    }
    rel_tag_describe(examples->lexicon, found->tokens, found->n_tokens, room,
                     &piece);
    for (RelIndex i = 0; status == REL_OK && i < found->n_tokens; ++i) {
        uint64_t signs[REL_TAG_SIGNS];
        if (open[i]) {
            const size_t n = rel_tag_signs(
                &piece, i, rel_tag_memory_others(memory, found->tokens, i),
                signs);
            status = add_example(examples, signs, n,
                                 chances + (size_t)i * REL_N_UPOS,
                                 gold->tokens[i].upos);
        }
    }
    return status;
}

/// The same tokens without any analysis
static RelStatus
copy_forms(const RelSentence *gold, RelArena *arena, RelSentence *copy)
{
    *copy = *gold;
    copy->tokens = REL_ARENA_ARRAY(arena, RelToken, gold->n_tokens);
    for (RelIndex i = 0; copy->tokens && i < gold->n_tokens; ++i) {
        copy->tokens[i].form = gold->tokens[i].form;
    }
    return copy->tokens ? REL_OK : REL_ERR_NO_MEMORY;
}

static RelStatus
add_document(RelTagExamples *examples, const RelParser *parser,
             RelParserState *state, const RelSentences *gold, RelArena *scratch,
             float sure)
{
    RelTagMemory memory;
    RelStatus status = rel_tag_memory_read(gold, scratch, &memory);

    for (RelIndex i = 0; status == REL_OK && i < gold->n_sentences; ++i) {
        const RelSentence *sentence = &gold->sentences[i];
        RelSentence found;
        status = copy_forms(sentence, scratch, &found);
        if (status == REL_OK) {
            status = rel_parser_run(parser, state, scratch, &found);
        }
        if (status == REL_OK) {
            status = add_sentence(examples, &memory, sentence, &found,
                                  rel_parser_chances(state), sure);
        }
    }
    return status;
}

/// Cut the next document off a treebank
static RelText
cut_document(RelText *rest)
{
    static const char MARK[] = "\n# newdoc";
    const size_t end =
        rest->length > 0
            ? 1 + rel_text_find(rel_text_slice(*rest, 1, rest->length - 1),
                                MARK)
            : 0;
    const RelText document = rel_text_slice(*rest, 0, end);

    *rest = rel_text_slice(*rest, end, rest->length - end);
    return document;
}

RelStatus
rel_tag_examples_add(RelTagExamples *examples, const RelParser *parser,
                     const char *path, RelTagPart part, float sure)
{
    RelArena *scratch = rel_arena_new(&REL_HEAP);
    RelParserState *state = NULL;
    RelText rest = {NULL, 0};
    RelStatus status =
        scratch ? rel_parser_state_new(parser, &state) : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_file_read(path, (size_t)1 << 30, &REL_TO_STDERR,
                               examples->arena, &rest);
    }
    for (size_t i = 0; status == REL_OK && rest.length > 0; ++i) {
        const RelText document = cut_document(&rest);
        RelSentences gold;
        if (i % part.n != part.first) {
            continue;
        }
        rel_arena_clear(scratch);
        status =
            rel_conllu_read(document, path, &REL_TO_STDERR, scratch, &gold);
        if (status == REL_OK) {
            status =
                add_document(examples, parser, state, &gold, scratch, sure);
        }
    }
    rel_parser_state_free(state);
    rel_arena_free(scratch);
    return status;
}

RelStatus
rel_tag_examples_number(RelTagExamples *examples, uint32_t least)
{
    RelStatus status = rel_feature_table_number(&examples->table, least);

    for (size_t i = 0; status == REL_OK && i < examples->examples.n_items;
         ++i) {
        RelTagExample *example = rel_array_at(&examples->examples, i);
        example->ids =
            REL_ARENA_ARRAY(examples->arena, uint32_t, example->n_signs);
        example->n_ids = 0;
        if (!example->ids) {
            return REL_ERR_NO_MEMORY;
        }
        for (size_t k = 0; k < example->n_signs; ++k) {
            const uint32_t id =
                rel_feature_table_id(&examples->table, example->signs[k]);
            if (id != REL_NONE) {
                example->ids[example->n_ids++] = id;
            }
        }
    }
    return status;
}
