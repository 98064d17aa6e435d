// choice_phrase.c: lists what a noun phrase may point back to.
//
//   A jet of Air Lisboa crashed.  The airline said that the plane ...
//
// "The airline" may be Air Lisboa, which is a company; "the plane" the jet,
// which data/lists/synonyms.txt lets be called so.

#include "graph/choice.h"

#include "base/strings.h"
#include "graph/antecedent.h"
#include "graph/kindred.h"
#include "graph/span.h"
#include "graph/title.h"

/// Sentences back to where the same noun counts, and another one
#define REACH_OF_NOUN 30
#define REACH_OF_OTHER 4

/// A phrase and the place of a mention before it
typedef struct {
    RelReading *reading;
    RelIndex index;
    const RelMention *phrase;
} View;

static bool
is_other_thing(const RelKnowledge *knowledge, RelIndex class)
{
    return class == REL_NONE ||
           rel_knowledge_is(knowledge, class, knowledge->topic) ||
           knowledge->ontology->classes[class].parent == REL_NONE;
}

/// Tell whether one of the name's words is the phrase's noun
static bool
is_in_name(const RelMention *name, RelText noun)
{
    return name->form == REL_FORM_NAME &&
           rel_value_has(name->folded, ' ', noun);
}

/// How the nouns of the two lie, REL_NOUN_IS_*
static RelIndex
noun_of(const View *view, RelIndex index)
{
    const RelMention *const other = rel_mention_at(view->reading, index);
    const RelKnowledge *const knowledge = view->reading->knowledge;
    const RelIndex later = view->phrase->class_index;
    const RelIndex earlier =
        rel_cluster_at(view->reading, rel_cluster_of(view->reading, index))
            ->class_index;

    if (rel_text_equals(view->phrase->noun, other->noun) &&
        other->noun.length > 0) {
        return REL_NOUN_IS_EQUAL;
    }
    if (is_in_name(other, view->phrase->noun)) {
        return REL_NOUN_IS_IN_NAME;
    }
    if (rel_value_has(
            rel_list_value(knowledge->lists->synonyms, view->phrase->noun), '|',
            other->noun)) {
        return REL_NOUN_IS_SYNONYM;
    }
    if (is_other_thing(knowledge, later) ||
        is_other_thing(knowledge, earlier)) {
        return REL_NOUN_IS_UNLIKE;
    }
    if (later == earlier) {
        return REL_NOUN_IS_SAME_CLASS;
    }
    if (rel_knowledge_is(knowledge, earlier, later)) {
        return REL_NOUN_IS_NARROWER;
    }
    return rel_knowledge_is(knowledge, later, earlier) ? REL_NOUN_IS_WIDER
                                                       : REL_NOUN_IS_UNLIKE;
}

/// Every word of `some` stands in `all`
static bool
are_words_in(RelText some, RelText all)
{
    RelText word;

    while (rel_text_split(&some, ' ', &word)) {
        if (!rel_value_has(all, ' ', word)) {
            return false;
        }
    }
    return true;
}

static RelIndex
words_of(const RelMention *phrase, const RelMention *other)
{
    if (other->form == REL_FORM_NAME) {
        return rel_text_equals(phrase->folded, phrase->noun)
                   ? REL_WORDS_ARE_FEWER
                   : REL_WORDS_ARE_OTHER;
    }
    const bool fewer = are_words_in(phrase->folded, other->folded);
    const bool more = are_words_in(other->folded, phrase->folded);
    if (fewer && more) {
        return REL_WORDS_ARE_SAME;
    }
    if (fewer) {
        return REL_WORDS_ARE_FEWER;
    }
    return more ? REL_WORDS_ARE_MORE : REL_WORDS_ARE_OTHER;
}

/// REL_SHAPE_IS_THE, _THIS, _OWNER
static RelIndex
shape_of(const View *view)
{
    const RelSentence *const sentence =
        &view->reading->sentences->sentences[view->phrase->sentence];
    const RelToken *const first = &sentence->tokens[view->phrase->begin];

    if (rel_span_relates(first, "nmod:poss")) {
        return REL_SHAPE_IS_OWNER;
    }
    return rel_text_is(rel_title_word(view->reading, first), "the")
               ? REL_SHAPE_IS_THE
               : REL_SHAPE_IS_THIS;
}

/// "The largest ship", "the third ship": one of several
static bool
is_one_of_several(const View *view)
{
    const RelSentence *const sentence =
        &view->reading->sentences->sentences[view->phrase->sentence];

    for (RelIndex i = view->phrase->begin; i < view->phrase->head; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (rel_text_is(token->xpos, "JJS") ||
            rel_text_is(token->xpos, "RBS") || token->upos == REL_UPOS_NUM) {
            return true;
        }
    }
    return false;
}

/// Tell whether one of the two holds the other
static bool
is_nested(const View *view, const RelMention *other)
{
    const RelMention *const phrase = view->phrase;
    const RelSentence *const sentence =
        &view->reading->sentences->sentences[phrase->sentence];

    return other->sentence == phrase->sentence &&
           (rel_span_dominates(sentence, phrase->head, other->head) ||
            rel_span_dominates(sentence, other->head, phrase->head));
}

/// Tell whether mention `index` may be what the phrase points back to
static bool
fits(const View *view, RelIndex index, RelIndex noun)
{
    const RelMention *const phrase = view->phrase;
    const RelMention *const other = rel_mention_at(view->reading, index);
    const bool same = noun == REL_NOUN_IS_EQUAL || noun == REL_NOUN_IS_IN_NAME;

    return index != view->index && other->form != REL_FORM_PRONOUN &&
           noun != REL_NOUN_IS_UNLIKE &&
           (same || other->sentence + REACH_OF_OTHER >= phrase->sentence) &&
           (other->numbers & phrase->numbers) != 0 && !is_nested(view, other) &&
           rel_phrases_are_kindred(view->reading, phrase, other) &&
           rel_person_lasts(view->reading, index, view->index) &&
           rel_cluster_agrees(view->reading, index, view->index);
}

/// Which of the two something behind it narrows
static RelIndex
tail_of(const RelMention *phrase, const RelMention *other)
{
    if (phrase->modified) {
        return other->modified ? REL_TAIL_IS_TWICE : REL_TAIL_IS_LATER;
    }
    return other->modified ? REL_TAIL_IS_EARLIER : REL_TAIL_IS_NOWHERE;
}

static void
add_hints(const View *view, RelOption *option, RelIndex noun, size_t rank)
{
    const RelReading *const reading = view->reading;
    const RelMention *const phrase = view->phrase;
    const RelMention *const other = rel_mention_at(reading, option->mention);
    const RelIndex form = rel_hint_form(reading, other);
    const RelIndex shape = shape_of(view);
    RelHints *const hints = &option->hints;

    rel_hints_add_other(reading, option, view->index);
    rel_hints_add_count(hints, REL_HINT_RANK, rank);
    rel_hints_add(hints, REL_HINT_CLASS,
                  rel_hint_class(reading, option->cluster), REL_USE_IS_ANY);
    rel_hints_add(hints, REL_HINT_NOUN, noun, other->form == REL_FORM_NAME);
    rel_hints_add(hints, REL_HINT_WORDS, words_of(phrase, other), 0);
    rel_hints_add(hints, REL_HINT_DETERMINER,
                  shape == REL_SHAPE_IS_THE    ? 0
                  : shape == REL_SHAPE_IS_THIS ? 1
                                               : 2,
                  form);
    rel_hints_add(hints, REL_HINT_TAIL, tail_of(phrase, other), 0);
    rel_hints_add(hints, REL_HINT_ROLES_BEFORE, rel_hint_role(reading, phrase),
                  rel_hint_role(reading, other));
    if (phrase->nation != REL_NONE) {
        rel_hints_add(hints, REL_HINT_MARK,
                      rel_cluster_at(reading, option->cluster)->nation ==
                              phrase->nation
                          ? REL_MARK_IS_NATION
                          : REL_MARK_IS_OTHER_NATION,
                      0);
    }
    if (rel_text_equals(phrase->text, other->text)) {
        rel_hints_add(hints, REL_HINT_MARK, REL_MARK_IS_SAME_TEXT, 0);
    }
}

/// List the candidates of a sentence before token `end`, the last first
static void
list_sentence(const View *view, RelIndex sentence, RelIndex end,
              RelChoice *choice)
{
    for (RelIndex i = end; i > 0; --i) {
        const RelIndex index =
            rel_mention_headed_by(view->reading, sentence, i - 1);
        if (index == REL_NONE) {
            continue;
        }
        const RelIndex noun = noun_of(view, index);
        if (!fits(view, index, noun)) {
            continue;
        }
        const size_t rank = choice->n_options - 1;
        RelOption *const option = rel_choice_add(view->reading, choice, index);
        if (option == NULL) {
            return;
        }
        add_hints(view, option, noun, rank);
    }
}

static bool
has_same_noun(const View *view, const RelOption *option)
{
    return rel_text_equals(rel_mention_at(view->reading, option->mention)->noun,
                           view->phrase->noun);
}

/// Count for each option the other things with the phrase's noun
static void
add_rivals(const View *view, RelChoice *choice)
{
    for (size_t i = 1; i < choice->n_options; ++i) {
        size_t n_rivals = 0;
        RelIndex last = choice->options[i].cluster;
        for (size_t j = 1; j < choice->n_options; ++j) {
            const RelOption *const other = &choice->options[j];
            if (other->cluster != choice->options[i].cluster &&
                other->cluster != last && has_same_noun(view, other)) {
                ++n_rivals;
                last = other->cluster;
            }
        }
        rel_hints_add_count(&choice->options[i].hints, REL_HINT_RIVALS,
                            n_rivals);
    }
}

/// What speaks for a phrase that points to nothing before it
static void
add_none(const View *view, RelChoice *choice)
{
    RelHints *const none = &choice->options[0].hints;
    bool known = false;

    for (size_t i = 1; i < choice->n_options; ++i) {
        known |= has_same_noun(view, &choice->options[i]);
    }
    rel_hints_add(none, REL_HINT_NONE_ROLE,
                  rel_hint_role(view->reading, view->phrase), 0);
    rel_hints_add_count(none, REL_HINT_NONE_COUNT, choice->n_options - 1);
    rel_hints_add(none, REL_HINT_NONE_SHAPE, shape_of(view),
                  view->phrase->modified);
    rel_hints_add(none, REL_HINT_NONE_CLASS,
                  rel_hint_class(view->reading,
                                 rel_cluster_of(view->reading, view->index)),
                  known);
    if (is_one_of_several(view)) {
        rel_hints_add(none, REL_HINT_NONE_SHAPE, REL_SHAPE_IS_OTHER, 0);
    }
}

bool
rel_choice_of_phrase(RelReading *reading, RelIndex index, RelRuling ruling,
                     RelChoice *choice)
{
    const RelMention *const phrase = rel_mention_at(reading, index);
    const View view = {reading, index, phrase};
    const RelIndex here = phrase->sentence;

    if (phrase->form != REL_FORM_NOMINAL || !phrase->definite ||
        phrase->joined || phrase->noun.length == 0) {
        return false;
    }
    rel_choice_begin(choice, REL_CHOICE_PHRASE, index);
    for (RelIndex back = 0; back <= REACH_OF_NOUN && back <= here; ++back) {
        const RelIndex end =
            back == 0 ? phrase->begin
                      : reading->sentences->sentences[here - back].n_tokens;
        list_sentence(&view, here - back, end, choice);
    }
    if (!rel_choice_mark_rule(choice, ruling)) {
        RelOption *const option =
            rel_choice_add(reading, choice, ruling.cluster);
        if (option != NULL) {
            add_hints(&view, option, noun_of(&view, ruling.cluster),
                      choice->n_options - 2);
            rel_choice_mark_rule(choice, ruling);
        }
    }
    add_rivals(&view, choice);
    rel_choice_mark_topic(choice);
    add_none(&view, choice);
    return choice->n_options > 1;
}
