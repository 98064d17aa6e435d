// office.c: finds who holds the office that a noun phrase names.
//
//   Portuguese President Ana Lopes ... the Portuguese leader   Ana Lopes
//   the Syrian leader ... the Syrian president                 one, unnamed
//   two presidents ... the president                           left alone
//
// A headline may speak of the premier before the text names her, so titles of
// the whole document are noted first.  data/lists/role_nouns.txt says which
// titles a "leader" may have.

#include "graph/office.h"

#include "base/strings.h"
#include "graph/span.h"
#include "graph/title.h"

/// Chain the titles of all named persons, since a headline may speak of the
/// premier before she is named
static void
note_titles(RelReading *reading, RelOffices *offices)
{
    const RelKnowledge *knowledge = reading->knowledge;

    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *mention = rel_mention_at(reading, i);
        const RelCluster *cluster =
            rel_cluster_at(reading, rel_cluster_of(reading, i));
        if (mention->noun.length > 0 && cluster->named &&
            rel_knowledge_is(knowledge, cluster->class_index,
                             knowledge->person)) {
            const RelText title = mention->form == REL_FORM_NAME
                                      ? mention->noun
                                      : rel_title_of_phrase(reading, mention);
            reading->failed |=
                rel_chains_add(&offices->titles, title, i) != REL_OK;
        }
    }
}

/// Look for holders of `title`; false if there are several
static bool
find_holder(const RelReading *reading, const RelOffices *offices, RelText title,
            RelIndex nation, RelIndex *found)
{
    RelIndex index = rel_chains_first(&offices->titles, title);

    for (size_t steps = 0; index != REL_NONE;
         index = offices->titles.next[index]) {
        const RelIndex cluster = rel_cluster_of(reading, index);
        const RelIndex theirs = rel_cluster_at(reading, cluster)->nation;
        if (++steps > REL_CHAIN_MAX) {
            return false;
        }
        if ((nation == REL_NONE || nation == theirs) &&
            !rel_chain_take_one(found, cluster)) {
            return false;
        }
    }
    return true;
}

/// The country in "the president of France"
static RelIndex
nation_behind(const RelReading *reading, const RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex end =
        rel_span_of_phrase(sentence, mention->head, mention->end);

    return end == mention->end
               ? REL_NONE
               : rel_title_nation(reading, sentence, mention->end + 1, end);
}

/// The one holder of the title that the phrase names, or REL_NONE
static RelIndex
holder_of_title(RelReading *reading, const RelOffices *offices,
                const RelMention *mention)
{
    RelIndex nation = mention->nation;
    RelIndex found = REL_NONE;
    RelText title;

    if (mention->modified) {
        nation =
            nation == REL_NONE ? nation_behind(reading, mention) : REL_NONE;
        if (nation == REL_NONE) {
            return REL_NONE;
        }
    }
    const RelText role = rel_title_of_phrase(reading, mention);
    bool clear = find_holder(reading, offices, role, nation, &found);
    RelText titles = rel_list_value(reading->knowledge->lists->roles, role);
    while (clear && rel_text_split(&titles, '|', &title)) {
        clear = find_holder(reading, offices, title, nation, &found);
    }
    return clear ? found : REL_NONE;
}

/// Tell whether one office may be called by the other's name
static bool
offices_agree(const RelReading *reading, RelText one, RelText other)
{
    const RelLexicon *roles = reading->knowledge->lists->roles;

    return rel_text_equals(one, other) ||
           rel_value_has(rel_list_value(roles, one), '|', other) ||
           rel_value_has(rel_list_value(roles, other), '|', one);
}

/// The last holder of such an office whom nobody named: "the Syrian leader"
/// before "the Syrian president", or REL_NONE
static RelIndex
unnamed_officer(RelReading *reading, RelOffices *offices, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);
    const RelText office = rel_title_of_phrase(reading, mention);

    if (mention->nation == REL_NONE || mention->modified ||
        !rel_list_has(reading->knowledge->lists->titles, office)) {
        return REL_NONE;
    }
    const RelIndex last = offices->officer[mention->nation];
    offices->officer[mention->nation] = index;
    return last != REL_NONE &&
                   offices_agree(reading, office,
                                 rel_title_of_phrase(
                                     reading, rel_mention_at(reading, last)))
               ? rel_cluster_of(reading, last)
               : REL_NONE;
}

RelStatus
rel_offices_init(RelReading *reading, RelOffices *offices)
{
    const size_t n_countries =
        rel_gazetteer_n_countries(reading->knowledge->gazetteer);

    offices->officer =
        REL_ARENA_ARRAY(reading->arena, RelIndex, n_countries + 1);
    if (offices->officer == NULL ||
        rel_chains_init(&offices->titles, reading->arena,
                        reading->mentions.n_items) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_countries; ++i) {
        offices->officer[i] = REL_NONE;
    }
    note_titles(reading, offices);
    return reading->failed ? REL_ERR_NO_MEMORY : REL_OK;
}

RelIndex
rel_office_holder(RelReading *reading, RelOffices *offices, RelIndex index)
{
    const RelIndex found =
        holder_of_title(reading, offices, rel_mention_at(reading, index));

    return found != REL_NONE ? found : unnamed_officer(reading, offices, index);
}
