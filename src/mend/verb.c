// verb.c: puts right the words that belong to one verb.
//
//   Oslo is to host the fair.           Oslo hosts, as in "will host": the
//                                       treebanks have it like "The goal is to
//                                       win", where no goal wins
//   Oslo is due to host the fair.       the same; but "the motive is to win"
//   Oslo is convinced that it can win.  an adjective: nobody convinces Oslo
//   The talks fell through.             one verb, "fall through"
//   It held the firm back.              the same
//   They pushed back the vote.          the same
//   It has all but vanished.            it is still there
//   The letter called for calm.         a past, not a letter that was called
//   It sank, a report found.            who says so

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/mender.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

#include <string.h>

/// The "to" that opens the clause of `verb` behind `from`, or REL_NONE
static RelIndex
find_to(const RelSentence *sentence, RelIndex verb, RelIndex from)
{
    for (RelIndex i = from; i < verb; ++i) {
        if (sentence->tokens[i].head == verb &&
            rel_token_relates(&sentence->tokens[i], "mark") &&
            rel_text_is_nocase(sentence->tokens[i].form, "to")) {
            return i;
        }
    }
    return REL_NONE;
}

/// An infinitive tells what it is: "The way *to win* is to wait"
static bool
is_told_by_infinitive(const RelSentence *sentence, RelIndex noun)
{
    const RelIndex clause = rel_mend_child(sentence, noun, "acl", noun);

    return clause != REL_NONE && find_to(sentence, clause, noun) != REL_NONE;
}

/// Somebody or something that can be about to do something, no aim or motive
/// that the infinitive tells
static bool
can_be_about(const RelMender *mender, RelIndex subject)
{
    const RelToken *const token = &mender->tokens[subject];

    if (token->upos == REL_UPOS_PRON) {
        return rel_token_tagged(token, "PRP");
    }
    return (rel_mender_can_act(mender, subject) ||
            rel_mender_is_place(mender, subject)) &&
           !rel_mend_is_content(mender->context->lists, token) &&
           !is_told_by_infinitive(mender->sentence, subject);
}

/// The verb asks for an object and has none: "he is *to blame*"
static bool
lacks_object(const RelMender *mender, RelIndex verb)
{
    static const char *const objects[] = {"obj", "ccomp", "xcomp"};

    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; ++i) {
        if (rel_mend_has(mender->sentence, verb, objects[i])) {
            return false;
        }
    }
    return rel_word_listed(mender->context->lists->transitive,
                           mender->tokens[verb].lemma) &&
           !rel_mend_has(mender->sentence, verb, "aux:pass");
}

// "Oslo is (due) to host": the copula helps the verb; a short one tells what
// something is for ("it's to scare them off")
void
rel_mender_is_to(const RelMender *mender, RelIndex subject)
{
    const RelSentence *const sentence = mender->sentence;
    RelToken *const tokens = mender->tokens;
    const RelIndex verb = tokens[subject].head;

    if (verb >= sentence->n_tokens || verb < subject ||
        tokens[verb].upos != REL_UPOS_VERB ||
        rel_mend_has(sentence, verb, "nsubj:pass") ||
        !can_be_about(mender, subject) || lacks_object(mender, verb)) {
        return;
    }
    const RelIndex copula = rel_mend_child(sentence, verb, "cop", subject);
    if (copula == REL_NONE || copula > verb ||
        rel_text_starts(tokens[copula].form, "'") ||
        rel_text_starts(tokens[copula].form, "’") ||
        find_to(sentence, verb, copula) == REL_NONE) {
        return;
    }
    tokens[subject].relation = rel_mend_has(sentence, verb, "aux:pass")
                                   ? rel_text("nsubj:pass")
                                   : rel_text("nsubj");
    tokens[copula].relation = rel_text("aux");
}

// "is convinced that": the list has the participle itself as a word of saying
void
rel_mend_convinced(const RelLists *lists, RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;

    if (!rel_token_tagged(&tokens[verb], "VBN") ||
        rel_text_equals(tokens[verb].form, tokens[verb].lemma) ||
        !rel_word_listed(lists->reporting, tokens[verb].form) ||
        !rel_mend_has(sentence, verb, "ccomp") ||
        rel_mend_has(sentence, verb, "obl")) {
        return;
    }
    const RelIndex helper = rel_mend_child(sentence, verb, "aux:pass", 0);
    const RelIndex subject = rel_mend_child(sentence, verb, "nsubj:pass", 0);
    if (helper == REL_NONE || subject == REL_NONE) {
        return;
    }
    tokens[helper].relation = rel_text("cop");
    tokens[subject].relation = rel_text("nsubj");
    tokens[verb].upos = REL_UPOS_ADJ;
    tokens[verb].xpos = rel_text("JJ");
    tokens[verb].lemma = tokens[verb].form;
}

// "due to open", with "to" as a part of the word before it
void
rel_mend_to(RelSentence *sentence, RelIndex to)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex before = tokens[to].head;

    if (rel_text_is(tokens[to].xpos, "TO") && before + 1 == to &&
        rel_token_relates(&tokens[before], "mark") &&
        to + 1 < sentence->n_tokens && tokens[before].head == to + 1 &&
        rel_text_is(tokens[to + 1].xpos, "VB")) {
        tokens[to].head = to + 1;
        tokens[to].relation = rel_text("mark");
    }
}

// "said that they *had* used it", with "had" as a clause of its own
void
rel_mend_helper(RelSentence *sentence, RelIndex helper)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = helper + 1;

    if (verb >= sentence->n_tokens ||
        !rel_text_is(tokens[helper].lemma, "have") ||
        !rel_text_is(tokens[verb].xpos, "VBN") ||
        tokens[verb].head != tokens[helper].head ||
        !rel_token_relates(&tokens[helper], "ccomp") ||
        !rel_text_equals(tokens[verb].relation, tokens[helper].relation)) {
        return;
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        tokens[i].head = tokens[i].head == helper ? verb : tokens[i].head;
    }
    tokens[helper].head = verb;
    tokens[helper].relation = rel_text("aux");
    tokens[helper].upos = REL_UPOS_AUX;
}

// "pushed *back* the vote", before what the verb acts on
static bool
opens_object(const RelLists *lists, const RelSentence *sentence,
             RelIndex particle)
{
    const RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[particle].head;
    const RelIndex next = particle + 1;

    if (verb + 1 != particle || tokens[verb].upos != REL_UPOS_VERB ||
        next >= sentence->n_tokens ||
        !rel_token_listed(lists->particles, &tokens[particle])) {
        return false;
    }
    const RelIndex object = rel_mend_child(sentence, verb, "obj", next);
    return object != REL_NONE &&
           (object == next || tokens[next].head == object);
}

// "holding the firm *back*.": an adverb on the list that closes what the verb
// acts on is part of the verb
static bool
closes_object(const RelLists *lists, const RelSentence *sentence,
              RelIndex particle)
{
    const RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[particle].head;
    const RelIndex object = verb < particle
                                ? rel_mend_child(sentence, verb, "obj", verb)
                                : REL_NONE;

    return object != REL_NONE && object + 1 == particle &&
           tokens[verb].upos == REL_UPOS_VERB &&
           !rel_text_is(tokens[verb].lemma, "have") && // "has them together"
           rel_token_listed(lists->particles, &tokens[particle]) &&
           particle + 1 < sentence->n_tokens &&
           (tokens[particle + 1].upos == REL_UPOS_PUNCT ||
            tokens[particle + 1].upos == REL_UPOS_SCONJ ||
            tokens[particle + 1].upos == REL_UPOS_CCONJ);
}

// "has *all but* vanished": almost, in two words; the tree may have it as what
// somebody has
void
rel_mend_all_but(RelSentence *sentence, RelIndex all)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = all + 2;

    if (verb >= sentence->n_tokens || all == 0 ||
        !rel_text_is_nocase(tokens[all].form, "all") ||
        !rel_text_is_nocase(tokens[all + 1].form, "but") ||
        tokens[verb].upos != REL_UPOS_VERB) {
        return;
    }
    const RelIndex helper = all - 1;
    if (tokens[verb].head == helper && tokens[all].head == helper) {
        for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
            tokens[i].head = tokens[i].head == helper ? verb : tokens[i].head;
        }
        tokens[verb].head = tokens[helper].head;
        tokens[verb].relation = tokens[helper].relation;
        tokens[helper].head = verb;
        tokens[helper].relation = rel_text("aux");
        tokens[helper].upos = REL_UPOS_AUX;
    }
    tokens[all].head = verb;
    tokens[all].relation = rel_text("advmod");
    tokens[all].upos = REL_UPOS_ADV;
    tokens[all].lemma = rel_text("all but");
    tokens[all + 1].head = all;
    tokens[all + 1].relation = rel_text("fixed");
}

// "cut *back* on costs", before a preposition that is not the adverb's own, as
// in "met *ahead of* the vote", "met *back in* 1990"
static bool
opens_phrase(const RelLists *lists, const RelSentence *sentence,
             RelIndex particle)
{
    const RelToken *const tokens = sentence->tokens;
    const RelIndex verb = tokens[particle].head;
    const RelIndex next = particle + 1;

    return verb + 1 == particle && tokens[verb].upos == REL_UPOS_VERB &&
           next < sentence->n_tokens &&
           rel_token_relates(&tokens[next], "case") &&
           rel_token_listed(lists->particles, &tokens[particle]) &&
           !rel_text_equals(
               rel_word_value(lists->particles, tokens[particle].lemma),
               tokens[next].lemma);
}

// "fell *through*", taken for an adverb: the two are on a list as one verb; so
// is "cut *back* on" by what follows
void
rel_mend_particle(const RelLists *lists, RelSentence *sentence,
                  RelIndex particle)
{
    const RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[particle].head;
    char room[64];

    if (opens_phrase(lists, sentence, particle)) {
        sentence->tokens[particle].relation = rel_text("compound:prt");
        return;
    }
    if (closes_object(lists, sentence, particle) ||
        opens_object(lists, sentence, particle)) {
        sentence->tokens[particle].relation = rel_text("compound:prt");
        return;
    }
    if (tokens[particle].upos != REL_UPOS_ADP || verb + 1 != particle ||
        tokens[verb].lemma.length + tokens[particle].lemma.length + 1 >
            sizeof room) {
        return;
    }
    RelText both = {room, tokens[verb].lemma.length};
    memcpy(room, tokens[verb].lemma.bytes, both.length);
    room[both.length++] = ' ';
    memcpy(room + both.length, tokens[particle].lemma.bytes,
           tokens[particle].lemma.length);
    both.length += tokens[particle].lemma.length;
    if (rel_word_listed(lists->implicative, both)) {
        sentence->tokens[particle].relation = rel_text("compound:prt");
    }
}

// "The statement *called* for calm.", taken for a statement that was called: a
// past form is no participle
void
rel_mend_past(RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex noun = tokens[verb].head;

    if (noun >= verb || noun + 1 != verb || tokens[noun].head != REL_NONE ||
        !rel_text_is(tokens[verb].xpos, "VBD") ||
        !rel_token_is_nominal(&tokens[noun]) ||
        rel_mend_has(sentence, verb, "nsubj") ||
        rel_mend_has(sentence, noun, "cop")) {
        return;
    }
    for (RelIndex i = verb + 1; i < sentence->n_tokens; ++i) {
        tokens[i].head = tokens[i].head == noun ? verb : tokens[i].head;
    }
    tokens[verb].head = REL_NONE;
    tokens[verb].relation = rel_text("root");
    tokens[noun].head = verb;
    tokens[noun].relation = rel_text("nsubj");
}

// "It sank, a report *found*.", taken for a report that was found: behind what
// is told, a noun and a verb of saying tell who says so
void
rel_mend_saying(const RelLists *lists, RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex noun = tokens[verb].head;

    if (noun >= verb || noun + 1 != verb || verb + 1 >= sentence->n_tokens ||
        !rel_token_relates(&tokens[noun], "parataxis") ||
        tokens[noun].head > noun || !rel_token_is_nominal(&tokens[noun]) ||
        !rel_text_is(tokens[verb].xpos, "VBN") ||
        tokens[verb + 1].upos != REL_UPOS_PUNCT ||
        !rel_word_listed(lists->reporting, tokens[verb].lemma)) {
        return;
    }
    tokens[verb].head = tokens[noun].head;
    tokens[verb].relation = tokens[noun].relation;
    tokens[verb].xpos = rel_text("VBD");
    tokens[noun].head = verb;
    tokens[noun].relation = rel_text("nsubj");
}
