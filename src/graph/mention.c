// mention.c: lists the noun phrases and names of a document.
//
//   The old jet of Air Lisboa landed .
//   ^---------^    ^--------^         two mentions: a nominal and a name
//
// A name that the recogniser found is one mention, whatever the tree says of
// its inside.  A noun phrase whose head lies in a name is the mention of that
// name; words around it ("French President ...") are no part of the name.

#include "graph/mention.h"

#include "base/strings.h"
#include "graph/entity.h"
#include "graph/name.h"
#include "graph/span.h"
#include "graph/title.h"

RelMention *
rel_mention_at(const RelReading *reading, RelIndex index)
{
    return (RelMention *)rel_array_at(&reading->mentions, index);
}

/// Tell whether `token` heads a noun phrase
static bool
heads_phrase(const RelToken *token)
{
    static const char *const inside[] = {
        "compound", "flat", "fixed", "goeswith",  "det",
        "amod",     "case", "expl",  "nmod:desc", "nummod"};

    if (token->upos != REL_UPOS_NOUN && token->upos != REL_UPOS_PROPN &&
        token->upos != REL_UPOS_PRON) {
        return false;
    }
    for (size_t i = 0; i < sizeof(inside) / sizeof(inside[0]); ++i) {
        if (rel_span_relates(token, inside[i])) {
            return false;
        }
    }
    return true;
}

/// The name of the recogniser that holds `token`, or NULL
static const RelName *
name_over(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= token &&
            token < sentence->names[i].end) {
            return &sentence->names[i];
        }
    }
    return NULL;
}

static void
set_number(const RelSentence *sentence, RelMention *mention)
{
    const RelText xpos = sentence->tokens[mention->head].xpos;

    if (rel_text_is(xpos, "NNS") || rel_text_is(xpos, "NNPS")) {
        mention->numbers = REL_NUMBER_MANY;
    } else if (rel_text_is(xpos, "NN") || rel_text_is(xpos, "NNP")) {
        mention->numbers = REL_NUMBER_ONE;
    }
}

/// What hangs on the head behind the phrase
static void
see_dependents(const RelSentence *sentence, RelMention *mention)
{
    for (RelIndex i = mention->end; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head == mention->head) {
            mention->joined |= rel_span_relates(token, "conj");
            mention->modified |= rel_span_relates(token, "acl") ||
                                 rel_span_relates(token, "nmod");
        }
    }
    const RelToken *head = &sentence->tokens[mention->head];
    mention->joined |= rel_span_relates(head, "conj");
}

static bool
is_subject(const RelSentence *sentence, RelIndex head)
{
    const RelToken *token = &sentence->tokens[head];

    return rel_span_relates(token, "nsubj") ||
           rel_span_relates(token, "csubj");
}

/// A mention with all that is open left open
static RelMention
new_mention(const RelSentence *sentence, RelIndex index, RelIndex head)
{
    RelMention mention = {.sentence = index,
                          .head = head,
                          .begin = head,
                          .end = head + 1,
                          .country = REL_NONE,
                          .nation = REL_NONE,
                          .class_index = REL_NONE,
                          .genders = REL_GENDER_ANY,
                          .numbers = REL_NUMBER_ANY,
                          .subject = is_subject(sentence, head)};
    return mention;
}

static void
fill_name(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    mention->form = REL_FORM_NAME;
    mention->text = rel_span_text(reading->arena, sentence, mention->begin,
                                  mention->end);
    mention->folded = rel_name_fold(reading->arena, mention->text);
    reading->failed |=
        mention->text.bytes == NULL || mention->folded.bytes == NULL;
    set_number(sentence, mention);
    see_dependents(sentence, mention);
}

/// Tell whether the tokens from `begin` to `end` are a known name of a place
/// or body
static bool
is_listed_name(RelReading *reading, const RelSentence *sentence,
               RelIndex begin, RelIndex end)
{
    const unsigned wanted = REL_GAZ_COUNTRY | REL_GAZ_CITY | REL_GAZ_REGION |
                            REL_GAZ_ORG | REL_GAZ_MEDIA | REL_GAZ_COMPANY;
    const RelText text =
        rel_span_text(reading->arena, sentence, begin, end);

    reading->failed |= text.bytes == NULL;
    return (rel_gazetteer_kinds(reading->knowledge->gazetteer, text) &
            wanted) != 0;
}

/// Tell whether a longer name may reach to token `index`
static bool
may_extend_to(const RelSentence *sentence, const RelMention *mention,
              RelIndex index)
{
    const RelName *name = name_over(sentence, index);

    return rel_text_is_capitalized(sentence->tokens[index].form) &&
           (name == NULL || (name->begin >= mention->begin &&
                             name->end <= mention->end));
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

/// Make `mention` that of the recogniser's `name`
static void
fill_known_name(RelReading *reading, RelMention *mention, const RelName *name)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    mention->begin = name->begin;
    mention->end = name->end;
    rel_title_trim(reading, sentence, name->kind, &mention->begin,
                   &mention->end);
    if (name->kind != REL_NAME_PER) {
        extend_name(reading, mention);
    }
    fill_name(reading, mention);
    rel_entity_classify_name(reading, mention, name);
    if (rel_knowledge_is(reading->knowledge, mention->class_index,
                         reading->knowledge->person)) {
        mention->genders = REL_GENDER_PERSON;
        rel_title_describe(reading, mention);
    }
}

/// Make `mention` that of a run of proper nouns without a known name
static void
fill_plain_name(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];

    while (mention->begin > 0 &&
           sentence->tokens[mention->begin - 1].upos == REL_UPOS_PROPN &&
           name_over(sentence, mention->begin - 1) == NULL &&
           rel_span_dominates(sentence, mention->head, mention->begin - 1)) {
        --mention->begin;
    }
    while (mention->end < sentence->n_tokens &&
           sentence->tokens[mention->end].upos == REL_UPOS_PROPN &&
           name_over(sentence, mention->end) == NULL &&
           rel_span_dominates(sentence, mention->head, mention->end)) {
        ++mention->end;
    }
    extend_name(reading, mention);
    fill_name(reading, mention);
    rel_entity_classify_name(reading, mention, NULL);
}

/// First token of a nominal that is said of the thing itself
static RelIndex
skip_determiners(const RelSentence *sentence, RelIndex begin, RelIndex head)
{
    while (begin < head &&
           (sentence->tokens[begin].upos == REL_UPOS_DET ||
            sentence->tokens[begin].upos == REL_UPOS_PUNCT ||
            sentence->tokens[begin].upos == REL_UPOS_PRON)) {
        ++begin;
    }
    return begin;
}

static bool
is_definite(RelReading *reading, const RelSentence *sentence, RelIndex begin,
            RelIndex head)
{
    if (begin == head) {
        return false;
    }
    const RelText word = rel_title_word(reading, &sentence->tokens[begin]);

    return rel_value_has(
        rel_list_value(reading->knowledge->lists->pronouns, word), ' ',
        rel_text("definite"));
}

static void
fill_nominal(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelToken *head = &sentence->tokens[mention->head];

    mention->form = REL_FORM_NOMINAL;
    rel_span_phrase(sentence, mention->head, &mention->begin, &mention->end);
    mention->definite =
        is_definite(reading, sentence, mention->begin, mention->head);
    mention->nation = rel_title_nation(reading, sentence, mention->begin,
                                       mention->head);
    const RelIndex first =
        skip_determiners(sentence, mention->begin, mention->head);
    mention->text = rel_span_text(
        reading->arena, sentence, first,
        rel_span_of_phrase(sentence, mention->head, mention->end));
    mention->folded =
        rel_text_lower(reading->arena,
                       rel_span_text(reading->arena, sentence, first,
                                     mention->end));
    mention->noun = rel_text_lower(
        reading->arena, head->lemma.length > 0 ? head->lemma : head->form);
    reading->failed |= mention->text.bytes == NULL ||
                       mention->folded.bytes == NULL ||
                       mention->noun.bytes == NULL;
    set_number(sentence, mention);
    see_dependents(sentence, mention);
    rel_entity_classify_nominal(reading, mention);
    // Headlines leave the article out: "Norwegian premier visits Oslo"
    mention->definite |= first == mention->begin &&
                         mention->nation != REL_NONE &&
                         mention->numbers == REL_NUMBER_ONE &&
                         rel_list_has(reading->knowledge->lists->titles,
                                      mention->noun);
}

static void
fill_pronoun(RelReading *reading, RelMention *mention)
{
    const RelToken *token = &reading->sentences->sentences[mention->sentence]
                                 .tokens[mention->head];

    mention->form = REL_FORM_PRONOUN;
    mention->text = token->form;
    mention->folded = rel_title_word(reading, token);
    const RelText features = rel_list_value(
        reading->knowledge->lists->pronouns, mention->folded);
    mention->genders =
        (rel_value_has(features, ' ', rel_text("male")) ? REL_GENDER_MALE
                                                        : 0u) |
        (rel_value_has(features, ' ', rel_text("female")) ? REL_GENDER_FEMALE
                                                          : 0u) |
        (rel_value_has(features, ' ', rel_text("thing")) ? REL_GENDER_THING
                                                         : 0u);
    mention->numbers = (rel_value_has(features, ' ', rel_text("one"))
                            ? REL_NUMBER_ONE
                            : 0u) |
                       (rel_value_has(features, ' ', rel_text("many"))
                            ? REL_NUMBER_MANY
                            : 0u);
}

static RelIndex
add_mention(RelReading *reading, const RelMention *mention)
{
    const RelIndex index = (RelIndex)reading->mentions.n_items;

    if (rel_array_push(&reading->mentions, mention) != REL_OK) {
        reading->failed = true;
        return REL_NONE;
    }
    RelIndex *at = reading->mention_at[mention->sentence];
    at[mention->head] = index;
    if (mention->form == REL_FORM_NAME) {
        for (RelIndex i = mention->begin; i < mention->end; ++i) {
            at[i] = index;
        }
    }
    return index;
}

/// A title that governs the name after it: "President | Ana Lopes"
static const RelName *
name_after_title(RelReading *reading, const RelSentence *sentence,
                 RelIndex head)
{
    if (head + 1 >= sentence->n_tokens) {
        return NULL;
    }
    const RelName *name = name_over(sentence, head + 1);
    if (name == NULL || name->begin != head + 1 ||
        name->kind != REL_NAME_PER ||
        !rel_span_dominates(sentence, head, head + 1)) {
        return NULL;
    }
    return rel_list_has(reading->knowledge->lists->titles,
                        rel_title_word(reading, &sentence->tokens[head]))
               ? name
               : NULL;
}

/// "President", "Council": written like a name, but a title or a noun;
/// "Fisheries Council" is a name
static bool
is_common_word(RelReading *reading, const RelSentence *sentence,
               RelIndex head)
{
    const RelText word = rel_title_word(reading, &sentence->tokens[head]);
    const RelKnowledge *knowledge = reading->knowledge;
    const bool alone =
        head == 0 || sentence->tokens[head - 1].upos != REL_UPOS_PROPN;

    return rel_list_has(knowledge->lists->titles, word) ||
           (alone && rel_knowledge_class_of(knowledge, word) != REL_NONE);
}

/// Tell whether `token` stands for something unnamed: "it", "others", "two"
static bool
is_pronoun(RelReading *reading, const RelSentence *sentence, RelIndex head)
{
    const RelToken *token = &sentence->tokens[head];

    if (token->upos == REL_UPOS_PRON) {
        return true;
    }
    if (token->upos == REL_UPOS_PROPN ||
        rel_span_of_phrase(sentence, head, head + 1) != head + 1) {
        return false; // "one of the men" says who
    }
    return token->upos == REL_UPOS_NUM ||
           rel_list_has(reading->knowledge->lists->pronouns,
                        rel_title_word(reading, token));
}

/// Add the mention that `head` heads; its index
static RelIndex
read_phrase(RelReading *reading, RelIndex index, RelIndex head)
{
    const RelSentence *sentence = &reading->sentences->sentences[index];
    const RelToken *token = &sentence->tokens[head];
    const RelName *name = name_over(sentence, head);
    RelMention mention = new_mention(sentence, index, head);

    if (name == NULL) {
        name = name_after_title(reading, sentence, head);
    }
    if (name != NULL) {
        fill_known_name(reading, &mention, name);
    } else if (is_pronoun(reading, sentence, head)) {
        fill_pronoun(reading, &mention);
    } else if (token->upos == REL_UPOS_PROPN &&
               rel_text_is_capitalized(token->form) &&
               !is_common_word(reading, sentence, head)) {
        fill_plain_name(reading, &mention);
    } else {
        fill_nominal(reading, &mention);
    }
    return add_mention(reading, &mention);
}

/// The token of a name whose head lies outside it
static RelIndex
head_of_name(const RelSentence *sentence, const RelName *name)
{
    for (RelIndex i = name->begin; i < name->end; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (head == REL_NONE || head < name->begin || head >= name->end) {
            return i;
        }
    }
    return name->end - 1;
}

static void
read_sentence(RelReading *reading, RelIndex index)
{
    const RelSentence *sentence = &reading->sentences->sentences[index];
    const RelIndex *at = reading->mention_at[index];

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        if (at[i] != REL_NONE) {
            continue;
        }
        const RelName *name = name_over(sentence, i);
        if (name != NULL && name->begin == i) {
            read_phrase(reading, index, head_of_name(sentence, name));
        } else if (name == NULL && heads_phrase(&sentence->tokens[i])) {
            read_phrase(reading, index, i);
        }
    }
}

RelStatus
rel_mentions_find(RelReading *reading)
{
    const RelSentences *sentences = reading->sentences;

    reading->mention_at =
        REL_ARENA_ARRAY(reading->arena, RelIndex *, sentences->n_sentences);
    if (sentences->n_sentences > 0 && reading->mention_at == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < sentences->n_sentences; ++i) {
        const RelIndex n_tokens = sentences->sentences[i].n_tokens;
        RelIndex *at = REL_ARENA_ARRAY(reading->arena, RelIndex, n_tokens + 1);
        if (at == NULL) {
            return REL_ERR_NO_MEMORY;
        }
        for (RelIndex j = 0; j <= n_tokens; ++j) {
            at[j] = REL_NONE;
        }
        reading->mention_at[i] = at;
        read_sentence(reading, i);
    }
    return reading->failed ? REL_ERR_NO_MEMORY : REL_OK;
}

RelIndex
rel_mention_of_phrase(RelReading *reading, const RelPhrase *phrase)
{
    if (phrase->sentence == REL_NONE ||
        phrase->sentence >= reading->sentences->n_sentences) {
        return REL_NONE;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[phrase->sentence];
    RelIndex head = phrase->head;
    if (head == REL_NONE && phrase->end > phrase->begin) {
        head = phrase->end - 1;
    }
    if (head >= sentence->n_tokens) {
        return REL_NONE;
    }
    const RelIndex found = reading->mention_at[phrase->sentence][head];
    return found != REL_NONE ? found
                             : read_phrase(reading, phrase->sentence, head);
}
