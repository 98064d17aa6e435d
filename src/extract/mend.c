// mend.c: puts right what trees have in a shape that hides who does what.
//
//   Oslo is to host the fair.           Oslo hosts, as in "will host": the
//                                       treebanks have it like "The goal is to
//                                       win", where no goal wins
//   Oslo is due to host the fair.       the same
//   The firm paid the town $3 million.  two objects, not "the town, $3 million"
//   Oslo is convinced that it can win.  an adjective: nobody convinces Oslo
//   The talks fell through.             one verb, "fall through"
//   She called it “dire”.               what it is called, no apposition
//   It is sad, given that he lost.      a conjunction, nobody gives
//   They told the bank to pay.          the bank pays: what it is told
//
// The tree of the analysis is right by its own rules or wrong by one edge; all
// steps of extraction would have to know.  So it is changed once, before they
// read it.

#include "extract/mend.h"

#include "base/strings.h"
#include "extract/word.h"

#include <string.h>

/// The child of `head` from `first` on that has `relation`, or REL_NONE
static RelIndex
find_child(const RelSentence *sentence, RelIndex head, const char *relation,
           RelIndex first)
{
    for (RelIndex i = first; i < sentence->n_tokens; ++i) {
        if (sentence->tokens[i].head == head &&
            rel_token_relates(&sentence->tokens[i], relation)) {
            return i;
        }
    }
    return REL_NONE;
}

static bool
has_child(const RelSentence *sentence, RelIndex head, const char *relation)
{
    return find_child(sentence, head, relation, 0) != REL_NONE;
}

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
    const RelIndex clause = find_child(sentence, noun, "acl", noun);

    return clause != REL_NONE && find_to(sentence, clause, noun) != REL_NONE;
}

/// "goal", "plan", "order": an infinitive behind it tells what it consists of
static bool
is_content(const RelLists *lists, const RelToken *noun)
{
    return noun->upos == REL_UPOS_NOUN &&
           (rel_token_listed(lists->aims, noun) ||
            rel_token_listed(lists->intending, noun) ||
            rel_token_listed(lists->urging, noun) ||
            rel_token_listed(lists->hedges, noun));
}

/// Somebody or something that can be about to do something, no aim or wish
/// that the infinitive tells
static bool
can_act(const RelLists *lists, const RelSentence *sentence, RelIndex subject)
{
    const RelToken *token = &sentence->tokens[subject];

    if (token->upos == REL_UPOS_PRON) {
        return !rel_token_tagged(token, "W") &&
               !rel_token_tagged(token, "DT") && rel_token_tagged(token, "PRP");
    }
    return token->upos == REL_UPOS_PROPN ||
           (token->upos == REL_UPOS_NOUN && !is_content(lists, token) &&
            !is_told_by_infinitive(sentence, subject));
}

/// "Oslo is (due) to host": the copula helps the verb
static void
mend_is_to(const RelLists *lists, RelSentence *sentence, RelIndex subject)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[subject].head;

    if (verb >= sentence->n_tokens || verb < subject ||
        tokens[verb].upos != REL_UPOS_VERB ||
        has_child(sentence, verb, "nsubj:pass") ||
        !can_act(lists, sentence, subject)) {
        return;
    }
    const RelIndex copula = find_child(sentence, verb, "cop", subject);
    if (copula == REL_NONE || copula > verb ||
        find_to(sentence, verb, copula) == REL_NONE) {
        return;
    }
    tokens[subject].relation = has_child(sentence, verb, "aux:pass")
                                   ? rel_text("nsubj:pass")
                                   : rel_text("nsubj");
    tokens[copula].relation = rel_text("aux");
}

/// An amount of money or the like: a currency sign or a unit with its number
static bool
is_amount(const RelLists *lists, const RelSentence *sentence, RelIndex token)
{
    const RelToken *word = &sentence->tokens[token];

    return has_child(sentence, token, "nummod") &&
           (word->upos == REL_UPOS_SYM || rel_token_listed(lists->units, word));
}

/// "the" or an owner hangs on `noun`, behind `verb`
static bool
is_known(const RelSentence *sentence, RelIndex noun, RelIndex verb)
{
    const RelIndex article = find_child(sentence, noun, "det", verb);

    return find_child(sentence, noun, "nmod:poss", verb) != REL_NONE ||
           (article != REL_NONE &&
            rel_text_is_nocase(sentence->tokens[article].form, "the"));
}

/// "fined the trader €250,000", taken for one noun: the trader is a thing of
/// its own, since it is a known one
static void
mend_compound(RelSentence *sentence, RelIndex payee)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex amount = tokens[payee].head;
    const RelIndex verb =
        amount < sentence->n_tokens ? tokens[amount].head : REL_NONE;

    if (verb >= payee || amount != payee + 1 ||
        tokens[amount].upos != REL_UPOS_SYM ||
        !rel_token_relates(&tokens[amount], "obj") ||
        !has_child(sentence, amount, "nummod")) {
        return;
    }
    if (!is_known(sentence, amount, verb) && !is_known(sentence, payee, verb)) {
        return;
    }
    for (RelIndex i = verb + 1; i < payee; ++i) {
        tokens[i].head = tokens[i].head == amount ? payee : tokens[i].head;
    }
    tokens[payee].head = verb;
    tokens[payee].relation = rel_text("obj");
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

/// "paid the town $3 million": the amount is no apposition of the town
static void
mend_amount(const RelLists *lists, RelSentence *sentence, RelIndex amount)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex payee = tokens[amount].head;
    const RelIndex verb =
        payee < sentence->n_tokens ? tokens[payee].head : REL_NONE;

    if (verb >= sentence->n_tokens || payee > amount || verb > payee ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[payee], "obj") ||
        !is_amount(lists, sentence, amount) ||
        !is_unbroken(sentence, payee, amount)) {
        return;
    }
    tokens[amount].head = verb;
    tokens[amount].relation = rel_text("obj");
}

/// "fined the firm 40,000 euros", where the one who pays is taken for a time
static void
mend_payee(const RelLists *lists, RelSentence *sentence, RelIndex payee)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[payee].head;
    const RelIndex amount =
        verb < payee ? find_child(sentence, verb, "obj", payee) : REL_NONE;

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

/// "is convinced that": the list has the participle itself as a word of saying
static void
mend_convinced(const RelLists *lists, RelSentence *sentence, RelIndex verb)
{
    RelToken *tokens = sentence->tokens;

    if (!rel_token_tagged(&tokens[verb], "VBN") ||
        rel_text_equals(tokens[verb].form, tokens[verb].lemma) ||
        !rel_word_listed(lists->reporting, tokens[verb].form) ||
        !has_child(sentence, verb, "ccomp") ||
        has_child(sentence, verb, "obl")) {
        return;
    }
    const RelIndex helper = find_child(sentence, verb, "aux:pass", 0);
    const RelIndex subject = find_child(sentence, verb, "nsubj:pass", 0);
    if (helper == REL_NONE || subject == REL_NONE) {
        return;
    }
    tokens[helper].relation = rel_text("cop");
    tokens[subject].relation = rel_text("nsubj");
    tokens[verb].upos = REL_UPOS_ADJ;
    tokens[verb].xpos = rel_text("JJ");
    tokens[verb].lemma = tokens[verb].form;
}

/// "called it “dire”": no adjective is an apposition
static void
mend_quality(RelSentence *sentence, RelIndex quality)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex object = tokens[quality].head;
    const RelIndex verb =
        object < sentence->n_tokens ? tokens[object].head : REL_NONE;

    if (verb >= sentence->n_tokens || verb > object || object > quality ||
        tokens[quality].upos != REL_UPOS_ADJ ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[object], "obj")) {
        return;
    }
    for (RelIndex i = object + 1; i < quality; ++i) {
        if (rel_text_is(tokens[i].form, ",")) {
            return;
        }
    }
    tokens[quality].head = verb;
    tokens[quality].relation = rel_text("xcomp");
}

/// "sad, *given that* many need it": a conjunction, nobody gives
static void
mend_conjunction(const RelLists *lists, RelSentence *sentence, RelIndex word)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex clause = find_child(sentence, word, "ccomp", word);

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

/// "told the bank *to pay*", "forced the ferry *to turn*": an infinitive behind
/// the object of such a verb is what the object is to do, no part of its name
static void
mend_infinitive(const RelLists *lists, RelSentence *sentence, RelIndex clause)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex object = tokens[clause].head;
    const RelIndex verb =
        object < sentence->n_tokens ? tokens[object].head : REL_NONE;

    if (verb >= sentence->n_tokens || verb > object || object > clause ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_text_is(tokens[clause].relation, "acl") ||
        !rel_text_is(tokens[clause].xpos, "VB") ||
        (!rel_token_relates(&tokens[object], "obj") &&
         !rel_token_relates(&tokens[object], "iobj")) ||
        is_content(lists, &tokens[object])) {
        return;
    }
    const bool causes =
        rel_text_ends(rel_word_value(lists->implicative, tokens[verb].lemma),
                      "causative") &&
        !rel_token_listed(lists->light, &tokens[verb]);
    if ((causes || rel_word_listed(lists->urging, tokens[verb].lemma)) &&
        !rel_token_listed(lists->event_nouns, &tokens[object])) {
        tokens[clause].head = verb;
        tokens[clause].relation = rel_text("xcomp");
    }
}

/// "accused her *of hiding* money", with "hiding" as a word before "money":
/// what such a verb accuses of is a deed
static void
mend_deed(const RelLists *lists, RelSentence *sentence, RelIndex deed)
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
    RelText words = rel_word_value(lists->accusing, tokens[verb].lemma);
    RelText word = {NULL, 0};
    while (rel_text_split(&words, ' ', &word)) {
        if (rel_text_equals(word, tokens[deed - 1].lemma)) {
            tokens[deed - 1].head = deed;
            tokens[deed - 1].relation = rel_text("mark");
            tokens[noun].head = deed;
            tokens[noun].relation = rel_text("obj");
            tokens[deed].head = verb;
            tokens[deed].relation = rel_text("advcl");
            return;
        }
    }
}

/// "due to open", with "to" as a part of the word before it
static void
mend_to(RelSentence *sentence, RelIndex to)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex before = tokens[to].head;

    if (rel_text_is(tokens[to].xpos, "TO") && before < to &&
        rel_token_relates(&tokens[before], "mark") &&
        to + 1 < sentence->n_tokens && tokens[before].head == to + 1 &&
        rel_text_is(tokens[to + 1].xpos, "VB")) {
        tokens[to].head = to + 1;
        tokens[to].relation = rel_text("mark");
    }
}

/// "said that they *had* used it", with "had" as a clause of its own
static void
mend_helper(RelSentence *sentence, RelIndex helper)
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

/// "Whoever buys *the club* pays": the noun is what is bought, and who buys it
/// pays; a pronoun of this kind is no adverb
static void
mend_whoever(RelSentence *sentence, RelIndex pronoun)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex clause = find_child(sentence, pronoun, "acl:relcl", pronoun);
    const RelIndex verb = tokens[pronoun].head;
    const RelIndex noun = verb < sentence->n_tokens
                              ? find_child(sentence, verb, "nsubj", pronoun)
                              : REL_NONE;

    if (!rel_text_is(tokens[pronoun].xpos, "WP") || clause == REL_NONE ||
        noun == REL_NONE || noun > verb || noun < clause ||
        has_child(sentence, clause, "obj")) {
        return;
    }
    tokens[noun].head = clause;
    tokens[noun].relation = rel_text("obj");
    tokens[pronoun].relation = rel_text("nsubj");
    tokens[pronoun].upos = REL_UPOS_PRON;
}

/// "fell *through*", taken for an adverb: the two are on a list as one verb; so
/// is "cut *back* on" by what follows
static void
mend_particle(const RelLists *lists, RelSentence *sentence, RelIndex particle)
{
    const RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[particle].head;
    char room[64];

    if (rel_token_listed(lists->particles, &tokens[particle]) &&
        tokens[verb].upos == REL_UPOS_VERB && verb + 1 == particle &&
        particle + 1 < sentence->n_tokens &&
        rel_token_relates(&tokens[particle + 1], "case")) {
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

void
rel_sentence_mend(const RelLists *lists, RelSentence *sentence)
{
    // What opens clauses first: other rules look for it
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        if (rel_token_relates(&sentence->tokens[i], "fixed")) {
            mend_to(sentence, i);
        }
    }
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (rel_text_is(token->relation, "nsubj:outer")) {
            mend_is_to(lists, sentence, i);
        } else if (rel_token_relates(token, "advmod")) {
            mend_particle(lists, sentence, i);
            mend_whoever(sentence, i);
        } else if (rel_token_relates(token, "acl")) {
            mend_infinitive(lists, sentence, i);
        } else if (rel_token_relates(token, "appos")) {
            mend_amount(lists, sentence, i);
            mend_quality(sentence, i);
        } else if (rel_token_relates(token, "compound")) {
            mend_compound(sentence, i);
            mend_deed(lists, sentence, i);
        } else if (rel_text_is(token->relation, "obl:unmarked")) {
            mend_payee(lists, sentence, i);
        } else if (token->upos == REL_UPOS_VERB ||
                   token->upos == REL_UPOS_AUX) {
            mend_convinced(lists, sentence, i);
            mend_conjunction(lists, sentence, i);
            mend_helper(sentence, i);
        }
    }
}
