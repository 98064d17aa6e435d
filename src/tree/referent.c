// referent.c: finds what a relative pronoun stands for.
//
//   the jet that was downed                the jet
//   He is a man who drinks.                he
//   many in the Pentagon who had hoped     many, not the Pentagon
//
// The clause hangs on the noun, as a rule.

#include "tree/referent.h"

#include "tree/core.h"
#include "tree/word.h"

// Not in "It is about men who drink", "The thief was Ulf, who drinks"
RelIndex
rel_referent_ascribed(const RelTree *tree, RelIndex noun)
{
    const bool ascribed =
        rel_tree_find(tree, noun, "cop") != REL_NONE &&
        rel_tree_find(tree, noun, "case") == REL_NONE &&
        !rel_text_is(tree->sentence->tokens[noun].xpos, "NNP");
    const RelIndex subject = ascribed ? rel_tree_subject(tree, noun) : REL_NONE;

    return subject == REL_NONE ||
                   tree->sentence->tokens[subject].upos == REL_UPOS_PRON ||
                   rel_token_relates(&tree->sentence->tokens[subject], "csubj")
               ? noun
               : subject;
}

/// The kind of the name that the token lies in, or `none`
static RelNameKind
find_kind(const RelSentence *sentence, RelIndex token, RelNameKind none)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind;
        }
    }
    return none;
}

bool
rel_referent_is_person(const RelSentence *sentence, RelIndex token)
{
    return find_kind(sentence, token, REL_NAME_LOC) == REL_NAME_PER;
}

/// The token lies in the name of a place or an organisation
static bool
is_no_person(const RelSentence *sentence, RelIndex token)
{
    const RelNameKind kind = find_kind(sentence, token, REL_NAME_PER);

    return kind == REL_NAME_LOC || kind == REL_NAME_ORG;
}

/// "riling many in the Pentagon *who* had hoped": the many, not the Pentagon
static RelIndex
person_above(const RelTree *tree, RelIndex pronoun, RelIndex noun)
{
    const RelToken *token = &tree->sentence->tokens[noun];

    if (!rel_token_tagged(&tree->sentence->tokens[pronoun], "WP") ||
        !is_no_person(tree->sentence, noun)) {
        return noun;
    }
    if (rel_text_is(token->relation, "nmod")) {
        return token->head;
    }
    const RelIndex object = rel_token_relates(token, "obl")
                                ? rel_tree_find(tree, token->head, "obj")
                                : REL_NONE;
    return object == REL_NONE ? noun : object;
}

RelIndex
rel_tree_referent(const RelTree *tree, RelIndex token)
{
    const RelIndex n = tree->sentence->n_tokens;
    RelIndex above = token;

    if (!rel_token_is_relative(&tree->sentence->tokens[token])) {
        return token;
    }
    for (RelIndex step = 0; step <= n && above < n; ++step) {
        const RelToken *word = &tree->sentence->tokens[above];
        if (rel_text_is(word->relation, "acl:relcl") && word->head < n) {
            return rel_referent_ascribed(tree,
                                         person_above(tree, token, word->head));
        }
        above = word->head;
    }
    return token;
}
