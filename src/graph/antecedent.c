// antecedent.c: who or what a pronoun may stand for at all.
//
//   Ana met her.                "her" is not Ana
//   Ana and his friend slept.   "his friend" is not who "his" means
//   "He knew," said Tom.        "he" is not Tom
//
// What the grammar, the gender and the number leave are the candidates; others
// choose among them.

#include "graph/antecedent.h"

#include "base/strings.h"
#include "graph/span.h"

RelIndex
rel_mention_headed_by(const RelReading *reading, RelIndex sentence,
                      RelIndex token)
{
    const RelIndex index = reading->mention_at[sentence][token];

    return index != REL_NONE && rel_mention_at(reading, index)->head == token
               ? index
               : REL_NONE;
}

/// Tell whether a cluster may be what the pronoun stands for.  "He" and "she"
/// are surely persons, so a thing of unknown kind is no rival of theirs; "it"
/// may be anything but a person.
static bool
gender_fits(const RelSeeker *seeker, unsigned genders)
{
    const unsigned needed = seeker->pronoun->genders;

    if ((needed & REL_GENDER_THING) == 0 && (genders & REL_GENDER_THING) != 0) {
        return false;
    }
    return (genders & needed) != 0;
}

/// "The team said *they* ...": a body of many
static bool
is_many(const RelReading *reading, RelIndex cluster)
{
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelIndex class = rel_cluster_at(reading, cluster)->class_index;

    return rel_knowledge_is(knowledge, class, knowledge->organization) ||
           rel_knowledge_is(knowledge, class, knowledge->group);
}

static bool
fits(const RelSeeker *seeker, const RelMention *mention, RelIndex cluster)
{
    const RelReading *const reading = seeker->reading;

    return gender_fits(seeker, rel_cluster_at(reading, cluster)->genders) &&
           ((mention->numbers & seeker->pronoun->numbers) != 0 ||
            (seeker->loose && is_many(reading, cluster)));
}

/// "Ana met her": two arguments of one verb are two things
static bool
is_co_argument(const RelSeeker *seeker, const RelMention *mention)
{
    const RelToken *tokens = seeker->sentence->tokens;
    const RelToken *pronoun = &tokens[seeker->pronoun->head];

    return mention->sentence == seeker->pronoun->sentence &&
           pronoun->head != REL_NONE && !rel_span_relates(pronoun, "nmod") &&
           tokens[mention->head].head == pronoun->head;
}

/// "his friend": the phrase holds the pronoun
static bool
holds_pronoun(const RelSeeker *seeker, const RelMention *mention)
{
    return mention->sentence == seeker->pronoun->sentence &&
           mention->form != REL_FORM_PRONOUN && mention->head != seeker->told &&
           rel_span_dominates(seeker->sentence, mention->head,
                              seeker->pronoun->head);
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
is_quoted_speaker(const RelSeeker *seeker, RelIndex cluster)
{
    const RelReading *reading = seeker->reading;
    const RelIndex *by = reading->quoted_by
                             ? reading->quoted_by[seeker->pronoun->sentence]
                             : NULL;
    const RelIndex speaker = by ? by[seeker->pronoun->head] : REL_NONE;

    return speaker != REL_NONE && rel_cluster_of(reading, speaker) == cluster;
}

/// "It ... it": what one means, the other may mean
static bool
is_alike(const RelMention *a, const RelMention *b)
{
    return a->genders == b->genders && a->numbers == b->numbers;
}

bool
rel_antecedent_fits(const RelSeeker *seeker, RelIndex index)
{
    const RelMention *mention = rel_mention_at(seeker->reading, index);
    const RelIndex cluster = rel_cluster_of(seeker->reading, index);
    const bool open = mention->form == REL_FORM_PRONOUN && cluster == index &&
                      !(seeker->loose && is_alike(mention, seeker->pronoun));

    return index != seeker->index && !open &&
           !is_idle(seeker->reading, mention) &&
           !holds_pronoun(seeker, mention) &&
           !is_co_argument(seeker, mention) &&
           !is_quoted_speaker(seeker, cluster) &&
           fits(seeker, mention, cluster);
}

/// "told the crew that it ...": parsers hang the clause on the crew; the verb
/// of saying that it belongs to, or REL_NONE
static RelIndex
telling_verb(const RelSeeker *seeker, RelIndex verb)
{
    const RelToken *tokens = seeker->sentence->tokens;
    const RelIndex noun = tokens[verb].head;

    if (noun == REL_NONE || !rel_span_relates(&tokens[verb], "acl") ||
        rel_span_child(seeker->sentence, verb, "mark", 0) == REL_NONE ||
        (!rel_span_relates(&tokens[noun], "obj") &&
         !rel_span_relates(&tokens[noun], "iobj"))) {
        return REL_NONE;
    }
    const RelIndex telling = tokens[noun].head;
    return telling != REL_NONE &&
                   rel_list_has(seeker->reading->knowledge->lists->reporting,
                                tokens[telling].lemma)
               ? telling
               : REL_NONE;
}

bool
rel_verb_hangs_on_verb(const RelToken *verb)
{
    return rel_span_relates(verb, "ccomp") || rel_span_relates(verb, "advcl");
}

static RelIndex
matrix_verb(const RelSeeker *seeker)
{
    const RelSentence *sentence = seeker->sentence;
    const RelIndex verb = sentence->tokens[seeker->pronoun->head].head;

    if (!seeker->pronoun->subject || verb == REL_NONE) {
        return REL_NONE;
    }
    return rel_verb_hangs_on_verb(&sentence->tokens[verb])
               ? sentence->tokens[verb].head
               : telling_verb(seeker, verb);
}

void
rel_seeker_init(RelSeeker *seeker, RelReading *reading, RelIndex index)
{
    const RelMention *const pronoun = rel_mention_at(reading, index);

    *seeker = (RelSeeker){.reading = reading,
                          .index = index,
                          .pronoun = pronoun,
                          .sentence =
                              &reading->sentences->sentences[pronoun->sentence],
                          .told = REL_NONE};
    seeker->matrix = matrix_verb(seeker);
    if (seeker->matrix != REL_NONE) {
        const RelToken *const tokens = seeker->sentence->tokens;
        const RelIndex above = tokens[tokens[pronoun->head].head].head;
        seeker->told = above != seeker->matrix ? above : REL_NONE;
    }
}
