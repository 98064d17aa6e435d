// headline.c: what the article writes small is no name.
//
//   Rebels Attack Airport in Northern Mali
//   rebels attack airport in northern Mali     "rebels", "attack", "airport",
//                                              "northern" occur in the text
//
// A tagger that was taught on running text takes a headline in Title Case for
// one long name.

#include "text/headline.h"

#include "base/map.h"
#include "base/strings.h"
#include "base/utf8.h"

/// How the running text writes a word, or-ed
enum { SEEN_SMALL = 1, SEEN_CAPITAL = 2 };

/// Fewer words are no headline; of more so many in ten have capitals
enum { LEAST_WORDS = 4, TENTHS_CAPITAL = 8, LONG_WORD = 4 };

typedef struct {
    const RelGazetteer *gazetteer;
    RelArena *arena;
    RelMap seen; ///< Lower-case word to SEEN_*
} Recaser;

/// Tell whether the sentence stands in a title or heading
static bool
is_headline(const RelDocument *document, const RelSentence *sentence)
{
    const RelBlockKind kind = document->blocks[sentence->block].kind;

    return kind == REL_BLOCK_TITLE || kind == REL_BLOCK_HEADING;
}

static bool
begins_with_letter(RelText form)
{
    size_t position = 0;

    return form.length > 0 &&
           rel_code_is_letter(rel_utf8_next(form, &position));
}

/// Tell whether all letters of `form` are capitals, and there are two or more
static bool
is_all_capitals(RelText form)
{
    size_t n_capitals = 0;

    for (size_t position = 0; position < form.length;) {
        const uint32_t code = rel_utf8_next(form, &position);
        if (code == REL_UTF8_BAD || rel_code_is_lower(code)) {
            return false;
        }
        n_capitals += rel_code_is_upper(code);
    }
    return n_capitals > 1;
}

/// Note how running text writes its words; the first of a sentence tells
/// nothing, since its capital may be due to its place
static RelStatus
note_sentence(Recaser *recaser, const RelSentence *sentence)
{
    RelStatus status = REL_OK;

    for (RelIndex i = 1; status == REL_OK && i < sentence->n_tokens; ++i) {
        const RelText form = sentence->tokens[i].form;
        const bool opens = !begins_with_letter(sentence->tokens[i - 1].form);
        const bool capital = rel_text_is_capitalized(form);
        if (!begins_with_letter(form) || (capital && opens)) {
            continue;
        }
        const RelText lower = rel_text_lower(recaser->arena, form);
        if (!lower.bytes) {
            return REL_ERR_NO_MEMORY;
        }
        const uint32_t before = rel_map_get(&recaser->seen, lower);
        status = rel_map_set(&recaser->seen, lower,
                             (before == REL_NONE ? 0 : before) |
                                 (capital ? SEEN_CAPITAL : SEEN_SMALL));
    }
    return status;
}

/// Nearly all longer words have capitals
static bool
is_capitalized_throughout(const RelSentence *sentence)
{
    size_t n_words = 0;
    size_t n_capital = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (begins_with_letter(form) && form.length >= LONG_WORD) {
            ++n_words;
            n_capital += rel_text_is_capitalized(form);
        }
    }
    return n_words >= LEAST_WORDS && n_capital * 10 >= n_words * TENTHS_CAPITAL;
}

static bool
is_in_capitals(const RelSentence *sentence)
{
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (form.length > 1 && begins_with_letter(form) &&
            !is_all_capitals(form)) {
            return false;
        }
    }
    return true;
}

/// `lower` with a capital first letter
static RelText
capitalize(RelArena *arena, RelText lower)
{
    size_t position = 0;
    char first[4];
    const size_t length =
        rel_utf8_put(rel_code_upper(rel_utf8_next(lower, &position)), first);
    const RelText parts[] = {
        {first, length},
        rel_text_slice(lower, position, lower.length - position)};

    return rel_text_join(arena, parts, 2, "");
}

/// Tell whether running text would write `capital` so
static bool
is_name(const Recaser *recaser, RelText capital, RelText lower)
{
    const uint32_t seen = rel_map_get(&recaser->seen, lower);

    if (seen == SEEN_SMALL || seen == SEEN_CAPITAL) {
        return seen == SEEN_CAPITAL;
    }
    return recaser->gazetteer &&
           rel_gazetteer_kinds(recaser->gazetteer, capital) != 0;
}

/// The form of a headline's word in a sentence; bytes NULL if memory is out
static RelText
recase(const Recaser *recaser, RelText form, bool first, bool capitals)
{
    const RelText lower = rel_text_lower(recaser->arena, form);
    if (!lower.bytes) {
        return lower;
    }
    const RelText capital = capitals ? capitalize(recaser->arena, lower) : form;
    if (!capital.bytes) {
        return capital;
    }
    const bool acronym = !capitals && is_all_capitals(form);
    return first || acronym || is_name(recaser, capital, lower) ? capital
                                                                : lower;
}

static RelStatus
recase_sentence(const Recaser *recaser, RelSentence *sentence)
{
    const bool capitals = is_in_capitals(sentence);
    bool first = true;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        RelToken *const token = &sentence->tokens[i];
        if (!rel_text_is_capitalized(token->form)) {
            continue;
        }
        token->form = recase(recaser, token->form, first, capitals);
        first = false;
        if (!token->form.bytes) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

RelStatus
rel_headline_lower(const RelDocument *document, const RelGazetteer *gazetteer,
                   RelArena *arena, RelSentences *sentences)
{
    Recaser recaser = {.gazetteer = gazetteer, .arena = arena};
    RelStatus status = REL_OK;
    bool any = false;

    rel_map_init(&recaser.seen, arena);
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *const sentence = &sentences->sentences[i];
        any = any || (is_headline(document, sentence) &&
                      is_capitalized_throughout(sentence));
    }
    for (RelIndex i = 0; any && status == REL_OK && i < sentences->n_sentences;
         ++i) {
        if (!is_headline(document, &sentences->sentences[i])) {
            status = note_sentence(&recaser, &sentences->sentences[i]);
        }
    }
    for (RelIndex i = 0; any && status == REL_OK && i < sentences->n_sentences;
         ++i) {
        RelSentence *const sentence = &sentences->sentences[i];
        if (is_headline(document, sentence) &&
            is_capitalized_throughout(sentence)) {
            status = recase_sentence(&recaser, sentence);
        }
    }
    return status;
}

void
rel_headline_restore(const RelDocument *document, RelSentences *sentences)
{
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelSentence *const sentence = &sentences->sentences[i];
        if (!is_headline(document, sentence)) {
            continue;
        }
        for (RelIndex t = 0; t < sentence->n_tokens; ++t) {
            RelToken *const token = &sentence->tokens[t];
            token->form = rel_text_slice(document->text, token->begin,
                                         token->end - token->begin);
        }
    }
}
