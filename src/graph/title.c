// title.c: separates titles from names.
//
//   Portuguese Prime Minister Ana Lopes
//   nation     title          name
//
// Titles of two words are tried before those of one.

#include "graph/title.h"

#include "base/strings.h"
#include "graph/name.h"
#include "graph/span.h"

RelText
rel_title_word(RelReading *reading, const RelToken *token)
{
    const RelText word = rel_text_lower(reading->arena, token->form);

    reading->failed |= word.bytes == NULL;
    return word;
}

/// Tokens in the title that ends before token `end` (0 to 3)
static RelIndex
title_before(RelReading *reading, const RelSentence *sentence, RelIndex floor,
             RelIndex end, RelText *title)
{
    for (RelIndex n_tokens = 3; n_tokens > 0; --n_tokens) {
        if (end < floor + n_tokens) {
            continue;
        }
        const RelText words = rel_text_lower(
            reading->arena,
            rel_span_text(reading->arena, sentence, end - n_tokens, end));
        reading->failed |= words.bytes == NULL;
        if (rel_list_has(reading->knowledge->lists->titles, words)) {
            *title = words;
            return n_tokens;
        }
    }
    return 0;
}

/// Tokens in the title that begins at token `begin` (0 to 3)
static RelIndex
title_after(RelReading *reading, const RelSentence *sentence, RelIndex begin,
            RelIndex end)
{
    RelText title;

    for (RelIndex n_tokens = 3; n_tokens > 0; --n_tokens) {
        if (begin + n_tokens < end &&
            title_before(reading, sentence, begin, begin + n_tokens, &title) ==
                n_tokens) {
            return n_tokens;
        }
    }
    return 0;
}

static bool
is_demonym(const RelReading *reading, RelText form)
{
    return rel_gazetteer_demonym(reading->knowledge->gazetteer, form) !=
           REL_NONE;
}

/// An article or mark before a name, also where it is written like a name:
/// "The Washington Post"
static bool
is_article(RelReading *reading, const RelToken *token)
{
    const RelText features = rel_list_value(reading->knowledge->lists->pronouns,
                                            rel_title_word(reading, token));

    return token->upos == REL_UPOS_DET || token->upos == REL_UPOS_PUNCT ||
           rel_value_has(features, ' ', rel_text("definite"));
}

/// The gazetteer has the name: "The Hague" is there, "Hague" is not
static bool
is_listed(RelReading *reading, const RelSentence *sentence, RelIndex begin,
          RelIndex end)
{
    const RelText name = rel_span_text(reading->arena, sentence, begin, end);

    reading->failed |= name.bytes == NULL;
    return rel_gazetteer_kinds(reading->knowledge->gazetteer, name) != 0;
}

void
rel_title_trim(RelReading *reading, const RelSentence *sentence,
               RelNameKind kind, RelIndex *begin, RelIndex *end)
{
    while (*end - *begin > 1 &&
           (rel_text_is(sentence->tokens[*end - 1].xpos, "POS") ||
            sentence->tokens[*end - 1].upos == REL_UPOS_PUNCT)) {
        --*end;
    }
    while (*end - *begin > 1 &&
           is_article(reading, &sentence->tokens[*begin]) &&
           (!is_listed(reading, sentence, *begin, *end) ||
            is_listed(reading, sentence, *begin + 1, *end))) {
        ++*begin;
    }
    if (kind != REL_NAME_PER) {
        return;
    }
    RelIndex start = *begin;
    while (start + 1 < *end) {
        const RelIndex n_title = title_after(reading, sentence, start, *end);
        if (n_title > 0) {
            start += n_title;
        } else if (start == *begin &&
                   is_demonym(reading, sentence->tokens[start].form)) {
            ++start;
        } else {
            break;
        }
    }
    *begin = start;
}

RelIndex
rel_title_nation(const RelReading *reading, const RelSentence *sentence,
                 RelIndex begin, RelIndex end)
{
    const RelGazetteer *gazetteer = reading->knowledge->gazetteer;

    for (RelIndex i = end; i-- > begin;) {
        const RelText form = sentence->tokens[i].form;
        RelIndex country = rel_gazetteer_demonym(gazetteer, form);
        if (country == REL_NONE) {
            country = rel_gazetteer_country(gazetteer, form);
        }
        if (country == REL_NONE && i > begin) {
            const RelText pair =
                rel_span_text(reading->arena, sentence, i - 1, i + 1);
            country = rel_gazetteer_country(gazetteer, pair);
        }
        if (country != REL_NONE) {
            return country;
        }
    }
    return REL_NONE;
}

static unsigned
gender_of(const RelReading *reading, RelText noun)
{
    const RelText gender =
        rel_list_value(reading->knowledge->lists->genders, noun);

    return rel_text_is(gender, "male")     ? REL_GENDER_MALE
           : rel_text_is(gender, "female") ? REL_GENDER_FEMALE
                                           : 0;
}

static void
take_noun(RelReading *reading, RelMention *mention, RelText noun)
{
    const unsigned gender = gender_of(reading, noun);
    RelText kind = {NULL, 0};
    RelText value = rel_list_value(reading->knowledge->lists->titles, noun);

    rel_text_split(&value, ' ', &kind);
    if (gender != 0) {
        mention->genders = gender;
    }
    if (mention->noun.length == 0 && !rel_text_is(kind, "address")) {
        mention->noun = noun;
    }
}

/// First token that may belong to the title before token `begin`
static RelIndex
floor_before(const RelSentence *sentence, RelIndex begin)
{
    RelIndex floor = begin;

    while (floor > 0 && begin - floor < 8) {
        const RelToken *token = &sentence->tokens[floor - 1];
        if (token->upos != REL_UPOS_PROPN && token->upos != REL_UPOS_NOUN &&
            token->upos != REL_UPOS_ADJ && !rel_text_is(token->xpos, "POS") &&
            !rel_text_is(token->form, "-")) {
            break;
        }
        --floor;
    }
    return floor;
}

/// "*former* president", "*deputy* minister": who is that is no president and
/// no minister, wherever else one is named
static void
take_rank(RelReading *reading, RelMention *mention, RelIndex begin,
          RelIndex end)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelLexicon *ranks = reading->knowledge->lists->ranks;

    for (RelIndex i = begin; i < end && mention->noun.length > 0; ++i) {
        const RelText word =
            rel_text_lower(reading->arena, sentence->tokens[i].form);
        if (rel_list_has(ranks, word)) {
            const RelText value = rel_list_value(ranks, word);
            const RelText parts[] = {value.length > 0 ? value : word,
                                     mention->noun};
            mention->noun = rel_text_join(reading->arena, parts, 2, " ");
            reading->failed |= mention->noun.bytes == NULL;
            return;
        }
    }
}

/// "... Prime Minister | Ana Lopes"
static void
describe_before(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex floor = floor_before(sentence, mention->begin);
    RelIndex end = mention->begin;
    RelText title;

    for (;;) {
        const RelIndex n_title =
            title_before(reading, sentence, floor, end, &title);
        if (n_title == 0) {
            break;
        }
        take_noun(reading, mention, title);
        end -= n_title;
    }
    if (end < mention->begin) {
        mention->nation = rel_title_nation(reading, sentence, floor, end);
        take_rank(reading, mention, floor, end);
    }
}

RelText
rel_title_of_phrase(RelReading *reading, const RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    RelText title = mention->noun;

    title_before(reading, sentence, mention->begin, mention->head + 1, &title);
    return title;
}

/// "Ana Lopes , the Portuguese prime minister ,"
static void
describe_apposition(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex noun =
        rel_span_child(sentence, mention->head, "appos", mention->end);
    RelIndex begin, end;
    RelText title;

    if (noun == REL_NONE || sentence->tokens[noun].upos != REL_UPOS_NOUN) {
        return;
    }
    rel_span_phrase(sentence, noun, &begin, &end);
    if (title_before(reading, sentence, begin, noun + 1, &title) == 0) {
        title = rel_title_word(reading, &sentence->tokens[noun]);
    }
    take_noun(reading, mention, title);
    take_rank(reading, mention, begin, noun);
    if (mention->nation == REL_NONE) {
        mention->nation = rel_title_nation(reading, sentence, begin, noun);
    }
}

/// By the given name
static void
describe_given(RelReading *reading, RelMention *mention)
{
    if (mention->genders != REL_GENDER_PERSON ||
        rel_name_n_words(mention->folded) < 2) {
        return;
    }
    const RelText gender = rel_list_value(reading->knowledge->lists->given,
                                          rel_name_first(mention->folded));
    if (rel_text_is(gender, "male")) {
        mention->genders = REL_GENDER_MALE;
    } else if (rel_text_is(gender, "female")) {
        mention->genders = REL_GENDER_FEMALE;
    }
}

void
rel_title_describe(RelReading *reading, RelMention *mention)
{
    describe_before(reading, mention);
    describe_apposition(reading, mention);
    describe_given(reading, mention);
}
