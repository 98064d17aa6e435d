// Proposition: what one sentence says, in the words of the sentence.

#ifndef RELATA_PROPOSITION_H
#define RELATA_PROPOSITION_H

#include <relata/ontology.h>
#include <relata/sentence.h>
#include <relata/text.h>

typedef enum { REL_POSITIVE, REL_NEGATIVE } RelPolarity;

typedef enum {
    REL_FACTUAL,
    REL_ATTRIBUTED,  ///< Somebody says so
    REL_POSSIBLE,    ///< may, might, could, reportedly
    REL_FUTURE,      ///< will, is to
    REL_INTENDED,    ///< plan to, want to, threaten to
    REL_OBLIGATION,  ///< must, should, urge to
    REL_CONDITIONAL, ///< if, unless, would
    REL_QUESTION,
    REL_N_MODALITIES
} RelModality;

/// "positive" / "negative"; static storage
const char *rel_polarity_text(RelPolarity polarity);

/// "factual", "attributed", ...; static storage
const char *rel_modality_text(RelModality modality);

/// Words of a sentence around a head
typedef struct {
    RelIndex sentence; ///< Index in RelSentences; REL_NONE: there is no phrase
    RelIndex head;     ///< Token index of the head; REL_NONE in a made phrase
    RelIndex begin;    ///< First token
    RelIndex end;      ///< One past the last token
    RelText text;      ///< As printed; tokens left out are not in it
} RelPhrase;

typedef enum {
    REL_ROLE_OBJECT,     ///< What the verb acts on
    REL_ROLE_RECIPIENT,  ///< Indirect object, or its "to"/"for" phrase
    REL_ROLE_COMPLEMENT, ///< "is *a victory*", "called him *a liar*"
    REL_ROLE_OBLIQUE,    ///< With a preposition, none of the below
    REL_ROLE_PLACE,
    REL_ROLE_DATE,
    REL_ROLE_CLAUSE, ///< A clause: "said *that France agrees*"
    REL_ROLE_MANNER, ///< Adverb or adverbial phrase
    REL_N_ROLES
} RelRole;

/// "object", "recipient", ...; static storage
const char *rel_role_text(RelRole role);

typedef enum {
    REL_VALUE_NONE,    ///< Not a value: an entity or words
    REL_VALUE_INTEGER, ///< "130"            xsd:integer
    REL_VALUE_DECIMAL, ///< "2.5"            xsd:decimal
    REL_VALUE_DATE,    ///< "2015-11-24"     xsd:date
    REL_VALUE_MONTH,   ///< "2015-11"        xsd:gYearMonth
    REL_VALUE_YEAR,    ///< "2015"           xsd:gYear
    REL_VALUE_TIME,    ///< "2015-11-24T09:00:00" xsd:dateTime
    REL_VALUE_BOOLEAN, ///< "true"           xsd:boolean
    REL_VALUE_STRING   ///< anything else, in canonical words
} RelValueKind;

typedef struct {
    RelRole role;
    RelText preposition; ///< Lemma, lower case, of one or more words: "near"
    RelPhrase phrase;    ///< Without the preposition
    RelValueKind value_kind;
    RelText value; ///< Canonical lexical form; empty for VALUE_NONE
    RelText unit;  ///< "USD", "percent", "people", or empty
    RelIndex
        proposition; ///< For a clause: the proposition it states, else NONE
} RelArgument;

/// What the proposition was read from
typedef enum {
    REL_FROM_VERB,
    REL_FROM_COPULA,
    REL_FROM_TITLE,      ///< "French President Francois Hollande"
    REL_FROM_APPOSITION, ///< "Hollande, the French president,"
    REL_FROM_POSSESSIVE, ///< "France's president"
    REL_FROM_DEMONYM,    ///< "a Russian jet"
    REL_FROM_OF,         ///< "the president of France"
    REL_FROM_COMPOUND,   ///< "US-backed rebels"
    REL_FROM_EVENT_NOUN, ///< "airstrikes by X on Y"
    REL_N_ORIGINS
} RelOrigin;

/**
   One clause, conjuncts distributed: one subject and at most one object.

   Always active voice: for "the jet was downed by Turkey" the subject is
   Turkey.  In an agentless passive `subject.sentence` is REL_NONE.
*/
typedef struct {
    RelOrigin origin;
    RelIndex sentence;
    RelIndex begin, end; ///< Tokens of the clause in the sentence
    RelPhrase subject;
    RelIndex trigger;   ///< Token of the predicate's head
    RelPhrase relation; ///< The predicate's words: "shot down"
    RelText lemma;      ///< "shoot down", "meet with", "hold talks with"
    const RelRelation *curated; ///< Of the ontology, or NULL
    bool inverted; ///< Subject and object change places under `curated`
    const RelArgument *arguments; // (n_arguments), object first
    size_t n_arguments;
    RelPhrase speaker; ///< Who says so; sentence REL_NONE: nobody
    bool quoted;       ///< Inside quotation marks
    RelPolarity polarity;
    RelModality modality;
    float confidence; ///< Probability that the sentence says this: the right
                      ///< subject, relation, first argument, polarity,
                      ///< modality and speaker; 0.01 to 0.99
    const char *rule; ///< Which rule made it; static storage
    bool passive;     ///< The words are in the passive: what is acted on comes
                      ///< first in the sentence
} RelProposition;

/// What a document says, in the order of its text
typedef struct {
    const RelProposition *propositions; // (n_propositions)
    RelIndex n_propositions;
} RelPropositions;

#endif
