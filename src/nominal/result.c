// result.c: what an attack did, those did who made it.
//
//   Rebel shelling destroyed the bridge.       rebel destroyed the bridge
//   Chad's raids, which killed ten men, ...    Chad killed ten men
//   The bridge was hit by Chad's raids.        Chad hit the bridge
//   Chad's raids angered Mali.                 nothing: it is the raids that do
//   The nurses' strike hit hospitals.          nothing: nobody struck them
//
// data/lists/taking_part.txt has the verbs ("result"); the noun is one of an
// act on somebody, which tells who acts.

#include "nominal/party.h"
#include "nominal/rules.h"
#include "tree/noun.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// The verb tells in the way `kind` what an attack does
static bool
is_result(const RelContext *context, const RelToken *verb, const char *kind)
{
    return verb->upos == REL_UPOS_VERB &&
           rel_text_is(rel_word_value(context->lists->taking_part,
                                      rel_token_lemma(verb)),
                       kind);
}

/// A body or nation, "the navy", "rebel", "Danish", or anybody but persons of a
/// profession
static bool
is_body(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelToken *const word =
        &context->sentences->sentences[sentence].tokens[token];

    return word->upos == REL_UPOS_PROPN ||
           (!rel_noun_has_class(context, word, "Person") &&
            rel_title_kind(context, sentence, token) == REL_TITLE_NONE);
}

/// The noun names an attack: an act on or against somebody
static bool
is_attack(const RelContext *context, const RelToken *noun, RelEventFrame *frame)
{
    return noun->upos == REL_UPOS_NOUN &&
           rel_event_frame(context, noun, frame) &&
           frame->joiners.length == 0 && frame->needs.length == 0 &&
           (rel_event_has(frame->prepositions, rel_text("on")) ||
            rel_event_has(frame->prepositions, rel_text("of")));
}

/// Who makes the attack that is the subject of `clause`; none if nobody tells
static RelStatus
find_attacker(RelContext *context, const RelProposition *clause,
              RelPhrase *attacker)
{
    const RelSentence *const read =
        &context->sentences->sentences[clause->sentence];
    const RelIndex noun = clause->subject.head;
    RelEventFrame frame;

    *attacker = rel_phrase_none();
    if (!is_attack(context, &read->tokens[noun], &frame)) {
        return REL_OK;
    }
    const RelParties parties =
        rel_event_parties(context, clause->sentence, noun, &frame);
    if (parties.agent == REL_NONE || parties.agent == noun ||
        !(is_result(context, &read->tokens[clause->trigger], "result") ||
          is_body(context, clause->sentence, parties.agent))) {
        return REL_OK;
    }
    return parties.agent_begin == REL_NONE
               ? rel_phrase_of_argument(context, clause->sentence,
                                        parties.agent, attacker)
               : rel_phrase_of_span(context, clause->sentence, parties.agent,
                                    parties.agent_begin, parties.agent_end,
                                    attacker);
}

/// The same clause with the attacker as its subject
static RelStatus
add_result(RelContext *context, const RelProposition *clause,
           const RelPhrase *attacker)
{
    RelProposition result = *clause;

    result.origin = REL_FROM_EVENT_NOUN;
    result.rule = "result";
    result.subject = *attacker;
    result.passive = false;
    return rel_array_push(&context->propositions, &result);
}

/// `clause` says of some attack what it did
static bool
tells_result(const RelContext *context, const RelProposition *clause)
{
    const RelSentence *const read =
        &context->sentences->sentences[clause->sentence];

    return clause->origin == REL_FROM_VERB &&
           clause->subject.sentence == clause->sentence &&
           clause->subject.head != REL_NONE && clause->n_arguments > 0 &&
           clause->arguments[0].role == REL_ROLE_OBJECT &&
           (is_result(context, &read->tokens[clause->trigger], "result") ||
            is_result(context, &read->tokens[clause->trigger], "blow"));
}

RelStatus
rel_nominal_results(RelContext *context, RelIndex sentence)
{
    const size_t end = context->propositions.n_items;
    size_t begin = end;
    RelStatus status = REL_OK;

    while (begin > 0 && ((const RelProposition *)rel_array_at(
                             &context->propositions, begin - 1))
                                ->sentence == sentence) {
        --begin;
    }
    for (size_t i = begin; status == REL_OK && i < end; ++i) {
        // The array grows while it is read
        const RelProposition clause =
            *(const RelProposition *)rel_array_at(&context->propositions, i);
        RelPhrase attacker;

        if (tells_result(context, &clause)) {
            status = find_attacker(context, &clause, &attacker);
            if (status == REL_OK && attacker.sentence == sentence) {
                status = add_result(context, &clause, &attacker);
            }
        }
    }
    return status;
}
