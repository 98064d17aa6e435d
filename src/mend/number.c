// number.c: puts right where trees hang amounts, numbers and days.
//
//   The firm paid the town $3 million.  two objects, not "the town, $3 million"
//   They fined the trader €250,000.     nor one noun
//   They fined Acme 3 million euros.    the same
//   They killed at least 11 people.     whom, not how
//   They killed up to 200 people.       the same
//   The tour ends October 10th.         a day is no object
//   A statement Wednesday praised her.  nor another name of something

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/mender.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

/// An amount of money or the like: a currency sign or a unit with its number
static bool
is_amount(const RelLists *lists, const RelSentence *sentence, RelIndex token)
{
    const RelToken *word = &sentence->tokens[token];

    return rel_mend_has(sentence, token, "nummod") &&
           (word->upos == REL_UPOS_SYM || rel_token_listed(lists->units, word));
}

/// "the" or an owner hangs on `noun`, behind `verb`
static bool
is_known(const RelSentence *sentence, RelIndex noun, RelIndex verb)
{
    const RelIndex article = rel_mend_child(sentence, noun, "det", verb);

    return rel_mend_child(sentence, noun, "nmod:poss", verb) != REL_NONE ||
           (article != REL_NONE &&
            rel_text_is_nocase(sentence->tokens[article].form, "the"));
}

/// A noun that stands before the number of an amount is no part of the amount:
/// "fined *Acme* 3 million euros".  Before a sign it must be a name, a longer
/// one than "US", or a thing that is known.
static bool
is_before_amount(const RelLists *lists, const RelSentence *sentence,
                 RelIndex payee, RelIndex amount, RelIndex verb)
{
    enum { LONGEST_SIGN = 2 }; // "US $3 million"
    const RelToken *const tokens = sentence->tokens;
    const RelIndex number =
        rel_mend_child(sentence, amount, "nummod", payee + 1);

    if (number == REL_NONE) {
        return false;
    }
    if (tokens[amount].upos != REL_UPOS_SYM) {
        return number < amount &&
               (rel_token_listed(lists->units, &tokens[amount]) ||
                rel_mend_has(sentence, number, "compound")); // "12 million"
    }
    return amount == payee + 1 && (is_known(sentence, amount, verb) ||
                                   is_known(sentence, payee, verb) ||
                                   (tokens[payee].upos == REL_UPOS_PROPN &&
                                    tokens[payee].form.length > LONGEST_SIGN));
}

// "fined the trader €250,000", "fined Acme 3 million euros", taken for one
// noun: two objects
void
rel_mend_compound(const RelLists *lists, RelSentence *sentence, RelIndex payee)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex amount = tokens[payee].head;
    const RelIndex verb =
        amount < sentence->n_tokens ? tokens[amount].head : REL_NONE;

    if (verb >= payee || amount <= payee ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[amount], "obj") ||
        tokens[payee].upos == REL_UPOS_NUM ||
        !is_before_amount(lists, sentence, payee, amount, verb)) {
        return;
    }
    for (RelIndex i = verb + 1; i < payee; ++i) {
        tokens[i].head = tokens[i].head == amount ? payee : tokens[i].head;
    }
    tokens[payee].head = verb;
    tokens[payee].relation = rel_text("obj");
    tokens[payee].upos =
        tokens[payee].upos == REL_UPOS_ADJ ? REL_UPOS_NOUN : tokens[payee].upos;
}

/// No mark stands between the two
static bool
is_unbroken(const RelSentence *sentence, RelIndex from, RelIndex to)
{
    for (RelIndex i = from + 1; i < to; ++i) {
        if (sentence->tokens[i].upos == REL_UPOS_PUNCT) {
            return false;
        }
    }
    return true;
}

// "paid the town $3 million": the amount is no apposition of the town; but
// "signed a deal worth $3 million"
void
rel_mender_amount(const RelMender *mender, RelIndex amount)
{
    RelToken *const tokens = mender->tokens;
    const RelSentence *const sentence = mender->sentence;
    const RelIndex payee = tokens[amount].head;
    const RelIndex verb = payee < amount ? tokens[payee].head : REL_NONE;

    if (verb >= payee || tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[payee], "obj") ||
        !is_amount(mender->context->lists, sentence, amount) ||
        !is_unbroken(sentence, payee, amount) ||
        !(rel_mender_is_party(mender, payee) ||
          rel_mender_is_place(mender, payee))) {
        return;
    }
    tokens[amount].head = verb;
    tokens[amount].relation = rel_text("obj");
}

// "fined the firm 40,000 euros", where the one who pays is taken for a time
void
rel_mend_payee(const RelLists *lists, RelSentence *sentence, RelIndex payee)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[payee].head;
    const RelIndex amount =
        verb < payee ? rel_mend_child(sentence, verb, "obj", payee) : REL_NONE;

    if (amount != REL_NONE && is_amount(lists, sentence, amount) &&
        is_unbroken(sentence, payee, amount) &&
        rel_token_is_nominal(&tokens[payee]) &&
        tokens[payee].upos != REL_UPOS_NUM &&
        !rel_token_listed(lists->time_nouns, &tokens[payee]) &&
        !rel_token_listed(lists->time_words, &tokens[payee]) &&
        !rel_token_listed(lists->units, &tokens[payee])) {
        tokens[payee].relation = rel_text("obj");
    }
}

// "a statement *Wednesday*": no other name for the statement
void
rel_mend_weekday(const RelLists *lists, RelSentence *sentence, RelIndex day)
{
    RelToken *token = &sentence->tokens[day];

    if (token->upos == REL_UPOS_PROPN &&
        rel_text_starts(rel_word_value(lists->time_words, token->lemma),
                        "weekday")) {
        token->relation = rel_text("nmod:unmarked");
    }
}

// "killed *at least 11 people*", taken for a circumstance: a number of things
// without a preposition, right behind a verb that has no object
void
rel_mend_number(const RelLists *lists, RelSentence *sentence, RelIndex things)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[things].head;

    if (verb >= things || tokens[verb].upos != REL_UPOS_VERB ||
        tokens[things].upos != REL_UPOS_NOUN ||
        !rel_mend_has(sentence, things, "nummod") ||
        rel_mend_has(sentence, things, "case") ||
        rel_mend_has(sentence, verb, "obj") ||
        rel_mend_has(sentence, verb, "aux:pass") ||
        rel_mend_has(sentence, verb, "nsubj:pass") ||
        rel_token_listed(lists->time_nouns, &tokens[things]) ||
        rel_token_listed(lists->units, &tokens[things])) {
        return;
    }
    if (rel_text_is(tokens[things].relation, "obl:unmarked") &&
        !rel_word_listed(lists->transitive, tokens[verb].lemma)) {
        return; // "drove *one way*"
    }
    for (RelIndex i = verb + 1; i < things; ++i) { // nothing else in between
        if (tokens[i].head <= verb || tokens[i].head > things) {
            return;
        }
    }
    tokens[things].relation = rel_text("obj");
}

// "The tour ends *October 10th*.": when, not what it ends
void
rel_mend_day(const RelLists *lists, RelSentence *sentence, RelIndex day)
{
    RelToken *tokens = sentence->tokens;
    const RelText form = tokens[day].form;
    const RelIndex month = day > 0 ? day - 1 : day;

    if (form.length > 0 && form.bytes[0] >= '0' && form.bytes[0] <= '9' &&
        tokens[month].head == day &&
        rel_text_is_capitalized(tokens[month].form) &&
        rel_text_starts(rel_word_value(lists->time_words, tokens[month].lemma),
                        "month")) {
        tokens[day].relation = rel_text("obl:unmarked");
    }
}

// "killed *up to 200 people*", taken for "kill up" and "to 200 people": a bound
// of the number, and whom they killed
void
rel_mend_up_to(const RelLists *lists, RelSentence *sentence, RelIndex up)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex to = up + 1;
    const RelIndex number = up + 2;

    if (up == 0 || number >= sentence->n_tokens ||
        !rel_text_is_nocase(tokens[up].form, "up") ||
        !rel_text_is_nocase(tokens[to].form, "to") ||
        tokens[number].upos != REL_UPOS_NUM) {
        return;
    }
    const RelIndex verb = up - 1;
    const RelIndex things =
        tokens[number].head == verb ? number : tokens[number].head;
    if (things >= sentence->n_tokens || things < number ||
        !rel_token_relates(&tokens[things], "obl") || // "says up to 9 left"
        tokens[things].head != verb || tokens[verb].upos != REL_UPOS_VERB ||
        !rel_word_listed(lists->transitive, tokens[verb].lemma) ||
        rel_mend_has(sentence, verb, "obj") ||
        rel_mend_has(sentence, verb, "nsubj:pass")) {
        return;
    }
    tokens[things].relation = rel_text("obj");
    tokens[up].head = number == things ? things : number;
    tokens[up].relation = rel_text("advmod");
    tokens[to].head = up;
    tokens[to].relation = rel_text("fixed");
}
