// group.c: keeps the groups of local entities.

#include "graph/group.h"

RelIndex
rel_group_of(const RelGroups *groups, RelIndex member)
{
    RelMember *members = groups->members;

    while (members[member].parent != member) {
        members[member].parent = members[members[member].parent].parent;
        member = members[member].parent;
    }
    return member;
}

static size_t
count_locals(const RelReadout *const *readouts, size_t n_readouts)
{
    size_t n_locals = 0;

    for (size_t i = 0; i < n_readouts; ++i) {
        n_locals += readouts[i]->n_locals;
    }
    return n_locals;
}

RelStatus
rel_groups_init(RelGroups *groups, const RelKnowledge *knowledge,
                const RelReadout *const *readouts, size_t n_readouts,
                RelArena *arena)
{
    const size_t n_members = count_locals(readouts, n_readouts);

    *groups = (RelGroups){.knowledge = knowledge, .arena = arena};
    rel_array_init(&groups->reasons, arena, sizeof(RelGroupReason));
    groups->members = REL_ARENA_ARRAY(arena, RelMember, n_members + 1);
    if (groups->members == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_readouts; ++i) {
        for (size_t j = 0; j < readouts[i]->n_locals; ++j) {
            const RelLocal *local = &readouts[i]->locals[j];
            const RelIndex index = groups->n_members++;
            groups->members[index] =
                (RelMember){.local = local,
                            .readout = readouts[i],
                            .parent = index,
                            .next = index,
                            .nation = local->nation,
                            .class_index = local->class_index,
                            .genders = local->genders};
        }
    }
    return REL_OK;
}

bool
rel_group_is_person(const RelGroups *groups, RelIndex member)
{
    return rel_knowledge_is(
        groups->knowledge,
        groups->members[rel_group_of(groups, member)].class_index,
        groups->knowledge->person);
}

/// A class of which anything may still be: none, or the root
static bool
is_open(const RelGroups *groups, RelIndex class)
{
    return class == REL_NONE ||
           groups->knowledge->ontology->classes[class].parent == REL_NONE;
}

/// The recogniser takes many a body for a place; a place that no gazetteer
/// knows may be one
static bool
may_be_either(const RelGroups *groups, RelIndex a, RelIndex b)
{
    const RelKnowledge *knowledge = groups->knowledge;

    return (a == knowledge->place &&
            rel_knowledge_is(knowledge, b, knowledge->organization)) ||
           (b == knowledge->place &&
            rel_knowledge_is(knowledge, a, knowledge->organization));
}

static bool
classes_agree(const RelGroups *groups, RelIndex a, RelIndex b)
{
    const RelKnowledge *knowledge = groups->knowledge;
    const RelIndex kinds[] = {knowledge->person, knowledge->organization,
                              knowledge->place};

    if (is_open(groups, a) || is_open(groups, b) ||
        rel_knowledge_is(knowledge, a, b) ||
        rel_knowledge_is(knowledge, b, a) || may_be_either(groups, a, b)) {
        return true;
    }
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); ++i) {
        if (rel_knowledge_is(knowledge, a, kinds[i]) &&
            rel_knowledge_is(knowledge, b, kinds[i])) {
            return true;
        }
    }
    return false;
}

bool
rel_groups_agree(const RelGroups *groups, RelIndex a, RelIndex b)
{
    const RelMember *one = &groups->members[rel_group_of(groups, a)];
    const RelMember *two = &groups->members[rel_group_of(groups, b)];

    return (one->genders & two->genders) != 0 &&
           (one->nation == REL_NONE || two->nation == REL_NONE ||
            one->nation == two->nation) &&
           classes_agree(groups, one->class_index, two->class_index);
}

void
rel_groups_join(RelGroups *groups, RelIndex a, RelIndex b, RelText reason)
{
    RelIndex first = rel_group_of(groups, a);
    RelIndex second = rel_group_of(groups, b);

    if (first == second) {
        return;
    }
    if (second < first) {
        const RelIndex swap = first;
        first = second;
        second = swap;
    }
    RelMember *into = &groups->members[first];
    RelMember *from = &groups->members[second];
    if (is_open(groups, into->class_index) ||
        rel_knowledge_is(groups->knowledge, from->class_index,
                         into->class_index) ||
        (into->class_index == groups->knowledge->place &&
         may_be_either(groups, into->class_index, from->class_index))) {
        into->class_index = from->class_index;
    }
    if (into->nation == REL_NONE) {
        into->nation = from->nation;
    }
    if ((into->genders & from->genders) != 0) {
        into->genders &= from->genders;
    }
    from->parent = first;
    const RelIndex next = into->next;
    into->next = from->next;
    from->next = next;
    if (reason.length > 0) {
        const RelGroupReason why = {first, reason};
        groups->failed |= rel_array_push(&groups->reasons, &why) != REL_OK;
    }
}
