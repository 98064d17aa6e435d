// title.c: titles before names.
//
//   French President Francois Hollande      president of (Hollande, French)
//   France's president Francois Hollande    the same
//   German pilot Anna Weiss                 national of (Weiss, German)
//
// In the tree the title hangs on the name (nmod:desc, compound), and the
// country or body on the title or on the name.

#include "nominal/nominal.h"
#include "nominal/rules.h"
#include "tree/noun_phrase.h"
#include "tree/title.h"
#include "tree/word.h"

/// `token` stands before the name `name` as its title
static bool
is_title_of(const RelContext *context, RelIndex sentence, RelIndex token,
            RelIndex name)
{
    const RelToken *const tokens =
        context->sentences->sentences[sentence].tokens;
    const RelToken *const word = &tokens[token];

    if (token > name || tokens[name].upos != REL_UPOS_PROPN) {
        return false;
    }
    if (rel_token_relates(word, "nmod:desc")) {
        return true;
    }
    return (rel_token_relates(word, "compound") ||
            rel_token_relates(word, "nmod") ||
            rel_token_relates(word, "amod")) &&
           rel_token_is_nominal(word) &&
           !rel_token_relates(word, "nmod:poss") &&
           rel_title_kind(context, sentence, token) != REL_TITLE_NONE;
}

/// "President-elect", "ex - minister": another office than the word says
static bool
is_hyphenated(const RelSentence *sentence, RelIndex title)
{
    return title + 1 < sentence->n_tokens &&
           rel_text_is(sentence->tokens[title + 1].form, "-");
}

/// Title and name are words of one body's name: "Mayors League"
static bool
is_one_body(const RelSentence *sentence, RelIndex title, RelIndex name)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const found = &sentence->names[i];
        if (found->kind == REL_NAME_ORG && found->begin <= title &&
            title < found->end && found->begin <= name && name < found->end) {
            return true;
        }
    }
    return false;
}

/// The owner under the title, or else under the name
static RelOwner
find_owner(const RelContext *context, RelIndex sentence, RelIndex title,
           RelIndex name)
{
    const RelOwner owner = rel_nominal_owner(context, sentence, title);

    if (owner.head != REL_NONE) {
        return owner;
    }
    const RelOwner of_name = rel_nominal_owner(context, sentence, name);
    return of_name.head != REL_NONE && of_name.head < title ? of_name : owner;
}

/// `token` is a further word of the name that begins right after `title`: flat
/// under the title or under the name, or what the title hangs on
static bool
continues_name(const RelSentence *sentence, RelIndex title, RelIndex token)
{
    const RelToken *const word = &sentence->tokens[token];

    if (word->upos != REL_UPOS_PROPN) {
        return false;
    }
    return (rel_token_relates(word, "flat") && word->head >= title &&
            word->head < token) ||
           (token > title + 1 && sentence->tokens[title].head == token);
}

/// The name after the title where the tree joins both under the title:
/// "Chancellor -flat-> Angela, Weiss".  Sets its tokens.
static bool
find_joined_name(const RelContext *context, RelIndex sentence, RelIndex title,
                 RelIndex *begin, RelIndex *end)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelTitleKind kind = rel_title_kind(context, sentence, title);
    RelIndex token = title + 1;

    while (token < read->n_tokens && continues_name(read, title, token)) {
        ++token;
    }
    *begin = title + 1;
    *end = token;
    return token > title + 1 &&
           (kind == REL_TITLE_OFFICE || kind == REL_TITLE_PROFESSION);
}

static RelStatus
add_title(RelContext *context, RelIndex sentence, RelIndex title,
          const RelOwner *owner, const RelPhrase *holder)
{
    return rel_nominal_add_office(context, sentence, title, owner, holder,
                                  REL_FROM_TITLE, "title");
}

/// A title and its name in one
static RelStatus
read_joined(RelContext *context, RelIndex sentence, RelIndex title,
            RelIndex begin, RelIndex end)
{
    const RelOwner owner = rel_nominal_owner(context, sentence, title);
    RelPhrase holder;

    if (owner.head == REL_NONE || owner.head > title) {
        return REL_OK;
    }
    const RelStatus status =
        rel_phrase_of_span(context, sentence, end - 1, begin, end, &holder);
    return status == REL_OK
               ? add_title(context, sentence, title, &owner, &holder)
               : status;
}

/// The head of the name that `token` is part of
static RelIndex
find_head_of_name(const RelSentence *sentence, RelIndex token)
{
    const RelToken *const tokens = sentence->tokens;
    const RelIndex head = tokens[token].head;
    const bool inside = rel_token_relates(&tokens[token], "compound") ||
                        rel_token_relates(&tokens[token], "flat");

    return inside && head == token + 1 && tokens[head].upos == REL_UPOS_PROPN
               ? head
               : token;
}

static RelStatus
read_title(RelContext *context, RelIndex sentence, RelIndex title,
           RelIndex name)
{
    const RelOwner owner = find_owner(context, sentence, title, name);
    RelPhrase holder;

    if (owner.head == REL_NONE || owner.head == name ||
        is_hyphenated(&context->sentences->sentences[sentence], title) ||
        is_one_body(&context->sentences->sentences[sentence], title, name)) {
        return REL_OK;
    }
    const RelStatus status = rel_phrase_of_name(
        context, sentence,
        find_head_of_name(&context->sentences->sentences[sentence], name),
        &holder);
    return status == REL_OK
               ? add_title(context, sentence, title, &owner, &holder)
               : status;
}

RelStatus
rel_nominal_titles(RelContext *context, RelIndex sentence)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; status == REL_OK && i < read->n_tokens; ++i) {
        const RelIndex name = read->tokens[i].head;
        RelIndex begin;
        RelIndex end;
        if (find_joined_name(context, sentence, i, &begin, &end)) {
            status = read_joined(context, sentence, i, begin, end);
        } else if (name != REL_NONE &&
                   is_title_of(context, sentence, i, name)) {
            status = read_title(context, sentence, i, name);
        }
    }
    return status;
}
