// clues.c: cleans what a page says of itself and keeps the best of it.

#include "input/clues.h"

#include "base/buffer.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "input/byline.h"
#include "input/entities.h"
#include "input/line.h"
#include "input/normalize.h"
#include "input/pubdate.h"
#include "input/uri.h"

enum {
    LONGEST_CLUE = 1000, ///< Bytes
    AUTHOR_WORDS = 12
};

void
rel_clues_init(RelClues *clues, const RelReadingWords *words, RelArena *arena)
{
    *clues = (RelClues){.words = words, .arena = arena};
    for (int i = 0; i < REL_N_CLUES; ++i) {
        clues->ranks[i] = REL_RANK_NONE;
    }
}

/// Decode and normalize `value` into one line
static RelStatus
clean(RelClues *clues, RelText value, RelText *cleaned)
{
    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(clues->arena));
    rel_entities_decode(value, " ", &buffer);
    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        status = rel_normalize(rel_buffer_text(&buffer), clues->arena, cleaned);
    }
    rel_buffer_release(&buffer);
    *cleaned = status == REL_OK ? rel_text_trim(*cleaned) : (RelText){NULL, 0};
    return status;
}

/// Make an ISO date of `value`
static RelStatus
clean_date(RelClues *clues, RelText *value)
{
    char date[REL_PUBDATE_ROOM];
    if (!rel_pubdate_find(clues->words, *value, date)) {
        return REL_NOT_FOUND;
    }
    *value = rel_arena_copy(clues->arena, rel_text(date));
    return value->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Take "By" from an author and what stands behind the name; addresses and
/// sentences are none
static RelStatus
clean_author(const RelClues *clues, RelText *value)
{
    const RelLine line = rel_line_measure(clues->words, *value);
    if (line.opener & REL_PHRASE_BYLINE) {
        value->bytes += line.opener_end;
        value->length -= line.opener_end;
        *value = rel_text_trim(*value);
    }
    value->length = rel_byline_name(clues->words, *value);
    *value = rel_text_trim(*value);
    return value->length == 0 || line.n_links > 0 ||
                   line.n_words > AUTHOR_WORDS ||
                   rel_text_find(*value, "@") < value->length
               ? REL_NOT_FOUND
               : REL_OK;
}

/// Keep the primary subtag: "en-GB" becomes "en"
static RelStatus
clean_language(RelClues *clues, RelText *value)
{
    size_t length = 0;
    while (length < value->length &&
           rel_code_is_letter((unsigned char)value->bytes[length])) {
        ++length;
    }
    if (length < 2 || length > 3) {
        return REL_NOT_FOUND;
    }
    *value = rel_text_lower(clues->arena, rel_text_slice(*value, 0, length));
    return value->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// Bring a clean value into its form; REL_NOT_FOUND if it has another
static RelStatus
shape(RelClues *clues, RelClueKind kind, RelText *value)
{
    switch (kind) {
    case REL_CLUE_DATE: return clean_date(clues, value);
    case REL_CLUE_AUTHOR: return clean_author(clues, value);
    case REL_CLUE_LANGUAGE: return clean_language(clues, value);
    case REL_CLUE_URI: {
        const RelText text = *value;
        return rel_uri_make(text, clues->arena, value);
    }
    case REL_CLUE_TITLE:
    case REL_CLUE_PUBLISHER:
    case REL_CLUE_HEADING:
    case REL_N_CLUES: break;
    }
    return REL_OK;
}

RelStatus
rel_clues_take(RelClues *clues, RelClueKind kind, RelRank rank, RelText value)
{
    if (value.length == 0 || value.length > LONGEST_CLUE ||
        rank >= clues->ranks[kind]) {
        return REL_OK;
    }
    RelText cleaned;
    RelStatus status = clean(clues, value, &cleaned);
    if (status == REL_OK && cleaned.length > 0) {
        status = shape(clues, kind, &cleaned);
        if (status == REL_OK) {
            clues->values[kind] = cleaned;
            clues->ranks[kind] = rank;
        }
    }
    return status == REL_NOT_FOUND ? REL_OK : status;
}
