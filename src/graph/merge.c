// merge.c: merges equal claims and keeps all their evidence.
//
//   A: Norway warned Iceland on 1 March.  |  one statement,
//   B: Iceland was warned by Norway ...   |  support 2, evidence in A and B
//
// Confidence: of one document the best claim counts, since it repeats itself;
// of several, each is an independent witness (1 - product of doubts), unless
// one has copied the sentence of the other: what was misread in one was then
// misread in both.  Nothing is ever quite sure.

#include "graph/merge.h"

#include "graph/contradict.h"
#include "graph/gather.h"
#include "graph/identity.h"
#include "graph/relation.h"
#include "graph/used.h"

#include <stdlib.h>

/// Confidence that no number of witnesses exceeds
#define MOST_CONFIDENT 0.99

/// A placed claim under the key of its statement
typedef struct {
    RelText key;
    RelPlaced placed;
    RelIndex speaker;
    RelIndex order; ///< Of claims, by document and text
} Keyed;

static int
compare_keyed(const void *a, const void *b)
{
    const Keyed *one = a;
    const Keyed *two = b;
    const int order = rel_text_compare(one->key, two->key);

    return order != 0 ? order
                      : (one->order > two->order) - (one->order < two->order);
}

/// What the steps share
typedef struct {
    const RelKnowledge *knowledge;
    const RelReadout *const *readouts;
    size_t n_readouts;
    const RelIndex *source_of;
    const RelEntities *entities;
    double assert_min;
    RelArena *arena, *scratch;
} Merger;

static RelIndex
entity_of(const Merger *merger, size_t readout, RelIndex local)
{
    return local == REL_NONE ? REL_NONE
                             : merger->entities->entity_of[readout][local];
}

/// Put the entities of the whole graph into a claim of one document; false if
/// nothing is left of it: no relation stands, or two names of one thing have
/// become one entity, and what it does to itself is no claim
static bool
place_claim(const Merger *merger, size_t readout, const RelClaim *claim,
            RelPlaced *placed)
{
    *placed =
        (RelPlaced){.claim = claim,
                    .readout = (RelIndex)readout,
                    .subject = entity_of(merger, readout, claim->subject),
                    .object = {entity_of(merger, readout, claim->object.local),
                               claim->object.kind, claim->object.value}};

    return placed->subject != placed->object.entity &&
           rel_relation_choose(merger->knowledge, merger->entities->classes,
                               placed);
}

static size_t
count_claims(const Merger *merger)
{
    size_t n_claims = 0;

    for (size_t i = 0; i < merger->n_readouts; ++i) {
        n_claims += merger->readouts[i]->n_claims;
    }
    return n_claims;
}

/// All claims with their keys, sorted
static RelStatus
key_claims(const Merger *merger, Keyed *keyed, size_t *n_keyed)
{
    *n_keyed = 0;
    for (size_t i = 0; i < merger->n_readouts; ++i) {
        const RelReadout *readout = merger->readouts[i];
        for (size_t j = 0; j < readout->n_claims; ++j) {
            const RelClaim *claim = &readout->claims[j];
            Keyed *item = &keyed[*n_keyed];
            if (!place_claim(merger, i, claim, &item->placed)) {
                continue;
            }
            item->speaker = entity_of(merger, i, claim->speaker);
            item->order = (RelIndex)*n_keyed;
            item->key = rel_identity_key(merger->entities, &item->placed,
                                         item->speaker, merger->scratch);
            if (item->key.bytes == NULL) {
                return REL_ERR_NO_MEMORY;
            }
            ++*n_keyed;
        }
    }
    qsort(keyed, *n_keyed, sizeof(*keyed), compare_keyed);
    return REL_OK;
}

/// The best claim of one document
typedef struct {
    RelText quote; ///< Its sentence
    double confidence;
} Witness;

/// By sentence, the most confident first
static int
compare_witnesses(const void *a, const void *b)
{
    const Witness *one = a;
    const Witness *two = b;
    const int order = rel_text_compare(one->quote, two->quote);

    return order != 0 ? order
                      : (one->confidence < two->confidence) -
                            (one->confidence > two->confidence);
}

/// The witness of the document that the claims from `first` on are of; those
/// of a document stand together
static Witness
find_witness(const Keyed *run, size_t n_run, size_t *first)
{
    const RelIndex readout = run[*first].placed.readout;
    Witness best = {{NULL, 0}, -1.0};

    for (; *first < n_run && run[*first].placed.readout == readout; ++*first) {
        const RelClaim *claim = run[*first].placed.claim;
        if (claim->confidence > best.confidence) {
            best = (Witness){claim->quote, claim->confidence};
        }
    }
    return best;
}

/// Confidence and number of documents of the claims of one statement
static RelStatus
weigh(const Merger *merger, const Keyed *run, size_t n_run,
      RelStatement *statement)
{
    Witness *witnesses = REL_ARENA_ARRAY(merger->scratch, Witness, n_run);
    double doubt = 1.0;

    if (witnesses == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    statement->support = 0;
    for (size_t i = 0; i < n_run;) {
        witnesses[statement->support++] = find_witness(run, n_run, &i);
    }
    qsort(witnesses, statement->support, sizeof(*witnesses), compare_witnesses);
    for (size_t i = 0; i < statement->support; ++i) {
        if (i == 0 ||
            !rel_text_equals(witnesses[i].quote, witnesses[i - 1].quote)) {
            doubt *= 1.0 - witnesses[i].confidence;
        }
    }
    statement->confidence = 1.0 - doubt;
    if (statement->confidence > MOST_CONFIDENT) {
        statement->confidence = MOST_CONFIDENT;
    }
    return REL_OK;
}

/// Only rules that are not to be trusted so far have read it
static bool
is_withheld(const Keyed *run, size_t n_run)
{
    bool withheld = true;

    for (size_t i = 0; i < n_run; ++i) {
        withheld = withheld && run[i].placed.claim->withheld;
    }
    return withheld;
}

/// The assertion rule
static bool
is_asserted(const Merger *merger, const Keyed *run, size_t n_run,
            const RelStatement *statement)
{
    return !is_withheld(run, n_run) && statement->polarity == REL_POSITIVE &&
           statement->modality == REL_FACTUAL &&
           statement->speaker == REL_NONE &&
           statement->confidence >= merger->assert_min;
}

static RelStatus
merge_run(const Merger *merger, const Keyed *run, size_t n_run,
          RelStatement *statement)
{
    const RelPlaced *first = &run[0].placed;
    RelGathered gathered;

    *statement =
        (RelStatement){.id = rel_identity_name(run[0].key, merger->arena),
                       .subject = first->subject,
                       .object = first->object,
                       .polarity = first->claim->polarity,
                       .modality = first->claim->modality,
                       .speaker = run[0].speaker};
    rel_gathered_init(&gathered, merger->scratch);
    for (size_t i = 0; i < n_run; ++i) {
        const RelIndex readout = run[i].placed.readout;
        rel_gathered_add(&gathered, run[i].placed.claim,
                         merger->entities->entity_of[readout],
                         merger->source_of[readout]);
    }
    if (statement->id.bytes == NULL ||
        weigh(merger, run, n_run, statement) != REL_OK) {
        return REL_ERR_NO_MEMORY;
    }
    statement->asserted = is_asserted(merger, run, n_run, statement);
    return rel_gathered_take(&gathered, merger->arena, statement);
}

/// A statement with its claim, for the relations
static RelStatus
merge_runs(const Merger *merger, const Keyed *keyed, size_t n_keyed,
           RelUsed *used, RelMerged *merged)
{
    RelStatus status = REL_OK;

    merged->n_statements = 0;
    for (size_t i = 0; status == REL_OK && i < n_keyed;) {
        RelStatement *statement = &merged->statements[merged->n_statements++];
        size_t end = i + 1;
        while (end < n_keyed && rel_text_equals(keyed[i].key, keyed[end].key)) {
            ++end;
        }
        status = merge_run(merger, &keyed[i], end - i, statement);
        for (size_t j = i; status == REL_OK && j < end; ++j) {
            status = rel_used_add(used, &keyed[j].placed, &statement->relation);
        }
        i = end;
    }
    return status;
}

static int
compare_statements(const void *a, const void *b)
{
    return rel_text_compare(((const RelStatement *)a)->id,
                            ((const RelStatement *)b)->id);
}

RelStatus
rel_statements_merge(const RelKnowledge *knowledge,
                     const RelReadout *const *readouts, size_t n_readouts,
                     const RelIndex *source_of, const RelEntities *entities,
                     double assert_min, RelArena *arena, RelArena *scratch,
                     RelMerged *merged)
{
    const Merger merger = {knowledge, readouts,   n_readouts, source_of,
                           entities,  assert_min, arena,      scratch};
    const size_t n_claims = count_claims(&merger);
    Keyed *keyed = REL_ARENA_ARRAY(scratch, Keyed, n_claims + 1);
    RelUsed used;
    size_t n_keyed;

    merged->statements = REL_ARENA_ARRAY(arena, RelStatement, n_claims + 1);
    if (keyed == NULL || merged->statements == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_used_init(&used, scratch);
    RelStatus status = key_claims(&merger, keyed, &n_keyed);
    if (status == REL_OK) {
        status = merge_runs(&merger, keyed, n_keyed, &used, merged);
    }
    if (status == REL_OK) {
        status = rel_used_take(&used, arena, merged);
    }
    if (status != REL_OK) {
        return status;
    }
    qsort(merged->statements, merged->n_statements, sizeof(*merged->statements),
          compare_statements);
    return rel_contradictions_link(merged->statements, merged->n_statements,
                                   arena, scratch);
}
