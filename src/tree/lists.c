// lists.c: loads the word lists that extraction asks.
//
// Each member of RelLists is a file of the same name: `reporting` is read
// from data/lists/reporting.txt.

#include "tree/lists.h"

#include "base/strings.h"

/// A list's file and where it goes
typedef struct {
    const char *name;
    const RelLexicon **lexicon;
} ListFile;

static RelStatus
load_list(const char *data_dir, const ListFile *list, const RelReport *report,
          RelArena *arena)
{
    const RelText path =
        rel_text_printf(arena, "%s/lists/%s.txt", data_dir, list->name);
    if (!path.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    return rel_lexicon_load(path.bytes, report, arena, list->lexicon);
}

RelStatus
rel_lists_load(const char *data_dir, const RelReport *report, RelArena *arena,
               RelLists *lists)
{
    const ListFile files[] = {
        {"reporting", &lists->reporting},
        {"denying", &lists->denying},
        {"accusing", &lists->accusing},
        {"sources", &lists->sources},
        {"factive", &lists->factive},
        {"implicative", &lists->implicative},
        {"intending", &lists->intending},
        {"urging", &lists->urging},
        {"hedges", &lists->hedges},
        {"negators", &lists->negators},
        {"modals", &lists->modals},
        {"stative", &lists->stative},
        {"reciprocal", &lists->reciprocal},
        {"light", &lists->light},
        {"titles", &lists->titles},
        {"place_nouns", &lists->place_nouns},
        {"time_nouns", &lists->time_nouns},
        {"event_nouns", &lists->event_nouns},
        {"collective", &lists->collective},
        {"idioms", &lists->idioms},
        {"subordinators", &lists->subordinators},
        {"ranks", &lists->ranks},
        {"participles", &lists->participles},
        {"posts", &lists->posts},
        {"relational", &lists->relational},
        {"time_words", &lists->time_words},
        {"time_frames", &lists->time_frames},
        {"numbers", &lists->numbers},
        {"bounds", &lists->bounds},
        {"locatives", &lists->locatives},
        {"dating", &lists->dating},
        {"deictic", &lists->deictic},
        {"units", &lists->units},
        {"chain", &lists->chain},
        {"control", &lists->control},
        {"copular", &lists->copular},
        {"prepositions", &lists->prepositions},
        {"conjunctions", &lists->conjunctions},
        {"sorts", &lists->sorts},
        {"governed", &lists->governed},
        {"taking_part", &lists->taking_part},
        {"verb_phrases", &lists->verb_phrases},
        {"alias_marks", &lists->alias_marks},
        {"appointing", &lists->appointing},
        {"receiving", &lists->receiving},
        {"epithets", &lists->epithets},
        {"national_posts", &lists->national_posts},
        {"abstract_endings", &lists->abstract_endings},
        {"aims", &lists->aims},
        {"particles", &lists->particles},
        {"holidays", &lists->holidays},
        {"listing", &lists->listing},
        {"transitive", &lists->transitive},
        {"giving", &lists->giving},
    };

    for (size_t i = 0; i < sizeof files / sizeof files[0]; ++i) {
        const RelStatus status = load_list(data_dir, &files[i], report, arena);
        if (status != REL_OK) {
            return status;
        }
    }
    return REL_OK;
}
