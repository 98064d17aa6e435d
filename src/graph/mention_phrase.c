// mention_phrase.c: reads noun phrases and pronouns.
//
//   the old Portuguese trawler     "old Portuguese trawler", definite, one,
//                                  of Portugal, a Vehicle
//   they                           person or thing, many

#include "graph/mention_fill.h"

#include "base/strings.h"
#include "graph/entity.h"
#include "graph/span.h"
#include "graph/title.h"

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

/// What hangs on the head behind the phrase; what a comma parts from it does
/// not tell which one is meant: "the firm, which lies in Bergen,"
static void
see_dependents(const RelSentence *sentence, RelMention *mention)
{
    const bool parted = mention->end < sentence->n_tokens &&
                        rel_text_is(sentence->tokens[mention->end].form, ",");

    for (RelIndex i = mention->end; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head == mention->head) {
            mention->joined |=
                rel_span_relates(token, "conj") &&
                (token->upos == REL_UPOS_NOUN ||
                 token->upos == REL_UPOS_PROPN || token->upos == REL_UPOS_PRON);
            mention->modified |= !parted && (rel_span_relates(token, "acl") ||
                                             rel_span_relates(token, "nmod"));
        }
    }
    const RelToken *head = &sentence->tokens[mention->head];
    mention->joined |= rel_span_relates(head, "conj");
}

void
rel_mention_see_head(const RelSentence *sentence, RelMention *mention)
{
    set_number(sentence, mention);
    see_dependents(sentence, mention);
}

/// First token of a nominal that is said of the thing itself: not "and ferries"
/// where the tree hangs "and" inside, but "no-bid contract"
static RelIndex
skip_determiners(const RelSentence *sentence, RelIndex begin, RelIndex head)
{
    while (begin < head &&
           !rel_text_is(sentence->tokens[begin + 1].form, "-") &&
           (sentence->tokens[begin].upos == REL_UPOS_DET ||
            sentence->tokens[begin].upos == REL_UPOS_PUNCT ||
            sentence->tokens[begin].upos == REL_UPOS_CCONJ ||
            rel_text_is(sentence->tokens[begin].xpos, "POS") ||
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

void
rel_mention_fill_nominal(RelReading *reading, RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelToken *head = &sentence->tokens[mention->head];

    mention->form = REL_FORM_NOMINAL;
    rel_span_phrase(sentence, mention->head, &mention->begin, &mention->end);
    mention->definite =
        is_definite(reading, sentence, mention->begin, mention->head);
    mention->nation =
        rel_title_nation(reading, sentence, mention->begin, mention->head);
    const RelIndex first =
        skip_determiners(sentence, mention->begin, mention->head);
    mention->text = rel_span_text(
        reading->arena, sentence, first,
        rel_span_of_phrase(sentence, mention->head, mention->end));
    mention->folded =
        rel_text_lower(reading->arena, rel_span_text(reading->arena, sentence,
                                                     first, mention->end));
    mention->noun = rel_text_lower(
        reading->arena, head->lemma.length > 0 ? head->lemma : head->form);
    reading->failed |= mention->text.bytes == NULL ||
                       mention->folded.bytes == NULL ||
                       mention->noun.bytes == NULL;
    rel_mention_see_head(sentence, mention);
    rel_entity_classify_nominal(reading, mention);
    // Headlines leave the article out: "Norwegian premier visits Oslo"
    mention->definite |=
        first == mention->begin && mention->nation != REL_NONE &&
        mention->numbers == REL_NUMBER_ONE &&
        rel_list_has(reading->knowledge->lists->titles, mention->noun);
}

void
rel_mention_fill_pronoun(RelReading *reading, RelMention *mention)
{
    const RelToken *token =
        &reading->sentences->sentences[mention->sentence].tokens[mention->head];

    mention->form = REL_FORM_PRONOUN;
    mention->text = token->form;
    mention->folded = rel_title_word(reading, token);
    const RelText features =
        rel_list_value(reading->knowledge->lists->pronouns, mention->folded);
    mention->genders =
        (rel_value_has(features, ' ', rel_text("male")) ? REL_GENDER_MALE
                                                        : 0u) |
        (rel_value_has(features, ' ', rel_text("female")) ? REL_GENDER_FEMALE
                                                          : 0u) |
        (rel_value_has(features, ' ', rel_text("thing")) ? REL_GENDER_THING
                                                         : 0u);
    mention->numbers =
        (rel_value_has(features, ' ', rel_text("one")) ? REL_NUMBER_ONE : 0u) |
        (rel_value_has(features, ' ', rel_text("many")) ? REL_NUMBER_MANY : 0u);
}
