// word.c: finds the ends of words, as Universal Dependencies cuts English.
//
//   didn't    did n't           U.S.      one token
//   Iran's    Iran 's           200,000   one token
//   O'Connor  one token         anti-war  one token (by a list)
//   5pm       5 pm (token.c)    four-way  four - way

#include "text/word.h"

#include "text/letters.h"

/// Longest telephone number or date with dashes, in bytes
enum { MAX_DASHED = 32 };

/// A word while its end is sought: it began at `begin`, is at `at`
typedef struct {
    const RelRules *rules;
    RelText text;
    size_t begin, at, end;
} Word;

static bool
is_digit_at(RelText text, size_t position)
{
    return rel_char_at(text, position) == REL_CHAR_DIGIT;
}

/// The end of the letters and digits that begin at `position`
static size_t
piece_end(const Word *word, size_t position)
{
    size_t next;

    while (position < word->end &&
           rel_char_in_word(rel_char_kind(word->text, position, &next))) {
        position = next;
    }
    return position;
}

/// The begin of the letters and digits that end at `word->at`
static size_t
piece_begin(const Word *word)
{
    size_t begin = word->at;

    while (begin > word->begin) {
        const unsigned char byte = (unsigned char)word->text.bytes[begin - 1];
        const bool joins =
            byte < 0x80 && rel_char_at(word->text, begin - 1) == REL_CHAR_PUNCT;
        if (joins) {
            break;
        }
        --begin;
    }
    return begin;
}

static bool
all_digits(RelText text, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; ++i) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            return false;
        }
    }
    return end > begin;
}

size_t
rel_clitic_end(const RelRules *rules, RelText text, size_t begin, size_t end)
{
    size_t stop = begin;
    size_t mark = rel_apostrophe_at(text, begin);

    if (mark == 0 && (text.bytes[begin] | ' ') == 'n') {
        stop = begin + 1;
        mark = rel_apostrophe_at(text, stop);
    }
    if (mark == 0) {
        return begin;
    }
    stop += mark;
    while (stop < end && stop - begin < 8 &&
           rel_char_is_letter(rel_char_at(text, stop))) {
        ++stop;
    }
    const bool whole =
        stop >= end || !rel_char_in_word(rel_char_at(text, stop));
    return whole && rel_rules_has(rules->clitics,
                                  rel_text_slice(text, begin, stop - begin))
               ? stop
               : begin;
}

/// A dot inside a word: "3.5", "U.S", "Ph.D"
static bool
dot_joins(const Word *word)
{
    const size_t left = piece_begin(word);
    const size_t right = word->at + 1;
    const size_t stop = piece_end(word, right);

    if (is_digit_at(word->text, word->at - 1) &&
        is_digit_at(word->text, right)) {
        return true;
    }
    if (!rel_char_is_letter(rel_char_before(word->text, word->at)) ||
        !rel_char_is_letter(rel_char_at(word->text, right))) {
        return false;
    }
    const bool dot_follows =
        stop < word->text.length && word->text.bytes[stop] == '.';
    return (word->at - left == 1 && (stop - right == 1 || dot_follows) &&
            stop - right <= 2) ||
           (word->at - left <= 2 && stop - right == 1 && dot_follows &&
            rel_char_at(word->text, right) == REL_CHAR_UPPER);
}

/// A comma inside a number: "200,000"
static bool
comma_joins(const Word *word)
{
    const size_t right = word->at + 1;

    return is_digit_at(word->text, word->at - 1) &&
           piece_end(word, right) - right == 3 &&
           all_digits(word->text, right, right + 3);
}

/// A slash inside dates, fractions and short forms: "9/11", "w/o"
static bool
slash_joins(const Word *word)
{
    const size_t right = word->at + 1;
    const size_t length = piece_end(word, right) - right;

    if (is_digit_at(word->text, word->at - 1)) {
        return is_digit_at(word->text, right);
    }
    return word->at - piece_begin(word) == 1 && length <= 3;
}

/// An ampersand inside initials: "AT&T", "R&D"
static bool
ampersand_joins(const Word *word)
{
    const size_t left = piece_begin(word);
    const size_t right = word->at + 1;

    return word->at - left <= 3 && piece_end(word, right) - right <= 3 &&
           rel_char_is_letter(rel_char_at(word->text, left)) &&
           rel_char_is_letter(rel_char_at(word->text, right));
}

/// Telephone numbers and dates: "555-0100", "2-11-2015"
static bool
is_dashed_number(const Word *word)
{
    size_t at = word->begin;
    size_t n_dashes = 0;
    size_t last_dash = at;

    while (at < word->end && at - word->begin < MAX_DASHED &&
           (is_digit_at(word->text, at) || word->text.bytes[at] == '-')) {
        if (word->text.bytes[at] == '-') {
            ++n_dashes;
            last_dash = at;
        }
        ++at;
    }
    if (rel_char_in_word(rel_char_at(word->text, at)) || at == last_dash + 1) {
        return false;
    }
    return n_dashes > 1 ||
           (n_dashes == 1 && at - last_dash == 5 &&
            (last_dash - word->begin == 1 || last_dash - word->begin == 3 ||
             last_dash - word->begin == 5));
}

/// A hyphen stays inside after some prefixes: "anti-war"
static bool
hyphen_joins(const Word *word, size_t length)
{
    const size_t right = word->at + length;
    const size_t left = piece_begin(word);

    if (is_digit_at(word->text, word->at - 1) && length == 1 &&
        is_digit_at(word->text, right) && is_dashed_number(word)) {
        return true;
    }
    return rel_rules_has(word->rules->prefixes,
                         rel_text_slice(word->text, left, word->at - left)) ||
           rel_rules_has(word->rules->suffixes,
                         rel_text_slice(word->text, right,
                                        piece_end(word, right) - right));
}

/// An apostrophe inside: "O'Connor", "80's", but not "Iran's"
static bool
apostrophe_joins(const Word *word, size_t length)
{
    const size_t left = piece_begin(word);
    const size_t right = word->at + length;
    const size_t n_digits = word->at - left;

    if (all_digits(word->text, left, word->at)) {
        return piece_end(word, right) - right == 1 &&
               word->text.bytes[right] == 's' &&
               (n_digits == 2 ||
                (n_digits == 4 && word->text.bytes[word->at - 1] == '0'));
    }
    return rel_clitic_end(word->rules, word->text, word->at, word->end) ==
               word->at &&
           rel_clitic_end(word->rules, word->text, word->at - 1, word->end) ==
               word->at - 1;
}

/// Bytes of the mark at `word->at` if the word goes on behind it, else 0
static size_t
joining_mark(const Word *word)
{
    const size_t apostrophe = rel_apostrophe_at(word->text, word->at);
    const size_t hyphen = rel_hyphen_at(word->text, word->at);
    const size_t length = apostrophe + hyphen > 0 ? apostrophe + hyphen : 1;
    bool joins = false;

    if (word->at + length >= word->end ||
        !rel_char_in_word(rel_char_at(word->text, word->at + length))) {
        return 0;
    }
    if (apostrophe > 0) {
        joins = apostrophe_joins(word, length);
    } else if (hyphen > 0) {
        joins = hyphen_joins(word, length);
    } else {
        switch (word->text.bytes[word->at]) {
        case '.': joins = dot_joins(word); break;
        case ',': joins = comma_joins(word); break;
        case ':':
            joins = is_digit_at(word->text, word->at - 1) &&
                    is_digit_at(word->text, word->at + 1);
            break;
        case '/': joins = slash_joins(word); break;
        case '&': joins = ampersand_joins(word); break;
        case '_': joins = true; break;
        default: break;
        }
    }
    return joins ? length : 0;
}

/// A single capital letter before a name or in a list: "J. Lee", "Lee, J.,"
static bool
is_initial(const Word *word)
{
    const RelText letter =
        rel_text_slice(word->text, word->begin, word->at - word->begin);
    const size_t after = rel_blanks_end(word->text, word->at + 1);
    const bool listed = rel_text_has_at(word->text, word->at + 1, ",") ||
                        rel_text_has_at(word->text, word->at + 1, ";");

    return rel_char_at(word->text, word->begin) == REL_CHAR_UPPER &&
           (listed || (!rel_text_is(letter, "I") &&
                       rel_char_at(word->text, after) == REL_CHAR_UPPER));
}

/// Tell whether nothing, or a word with a capital, follows the stop
static bool
seems_final(const Word *word)
{
    const size_t after = rel_blanks_end(word->text, word->at + 1);
    const RelCharKind kind = rel_char_at(word->text, after);

    return kind == REL_CHAR_NONE || kind == REL_CHAR_SPACE ||
           kind == REL_CHAR_UPPER;
}

/// Tell whether the word is a listed abbreviation in the right company
static bool
is_abbreviation(const Word *word)
{
    const RelLexicon *list = word->rules->abbreviations;
    const RelText name =
        rel_text_slice(word->text, word->begin, word->at - word->begin);

    if (!rel_rules_has(list, name)) {
        return false;
    }
    if (rel_rules_marked(list, name, "within") && seems_final(word)) {
        return false;
    }
    if (rel_rules_marked(list, name, "capital") &&
        rel_char_at(word->text, word->begin) != REL_CHAR_UPPER) {
        return false;
    }
    return !rel_rules_marked(list, name, "number") ||
           is_digit_at(word->text, rel_blanks_end(word->text, word->at + 1));
}

/// "U.S", "p.m"
static bool
is_dotted(const Word *word)
{
    return rel_char_is_letter(rel_char_before(word->text, word->at)) &&
           memchr(word->text.bytes + word->begin, '.',
                  word->at - word->begin) != NULL;
}

/// Tell whether the stop at `word->at` belongs to the word
static bool
takes_stop(const Word *word)
{
    size_t next;

    const RelCharKind after = rel_char_at(word->text, word->at + 1);
    // "Inc..": the second stop ends the sentence; "Inc...": dots
    if (!rel_text_has_at(word->text, word->at, ".") ||
        rel_text_has_at(word->text, word->at, "...") ||
        after == REL_CHAR_LETTER || after == REL_CHAR_DIGIT) {
        return false;
    }
    if (after == REL_CHAR_UPPER) {
        return is_abbreviation(word); // "Dr.Lee"
    }
    if (rel_text_has_at(word->text, word->at, "..")) {
        return is_abbreviation(word) || is_dotted(word);
    }
    if (is_dotted(word)) {
        return true;
    }
    rel_char_kind(word->text, word->begin, &next);
    return next == word->at ? is_initial(word) || is_abbreviation(word)
                            : is_abbreviation(word);
}

/// "US$" before a number
static bool
takes_dollar(const Word *word)
{
    for (size_t i = word->begin; i < word->at; ++i) {
        if (word->text.bytes[i] < 'A' || word->text.bytes[i] > 'Z') {
            return false;
        }
    }
    return word->at - word->begin <= 3 &&
           rel_text_has_at(word->text, word->at, "$") &&
           is_digit_at(word->text, word->at + 1);
}

size_t
rel_word_end(const RelRules *rules, RelText text, size_t begin, size_t end)
{
    Word word = {rules, text, begin, begin, end};
    size_t mark;

    do {
        word.at = piece_end(&word, word.at);
        mark = word.at > begin && word.at < end ? joining_mark(&word) : 0;
        word.at += mark;
    } while (mark > 0);

    // "did|n't": the clitic begins a letter before the apostrophe
    if (word.at < end && word.at - 1 > begin &&
        rel_apostrophe_at(text, word.at) > 0 &&
        (text.bytes[word.at - 1] | ' ') == 'n' &&
        rel_clitic_end(rules, text, word.at - 1, end) > word.at) {
        return word.at - 1;
    }
    return word.at + (takes_stop(&word) || takes_dollar(&word));
}
