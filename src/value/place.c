// place.c: tells places from other phrases with a preposition.
//
//   in Paris, near the Syrian border    places
//   in talks, in his view, at odds      not
//
// A place follows a locative and is named as one, by the recogniser or the
// gazetteer, or is one of the nouns of data/lists/place_nouns.txt.

#include "tree/word.h"
#include "value/qualify.h"

/// The recogniser's name around `token`, or NULL
static const RelName *
find_name(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= token &&
            token < sentence->names[i].end) {
            return &sentence->names[i];
        }
    }
    return NULL;
}

/// The gazetteer knows a place of this name
static bool
is_known_place(const RelGazetteer *gazetteer, RelText name)
{
    const unsigned places =
        REL_GAZ_COUNTRY | REL_GAZ_CAPITAL | REL_GAZ_CITY | REL_GAZ_REGION;

    return gazetteer &&
           ((rel_gazetteer_kinds(gazetteer, name) & places) != 0 ||
            rel_gazetteer_country(gazetteer, name) != REL_NONE) &&
           rel_gazetteer_demonym(gazetteer, name) == REL_NONE;
}

bool
rel_argument_is_place(const RelQualifying *qualifying,
                      const RelArgument *argument)
{
    const RelLists *const lists = qualifying->context->lists;
    const RelIndex head = argument->phrase.head;

    if (head == REL_NONE ||
        !rel_word_listed(lists->locatives, argument->preposition)) {
        return false;
    }
    const RelToken *const token = &qualifying->sentence->tokens[head];
    const RelName *const name = find_name(qualifying->sentence, head);
    if (name) {
        return name->kind == REL_NAME_LOC;
    }
    if (token->upos == REL_UPOS_PROPN) {
        return is_known_place(qualifying->context->gazetteer, token->form) ||
               is_known_place(qualifying->context->gazetteer,
                              argument->phrase.text);
    }
    return token->upos == REL_UPOS_NOUN &&
           rel_token_listed(lists->place_nouns, token);
}
