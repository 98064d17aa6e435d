// apposition.c: hangs a person's name on who it names.
//
//   The owner of the bar, Ida Lund, left.      the owner is Ida Lund; trees
//                                              often have it that the bar is
//
// A tree knows words, not that bars have no such names.  Here it is known what
// the recogniser takes for a person and which nouns mean persons, so that the
// name climbs from the last noun of the phrase to the first one that fits.

#include "base/strings.h"
#include "mend/mend.h"
#include "tree/noun.h"
#include "tree/title.h"
#include "tree/word.h"

/// The noun of a phrase is so many "of" deep at most
#define MAX_DEPTH 4

/// The name that begins at `token`, or NULL
static const RelName *
name_from(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin == token) {
            return &sentence->names[i];
        }
    }
    return NULL;
}

static bool
means_person(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTitleKind kind = rel_title_kind(context, sentence, noun);

    return kind == REL_TITLE_OFFICE || kind == REL_TITLE_PROFESSION ||
           rel_noun_has_class(
               context, &context->sentences->sentences[sentence].tokens[noun],
               "Person");
}

/// The first noun above `token` that means a person, or REL_NONE
static RelIndex
find_person(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];

    for (int depth = 0; depth < MAX_DEPTH; ++depth) {
        if (!rel_token_relates(&read->tokens[token], "nmod") ||
            read->tokens[token].head > token) {
            return REL_NONE; // the root, too: its head is REL_NONE
        }
        token = read->tokens[token].head;
        if (means_person(context, sentence, token)) {
            return token;
        }
    }
    return REL_NONE;
}

/// A comma parts the phrase of `token` from what is before it
static bool
is_parted(const RelTree *tree, RelIndex token)
{
    const RelIndex left = tree->left[token];
    const RelToken *const tokens = tree->sentence->tokens;

    return rel_text_is(tokens[left].form, ",") ||
           (left > 0 && rel_text_is(tokens[left - 1].form, ","));
}

/// Who the person's name at `token` names, if it is not its head; or REL_NONE
static RelIndex
find_named(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelSentence *const read = tree->sentence;
    const RelName *const name = name_from(read, token);
    const RelIndex head = read->tokens[token].head;

    return name && name->kind == REL_NAME_PER && head != REL_NONE &&
                   is_parted(tree, token) && !rel_token_is_person(read, head) &&
                   !means_person(context, sentence, head)
               ? find_person(context, sentence, head)
               : REL_NONE;
}

bool
rel_appositions_mend(const RelContext *context, RelIndex sentence)
{
    const RelTree *const tree = &context->trees[sentence];
    RelToken *const tokens = context->sentences->sentences[sentence].tokens;
    bool mended = false;

    for (RelIndex i = 1; i < tree->sentence->n_tokens; ++i) {
        const RelIndex head = rel_token_relates(&tokens[i], "appos")
                                  ? find_named(context, sentence, i)
                                  : REL_NONE;
        if (head != REL_NONE) {
            tokens[i].head = head;
            mended = true;
        }
    }
    return mended;
}
