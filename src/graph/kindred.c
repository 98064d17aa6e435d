// kindred.c: tells things of one noun apart.
//
//   a match ... the next match      two matches
//   The striker scored ...          four sentences on: "the striker" may be
//                                   another player
//
// data/lists/other_adjectives.txt has the words that tell apart.

#include "graph/kindred.h"

#include "base/strings.h"
#include "graph/title.h"

/// Sentences that an unnamed person whom nobody brought in stays the same
#define REACH_OF_PERSON 3

static const RelToken *
tokens_of(const RelReading *reading, const RelMention *mention)
{
    return reading->sentences->sentences[mention->sentence].tokens;
}

/// Tell whether `word`, in lower case, stands before the noun
static bool
has_word(RelReading *reading, const RelMention *mention, RelText word)
{
    for (RelIndex i = mention->begin; i < mention->head; ++i) {
        if (rel_text_equals(
                rel_title_word(reading, &tokens_of(reading, mention)[i]),
                word)) {
            return true;
        }
    }
    return false;
}

/// Every word of `a` that tells apart stands in `b`, too
static bool
shares_others(RelReading *reading, const RelMention *a, const RelMention *b)
{
    for (RelIndex i = a->begin; i < a->head; ++i) {
        const RelText word = rel_title_word(reading, &tokens_of(reading, a)[i]);
        if (rel_list_has(reading->knowledge->lists->others, word) &&
            !has_word(reading, b, word)) {
            return false;
        }
    }
    return true;
}

bool
rel_phrases_are_kindred(RelReading *reading, const RelMention *a,
                        const RelMention *b)
{
    return shares_others(reading, a, b) && shares_others(reading, b, a);
}

bool
rel_person_lasts(const RelReading *reading, RelIndex earlier, RelIndex later)
{
    const RelMention *const a = rel_mention_at(reading, earlier);
    const RelMention *const b = rel_mention_at(reading, later);
    const RelIndex cluster = rel_cluster_of(reading, earlier);

    return !rel_knowledge_is(reading->knowledge, b->class_index,
                             reading->knowledge->person) ||
           b->numbers == REL_NUMBER_MANY ||
           a->sentence + REACH_OF_PERSON >= b->sentence ||
           rel_cluster_at(reading, cluster)->named ||
           !rel_mention_at(reading, cluster)->definite;
}
