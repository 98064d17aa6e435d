// relative.c: hangs relative clauses on what they tell of.
//
//   miners of the town who struck        the miners struck
//   raids on Boro, which killed ten men  the raids killed them
//   where ten people were hurt           were hurt where, not ten where

#include "mend/mender.h"

#include "base/strings.h"
#include "tree/word.h"

// "who" stands no more words behind those it stands for and their place or time
enum { REACH = 15 };

/// Nothing that "who" may stand for: a time or a place
static bool
is_nobody(const RelMender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return word->upos == REL_UPOS_NOUN &&
           (rel_token_listed(mender->context->lists->time_nouns, word) ||
            rel_token_listed(mender->context->lists->place_nouns, word));
}

/// Somebody or a body of men whom "who" may stand for
static bool
is_somebody(const RelMender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return rel_token_is_nominal(word) && rel_mender_is_party(mender, token) &&
           !rel_mender_is_place(mender, token) &&
           !rel_token_relates(word, "compound") &&
           !rel_token_relates(word, "flat") &&
           !rel_text_is(word->relation, "nmod:poss");
}

/// The last from `from` to before `to` who may be meant by the subject of the
/// relative clause of `verb`, or REL_NONE
static RelIndex
find_somebody(const RelMender *mender, RelIndex verb, RelIndex from,
              RelIndex to)
{
    for (RelIndex i = to; i > from; --i) {
        if (is_somebody(mender, i - 1) &&
            !rel_mender_is_under(mender, i - 1, verb)) {
            return i - 1;
        }
    }
    return REL_NONE;
}

// "told the miners of the town last year *who* went": the miners; "a day for
// Ida, *who* died": Ida, who stands behind the day
void
rel_mender_who(const RelMender *mender, RelIndex pronoun)
{
    const RelIndex verb = mender->tokens[pronoun].head;
    const RelIndex noun =
        verb == REL_NONE ? REL_NONE : mender->tokens[verb].head;

    if (!rel_text_starts(mender->tokens[pronoun].lemma, "who") ||
        noun >= pronoun ||
        !rel_text_is(mender->tokens[verb].relation, "acl:relcl") ||
        !is_nobody(mender, noun) ||
        rel_text_is(mender->tokens[noun].xpos, "NNS")) { // "countries *who*"
        return;
    }
    RelIndex found = find_somebody(mender, verb, noun + 1, pronoun);
    if (found == REL_NONE) {
        found =
            find_somebody(mender, verb, noun > REACH ? noun - REACH : 0, noun);
    }
    if (found != REL_NONE) {
        mender->tokens[verb].head = found;
    }
}

// "attacks in Lund *which* hurt ten men": the attacks did, no town
void
rel_mender_which(const RelMender *mender, RelIndex pronoun)
{
    const RelLists *const lists = mender->context->lists;
    const RelToken *const tokens = mender->tokens;
    const RelIndex verb = tokens[pronoun].head;
    RelIndex noun = verb == REL_NONE ? REL_NONE : tokens[verb].head;
    const RelText kind = verb == REL_NONE
                             ? rel_text("")
                             : rel_word_value(lists->taking_part,
                                              rel_token_lemma(&tokens[verb]));

    if (!rel_token_tagged(&tokens[pronoun], "WDT") || noun >= pronoun ||
        !rel_text_is(tokens[pronoun].relation, "nsubj") ||
        !rel_text_is(tokens[verb].relation, "acl:relcl") ||
        !(rel_text_is(kind, "result") || rel_text_is(kind, "blow")) ||
        !(is_nobody(mender, noun) || rel_mender_is_place(mender, noun))) {
        return;
    }
    while (rel_token_relates(&tokens[noun], "nmod") &&
           tokens[noun].head < noun) {
        noun = tokens[noun].head;
        if (rel_token_listed(lists->event_nouns, &tokens[noun])) {
            mender->tokens[verb].head = noun;
            return;
        }
    }
}

// "*where* more than ten people were hurt": were hurt where, not ten where;
// but "*how* many"
void
rel_mender_where(const RelMender *mender, RelIndex adverb)
{
    RelIndex step = mender->tokens[adverb].head;

    if (!rel_text_is(mender->tokens[adverb].xpos, "WRB") ||
        rel_text_is_nocase(mender->tokens[adverb].form, "how") ||
        !rel_token_relates(&mender->tokens[adverb], "advmod")) {
        return;
    }
    while (step != REL_NONE && step > adverb &&
           !rel_token_relates(&mender->tokens[step], "nsubj")) {
        step = mender->tokens[step].head < step ||
                       mender->tokens[step].upos == REL_UPOS_VERB
                   ? REL_NONE
                   : mender->tokens[step].head;
    }
    if (step != REL_NONE && step > adverb) {
        mender->tokens[adverb].head = mender->tokens[step].head;
    }
}
