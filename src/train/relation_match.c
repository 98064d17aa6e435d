// relation_match.c: finds the proposition that says what a gold relation does.
//
//   [The envoy] met with [the king] in Oslo.      CommWith, "met with"
//
// A proposition has both heads in its places, the source before the target, and
// one of the trigger's verbs or nouns in its relation or in the preposition of
// a place ("in support of").  What stands for a head:
//
//   the envoy, [Ida Reed],                what a name is in apposition to
//   scores of [civilians]                 how many there are
//   conducted [strikes] on the port       the noun of a light verb, which is in
//                                         the relation
//
// Relations that have no direction may stand either way; so may those that our
// ontology takes for symmetric ("the cooperation between Chad and Mali").  What
// belongs to something stands behind the verbs that say so from the other end
// ("The union includes Malta").

#include "train/relation_match.h"

#include "base/strings.h"

/// Where a thing stands in a proposition, in this order
typedef uint32_t Place;
enum { SUBJECT, RELATION, ARGUMENTS };
static const Place NOWHERE = REL_NONE;

/// Relations that hold in both directions
static const char *const SYMMETRIC[] = {"AlliesOf",        "Apart",
                                        "CoLocated",       "CommWith",
                                        "FightingAgainst", "IsSynonymOf"};

/// The relation of a part to its whole, and verbs that begin with the whole
static const char BELONGING[] = "BelongsTo";
static const char *const INCLUDING[] = {"include",  "have",    "contain",
                                        "comprise", "consist", "use"};

/// Nouns that say how much there is of what follows them
static const char *const MEASURES[] = {
    "all",        "dozen", "half",    "hundred", "kilometer", "kilometre",
    "many",       "mile",  "million", "most",    "number",    "percent",
    "percentage", "score", "some",    "ten",     "thousand"};

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static bool
is_among(RelText word, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; ++i) {
        if (rel_text_is(word, words[i])) {
            return true;
        }
    }
    return false;
}

/// `token` is measured by the word above: "tens of thousands of *people*"
static bool
is_measured(const RelSentence *sentence, RelIndex token)
{
    const RelToken *const tokens = sentence->tokens;
    const RelIndex above = tokens[token].head;

    if (above >= token || !rel_text_is(tokens[token].relation, "nmod") ||
        !(tokens[above].upos == REL_UPOS_NUM ||
          tokens[above].upos == REL_UPOS_SYM ||
          is_among(tokens[above].lemma, MEASURES, COUNT(MEASURES)))) {
        return false;
    }
    for (RelIndex i = above + 1; i < token; ++i) {
        if (tokens[i].head == token && rel_text_is(tokens[i].form, "of")) {
            return true;
        }
    }
    return false;
}

/// Step from a name in apposition to what it names, "the envoy, *Ida Reed*,",
/// and from what is measured to the measure
static RelIndex
named_by(const RelSentence *sentence, RelIndex token)
{
    const RelToken *const tokens = sentence->tokens;

    if (rel_text_is(tokens[token].relation, "appos")) {
        return tokens[token].head;
    }
    while (is_measured(sentence, token)) {
        token = tokens[token].head;
    }
    return token;
}

/// The tokens of `sentence` inside `span`; false: none
bool
rel_thing_find(const RelSentence *sentence, RelGoldSpan span, RelThing *thing)
{
    *thing = (RelThing){REL_NONE, REL_NONE, REL_NONE, REL_NONE};
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (token->char_end > span.begin && token->char_begin < span.end) {
            thing->begin = thing->begin == REL_NONE ? i : thing->begin;
            thing->end = i + 1;
        }
    }
    for (RelIndex i = thing->begin; i != REL_NONE && i < thing->end; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (thing->head == REL_NONE &&
            (head == REL_NONE || head < thing->begin || head >= thing->end)) {
            thing->head = i;
        }
    }
    if (thing->head != REL_NONE) {
        thing->named = named_by(sentence, thing->head);
    }
    return thing->begin != REL_NONE;
}

static bool
overlaps(RelGoldSpan a, RelGoldSpan b)
{
    return a.begin < b.end && b.begin < a.end;
}

/// The word has letters: the signs of degrees and of points of the compass are
/// tagged as nouns
static bool
has_letters(const RelToken *token)
{
    size_t n_letters = 0;

    for (size_t i = 0; i < token->lemma.length; ++i) {
        const char byte = token->lemma.bytes[i];
        n_letters +=
            (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    }
    return n_letters > 1;
}

size_t
rel_trigger_mark(const RelSentence *sentence, const RelGoldRelation *relation,
                 bool *words)
{
    size_t n_words = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        const RelGoldSpan span = {token->char_begin, token->char_end};
        words[i] =
            (token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_NOUN) &&
            has_letters(token) && overlaps(span, relation->trigger) &&
            !overlaps(span, relation->source) &&
            !overlaps(span, relation->target);
        n_words += words[i];
    }
    return n_words;
}

RelRelationQuery
rel_relation_query(RelText type)
{
    return (RelRelationQuery){.symmetric =
                                  is_among(type, SYMMETRIC, COUNT(SYMMETRIC)),
                              .belonging = rel_text_is(type, BELONGING)};
}

/// The token heads the thing, or a phrase that the thing is in apposition to
static bool
is_inside(const RelThing *thing, RelIndex token)
{
    return token == thing->named ||
           (thing->begin <= token && token < thing->end);
}

/// `text` has the word `word`
static bool
has_word(RelText text, RelText word)
{
    RelText next;

    while (rel_text_split(&text, ' ', &next)) {
        if (next.length > 0 && rel_text_equals(next, word)) {
            return true;
        }
    }
    return false;
}

/// The relation of `proposition` is made of one of the words
static bool
holds_word(const RelRelationQuery *query, const RelProposition *proposition)
{
    const RelPhrase *const relation = &proposition->relation;

    for (RelIndex i = 0; i < query->read->n_tokens; ++i) {
        const RelToken *const token = &query->read->tokens[i];
        if (query->words[i] &&
            (i == proposition->trigger ||
             (relation->sentence == query->sentence && i >= relation->begin &&
              i < relation->end && has_word(relation->text, token->form)) ||
             (i >= proposition->begin && i < proposition->end &&
              has_word(proposition->lemma, token->lemma)))) {
            return true;
        }
    }
    return false;
}

/// The preposition before the thing at `place` is made of one of the words
static bool
preposition_holds_word(const RelRelationQuery *query,
                       const RelProposition *proposition, Place place)
{
    for (RelIndex i = 0; place >= ARGUMENTS && i < query->read->n_tokens; ++i) {
        if (query->words[i] &&
            has_word(proposition->arguments[place - ARGUMENTS].preposition,
                     query->read->tokens[i].lemma)) {
            return true;
        }
    }
    return false;
}

/// The places stand as the relation wants them
static bool
has_direction(const RelRelationQuery *query, const RelProposition *proposition,
              Place source, Place target)
{
    const RelText verb = query->read->tokens[proposition->trigger].lemma;
    const bool turned =
        (query->belonging && is_among(verb, INCLUDING, COUNT(INCLUDING))) !=
        (proposition->curated && proposition->inverted);

    return query->symmetric ||
           (proposition->curated && proposition->curated->symmetric) ||
           (source < target) != turned;
}

/// The noun of a light verb, "conducted *strikes* on", which stands before what
/// the relation leads to
static bool
is_swallowed(const RelRelationQuery *query, const RelProposition *proposition,
             const RelThing *thing)
{
    const RelPhrase *const relation = &proposition->relation;
    const RelToken *const token = &query->read->tokens[thing->head];

    return proposition->origin == REL_FROM_VERB &&
           relation->sentence == query->sentence &&
           token->head == proposition->trigger &&
           rel_text_is(token->relation, "obj") &&
           thing->head >= relation->begin && thing->head < relation->end &&
           has_word(relation->text, token->form);
}

/// Where `thing` stands in the proposition
static Place
find_place(const RelRelationQuery *query, const RelProposition *proposition,
           const RelThing *thing)
{
    const RelIndex sentence = query->sentence;

    if (proposition->subject.sentence == sentence &&
        is_inside(thing, proposition->subject.head)) {
        return SUBJECT;
    }
    if (is_swallowed(query, proposition, thing)) {
        return RELATION;
    }
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelPhrase *const phrase = &proposition->arguments[i].phrase;
        if (phrase->sentence == sentence && is_inside(thing, phrase->head)) {
            return (Place)(ARGUMENTS + i);
        }
    }
    return NOWHERE;
}

/// What one proposition makes of the relation
static RelMatch
judge_proposition(const RelRelationQuery *query,
                  const RelProposition *proposition)
{
    bool word = holds_word(query, proposition);
    const Place source = find_place(query, proposition, &query->source);
    const Place target = find_place(query, proposition, &query->target);

    if (source == NOWHERE || target == NOWHERE || source == target) {
        return word ? REL_MATCH_APART : REL_MATCH_NO_PREDICATE;
    }
    word = word || preposition_holds_word(query, proposition, source) ||
           preposition_holds_word(query, proposition, target);
    if (!word) {
        return REL_MATCH_OTHER_WORD;
    }
    if (!has_direction(query, proposition, source, target)) {
        return REL_MATCH_TURNED;
    }
    return source == SUBJECT || target == SUBJECT ? REL_MATCH_FOUND
                                                  : REL_MATCH_FOUND_BESIDE;
}

/// `thing` has a place in some proposition
static bool
takes_part(const RelPropositions *propositions, const RelRelationQuery *query,
           const RelThing *thing)
{
    for (RelIndex i = 0; i < propositions->n_propositions; ++i) {
        const RelProposition *const proposition =
            &propositions->propositions[i];
        if (proposition->sentence == query->sentence &&
            find_place(query, proposition, thing) != NOWHERE) {
            return true;
        }
    }
    return false;
}

RelMatch
rel_relation_judge(const RelPropositions *propositions,
                   const RelRelationQuery *query)
{
    RelMatch best = REL_MATCH_NO_PREDICATE;
    bool read = false;

    for (RelIndex i = 0; i < propositions->n_propositions; ++i) {
        const RelProposition *const proposition =
            &propositions->propositions[i];
        if (proposition->sentence == query->sentence) {
            const RelMatch match = judge_proposition(query, proposition);
            read = read || match == REL_MATCH_APART;
            best = match < best ? match : best;
        }
    }
    if (best < REL_MATCH_NO_PREDICATE || !read) {
        return best;
    }
    return takes_part(propositions, query, &query->source) &&
                   takes_part(propositions, query, &query->target)
               ? REL_MATCH_APART
               : REL_MATCH_NO_THING;
}
