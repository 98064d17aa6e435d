// Lists: the word lists of data/lists, loaded under one roof.

#ifndef RELATA_TREE_LISTS_H
#define RELATA_TREE_LISTS_H

#include "text/lexicon.h"

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>

/// The word lists of data/lists, by what they are for
typedef struct {
    const RelLexicon *reporting;     ///< say, tell, report, claim, ...
    const RelLexicon *denying;       ///< deny, reject, dispute, ...
    const RelLexicon *accusing;      ///< accuse, blame, charge, suspect, ...
    const RelLexicon *sources;       ///< according, per, (in the) view: value
    const RelLexicon *factive;       ///< know, admit, realize, regret, ...
    const RelLexicon *implicative;   ///< manage, fail(-), refuse(-), ...: value
    const RelLexicon *intending;     ///< plan, want, threaten, vow, ...
    const RelLexicon *urging;        ///< urge, call on, demand, ask, ...
    const RelLexicon *hedges;        ///< allegedly, reportedly, perhaps, ...
    const RelLexicon *negators;      ///< not, never, no, without, hardly, ...
    const RelLexicon *modals;        ///< may, will, ...: value = modality
    const RelLexicon *stative;       ///< verbs that name states
    const RelLexicon *reciprocal;    ///< agree, meet, clash, ...: value = prep
    const RelLexicon *light;         ///< hold, launch, impose, make, ...
    const RelLexicon *titles;        ///< president, minister, ...: value=role
    const RelLexicon *place_nouns;   ///< border, city, region, ...
    const RelLexicon *time_nouns;    ///< day, week, morning, ...
    const RelLexicon *event_nouns;   ///< attack, talks, strike, ...
    const RelLexicon *collective;    ///< mix, blend, between: do not distribute
    const RelLexicon *idioms;        ///< "as a result", "for instance", ...
    const RelLexicon *subordinators; ///< if, whether, to, without, ...: value
    const RelLexicon *ranks;         ///< former, deputy, acting, ...
    const RelLexicon *participles;   ///< (US-)backed, -based, ...: value = verb
    const RelLexicon *posts;         ///< minister, spokesman: of any field
    const RelLexicon *relational;    ///< capital, ally, wife, ...: value = kin
    const RelLexicon *time_words;    ///< Monday, March, yesterday, ...: value
    const RelLexicon *time_frames;   ///< end, half, that, to, ...: value
    const RelLexicon *numbers;       ///< two, dozen, million, ...: value
    const RelLexicon *bounds;        ///< at least, nearly, about, ...
    const RelLexicon *locatives;     ///< in, near, on, ...: a place may follow
    const RelLexicon *dating;  ///< on, in, during, ...: the time it happened
    const RelLexicon *deictic; ///< I, we, your, ...
    const RelLexicon *units;   ///< dollar, euro, percent, ...: value
    const RelLexicon *chain;   ///< begin, fail, seem, ...: only colour
    const RelLexicon *control; ///< promise, accuse, ...: value = who acts
    const RelLexicon *copular; ///< remain, become, seem, ...: like "be"
    const RelLexicon *prepositions; ///< during, by, ...: value = what for
    const RelLexicon *conjunctions; ///< and, or, ...: value = how they join
    const RelLexicon *sorts;        ///< fries, tragedy: French or Greek by sort
    const RelLexicon *governed;     ///< island, delegation: has a leader
    const RelLexicon *epithets;     ///< new, popular (president): say no less
    const RelLexicon *national_posts;   ///< commander: leads no country
    const RelLexicon *abstract_endings; ///< -tion, -ness: has no nation
    const RelLexicon *holidays;         ///< Christmas Day: value = month, day
    const RelLexicon *particles;        ///< (cut) back (on): part of the verb
    const RelLexicon *aims;             ///< goal, way (is to win): do nothing
    const RelLexicon *transitive;       ///< kill: nothing without an object
    const RelLexicon *giving;           ///< provide: "with"; give: "object"
    const RelLexicon *listing;          ///< include: names members of a class
    const RelLexicon *taking_part;  ///< in (talks), join (a fight): value = how
    const RelLexicon *verb_phrases; ///< rid of, receive from: value = what
    const RelLexicon *alias_marks; ///< known, called, ...: another name follows
    const RelLexicon *appointing;  ///< name, elect, ...: to a post
    const RelLexicon *receiving;   ///< (was) awarded, ...: value = receive
} RelLists;

/**
   Load every list of `data_dir`/lists.

   @param arena  Owns the lists, which live as long as it does.
   @return REL_OK; REL_ERR_IO, REL_ERR_FORMAT, reported with the file's name;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_lists_load(const char *data_dir, const RelReport *report,
                         RelArena *arena, RelLists *lists);

#endif
