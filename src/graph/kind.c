// kind.c: gives one name one kind.
//
//   Veldt paid (PER) ... the owner of Veldt (ORG) ... Veldt fell (PER)
//                                                a body, three times
//
// The recogniser may take a lone name for a person once and for a body another
// time.  News tells a person's first name or title at least once; where nobody
// of the document has the name with one, it is a body, or the place that it is
// called as often as a person.

#include "graph/coref.h"

#include "graph/chain.h"
#include "graph/name.h"

/// How often a name was called what, by the index of its first mention
typedef struct {
    RelIndex n_person, n_other;
    RelIndex other; ///< The first mention that is no person, or REL_NONE
} Calls;

static bool
is_person(const RelReading *reading, const RelMention *mention)
{
    return rel_knowledge_is(reading->knowledge, mention->class_index,
                            reading->knowledge->person);
}

/// A lone word that the recogniser or gazetteer has called something
static bool
is_lone_name(const RelMention *mention)
{
    return mention->form == REL_FORM_NAME && mention->strong_kind &&
           mention->folded.length > 0 && rel_name_n_words(mention->folded) == 1;
}

/// Note the words that somebody bears with another word or a title
static void
list_borne(RelReading *reading, RelMap *borne)
{
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *const mention = rel_mention_at(reading, i);
        if (mention->form != REL_FORM_NAME || !is_person(reading, mention) ||
            (rel_name_n_words(mention->folded) < 2 &&
             mention->noun.length == 0)) {
            continue;
        }
        reading->failed |=
            rel_map_set(borne, rel_name_last(mention->folded), i) != REL_OK ||
            rel_map_set(borne, rel_name_first(mention->folded), i) != REL_OK;
    }
}

/// Count what each lone name is called; `first` has its first mention
static void
count_calls(RelReading *reading, RelMap *first, Calls *calls)
{
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *const mention = rel_mention_at(reading, i);
        if (!is_lone_name(mention)) {
            continue;
        }
        RelIndex at = rel_map_get(first, mention->folded);
        if (at == REL_NONE) {
            at = i;
            calls[i] = (Calls){0, 0, REL_NONE};
            reading->failed |= rel_map_set(first, mention->folded, i) != REL_OK;
        }
        if (is_person(reading, mention)) {
            ++calls[at].n_person;
        } else {
            ++calls[at].n_other;
            calls[at].other = calls[at].other == REL_NONE ? i : calls[at].other;
        }
    }
}

/// A lone name that nobody bears is rather the other thing that it is called
static bool
is_rather_other(const RelReading *reading, const Calls *calls)
{
    return calls->other != REL_NONE &&
           (calls->n_other >= calls->n_person ||
            rel_knowledge_is(reading->knowledge,
                             rel_mention_at(reading, calls->other)->class_index,
                             reading->knowledge->organization));
}

/// Let the mention be of the class of `model`
static void
take_kind(RelReading *reading, RelIndex index, RelIndex model)
{
    RelMention *const mention = rel_mention_at(reading, index);
    const RelMention *const other = rel_mention_at(reading, model);
    RelCluster *const cluster =
        rel_cluster_at(reading, rel_cluster_of(reading, index));

    mention->class_index = other->class_index;
    mention->country = other->country;
    mention->genders = other->genders;
    mention->numbers = other->numbers;
    cluster->class_index = other->class_index;
    cluster->country = other->country;
    cluster->genders = other->genders;
}

void
rel_coref_kinds(RelReading *reading)
{
    RelMap first;
    RelMap borne;
    Calls *const calls =
        REL_ARENA_ARRAY(reading->arena, Calls, reading->mentions.n_items + 1);

    rel_map_init(&first, reading->arena);
    rel_map_init(&borne, reading->arena);
    if (!calls) {
        reading->failed = true;
        return;
    }
    list_borne(reading, &borne);
    count_calls(reading, &first, calls);
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *const mention = rel_mention_at(reading, i);
        const RelIndex at = is_lone_name(mention) && is_person(reading, mention)
                                ? rel_map_get(&first, mention->folded)
                                : REL_NONE;
        if (at != REL_NONE && is_rather_other(reading, &calls[at]) &&
            rel_map_get(&borne, mention->folded) == REL_NONE) {
            take_kind(reading, i, calls[at].other);
        }
    }
}
