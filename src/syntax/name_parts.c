// name_parts.c: tells which words belong to a name.
//
//   U.S. District Judge [Marian Colfax]      titles are none of it
//   Hurricane [Odo]                          nor are nouns before it
//   Mayor [Rik Postma] of [Ameland]          nor is the place of a person
//   [Mercer, Dunne & Co.]                    "&" joins the partners of a firm
//   [KYIV], March 3 - Rain stopped ...       where the story was written

#include "syntax/name_parts.h"

#include "base/strings.h"
#include "base/utf8.h"

/// Longest dateline behind its place, in tokens: ", March 3 (Reuters)"
enum { DATELINE_TOKENS = 8 };

static unsigned
kinds_at(const RelNameSearch *search, RelIndex i)
{
    return rel_gazetteer_kinds(search->gazetteer, search->tokens[i].form);
}

/// Tell whether token `i` is the title of a person whose name follows: not the
/// "St." of a listed St. Petersburg
static bool
is_title(const RelNameSearch *search, RelIndex i)
{
    char bytes[REL_KEY_MAX];
    const RelText title = search->tokens[i].form;

    return rel_rules_has(search->nouns->titles, title) &&
           rel_gazetteer_kinds(
               search->gazetteer,
               rel_name_join(title, search->tokens[i + 1].form, bytes)) == 0;
}

/// Tell whether tokens `i` and the next make one title: "District Judge"
static bool
is_long_title(const RelNameSearch *search, RelIndex i)
{
    char bytes[REL_KEY_MAX];

    return rel_rules_has(search->nouns->titles,
                         rel_name_join(search->tokens[i].form,
                                       search->tokens[i + 1].form, bytes));
}

unsigned
rel_name_last_tells(const RelNameSearch *search, RelNameRun run)
{
    const RelText last = search->tokens[run.end - 1].form;

    return run.end - run.begin > 1 || run.begin > 0
               ? rel_name_noun_tells(search->nouns, last, REL_NOUN_BESIDE) &
                     (REL_TOLD_ORG | REL_TOLD_LOC)
               : 0;
}

/// The words of a title of two words in a run, with a name behind it; or none.
/// What stands before is the name of a body or a country, not of a person.
static RelNameRun
find_long_title(const RelNameSearch *search, RelNameRun run)
{
    const unsigned persons = REL_GAZ_GIVEN | REL_GAZ_SURNAME | REL_GAZ_PERSON;

    for (RelIndex i = run.begin; i + 2 < run.end; ++i) {
        if (is_long_title(search, i)) {
            return (RelNameRun){i, i + 2};
        }
        if (kinds_at(search, i) & persons) {
            break;
        }
    }
    return (RelNameRun){run.begin, run.begin};
}

/// Cut off titles, with what stands before a long one; tells whether any was
static bool
cut_titles(const RelNameSearch *search, RelNameRun *run)
{
    const RelIndex begin = run->begin;
    const RelNameRun title = rel_name_last_tells(search, *run) == 0
                                 ? find_long_title(search, *run)
                                 : (RelNameRun){begin, begin};

    for (RelIndex i = title.begin; i < title.end; ++i) {
        search->told[i].surely = REL_TOLD_NOUN;
        run->begin = title.end;
    }
    while (run->end - run->begin > 1 && is_title(search, run->begin)) {
        ++run->begin;
    }
    return run->begin > begin;
}

unsigned
rel_name_cut_front(const RelNameSearch *search, RelNameRun *run)
{
    unsigned sort = 0;

    while (run->end - run->begin > 1) {
        const RelText form = search->tokens[run->begin].form;
        if (!rel_name_noun_stands_apart(search->nouns, form, run->begin == 0)) {
            break;
        }
        sort = rel_name_noun_tells(search->nouns, form, REL_NOUN_BESIDE);
        search->told[run->begin].surely = REL_TOLD_NOUN;
        ++run->begin;
    }
    return cut_titles(search, run) ? REL_TOLD_PER : sort;
}

/// Tell whether a word beside "&" may be of a firm's name: not the letter of
/// "R & B", the country of "Trinidad & Tobago", the title of "Mr. & Mrs."
static bool
may_be_partner(const RelNameSearch *search, RelIndex i)
{
    const RelText form = search->tokens[i].form;

    return form.length > 1 && (kinds_at(search, i) & REL_GAZ_COUNTRY) == 0 &&
           !rel_rules_has(search->nouns->titles, form);
}

/// Tell whether the "&" at `i` joins partners.  One at least is no common noun:
/// "Procter & Gamble", not "War & Peace".
static bool
joins_partners(const RelNameSearch *search, RelIndex i)
{
    return rel_name_is_form(search, i, "&") && may_be_partner(search, i - 1) &&
           may_be_partner(search, i + 1) &&
           (search->words == NULL ||
            rel_name_is_rarely_small(search->words,
                                     search->tokens[i - 1].form) ||
            rel_name_is_rarely_small(search->words,
                                     search->tokens[i + 1].form));
}

/// Tell whether both sides of the "&" at `i` begin with a given name and go on:
/// two persons
static bool
joins_persons(const RelNameSearch *search, RelNameRun run, RelIndex i)
{
    return i - run.begin > 1 && run.end - i > 2 &&
           (kinds_at(search, run.begin) & REL_GAZ_GIVEN) != 0 &&
           (kinds_at(search, i + 1) & REL_GAZ_GIVEN) != 0;
}

/// The run with the partners before it: "[Mercer, Dunne] & Co."
static RelNameRun
with_partners_before(const RelNameSearch *search, RelNameRun run)
{
    const RelText last = search->tokens[run.end - 1].form;

    if (!rel_rules_has(search->nouns->partners, last)) {
        return run;
    }
    while (run.begin > 1 && rel_name_is_form(search, run.begin - 1, ",") &&
           rel_name_is_word(search, run.begin - 2) &&
           (run.begin == 2 || !rel_name_is_word(search, run.begin - 3))) {
        run.begin -= 2;
    }
    return run;
}

void
rel_name_join_partners(const RelNameSearch *search, RelNameRun run)
{
    for (RelIndex i = run.begin + 1; i + 1 < run.end; ++i) {
        if (joins_partners(search, i) && !joins_persons(search, run, i)) {
            run = with_partners_before(search, run);
            for (RelIndex k = run.begin; k < run.end; ++k) {
                search->told[k] =
                    (RelNameTold){.surely = REL_TOLD_ORG,
                                  .joins = !rel_name_is_word(search, k)};
            }
            return;
        }
    }
}

/// What the title before a run tells of the place behind it: "mayor", a place;
/// a body or a place if it tells nothing
static unsigned
title_tells_place(const RelNameSearch *search, RelNameRun run)
{
    const unsigned tells =
        run.begin == 0 ? 0
                       : rel_name_noun_tells(search->nouns,
                                             search->tokens[run.begin - 1].form,
                                             REL_NOUN_OF) &
                             (REL_TOLD_ORG | REL_TOLD_LOC);

    return tells != 0 ? tells : REL_TOLD_ORG | REL_TOLD_LOC;
}

void
rel_name_part_from_place(const RelNameSearch *search, RelNameRun run,
                         bool titled)
{
    const RelIndex of = run.end;
    const RelIndex place = of + 1 + rel_name_is_form(search, of + 1, "the");
    const RelText last = search->tokens[of - 1].form;

    if (rel_name_is_form(search, of, "of") && rel_name_is_word(search, place) &&
        (titled || run.end - run.begin > 1)) {
        search->told[of].barred |= REL_TOLD_PER;
        if (rel_rules_has(search->nouns->titles, last)) {
            return; // "Secretary of State"
        }
        search->told[place].named = true;
        rel_name_tell_likely(search, rel_name_run_at(search, place),
                             title_tells_place(search, run));
    }
}

/// "New Delhi" of "NEW DELHI", as the lists have it
static RelText
with_small_letters(RelText name, char bytes[REL_KEY_MAX])
{
    const size_t length = name.length < REL_KEY_MAX ? name.length : REL_KEY_MAX;

    for (size_t i = 0; i < length; ++i) {
        const char byte = name.bytes[i];
        const bool within = i > 0 && name.bytes[i - 1] != ' ';
        const bool capital = byte >= 'A' && byte <= 'Z';
        bytes[i] = within && capital ? (char)(byte - 'A' + 'a') : byte;
    }
    return (RelText){bytes, length};
}

/// Tell whether the words in capitals from 0 to `end` are a listed place
static bool
is_listed_place(const RelNameSearch *search, RelIndex end)
{
    const unsigned places = REL_GAZ_CITY | REL_GAZ_REGION | REL_GAZ_COUNTRY;
    char joined[REL_KEY_MAX];
    char bytes[REL_KEY_MAX];
    const RelText name = end == 1
                             ? search->tokens[0].form
                             : rel_name_join(search->tokens[0].form,
                                             search->tokens[1].form, joined);

    return end <= 2 && (rel_gazetteer_kinds(search->gazetteer,
                                            with_small_letters(name, bytes)) &
                        places) != 0;
}

static bool
is_dash(const RelNameSearch *search, RelIndex i)
{
    return rel_name_is_form(search, i, "-") ||
           rel_name_is_form(search, i, "--") ||
           rel_name_is_form(search, i, "–") || rel_name_is_form(search, i, "—");
}

/// The dash or colon that ends the dateline whose place ends at `end`, or
/// REL_NONE.  A day or an agency stands before a dash; without, the place must
/// be a listed one.
static RelIndex
find_dateline_end(const RelNameSearch *search, RelIndex end, bool listed)
{
    bool dated = listed;

    if (listed && rel_name_is_form(search, end, ":")) {
        return end;
    }
    for (RelIndex i = end; i < search->n && i < end + DATELINE_TOKENS; ++i) {
        const RelText form = search->tokens[i].form;
        if (is_dash(search, i)) {
            return dated ? i : REL_NONE;
        }
        dated = dated || rel_name_is_day(search->nouns, form) ||
                rel_name_is_form(search, i, "(");
        if (i == end && !rel_name_is_form(search, i, ",") &&
            !rel_name_is_form(search, i, "(")) {
            return REL_NONE;
        }
    }
    return REL_NONE;
}

void
rel_name_look_for_dateline(const RelNameSearch *search)
{
    RelNameRun place = {0, 0};

    while (place.end < search->n &&
           rel_text_is_in_capitals(search->tokens[place.end].form)) {
        ++place.end;
    }
    if (place.end == 0 || place.end > 3) {
        return;
    }
    const bool listed = is_listed_place(search, place.end);
    const RelIndex end = find_dateline_end(search, place.end, listed);
    if (end != REL_NONE &&
        (end + 1 == search->n ||
         !rel_text_is_in_capitals(search->tokens[end + 1].form))) {
        rel_name_tell_surely(search, place, REL_TOLD_LOC);
    }
}
