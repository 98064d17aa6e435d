// mender.c: finds its way through a tree that is being changed.
//
// No index of children is kept, since edges move; the sentence is searched.

#include "mend/mender.h"

#include "base/strings.h"
#include "tree/noun.h"
#include "tree/title.h"
#include "tree/word.h"

RelIndex
rel_mender_child(const RelMender *mender, RelIndex head, const char *relation,
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

RelIndex
rel_mender_case(const RelMender *mender, RelIndex noun)
{
    const RelToken *const tokens = mender->tokens;
    RelIndex found = rel_mender_child(mender, noun, "case", 0, noun);

    for (RelIndex i = 0; found == REL_NONE && i < noun; ++i) {
        const RelIndex head = tokens[i].head;
        if (rel_token_relates(&tokens[i], "case") && head > i && head < noun &&
            tokens[head].head == noun &&
            rel_token_relates(&tokens[head], "compound")) {
            found = i;
        }
    }
    return found;
}

bool
rel_mender_has_case(const RelMender *mender, RelIndex phrase, const char *word)
{
    const RelIndex mark = rel_mender_case(mender, phrase);

    return mark != REL_NONE && rel_text_is(mender->tokens[mark].lemma, word);
}

bool
rel_mender_is_party(const RelMender *mender, RelIndex token)
{
    const RelToken *const word = &mender->tokens[token];

    return word->upos == REL_UPOS_PROPN ||
           rel_title_kind(mender->context, mender->index, token) ==
               REL_TITLE_OFFICE ||
           rel_noun_has_class(mender->context, word, "Person") ||
           rel_noun_has_class(mender->context, word, "Organization") ||
           rel_noun_has_class(mender->context, word, "Group");
}

bool
rel_mender_has_deed(const RelMender *mender, RelIndex phrase, RelIndex word)
{
    for (RelIndex i = phrase + 1; i < mender->sentence->n_tokens; ++i) {
        const RelIndex deed = mender->tokens[i].head;
        if (rel_token_relates(&mender->tokens[i], "mark") &&
            deed < mender->sentence->n_tokens &&
            !rel_token_relates(&mender->tokens[deed], "conj") &&
            rel_text_equals(mender->tokens[i].lemma,
                            mender->tokens[word].lemma)) {
            return true;
        }
    }
    return false;
}

bool
rel_mender_can_act(const RelMender *mender, RelIndex token)
{
    static const char *const doers[] = {"Vehicle", "Event", "Facility"};
    const RelToken *const word = &mender->tokens[token];

    if (word->upos == REL_UPOS_PRON) {
        return rel_token_tagged(word, "PRP") ||
               (rel_text_is(word->xpos, "NN") &&
                !rel_text_ends(word->form, "thing")); // "someone"
    }
    bool found = rel_mender_is_party(mender, token);
    for (size_t i = 0; !found && i < sizeof doers / sizeof doers[0]; ++i) {
        found = rel_noun_has_class(mender->context, word, doers[i]);
    }
    return found;
}

RelIndex
rel_mender_end(const RelMender *mender, RelIndex head)
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

bool
rel_mender_is_place(const RelMender *mender, RelIndex token)
{
    const RelSentence *const sentence = mender->sentence;

    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_LOC;
        }
    }
    return mender->tokens[token].upos == REL_UPOS_NOUN &&
           rel_token_listed(mender->context->lists->place_nouns,
                            &mender->tokens[token]);
}

RelIndex
rel_mender_begin(const RelMender *mender, RelIndex head)
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

RelIndex
rel_mender_close(const RelMender *mender, RelIndex head)
{
    const RelIndex end = rel_mender_end(mender, head);

    return rel_text_is(mender->tokens[end - 1].form, ",") ? end - 1 : end;
}

bool
rel_mender_is_under(const RelMender *mender, RelIndex token, RelIndex head)
{
    for (RelIndex step = 0; token != head && step < mender->sentence->n_tokens;
         ++step) {
        if (token >= mender->sentence->n_tokens) {
            return false;
        }
        token = mender->tokens[token].head;
    }
    return token == head;
}
