// sign_values.c: the words and scales of the groups of signs.
//
// What is on no list (a new rule, a rare relation) gives no sign.

#include "extract/sign_values.h"

#include <stdio.h>

static const char *const any[] = {"any"};

static const char *const chances[] = {"0",   "0.2",  "0.4",  "0.6", "0.8",
                                      "0.9", "0.95", "0.98", "1"};
static const double chance_marks[] = {0,   0.2,  0.4,  0.6, 0.8,
                                      0.9, 0.95, 0.98, 1};

static const char *const counts[] = {"0", "1", "2", "4", "8", "16", "32", "64"};
static const double count_marks[] = {0, 1, 2, 4, 8, 16, 32, 64};

static const char *const rules[] = {"clause",
                                    "conjunct",
                                    "copula",
                                    "dropped copula",
                                    "infinitive",
                                    "participle",
                                    "apposition",
                                    "apposition-office",
                                    "relative clause",
                                    "adverbial clause",
                                    "title",
                                    "possessive",
                                    "of",
                                    "demonym",
                                    "compound",
                                    "demonym-person",
                                    "event-noun",
                                    "place-in-place",
                                    "age"};

static const char *const origins[] = {"verb",       "copula",     "title",
                                      "apposition", "possessive", "demonym",
                                      "of",         "compound",   "event noun"};

static const char *const penn[] = {"VB", "VBD", "VBG", "VBN",  "VBP", "VBZ",
                                   "NN", "NNS", "NNP", "NNPS", "JJ"};

static const char *const edges[] = {
    "root",     "nsubj",     "nsubj:pass", "obj",       "iobj",
    "obl",      "obl:agent", "csubj",      "ccomp",     "obl:unmarked",
    "xcomp",    "advcl",     "acl",        "acl:relcl", "advcl:relcl",
    "nmod",     "nmod:poss", "nmod:desc",  "appos",     "nmod:unmarked",
    "compound", "amod",      "flat",       "conj",      "parataxis",
    "list",     "dep",       "dislocated", "advmod",    "nummod",
    "det",      "expl",      "discourse",  "vocative",  "cop"};

static const char *const tags[REL_N_UPOS] = {
    "_",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ", "DET", "INTJ", "NOUN",
    "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"};

static const char *const places[] = {"child",   "parent", "grandchild",
                                     "sibling", "away",   "none"};

static const char *const names[] = {"PER", "ORG", "LOC", "MISC", "none"};

static const char *const roles[REL_N_ROLES] = {
    "object", "recipient", "complement", "oblique",
    "place",  "date",      "clause",     "manner"};

static const char *const modalities[REL_N_MODALITIES] = {
    "factual",  "attributed", "possible",    "future",
    "intended", "obligation", "conditional", "question"};

static const char *const flags[REL_N_FLAGS] = {
    "negative",      "speaker",        "quoted",       "passive", "curated",
    "inverted",      "capitals",       "question",     "no stop", "small start",
    "subject first", "subject joined", "object joined"};

#define WORDS(name, words)                                                     \
    {                                                                          \
        name, words, sizeof(words) / sizeof((words)[0]), NULL                  \
    }
#define CHANCES(name)                                                          \
    {                                                                          \
        name, chances, 9, chance_marks                                         \
    }
#define COUNTS(name)                                                           \
    {                                                                          \
        name, counts, 8, count_marks                                           \
    }

const RelSignValues rel_sign_values[REL_N_SIGN_GROUPS] = {
    [REL_SIGN_BIAS] = WORDS("bias", any),
    [REL_SIGN_VERB_PRODUCT] = CHANCES("verb product"),
    [REL_SIGN_NOUN_PRODUCT] = CHANCES("noun product"),
    [REL_SIGN_SUBJECT] = CHANCES("subject"),
    [REL_SIGN_OBJECT] = CHANCES("object"),
    [REL_SIGN_TRIGGER] = CHANCES("trigger"),
    [REL_SIGN_AROUND] = CHANCES("around"),
    [REL_SIGN_INSIDE] = CHANCES("inside"),
    [REL_SIGN_ABOVE] = CHANCES("above"),
    [REL_SIGN_SENTENCE] = CHANCES("sentence"),
    [REL_SIGN_NAME_CHANCE] = CHANCES("name"),
    [REL_SIGN_LENGTH] = COUNTS("length"),
    [REL_SIGN_DEPTH] = COUNTS("depth"),
    [REL_SIGN_SUBJECT_FAR] = COUNTS("subject far"),
    [REL_SIGN_OBJECT_FAR] = COUNTS("object far"),
    [REL_SIGN_SUBJECT_LONG] = COUNTS("subject long"),
    [REL_SIGN_OBJECT_LONG] = COUNTS("object long"),
    [REL_SIGN_N_ARGUMENTS] = COUNTS("arguments"),
    [REL_SIGN_N_VERBS] = COUNTS("verbs"),
    [REL_SIGN_RULE] = WORDS("rule", rules),
    [REL_SIGN_UNREAL_RULE] = WORDS("unreal rule", rules),
    [REL_SIGN_ORIGIN] = WORDS("origin", origins),
    [REL_SIGN_SUBJECT_TAG] = WORDS("subject tag", tags),
    [REL_SIGN_OBJECT_TAG] = WORDS("object tag", tags),
    [REL_SIGN_TRIGGER_TAG] = WORDS("trigger tag", penn),
    [REL_SIGN_SUBJECT_EDGE] = WORDS("subject edge", edges),
    [REL_SIGN_OBJECT_EDGE] = WORDS("object edge", edges),
    [REL_SIGN_TRIGGER_EDGE] = WORDS("trigger edge", edges),
    [REL_SIGN_SUBJECT_PLACE] = WORDS("subject place", places),
    [REL_SIGN_OBJECT_PLACE] = WORDS("object place", places),
    [REL_SIGN_SUBJECT_NAME] = WORDS("subject name", names),
    [REL_SIGN_OBJECT_NAME] = WORDS("object name", names),
    [REL_SIGN_ROLE] = WORDS("role", roles),
    [REL_SIGN_MODALITY] = WORDS("modality", modalities),
    [REL_SIGN_FLAG] = WORDS("flag", flags),
};

bool
rel_sign_name(RelIndex number, char name[REL_SIGN_NAME])
{
    const RelIndex group = number / REL_SIGN_WIDTH;
    const RelIndex value = number % REL_SIGN_WIDTH;

    if (group >= REL_N_SIGN_GROUPS ||
        value >= rel_sign_values[group].n_values) {
        return false;
    }
    (void)snprintf(name, REL_SIGN_NAME, "%s=%s", rel_sign_values[group].name,
                   rel_sign_values[group].names[value]);
    return true;
}
