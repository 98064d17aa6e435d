// token.c: cuts text into tokens.
//
//   "We can't pay $5m," said Mr. Lee.
//   " We ca n't pay $ 5 m , " said Mr. Lee .
//
// Each run of non-blanks is read from left to right: an address, a face of
// marks, a clitic, a word, or a mark (or a run of equal marks) comes next.

#include "text/token.h"

#include "text/internet.h"
#include "text/letters.h"
#include "text/splitter.h"
#include "text/word.h"

#include "base/strings.h"
#include "base/utf8.h"

/// Longest face of marks, in bytes; marks that are dots, not stops
enum { MAX_EMOTICON = 4, DOTS = 3 };

/// A run of non-blanks being cut
typedef struct {
    const RelRules *rules;
    RelText text;
    size_t begin, end; // of the run
    bool has_address;  // it might hold one
    RelArray *spans;   // of RelSpan
} Run;

static RelStatus
push(Run *run, size_t begin, size_t end)
{
    const RelSpan span = {(uint32_t)begin, (uint32_t)end};

    return rel_array_push(run->spans, &span);
}

/// The end of the face at `at`, which nothing but blanks and marks follow
static size_t
emoticon_end(const Run *run, size_t at)
{
    for (size_t length = MAX_EMOTICON; length > 1; --length) {
        if (length <= run->end - at &&
            !rel_char_in_word(rel_char_at(run->text, at + length)) &&
            rel_lexicon_has(run->rules->emoticons,
                            rel_text_slice(run->text, at, length))) {
            return at + length;
        }
    }
    return at;
}

/// The end of a word with its apostrophe in front: "'em", "'90s"
static size_t
elision_end(const Run *run, size_t at)
{
    const size_t mark = rel_apostrophe_at(run->text, at);
    size_t stop = at + mark;
    size_t n_digits = 0;
    size_t next;

    if (mark == 0 || rel_char_in_word(rel_char_before(run->text, at))) {
        return at;
    }
    while (stop < run->end && stop - at < REL_KEY_MAX &&
           rel_char_in_word(rel_char_kind(run->text, stop, &next))) {
        n_digits += rel_char_at(run->text, stop) == REL_CHAR_DIGIT;
        stop = next;
    }
    const size_t length = stop - at - mark;
    const bool year =
        n_digits == 2 &&
        (length == 2 || (length == 3 && run->text.bytes[stop - 1] == 's'));
    return year || rel_rules_has(run->rules->elisions,
                                 rel_text_slice(run->text, at, stop - at))
               ? stop
               : at;
}

/// Marks of one group run together: "...", "--", "?!"; 0: the mark is alone
static int
mark_group(RelText text, size_t at, size_t *next)
{
    (void)rel_char_kind(text, at, next);
    if (*next - at > 1) {
        return rel_text_has_at(text, at, "…") ? '.'
               : rel_text_has_at(text, at, "’") ||
                       rel_text_has_at(text, at, "‘")
                   ? 0x2019
                   : 0;
    }
    const char mark = text.bytes[at];
    if (mark == '!') {
        return '?';
    }
    if (mark == '=') {
        return '-'; // rules are drawn of both: "--==--"
    }
    return strchr(".?-_*~#<>|'`+$/\\", mark) != NULL ? mark : 0;
}

/// The end of the mark at `at`, or of its run of marks
static size_t
marks_end(const Run *run, size_t at)
{
    size_t end;
    const int group = mark_group(run->text, at, &end);
    const bool stops = group == '.' || group == '?';
    size_t next;

    while (group != 0 && end < run->end) {
        const int other = mark_group(run->text, end, &next);
        const bool joins = // "?!", "..?" and "!." are one mark too
            stops && (other == '.' || (other == '?' && end - at < DOTS));
        if (other != group && !joins) {
            break;
        }
        end = next;
    }
    return end;
}

/// Push the pieces that a contraction's value names: "can not"
static RelStatus
push_pieces(Run *run, RelText pieces, size_t begin)
{
    RelStatus status = REL_OK;
    RelText piece;

    while (status == REL_OK && rel_text_split(&pieces, ' ', &piece)) {
        size_t end = begin;
        for (size_t i = rel_utf8_count(piece); i > 0; --i) {
            (void)rel_char_kind(run->text, end, &end);
        }
        status = push(run, begin, end);
        begin = end;
    }
    return status;
}

/// "3G", "5G": a generation of telephones, not grams
static bool
is_generation(RelText text, size_t unit, size_t end)
{
    return end - unit == 1 && text.bytes[unit] == 'G';
}

/// Where the unit behind a number begins ("5|pm"), or `end`
static size_t
unit_begin(const Run *run, size_t begin, size_t end)
{
    size_t unit = end;

    while (unit > begin &&
           rel_char_is_letter(rel_char_at(run->text, unit - 1))) {
        --unit;
    }
    return unit > begin && unit < end && !is_generation(run->text, unit, end) &&
                   rel_char_at(run->text, begin) == REL_CHAR_DIGIT &&
                   rel_char_at(run->text, unit - 1) == REL_CHAR_DIGIT &&
                   rel_rules_has(run->rules->units,
                                 rel_text_slice(run->text, unit, end - unit))
               ? unit
               : end;
}

/// Tell whether the word behind `at`, on the same line, is one of `words`
static bool
is_followed_by(RelText text, size_t at, RelText words)
{
    const size_t begin = rel_blanks_end(text, at);
    size_t end = begin;
    size_t next;
    RelText word;

    while (end - begin < REL_KEY_MAX &&
           rel_char_is_letter(rel_char_kind(text, end, &next))) {
        end = next;
    }
    while (begin > at && rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, rel_text_slice(text, begin, end - begin))) {
            return true;
        }
    }
    return false;
}

/// The pieces of a word that is several tokens, as the list has them, or
/// empty.  Some are so only before the words that follow there: "its a" is
/// "it s a".
static RelText
pieces_of(const Run *run, size_t begin, size_t end)
{
    char key[REL_KEY_MAX];
    const RelText word = rel_text_slice(run->text, begin, end - begin);
    RelText value =
        rel_lexicon_value(run->rules->contractions, rel_rules_key(word, key));
    RelText pieces;

    if (value.length == 0 || !rel_text_split(&value, '\t', &pieces)) {
        return (RelText){NULL, 0};
    }
    return value.length == 0 || is_followed_by(run->text, end, value)
               ? pieces
               : (RelText){NULL, 0};
}

/// Push the word from `begin` to `end`, in pieces where it has them
static RelStatus
push_word(Run *run, size_t begin, size_t end)
{
    const RelText pieces = pieces_of(run, begin, end);

    if (pieces.length > 0) {
        return push_pieces(run, pieces, begin);
    }
    const size_t unit = unit_begin(run, begin, end);
    const RelStatus status = push(run, begin, unit);
    return status == REL_OK && unit < end ? push(run, unit, end) : status;
}

/// A number that begins with its point or sign: ".5", "+44"
static bool
begins_number(const Run *run, size_t at)
{
    return (run->text.bytes[at] == '.' || run->text.bytes[at] == '+') &&
           rel_char_at(run->text, at + 1) == REL_CHAR_DIGIT &&
           !rel_char_in_word(rel_char_before(run->text, at));
}

/// Push what comes next at `*at` and step over it
static RelStatus
push_next(Run *run, size_t *at)
{
    const size_t begin = *at;

    if ((run->has_address &&
         (*at = rel_internet_end(run->rules, run->text, begin, run->end)) >
             begin) ||
        (*at = emoticon_end(run, begin)) > begin ||
        (*at = rel_clitic_end(run->rules, run->text, begin, run->end)) >
            begin ||
        (*at = elision_end(run, begin)) > begin) {
        return push(run, begin, *at);
    }
    if (rel_char_in_word(rel_char_at(run->text, begin))) {
        *at = rel_word_end(run->rules, run->text, begin, run->end);
        return push_word(run, begin, *at);
    }
    *at = begins_number(run, begin)
              ? rel_word_end(run->rules, run->text, begin + 1, run->end)
              : marks_end(run, begin);
    return push(run, begin, *at);
}

/// The end of the run of non-blanks at `begin`, cut at REL_TOKEN_MAX bytes
static size_t
run_end(RelText text, size_t begin, size_t end)
{
    size_t at = begin;
    size_t next;

    while (at < end && rel_char_kind(text, at, &next) != REL_CHAR_SPACE &&
           next - begin <= REL_TOKEN_MAX) {
        at = next;
    }
    return at;
}

/// Tell whether the run has one of the marks that addresses have
static bool
may_hold_address(const Run *run)
{
    for (size_t i = run->begin; i < run->end; ++i) {
        if (strchr(".@#:", run->text.bytes[i]) != NULL &&
            run->text.bytes[i] != 0) {
            return true;
        }
    }
    return false;
}

RelStatus
rel_token_split(const RelRules *rules, RelText text, size_t begin, size_t end,
                RelArray *spans)
{
    Run run = {.rules = rules, .text = text, .spans = spans};
    RelStatus status = REL_OK;
    size_t next;

    while (status == REL_OK && begin < end) {
        if (rel_char_kind(text, begin, &next) == REL_CHAR_SPACE) {
            begin = next;
            continue;
        }
        run.begin = begin;
        run.end = run_end(text, begin, end);
        run.has_address = may_hold_address(&run);
        while (status == REL_OK && begin < run.end) {
            status = push_next(&run, &begin);
        }
    }
    return status;
}
