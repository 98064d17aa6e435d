// Watch: tells of each rule that was tried, so that rules can be counted.
//
//   "told the bank to pay"     infinitive: pay -acl-> bank becomes
//                                          pay -xcomp-> told
//
// Extraction watches nothing; src/train/evaluate_mends.c holds what each rule
// changed against gold trees.

#ifndef RELATA_MEND_WATCH_H
#define RELATA_MEND_WATCH_H

#include <relata/sentence.h>

/// Who is told
typedef struct {
    void *data; ///< Passed on to `tried`
    /// `rule` has been tried at one token of `sentence`, and may have changed
    /// any of its tokens
    void (*tried)(void *data, const char *rule, const RelSentence *sentence);
} RelMendWatch;

#endif
