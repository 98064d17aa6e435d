// Explain: how far each proposition is trusted and why, and why there are no
// more of them.

#ifndef RELATA_EXPLAIN_H
#define RELATA_EXPLAIN_H

#include <relata/text.h>

/// Something that speaks for a proposition or against it
typedef struct {
    RelText sign; ///< Its kind and value: "object tag=PRON"; terminated
    float
        weight; ///< What it adds to the logarithm of the odds, ln(p / (1 - p))
} RelGround;

/// The grounds of one proposition, the weightiest first.  Their weights add up
/// to the logarithm of the odds of its confidence, if that is not cut at 0.01
/// or 0.99.
typedef struct {
    const RelGround *grounds; // (n_grounds)
    RelIndex n_grounds;
} RelGrounds;

/// Why nothing, or no more, is said
typedef enum {
    // Of a whole sentence
    REL_SILENCE_WORDLESS,     ///< Marks and numbers only
    REL_SILENCE_FOREIGN,      ///< Most of its words are not English
    REL_SILENCE_FRAGMENT,     ///< No verb: "Heavy rain in Lima."
    REL_SILENCE_NO_PREDICATE, ///< Its verbs only describe: "A burning car."
    REL_SILENCE_CUT,          ///< As long as a sentence may be: cut there
    REL_SILENCE_LONG,         ///< Given as tokens, too many of them to be read
    // Of a predicate
    REL_SILENCE_QUESTION,   ///< Asks, states nothing: "What went wrong?"
    REL_SILENCE_ORDER,      ///< Tells somebody to do it: "Look at this."
    REL_SILENCE_EXPLETIVE,  ///< Of nothing named: "There are risks."
    REL_SILENCE_NO_SUBJECT, ///< Who or what does it was not found
    REL_SILENCE_COLOUR,     ///< Said by another: "*wants* to win"
    REL_SILENCE_LIMIT,      ///< The sentence says too much already
    REL_SILENCE_UNREAD,     ///< No rule makes a proposition of its parts
    // Of either
    REL_SILENCE_DOUBTFUL, ///< The parser has too little trust in the tree
    REL_N_SILENCES
} RelSilenceReason;

/// "no verb", "a question", ...: words for people; static storage
const char *rel_silence_text(RelSilenceReason reason);

typedef struct {
    RelIndex sentence; ///< Index in RelSentences
    RelIndex token;    ///< The predicate's head; REL_NONE: the whole sentence
    RelSilenceReason reason;
    RelIndex instead; ///< REL_SILENCE_COLOUR: the predicate that says it
} RelSilence;

/**
   What a document does not say, in the order of its text.

   A sentence without any proposition has at least one silence; so has each
   predicate (a verb, or a noun or adjective with a copula) without one.
*/
typedef struct {
    const RelSilence *silences; // (n_silences), by sentence, then by token
    RelIndex n_silences;
} RelSilences;

/// All about the propositions of a document; in an arena
typedef struct {
    const RelGrounds *grounds; // (n_propositions)
    RelSilences silences;
} RelExplanation;

#endif
