// mend_phrase.c: hangs phrases and members of lists where they belong.
//
//   rid the town of mines                of mines: of "rid", not of the town
//   won a pledge from Chad               from Chad: of "won" as well as the
//                                        pledge, so of the verb
//   strikes using jets against rebels    against rebels: the strikes
//   the retaking by the army of Baiji    of Baiji: the retaking
//   Chad, the union and Mali agree       three members: the union is not Chad
//   Chad, together with Mali, is to act  two members
//   the Minister of Trade and the Minister of Health
//                                        two ministers, not Trade and one
//   beating Chad and meeting Mali        objects in the order of their verbs
//   They were ten men.                   were men, not were ten
//   miners of the town who struck        the miners struck
//   where ten people were hurt           were hurt where
//
// As in mend.c the tree is changed once, before all that read it.

#include "extract/mend_phrase.h"

#include "base/strings.h"
#include "extract/nominal_party.h"
#include "extract/word.h"

// "who" stands no more words behind those it stands for and their place or time
enum { REACH = 15 };

/// What the steps look at
typedef struct {
    const RelContext *context;
    RelIndex index;        ///< Of the sentence
    RelSentence *sentence; ///< What is mended
    RelToken *tokens;      // (sentence->n_tokens)
} Mender;

/// The child of `head` from `first` to before `end` that has `relation`
static RelIndex
find_child(const Mender *mender, RelIndex head, const char *relation,
           RelIndex first, RelIndex end)
{
    for (RelIndex i = first; i < end; ++i) {
        if (mender->tokens[i].head == head &&
            rel_token_relates(&mender->tokens[i], relation)) {
            return i;
        }
    }
    return REL_NONE;
}

/// Somebody or some body, by name or by class
static bool
is_party(const Mender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return word->upos == REL_UPOS_PROPN ||
           rel_nominal_has_class(mender->context, word, "Person") ||
           rel_nominal_has_class(mender->context, word, "Organization") ||
           rel_nominal_has_class(mender->context, word, "Group");
}

/// The verb before `phrase` whose object or phrase its branch is part of
static RelIndex
find_verb(const Mender *mender, RelIndex phrase)
{
    static const char *const ties[] = {"nmod", "obj", "obl", "conj"};
    RelIndex step = phrase;

    for (size_t tie = 0; tie < sizeof ties / sizeof ties[0];) {
        const RelToken *const token = &mender->tokens[step];
        if (token->head < step && rel_token_relates(token, ties[tie])) {
            step = token->head;
            tie = 0;
            if (mender->tokens[step].upos == REL_UPOS_VERB) {
                return step;
            }
        } else {
            ++tie;
        }
    }
    return REL_NONE;
}

/// "rid the town *of mines*", "proposed a plan for Chad *to Mali*"
static void
lift_to_verb(const Mender *mender, RelIndex phrase)
{
    const RelIndex verb = find_verb(mender, phrase);
    const RelIndex word = find_child(mender, phrase, "case", 0, phrase);

    if (verb == REL_NONE || word == REL_NONE || word < verb ||
        find_child(mender, verb, "obj", verb, word) == REL_NONE) {
        return;
    }
    const RelText kind =
        rel_token_value_with(mender->context->lists->verb_phrases,
                             &mender->tokens[verb], mender->tokens[word].lemma);
    if (rel_text_is(kind, "any") ||
        ((rel_text_is(kind, "party") || rel_text_is(kind, "taken")) &&
         is_party(mender, phrase))) {
        mender->tokens[phrase].head = verb;
        mender->tokens[phrase].relation = rel_text("obl");
    }
}

/// The noun of the event that the participle at `means` tells the means of:
/// "strikes *using* jets", "flew raids, *using* jets"; or REL_NONE
static RelIndex
find_event(const Mender *mender, RelIndex means)
{
    const RelLists *const lists = mender->context->lists;
    const RelToken *const token = &mender->tokens[means];

    if (!rel_token_tagged(token, "VBG") || token->head >= means ||
        !rel_text_is(rel_word_value(lists->taking_part, rel_token_lemma(token)),
                     "means")) {
        return REL_NONE;
    }
    const RelIndex noun =
        mender->tokens[token->head].upos == REL_UPOS_VERB
            ? find_child(mender, token->head, "obj", token->head, means)
            : token->head;
    return noun != REL_NONE &&
                   rel_token_listed(lists->event_nouns, &mender->tokens[noun])
               ? noun
               : REL_NONE;
}

/// "strikes using jets *against rebels*": it is the strikes that are against
/// them
static void
lift_to_event(const Mender *mender, RelIndex phrase)
{
    const RelIndex verb = find_verb(mender, phrase);
    const RelIndex word = find_child(mender, phrase, "case", 0, phrase);
    const RelIndex noun =
        verb == REL_NONE ? REL_NONE : find_event(mender, verb);

    if (noun != REL_NONE && word != REL_NONE &&
        rel_text_is(mender->tokens[word].lemma, "against") &&
        find_child(mender, noun, "nmod", noun, verb) == REL_NONE) {
        mender->tokens[phrase].head = noun;
        mender->tokens[phrase].relation = rel_text("nmod");
    }
}

/// The preposition of `phrase` is `word`
static bool
has_case(const Mender *mender, RelIndex phrase, const char *word)
{
    const RelIndex mark = find_child(mender, phrase, "case", 0, phrase);

    return mark != REL_NONE && rel_text_is(mender->tokens[mark].lemma, word);
}

/// "the retaking by the army *of Baiji*": Baiji is retaken, no army's home
static void
lift_from_doer(const Mender *mender, RelIndex phrase)
{
    const RelIndex doer = mender->tokens[phrase].head;
    const RelIndex noun = doer < phrase ? mender->tokens[doer].head : REL_NONE;
    RelEventFrame frame;

    if (noun < doer && rel_token_relates(&mender->tokens[doer], "nmod") &&
        has_case(mender, doer, "by") && has_case(mender, phrase, "of") &&
        rel_event_frame(mender->context, &mender->tokens[noun], &frame) &&
        rel_event_has(frame.prepositions, rel_text("of"))) {
        mender->tokens[phrase].head = noun;
    }
}

/// The word behind the branch of `head`
static RelIndex
find_end(const Mender *mender, RelIndex head)
{
    RelIndex i = mender->sentence->n_tokens;

    while (i > head + 1) {
        if (mender->tokens[--i].head == head) {
            head = i; // The last child; the branch ends with its own last one
            i = mender->sentence->n_tokens;
        }
    }
    return head + 1;
}

/// A verb in the form of one who does it: "Chad ... *is* ready"
static bool
is_singular_verb(const RelToken *token)
{
    return rel_token_tagged(token, "VBZ") || rel_text_is(token->form, "was");
}

/// What `noun` is the subject of is said of one
static bool
is_said_of_one(const Mender *mender, RelIndex noun)
{
    const RelIndex verb = mender->tokens[noun].head;

    if (!rel_token_relates(&mender->tokens[noun], "nsubj") ||
        verb == REL_NONE) {
        return false;
    }
    for (RelIndex i = noun + 1; i < verb; ++i) {
        if (mender->tokens[i].head == verb &&
            mender->tokens[i].upos == REL_UPOS_AUX) {
            return is_singular_verb(&mender->tokens[i]);
        }
    }
    return is_singular_verb(&mender->tokens[verb]);
}

/// A name that is no title: "the Union", not "President of Chad"
static bool
is_plain_name(const Mender *mender, RelIndex token)
{
    return mender->tokens[token].upos == REL_UPOS_PROPN &&
           rel_nominal_title_kind(mender->context, mender->index, token) ==
               REL_TITLE_NONE;
}

/// "Chad, *the Union* and Mali agree": taken for another name of Chad
static void
mend_list(const Mender *mender, RelIndex second)
{
    const RelIndex first = mender->tokens[second].head;
    const RelIndex n_tokens = mender->sentence->n_tokens;
    const RelIndex last = find_child(mender, second, "conj", second, n_tokens);

    if (first > second || last == REL_NONE ||
        find_child(mender, last, "cc", second, last) == REL_NONE ||
        find_child(mender, first, "conj", first, n_tokens) != REL_NONE ||
        !is_plain_name(mender, first) || !is_plain_name(mender, second) ||
        !is_plain_name(mender, last) || is_said_of_one(mender, first)) {
        return;
    }
    const RelIndex end = find_end(mender, last);
    if (end < n_tokens && rel_text_is(mender->tokens[end].form, ",")) {
        return; // "Boro, capital of Chad and the Sahel, ..."
    }
    mender->tokens[second].relation = rel_text("conj");
    mender->tokens[last].head = first;
}

/// The subject whose branch ends before `comma`, or REL_NONE
static RelIndex
find_subject_before(const Mender *mender, RelIndex comma)
{
    RelIndex step = comma - 1;

    while (step != REL_NONE && step < comma) {
        if (rel_token_relates(&mender->tokens[step], "nsubj")) {
            return step;
        }
        step = mender->tokens[step].head < step ? mender->tokens[step].head
                                                : REL_NONE;
    }
    return REL_NONE;
}

/// "Chad, *together with Mali*, is to act": Mali is to act, too
static void
mend_companion(const Mender *mender, RelIndex phrase)
{
    const RelIndex with = find_child(mender, phrase, "case", 0, phrase);
    RelToken *const tokens = mender->tokens;

    if (with == REL_NONE || with < 2 ||
        !rel_text_is_nocase(tokens[with].form, "with")) {
        return;
    }
    const RelIndex beside = with - 1;
    const bool companion =
        rel_text_is(rel_word_value(mender->context->lists->conjunctions,
                                   tokens[beside].form),
                    "companion");
    if (!companion || !rel_text_is(tokens[beside - 1].form, ",")) {
        return;
    }
    const RelIndex subject = find_subject_before(mender, beside - 1);
    const RelIndex end = find_end(mender, phrase);
    if (subject == REL_NONE || end >= mender->sentence->n_tokens ||
        !rel_text_is(tokens[end].form, ",")) {
        return;
    }
    tokens[phrase].head = subject;
    tokens[phrase].relation = rel_text("conj");
    tokens[beside].head = phrase;
    tokens[beside].relation = rel_text("case");
}

/// "Minister of Trade and *Minister* of Health", joined to "Trade"
static void
mend_second_title(const Mender *mender, RelIndex second)
{
    const RelIndex above = mender->tokens[second].head;
    const RelIndex first =
        above < second ? mender->tokens[above].head : REL_NONE;

    if (first < above && rel_token_relates(&mender->tokens[above], "nmod") &&
        rel_text_equals(mender->tokens[first].lemma,
                        mender->tokens[second].lemma) &&
        find_child(mender, second, "cc", above, second) != REL_NONE) {
        mender->tokens[second].head = first;
    }
}

/// "beating *Chad* and meeting *Mali*", each hung on the other verb
static void
mend_exchanged(const Mender *mender, RelIndex second)
{
    const RelIndex first = mender->tokens[second].head;
    const RelIndex n_tokens = mender->sentence->n_tokens;

    if (first >= second || mender->tokens[first].upos != REL_UPOS_VERB ||
        mender->tokens[second].upos != REL_UPOS_VERB) {
        return;
    }
    const RelIndex joint = find_child(mender, second, "cc", first, second);
    const RelIndex early =
        joint == REL_NONE ? REL_NONE
                          : find_child(mender, second, "obj", first, joint);
    const RelIndex late = find_child(mender, first, "obj", second, n_tokens);
    if (early != REL_NONE && late != REL_NONE &&
        find_child(mender, first, "obj", first, second) == REL_NONE) {
        mender->tokens[early].head = first;
        mender->tokens[late].head = second;
    }
}

/// "Two are *three* men": said of the men, not of the number before them
static void
mend_numbered(const Mender *mender, RelIndex said)
{
    const RelIndex number = mender->tokens[said].head;

    if (number != REL_NONE &&
        rel_token_relates(&mender->tokens[number], "nummod") &&
        (rel_token_relates(&mender->tokens[said], "cop") ||
         rel_token_relates(&mender->tokens[said], "nsubj") ||
         rel_token_relates(&mender->tokens[said], "csubj"))) {
        mender->tokens[said].head = mender->tokens[number].head;
    }
}

/// Nothing that "who" may stand for: a time or a place
static bool
is_nobody(const Mender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return word->upos == REL_UPOS_NOUN &&
           (rel_token_listed(mender->context->lists->time_nouns, word) ||
            rel_token_listed(mender->context->lists->place_nouns, word));
}

/// Somebody or a body of men whom "who" may stand for
static bool
is_somebody(const Mender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return rel_token_is_nominal(word) && is_party(mender, token) &&
           !rel_token_relates(word, "compound") &&
           !rel_token_relates(word, "flat") &&
           !rel_text_is(word->relation, "nmod:poss");
}

/// "told the miners of the town last year *who* went": the miners
static void
mend_who(const Mender *mender, RelIndex pronoun)
{
    const RelIndex verb = mender->tokens[pronoun].head;
    const RelIndex noun =
        verb == REL_NONE ? REL_NONE : mender->tokens[verb].head;

    if (!rel_text_is(mender->tokens[pronoun].xpos, "WP") || noun >= pronoun ||
        !rel_text_is(mender->tokens[verb].relation, "acl:relcl") ||
        !is_nobody(mender, noun)) {
        return;
    }
    for (RelIndex i = noun; i > 0 && noun - i < REACH; --i) {
        if (is_somebody(mender, i - 1) && mender->tokens[i - 1].head != verb) {
            mender->tokens[verb].head = i - 1;
            return;
        }
    }
}

/// "*where* more than ten people were hurt": were hurt where, not ten where
static void
mend_where(const Mender *mender, RelIndex adverb)
{
    RelIndex step = mender->tokens[adverb].head;

    if (!rel_text_is(mender->tokens[adverb].xpos, "WRB") ||
        !rel_token_relates(&mender->tokens[adverb], "advmod")) {
        return;
    }
    while (step != REL_NONE && step > adverb &&
           !rel_token_relates(&mender->tokens[step], "nsubj")) {
        step = mender->tokens[step].head < step ||
                       mender->tokens[step].upos == REL_UPOS_VERB
                   ? REL_NONE
                   : mender->tokens[step].head;
    }
    if (step != REL_NONE && step > adverb) {
        mender->tokens[adverb].head = mender->tokens[step].head;
    }
}

void
rel_sentence_mend_phrases(const RelContext *context, RelIndex sentence)
{
    RelSentence *const read = &context->sentences->sentences[sentence];
    const Mender mender = {context, sentence, read, read->tokens};

    for (RelIndex i = 0; i < read->n_tokens; ++i) {
        const RelToken *const token = &read->tokens[i];
        mend_numbered(&mender, i);
        mend_who(&mender, i);
        mend_where(&mender, i);
        const bool noun = rel_token_relates(token, "nmod");
        if (noun || rel_token_relates(token, "obl")) {
            lift_to_event(&mender, i);
            mend_companion(&mender, i);
        }
        if (noun) {
            lift_from_doer(&mender, i);
            lift_to_verb(&mender, i);
        } else if (rel_token_relates(token, "appos")) {
            mend_list(&mender, i);
        } else if (rel_token_relates(token, "conj")) {
            mend_second_title(&mender, i);
            mend_exchanged(&mender, i);
        }
    }
}
