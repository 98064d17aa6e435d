// resolve.c: decides which entities of different documents are one.
//
//   countries            one entity each, whatever they are called
//   equal full names     Ana Lopes in two documents, unless one is Spanish
//   aliases              "NFU" here, "Nordic Fish Union (NFU)" there
//   a surname alone      only if one person bears it and title or nation agree
//
// Every decision looks at names in sorted order, so the order in which the
// documents came makes no difference.  Weak mentions ("a trawler") stay apart.

#include "graph/resolve.h"

#include "base/strings.h"
#include "graph/group.h"
#include "graph/label.h"
#include "graph/name.h"

#include <stdlib.h>

static void
join_countries(RelGroups *groups)
{
    const size_t n_countries =
        rel_gazetteer_n_countries(groups->knowledge->gazetteer);
    RelIndex *first = REL_ARENA_ARRAY(groups->arena, RelIndex, n_countries + 1);

    if (first == NULL) {
        groups->failed = true;
        return;
    }
    for (size_t i = 0; i < n_countries; ++i) {
        first[i] = REL_NONE;
    }
    for (RelIndex i = 0; i < groups->n_members; ++i) {
        const RelIndex country = groups->members[i].local->country;
        if (country == REL_NONE) {
            continue;
        }
        if (first[country] == REL_NONE) {
            first[country] = i;
        }
        rel_groups_join(groups, first[country], i, rel_text(""));
    }
}

/// A member under a key, for sorting
typedef struct {
    RelText key;
    RelIndex member;
} Keyed;

static int
compare_keyed(const void *a, const void *b)
{
    const Keyed *one = a;
    const Keyed *two = b;
    const int order = rel_text_compare(one->key, two->key);

    return order != 0
               ? order
               : (one->member > two->member) - (one->member < two->member);
}

static void
sort_keyed(RelArray *keyed)
{
    if (keyed->n_items > 1) {
        qsort(keyed->items, keyed->n_items, sizeof(Keyed), compare_keyed);
    }
}

static const Keyed *
keyed_at(const RelArray *keyed, size_t index)
{
    return (const Keyed *)rel_array_at(keyed, index);
}

/// One past the last item with the key of item `begin`
static size_t
run_end(const RelArray *keyed, size_t begin)
{
    size_t end = begin + 1;

    while (end < keyed->n_items && rel_text_equals(keyed_at(keyed, begin)->key,
                                                   keyed_at(keyed, end)->key)) {
        ++end;
    }
    return end;
}

static void
push_keyed(RelGroups *groups, RelArray *keyed, RelText key, RelIndex member)
{
    const Keyed item = {key, member};

    groups->failed |= rel_array_push(keyed, &item) != REL_OK;
}

/// Tell whether a local entity has a name that may be found elsewhere
static bool
is_strong(const RelLocal *local)
{
    return local->named && !local->lone && local->country == REL_NONE &&
           local->key.length > 0;
}

static RelText
spelling_reason(RelGroups *groups, RelIndex a, RelIndex b)
{
    const RelText one = groups->members[a].local->label;
    const RelText two = groups->members[b].local->label;

    if (rel_text_equals(one, two)) {
        return rel_text("");
    }
    const bool swap = rel_text_compare(one, two) > 0;
    const RelText less = swap ? two : one;
    const RelText more = swap ? one : two;
    const RelText reason = rel_text_printf(
        groups->arena, "'%.*s' and '%.*s' are spellings of one name",
        (int)less.length, less.bytes, (int)more.length, more.bytes);
    groups->failed |= reason.bytes == NULL;
    return reason;
}

/// Join each member of a run of equal names to the first that agrees with it
static void
join_run(RelGroups *groups, const RelArray *keyed, size_t begin, size_t end)
{
    RelArray apart; // one member of each group of the run

    rel_array_init(&apart, groups->arena, sizeof(RelIndex));
    for (size_t i = begin; i < end && !groups->failed; ++i) {
        const RelIndex member = keyed_at(keyed, i)->member;
        bool joined = false;
        for (size_t j = 0; j < apart.n_items && !joined; ++j) {
            const RelIndex other = *(RelIndex *)rel_array_at(&apart, j);
            if (rel_groups_agree(groups, other, member)) {
                rel_groups_join(groups, other, member,
                                spelling_reason(groups, other, member));
                joined = true;
            }
        }
        if (!joined) {
            groups->failed |= rel_array_push(&apart, &member) != REL_OK;
        }
    }
}

/// All strong names, sorted
static void
list_names(RelGroups *groups, RelArray *keyed)
{
    rel_array_init(keyed, groups->arena, sizeof(Keyed));
    for (RelIndex i = 0; i < groups->n_members; ++i) {
        if (is_strong(groups->members[i].local)) {
            push_keyed(groups, keyed, groups->members[i].local->key, i);
        }
    }
    sort_keyed(keyed);
}

static void
join_equal_names(RelGroups *groups, const RelArray *names)
{
    for (size_t i = 0; i < names->n_items && !groups->failed;) {
        const size_t end = run_end(names, i);
        join_run(groups, names, i, end);
        i = end;
    }
}

/// Other names that documents give for organizations and the like
static void
list_aliases(RelGroups *groups, RelArray *keyed)
{
    rel_array_init(keyed, groups->arena, sizeof(Keyed));
    for (RelIndex i = 0; i < groups->n_members; ++i) {
        const RelLocal *local = groups->members[i].local;
        if (!is_strong(local) || rel_group_is_person(groups, i)) {
            continue;
        }
        for (size_t j = 0; j < local->n_names; ++j) {
            const RelText alias = rel_name_fold(groups->arena, local->names[j]);
            groups->failed |= alias.bytes == NULL;
            if (!rel_text_equals(alias, local->key)) {
                push_keyed(groups, keyed, alias, i);
            }
        }
    }
    sort_keyed(keyed);
}

/// The group of all items of a run, or REL_NONE if they are several
static RelIndex
only_group(const RelGroups *groups, const RelArray *keyed, size_t begin,
           size_t end)
{
    const RelIndex group = rel_group_of(groups, keyed_at(keyed, begin)->member);

    for (size_t i = begin + 1; i < end; ++i) {
        if (rel_group_of(groups, keyed_at(keyed, i)->member) != group) {
            return REL_NONE;
        }
    }
    return group;
}

/// First item of the run with `key`, or n_items
static size_t
find_run(const RelArray *keyed, RelText key)
{
    size_t low = 0;
    size_t high = keyed->n_items;

    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (rel_text_compare(keyed_at(keyed, middle)->key, key) < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < keyed->n_items &&
                   rel_text_equals(keyed_at(keyed, low)->key, key)
               ? low
               : keyed->n_items;
}

/// Join the entity known as an alias only to the one that bears the alias
static void
join_alias_run(RelGroups *groups, const RelArray *names,
               const RelArray *aliases, size_t begin, size_t end)
{
    const RelText alias = keyed_at(aliases, begin)->key;
    const size_t bare = find_run(names, alias);
    const RelIndex bearer = only_group(groups, aliases, begin, end);

    if (bearer == REL_NONE || bare == names->n_items) {
        return;
    }
    const RelIndex known =
        only_group(groups, names, bare, run_end(names, bare));
    if (known == REL_NONE || known == bearer ||
        !rel_groups_agree(groups, bearer, known)) {
        return;
    }
    const RelMember *giver = &groups->members[keyed_at(aliases, begin)->member];
    const RelText reason = rel_text_printf(
        groups->arena, "'%.*s' is given as another name of '%.*s'",
        (int)groups->members[known].local->label.length,
        groups->members[known].local->label.bytes,
        (int)giver->local->label.length, giver->local->label.bytes);
    groups->failed |= reason.bytes == NULL;
    rel_groups_join(groups, bearer, known, reason);
}

static void
join_aliases(RelGroups *groups, const RelArray *names)
{
    RelArray aliases;

    list_aliases(groups, &aliases);
    for (size_t i = 0; i < aliases.n_items && !groups->failed;) {
        const size_t end = run_end(&aliases, i);
        join_alias_run(groups, names, &aliases, i, end);
        i = end;
    }
}

/// "president doroshenko"
static RelText
titled_key(RelGroups *groups, RelText surname, RelText title)
{
    const RelText parts[] = {title, surname};
    const RelText key = rel_text_join(groups->arena, parts, 2, " ");

    groups->failed |= key.bytes == NULL;
    return key;
}

/// Full names of persons by surname, and by title and surname
static void
list_surnames(RelGroups *groups, RelArray *surnames, RelArray *described)
{
    rel_array_init(surnames, groups->arena, sizeof(Keyed));
    rel_array_init(described, groups->arena, sizeof(Keyed));
    for (RelIndex i = 0; i < groups->n_members; ++i) {
        const RelLocal *local = groups->members[i].local;
        if (is_strong(local) && rel_group_is_person(groups, i)) {
            const RelText surname = rel_name_last(local->key);
            push_keyed(groups, surnames, surname, i);
            push_keyed(groups, described,
                       titled_key(groups, surname, local->title), i);
        }
    }
    sort_keyed(surnames);
    sort_keyed(described);
}

/// Join a surname alone, if one person bears it and has the same title
static void
join_lone(RelGroups *groups, const RelArray *surnames,
          const RelArray *described, RelIndex index)
{
    const RelLocal *local = groups->members[index].local;
    const RelText surname = rel_name_lone(groups->knowledge->lists, local->key);
    const size_t bearers = find_run(surnames, surname);

    if (bearers == surnames->n_items || local->title.length == 0) {
        return;
    }
    const RelIndex bearer =
        only_group(groups, surnames, bearers, run_end(surnames, bearers));
    const size_t titled =
        find_run(described, titled_key(groups, surname, local->title));
    if (bearer == REL_NONE || titled == described->n_items ||
        !rel_groups_agree(groups, bearer, index)) {
        return;
    }
    const RelText reason = rel_text_printf(
        groups->arena, "the only %.*s whose name ends in '%.*s'",
        (int)local->title.length, local->title.bytes, (int)local->label.length,
        local->label.bytes);
    groups->failed |= reason.bytes == NULL;
    rel_groups_join(groups, bearer, index, reason);
}

static void
join_surnames(RelGroups *groups)
{
    RelArray surnames, described;

    list_surnames(groups, &surnames, &described);
    for (RelIndex i = 0; i < groups->n_members && !groups->failed; ++i) {
        if (groups->members[i].local->lone) {
            join_lone(groups, &surnames, &described, i);
        }
    }
}

RelStatus
rel_entities_resolve(const RelKnowledge *knowledge,
                     const RelReadout *const *readouts, size_t n_readouts,
                     RelArena *arena, RelArena *scratch, RelEntities *entities)
{
    RelGroups groups;
    RelArray names;
    const RelStatus status =
        rel_groups_init(&groups, knowledge, readouts, n_readouts, scratch);

    if (status != REL_OK) {
        return status;
    }
    join_countries(&groups);
    list_names(&groups, &names);
    join_equal_names(&groups, &names);
    join_aliases(&groups, &names);
    join_surnames(&groups);
    return groups.failed ? REL_ERR_NO_MEMORY
                         : rel_label_entities(&groups, readouts, n_readouts,
                                              arena, entities);
}
