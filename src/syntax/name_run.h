// Name run: words with capitals that may be a name, and what is told of them.
//
// What the steps share that look for cues (name_cues.c): the sentence, and
// runs of its words, "Saarlaid" or "Kirkland & Ellis".

#ifndef RELATA_SYNTAX_NAME_RUN_H
#define RELATA_SYNTAX_NAME_RUN_H

#include "syntax/name_cues.h"
#include "text/rules.h"

#include <relata/sentence.h>

/// The sentence that is being looked at
typedef struct {
    const RelNameNouns *nouns;
    const RelGazetteer *gazetteer;
    const RelNameWords *words; // or NULL
    const RelToken *tokens;    // (n)
    RelIndex n;
    RelNameTold *told; // (n)
} RelNameSearch;

/// Words with capitals, from `begin` to `end`
typedef struct {
    RelIndex begin, end;
} RelNameRun;

/// Tell whether token `i` is written so
bool rel_name_is_form(const RelNameSearch *search, RelIndex i,
                      const char *form);

/// Tell whether the Penn tag of token `i` begins so
bool rel_name_is_tagged(const RelNameSearch *search, RelIndex i,
                        const char *prefix);

/// Tell whether a token has a relation, whatever stands behind its colon
bool rel_name_is_related(const RelToken *token, const char *relation);

/// Tell whether a word has its capital inside: "eBay", not "mRNA" or "kWh"
bool rel_name_has_inner_capital(RelText form);

/// Tell whether a word is hardly ever written small: "Ellis", not "Peace"
bool rel_name_is_rarely_small(const RelNameWords *words, RelText form);

/// Tell whether token `i` has a capital that only names have, if inside
bool rel_name_is_word(const RelNameSearch *search, RelIndex i);

/// Tell whether a name may begin with token `i`: not with "Russian" or "The"
bool rel_name_may_begin(const RelNameSearch *search, RelIndex i);

/// The run that begins with token `i`
RelNameRun rel_name_run_at(const RelNameSearch *search, RelIndex i);

/// The word of the run on which its other words hang
RelIndex rel_name_run_head(const RelNameSearch *search, RelNameRun run);

/// Tell whether token `i` is a noun, and no name.  A small one before a name
/// may be tagged as one.
bool rel_name_is_noun(const RelNameSearch *search, RelIndex i);

/// A word as the lists have it
RelText rel_name_lemma(const RelNameSearch *search, RelIndex i);

/// Two words with a blank between, or nothing if they are too long
RelText rel_name_join(RelText one, RelText two, char bytes[REL_KEY_MAX]);

/// Tell the words of a run what they are (REL_TOLD_*)
void rel_name_tell_surely(const RelNameSearch *search, RelNameRun run,
                          unsigned what);

/// Tell them what they likely are: what all cues allow, if they agree; to
/// "Elena Russo" only that she may be a person
void rel_name_tell_likely(const RelNameSearch *search, RelNameRun run,
                          unsigned what);

/// Tell them what they likely are not
void rel_name_tell_unlike(const RelNameSearch *search, RelNameRun run,
                          unsigned what);

#endif
