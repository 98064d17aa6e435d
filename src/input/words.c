// words.c: loads the lists that tell residue and page frames.
//
// A line is "phrase<TAB>kind"; one phrase may have several lines.

#include "input/words.h"

#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"

#include <stdlib.h>

/// Largest list, in bytes
enum { LIST_LIMIT = 1 << 20 };

struct RelReadingWords {
    RelMap phrases; // text -> REL_PHRASE_ bits
    RelMap marks;   // text -> REL_MARK_ bits
    RelMap months;  // text -> 1 to 12
};

/// A name in the second column and what it stands for
typedef struct {
    const char *name;
    uint32_t bit;
} Kind;

static const Kind PHRASE_KINDS[] = {
    {"whole", REL_PHRASE_WHOLE},   {"opener", REL_PHRASE_OPENER},
    {"widget", REL_PHRASE_WIDGET}, {"anywhere", REL_PHRASE_ANYWHERE},
    {"byline", REL_PHRASE_BYLINE}, {"credit", REL_PHRASE_CREDIT},
    {"stop", REL_PHRASE_STOP},     {NULL, 0},
};

static const Kind MARK_KINDS[] = {
    {"drop", REL_MARK_DROP},
    {"unlikely", REL_MARK_UNLIKELY},
    {"maybe", REL_MARK_MAYBE},
    {"good", REL_MARK_GOOD},
    {"bad", REL_MARK_BAD},
    {"body", REL_MARK_BODY},
    {"date", REL_MARK_DATE},
    {"author", REL_MARK_AUTHOR},
    {NULL, 0},
};

static const Kind MONTH_KINDS[] = {
    {"1", 1}, {"2", 2}, {"3", 3},   {"4", 4},   {"5", 5},   {"6", 6},  {"7", 7},
    {"8", 8}, {"9", 9}, {"10", 10}, {"11", 11}, {"12", 12}, {NULL, 0},
};

/// What `name` stands for, or 0
static uint32_t
kind_bit(const Kind *kinds, RelText name)
{
    for (; kinds->name; ++kinds) {
        if (rel_text_is(name, kinds->name)) {
            return kinds->bit;
        }
    }
    return 0;
}

/// Add one line to `map`; REL_ERR_FORMAT if it is no entry
static RelStatus
add_line(RelMap *map, const Kind *kinds, RelText line)
{
    RelText word;
    rel_text_split(&line, '\t', &word);
    const uint32_t bit = kind_bit(kinds, rel_text_trim(line));
    if (word.length == 0 || bit == 0) {
        return REL_ERR_FORMAT;
    }
    const uint32_t old = rel_map_get(map, word);
    return rel_map_set(map, word, old == REL_NONE ? bit : old | bit);
}

/// Read the list `name` of `directory` into `map`
static RelStatus
read_list(const char *directory, const char *name, const Kind *kinds,
          const RelReport *report, RelMap *map)
{
    const RelText path = rel_text_printf(map->arena, "%s/%s", directory, name);
    if (!path.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    RelText rest;
    RelStatus status =
        rel_file_read(path.bytes, LIST_LIMIT, report, map->arena, &rest);
    RelText line;
    for (size_t number = 1;
         status == REL_OK && rel_text_split(&rest, '\n', &line); ++number) {
        if (rel_text_trim(line).length == 0 || line.bytes[0] == '#') {
            continue;
        }
        status = add_line(map, kinds, line);
        if (status == REL_ERR_FORMAT) {
            rel_report(report, status, path.bytes, number,
                       "not a phrase, a tab and its kind");
        }
    }
    return status;
}

RelStatus
rel_reading_words_load(const char *directory, const RelReport *report,
                       RelArena *arena, const RelReadingWords **words)
{
    *words = NULL;
    RelReadingWords *const made = REL_ARENA_ARRAY(arena, RelReadingWords, 1);
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    rel_map_init(&made->phrases, arena);
    rel_map_init(&made->marks, arena);
    rel_map_init(&made->months, arena);

    const struct {
        const char *name;
        const Kind *kinds;
        RelMap *map;
    } lists[] = {
        {"residue.txt", PHRASE_KINDS, &made->phrases},
        {"stop-words.txt", PHRASE_KINDS, &made->phrases},
        {"page-marks.txt", MARK_KINDS, &made->marks},
        {"months.txt", MONTH_KINDS, &made->months},
    };
    for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); ++i) {
        const RelStatus status = read_list(
            directory, lists[i].name, lists[i].kinds, report, lists[i].map);
        if (status != REL_OK) {
            return status;
        }
    }
    *words = made;
    return REL_OK;
}

/// The value of `key`, 0 if there is none
static uint32_t
look_up(const RelMap *map, RelText key)
{
    const uint32_t value = rel_map_get(map, key);

    return value == REL_NONE ? 0 : value;
}

uint32_t
rel_reading_words_phrase(const RelReadingWords *words, RelText phrase)
{
    return words ? look_up(&words->phrases, phrase) : 0;
}

uint32_t
rel_reading_words_mark(const RelReadingWords *words, RelText token)
{
    return words ? look_up(&words->marks, token) : 0;
}

unsigned
rel_reading_words_month(const RelReadingWords *words, RelText word)
{
    return words ? look_up(&words->months, word) : 0;
}
