// row_words.c: the words of bare phrases.
//
//   the old capital of Kyoto, which burned
//
// is, as a bare phrase, "the old capital", with what is close to it "the old
// capital of Kyoto", and without what only describes it "capital".

#include "base/strings.h"
#include "print/row.h"
#include "tree/phrase.h"

RelText
rel_row_join(const RelRowMaker *maker, RelText a, RelText b)
{
    const RelText parts[] = {a, b};

    if (!a.bytes || !b.bytes) {
        return (RelText){NULL, 0}; // Memory ran out before
    }
    if (a.length == 0 || b.length == 0) {
        return a.length == 0 ? b : a;
    }
    return rel_text_join(maker->arena, parts, 2, " ");
}

/// Put `more` where it belongs in the order of the sentence
static RelIndex
insert(RelIndex *tokens, RelIndex n, RelIndex more)
{
    RelIndex at = n;

    for (; at > 0 && tokens[at - 1] > more; --at) {
        tokens[at] = tokens[at - 1];
    }
    tokens[at] = more;
    return n + 1;
}

RelText
rel_row_words_with(const RelRowMaker *maker, RelIndex head, unsigned cuts,
                   RelIndex more)
{
    const RelTree *tree = &maker->tree;
    const RelToken *all = tree->sentence->tokens;
    RelIndex *tokens = REL_ARENA_ARRAY(
        maker->arena, RelIndex, tree->right[head] - tree->left[head] + 1);
    RelText text = {NULL, 0};

    if (!tokens) {
        return text;
    }
    RelIndex n = rel_phrase_tokens(tree, head, cuts, tokens);
    if (n > 0 && more != REL_NONE) {
        n = insert(tokens, n, more);
    }
    text = n > 0 ? all[tokens[0]].form : all[head].form;
    for (RelIndex i = 1; i < n && text.bytes; ++i) {
        const bool joined = tokens[i - 1] + 1 == tokens[i] &&
                            all[tokens[i - 1]].end == all[tokens[i]].begin;
        const RelText parts[] = {text, all[tokens[i]].form};
        text = rel_text_join(maker->arena, parts, 2, joined ? "" : " ");
    }
    return text;
}

RelText
rel_row_words(const RelRowMaker *maker, RelIndex head, unsigned cuts)
{
    return rel_row_words_with(maker, head, cuts, REL_NONE);
}

static const RelToken *
token_at(const RelRowMaker *maker, RelIndex index)
{
    return &maker->tree.sentence->tokens[index];
}

bool
rel_row_in_one_name(const RelRowMaker *maker, RelIndex a, RelIndex b)
{
    const RelSentence *sentence = maker->tree.sentence;

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *name = &sentence->names[i];
        if (name->begin <= a && a < name->end) {
            return name->begin <= b && b < name->end;
        }
    }
    return false;
}

/// Some phrase behind `head` is part of its name
static bool
is_long_name(const RelRowMaker *maker, RelIndex head)
{
    const RelTree *tree = &maker->tree;
    const RelIndex n = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        if (child > head && rel_token_relates(token_at(maker, child), "nmod") &&
            rel_row_in_one_name(maker, head, child)) {
            return true;
        }
    }
    return false;
}

RelIndex
rel_row_name(const RelRowMaker *maker, RelIndex noun)
{
    const RelIndex beside = rel_tree_find(&maker->tree, noun, "appos");

    return beside != REL_NONE && maker->tree.left[beside] == noun + 1 &&
                   token_at(maker, noun + 1)->upos != REL_UPOS_PUNCT &&
                   token_at(maker, beside)->upos == REL_UPOS_PROPN &&
                   token_at(maker, noun)->upos == REL_UPOS_NOUN
               ? beside
               : noun;
}

RelText
rel_row_noun(const RelRowMaker *maker, RelIndex noun, unsigned cuts)
{
    // What is ascribed describes: "is the composer Ana Rey"
    const RelIndex name =
        cuts & REL_CUT_CLAUSE ? noun : rel_row_name(maker, noun);
    const RelTree *tree = &maker->tree;

    const RelIndex title = rel_tree_find(tree, name, "nmod:desc");
    // "Mr. Rey" goes by that name
    if (title != REL_NONE &&
        !rel_text_ends(token_at(maker, title)->form, ".")) {
        cuts |= REL_CUT_TITLES;
    }
    if (rel_tree_find(tree, name, "cop") != REL_NONE) {
        cuts |= REL_CUT_CLAUSE;
    }
    if (is_long_name(maker, name)) {
        cuts &= ~(unsigned)REL_CUT_PHRASES;
    }
    return rel_row_words(maker, name,
                         cuts | REL_CUT_ARGUMENT | REL_CUT_INFINITIVES);
}

RelText
rel_row_bare(const RelRowMaker *maker, RelIndex noun)
{
    return rel_row_noun(maker, noun, REL_CUT_PHRASES);
}

RelStatus
rel_row_add(const RelRowMaker *maker, RelText subject, RelText relation,
            RelText object, RelArray *rows)
{
    RelRow row = {.subject = subject, .relation = relation};

    rel_array_init(&row.arguments, maker->arena, sizeof(RelText));
    if (!subject.bytes || !relation.bytes || !object.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    if (object.length > 0) {
        const RelStatus status = rel_array_push(&row.arguments, &object);
        if (status != REL_OK) {
            return status;
        }
    }
    return rel_array_push(rows, &row);
}
