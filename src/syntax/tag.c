// tag.c: the best tags that go together, and with the tree.

#include "syntax/tag.h"

#include "base/strings.h"
#include "syntax/kernel.h"

RelStatus
rel_tags_find(const RelModel *model, const RelReport *report, RelTags *tags)
{
    RelStatus status =
        rel_model_strings(model, "tags.upos", report, &tags->upos);

    if (!status) {
        status = rel_model_strings(model, "tags.xpos", report, &tags->xpos);
    }
    if (status) {
        return status;
    }
    if (tags->upos.n_strings == 0 || tags->upos.n_strings > REL_TAGS_MOST ||
        tags->xpos.n_strings != tags->upos.n_strings) {
        return rel_report(report, REL_ERR_FORMAT, rel_model_name(model), 0,
                          "names of tags missing");
    }
    for (uint32_t i = 0; i < tags->upos.n_strings; ++i) {
        tags->classes[i] =
            (uint8_t)rel_upos_from(rel_model_string(&tags->upos, i));
    }
    return REL_OK;
}

static void
set_tag(const RelTags *tags, uint32_t tag, RelToken *token)
{
    token->upos = (RelUpos)tags->classes[tag];
    token->xpos = rel_model_string(&tags->xpos, tag);
}

static uint32_t
find_largest(const float *scores, uint32_t n)
{
    uint32_t best = 0;

    for (uint32_t i = 1; i < n; ++i) {
        if (scores[i] > scores[best]) {
            best = i;
        }
    }
    return best;
}

/// The best pair with the universal tag `upos`, and the Penn tag `xpos` unless
/// that is NULL; or REL_NONE
static uint32_t
find_best(const RelTags *tags, const float *scores, RelUpos upos,
          const char *xpos)
{
    uint32_t best = REL_NONE;

    for (uint32_t i = 0; i < tags->upos.n_strings; ++i) {
        if (tags->classes[i] == upos &&
            (best == REL_NONE || scores[i] > scores[best]) &&
            (!xpos || rel_text_is(rel_model_string(&tags->xpos, i), xpos))) {
            best = i;
        }
    }
    return best;
}

void
rel_tags_set(const RelTags *tags, const float *scores, RelUpos upos,
             RelToken *token)
{
    const uint32_t tag = find_best(tags, scores, upos, NULL);

    if (tag != REL_NONE) {
        set_tag(tags, tag, token);
    }
}

void
rel_tags_choose(const RelTags *tags, const float *scores,
                float chances[REL_N_UPOS], RelToken *token)
{
    const uint32_t n = tags->upos.n_strings;
    const uint32_t largest = find_largest(scores, n);
    RelUpos best = (RelUpos)tags->classes[largest];
    float sum = 0;

    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        chances[upos] = 0;
    }
    for (uint32_t i = 0; i < n; ++i) {
        chances[tags->classes[i]] += rel_exp(scores[i] - scores[largest]);
    }
    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        sum += chances[upos];
        if (chances[upos] > chances[best]) {
            best = (RelUpos)upos;
        }
    }
    for (int upos = 0; upos < REL_N_UPOS; ++upos) {
        chances[upos] /= sum;
    }
    rel_tags_set(tags, scores, best, token);
}

// Mending

/// Tell whether `verb` has a finite form, though an auxiliary says otherwise
static bool
is_finite(const RelToken *verb)
{
    if (verb->upos != REL_UPOS_VERB) {
        return false;
    }
    return rel_text_is(verb->xpos, "VBP") || rel_text_is(verb->xpos, "VBZ") ||
           rel_text_is(verb->xpos, "VBD");
}

/// The best pair of an infinite form of a verb, or REL_NONE
static uint32_t
find_infinite(const RelTags *tags, const float *scores, RelUpos upos)
{
    static const char *const FORMS[] = {"VB", "VBN", "VBG"};
    uint32_t best = REL_NONE;

    for (size_t i = 0; i < sizeof(FORMS) / sizeof(*FORMS); ++i) {
        const uint32_t tag = find_best(tags, scores, upos, FORMS[i]);
        if (tag != REL_NONE &&
            (best == REL_NONE || scores[tag] > scores[best])) {
            best = tag;
        }
    }
    return best;
}

/// What a tag must be beside a relation that the treebanks never have with it
static const struct {
    const char *relation;
    RelUpos never, rather;
} CONTRADICTIONS[] = {
    {"case", REL_UPOS_SCONJ, REL_UPOS_ADP},
    {"mark", REL_UPOS_PRON, REL_UPOS_SCONJ}, // "that"
    {"obj", REL_UPOS_SCONJ, REL_UPOS_PRON},
    {"nsubj", REL_UPOS_SCONJ, REL_UPOS_PRON},
    {"advmod", REL_UPOS_CCONJ, REL_UPOS_ADV}, // "yet another"
    {"compound:prt", REL_UPOS_ADV, REL_UPOS_ADP},
    {"amod", REL_UPOS_NOUN, REL_UPOS_ADJ},
};

/// The universal tag that the arc from `head` to `token` asks for
static RelUpos
wanted_tag(const RelToken *token, const RelToken *head)
{
    if (rel_text_is(token->relation, "goeswith")) {
        return REL_UPOS_X; // the rest of a word: "over charged"
    }
    if (token->upos == REL_UPOS_NOUN &&
        rel_text_is(token->relation, "compound") &&
        head->upos == REL_UPOS_PROPN && rel_text_is_capitalized(token->form)) {
        return REL_UPOS_PROPN; // "Harbour Bridge"
    }
    for (size_t i = 0; i < sizeof(CONTRADICTIONS) / sizeof(*CONTRADICTIONS);
         ++i) {
        if (token->upos == CONTRADICTIONS[i].never &&
            rel_text_is(token->relation, CONTRADICTIONS[i].relation)) {
            return CONTRADICTIONS[i].rather;
        }
    }
    return token->upos;
}

/// Mend the tags of `token` and its head by the arc between them
static void
mend_arc(const RelTags *tags, const float *scores, size_t n_columns,
         RelToken *tokens, RelIndex token)
{
    RelToken *child = &tokens[token];
    RelToken *head = &tokens[child->head];
    const RelUpos upos = wanted_tag(child, head);

    if (upos != child->upos) {
        rel_tags_set(tags, scores + token * n_columns, upos, child);
    }
    if (rel_text_starts(child->relation, "aux") && is_finite(head)) {
        const uint32_t tag =
            find_infinite(tags, scores + child->head * n_columns, head->upos);
        if (tag != REL_NONE) {
            set_tag(tags, tag, head);
        }
    }
}

void
rel_tags_mend(const RelTags *tags, const float *scores, size_t n_columns,
              RelToken *tokens, RelIndex n_tokens)
{
    for (RelIndex i = 0; i < n_tokens; ++i) {
        if (tokens[i].head != REL_NONE) {
            mend_arc(tags, scores, n_columns, tokens, i);
        }
    }
}
