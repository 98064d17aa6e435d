// name_cues.c: finds the words around names that tell their kind.
//
//   the ferry company Saarlaid       a noun before the name
//   a ship named Estelle             ... with a word between them
//   Selmo, an island in the north    in apposition, or behind "is"
//   the mayor of Velmar              who has a mayor is a place
//   Saarlaid spokesman Kalle Veski   who has a spokesman is mostly a body
//   Ostara, 34, who                  persons have an age
//
// What names do is looked at in name_deeds.c, what is a part of them in
// name_parts.c.
//
// Names are not known yet: a run of words with capitals stands for one.

#include "syntax/name_cues.h"

#include "base/strings.h"
#include "syntax/name_deeds.h"
#include "syntax/name_parts.h"

#include <string.h>

static bool
is_quote(const RelNameSearch *search, RelIndex i)
{
    static const char *const quotes[] = {"\"", "“", "”", "'", "‘", "’", "``"};

    for (size_t k = 0; k < sizeof(quotes) / sizeof(quotes[0]); ++k) {
        if (rel_name_is_form(search, i, quotes[k])) {
            return true;
        }
    }
    return false;
}

/// What the noun at `i` tells, with the word before or behind it if the list
/// has both: "think tank", "shares in"
static unsigned
noun_tells(const RelNameSearch *search, RelIndex first, RelIndex second,
           RelNounPlace place, RelIndex alone)
{
    char bytes[REL_KEY_MAX];
    const RelText both = rel_name_join(rel_name_lemma(search, first),
                                       rel_name_lemma(search, second), bytes);
    unsigned tells = rel_name_noun_tells(search->nouns, both, place);

    if (tells == 0 && alone != REL_NONE) {
        tells = rel_name_noun_tells(search->nouns,
                                    rel_name_lemma(search, alone), place);
    }
    return tells;
}

/// What a noun with a hyphen tells whose last part is at `i`: "start - up"
static unsigned
hyphened_tells(const RelNameSearch *search, RelIndex i)
{
    char front[REL_KEY_MAX];
    char whole[REL_KEY_MAX];

    if (i < 2 || !rel_name_is_form(search, i - 1, "-")) {
        return 0;
    }
    const RelText first =
        rel_name_join(search->tokens[i - 2].form, rel_text("-"), front);
    return rel_name_noun_tells(
        search->nouns, rel_name_join(first, rel_name_lemma(search, i), whole),
        REL_NOUN_BESIDE);
}

/// What a noun that ends at `i` tells of what it is itself
static unsigned
sort_at(const RelNameSearch *search, RelIndex i)
{
    if (!rel_name_is_noun(search, i)) {
        return 0;
    }
    const unsigned hyphened = hyphened_tells(search, i);
    if (hyphened != 0) {
        return hyphened;
    }
    return noun_tells(search, i > 0 ? i - 1 : i, i, REL_NOUN_BESIDE, i);
}

/// "the company Musk founded": the name acts in a clause about the noun
static bool
acts_in_clause(const RelNameSearch *search, RelNameRun run, RelIndex noun)
{
    const RelToken *head = &search->tokens[rel_name_run_head(search, run)];

    if (head->head == REL_NONE || !rel_name_is_related(head, "nsubj")) {
        return false;
    }
    const RelToken *verb = &search->tokens[head->head];
    return verb->head == noun && rel_name_is_related(verb, "acl");
}

/// How many words before token `i` lead from a noun to its name: "named",
/// "known as"
static RelIndex
naming_words_before(const RelNameSearch *search, RelIndex i)
{
    char bytes[REL_KEY_MAX];

    if (i < 2) {
        return 0;
    }
    const RelText one = search->tokens[i - 1].form;
    const RelText both = rel_name_join(search->tokens[i - 2].form, one, bytes);
    if (rel_rules_has(search->nouns->verbs, one)) {
        return 1;
    }
    return i > 2 && rel_rules_has(search->nouns->verbs, both) ? 2 : 0;
}

/// "the ferry company Saarlaid", "a ship named Estelle", "the film "Moon""
static void
look_before(const RelNameSearch *search, RelNameRun run)
{
    RelIndex i = run.begin;

    i -= i > 0 && is_quote(search, i - 1);
    i -= naming_words_before(search, i);
    if (i > 0 && !acts_in_clause(search, run, i - 1)) {
        rel_name_tell_surely(search, run, sort_at(search, i - 1));
    }
}

/// "the mayor of Velmar", "shares in Oxley", "the city of Karvelo"
static void
look_before_of(const RelNameSearch *search, RelNameRun run)
{
    const RelIndex the =
        run.begin > 0 && rel_name_is_form(search, run.begin - 1, "the");
    const RelIndex of = run.begin - the;

    if (of < 2 || !rel_name_is_tagged(search, of - 1, "IN") ||
        !rel_name_is_noun(search, of - 2)) {
        return;
    }
    const bool is_of = rel_name_is_form(search, of - 1, "of");
    const unsigned tells = noun_tells(search, of - 2, of - 1, REL_NOUN_OF,
                                      is_of ? of - 2 : REL_NONE);
    const bool is_named =
        is_of && sort_at(search, of - 2) == REL_TOLD_LOC && the == 0;
    if (is_named && tells == REL_TOLD_LOC) {
        rel_name_tell_surely(search, run, REL_TOLD_LOC);
    } else {
        rel_name_tell_likely(search, run, tells);
    }
}

/// "Ostrava-based Kubisoft", "Chinese-owned Velaria"
static void
look_before_for_base(const RelNameSearch *search, RelNameRun run)
{
    const RelIndex base = run.begin - 1;

    if (run.begin > 2 && rel_name_is_tagged(search, base, "VBN") &&
        rel_name_is_form(search, base - 1, "-")) {
        rel_name_tell_likely(search, run,
                             rel_name_noun_tells(search->nouns,
                                                 search->tokens[base].form,
                                                 REL_NOUN_BESIDE));
    }
}

/// The noun that a run has, "Corvexa's quarterly profit", or REL_NONE
static RelIndex
owned_by(const RelNameSearch *search, RelNameRun run)
{
    if (!rel_name_is_form(search, run.end, "'s") &&
        !rel_name_is_form(search, run.end, "’s") &&
        !rel_name_is_form(search, run.end, "'") &&
        !rel_name_is_form(search, run.end, "’")) {
        return REL_NONE;
    }
    const RelToken *owner = &search->tokens[rel_name_run_head(search, run)];
    return rel_name_is_related(owner, "nmod") && owner->head != REL_NONE &&
                   owner->head > run.end &&
                   rel_name_is_noun(search, owner->head)
               ? owner->head
               : REL_NONE;
}

/// "Tamrit province", "Saarlaid spokesman", "Velmar's mayor", "Oslo-based"
static void
look_behind(const RelNameSearch *search, RelNameRun run)
{
    const RelIndex noun = run.end + rel_name_is_form(search, run.end, "-");
    const RelIndex owned = owned_by(search, run);
    unsigned tells = 0;

    if (owned != REL_NONE) {
        tells = noun_tells(search, owned - 1, owned, REL_NOUN_OF, owned);
    } else if (rel_name_is_noun(search, noun)) {
        const RelIndex next =
            rel_name_is_noun(search, noun + 1) ? noun + 1 : noun;
        tells = noun_tells(search, noun, next, REL_NOUN_BEHIND, noun);
    } else if (rel_name_is_tagged(search, noun, "VBN")) {
        tells = rel_name_noun_tells(search->nouns, search->tokens[noun].form,
                                    REL_NOUN_BEHIND);
    }
    rel_name_tell_likely(search, run, tells);
}

/// Tell whether a run is joined to the one before it, and nothing stands
/// between them but "and" or a comma
static bool
is_joined(const RelNameSearch *search, RelNameRun before, RelNameRun run)
{
    const RelToken *head = &search->tokens[rel_name_run_head(search, run)];

    return run.begin == before.end + 1 && rel_name_is_related(head, "conj");
}

/// What the lists know of a run of one word (REL_GAZ_*), or 0
static unsigned
listed_kinds(const RelNameSearch *search, RelNameRun run)
{
    return run.end == run.begin + 1
               ? rel_gazetteer_kinds(search->gazetteer,
                                     search->tokens[run.begin].form)
               : 0;
}

/// Tell whether two joined runs of a word each are listed as one name:
/// "Trinidad and Tobago"
static bool
are_listed_together(const RelNameSearch *search, RelNameRun before,
                    RelNameRun run)
{
    char front[REL_KEY_MAX];
    char whole[REL_KEY_MAX];
    const RelToken *tokens = search->tokens;
    const RelText first = rel_name_join(tokens[before.begin].form,
                                        tokens[before.end].form, front);

    return rel_gazetteer_kinds(
               search->gazetteer,
               rel_name_join(first, tokens[run.begin].form, whole)) != 0;
}

/// Tell whether two joined runs are two names: "Stanford and Oxford", which the
/// lists know, one of them as a body or place, or "Tennis Federation and
/// Kosmos"; not "Marks and Spencer"
static bool
are_two(const RelNameSearch *search, RelNameRun before, RelNameRun run)
{
    const unsigned one = listed_kinds(search, before);
    const unsigned other = listed_kinds(search, run);

    if (before.end - before.begin > 1) {
        return rel_name_last_tells(search, before) == REL_TOLD_ORG;
    }
    return one != 0 && other != 0 &&
           !are_listed_together(search, before, run) &&
           ((one | other) & (REL_GAZ_CITY | REL_GAZ_REGION | REL_GAZ_COUNTRY |
                             REL_GAZ_ORG | REL_GAZ_COMPANY)) != 0;
}

/// Tell a run what was told of the one it is joined to: "researchers at
/// Stanford and Oxford".  What is told of that by words in front of it holds
/// for both.
static void
look_at_joined(const RelNameSearch *search, RelNameRun before, RelNameRun run)
{
    const RelNameTold *told = &search->told[run.begin];
    const RelNameTold *other = &search->told[before.begin];

    if (told->surely == 0 && told->likely == 0 &&
        is_joined(search, before, run)) {
        rel_name_tell_likely(search, run,
                             other->surely ? other->surely % REL_TOLD_THING
                                           : other->likely);
    }
}

/// Tell whether a run of several words begins with a country, as names of
/// bodies do: "U.S. Capitol Police, who ..."
static bool
begins_with_country(const RelNameSearch *search, RelNameRun run)
{
    return run.end - run.begin > 1 &&
           (rel_gazetteer_kinds(search->gazetteer,
                                search->tokens[run.begin].form) &
            REL_GAZ_COUNTRY) != 0;
}

/// "Ostara, 34," and "Ostara, who"
static void
look_for_age(const RelNameSearch *search, RelNameRun run)
{
    if (!rel_name_is_form(search, run.end, ",") || run.end + 1 >= search->n) {
        return;
    }
    const RelText age = search->tokens[run.end + 1].form;
    if (age.length == 2 && rel_name_is_tagged(search, run.end + 1, "CD") &&
        (rel_name_is_form(search, run.end + 2, ",") ||
         rel_name_is_form(search, run.end + 2, "."))) {
        rel_name_tell_likely(search, run, REL_TOLD_PER);
    } else if (rel_text_is(age, "who") && !begins_with_country(search, run)) {
        rel_name_tell_likely(search, run, REL_TOLD_PER);
    }
}

/// The run that token `i` is in, or one without words
static RelNameRun
run_around(const RelNameSearch *search, RelIndex i)
{
    RelIndex begin = i;

    if (!rel_name_is_word(search, i)) {
        return (RelNameRun){i, i};
    }
    while (begin > 0 && rel_name_is_word(search, begin - 1)) {
        --begin;
    }
    return rel_name_run_at(search, begin);
}

/// Tell whether "is" or its like makes a predicate of token `i`
static bool
is_predicate(const RelNameSearch *search, RelIndex i)
{
    for (RelIndex k = 0; k < search->n; ++k) {
        if (search->tokens[k].head == i &&
            rel_name_is_related(&search->tokens[k], "cop")) {
            return true;
        }
    }
    return false;
}

/// Tell a name what the noun is that the tree takes for another word for it:
/// surely, unless the noun is a part of a longer phrase that may be meant ("the
/// director of the firm, Ida Lund")
static void
tell_beside(const RelNameSearch *search, RelNameRun run, RelIndex noun)
{
    const RelToken *const token = &search->tokens[noun];
    const unsigned sort = sort_at(search, noun);

    if (token->head >= noun || !rel_name_is_related(token, "nmod")) {
        rel_name_tell_surely(search, run, sort);
    } else if (sort_at(search, token->head) == 0 ||
               sort_at(search, token->head) == sort) {
        rel_name_tell_likely(search, run, sort);
    }
}

/// What stands in apposition to a name, or what it is said to be
static void
look_at_tree(const RelNameSearch *search)
{
    for (RelIndex i = 0; i < search->n; ++i) {
        const RelToken *token = &search->tokens[i];
        const RelIndex head = token->head;
        const bool beside = rel_name_is_related(token, "appos");
        if (head == REL_NONE ||
            !(beside || rel_name_is_related(token, "nsubj"))) {
            continue;
        }
        if (rel_name_is_word(search, i) &&
            (beside || is_predicate(search, head))) {
            tell_beside(search, run_around(search, i), head);
        } else if (beside && rel_name_is_word(search, head)) {
            rel_name_tell_surely(search, run_around(search, head),
                                 sort_at(search, i));
        }
    }
}

/// Tell whether just one thing was told
static bool
is_one(unsigned told)
{
    return (told & (told - 1)) == 0;
}

/// Where nouns disagree nothing is told.  "city Council" is no place, but a
/// body may be called Open Harbour.
static void
forget_what_disagrees(const RelNameSearch *search, RelNameRun run)
{
    const unsigned sort = rel_name_last_tells(search, run);

    for (RelIndex i = run.begin; i < run.end; ++i) {
        RelNameTold *told = &search->told[i];
        const unsigned surely = told->surely;
        if (!is_one(surely) ||
            (sort != 0 && sort != surely && surely != REL_TOLD_ORG)) {
            told->surely &= REL_TOLD_NOUN;
        }
        if (told->surely != 0 || (sort != 0 && (sort & told->likely) == 0)) {
            told->likely = 0;
        }
    }
}

/// Tell whether the run is a person's by the title or noun before it
static bool
is_titled(const RelNameSearch *search, RelNameRun run, unsigned sort)
{
    return sort == REL_TOLD_PER ||
           (run.begin > 0 && sort_at(search, run.begin - 1) == REL_TOLD_PER);
}

void
rel_name_cues_find(const RelNameNouns *nouns, const RelGazetteer *gazetteer,
                   const RelNameWords *words, const RelSentence *sentence,
                   RelNameTold *told)
{
    const RelNameSearch search = {
        nouns, gazetteer, words, sentence->tokens, sentence->n_tokens, told};

    memset(told, 0, sentence->n_tokens * sizeof(*told));
    look_at_tree(&search);
    rel_name_look_for_dateline(&search);
    RelNameRun before = {0, 0};
    for (RelIndex i = 0; i < search.n;) {
        if (!rel_name_may_begin(&search, i)) {
            ++i;
            continue;
        }
        RelNameRun run = rel_name_run_at(&search, i);
        i = run.end;
        const unsigned sort = rel_name_cut_front(&search, &run);
        if (sort != 0) {
            rel_name_tell_surely(&search, run, sort);
        } else {
            look_before(&search, run);
            look_before_of(&search, run);
            look_before_for_base(&search, run);
            look_at_joined(&search, before, run);
        }
        if (is_joined(&search, before, run) && are_two(&search, before, run)) {
            told[before.end].barred = 0xFF; // of the "and"
        }
        look_behind(&search, run);
        look_for_age(&search, run);
        rel_name_look_at_deeds(&search, run);
        rel_name_part_from_place(&search, run, is_titled(&search, run, sort));
        forget_what_disagrees(&search, run);
        rel_name_join_partners(&search, run);
        before = run;
        told[run.begin].named =
            told[run.begin].named ||
            (told[run.begin].surely != 0 &&
             rel_name_has_inner_capital(search.tokens[run.begin].form));
    }
}
