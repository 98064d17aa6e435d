// phrase.c: takes the words of a branch, twig by twig.
//
// Each token of the branch climbs to the head; it stays out when one of the
// edges on its way is cut.

#include "tree/phrase.h"

#include "base/buffer.h"
#include "tree/word.h"

#include <assert.h>

/// One of the relations in `relations`, whose last is NULL
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

/// Edges that are cut wherever they are in the branch
static bool
cut_anywhere(const RelToken *token, unsigned cuts)
{
    static const char *const aside[] = {"appos",    "parataxis",  "list",
                                        "vocative", "reparandum", NULL};

    if ((cuts & REL_CUT_RELATIVES) && rel_token_relates(token, "acl:relcl")) {
        return true;
    }
    if ((cuts & REL_CUT_PARTICIPLES) && !rel_text_is(token->xpos, "VB") &&
        (rel_token_relates(token, "acl") ||
         rel_token_relates(token, "advcl"))) {
        return true;
    }
    if ((cuts & REL_CUT_INFINITIVES) && rel_text_is(token->xpos, "VB") &&
        rel_token_relates(token, "acl")) {
        return true;
    }
    return (cuts & REL_CUT_APPOSITIONS) && relates_to_any(token, aside);
}

/// A prepositional phrase below a noun
static bool
is_phrase(const RelTree *tree, RelIndex token)
{
    const RelToken *word = &tree->sentence->tokens[token];

    return (rel_token_relates(word, "nmod") ||
            rel_token_relates(word, "obl")) &&
           !rel_token_relates(word, "nmod:poss") &&
           rel_tree_find(tree, token, "case") != REL_NONE;
}

/// Only adverbs stand between the copula and this one: "is *also* a producer"
static bool
follows_copula(const RelTree *tree, RelIndex head, RelIndex child)
{
    const RelToken *tokens = tree->sentence->tokens;

    for (RelIndex i = child; i > 0; --i) {
        const RelToken *before = &tokens[i - 1];
        if (before->head != head) {
            return false;
        }
        if (rel_token_relates(before, "cop") ||
            rel_token_relates(before, "nsubj")) {
            return true;
        }
        if (!rel_token_relates(before, "advmod")) {
            return false;
        }
    }
    return false;
}

/// ", along with a friend,", "Paris, France": set off by a comma before it
static bool
is_set_off(const RelTree *tree, RelIndex child)
{
    const RelToken *tokens = tree->sentence->tokens;
    const RelIndex left = tree->left[child];
    const bool place = tokens[child].upos == REL_UPOS_PROPN &&
                       rel_text_is(tokens[child].relation, "nmod:unmarked");

    const bool comma = rel_text_is(tokens[left].form, ",");
    return left > 0 && ((comma && place) ||
                        ((comma || rel_text_is(tokens[left - 1].form, ",")) &&
                         is_phrase(tree, child)));
}

/// Edges of a nominal predicate that belong to its clause
static bool
cut_clause(const RelTree *tree, RelIndex head, RelIndex child)
{
    static const char *const clausal[] = {
        "nsubj",      "csubj",     "aux",       "cop",      "mark",  "expl",
        "advcl",      "parataxis", "discourse", "vocative", "ccomp", "xcomp",
        "dislocated", "obl",       "orphan",    NULL};
    const RelToken *token = &tree->sentence->tokens[child];
    const RelIndex copula = rel_tree_find(tree, head, "cop");

    return relates_to_any(token, clausal) ||
           (copula != REL_NONE && child < copula) ||
           (rel_token_relates(token, "advmod") &&
            rel_token_is_nominal(&tree->sentence->tokens[head]) &&
            follows_copula(tree, head, child));
}

/// Edges that are cut only right below the head
static bool
cut_below_head(const RelTree *tree, RelIndex head, RelIndex child,
               unsigned cuts)
{
    const RelToken *token = &tree->sentence->tokens[child];

    if ((cuts & REL_CUT_CASE) &&
        (rel_token_relates(token, "case") || rel_token_relates(token, "mark") ||
         rel_token_relates(token, "discourse"))) {
        return true;
    }
    if ((cuts & REL_CUT_CONJUNCTS) &&
        (rel_token_relates(token, "conj") || rel_token_relates(token, "cc"))) {
        return true;
    }
    if ((cuts & REL_CUT_DETERMINERS) && rel_token_relates(token, "det") &&
        rel_token_tagged(token, "DT")) {
        return true;
    }
    if (((cuts & REL_CUT_OWNERS) && rel_token_relates(token, "nmod:poss")) ||
        ((cuts & REL_CUT_ADJECTIVES) && child < head &&
         rel_token_relates(token, "amod"))) {
        return true;
    }
    if ((cuts & REL_CUT_TITLES) && child < head &&
        (rel_token_relates(token, "nmod:desc") ||
         rel_token_relates(token, "amod") || rel_token_relates(token, "det"))) {
        return true;
    }
    if (((cuts & REL_CUT_PHRASES) && is_phrase(tree, child)) ||
        ((cuts & REL_CUT_APPOSITIONS) && is_set_off(tree, child))) {
        return true;
    }
    return (cuts & REL_CUT_CLAUSE) && cut_clause(tree, head, child);
}

bool
rel_tree_joins_past(const RelTree *tree, RelIndex head, RelIndex token)
{
    const RelToken *word = &tree->sentence->tokens[token];

    return rel_token_relates(word, "conj") && word->head < head &&
           head < token && tree->sentence->tokens[word->head].head == head;
}

/// Climb from `token` to `head`; false when an edge on the way is cut
static bool
stays(const RelTree *tree, RelIndex head, RelIndex token, unsigned cuts)
{
    const RelIndex n = tree->sentence->n_tokens;

    for (RelIndex step = 0; step <= n && token != head; ++step) {
        const RelToken *word = &tree->sentence->tokens[token];
        if (word->head >= n || cut_anywhere(word, cuts) ||
            ((cuts & REL_CUT_CONJUNCTS) &&
             rel_tree_joins_past(tree, head, token)) ||
            (word->head == head && cut_below_head(tree, head, token, cuts))) {
            return false;
        }
        token = word->head;
    }
    return token == head;
}

static bool
is_punctuation(const RelTree *tree, RelIndex token)
{
    return tree->sentence->tokens[token].upos == REL_UPOS_PUNCT;
}

/// The mark that opens what `mark` closes, or an empty text
static RelText
opening_of(RelText mark)
{
    static const char *const pairs[][2] = {{")", "("},
                                           {"]", "["},
                                           {"\xe2\x80\x9d", "\xe2\x80\x9c"},
                                           {"''", "``"},
                                           {"\"", "\""}};

    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; ++i) {
        if (rel_text_is(mark, pairs[i][0])) {
            return rel_text(pairs[i][1]);
        }
    }
    return rel_text("");
}

/// A final mark whose partner is inside the phrase: "the Group (ISIS)"; marks
/// around the whole phrase go
static bool
closes_a_pair(const RelTree *tree, const RelIndex *tokens, RelIndex n)
{
    const RelToken *all = tree->sentence->tokens;
    const RelText opening = opening_of(all[tokens[n - 1]].form);

    for (RelIndex i = 1; opening.length > 0 && i + 1 < n; ++i) {
        if (rel_text_equals(all[tokens[i]].form, opening)) {
            return true;
        }
    }
    return false;
}

/// A first mark whose partner is in the phrase: "``Velocity'' magazine"
static bool
opens_a_pair(const RelTree *tree, const RelIndex *tokens, RelIndex first,
             RelIndex n)
{
    const RelToken *all = tree->sentence->tokens;

    for (RelIndex i = first + 1; i + 1 < n; ++i) {
        const RelText opening = opening_of(all[tokens[i]].form);
        if (opening.length > 0 &&
            rel_text_equals(all[tokens[first]].form, opening)) {
            return true;
        }
    }
    return false;
}

/// Drop punctuation at both ends; returns how many tokens are left
static RelIndex
trim(const RelTree *tree, RelIndex *tokens, RelIndex n)
{
    RelIndex first = 0;

    while (n > 0 && is_punctuation(tree, tokens[n - 1]) &&
           !closes_a_pair(tree, tokens, n)) {
        --n;
    }
    while (first < n && is_punctuation(tree, tokens[first]) &&
           !opens_a_pair(tree, tokens, first, n)) {
        ++first;
    }
    for (RelIndex i = first; i < n; ++i) {
        tokens[i - first] = tokens[i];
    }
    return n - first;
}

/// Where "he said" was cut out of "But, he said, they left" one comma is enough
static RelIndex
drop_commas(const RelTree *tree, RelIndex *tokens, RelIndex n)
{
    RelIndex kept = 0;

    for (RelIndex i = 0; i < n; ++i) {
        const bool comma =
            rel_text_is(tree->sentence->tokens[tokens[i]].form, ",");
        if (!comma || kept == 0 || tokens[kept - 1] + 1 == tokens[i] ||
            !is_punctuation(tree, tokens[kept - 1])) {
            tokens[kept++] = tokens[i];
        }
    }
    return kept;
}

/// "with President Obama", "and President Obama": the parser may hang the
/// first word on the title; "at least 39 people" keeps what bounds the number
static RelIndex
drop_first(const RelTree *tree, RelIndex head, const char *relation,
           RelIndex *tokens, RelIndex n)
{
    RelIndex first = 0;

    while (first + 1 < n && tokens[first] < head) {
        const RelToken *const token = &tree->sentence->tokens[tokens[first]];
        if (!rel_token_relates(token, relation) || token->head == REL_NONE ||
            !rel_token_is_nominal(&tree->sentence->tokens[token->head])) {
            break;
        }
        ++first;
    }
    for (RelIndex i = first; i < n; ++i) {
        tokens[i - first] = tokens[i];
    }
    return n - first;
}

RelPhrase
rel_phrase_none(void)
{
    return (RelPhrase){.sentence = REL_NONE,
                       .head = REL_NONE,
                       .begin = REL_NONE,
                       .end = REL_NONE,
                       .text = rel_text("")};
}

RelIndex
rel_phrase_tokens(const RelTree *tree, RelIndex head, unsigned cuts,
                  RelIndex *tokens)
{
    RelIndex n = 0;

    for (RelIndex i = tree->left[head]; i < tree->right[head]; ++i) {
        if (stays(tree, head, i, cuts)) {
            tokens[n++] = i;
        }
    }
    n = trim(tree, tokens, drop_commas(tree, tokens, n));
    if (cuts & REL_CUT_CONJUNCTS) {
        n = drop_first(tree, head, "cc", tokens, n);
    }
    return cuts & REL_CUT_CASE ? drop_first(tree, head, "case", tokens, n) : n;
}

/// Append the form of `token`, with a blank before it where one was written
static void
append_token(RelBuffer *buffer, const RelSentence *sentence, RelIndex before,
             RelIndex token)
{
    const RelToken *tokens = sentence->tokens;
    const bool joined = before != REL_NONE && before + 1 == token &&
                        tokens[before].end == tokens[token].begin;

    if (before != REL_NONE && !joined) {
        rel_buffer_append_byte(buffer, ' ');
    }
    rel_buffer_append(buffer, tokens[token].form);
}

RelStatus
rel_phrase_of_tokens(RelContext *context, RelIndex sentence, RelIndex head,
                     const RelIndex *tokens, RelIndex n_tokens,
                     RelPhrase *phrase)
{
    RelBuffer buffer;

    assert(n_tokens > 0);
    rel_buffer_init(&buffer, rel_arena_allocator(context->arena));
    for (RelIndex i = 0; i < n_tokens; ++i) {
        append_token(&buffer, &context->sentences->sentences[sentence],
                     i > 0 ? tokens[i - 1] : REL_NONE, tokens[i]);
    }

    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        *phrase = (RelPhrase){
            .sentence = sentence,
            .head = head,
            .begin = tokens[0],
            .end = tokens[n_tokens - 1] + 1,
            .text = rel_arena_copy(context->arena, rel_buffer_text(&buffer))};
        status = phrase->text.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    rel_buffer_release(&buffer);
    return status;
}

RelStatus
rel_phrase_make(RelContext *context, RelIndex sentence, RelIndex head,
                unsigned cuts, RelPhrase *phrase)
{
    const RelTree *tree = &context->trees[sentence];
    RelIndex *tokens = REL_ARENA_ARRAY(context->arena, RelIndex,
                                       tree->right[head] - tree->left[head]);

    if (!tokens) {
        return REL_ERR_NO_MEMORY;
    }
    const RelIndex n = rel_phrase_tokens(tree, head, cuts, tokens);
    if (n == 0) { // A head that is itself a mark, such as "%"
        return rel_phrase_of_tokens(context, sentence, head, &head, 1, phrase);
    }
    return rel_phrase_of_tokens(context, sentence, head, tokens, n, phrase);
}
