// demonym.c: things with a nationality.
//
//   a Russian jet        national of (a Russian jet, Russian)
//   Turkish airspace     national of (Turkish airspace, Turkish)
//
// Offices ("the Russian president") and events ("Russian airstrikes", which
// Russia flew) are read elsewhere; so are names ("Turkish Airlines").  What
// only is of a sort ("French fries") has no nation.

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// A relation to somebody that leaves the nation to its bearer: a "French
/// wife" and a "French fan" are French, a "French ally" need not be
static bool
may_bear(const RelContext *context, const RelToken *noun)
{
    const RelText value =
        rel_word_value(context->lists->relational, rel_token_lemma(noun));

    return rel_text_is(value, "kin") || rel_text_is(value, "person") ||
           rel_text_is(value, "cause");
}

/// Neither an event nor an idea: "Syrian retribution", "the French election"
static bool
is_thing(const RelContext *context, const RelToken *noun)
{
    static const char *const things[] = {"Agent", "Place", "Product"};
    const RelText lemma = rel_token_lemma(noun);

    for (size_t i = 0; i < sizeof things / sizeof things[0]; ++i) {
        if (rel_noun_has_class(context, noun, things[i])) {
            return true;
        }
    }
    for (size_t length = 3; length <= 4 && length < lemma.length; ++length) {
        if (rel_word_listed(
                context->lists->abstract_endings,
                rel_text_slice(lemma, lemma.length - length, length))) {
            return false;
        }
    }
    return !rel_noun_has_class(context, noun, "Event");
}

/// The noun may have a nationality of its own
static bool
may_be_national(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelToken *const token =
        &context->sentences->sentences[sentence].tokens[noun];
    const RelTitleKind kind = rel_title_kind(context, sentence, noun);

    return token->upos == REL_UPOS_NOUN &&
           !rel_token_relates(token, "nmod:desc") &&
           !rel_token_relates(token, "compound") && is_thing(context, token) &&
           !rel_token_listed(context->lists->event_nouns, token) &&
           !rel_token_listed(context->lists->time_nouns, token) &&
           !rel_token_listed(context->lists->sorts, token) &&
           !rel_token_listed(context->lists->reporting, token) &&
           !rel_token_listed(context->lists->urging, token) &&
           (kind == REL_TITLE_NONE || kind == REL_TITLE_PROFESSION ||
            (kind == REL_TITLE_RELATION && may_bear(context, token)));
}

/// "African American": the second of two says no nation
static bool
ends_pair(const RelSentence *sentence, RelIndex begin)
{
    return begin > 0 &&
           rel_text_is_capitalized(sentence->tokens[begin - 1].form) &&
           (sentence->tokens[begin - 1].head == begin ||
            sentence->tokens[begin - 1].head == sentence->tokens[begin].head) &&
           rel_token_relates(&sentence->tokens[begin - 1], "amod");
}

/// "a former British colony" is British no more; a former pilot may be
static bool
is_former_place(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];

    if (!rel_noun_has_class(context, &tree->sentence->tokens[noun], "Place")) {
        return false;
    }
    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (child < noun && rel_token_listed(context->lists->ranks,
                                             &tree->sentence->tokens[child])) {
            return true;
        }
    }
    return false;
}

/// "the Indian Ocean tsunami", "the French Open champion": the adjective
/// begins a name
static bool
begins_name(const RelSentence *sentence, RelIndex next, RelIndex noun)
{
    return next < noun && sentence->tokens[next].upos == REL_UPOS_PROPN;
}

static RelStatus
add_demonym(RelContext *context, RelIndex sentence, RelIndex noun,
            RelIndex begin, RelIndex end)
{
    RelNominal nominal = {.origin = REL_FROM_DEMONYM,
                          .rule = "demonym",
                          .trigger = noun,
                          .relation = rel_phrase_none(),
                          .lemma = rel_text("national of"),
                          .role = REL_ROLE_OBJECT};
    RelStatus status =
        rel_phrase_of_argument(context, sentence, noun, &nominal.subject);

    if (status == REL_OK) {
        status = rel_phrase_of_span(context, sentence, begin, begin, end,
                                    &nominal.object);
    }
    return status == REL_OK ? rel_nominal_add(context, sentence, &nominal)
                            : status;
}

RelStatus
rel_nominal_demonyms(RelContext *context, RelIndex sentence)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < read->n_tokens; ++i) {
        RelIndex end;
        if (!rel_noun_is_demonym(context, sentence, i, &end)) {
            continue;
        }
        const RelToken *const last = &read->tokens[end - 1];
        const bool modifies = (rel_token_relates(last, "amod") ||
                               rel_token_relates(last, "compound")) &&
                              last->head != REL_NONE && last->head >= end;
        if (modifies && may_be_national(context, sentence, last->head) &&
            !begins_name(read, end, last->head) && !ends_pair(read, i) &&
            !is_former_place(context, sentence, last->head) &&
            rel_tree_find(&context->trees[sentence], end - 1, "conj") ==
                REL_NONE) {
            status = add_demonym(context, sentence, last->head, i, end);
        }
        i = end - 1;
    }
    return status;
}
