// Mentions: where a document speaks of something.
//
//   French President Francois Hollande met him in the capital.
//   ^-------------------------------^      ^-^    ^---------^
//   a name, with title and country         a pronoun, a nominal
//
// Every noun phrase of the trees is a mention, and so is every name.  Later
// steps put the mentions of one thing into one cluster (coref.h).

#ifndef RELATA_GRAPH_MENTION_H
#define RELATA_GRAPH_MENTION_H

#include "base/array.h"
#include "base/map.h"
#include "graph/knowledge.h"

#include <relata/document.h>
#include <relata/proposition.h>
#include <relata/sentence.h>

#include <stdbool.h>

/// What words of names are
enum {
    REL_NAME_WORD = 1,   ///< In some name
    REL_NAME_SURNAME = 2 ///< The last of a person's
};

typedef enum { REL_FORM_NAME, REL_FORM_NOMINAL, REL_FORM_PRONOUN } RelForm;

/// What a mention may be; or-ed
enum {
    REL_GENDER_MALE = 1,
    REL_GENDER_FEMALE = 2,
    REL_GENDER_PERSON = 3,
    REL_GENDER_THING = 4,
    REL_GENDER_ANY = 7
};
enum { REL_NUMBER_ONE = 1, REL_NUMBER_MANY = 2, REL_NUMBER_ANY = 3 };

typedef struct {
    RelIndex sentence, head;
    RelIndex begin, end; ///< Tokens of the name, or of the compact phrase
    RelForm form;
    RelText text;     ///< The name, or the phrase without its article
    RelText folded;   ///< The name folded; the noun phrase in lower case
    RelText noun;     ///< Head noun or title in lower case, or empty
    RelIndex country; ///< The country that it names, or REL_NONE
    RelIndex nation;  ///< Country of a demonym or possessor, or REL_NONE
    RelIndex class_index;
    unsigned genders; ///< REL_GENDER_*
    unsigned numbers; ///< REL_NUMBER_*
    bool definite;    ///< "the ...", "this ..."
    bool subject;     ///< Subject of a clause
    bool joined;      ///< Others are joined to it: "Russia and France"
    bool modified;    ///< A clause or phrase behind it narrows it
    bool strong_kind; ///< The recogniser or gazetteer told its class
} RelMention;

/// One document while it is being read.  Memory that runs out sets `failed`;
/// steps go on with empty texts and the reader looks once at the end.
typedef struct {
    const RelKnowledge *knowledge;
    const RelDocument *document;
    const RelSentences *sentences;
    const RelPropositions *propositions;
    RelArena *arena;
    RelArray mentions;     ///< of RelMention, in the order of the text
    RelIndex **mention_at; ///< (n_sentences)(n_tokens): mention or REL_NONE
    RelIndex **quoted_by;  ///< (n_sentences)(n_tokens): mention of the
                           ///< speaker of a quotation; rows may be NULL
    RelMap name_words;     ///< Words of names, to what of a name they are
    RelArray clusters;     ///< of RelCluster, one a mention (coref.h)
    RelArray reasons;      ///< of RelReason (coref.h)
    const struct RelChooser *chooser; ///< Or NULL (choice.h)
    struct RelChances *chances;       ///< (n_mentions): of pronouns (choice.h)
    bool failed;
} RelReading;

/// Find the mentions of all sentences
RelStatus rel_mentions_find(RelReading *reading);

/// The mention at `index`
RelMention *rel_mention_at(const RelReading *reading, RelIndex index);

/// The mention of a proposition's phrase, or REL_NONE
RelIndex rel_mention_of_phrase(RelReading *reading, const RelPhrase *phrase);

#endif
