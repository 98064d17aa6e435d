// trigger.c: finds relations by their words, joined by blanks.
//
//   "shoot down", "hold talk with", "be prime minister of"
//
// Every trigger is stored under its words, in lower case.  Where a noun
// carries the meaning it is stored a second time under the noun and the
// preposition alone ("attack on"), and under verb and noun ("hold talk") so
// that light verbs are known before their preposition is.  Of triggers with
// the same words the first by the relation's name counts.

#include "tree/trigger.h"

#include "base/map.h"
#include "base/strings.h"

#include <string.h>

enum { MAX_KEY = 256 };

struct RelTriggers {
    const RelOntology *ontology;
    RelMap words;             // all words, to the index of a match
    RelMap nouns;             // noun and preposition, to the index of a match
    RelMap joined;            // verb and noun, to 0
    RelMap turned;            // all words of backward relations, to the index
    RelTriggerMatch *matches; // (n_matches)
    uint32_t n_matches;
};

/// A key under construction; too long a key fits nothing
typedef struct {
    char bytes[MAX_KEY];
    size_t length;
    bool overflow;
} Key;

static void
add_word(Key *key, RelText word)
{
    const size_t blank = key->length > 0 ? 1 : 0;

    if (word.length == 0) {
        return;
    }
    if (key->length + blank + word.length > MAX_KEY) {
        key->overflow = true;
        return;
    }
    if (blank) {
        key->bytes[key->length++] = ' ';
    }
    for (size_t i = 0; i < word.length; ++i) {
        const char byte = word.bytes[i];
        key->bytes[key->length++] =
            byte >= 'A' && byte <= 'Z' ? (char)(byte + ('a' - 'A')) : byte;
    }
}

static RelText
key_text(const Key *key)
{
    return (RelText){key->bytes, key->overflow ? 0 : key->length};
}

static Key
make_key(RelText a, RelText b, RelText c, RelText d)
{
    Key key = {.length = 0};

    add_word(&key, a);
    add_word(&key, b);
    add_word(&key, c);
    add_word(&key, d);
    return key;
}

/// Store `value` under `key` unless something is stored there
static RelStatus
store(RelArena *arena, RelMap *map, const Key *key, uint32_t value)
{
    const RelText text = key_text(key);

    if (text.length == 0 || rel_map_get(map, text) != REL_NONE) {
        return REL_OK;
    }
    const RelText kept = rel_arena_copy(arena, text);
    return kept.bytes ? rel_map_set(map, kept, value) : REL_ERR_NO_MEMORY;
}

static RelStatus
add_trigger(RelTriggers *triggers, RelArena *arena, const RelRelation *relation,
            const RelTrigger *trigger)
{
    const RelText none = rel_text("");
    const uint32_t match = triggers->n_matches++;
    const Key words = make_key(trigger->verb, trigger->particle, trigger->noun,
                               trigger->preposition);
    const Key noun = make_key(trigger->noun, trigger->preposition, none, none);
    const Key joined = make_key(trigger->verb, trigger->noun, none, none);

    triggers->matches[match] = (RelTriggerMatch){relation, trigger};
    RelStatus status = store(arena, &triggers->words, &words, match);
    if (status != REL_OK || trigger->noun.length == 0 ||
        rel_text_is(trigger->verb, "be")) {
        return status;
    }
    status = store(arena, &triggers->nouns, &noun, match);
    return status == REL_OK ? store(arena, &triggers->joined, &joined, 0)
                            : status;
}

/// "lose to": the inverse is meant, with subject and object exchanged
static RelStatus
add_turned(RelTriggers *triggers, RelArena *arena, const RelRelation *inverse,
           const RelTrigger *trigger)
{
    const uint32_t match = triggers->n_matches++;
    const Key words = make_key(trigger->verb, trigger->particle, trigger->noun,
                               trigger->preposition);

    triggers->matches[match] = (RelTriggerMatch){inverse, trigger};
    return store(arena, &triggers->turned, &words, match);
}

static size_t
count_triggers(const RelOntology *ontology)
{
    size_t n = 0;

    for (size_t i = 0; i < ontology->n_relations; ++i) {
        n += ontology->relations[i].n_triggers;
    }
    return n;
}

static RelStatus
add_relation(RelTriggers *triggers, RelArena *arena,
             const RelRelation *relation)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < relation->n_triggers; ++i) {
        const RelTrigger *trigger = &relation->triggers[i];
        if (!relation->abstract) {
            status = add_trigger(triggers, arena, relation, trigger);
        } else if (relation->inverse != REL_NONE) {
            status = add_turned(
                triggers, arena,
                &triggers->ontology->relations[relation->inverse], trigger);
        }
    }
    return status;
}

RelStatus
rel_triggers_compile(const RelOntology *ontology, RelArena *arena,
                     const RelTriggers **triggers)
{
    RelTriggers *made = REL_ARENA_ARRAY(arena, RelTriggers, 1);

    *triggers = NULL;
    if (!made) {
        return REL_ERR_NO_MEMORY;
    }
    made->ontology = ontology;
    made->matches =
        REL_ARENA_ARRAY(arena, RelTriggerMatch, count_triggers(ontology) + 1);
    if (!made->matches) {
        return REL_ERR_NO_MEMORY;
    }
    rel_map_init(&made->words, arena);
    rel_map_init(&made->nouns, arena);
    rel_map_init(&made->joined, arena);
    rel_map_init(&made->turned, arena);
    for (size_t i = 0; i < ontology->n_relations; ++i) {
        const RelStatus status =
            add_relation(made, arena, &ontology->relations[i]);
        if (status != REL_OK) {
            return status;
        }
    }
    *triggers = made;
    return REL_OK;
}

static bool
get_match(const RelTriggers *triggers, const RelMap *map, const Key *key,
          RelTriggerMatch *match)
{
    const RelText text = key_text(key);
    const uint32_t found = text.length > 0 ? rel_map_get(map, text) : REL_NONE;

    if (found == REL_NONE) {
        return false;
    }
    *match = triggers->matches[found];
    return true;
}

bool
rel_triggers_find(const RelTriggers *triggers, RelText verb, RelText particle,
                  RelText noun, RelText preposition, RelTriggerMatch *match)
{
    const Key key = make_key(verb, particle, noun, preposition);

    return get_match(triggers,
                     verb.length > 0 ? &triggers->words : &triggers->nouns,
                     &key, match);
}

bool
rel_triggers_find_turned(const RelTriggers *triggers, RelText words,
                         RelText preposition, RelTriggerMatch *match)
{
    const Key key = make_key(words, rel_text(""), rel_text(""), preposition);

    return get_match(triggers, &triggers->turned, &key, match);
}

bool
rel_triggers_find_words(const RelTriggers *triggers, RelText words,
                        RelTriggerMatch *match)
{
    return rel_triggers_find(triggers, words, rel_text(""), rel_text(""),
                             rel_text(""), match);
}

bool
rel_triggers_join(const RelTriggers *triggers, RelText verb, RelText noun)
{
    const Key key = make_key(verb, noun, rel_text(""), rel_text(""));

    return key_text(&key).length > 0 &&
           rel_map_get(&triggers->joined, key_text(&key)) != REL_NONE;
}
