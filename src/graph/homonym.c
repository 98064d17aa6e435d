// homonym.c: tells a country from a part of another that is called the same.
//
//   The governor of Georgia spoke in Atlanta.     the state, no country
//   Georgia's premier spoke in Tbilisi.           the country
//
// data/lists/homonyms.txt has words that tell of the part; the country's
// capital and adjective tell of the country.  What a sentence tells counts
// before what the rest of the document does.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/title.h"

/// What stands in a sentence or document
typedef struct {
    bool part, country;
} Clues;

/// The words that tell of a part called like the country of the mention, or
/// empty
static RelText
words_of_part(const RelReading *reading, const RelMention *mention)
{
    return mention->form == REL_FORM_NAME && mention->country != REL_NONE
               ? rel_list_value(reading->knowledge->lists->homonyms,
                                mention->folded)
               : (RelText){NULL, 0};
}

/// Add what a sentence tells of the mention
static void
look_at(RelReading *reading, RelIndex sentence, const RelMention *mention,
        RelText words, Clues *clues)
{
    const RelGazetteer *const gazetteer = reading->knowledge->gazetteer;
    const RelSentence *const read = &reading->sentences->sentences[sentence];

    for (RelIndex i = 0; i < read->n_tokens; ++i) {
        const RelText form = read->tokens[i].form;
        clues->part |= rel_value_has(words, '|',
                                     rel_title_word(reading, &read->tokens[i]));
        clues->country |=
            rel_gazetteer_demonym(gazetteer, form) == mention->country ||
            rel_gazetteer_capital(gazetteer, form) == mention->country;
    }
}

static void
take_for_part(RelReading *reading, RelIndex index)
{
    RelMention *const mention = rel_mention_at(reading, index);
    RelCluster *const cluster = rel_cluster_at(reading, index);

    mention->country = REL_NONE;
    mention->class_index = reading->knowledge->region;
    cluster->country = REL_NONE;
    cluster->class_index = mention->class_index;
}

void
rel_coref_homonyms(RelReading *reading)
{
    Clues all = {false, false};
    RelIndex country = REL_NONE; // that `all` is of

    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *const mention = rel_mention_at(reading, i);
        const RelText words = words_of_part(reading, mention);
        Clues here = {false, false};
        if (words.length == 0) {
            continue;
        }
        if (country != mention->country) {
            country = mention->country;
            all = (Clues){false, false};
            for (RelIndex s = 0; s < reading->sentences->n_sentences; ++s) {
                look_at(reading, s, mention, words, &all);
            }
        }
        look_at(reading, mention->sentence, mention, words, &here);
        const Clues *const clues = here.part || here.country ? &here : &all;
        if (clues->part && !clues->country) {
            take_for_part(reading, i);
        }
    }
}
