// clause.c: puts right what clauses hang on.
//
//   They told the bank to pay.          the bank pays: what it is told
//   It is sad, given that he lost.      a conjunction, nobody gives
//   They accused her of hiding money.   "hiding" is a deed, no word of "money"
//   Whoever buys the club pays.         who buys pays, the club is bought
//   Peru won the cup, and Ida left.     Ida left, and was not won

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/mender.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

// "sad, *given that* many need it": a conjunction, nobody gives
void
rel_mend_conjunction(const RelLists *lists, RelSentence *sentence,
                     RelIndex word)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex clause = rel_mend_child(sentence, word, "ccomp", word);

    if (!rel_token_relates(&tokens[word], "advcl") || clause == REL_NONE ||
        word + 1 >= sentence->n_tokens || tokens[word + 1].head != clause ||
        !rel_token_relates(&tokens[word + 1], "mark") ||
        !rel_text_is(rel_word_value(lists->subordinators, tokens[word].form),
                     "factual")) {
        return;
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        if (tokens[i].head == word && i != clause) {
            tokens[i].head = clause;
        }
    }
    tokens[clause].head = tokens[word].head;
    tokens[clause].relation = tokens[word].relation;
    tokens[word].head = clause;
    tokens[word].relation = rel_text("mark");
    tokens[word].upos = REL_UPOS_SCONJ;
    tokens[word].xpos = rel_text("IN");
    tokens[word].lemma = tokens[word].form;
}

/// The verb makes its object do what an infinitive tells, or asks it to
static bool
makes_do(const RelMender *mender, RelIndex verb, RelIndex object)
{
    const RelLists *const lists = mender->context->lists;
    const RelToken *const token = &mender->tokens[verb];
    const bool urges = rel_word_listed(lists->urging, token->lemma);
    const bool causes =
        rel_text_ends(rel_word_value(lists->implicative, token->lemma),
                      "causative") &&
        !rel_token_listed(lists->light, token);

    if (urges &&
        !rel_text_is(rel_word_value(lists->urging, token->lemma), "thing")) {
        return true;
    }
    return (urges || causes) && rel_mender_can_act(mender, object);
}

// "told the bank *to pay*", "forced the ferry *to turn*": an infinitive behind
// the object of such a verb is what the object is to do, no part of its name;
// but "requested a delay *to look into it*", "needs fuel *to go on*"
void
rel_mender_told(const RelMender *mender, RelIndex clause)
{
    const RelLists *const lists = mender->context->lists;
    RelToken *const tokens = mender->tokens;
    const RelIndex object = tokens[clause].head;
    const RelIndex verb =
        object < clause ? tokens[object].head : mender->sentence->n_tokens;

    if (verb >= object || tokens[verb].upos != REL_UPOS_VERB ||
        !rel_text_is(tokens[clause].relation, "acl") ||
        !rel_text_is(tokens[clause].xpos, "VB") ||
        (!rel_token_relates(&tokens[object], "obj") &&
         !rel_token_relates(&tokens[object], "iobj")) ||
        !rel_token_is_nominal(&tokens[object]) || // "told her *how* to go"
        rel_mend_is_content(lists, &tokens[object]) ||
        rel_token_listed(lists->event_nouns, &tokens[object])) {
        return;
    }
    if (makes_do(mender, verb, object)) {
        tokens[clause].head = verb;
        tokens[clause].relation = rel_text("xcomp");
    }
}

/// The verb accuses with this preposition: "accuse of", "blame for"
static bool
accuses_with(const RelLists *lists, const RelToken *verb, RelText preposition)
{
    RelText words = rel_word_value(lists->accusing, verb->lemma);
    RelText word = {NULL, 0};

    while (rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, preposition)) {
            return true;
        }
    }
    return false;
}

// "accused the firm *of hiding* money", hung on the firm: no words that tell
// which firm
void
rel_mend_accusation(const RelLists *lists, RelSentence *sentence, RelIndex deed)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex accused = tokens[deed].head;
    const RelIndex verb =
        accused < deed ? tokens[accused].head : sentence->n_tokens;
    const RelIndex mark = accused < deed
                              ? rel_mend_child(sentence, deed, "mark", accused)
                              : REL_NONE;

    if (rel_token_relates(&tokens[deed], "acl") &&
        rel_text_is(tokens[deed].xpos, "VBG") && verb < sentence->n_tokens &&
        mark == accused + 1 && mark < deed &&
        rel_token_relates(&tokens[accused], "obj") &&
        accuses_with(lists, &tokens[verb], tokens[mark].lemma)) {
        tokens[deed].head = verb;
        tokens[deed].relation = rel_text("advcl");
    }
}

// "accused her *of hiding* money", with "hiding" as a word before "money":
// what such a verb accuses of is a deed
void
rel_mend_deed(const RelLists *lists, RelSentence *sentence, RelIndex deed)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex noun = tokens[deed].head;
    const RelIndex accused =
        noun < sentence->n_tokens ? tokens[noun].head : REL_NONE;
    const RelIndex verb =
        accused < sentence->n_tokens ? tokens[accused].head : REL_NONE;

    if (verb >= sentence->n_tokens || deed == 0 || accused > deed ||
        deed > noun || tokens[deed].upos != REL_UPOS_VERB ||
        !rel_text_is(tokens[deed].xpos, "VBG") ||
        !rel_token_relates(&tokens[noun], "nmod") ||
        !rel_token_relates(&tokens[accused], "obj") ||
        tokens[deed - 1].head != noun ||
        !rel_token_relates(&tokens[deed - 1], "case")) {
        return;
    }
    if (accuses_with(lists, &tokens[verb], tokens[deed - 1].lemma)) {
        tokens[deed - 1].head = deed;
        tokens[deed - 1].relation = rel_text("mark");
        tokens[noun].head = deed;
        tokens[noun].relation = rel_text("obj");
        tokens[deed].head = verb;
        tokens[deed].relation = rel_text("advcl");
    }
}

// "Whoever buys *the club* pays": the noun is what is bought, and who buys it
// pays; a pronoun of this kind is no adverb
void
rel_mend_whoever(RelSentence *sentence, RelIndex pronoun)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex clause =
        rel_mend_child(sentence, pronoun, "acl:relcl", pronoun);
    const RelIndex verb = tokens[pronoun].head;
    const RelIndex noun = verb < sentence->n_tokens
                              ? rel_mend_child(sentence, verb, "nsubj", pronoun)
                              : REL_NONE;

    if (!rel_text_is(tokens[pronoun].xpos, "WP") || clause == REL_NONE ||
        noun == REL_NONE || noun > verb || noun < clause ||
        rel_mend_has(sentence, clause, "obj")) {
        return;
    }
    tokens[noun].head = clause;
    tokens[noun].relation = rel_text("obj");
    tokens[pronoun].relation = rel_text("nsubj");
    tokens[pronoun].upos = REL_UPOS_PRON;
}

static bool
is_under(const RelSentence *sentence, RelIndex token, RelIndex head)
{
    for (RelIndex steps = 0; token < sentence->n_tokens && token != head &&
                             steps < sentence->n_tokens;
         ++steps) {
        token = sentence->tokens[token].head;
    }
    return token == head;
}

/// The last token of the phrase that ends right before `verb`; where a comma
/// stands between, it must be the second of two: ", Ida Lund, left"
static RelIndex
phrase_end(const RelSentence *sentence, RelIndex noun, RelIndex verb)
{
    RelIndex last = verb - 1;
    RelIndex added = rel_mend_child(sentence, noun, "appos", noun);

    if (!rel_text_is(sentence->tokens[last].form, ",")) {
        return last;
    }
    if (added == REL_NONE) {
        added = rel_mend_child(sentence, noun, "acl:relcl", noun);
    }
    for (RelIndex i = noun + 1; added != REL_NONE && i < last; ++i) {
        if (rel_text_is(sentence->tokens[i].form, ",")) {
            return last - 1;
        }
    }
    return REL_NONE;
}

/// `noun` and what `word` joins to it may belong to two clauses: a comma stands
/// between, and no list has come before; or the verb before acts on `noun`
/// ("owns a bank and Ida leads it", but "talks of Chad and Mali broke down")
/// and what stands behind is no participle ("freed the men and boys unhurt")
static bool
can_be_parted(const RelSentence *sentence, RelIndex noun, RelIndex word,
              RelIndex verb)
{
    const RelIndex above = sentence->tokens[verb].head;

    if (rel_text_is(sentence->tokens[word - 1].form, ",")) {
        return rel_mend_child(sentence, noun, "conj", noun) > word;
    }
    if (rel_token_relates(&sentence->tokens[noun], "obj")) {
        return !rel_token_tagged(&sentence->tokens[verb], "VBD") ||
               rel_mend_has(sentence, verb, "obj");
    }
    // "is a friend of Chad and Mali *leads* it": of two, they would lead
    return rel_token_tagged(&sentence->tokens[verb], "VBZ") &&
           sentence->tokens[word].head < verb &&
           sentence->tokens[sentence->tokens[word].head].upos ==
               REL_UPOS_PROPN &&
           (rel_mend_has(sentence, above, "nsubj") ||
            rel_token_relates(&sentence->tokens[above], "xcomp"));
}

/// The noun that "and" joins to one before, right before `verb`, or REL_NONE
static RelIndex
find_joined(const RelSentence *sentence, RelIndex verb)
{
    const RelToken *const tokens = sentence->tokens;

    for (RelIndex i = tokens[verb].head + 1; i < verb; ++i) {
        const RelIndex word = rel_token_relates(&tokens[i], "conj")
                                  ? rel_mend_child(sentence, i, "cc", 0)
                                  : REL_NONE;
        if (word < i && tokens[i].head > tokens[verb].head &&
            tokens[i].head < word && rel_token_is_nominal(&tokens[i]) &&
            rel_token_is_nominal(&tokens[tokens[i].head]) &&
            can_be_parted(sentence, tokens[i].head, word, verb)) {
            const RelIndex end = phrase_end(sentence, i, verb);
            if (end != REL_NONE && is_under(sentence, end, i)) {
                return i;
            }
        }
    }
    return REL_NONE;
}

// "Peru won the cup, and Ida left": she is no second thing that was won, and
// Peru did not leave
void
rel_mend_second_clause(RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;

    if (!rel_token_relates(&tokens[verb], "conj") ||
        tokens[verb].head >= verb ||
        !(rel_token_tagged(&tokens[verb], "VBD") ||
          rel_token_tagged(&tokens[verb], "VBZ") ||
          rel_token_tagged(&tokens[verb], "VBP")) ||
        rel_mend_has(sentence, verb, "nsubj") ||
        rel_mend_has(sentence, verb, "cc")) {
        return;
    }
    const RelIndex subject = find_joined(sentence, verb);
    if (subject != REL_NONE) {
        const RelIndex word = rel_mend_child(sentence, subject, "cc", 0);
        tokens[word].head = verb;
        tokens[subject].head = verb;
        tokens[subject].relation = rel_text("nsubj");
    }
}
