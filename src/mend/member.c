// member.c: gives lists their members.
//
//   Chad, the union and Mali agree       three members: the union is not Chad
//   Rey, a judge and a friend, left.     one who left
//   They met Ida, a poet and critic.     one whom they met
//   Chad, together with Mali, is to act  two members
//   the Minister of Trade and the Minister of Health
//                                        two ministers, not Trade and one

#include "base/strings.h"
#include "mend/mender.h"
#include "tree/title.h"
#include "tree/word.h"

/// A verb in the form of one who does it: "Chad ... *is* ready"
static bool
is_singular_verb(const RelToken *token)
{
    return rel_token_tagged(token, "VBZ") || rel_text_is(token->form, "was");
}

/// What `noun` is the subject of is said of one
static bool
is_said_of_one(const RelMender *mender, RelIndex noun)
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
is_plain_name(const RelMender *mender, RelIndex token)
{
    return mender->tokens[token].upos == REL_UPOS_PROPN &&
           rel_title_kind(mender->context, mender->index, token) ==
               REL_TITLE_NONE;
}

/// A comma stands before the branch under `head`
static bool
follows_comma(const RelMender *mender, RelIndex head)
{
    const RelIndex begin = rel_mender_begin(mender, head);

    return rel_text_is(mender->tokens[begin].form, ",") ||
           (begin > 0 && rel_text_is(mender->tokens[begin - 1].form, ","));
}

/// A comma or the end of the sentence closes the branch under `head`, as it
/// does another name: "Boro, capital of Chad and the Sahel, ..."
static bool
is_closed(const RelMender *mender, RelIndex head)
{
    const RelIndex close = rel_mender_close(mender, head);

    return close >= mender->sentence->n_tokens ||
           mender->tokens[close].upos == REL_UPOS_PUNCT;
}

/// A comma closes the branch under `head`
static bool
is_set_off(const RelMender *mender, RelIndex head)
{
    const RelIndex close = rel_mender_close(mender, head);

    return close < mender->sentence->n_tokens &&
           rel_text_is(mender->tokens[close].form, ",");
}

/// What "and" joins right behind the branch of `second` to the word that this
/// hangs on: "Chad, the Union and *Mali*"; or REL_NONE
static RelIndex
find_last(const RelMender *mender, RelIndex first, RelIndex second)
{
    const RelIndex last = rel_mender_child(mender, first, "conj", second,
                                           mender->sentence->n_tokens);
    const RelIndex joint =
        last == REL_NONE ? REL_NONE
                         : rel_mender_child(mender, last, "cc", second, last);

    return joint != REL_NONE && joint == rel_mender_end(mender, second) &&
                   follows_comma(mender, second)
               ? last
               : REL_NONE;
}

/// "Ida, *a poet* and critic": the one article is for both
static bool
shares_article(const RelMender *mender, RelIndex first, RelIndex second,
               RelIndex last)
{
    const RelToken *const tokens = mender->tokens;
    const RelIndex article =
        rel_mender_child(mender, second, "det", first, second);

    return tokens[first].upos == REL_UPOS_PROPN && article < second &&
           rel_text_is(tokens[article].lemma, "a") &&
           tokens[second].upos == REL_UPOS_NOUN &&
           rel_text_is(tokens[last].xpos, "NN") &&
           rel_mender_child(mender, last, "det", second, last) == REL_NONE;
}

/// A post without an article is another name of who holds it: "Ida, *head* of
/// the bank and ..."
static bool
is_bare_post(const RelMender *mender, RelIndex first, RelIndex second)
{
    const RelToken *const tokens = mender->tokens;

    return tokens[first].upos == REL_UPOS_PROPN &&
           (rel_text_is(tokens[second].xpos, "NN") ||
            rel_title_kind(mender->context, mender->index, second) !=
                REL_TITLE_NONE) &&
           rel_mender_child(mender, second, "det", first, second) == REL_NONE &&
           rel_mender_child(mender, second, "nmod:poss", first, second) ==
               REL_NONE;
}

/// `first`, `second` and `last` may be three: a comma stands behind the first,
/// which is no noun that the others name ("the rivals *Chad* and *Mali*"), and
/// no preposition before the last alone ("in Boro, *Chad* and in Lund")
static bool
may_be_three(const RelMender *mender, RelIndex first, RelIndex second,
             RelIndex last)
{
    const RelToken *const tokens = mender->tokens;

    return follows_comma(mender, second) &&
           tokens[first].upos != REL_UPOS_PRON &&
           tokens[second].upos != REL_UPOS_NUM && // "one of the oldest"
           rel_token_is_nominal(&tokens[last]) &&
           !(tokens[first].upos == REL_UPOS_NOUN &&
             tokens[second].upos == REL_UPOS_PROPN) &&
           !is_bare_post(mender, first, second) &&
           rel_mender_child(mender, last, "case", second, last) == REL_NONE;
}

/// "Chad, *the Union* and Mali agree", where Mali hangs on Chad: three, since
/// another name of Chad would be closed; but "Rey, *a judge* and a friend,
/// left"
static void
mend_between(const RelMender *mender, RelIndex first, RelIndex second)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex last = find_last(mender, first, second);

    if (last == REL_NONE) {
        return;
    }
    if (shares_article(mender, first, second, last)) {
        tokens[last].head = second;
        return;
    }
    const bool names = is_plain_name(mender, first) &&
                       is_plain_name(mender, second) &&
                       is_plain_name(mender, last);
    if ((names ? !is_set_off(mender, last) : !is_closed(mender, last)) &&
        !is_said_of_one(mender, first) &&
        may_be_three(mender, first, second, last)) {
        tokens[second].relation = rel_text("conj");
    } else if (is_closed(mender, last) &&
               rel_token_relates(&tokens[first], "nsubj") &&
               tokens[second].upos == REL_UPOS_NOUN &&
               tokens[last].upos == REL_UPOS_NOUN) {
        tokens[last].head = second;
    }
}

// "Chad, *the Union* and Mali agree": taken for another name of Chad
void
rel_mender_list(const RelMender *mender, RelIndex second)
{
    const RelIndex first = mender->tokens[second].head;
    const RelIndex n_tokens = mender->sentence->n_tokens;
    const RelIndex last =
        rel_mender_child(mender, second, "conj", second, n_tokens);

    if (first < second && last == REL_NONE) {
        mend_between(mender, first, second);
    }
    if (first > second || last == REL_NONE ||
        rel_mender_child(mender, last, "cc", second, last) == REL_NONE ||
        rel_mender_child(mender, first, "conj", first, n_tokens) != REL_NONE ||
        is_said_of_one(mender, first) || is_set_off(mender, last) ||
        !may_be_three(mender, first, second, last)) {
        return;
    }
    // Before a verb another name would be closed; elsewhere it need not be
    const bool subject = rel_token_relates(&mender->tokens[first], "nsubj") &&
                         !is_closed(mender, last);
    if (!subject &&
        !(is_plain_name(mender, first) && is_plain_name(mender, second) &&
          is_plain_name(mender, last))) {
        return;
    }
    mender->tokens[second].relation = rel_text("conj");
    mender->tokens[last].head = first;
}

/// The subject whose branch ends before `comma`, or REL_NONE
static RelIndex
find_subject_before(const RelMender *mender, RelIndex comma)
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

/// The "with" before `phrase`, also behind another preposition ("along with")
static RelIndex
find_with(const RelMender *mender, RelIndex phrase)
{
    for (RelIndex i = 0; i < phrase; ++i) {
        if (mender->tokens[i].head == phrase &&
            rel_token_relates(&mender->tokens[i], "case") &&
            rel_text_is(mender->tokens[i].form, "with")) {
            return i;
        }
    }
    return REL_NONE;
}

// "Chad, *together with Mali*, is to act": Mali is to act, too
void
rel_mender_companion(const RelMender *mender, RelIndex phrase)
{
    const RelIndex with = find_with(mender, phrase);
    RelToken *const tokens = mender->tokens;

    if (with == REL_NONE || with < 2) {
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
    const RelIndex end = rel_mender_close(mender, phrase);
    if (subject == REL_NONE || end >= mender->sentence->n_tokens ||
        !rel_text_is(tokens[end].form, ",") ||
        rel_mender_is_under(mender, subject, phrase) ||
        rel_mender_is_under(mender, subject, beside)) {
        return;
    }
    tokens[phrase].head = subject;
    tokens[phrase].relation = rel_text("conj");
    tokens[beside].head = phrase;
    tokens[beside].relation = rel_text("case");
}

/// A phrase behind `noun` has the preposition of `phrase`, if this has one
static bool
has_like_phrase(const RelMender *mender, RelIndex noun, RelIndex phrase)
{
    const RelIndex word = rel_mender_case(mender, phrase);

    for (RelIndex i = noun + 1;
         word != REL_NONE && i < mender->sentence->n_tokens; ++i) {
        const RelIndex own = mender->tokens[i].head == noun
                                 ? rel_mender_case(mender, i)
                                 : REL_NONE;
        if (own != REL_NONE && rel_text_equals(mender->tokens[own].lemma,
                                               mender->tokens[word].lemma)) {
            return true;
        }
    }
    return word == REL_NONE;
}

/// Both have an owner, or the same article
static bool
has_like_article(const RelMender *mender, RelIndex first, RelIndex second)
{
    const RelIndex one = rel_mender_child(mender, first, "det", 0, first);
    const RelIndex other =
        rel_mender_child(mender, second, "det", first, second);

    return one != REL_NONE && other != REL_NONE
               ? rel_text_equals(mender->tokens[one].lemma,
                                 mender->tokens[other].lemma)
               : rel_mender_child(mender, first, "nmod:poss", 0, first) !=
                         REL_NONE &&
                     rel_mender_child(mender, second, "nmod:poss", first,
                                      second) != REL_NONE;
}

// "Minister of Trade and *Minister* of Health", joined to "Trade"; but "shops
// in Lund and corner *shops*"
void
rel_mender_title(const RelMender *mender, RelIndex second)
{
    const RelIndex above = mender->tokens[second].head;
    const RelIndex first =
        above < second ? mender->tokens[above].head : REL_NONE;

    if (first < above && rel_token_relates(&mender->tokens[above], "nmod") &&
        rel_text_equals(mender->tokens[first].lemma,
                        mender->tokens[second].lemma) &&
        (has_like_phrase(mender, second, above) ||
         has_like_article(mender, first, second)) &&
        rel_mender_child(mender, second, "cc", above, second) != REL_NONE) {
        mender->tokens[second].head = first;
    }
}
