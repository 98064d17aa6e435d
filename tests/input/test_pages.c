// Whole pages of several kinds, compared with what must be read from them.

#include "base/buffer.h"
#include "base/files.h"
#include "input/reader.h"
#include "support.h"

static const char *const PAGES[] = {"app", "blog", "breaks", "hidden",
                                    "sections"};

/// Append "name: value"
static void
describe(RelBuffer *buffer, const char *name, RelText value)
{
    rel_buffer_printf(buffer, "%s: ", name);
    rel_buffer_append(buffer, value);
    rel_buffer_append_byte(buffer, '\n');
}

/// Append all that was read
static void
show(const RelDocument *document, RelBuffer *buffer)
{
    describe(buffer, "title", document->title);
    describe(buffer, "date", document->date);
    describe(buffer, "author", document->author);
    describe(buffer, "publisher", document->publisher);
    describe(buffer, "uri", document->uri);
    for (size_t i = 0; i < document->n_blocks; ++i) {
        rel_buffer_append_byte(buffer, "THP-"[document->blocks[i].kind]);
        rel_buffer_append_byte(buffer, ' ');
        rel_buffer_append(buffer, block_text(document, i));
        rel_buffer_append_byte(buffer, '\n');
    }
}

/// Contents of tests/input/pages/<name><ending>
static RelText
read_page(const Room *room, const char *name, const char *ending)
{
    char path[256];
    RelText bytes;
    snprintf(path, sizeof(path), "tests/input/pages/%s%s", name, ending);
    assert_int_equal(
        rel_file_read(path, REL_INPUT_LIMIT, NULL, room->arena, &bytes),
        REL_OK);
    return bytes;
}

static void
reads_pages_of_many_kinds(void **state)
{
    const Room *room = *state;
    for (size_t i = 0; i < sizeof(PAGES) / sizeof(*PAGES); ++i) {
        const RelInputOptions options = {.words = room->words};
        RelDocument document;
        RelBuffer buffer;
        rel_buffer_init(&buffer, &REL_HEAP);
        assert_int_equal(
            rel_reader_read(PAGES[i], read_page(room, PAGES[i], ".html"),
                            &options, NULL, room->arena, &document),
            REL_OK);
        show(&document, &buffer);
        assert_text(read_page(room, PAGES[i], ".txt"), buffer.bytes);
        rel_buffer_release(&buffer);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_pages_of_many_kinds),
    };
    return cmocka_run_group_tests_name("pages", tests, set_up, tear_down);
}
