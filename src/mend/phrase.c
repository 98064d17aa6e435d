// phrase.c: hangs phrases where they belong.
//
//   rid the town of mines                of mines: of "rid", not of the town
//   won a pledge from Chad               from Chad: of "won" as well as the
//                                        pledge, so of the verb
//   strikes using jets against rebels    against rebels: the strikes
//   the retaking by the army of Baiji    of Baiji: the retaking; but "the
//                                        retaking of Baiji by troops of Chad"
//   driven from the town by the army     by the army: they were driven by it
//
// As in mend.c the tree is changed once, before all that read it; lists and
// relative clauses have files of their own.

#include "mend/phrase.h"

#include "base/strings.h"
#include "mend/mender.h"
#include "tree/event_frame.h"
#include "tree/word.h"

/// The verb before `phrase` whose object or phrase its branch is part of
static RelIndex
find_verb(const RelMender *mender, RelIndex phrase)
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

/// Somebody or a place that can be rid of something: "cured Ida of it", but
/// "cured a number of diseases"
static bool
can_be_rid(const RelMender *mender, RelIndex object)
{
    const RelToken *const token = &mender->tokens[object];

    return token->upos == REL_UPOS_PRON ||
           rel_mender_is_party(mender, object) ||
           rel_mender_is_place(mender, object);
}

/// What `word` leads to behind `noun` may be the verb's: "a plan for *Chad* to
/// Mali", but "the building of a *line* from Chad", "lamps and *protection*
/// from Chad", "in *addition* to Chad"
static bool
is_open(const RelMender *mender, RelIndex noun, RelIndex word)
{
    const RelToken *const token = &mender->tokens[noun];
    const RelText lemma = mender->tokens[word].lemma;
    const RelIndex own = rel_mender_case(mender, noun);
    const bool to = rel_text_is(lemma, "to");

    if (rel_token_relates(token, "obl")) {
        return rel_token_listed(mender->context->lists->time_nouns, token) ||
               (!to && own != REL_NONE &&
                !rel_text_equals(mender->tokens[own].lemma, lemma));
    }
    return rel_token_relates(token, "obj") ||
           (rel_token_relates(token, "nmod") &&
            (to || !rel_mender_has_case(mender, noun, "of")));
}

/// "rid the town *of mines*", "proposed a plan for Chad *to Mali*"
static void
lift_to_verb(const RelMender *mender, RelIndex phrase)
{
    const RelIndex verb = find_verb(mender, phrase);
    const RelIndex word = rel_mender_case(mender, phrase);

    if (verb == REL_NONE || word == REL_NONE || word < verb ||
        rel_mender_child(mender, verb, "obj", verb, word) == REL_NONE) {
        return;
    }
    const RelText kind =
        rel_token_value_with(mender->context->lists->verb_phrases,
                             &mender->tokens[verb], mender->tokens[word].lemma);
    const RelIndex above = mender->tokens[phrase].head;
    const bool of_object = mender->tokens[above].head == verb &&
                           rel_token_relates(&mender->tokens[above], "obj") &&
                           !rel_mender_has_deed(mender, phrase, word);
    if ((of_object &&
         (rel_text_is(kind, "any") ||
          (rel_text_is(kind, "rid") && can_be_rid(mender, above)))) ||
        ((rel_text_is(kind, "party") || rel_text_is(kind, "taken")) &&
         rel_mender_is_party(mender, phrase) && is_open(mender, above, word))) {
        mender->tokens[phrase].head = verb;
        mender->tokens[phrase].relation = rel_text("obl");
        mender->tokens[word].head = phrase;
    }
}

/// The noun of the event that the participle at `means` tells the means of:
/// "strikes *using* jets", "flew raids, *using* jets"; or REL_NONE
static RelIndex
find_event(const RelMender *mender, RelIndex means)
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
            ? rel_mender_child(mender, token->head, "obj", token->head, means)
            : token->head;
    return noun != REL_NONE &&
                   rel_token_listed(lists->event_nouns, &mender->tokens[noun])
               ? noun
               : REL_NONE;
}

/// "strikes using jets *against rebels*": it is the strikes that are against
/// them
static void
lift_to_event(const RelMender *mender, RelIndex phrase)
{
    const RelIndex verb = find_verb(mender, phrase);
    const RelIndex noun =
        verb == REL_NONE ? REL_NONE : find_event(mender, verb);

    if (noun != REL_NONE && rel_mender_has_case(mender, phrase, "against") &&
        rel_mender_child(mender, noun, "nmod", noun, verb) == REL_NONE) {
        mender->tokens[phrase].head = noun;
        mender->tokens[phrase].relation = rel_text("nmod");
    }
}

/// A phrase with "of" hangs on `noun` before `end`
static bool
has_of(const RelMender *mender, RelIndex noun, RelIndex end)
{
    for (RelIndex i = noun + 1; i < end; ++i) {
        if (mender->tokens[i].head == noun &&
            rel_mender_has_case(mender, i, "of")) {
            return true;
        }
    }
    return false;
}

/// "the retaking by the army *of Baiji*": Baiji is retaken, no army's home; but
/// "its purchase by a firm of Lund", "a raid by the Army *of Chad*"
static void
lift_from_doer(const RelMender *mender, RelIndex phrase)
{
    const RelIndex doer = mender->tokens[phrase].head;
    const RelIndex noun = doer < phrase ? mender->tokens[doer].head : REL_NONE;
    const RelName *const name = rel_sentence_name(mender->sentence, phrase);
    RelEventFrame frame;

    if (noun < doer && rel_token_relates(&mender->tokens[doer], "nmod") &&
        rel_mender_has_case(mender, doer, "by") &&
        mender->tokens[doer].upos != REL_UPOS_DET &&
        !has_of(mender, noun, doer) &&
        rel_mender_child(mender, noun, "nmod:poss", 0, noun) == REL_NONE &&
        (name == NULL || name->begin > doer) &&
        rel_mender_has_case(mender, phrase, "of") &&
        rel_event_frame(mender->context, &mender->tokens[noun], &frame) &&
        rel_event_has(frame.prepositions, rel_text("of"))) {
        mender->tokens[phrase].head = noun;
    }
}

/// A comma stands before the branch under `head`
static bool
follows_comma(const RelMender *mender, RelIndex head)
{
    const RelIndex begin = rel_mender_begin(mender, head);

    return rel_text_is(mender->tokens[begin].form, ",") ||
           (begin > 0 && rel_text_is(mender->tokens[begin - 1].form, ","));
}

/// The verb above is a passive that names nobody who acts
static bool
lacks_agent(const RelMender *mender, RelIndex verb)
{
    const RelIndex n_tokens = mender->sentence->n_tokens;

    return rel_mender_child(mender, verb, "aux:pass", 0, verb) != REL_NONE &&
           rel_mender_child(mender, verb, "obl:agent", verb, n_tokens) ==
               REL_NONE;
}

/// "driven out of the town *by the army*", hung on the town, which nobody makes
static void
lift_agent(const RelMender *mender, RelIndex phrase)
{
    const RelIndex place = mender->tokens[phrase].head;
    const RelIndex verb =
        place < phrase ? mender->tokens[place].head : REL_NONE;

    if (verb < place && rel_token_relates(&mender->tokens[place], "obl") &&
        !follows_comma(mender, phrase) && rel_mender_is_place(mender, place) &&
        rel_mender_has_case(mender, phrase, "by") &&
        rel_mender_is_party(mender, phrase) &&
        !rel_mender_is_place(mender, phrase) && lacks_agent(mender, verb)) {
        mender->tokens[phrase].head = verb;
        mender->tokens[phrase].relation = rel_text("obl:agent");
    }
}

/// A rule, and at which tokens it is tried
typedef struct {
    const char *name;
    const char *relation; ///< Of the token; NULL: any
    void (*mend)(const RelMender *mender, RelIndex token);
} Rule;

static const Rule RULES[] = {
    {"counted", NULL, rel_mender_number},
    {"who", NULL, rel_mender_who},
    {"which", NULL, rel_mender_which},
    {"where", NULL, rel_mender_where},
    {"is to", "nsubj:outer", rel_mender_is_to},
    {"event", "nmod", lift_to_event},
    {"event", "obl", lift_to_event},
    {"companion", "nmod", rel_mender_companion},
    {"companion", "obl", rel_mender_companion},
    {"supply", "nmod", rel_mender_supply},
    {"charge", "nmod", rel_mender_charge},
    {"hidden", "nmod", rel_mender_hidden},
    {"agent", "nmod", lift_agent},
    {"doer", "nmod", lift_from_doer},
    {"verb phrase", "nmod", lift_to_verb},
    {"amount", "appos", rel_mender_amount},
    {"list", "appos", rel_mender_list},
    {"subject", "appos", rel_mender_subject},
    {"speaker", "appos", rel_mender_speaker},
    {"told", "acl", rel_mender_told},
    {"plan", "acl", rel_mender_infinitive},
    {"title", "conj", rel_mender_title},
    {"exchanged", "conj", rel_mender_exchanged},
    {"said", "conj", rel_mender_said},
};

void
rel_sentence_mend_phrases_watched(const RelContext *context, RelIndex sentence,
                                  const RelMendWatch *watch)
{
    RelSentence *const read = &context->sentences->sentences[sentence];
    const RelMender mender = {context, sentence, read, read->tokens};

    for (RelIndex i = 0; i < read->n_tokens; ++i) {
        for (size_t k = 0; k < sizeof RULES / sizeof *RULES; ++k) {
            const Rule *const rule = &RULES[k];
            if (rule->relation == NULL ||
                rel_token_relates(&read->tokens[i], rule->relation)) {
                rule->mend(&mender, i);
                if (watch) {
                    watch->tried(watch->data, rule->name, read);
                }
            }
        }
    }
}

void
rel_sentence_mend_phrases(const RelContext *context, RelIndex sentence)
{
    rel_sentence_mend_phrases_watched(context, sentence, NULL);
}
