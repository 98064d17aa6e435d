// pronoun.c: finds what a personal pronoun stands for, where that is clear.
//
//   Norway says it is preparing a reply.     the subject of "says"
//   Ana Lopes flew home. She was tired.      the only person before
//   Ana told Eva that she must go.           two persons fit: left alone
//
// Looked at are the sentence up to the pronoun and the sentence before.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/span.h"

/// Clauses above that of the pronoun whose arguments are looked at
#define MOST_LEVELS 3

/// Sentences back to where another person may be meant
#define REACH_OF_RIVAL 3u

/// A pronoun and what may be its antecedent
typedef struct {
    RelReading *reading;
    RelIndex index; // of the pronoun
    const RelMention *pronoun;
    const RelSentence *sentence;
    RelIndex told;  // token of who is told the pronoun's clause
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

/// Tell whether a cluster may be what the pronoun stands for.  "He" and "she"
/// are surely persons, so a thing of unknown kind is no rival of theirs; "it"
/// may be anything but a person.
static bool
gender_fits(const Search *search, unsigned genders)
{
    const unsigned needed = search->pronoun->genders;

    if ((needed & REL_GENDER_THING) == 0 && (genders & REL_GENDER_THING) != 0) {
        return false;
    }
    return (genders & needed) != 0;
}

/// Tell whether the cluster may be chosen, not only be a rival
static bool
fits_surely(const Search *search, RelIndex cluster)
{
    const unsigned needed = search->pronoun->genders;
    const RelCluster *found = rel_cluster_at(search->reading, cluster);

    if (needed != REL_GENDER_THING) {
        return true;
    }
    return (found->genders & REL_GENDER_PERSON) == 0;
}

static bool
fits(const Search *search, const RelMention *mention, RelIndex cluster)
{
    return gender_fits(search,
                       rel_cluster_at(search->reading, cluster)->genders) &&
           (mention->numbers & search->pronoun->numbers) != 0;
}

/// "Ana met her": two arguments of one verb are two things
static bool
is_co_argument(const Search *search, const RelMention *mention)
{
    const RelToken *tokens = search->sentence->tokens;
    const RelToken *pronoun = &tokens[search->pronoun->head];

    return mention->sentence == search->pronoun->sentence &&
           pronoun->head != REL_NONE && !rel_span_relates(pronoun, "nmod") &&
           tokens[mention->head].head == pronoun->head;
}

/// "his friend": the phrase holds the pronoun
static bool
holds_pronoun(const Search *search, const RelMention *mention)
{
    return mention->sentence == search->pronoun->sentence &&
           mention->form != REL_FORM_PRONOUN && mention->head != search->told &&
           rel_span_dominates(search->sentence, mention->head,
                              search->pronoun->head);
}

/// "worked *as a prosecutor*" says of somebody what he is
static bool
is_role(const RelSentence *sentence, const RelMention *mention)
{
    const RelIndex word = rel_span_child(sentence, mention->head, "case", 0);

    return word != REL_NONE && mention->form == REL_FORM_NOMINAL &&
           rel_text_is(sentence->tokens[word].lemma, "as");
}

/// Times, forms of address, roles and what a copula ascribes ("was a writer")
/// are nobody's antecedent
static bool
is_idle(const RelReading *reading, const RelMention *mention)
{
    const RelSentence *sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelToken *token = &sentence->tokens[mention->head];

    return rel_span_relates(token, "obl:tmod") ||
           rel_span_relates(token, "obl:npmod") ||
           rel_span_relates(token, "obl:unmarked") ||
           rel_span_relates(token, "nmod:tmod") ||
           rel_span_child(sentence, mention->head, "cop", 0) != REL_NONE ||
           is_role(sentence, mention) || rel_span_relates(token, "vocative") ||
           rel_span_relates(token, "discourse");
}

/// "He did not know", said Ana: who is quoted speaks of others
static bool
is_quoted_speaker(const Search *search, RelIndex cluster)
{
    const RelReading *reading = search->reading;
    const RelIndex *by = reading->quoted_by
                             ? reading->quoted_by[search->pronoun->sentence]
                             : NULL;
    const RelIndex speaker = by ? by[search->pronoun->head] : REL_NONE;

    return speaker != REL_NONE && rel_cluster_of(reading, speaker) == cluster;
}

/// Tell whether mention `index` may be what the pronoun stands for
static bool
is_candidate(const Search *search, RelIndex index)
{
    const RelMention *mention = rel_mention_at(search->reading, index);
    const RelIndex cluster = rel_cluster_of(search->reading, index);
    const bool open = mention->form == REL_FORM_PRONOUN && cluster == index;

    return index != search->index && !open &&
           !is_idle(search->reading, mention) &&
           !holds_pronoun(search, mention) &&
           !is_co_argument(search, mention) &&
           !is_quoted_speaker(search, cluster) &&
           fits(search, mention, cluster);
}

/// The mention that token `token` heads, or REL_NONE
static RelIndex
mention_headed_by(const Search *search, RelIndex sentence, RelIndex token)
{
    const RelIndex index = search->reading->mention_at[sentence][token];

    return index != REL_NONE &&
                   rel_mention_at(search->reading, index)->head == token
               ? index
               : REL_NONE;
}

/// Tell whether the mention is a thing that "it" and "they" often return to:
/// of a known kind, and for "it" a subject
static bool
is_salient(const Search *search, const RelMention *mention, RelIndex cluster)
{
    const RelKnowledge *knowledge = search->reading->knowledge;
    const RelIndex class =
        rel_cluster_at(search->reading, cluster)->class_index;

    if ((search->pronoun->genders & REL_GENDER_THING) == 0) {
        return true;
    }
    if (class == REL_NONE ||
        rel_knowledge_is(knowledge, class, knowledge->topic)) {
        return false;
    }
    return search->pronoun->numbers == REL_NUMBER_MANY
               ? mention->numbers == REL_NUMBER_MANY
               : mention->subject && search->pronoun->subject;
}

/// Count the mentions of a sentence before token `end` as antecedents
static void
consider(Search *search, RelIndex sentence, RelIndex end)
{
    for (RelIndex i = 0; i < end; ++i) {
        const RelIndex index = mention_headed_by(search, sentence, i);
        if (index == REL_NONE || !is_candidate(search, index)) {
            continue;
        }
        const RelIndex cluster = rel_cluster_of(search->reading, index);
        // "They" may be both of two that are joined, and no cluster is both
        const bool pair = rel_mention_at(search->reading, index)->joined &&
                          search->pronoun->numbers == REL_NUMBER_MANY;
        if (pair || (search->found != REL_NONE && search->found != cluster)) {
            search->several = true;
        }
        search->found = cluster;
        search->salient |=
            is_salient(search, rel_mention_at(search->reading, index), cluster);
    }
}

/// "told the crew that it ...": parsers hang the clause on the crew; the verb
/// of saying that it belongs to, or REL_NONE
static RelIndex
telling_verb(const Search *search, RelIndex verb)
{
    const RelToken *tokens = search->sentence->tokens;
    const RelIndex noun = tokens[verb].head;

    if (noun == REL_NONE || !rel_span_relates(&tokens[verb], "acl") ||
        rel_span_child(search->sentence, verb, "mark", 0) == REL_NONE ||
        (!rel_span_relates(&tokens[noun], "obj") &&
         !rel_span_relates(&tokens[noun], "iobj"))) {
        return REL_NONE;
    }
    const RelIndex telling = tokens[noun].head;
    return telling != REL_NONE &&
                   rel_list_has(search->reading->knowledge->lists->reporting,
                                tokens[telling].lemma)
               ? telling
               : REL_NONE;
}

/// Tell whether the clause of a verb hangs on another verb
static bool
hangs_on_verb(const RelToken *verb)
{
    return rel_span_relates(verb, "ccomp") || rel_span_relates(verb, "advcl");
}

/// The verb whose clause holds the pronoun's clause ("says" in "Norway says
/// it is ready"), or REL_NONE
static RelIndex
matrix_verb(const Search *search)
{
    const RelSentence *sentence = search->sentence;
    const RelIndex verb = sentence->tokens[search->pronoun->head].head;

    if (!search->pronoun->subject || verb == REL_NONE) {
        return REL_NONE;
    }
    return hangs_on_verb(&sentence->tokens[verb]) ? sentence->tokens[verb].head
                                                  : telling_verb(search, verb);
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
    const RelToken *tokens = search->sentence->tokens;

    for (RelIndex i = 0; i < search->pronoun->head; ++i) {
        if (tokens[i].head != verb || !is_core(&tokens[i])) {
            continue;
        }
        const RelIndex index =
            mention_headed_by(search, search->pronoun->sentence, i);
        if (index == REL_NONE || !is_candidate(search, index)) {
            continue;
        }
        const RelIndex cluster = rel_cluster_of(search->reading, index);
        search->several |=
            rel_mention_at(search->reading, index)->joined ||
            (search->found != REL_NONE && search->found != cluster);
        search->found = cluster;
    }
}

/// Look among the arguments of the verbs above the pronoun's clause, the
/// nearest first; true if that settles the matter, either way
static bool
search_matrix(Search *search)
{
    const RelToken *tokens = search->sentence->tokens;
    RelIndex verb = matrix_verb(search);

    if (verb != REL_NONE) {
        const RelIndex above = tokens[tokens[search->pronoun->head].head].head;
        search->told = above != verb ? above : REL_NONE;
    }
    for (size_t level = 0; level < MOST_LEVELS && verb != REL_NONE; ++level) {
        search_arguments(search, verb);
        if (search->found != REL_NONE) {
            return true;
        }
        // "It" farther up is more often the matter than who speaks of it
        verb = hangs_on_verb(&tokens[verb]) &&
                       search->pronoun->genders != REL_GENDER_THING
                   ? tokens[verb].head
                   : REL_NONE;
    }
    return false;
}

static void
search_window(Search *search)
{
    const RelIndex here = search->pronoun->sentence;

    consider(search, here, search->pronoun->head);
    if (here > 0 && !search->several) {
        consider(search, here - 1,
                 search->reading->sentences->sentences[here - 1].n_tokens);
    }
}

/// Persons are what sentences are about, and so are groups and named bodies
static bool
is_topic(const Search *search, RelIndex cluster)
{
    const RelKnowledge *knowledge = search->reading->knowledge;
    const RelCluster *found = rel_cluster_at(search->reading, cluster);

    if (search->pronoun->numbers == REL_NUMBER_MANY) {
        return rel_knowledge_is(knowledge, found->class_index,
                                knowledge->agent);
    }
    return (search->pronoun->genders & REL_GENDER_THING) == 0 ||
           (found->named && (found->class_index == knowledge->country ||
                             rel_knowledge_is(knowledge, found->class_index,
                                              knowledge->organization)));
}

/// Of several persons, the one that the sentence before is about: the subject
/// of its main clause
static void
search_topic(Search *search)
{
    const RelIndex here = search->pronoun->sentence;

    if (here == 0 || !search->pronoun->subject) {
        return;
    }
    const RelSentence *before =
        &search->reading->sentences->sentences[here - 1];
    for (RelIndex i = 0; i < search->pronoun->head; ++i) {
        const RelIndex index = mention_headed_by(search, here, i);
        if (index != REL_NONE && is_candidate(search, index)) {
            return; // a person stands between
        }
    }
    for (RelIndex i = 0; i < before->n_tokens; ++i) {
        const RelToken *token = &before->tokens[i];
        if (!rel_span_relates(token, "nsubj") || token->head == REL_NONE ||
            !rel_span_relates(&before->tokens[token->head], "root")) {
            continue;
        }
        const RelIndex index = mention_headed_by(search, here - 1, i);
        if (index != REL_NONE && is_candidate(search, index) &&
            !rel_mention_at(search->reading, index)->joined &&
            is_topic(search, rel_cluster_of(search->reading, index))) {
            search->found = rel_cluster_of(search->reading, index);
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
    const RelReading *const reading = search->reading;
    const RelIndex here = search->pronoun->sentence;
    const unsigned needed = search->pronoun->genders;

    if ((needed != REL_GENDER_MALE && needed != REL_GENDER_FEMALE) ||
        rel_cluster_at(reading, search->found)->genders == needed) {
        return false;
    }
    for (RelIndex s = here > REACH_OF_RIVAL ? here - REACH_OF_RIVAL : 0;
         s <= here; ++s) {
        const RelIndex end = s == here
                                 ? search->pronoun->head
                                 : reading->sentences->sentences[s].n_tokens;
        for (RelIndex i = 0; i < end; ++i) {
            const RelIndex index = mention_headed_by(search, s, i);
            if (index != REL_NONE && is_candidate(search, index) &&
                rel_cluster_at(reading, rel_cluster_of(reading, index))
                        ->genders == needed) {
                return true;
            }
        }
    }
    return false;
}

static void
join_found(const Search *search)
{
    RelReading *reading = search->reading;
    const RelMention *first = rel_mention_at(reading, search->found);
    const RelText reason = rel_text_printf(
        reading->arena, "'%.*s' is read as '%.*s'",
        (int)search->pronoun->text.length, search->pronoun->text.bytes,
        (int)first->text.length, first->text.bytes);

    reading->failed |= reason.bytes == NULL;
    rel_cluster_join(reading, search->found, search->index, reason);
}

void
rel_coref_pronouns(RelReading *reading)
{
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        const RelMention *pronoun = rel_mention_at(reading, i);
        if (!stands_alone(pronoun)) {
            continue;
        }
        Search search = {.reading = reading,
                         .index = i,
                         .pronoun = pronoun,
                         .sentence =
                             &reading->sentences->sentences[pronoun->sentence],
                         .told = REL_NONE,
                         .found = REL_NONE};
        if (search_matrix(&search)) {
            search.salient = true;
        } else {
            search_window(&search);
            if (search.several) {
                search_topic(&search);
            }
        }
        if (search.found != REL_NONE && !search.several && search.salient &&
            fits_surely(&search, search.found) && !has_surer_rival(&search)) {
            join_found(&search);
        }
    }
}
