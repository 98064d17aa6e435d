// conllu.c: reads CoNLL-U.
//
//   # text = It didn't.
//   1    It   it  PRON  PRP  _  4  nsubj  _  _
//   2-3  didn't  _  _  _  _  _  _  _  SpaceAfter=No     a range: skipped
//   2    did  do  AUX   VBD  _  4  aux    _  _
//   ...
//
// Nothing is believed: word numbers must count from 1, heads must lie in the
// sentence and must not run in a circle.  The offsets are those of the text
// that the forms make when they are joined as SpaceAfter says.

#include "syntax/conllu.h"

#include "base/array.h"
#include "base/strings.h"
#include "base/utf8.h"

enum {
    ID,
    FORM,
    LEMMA,
    UPOS,
    XPOS,
    FEATS,
    HEAD,
    DEPREL,
    DEPS,
    MISC,
    N_COLUMNS
};

typedef struct {
    const char *name;
    const RelReport *report;
    RelArena *arena;
    size_t line;        // number of the line being read, from 1
    RelArray sentences; // of RelSentence
    RelArray starts;    // of RelIndex: first sentences of documents
    RelArray tokens;    // of RelToken: those of the sentence being read
    uint32_t range_end; // last word of the range being read, or 0
    bool range_glued;   // no space after that range
    bool glued;         // no space before the next word
    uint32_t block;
    uint32_t position, char_position; // end of what was read so far
} Reader;

static RelStatus
complain(const Reader *reader, const char *trouble, RelText what)
{
    return rel_report(reader->report, REL_ERR_FORMAT, reader->name,
                      reader->line, "%s '%.*s'", trouble,
                      (int)(what.length < 40 ? what.length : 40),
                      what.length ? what.bytes : "");
}

static bool
split_columns(RelText line, RelText columns[N_COLUMNS])
{
    size_t n_columns = 0;
    RelText column;

    while (rel_text_split(&line, '\t', &column)) {
        if (n_columns == N_COLUMNS) {
            return false;
        }
        columns[n_columns++] = column;
    }
    return n_columns == N_COLUMNS;
}

/// Decimal digits only, at most nine of them
static bool
read_number(RelText text, uint32_t *number)
{
    *number = 0;
    for (size_t i = 0; i < text.length; ++i) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
        *number = *number * 10 + (uint32_t)(text.bytes[i] - '0');
    }
    return text.length > 0 && text.length <= 9;
}

/// `column`, or empty where it is the "_" of nothing
static RelText
filled(RelText column)
{
    return rel_text_is(column, "_") ? (RelText){NULL, 0} : column;
}

static bool
says_no_space(RelText misc)
{
    return rel_text_find(misc, "SpaceAfter=No") < misc.length;
}

/// Note a range "2-3": its words stand close together
static void
read_range(Reader *reader, const RelText columns[N_COLUMNS], size_t dash)
{
    const RelText last =
        rel_text_slice(columns[ID], dash + 1, columns[ID].length - dash - 1);

    if (!read_number(last, &reader->range_end)) {
        reader->range_end = 0;
    }
    reader->range_glued = says_no_space(columns[MISC]);
}

/// Set the offsets of `token`, which is word `number` of its sentence
static void
place_token(Reader *reader, RelToken *token, uint32_t number, RelText misc)
{
    const bool first =
        reader->tokens.n_items == 1 && reader->sentences.n_items == 0;
    if (!first && !reader->glued) {
        ++reader->position;
        ++reader->char_position;
    }
    token->begin = reader->position;
    token->char_begin = reader->char_position;
    reader->position += (uint32_t)token->form.length;
    reader->char_position += (uint32_t)rel_utf8_count(token->form);
    token->end = reader->position;
    token->char_end = reader->char_position;

    if (number < reader->range_end) {
        reader->glued = true;
    } else if (number == reader->range_end) {
        reader->glued = reader->range_glued;
    } else {
        reader->glued = says_no_space(misc);
    }
}

/// Read the head; checked against the length of the sentence later
static RelStatus
read_head(const Reader *reader, RelText column, RelIndex *head)
{
    uint32_t number;

    *head = REL_NONE;
    if (rel_text_is(column, "_")) {
        return REL_OK;
    }
    if (!read_number(column, &number)) {
        return complain(reader, "bad head", column);
    }
    if (number > 0) {
        *head = number - 1;
    }
    return REL_OK;
}

static RelStatus
read_word(Reader *reader, const RelText columns[N_COLUMNS])
{
    RelIndex head;
    uint32_t number;

    if (!read_number(columns[ID], &number) ||
        number != reader->tokens.n_items + 1) {
        return complain(reader, "word out of order:", columns[ID]);
    }
    if (columns[FORM].length == 0) {
        return complain(reader, "word without form:", columns[ID]);
    }
    const RelStatus status = read_head(reader, columns[HEAD], &head);
    if (status != REL_OK) {
        return status;
    }
    RelToken *token = rel_array_add(&reader->tokens);
    if (token == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    token->form = columns[FORM];
    token->lemma = rel_text_is(columns[FORM], "_") ? columns[LEMMA]
                                                   : filled(columns[LEMMA]);
    token->upos = rel_upos_from(columns[UPOS]);
    token->xpos = filled(columns[XPOS]);
    token->feats = filled(columns[FEATS]);
    token->relation = filled(columns[DEPREL]);
    token->head = head;
    token->confidence = 1;
    place_token(reader, token, number, columns[MISC]);
    return REL_OK;
}

/// Tell whether following heads from every word ends at a root
static RelStatus
check_heads(const Reader *reader, const RelToken *tokens, RelIndex n_tokens)
{
    // `seen[i]` is 1 + the word whose walk first came by i
    RelIndex *seen = REL_ARENA_ARRAY(reader->arena, RelIndex, n_tokens);
    if (seen == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < n_tokens; ++i) {
        RelIndex word = i;
        while (word != REL_NONE && word < n_tokens && seen[word] == 0) {
            seen[word] = i + 1;
            word = tokens[word].head;
        }
        if (word != REL_NONE && (word >= n_tokens || seen[word] == i + 1)) {
            return complain(reader,
                            word >= n_tokens ? "head outside the sentence of"
                                             : "heads run in a circle from",
                            tokens[i].form);
        }
    }
    return REL_OK;
}

/// Finish the sentence being read, if it has words
static RelStatus
end_sentence(Reader *reader)
{
    const RelIndex n_tokens = (RelIndex)reader->tokens.n_items;
    RelToken *tokens = reader->tokens.items;

    if (n_tokens == 0) {
        return REL_OK;
    }
    RelStatus status = check_heads(reader, tokens, n_tokens);
    if (status != REL_OK) {
        return status;
    }
    const RelSentence sentence = {
        .tokens = tokens,
        .n_tokens = n_tokens,
        .block = reader->block,
        .begin = tokens[0].begin,
        .end = reader->position,
        .char_begin = tokens[0].char_begin,
        .char_end = reader->char_position,
    };
    status = rel_array_push(&reader->sentences, &sentence);
    rel_array_init(&reader->tokens, reader->arena, sizeof(RelToken));
    reader->range_end = 0;
    return status;
}

static RelStatus
read_line(Reader *reader, RelText line)
{
    RelText columns[N_COLUMNS];

    if (line.length > 0 && line.bytes[line.length - 1] == '\r') {
        --line.length;
    }
    if (line.length == 0) {
        return end_sentence(reader);
    }
    if (line.bytes[0] == '#') {
        const bool document = rel_text_starts(line, "# newdoc");
        const bool opens = document || rel_text_starts(line, "# newpar");
        const RelIndex next = (RelIndex)reader->sentences.n_items;
        reader->block += opens && next > 0;
        reader->glued = reader->glued && !opens;
        return document ? rel_array_push(&reader->starts, &next) : REL_OK;
    }
    if (!split_columns(line, columns)) {
        return complain(reader, "line without 10 columns:", line);
    }
    const size_t dash = rel_text_find(columns[ID], "-");
    if (dash < columns[ID].length) {
        read_range(reader, columns, dash);
        return REL_OK;
    }
    if (rel_text_find(columns[ID], ".") < columns[ID].length) {
        return REL_OK;
    }
    return read_word(reader, columns);
}

/// The number of the line of byte `position`
static size_t
line_of(RelText bytes, size_t position)
{
    size_t line = 1;

    for (size_t i = 0; i < position; ++i) {
        line += bytes.bytes[i] == '\n';
    }
    return line;
}

RelStatus
rel_conllu_read(RelText bytes, const char *name, const RelReport *report,
                RelArena *arena, RelSentences *sentences)
{
    return rel_conllu_read_documents(bytes, name, report, arena, sentences,
                                     NULL);
}

RelStatus
rel_conllu_read_documents(RelText bytes, const char *name,
                          const RelReport *report, RelArena *arena,
                          RelSentences *sentences,
                          RelConlluDocuments *documents)
{
    Reader reader = {.name = name, .report = report, .arena = arena};
    RelText rest = bytes;
    RelText line;
    RelStatus status = REL_OK;

    *sentences = (RelSentences){NULL, 0};
    if (bytes.length >= UINT32_MAX / 2) {
        return rel_report(report, REL_ERR_LIMIT, name, 0, "larger than 2 GB");
    }
    const size_t bad = rel_utf8_check(bytes);
    if (bad < bytes.length) {
        return rel_report(report, REL_ERR_FORMAT, name, line_of(bytes, bad),
                          "text that is not UTF-8");
    }
    rel_array_init(&reader.sentences, arena, sizeof(RelSentence));
    rel_array_init(&reader.starts, arena, sizeof(RelIndex));
    rel_array_init(&reader.tokens, arena, sizeof(RelToken));
    while (status == REL_OK && rel_text_split(&rest, '\n', &line)) {
        ++reader.line;
        status = read_line(&reader, line);
    }
    if (status == REL_OK) {
        status = end_sentence(&reader);
    }
    if (status == REL_OK) {
        sentences->sentences = reader.sentences.items;
        sentences->n_sentences = (RelIndex)reader.sentences.n_items;
    }
    if (status == REL_OK && documents) {
        *documents = (RelConlluDocuments){reader.starts.items,
                                          (RelIndex)reader.starts.n_items};
    }
    return status;
}
