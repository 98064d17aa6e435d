// hint.c: the names of hints, and how they are counted.
//
//   roles=owner,subject     group 2, value 5 of the first kind, 0 of the second

#include "graph/hint.h"

#include <assert.h>
#include <stdio.h>

static const char *const ROLES[] = {"subject", "passive", "object", "oblique",
                                    "noun",    "owner",   "joined", "other"};
static const char *const FORMS[] = {"name",  "the",     "a",           "bare",
                                    "owned", "pronoun", "same pronoun"};
static const char *const CLASSES[] = {"person",  "group", "body",
                                      "country", "place", "thing",
                                      "event",   "topic", "open"};
static const char *const NUMBERS[] = {"one", "many", "open"};
static const char *const GENDERS[] = {"sure", "likely", "open"};
static const char *const MAINS[] = {"main subject", "first", "other"};
static const char *const TREES[] = {"own subject",   "speaker",
                                    "above subject", "above object",
                                    "same clause",   "apart"};
static const char *const QUOTES[] = {"nowhere", "one", "later", "earlier",
                                     "two"};
static const char *const MARKS[] = {"headline",  "joined",   "pronoun before",
                                    "topic",     "nation",   "other nation",
                                    "same text", "less sure"};
static const char *const RULES[] = {"above",  "only",  "topic",
                                    "office", "noun",  "synonym",
                                    "head",   "class", "nation"};
static const char *const NOUNS[] = {"equal",    "synonym", "in name", "class",
                                    "narrower", "wider",   "unlike"};
static const char *const WORDS[] = {"same", "fewer", "more", "other"};
static const char *const TAILS[] = {"nowhere", "later", "earlier", "twice"};
static const char *const SHAPES[] = {"adjective", "noun", "verb", "owner",
                                     "the",       "this", "other"};
static const char *const FARS[] = {"here", "before", "far"};
static const char *const USES[] = {"any", "owner", "speaker", "reflexive"};
static const char *const CLAUSES[] = {"main", "joined", "said", "aside"};
static const char *const KINDS[] = {"time", "empty", "same verb", "saying",
                                    "copular"};
static const char *const COUNTS[] = {"0", "1", "2", "3", "5", "9"};
static const char *const YES[] = {"no", "yes"};
static const char *const DETERMINERS[] = {"the", "this", "owned"};
static const char *const CHANCE[] = {"chance", "ruled"};

#define LIST(list) list, sizeof(list) / sizeof(list[0])
#define NOTHING NULL, 0

static const struct {
    const char *name;
    const char *const *first; // (n_first)
    size_t n_first;
    const char *const *second; // (n_second); NULL: one value is all
    size_t n_second;
} GROUPS[REL_N_HINT_GROUPS] = {
    [REL_HINT_DISTANCE] = {"distance", LIST(COUNTS), NOTHING},
    [REL_HINT_RANK] = {"rank", LIST(COUNTS), NOTHING},
    [REL_HINT_ROLES] = {"roles", LIST(ROLES), LIST(ROLES)},
    [REL_HINT_ROLES_BEFORE] = {"roles before", LIST(ROLES), LIST(ROLES)},
    [REL_HINT_FORM] = {"form", LIST(FORMS), LIST(FARS)},
    [REL_HINT_CLASS] = {"class", LIST(CLASSES), LIST(USES)},
    [REL_HINT_CLASS_ROLE] = {"class role", LIST(CLASSES), LIST(ROLES)},
    [REL_HINT_CLAUSE] = {"clause", LIST(CLAUSES), LIST(YES)},
    [REL_HINT_WORD] = {"word", LIST(KINDS), NOTHING},
    [REL_HINT_NUMBER] = {"number", LIST(NUMBERS), LIST(YES)},
    [REL_HINT_GENDER] = {"gender", LIST(GENDERS), NOTHING},
    [REL_HINT_MAIN] = {"main", LIST(MAINS), NOTHING},
    [REL_HINT_SIZE] = {"size", LIST(COUNTS), NOTHING},
    [REL_HINT_TREE] = {"tree", LIST(TREES), LIST(USES)},
    [REL_HINT_QUOTE] = {"quote", LIST(QUOTES), NOTHING},
    [REL_HINT_RULE] = {"rule", LIST(RULES), NOTHING},
    [REL_HINT_MARK] = {"mark", LIST(MARKS), NOTHING},
    [REL_HINT_NOUN] = {"noun", LIST(NOUNS), LIST(YES)},
    [REL_HINT_WORDS] = {"words", LIST(WORDS), NOTHING},
    [REL_HINT_DETERMINER] = {"determiner", LIST(DETERMINERS), LIST(FORMS)},
    [REL_HINT_TAIL] = {"tail", LIST(TAILS), NOTHING},
    [REL_HINT_RIVALS] = {"rivals", LIST(COUNTS), NOTHING},
    [REL_HINT_NONE_ROLE] = {"none role", LIST(ROLES), NOTHING},
    [REL_HINT_NONE_COUNT] = {"none count", LIST(COUNTS), NOTHING},
    [REL_HINT_NONE_SHAPE] = {"none shape", LIST(SHAPES), LIST(YES)},
    [REL_HINT_NONE_CLASS] = {"none class", LIST(CLASSES), LIST(YES)},
    [REL_HINT_NONE_WORD] = {"none word", LIST(KINDS), NOTHING},
    [REL_HINT_LEAST] = {"least", LIST(CHANCE), NOTHING},
};

void
rel_hints_add(RelHints *hints, RelHintGroup group, RelIndex first,
              RelIndex second)
{
    const size_t n_second = GROUPS[group].second ? GROUPS[group].n_second : 1;
    const RelIndex value = first * (RelIndex)n_second + second;

    assert(first < GROUPS[group].n_first && second < n_second);
    if (hints->n_items < REL_HINTS_MAX) {
        hints->items[hints->n_items++] =
            (RelIndex)group * REL_HINT_WIDTH + value;
    }
}

void
rel_hints_add_count(RelHints *hints, RelHintGroup group, size_t count)
{
    const RelIndex mark = count < 3   ? (RelIndex)count
                          : count < 5 ? 3
                          : count < 9 ? 4
                                      : 5;

    rel_hints_add(hints, group, mark, 0);
}

bool
rel_hint_name(RelIndex hint, char name[REL_HINT_NAME])
{
    const size_t group = hint / REL_HINT_WIDTH;
    const size_t value = hint % REL_HINT_WIDTH;

    if (group >= REL_N_HINT_GROUPS) {
        return false;
    }
    const size_t n_second = GROUPS[group].second ? GROUPS[group].n_second : 1;
    if (value >= GROUPS[group].n_first * n_second) {
        return false;
    }
    if (GROUPS[group].second) {
        snprintf(name, REL_HINT_NAME, "%s=%s,%s", GROUPS[group].name,
                 GROUPS[group].first[value / n_second],
                 GROUPS[group].second[value % n_second]);
    } else {
        snprintf(name, REL_HINT_NAME, "%s=%s", GROUPS[group].name,
                 GROUPS[group].first[value]);
    }
    return true;
}
