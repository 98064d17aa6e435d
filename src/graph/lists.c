// lists.c: loads the word lists of the graph.

#include "graph/lists.h"

#include "base/strings.h"

/// A list's file and where it goes
typedef struct {
    const char *file;
    const RelLexicon **list;
} ListFile;

static RelStatus
load_list(const char *data_dir, const ListFile *list, const RelReport *report,
          RelArena *arena)
{
    const RelText path =
        rel_text_printf(arena, "%s/lists/%s", data_dir, list->file);

    return path.bytes == NULL
               ? REL_ERR_NO_MEMORY
               : rel_lexicon_load(path.bytes, report, arena, list->list);
}

RelStatus
rel_graph_lists_load(const char *data_dir, const RelReport *report,
                     RelArena *arena, const RelGraphLists **lists)
{
    RelGraphLists *read = REL_ARENA_ARRAY(arena, RelGraphLists, 1);

    *lists = NULL;
    if (read == NULL) {
        return REL_ERR_NO_MEMORY;
    }
    const ListFile files[] = {
        {"irregular_verbs.txt", &read->irregular},
        {"stative.txt", &read->stative},
        {"incomplete.txt", &read->incomplete},
        {"titles.txt", &read->titles},
        {"ranks.txt", &read->ranks},
        {"role_nouns.txt", &read->roles},
        {"pronouns.txt", &read->pronouns},
        {"noun_genders.txt", &read->genders},
        {"given_genders.txt", &read->given},
        {"name_particles.txt", &read->particles},
        {"qualifiers.txt", &read->qualifiers},
        {"reporting.txt", &read->reporting},
        {"modals.txt", &read->modals},
        {"negators.txt", &read->negators},
        {"company_endings.txt", &read->companies},
        {"units.txt", &read->units},
        {"at_places.txt", &read->locatives},
        {"naming_nouns.txt", &read->naming},
        {"alias_marks.txt", &read->aliases},
        {"causing.txt", &read->causing},
        {"clause_verbs.txt", &read->clauses},
        {"copular.txt", &read->copular},
        {"giving.txt", &read->giving},
        {"particles.txt", &read->directions},
        {"empty_nouns.txt", &read->empty},
        {"set_phrases.txt", &read->phrases},
        {"subordinators.txt", &read->openings},
        {"vague_adjectives.txt", &read->vague},
        {"transitive.txt", &read->transitive},
        {"time_nouns.txt", &read->times},
        {"unasserted.txt", &read->unasserted},
        {"synonyms.txt", &read->synonyms},
        {"other_adjectives.txt", &read->others},
        {"homonyms.txt", &read->homonyms},
        {"generic_bodies.txt", &read->generic},
    };
    for (size_t i = 0; i < sizeof(files) / sizeof(files[0]); ++i) {
        const RelStatus status = load_list(data_dir, &files[i], report, arena);
        if (status != REL_OK) {
            return status;
        }
    }
    const RelStatus status =
        rel_beliefs_load(data_dir, report, arena, &read->beliefs);
    if (status == REL_OK) {
        *lists = read;
    }
    return status;
}

bool
rel_list_has(const RelLexicon *list, RelText word)
{
    return list != NULL && rel_lexicon_has(list, word);
}

RelText
rel_list_value(const RelLexicon *list, RelText word)
{
    return list == NULL ? (RelText){NULL, 0} : rel_lexicon_value(list, word);
}

bool
rel_value_has(RelText words, char separator, RelText word)
{
    RelText one;

    while (rel_text_split(&words, separator, &one)) {
        if (rel_text_equals(rel_text_trim(one), word)) {
            return true;
        }
    }
    return false;
}
