// object.c: puts right what a verb acts on.
//
//   She called it “dire”.               what it is called, no apposition
//   They supplied towns with water.     no towns with water
//   The patient was given pills.        two objects, nobody is pills
//   They pointed out a lot of faults.   the faults, not how they did it
//   She blamed its backer for the fire. nobody backs a fire

#include "base/strings.h"
#include "mend/edge.h"
#include "mend/steps.h"
#include "tree/tree.h"
#include "tree/word.h"

// "called it “dire”": no adjective is an apposition
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

// "provided [villages with water]": the verb provides with water
void
rel_mend_supply(const RelLists *lists, RelSentence *sentence, RelIndex goods)
{
    RelToken *tokens = sentence->tokens;
    const RelIndex receiver = tokens[goods].head;
    const RelIndex verb = receiver < goods ? tokens[receiver].head : REL_NONE;
    const RelIndex preposition = rel_mend_child(sentence, goods, "case", 0);

    if (verb >= receiver || preposition == REL_NONE || preposition < receiver ||
        tokens[verb].upos != REL_UPOS_VERB ||
        (!rel_token_relates(&tokens[receiver], "obj") &&
         !rel_token_relates(&tokens[receiver], "nsubj:pass")) ||
        !rel_text_equals(rel_word_value(lists->giving, tokens[verb].lemma),
                         tokens[preposition].lemma)) {
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

// "blames [the council and its backer Lund *for the fire*]": what such a verb
// accuses of, wherever in those accused the tree hangs it
void
rel_mend_charge(const RelLists *lists, RelSentence *sentence, RelIndex charge)
{
    static const char *const inside[] = {"appos", "conj", "nmod", "flat"};
    RelToken *tokens = sentence->tokens;
    const RelIndex preposition = rel_mend_child(sentence, charge, "case", 0);
    RelIndex accused = tokens[charge].head;

    for (int steps = 0; steps < 4 && accused < charge; ++steps) {
        const RelToken *token = &tokens[accused];
        bool climbs = false;
        for (size_t i = 0; i < sizeof inside / sizeof inside[0]; ++i) {
            climbs |= rel_token_relates(token, inside[i]);
        }
        if (!climbs) {
            break;
        }
        accused = token->head;
    }
    const RelIndex verb = accused < charge ? tokens[accused].head : REL_NONE;
    if (verb >= accused || preposition == REL_NONE || preposition < accused ||
        tokens[verb].upos != REL_UPOS_VERB ||
        !rel_token_relates(&tokens[accused], "obj") ||
        !is_one_of(rel_word_value(lists->accusing, tokens[verb].lemma),
                   tokens[preposition].lemma)) {
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
