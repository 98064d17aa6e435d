// name_run.c: finds words with capitals that may be a name.
//
//   Shares of [Kirkland & Ellis] fell on Monday after [Ostrava]-based
//   [deepForge] ...
//
// Days and months have capitals, too, and are none.

#include "syntax/name_run.h"

#include "base/strings.h"

#include <string.h>

bool
rel_name_is_form(const RelNameSearch *search, RelIndex i, const char *form)
{
    return i < search->n && rel_text_is(search->tokens[i].form, form);
}

bool
rel_name_is_tagged(const RelNameSearch *search, RelIndex i, const char *prefix)
{
    return i < search->n && rel_text_starts(search->tokens[i].xpos, prefix);
}

bool
rel_name_is_related(const RelToken *token, const char *relation)
{
    const size_t length = strlen(relation);

    return rel_text_starts(token->relation, relation) &&
           (token->relation.length == length ||
            token->relation.bytes[length] == ':');
}

static bool
is_small_at(RelText form, size_t i)
{
    return i < form.length && form.bytes[i] >= 'a' && form.bytes[i] <= 'z';
}

bool
rel_name_has_inner_capital(RelText form)
{
    size_t i = 0;

    while (is_small_at(form, i)) {
        ++i;
    }
    return i > 0 && i < form.length && form.bytes[i] >= 'A' &&
           form.bytes[i] <= 'Z' && is_small_at(form, i + 1) &&
           is_small_at(form, i + 2);
}

bool
rel_name_is_rarely_small(const RelNameWords *words, RelText form)
{
    char bytes[REL_NAME_WORD_ROOM];

    if (rel_name_words_get(words, form)[REL_NAME_LEVELS] >= 2) {
        return false;
    }
    const RelText small = rel_name_lower(form, bytes);
    return rel_text_equals(small, form) ||
           rel_name_words_get(words, small)[0] == REL_NAME_NO_CLASS;
}

/// Tell whether the first word of the sentence has its capital as a name: by
/// its tag, or since nobody knows it as a noun ("Tessolar said")
static bool
opens_as_name(const RelNameSearch *search)
{
    const RelText form = search->tokens[0].form;

    return rel_name_is_tagged(search, 0, "NNP") ||
           (search->words != NULL &&
            rel_text_is(search->tokens[0].xpos, "NN") &&
            rel_name_is_rarely_small(search->words, form) &&
            rel_name_noun_tells(search->nouns, form, REL_NOUN_BESIDE) == 0);
}

bool
rel_name_is_word(const RelNameSearch *search, RelIndex i)
{
    if (i >= search->n) {
        return false;
    }
    if (rel_name_has_inner_capital(search->tokens[i].form)) {
        return true;
    }
    return rel_text_is_capitalized(search->tokens[i].form) &&
           (i > 0 || opens_as_name(search)) &&
           !rel_name_is_day(search->nouns, search->tokens[i].form);
}

bool
rel_name_may_begin(const RelNameSearch *search, RelIndex i)
{
    if (!rel_name_is_word(search, i)) {
        return false;
    }
    if (rel_name_is_tagged(search, i, "JJ")) {
        return (rel_gazetteer_kinds(search->gazetteer, search->tokens[i].form) &
                REL_GAZ_DEMONYM) == 0;
    }
    return !rel_name_is_tagged(search, i, "PRP") &&
           !rel_name_is_tagged(search, i, "DT") &&
           !rel_name_is_tagged(search, i, "IN") &&
           !rel_name_is_tagged(search, i, "W");
}

RelNameRun
rel_name_run_at(const RelNameSearch *search, RelIndex i)
{
    RelNameRun run = {i, i + 1};

    for (;;) {
        const bool joined = rel_name_is_form(search, run.end, "-") ||
                            rel_name_is_form(search, run.end, "&");
        if (rel_name_is_word(search, run.end + joined)) {
            run.end += 1 + joined;
        } else {
            return run;
        }
    }
}

RelIndex
rel_name_run_head(const RelNameSearch *search, RelNameRun run)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        const RelIndex head = search->tokens[i].head;
        if (head == REL_NONE || head < run.begin || head >= run.end) {
            return i;
        }
    }
    return run.begin;
}

bool
rel_name_is_noun(const RelNameSearch *search, RelIndex i)
{
    if (!rel_name_is_tagged(search, i, "NN")) {
        return false;
    }
    return !rel_text_is_capitalized(search->tokens[i].form) ||
           (i == 0 && !rel_name_is_tagged(search, i, "NNP"));
}

RelText
rel_name_lemma(const RelNameSearch *search, RelIndex i)
{
    const RelToken *token = &search->tokens[i];

    return token->lemma.length > 0 ? token->lemma : token->form;
}

RelText
rel_name_join(RelText one, RelText two, char bytes[REL_KEY_MAX])
{
    const size_t length = one.length + 1 + two.length;

    if (length >= REL_KEY_MAX) {
        return rel_text("");
    }
    memcpy(bytes, one.bytes, one.length);
    bytes[one.length] = ' ';
    memcpy(bytes + one.length + 1, two.bytes, two.length);
    return (RelText){bytes, length};
}

void
rel_name_tell_surely(const RelNameSearch *search, RelNameRun run, unsigned what)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        search->told[i].surely |= (uint8_t)what;
    }
}

/// Tell whether a run begins with what is nothing but a given name, and goes
/// on: "Elena Russo"
static bool
looks_like_person(const RelNameSearch *search, RelNameRun run)
{
    const unsigned kinds =
        rel_gazetteer_kinds(search->gazetteer, search->tokens[run.begin].form);

    return run.end - run.begin > 1 && (kinds & REL_GAZ_GIVEN) != 0 &&
           (kinds & ~(unsigned)(REL_GAZ_GIVEN | REL_GAZ_SURNAME)) == 0;
}

void
rel_name_tell_likely(const RelNameSearch *search, RelNameRun run, unsigned what)
{
    if ((what & REL_TOLD_PER) == 0 && looks_like_person(search, run)) {
        return;
    }
    for (RelIndex i = run.begin; i < run.end; ++i) {
        const unsigned before = search->told[i].likely;
        const unsigned both = before & what;
        search->told[i].likely = (uint8_t)(both != 0 ? both : before | what);
    }
}

void
rel_name_tell_unlike(const RelNameSearch *search, RelNameRun run, unsigned what)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        search->told[i].unlike |= (uint8_t)what;
    }
}
