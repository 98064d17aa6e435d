// name_deeds.c: tells the kind of names by their deeds.
//
//   Brentavo filed for bankruptcy        only bodies do
//   Analysts expect Maridian to cut its dividend
//   She works for Oltrex
//   Tessolar said it would appeal        "it" is no person
//
// The deeds are verbs with what they govern, in data/lists/name_deeds.txt.  The
// tree tells who does them.

#include "syntax/name_deeds.h"

#include "base/strings.h"

/// How many verbs are asked that share a subject: "agreed to try to buy"
enum { MAX_SHARED = 3 };

/// Look `verb`, with the particle or object `with` behind it, up
static unsigned
look_up(const RelNameSearch *search, RelText verb, RelText with,
        RelDeedPlace place)
{
    char bytes[REL_KEY_MAX];

    return rel_name_deed_tells(search->nouns, rel_name_join(verb, with, bytes),
                               place);
}

/// The preposition of token `i`, or REL_NONE
static RelIndex
case_of(const RelNameSearch *search, RelIndex i)
{
    for (RelIndex k = i; k-- > 0;) {
        const RelToken *token = &search->tokens[k];
        if (token->head == i && rel_name_is_related(token, "case")) {
            return k;
        }
    }
    return REL_NONE;
}

/// What a verb with the thing at `i`, that it governs, tells of its subject:
/// "cut dividend", "file for bankruptcy", "lay off"
static unsigned
tells_with(const RelNameSearch *search, RelText verb, RelIndex i,
           RelDeedPlace place)
{
    const RelToken *token = &search->tokens[i];
    char bytes[REL_KEY_MAX];

    if (rel_name_is_related(token, "obj") ||
        rel_name_is_related(token, "xcomp") ||
        rel_name_is_related(token, "compound")) {
        return look_up(search, verb, rel_name_lemma(search, i), place);
    }
    if (rel_name_is_related(token, "obl")) {
        const RelIndex preposition = case_of(search, i);
        return preposition == REL_NONE
                   ? 0
                   : look_up(search,
                             rel_name_join(
                                 verb, search->tokens[preposition].form, bytes),
                             rel_name_lemma(search, i), place);
    }
    return 0;
}

/// What the verb at `i`, with what it governs or alone, tells of its subject
static unsigned
verb_tells(const RelNameSearch *search, RelIndex i, RelDeedPlace place)
{
    const RelText verb = rel_name_lemma(search, i);
    unsigned tells = 0;

    for (RelIndex k = i + 1; k < search->n && tells == 0; ++k) {
        if (search->tokens[k].head == i) {
            tells = tells_with(search, verb, k, place);
        }
    }
    return tells != 0 ? tells : rel_name_deed_tells(search->nouns, verb, place);
}

/// Tell whether the verb at `i` has a subject of its own
static bool
has_subject(const RelNameSearch *search, RelIndex i)
{
    for (RelIndex k = 0; k < i; ++k) {
        if (search->tokens[k].head == i &&
            (rel_name_is_related(&search->tokens[k], "nsubj") ||
             rel_name_is_related(&search->tokens[k], "expl"))) {
            return true;
        }
    }
    return false;
}

/// The next verb whose subject is that of the verb at `i`: "agreed to buy",
/// "lost money and closed"; or REL_NONE
static RelIndex
next_shared(const RelNameSearch *search, RelIndex i)
{
    for (RelIndex k = i + 1; k < search->n; ++k) {
        const RelToken *token = &search->tokens[k];
        if (token->head == i && rel_name_is_tagged(search, k, "VB") &&
            !rel_name_is_tagged(search, k, "VBN") &&
            (rel_name_is_related(token, "xcomp") ||
             (rel_name_is_related(token, "conj") && !has_subject(search, k)))) {
            return k;
        }
    }
    return REL_NONE;
}

/// Tell whether a word behind the verb at `i` means its subject: "it" in "said
/// it would appeal" (`said`), "its" in "cut its dividend"
static bool
is_meant(const RelNameSearch *search, RelIndex i, bool said)
{
    const char *form = said ? "it" : "its";

    for (RelIndex k = i + 1; k < search->n; ++k) {
        const RelToken *token = &search->tokens[k];
        const RelIndex head = token->head;
        if (!rel_text_is(token->form, form) || head == REL_NONE || head <= i ||
            search->tokens[head].head != i) {
            continue;
        }
        const RelToken *above = &search->tokens[head];
        if (said ? rel_name_is_related(token, "nsubj") &&
                       rel_name_is_related(above, "ccomp") &&
                       rel_name_is_tagged(search, head, "VB")
                 : rel_name_is_related(above, "obj")) {
            return true;
        }
    }
    return false;
}

/// What verbs from the one at `i` on tell of their subject
static unsigned
deeds_tell(const RelNameSearch *search, RelIndex i, RelDeedPlace place)
{
    unsigned tells = 0;

    for (int n = 0; i != REL_NONE && n < MAX_SHARED && tells == 0; ++n) {
        tells = verb_tells(search, i, place);
        if (tells == 0 && place == REL_DEED_SUBJECT &&
            is_meant(search, i, true)) {
            tells = REL_TOLD_ORG | REL_TOLD_LOC;
        }
        i = next_shared(search, i);
        place = REL_DEED_SUBJECT;
    }
    return tells;
}

/// What a verb tells of its object, or the verb that the object does: "expect
/// Maridian to cut its dividend"
static unsigned
tells_object(const RelNameSearch *search, RelIndex verb)
{
    const unsigned tells = rel_name_deed_tells(
        search->nouns, rel_name_lemma(search, verb), REL_DEED_OBJECT);
    const RelIndex next = next_shared(search, verb);

    return tells != 0 || next == REL_NONE ||
                   !rel_name_is_related(&search->tokens[next], "xcomp")
               ? tells
               : deeds_tell(search, next, REL_DEED_SUBJECT);
}

/// "works for NAME"
static unsigned
tells_behind_preposition(const RelNameSearch *search, RelIndex verb,
                         RelIndex name)
{
    const RelIndex preposition = case_of(search, name);

    return preposition == REL_NONE
               ? 0
               : look_up(search, rel_name_lemma(search, verb),
                         search->tokens[preposition].form, REL_DEED_OBJECT);
}

void
rel_name_look_at_deeds(const RelNameSearch *search, RelNameRun run)
{
    const RelIndex name = rel_name_run_head(search, run);
    const RelToken *token = &search->tokens[name];
    const RelIndex verb = token->head;

    if (verb == REL_NONE || !rel_name_is_tagged(search, verb, "VB")) {
        return;
    }
    unsigned tells = 0;
    if (rel_text_is(token->relation, "nsubj:pass")) {
        tells = deeds_tell(search, verb, REL_DEED_PASSIVE);
    } else if (rel_name_is_related(token, "nsubj")) {
        tells = deeds_tell(search, verb, REL_DEED_SUBJECT);
        rel_name_tell_unlike(search, run,
                             is_meant(search, verb, false) ? REL_TOLD_PER : 0);
    } else if (rel_name_is_related(token, "obj") ||
               rel_name_is_related(token, "iobj")) {
        tells = tells_object(search, verb);
    } else if (rel_name_is_related(token, "obl")) {
        tells = tells_behind_preposition(search, verb, name);
    }
    rel_name_tell_likely(search, run, tells);
}
