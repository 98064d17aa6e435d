// alias.c: joins the names of one thing.
//
//   Francois Hollande ... Mr. Hollande       a surname of one person only
//   Nordic Fish Union (NFU) ... the NFU      initials in brackets
//   Daesh (also known as the Islamic State)  another name in brackets
//
// A surname that two persons of the document bear joins neither, unless title
// or gender tell which.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/chain.h"
#include "graph/name.h"

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

/// What equal names are compared by: the folded name, for persons without
/// its optional parts
static RelText
key_of(RelReading *reading, const RelMention *mention)
{
    if (!is_person(reading, mention)) {
        return mention->folded;
    }
    const RelText key = rel_name_person_key(
        reading->arena, reading->knowledge->lists, mention->folded);
    reading->failed |= key.bytes == NULL;
    return key;
}

/// Equal names of a person and of a place may be two things
static bool
kinds_differ(const RelReading *reading, const RelMention *a,
             const RelMention *b)
{
    return a->strong_kind && b->strong_kind &&
           is_person(reading, a) != is_person(reading, b) &&
           (is_place(reading, a) || is_place(reading, b));
}

static void
join_equal_names(RelReading *reading)
{
    RelMap first;

    rel_map_init(&first, reading->arena);
    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (!is_name(mention)) {
            continue;
        }
        RelText key = key_of(reading, mention);
        if (mention->country != REL_NONE) {
            key = rel_gazetteer_country_at(reading->knowledge->gazetteer,
                                           mention->country)
                      ->iso2;
        }
        const RelIndex other = rel_map_get(&first, key);
        if (other == REL_NONE) {
            reading->failed |= rel_map_set(&first, key, i) != REL_OK;
        } else if (!kinds_differ(reading, rel_mention_at(reading, other),
                                 mention) &&
                   rel_cluster_agrees(reading, other, i)) {
            rel_cluster_join(reading, other, i, rel_text(""));
        }
    }
}

/// The full names of persons by their last and by their first word
typedef struct {
    RelChains last, first;
} Bearers;

/// Tell whether a name has a surname and something else
static bool
is_full_name(const RelReading *reading, const RelMention *mention)
{
    return is_name(mention) && is_person(reading, mention) &&
           rel_name_n_words(mention->folded) > 1 &&
           rel_name_lone(reading->knowledge->lists, mention->folded).length ==
               0;
}

static void
list_bearers(RelReading *reading, Bearers *bearers)
{
    const size_t n_mentions = reading->mentions.n_items;

    if (rel_chains_init(&bearers->last, reading->arena, n_mentions) !=
            REL_OK ||
        rel_chains_init(&bearers->first, reading->arena, n_mentions) !=
            REL_OK) {
        reading->failed = true;
        return;
    }
    for (RelIndex i = 0; i < n_mentions && !reading->failed; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        // One mention of a cluster is enough
        if (is_full_name(reading, mention) &&
            rel_cluster_of(reading, i) == i) {
            reading->failed |=
                rel_chains_add(&bearers->last,
                               rel_name_last(mention->folded), i) != REL_OK ||
                rel_chains_add(&bearers->first,
                               rel_name_first(mention->folded), i) != REL_OK;
        }
    }
}

static bool
titles_agree(const RelMention *a, const RelMention *b)
{
    return a->noun.length > 0 && rel_text_equals(a->noun, b->noun);
}

/// The one person in a chain who may be mention `index`, or REL_NONE; with
/// `titled`, only persons of the same title count
static RelIndex
find_bearer(const RelReading *reading, const RelChains *chains, RelText lone,
            RelIndex index, bool titled)
{
    const RelMention *mention = rel_mention_at(reading, index);
    RelIndex found = REL_NONE;
    RelIndex full = rel_chains_first(chains, lone);

    for (size_t steps = 0; full != REL_NONE; full = chains->next[full]) {
        if (++steps > REL_CHAIN_MAX) {
            return REL_NONE;
        }
        if (!rel_cluster_agrees(reading, full, index) ||
            (titled &&
             !titles_agree(rel_mention_at(reading, full), mention))) {
            continue;
        }
        const RelIndex cluster = rel_cluster_of(reading, full);
        if (found != REL_NONE && found != cluster) {
            return REL_NONE;
        }
        found = cluster;
    }
    return found;
}

/// Tell whether a name of one word may be a person's surname
static bool
may_be_surname(const RelReading *reading, const RelMention *mention)
{
    const unsigned others = REL_GAZ_COUNTRY | REL_GAZ_CITY |
                            REL_GAZ_CAPITAL | REL_GAZ_REGION | REL_GAZ_ORG |
                            REL_GAZ_MEDIA | REL_GAZ_COMPANY | REL_GAZ_DEMONYM;

    return is_person(reading, mention) ||
           (rel_gazetteer_kinds(reading->knowledge->gazetteer,
                                mention->text) &
            others) == 0;
}

static void
make_person(RelReading *reading, RelIndex index)
{
    RelMention *mention = rel_mention_at(reading, index);
    RelCluster *cluster =
        rel_cluster_at(reading, rel_cluster_of(reading, index));

    if (!is_person(reading, mention)) {
        mention->class_index = reading->knowledge->person;
        cluster->class_index = reading->knowledge->person;
        cluster->genders = REL_GENDER_PERSON;
    }
}

static void
join_surname(RelReading *reading, const Bearers *bearers, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelText lone = rel_name_lone(reading->knowledge->lists,
                                       mention->folded);

    if (lone.length == 0 || !may_be_surname(reading, mention)) {
        return;
    }
    const RelCluster before =
        *rel_cluster_at(reading, rel_cluster_of(reading, index));
    const unsigned genders = before.genders & REL_GENDER_PERSON;
    rel_cluster_at(reading, rel_cluster_of(reading, index))->genders =
        genders ? genders : REL_GENDER_PERSON;

    RelIndex bearer =
        find_bearer(reading, &bearers->last, lone, index, true);
    if (bearer == REL_NONE) {
        bearer = find_bearer(reading, &bearers->last, lone, index, false);
    }
    if (bearer == REL_NONE &&
        rel_chains_first(&bearers->last, lone) == REL_NONE) {
        bearer = find_bearer(reading, &bearers->first, lone, index, false);
    }
    if (bearer == REL_NONE) {
        rel_cluster_at(reading, rel_cluster_of(reading, index))->genders =
            before.genders;
        return;
    }
    make_person(reading, index);
    const RelText reason = rel_text_printf(
        reading->arena, "'%.*s' is part of one person's name in the document",
        (int)mention->text.length, mention->text.bytes);
    reading->failed |= reason.bytes == NULL;
    rel_cluster_join(reading, bearer, index, reason);
}

void
rel_coref_names(RelReading *reading)
{
    Bearers bearers;

    join_equal_names(reading);
    list_bearers(reading, &bearers);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        if (is_name(rel_mention_at(reading, i))) {
            join_surname(reading, &bearers, i);
        }
    }
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
        rel_text_printf(reading->arena, "'%.*s' is given as another name of "
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
    const RelText short_form =
        rel_name_initials(reading->arena, alias->text);
    const RelText initials = rel_name_initials(reading->arena, name->text);

    reading->failed |= short_form.bytes == NULL || initials.bytes == NULL;
    return rel_name_is_acronym(alias->text) &&
           (rel_text_equals(short_form, initials) ||
            rel_name_n_words(name->folded) >= 3);
}

/// Tell whether the bracket from `begin` to `end` says that it holds names
static bool
has_alias_mark(RelReading *reading, const RelSentence *sentence,
               RelIndex begin, RelIndex end)
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

/// Chain the long names by their initials
static void
list_initials(RelReading *reading, RelChains *initials)
{
    if (rel_chains_init(initials, reading->arena,
                        reading->mentions.n_items) != REL_OK) {
        reading->failed = true;
    }
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (may_have_alias(reading, mention) &&
            rel_name_n_words(mention->folded) > 1 &&
            rel_cluster_of(reading, i) == i) {
            const RelText key =
                rel_name_initials(reading->arena, mention->text);
            reading->failed |=
                key.bytes == NULL ||
                rel_chains_add(initials, key, i) != REL_OK;
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
    const RelIndex found =
        find_bearer(reading, initials, key, index, false);
    if (found != REL_NONE && found != rel_cluster_of(reading, index)) {
        join_alias(reading, found, index);
    }
}

void
rel_coref_aliases(RelReading *reading)
{
    RelChains initials;

    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        join_bracket_after(reading, i);
    }
    list_initials(reading, &initials);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        join_initials(reading, &initials, i);
    }
}
