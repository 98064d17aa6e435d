// posts.c: gives two posts joined by "and" to the one person behind them.
//
//   Lumen chairman and founder Ida Lund spoke.     Ida Lund spoke, nobody else
//
// Trees have it that two people spoke, the chairman and the founder.  A post
// without an article beside another before a name is a title of that name.

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

static bool
is_singular_noun(const RelToken *token)
{
    return token->upos == REL_UPOS_NOUN && rel_text_is(token->xpos, "NN");
}

static bool
has_article(const RelSentence *sentence, RelIndex noun)
{
    return rel_mend_has(sentence, noun, "det") ||
           rel_mend_has(sentence, noun, "nmod:poss");
}

/// The name hangs on one of the posts, or stands in for the second
static bool
belongs(const RelSentence *sentence, RelIndex name, RelIndex first,
        RelIndex second)
{
    const RelToken *tokens = sentence->tokens;

    return tokens[name].head == first || tokens[name].head == second ||
           tokens[second].head == name;
}

/// The post before "and", if the noun before the name is joined to it
static RelIndex
find_first_post(const RelLists *lists, const RelSentence *sentence,
                RelIndex name)
{
    const RelToken *tokens = sentence->tokens;
    const RelIndex second = name - 1;

    if (!is_singular_noun(&tokens[second]) || has_article(sentence, second)) {
        return REL_NONE;
    }
    RelIndex word = second; // "and former pilot Ida Lund"
    while (word > 0 && tokens[word - 1].head == second) {
        --word;
        if (rel_token_relates(&tokens[word], "cc")) {
            break;
        }
    }
    const RelIndex before =
        word > 0 && tokens[word].upos == REL_UPOS_CCONJ       ? word - 1
        : word > 1 && tokens[word - 1].upos == REL_UPOS_CCONJ ? word - 2
                                                              : REL_NONE;
    return before != REL_NONE && is_singular_noun(&tokens[before]) &&
                   rel_token_listed(lists->titles, &tokens[before]) &&
                   !has_article(sentence, before) &&
                   (tokens[second].head == before ||
                    tokens[name].head == before)
               ? before
               : REL_NONE;
}

// "chairman and founder *Ida Lund*": the name takes the place of the first post
void
rel_mend_posts(const RelLists *lists, RelSentence *sentence,
               const RelName *name)
{
    RelToken *tokens = sentence->tokens;

    if (name->kind != REL_NAME_PER || name->begin < 3) {
        return;
    }
    const RelIndex holder = name->begin;
    const RelIndex first = find_first_post(lists, sentence, holder);
    if (first == REL_NONE || !belongs(sentence, holder, first, holder - 1)) {
        return;
    }
    for (RelIndex i = name->end; i < sentence->n_tokens; ++i) {
        tokens[i].head = tokens[i].head == first || tokens[i].head == holder - 1
                             ? holder
                             : tokens[i].head;
    }
    tokens[holder].head = tokens[first].head;
    tokens[holder].relation = tokens[first].relation;
    tokens[first].head = holder;
    tokens[first].relation = rel_text("nmod:desc");
    tokens[holder - 1].head = first;
    tokens[holder - 1].relation = rel_text("conj");
}
