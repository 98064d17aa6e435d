// nominal_rule.c: rules that find what a noun phrase points back to.
//
//   the Portuguese leader                    one holder of such a title
//   a trawler ... the trawler                one such thing before
//   a jet ... the plane                      one thing that may be called so
//   Harbour Board ... the board              one name with this noun
//   Nordhav ... the company                  one named company close before
//   Swiss drugmaker Helvia ... the Swiss group
//
// A rule takes nothing where two fit, nor for a phrase that something behind
// it narrows.

#include "graph/nominal.h"

#include "base/strings.h"
#include "graph/kindred.h"

/// Sentences that a company or country stays "the company", "the country"
#define REACH 3

/// Sentences that "the Swiss group" and "the board" may point back to a name
#define REACH_OF_BODY 12

/// Sentences that "the trawler" may point back
#define REACH_OF_NOUN 8

static void
note_named(const RelReading *reading, RelAntecedents *before, RelIndex index)
{
    const RelIndex cluster = rel_cluster_of(reading, index);
    const RelIndex class = rel_cluster_at(reading, cluster)->class_index;

    if (class == REL_NONE) {
        return;
    }
    const RelIndex known = before->last_named[class];
    if (known != REL_NONE && rel_cluster_of(reading, known) != cluster) {
        before->several[class] = true;
    }
    before->last_named[class] = index;
}

RelStatus
rel_antecedents_init(RelReading *reading, RelAntecedents *before)
{
    const size_t n_classes = reading->knowledge->ontology->n_classes;
    const size_t n_mentions = reading->mentions.n_items;

    before->last_named =
        REL_ARENA_ARRAY(reading->arena, RelIndex, n_classes + 1);
    before->several = REL_ARENA_ARRAY(reading->arena, bool, n_classes + 1);
    before->choice = REL_ARENA_ARRAY(reading->arena, RelChoice, 1);
    if (before->last_named == NULL || before->several == NULL ||
        before->choice == NULL ||
        rel_offices_init(reading, &before->offices) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_classes; ++i) {
        before->last_named[i] = REL_NONE;
    }
    rel_map_init(&before->headline, reading->arena);
    if (rel_chains_init(&before->heads, reading->arena, n_mentions) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    return rel_chains_init(&before->nouns, reading->arena, n_mentions);
}

/// "Institute *for* Space Research"
static bool
is_preposition(const RelReading *reading, RelText word)
{
    const RelGraphLists *lists = reading->knowledge->lists;

    return rel_text_is(word, "of") || rel_list_has(lists->locatives, word) ||
           rel_list_has(lists->qualifiers, word);
}

/// The noun that a name is built on: "Portuguese [Institute] of Forestry"
static RelText
head_noun(const RelReading *reading, const RelMention *mention)
{
    RelText rest = mention->folded;
    RelText word;
    RelText noun = {NULL, 0};

    while (rel_text_split(&rest, ' ', &word) &&
           !is_preposition(reading, word)) {
        if (rel_knowledge_class_of(reading->knowledge, word) != REL_NONE) {
            noun = word;
        }
    }
    return noun;
}

void
rel_antecedents_note(RelReading *reading, RelAntecedents *before,
                     RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    RelStatus status = REL_OK;

    if (mention->form == REL_FORM_NAME) {
        const RelText noun = head_noun(reading, mention);
        note_named(reading, before, index);
        // "Hospital chief held" over it names none
        if (noun.length > 0 && !rel_text_equals(noun, mention->folded)) {
            status = rel_chains_add(&before->heads, noun, index);
        }
        if (status == REL_OK && mention->noun.length > 0 &&
            !rel_knowledge_is(reading->knowledge, mention->class_index,
                              reading->knowledge->person)) {
            // "the trawler Skua", which "the trawler" may point back to
            status = rel_chains_add(&before->nouns, mention->noun, index);
        }
    } else if (mention->noun.length > 0) {
        status = rel_chains_add(&before->nouns, mention->noun, index);
    }
    reading->failed |= status != REL_OK;
}

/// Every word before the noun of `later` stands in `earlier`, too; of a name
/// only its noun is known
static bool
modifiers_fit(const RelMention *later, const RelMention *earlier)
{
    RelText words = later->folded;
    RelText word;

    if (earlier->form == REL_FORM_NAME) {
        return rel_text_equals(later->folded, later->noun);
    }
    while (rel_text_split(&words, ' ', &word)) {
        if (!rel_value_has(earlier->folded, ' ', word)) {
            return false;
        }
    }
    return true;
}

/// Tell whether the phrase is of a class whose members stay themselves: "the
/// trawler" is, "the time" and "the question" are ever others
static bool
is_tangible(const RelKnowledge *knowledge, const RelMention *mention)
{
    const RelIndex class = mention->class_index;

    return class != REL_NONE &&
           !rel_knowledge_is(knowledge, class, knowledge->topic);
}

/// The one thing with the same noun before, or REL_NONE
static RelIndex
same_noun(RelReading *reading, const RelAntecedents *before, RelIndex at)
{
    const RelMention *mention = rel_mention_at(reading, at);
    RelIndex found = REL_NONE;
    RelIndex index = rel_chains_first(&before->nouns, mention->noun);

    if (mention->modified || !is_tangible(reading->knowledge, mention)) {
        return REL_NONE;
    }
    for (size_t steps = 0; index != REL_NONE;
         index = before->nouns.next[index]) {
        const RelMention *earlier = rel_mention_at(reading, index);
        if (++steps > REL_CHAIN_MAX) {
            return REL_NONE;
        }
        if (earlier->sentence + REACH_OF_NOUN < mention->sentence) {
            break; // those behind it in the chain are farther away still
        }
        if (earlier->numbers == mention->numbers &&
            modifiers_fit(mention, earlier) &&
            rel_phrases_are_kindred(reading, mention, earlier) &&
            rel_person_lasts(reading, index, at) &&
            !rel_chain_take_one(&found, rel_cluster_of(reading, index))) {
            return REL_NONE;
        }
    }
    return found;
}

/// Take the things of noun `noun` close before for the antecedent; false as
/// soon as there are two
static bool
take_things(RelReading *reading, const RelAntecedents *before,
            const RelMention *mention, RelText noun, RelIndex *found)
{
    RelIndex index = rel_chains_first(&before->nouns, noun);

    for (size_t steps = 0; index != REL_NONE;
         index = before->nouns.next[index]) {
        const RelMention *earlier = rel_mention_at(reading, index);
        if (++steps > REL_CHAIN_MAX) {
            return false;
        }
        if (earlier->sentence + REACH < mention->sentence) {
            break;
        }
        if ((earlier->numbers & mention->numbers) != 0 &&
            rel_phrases_are_kindred(reading, mention, earlier) &&
            !rel_chain_take_one(found, rel_cluster_of(reading, index))) {
            return false;
        }
    }
    return true;
}

/// The one thing close before that the phrase's noun may stand for, or
/// REL_NONE: "the plane" after "a jet".  A plane before is a rival.
static RelIndex
other_noun(RelReading *reading, const RelAntecedents *before,
           const RelMention *mention)
{
    RelText nouns =
        rel_list_value(reading->knowledge->lists->synonyms, mention->noun);
    RelText noun;
    RelIndex found = REL_NONE;

    if (mention->modified || !is_tangible(reading->knowledge, mention) ||
        !rel_text_equals(mention->folded, mention->noun) ||
        !take_things(reading, before, mention, mention->noun, &found)) {
        return REL_NONE;
    }
    while (rel_text_split(&nouns, '|', &noun)) {
        if (!take_things(reading, before, mention, noun, &found)) {
            return REL_NONE;
        }
    }
    return found;
}

/// The one name before that is built on the phrase's noun, or REL_NONE: "the
/// institute" after "the Portuguese Institute of Forestry"
static RelIndex
same_head(const RelReading *reading, const RelAntecedents *before,
          const RelMention *mention)
{
    RelIndex found = REL_NONE;
    RelIndex index = rel_chains_first(&before->heads, mention->noun);

    if (mention->modified || !rel_text_equals(mention->folded, mention->noun) ||
        !(rel_knowledge_is(reading->knowledge, mention->class_index,
                           reading->knowledge->organization) ||
          rel_knowledge_is(reading->knowledge, mention->class_index,
                           reading->knowledge->facility))) {
        return REL_NONE;
    }
    const RelIndex reach =
        rel_knowledge_is(reading->knowledge, mention->class_index,
                         reading->knowledge->organization)
            ? REACH_OF_BODY
            : REACH;
    for (size_t steps = 0; index != REL_NONE;
         index = before->heads.next[index]) {
        if (rel_mention_at(reading, index)->sentence + reach <
            mention->sentence) {
            break;
        }
        if (++steps > REL_CHAIN_MAX ||
            !rel_chain_take_one(&found, rel_cluster_of(reading, index))) {
            return REL_NONE;
        }
    }
    return found;
}

/// The one named member of the phrase's class close before, or REL_NONE
static RelIndex
same_class(const RelReading *reading, const RelAntecedents *before,
           const RelMention *mention)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelIndex class = mention->class_index;
    RelIndex found = REL_NONE;

    if (mention->modified || mention->begin + 2 < mention->end ||
        !rel_list_has(knowledge->lists->generic, mention->noun) ||
        (!rel_knowledge_is(knowledge, class, knowledge->organization) &&
         class != knowledge->country)) {
        return REL_NONE;
    }
    for (RelIndex i = 0; i < knowledge->ontology->n_classes; ++i) {
        const RelIndex named = before->last_named[i];
        if (named == REL_NONE || !rel_knowledge_is(knowledge, i, class)) {
            continue;
        }
        if (found != REL_NONE || before->several[i]) {
            return REL_NONE;
        }
        found = named;
    }
    return found != REL_NONE &&
                   rel_mention_at(reading, found)->sentence + REACH >=
                       mention->sentence
               ? rel_cluster_of(reading, found)
               : REL_NONE;
}

/// "Swiss drugmaker Helvia ... the Swiss group": the one named body of that
/// country close before, or REL_NONE
static RelIndex
same_nation(const RelReading *reading, RelIndex index)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelMention *mention = rel_mention_at(reading, index);
    RelIndex found = REL_NONE;

    if (mention->nation == REL_NONE || mention->modified ||
        !rel_knowledge_is(knowledge, mention->class_index,
                          knowledge->organization)) {
        return REL_NONE;
    }
    for (RelIndex i = index; i > 0; --i) {
        const RelMention *other = rel_mention_at(reading, i - 1);
        const RelIndex cluster = rel_cluster_of(reading, i - 1);
        const RelCluster *known = rel_cluster_at(reading, cluster);
        if (other->sentence + REACH_OF_BODY < mention->sentence) {
            break;
        }
        if (known->named && known->nation == mention->nation &&
            (rel_knowledge_is(knowledge, known->class_index,
                              mention->class_index) ||
             rel_knowledge_is(knowledge, mention->class_index,
                              known->class_index)) &&
            !rel_chain_take_one(&found, cluster)) {
            return REL_NONE;
        }
    }
    return found;
}

/// What the phrase stands for by its noun, its class or a synonym of it; a
/// name tells more than another "the country" that nobody named
static RelRuling
find_thing(RelReading *reading, const RelAntecedents *before, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const bool one = mention->numbers != REL_NUMBER_MANY; // or "the board"
    const RelIndex same = same_noun(reading, before, index);
    const bool named = same != REL_NONE && rel_cluster_at(reading, same)->named;
    RelRuling found = {.cluster = REL_NONE, .rule = REL_RULE_IS_CLASS};

    if (one && !named && mention->class_index == reading->knowledge->country) {
        found.cluster = same_class(reading, before, mention);
    }
    if (found.cluster == REL_NONE) {
        found = (RelRuling){.cluster = same, .rule = REL_RULE_IS_NOUN};
    }
    if (found.cluster == REL_NONE) {
        found = (RelRuling){.cluster = other_noun(reading, before, mention),
                            .rule = REL_RULE_IS_SYNONYM};
    }
    if (found.cluster == REL_NONE && one) {
        found = (RelRuling){.cluster = same_head(reading, before, mention),
                            .rule = REL_RULE_IS_HEAD};
    }
    if (found.cluster == REL_NONE && one) {
        found = (RelRuling){.cluster = same_class(reading, before, mention),
                            .rule = REL_RULE_IS_CLASS};
    }
    if (found.cluster == REL_NONE && one) {
        found = (RelRuling){.cluster = same_nation(reading, index),
                            .rule = REL_RULE_IS_NATION};
    }
    return found;
}

/// Tell whether a rule is right so mostly: what texts to learn from have little
/// of, and persons and things that can be touched ("the trawler")
static bool
is_sure(const RelReading *reading, const RelMention *mention, RelIndex rule)
{
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelIndex class = mention->class_index;

    if (rule != REL_RULE_IS_NOUN) {
        return true;
    }
    return rel_knowledge_is(knowledge, class, knowledge->person) ||
           (is_tangible(knowledge, mention) &&
            !rel_knowledge_is(knowledge, class, knowledge->agent) &&
            !rel_knowledge_is(knowledge, class, knowledge->place) &&
            !rel_knowledge_is(knowledge, class, knowledge->event));
}

RelRuling
rel_nominal_rule(RelReading *reading, RelAntecedents *before, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    RelRuling found = {.cluster = REL_NONE, .rule = REL_RULE_IS_OFFICE};

    if (rel_knowledge_is(reading->knowledge, mention->class_index,
                         reading->knowledge->person) &&
        mention->numbers == REL_NUMBER_ONE) {
        found.cluster = rel_office_holder(reading, &before->offices, index);
    }
    if (found.cluster == REL_NONE) {
        found = find_thing(reading, before, index);
    }
    if (found.cluster != REL_NONE &&
        !rel_cluster_agrees(reading, found.cluster, index)) {
        found.cluster = REL_NONE;
    }
    found.sure = is_sure(reading, mention, found.rule);
    return found;
}
