// mention_name.c: cuts names out of sentences.
//
//   French President [Francois Hollande]    no title, no country
//   the [Islamic State]                     longer, as the gazetteer has it
//   the [Norwegian Seafarers' Union]        longer, since "union" is a noun
//   the [Lumen 717], the [MD-95]            models, not their maker
//
// The recogniser says where a name is; words around it decide where it ends.

#include "graph/mention_fill.h"

#include "base/strings.h"
#include "graph/entity.h"
#include "graph/name.h"
#include "graph/span.h"
#include "graph/title.h"

/// The name of the recogniser that holds `token`, or NULL
const RelName *
rel_mention_name_over(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= token &&
            token < sentence->names[i].end) {
            return &sentence->names[i];
        }
    }
    return NULL;
}

/// "Kirkland | & Ellis": one firm
static void
take_partner(const RelSentence *sentence, RelMention *mention)
{
    while (mention->end + 1 < sentence->n_tokens &&
           rel_text_is(sentence->tokens[mention->end].form, "&") &&
           sentence->tokens[mention->end + 1].upos == REL_UPOS_PROPN &&
           rel_text_is_capitalized(sentence->tokens[mention->end + 1].form)) {
        mention->end += 2;
    }
}

static void
fill_name(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    take_partner(sentence, mention);
    mention->form = REL_FORM_NAME;
    mention->text =
        rel_span_text(reading->arena, sentence, mention->begin, mention->end);
    mention->folded = rel_name_fold(reading->arena, mention->text);
    reading->failed |=
        mention->text.bytes == NULL || mention->folded.bytes == NULL;
    rel_mention_see_head(sentence, mention);
}

/// Tell whether the tokens from `begin` to `end` are a known name of a place
/// or body
static bool
is_listed_name(RelReading *reading, const RelSentence *sentence, RelIndex begin,
               RelIndex end)
{
    const unsigned wanted = REL_GAZ_COUNTRY | REL_GAZ_CITY | REL_GAZ_REGION |
                            REL_GAZ_ORG | REL_GAZ_MEDIA | REL_GAZ_COMPANY;
    const RelText text = rel_span_text(reading->arena, sentence, begin, end);

    reading->failed |= text.bytes == NULL;
    return (rel_gazetteer_kinds(reading->knowledge->gazetteer, text) &
            wanted) != 0;
}

/// Tell whether a longer name may reach to token `index`
static bool
may_extend_to(const RelSentence *sentence, const RelMention *mention,
              RelIndex index)
{
    const RelName *name = rel_mention_name_over(sentence, index);

    return rel_text_is_capitalized(sentence->tokens[index].form) &&
           (name == NULL ||
            (name->begin >= mention->begin && name->end <= mention->end));
}

/// Where words before the name make a longer one that the gazetteer knows,
/// take them in: "Islamic | State"
static void
extend_name(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    RelIndex begin = mention->begin;

    while (begin > 0 && mention->begin - begin < 3 &&
           may_extend_to(sentence, mention, begin - 1)) {
        --begin;
    }
    for (; begin < mention->begin; ++begin) {
        if (is_listed_name(reading, sentence, begin, mention->end)) {
            mention->begin = begin;
            return;
        }
    }
}

/// Tell whether a token before a name may begin it: a capitalized word, or
/// the possessive between two; the capital of a sentence's first word tells
/// nothing, unless it is a proper noun
static bool
may_complete(const RelSentence *sentence, RelIndex head, RelIndex index)
{
    const RelToken *token = &sentence->tokens[index];
    const RelName *name = rel_mention_name_over(sentence, index);

    if (!rel_span_dominates(sentence, head, index) ||
        (name != NULL && name->kind == REL_NAME_PER) ||
        token->upos == REL_UPOS_DET) {
        return false;
    }
    if (rel_text_is(token->xpos, "POS")) {
        return index > 0 && may_complete(sentence, head, index - 1);
    }
    return rel_text_is_capitalized(token->form) &&
           (index > 0 || token->upos == REL_UPOS_PROPN);
}

bool
rel_mention_has_capital_before(const RelSentence *sentence, RelIndex head)
{
    return head > 0 && may_complete(sentence, head, head - 1);
}

/// "Norwegian Seafarers' | Union": a noun that names bodies, with capitalized
/// words before it, makes one name with them
static void
complete_name(RelReading *reading, RelMention *mention)
{
    const RelKnowledge *knowledge = reading->knowledge;
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex last = mention->end - 1;
    const RelIndex class = rel_knowledge_class_of(
        knowledge, rel_title_word(reading, &sentence->tokens[last]));

    if (!rel_knowledge_is(knowledge, class, knowledge->organization)) {
        return;
    }
    while (mention->begin > 0 &&
           may_complete(sentence, mention->head, mention->begin - 1)) {
        --mention->begin;
    }
}

/// "Germany's | Hansekontor": whose it is belongs to no name of a body, if it
/// is a country or a person of the document
static void
drop_owner(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    for (RelIndex i = mention->begin + 1; i + 1 < mention->end; ++i) {
        const RelText owner = sentence->tokens[i - 1].form;
        const uint32_t use = rel_map_get(&reading->name_words, owner);
        if (rel_text_is(sentence->tokens[i].xpos, "POS") &&
            (rel_gazetteer_country(reading->knowledge->gazetteer, owner) !=
                 REL_NONE ||
             (use != REL_NONE && (use & REL_NAME_SURNAME) != 0))) {
            mention->begin = i + 1;
        }
    }
}

/// "Turin | -based": the recogniser may take a whole compound for a name
static void
cut_participle(const RelSentence *sentence, RelMention *mention)
{
    const RelIndex last = mention->end - 1;

    if (last >= mention->begin + 2 &&
        rel_text_is(sentence->tokens[last - 1].form, "-") &&
        !rel_text_is_capitalized(sentence->tokens[last].form)) {
        mention->end = last - 1;
    }
}

/// A token with digits at `index`
static bool
has_number(const RelSentence *sentence, RelIndex index)
{
    return index < sentence->n_tokens &&
           sentence->tokens[index].upos == REL_UPOS_NUM &&
           sentence->tokens[index].form.length > 0 &&
           sentence->tokens[index].form.bytes[0] >= '0' &&
           sentence->tokens[index].form.bytes[0] <= '9';
}

/// "MD | -95", "Lumen | 717": the number of a model is part of its name, which
/// then is no longer its maker's
static bool
take_number(const RelSentence *sentence, RelNameKind kind, RelMention *mention)
{
    const RelIndex end = mention->end;

    if (end >= sentence->n_tokens) {
        return false;
    }
    const RelToken *next = &sentence->tokens[end];
    const bool joined = rel_text_is(next->form, "-") &&
                        next->begin == sentence->tokens[end - 1].end &&
                        has_number(sentence, end + 1) &&
                        sentence->tokens[end + 1].begin == next->end;
    const RelIndex number = joined ? end + 1 : end;
    if (!has_number(sentence, number) ||
        !rel_span_dominates(sentence, mention->head, number) ||
        (!joined && (kind == REL_NAME_PER || kind == REL_NAME_LOC)) ||
        (!joined && !rel_span_relates(&sentence->tokens[number], "flat") &&
         !rel_span_relates(&sentence->tokens[number], "nummod"))) {
        return false;
    }
    mention->end = number + 1;
    return true;
}

/// "Swiss drugmaker | Helvia": the noun that tells what body it is may tell of
/// which country
static void
take_nation(RelReading *reading, RelMention *mention)
{
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex noun =
        rel_span_child(sentence, mention->head, "nmod:desc", 0);
    RelIndex begin, end;

    if (noun == REL_NONE || noun >= mention->begin ||
        !rel_knowledge_is(
            knowledge,
            rel_knowledge_class_of(knowledge, sentence->tokens[noun].lemma),
            knowledge->organization)) {
        return;
    }
    rel_span_phrase(sentence, noun, &begin, &end);
    mention->nation = rel_title_nation(reading, sentence, begin, noun);
}

void
rel_mention_fill_known(RelReading *reading, RelMention *mention,
                       const RelName *name)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    mention->begin = name->begin;
    mention->end = name->end;
    if (name->kind != REL_NAME_PER) { // but "Ban Ki-moon"
        cut_participle(sentence, mention);
    }
    rel_title_trim(reading, sentence, name->kind, &mention->begin,
                   &mention->end);
    drop_owner(reading, mention);
    if (name->kind != REL_NAME_PER) {
        extend_name(reading, mention);
        complete_name(reading, mention);
        take_nation(reading, mention);
    }
    const bool model = take_number(sentence, name->kind, mention);
    fill_name(reading, mention);
    rel_entity_classify_name(reading, mention, model ? NULL : name);
    if (rel_knowledge_is(reading->knowledge, mention->class_index,
                         reading->knowledge->person)) {
        mention->genders = REL_GENDER_PERSON;
        rel_title_describe(reading, mention);
    }
}

/// "[Corvane] Therapeutics": a word with the tag of a name, taken for an
/// adjective, that is a name elsewhere; of a nation it is none
static bool
is_known_name_word(const RelReading *reading, const RelToken *token)
{
    return rel_text_is(token->xpos, "NNP") &&
           rel_text_is_capitalized(token->form) &&
           rel_map_get(&reading->name_words, token->form) != REL_NONE &&
           rel_gazetteer_demonym(reading->knowledge->gazetteer, token->form) ==
               REL_NONE;
}

/// Tell whether a plain name reaches to the token before it; the recogniser
/// may have seen half of it: "[Union] Party"
static bool
may_precede(const RelReading *reading, const RelSentence *sentence,
            const RelMention *mention, RelIndex index)
{
    const RelName *name = rel_mention_name_over(sentence, index);

    return (sentence->tokens[index].upos == REL_UPOS_PROPN ||
            is_known_name_word(reading, &sentence->tokens[index])) &&
           rel_span_dominates(sentence, mention->head, index) &&
           (name == NULL ||
            (name->kind != REL_NAME_PER && name->kind != REL_NAME_LOC &&
             rel_span_relates(&sentence->tokens[index], "compound")));
}

void
rel_mention_fill_plain(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    while (mention->begin > 0 &&
           may_precede(reading, sentence, mention, mention->begin - 1)) {
        --mention->begin;
    }
    while (mention->end < sentence->n_tokens &&
           sentence->tokens[mention->end].upos == REL_UPOS_PROPN &&
           rel_mention_name_over(sentence, mention->end) == NULL &&
           rel_span_dominates(sentence, mention->head, mention->end)) {
        ++mention->end;
    }
    extend_name(reading, mention);
    complete_name(reading, mention);
    take_number(sentence, REL_NAME_MISC, mention);
    fill_name(reading, mention);
    rel_entity_classify_name(reading, mention, NULL);
}
