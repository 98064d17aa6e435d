// name_hints.c: adds to scores what is known without having been learnt.
//
//   memory    a word that was a place elsewhere, and never anything else
//   surnames  "Jobs said", where "Steve Jobs" was a person
//   lists     what the gazetteer knows as a country, a body or a person only
//   nouns     "the ferry company Saarlaid", and Saarlaid all over the document
//   deeds     "Brentavo filed for bankruptcy", all over the document, too
//   form      no name holds an address, and none begins with "of" or "-"
//
// Learning alone trusts memory and lists too little: the corpora have few long
// documents, and the names of bodies change faster than corpora do.

#include "syntax/name_hints.h"

#include "base/strings.h"
#include "syntax/name_lattice.h"

/// Added to the score of a label, a logarithm of odds
static const float REMEMBERED = 2;
static const float SURNAME = 3;
static const float LISTED = 2;
static const float LISTED_LINK = 18; ///< The "and" of several words
static const float LISTED_COMPANY = 3;
static const float LISTED_BODY = 3.5f;

/// Added for the kind that a noun tells, and taken from the others
static const float TOLD = 4.5f;
static const float TOLD_ELSEWHERE = 3.5f;
static const float LISTED_ELSEWHERE = 2.5f; ///< If lists know the word
static const float TOLD_LIKELY = 4;

/// Taken from a kind that a pronoun speaks against
static const float UNLIKE = 4.5f;

/// What was learnt may be no surer than so that a told name is none
static const float MOST_DOUBT = 3;

/// What the document's deeds and owned things tell of a word
static const float VOTED = 2.5f;

/// Taken from the doubt in what must be a name of some kind
static const float NAMED = 2;

/// Taken from a name that is told to be a thing
static const float UNTOLD = 7.5f;
static const float UNTOLD_ELSEWHERE = 4;

/// Taken from the noun before a name
static const float NO_PART = 10;

/// Taken from what no name is
static const float IMPOSSIBLE = 20;

static void
add_to_kind(unsigned kind, float much, float *scores)
{
    for (unsigned place = 0; place < 4; ++place) {
        scores[rel_name_label(kind, place)] += much;
    }
}

/// What a word was called elsewhere in the document, and never nothing else,
/// it is likely to be called here
static void
hint_by_memory(const RelNameToken *token, float *scores)
{
    const uint32_t counts = token->memory;

    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        if (counts != 0 && (counts & 0xFFu << (8 * kind)) == counts) {
            add_to_kind(kind, REMEMBERED, scores);
        }
    }
}

/// A surname of the document may be a common noun, but no place or body
static void
hint_by_surname(const RelNameToken *token, float *scores)
{
    const unsigned persons = REL_GAZ_GIVEN | REL_GAZ_SURNAME | REL_GAZ_PERSON;

    if (token->upper && !token->acronym &&
        token->told_elsewhere == REL_TOLD_SURNAME &&
        (token->list_kinds & ~persons) == 0) {
        scores[rel_name_label(REL_NAME_PER, 2)] += SURNAME;
        scores[rel_name_label(REL_NAME_PER, 3)] += SURNAME;
    }
}

/// The kind that lists tell and how loudly, or REL_NAME_KINDS
static unsigned
kind_of_lists(unsigned kinds, float *much)
{
    const unsigned bodies = REL_GAZ_ORG | REL_GAZ_MEDIA;

    *much = LISTED;
    if ((kinds & ~bodies) == 0) {
        *much = LISTED_BODY;
        return REL_NAME_ORG;
    }
    if (kinds == REL_GAZ_COMPANY) {
        *much = LISTED_COMPANY;
        return REL_NAME_ORG;
    }
    if (kinds & REL_GAZ_COUNTRY) {
        return REL_NAME_LOC;
    }
    return kinds == REL_GAZ_PERSON ? REL_NAME_PER : REL_NAME_KINDS;
}

/// What the lists know as a country, or as nothing but a body or a person;
/// acronyms have too many meanings.  A listed word may be part of a longer
/// name, "Boeing Commercial Airplanes"; words that are listed together belong
/// together, "Bosnia and Herzegovina".
static void
hint_by_lists(const RelNameToken *token, float *scores)
{
    const bool alone = token->place == 3;
    float much;

    if (token->list_kinds == 0 || (alone && !token->upper) ||
        (token->acronym && alone)) {
        return;
    }
    const unsigned kind = kind_of_lists(token->list_kinds, &much);
    if (kind == REL_NAME_KINDS) {
        return;
    }
    if (alone) {
        add_to_kind(kind, much, scores);
    } else {
        scores[rel_name_label(kind, token->place)] +=
            token->place == 1 && !token->upper ? LISTED_LINK : much;
    }
}

/// Add `much` for the kinds of `told` and take it from the others
static void
hint_at_kinds(unsigned told, float much, float *scores)
{
    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        add_to_kind(kind, (told >> kind & 1u) != 0 ? much : -much, scores);
    }
}

/// Most names of bodies are new to what was learnt: where a noun tells of one,
/// it must listen
static void
limit_doubt(unsigned told, float *scores)
{
    float best = -1e9f;

    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        for (unsigned place = 0; place < 4; ++place) {
            const float score = scores[rel_name_label(kind, place)];
            best = (told >> kind & 1u) != 0 && score > best ? score : best;
        }
    }
    scores[0] = scores[0] > best + MOST_DOUBT ? best + MOST_DOUBT : scores[0];
}

/// What a name loses that is told to be a thing: after "the film Apple made"
/// not all that Apple does is a film's
static float
untold(const RelNameToken *token)
{
    if (token->told.surely != 0) {
        return token->told.surely == REL_TOLD_NOUN ? NO_PART : UNTOLD;
    }
    return token->list_kinds == 0 ? UNTOLD_ELSEWHERE : 0;
}

/// The kinds that most of the document's cues of a word agree on, or 0: not
/// where it is a person's surname, or listed as anything but a company
static unsigned
voted(const RelNameToken *token)
{
    unsigned most = 0;
    unsigned kinds = 0;

    if (!token->upper || (token->told_elsewhere & REL_TOLD_SURNAME) != 0 ||
        (token->list_kinds & ~(unsigned)REL_GAZ_COMPANY) != 0) {
        return 0;
    }
    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        const unsigned votes = token->votes >> (8 * kind) & 0xFFu;
        kinds = votes > most    ? 1u << kind
                : votes == most ? kinds | 1u << kind
                                : kinds;
        most = votes > most ? votes : most;
    }
    return most == 0 || kinds == (1u << REL_NAME_KINDS) - 1 ? 0 : kinds;
}

/// What deeds and owned things tell here, or elsewhere in the document
static void
hint_by_deeds(const RelNameToken *token, float *scores)
{
    const unsigned elsewhere = voted(token);
    const unsigned here = token->told.likely;
    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        if ((token->told.unlike >> kind & 1u) != 0) {
            add_to_kind(kind, -UNLIKE, scores);
        }
    }
    if (here != 0 && (here & REL_TOLD_LOC) == 0 &&
        (token->list_kinds & REL_GAZ_COUNTRY) != 0) {
        return; // a country acts and has as bodies do
    }
    if (here != 0) {
        hint_at_kinds(here & elsewhere ? here & elsewhere : here, TOLD_LIKELY,
                      scores);
    } else if (elsewhere != 0) {
        hint_at_kinds(elsewhere, VOTED, scores);
    }
}

/// What nouns told of the same word elsewhere in the document: of a surname
/// only that it is a person's
static unsigned
told_elsewhere(const RelNameToken *token)
{
    const unsigned told =
        token->upper ? token->told_elsewhere % REL_TOLD_NOUN : 0;

    return token->told_elsewhere & REL_TOLD_SURNAME ? told & REL_TOLD_PER
                                                    : told;
}

/// What nouns tell here or, of the same word, elsewhere in the document
static void
hint_by_nouns(const RelNameToken *token, float *scores)
{
    const unsigned elsewhere = told_elsewhere(token);
    const unsigned surely = token->told.surely ? token->told.surely : elsewhere;

    if ((surely & (surely - 1)) != 0) { // told of several kinds
        return;
    }
    if (surely >= REL_TOLD_THING) {
        hint_at_kinds(0, untold(token), scores);
    } else if (surely != 0) {
        if (surely != REL_TOLD_PER) { // which are known by their form
            limit_doubt(surely, scores);
        }
        const bool near =
            token->told.surely != 0 || (token->told.likely & surely) != 0;
        hint_at_kinds(surely,
                      near                     ? TOLD
                      : token->list_kinds == 0 ? TOLD_ELSEWHERE
                                               : LISTED_ELSEWHERE,
                      scores);
    } else {
        hint_by_deeds(token, scores);
    }
}

/// Tell whether a word only joins others: "of", "and", "-"
static bool
is_link(const RelToken *word)
{
    static const char *const tags[] = {"IN", "CC", "TO", "HYPH"};

    for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); ++i) {
        if (rel_text_is(word->xpos, tags[i])) {
            return !rel_text_is_capitalized(word->form);
        }
    }
    return false;
}

/// No name holds an address, or begins or ends with what joins words; the "&"
/// of a firm's name belongs to it
static void
hint_by_form(const RelNameToken *token, const RelToken *word, float *scores)
{
    for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
        if ((token->told.barred >> kind & 1u) != 0) {
            add_to_kind(kind, -IMPOSSIBLE, scores);
        }
    }
    if (token->told.joins) {
        scores[rel_name_label(REL_NAME_ORG, 1)] += LISTED_LINK;
    }
    if (rel_text_find(word->form, "@") < word->form.length) {
        hint_at_kinds(0, IMPOSSIBLE, scores);
    } else if (is_link(word)) {
        for (unsigned kind = 0; kind < REL_NAME_KINDS; ++kind) {
            scores[rel_name_label(kind, 0)] -= IMPOSSIBLE;
            scores[rel_name_label(kind, 2)] -= IMPOSSIBLE;
            scores[rel_name_label(kind, 3)] -= IMPOSSIBLE;
        }
    }
}

void
rel_name_hint(const RelNameToken *token, const RelToken *word, bool opens,
              float *scores)
{
    hint_by_memory(token, scores);
    hint_by_lists(token, scores);
    hint_by_nouns(token, scores);
    if (!opens) {
        hint_by_surname(token, scores);
    }
    hint_by_form(token, word, scores);
    scores[0] -= token->told.named ? NAMED : 0;
}
