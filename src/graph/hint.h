// Hints: what speaks for or against that a mention points back to another.
//
// A hint is a group and one or two of its values: "distance=1" says that the
// other stands one sentence before, "roles=owner,subject" that "its" would
// mean a subject.  Weights learnt from texts tell what each is worth
// (belief.h).

#ifndef RELATA_GRAPH_HINT_H
#define RELATA_GRAPH_HINT_H

#include <relata/text.h>

#include <stdbool.h>
#include <stddef.h>

/// Groups of hints; those of pronouns, of noun phrases, and of meaning nothing
typedef enum {
    REL_HINT_DISTANCE,     ///< Sentences between
    REL_HINT_RANK,         ///< Candidates between
    REL_HINT_ROLES,        ///< Role of the pronoun, of the other; one sentence
    REL_HINT_ROLES_BEFORE, ///< The same, the other in a sentence before
    REL_HINT_FORM,         ///< Of the other, and how far it is
    REL_HINT_CLASS,        ///< Of the other, and what the pronoun does
    REL_HINT_CLASS_ROLE,   ///< Class and role of the other
    REL_HINT_CLAUSE,       ///< The clause of the other
    REL_HINT_WORD,         ///< What word the other is
    REL_HINT_NUMBER,
    REL_HINT_GENDER,
    REL_HINT_MAIN,       ///< The other's place in its sentence
    REL_HINT_SIZE,       ///< Mentions of the other so far
    REL_HINT_TREE,       ///< How the clauses of the two lie
    REL_HINT_QUOTE,      ///< Which of the two is quoted
    REL_HINT_RULE,       ///< The rule that takes the other
    REL_HINT_MARK,       ///< A headline, a list, the rules' choice, ...
    REL_HINT_NOUN,       ///< How the nouns of two phrases lie
    REL_HINT_WORDS,      ///< What the words before the nouns share
    REL_HINT_DETERMINER, ///< Of the phrase, form of the other
    REL_HINT_TAIL,       ///< What stands behind the two nouns
    REL_HINT_RIVALS,     ///< Other things with the same noun
    REL_HINT_NONE_ROLE,  ///< Means nothing before: role of the mention
    REL_HINT_NONE_COUNT, ///< ... and how many candidates there are
    REL_HINT_NONE_SHAPE, ///< ... and what the mention looks like
    REL_HINT_NONE_CLASS, ///< ... and its class, and whether its noun is known
    REL_HINT_NONE_WORD,  ///< ... and the word it is said of
    REL_HINT_LEAST,      ///< Not a hint: the least chance of a choice
    REL_N_HINT_GROUPS
} RelHintGroup;

/// Values of a group at most; of two, their product
#define REL_HINT_WIDTH 100

#define REL_N_HINTS ((RelIndex)REL_N_HINT_GROUPS * REL_HINT_WIDTH)

/// Bytes of the longest name of a hint, with the end
#define REL_HINT_NAME 64

/// Hints of one candidate at most
#define REL_HINTS_MAX 40

typedef struct {
    RelIndex items[REL_HINTS_MAX]; // (n_items)
    size_t n_items;
} RelHints;

/// Values: the place of a mention in its clause
enum {
    REL_ROLE_IS_SUBJECT,
    REL_ROLE_IS_PASSIVE,
    REL_ROLE_IS_OBJECT,
    REL_ROLE_IS_OBLIQUE,
    REL_ROLE_IS_NOUN,
    REL_ROLE_IS_OWNER,
    REL_ROLE_IS_JOINED,
    REL_ROLE_IS_OTHER
};

/// What a mention looks like
enum {
    REL_FORM_IS_NAME,
    REL_FORM_IS_THE,
    REL_FORM_IS_A,
    REL_FORM_IS_BARE,
    REL_FORM_IS_OWNED,
    REL_FORM_IS_PRONOUN,
    REL_FORM_IS_SAME_PRONOUN
};

enum {
    REL_CLASS_IS_PERSON,
    REL_CLASS_IS_GROUP,
    REL_CLASS_IS_BODY,
    REL_CLASS_IS_COUNTRY,
    REL_CLASS_IS_PLACE,
    REL_CLASS_IS_THING,
    REL_CLASS_IS_EVENT,
    REL_CLASS_IS_TOPIC,
    REL_CLASS_IS_OPEN
};

enum { REL_NUMBER_IS_ONE, REL_NUMBER_IS_MANY, REL_NUMBER_IS_OPEN };
enum { REL_GENDER_IS_SURE, REL_GENDER_IS_LIKELY, REL_GENDER_IS_OPEN };
enum { REL_MAIN_IS_SUBJECT, REL_MAIN_IS_FIRST, REL_MAIN_IS_OTHER };

/// Where the other stands, seen from the clause of the pronoun
enum {
    REL_TREE_IS_OWN_SUBJECT,
    REL_TREE_IS_SPEAKER,
    REL_TREE_IS_ABOVE_SUBJECT,
    REL_TREE_IS_ABOVE_OBJECT,
    REL_TREE_IS_SAME_CLAUSE,
    REL_TREE_IS_APART
};

enum {
    REL_QUOTE_IS_NOWHERE,
    REL_QUOTE_IS_ONE,
    REL_QUOTE_IS_LATER,
    REL_QUOTE_IS_EARLIER,
    REL_QUOTE_IS_TWO
};

enum {
    REL_MARK_IS_HEADLINE,
    REL_MARK_IS_JOINED,
    REL_MARK_IS_PRONOUN_BEFORE,
    REL_MARK_IS_TOPIC,
    REL_MARK_IS_NATION,
    REL_MARK_IS_OTHER_NATION,
    REL_MARK_IS_SAME_TEXT,
    REL_MARK_IS_LESS_SURE
};

/// Rules of pronouns, then of noun phrases
enum {
    REL_RULE_IS_ABOVE,   ///< "Norway says it ..."
    REL_RULE_IS_ONLY,    ///< Nothing else fits close before
    REL_RULE_IS_TOPIC,   ///< The sentence before is about it
    REL_RULE_IS_OFFICE,  ///< "the Portuguese leader"
    REL_RULE_IS_NOUN,    ///< "a trawler ... the trawler"
    REL_RULE_IS_SYNONYM, ///< "a jet ... the plane"
    REL_RULE_IS_HEAD,    ///< "the Institute of Forestry ... the institute"
    REL_RULE_IS_CLASS,   ///< "Nordhav ... the company"
    REL_RULE_IS_NATION   ///< "Swiss drugmaker Helvia ... the Swiss group"
};

enum {
    REL_NOUN_IS_EQUAL,
    REL_NOUN_IS_SYNONYM,
    REL_NOUN_IS_IN_NAME,
    REL_NOUN_IS_SAME_CLASS,
    REL_NOUN_IS_NARROWER,
    REL_NOUN_IS_WIDER,
    REL_NOUN_IS_UNLIKE
};

enum {
    REL_WORDS_ARE_SAME,
    REL_WORDS_ARE_FEWER,
    REL_WORDS_ARE_MORE,
    REL_WORDS_ARE_OTHER
};

enum {
    REL_TAIL_IS_NOWHERE,
    REL_TAIL_IS_LATER,
    REL_TAIL_IS_EARLIER,
    REL_TAIL_IS_TWICE
};

/// What a pronoun does
enum {
    REL_USE_IS_ANY,
    REL_USE_IS_OWNER,
    REL_USE_IS_SPEAKER,
    REL_USE_IS_REFLEXIVE
};

/// The clause that a mention stands in
enum {
    REL_CLAUSE_IS_MAIN,
    REL_CLAUSE_IS_JOINED,
    REL_CLAUSE_IS_SAID,
    REL_CLAUSE_IS_ASIDE
};

enum {
    REL_WORD_IS_TIME,
    REL_WORD_IS_EMPTY,
    REL_WORD_IS_OF_SAME_VERB,
    REL_WORD_IS_SAYING,
    REL_WORD_IS_COPULAR
};

/// What a mention that may mean nothing looks like
enum {
    REL_SHAPE_IS_ADJECTIVE, ///< "it is clear"
    REL_SHAPE_IS_NOUN,      ///< "it is a pity"
    REL_SHAPE_IS_VERB,
    REL_SHAPE_IS_OWNER,
    REL_SHAPE_IS_THE,
    REL_SHAPE_IS_THIS,
    REL_SHAPE_IS_OTHER
};

/// Add value `first`, with `second` in a group of two
void rel_hints_add(RelHints *hints, RelHintGroup group, RelIndex first,
                   RelIndex second);

/// Add the mark of the scale 0, 1, 2, 3, 5, 9 that `count` reaches
void rel_hints_add_count(RelHints *hints, RelHintGroup group, size_t count);

/// Write the name of `hint`, "roles=owner,subject"; false if there is none
bool rel_hint_name(RelIndex hint, char name[REL_HINT_NAME]);

#endif
