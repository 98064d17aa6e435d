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
#include "graph/mention_fill.h"
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

static bool
is_subject(const RelSentence *sentence, RelIndex head)
{
    const RelToken *token = &sentence->tokens[head];

    return rel_span_relates(token, "nsubj") || rel_span_relates(token, "csubj");
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
    const RelName *name = rel_mention_name_over(sentence, head + 1);
    if (name == NULL || name->begin != head + 1 || name->kind != REL_NAME_PER ||
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
is_common_word(RelReading *reading, const RelSentence *sentence, RelIndex head)
{
    const RelText word = rel_title_word(reading, &sentence->tokens[head]);
    const RelKnowledge *knowledge = reading->knowledge;
    const bool alone = !rel_mention_has_capital_before(sentence, head);

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
    const RelText word = rel_title_word(reading, token);
    const RelText features =
        rel_list_value(reading->knowledge->lists->pronouns, word);
    if (rel_value_has(features, ' ', rel_text("speaker"))) {
        return false; // "the mine" is nobody's word for himself
    }
    return token->upos == REL_UPOS_NUM ||
           rel_list_has(reading->knowledge->lists->pronouns, word);
}

/// Where a capital tells nothing: a sentence's first word, a headline
static bool
is_capital_idle(const RelReading *reading, RelIndex index, RelIndex head)
{
    const RelSentence *sentence = &reading->sentences->sentences[index];
    const RelDocument *document = reading->document;

    return head == 0 ||
           (head == 1 && sentence->tokens[0].upos == REL_UPOS_PUNCT) ||
           (sentence->block < document->n_blocks &&
            document->blocks[sentence->block].kind == REL_BLOCK_TITLE);
}

static void
note_word(RelReading *reading, RelText word, uint32_t use)
{
    const uint32_t known = rel_map_get(&reading->name_words, word);

    reading->failed |=
        rel_map_set(&reading->name_words, word,
                    use | (known == REL_NONE ? 0 : known)) != REL_OK;
}

static void
note_words_of(RelReading *reading, const RelSentence *sentence,
              const RelName *name)
{
    for (RelIndex i = name->begin; i < name->end; ++i) {
        const bool last = i + 1 == name->end && name->kind == REL_NAME_PER;
        note_word(reading, sentence->tokens[i].form,
                  REL_NAME_WORD | (last ? REL_NAME_SURNAME : 0u));
    }
}

/// Note the words of all names, to know them where the recogniser, the tagger
/// or a capital does not tell
static void
note_name_words(RelReading *reading)
{
    rel_map_init(&reading->name_words, reading->arena);
    for (RelIndex i = 0; i < reading->sentences->n_sentences; ++i) {
        const RelSentence *sentence = &reading->sentences->sentences[i];
        for (RelIndex j = 0; j < sentence->n_names; ++j) {
            note_words_of(reading, sentence, &sentence->names[j]);
        }
        for (RelIndex j = 0; j < sentence->n_tokens; ++j) {
            if (sentence->tokens[j].upos == REL_UPOS_PROPN &&
                !is_capital_idle(reading, i, j)) {
                note_word(reading, sentence->tokens[j].form, REL_NAME_WORD);
            }
        }
    }
}

/// A word that ends some person's name, standing alone: "Vauquelon denied it"
static bool
is_known_surname(RelReading *reading, const RelSentence *sentence,
                 RelIndex head)
{
    const RelToken *token = &sentence->tokens[head];
    const uint32_t use = rel_map_get(&reading->name_words, token->form);

    return rel_text_is_capitalized(token->form) && use != REL_NONE &&
           (use & REL_NAME_SURNAME) != 0 &&
           rel_span_child(sentence, head, "det", 0) == REL_NONE &&
           rel_knowledge_class_of(reading->knowledge,
                                  rel_title_word(reading, token)) == REL_NONE;
}

/// "Veldkamp | Semiconductor": a noun with a capital behind a proper noun
static bool
ends_name(const RelSentence *sentence, RelIndex head)
{
    return head > 0 && sentence->tokens[head].upos == REL_UPOS_NOUN &&
           sentence->tokens[head - 1].upos == REL_UPOS_PROPN &&
           sentence->tokens[head - 1].head == head &&
           rel_text_is_capitalized(sentence->tokens[head - 1].form) &&
           rel_span_relates(&sentence->tokens[head - 1], "compound");
}

/// A proper noun that the recogniser did not find but that is a name
static bool
is_plain_name(RelReading *reading, RelIndex index, RelIndex head)
{
    const RelSentence *sentence = &reading->sentences->sentences[index];
    const RelToken *token = &sentence->tokens[head];

    if ((token->upos != REL_UPOS_PROPN && !ends_name(sentence, head)) ||
        !rel_text_is_capitalized(token->form) ||
        is_common_word(reading, sentence, head)) {
        return false;
    }
    return !is_capital_idle(reading, index, head) ||
           rel_map_get(&reading->name_words, token->form) != REL_NONE ||
           rel_gazetteer_kinds(reading->knowledge->gazetteer, token->form) != 0;
}

/// "the chipmaker | Nordia", "the ferry company | Saarlaid": where a name
/// begins right behind the noun that says what it names, or REL_NONE
static RelIndex
name_behind_noun(const RelSentence *sentence, RelIndex head)
{
    const RelToken *const noun = &sentence->tokens[head];
    const RelToken *const name = noun + 1;

    return head + 1 < sentence->n_tokens && noun->upos == REL_UPOS_NOUN &&
                   rel_text_is(noun->xpos, "NN") &&
                   name->upos == REL_UPOS_PROPN && name->head == head &&
                   name->form.length > 2 &&
                   rel_text_is_capitalized(name->form) &&
                   (rel_span_relates(name, "flat") ||
                    rel_span_relates(name, "appos"))
               ? head + 1
               : REL_NONE;
}

/// Where the compact phrase of `head` begins: "[the] Swiss chipmaker | Nordia"
static RelIndex
first_of_phrase(const RelSentence *sentence, RelIndex head)
{
    RelIndex begin, end;

    rel_span_phrase(sentence, head, &begin, &end);
    return begin;
}

/// Fill the mention of such a name; the noun tells its class and its nation
static void
fill_behind_noun(RelReading *reading, RelMention *mention, RelIndex begin)
{
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelName *const name = rel_mention_name_over(sentence, begin);
    const RelText noun = sentence->tokens[mention->head].lemma;
    const RelIndex class = rel_knowledge_class_of(knowledge, noun);

    mention->begin = begin;
    mention->end = begin + 1;
    if (name != NULL && name->begin == begin) {
        rel_mention_fill_known(reading, mention, name);
    } else {
        rel_mention_fill_plain(reading, mention);
    }
    mention->noun = noun;
    mention->nation = rel_title_nation(reading, sentence,
                                       first_of_phrase(sentence, mention->head),
                                       mention->head);
    if (class != REL_NONE &&
        !rel_knowledge_is(knowledge, class, knowledge->topic)) {
        mention->class_index = class;
        mention->strong_kind = true;
    }
}

/// Add the mention that `head` heads; its index
static RelIndex
read_phrase(RelReading *reading, RelIndex index, RelIndex head)
{
    const RelSentence *sentence = &reading->sentences->sentences[index];
    const RelName *name = rel_mention_name_over(sentence, head);
    RelMention mention = new_mention(sentence, index, head);

    if (name == NULL) {
        name = name_after_title(reading, sentence, head);
    }
    const RelIndex behind =
        name == NULL ? name_behind_noun(sentence, head) : REL_NONE;
    if (name != NULL) {
        rel_mention_fill_known(reading, &mention, name);
    } else if (behind != REL_NONE) {
        fill_behind_noun(reading, &mention, behind);
    } else if (is_pronoun(reading, sentence, head)) {
        rel_mention_fill_pronoun(reading, &mention);
    } else if (is_known_surname(reading, sentence, head) ||
               is_plain_name(reading, index, head)) {
        rel_mention_fill_plain(reading, &mention);
    } else {
        rel_mention_fill_nominal(reading, &mention);
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
        const RelName *name = rel_mention_name_over(sentence, i);
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
    note_name_words(reading);
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
