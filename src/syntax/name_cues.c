// name_cues.c: finds the words around names that tell their kind.
//
//   the ferry company Saarlaid       a noun before the name
//   a ship named Estelle             ... with a word between them
//   Selmo, an island in the north    in apposition, or behind "is"
//   the mayor of Velmar              who has a mayor is a place
//   Saarlaid spokesman Kalle Veski   who has a spokesman is mostly a body
//   Ostara, 34, who                  persons have an age
//
// Names are not known yet: a run of words with capitals stands for one.

#include "syntax/name_cues.h"

#include "base/strings.h"
#include "text/rules.h"

#include <string.h>

/// The sentence that is being looked at
typedef struct {
    const RelNameNouns *nouns;
    const RelGazetteer *gazetteer;
    const RelToken *tokens; // (n)
    RelIndex n;
    RelNameTold *told; // (n)
} Search;

/// Words with capitals, from `begin` to `end`
typedef struct {
    RelIndex begin, end;
} Run;

static bool
is_form(const Search *search, RelIndex i, const char *form)
{
    return i < search->n && rel_text_is(search->tokens[i].form, form);
}

static bool
is_quote(const Search *search, RelIndex i)
{
    static const char *const quotes[] = {"\"", "“", "”", "'", "‘", "’", "``"};

    for (size_t k = 0; k < sizeof(quotes) / sizeof(quotes[0]); ++k) {
        if (is_form(search, i, quotes[k])) {
            return true;
        }
    }
    return false;
}

static bool
is_tagged(const Search *search, RelIndex i, const char *prefix)
{
    return i < search->n && rel_text_starts(search->tokens[i].xpos, prefix);
}

static bool
is_related(const RelToken *token, const char *relation)
{
    const size_t length = strlen(relation);

    return rel_text_starts(token->relation, relation) &&
           (token->relation.length == length ||
            token->relation.bytes[length] == ':');
}

/// Tell whether token `i` has a capital that only names have
static bool
is_name_word(const Search *search, RelIndex i)
{
    return i < search->n && rel_text_is_capitalized(search->tokens[i].form) &&
           (i > 0 || is_tagged(search, i, "NNP")) &&
           !rel_name_is_day(search->nouns, search->tokens[i].form);
}

/// Tell whether a name may begin with token `i`: not with "Russian" or "The"
static bool
may_begin(const Search *search, RelIndex i)
{
    if (!is_name_word(search, i)) {
        return false;
    }
    if (is_tagged(search, i, "JJ")) {
        return (rel_gazetteer_kinds(search->gazetteer, search->tokens[i].form) &
                REL_GAZ_DEMONYM) == 0;
    }
    return !is_tagged(search, i, "PRP") && !is_tagged(search, i, "DT") &&
           !is_tagged(search, i, "IN") && !is_tagged(search, i, "W");
}

/// The run that begins with token `i`
static Run
run_at(const Search *search, RelIndex i)
{
    Run run = {i, i + 1};

    for (;;) {
        const bool joined =
            is_form(search, run.end, "-") || is_form(search, run.end, "&");
        if (is_name_word(search, run.end + joined)) {
            run.end += 1 + joined;
        } else {
            return run;
        }
    }
}

/// Tell whether token `i` is a noun, and no name.  A small one before a name
/// may be tagged as one.
static bool
is_noun(const Search *search, RelIndex i)
{
    if (!is_tagged(search, i, "NN")) {
        return false;
    }
    return !rel_text_is_capitalized(search->tokens[i].form) ||
           (i == 0 && !is_tagged(search, i, "NNP"));
}

/// A noun as the list has it
static RelText
noun_at(const Search *search, RelIndex i)
{
    const RelToken *token = &search->tokens[i];

    return token->lemma.length > 0 ? token->lemma : token->form;
}

/// Two words with a blank between, or nothing if they are too long
static RelText
join_words(RelText one, RelText two, char bytes[REL_KEY_MAX])
{
    const size_t length = one.length + 1 + two.length;

    if (length >= REL_KEY_MAX) {
        return rel_text("");
    }
    memcpy(bytes, one.bytes, one.length);
    bytes[one.length] = ' ';
    memcpy(bytes + one.length + 1, two.bytes, two.length);
    return (RelText){bytes, length};
}

/// What the noun at `i` tells, with the word before or behind it if the list
/// has both: "think tank", "shares in"
static unsigned
noun_tells(const Search *search, RelIndex first, RelIndex second,
           RelNounPlace place, RelIndex alone)
{
    char bytes[REL_KEY_MAX];
    const RelText both =
        join_words(noun_at(search, first), noun_at(search, second), bytes);
    unsigned tells = rel_name_noun_tells(search->nouns, both, place);

    if (tells == 0 && alone != REL_NONE) {
        tells =
            rel_name_noun_tells(search->nouns, noun_at(search, alone), place);
    }
    return tells;
}

/// What a noun that ends at `i` tells of what it is itself
static unsigned
sort_at(const Search *search, RelIndex i)
{
    if (!is_noun(search, i)) {
        return 0;
    }
    return noun_tells(search, i > 0 ? i - 1 : i, i, REL_NOUN_BESIDE, i);
}

static void
tell_surely(const Search *search, Run run, unsigned what)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        search->told[i].surely |= (uint8_t)what;
    }
}

static void
tell_likely(const Search *search, Run run, unsigned what)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        search->told[i].likely |= (uint8_t)what;
    }
}

/// The word of the run on which its other words hang
static RelIndex
head_of_run(const Search *search, Run run)
{
    for (RelIndex i = run.begin; i < run.end; ++i) {
        const RelIndex head = search->tokens[i].head;
        if (head == REL_NONE || head < run.begin || head >= run.end) {
            return i;
        }
    }
    return run.begin;
}

/// "the company Musk founded": the name acts in a clause about the noun
static bool
acts_in_clause(const Search *search, Run run, RelIndex noun)
{
    const RelToken *head = &search->tokens[head_of_run(search, run)];

    if (head->head == REL_NONE || !is_related(head, "nsubj")) {
        return false;
    }
    const RelToken *verb = &search->tokens[head->head];
    return verb->head == noun && is_related(verb, "acl");
}

/// Tell whether token `i` is the title of a person whose name follows: not the
/// "St." of a listed St. Petersburg
static bool
is_title(const Search *search, RelIndex i)
{
    char bytes[REL_KEY_MAX];
    const RelText title = search->tokens[i].form;

    return rel_rules_has(search->nouns->titles, title) &&
           rel_gazetteer_kinds(
               search->gazetteer,
               join_words(title, search->tokens[i + 1].form, bytes)) == 0;
}

/// Cut words off that are no part of the name: "Hurricane Odo", and, where a
/// sentence begins, "Airline Velaria"
static unsigned
cut_front(const Search *search, Run *run)
{
    unsigned sort = 0;

    while (run->end - run->begin > 1) {
        const RelText form = search->tokens[run->begin].form;
        if (!rel_name_noun_stands_apart(search->nouns, form, run->begin == 0)) {
            break;
        }
        sort = rel_name_noun_tells(search->nouns, form, REL_NOUN_BESIDE);
        search->told[run->begin].surely = REL_TOLD_NOUN;
        ++run->begin;
    }
    while (run->end - run->begin > 1 && is_title(search, run->begin)) {
        sort = REL_TOLD_PER;
        ++run->begin;
    }
    return sort;
}

/// How many words before token `i` lead from a noun to its name: "named",
/// "known as"
static RelIndex
naming_words_before(const Search *search, RelIndex i)
{
    char bytes[REL_KEY_MAX];

    if (i < 2) {
        return 0;
    }
    const RelText one = search->tokens[i - 1].form;
    const RelText both = join_words(search->tokens[i - 2].form, one, bytes);
    if (rel_rules_has(search->nouns->verbs, one)) {
        return 1;
    }
    return i > 2 && rel_rules_has(search->nouns->verbs, both) ? 2 : 0;
}

/// "the ferry company Saarlaid", "a ship named Estelle", "the film "Moon""
static void
look_before(const Search *search, Run run)
{
    RelIndex i = run.begin;

    i -= i > 0 && is_quote(search, i - 1);
    i -= naming_words_before(search, i);
    if (i > 0 && !acts_in_clause(search, run, i - 1)) {
        tell_surely(search, run, sort_at(search, i - 1));
    }
}

/// "the mayor of Velmar", "shares in Oxley", "the city of Karvelo"
static void
look_before_of(const Search *search, Run run)
{
    const RelIndex the = run.begin > 0 && is_form(search, run.begin - 1, "the");
    const RelIndex of = run.begin - the;

    if (of < 2 || !is_tagged(search, of - 1, "IN") ||
        !is_noun(search, of - 2)) {
        return;
    }
    const bool is_of = is_form(search, of - 1, "of");
    const unsigned tells = noun_tells(search, of - 2, of - 1, REL_NOUN_OF,
                                      is_of ? of - 2 : REL_NONE);
    const bool is_named =
        is_of && sort_at(search, of - 2) == REL_TOLD_LOC && the == 0;
    if (is_named && tells == REL_TOLD_LOC) {
        tell_surely(search, run, REL_TOLD_LOC);
    } else {
        tell_likely(search, run, tells);
    }
}

/// "Tamrit province", "Saarlaid spokesman", "Velmar's mayor", "Oslo-based"
static void
look_behind(const Search *search, Run run)
{
    const bool owned =
        is_form(search, run.end, "'s") || is_form(search, run.end, "’s");
    const RelIndex noun = run.end + (owned || is_form(search, run.end, "-"));

    if (!is_noun(search, noun) && !is_tagged(search, noun, "VBN")) {
        return;
    }
    const RelIndex next = is_noun(search, noun + 1) ? noun + 1 : noun;
    tell_likely(search, run,
                noun_tells(search, noun, next,
                           owned ? REL_NOUN_OF : REL_NOUN_BEHIND, noun));
}

/// "Ostara, 34," and "Ostara, who"
static void
look_for_age(const Search *search, Run run)
{
    if (!is_form(search, run.end, ",") || run.end + 1 >= search->n) {
        return;
    }
    const RelText age = search->tokens[run.end + 1].form;
    if (age.length == 2 && is_tagged(search, run.end + 1, "CD") &&
        (is_form(search, run.end + 2, ",") ||
         is_form(search, run.end + 2, "."))) {
        tell_likely(search, run, REL_TOLD_PER);
    } else if (rel_text_is(age, "who")) {
        tell_likely(search, run, REL_TOLD_PER);
    }
}

/// The run that token `i` is in, or one without words
static Run
run_around(const Search *search, RelIndex i)
{
    RelIndex begin = i;

    if (!is_name_word(search, i)) {
        return (Run){i, i};
    }
    while (begin > 0 && is_name_word(search, begin - 1)) {
        --begin;
    }
    return run_at(search, begin);
}

/// Tell whether "is" or its like makes a predicate of token `i`
static bool
is_predicate(const Search *search, RelIndex i)
{
    for (RelIndex k = 0; k < search->n; ++k) {
        if (search->tokens[k].head == i &&
            is_related(&search->tokens[k], "cop")) {
            return true;
        }
    }
    return false;
}

/// Tell a name what the noun is that the tree takes for another word for it:
/// surely, unless the noun is a part of a longer phrase that may be meant ("the
/// director of the firm, Ida Lund")
static void
tell_beside(const Search *search, Run run, RelIndex noun)
{
    const RelToken *const token = &search->tokens[noun];
    const unsigned sort = sort_at(search, noun);

    if (token->head >= noun || !is_related(token, "nmod")) {
        tell_surely(search, run, sort);
    } else if (sort_at(search, token->head) == 0 ||
               sort_at(search, token->head) == sort) {
        tell_likely(search, run, sort);
    }
}

/// What stands in apposition to a name, or what it is said to be
static void
look_at_tree(const Search *search)
{
    for (RelIndex i = 0; i < search->n; ++i) {
        const RelToken *token = &search->tokens[i];
        const RelIndex head = token->head;
        const bool beside = is_related(token, "appos");
        if (head == REL_NONE || !(beside || is_related(token, "nsubj"))) {
            continue;
        }
        if (is_name_word(search, i) && (beside || is_predicate(search, head))) {
            tell_beside(search, run_around(search, i), head);
        } else if (beside && is_name_word(search, head)) {
            tell_surely(search, run_around(search, head), sort_at(search, i));
        }
    }
}

/// Tell whether just one thing was told
static bool
is_one(unsigned told)
{
    return (told & (told - 1)) == 0;
}

/// What the last word of a run says that it is: "Council", "River"
static unsigned
sort_of_last(const Search *search, Run run)
{
    const RelText last = search->tokens[run.end - 1].form;

    return run.end - run.begin > 1 || run.begin > 0
               ? rel_name_noun_tells(search->nouns, last, REL_NOUN_BESIDE) &
                     (REL_TOLD_ORG | REL_TOLD_LOC)
               : 0;
}

/// Where nouns disagree nothing is told.  "city Council" is no place, but a
/// body may be called Open Harbour.
static void
forget_what_disagrees(const Search *search, Run run)
{
    const unsigned sort = sort_of_last(search, run);

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

void
rel_name_cues_find(const RelNameNouns *nouns, const RelGazetteer *gazetteer,
                   const RelSentence *sentence, RelNameTold *told)
{
    const Search search = {nouns, gazetteer, sentence->tokens,
                           sentence->n_tokens, told};

    memset(told, 0, sentence->n_tokens * sizeof(*told));
    look_at_tree(&search);
    for (RelIndex i = 0; i < search.n;) {
        if (!may_begin(&search, i)) {
            ++i;
            continue;
        }
        Run run = run_at(&search, i);
        i = run.end;
        const unsigned sort = cut_front(&search, &run);
        if (sort != 0) {
            tell_surely(&search, run, sort);
        } else {
            look_before(&search, run);
            look_before_of(&search, run);
        }
        look_behind(&search, run);
        look_for_age(&search, run);
        forget_what_disagrees(&search, run);
    }
}
