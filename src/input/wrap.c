// wrap.c: joins the lines of text that was broken at 70 columns or so.
//
// Where a program broke the lines, the next word never had room on the line
// before.  If that holds for nearly all neighbouring lines of a text, it was
// broken; if not (one sentence a line, captions, lists), its lines stand.

#include "input/wrap.h"

#include "base/buffer.h"
#include "base/strings.h"
#include "base/utf8.h"

enum {
    LEAST_WIDTH = 45,    ///< Columns of the narrowest page
    MOST_WIDTH = 110,    ///< Columns of the widest page that was broken
    CONTINUED_WORDS = 4, ///< Shorter lines are not gone on with
    GLUED_LENGTH = 32    ///< Bytes looked at on both sides of a full stop
};

/// How the lines of a text stand to each other
typedef struct {
    size_t width;   ///< Longest line in columns
    size_t n_lines; ///< Not empty
    size_t n_long;  ///< Of them wider than any page
    size_t n_pairs; ///< Neighbours, neither of them empty
    size_t n_full;  ///< Pairs whose second begins with a word without room
    size_t n_ended; ///< Pairs whose first ends as sentences do
} Layout;

static bool
ends_sentence(RelText line)
{
    static const char *const ends[] = {
        ".",  "!", "?", ".\"", "?\"", "!\"", ".\xe2\x80\x9d", "?\xe2\x80\x9d",
        ".)", ":"};
    for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); ++i) {
        if (rel_text_ends(line, ends[i])) {
            return true;
        }
    }
    return false;
}

/// Columns of the first word
static size_t
first_word_width(RelText line)
{
    RelText word;
    rel_text_split(&line, ' ', &word);

    return rel_utf8_count(word);
}

/// Tell whether the first word of `next` had no room behind `line`
static bool
is_full(RelText line, RelText next, size_t width)
{
    // Programs that balance their lines leave some columns free.
    const size_t slack = width / 12;

    return rel_utf8_count(line) + 1 + first_word_width(next) + slack > width;
}

/// Widths of the lines
static void
measure_width(RelText text, Layout *layout)
{
    RelText line;
    while (rel_text_split(&text, '\n', &line)) {
        const size_t columns = line.length <= 4 * (size_t)MOST_WIDTH
                                   ? rel_utf8_count(line)
                                   : line.length;
        layout->n_lines += columns > 0;
        if (columns > MOST_WIDTH) {
            ++layout->n_long;
        } else if (columns > layout->width) {
            layout->width = columns;
        }
    }
}

/// Neighbouring lines, once the width is known
static void
measure_pairs(RelText text, Layout *layout)
{
    RelText line;
    RelText last = {NULL, 0};
    while (rel_text_split(&text, '\n', &line)) {
        if (last.length > 0 && line.length > 0 &&
            last.length <= 4 * (size_t)MOST_WIDTH) {
            ++layout->n_pairs;
            layout->n_full += is_full(last, line, layout->width);
            layout->n_ended += ends_sentence(last);
        }
        last = line;
    }
}

/// Tell whether the text was broken at a column
static bool
is_wrapped(const Layout *layout)
{
    return layout->width >= LEAST_WIDTH && layout->n_pairs >= 2 &&
           layout->n_long * 20 <= layout->n_lines &&
           layout->n_full * 10 >= layout->n_pairs * 7 &&
           layout->n_ended * 2 <= layout->n_pairs;
}

/// Tell whether `next` goes on in lower case where `line` stops
static bool
goes_on(RelText line, RelText next)
{
    if (line.length == 0 || next.length == 0 || ends_sentence(line)) {
        return false;
    }
    size_t first = 0;
    const uint32_t code = rel_utf8_next(next, &first);
    if (!rel_code_is_lower(code)) {
        return false;
    }
    size_t n_words = 0;
    RelText word;
    while (n_words < CONTINUED_WORDS && rel_text_split(&line, ' ', &word)) {
        n_words += word.length > 0;
    }
    return n_words == CONTINUED_WORDS;
}

static bool
is_lower_letter(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Tell whether `word` looks like an address
static bool
has_stop(RelText word)
{
    // The full stop at its end belongs to the sentence.
    for (size_t i = 0; i + 1 < word.length; ++i) {
        if (strchr("./@:", word.bytes[i])) {
            return true;
        }
    }
    return false;
}

/// The first word of `text`, cut if it is very long
static RelText
first_word(RelText text)
{
    size_t end = 0;
    while (end < text.length && end < GLUED_LENGTH && text.bytes[end] != ' ') {
        ++end;
    }
    return rel_text_slice(text, 0, end);
}

/// Tell whether a sentence ends before `i` and another begins there without
/// a blank: "reports.Hollande Tells"
static bool
is_glued(RelText line, size_t i)
{
    if (i < 3 || i + 2 >= line.length || !is_lower_letter(line.bytes[i + 1]) ||
        line.bytes[i] < 'A' || line.bytes[i] > 'Z' ||
        !strchr(".?!", line.bytes[i - 1]) ||
        !is_lower_letter(line.bytes[i - 2]) ||
        !is_lower_letter(line.bytes[i - 3])) {
        return false;
    }
    // An address such as "www.Example.com" has more stops in its word.
    size_t begin = i - 1;
    while (begin > 0 && i - begin < GLUED_LENGTH &&
           line.bytes[begin - 1] != ' ') {
        --begin;
    }
    return !has_stop(rel_text_slice(line, begin, i - 1 - begin)) &&
           !has_stop(first_word(rel_text_slice(line, i, line.length - i)));
}

/// Append `line`, broken where sentences are glued together
static void
append_line(RelBuffer *buffer, RelText line)
{
    size_t begin = 0;
    for (size_t i = 1; i < line.length; ++i) {
        if (line.bytes[i] >= 'A' && line.bytes[i] <= 'Z' && is_glued(line, i)) {
            rel_buffer_append(buffer, rel_text_slice(line, begin, i - begin));
            rel_buffer_append_byte(buffer, '\n');
            begin = i;
        }
    }
    rel_buffer_append(buffer, rel_text_slice(line, begin, line.length - begin));
}

/// What stands between two lines of the result
static const char *
separator(RelText last, RelText line, const Layout *layout, bool wrapped)
{
    const bool joined = (wrapped && last.length > 0 && line.length > 0 &&
                         is_full(last, line, layout->width)) ||
                        goes_on(last, line);

    if (!joined) {
        return "\n";
    }
    const bool hyphen = rel_text_ends(last, "-") && last.length > 1 &&
                        last.bytes[last.length - 2] != ' ';
    return hyphen ? "" : " ";
}

RelStatus
rel_wrap_undo(RelText text, RelArena *arena, RelText *lines)
{
    Layout layout = {0};
    measure_width(text, &layout);
    measure_pairs(text, &layout);
    const bool wrapped = is_wrapped(&layout);

    RelBuffer buffer;
    rel_buffer_init(&buffer, rel_arena_allocator(arena));
    RelText last = {NULL, 0};
    RelText line;
    for (bool first = true; rel_text_split(&text, '\n', &line); first = false) {
        if (!first) {
            rel_buffer_append(
                &buffer, rel_text(separator(last, line, &layout, wrapped)));
        }
        append_line(&buffer, line);
        last = line;
    }
    RelStatus status = rel_buffer_status(&buffer);
    if (status == REL_OK) {
        *lines = rel_arena_copy(arena, rel_buffer_text(&buffer));
        status = lines->bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    rel_buffer_release(&buffer);
    return status;
}
