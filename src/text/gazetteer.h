// Gazetteer: names the engine knows: countries with their capitals and
// adjectives, cities, regions, given names, organisations, ...
//
// Read from data/countries.tsv and data/names.tsv.  Look-up is exact on the
// name as written; longest match is the caller's loop.

#ifndef RELATA_TEXT_GAZETTEER_H
#define RELATA_TEXT_GAZETTEER_H

#include <relata/arena.h>
#include <relata/report.h>
#include <relata/status.h>
#include <relata/text.h>

/// What a name may be; or-ed, since "Washington" is several
enum {
    REL_GAZ_COUNTRY = 1,
    REL_GAZ_CAPITAL = 2, ///< Seat of a country's government
    REL_GAZ_CITY = 4,
    REL_GAZ_REGION = 8,   ///< State, province, continent, sea, mountain, ...
    REL_GAZ_DEMONYM = 16, ///< Adjective or inhabitant of a country
    REL_GAZ_GIVEN = 32,   ///< A person's given name
    REL_GAZ_SURNAME = 64,
    REL_GAZ_PERSON = 128, ///< A full name
    REL_GAZ_ORG = 256,
    REL_GAZ_MEDIA = 512,
    REL_GAZ_COMPANY = 1024,
    REL_GAZ_OTHER = 2048
};

typedef struct {
    RelText iso2, iso3;
    RelText name;    ///< Common English name: "Russia"
    RelText slug;    ///< Local name of its entity: "Russia"
    RelText capital; ///< English name, or empty
    RelText region;
    RelText same_as; ///< IRI, or empty
} RelCountry;

/// Read-only once read; shared by threads
typedef struct RelGazetteer RelGazetteer;

/**
   Read the gazetteer from folder `data_dir` (countries.tsv, names.tsv).

   @param arena  Owns it.
   @return REL_OK; REL_ERR_IO; REL_ERR_FORMAT with file and line;
   REL_ERR_NO_MEMORY.
*/
RelStatus rel_gazetteer_load(const char *data_dir, const RelReport *report,
                             RelArena *arena, const RelGazetteer **gazetteer);

/// What `name` may be (REL_GAZ_*), 0 if unknown
unsigned rel_gazetteer_kinds(const RelGazetteer *gazetteer, RelText name);

/// Most words in any name of the gazetteer
size_t rel_gazetteer_longest(const RelGazetteer *gazetteer);

/// The country that `name` names by any of its names or aliases, or REL_NONE
RelIndex rel_gazetteer_country(const RelGazetteer *gazetteer, RelText name);

/// The country whose capital is `name`, or REL_NONE
RelIndex rel_gazetteer_capital(const RelGazetteer *gazetteer, RelText name);

/// The country of a demonym ("Russian", "Frenchman"), or REL_NONE
RelIndex rel_gazetteer_demonym(const RelGazetteer *gazetteer, RelText name);

const RelCountry *rel_gazetteer_country_at(const RelGazetteer *gazetteer,
                                           RelIndex index);
size_t rel_gazetteer_n_countries(const RelGazetteer *gazetteer);

#endif
