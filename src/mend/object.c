// object.c: puts right what a verb acts on.
//
//   She called it “dire”.               what it is called, no apposition
//   They supplied towns with water.     no towns with water
//   The patient was given pills.        two objects, nobody is pills
//   They pointed out a lot of faults.   the faults, not how they did it
//   She blamed its backer for the fire. nobody backs a fire

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/mender.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

/// Nothing but quotes and words stands between the two
static bool
is_beside(const RelSentence *sentence, RelIndex from, RelIndex to)
{
    for (RelIndex i = from + 1; i < to; ++i) {
        const RelText tag = sentence->tokens[i].xpos;
        if (sentence->tokens[i].upos == REL_UPOS_PUNCT &&
            !rel_text_is(tag, "``") && !rel_text_is(tag, "''")) {
            return false;
        }
    }
    return true;
}

// "called it “dire”": no adjective is an apposition; but "say the words “I am
// ready”", where it is a clause, and "the raid - the latest of many"
void
rel_mend_quality(RelSentence *sentence, RelIndex quality)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex object = tokens[quality].head;
    const RelIndex verb =
        object < sentence->n_tokens ? tokens[object].head : REL_NONE;

    if (verb >= sentence->n_tokens || verb > object || object > quality ||
        tokens[quality].upos != REL_UPOS_ADJ ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[object], "obj") ||
        rel_mend_has(sentence, quality, "cop") ||
        !is_beside(sentence, object, quality)) {
        return;
    }
    tokens[quality].head = verb;
    tokens[quality].relation = rel_text("xcomp");
}

// "provided [villages with water]": the verb provides with water; but "provided
// a report with tables", since no report receives anything
void
rel_mender_supply(const RelMender *mender, RelIndex goods)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex receiver = tokens[goods].head;
    const RelIndex verb = receiver < goods ? tokens[receiver].head : REL_NONE;
    const RelIndex preposition =
        rel_mend_child(mender->sentence, goods, "case", 0);

    if (verb >= receiver || preposition == REL_NONE || preposition < receiver ||
        tokens[verb].upos != REL_UPOS_VERB ||
        (!rel_token_relates(&tokens[receiver], "obj") &&
         !rel_token_relates(&tokens[receiver], "nsubj:pass")) ||
        !rel_text_equals(
            rel_word_value(mender->context->lists->giving, tokens[verb].lemma),
            tokens[preposition].lemma) ||
        !(rel_mender_is_party(mender, receiver) ||
          rel_mender_is_place(mender, receiver))) {
        return;
    }
    tokens[goods].head = verb;
    tokens[goods].relation = rel_text("obl");
}

// "was given *pills*", taken for what the patient is
void
rel_mend_gift(const RelLists *lists, RelSentence *sentence, RelIndex gift)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[gift].head;

    if (verb < gift && tokens[gift].upos == REL_UPOS_NOUN &&
        tokens[verb].upos == REL_UPOS_VERB &&
        rel_mend_has(sentence, verb, "nsubj:pass") &&
        !rel_mend_has(sentence, gift, "cop") &&
        rel_text_is(rel_word_value(lists->giving, tokens[verb].lemma),
                    "object")) {
        tokens[gift].relation = rel_text("obj");
    }
}

// "pointed out *a couple of reasons*", taken for how it was done: things with
// an article that are some of others, of a verb that has no object else
void
rel_mend_some(const RelLists *lists, RelSentence *sentence, RelIndex things)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[things].head;
    const RelIndex members = rel_mend_child(sentence, things, "nmod", things);
    const RelIndex of = members == REL_NONE
                            ? REL_NONE
                            : rel_mend_child(sentence, members, "case", 0);

    if (verb >= things || tokens[verb].upos != REL_UPOS_VERB ||
        tokens[things].upos != REL_UPOS_NOUN || of == REL_NONE ||
        !rel_text_is(tokens[of].lemma, "of") ||
        !rel_mend_has(sentence, things, "det") ||
        rel_mend_has(sentence, things, "case") ||
        rel_mend_has(sentence, verb, "obj") ||
        rel_mend_has(sentence, verb, "aux:pass") ||
        rel_mend_child(sentence, verb, "obl", verb) != things ||
        rel_token_listed(lists->time_nouns, &tokens[things]) ||
        rel_token_listed(lists->time_nouns, &tokens[members]) ||
        rel_token_listed(lists->units, &tokens[members])) {
        return;
    }
    tokens[things].relation = rel_text("obj");
}

/// Tell whether `word` is one of the words of `words`
static bool
is_one_of(RelText words, RelText word)
{
    RelText one = {NULL, 0};

    while (rel_text_split(&words, ' ', &one)) {
        if (rel_text_equals(one, word)) {
            return true;
        }
    }
    return false;
}

/// A word of a person's name: nobody is accused of somebody
static bool
is_person(const RelSentence *sentence, RelIndex token)
{
    const RelName *const name = rel_sentence_name(sentence, token);

    return name && name->kind == REL_NAME_PER;
}

/// The object of a verb that `phrase` hangs on, in its names and members too
static RelIndex
find_object(const RelMender *mender, RelIndex phrase)
{
    static const char *const inside[] = {"appos", "conj", "flat"};
    RelIndex object = mender->tokens[phrase].head;

    for (int steps = 0; steps < 4 && object < phrase; ++steps) {
        const RelToken *const token = &mender->tokens[object];
        bool climbs = rel_token_relates(token, "nmod") &&
                      (rel_mender_case(mender, object) == REL_NONE ||
                       rel_mender_has_case(mender, object, "of"));
        for (size_t i = 0; i < sizeof inside / sizeof inside[0]; ++i) {
            climbs |= rel_token_relates(token, inside[i]);
        }
        if (!climbs) {
            break;
        }
        object = token->head;
    }
    return object < phrase && rel_token_relates(&mender->tokens[object], "obj")
               ? object
               : REL_NONE;
}

// "blames [the council and its backer Lund *for the fire*]": what such a verb
// accuses of, wherever in those accused the tree hangs it; but "claimed the
// lives of ten", "held a protest over the bill", "arrested the dealer on the
// street", "accused foes of the law of lying"
void
rel_mender_charge(const RelMender *mender, RelIndex charge)
{
    RelToken *const tokens = mender->tokens;
    const RelIndex preposition =
        rel_mend_child(mender->sentence, charge, "case", 0);
    const RelIndex accused = find_object(mender, charge);
    const RelIndex verb = accused != REL_NONE ? tokens[accused].head : REL_NONE;

    if (verb >= accused || preposition == REL_NONE || preposition < accused ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !is_one_of(rel_word_value(mender->context->lists->accusing,
                                  tokens[verb].lemma),
                   tokens[preposition].lemma) ||
        !(rel_mender_is_party(mender, accused) ||
          rel_mender_is_place(mender, accused)) ||
        rel_mender_is_place(mender, charge) ||
        is_person(mender->sentence, charge) ||
        rel_mender_has_deed(mender, charge, preposition)) {
        return;
    }
    tokens[charge].head = verb;
    tokens[charge].relation = rel_text("obl");
}

/// A person's name begins at `token`
static bool
begins_person(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin == token) {
            return sentence->names[i].kind == REL_NAME_PER;
        }
    }
    return false;
}

// "named *Ida Lund* chief executive": no kind of executive, but who is one
void
rel_mend_appointee(const RelLists *lists, RelSentence *sentence, RelIndex post)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex verb = tokens[post].head;
    const RelIndex person =
        verb < post ? rel_mend_child(sentence, post, "compound", verb)
                    : REL_NONE;

    if (person >= post || person != verb + 1 ||
        tokens[post].upos != REL_UPOS_NOUN ||
        rel_text_is_capitalized(tokens[post].form) ||
        !rel_token_listed(lists->appointing, &tokens[verb]) ||
        !begins_person(sentence, person)) {
        return;
    }
    tokens[person].head = verb;
    tokens[person].relation = rel_text("obj");
    tokens[post].relation = rel_text("xcomp");
}
