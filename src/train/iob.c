// iob.c: reads corpora of names.
//
// Kinds other than PER, ORG and LOC are no names here: the corpora disagree
// about them.

#include "train/iob.h"

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"
#include "text/token.h"
#include "train/gold.h"

/// Sentences of a corpus without documents that are taken as one
enum { WINDOW = 40 };

typedef struct {
    const RelRules *rules;
    const RelGazetteer *gazetteer;
    const RelLexicon *titles;
    RelArena *arena;
    RelArray sentences; // of RelSentence
    RelArray tokens;    // of RelToken
    RelArray names;     // of RelName
    RelArray spans;     // of RelSpan
    uint32_t position;
    uint32_t document;
    bool has_documents;
} Reader;

static RelStatus
add_token(Reader *reader, RelText form, bool glued)
{
    RelToken *token = rel_array_add(&reader->tokens);

    if (token == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    reader->position += !glued;
    token->form = form;
    token->head = REL_NONE;
    token->begin = reader->position;
    reader->position += (uint32_t)form.length;
    token->end = reader->position;
    return REL_OK;
}

/// Add the tokens that one token of the corpus is for us
static RelStatus
add_tokens(Reader *reader, RelText form)
{
    const size_t n = reader->tokens.n_items;
    const RelToken *last = n > 0 ? rel_array_at(&reader->tokens, n - 1) : NULL;
    // Hyphens are written close to both sides
    const bool glued = last != NULL &&
                       (rel_text_is(form, "-") || rel_text_is(last->form, "-"));

    reader->spans.n_items = 0;
    RelStatus status = reader->rules != NULL
                           ? rel_token_split(reader->rules, form, 0,
                                             form.length, &reader->spans)
                           : REL_OK;
    if (status == REL_OK && reader->spans.n_items < 2) {
        return add_token(reader, form, glued);
    }
    for (size_t i = 0; status == REL_OK && i < reader->spans.n_items; ++i) {
        const RelSpan *span = rel_array_at(&reader->spans, i);
        status = add_token(
            reader, rel_text_slice(form, span->begin, span->end - span->begin),
            i > 0 || glued);
    }
    return status;
}

/// The kind that "B-PER" names, or false
static bool
read_kind(RelText label, RelNameKind *kind)
{
    static const char *const kinds[] = {"PER", "ORG", "LOC"};

    for (unsigned i = 0; i < 3; ++i) {
        if (label.length > 2 &&
            rel_text_is(rel_text_slice(label, 2, label.length - 2), kinds[i])) {
            *kind = (RelNameKind)i;
            return true;
        }
    }
    return false;
}

/// Open, lengthen or leave a name for the tokens from `begin`
static RelStatus
add_label(Reader *reader, RelText label, RelIndex begin)
{
    RelNameKind kind;

    if (!read_kind(label, &kind)) {
        return REL_OK;
    }
    const RelIndex end = (RelIndex)reader->tokens.n_items;
    const size_t n = reader->names.n_items;
    RelName *last = n > 0 ? rel_array_at(&reader->names, n - 1) : NULL;
    if (label.bytes[0] == 'I' && last != NULL && last->end == begin &&
        last->kind == kind) {
        last->end = end;
        return REL_OK;
    }
    const RelName name = {kind, begin, end, 1};
    return rel_array_push(&reader->names, &name);
}

/// Drop the names that are a demonym and nothing else
static void
drop_demonyms(Reader *reader)
{
    RelName *names = reader->names.items;
    size_t n_kept = 0;

    for (size_t i = 0; i < reader->names.n_items; ++i) {
        const RelToken *token = rel_array_at(&reader->tokens, names[i].begin);
        const unsigned kinds =
            rel_gazetteer_kinds(reader->gazetteer, token->form);
        if (names[i].end - names[i].begin > 1 ||
            (kinds & REL_GAZ_DEMONYM) == 0 || names[i].kind == REL_NAME_ORG) {
            names[n_kept++] = names[i];
        }
    }
    reader->names.n_items = n_kept;
}

/// Tokens of the title that `name` begins with, or 0
static RelIndex
title_length(const Reader *reader, const RelName *name)
{
    enum { MAX_TITLE = 3 };
    char bytes[REL_KEY_MAX];
    size_t length = 0;
    RelIndex found = 0;

    for (RelIndex i = name->begin;
         i + 1 < name->end && i - name->begin < MAX_TITLE; ++i) {
        const RelToken *token = rel_array_at(&reader->tokens, i);
        if (length + token->form.length + 2 > sizeof(bytes)) {
            break;
        }
        if (length > 0) {
            bytes[length++] = ' ';
        }
        memcpy(bytes + length, token->form.bytes, token->form.length);
        length += token->form.length;
        if (rel_rules_has(reader->titles, (RelText){bytes, length})) {
            found = i + 1 - name->begin;
        }
    }
    return found;
}

/// Cut titles off persons
static void
cut_titles(Reader *reader)
{
    RelName *names = reader->names.items;

    for (size_t i = 0; i < reader->names.n_items; ++i) {
        RelIndex length;
        while (names[i].kind == REL_NAME_PER &&
               (length = title_length(reader, &names[i])) > 0) {
            names[i].begin += length;
        }
    }
}

static RelStatus
end_sentence(Reader *reader)
{
    if (reader->tokens.n_items == 0) {
        return REL_OK;
    }
    if (reader->gazetteer != NULL) {
        drop_demonyms(reader);
    }
    if (reader->titles != NULL) {
        cut_titles(reader);
    }
    const uint32_t window = (uint32_t)reader->sentences.n_items / WINDOW;
    const RelSentence sentence = {
        .tokens = reader->tokens.items,
        .n_tokens = (RelIndex)reader->tokens.n_items,
        .names = reader->names.items,
        .n_names = (RelIndex)reader->names.n_items,
        .block = reader->has_documents ? reader->document : window,
    };
    rel_array_init(&reader->tokens, reader->arena, sizeof(RelToken));
    rel_array_init(&reader->names, reader->arena, sizeof(RelName));
    reader->position = 0;
    return rel_array_push(&reader->sentences, &sentence);
}

static RelStatus
read_line(Reader *reader, RelText line)
{
    RelText form;

    if (line.length == 0) {
        return end_sentence(reader);
    }
    if (rel_text_starts(line, "# doc_id")) {
        ++reader->document;
        reader->has_documents = true;
        return end_sentence(reader);
    }
    rel_text_split(&line, '\t', &form);
    if (form.length == 0 || line.length == 0) {
        return REL_OK;
    }
    const RelIndex begin = (RelIndex)reader->tokens.n_items;
    const RelStatus status = add_tokens(reader, form);
    return status == REL_OK ? add_label(reader, line, begin) : status;
}

RelStatus
rel_iob_load(const char *path, const RelRules *rules,
             const RelGazetteer *gazetteer, const RelLexicon *titles,
             RelArena *arena, RelSentences *sentences)
{
    Reader reader = {.rules = rules,
                     .gazetteer = gazetteer,
                     .titles = titles,
                     .arena = arena};
    RelText bytes;
    RelText line;

    *sentences = (RelSentences){NULL, 0};
    rel_array_init(&reader.sentences, arena, sizeof(RelSentence));
    rel_array_init(&reader.tokens, arena, sizeof(RelToken));
    rel_array_init(&reader.names, arena, sizeof(RelName));
    rel_array_init(&reader.spans, arena, sizeof(RelSpan));
    RelStatus status =
        rel_file_read(path, (size_t)1 << 30, &REL_TO_STDERR, arena, &bytes);
    while (status == REL_OK && rel_text_split(&bytes, '\n', &line)) {
        status = read_line(&reader, line);
    }
    if (status == REL_OK) {
        status = end_sentence(&reader);
    }
    if (status == REL_OK) {
        sentences->sentences = reader.sentences.items;
        sentences->n_sentences = (RelIndex)reader.sentences.n_items;
    }
    return status;
}
