// actor.c: finds who acts in an event by the clause around its noun.
//
//   Reed raised the matter in talks with Vega.     Reed talked with Vega
//   Vega held a round of talks with the king.      Vega talked with the king
//   Niger joined the fight against smugglers.      Niger fights smugglers
//   Reed left for talks with Vega.                 Reed talked with Vega
//   Reed spoke in support of the strike.           Reed supported the strike
//   He was hurt in an attack on the mosque.        nobody: he did not attack
//
// data/lists/taking_part.txt has the words between clause and noun.

#include "base/strings.h"
#include "nominal/nominal.h"
#include "nominal/party.h"
#include "tree/phrase.h"
#include "tree/title.h"
#include "tree/verb.h"
#include "tree/word.h"

/// The list says that `word` leads into an event in the way `kind`
static bool
leads(const RelContext *context, RelText word, const char *kind)
{
    return rel_text_is(rel_word_value(context->lists->taking_part, word), kind);
}

/// "a *round* of talks": the noun that only measures the event, or the event
static RelIndex
measured(const RelContext *context, const RelTree *tree, RelIndex noun)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex head = tokens[noun].head;
    const RelIndex word = rel_tree_find(tree, noun, "case");

    return head != REL_NONE && word != REL_NONE &&
                   rel_token_relates(&tokens[noun], "nmod") &&
                   rel_text_is(tokens[word].lemma, "of") &&
                   leads(context, rel_token_lemma(&tokens[head]), "part")
               ? head
               : noun;
}

/// Two parties or a journey: whoever does something in it takes part
static bool
is_shared(const RelEventFrame *frame)
{
    return frame->joiners.length > 0 ||
           rel_text_is(frame->prepositions, "with") ||
           rel_event_has(frame->prepositions, rel_text("to"));
}

bool
rel_event_is_meaning(const RelContext *context, RelIndex sentence,
                     RelIndex noun)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelToken *const tokens = read->tokens;

    return noun > 0 && noun + 1 < read->n_tokens &&
           rel_token_relates(&tokens[noun], "obl") &&
           rel_text_is(tokens[noun - 1].form, "in") &&
           rel_token_relates(&tokens[noun + 1], "case") &&
           !rel_token_tagged(&tokens[noun], "NNS");
}

/// "*left for* talks with": the verb and its preposition lead there
static bool
sets_out(const RelContext *context, const RelTree *tree, RelIndex verb,
         RelIndex preposition)
{
    const RelToken *const tokens = tree->sentence->tokens;

    return rel_text_is(rel_token_value_with(context->lists->taking_part,
                                            &tokens[verb],
                                            tokens[preposition].lemma),
                       "of");
}

/// The clause leads into the event: by a preposition or by its verb
static bool
is_led_into(const RelContext *context, RelIndex sentence, RelIndex phrase,
            const RelEventFrame *frame)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const token = &tree->sentence->tokens[phrase];
    const RelIndex word = rel_tree_find(tree, phrase, "case");
    char room[128];

    if (rel_token_relates(token, "obl") && word != REL_NONE) {
        const bool shared =
            is_shared(frame) || rel_event_is_meaning(context, sentence, phrase);
        return sets_out(context, tree, token->head, word) ||
               (shared &&
                leads(context, tree->sentence->tokens[word].lemma, "in"));
    }
    return rel_token_relates(token, "obj") &&
           leads(context, rel_verb_key(tree, token->head, room, sizeof room),
                 "of");
}

/// Somebody or some body, not a thing: "the deal was signed in talks with" is
/// not the deal's talk
static bool
may_act(const RelContext *context, const RelPhrase *phrase, bool meaning)
{
    if (phrase->sentence == REL_NONE || phrase->head == REL_NONE) {
        return false;
    }
    const RelToken *const token =
        &context->sentences->sentences[phrase->sentence].tokens[phrase->head];
    return meaning || token->upos == REL_UPOS_PROPN ||
           (token->upos == REL_UPOS_PRON && !rel_text_is(token->lemma, "it") &&
            rel_token_tagged(token, "PRP")) ||
           rel_title_kind(context, phrase->sentence, phrase->head) ==
               REL_TITLE_OFFICE;
}

RelPhrase
rel_event_actor(const RelContext *context, RelIndex sentence, RelIndex noun,
                const RelEventFrame *frame)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex phrase = measured(context, tree, noun);
    const RelIndex verb = tree->sentence->tokens[phrase].head;

    if (verb == REL_NONE || !is_led_into(context, sentence, phrase, frame)) {
        return rel_phrase_none();
    }
    const RelProposition *const clause =
        rel_nominal_clause(context, sentence, verb);
    return clause && may_act(context, &clause->subject,
                             rel_event_is_meaning(context, sentence, noun))
               ? clause->subject
               : rel_phrase_none();
}
