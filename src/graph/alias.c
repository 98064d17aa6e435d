// alias.c: joins other names of one thing.
//
//   Nordic Fish Union (NFU) ... the NFU      initials in brackets
//   Daesh (also known as the Islamic State)  another name in brackets
//   Nordhav Shipping ... Nordhav             the first word of one body's name
//
// Persons and places have no such aliases: "Lopes (Porto)" tells a club,
// "Springfield (Illinois)" a state.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/chain.h"
#include "graph/name.h"
#include "graph/span.h"

static bool
is_name(const RelMention *mention)
{
    return mention->form == REL_FORM_NAME && mention->folded.length > 0;
}

static bool
is_person(const RelReading *reading, const RelMention *mention)
{
    return rel_knowledge_is(reading->knowledge, mention->class_index,
                            reading->knowledge->person);
}

static bool
is_place(const RelReading *reading, const RelMention *mention)
{
    return rel_knowledge_is(reading->knowledge, mention->class_index,
                            reading->knowledge->place);
}

/// The one cluster in a chain that agrees with mention `index`, or REL_NONE
static RelIndex
find_only(const RelReading *reading, const RelChains *chains, RelText key,
          RelIndex index)
{
    RelIndex found = REL_NONE;
    RelIndex full = rel_chains_first(chains, key);

    for (size_t steps = 0; full != REL_NONE; full = chains->next[full]) {
        if (++steps > REL_CHAIN_MAX) {
            return REL_NONE;
        }
        const RelIndex cluster = rel_cluster_of(reading, full);
        if (!rel_cluster_agrees(reading, full, index)) {
            continue;
        }
        if (found != REL_NONE && found != cluster) {
            return REL_NONE;
        }
        found = cluster;
    }
    return found;
}

/// Tell whether a mention may have an alias: neither person nor place
static bool
may_have_alias(const RelReading *reading, const RelMention *mention)
{
    return is_name(mention) && !is_person(reading, mention) &&
           !is_place(reading, mention) && mention->country == REL_NONE;
}

static bool
is_form(const RelToken *token, const char *one, const char *other)
{
    return rel_text_is(token->form, one) || rel_text_is(token->form, other);
}

static void
join_alias(RelReading *reading, RelIndex name, RelIndex alias)
{
    const RelMention *one = rel_mention_at(reading, name);
    const RelMention *two = rel_mention_at(reading, alias);
    const RelText reason =
        rel_text_printf(reading->arena,
                        "'%.*s' is given as another name of "
                        "'%.*s'",
                        (int)two->text.length, two->text.bytes,
                        (int)one->text.length, one->text.bytes);

    reading->failed |= reason.bytes == NULL;
    rel_cluster_join(reading, name, alias, reason);
}

/// Initials, or capitals behind an organization's long name
static bool
is_short_for(RelReading *reading, const RelMention *alias,
             const RelMention *name)
{
    const RelText short_form = rel_name_initials(reading->arena, alias->text);
    const RelText initials = rel_name_initials(reading->arena, name->text);

    reading->failed |= short_form.bytes == NULL || initials.bytes == NULL;
    return rel_name_is_acronym(alias->text) &&
           (rel_text_equals(short_form, initials) ||
            rel_name_n_words(name->folded) >= 3);
}

/// Tell whether the bracket from `begin` to `end` says that it holds names
static bool
has_alias_mark(RelReading *reading, const RelSentence *sentence, RelIndex begin,
               RelIndex end)
{
    for (RelIndex i = begin; i < end; ++i) {
        const RelText word =
            rel_text_lower(reading->arena, sentence->tokens[i].form);
        if (rel_list_has(reading->knowledge->lists->aliases, word)) {
            return true;
        }
    }
    return false;
}

/// Tell whether token `index` may stand beside the names of a bracket
static bool
is_bracket_filler(RelReading *reading, const RelSentence *sentence,
                  RelIndex index)
{
    const RelToken *token = &sentence->tokens[index];

    return token->upos == REL_UPOS_DET || token->upos == REL_UPOS_PUNCT ||
           has_alias_mark(reading, sentence, index, index + 1);
}

/// Join the names in the bracket between `begin` and `end` to `name`
static void
join_bracket(RelReading *reading, RelIndex name, RelIndex begin, RelIndex end)
{
    const RelMention *before = rel_mention_at(reading, name);
    const RelSentence *sentence =
        &reading->sentences->sentences[before->sentence];
    const RelIndex *at = reading->mention_at[before->sentence];
    const bool marked = has_alias_mark(reading, sentence, begin, end);

    for (RelIndex i = begin; i < end; ++i) {
        if (at[i] == REL_NONE) {
            if (!is_bracket_filler(reading, sentence, i)) {
                return;
            }
            continue;
        }
        const RelMention *alias = rel_mention_at(reading, at[i]);
        if (!may_have_alias(reading, alias)) {
            return;
        }
        if (marked || is_short_for(reading, alias, before)) {
            join_alias(reading, name, at[i]);
        }
        i = alias->end > i ? alias->end - 1 : i;
    }
}

/// One past the tokens of the bracket that opens at `open`, or REL_NONE
static RelIndex
bracket_end(const RelSentence *sentence, RelIndex open)
{
    for (RelIndex i = open + 1; i < sentence->n_tokens && i < open + 16; ++i) {
        if (is_form(&sentence->tokens[i], ")", "]")) {
            return i;
        }
    }
    return REL_NONE;
}

/// "the Institute for Sea and Atmosphere (ISA)": initials in a bracket behind
/// words that are no part of the name, which the grammar ties to it
static void
join_bracketed_apposition(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelToken *token = &sentence->tokens[mention->head];

    if (!may_have_alias(reading, mention) || mention->begin == 0 ||
        !rel_name_is_acronym(mention->text) ||
        !rel_span_relates(token, "appos") || token->head == REL_NONE ||
        !is_form(&sentence->tokens[mention->begin - 1], "(", "[")) {
        return;
    }
    const RelIndex other = reading->mention_at[mention->sentence][token->head];
    if (other != REL_NONE && other != index &&
        may_have_alias(reading, rel_mention_at(reading, other))) {
        join_alias(reading, other, index);
    }
}

static void
join_bracket_after(RelReading *reading, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex open = mention->end;

    if (!may_have_alias(reading, mention) || open >= sentence->n_tokens ||
        !is_form(&sentence->tokens[open], "(", "[")) {
        return;
    }
    const RelIndex end = bracket_end(sentence, open);
    if (end != REL_NONE) {
        join_bracket(reading, index, open + 1, end);
    }
}

static RelText
initials_of(RelReading *reading, const RelMention *mention)
{
    return rel_name_initials(reading->arena, mention->text);
}

static RelText
first_word_of(RelReading *reading, const RelMention *mention)
{
    (void)reading;
    return rel_name_first(mention->folded);
}

static RelText
last_word_of(RelReading *reading, const RelMention *mention)
{
    (void)reading;
    return rel_name_last(mention->folded);
}

/// Chain the long names by what `key_of` makes of them
static void
list_long_names(RelReading *reading, RelChains *chains,
                RelText (*key_of)(RelReading *, const RelMention *))
{
    if (rel_chains_init(chains, reading->arena, reading->mentions.n_items) !=
        REL_OK) {
        reading->failed = true;
    }
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (may_have_alias(reading, mention) &&
            rel_name_n_words(mention->folded) > 1 &&
            rel_cluster_of(reading, i) == i) {
            const RelText key = key_of(reading, mention);
            reading->failed |=
                key.bytes == NULL || rel_chains_add(chains, key, i) != REL_OK;
        }
    }
}

/// "the AP", where the document names one Associated Press
static void
join_initials(RelReading *reading, const RelChains *initials, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);

    if (!may_have_alias(reading, mention) ||
        !rel_name_is_acronym(mention->text)) {
        return;
    }
    const RelText key = rel_name_initials(reading->arena, mention->text);
    reading->failed |= key.bytes == NULL;
    const RelIndex found = find_only(reading, initials, key, index);
    if (found != REL_NONE && found != rel_cluster_of(reading, index)) {
        join_alias(reading, found, index);
    }
}

static bool
is_body(const RelReading *reading, RelIndex class)
{
    return rel_knowledge_is(reading->knowledge, class,
                            reading->knowledge->organization);
}

/// Tell whether a long name is a body's, as far as is known of it, or if
/// nothing is, of the short one
static bool
may_be_body(const RelReading *reading, RelIndex full, RelIndex part)
{
    return is_body(reading, full) ||
           (full == REL_NONE && is_body(reading, part));
}

/// Tell whether a word alone may be short for a body's longer name: a word
/// that means nothing else
static bool
is_distinctive(const RelReading *reading, const RelMention *mention)
{
    const RelKnowledge *knowledge = reading->knowledge;

    return rel_name_n_words(mention->folded) == 1 &&
           mention->folded.length >= 4 && !rel_name_is_acronym(mention->text) &&
           rel_knowledge_class_of(knowledge, mention->folded) == REL_NONE &&
           rel_gazetteer_kinds(knowledge->gazetteer, mention->text) == 0;
}

/// "Leeds", a city, where the recogniser takes it for a body
static bool
is_called_body(const RelReading *reading, const RelMention *mention)
{
    return mention->strong_kind && is_body(reading, mention->class_index) &&
           rel_name_n_words(mention->folded) == 1 &&
           !rel_name_is_acronym(mention->text) &&
           rel_knowledge_class_of(reading->knowledge, mention->folded) ==
               REL_NONE;
}

/// "Nordhav", where the document names one Nordhav Shipping; "United", where it
/// names one Leeds United
static void
join_word(RelReading *reading, const RelChains *words, const char *does,
          RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);

    if (!may_have_alias(reading, mention) ||
        (!is_distinctive(reading, mention) &&
         !is_called_body(reading, mention))) {
        return;
    }
    const RelIndex found = find_only(reading, words, mention->folded, index);
    if (found == REL_NONE || found == rel_cluster_of(reading, index) ||
        rel_cluster_is_beside(reading, found, index, true) ||
        !may_be_body(reading, rel_cluster_at(reading, found)->class_index,
                     mention->class_index)) {
        return; // a phone's name begins that of many models
    }
    const RelText reason = rel_text_printf(
        reading->arena, "'%.*s' %s one body's name in the document",
        (int)mention->text.length, mention->text.bytes, does);
    reading->failed |= reason.bytes == NULL;
    rel_cluster_join(reading, found, index, reason);
}

void
rel_coref_aliases(RelReading *reading)
{
    RelChains initials, first_words, last_words;

    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        join_bracket_after(reading, i);
        join_bracketed_apposition(reading, i);
    }
    list_long_names(reading, &initials, initials_of);
    list_long_names(reading, &first_words, first_word_of);
    list_long_names(reading, &last_words, last_word_of);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        join_initials(reading, &initials, i);
        join_word(reading, &first_words, "begins", i);
        join_word(reading, &last_words, "ends", i);
    }
}
