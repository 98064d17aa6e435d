// signs.c: what speaks for or against a proposition.
//
//   Keeper Ana Rey met the crew in Oslo.
//
//   product      the chances of the edges of "Rey", "met" and "crew",
//   multiplied subject far  4 tokens or so; subject tag  PROPN; object tag NOUN
//   rule         clause
//
// Of a number each mark of a scale that it reaches is a sign, so that a linear
// model can follow any curve.

#include "extract/sign_values.h"

#include "base/strings.h"
#include "tree/tree.h"

#include <math.h>

/// How often a person is what the tree takes him for beside its verb, however
/// little the parser trusts the edge to the word that heads his name
#define PERSON_LEAST 0.8

/// A sentence and a proposition of it, being looked at
typedef struct {
    const RelSentence *sentence;
    const RelProposition *proposition;
    bool title;
    RelSigns *signs;
} View;

static void
add(const View *view, RelSignGroup group, RelIndex value, double weight)
{
    RelSigns *const signs = view->signs;

    if (weight > 0.0 && signs->n_items < REL_SIGNS_MAX) {
        signs->items[signs->n_items++] =
            (RelSign){(RelIndex)group * REL_SIGN_WIDTH + value, weight};
    }
}

/// Each mark that a number reaches is a sign, the next one in part: so the
/// weights say what each step of the scale adds
static void
add_number(const View *view, RelSignGroup group, double number)
{
    const RelSignValues *const scale = &rel_sign_values[group];

    for (RelIndex i = 1; i < scale->n_values && scale->marks[i - 1] < number;
         ++i) {
        const double share = (number - scale->marks[i - 1]) /
                             (scale->marks[i] - scale->marks[i - 1]);
        add(view, group, i, share < 1.0 ? share : 1.0);
    }
}

/// A word out of those of the group; none if it is not among them
static void
add_word(const View *view, RelSignGroup group, RelText word)
{
    const RelSignValues *const words = &rel_sign_values[group];

    for (RelIndex i = 0; i < words->n_values; ++i) {
        if (rel_text_is(word, words->names[i])) {
            add(view, group, i, 1.0);
            return;
        }
    }
}

// What the proposition is made of

/// The head of a phrase in the sentence at hand, or REL_NONE
static RelIndex
head_of(const View *view, const RelPhrase *phrase)
{
    return phrase->sentence == view->proposition->sentence &&
                   phrase->head < view->sentence->n_tokens
               ? phrase->head
               : REL_NONE;
}

static RelIndex
subject_of(const View *view)
{
    return head_of(view, &view->proposition->subject);
}

static RelIndex
object_of(const View *view)
{
    return view->proposition->n_arguments > 0
               ? head_of(view, &view->proposition->arguments[0].phrase)
               : REL_NONE;
}

static bool
is_verbal(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA;
}

/// The name of several words that holds `token`, or NULL; a title before a
/// person's name may be the word that heads it
static const RelName *
find_name(const RelSentence *sentence, RelIndex token)
{
    const bool titled = token + 1 < sentence->n_tokens &&
                        sentence->tokens[token + 1].head == token &&
                        rel_token_relates(&sentence->tokens[token + 1], "flat");

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token + titled && token < name->end) {
            return name;
        }
    }
    return NULL;
}

// How sure the tree is

/// Gold trees carry no probability: they are taken as sure
static double
plain_chance(const RelToken *token)
{
    return token->confidence > 0.0F ? (double)token->confidence : 1.0;
}

/// The relation is one of the two places that each verb has
static bool
is_core(const RelToken *token)
{
    return rel_token_relates(token, "nsubj") ||
           rel_token_relates(token, "obj") ||
           rel_token_relates(token, "obl:agent");
}

/// The chance of an edge, less what of its doubt does not matter here
static double
chance_of(const View *view, RelIndex number)
{
    const RelToken *const token = &view->sentence->tokens[number];
    const RelName *const name = find_name(view->sentence, number);
    const double chance = plain_chance(token);

    // Most of the doubt on what a person is to the verb is which word stands
    // for him: "met *Portuguese Prime Minister Teresa Valadao*"
    if (name && name->kind == REL_NAME_PER && name->end - name->begin > 1) {
        return is_core(token) ? fmax(chance, PERSON_LEAST) : sqrt(chance);
    }
    // Half the doubt on what stands beside another word is what to call it.
    // In a headline all of it: "Russia, France agree" is a list to one and an
    // apposition to another, and both are read as a list
    const bool beside =
        rel_token_relates(token, "conj") || rel_token_relates(token, "appos");
    return !beside ? chance : view->title ? 1.0 : sqrt(chance);
}

/// Tell whether the edge of `token` ties parts of the proposition together.
/// Where a noun carries it, the edge by which all of it hangs in the sentence
/// does not matter: "Italian premier Luca Neri" holds wherever it stands.
static bool
is_within(const View *view, RelIndex token)
{
    const RelIndex head = view->sentence->tokens[token].head;

    return is_verbal(view->proposition) ||
           (head != REL_NONE &&
            (head == view->proposition->trigger || head == subject_of(view) ||
             head == object_of(view)));
}

/// Product of the edges that carry the proposition: it needs all of them
static double
product_of_edges(const View *view)
{
    const RelIndex tokens[] = {view->proposition->trigger, subject_of(view),
                               object_of(view)};
    double product = 1.0;

    for (size_t i = 0; i < sizeof tokens / sizeof tokens[0]; ++i) {
        const bool twice = i > 0 && tokens[i] == tokens[0];
        if (tokens[i] != REL_NONE && !twice && is_within(view, tokens[i])) {
            product *= chance_of(view, tokens[i]);
        }
    }
    return product;
}

/// Least chance of the words that hang on the predicate; marks do not matter
static double
least_around(const View *view)
{
    const RelSentence *const sentence = view->sentence;
    double least = 1.0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (token->head == view->proposition->trigger &&
            token->upos != REL_UPOS_PUNCT) {
            least = fmin(least, chance_of(view, i));
        }
    }
    return least;
}

static double
least_in_phrase(const View *view, const RelPhrase *phrase)
{
    double least = 1.0;

    if (head_of(view, phrase) == REL_NONE) {
        return least;
    }
    for (RelIndex i = phrase->begin;
         i < phrase->end && i < view->sentence->n_tokens; ++i) {
        const RelToken *const token = &view->sentence->tokens[i];
        if (i != phrase->head && token->upos != REL_UPOS_PUNCT) {
            least = fmin(least, plain_chance(token));
        }
    }
    return least;
}

/// Edges between the predicate and the root, and the least chance of them
static void
add_climb(const View *view)
{
    const RelSentence *const sentence = view->sentence;
    RelIndex token = view->proposition->trigger;
    RelIndex depth = 0;
    double least = 1.0;

    while (depth < sentence->n_tokens &&
           sentence->tokens[token].head < sentence->n_tokens) {
        least = fmin(least, plain_chance(&sentence->tokens[token]));
        token = sentence->tokens[token].head;
        ++depth;
    }
    add_number(view, REL_SIGN_ABOVE, least);
    add_number(view, REL_SIGN_DEPTH, depth);
}

static void
add_chances(const View *view)
{
    const RelProposition *const proposition = view->proposition;
    const RelIndex subject = subject_of(view);
    const RelIndex object = object_of(view);
    double inside = least_in_phrase(view, &proposition->subject);

    if (proposition->n_arguments > 0) {
        inside = fmin(inside,
                      least_in_phrase(view, &proposition->arguments[0].phrase));
    }
    add_number(view,
               is_verbal(proposition) ? REL_SIGN_VERB_PRODUCT
                                      : REL_SIGN_NOUN_PRODUCT,
               product_of_edges(view));
    if (subject != REL_NONE) {
        add_number(view, REL_SIGN_SUBJECT, chance_of(view, subject));
    }
    if (object != REL_NONE) {
        add_number(view, REL_SIGN_OBJECT, chance_of(view, object));
    }
    add_number(view, REL_SIGN_TRIGGER,
               plain_chance(&view->sentence->tokens[proposition->trigger]));
    add_number(view, REL_SIGN_AROUND, least_around(view));
    add_number(view, REL_SIGN_INSIDE, inside);
    add_climb(view);
}

// What kind of sentence and proposition it is

static void
add_sentence(const View *view)
{
    const RelSentence *const sentence = view->sentence;
    double sum = 0.0;
    RelIndex n_verbs = 0;
    bool small = false;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        sum += plain_chance(token);
        n_verbs += token->upos == REL_UPOS_VERB;
        small |= token->form.length > 0 && token->form.bytes[0] >= 'a' &&
                 token->form.bytes[0] <= 'z';
    }
    const RelToken *const last = &sentence->tokens[sentence->n_tokens - 1];
    const RelText first = sentence->tokens[0].form;
    add_number(view, REL_SIGN_SENTENCE, sum / sentence->n_tokens);
    add_number(view, REL_SIGN_LENGTH, sentence->n_tokens);
    add_number(view, REL_SIGN_N_VERBS, n_verbs);
    add(view, REL_SIGN_FLAG, REL_FLAG_CAPITALS, small ? 0 : 1);
    add(view, REL_SIGN_FLAG, REL_FLAG_QUESTION,
        rel_text_ends(last->form, "?") ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_NO_STOP,
        last->upos == REL_UPOS_PUNCT ? 0 : 1);
    add(view, REL_SIGN_FLAG, REL_FLAG_SMALL_START,
        first.length > 0 && first.bytes[0] >= 'a' && first.bytes[0] <= 'z');
}

/// Where a word stands in the tree beside the predicate
static RelSignPlace
place_of(const View *view, RelIndex token)
{
    const RelIndex trigger = view->proposition->trigger;
    const RelToken *const tokens = view->sentence->tokens;
    const RelIndex n = view->sentence->n_tokens;

    if (token == REL_NONE) {
        return REL_PLACE_NONE;
    }
    const RelIndex head = tokens[token].head;
    if (head == trigger || token == trigger) {
        return REL_PLACE_CHILD;
    }
    if (tokens[trigger].head == token) {
        return REL_PLACE_PARENT;
    }
    if (head < n && tokens[head].head == trigger) {
        return REL_PLACE_GRANDCHILD;
    }
    return head < n && head == tokens[trigger].head ? REL_PLACE_SIBLING
                                                    : REL_PLACE_AWAY;
}

/// The groups that tell of a subject or a first argument
typedef struct {
    RelSignGroup far, length, tag, edge, place, name;
    RelSignFlag joined;
} PhraseGroups;

/// Tell of one phrase; returns the chance of its name
static double
add_phrase(const View *view, const PhraseGroups *groups,
           const RelPhrase *phrase)
{
    const RelIndex head = head_of(view, phrase);
    const RelIndex trigger = view->proposition->trigger;

    add(view, groups->place, (RelIndex)place_of(view, head), 1.0);
    if (head == REL_NONE) {
        return 1.0;
    }
    const RelToken *const token = &view->sentence->tokens[head];
    const RelName *const name = find_name(view->sentence, head);
    add_number(view, groups->far,
               head > trigger ? head - trigger : trigger - head);
    add_number(view, groups->length, phrase->end - phrase->begin);
    add(view, groups->tag, (RelIndex)token->upos, 1.0);
    add_word(view, groups->edge, token->relation);
    add(view, groups->name, name ? (RelIndex)name->kind : REL_NAME_NONE, 1.0);
    add(view, REL_SIGN_FLAG, groups->joined,
        rel_token_relates(token, "conj") ? 1 : 0);
    return name ? (double)name->confidence : 1.0;
}

static void
add_phrases(const View *view)
{
    static const PhraseGroups subject = {
        REL_SIGN_SUBJECT_FAR,   REL_SIGN_SUBJECT_LONG,  REL_SIGN_SUBJECT_TAG,
        REL_SIGN_SUBJECT_EDGE,  REL_SIGN_SUBJECT_PLACE, REL_SIGN_SUBJECT_NAME,
        REL_FLAG_SUBJECT_JOINED};
    static const PhraseGroups object = {
        REL_SIGN_OBJECT_FAR,   REL_SIGN_OBJECT_LONG,  REL_SIGN_OBJECT_TAG,
        REL_SIGN_OBJECT_EDGE,  REL_SIGN_OBJECT_PLACE, REL_SIGN_OBJECT_NAME,
        REL_FLAG_OBJECT_JOINED};
    const RelProposition *const proposition = view->proposition;
    const RelIndex head = subject_of(view);
    double name = add_phrase(view, &subject, &proposition->subject);

    add(view, REL_SIGN_FLAG, REL_FLAG_SUBJECT_FIRST,
        head != REL_NONE && head < proposition->trigger ? 1 : 0);
    if (proposition->n_arguments > 0) {
        name = fmin(
            name, add_phrase(view, &object, &proposition->arguments[0].phrase));
        add(view, REL_SIGN_ROLE, (RelIndex)proposition->arguments[0].role, 1.0);
    }
    add_number(view, REL_SIGN_NAME_CHANCE, name);
}

static void
add_kind(const View *view)
{
    const RelProposition *const proposition = view->proposition;
    const RelToken *const trigger =
        &view->sentence->tokens[proposition->trigger];

    const RelText rule = rel_text(proposition->rule ? proposition->rule : "");

    add_word(view, REL_SIGN_RULE, rule);
    // Whether a clause inside another shares its mood is guessed more often
    // than read: "They want a man *who knows boats*"
    if (proposition->modality != REL_FACTUAL) {
        add_word(view, REL_SIGN_UNREAL_RULE, rule);
    }
    add(view, REL_SIGN_ORIGIN, (RelIndex)proposition->origin, 1.0);
    add_word(view, REL_SIGN_TRIGGER_TAG, trigger->xpos);
    add_word(view, REL_SIGN_TRIGGER_EDGE, trigger->relation);
    add(view, REL_SIGN_MODALITY, (RelIndex)proposition->modality, 1.0);
    add_number(view, REL_SIGN_N_ARGUMENTS, (double)proposition->n_arguments);
    add(view, REL_SIGN_FLAG, REL_FLAG_NEGATIVE,
        proposition->polarity == REL_NEGATIVE ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_SPEAKER,
        proposition->speaker.sentence != REL_NONE ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_QUOTED, proposition->quoted ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_PASSIVE, proposition->passive ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_CURATED, proposition->curated ? 1 : 0);
    add(view, REL_SIGN_FLAG, REL_FLAG_INVERTED, proposition->inverted ? 1 : 0);
}

void
rel_signs_find(const RelSentence *sentence, bool title,
               const RelProposition *proposition, RelSigns *signs)
{
    const View view = {sentence, proposition, title, signs};

    signs->n_items = 0;
    add(&view, REL_SIGN_BIAS, 0, 1.0);
    if (proposition->trigger >= sentence->n_tokens) {
        return;
    }
    add_chances(&view);
    add_sentence(&view);
    add_phrases(&view);
    add_kind(&view);
}
