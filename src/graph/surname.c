// surname.c: joins the names of one thing that are equal or shorter.
//
//   Camille Vauquelon ... Vauquelon           a surname of one person only
//   Judith Okonjo-Hale ... Ms. Okonjo-Hale    of several words
//   Xi Jinping ... Xi                         a first word, if nobody's last
//
// A surname that two persons of the document bear joins neither, unless title
// or gender tell which; nor does "Nordhav" of "Nordhav and its founder Per
// Nordhav", nor what may be short for a body as well ("Voss Motors").

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
        return rel_name_body_key(reading->knowledge->lists, mention->folded);
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

/// The full names of persons by their last and by their first word
typedef struct {
    RelChains last, first;
    RelMap bodies; ///< First words of bodies of several words
} Bearers;

/// Tell whether persons of different names bear the surname `lone`
static bool
has_several_bearers(const RelReading *reading, const Bearers *bearers,
                    RelText lone)
{
    const RelIndex first = rel_chains_first(&bearers->last, lone);
    RelIndex other = first;

    for (size_t steps = 0; other != REL_NONE && steps < REL_CHAIN_MAX;
         ++steps) {
        if (!rel_text_equals(rel_mention_at(reading, first)->folded,
                             rel_mention_at(reading, other)->folded)) {
            return true;
        }
        other = bearers->last.next[other];
    }
    return false;
}

/// "the *younger* Vik"
static bool
is_compared(const RelReading *reading, const RelMention *mention)
{
    return mention->begin > 0 &&
           rel_text_is(reading->sentences->sentences[mention->sentence]
                           .tokens[mention->begin - 1]
                           .xpos,
                       "JJR");
}

/// "Mrs Lund", "the younger Vik" where two persons are called so: not any Lund
/// of the text, but one that is to be found
static bool
is_told_apart(const RelReading *reading, const Bearers *bearers,
              const RelMention *mention)
{
    const RelText lone =
        rel_name_lone(reading->knowledge->lists, mention->folded);

    return lone.length > 0 && is_person(reading, mention) &&
           (mention->genders == REL_GENDER_MALE ||
            mention->genders == REL_GENDER_FEMALE ||
            is_compared(reading, mention)) &&
           has_several_bearers(reading, bearers, lone);
}

static void
join_equal_names(RelReading *reading, const Bearers *bearers)
{
    RelMap first;

    rel_map_init(&first, reading->arena);
    for (RelIndex i = 0; i < reading->mentions.n_items; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (!is_name(mention)) {
            continue;
        }
        if (is_told_apart(reading, bearers, mention)) {
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

    if (rel_chains_init(&bearers->last, reading->arena, n_mentions) != REL_OK ||
        rel_chains_init(&bearers->first, reading->arena, n_mentions) !=
            REL_OK) {
        reading->failed = true;
        return;
    }
    rel_map_init(&bearers->bodies, reading->arena);
    for (RelIndex i = 0; i < n_mentions && !reading->failed; ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (is_name(mention) && rel_name_n_words(mention->folded) > 1 &&
            rel_knowledge_is(reading->knowledge, mention->class_index,
                             reading->knowledge->organization)) {
            reading->failed |=
                rel_map_set(&bearers->bodies, rel_name_first(mention->folded),
                            i) != REL_OK;
        }
        // One mention of a cluster is enough
        if (is_full_name(reading, mention) && rel_cluster_of(reading, i) == i) {
            reading->failed |=
                rel_chains_add(&bearers->last, rel_name_last(mention->folded),
                               i) != REL_OK ||
                rel_chains_add(&bearers->first, rel_name_first(mention->folded),
                               i) != REL_OK;
        }
    }
}

static bool
titles_agree(const RelMention *a, const RelMention *b)
{
    return a->noun.length > 0 && rel_text_equals(a->noun, b->noun);
}

/// Tell whether `full` ends in the words of `name` and has more
static bool
ends_in(RelText full, RelText name)
{
    const size_t before = full.length - name.length;

    return full.length > name.length + 1 && full.bytes[before - 1] == ' ' &&
           rel_text_equals(rel_text_slice(full, before, name.length), name);
}

/// Persons who may bear a name: none, one, or several
typedef struct {
    RelIndex one; ///< The cluster of one, or REL_NONE
    bool several;
} Found;

static void
take_bearer(Found *found, RelIndex cluster)
{
    found->several |= found->one != REL_NONE && found->one != cluster;
    found->one = cluster;
}

/// The one person in a chain who may be mention `index`, or REL_NONE; with
/// `titled`, only persons of the same title count.  Of several it is the one
/// named before the mention: who comes later with the same surname, husband or
/// sister, needs a whole name to be told apart, and so gets it.
static RelIndex
find_bearer(const RelReading *reading, const RelChains *chains, RelText word,
            RelIndex index, bool titled)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const bool several = rel_name_n_words(mention->folded) > 1;
    Found all = {REL_NONE, false};
    Found before = {REL_NONE, false};
    RelIndex full = rel_chains_first(chains, word);

    for (size_t steps = 0; full != REL_NONE; full = chains->next[full]) {
        if (++steps > REL_CHAIN_MAX) {
            return REL_NONE;
        }
        const RelMention *bearer = rel_mention_at(reading, full);
        if (!rel_cluster_agrees(reading, full, index) ||
            rel_cluster_is_beside(reading, full, index, false) ||
            (several && !ends_in(bearer->folded, mention->folded)) ||
            (titled && !titles_agree(bearer, mention))) {
            continue;
        }
        take_bearer(&all, rel_cluster_of(reading, full));
        if (full < index) {
            take_bearer(&before, rel_cluster_of(reading, full));
        }
    }
    if (!all.several) {
        return all.one;
    }
    return before.several ? REL_NONE : before.one;
}

/// Tell whether a name of one word may be a person's surname
static bool
may_be_surname(const RelReading *reading, const RelMention *mention)
{
    const unsigned others = REL_GAZ_COUNTRY | REL_GAZ_CITY | REL_GAZ_CAPITAL |
                            REL_GAZ_REGION | REL_GAZ_ORG | REL_GAZ_MEDIA |
                            REL_GAZ_COMPANY | REL_GAZ_DEMONYM;

    return is_person(reading, mention) ||
           (rel_gazetteer_kinds(reading->knowledge->gazetteer, mention->text) &
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

/// What a name may be looked up by: the one word of a surname, or the last of
/// a person's name that may be several
static RelText
surname_of(const RelReading *reading, const RelMention *mention)
{
    const RelText lone =
        rel_name_lone(reading->knowledge->lists, mention->folded);

    return lone.length > 0 || !is_person(reading, mention)
               ? lone
               : rel_name_last(mention->folded);
}

static void
join_surname(RelReading *reading, const Bearers *bearers, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelText lone = surname_of(reading, mention);

    const bool person = is_person(reading, mention) || mention->noun.length > 0;
    if (lone.length == 0 || is_compared(reading, mention) ||
        !may_be_surname(reading, mention) ||
        (!person && rel_map_get(&bearers->bodies, lone) != REL_NONE)) {
        return;
    }
    const RelCluster before =
        *rel_cluster_at(reading, rel_cluster_of(reading, index));
    const unsigned genders = before.genders & REL_GENDER_PERSON;
    rel_cluster_at(reading, rel_cluster_of(reading, index))->genders =
        genders ? genders : REL_GENDER_PERSON;

    RelIndex bearer = find_bearer(reading, &bearers->last, lone, index, true);
    if (bearer == REL_NONE) {
        bearer = find_bearer(reading, &bearers->last, lone, index, false);
    }
    if (bearer == REL_NONE &&
        rel_chains_first(&bearers->last, lone) == REL_NONE) {
        bearer = find_bearer(reading, &bearers->first, lone, index, false);
    }
    if (bearer != REL_NONE) {
        // A surname in -s may be tagged, and so be counted, as a plural
        rel_mention_at(reading, index)->numbers = REL_NUMBER_ONE;
    }
    if (bearer == REL_NONE || bearer == rel_cluster_of(reading, index)) {
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

/// "Paris denied it": the recogniser may take a capital or country that speaks
/// for a person; where nobody of the document bears the name, it is none
static void
mend_capital(RelReading *reading, const Bearers *bearers, RelIndex index)
{
    RelMention *mention = rel_mention_at(reading, index);
    const RelGazetteer *gazetteer = reading->knowledge->gazetteer;
    const unsigned kinds = rel_gazetteer_kinds(gazetteer, mention->text);

    if (!is_name(mention) || !is_person(reading, mention) ||
        (kinds & (REL_GAZ_CAPITAL | REL_GAZ_COUNTRY)) == 0 ||
        mention->noun.length > 0 ||
        rel_chains_first(&bearers->last, mention->folded) != REL_NONE ||
        rel_chains_first(&bearers->first, mention->folded) != REL_NONE) {
        return;
    }
    RelCluster *cluster = rel_cluster_at(reading, index);
    mention->country = rel_gazetteer_country(gazetteer, mention->text);
    mention->class_index = mention->country != REL_NONE
                               ? reading->knowledge->country
                               : reading->knowledge->city;
    mention->genders = REL_GENDER_THING;
    cluster->country = mention->country;
    cluster->class_index = mention->class_index;
    cluster->genders = mention->genders;
}

void
rel_coref_names(RelReading *reading)
{
    Bearers bearers;

    list_bearers(reading, &bearers);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        mend_capital(reading, &bearers, i);
    }
    join_equal_names(reading, &bearers);
    list_bearers(reading, &bearers);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        if (is_name(rel_mention_at(reading, i))) {
            join_surname(reading, &bearers, i);
        }
    }
}
