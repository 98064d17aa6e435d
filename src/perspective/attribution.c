// attribution.c: who says so.
//
//   The minister said that France agrees.       said -ccomp-> agrees
//   France agrees, the minister said.           agrees -parataxis-> said
//   France agrees, according to the minister.   agrees -obl-> minister
//   As the minister said, France agrees.        agrees -advcl-> said
//   As far as Oslo knows, France agrees.        agrees -advmod-> far -> knows
//   The claim that France agrees ...            claim -acl-> agrees
//
// The speaker is the subject of the verb of saying, wherever that hangs.

#include "perspective/attribution.h"

#include "base/strings.h"
#include "perspective/modality.h"
#include "perspective/source.h"
#include "tree/referent.h"
#include "tree/verb.h"
#include "tree/word.h"

// A longer source behind a colon is no name
#define HEADLINE_SOURCE_MAX 5

/// The agent of a passive: "it was said by X"
static RelIndex
source_of_passive(const RelTree *tree, RelIndex verb)
{
    const RelIndex n_children = rel_tree_n_children(tree, verb);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, verb, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        const RelIndex word = rel_tree_find(tree, child, "case");
        if (rel_token_relates(token, "obl:agent") ||
            (rel_token_relates(token, "obl") && word != REL_NONE &&
             rel_text_is(tree->sentence->tokens[word].lemma, "by"))) {
            return child;
        }
    }
    return REL_NONE;
}

static bool
is_passive(const RelTree *tree, RelIndex verb)
{
    return rel_tree_find(tree, verb, "aux:pass") != REL_NONE ||
           rel_tree_find(tree, verb, "nsubj:pass") != REL_NONE ||
           rel_tree_find(tree, verb, "obl:agent") != REL_NONE;
}

/// Where to look for the subject that `verb` shares, or REL_NONE
static RelIndex
next_for_subject(const RelTree *tree, RelIndex verb)
{
    static const char *const sharing[] = {"conj", "xcomp", "advcl",
                                          "parataxis"};
    const RelToken *const token = &tree->sentence->tokens[verb];

    for (size_t i = 0; i < sizeof sharing / sizeof sharing[0]; ++i) {
        if (rel_token_relates(token, sharing[i])) {
            return token->head;
        }
    }
    return REL_NONE;
}

/// "quoted an aide as saying", "an aide was quoted as saying": the aide
static RelIndex
find_quoted(const RelTree *tree, RelIndex saying)
{
    const RelToken *const token = &tree->sentence->tokens[saying];
    const RelIndex mark = rel_tree_find(tree, saying, "mark");

    if (!rel_token_relates(token, "advcl") || mark == REL_NONE ||
        !rel_token_tagged(token, "VBG") ||
        !rel_text_is_nocase(tree->sentence->tokens[mark].form, "as")) {
        return REL_NONE;
    }
    const RelIndex object = rel_tree_find(tree, token->head, "obj");
    return object != REL_NONE ? object
                              : rel_tree_find(tree, token->head, "nsubj:pass");
}

RelIndex
rel_attribution_source(const RelTree *tree, RelIndex governor)
{
    const RelIndex n_tokens = tree->sentence->n_tokens;
    const RelToken *const tokens = tree->sentence->tokens;

    if (tokens[governor].upos == REL_UPOS_NOUN &&
        rel_tree_find(tree, governor, "cop") == REL_NONE) {
        return rel_source_of_noun(tree, governor, "by");
    }
    const RelIndex quoted = find_quoted(tree, governor);
    if (quoted != REL_NONE) {
        return quoted;
    }
    for (RelIndex step = 0; governor != REL_NONE && step < n_tokens; ++step) {
        if (is_passive(tree, governor)) {
            return source_of_passive(tree, governor);
        }
        const RelIndex subject = rel_tree_find(tree, governor, "nsubj");
        if (subject != REL_NONE) {
            return rel_tree_referent(tree, subject);
        }
        if (rel_tree_find(tree, governor, "expl") != REL_NONE) {
            return REL_NONE;
        }
        if (rel_token_relates(&tokens[governor], "acl")) {
            return rel_token_tagged(&tokens[governor], "VBG")
                       ? tokens[governor].head
                       : REL_NONE;
        }
        governor = next_for_subject(tree, governor);
    }
    return REL_NONE;
}

bool
rel_attribution_is_free(const RelTree *tree, RelIndex saying)
{
    const RelIndex object = rel_tree_find(tree, saying, "obj");

    return rel_tree_find(tree, saying, "ccomp") == REL_NONE &&
           rel_tree_find(tree, saying, "xcomp") == REL_NONE &&
           (object == REL_NONE ||
            rel_text_is(tree->sentence->tokens[object].lemma, "so")) &&
           (rel_tree_find(tree, saying, "nsubj") != REL_NONE ||
            source_of_passive(tree, saying) != REL_NONE);
}

/// The number of clauses that `head` reports
static RelIndex
count_clauses(const RelTree *tree, RelIndex head)
{
    RelIndex n_clauses = 0;

    for (RelIndex i = 0; i < rel_tree_n_children(tree, head); ++i) {
        n_clauses += rel_token_relates(
            &tree->sentence->tokens[rel_tree_child(tree, head, i)], "ccomp");
    }
    return n_clauses;
}

/// "the agency reported": a subject, the verb and little else, set off by marks
static bool
is_short(const RelTree *tree, RelIndex saying)
{
    static const char *const parts[] = {"nsubj", "punct", "advmod", "aux",
                                        "obl"};
    for (RelIndex i = 0; i < rel_tree_n_children(tree, saying); ++i) {
        const RelToken *const child =
            &tree->sentence->tokens[rel_tree_child(tree, saying, i)];
        bool known = false;
        for (size_t p = 0; p < sizeof parts / sizeof parts[0]; ++p) {
            known = known || rel_token_relates(child, parts[p]);
        }
        if (!known) {
            return false;
        }
    }
    return tree->right[saying] - tree->left[saying] <= 8 &&
           tree->left[saying] > 0 && rel_source_is_set_off(tree, saying);
}

bool
rel_attribution_is_inserted(const RelLists *lists, const RelTree *tree,
                            RelIndex token)
{
    const RelToken *const word = &tree->sentence->tokens[token];

    return rel_token_relates(word, "ccomp") && word->head != REL_NONE &&
           rel_verb_is_saying(lists, tree, token) &&
           rel_attribution_is_free(tree, token) &&
           rel_tree_find(tree, token, "mark") == REL_NONE &&
           is_short(tree, token) && count_clauses(tree, word->head) > 1;
}

/// "as X reported" beside its clause; "wins as X concedes" is of two events
static bool
is_as_said(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    const RelIndex mark = rel_tree_find(tree, token, "mark");
    const RelIndex adverb = rel_tree_find(tree, token, "advmod");
    const RelToken *const tokens = tree->sentence->tokens;

    return rel_token_relates(&tokens[token], "advcl") &&
           rel_source_is_set_off(tree, token) &&
           ((mark != REL_NONE &&
             rel_source_opens_clause(lists, &tokens[mark])) ||
            (adverb != REL_NONE &&
             rel_source_opens_clause(lists, &tokens[adverb])));
}

/// "As far as X knows, P": the verb of a clause that says how far P can be
/// trusted, or REL_NONE; "as far as the road goes" says something else
static RelIndex
find_limit(const RelLists *lists, const RelTree *tree, RelIndex adverb)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex verb = rel_tree_find(tree, adverb, "advcl");

    if (!rel_token_relates(&tokens[adverb], "advmod") || verb == REL_NONE ||
        !rel_text_is(rel_word_value(lists->sources, tokens[adverb].lemma),
                     "limit") ||
        rel_tree_find(tree, verb, "nsubj") == REL_NONE ||
        !rel_source_is_set_off(tree, adverb)) {
        return REL_NONE;
    }
    return rel_token_listed(lists->factive, &tokens[verb]) ||
                   rel_token_listed(lists->reporting, &tokens[verb])
               ? verb
               : REL_NONE;
}

/// "P, or so X claims": a conjunct that takes P back
static bool
is_or_so(const RelLists *lists, const RelTree *tree, RelIndex token)
{
    const RelIndex adverb = rel_tree_find(tree, token, "advmod");
    const RelToken *const tokens = tree->sentence->tokens;

    return rel_token_relates(&tokens[token], "conj") && adverb != REL_NONE &&
           rel_source_is_set_off(tree, token) && adverb < token &&
           rel_tree_find(tree, token, "obj") == REL_NONE &&
           rel_source_opens_clause(lists, &tokens[adverb]);
}

static void
attribute(const RelLists *lists, const RelTree *tree, RelIndex saying,
          RelAttribution *found)
{
    const RelText lemma = tree->sentence->tokens[saying].lemma;

    found->weak = false;
    found->speaker = rel_attribution_source(tree, saying);
    found->flips = rel_word_listed(lists->denying, lemma);
    found->modality = rel_modality_from(rel_word_value(lists->reporting, lemma),
                                        REL_ATTRIBUTED);
}

/// "P, the minister confirmed", where the tree takes it for an adverbial clause
static bool
is_unmarked(const RelTree *tree, RelIndex token)
{
    return rel_token_relates(&tree->sentence->tokens[token], "advcl") &&
           rel_tree_find(tree, token, "mark") == REL_NONE &&
           rel_tree_find(tree, token, "advmod") == REL_NONE &&
           rel_tree_find(tree, token, "nsubj") != REL_NONE &&
           rel_source_is_set_off(tree, token);
}

/// A comma, dash or the like
static bool
is_mark(const RelTree *tree, RelIndex token)
{
    return token < tree->sentence->n_tokens &&
           tree->sentence->tokens[token].upos == REL_UPOS_PUNCT;
}

/// "The dam, the firm insisted, held": what the tree takes for a relative
/// clause of the subject is none, for one without a pronoun has no commas
static RelIndex
find_aside(const RelLists *lists, const RelTree *tree, RelIndex predicate)
{
    const RelIndex subject = rel_tree_find(tree, predicate, "nsubj");
    const RelIndex n_children =
        subject == REL_NONE ? 0 : rel_tree_n_children(tree, subject);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, subject, i);
        const RelIndex speaker = rel_tree_find(tree, child, "nsubj");
        if ((rel_token_relates(&tree->sentence->tokens[child], "acl") ||
             rel_token_relates(&tree->sentence->tokens[child], "parataxis")) &&
            rel_verb_is_saying(lists, tree, child) &&
            rel_attribution_is_free(tree, child) && speaker != REL_NONE &&
            !rel_token_is_relative(&tree->sentence->tokens[speaker]) &&
            rel_tree_find(tree, child, "mark") == REL_NONE &&
            rel_source_is_set_off(tree, child) &&
            is_mark(tree, tree->right[child])) {
            return child;
        }
    }
    return REL_NONE;
}

RelStatus
rel_attribution_beside(const RelLists *lists, const RelTree *tree,
                       RelIndex predicate, RelIndex except,
                       RelAttribution *found)
{
    const RelIndex n_children = rel_tree_n_children(tree, predicate);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, predicate, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (child == except) {
            continue;
        }
        if ((rel_token_relates(token, "parataxis") ||
             is_unmarked(tree, child) ||
             rel_attribution_is_inserted(lists, tree, child) ||
             is_as_said(lists, tree, child) || is_or_so(lists, tree, child)) &&
            rel_verb_is_saying(lists, tree, child) &&
            rel_attribution_is_free(tree, child)) {
            attribute(lists, tree, child, found);
            return REL_OK;
        }
        const RelIndex limit = find_limit(lists, tree, child);
        if (limit != REL_NONE) {
            attribute(lists, tree, limit, found);
            return REL_OK;
        }
    }
    const RelIndex aside = find_aside(lists, tree, predicate);
    if (aside != REL_NONE) {
        attribute(lists, tree, aside, found);
        return REL_OK;
    }
    found->flips = false;
    found->weak = true;
    found->modality = REL_ATTRIBUTED;
    return rel_source_find(lists, tree, predicate, except, &found->speaker);
}

/// "Iran seized ship: White House": a name at the end, behind a colon, with
/// no full stop as running text has it
static RelIndex
find_at_end(const RelTree *tree, RelIndex predicate)
{
    const RelToken *const tokens = tree->sentence->tokens;
    RelIndex name = REL_NONE;

    for (RelIndex back = 1;
         back <= HEADLINE_SOURCE_MAX + 1 && back <= tree->sentence->n_tokens;
         ++back) {
        const RelIndex i = tree->sentence->n_tokens - back;
        if (i <= predicate) {
            return REL_NONE;
        }
        if (rel_text_is(tokens[i].form, ":")) {
            return name;
        }
        if (tokens[i].upos != REL_UPOS_PROPN &&
            tokens[i].upos != REL_UPOS_ADJ && tokens[i].upos != REL_UPOS_NOUN) {
            return REL_NONE;
        }
        name = tokens[i].upos == REL_UPOS_PROPN && name == REL_NONE ? i : name;
    }
    return REL_NONE;
}

bool
rel_attribution_is_claim(const RelLists *lists, const RelTree *tree,
                         RelIndex predicate, RelIndex *speaker)
{
    const RelToken *const tokens = tree->sentence->tokens;
    RelIndex claim = REL_NONE;

    *speaker = REL_NONE;
    for (RelIndex i = 0; i + 1 < predicate; ++i) {
        if (tokens[i].upos != REL_UPOS_NOUN &&
            tokens[i].upos != REL_UPOS_PROPN &&
            tokens[i].upos != REL_UPOS_ADJ && tokens[i].upos != REL_UPOS_DET &&
            tokens[i].upos != REL_UPOS_PART &&
            tokens[i].upos != REL_UPOS_PRON) {
            return false;
        }
        if (rel_text_is(tokens[i + 1].form, ":")) {
            claim = i;
            break;
        }
    }
    if (claim == REL_NONE || tokens[claim].upos != REL_UPOS_NOUN ||
        !(rel_token_listed(lists->reporting, &tokens[claim]) ||
          rel_token_listed(lists->hedges, &tokens[claim]))) {
        return false;
    }
    *speaker = rel_tree_find(tree, claim, "nmod:poss");
    return true;
}

RelIndex
rel_attribution_headline(const RelTree *tree, RelIndex predicate)
{
    const RelSentence *const sentence = tree->sentence;
    RelIndex last = REL_NONE;

    for (RelIndex i = 0; i < predicate && i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (rel_text_is(token->form, ":")) {
            return last;
        }
        if (token->upos != REL_UPOS_PROPN && token->upos != REL_UPOS_ADJ &&
            token->upos != REL_UPOS_PUNCT && token->upos != REL_UPOS_NOUN) {
            break;
        }
        last = token->upos == REL_UPOS_PROPN ? i : last;
    }
    return find_at_end(tree, predicate);
}
