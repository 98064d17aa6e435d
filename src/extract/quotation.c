// quotation.c: which words of a document stand in quotation marks.
//
//   "Our positions are the same," Putin said. "That helps. We are ready."
//
// are two quotations of one speaker.  Curly marks tell which way they face;
// straight ones face the word they touch.  A quotation that goes on in the
// next paragraph is opened there again, and closed once.  A mark without its
// partner holds to the end of its sentence and spoils nothing after it.

#include "extract/quotation.h"

#include "base/strings.h"
#include "extract/attribution.h"

typedef enum { MARK_NONE, MARK_OPENS, MARK_CLOSES } Mark;

/// The work in hand
typedef struct {
    const RelContext *context;
    const RelIndex *first; // (n_sentences + 1)
    RelArray items;        // of RelQuotation
    bool open;
    RelIndex open_sentence; // where the open one began
} Finder;

static bool
is_one_of(RelText form, const char *const *marks)
{
    for (; *marks; ++marks) {
        if (rel_text_is(form, *marks)) {
            return true;
        }
    }
    return false;
}

/// Which way a straight mark faces, by the blanks around it
static Mark
straight_mark(const RelSentence *sentence, RelIndex token, bool open)
{
    const RelToken *const mark = &sentence->tokens[token];
    const bool left = token > 0 && mark[-1].end == mark->begin;
    const bool right =
        token + 1 < sentence->n_tokens && mark->end == mark[1].begin;

    if (left != right) {
        return right ? MARK_OPENS : MARK_CLOSES;
    }
    return open ? MARK_CLOSES : MARK_OPENS;
}

static Mark
read_mark(const RelSentence *sentence, RelIndex token, bool open)
{
    static const char *const openers[] = {"\xe2\x80\x9c", "\xe2\x80\x9e", "``",
                                          "\xc2\xab", NULL};
    static const char *const closers[] = {"\xe2\x80\x9d", "''", "\xc2\xbb",
                                          NULL};
    const RelText form = sentence->tokens[token].form;

    if (is_one_of(form, openers)) {
        return MARK_OPENS;
    }
    if (is_one_of(form, closers)) {
        return MARK_CLOSES;
    }
    return rel_text_is(form, "\"") ? straight_mark(sentence, token, open)
                                   : MARK_NONE;
}

static RelQuotation *
last_item(const Finder *finder)
{
    return rel_array_at(&finder->items, finder->items.n_items - 1);
}

/// The open quotation has no partner: it ends with its sentence
static void
cut_open(Finder *finder)
{
    if (finder->open) {
        last_item(finder)->end = finder->first[finder->open_sentence + 1];
        finder->open = false;
    }
}

static RelStatus
open_at(Finder *finder, RelIndex sentence, RelIndex token)
{
    const RelIndex place = finder->first[sentence] + token;
    const RelQuotation item = {place, place, REL_NONE, REL_NONE};

    if (finder->open && token == 0) {
        return REL_OK; // Opened again at a new paragraph
    }
    cut_open(finder);
    const RelStatus status = rel_array_push(&finder->items, &item);
    finder->open = status == REL_OK;
    finder->open_sentence = sentence;
    return status;
}

static RelStatus
read_sentence(Finder *finder, RelIndex sentence)
{
    const RelSentence *const read =
        &finder->context->sentences->sentences[sentence];
    RelStatus status = REL_OK;

    for (RelIndex i = 0; i < read->n_tokens && status == REL_OK; ++i) {
        const Mark mark = read_mark(read, i, finder->open);
        if (mark == MARK_OPENS) {
            status = open_at(finder, sentence, i);
        } else if (mark == MARK_CLOSES && finder->open) {
            last_item(finder)->end = finder->first[sentence] + i + 1;
            finder->open = false;
        }
    }
    return status;
}

/// An open quotation goes on in `sentence`: no new paragraph, or one that
/// opens it again
static bool
goes_on(const Finder *finder, RelIndex sentence)
{
    const RelSentence *const all = finder->context->sentences->sentences;

    return sentence == 0 || all[sentence].block == all[sentence - 1].block ||
           (all[sentence].n_tokens > 0 &&
            read_mark(&all[sentence], 0, false) == MARK_OPENS);
}

static RelStatus
find_items(Finder *finder)
{
    const RelIndex n_sentences = finder->context->sentences->n_sentences;
    RelStatus status = REL_OK;

    for (RelIndex s = 0; s < n_sentences && status == REL_OK; ++s) {
        if (!goes_on(finder, s)) {
            cut_open(finder);
        }
        status = read_sentence(finder, s);
    }
    cut_open(finder);
    return status;
}

/// Number the tokens of all sentences through the document
static RelIndex *
number_tokens(const RelContext *context)
{
    const RelIndex n_sentences = context->sentences->n_sentences;
    RelIndex *const first =
        REL_ARENA_ARRAY(context->arena, RelIndex, (size_t)n_sentences + 1);

    for (RelIndex s = 0; first && s < n_sentences; ++s) {
        first[s + 1] = first[s] + context->sentences->sentences[s].n_tokens;
    }
    return first;
}

static RelIndex *
mark_tokens(const RelContext *context, const RelQuotations *quotations)
{
    const RelIndex n_tokens =
        quotations->first[context->sentences->n_sentences];
    RelIndex *const of_token =
        REL_ARENA_ARRAY(context->arena, RelIndex, (size_t)n_tokens + 1);

    if (!of_token) {
        return NULL;
    }
    for (RelIndex i = 0; i < n_tokens; ++i) {
        of_token[i] = REL_NONE;
    }
    for (RelIndex q = 0; q < quotations->n_items; ++q) {
        const RelQuotation *const item = &quotations->items[q];
        for (RelIndex i = item->begin; i < item->end; ++i) {
            of_token[i] = q;
        }
    }
    return of_token;
}

/// A verb of saying outside quotation marks, from `begin` on, or REL_NONE
static RelIndex
find_saying(const RelContext *context, const RelQuotations *quotations,
            RelIndex sentence, RelIndex begin)
{
    const RelTree *const tree = &context->trees[sentence];

    for (RelIndex i = begin; i < tree->sentence->n_tokens; ++i) {
        if (!rel_quotation_at(quotations, sentence, i) &&
            rel_attribution_is_saying(context->lists, tree, i)) {
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

static void
set_speaker(const RelContext *context, RelQuotation *quotation,
            RelIndex sentence, RelIndex saying)
{
    const RelIndex speaker =
        rel_attribution_source(&context->trees[sentence], saying);

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
            rel_attribution_is_saying(context->lists, tree, token)) {
            return token;
        }
        for (RelIndex i = 0; i < rel_tree_n_children(tree, token); ++i) {
            const RelIndex child = rel_tree_child(tree, token, i);
            if (rel_token_relates(&tree->sentence->tokens[child],
                                  "parataxis") &&
                !rel_quotation_at(quotations, sentence, child) &&
                rel_attribution_is_saying(context->lists, tree, child)) {
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
        set_speaker(context, quotation, sentence, saying);
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
            set_speaker(context, quotation, sentence - 1, saying);
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

static void
find_speakers(const RelContext *context, const RelQuotations *quotations)
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

RelStatus
rel_quotations_find(const RelContext *context, RelQuotations *quotations)
{
    Finder finder = {.context = context, .first = number_tokens(context)};

    if (!finder.first) {
        return REL_ERR_NO_MEMORY;
    }
    rel_array_init(&finder.items, context->arena, sizeof(RelQuotation));
    const RelStatus status = find_items(&finder);
    if (status != REL_OK) {
        return status;
    }
    *quotations = (RelQuotations){.first = finder.first,
                                  .items = finder.items.items,
                                  .n_items = (RelIndex)finder.items.n_items};
    quotations->of_token = mark_tokens(context, quotations);
    if (!quotations->of_token) {
        return REL_ERR_NO_MEMORY;
    }
    find_speakers(context, quotations);
    return REL_OK;
}

const RelQuotation *
rel_quotation_at(const RelQuotations *quotations, RelIndex sentence,
                 RelIndex token)
{
    const RelIndex q =
        quotations->of_token[quotations->first[sentence] + token];

    return q == REL_NONE ? NULL : &quotations->items[q];
}
