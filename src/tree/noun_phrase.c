// noun_phrase.c: the words of a name or noun as a relation wants them.
//
//   French President Francois Hollande    name: Francois Hollande
//   the rebel leader in Homs, who fled    noun: the rebel leader

#include "tree/noun_phrase.h"

#include "tree/phrase.h"
#include "tree/word.h"

/// `child` is a word of the name whose head is `head`
static bool
is_name_part(const RelLists *lists, const RelToken *head, const RelToken *child)
{
    if (rel_token_listed(lists->titles, child)) {
        return false;
    }
    if (rel_token_relates(child, "flat") ||
        rel_token_relates(child, "goeswith")) {
        return true;
    }
    return head->upos == REL_UPOS_PROPN && child->upos == REL_UPOS_PROPN &&
           (rel_token_relates(child, "compound") ||
            rel_token_relates(child, "nummod"));
}

/// A hyphen or dot between two words of a name: "Jean - Claude", "al-Assad"
static bool
is_joint(const RelSentence *sentence, RelIndex token)
{
    const RelText form = sentence->tokens[token].form;

    return rel_text_is(form, "-") || rel_text_is(form, ".") ||
           rel_text_is(form, "'");
}

/// Widen *begin, *end to the words of the name around `head` that touch it
static void
find_name(const RelLists *lists, const RelTree *tree, RelIndex head,
          RelIndex *begin, RelIndex *end)
{
    const RelSentence *const sentence = tree->sentence;
    const RelToken *const tokens = sentence->tokens;
    bool grown = true;

    *begin = head;
    *end = head + 1;
    while (grown) {
        grown = false;
        const RelIndex before = *begin > 1 && is_joint(sentence, *begin - 1)
                                    ? *begin - 2
                                    : *begin - 1;
        if (*begin > 0 && tokens[before].head == head &&
            is_name_part(lists, &tokens[head], &tokens[before])) {
            *begin = before;
            grown = true;
        }
        const RelIndex after =
            *end + 1 < sentence->n_tokens && is_joint(sentence, *end) ? *end + 1
                                                                      : *end;
        if (after < sentence->n_tokens && tokens[after].head >= head &&
            tokens[after].head < *end &&
            is_name_part(lists, &tokens[head], &tokens[after])) {
            *end = after + 1;
            grown = true;
        }
    }
}

/// The word may stand in a person's name: no title, "and" or comma
static bool
is_name_word(const RelLists *lists, const RelToken *token)
{
    return !rel_token_listed(lists->titles, token) &&
           token->upos != REL_UPOS_CCONJ && token->upos != REL_UPOS_VERB &&
           !rel_text_is(token->form, ",");
}

/// Widen *begin, *end to the name that the recogniser found around `head`; that
/// of a person as far as no title or other name lies between
static void
take_recognized_name(const RelLists *lists, const RelSentence *sentence,
                     RelIndex head, RelIndex *begin, RelIndex *end)
{
    const RelToken *const tokens = sentence->tokens;

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (head < name->begin || head >= name->end) {
            continue;
        }
        if (name->kind == REL_NAME_ORG || // "Law and Justice"
            name->kind == REL_NAME_LOC) { // "New York"
            *begin = name->begin < *begin ? name->begin : *begin;
            *end = name->end > *end ? name->end : *end;
        }
        if (name->kind != REL_NAME_PER) {
            continue;
        }
        while (*begin > name->begin &&
               is_name_word(lists, &tokens[*begin - 1])) {
            --*begin;
        }
        while (*end < name->end && is_name_word(lists, &tokens[*end])) {
            ++*end;
        }
    }
}

RelStatus
rel_phrase_of_span(RelContext *context, RelIndex sentence, RelIndex head,
                   RelIndex begin, RelIndex end, RelPhrase *phrase)
{
    RelIndex *const tokens =
        REL_ARENA_ARRAY(context->arena, RelIndex, end - begin);

    if (!tokens) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = begin; i < end; ++i) {
        tokens[i - begin] = i;
    }
    return rel_phrase_of_tokens(context, sentence, head, tokens, end - begin,
                                phrase);
}

RelStatus
rel_phrase_of_name(RelContext *context, RelIndex sentence, RelIndex head,
                   RelPhrase *phrase)
{
    RelIndex begin;
    RelIndex end;

    find_name(context->lists, &context->trees[sentence], head, &begin, &end);
    take_recognized_name(context->lists,
                         &context->sentences->sentences[sentence], head, &begin,
                         &end);
    return rel_phrase_of_span(context, sentence, head, begin, end, phrase);
}

RelStatus
rel_phrase_of_noun(RelContext *context, RelIndex sentence, RelIndex head,
                   RelPhrase *phrase)
{
    return rel_phrase_make(context, sentence, head,
                           REL_CUT_ARGUMENT | REL_CUT_PHRASES |
                               REL_CUT_PARTICIPLES | REL_CUT_CLAUSE,
                           phrase);
}

RelStatus
rel_phrase_of_argument(RelContext *context, RelIndex sentence, RelIndex head,
                       RelPhrase *phrase)
{
    return rel_phrase_make(
        context, sentence, head,
        REL_CUT_ARGUMENT | REL_CUT_PARTICIPLES | REL_CUT_CLAUSE, phrase);
}
