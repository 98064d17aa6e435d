// quotation_speaker.c: who speaks the words of a quotation.
//
//   "We won," Ida said. "They lost."     the verb of saying that governs the
//                                        first; the second is its neighbour
//   Ida reports:                         the sentence before, with a colon
//   "We won."

#include "perspective/attribution.h"
#include "perspective/quotation.h"
#include "tree/verb.h"
#include "tree/word.h"

/// A verb of saying outside quotation marks, from `begin` on, or REL_NONE
static RelIndex
find_saying(const RelContext *context, const RelQuotations *quotations,
            RelIndex sentence, RelIndex begin)
{
    const RelTree *const tree = &context->trees[sentence];

    for (RelIndex i = begin; i < tree->sentence->n_tokens; ++i) {
        if (!rel_quotation_at(quotations, sentence, i) &&
            rel_verb_is_saying(context->lists, tree, i)) {
            return i;
        }
    }
    return REL_NONE;
}

/// `quotation` has words in `sentence`
static bool
is_in(const RelQuotations *quotations, const RelQuotation *quotation,
      RelIndex sentence)
{
    return quotation->begin < quotations->first[sentence + 1] &&
           quotation->end > quotations->first[sentence];
}

/// '"P," said X', where the tree has a word of P as subject and X as object
static RelIndex
find_inverted(const RelTree *tree, RelIndex saying)
{
    const RelIndex n_children = rel_tree_n_children(tree, saying);

    for (RelIndex i = 0; i < n_children; ++i) {
        const RelIndex child = rel_tree_child(tree, saying, i);
        const RelToken *const token = &tree->sentence->tokens[child];
        if (tree->left[child] == saying + 1 && rel_token_is_nominal(token) &&
            (rel_token_relates(token, "obj") ||
             rel_token_relates(token, "iobj"))) {
            return child;
        }
    }
    return REL_NONE;
}

static void
set_speaker(const RelContext *context, const RelQuotations *quotations,
            RelQuotation *quotation, RelIndex sentence, RelIndex saying)
{
    const RelTree *const tree = &context->trees[sentence];
    RelIndex speaker = rel_attribution_source(tree, saying);

    // Nobody is named as speaker inside the speech.
    if (speaker != REL_NONE &&
        rel_quotation_at(quotations, sentence, speaker)) {
        const bool behind =
            saying > 0 && rel_quotation_at(quotations, sentence, saying - 1);
        speaker = behind ? find_inverted(tree, saying) : REL_NONE;
    }
    if (speaker != REL_NONE) {
        quotation->speaker_sentence = sentence;
        quotation->speaker = speaker;
    }
}

/// The verb of saying outside the quotation that governs `token` in it, or
/// stands beside what governs it
static RelIndex
find_governor(const RelContext *context, const RelQuotations *quotations,
              RelIndex sentence, RelIndex token)
{
    const RelTree *const tree = &context->trees[sentence];
    const RelIndex n_tokens = tree->sentence->n_tokens;

    for (RelIndex n = 0; n < n_tokens && token != REL_NONE; ++n) {
        if (!rel_quotation_at(quotations, sentence, token) &&
            rel_verb_is_saying(context->lists, tree, token)) {
            return token;
        }
        for (RelIndex i = 0; i < rel_tree_n_children(tree, token); ++i) {
            const RelIndex child = rel_tree_child(tree, token, i);
            if (rel_token_relates(&tree->sentence->tokens[child],
                                  "parataxis") &&
                !rel_quotation_at(quotations, sentence, child) &&
                rel_verb_is_saying(context->lists, tree, child)) {
                return child;
            }
        }
        token = tree->sentence->tokens[token].head;
    }
    return REL_NONE;
}

/// "P", X said: a verb of saying in sentence `sentence` of the quotation,
/// first one that governs it
static void
find_speaker_in(const RelContext *context, const RelQuotations *quotations,
                RelQuotation *quotation, RelIndex sentence)
{
    const RelIndex first = quotations->first[sentence];
    const RelIndex begin =
        quotation->begin > first ? quotation->begin - first : 0;
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelIndex inside = begin + 1 < read->n_tokens ? begin + 1 : begin;
    RelIndex saying = find_governor(context, quotations, sentence, inside);

    if (saying == REL_NONE) {
        saying = find_saying(context, quotations, sentence, 0);
    }
    while (saying != REL_NONE && quotation->speaker == REL_NONE) {
        set_speaker(context, quotations, quotation, sentence, saying);
        saying = find_saying(context, quotations, sentence, saying + 1);
    }
}

/// The same in each sentence that has words of the quotation
static void
find_speaker_within(const RelContext *context, const RelQuotations *quotations,
                    RelQuotation *quotation, RelIndex sentence)
{
    for (RelIndex s = sentence;
         s < context->sentences->n_sentences &&
         quotation->speaker == REL_NONE && is_in(quotations, quotation, s);
         ++s) {
        find_speaker_in(context, quotations, quotation, s);
    }
}

/// X said: "P" -- the sentence before ends with a colon
static void
find_speaker_before(const RelContext *context, const RelQuotations *quotations,
                    RelQuotation *quotation, RelIndex sentence)
{
    const RelSentence *const before =
        &context->sentences->sentences[sentence - 1];

    if (before->n_tokens > 0 &&
        rel_text_is(before->tokens[before->n_tokens - 1].form, ":")) {
        const RelIndex saying =
            find_saying(context, quotations, sentence - 1, 0);
        if (saying != REL_NONE) {
            set_speaker(context, quotations, quotation, sentence - 1, saying);
        }
    }
}

/// A quotation right after another of the same paragraph has its speaker
static void
find_speaker_of_neighbour(const RelContext *context,
                          const RelQuotations *quotations, RelIndex index,
                          RelIndex sentence)
{
    const RelQuotation *const before = &quotations->items[index - 1];
    RelQuotation *const quotation = &quotations->items[index];
    const RelSentence *const all = context->sentences->sentences;
    const bool near = is_in(quotations, before, sentence) ||
                      (is_in(quotations, before, sentence - 1) &&
                       all[sentence].block == all[sentence - 1].block);

    if (near) {
        quotation->speaker = before->speaker;
        quotation->speaker_sentence = before->speaker_sentence;
    }
}

void
rel_quotations_find_speakers(const RelContext *context,
                             const RelQuotations *quotations)
{
    RelIndex sentence = 0;

    for (RelIndex q = 0; q < quotations->n_items; ++q) {
        RelQuotation *const item = &quotations->items[q];
        while (quotations->first[sentence + 1] <= item->begin) {
            ++sentence;
        }
        find_speaker_within(context, quotations, item, sentence);
        if (item->speaker == REL_NONE && sentence > 0) {
            find_speaker_before(context, quotations, item, sentence);
        }
        if (item->speaker == REL_NONE && q > 0 && sentence > 0) {
            find_speaker_of_neighbour(context, quotations, q, sentence);
        }
    }
}
