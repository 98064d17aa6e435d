// actor.c: gives verbs who acts and what is acted on.
//
//   With the help of Chad, Mali, which is small, has won.
//                                        Mali won; it is not Chad
//   “We thank the firemen,” Ida Rey, the mayor, said.
//                                        she said it; she is no fireman
//   beating Chad and meeting Mali        objects in the order of their verbs
//   They were ten men.                   were men, not were ten
//   Rey plans to go                      what she plans, not what plans are
//   accused the king of hiding gold      hiding gold, not the king's gold
//   Ida said the ship left and accused Per.
//                                        she did; ships accuse nobody

#include "base/strings.h"
#include "mend/mender.h"
#include "tree/noun.h"
#include "tree/word.h"

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
    const RelIndex verb =
        find_verb_behind(mender, rel_mender_close(mender, name));
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
    const RelIndex begin = rel_mender_begin(mender, name);
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
                         mender->sentence->n_tokens) != REL_NONE ||
        rel_mender_is_under(mender, verb, name)) {
        return;
    }
    tokens[name].head = verb;
    tokens[name].relation = rel_text("nsubj");
}

/// A thing that can neither speak nor accuse: "the trawler"
static bool
is_mute(const RelMender *mender, RelIndex noun)
{
    const RelToken *const token = &mender->tokens[noun];

    return token->upos == REL_UPOS_NOUN && !rel_mender_is_party(mender, noun) &&
           (rel_noun_has_class(mender->context, token, "Product") ||
            rel_noun_has_class(mender->context, token, "Event"));
}

/// Only who can speak does this
static bool
is_speech(const RelLists *lists, const RelToken *verb)
{
    return rel_token_listed(lists->accusing, verb) ||
           rel_token_listed(lists->reporting, verb) ||
           rel_token_listed(lists->denying, verb) ||
           rel_token_listed(lists->urging, verb);
}

// "Ida said the ship left and *accused* Per": she did, not the ship
void
rel_mender_said(const RelMender *mender, RelIndex verb)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex n_tokens = mender->sentence->n_tokens;
    const RelIndex told = tokens[verb].head;
    const RelIndex saying = told < verb ? tokens[told].head : REL_NONE;
    const RelIndex subject =
        told < verb ? rel_mender_child(mender, told, "nsubj", 0, told)
                    : REL_NONE;

    if (saying < told && subject != REL_NONE && subject > saying &&
        rel_token_relates(&tokens[told], "ccomp") &&
        tokens[verb].upos == REL_UPOS_VERB &&
        rel_text_equals(tokens[verb].xpos, tokens[saying].xpos) &&
        rel_mender_child(mender, verb, "nsubj", 0, n_tokens) == REL_NONE &&
        rel_mender_child(mender, verb, "aux:pass", 0, verb) == REL_NONE &&
        rel_token_listed(mender->context->lists->reporting, &tokens[saying]) &&
        is_speech(mender->context->lists, &tokens[verb]) &&
        is_mute(mender, subject)) {
        tokens[verb].head = saying;
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

/// The gerund or infinitive whose branch ends right before `begin`, without an
/// object, and hangs on `noun` or on the verb above it; or REL_NONE
static RelIndex
find_gerund(const RelMender *mender, RelIndex noun, RelIndex begin)
{
    for (RelIndex i = noun + 1; i < begin; ++i) {
        const RelToken *const token = &mender->tokens[i];
        const bool tied = token->head == noun
                              ? rel_token_relates(token, "acl")
                              : token->head == mender->tokens[noun].head &&
                                    rel_token_relates(token, "advcl");
        if (tied && rel_mender_child(mender, i, "mark", noun, i) != REL_NONE &&
            (rel_token_tagged(token, "VBG") ||
             rel_text_is(token->xpos, "VB")) &&
            rel_mender_end(mender, i) == begin) {
            return rel_mender_child(mender, i, "obj", i,
                                    mender->sentence->n_tokens) == REL_NONE
                       ? i
                       : REL_NONE;
        }
    }
    return REL_NONE;
}

// "accused the king of hiding *gold*", hung on the king
void
rel_mender_hidden(const RelMender *mender, RelIndex object)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex noun = tokens[object].head;

    if (noun >= object || !rel_text_is(tokens[object].relation, "nmod") ||
        !rel_token_relates(&tokens[noun], "obj") ||
        rel_mender_case(mender, object) != REL_NONE) {
        return;
    }
    const RelIndex gerund =
        find_gerund(mender, noun, rel_mender_begin(mender, object));
    if (gerund != REL_NONE) {
        tokens[object].head = gerund;
        tokens[object].relation = rel_text("obj");
    }
}

// "Rey plans *to go*", where the tree was made for the plans of Rey
void
rel_mender_infinitive(const RelMender *mender, RelIndex verb)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex above = tokens[verb].head;

    if (above >= verb || tokens[above].upos != REL_UPOS_VERB ||
        !rel_text_is(tokens[verb].relation, "acl") ||
        !rel_text_is(tokens[verb].xpos, "VB") ||
        rel_mender_child(mender, verb, "mark", above, verb) == REL_NONE) {
        return;
    }
    const bool acts_on =
        rel_mender_child(mender, above, "obj", above, verb) != REL_NONE;
    tokens[verb].relation = rel_text(acts_on ? "advcl" : "xcomp");
}
