// tag_signs.c: hashes words, shapes, tags and relations alone and together.

#include "syntax/tag_signs.h"

#include "base/map.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "syntax/feature.h"

/// Stand for a neighbour before the first token, behind the last, and for the
/// head of the root
static const RelTagToken BEFORE = {.form = 1, .word = 1, .shape = 1, .tag = 30};
static const RelTagToken BEHIND = {.form = 2, .word = 2, .shape = 2, .tag = 31};
static const RelTagToken NO_HEAD = {.form = 3, .word = 3, .shape = 3};

/// What hangs on a token is read up to this
enum { MOST_CHILDREN = 8 };

/// Places of the pieces in RelFeature
enum { FIRST_END = 4, SHAPE = 9, WHOLE = 10 };

/// The signs of a token as they are gathered
typedef struct {
    uint64_t *signs; // (REL_TAG_SIGNS)
    size_t n;
    uint64_t kind; // of the next sign
} Signs;

static uint64_t
mix(uint64_t a, uint64_t b)
{
    const uint64_t hash =
        (a ^ (b + 0x9E3779B97F4A7C15u + (a << 6) + (a >> 2))) *
        0xFF51AFD7ED558CCDu;

    return hash ^ (hash >> 32);
}

/// Add a sign of the next kind: what two things are together
static void
add_pair(Signs *signs, uint64_t a, uint64_t b)
{
    ++signs->kind;
    if (signs->n < REL_TAG_SIGNS) {
        signs->signs[signs->n++] = mix(mix(signs->kind, a), b);
    }
}

static void
add(Signs *signs, uint64_t a)
{
    add_pair(signs, a, 0);
}

static void
add_three(Signs *signs, uint64_t a, uint64_t b, uint64_t c)
{
    add_pair(signs, mix(a, b), c);
}

// Describing

static bool
is_word(RelText form)
{
    size_t at = 0;

    if (form.length == 0) {
        return false;
    }
    const uint32_t code = rel_utf8_next(form, &at);
    return rel_code_is_letter(code) || rel_code_is_digit(code);
}

static void
describe_token(const RelTagLexicon *lexicon, const RelToken *token, bool first,
               RelTagToken *described)
{
    RelFeature feature;

    rel_feature_read(token->form, &feature);
    *described = (RelTagToken){
        .form = feature.hashed[WHOLE],
        .word = (uint32_t)rel_hash((RelText){feature.word, feature.length}),
        .shape = feature.hashed[SHAPE],
        .look = feature.hashed[SHAPE] * 2 + first,
        .relation = (uint32_t)rel_hash(token->relation),
        .tag = (uint32_t)token->upos,
        .head = token->head,
        .flags = rel_tag_lexicon_look(lexicon,
                                      (RelText){feature.word, feature.length}),
    };
    for (size_t i = 0; i < REL_TAG_AFFIX; ++i) {
        described->begins[i] = feature.hashed[i];
        described->ends[i] = feature.hashed[FIRST_END + i];
    }
}

/// How many words have capitals: none, few, some, most or all; and whether no
/// longer word is written small, as in headlines
static uint32_t
count_capitals(const RelToken *tokens, RelIndex n_tokens)
{
    enum { LONGER = 4, FEW = 30, SOME = 60 };
    size_t n_words = 0;
    size_t n_capitals = 0;
    size_t n_small = 0;

    for (RelIndex i = 0; i < n_tokens; ++i) {
        const RelText form = tokens[i].form;
        size_t at = 0;
        if (form.length == 0 || !rel_code_is_letter(rel_utf8_next(form, &at))) {
            continue;
        }
        const bool capital = rel_text_is_capitalized(form);
        ++n_words;
        n_capitals += capital;
        n_small += !capital && form.length >= LONGER;
    }
    const size_t share = n_words > 0 ? 100 * n_capitals / n_words : 0;
    const uint32_t part = n_capitals == 0        ? 0
                          : share < FEW          ? 1
                          : share < SOME         ? 2
                          : n_capitals < n_words ? 3
                                                 : 4;
    return 2 * part + (n_small == 0);
}

void
rel_tag_describe(const RelTagLexicon *lexicon, const RelToken *tokens,
                 RelIndex n_tokens, RelTagToken *described, RelTagPiece *piece)
{
    bool first = true;

    for (RelIndex i = 0; i < n_tokens; ++i) {
        describe_token(lexicon, &tokens[i], first, &described[i]);
        first &= !is_word(tokens[i].form);
    }
    *piece =
        (RelTagPiece){described, n_tokens, count_capitals(tokens, n_tokens)};
}

// Signs

static const RelTagToken *
token_at(const RelTagPiece *piece, RelIndex token, int step)
{
    if (step < 0 && token < (RelIndex)-step) {
        return &BEFORE;
    }
    const RelIndex at =
        step < 0 ? token - (RelIndex)-step : token + (RelIndex)step;
    return at < piece->n_tokens ? &piece->tokens[at] : &BEHIND;
}

static void
add_letters(const RelTagPiece *piece, const RelTagToken *own, Signs *signs)
{
    add(signs, own->word);
    add(signs, own->form);
    add(signs, own->look);
    for (size_t i = 0; i < REL_TAG_AFFIX; ++i) {
        add(signs, own->begins[i]);
        add(signs, own->ends[i]);
    }
    add_pair(signs, own->ends[2], own->look);
    add_pair(signs, piece->capitals, own->look);
    add_pair(signs, piece->capitals % 2, own->form);
}

/// Words, ends and shapes of the neighbours
static void
add_neighbours(const RelTagPiece *piece, RelIndex token, Signs *signs)
{
    const RelTagToken *own = &piece->tokens[token];
    const RelTagToken *left = token_at(piece, token, -1);
    const RelTagToken *right = token_at(piece, token, 1);
    const RelTagToken *far_left = token_at(piece, token, -2);
    const RelTagToken *far_right = token_at(piece, token, 2);

    add(signs, left->word);
    add(signs, right->word);
    add(signs, far_left->word);
    add(signs, far_right->word);
    add_pair(signs, left->word, right->word);
    add_pair(signs, left->word, own->word);
    add_pair(signs, own->word, right->word);
    add_pair(signs, far_left->word, left->word);
    add_pair(signs, right->word, far_right->word);
    add(signs, left->ends[2]);
    add(signs, right->ends[2]);
    add_pair(signs, left->ends[1], own->ends[2]);
    add_pair(signs, own->ends[2], right->ends[1]);
    add_pair(signs, left->shape, own->look);
    add_pair(signs, own->look, right->shape);
    add_three(signs, left->shape, own->look, right->shape);
    add_three(signs, mix(far_left->shape, left->shape), own->look,
              mix(right->shape, far_right->shape));
    add_pair(signs, left->word, own->look);
    add_pair(signs, own->look, right->word);
}

/// Tags of the neighbours, as the network has them
static void
add_tags(const RelTagPiece *piece, RelIndex token, Signs *signs)
{
    const RelTagToken *own = &piece->tokens[token];
    const RelTagToken *left = token_at(piece, token, -1);
    const RelTagToken *right = token_at(piece, token, 1);

    add(signs, left->tag);
    add(signs, right->tag);
    add_pair(signs, left->tag, right->tag);
    add_pair(signs, left->tag, own->word);
    add_pair(signs, own->word, right->tag);
    add_pair(signs, token_at(piece, token, -2)->tag, left->tag);
    add_pair(signs, right->tag, token_at(piece, token, 2)->tag);
    add_three(signs, mix(left->tag, left->shape), own->look,
              mix(right->tag, right->shape));
}

/// Each thing that the lexicon says of the word, alone
static void
add_flags(const RelTagToken *own, Signs *signs)
{
    for (uint64_t bit = 0; bit < REL_TAG_WAY; ++bit) {
        if ((own->flags >> bit & 1) != 0) {
            add_three(signs, 0, bit, own->look);
            add_three(signs, 1, bit, own->relation);
            signs->kind -= 2; // the same kinds for all bits
        }
    }
    signs->kind += 2;
}

/// What the lexicon says of the word and its neighbours
static void
add_lexicon(const RelTagPiece *piece, RelIndex token, Signs *signs)
{
    const uint64_t mask = ((uint64_t)1 << REL_TAG_WAY) - 1;
    const RelTagToken *own = &piece->tokens[token];
    const RelTagToken *left = token_at(piece, token, -1);
    const RelTagToken *right = token_at(piece, token, 1);
    const uint64_t is = own->flags & mask;
    const uint64_t way = own->flags >> REL_TAG_WAY;

    add(signs, is);
    add_pair(signs, is, own->look);
    add_pair(signs, is, own->tag);
    add_three(signs, is, own->look, own->tag);
    add_three(signs, is, left->tag, right->tag);
    add_pair(signs, is, left->word);
    add_pair(signs, is, right->word);
    add_three(signs, left->flags & mask, is, right->flags & mask);
    add_pair(signs, left->flags & mask, is);
    add_pair(signs, is, right->flags & mask);
    add_pair(signs, is, own->relation);
    add_pair(signs, is, own->ends[2]);
    add_pair(signs, way, own->look);
    add_three(signs, way, own->look, own->tag);
    add_three(signs, way, own->look, is);
    add_three(signs, way, own->look, piece->capitals);
    add_flags(own, signs);
}

/// How the document writes the word elsewhere
static void
add_others(const RelTagPiece *piece, const RelTagToken *own, unsigned others,
           Signs *signs)
{
    add_pair(signs, others, own->look);
    add_three(signs, others, own->look, piece->capitals);
    add_pair(signs, others, own->ends[2]);
}

/// The relation to the head, and the head
static void
add_head(const RelTagPiece *piece, RelIndex token, Signs *signs)
{
    const RelTagToken *own = &piece->tokens[token];
    const RelTagToken *head =
        own->head < piece->n_tokens ? &piece->tokens[own->head] : &NO_HEAD;
    const uint64_t side = own->head < token;

    add(signs, own->relation);
    add_pair(signs, own->relation, own->word);
    add_pair(signs, own->relation, head->word);
    add_pair(signs, own->relation, own->ends[2]);
    add_pair(signs, own->relation, own->look);
    add_three(signs, own->relation, side, head->relation);
    add_three(signs, own->relation, head->shape, own->look);
    add_three(signs, own->relation, head->word, own->word);
    add_three(signs, own->relation, head->ends[2], own->ends[1]);
    add_pair(signs, own->relation, head->tag);
    add_three(signs, own->relation, mix(head->tag, head->shape), own->look);
    add_three(signs, own->relation, head->tag, own->word);
}

/// What hangs on the token
static void
add_children(const RelTagPiece *piece, RelIndex token, Signs *signs)
{
    const RelTagToken *own = &piece->tokens[token];
    const uint64_t kind = signs->kind;
    uint64_t all = 0;
    size_t n = 0;

    for (RelIndex i = 0; i < piece->n_tokens && n < MOST_CHILDREN; ++i) {
        const RelTagToken *child = &piece->tokens[i];
        if (child->head != token) {
            continue;
        }
        ++n;
        all += mix(child->relation, child->relation); // in any order
        signs->kind = kind;
        add(signs, child->relation);
        add_pair(signs, child->relation, own->word);
        add_pair(signs, child->relation, own->ends[2]);
        add_pair(signs, child->relation, own->relation);
        add_pair(signs, child->relation, child->word);
        add_three(signs, child->relation, child->word, own->word);
    }
    signs->kind = kind + 6;
    add(signs, all);
    add_pair(signs, all, own->relation);
}

size_t
rel_tag_signs(const RelTagPiece *piece, RelIndex token, unsigned others,
              uint64_t signs[REL_TAG_SIGNS])
{
    const RelTagToken *own = &piece->tokens[token];
    Signs gathered = {signs, 0, 0};

    add_letters(piece, own, &gathered);
    add_neighbours(piece, token, &gathered);
    add_tags(piece, token, &gathered);
    add_others(piece, own, others, &gathered);
    add_lexicon(piece, token, &gathered);
    add_head(piece, token, &gathered);
    add_children(piece, token, &gathered);
    return gathered.n;
}
