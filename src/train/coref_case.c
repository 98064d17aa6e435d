// coref_case.c: lets the graph read a text and looks over its shoulder.
//
//   The trawler hit a tanker.  It sank.     nothing, tanker, [trawler]
//
// Whenever the graph has options to choose from, they are kept as a case with
// what the gold says, and a choice is made in its place.

#include "train/coref_case.h"

#include "graph/reading.h"
#include "train/coref_link.h"

#include <string.h>

/// Who sits beside the graph
typedef struct {
    const RelCorefText *text;
    RelIndex number;
    const RelBeliefs *beliefs;
    RelArena *arena;
    RelIndex *gold_of; // made when the mentions are there
    RelIndex *case_of; // (n_mentions): number of its case
    RelArray *cases;
    bool failed;
} Watcher;

static bool
is_right(const Watcher *watcher, RelIndex mention, RelIndex other)
{
    const RelGoldMention *const marked = watcher->text->gold.mentions;
    const RelIndex one = watcher->gold_of[mention];
    const RelIndex two = watcher->gold_of[other];

    return one != REL_NONE && two != REL_NONE &&
           marked[one].chain == marked[two].chain;
}

/// Tell whether the gold has a mention of the same thing before
static bool
points_back(const Watcher *watcher, RelIndex mention)
{
    const RelGoldChains *const gold = &watcher->text->gold;
    const RelIndex at = watcher->gold_of[mention];

    for (RelIndex i = 0; at != REL_NONE && i < at; ++i) {
        if (gold->mentions[i].chain == gold->mentions[at].chain) {
            return true;
        }
    }
    return false;
}

static bool
is_written(const RelGoldChains *gold)
{
    return !rel_text_is(gold->genre, "vlog") &&
           !rel_text_is(gold->genre, "speech") &&
           !rel_text_is(gold->genre, "court");
}

/// What the gold says that mention `index` is, or REL_NONE
static RelIndex
chain_of(const Watcher *watcher, RelIndex index)
{
    const RelIndex at = index == REL_NONE ? REL_NONE : watcher->gold_of[index];

    return at == REL_NONE ? REL_NONE : watcher->text->gold.mentions[at].chain;
}

static RelStatus
keep_option(const Watcher *watcher, const RelOption *option, bool right,
            RelCaseOption *kept)
{
    RelIndex *const hints =
        REL_ARENA_ARRAY(watcher->arena, RelIndex, option->hints.n_items + 1);

    if (hints == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    memcpy(hints, option->hints.items, option->hints.n_items * sizeof *hints);
    *kept = (RelCaseOption){.hints = hints,
                            .n_hints = option->hints.n_items,
                            .cluster = option->cluster,
                            .right = right};
    return REL_OK;
}

/// Keep the choice as a case; the cluster that the gold chooses in `found`
static RelStatus
keep_case(Watcher *watcher, const RelReading *reading, const RelChoice *choice,
          RelIndex *found)
{
    RelCaseOption *const options =
        REL_ARENA_ARRAY(watcher->arena, RelCaseOption, choice->n_options);
    RelStatus status = options ? REL_OK : REL_ERR_NO_MEMORY;

    *found = REL_NONE;
    watcher->case_of[choice->mention] = (RelIndex)watcher->cases->n_items;
    for (size_t i = 1; status == REL_OK && i < choice->n_options; ++i) {
        const RelOption *const option = &choice->options[i];
        const bool right = is_right(watcher, choice->mention, option->mention);
        *found = right && *found == REL_NONE ? option->cluster : *found;
        status = keep_option(watcher, option, right, &options[i]);
        options[i].open = rel_option_is_open(reading, option)
                              ? watcher->case_of[option->mention]
                              : REL_NONE;
        options[i].ruled = option->cluster == choice->ruled;
        options[i].chain = chain_of(
            watcher, rel_gold_before(reading, watcher->gold_of, option->mention,
                                     choice->mention));
    }
    if (status == REL_OK) {
        status = keep_option(watcher, &choice->options[0], *found == REL_NONE,
                             &options[0]);
    }
    const RelCorefCase kept = {.kind = choice->kind,
                               .text = watcher->number,
                               .chain = chain_of(watcher, choice->mention),
                               .options = options,
                               .n_options = choice->n_options,
                               .written = is_written(&watcher->text->gold),
                               .points_back =
                                   points_back(watcher, choice->mention)};
    return status == REL_OK ? rel_array_push(watcher->cases, &kept) : status;
}

static RelIndex
choose(void *user, const RelReading *reading, RelChoice *choice)
{
    Watcher *const watcher = user;
    RelIndex found = REL_NONE;

    if (watcher->gold_of == NULL) {
        watcher->gold_of =
            rel_gold_align(reading, &watcher->text->gold, watcher->arena);
        watcher->case_of = REL_ARENA_ARRAY(watcher->arena, RelIndex,
                                           reading->mentions.n_items + 1);
    }
    if (watcher->failed || watcher->gold_of == NULL ||
        watcher->case_of == NULL ||
        keep_case(watcher, reading, choice, &found) != REL_OK) {
        watcher->failed = true;
        return REL_NONE;
    }
    return watcher->beliefs == NULL
               ? found
               : rel_choice_by(watcher->beliefs, reading, choice);
}

RelStatus
rel_coref_cases_take(const RelKnowledge *knowledge, const RelCorefText *text,
                     RelIndex number, const RelBeliefs *beliefs,
                     RelArena *arena, RelArray *cases)
{
    Watcher watcher = {.text = text,
                       .number = number,
                       .beliefs = beliefs,
                       .arena = arena,
                       .cases = cases};
    const RelChooser chooser = {choose, &watcher};
    RelArena *const scratch = rel_arena_new(&REL_HEAP);
    RelReading reading = {.knowledge = knowledge,
                          .document = &text->gold.document,
                          .sentences = &text->sentences,
                          .propositions = &text->propositions,
                          .chooser = &chooser,
                          .arena = scratch};
    const RelStatus status =
        scratch ? rel_reading_make(&reading) : REL_ERR_NO_MEMORY;

    rel_arena_free(scratch);
    return status == REL_OK && watcher.failed ? REL_ERR_NO_MEMORY : status;
}
