// Tag review: signs, their weights, and what they change.

#include "syntax/tag_review.h"

#include "test.h"

enum { N = 4, N_TAGS = 3, N_SLOTS = 1024 };

static const RelTagLexicon NO_LEXICON = {NULL, 0};
static const RelTagMemory NO_MEMORY = {NULL, 0};

/// NOUN, PROPN and VERB, each with one Penn tag
static RelTags
make_tags(void)
{
    static const uint32_t upos[] = {0, 4, 9, 13};
    static const uint32_t xpos[] = {0, 2, 5, 7};

    return (RelTags){
        .upos = {upos, "NOUNPROPNVERB", N_TAGS},
        .xpos = {xpos, "NNNNPVB", N_TAGS},
        .classes = {REL_UPOS_NOUN, REL_UPOS_PROPN, REL_UPOS_VERB},
    };
}

/// "the Harbour Board met", read by a network that takes Board for a noun
static void
make_tokens(RelToken tokens[N])
{
    static const char *const FORMS[] = {"the", "Harbour", "Board", "met"};
    static const char *const RELATIONS[] = {"det", "compound", "nsubj", "root"};
    static const RelIndex HEADS[] = {2, 2, 3, REL_NONE};

    for (RelIndex i = 0; i < N; ++i) {
        tokens[i] = (RelToken){.form = rel_text(FORMS[i]),
                               .upos = REL_UPOS_NOUN,
                               .xpos = rel_text("NN"),
                               .relation = rel_text(RELATIONS[i]),
                               .head = HEADS[i]};
    }
}

/// The signs of a token of `tokens`
static size_t
signs_of(const RelToken tokens[N], RelIndex token, unsigned others,
         uint64_t signs[REL_TAG_SIGNS])
{
    RelTagToken room[N];
    RelTagPiece piece;

    rel_tag_describe(&NO_LEXICON, tokens, N, room, &piece);
    return rel_tag_signs(&piece, token, others, signs);
}

/// Put a weight for `upos` of a sign into a table
static void
put(uint32_t slots[N_SLOTS], uint64_t sign, RelUpos upos, int8_t weight)
{
    uint32_t at = (uint32_t)sign & (N_SLOTS - 1);

    while (slots[at] != 0) {
        at = (at + 1) & (N_SLOTS - 1);
    }
    slots[at] = rel_tag_slot(sign, upos, weight);
}

static bool
has_sign(const uint64_t *signs, size_t n_signs, uint64_t sign)
{
    for (size_t i = 0; i < n_signs; ++i) {
        if (signs[i] == sign) {
            return true;
        }
    }
    return false;
}

/// How many signs of a token change with a change of the sentence
static size_t
count_changed(const RelToken before[N], const RelToken after[N], RelIndex token)
{
    uint64_t one[REL_TAG_SIGNS];
    uint64_t other[REL_TAG_SIGNS];
    const size_t n_one = signs_of(before, token, 0, one);
    const size_t n_other = signs_of(after, token, 0, other);
    size_t n = 0;

    for (size_t i = 0; i < n_other; ++i) {
        n += !has_sign(one, n_one, other[i]);
    }
    return n;
}

static void
signs_tell_words_tags_and_tree(void **state)
{
    RelToken tokens[N];
    RelToken changed[N];

    (void)state;
    make_tokens(tokens);
    make_tokens(changed);
    assert_int_equal(count_changed(tokens, changed, 1), 0);
    changed[1].form = rel_text("harbour"); // the capital alone
    assert_true(count_changed(tokens, changed, 1) > 5);
    assert_true(count_changed(tokens, changed, 1) < 60);
    make_tokens(changed);
    changed[2].upos = REL_UPOS_PROPN; // the tag of its head and neighbour
    assert_true(count_changed(tokens, changed, 1) > 5);
    make_tokens(changed);
    changed[0].relation = rel_text("case"); // a child of Board, not of Harbour
    assert_true(count_changed(tokens, changed, 2) > 4);
    assert_int_equal(count_changed(tokens, changed, 1), 0);
}

static void
signs_tell_how_the_word_is_written_elsewhere(void **state)
{
    RelToken tokens[N];
    uint64_t one[REL_TAG_SIGNS];
    uint64_t other[REL_TAG_SIGNS];
    size_t n_changed = 0;

    (void)state;
    make_tokens(tokens);
    const size_t n = signs_of(tokens, 1, 0, one);
    assert_int_equal(signs_of(tokens, 1, 18, other), n);
    for (size_t i = 0; i < n; ++i) {
        n_changed += one[i] != other[i];
    }
    assert_int_equal(n_changed, 3);
}

static void
adds_up_the_weights_of_signs(void **state)
{
    uint32_t slots[N_SLOTS] = {0};
    const RelTagReader reader = {slots, N_SLOTS, 0.5f, NO_LEXICON};
    const uint64_t signs[] = {0x1234000000000007u, 0x5678000000000007u,
                              0x9ABC000000000007u};
    float sums[REL_N_UPOS];

    (void)state;
    put(slots, signs[0], REL_UPOS_NOUN, 4);
    put(slots, signs[1], REL_UPOS_NOUN, -6);
    put(slots, signs[0], REL_UPOS_PROPN, 127);
    rel_tag_reader_sum(&reader, signs, 3, sums);
    assert_true(sums[REL_UPOS_NOUN] == -1);
    assert_true(sums[REL_UPOS_PROPN] == 63.5f);
    assert_true(sums[REL_UPOS_VERB] == 0);
}

/// Review the tags of make_tokens() with a weight for PROPN at all of them
static void
review(float noun, float propn, int8_t weight, RelToken tokens[N])
{
    const RelTags tags = make_tags();
    float scores[N * N_TAGS] = {0};
    float chances[N * REL_N_UPOS] = {0};
    uint32_t slots[N_SLOTS] = {0};
    uint64_t signs[REL_TAG_SIGNS];
    RelTagToken room[N];

    make_tokens(tokens);
    (void)signs_of(tokens, 1, 0, signs);
    put(slots, signs[0], REL_UPOS_PROPN, weight); // the word itself
    for (size_t i = 0; i < N; ++i) {
        chances[i * REL_N_UPOS + REL_UPOS_NOUN] = noun;
        chances[i * REL_N_UPOS + REL_UPOS_PROPN] = propn;
    }
    const RelTagReader reader = {slots, N_SLOTS, 0.1f, NO_LEXICON};
    const RelTagged tagged = {&tags, scores, N_TAGS, chances, tokens, N};
    rel_tags_review(&reader, &NO_MEMORY, &tagged, room);
}

static void
adds_its_opinion_to_the_network(void **state)
{
    RelToken tokens[N];

    (void)state;
    review(0.6f, 0.4f, 10, tokens); // exp(1) times 0.4 is more than 0.6
    assert_int_equal(tokens[1].upos, REL_UPOS_PROPN);
    assert_text(tokens[1].xpos, "NNP");
    assert_int_equal(tokens[2].upos, REL_UPOS_NOUN);
    review(0.9f, 0.1f, 10, tokens);
    assert_int_equal(tokens[1].upos, REL_UPOS_NOUN);
    review(0.4f, 0.6f, -10, tokens);
    assert_int_equal(tokens[1].upos, REL_UPOS_NOUN);
}

static void
leaves_what_the_network_is_sure_of(void **state)
{
    RelToken tokens[N];

    (void)state;
    review(0.995f, 0.005f, 127, tokens);
    assert_int_equal(tokens[1].upos, REL_UPOS_NOUN);
    assert_text(tokens[1].xpos, "NN");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(signs_tell_words_tags_and_tree),
        cmocka_unit_test(signs_tell_how_the_word_is_written_elsewhere),
        cmocka_unit_test(adds_up_the_weights_of_signs),
        cmocka_unit_test(adds_its_opinion_to_the_network),
        cmocka_unit_test(leaves_what_the_network_is_sure_of),
    };
    return cmocka_run_group_tests_name("tag review", tests, NULL, NULL);
}
