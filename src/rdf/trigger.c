// trigger.c: takes wordings such as these apart.
//
//   words                      verb   particle        noun        preposition
//   shoot X down               shoot  down
//   pull out of                pull   out                         of
//   hold talks with            hold                   talk        with
//   be prime minister of       be                     prime minister  of
//   speak by phone with        speak  by phone                    with
//   take X into custody        take   into custody
//
// X stands for the object: what follows it is bound to the verb.  Without X
// the last word is the preposition if it can be one.

#include "rdf/trigger.h"

#include "base/strings.h"

enum { MAX_WORDS = 8 };

/// The words of a trigger and how far they are used up
typedef struct {
    RelText words[MAX_WORDS];
    size_t n_words;
} Words;

static bool
is_listed(RelText word, const RelText *list, size_t n_list)
{
    for (size_t i = 0; i < n_list; ++i) {
        if (rel_text_equals(word, list[i])) {
            return true;
        }
    }
    return false;
}

static bool
is_preposition(RelText word, const RelFunctionWords *function)
{
    return is_listed(word, function->prepositions, function->n_prepositions);
}

static bool
is_particle(RelText word, const RelFunctionWords *function)
{
    return is_listed(word, function->particles, function->n_particles);
}

/// Cut `text` at blanks; the index of "X" goes to `object`, or n_words
static RelStatus
cut_words(RelText text, Words *words, size_t *object)
{
    RelText word;

    words->n_words = 0;
    *object = MAX_WORDS;
    while (rel_text_split(&text, ' ', &word)) {
        if (word.length == 0 || words->n_words == MAX_WORDS) {
            return REL_ERR_FORMAT;
        }
        if (!rel_text_is(word, "X")) {
            words->words[words->n_words++] = word;
        } else if (*object == MAX_WORDS) {
            *object = words->n_words;
        } else {
            return REL_ERR_FORMAT;
        }
    }
    if (*object == MAX_WORDS) {
        *object = words->n_words;
    }
    return words->n_words ? REL_OK : REL_ERR_FORMAT;
}

/// Words `begin` to `end` joined by blanks; empty if there are none
static RelStatus
join(const Words *words, size_t begin, size_t end, RelArena *arena,
     RelText *joined)
{
    if (begin >= end) {
        *joined = rel_text("");
        return REL_OK;
    }
    *joined = rel_text_join(arena, &words->words[begin], end - begin, " ");
    return joined->bytes ? REL_OK : REL_ERR_NO_MEMORY;
}

/// The singular of a noun as newspapers write it: "talks", "ties", "losses"
static RelText
singular(RelText noun, RelArena *arena)
{
    const size_t length = noun.length;

    if (rel_text_ends(noun, "ies") && length > 4) {
        return rel_text_printf(arena, "%.*sy", (int)(length - 3), noun.bytes);
    }
    if (rel_text_ends(noun, "sses") || rel_text_ends(noun, "shes") ||
        rel_text_ends(noun, "ches") || rel_text_ends(noun, "xes")) {
        return rel_text_slice(noun, 0, length - 2);
    }
    if (rel_text_ends(noun, "s") && !rel_text_ends(noun, "ss") &&
        !rel_text_ends(noun, "us") && !rel_text_ends(noun, "is")) {
        return rel_text_slice(noun, 0, length - 1);
    }
    return noun;
}

/// After X: all is bound to the verb, but for a last preposition
static RelStatus
split_after_object(const Words *words, size_t object,
                   const RelFunctionWords *function, RelArena *arena,
                   RelTrigger *trigger)
{
    size_t end = words->n_words;

    if (object != 1 || object == end) {
        return REL_ERR_FORMAT; // the verb stands alone before X
    }
    if (end - object > 1 && is_preposition(words->words[end - 1], function)) {
        trigger->preposition = words->words[--end];
    }
    return join(words, object, end, arena, &trigger->particle);
}

/// Without X: [particle | preposition noun] [noun] [preposition]
static RelStatus
split_plain(const Words *words, const RelFunctionWords *function,
            RelArena *arena, RelTrigger *trigger)
{
    size_t begin = 1;
    size_t end = words->n_words;

    if (end > 1 && is_preposition(words->words[end - 1], function)) {
        trigger->preposition = words->words[--end];
    }
    size_t bound = begin;
    if (begin < end && is_particle(words->words[begin], function)) {
        bound = begin + 1;
    } else if (begin < end && is_preposition(words->words[begin], function)) {
        bound = end; // "by phone", "at odds"
    }
    RelStatus status = join(words, begin, bound, arena, &trigger->particle);
    begin = bound;
    if (status == REL_OK) {
        status = join(words, begin, end, arena, &trigger->noun);
    }
    if (status == REL_OK && !rel_text_is(trigger->verb, "be")) {
        trigger->noun = singular(trigger->noun, arena);
        status = trigger->noun.bytes ? REL_OK : REL_ERR_NO_MEMORY;
    }
    return status;
}

RelStatus
rel_trigger_split(RelText words, const RelFunctionWords *function,
                  RelArena *arena, RelTrigger *trigger)
{
    Words cut;
    size_t object;

    if (cut_words(words, &cut, &object) != REL_OK) {
        return REL_ERR_FORMAT;
    }
    *trigger = (RelTrigger){.verb = cut.words[0]};
    const RelStatus status = join(&cut, 0, cut.n_words, arena, &trigger->words);
    if (status != REL_OK) {
        return status;
    }
    return object < cut.n_words
               ? split_after_object(&cut, object, function, arena, trigger)
               : split_plain(&cut, function, arena, trigger);
}
