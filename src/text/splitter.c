// splitter.c: splits the blocks of a document into sentences of tokens.

#include "text/splitter.h"

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/boundary.h"
#include "text/letters.h"
#include "text/rules.h"
#include "text/token.h"

/// Greatest size of the file of words, in bytes
enum { MAX_WORDS = 16 << 20 };

struct RelSplitter {
    RelRules rules;
    const RelLexicon *words; // as rel_traits_look() wants them
    RelScale scale;          // of sentence ends
};

/// Load a table that must be whole as a lexicon
static RelStatus
load_words(const char *path, const RelReport *report, RelArena *arena,
           const RelLexicon **words)
{
    RelText whole; // the lexicon would take a part of it
    const RelStatus status =
        rel_table_read(path, MAX_WORDS, report, arena, &whole);

    return status == REL_OK ? rel_lexicon_load(path, report, arena, words)
                            : status;
}

RelStatus
rel_splitter_load(const char *data_dir, const RelReport *report,
                  RelArena *arena, const RelSplitter **splitter)
{
    *splitter = NULL;
    RelSplitter *read = REL_ARENA_ARRAY(arena, RelSplitter, 1);
    const RelText words =
        rel_text_printf(arena, "%s/sentence_words.tsv", data_dir);
    const RelText ends =
        rel_text_printf(arena, "%s/sentence_ends.tsv", data_dir);
    if (read == NULL || words.bytes == NULL || ends.bytes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = rel_rules_load(data_dir, report, arena, &read->rules);
    if (status == REL_OK) {
        status = load_words(words.bytes, report, arena, &read->words);
    }
    if (status == REL_OK) {
        status = rel_scale_load(ends.bytes, report, arena, &read->scale);
    }
    *splitter = status == REL_OK ? read : NULL;
    return status;
}

/// Counts code points from where it was last asked
typedef struct {
    RelText text;
    size_t position;
    uint32_t n_chars;
} CharCounter;

static uint32_t
count_to(CharCounter *counter, size_t position)
{
    for (; counter->position < position; ++counter->position) {
        const unsigned char byte =
            (unsigned char)counter->text.bytes[counter->position];
        counter->n_chars += (byte & 0xC0u) != 0x80u;
    }
    return counter->n_chars;
}

typedef struct {
    const RelSplitter *splitter;
    RelText text;
    RelArena *arena;
    RelArray sentences; // of RelSentence
    RelArray spans;     // of RelSpan: tokens of the block
    RelTrait *traits;   // (n_traits) room for theirs
    size_t n_traits;
    CharCounter counter;
} Work;

/// Make a sentence of `n_spans` tokens
static RelStatus
add_sentence(Work *work, const RelSpan *spans, size_t n_spans, uint32_t block)
{
    RelToken *tokens = REL_ARENA_ARRAY(work->arena, RelToken, n_spans);
    RelSentence *sentence = rel_array_add(&work->sentences);

    if (tokens == NULL || sentence == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_spans; ++i) {
        const RelSpan span = spans[i];
        tokens[i].form =
            rel_text_slice(work->text, span.begin, span.end - span.begin);
        tokens[i].head = REL_NONE;
        tokens[i].begin = span.begin;
        tokens[i].end = span.end;
        tokens[i].char_begin = count_to(&work->counter, span.begin);
        tokens[i].char_end = count_to(&work->counter, span.end);
    }
    *sentence = (RelSentence){
        .tokens = tokens,
        .n_tokens = (RelIndex)n_spans,
        .block = block,
        .begin = tokens[0].begin,
        .end = tokens[n_spans - 1].end,
        .char_begin = tokens[0].char_begin,
        .char_end = tokens[n_spans - 1].char_end,
    };
    return REL_OK;
}

/// Make room for the traits of the tokens of the block
static RelStatus
make_room(Work *work)
{
    if (work->n_traits < work->spans.n_items) {
        work->n_traits = 2 * work->spans.n_items;
        work->traits = REL_ARENA_ARRAY(work->arena, RelTrait, work->n_traits);
    }
    return work->traits ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Split the tokens of one block at its sentence ends
static RelStatus
add_sentences(Work *work, uint32_t block, RelBlockKind kind)
{
    const RelSpan *spans = work->spans.items;
    RelBoundary boundary = {.traits = work->traits,
                            .n_traits = work->spans.n_items,
                            .headline = kind == REL_BLOCK_TITLE ||
                                        kind == REL_BLOCK_HEADING};
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < boundary.n_traits; ++i) {
        const size_t n_tokens = i + 1 - boundary.first;
        rel_boundary_move(&boundary, i);
        if (i + 1 == boundary.n_traits || n_tokens == REL_SENTENCE_MAX ||
            rel_boundary_holds(&boundary, &work->splitter->scale)) {
            status =
                add_sentence(work, &spans[boundary.first], n_tokens, block);
            rel_boundary_begin(&boundary, i + 1);
        }
    }
    return status;
}

/// Split block `index`
static RelStatus
split_block(Work *work, const RelBlock *block, uint32_t index)
{
    work->spans.n_items = 0;
    RelStatus status = rel_token_split(&work->splitter->rules, work->text,
                                       block->begin, block->end, &work->spans);
    if (status != REL_OK || work->spans.n_items == 0) {
        return status;
    }
    status = make_room(work);
    if (status != REL_OK) {
        return status;
    }
    rel_traits_look(&work->splitter->rules, work->splitter->words, work->text,
                    &work->spans, work->traits);
    return add_sentences(work, index, block->kind);
}

RelStatus
rel_splitter_split(const RelSplitter *splitter, const RelDocument *document,
                   RelArena *arena, RelSentences *sentences)
{
    Work work = {.splitter = splitter,
                 .text = document->text,
                 .arena = arena,
                 .counter = {document->text, 0, 0}};
    RelStatus status = REL_OK;

    *sentences = (RelSentences){NULL, 0};
    if (document->text.length >= UINT32_MAX) {
        return REL_ERR_LIMIT;
    }
    rel_array_init(&work.sentences, arena, sizeof(RelSentence));
    rel_array_init(&work.spans, arena, sizeof(RelSpan));
    for (size_t i = 0; status == REL_OK && i < document->n_blocks; ++i) {
        const RelBlock *block = &document->blocks[i];
        if (block->kind != REL_BLOCK_RESIDUE) {
            status = split_block(&work, block, (uint32_t)i);
        }
    }
    if (status == REL_OK) {
        sentences->sentences = work.sentences.items;
        sentences->n_sentences = (RelIndex)work.sentences.n_items;
    }
    return status;
}

/// Append the token of `form`; the offsets are those in the line
static RelStatus
add_form(RelArray *tokens, RelText line, RelText form, CharCounter *counter)
{
    RelToken *token = rel_array_add(tokens);

    if (token == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    token->form = form;
    token->head = REL_NONE;
    token->begin = (uint32_t)(form.bytes - line.bytes);
    token->end = token->begin + (uint32_t)form.length;
    token->char_begin = count_to(counter, token->begin);
    token->char_end = count_to(counter, token->end);
    return REL_OK;
}

RelStatus
rel_splitter_pretokenized(RelText line, RelArena *arena, RelSentence *sentence)
{
    CharCounter counter = {line, 0, 0};
    RelArray tokens;
    RelText rest = line;
    RelText form;

    *sentence = (RelSentence){.tokens = NULL};
    if (line.length >= UINT32_MAX) {
        return REL_ERR_LIMIT;
    }
    rel_array_init(&tokens, arena, sizeof(RelToken));
    while (rel_text_split(&rest, ' ', &form)) {
        if (form.length > 0 &&
            add_form(&tokens, line, form, &counter) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    *sentence = (RelSentence){
        .tokens = tokens.items,
        .n_tokens = (RelIndex)tokens.n_items,
        .end = (uint32_t)line.length,
        .char_end = count_to(&counter, line.length),
    };
    return REL_OK;
}
