// pronoun.c: finds what a personal pronoun stands for, where that is clear.
//
//   Norway says it is preparing a reply.     the subject of "says"
//   Ana Lopes flew home. She was tired.      the only person before
//   Ana told Eva that she must go.           two persons fit: left alone
//
// Looked at are the sentence up to the pronoun and the sentence before.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/antecedent.h"
#include "graph/choice.h"
#include "graph/span.h"

/// Clauses above that of the pronoun whose arguments are looked at
#define MOST_LEVELS 3

/// Sentences back to where another person may be meant
#define REACH_OF_RIVAL 3u

/// A pronoun and what may be its antecedent
typedef struct {
    RelSeeker seeker;
    RelIndex found; // the one cluster that fits, or REL_NONE
    bool several;   // more than one fits
    bool salient;   // one that fits is easily returned to
} Search;

static bool
stands_alone(const RelMention *pronoun)
{
    return pronoun->form == REL_FORM_PRONOUN && pronoun->genders != 0 &&
           pronoun->numbers != 0;
}

/// Tell whether the cluster may be chosen, not only be a rival
static bool
fits_surely(const Search *search, RelIndex cluster)
{
    const unsigned needed = search->seeker.pronoun->genders;
    const RelCluster *found = rel_cluster_at(search->seeker.reading, cluster);

    if (needed != REL_GENDER_THING) {
        return true;
    }
    return (found->genders & REL_GENDER_PERSON) == 0;
}

/// Tell whether the mention is a thing that "it" and "they" often return to:
/// of a known kind, and for "it" a subject
static bool
is_salient(const Search *search, const RelMention *mention, RelIndex cluster)
{
    const RelKnowledge *knowledge = search->seeker.reading->knowledge;
    const RelIndex class =
        rel_cluster_at(search->seeker.reading, cluster)->class_index;

    if ((search->seeker.pronoun->genders & REL_GENDER_THING) == 0) {
        return true;
    }
    if (class == REL_NONE ||
        rel_knowledge_is(knowledge, class, knowledge->topic)) {
        return false;
    }
    return search->seeker.pronoun->numbers == REL_NUMBER_MANY
               ? mention->numbers == REL_NUMBER_MANY
               : mention->subject && search->seeker.pronoun->subject;
}

/// Count the mentions of a sentence before token `end` as antecedents
static void
consider(Search *search, RelIndex sentence, RelIndex end)
{
    for (RelIndex i = 0; i < end; ++i) {
        const RelIndex index =
            rel_mention_headed_by(search->seeker.reading, sentence, i);
        if (index == REL_NONE || !rel_antecedent_fits(&search->seeker, index)) {
            continue;
        }
        const RelIndex cluster = rel_cluster_of(search->seeker.reading, index);
        // "They" may be both of two that are joined, and no cluster is both
        const bool pair =
            rel_mention_at(search->seeker.reading, index)->joined &&
            search->seeker.pronoun->numbers == REL_NUMBER_MANY;
        if (pair || (search->found != REL_NONE && search->found != cluster)) {
            search->several = true;
        }
        search->found = cluster;
        search->salient |= is_salient(
            search, rel_mention_at(search->seeker.reading, index), cluster);
    }
}

/// Tell whether a token is an argument that may be an antecedent of its
/// clause's pronouns
static bool
is_core(const RelToken *token)
{
    return rel_span_relates(token, "nsubj") || rel_span_relates(token, "obj") ||
           rel_span_relates(token, "iobj");
}

/// Take the arguments of `verb` before the pronoun that may be antecedents
static void
search_arguments(Search *search, RelIndex verb)
{
    const RelToken *tokens = search->seeker.sentence->tokens;

    for (RelIndex i = 0; i < search->seeker.pronoun->head; ++i) {
        if (tokens[i].head != verb || !is_core(&tokens[i])) {
            continue;
        }
        const RelIndex index = rel_mention_headed_by(
            search->seeker.reading, search->seeker.pronoun->sentence, i);
        if (index == REL_NONE || !rel_antecedent_fits(&search->seeker, index)) {
            continue;
        }
        const RelIndex cluster = rel_cluster_of(search->seeker.reading, index);
        search->several |=
            rel_mention_at(search->seeker.reading, index)->joined ||
            (search->found != REL_NONE && search->found != cluster);
        search->found = cluster;
    }
}

/// Look among the arguments of the verbs above the pronoun's clause, the
/// nearest first; true if that settles the matter, either way
static bool
search_matrix(Search *search)
{
    const RelToken *tokens = search->seeker.sentence->tokens;
    RelIndex verb = search->seeker.matrix;

    for (size_t level = 0; level < MOST_LEVELS && verb != REL_NONE; ++level) {
        search_arguments(search, verb);
        if (search->found != REL_NONE) {
            return true;
        }
        // "It" farther up is more often the matter than who speaks of it
        verb = rel_verb_hangs_on_verb(&tokens[verb]) &&
                       search->seeker.pronoun->genders != REL_GENDER_THING
                   ? tokens[verb].head
                   : REL_NONE;
    }
    return false;
}

static void
search_window(Search *search)
{
    const RelIndex here = search->seeker.pronoun->sentence;

    consider(search, here, search->seeker.pronoun->head);
    if (here > 0 && !search->several) {
        consider(
            search, here - 1,
            search->seeker.reading->sentences->sentences[here - 1].n_tokens);
    }
}

/// Persons are what sentences are about, and so are groups and named bodies
static bool
is_topic(const Search *search, RelIndex cluster)
{
    const RelKnowledge *knowledge = search->seeker.reading->knowledge;
    const RelCluster *found = rel_cluster_at(search->seeker.reading, cluster);

    if (search->seeker.pronoun->numbers == REL_NUMBER_MANY) {
        return rel_knowledge_is(knowledge, found->class_index,
                                knowledge->agent);
    }
    return (search->seeker.pronoun->genders & REL_GENDER_THING) == 0 ||
           (found->named && (found->class_index == knowledge->country ||
                             rel_knowledge_is(knowledge, found->class_index,
                                              knowledge->organization)));
}

/// Of several persons, the one that the sentence before is about: the subject
/// of its main clause
static void
search_topic(Search *search)
{
    const RelIndex here = search->seeker.pronoun->sentence;

    if (here == 0 || !search->seeker.pronoun->subject) {
        return;
    }
    const RelSentence *before =
        &search->seeker.reading->sentences->sentences[here - 1];
    for (RelIndex i = 0; i < search->seeker.pronoun->head; ++i) {
        const RelIndex index =
            rel_mention_headed_by(search->seeker.reading, here, i);
        if (index != REL_NONE && rel_antecedent_fits(&search->seeker, index)) {
            return; // a person stands between
        }
    }
    for (RelIndex i = 0; i < before->n_tokens; ++i) {
        const RelToken *token = &before->tokens[i];
        if (!rel_span_relates(token, "nsubj") || token->head == REL_NONE ||
            !rel_span_relates(&before->tokens[token->head], "root")) {
            continue;
        }
        const RelIndex index =
            rel_mention_headed_by(search->seeker.reading, here - 1, i);
        if (index != REL_NONE && rel_antecedent_fits(&search->seeker, index) &&
            !rel_mention_at(search->seeker.reading, index)->joined &&
            is_topic(search, rel_cluster_of(search->seeker.reading, index))) {
            search->found = rel_cluster_of(search->seeker.reading, index);
            search->several = false;
            search->salient = true;
            return;
        }
    }
}

/// Somebody else close before who is known to be a man, or a woman, as the
/// pronoun says; of the one found it is not known
static bool
has_surer_rival(const Search *search)
{
    const RelReading *const reading = search->seeker.reading;
    const RelIndex here = search->seeker.pronoun->sentence;
    const unsigned needed = search->seeker.pronoun->genders;

    if ((needed != REL_GENDER_MALE && needed != REL_GENDER_FEMALE) ||
        rel_cluster_at(reading, search->found)->genders == needed) {
        return false;
    }
    for (RelIndex s = here > REACH_OF_RIVAL ? here - REACH_OF_RIVAL : 0;
         s <= here; ++s) {
        const RelIndex end = s == here
                                 ? search->seeker.pronoun->head
                                 : reading->sentences->sentences[s].n_tokens;
        for (RelIndex i = 0; i < end; ++i) {
            const RelIndex index =
                rel_mention_headed_by(search->seeker.reading, s, i);
            if (index != REL_NONE &&
                rel_antecedent_fits(&search->seeker, index) &&
                rel_cluster_at(reading, rel_cluster_of(reading, index))
                        ->genders == needed) {
                return true;
            }
        }
    }
    return false;
}

static void
join_found(RelReading *reading, RelIndex found, RelIndex index)
{
    const RelMention *const pronoun = rel_mention_at(reading, index);
    const RelMention *const first = rel_mention_at(reading, found);
    const RelText reason = rel_text_printf(
        reading->arena, "'%.*s' is read as '%.*s'", (int)pronoun->text.length,
        pronoun->text.bytes, (int)first->text.length, first->text.bytes);

    reading->failed |= reason.bytes == NULL;
    rel_cluster_join(reading, found, index, reason);
}

/// Tell whether a rule for "it" is right so mostly: "Norway says *it* is
/// ready", "warned the jet that *it* strayed", "Norway paid.  *It* ..."
static bool
is_sure(const Search *search, RelIndex rule)
{
    const RelReading *const reading = search->seeker.reading;
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelSentence *const sentence = search->seeker.sentence;
    const RelIndex verb = sentence->tokens[search->seeker.pronoun->head].head;
    const RelIndex class = rel_cluster_at(reading, search->found)->class_index;

    if (search->seeker.pronoun->genders != REL_GENDER_THING ||
        verb == REL_NONE || sentence->tokens[verb].upos != REL_UPOS_VERB) {
        return false; // "it is time to leave"
    }
    if (rule == REL_RULE_IS_ABOVE) {
        return class != REL_NONE &&
               !rel_knowledge_is(knowledge, class, knowledge->topic);
    }
    return rule == REL_RULE_IS_TOPIC &&
           rel_knowledge_is(knowledge, class, knowledge->agent);
}

/// What the rules take the pronoun for
static RelRuling
find_by_rule(RelReading *reading, RelIndex index)
{
    RelRuling ruling = {.cluster = REL_NONE, .rule = REL_RULE_IS_ONLY};
    Search search = {.found = REL_NONE};

    rel_seeker_init(&search.seeker, reading, index);
    if (search_matrix(&search)) {
        search.salient = true;
        ruling.rule = REL_RULE_IS_ABOVE;
        ruling.doubtful = search.several; // "Ana told Eva that she ..."
    } else {
        search_window(&search);
        if (search.several) {
            search_topic(&search);
            ruling.rule = REL_RULE_IS_TOPIC;
        }
    }
    if (search.found != REL_NONE && !search.several && search.salient &&
        fits_surely(&search, search.found) && !has_surer_rival(&search)) {
        ruling.cluster = search.found;
        ruling.sure = is_sure(&search, ruling.rule);
    }
    return ruling;
}

/// What the pronoun means, or REL_NONE
static RelIndex
find_meant(RelReading *reading, RelIndex index, RelChoice *choice)
{
    const RelRuling ruling = find_by_rule(reading, index);

    if (!rel_choice_is_learnt(reading)) {
        return ruling.cluster;
    }
    return !ruling.doubtful &&
                   rel_choice_of_pronoun(reading, index, ruling, choice)
               ? rel_choice_make(reading, choice)
               : REL_NONE;
}

void
rel_coref_pronouns(RelReading *reading)
{
    RelChoice *const choice = REL_ARENA_ARRAY(reading->arena, RelChoice, 1);

    reading->failed |= choice == NULL;
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelIndex found = stands_alone(rel_mention_at(reading, i))
                                   ? find_meant(reading, i, choice)
                                   : REL_NONE;
        if (found != REL_NONE) {
            join_found(reading, found, i);
        }
    }
}
