// Network: every kernel gives the same bits; wrong weights are refused.

#include "syntax/network.h"

#include "repair.h"
#include "test.h"

#include <stdio.h>
#include <stdlib.h>

#define TINY "tests/fuzz/seeds/model/tiny.model"

enum { N_TOKENS = 21, MOST_NUMBERS = 4096 };

static void
fill_tokens(RelToken *tokens, RelIndex n)
{
    static const char *const forms[] = {
        "The",   "president",   "of", "Uruguay",  "said", "\xE2\x80\x9C",
        "1,200", "caf\xC3\xA9", "--", "U.S.-led", ".",
    };

    for (RelIndex i = 0; i < n; ++i) {
        tokens[i] = (RelToken){.form = rel_text(forms[i * 7 % 11])};
    }
}

/// All numbers that come out -> out; how many
static size_t
run(const RelNetwork *network, const RelKernel *kernel, RelIndex n, float *out)
{
    const size_t n_tags = n * rel_network_n_tags(network);
    const size_t n_arcs = n * (n + 1);
    const size_t n_labels = n * rel_network_n_relations(network);
    RelToken tokens[N_TOKENS];
    RelIndex heads[N_TOKENS];
    RelNetworkState *state = NULL;

    assert_true(n_tags + n_arcs + n_labels <= MOST_NUMBERS);
    fill_tokens(tokens, n);
    for (RelIndex i = 0; i < n; ++i) {
        heads[i] = i / 2;
    }
    assert_int_equal(rel_network_state_new(network, kernel, &state), REL_OK);
    const RelPiece piece = {tokens, n};
    rel_network_encode(network, state, &piece, 1);
    memcpy(out, rel_network_tags(network, state), n_tags * sizeof(float));
    memcpy(out + n_tags, rel_network_arcs(network, state, 0),
           n_arcs * sizeof(float));
    memcpy(out + n_tags + n_arcs, rel_network_labels(network, state, 0, heads),
           n_labels * sizeof(float));
    rel_network_state_free(state);
    return n_tags + n_arcs + n_labels;
}

static void
check_kernels(const char *path)
{
    static float expected[MOST_NUMBERS], found[MOST_NUMBERS];
    RelModel *model = NULL;
    RelNetwork *network = NULL;

    assert_int_equal(rel_model_load(path, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_network_new(model, &REL_HEAP, NULL, &network), REL_OK);
    for (RelIndex n = 1; n <= N_TOKENS; ++n) {
        const size_t size = run(network, rel_kernel_at(0), n, expected);
        for (size_t k = 1; rel_kernel_at(k); ++k) {
            assert_int_equal(run(network, rel_kernel_at(k), n, found), size);
            assert_memory_equal(found, expected, size * sizeof(float));
        }
    }
    rel_network_free(network);
    rel_model_free(model);
}

static void
gives_the_same_bits_on_every_kernel(void **state)
{
    char path[4096];

    (void)state;
    check_kernels(TINY);
    (void)snprintf(path, sizeof(path), "%s/syntax.model", data_dir());
    check_kernels(path);
}

static void
gives_the_same_bits_after_other_sentences(void **state)
{
    static float expected[MOST_NUMBERS], found[MOST_NUMBERS];
    RelModel *model = NULL;
    RelNetwork *network = NULL;
    RelNetworkState *used = NULL;
    RelToken tokens[N_TOKENS];

    (void)state;
    assert_int_equal(rel_model_load(TINY, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_network_new(model, &REL_HEAP, NULL, &network), REL_OK);
    (void)run(network, rel_kernel_at(0), 5, expected);
    assert_int_equal(rel_network_state_new(network, rel_kernel_at(0), &used),
                     REL_OK);
    fill_tokens(tokens, N_TOKENS);
    rel_network_encode(network, used, &(RelPiece){tokens, N_TOKENS}, 1);
    rel_network_encode(network, used, &(RelPiece){tokens, 5}, 1);
    memcpy(found, rel_network_tags(network, used), 15 * sizeof(float));
    assert_memory_equal(found, expected, 15 * sizeof(float));
    rel_network_state_free(used);
    rel_network_free(network);
    rel_model_free(model);
}

/// The numbers of one of several pieces -> out; how many
static size_t
copy_piece(const RelNetwork *network, RelNetworkState *state, size_t piece,
           size_t before, RelIndex n, float *out)
{
    const size_t tag_row = (rel_network_n_tags(network) + 31) / 32 * 32;
    const size_t n_tags = n * rel_network_n_tags(network);
    const size_t n_arcs = n * (n + 1);
    const size_t n_labels = n * rel_network_n_relations(network);
    RelIndex heads[N_TOKENS];

    for (RelIndex i = 0; i < n; ++i) {
        heads[i] = i / 2;
    }
    memcpy(out, rel_network_tags(network, state) + before * tag_row,
           n_tags * sizeof(float));
    memcpy(out + n_tags, rel_network_arcs(network, state, piece),
           n_arcs * sizeof(float));
    // Other heads first: what was scored for them must not stay.
    RelIndex others[N_TOKENS] = {0};
    (void)rel_network_labels(network, state, piece, others);
    memcpy(out + n_tags + n_arcs,
           rel_network_labels(network, state, piece, heads),
           n_labels * sizeof(float));
    return n_tags + n_arcs + n_labels;
}

static void
gives_the_same_bits_to_pieces_side_by_side(void **state)
{
    static const RelIndex lengths[] = {5, N_TOKENS, 1, 13, N_TOKENS, 2};
    enum { N_PIECES = sizeof(lengths) / sizeof(lengths[0]) };
    static float expected[MOST_NUMBERS], found[MOST_NUMBERS];
    RelToken tokens[N_TOKENS];
    RelPiece pieces[N_PIECES];
    RelModel *model = NULL;
    RelNetwork *network = NULL;
    RelNetworkState *together = NULL;

    (void)state;
    assert_int_equal(rel_model_load(TINY, "syntax", &REL_HEAP, NULL, &model),
                     REL_OK);
    assert_int_equal(rel_network_new(model, &REL_HEAP, NULL, &network), REL_OK);
    assert_int_equal(
        rel_network_state_new(network, rel_kernel_at(0), &together), REL_OK);
    fill_tokens(tokens, N_TOKENS);
    for (size_t i = 0; i < N_PIECES; ++i) {
        pieces[i] = (RelPiece){tokens, lengths[i]};
    }
    rel_network_encode(network, together, pieces, N_PIECES);
    for (size_t i = 0, before = 0; i < N_PIECES; before += lengths[i++]) {
        const size_t size =
            run(network, rel_kernel_at(0), lengths[i], expected);
        assert_int_equal(
            copy_piece(network, together, i, before, lengths[i], found), size);
        assert_memory_equal(found, expected, size * sizeof(float));
    }
    rel_network_state_free(together);
    rel_network_free(network);
    rel_model_free(model);
}

/// The small model, to be damaged
static uint8_t *
read_tiny(size_t *length)
{
    FILE *file = fopen(TINY, "rb");
    uint8_t *bytes = malloc(1 << 20);

    assert_non_null(file);
    assert_non_null(bytes);
    *length = fread(bytes, 1, 1 << 20, file);
    (void)fclose(file);
    return bytes;
}

/// Set a number in the table and see the network refuse it
static void
check_refused(const char *name, size_t field, uint32_t value)
{
    size_t length = 0;
    uint8_t *bytes = read_tiny(&length);
    const uint32_t n = get_u32(bytes + MODEL_SECTIONS);
    RelModel *model = NULL;
    RelNetwork *network = NULL;

    for (uint32_t i = 0; i < n; ++i) {
        uint8_t *entry = bytes + MODEL_TABLE + i * MODEL_ENTRY;
        if (strcmp((const char *)entry, name) == 0) {
            memcpy(entry + field, &value, sizeof(value));
        }
    }
    repair_model(bytes, length);
    if (!rel_model_read(bytes, length, "tiny", "syntax", &REL_HEAP, NULL,
                        &model)) {
        assert_int_equal(rel_network_new(model, &REL_HEAP, NULL, &network),
                         REL_ERR_FORMAT);
        assert_null(network);
    }
    rel_model_free(model);
    free(bytes);
}

static void
refuses_matrices_of_other_shapes(void **state)
{
    static const char *const names[] = {
        "sizes",
        "words.rows",
        "vectors.weights",
        "vectors.scales",
        "outside.weights",
        "outside.scales",
        "learnt.weights",
        "learnt.scales",
        "hashed.weights",
        "hashed.scales",
        "layer0.0.in.weights",
        "layer0.1.in.bias",
        "layer1.0.st.scales",
        "layer1.1.st.weights",
        "hidden.weights",
        "tags.bias",
        "arcs.weights",
        "outer.scales",
        "linear.weights",
        "distances",
        "root",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); ++i) {
        check_refused(names[i], ENTRY_ROWS, 0);
        check_refused(names[i], ENTRY_ROWS, 1);
        check_refused(names[i], ENTRY_COLUMNS, 3);
        check_refused(names[i], ENTRY_TYPE, REL_SECTION_I16);
    }
}

/// Set a number of the section "sizes" and see the network refuse it, saying
/// `message` unless that is NULL
static void
check_size_refused(size_t index, uint32_t value, const char *message)
{
    Hearing hearing;
    size_t length = 0;
    uint8_t *bytes = read_tiny(&length);
    const uint64_t offset = get_u64(bytes + MODEL_TABLE + ENTRY_OFFSET);
    RelModel *model = NULL;
    RelNetwork *network = NULL;

    memcpy(bytes + offset + 4 * index, &value, sizeof(value));
    repair_model(bytes, length);
    assert_int_equal(rel_model_read(bytes, length, "tiny", "syntax", &REL_HEAP,
                                    NULL, &model),
                     REL_OK);
    hearing_init(&hearing);
    assert_int_equal(
        rel_network_new(model, &REL_HEAP, &hearing.report, &network),
        REL_ERR_FORMAT);
    if (message) {
        assert_string_equal(hearing.message, message);
    }
    rel_model_free(model);
    free(bytes);
}

static void
refuses_sizes_that_make_no_network(void **state)
{
    (void)state;
    for (size_t i = 0; i < 11; ++i) {
        check_size_refused(i, 0, NULL);
        if (i < 8 || i > 9) { // one tag would take as many rows
            check_size_refused(i, 1, NULL);
        }
        check_size_refused(i, 33, NULL);
        check_size_refused(i, UINT32_MAX, NULL);
        check_size_refused(i, 1u << 31, NULL);
    }
}

/// Only matrices are missing for layers as wide as 32-bit sums allow
static void
takes_cells_up_to_the_limit_of_sums(void **state)
{
    enum { N_CELLS = 4 };
    static const char *const wrong = "sizes of layers that make no network";

    (void)state;
    check_size_refused(N_CELLS, 320,
                       "section 'layer0.0.in.weights' is i8 (128, 128), not i8 "
                       "(1280, 128)");
    check_size_refused(N_CELLS, 1024,
                       "section 'layer0.0.in.weights' is i8 (128, 128), not i8 "
                       "(4096, 128)");
    check_size_refused(N_CELLS, 1024 + 32, wrong);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gives_the_same_bits_on_every_kernel),
        cmocka_unit_test(gives_the_same_bits_after_other_sentences),
        cmocka_unit_test(gives_the_same_bits_to_pieces_side_by_side),
        cmocka_unit_test(refuses_matrices_of_other_shapes),
        cmocka_unit_test(refuses_sizes_that_make_no_network),
        cmocka_unit_test(takes_cells_up_to_the_limit_of_sums),
    };
    return cmocka_run_group_tests_name("network", tests, NULL, NULL);
}
