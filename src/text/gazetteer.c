// gazetteer.c: reads the lists of names.
//
// data/countries.tsv has a country a line, with lists joined by '|':
//
//   FR  FRA  France  France  Paris  Western Europe  (IRI)  French Republic
//       (other names of the capital)  French  Frenchman|Frenchwoman
//
// data/names.tsv has a name a line and a letter for each thing it may be:
//
//   Lyon  C        Mercedes  GB
//
// There are some 70,000 names, so their table is made at its full size: it
// holds only where in the file each name's line begins.

#include "text/gazetteer.h"

#include "base/array.h"
#include "base/files.h"
#include "base/map.h"
#include "base/strings.h"

#include <assert.h>

#define MAX_FILE_BYTES ((size_t)64 << 20)
#define N_COLUMNS 11

struct RelGazetteer {
    RelText names;    // all of names.tsv
    uint32_t *slots;  // (n_slots) where a name's line begins, or REL_NONE
    size_t n_slots;   // a power of two
    RelMap kinds;     // what countries.tsv says of names, to REL_GAZ_*
    RelMap countries; // names, capitals, demonyms to an index of `list`
    RelMap capitals;
    RelMap demonyms;
    RelArray list; // of RelCountry
    size_t longest;
};

static size_t
count_words(RelText name)
{
    size_t n_words = 1;

    for (size_t i = 0; i < name.length; ++i) {
        n_words += name.bytes[i] == ' ';
    }
    return n_words;
}

static void
note_words(RelGazetteer *gazetteer, RelText name)
{
    const size_t n_words = count_words(name);

    if (n_words > gazetteer->longest) {
        gazetteer->longest = n_words;
    }
}

static RelStatus
add_kinds(RelGazetteer *gazetteer, RelText name, unsigned kinds)
{
    const uint32_t known = rel_map_get(&gazetteer->kinds, name);

    note_words(gazetteer, name);
    return rel_map_set(&gazetteer->kinds, name,
                       (known == REL_NONE ? 0 : known) | kinds);
}

/// Add the names of a '|' list for country `index`; the first of two
/// countries with one name keeps it
static RelStatus
add_list(RelGazetteer *gazetteer, RelMap *map, RelText names, RelIndex index,
         unsigned kinds)
{
    RelStatus status = REL_OK;
    RelText name;

    while (status == REL_OK && rel_text_split(&names, '|', &name)) {
        if (name.length == 0) {
            continue;
        }
        if (rel_map_get(map, name) == REL_NONE) {
            status = rel_map_set(map, name, index);
        }
        if (status == REL_OK) {
            status = add_kinds(gazetteer, name, kinds);
        }
    }
    return status;
}

/// Split `line` at its tabs; false unless it has N_COLUMNS columns
static bool
split_columns(RelText line, RelText columns[N_COLUMNS])
{
    RelText column;
    size_t n_columns = 0;

    while (rel_text_split(&line, '\t', &column)) {
        if (n_columns == N_COLUMNS) {
            return false;
        }
        columns[n_columns++] = column;
    }
    return n_columns == N_COLUMNS;
}

static RelStatus
add_country(RelGazetteer *gazetteer, RelText line)
{
    RelText columns[N_COLUMNS];

    if (!split_columns(line, columns) || columns[2].length == 0 ||
        columns[3].length == 0) {
        return REL_ERR_FORMAT;
    }
    const RelCountry country = {columns[0], columns[1], columns[2], columns[3],
                                columns[4], columns[5], columns[6]};
    const struct {
        RelMap *map;
        RelText names;
        unsigned kinds;
    } lists[] = {
        {&gazetteer->countries, columns[2], REL_GAZ_COUNTRY},
        {&gazetteer->countries, columns[7], REL_GAZ_COUNTRY},
        {&gazetteer->capitals, columns[4], REL_GAZ_CAPITAL | REL_GAZ_CITY},
        {&gazetteer->capitals, columns[8], REL_GAZ_CAPITAL | REL_GAZ_CITY},
        {&gazetteer->demonyms, columns[9], REL_GAZ_DEMONYM},
        {&gazetteer->demonyms, columns[10], REL_GAZ_DEMONYM},
    };
    const RelIndex index = (RelIndex)gazetteer->list.n_items;
    RelStatus status = rel_array_push(&gazetteer->list, &country);
    for (size_t i = 0; status == REL_OK && i < sizeof(lists) / sizeof(lists[0]);
         ++i) {
        status = add_list(gazetteer, lists[i].map, lists[i].names, index,
                          lists[i].kinds);
    }
    return status;
}

/// The kind a letter of names.tsv stands for, or 0
static unsigned
kind_of_letter(char letter)
{
    switch (letter) {
    case 'C': return REL_GAZ_CITY;
    case 'R': return REL_GAZ_REGION;
    case 'D': return REL_GAZ_DEMONYM;
    case 'G': return REL_GAZ_GIVEN;
    case 'S': return REL_GAZ_SURNAME;
    case 'P': return REL_GAZ_PERSON;
    case 'O': return REL_GAZ_ORG;
    case 'M': return REL_GAZ_MEDIA;
    case 'B': return REL_GAZ_COMPANY;
    case 'X': return REL_GAZ_OTHER;
    default: return 0;
    }
}

/// The kinds that the letters of a line of names.tsv stand for, or 0
static unsigned
kinds_of_letters(RelText letters)
{
    unsigned kinds = 0;

    for (size_t i = 0; i < letters.length; ++i) {
        const unsigned kind = kind_of_letter(letters.bytes[i]);
        if (kind == 0) {
            return 0;
        }
        kinds |= kind;
    }
    return kinds;
}

/// The letters behind the name whose line begins at `line`
static RelText
letters_at(RelText names, size_t line, RelText *name)
{
    RelText rest = rel_text_slice(names, line, names.length - line);
    RelText letters;

    rel_text_split(&rest, '\n', &letters);
    rel_text_split(&letters, '\t', name);
    return letters;
}

/// The slot of `name`, or the free one where it belongs
static size_t
find_slot(RelText names, const uint32_t *slots, size_t n_slots, RelText name)
{
    size_t i = (size_t)rel_hash(name) & (n_slots - 1);

    while (slots[i] != REL_NONE) {
        const RelText other =
            rel_text_slice(names, slots[i], names.length - slots[i]);
        if (other.length > name.length && other.bytes[name.length] == '\t' &&
            memcmp(other.bytes, name.bytes, name.length) == 0) {
            break;
        }
        i = (i + 1) & (n_slots - 1);
    }
    return i;
}

typedef RelStatus (*AddLine)(RelGazetteer *gazetteer, RelText line);

/// Give each line of `bytes` that is no comment to `add`
static RelStatus
add_lines(RelGazetteer *gazetteer, RelText bytes, AddLine add, const char *path,
          const RelReport *report)
{
    RelText line;

    for (size_t number = 1; rel_text_split(&bytes, '\n', &line); ++number) {
        if (line.length == 0 || line.bytes[0] == '#') {
            continue;
        }
        const RelStatus status = add(gazetteer, line);
        if (status == REL_ERR_FORMAT) {
            return rel_report(report, status, path, number,
                              "line has not the columns it needs");
        }
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}

static RelStatus
read_file(const char *data_dir, const char *name, const RelReport *report,
          RelArena *arena, RelText *path, RelText *bytes)
{
    *path = rel_text_printf(arena, "%s/%s", data_dir, name);

    return path->bytes == NULL ? REL_ERR_NO_MEMORY
                               : rel_table_read(path->bytes, MAX_FILE_BYTES,
                                                report, arena, bytes);
}

static RelStatus
load_countries(RelGazetteer *gazetteer, const char *data_dir,
               const RelReport *report, RelArena *arena)
{
    RelText path;
    RelText bytes;
    const RelStatus status =
        read_file(data_dir, "countries.tsv", report, arena, &path, &bytes);

    return status != REL_OK
               ? status
               : add_lines(gazetteer, bytes, add_country, path.bytes, report);
}

/// Free slots, at least twice as many as lines
static uint32_t *
make_slots(RelText names, RelArena *arena, size_t *n_slots)
{
    size_t n_lines = 1;

    for (size_t i = 0; i < names.length; ++i) {
        n_lines += names.bytes[i] == '\n';
    }
    for (*n_slots = 16; *n_slots < 2 * n_lines;) {
        *n_slots *= 2;
    }
    uint32_t *slots = rel_arena_alloc(arena, *n_slots * sizeof(uint32_t));
    if (slots != NULL) {
        memset(slots, 0xFF, *n_slots * sizeof(uint32_t)); // REL_NONE
    }
    return slots;
}

static RelStatus
add_name(RelGazetteer *gazetteer, RelText line)
{
    const uint32_t begin = (uint32_t)(line.bytes - gazetteer->names.bytes);
    RelText name;
    const RelText letters = letters_at(gazetteer->names, begin, &name);

    if (name.length == 0 || name.length >= line.length ||
        kinds_of_letters(letters) == 0) {
        return REL_ERR_FORMAT;
    }
    note_words(gazetteer, name);
    gazetteer->slots[find_slot(gazetteer->names, gazetteer->slots,
                               gazetteer->n_slots, name)] = begin;
    return REL_OK;
}

static RelStatus
load_names(RelGazetteer *gazetteer, const char *data_dir,
           const RelReport *report, RelArena *arena)
{
    RelText path;

    const RelStatus status = read_file(data_dir, "names.tsv", report, arena,
                                       &path, &gazetteer->names);
    if (status != REL_OK) {
        return status;
    }
    gazetteer->slots = make_slots(gazetteer->names, arena, &gazetteer->n_slots);
    return gazetteer->slots == NULL ? REL_ERR_NO_MEMORY
                                    : add_lines(gazetteer, gazetteer->names,
                                                add_name, path.bytes, report);
}

RelStatus
rel_gazetteer_load(const char *data_dir, const RelReport *report,
                   RelArena *arena, const RelGazetteer **gazetteer)
{
    RelGazetteer *read = REL_ARENA_ARRAY(arena, RelGazetteer, 1);

    *gazetteer = NULL;
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    rel_map_init(&read->kinds, arena);
    rel_map_init(&read->countries, arena);
    rel_map_init(&read->capitals, arena);
    rel_map_init(&read->demonyms, arena);
    rel_array_init(&read->list, arena, sizeof(RelCountry));

    RelStatus status = load_countries(read, data_dir, report, arena);
    if (status == REL_OK) {
        status = load_names(read, data_dir, report, arena);
    }
    *gazetteer = status == REL_OK ? read : NULL;
    return status;
}

unsigned
rel_gazetteer_kinds(const RelGazetteer *gazetteer, RelText name)
{
    const uint32_t of_country = rel_map_get(&gazetteer->kinds, name);
    const unsigned kinds = of_country == REL_NONE ? 0 : of_country;
    const uint32_t line = gazetteer->slots[find_slot(
        gazetteer->names, gazetteer->slots, gazetteer->n_slots, name)];
    RelText found;

    return line == REL_NONE ? kinds
                            : kinds | kinds_of_letters(letters_at(
                                          gazetteer->names, line, &found));
}

size_t
rel_gazetteer_longest(const RelGazetteer *gazetteer)
{
    return gazetteer->longest;
}

RelIndex
rel_gazetteer_country(const RelGazetteer *gazetteer, RelText name)
{
    return rel_map_get(&gazetteer->countries, name);
}

RelIndex
rel_gazetteer_capital(const RelGazetteer *gazetteer, RelText name)
{
    return rel_map_get(&gazetteer->capitals, name);
}

RelIndex
rel_gazetteer_demonym(const RelGazetteer *gazetteer, RelText name)
{
    return rel_map_get(&gazetteer->demonyms, name);
}

const RelCountry *
rel_gazetteer_country_at(const RelGazetteer *gazetteer, RelIndex index)
{
    assert(index < gazetteer->list.n_items);
    return rel_array_at(&gazetteer->list, index);
}

size_t
rel_gazetteer_n_countries(const RelGazetteer *gazetteer)
{
    return gazetteer->list.n_items;
}
