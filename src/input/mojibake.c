// mojibake.c: undoes UTF-8 that was read as windows-1252 and written again.
//
// The middle dot is c2 b7 in UTF-8; a program that takes these bytes for
// windows-1252 sees "Â·" and writes c3 82 c2 b7.  Going back is safe where a
// maximal run of characters beyond ASCII, put into windows-1252, is valid
// UTF-8: "Â·" is, while a lone "é" or a quotation mark before a letter is not.

#include "input/mojibake.h"

#include "base/utf8.h"
#include "input/cp1252.h"

/// Longest run looked at; real ones are short, and foreign words are longer
enum { RUN_ROOM = 96 };

/// Text that was encoded twice and once more is as deep as it goes
enum { MAX_PASSES = 3 };

/// Characters beyond ASCII that windows-1252 can write
typedef struct {
    char bytes[RUN_ROOM]; ///< In windows-1252
    size_t length;
    size_t end; ///< Byte offset of what follows it in the text
    bool whole; ///< It fits
} Run;

/// The run that begins at `begin`
static Run
read_run(RelText text, size_t begin)
{
    Run run = {.length = 0, .end = begin, .whole = true};

    for (size_t i = begin; i < text.length; run.end = i) {
        const uint32_t code = rel_utf8_next(text, &i);
        const int byte = code < 0x80 ? -1 : rel_cp1252_byte(code);
        if (byte < 0) {
            break;
        }
        if (run.length == RUN_ROOM) {
            run.whole = false;
        } else {
            run.bytes[run.length++] = (char)byte;
        }
    }
    return run;
}

/// Give a closing quotation mark its last byte, which many programs drop
/// because windows-1252 does not define it: e2 80 for e2 80 9d
static void
complete_quote(Run *run)
{
    const size_t n = run->length;
    if (n >= 2 && n < RUN_ROOM && run->bytes[n - 2] == '\xe2' &&
        run->bytes[n - 1] == '\x80') {
        run->bytes[run->length++] = '\x9d';
    }
}

/// One pass over `text`; returns the number of runs repaired
static size_t
repair_once(RelText text, RelBuffer *repaired)
{
    size_t n_repaired = 0;
    size_t copied = 0;
    for (size_t i = 0; i < text.length;) {
        if ((unsigned char)text.bytes[i] < 0x80) {
            ++i;
            continue;
        }
        Run run = read_run(text, i);
        if (run.end == i) { // no character of the code page
            rel_utf8_next(text, &i);
            continue;
        }
        complete_quote(&run);
        const RelText bytes = {run.bytes, run.length};
        if (run.whole && run.length > 1 &&
            rel_utf8_check(bytes) == bytes.length) {
            rel_buffer_append(repaired,
                              rel_text_slice(text, copied, i - copied));
            rel_buffer_append(repaired, bytes);
            copied = run.end;
            ++n_repaired;
        }
        i = run.end;
    }
    rel_buffer_append(repaired,
                      rel_text_slice(text, copied, text.length - copied));
    return n_repaired;
}

void
rel_mojibake_repair(RelText text, RelBuffer *repaired)
{
    RelBuffer before;
    rel_buffer_init(&before, repaired->allocator);
    size_t n_repaired = repair_once(text, repaired);

    for (int pass = 1; pass < MAX_PASSES && n_repaired && !repaired->failed;
         ++pass) {
        const RelBuffer swapped = before;
        before = *repaired;
        *repaired = swapped;
        rel_buffer_clear(repaired);
        n_repaired = repair_once(rel_buffer_text(&before), repaired);
    }
    rel_buffer_release(&before);
}
