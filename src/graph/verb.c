// verb.c: inflects English verbs and writes phrases as names.
//
//   agree agreed agrees      carry carried carries      stop stopped stops
//
// Irregular verbs, and those that double a consonant against the rule for
// words of one syllable, are in data/lists/irregular_verbs.txt.

#include "graph/verb.h"

#include "base/strings.h"
#include "base/utf8.h"

/// Longest name of a relation, in bytes
#define MAX_NAME 64

static bool
is_vowel(char letter)
{
    return strchr("aeiou", letter) != NULL && letter != '\0';
}

static char
letter_from_end(RelText word, size_t index)
{
    return index < word.length ? word.bytes[word.length - 1 - index] : '\0';
}

static size_t
count_vowel_groups(RelText word)
{
    size_t n_groups = 0;

    for (size_t i = 0; i < word.length; ++i) {
        n_groups +=
            is_vowel(word.bytes[i]) && (i == 0 || !is_vowel(word.bytes[i - 1]));
    }
    return n_groups;
}

/// "stop", "plan": one syllable that ends in consonant, vowel, consonant
static bool
doubles_last(RelText word)
{
    const char last = letter_from_end(word, 0);

    return word.length >= 3 && !is_vowel(last) && strchr("wxy", last) == NULL &&
           is_vowel(letter_from_end(word, 1)) &&
           !is_vowel(letter_from_end(word, 2)) && count_vowel_groups(word) == 1;
}

static bool
ends_in_consonant_y(RelText word)
{
    return letter_from_end(word, 0) == 'y' && word.length > 1 &&
           !is_vowel(letter_from_end(word, 1));
}

RelText
rel_verb_past(RelArena *arena, const RelGraphLists *lists, RelText lemma)
{
    const RelText irregular = rel_list_value(lists->irregular, lemma);
    const int length = (int)lemma.length;

    if (irregular.length > 0) {
        return irregular;
    }
    if (letter_from_end(lemma, 0) == 'e') {
        return rel_text_printf(arena, "%.*sd", length, lemma.bytes);
    }
    if (ends_in_consonant_y(lemma)) {
        return rel_text_printf(arena, "%.*sied", length - 1, lemma.bytes);
    }
    if (doubles_last(lemma)) {
        return rel_text_printf(arena, "%.*s%ced", length, lemma.bytes,
                               letter_from_end(lemma, 0));
    }
    return rel_text_printf(arena, "%.*sed", length, lemma.bytes);
}

RelText
rel_verb_past_seen(RelArena *arena, const RelGraphLists *lists, RelText lemma,
                   RelText form)
{
    const RelText past = rel_verb_past(arena, lists, lemma);
    const RelText seen = rel_text_lower(arena, form);

    if (past.bytes == NULL || seen.bytes == NULL ||
        rel_list_value(lists->irregular, lemma).length > 0) {
        return past;
    }
    // A strong past whose lemma the list does not know: "flead, fled"
    const bool weak = rel_text_ends(seen, "ed") && seen.length > lemma.length;
    const bool strong = !weak && !rel_text_ends(seen, "s");
    const bool undoubled =
        weak && doubles_last(lemma) && seen.length + 1 == past.length;
    return strong || undoubled ? seen : past;
}

RelText
rel_verb_present(RelArena *arena, RelText lemma)
{
    const int length = (int)lemma.length;

    if (rel_text_is(lemma, "be")) {
        return rel_text("is");
    }
    if (rel_text_is(lemma, "have")) {
        return rel_text("has");
    }
    if (ends_in_consonant_y(lemma)) {
        return rel_text_printf(arena, "%.*sies", length - 1, lemma.bytes);
    }
    if (rel_text_ends(lemma, "s") || rel_text_ends(lemma, "x") ||
        rel_text_ends(lemma, "z") || rel_text_ends(lemma, "ch") ||
        rel_text_ends(lemma, "sh") || rel_text_ends(lemma, "o")) {
        return rel_text_printf(arena, "%.*ses", length, lemma.bytes);
    }
    return rel_text_printf(arena, "%.*ss", length, lemma.bytes);
}

static bool
is_ascii_letter(uint32_t code)
{
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
}

RelText
rel_verb_camel(RelArena *arena, RelText lemma)
{
    char name[MAX_NAME + 1];
    size_t length = 0;
    bool apart = false;

    for (size_t position = 0; position < lemma.length && length < MAX_NAME;) {
        const uint32_t code = rel_code_base(rel_utf8_next(lemma, &position));
        const bool digit = code >= '0' && code <= '9';
        if (!is_ascii_letter(code) && !(digit && length > 0)) {
            apart |= code != '\'' && code != 0x2019;
            continue;
        }
        const bool capital = apart && length > 0;
        name[length++] =
            (char)(capital ? rel_code_upper(code) : rel_code_lower(code));
        apart = false;
    }
    name[length] = '\0';
    return rel_text_printf(arena, "%s", length > 0 ? name : "relates");
}

RelText
rel_verb_relation(RelArena *arena, const RelGraphLists *lists, RelText lemma,
                  RelText seen, bool state)
{
    RelText rest = lemma;
    RelText verb = lemma;

    rel_text_split(&rest, ' ', &verb);
    const RelText inflected =
        state              ? rel_verb_present(arena, verb)
        : seen.length == 0 ? rel_verb_past(arena, lists, verb)
                           : rel_verb_past_seen(arena, lists, verb, seen);
    if (inflected.bytes == NULL) {
        return inflected;
    }
    const RelText phrase = rel_text_printf(
        arena, "%.*s %.*s", (int)inflected.length, inflected.bytes,
        (int)rest.length, rest.bytes ? rest.bytes : "");
    return phrase.bytes ? rel_verb_camel(arena, phrase) : phrase;
}
