// entity.c: finds the class of a mention.
//
//   Lisbon            City          the gazetteer knows it
//   Ana Lopes         Person        the recogniser says PER
//   Air Lisboa Group  Organization  the recogniser says ORG, "group" is one
//   the jet           Vehicle       k:noun of the class in the ontology
//
// The gazetteer is asked before the recogniser for countries and places, but
// a name that the recogniser takes for a person stays one: Paris may marry.

#include "graph/entity.h"

#include "base/strings.h"
#include "graph/name.h"
#include "graph/span.h"
#include "graph/title.h"

/// The class that a word of the name tells, if it lies under `above`:
/// "Bank of Portugal", "Labour Party"
static RelIndex
class_by_words(const RelReading *reading, const RelMention *mention,
               RelIndex above)
{
    const RelKnowledge *knowledge = reading->knowledge;
    RelText rest = mention->folded;
    RelText word;
    RelIndex found = REL_NONE;
    bool behind_of = false;

    while (rel_text_split(&rest, ' ', &word)) {
        behind_of |= rel_text_is(word, "of");
        const RelIndex class = rel_knowledge_class_of(knowledge, word);
        // The head is the last noun, or the last before "of"
        if (rel_knowledge_is(knowledge, class, above) &&
            (!behind_of || found == REL_NONE)) {
            found = class;
        }
    }
    return found;
}

/// The class that the noun before a name tells, if it lies under `above`: "the
/// ferry company Saarlaid", "the newspaper Dagposten"
static RelIndex
class_by_noun_before(const RelReading *reading, const RelMention *mention,
                     RelIndex above)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    if (mention->begin == 0) {
        return REL_NONE;
    }
    const RelToken *noun = &sentence->tokens[mention->begin - 1];
    const RelIndex class =
        rel_text_starts(noun->xpos, "NN") &&
                !rel_text_is_capitalized(noun->form)
            ? rel_knowledge_class_of(reading->knowledge, noun->lemma)
            : REL_NONE;
    return rel_knowledge_is(reading->knowledge, class, above) ? class
                                                              : REL_NONE;
}

static RelIndex
class_of_organization(const RelReading *reading, const RelMention *mention,
                      unsigned kinds)
{
    const RelKnowledge *knowledge = reading->knowledge;

    if (kinds & REL_GAZ_MEDIA) {
        return knowledge->media;
    }
    if (kinds & REL_GAZ_COMPANY) {
        return knowledge->company;
    }
    RelIndex class = class_by_words(reading, mention, knowledge->organization);
    if (class == REL_NONE) {
        class = class_by_noun_before(reading, mention, knowledge->organization);
    }
    return class != REL_NONE ? class : knowledge->organization;
}

static RelIndex
class_of_place(const RelReading *reading, const RelMention *mention,
               unsigned kinds)
{
    const RelKnowledge *knowledge = reading->knowledge;

    if (mention->country != REL_NONE) {
        return knowledge->country;
    }
    if (kinds & (REL_GAZ_CITY | REL_GAZ_CAPITAL)) {
        return knowledge->city;
    }
    RelIndex class = class_by_words(reading, mention, knowledge->place);
    if (class == REL_NONE) {
        class = class_by_noun_before(reading, mention, knowledge->place);
    }
    if (class != REL_NONE) {
        return class;
    }
    return kinds & REL_GAZ_REGION ? knowledge->region : knowledge->place;
}

/// The class of a name that the recogniser did not find, or only as MISC
static RelIndex
class_of_other(const RelReading *reading, const RelMention *mention,
               unsigned kinds)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const unsigned places =
        REL_GAZ_COUNTRY | REL_GAZ_CITY | REL_GAZ_CAPITAL | REL_GAZ_REGION;
    const unsigned persons = REL_GAZ_GIVEN | REL_GAZ_SURNAME | REL_GAZ_PERSON;

    if (kinds & (REL_GAZ_MEDIA | REL_GAZ_COMPANY | REL_GAZ_ORG)) {
        return class_of_organization(reading, mention, kinds);
    }
    if ((kinds & places) && !(kinds & persons)) {
        return class_of_place(reading, mention, kinds);
    }
    if (kinds & REL_GAZ_PERSON) {
        return knowledge->person;
    }
    return class_by_words(
        reading, mention,
        rel_ontology_class(knowledge->ontology, rel_text("Entity")));
}

/// Tell whether the name is the inhabitants of a country: "the Russians"
static bool
is_people(const RelReading *reading, const RelMention *mention)
{
    const RelGazetteer *gazetteer = reading->knowledge->gazetteer;
    RelText name = mention->text;

    if (mention->country != REL_NONE ||
        (mention->numbers & REL_NUMBER_MANY) == 0) {
        return false;
    }
    if (rel_gazetteer_demonym(gazetteer, name) != REL_NONE) {
        return true;
    }
    return rel_text_ends(name, "s") &&
           rel_gazetteer_demonym(
               gazetteer, rel_text_slice(name, 0, name.length - 1)) != REL_NONE;
}

/// "Hansekontor AG" is a company, whatever the recogniser says
static bool
is_company(const RelReading *reading, const RelMention *mention)
{
    return rel_name_n_words(mention->folded) > 1 &&
           rel_list_has(reading->knowledge->lists->companies,
                        rel_name_last(mention->folded));
}

static RelIndex
class_of_name(const RelReading *reading, const RelMention *mention,
              const RelName *name, unsigned kinds)
{
    const RelKnowledge *knowledge = reading->knowledge;

    if (is_company(reading, mention)) {
        return knowledge->company;
    }
    if (name != NULL && name->kind == REL_NAME_PER) {
        return knowledge->person;
    }
    if (mention->country != REL_NONE) {
        return knowledge->country;
    }
    if (is_people(reading, mention)) {
        return knowledge->national_group;
    }
    if (name != NULL && name->kind == REL_NAME_ORG) {
        return class_of_organization(reading, mention, kinds);
    }
    if (name != NULL && name->kind == REL_NAME_LOC) {
        return class_of_place(reading, mention, kinds);
    }
    return class_of_other(reading, mention, kinds);
}

/// Gender and number that the class leaves
static void
narrow_by_class(const RelKnowledge *knowledge, RelMention *mention)
{
    const RelIndex class = mention->class_index;

    if (class == REL_NONE) {
        return;
    }
    if (rel_knowledge_is(knowledge, class, knowledge->person)) {
        mention->genders &= REL_GENDER_PERSON;
    } else if (rel_knowledge_is(knowledge, class, knowledge->national_group)) {
        mention->numbers = REL_NUMBER_MANY;
    } else {
        mention->genders &= REL_GENDER_THING;
        if (rel_knowledge_is(knowledge, class, knowledge->organization)) {
            mention->numbers |= REL_NUMBER_MANY; // "the team ... they"
        }
    }
}

void
rel_entity_classify_name(RelReading *reading, RelMention *mention,
                         const RelName *name)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelGazetteer *gazetteer = knowledge->gazetteer;
    const unsigned kinds = rel_gazetteer_kinds(gazetteer, mention->text);
    const bool person = name != NULL && name->kind == REL_NAME_PER;

    if (!person) {
        mention->country = rel_gazetteer_country(gazetteer, mention->text);
    }
    mention->class_index = class_of_name(reading, mention, name, kinds);
    mention->strong_kind =
        name != NULL ? name->kind != REL_NAME_MISC : kinds != 0;
    narrow_by_class(knowledge, mention);
    if (rel_knowledge_is(knowledge, mention->class_index, knowledge->person)) {
        mention->numbers = REL_NUMBER_ONE; // Lars is no plural
    }
}

/// "power plant" before "plants" before "plant"
static RelIndex
class_of_noun(RelReading *reading, const RelSentence *sentence,
              const RelMention *mention)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelToken *head = &sentence->tokens[mention->head];
    RelIndex class = REL_NONE;

    if (mention->head > mention->begin) {
        const RelText pair = rel_text_printf(
            reading->arena, "%.*s %.*s", (int)(head - 1)->form.length,
            (head - 1)->form.bytes, (int)mention->noun.length,
            mention->noun.bytes);
        reading->failed |= pair.bytes == NULL;
        class = rel_knowledge_class_of(knowledge, pair);
    }
    if (class == REL_NONE) {
        class =
            rel_knowledge_class_of(knowledge, rel_title_word(reading, head));
    }
    return class != REL_NONE ? class
                             : rel_knowledge_class_of(knowledge, mention->noun);
}

void
rel_entity_classify_nominal(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelText gender =
        rel_list_value(reading->knowledge->lists->genders, mention->noun);

    mention->class_index = class_of_noun(reading, sentence, mention);
    if (mention->class_index == REL_NONE &&
        (gender.length > 0 ||
         rel_list_has(reading->knowledge->lists->titles, mention->noun))) {
        mention->class_index = reading->knowledge->person;
    }
    narrow_by_class(reading->knowledge, mention);
    if (rel_text_is(gender, "male")) {
        mention->genders = REL_GENDER_MALE;
    } else if (rel_text_is(gender, "female")) {
        mention->genders = REL_GENDER_FEMALE;
    }
}
