// label.c: names the entities of the graph.
//
//   Ana Lopes, Lopes, Ana M. Lopes    label "Ana M. Lopes", two aliases
//   a country                         the gazetteer's name and slug
//   a trawler                         "trawler", slug trawler-3fc2a1
//
// Two things with one name get one slug and one slug with a hash.

#include "graph/label.h"

#include "base/strings.h"
#include "graph/mention.h"
#include "graph/name.h"
#include "graph/slug.h"
#include "graph/texts.h"

#include <stdlib.h>

/// An entity with what it is sorted and told apart by
typedef struct {
    RelEntity entity;
    RelIndex class_index;
    RelIndex first; ///< Member
} Draft;

/// Tell whether `a` is the fuller label: more words in its key, of bodies with
/// one key the fewer words ("Apple", not "Apple Inc."), longer, byte order
static bool
is_fuller(const RelLocal *a, const RelLocal *b)
{
    const size_t words_a = rel_name_n_words(a->key);
    const size_t words_b = rel_name_n_words(b->key);

    if (a->named != b->named) {
        return a->named;
    }
    if (words_a != words_b) {
        return words_a > words_b;
    }
    if (rel_text_equals(a->key, b->key) &&
        (a->genders & b->genders & REL_GENDER_PERSON) == 0 &&
        rel_name_n_words(a->label) != rel_name_n_words(b->label)) {
        return rel_name_n_words(a->label) < rel_name_n_words(b->label);
    }
    if (a->label.length != b->label.length) {
        return a->label.length > b->label.length;
    }
    return rel_text_compare(a->label, b->label) < 0;
}

static const RelLocal *
best_local(const RelGroups *groups, RelIndex group)
{
    const RelLocal *best = groups->members[group].local;

    for (RelIndex i = groups->members[group].next; i != group;
         i = groups->members[i].next) {
        if (is_fuller(groups->members[i].local, best)) {
            best = groups->members[i].local;
        }
    }
    return best;
}

/// Names of all members but the label
static RelStatus
gather_names(const RelGroups *groups, RelIndex group, RelArena *arena,
             RelEntity *entity)
{
    RelArray names;
    RelIndex i = group;

    rel_array_init(&names, arena, sizeof(RelText));
    do {
        const RelLocal *local = groups->members[i].local;
        for (size_t j = 0; j < local->n_names; ++j) {
            if (rel_array_push(&names, &local->names[j]) != REL_OK) {
                return REL_ERR_NO_MEMORY;
            }
        }
        entity->n_mentions += local->n_mentions;
        i = groups->members[i].next;
    } while (i != group);
    entity->n_aliases =
        rel_texts_sort((RelText *)names.items, names.n_items, entity->label);
    entity->aliases = (const RelText *)names.items;
    return REL_OK;
}

/// Reasons of the members and of the group
static RelStatus
gather_reasons(const RelGroups *groups, const RelIndex *first_reason,
               const RelIndex *next_reason, RelIndex group, RelArena *arena,
               RelEntity *entity)
{
    const RelGroupReason *of_groups =
        (const RelGroupReason *)groups->reasons.items;
    RelArray reasons;
    RelIndex i = group;
    RelStatus status = REL_OK;

    rel_array_init(&reasons, arena, sizeof(RelText));
    do {
        const RelLocal *local = groups->members[i].local;
        for (size_t j = 0; status == REL_OK && j < local->n_reasons; ++j) {
            status = rel_array_push(&reasons, &local->reasons[j]);
        }
        i = groups->members[i].next;
    } while (i != group);
    for (i = first_reason[group]; status == REL_OK && i != REL_NONE;
         i = next_reason[i]) {
        const RelText copy = rel_arena_copy(arena, of_groups[i].text);
        status = copy.bytes == NULL ? REL_ERR_NO_MEMORY
                                    : rel_array_push(&reasons, &copy);
    }
    entity->n_reasons =
        rel_texts_sort((RelText *)reasons.items, reasons.n_items, rel_text(""));
    entity->reasons = (const RelText *)reasons.items;
    return status;
}

/// Label, slug and IRI of a country
static void
name_country(const RelGroups *groups, RelIndex country, RelEntity *entity)
{
    const RelCountry *known =
        rel_gazetteer_country_at(groups->knowledge->gazetteer, country);

    entity->label = known->name;
    entity->slug = known->slug;
    entity->same_as = known->same_as;
}

static RelText
weak_slug(const RelGroups *groups, RelIndex group, RelText label,
          RelArena *arena)
{
    const RelMember *first = &groups->members[group];

    return rel_slug_of_mention(arena, label, first->readout->source.hash,
                               first->local->offset);
}

static RelStatus
make_draft(const RelGroups *groups, RelIndex group, RelArena *arena,
           Draft *draft)
{
    const RelLocal *best = best_local(groups, group);
    const RelOntology *ontology = groups->knowledge->ontology;
    const RelIndex class = groups->members[group].class_index;
    RelEntity *entity = &draft->entity;

    draft->first = group;
    draft->class_index = class;
    *entity = (RelEntity){.label = best->label,
                          .same_as = {"", 0},
                          .unspecified = best->unspecified,
                          .weak = !best->named || best->lone};
    entity->class_name =
        class != REL_NONE ? ontology->classes[class].name : rel_text("Entity");
    if (best->country != REL_NONE) {
        name_country(groups, best->country, entity);
        entity->weak = false;
    } else {
        entity->slug = entity->weak
                           ? weak_slug(groups, group, best->label, arena)
                           : rel_slug_of_label(arena, best->label);
    }
    return entity->slug.bytes == NULL
               ? REL_ERR_NO_MEMORY
               : gather_names(groups, group, arena, entity);
}

/// By slug; under one slug what the gazetteer knows comes first, then what is
/// mentioned more often
static int
compare_drafts(const void *a, const void *b)
{
    const Draft *one = a;
    const Draft *two = b;
    const int order = rel_text_compare(one->entity.slug, two->entity.slug);

    if (order != 0) {
        return order;
    }
    if ((one->entity.same_as.length > 0) != (two->entity.same_as.length > 0)) {
        return one->entity.same_as.length > 0 ? -1 : 1;
    }
    if (one->entity.n_mentions != two->entity.n_mentions) {
        return one->entity.n_mentions > two->entity.n_mentions ? -1 : 1;
    }
    return (one->first > two->first) - (one->first < two->first);
}

/// Give all but the first of each run of equal slugs a hash
static RelStatus
part_homonyms(const RelGroups *groups, Draft *drafts, size_t n_drafts,
              RelArena *arena)
{
    RelText kept = {NULL, 0};

    for (size_t i = 0; i < n_drafts; ++i) {
        RelEntity *entity = &drafts[i].entity;
        if (!rel_text_equals(entity->slug, kept) || i == 0) {
            kept = entity->slug;
            continue;
        }
        const RelText parts[] = {entity->slug, entity->class_name};
        const RelText label = rel_text_join(arena, parts, 2, " ");
        entity->slug = label.bytes == NULL
                           ? label
                           : weak_slug(groups, drafts[i].first, label, arena);
        if (entity->slug.bytes == NULL) {
            return REL_ERR_NO_MEMORY;
        }
    }
    return REL_OK;
}

static RelStatus
chain_reasons(const RelGroups *groups, RelIndex **first, RelIndex **next)
{
    const RelGroupReason *reasons =
        (const RelGroupReason *)groups->reasons.items;

    *first = REL_ARENA_ARRAY(groups->arena, RelIndex, groups->n_members + 1);
    *next =
        REL_ARENA_ARRAY(groups->arena, RelIndex, groups->reasons.n_items + 1);
    if (*first == NULL || *next == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < groups->n_members; ++i) {
        (*first)[i] = REL_NONE;
    }
    for (RelIndex i = 0; i < groups->reasons.n_items; ++i) {
        const RelIndex group = rel_group_of(groups, reasons[i].member);
        (*next)[i] = (*first)[group];
        (*first)[group] = i;
    }
    return REL_OK;
}

/// An entity for each group, unsorted
static RelStatus
make_drafts(const RelGroups *groups, RelArena *arena, Draft *drafts,
            size_t *n_drafts)
{
    RelIndex *first_reason;
    RelIndex *next_reason;
    RelStatus status = chain_reasons(groups, &first_reason, &next_reason);

    *n_drafts = 0;
    for (RelIndex i = 0; status == REL_OK && i < groups->n_members; ++i) {
        if (rel_group_of(groups, i) != i) {
            continue;
        }
        Draft *draft = &drafts[(*n_drafts)++];
        status = make_draft(groups, i, arena, draft);
        if (status == REL_OK) {
            status = gather_reasons(groups, first_reason, next_reason, i, arena,
                                    &draft->entity);
        }
    }
    return status;
}

/// Tell every local entity which entity it became
static RelStatus
map_locals(const RelGroups *groups, const RelReadout *const *readouts,
           size_t n_readouts, const Draft *drafts, size_t n_drafts,
           RelArena *arena, RelEntities *entities)
{
    RelIndex *of_group =
        REL_ARENA_ARRAY(groups->arena, RelIndex, groups->n_members + 1);
    RelIndex member = 0;

    entities->entity_of = REL_ARENA_ARRAY(arena, RelIndex *, n_readouts + 1);
    if (of_group == NULL || entities->entity_of == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (size_t i = 0; i < n_drafts; ++i) {
        of_group[drafts[i].first] = (RelIndex)i;
    }
    for (size_t i = 0; i < n_readouts; ++i) {
        RelIndex *map =
            REL_ARENA_ARRAY(arena, RelIndex, readouts[i]->n_locals + 1);
        if (map == NULL) {
            return REL_ERR_NO_MEMORY;
        }
        for (size_t j = 0; j < readouts[i]->n_locals; ++j) {
            map[j] = of_group[rel_group_of(groups, member++)];
        }
        entities->entity_of[i] = map;
    }
    return REL_OK;
}

RelStatus
rel_label_entities(RelGroups *groups, const RelReadout *const *readouts,
                   size_t n_readouts, RelArena *arena, RelEntities *entities)
{
    Draft *drafts =
        REL_ARENA_ARRAY(groups->arena, Draft, groups->n_members + 1);
    size_t n_drafts;

    entities->entities =
        REL_ARENA_ARRAY(arena, RelEntity, groups->n_members + 1);
    entities->classes = REL_ARENA_ARRAY(arena, RelIndex, groups->n_members + 1);
    if (drafts == NULL || entities->entities == NULL ||
        entities->classes == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    RelStatus status = make_drafts(groups, arena, drafts, &n_drafts);
    if (status == REL_OK) {
        qsort(drafts, n_drafts, sizeof(*drafts), compare_drafts);
        status = part_homonyms(groups, drafts, n_drafts, arena);
    }
    if (status != REL_OK) {
        return status;
    }
    qsort(drafts, n_drafts, sizeof(*drafts), compare_drafts);
    for (size_t i = 0; i < n_drafts; ++i) {
        entities->entities[i] = drafts[i].entity;
        entities->classes[i] = drafts[i].class_index;
    }
    entities->n_entities = n_drafts;
    return map_locals(groups, readouts, n_readouts, drafts, n_drafts, arena,
                      entities);
}
