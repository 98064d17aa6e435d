// trait.c: how tokens look to who seeks the ends of sentences.
//
//   Mr.   Lee   left   at    9:30   !!!
//   X.    Xx    x      x     9:     !!     how it is written
//         PROPN FIN    ADP                 what it mostly is
//
// A word that the list does not know has its kind for a class.

#include "text/trait.h"

#include "base/map.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "text/letters.h"

/// Kinds of tokens; marks have their code point plus KIND_MARK
enum {
    KIND_NONE,
    KIND_SMALL,         // "word"
    KIND_CAPITAL,       // "Word"
    KIND_CAPITALS,      // "WORD"
    KIND_INITIAL,       // "W"
    KIND_SHORT,         // "etc."
    KIND_SHORT_CAPITAL, // "Inc."
    KIND_TITLE,         // "Mr.": goes on
    KIND_DOTTED,        // "U.S.", "p.m."
    KIND_LETTER,        // "J."
    KIND_NUMBER,        // "9"
    KIND_DATE,          // "9/11"
    KIND_TIME,          // "9:30"
    KIND_URL,
    KIND_MAIL,
    KIND_SHOUT, // "!!", "?!"
    KIND_DOTS,  // "...", "…"
    KIND_OTHER, // marks unlike each other
    KIND_MARK = 32,
    KIND_RUN = 1 << 24 // three or more of a mark
};

enum { CLASS_UNKNOWN = 1 << 25, MAX_AHEAD = 99 };

const RelTrait REL_TRAIT_NONE = {0};

static bool
has_byte(RelText form, char byte)
{
    return memchr(form.bytes, byte, form.length) != NULL;
}

static bool
is_url(RelText form)
{
    return rel_text_starts(form, "http") || rel_text_starts(form, "www.") ||
           rel_text_starts(form, "Http") || rel_text_starts(form, "HTTP") ||
           rel_text_starts(form, "WWW.");
}

/// The kind of a word that has its stop
static uint32_t
kind_of_short(const RelRules *rules, RelText form, bool capital)
{
    const RelText name = rel_text_slice(form, 0, form.length - 1);
    size_t next;

    (void)rel_char_kind(form, 0, &next);
    if (next + 1 == form.length) {
        return KIND_LETTER;
    }
    if (memchr(name.bytes, '.', name.length) != NULL) {
        return KIND_DOTTED;
    }
    return rel_rules_marked(rules->abbreviations, name, "name") ? KIND_TITLE
           : capital ? KIND_SHORT_CAPITAL
                     : KIND_SHORT;
}

static uint32_t
kind_of_word(const RelRules *rules, RelText form)
{
    size_t next;
    const bool capital = rel_char_kind(form, 0, &next) == REL_CHAR_UPPER;

    if (form.length > 1 && has_byte(form, '@')) {
        return KIND_MAIL;
    }
    if (form.length > 4 && is_url(form)) {
        return KIND_URL;
    }
    if (form.bytes[form.length - 1] == '.') {
        return kind_of_short(rules, form, capital);
    }
    if (!capital) {
        return KIND_SMALL;
    }
    if (next == form.length) {
        return KIND_INITIAL;
    }
    while (next < form.length) {
        if (rel_char_kind(form, next, &next) == REL_CHAR_LETTER) {
            return KIND_CAPITAL;
        }
    }
    return KIND_CAPITALS;
}

static bool
holds_only(RelText form, const char *marks)
{
    for (size_t i = 0; i < form.length; ++i) {
        if (strchr(marks, form.bytes[i]) == NULL || form.bytes[i] == 0) {
            return false;
        }
    }
    return true;
}

/// The plain mark for a typographic one, which the treebanks seldom have
static uint32_t
plain_mark(uint32_t code)
{
    switch (code) {
    case 0x201C: // “
    case 0x201D: // ”
    case 0x201E: // „
    case 0xAB:   // «
    case 0xBB:   // »
        return '"';
    case 0x2018: // ‘
    case 0x2019: // ’
        return '\'';
    case 0x2013: // en dash
    case 0x2014: // em dash
        return '-';
    default: return code;
    }
}

/// The mark if the token is one, else 0
static uint32_t
single_mark(RelText form)
{
    size_t next = 0;
    const uint32_t code = rel_utf8_next(form, &next);

    return next == form.length ? code : 0;
}

static uint32_t
kind_of_mark(RelText form)
{
    size_t next = 0;
    const uint32_t code = rel_utf8_next(form, &next);

    if (next < form.length && holds_only(form, ".!?")) {
        return holds_only(form, ".") ? KIND_DOTS : KIND_SHOUT;
    }
    if (rel_text_starts(form, "…")) {
        return KIND_DOTS;
    }
    if (next == form.length || rel_text_is(form, "''") ||
        rel_text_is(form, "``") || rel_text_is(form, "--")) {
        return KIND_MARK + (next == form.length ? plain_mark(code)
                            : code == '-'       ? '-'
                                                : '"');
    }
    return form.length - next == next ? KIND_OTHER : KIND_RUN + code;
}

static uint32_t
kind_of_number(RelText form)
{
    return has_byte(form, '@')   ? KIND_MAIL
           : has_byte(form, '/') ? KIND_DATE
           : has_byte(form, ':') ? KIND_TIME
                                 : KIND_NUMBER;
}

/// Tell whether the token ends in a mark that may end a sentence
static bool
is_stop(RelText form)
{
    const char last = form.bytes[form.length - 1];

    return last == '.' || last == '!' || last == '?' || last == ':' ||
           last == ';' || (form.length >= 3 && rel_text_ends(form, "…"));
}

static bool
is_one_of(RelText text, const char *const *marks, size_t n_marks)
{
    for (size_t i = 0; i < n_marks; ++i) {
        if (rel_text_is(text, marks[i])) {
            return true;
        }
    }
    return false;
}

/// A mark that closes what was opened; straight quotes by their place:
/// close to the word before them, and no word close behind
static bool
is_closer(RelText mark, bool glued, bool word_follows)
{
    static const char *const closers[] = {")", "]",  "}",  "”",
                                          "’", "’’", "''", "»"};
    static const char *const either[] = {"\"", "'"};

    return is_one_of(mark, closers, sizeof(closers) / sizeof(*closers)) ||
           (glued && !word_follows && is_one_of(mark, either, 2));
}

static uint32_t
hash(RelText text)
{
    const uint64_t whole = rel_hash(text);

    return (uint32_t)(whole ^ whole >> 32);
}

/// What the list says of the word in small letters
static void
look_up(const RelLexicon *words, RelText key, RelTrait *trait)
{
    RelText rest = rel_lexicon_value(words, key);
    RelText class;

    if (rest.length == 0 || !rel_text_split(&rest, '\t', &class)) {
        trait->class = CLASS_UNKNOWN;
        return;
    }
    trait->class = hash(class);
    trait->custom = hash(rest);
    trait->finite = rel_text_is(class, "FIN") || rel_text_is(class, "AUX");
}

static RelTrait
look(const RelRules *rules, const RelLexicon *words, RelText form)
{
    char small[REL_KEY_MAX];
    const RelText key = rel_rules_key(form, small);
    const size_t ending = key.length < 3 ? key.length : 3;
    const RelCharKind first = rel_char_at(form, 0);
    RelTrait trait = {
        .word = hash(key),
        .ending = hash(rel_text_slice(key, key.length - ending, ending)),
        .is_word = rel_char_is_letter(first),
        .is_small = first == REL_CHAR_LETTER,
        .is_plain = rel_char_in_word(first),
        .stops = is_stop(form),
    };

    trait.kind = trait.is_word             ? kind_of_word(rules, form)
                 : first == REL_CHAR_DIGIT ? kind_of_number(form)
                                           : kind_of_mark(form);
    if (!trait.is_plain) {
        trait.mark = single_mark(form);
        trait.word = trait.kind < KIND_RUN && trait.kind >= KIND_MARK
                         ? trait.kind
                         : trait.word;
    }
    trait.is_address = trait.kind == KIND_URL || trait.kind == KIND_MAIL ||
                       trait.kind == KIND_DATE;
    trait.shortens = trait.kind == KIND_SHORT || trait.kind == KIND_DOTTED ||
                     trait.kind == KIND_SHORT_CAPITAL;
    trait.opens =
        trait.is_word && !trait.is_small && rel_rules_has(rules->openers, form);
    trait.class = trait.kind;
    if (trait.is_word && trait.kind <= KIND_INITIAL) {
        look_up(words, key, &trait);
    }
    return trait;
}

/// Fill in how far the next stop is, and whether a clause is on the way
static void
look_ahead(RelTrait *traits, size_t n_traits)
{
    uint32_t ahead = 0;
    bool finite = false;

    for (size_t i = n_traits; i-- > 0;) {
        if (traits[i].stops) {
            ahead = 0;
            finite = false;
        } else {
            ahead += ahead < MAX_AHEAD;
            finite = finite || traits[i].finite;
        }
        traits[i].ahead = ahead;
        traits[i].finite_ahead = finite;
    }
}

void
rel_traits_look(const RelRules *rules, const RelLexicon *words, RelText text,
                const RelArray *spans, RelTrait *traits)
{
    const RelSpan *span = spans->items;

    for (size_t i = 0; i < spans->n_items; ++i) {
        const RelText form =
            rel_text_slice(text, span[i].begin, span[i].end - span[i].begin);
        const bool word_follows =
            i + 1 < spans->n_items && span[i + 1].begin == span[i].end &&
            rel_char_in_word(rel_char_at(text, span[i].end));
        traits[i] = look(rules, words, form);
        traits[i].glued = i > 0 && span[i].begin == span[i - 1].end;
        traits[i].closes = is_closer(form, traits[i].glued, word_follows);
    }
    look_ahead(traits, spans->n_items);
}
