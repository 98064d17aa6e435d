// whose.c: the country or body to which an office belongs.
//
//   the French president        French
//   Norway's minister           Norway
//   the governor of the Bank of Japan       Bank of Japan
//   Apple chief executive       Apple
//
// It stands before the office as an adjective, a name or a possessive, or
// behind it after "of", "for", "to" or "at".

#include "base/strings.h"
#include "base/utf8.h"
#include "nominal/nominal.h"
#include "tree/noun.h"
#include "tree/title.h"
#include "tree/word.h"

/// Widen `owner` to the name of a body that the recogniser found around it
static RelOwner
take_recognized_body(const RelSentence *sentence, RelOwner owner)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        const RelName *const name = &sentence->names[i];
        if (name->kind == REL_NAME_ORG && name->begin <= owner.head &&
            owner.head < name->end) {
            owner.begin = name->begin < owner.begin ? name->begin : owner.begin;
            owner.end = name->end > owner.end ? name->end : owner.end;
        }
    }
    return owner;
}

/// "the leader Kim's sister", "the wife of Senator Reed": the name beside a
/// noun or title owns instead of it
static RelIndex
named_owner(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex name = rel_tree_find(tree, token, "appos");
    const RelIndex next = token + 1;

    if (rel_title_kind(context, sentence, token) != REL_TITLE_NONE &&
        next < tree->sentence->n_tokens &&
        tree->sentence->tokens[next].upos == REL_UPOS_PROPN &&
        tree->sentence->tokens[token].upos == REL_UPOS_PROPN) {
        return next;
    }

    return tree->sentence->tokens[token].upos == REL_UPOS_NOUN &&
                   name != REL_NONE &&
                   tree->sentence->tokens[name].upos == REL_UPOS_PROPN
               ? name
               : token;
}

/// "Republic of Congo", "Bank of Japan": where the name ends
static RelIndex
find_of_name(const RelTree *tree, RelIndex token, RelIndex end)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex n_tokens = tree->sentence->n_tokens;

    return end + 1 < n_tokens && tokens[token].upos == REL_UPOS_PROPN &&
                   rel_text_is(tokens[end].form, "of") &&
                   tokens[end + 1].head == token &&
                   tokens[end + 1].upos == REL_UPOS_PROPN
               ? end + 2
               : end;
}

/// The name of a place or body that `token` heads
static RelOwner
name_owner(const RelContext *context, RelIndex sentence, RelIndex token)
{
    const RelTree *const tree = &context->trees[sentence];
    token = named_owner(context, sentence, token);
    RelOwner owner = {token, token, token + 1, false, false};

    for (RelIndex i = 0; i < rel_tree_n_children(tree, token); ++i) {
        const RelIndex child = rel_tree_child(tree, token, i);
        const RelToken *const word = &tree->sentence->tokens[child];
        if (rel_text_is_capitalized(word->form) &&
            !rel_token_listed(context->lists->titles, word) &&
            (rel_token_relates(word, "flat") ||
             rel_token_relates(word, "compound") ||
             rel_token_relates(word, "amod"))) {
            owner.begin = child < owner.begin ? child : owner.begin;
            owner.end = child + 1 > owner.end ? child + 1 : owner.end;
        }
    }
    owner.end = find_of_name(tree, token, owner.end);
    return take_recognized_body(tree->sentence, owner);
}

static bool
is_tied_by(const RelTree *tree, RelIndex child, const char *preposition)
{
    const RelIndex word = rel_tree_find(tree, child, "case");

    return word != REL_NONE &&
           rel_text_is(tree->sentence->tokens[word].lemma, preposition);
}

/// "of France", "for NATO": the words that tie an office to its owner
static bool
is_tied(const RelTree *tree, RelIndex child)
{
    static const char *const ties[] = {"of", "for", "to", "at"};

    for (size_t i = 0; i < sizeof ties / sizeof ties[0]; ++i) {
        if (is_tied_by(tree, child, ties[i])) {
            return true;
        }
    }
    return false;
}

/// A pronoun may own an office or be kin to somebody, but not the speaker's
/// "my": whose that is the sentence does not say
static bool
may_own(const RelContext *context, RelIndex sentence, RelIndex noun,
        const RelToken *owner)
{
    const RelText lemma =
        context->sentences->sentences[sentence].tokens[noun].lemma;

    if (owner->upos == REL_UPOS_NUM) {
        return false; // "the wife of one of them"
    }
    if (owner->upos != REL_UPOS_PRON) {
        return true;
    }
    return !rel_token_listed(context->lists->deictic, owner) &&
           (rel_title_kind(context, sentence, noun) == REL_TITLE_OFFICE ||
            rel_text_is(rel_word_value(context->lists->relational, lemma),
                        "kin"));
}

/// "the French president", "the French capital"; but "a Russian ally" is no
/// ally of Russia
static bool
may_be_modified(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelText lemma =
        context->sentences->sentences[sentence].tokens[noun].lemma;

    return rel_title_kind(context, sentence, noun) != REL_TITLE_RELATION ||
           rel_text_is(rel_word_value(context->lists->relational, lemma),
                       "place");
}

/// A noun names what has a leader or a head: there is no "king of the road"
static bool
is_governed(const RelContext *context, const RelToken *noun)
{
    return rel_token_listed(context->lists->governed, noun) ||
           rel_noun_has_class(context, noun, "Organization") ||
           rel_noun_has_class(context, noun, "Polity") ||
           rel_noun_has_class(context, noun, "Facility");
}

/// Nothing is owned by a day, no office by a thing that has no offices
static bool
may_have(const RelContext *context, RelIndex sentence, RelIndex noun,
         const RelToken *owner)
{
    if (rel_token_listed(context->lists->time_words, owner) ||
        rel_token_listed(context->lists->time_nouns, owner)) {
        return false;
    }
    const RelText kin = rel_word_value(
        context->lists->relational,
        context->sentences->sentences[sentence].tokens[noun].lemma);
    if (rel_text_is(kin, "body") && owner->upos == REL_UPOS_PROPN) {
        const RelToken *const first =
            context->sentences->sentences[sentence].tokens;
        return rel_noun_is_place_or_body(context, sentence,
                                         (RelIndex)(owner - first));
    }
    return owner->upos != REL_UPOS_NOUN ||
           rel_text_is_capitalized(owner->form) || // "Operation Clear Resolve"
           rel_title_kind(context, sentence, noun) != REL_TITLE_OFFICE ||
           is_governed(context, owner);
}

/// "Brightwater chairwoman": a capital before an office in small letters begins
/// no title but a name, of a body unless the recogniser takes it for a person
static bool
is_unknown_body(const RelContext *context, RelIndex sentence, RelIndex noun,
                RelIndex child)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];

    for (RelIndex i = 0; i < read->n_names; ++i) {
        if (read->names[i].begin <= child && child < read->names[i].end) {
            return false;
        }
    }
    return read->tokens[child].upos == REL_UPOS_PROPN &&
           rel_text_is_capitalized(read->tokens[child].form) &&
           !rel_text_is_capitalized(read->tokens[noun].form) &&
           !rel_token_listed(context->lists->titles, &read->tokens[child]) &&
           !rel_token_listed(context->lists->time_words,
                             &read->tokens[child]) &&
           rel_title_kind(context, sentence, noun) == REL_TITLE_OFFICE;
}

/// The child is a name or noun that owns the office of `noun`
static bool
owns(const RelContext *context, RelIndex sentence, RelIndex noun,
     RelIndex child, RelOwner *owner)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const token = &tree->sentence->tokens[child];
    RelIndex end;

    if (rel_token_relates(token, "amod") ||
        rel_token_relates(token, "compound") ||
        rel_token_relates(token, "nmod:desc")) {
        if (!may_be_modified(context, sentence, noun)) {
            return false;
        }
        if (child < noun &&
            rel_noun_is_demonym(context, sentence, child, &end)) {
            *owner = (RelOwner){child, child, end, true, false};
            return true;
        }
        *owner = name_owner(context, sentence, child);
        return child < noun &&
               (rel_noun_is_place_or_body(context, sentence, child) ||
                is_unknown_body(context, sentence, noun, child)) &&
               !rel_title_is(context, sentence, owner->begin, noun);
    }
    *owner = name_owner(context, sentence, child);
    owner->sent = is_tied_by(tree, child, "to");
    if (!may_own(context, sentence, noun, token) ||
        !may_have(context, sentence, noun, token) ||
        rel_title_is_tail(context, sentence, noun, child)) {
        return false;
    }
    return rel_token_relates(token, "nmod:poss") ||
           (rel_token_relates(token, "nmod") && child > noun &&
            is_tied(tree, child) && rel_token_is_nominal(token));
}

/// "Reed's", "of Peru": the surest owners
static bool
is_plain_owner(const RelTree *tree, RelIndex child)
{
    const RelToken *const token = &tree->sentence->tokens[child];

    return rel_token_relates(token, "nmod:poss") ||
           (rel_token_relates(token, "nmod") && is_tied_by(tree, child, "of"));
}

/// Look among the words right under `head` for the owner of `noun`'s office;
/// first for plain ones, as in "the PR director of Tmall"
static bool
find_owner(const RelContext *context, RelIndex sentence, RelIndex noun,
           RelIndex head, RelOwner *owner)
{
    const RelTree *const tree = &context->trees[sentence];

    for (int plain = 1; plain >= 0; --plain) {
        for (RelIndex i = 0; i < rel_tree_n_children(tree, head); ++i) {
            const RelIndex child = rel_tree_child(tree, head, i);
            if (is_plain_owner(tree, child) == (plain == 1) &&
                owns(context, sentence, noun, child, owner)) {
                return true;
            }
        }
    }
    return false;
}

RelOwner
rel_nominal_owner(const RelContext *context, RelIndex sentence, RelIndex noun)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelToken *const tokens = tree->sentence->tokens;
    RelOwner owner;

    if (find_owner(context, sentence, noun, noun, &owner)) {
        return owner;
    }
    // "NATO Secretary-General": the owner hangs on the first word of the title.
    for (RelIndex i = 0; i < rel_tree_n_children(tree, noun); ++i) {
        const RelIndex child = rel_tree_child(tree, noun, i);
        if (child < noun && rel_token_relates(&tokens[child], "compound") &&
            find_owner(context, sentence, noun, child, &owner) &&
            owner.head < child) {
            return owner;
        }
    }
    // ... or on the name, with "Secretary": go by the order of the words.
    if (noun > 1 && rel_text_is(tokens[noun - 1].form, "-") &&
        rel_title_kind(context, sentence, noun) == REL_TITLE_OFFICE &&
        find_owner(context, sentence, noun, noun - 2, &owner) &&
        owner.head < noun - 2) {
        return owner;
    }
    return (RelOwner){REL_NONE, REL_NONE, REL_NONE, false, false};
}
