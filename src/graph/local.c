// local.c: names the clusters of a document.
//
//   Francois Hollande, Hollande, he     "Francois Hollande", with two names
//   the Nordic Fish Union (NFU)         "Nordic Fish Union", alias "NFU"
//   a Russian jet, the jet              "Russian jet", without a name
//   Moscow, where it acts               Russia, with the alias "Moscow"
//
// Whether a capital acts is decided for each mention of it, not for each
// statement: who is accused of hiding something also hid it.
//
// Only clusters that some statement needs are taken.

#include "graph/local.h"

#include "base/strings.h"
#include "graph/name.h"
#include "graph/span.h"
#include "graph/texts.h"

static RelIndex
add_local(RelBuilder *builder, const RelLocal *local)
{
    const RelIndex index = (RelIndex)builder->locals.n_items;

    if (rel_array_push(&builder->locals, local) != REL_OK) {
        builder->reading->failed = true;
        return REL_NONE;
    }
    return index;
}

static RelLocal *
local_at(RelBuilder *builder, RelIndex index)
{
    return (RelLocal *)rel_array_at(&builder->locals, index);
}

/// Tell whether name `a` names better than `b`: more words ("Inc" and the
/// like aside), then as few of those as can be, then more letters
static bool
is_fuller(const RelGraphLists *lists, const RelMention *a, const RelMention *b)
{
    const size_t core_a = rel_name_n_words(rel_name_body_key(lists, a->folded));
    const size_t core_b = rel_name_n_words(rel_name_body_key(lists, b->folded));
    const size_t words_a = rel_name_n_words(a->folded);
    const size_t words_b = rel_name_n_words(b->folded);

    if (core_a != core_b) {
        return core_a > core_b;
    }
    return words_a != words_b ? words_a < words_b
                              : a->folded.length > b->folded.length;
}

/// The mention that names the cluster best, or its first one
static const RelMention *
best_mention(const RelReading *reading, RelIndex cluster)
{
    const RelMention *best = rel_mention_at(reading, cluster);

    for (RelIndex i = rel_cluster_at(reading, cluster)->next; i != cluster;
         i = rel_cluster_at(reading, i)->next) {
        const RelMention *mention = rel_mention_at(reading, i);
        if (mention->form < best->form ||
            (mention->form == REL_FORM_NAME && best->form == REL_FORM_NAME &&
             is_fuller(reading->knowledge->lists, mention, best))) {
            best = mention;
        }
    }
    return best;
}

static size_t
count_members(const RelReading *reading, RelIndex cluster)
{
    size_t n_members = 1;

    for (RelIndex i = rel_cluster_at(reading, cluster)->next; i != cluster;
         i = rel_cluster_at(reading, i)->next) {
        ++n_members;
    }
    return n_members;
}

/// `class`, or that of `mention` if it tells more: one below it, or what a
/// noun says of a place that no gazetteer knows, or of a thing that is taken
/// for a body ("the trawler Hvitasker")
static RelIndex
better_class(const RelKnowledge *knowledge, RelIndex class,
             const RelMention *mention)
{
    const RelIndex other = mention->class_index;

    if (rel_knowledge_is(knowledge, other, class) || class == REL_NONE) {
        return other;
    }
    if (mention->form != REL_FORM_NOMINAL || other == REL_NONE) {
        return class;
    }
    const bool thing = !rel_knowledge_is(knowledge, other, knowledge->agent) &&
                       !rel_knowledge_is(knowledge, other, knowledge->place) &&
                       !rel_knowledge_is(knowledge, other, knowledge->topic);
    return class == knowledge->place || (class == knowledge->city && thing) ||
                   (class == knowledge->organization && thing)
               ? other
               : class;
}

/// What the members of a cluster tell together
static void
gather_members(RelBuilder *builder, RelIndex cluster, RelLocal *local)
{
    const RelReading *reading = builder->reading;
    const RelKnowledge *knowledge = reading->knowledge;
    const size_t n_members = count_members(reading, cluster);
    RelText *names = REL_ARENA_ARRAY(builder->arena, RelText, n_members + 1);
    RelIndex member = cluster;

    if (names == NULL) {
        builder->reading->failed = true;
        return;
    }
    do {
        const RelMention *mention = rel_mention_at(reading, member);
        if (mention->form == REL_FORM_NAME) {
            names[local->n_names++] = rel_builder_copy(builder, mention->text);
            if (local->title.length == 0) {
                local->title = rel_builder_copy(builder, mention->noun);
            }
        }
        local->class_index =
            better_class(knowledge, local->class_index, mention);
        member = rel_cluster_at(reading, member)->next;
    } while (member != cluster);
    local->n_mentions = n_members;
    local->n_names = rel_texts_sort(names, local->n_names, rel_text(""));
    local->names = names;
}

/// Copy the reasons of a cluster
static void
gather_reasons(RelBuilder *builder, RelIndex cluster, RelLocal *local)
{
    const RelReading *reading = builder->reading;
    const RelReason *reasons = (const RelReason *)reading->reasons.items;
    size_t n_reasons = 0;
    RelIndex i;

    for (i = builder->first_reason[cluster]; i != REL_NONE;
         i = builder->next_reason[i]) {
        ++n_reasons;
    }
    RelText *texts = REL_ARENA_ARRAY(builder->arena, RelText, n_reasons + 1);
    if (texts == NULL) {
        builder->reading->failed = true;
        return;
    }
    for (i = builder->first_reason[cluster]; i != REL_NONE;
         i = builder->next_reason[i]) {
        texts[local->n_reasons++] = rel_builder_copy(builder, reasons[i].text);
    }
    local->n_reasons = rel_texts_sort(texts, local->n_reasons, rel_text(""));
    local->reasons = texts;
}

/// "Residents" are persons, and so a group
static RelIndex
class_of_many(const RelKnowledge *knowledge, const RelMention *best,
              RelIndex class)
{
    return best->form == REL_FORM_NOMINAL && best->numbers == REL_NUMBER_MANY &&
                   knowledge->group != REL_NONE &&
                   rel_knowledge_is(knowledge, class, knowledge->person)
               ? knowledge->group
               : class;
}

/// Set label and key of a cluster that `best` names
static void
name_local(RelBuilder *builder, const RelMention *best, RelLocal *local)
{
    const RelKnowledge *knowledge = builder->reading->knowledge;

    local->named = best->form == REL_FORM_NAME;
    if (local->country != REL_NONE) {
        local->label =
            rel_gazetteer_country_at(knowledge->gazetteer, local->country)
                ->name;
        local->named = true;
    } else {
        local->label = rel_builder_copy(builder, best->text);
    }
    local->key = rel_name_fold(builder->arena, local->label);
    if (local->named &&
        rel_knowledge_is(knowledge, local->class_index, knowledge->person)) {
        local->lone = rel_name_lone(knowledge->lists, local->key).length > 0;
        local->key =
            rel_name_person_key(builder->arena, knowledge->lists, local->key);
    } else if (local->named && local->country == REL_NONE) {
        local->key = rel_name_body_key(knowledge->lists, local->key);
    }
    builder->reading->failed |= local->key.bytes == NULL;
}

static uint32_t
offset_of(const RelReading *reading, const RelMention *mention)
{
    return reading->sentences->sentences[mention->sentence]
        .tokens[mention->head]
        .char_begin;
}

static RelIndex
make_local(RelBuilder *builder, RelIndex cluster)
{
    const RelReading *reading = builder->reading;
    const RelCluster *known = rel_cluster_at(reading, cluster);
    RelLocal local = {.class_index = known->class_index,
                      .country = known->country,
                      .nation = known->nation,
                      .genders = known->genders,
                      .offset =
                          offset_of(reading, rel_mention_at(reading, cluster))};

    gather_members(builder, cluster, &local);
    gather_reasons(builder, cluster, &local);
    const RelMention *best = best_mention(reading, cluster);
    local.class_index =
        class_of_many(reading->knowledge, best, local.class_index);
    name_local(builder, best, &local);
    return add_local(builder, &local);
}

/// The local entity of a country that a demonym or its capital stands for;
/// the graph joins it to the country's own later
static RelIndex
local_of_country(RelBuilder *builder, RelIndex country, RelText name)
{
    const RelKnowledge *knowledge = builder->reading->knowledge;
    RelIndex *known = &builder->country_locals[country];

    if (*known == REL_NONE) {
        RelLocal local = {.class_index = knowledge->country,
                          .country = country,
                          .nation = REL_NONE,
                          .genders = REL_GENDER_THING,
                          .named = true};
        local.label =
            rel_gazetteer_country_at(knowledge->gazetteer, country)->name;
        local.key = rel_name_fold(builder->arena, local.label);
        builder->reading->failed |= local.key.bytes == NULL;
        *known = add_local(builder, &local);
    }
    if (*known == REL_NONE) {
        return REL_NONE;
    }
    RelLocal *local = local_at(builder, *known);
    ++local->n_mentions;
    if (name.length > 0) {
        RelText *names =
            REL_ARENA_ARRAY(builder->arena, RelText, local->n_names + 1);
        if (names == NULL) {
            builder->reading->failed = true;
            return REL_NONE;
        }
        if (local->n_names > 0) {
            memcpy(names, local->names, local->n_names * sizeof(*names));
        }
        names[local->n_names] = rel_builder_copy(builder, name);
        local->n_names =
            rel_texts_sort(names, local->n_names + 1, rel_text(""));
        local->names = names;
    }
    return *known;
}

static RelIndex
local_of_cluster(RelBuilder *builder, RelIndex cluster)
{
    RelIndex *known = &builder->local_of[cluster];

    if (*known == REL_NONE) {
        *known = make_local(builder, cluster);
    }
    return *known;
}

/// The country that a capital governs, or REL_NONE
static RelIndex
governed_by(const RelReading *reading, RelIndex cluster)
{
    const RelMention *first = rel_mention_at(reading, cluster);
    const RelCluster *known = rel_cluster_at(reading, cluster);
    const RelKnowledge *knowledge = reading->knowledge;

    return first->form == REL_FORM_NAME && known->country == REL_NONE &&
                   rel_knowledge_is(knowledge, known->class_index,
                                    knowledge->place)
               ? rel_gazetteer_capital(knowledge->gazetteer, first->text)
               : REL_NONE;
}

/// The country that a name means in its standing, or REL_NONE: "Moscow
/// claimed ..." is Russia; "Paris sends ships" is France where the document
/// speaks of France, and of Paris not as a place
static RelIndex
meant_country(const RelBuilder *builder, RelIndex cluster, RelStanding standing)
{
    const RelIndex country = standing == REL_STANDS_PLAIN
                                 ? REL_NONE
                                 : governed_by(builder->reading, cluster);

    if (country == REL_NONE || standing == REL_STANDS_AGENT) {
        return country;
    }
    return builder->spoken_of[country] && !builder->placed[cluster] ? country
                                                                    : REL_NONE;
}

void
rel_local_note_standing(RelBuilder *builder, const RelPhrase *phrase,
                        RelStanding standing)
{
    const RelIndex mention =
        phrase->sentence == REL_NONE
            ? REL_NONE
            : rel_mention_of_phrase(builder->reading, phrase);

    if (mention != REL_NONE && standing > builder->standings[mention]) {
        builder->standings[mention] = standing;
    }
}

/// Tell whether mention `a` stands before mention `b`
static bool
is_before(const RelMention *a, const RelMention *b)
{
    return a->sentence != b->sentence ? a->sentence < b->sentence
                                      : a->head < b->head;
}

/// The last mention by name before a pronoun, which means what that name means
/// there: "Minsk accused Riga.  *It* said ..."; else the mention itself
static RelIndex
last_name(const RelReading *reading, RelIndex index)
{
    const RelMention *const mention = rel_mention_at(reading, index);
    RelIndex last = index;

    if (mention->form != REL_FORM_PRONOUN) {
        return index;
    }
    for (RelIndex i = rel_cluster_at(reading, index)->next; i != index;
         i = rel_cluster_at(reading, i)->next) {
        const RelMention *const other = rel_mention_at(reading, i);
        if (other->form == REL_FORM_NAME && is_before(other, mention) &&
            (last == index ||
             is_before(rel_mention_at(reading, last), other))) {
            last = i;
        }
    }
    return last;
}

/// How a mention stands in its statement, or, if that is more, in others
static RelStanding
full_standing(const RelBuilder *builder, RelIndex mention, RelStanding standing)
{
    const RelStanding own = builder->standings[mention];
    const RelStanding named =
        builder->standings[last_name(builder->reading, mention)];

    standing = own > standing ? own : standing;
    return named > standing ? named : standing;
}

/// Tell whether a cluster is nothing but pronouns; only one that begins with
/// a pronoun needs a look at the others
static bool
is_unresolved(const RelReading *reading, RelIndex cluster)
{
    return rel_mention_at(reading, cluster)->form == REL_FORM_PRONOUN &&
           best_mention(reading, cluster)->form == REL_FORM_PRONOUN;
}

RelIndex
rel_local_of_phrase(RelBuilder *builder, const RelPhrase *phrase,
                    RelStanding standing)
{
    RelReading *reading = builder->reading;
    const RelIndex demonym =
        rel_gazetteer_demonym(reading->knowledge->gazetteer, phrase->text);

    if (phrase->sentence == REL_NONE) {
        return REL_NONE;
    }
    const RelIndex mention = rel_mention_of_phrase(reading, phrase);
    if (mention == REL_NONE) {
        return REL_NONE;
    }
    const RelMention *seen = rel_mention_at(reading, mention);
    if (demonym != REL_NONE && seen->numbers != REL_NUMBER_MANY) {
        return local_of_country(builder, demonym, rel_text(""));
    }
    const RelIndex cluster = rel_cluster_of(reading, mention);
    if (is_unresolved(reading, cluster)) {
        return REL_NONE;
    }
    const RelIndex country = meant_country(
        builder, cluster, full_standing(builder, mention, standing));
    return country == REL_NONE
               ? local_of_cluster(builder, cluster)
               : local_of_country(builder, country,
                                  rel_mention_at(reading, cluster)->text);
}

RelIndex
rel_local_unspecified(RelBuilder *builder, uint32_t offset)
{
    const RelLocal local = {.label = rel_text("someone"),
                            .key = rel_text("someone"),
                            .class_index = REL_NONE,
                            .country = REL_NONE,
                            .nation = REL_NONE,
                            .genders = REL_GENDER_ANY,
                            .offset = offset,
                            .n_mentions = 1,
                            .unspecified = true};

    return add_local(builder, &local);
}
