// Choice: one of several mentions, or nothing, as what a mention points back
// to.
//
//   The trawler hit a tanker.  It sank.     trawler .6, tanker .3, nothing .1
//
// Options are listed with their hints; beliefs turn hints into chances.  What
// two options of one thing have is its chance together.

#ifndef RELATA_GRAPH_CHOICE_H
#define RELATA_GRAPH_CHOICE_H

#include "graph/belief.h"
#include "graph/coref.h"

/// Options that are looked at, the nearest first
#define REL_OPTIONS_MAX 96

typedef struct {
    RelIndex mention; ///< REL_NONE: nothing that is named before
    RelIndex cluster;
    RelHints hints;
    double chance;
} RelOption;

/// The first option is to mean nothing
typedef struct {
    RelChoiceKind kind;
    RelIndex mention;
    RelIndex ruled; ///< The cluster that a rule takes, or REL_NONE
    RelIndex rule;  ///< Which
    bool sure;      ///< ... and that it is sure of
    RelOption options[REL_OPTIONS_MAX]; // (n_options)
    size_t n_options;
} RelChoice;

/// What a rule takes a mention for
typedef struct {
    RelIndex cluster; ///< Or REL_NONE
    RelIndex rule;    ///< REL_RULE_IS_*
    bool doubtful;    ///< Two fit so well that none is to be taken
    bool sure;        ///< It stands unless beliefs speak clearly against it
} RelRuling;

/// List what the pronoun at `index` may mean; false if it points to nothing
bool rel_choice_of_pronoun(RelReading *reading, RelIndex index,
                           RelRuling ruling, RelChoice *choice);

/// The same of a noun phrase
bool rel_choice_of_phrase(RelReading *reading, RelIndex index, RelRuling ruling,
                          RelChoice *choice);

/// Things that a mention may mean, and how likely
#define REL_CHANCES_MAX 8
typedef struct RelChances {
    RelIndex things[REL_CHANCES_MAX]; // (n_things)
    double chances[REL_CHANCES_MAX];  // (n_things)
    size_t n_things;
} RelChances;

/// Add a chance to what `thing` has; too many things are left out
void rel_chances_add(RelChances *chances, RelIndex thing, double chance);

/// The likeliest thing and its chance; REL_NONE if there is none
RelIndex rel_chances_best(const RelChances *chances, double *chance);

/// Give every option its chance; they sum up to 1
void rel_choice_weigh(const RelBeliefs *beliefs, RelChoice *choice);

/// Tell whether the option is a pronoun of which it is not known what it means
bool rel_option_is_open(const RelReading *reading, const RelOption *option);

/// The cluster that is likely enough to be meant, or REL_NONE.  A pronoun that
/// is left open passes on what it may mean: "It ... its" are one.
RelIndex rel_choice_by(const RelBeliefs *beliefs, const RelReading *reading,
                       RelChoice *choice);

/// Who chooses instead of the beliefs, while they are learnt
typedef struct RelChooser {
    /// The cluster that is meant, or REL_NONE
    RelIndex (*choose)(void *user, const RelReading *reading,
                       RelChoice *choice);
    void *user;
} RelChooser;

/// Tell whether choices can be made; without beliefs rules decide alone
bool rel_choice_is_learnt(const RelReading *reading);

/// The cluster that is likely enough to be meant, or REL_NONE
RelIndex rel_choice_make(const RelReading *reading, RelChoice *choice);

// For the lists of options:

/// Begin with the option of meaning nothing
void rel_choice_begin(RelChoice *choice, RelChoiceKind kind, RelIndex mention);

/// Add an option for `mention`; NULL if there is no room
RelOption *rel_choice_add(const RelReading *reading, RelChoice *choice,
                          RelIndex mention);

/// The place of a mention in its clause, REL_ROLE_IS_*
RelIndex rel_hint_role(const RelReading *reading, const RelMention *mention);

/// REL_FORM_IS_*
RelIndex rel_hint_form(const RelReading *reading, const RelMention *mention);

/// REL_CLASS_IS_* of a cluster
RelIndex rel_hint_class(const RelReading *reading, RelIndex cluster);

/// Add what is known of any other: its form, class, size, place
void rel_hints_add_other(const RelReading *reading, RelOption *option,
                         RelIndex mention);

/// Mark the options that a rule takes; false if it takes another
bool rel_choice_mark_rule(RelChoice *choice, RelRuling ruling);

/// Mark the options of what is spoken of most
void rel_choice_mark_topic(RelChoice *choice);

#endif
