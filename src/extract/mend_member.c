// mend_member.c: gives lists their members and verbs who is said to act.
//
//   Chad, the union and Mali agree       three members: the union is not Chad
//   Chad, together with Mali, is to act  two members
//   With the help of Chad, Mali, which is small, has won.
//                                        Mali won; it is not Chad
//   “We thank the firemen,” Ida Rey, the mayor, said.
//                                        she said it; she is no fireman
//   the Minister of Trade and the Minister of Health
//                                        two ministers, not Trade and one
//   beating Chad and meeting Mali        objects in the order of their verbs
//   They were ten men.                   were men, not were ten

#include "extract/mender.h"

#include "base/strings.h"
#include "extract/nominal.h"
#include "extract/word.h"

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
           rel_nominal_title_kind(mender->context, mender->index, token) ==
               REL_TITLE_NONE;
}

/// The first word of the branch under `head`
static RelIndex
find_begin(const RelMender *mender, RelIndex head)
{
    RelIndex i = 0;

    while (i < head) {
        if (mender->tokens[i++].head == head) {
            head = i - 1; // The first child: the branch begins with its own
            i = 0;
        }
    }
    return head;
}

/// A comma stands before the branch under `head`
static bool
follows_comma(const RelMender *mender, RelIndex head)
{
    const RelIndex begin = find_begin(mender, head);

    return rel_text_is(mender->tokens[begin].form, ",") ||
           (begin > 0 && rel_text_is(mender->tokens[begin - 1].form, ","));
}

/// "Chad, *the Union* and Mali", where Mali hangs on Chad: another name of Chad
/// would have a comma behind it
static bool
is_between(const RelMender *mender, RelIndex first, RelIndex second)
{
    const RelIndex n_tokens = mender->sentence->n_tokens;
    const RelIndex last =
        rel_mender_child(mender, first, "conj", second, n_tokens);
    const RelIndex joint =
        last == REL_NONE ? REL_NONE
                         : rel_mender_child(mender, last, "cc", second, last);

    return joint != REL_NONE && joint == rel_mender_end(mender, second) &&
           follows_comma(mender, second) && !is_said_of_one(mender, first);
}

// "Chad, *the Union* and Mali agree": taken for another name of Chad
void
rel_mender_list(const RelMender *mender, RelIndex second)
{
    const RelIndex first = mender->tokens[second].head;
    const RelIndex n_tokens = mender->sentence->n_tokens;
    const RelIndex last =
        rel_mender_child(mender, second, "conj", second, n_tokens);

    if (first < second && is_between(mender, first, second)) {
        mender->tokens[second].relation = rel_text("conj");
        return;
    }
    if (first > second || last == REL_NONE ||
        rel_mender_child(mender, last, "cc", second, last) == REL_NONE ||
        rel_mender_child(mender, first, "conj", first, n_tokens) != REL_NONE ||
        is_said_of_one(mender, first)) {
        return;
    }
    // Another name of a subject would have a comma behind it as well
    const bool subject = rel_token_relates(&mender->tokens[first], "nsubj");
    const RelIndex end = rel_mender_end(mender, last);
    if (!subject &&
        !(is_plain_name(mender, first) && is_plain_name(mender, second) &&
          is_plain_name(mender, last))) {
        return;
    }
    if (end < n_tokens && rel_text_is(mender->tokens[end].form, ",")) {
        return; // "Boro, capital of Chad and the Sahel, ..."
    }
    mender->tokens[second].relation = rel_text("conj");
    mender->tokens[last].head = first;
}

/// The comma that closes the branch under `head`, inside it or behind it, or
/// what stands there instead; may be n_tokens
static RelIndex
find_close(const RelMender *mender, RelIndex head)
{
    const RelIndex end = rel_mender_end(mender, head);

    return rel_text_is(mender->tokens[end - 1].form, ",") ? end - 1 : end;
}

/// The verb whose helper stands behind `comma`, or REL_NONE
static RelIndex
find_verb_behind(const RelMender *mender, RelIndex comma)
{
    const RelToken *const tokens = mender->tokens;
    const RelIndex helper = comma + 1;

    if (helper >= mender->sentence->n_tokens ||
        !rel_text_is(tokens[comma].form, ",") ||
        tokens[helper].upos != REL_UPOS_AUX) {
        return REL_NONE;
    }
    const RelIndex verb = tokens[helper].head;
    return verb != REL_NONE && verb > helper &&
                   (rel_token_relates(&tokens[helper], "aux") ||
                    rel_token_relates(&tokens[helper], "cop"))
               ? verb
               : REL_NONE;
}

// "With the help of Chad, *Mali*, which is small, has won": who won stands
// right before, and nobody else is said to have
void
rel_mender_subject(const RelMender *mender, RelIndex name)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex verb = find_verb_behind(mender, find_close(mender, name));
    RelIndex step = tokens[name].head;

    if (verb == REL_NONE || step >= name ||
        rel_mender_child(mender, verb, "nsubj", 0, verb) != REL_NONE ||
        rel_mender_child(mender, verb, "csubj", 0, verb) != REL_NONE ||
        rel_mender_child(mender, verb, "expl", 0, verb) != REL_NONE) {
        return;
    }
    while (tokens[step].head < step &&
           rel_token_relates(&tokens[step], "nmod")) {
        step = tokens[step].head;
    }
    if (tokens[step].head == verb && rel_token_relates(&tokens[step], "obl")) {
        const bool passive =
            rel_mender_child(mender, verb, "aux:pass", 0, verb) != REL_NONE;
        tokens[name].head = verb;
        tokens[name].relation = rel_text(passive ? "nsubj:pass" : "nsubj");
    }
}

static bool
is_quote(const RelToken *token)
{
    return rel_text_is(token->xpos, "''") || rel_text_is(token->form, "\"") ||
           rel_text_is(token->form, "”");
}

// '“We thank the firemen,” *Ida Rey*, the mayor, said': she says so; she is no
// fireman
void
rel_mender_speaker(const RelMender *mender, RelIndex name)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex begin = find_begin(mender, name);
    RelIndex verb = rel_mender_end(mender, name);

    if (verb < mender->sentence->n_tokens &&
        rel_text_is(tokens[verb].form, ",")) {
        ++verb;
    }
    if (begin == 0 || !is_quote(&tokens[begin - 1]) ||
        verb >= mender->sentence->n_tokens ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_listed(mender->context->lists->reporting, &tokens[verb]) ||
        rel_mender_child(mender, verb, "nsubj", 0,
                         mender->sentence->n_tokens) != REL_NONE) {
        return;
    }
    tokens[name].head = verb;
    tokens[name].relation = rel_text("nsubj");
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
    const RelIndex end = find_close(mender, phrase);
    if (subject == REL_NONE || end >= mender->sentence->n_tokens ||
        !rel_text_is(tokens[end].form, ",")) {
        return;
    }
    tokens[phrase].head = subject;
    tokens[phrase].relation = rel_text("conj");
    tokens[beside].head = phrase;
    tokens[beside].relation = rel_text("case");
}

// "Minister of Trade and *Minister* of Health", joined to "Trade"
void
rel_mender_title(const RelMender *mender, RelIndex second)
{
    const RelIndex above = mender->tokens[second].head;
    const RelIndex first =
        above < second ? mender->tokens[above].head : REL_NONE;

    if (first < above && rel_token_relates(&mender->tokens[above], "nmod") &&
        rel_text_equals(mender->tokens[first].lemma,
                        mender->tokens[second].lemma) &&
        rel_mender_child(mender, second, "cc", above, second) != REL_NONE) {
        mender->tokens[second].head = first;
    }
}

// "beating *Chad* and meeting *Mali*", each hung on the other verb
void
rel_mender_exchanged(const RelMender *mender, RelIndex second)
{
    const RelIndex first = mender->tokens[second].head;
    const RelIndex n_tokens = mender->sentence->n_tokens;

    if (first >= second || mender->tokens[first].upos != REL_UPOS_VERB ||
        mender->tokens[second].upos != REL_UPOS_VERB) {
        return;
    }
    const RelIndex joint =
        rel_mender_child(mender, second, "cc", first, second);
    const RelIndex early =
        joint == REL_NONE
            ? REL_NONE
            : rel_mender_child(mender, second, "obj", first, joint);
    const RelIndex late =
        rel_mender_child(mender, first, "obj", second, n_tokens);
    if (early != REL_NONE && late != REL_NONE &&
        rel_mender_child(mender, first, "obj", first, second) == REL_NONE) {
        mender->tokens[early].head = first;
        mender->tokens[late].head = second;
    }
}

// "Two are *three* men": said of the men, not of the number before them
void
rel_mender_number(const RelMender *mender, RelIndex said)
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
