// gold_chain.c: reads texts in which people marked who is meant.
//
//   {"tokens": ["Ida", "slept", ".", "She", ...], "ws": [1, 0, 1, 1, ...],
//    "head": [1, -1, 1, 4, ...], "deprel": ["nsubj", "root", ...],
//    "mentions": [{"start": 0, "end": 1, "chain": 1, "form": "name"},
//                 {"start": 3, "end": 4, "chain": 1, "form": "pron"}]}
//
// The text is put together from its tokens; each sentence is a line.

#include "train/gold_chain.h"

#include "base/array.h"
#include "base/strings.h"
#include "train/gold_json.h"

#include <string.h>

/// What is being read
typedef struct {
    const RelJson *json;
    RelArena *arena;
    RelGoldChains *gold;
    uint32_t *begins; // (n_tokens): where each token begins
    uint32_t *ends;
    size_t n_tokens;
    RelIndex heads, relations; // lists: the tree over the tokens
} Line;

/// The number of `key` in `object`; REL_NONE if there is none
static uint32_t
number_of(const RelJson *json, RelIndex object, const char *key)
{
    const RelIndex value = rel_json_find(json, object, key);

    return value == REL_NONE ? REL_NONE
                             : rel_gold_number(json->values[value].text);
}

/// Put the tokens together, a line for each sentence that `sentences` tells
static RelStatus
join_tokens(Line *line, RelIndex tokens, RelIndex blanks, RelIndex sentences)
{
    const RelJson *const json = line->json;
    const size_t n_values = json->values[tokens].end - tokens - 1;
    size_t length = 0;

    for (size_t i = 0; i < n_values; ++i) {
        length += json->values[tokens + 1 + i].text.length + 1;
    }
    char *const bytes = rel_arena_alloc(line->arena, length + 1);
    bool *const closes = REL_ARENA_ARRAY(line->arena, bool, n_values + 1);
    line->begins = REL_ARENA_ARRAY(line->arena, uint32_t, n_values + 1);
    line->ends = REL_ARENA_ARRAY(line->arena, uint32_t, n_values + 1);
    if (!bytes || !closes || !line->begins || !line->ends) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = sentences + 1; i < json->values[sentences].end; i += 3) {
        const uint32_t end = rel_gold_number(json->values[i + 2].text);
        closes[end > 0 && end <= n_values ? end - 1 : 0] = true;
    }
    length = 0;
    for (size_t i = 0; i < n_values; ++i) {
        const RelText form = json->values[tokens + 1 + i].text;
        line->begins[i] = (uint32_t)length;
        memcpy(bytes + length, form.bytes, form.length);
        length += form.length;
        line->ends[i] = (uint32_t)length;
        if (closes[i]) {
            bytes[length++] = '\n';
        } else if (rel_gold_number(
                       json->values[blanks + 1 + (RelIndex)i].text) != 0) {
            bytes[length++] = ' ';
        }
    }
    line->n_tokens = n_values;
    line->gold->n_tokens = n_values;
    line->gold->document.text = (RelText){bytes, length};
    return REL_OK;
}

/// The lines as paragraphs; the first is the headline if it is the title
static RelStatus
make_blocks(Line *line, RelText title)
{
    RelDocument *const document = &line->gold->document;
    RelArray blocks;
    RelStatus status = REL_OK;

    rel_array_init(&blocks, line->arena, sizeof(RelBlock));
    for (size_t begin = 0; status == REL_OK && begin < document->text.length;) {
        size_t end = begin;
        while (end < document->text.length &&
               document->text.bytes[end] != '\n') {
            ++end;
        }
        const bool headline =
            begin == 0 &&
            rel_text_equals(rel_text_slice(document->text, 0, end), title);
        const RelBlock block = {
            headline ? REL_BLOCK_TITLE : REL_BLOCK_PARAGRAPH, begin, end};
        if (end > begin) {
            status = rel_array_push(&blocks, &block);
        }
        begin = end + 1;
    }
    document->blocks = blocks.items;
    document->n_blocks = blocks.n_items;
    return status;
}

static RelGoldForm
form_of(RelText form)
{
    if (rel_text_is(form, "name")) {
        return REL_GOLD_NAME;
    }
    return rel_text_is(form, "pron") ? REL_GOLD_PRONOUN : REL_GOLD_NOMINAL;
}

/// The token that `token` hangs on; REL_NONE for a root
static uint32_t
head_of(const Line *line, uint32_t token)
{
    const RelIndex value = line->heads + 1 + token;

    return rel_text_starts(line->json->values[value].text, "-")
               ? REL_NONE
               : rel_gold_number(line->json->values[value].text);
}

/// The first token from `start` to `end` that hangs on none of them
static uint32_t
find_head(const Line *line, uint32_t start, uint32_t end)
{
    for (uint32_t i = start; i < end; ++i) {
        const uint32_t head = head_of(line, i);
        if (head < start || head >= end) {
            return i;
        }
    }
    return start;
}

/// Tell whether something in the mention is joined to its head
static bool
is_joined(const Line *line, uint32_t start, uint32_t end, uint32_t head)
{
    for (uint32_t i = start; i < end; ++i) {
        if (head_of(line, i) == head &&
            rel_text_is(line->json->values[line->relations + 1 + i].text,
                        "conj")) {
            return true;
        }
    }
    return false;
}

static RelStatus
read_mention(const Line *line, RelIndex object, RelArray *mentions)
{
    const RelJson *const json = line->json;
    const uint32_t start = number_of(json, object, "start");
    const uint32_t end = number_of(json, object, "end");

    if (start >= end || end > line->n_tokens) {
        return REL_ERR_FORMAT;
    }
    const uint32_t head = find_head(line, start, end);
    RelGoldMention mention = {.begin = line->begins[start],
                              .end = line->ends[end - 1],
                              .head = line->begins[head],
                              .chain = number_of(json, object, "chain"),
                              .token = start,
                              .token_end = end,
                              .form =
                                  form_of(rel_gold_text(json, object, "form")),
                              .joined = is_joined(line, start, end, head)};
    const RelIndex name = rel_json_find(json, object, "name");
    if (name != REL_NONE && json->values[name].end == name + 3) {
        const uint32_t from = rel_gold_number(json->values[name + 1].text);
        const uint32_t to = rel_gold_number(json->values[name + 2].text);
        if (from < to && to <= line->n_tokens) {
            mention.name = line->begins[from];
            mention.name_end = line->ends[to - 1];
        }
    }
    return rel_array_push(mentions, &mention);
}

static RelStatus
read_mentions(const Line *line, RelIndex list)
{
    const RelJson *const json = line->json;
    RelArray mentions;
    RelStatus status = REL_OK;

    rel_array_init(&mentions, line->arena, sizeof(RelGoldMention));
    for (RelIndex i = list + 1; status == REL_OK && i < json->values[list].end;
         i = json->values[i].end) {
        status = read_mention(line, i, &mentions);
    }
    line->gold->mentions = mentions.items;
    line->gold->n_mentions = mentions.n_items;
    return status;
}

/// Tell whether both lists are there and hold as much
static bool
has_length_of(const RelJson *json, RelIndex list, RelIndex other)
{
    return list != REL_NONE && other != REL_NONE &&
           json->values[list].end - list == json->values[other].end - other;
}

RelStatus
rel_gold_chains_read(RelText text, RelArena *arena, RelGoldChains *gold)
{
    RelJson json;
    RelStatus status = rel_json_read(text, arena, &json);

    *gold = (RelGoldChains){.n_mentions = 0};
    if (status != REL_OK || json.n_values == 0) {
        return status == REL_OK ? REL_ERR_FORMAT : status;
    }
    const RelIndex tokens = rel_json_find(&json, 0, "tokens");
    const RelIndex blanks = rel_json_find(&json, 0, "ws");
    const RelIndex sentences = rel_json_find(&json, 0, "sentences");
    const RelIndex mentions = rel_json_find(&json, 0, "mentions");
    Line line = {.json = &json, .arena = arena, .gold = gold};
    line.heads = rel_json_find(&json, 0, "head");
    line.relations = rel_json_find(&json, 0, "deprel");
    if (!has_length_of(&json, blanks, tokens) ||
        !has_length_of(&json, line.heads, tokens) ||
        !has_length_of(&json, line.relations, tokens) ||
        sentences == REL_NONE || mentions == REL_NONE) {
        return REL_ERR_FORMAT;
    }
    gold->name = rel_gold_text(&json, 0, "doc_id");
    gold->genre = rel_gold_text(&json, 0, "genre");
    gold->document.name = gold->name;
    status = join_tokens(&line, tokens, blanks, sentences);
    if (status == REL_OK) {
        status = make_blocks(&line, rel_gold_text(&json, 0, "title"));
    }
    return status == REL_OK ? read_mentions(&line, mentions) : status;
}
