// nominal_phrase.c: the words of a noun without clauses and conjuncts.
//
//   the rebel leader , who fled , and his aides   ->  the rebel leader
//
// Tokens below the head are taken unless a clause, an apposition, a conjunct
// or a mark lies between; the text is joined as it was printed.

#include "extract/nominal_phrase.h"

#include "base/strings.h"

RelPhrase
rel_phrase_none(void)
{
    return (RelPhrase){.sentence = REL_NONE, .head = REL_NONE};
}

static bool
relates_to_any(const RelToken *token, const char *const *relations)
{
    for (; *relations; ++relations) {
        if (rel_token_relates(token, *relations)) {
            return true;
        }
    }
    return false;
}

/// `child` is a word of the name of its head
static bool
is_name_part(const RelToken *head, const RelToken *child)
{
    static const char *const ALWAYS[] = {"flat", "goeswith", NULL};
    static const char *const NAMES[] = {"compound", "amod", "nummod", NULL};

    return relates_to_any(child, ALWAYS) ||
           (head->upos == REL_UPOS_PROPN && child->upos == REL_UPOS_PROPN &&
            relates_to_any(child, NAMES));
}

/// `child` belongs to the noun phrase of its head
static bool
is_noun_part(const RelToken *child, RelPhraseExtent extent, bool top)
{
    static const char *const NEVER[] = {
        "acl",       "appos", "parataxis", "advcl",      "nsubj", "csubj",
        "cop",       "aux",   "mark",      "dislocated", "list",  "ccomp",
        "discourse", "punct", "obl",       "vocative",   "obj",   "xcomp",
        NULL};
    static const char *const NEVER_ON_TOP[] = {"cc", "conj", "case", NULL};

    if (relates_to_any(child, NEVER) ||
        (top && relates_to_any(child, NEVER_ON_TOP))) {
        return false;
    }
    return extent == REL_PHRASE_WHOLE || !rel_token_relates(child, "nmod") ||
           rel_token_relates(child, "nmod:poss") ||
           rel_token_relates(child, "nmod:desc");
}

/// The tokens of a phrase while it is gathered
typedef struct {
    const RelTree *tree;
    bool *taken;     // (n_tokens)
    RelIndex *stack; // (n_tokens)
    RelIndex n_stacked;
} Gathering;

static RelStatus
gathering_init(Gathering *gathering, RelContext *context, const RelTree *tree)
{
    const RelIndex n_tokens = tree->sentence->n_tokens;

    gathering->tree = tree;
    gathering->taken = REL_ARENA_ARRAY(context->arena, bool, n_tokens);
    gathering->stack = REL_ARENA_ARRAY(context->arena, RelIndex, n_tokens);
    gathering->n_stacked = 0;
    return gathering->taken && gathering->stack ? REL_OK : REL_ERR_NO_MEMORY;
}

static void
take(Gathering *gathering, RelIndex token)
{
    if (!gathering->taken[token]) {
        gathering->taken[token] = true;
        gathering->stack[gathering->n_stacked++] = token;
    }
}

static void
take_children(Gathering *gathering, RelIndex head, RelPhraseExtent extent,
              bool top)
{
    const RelTree *const tree = gathering->tree;
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex n_children = rel_tree_n_children(tree, head);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, head, i);
        const bool wanted =
            extent == REL_PHRASE_NAME
                ? is_name_part(&tokens[head], &tokens[child])
                : is_noun_part(&tokens[child], extent, top);
        if (wanted) {
            take(gathering, child);
        }
    }
}

/// Take marks that are written between taken words: "al-Assad", "AT&T"
static void
take_joints(Gathering *gathering)
{
    const RelSentence *const sentence = gathering->tree->sentence;

    for (RelIndex i = 1; i + 1 < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        const bool joined = token->begin == sentence->tokens[i - 1].end &&
                            token->end == sentence->tokens[i + 1].begin;
        if (token->upos == REL_UPOS_PUNCT && gathering->taken[i - 1] &&
            gathering->taken[i + 1] &&
            (joined || rel_text_is(token->form, "-"))) {
            gathering->taken[i] = true;
        }
    }
}

/// The taken words joined as printed
static RelStatus
print_taken(RelContext *context, const RelSentence *sentence,
            const bool *taken, RelIndex begin, RelIndex end, RelText *text)
{
    size_t length = 0;
    for (RelIndex i = begin; i < end; ++i) {
        length += taken && !taken[i] ? 0 : sentence->tokens[i].form.length + 1;
    }
    char *const bytes = rel_arena_alloc(context->arena, length + 1);
    if (!bytes) {
        return REL_ERR_NO_MEMORY;
    }
    size_t n = 0;
    RelIndex last = REL_NONE;
    for (RelIndex i = begin; i < end; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (taken && !taken[i]) {
            continue;
        }
        if (last != REL_NONE &&
            (last + 1 != i || sentence->tokens[last].end < token->begin)) {
            bytes[n++] = ' ';
        }
        memcpy(bytes + n, token->form.bytes, token->form.length);
        n += token->form.length;
        last = i;
    }
    bytes[n] = '\0';
    *text = (RelText){bytes, n};
    return REL_OK;
}

static RelStatus
finish(RelContext *context, const Gathering *gathering, RelPhrase *phrase)
{
    const RelSentence *const sentence = gathering->tree->sentence;

    phrase->begin = phrase->end = phrase->head;
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        if (gathering->taken[i]) {
            phrase->begin = i < phrase->begin ? i : phrase->begin;
            phrase->end = i + 1;
        }
    }
    return print_taken(context, sentence, gathering->taken, phrase->begin,
                       phrase->end, &phrase->text);
}

RelStatus
rel_phrase_around(RelContext *context, RelIndex sentence, RelIndex head,
                  RelPhraseExtent extent, RelPhrase *phrase)
{
    const RelTree *const tree = &context->trees[sentence];
    Gathering gathering;

    *phrase = rel_phrase_none();
    const RelStatus status = gathering_init(&gathering, context, tree);
    if (status != REL_OK) {
        return status;
    }
    take(&gathering, head);
    while (gathering.n_stacked > 0) {
        const RelIndex token = gathering.stack[--gathering.n_stacked];
        take_children(&gathering, token, extent, token == head);
    }
    take_joints(&gathering);
    phrase->sentence = sentence;
    phrase->head = head;
    return finish(context, &gathering, phrase);
}

RelStatus
rel_phrase_between(RelContext *context, RelIndex sentence, RelIndex head,
                   RelIndex begin, RelIndex end, RelPhrase *phrase)
{
    *phrase = (RelPhrase){sentence, head, begin, end, {NULL, 0}};
    return print_taken(context, context->trees[sentence].sentence, NULL, begin,
                       end, &phrase->text);
}
