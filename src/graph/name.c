// name.c: folds names and takes them apart.
//
//   the Société Générale's    societe generale
//   Petro O. Doroshenko       petro o doroshenko, key "petro doroshenko"
//   Samir al-Hadi             samir al hadi, key "samir hadi", last "hadi"

#include "graph/name.h"

#include "base/strings.h"
#include "base/utf8.h"

/// Letters that Unicode does not decompose, as plain ones
static const struct {
    uint32_t code;
    const char *letters;
} UNDECOMPOSED[] = {
    {0xdf, "ss"}, {0xe6, "ae"},  {0xf0, "d"},  {0xf8, "o"},
    {0xfe, "th"}, {0x111, "d"},  {0x127, "h"}, {0x131, "i"},
    {0x142, "l"}, {0x153, "oe"}, {0x167, "t"},
};

static bool
is_apostrophe(uint32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x2018 || code == 0x02bc;
}

/// Write the plain form of letter `code`; returns the bytes written
static size_t
put_plain(uint32_t code, char *bytes)
{
    const uint32_t lower = rel_code_lower(rel_code_base(rel_code_lower(code)));

    for (size_t i = 0; i < sizeof(UNDECOMPOSED) / sizeof(UNDECOMPOSED[0]);
         ++i) {
        if (UNDECOMPOSED[i].code == lower) {
            const RelText letters = rel_text(UNDECOMPOSED[i].letters);
            memcpy(bytes, letters.bytes, letters.length);
            return letters.length;
        }
    }
    return rel_utf8_put(lower, bytes);
}

/// `name` without "'s" or a final apostrophe
static RelText
without_possessive(RelText name)
{
    static const char *const endings[] = {"'s", "\u2019s", "'", "\u2019"};

    for (size_t i = 0; i < sizeof(endings) / sizeof(endings[0]); ++i) {
        if (rel_text_ends(name, endings[i])) {
            return rel_text_slice(name, 0, name.length - strlen(endings[i]));
        }
    }
    return name;
}

RelText
rel_name_fold(RelArena *arena, RelText name)
{
    const RelText bare = without_possessive(rel_text_trim(name));
    char *const bytes = (char *)rel_arena_calloc(arena, bare.length + 1, 4);
    size_t length = 0;
    bool apart = false;

    if (bytes == NULL) {
        return (RelText){NULL, 0};
    }
    for (size_t position = 0; position < bare.length;) {
        const uint32_t code = rel_utf8_next(bare, &position);
        if (code == REL_UTF8_BAD || code == '.' || is_apostrophe(code)) {
            continue; // U.S. is US, O'Neil is ONeil
        }
        if (!rel_code_is_letter(code) && !rel_code_is_digit(code)) {
            apart = true;
            continue;
        }
        if (apart && length > 0) {
            bytes[length++] = ' ';
        }
        apart = false;
        length += put_plain(code, bytes + length);
    }
    const RelText folded = {bytes, length};
    return rel_text_starts(folded, "the ") && length > 4
               ? rel_text_slice(folded, 4, length - 4)
               : folded;
}

size_t
rel_name_n_words(RelText folded)
{
    size_t n_words = folded.length > 0;

    for (size_t i = 0; i < folded.length; ++i) {
        n_words += folded.bytes[i] == ' ';
    }
    return n_words;
}

RelText
rel_name_last(RelText folded)
{
    size_t begin = folded.length;

    while (begin > 0 && folded.bytes[begin - 1] != ' ') {
        --begin;
    }
    return rel_text_slice(folded, begin, folded.length - begin);
}

RelText
rel_name_first(RelText folded)
{
    RelText first = folded;

    rel_text_split(&folded, ' ', &first);
    return first;
}

RelText
rel_name_lone(const RelGraphLists *lists, RelText folded)
{
    RelText word;
    RelText lone = {NULL, 0};

    while (rel_text_split(&folded, ' ', &word)) {
        if (rel_list_has(lists->particles, word) && folded.length > 0) {
            continue;
        }
        if (lone.length > 0) {
            return (RelText){NULL, 0};
        }
        lone = word;
    }
    return lone;
}

/// Tell whether a word of a person's name may be left out
static bool
is_optional(const RelGraphLists *lists, RelText word, size_t index,
            size_t n_words)
{
    if (index == 0 || index + 1 == n_words || n_words < 3) {
        return false;
    }
    return word.length == 1 ||
           rel_text_is(rel_list_value(lists->particles, word), "drop");
}

RelText
rel_name_person_key(RelArena *arena, const RelGraphLists *lists, RelText folded)
{
    const size_t n_words = rel_name_n_words(folded);
    char *const bytes = (char *)rel_arena_alloc(arena, folded.length + 1);
    size_t length = 0;
    RelText word;

    if (bytes == NULL) {
        return (RelText){NULL, 0};
    }
    for (size_t i = 0; rel_text_split(&folded, ' ', &word); ++i) {
        if (word.length == 0 || is_optional(lists, word, i, n_words)) {
            continue;
        }
        if (length > 0) {
            bytes[length++] = ' ';
        }
        memcpy(bytes + length, word.bytes, word.length);
        length += word.length;
    }
    return (RelText){bytes, length};
}

RelText
rel_name_body_key(const RelGraphLists *lists, RelText folded)
{
    for (;;) {
        const RelText last = rel_name_last(folded);
        if (last.length == folded.length ||
            !rel_list_has(lists->companies, last)) {
            return folded;
        }
        folded = rel_text_slice(folded, 0, folded.length - last.length - 1);
    }
}

bool
rel_name_is_acronym(RelText name)
{
    size_t n_letters = 0;

    for (size_t position = 0; position < name.length;) {
        const uint32_t code = rel_utf8_next(name, &position);
        if (code != '.' && !rel_code_is_upper(code)) {
            return false;
        }
        n_letters += code != '.';
    }
    return n_letters >= 2 && n_letters <= 8;
}

RelText
rel_name_initials(RelArena *arena, RelText name)
{
    const bool acronym = rel_name_is_acronym(name);
    char *const bytes = (char *)rel_arena_alloc(arena, name.length + 1);
    size_t length = 0;
    bool begins = true;

    if (bytes == NULL) {
        return (RelText){NULL, 0};
    }
    for (size_t position = 0; position < name.length;) {
        const size_t begin = position;
        const uint32_t code = rel_utf8_next(name, &position);
        if ((begins || acronym) && rel_code_is_upper(code)) {
            memcpy(bytes + length, name.bytes + begin, position - begin);
            length += position - begin;
        }
        begins = code != REL_UTF8_BAD && !rel_code_is_letter(code) &&
                 !rel_code_is_digit(code) && !is_apostrophe(code);
    }
    return (RelText){bytes, length};
}
