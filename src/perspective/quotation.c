// quotation.c: which words of a document stand in quotation marks.
//
//   "Our positions are the same," Putin said. "That helps. We are ready."
//
// are two quotations of one speaker.  Curly marks tell which way they face;
// straight ones face the word they touch.  A quotation that goes on in the
// next paragraph is opened there again, and closed once.  A mark without its
// partner holds to the end of its sentence and spoils nothing after it.

#include "perspective/quotation.h"

#include "base/strings.h"

typedef enum { MARK_NONE, MARK_OPENS, MARK_CLOSES } Mark;

/// The work in hand
typedef struct {
    const RelContext *context;
    const RelIndex *first; // (n_sentences + 1)
    RelArray items;        // of RelQuotation
    bool open;
    bool single;            // the open one began with a single mark
    RelIndex open_sentence; // where it began
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

/// A single mark, which way it faces by the blanks around it: one that touches
/// words on both sides is an apostrophe
static Mark
read_single_mark(const RelSentence *sentence, RelIndex token)
{
    const RelToken *const mark = &sentence->tokens[token];
    const bool left = token > 0 && mark[-1].end == mark->begin;
    const bool right =
        token + 1 < sentence->n_tokens && mark->end == mark[1].begin;
    const bool curly = rel_text_is(mark->form, "\xe2\x80\x98");

    if (left == right || !(curly || rel_text_is(mark->form, "'") ||
                           rel_text_is(mark->form, "\xe2\x80\x99"))) {
        return MARK_NONE;
    }
    return right ? MARK_OPENS : MARK_CLOSES;
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
        finder->single = false;
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
    finder->single = false;
    finder->open_sentence = sentence;
    return status;
}

/// A single mark closes in the paragraph, not too far on, what one at `token`
/// opens; without it "the '90s" would open a quotation
static bool
is_closed(const Finder *finder, RelIndex sentence, RelIndex token)
{
    enum { FAR = 400 };
    const RelSentences *const all = finder->context->sentences;
    const uint32_t block = all->sentences[sentence].block;
    RelIndex n_seen = 0;

    for (RelIndex s = sentence; s < all->n_sentences && n_seen < FAR &&
                                all->sentences[s].block == block;
         ++s) {
        const RelIndex begin = s == sentence ? token + 1 : 0;
        for (RelIndex i = begin; i < all->sentences[s].n_tokens; ++i) {
            if (read_single_mark(&all->sentences[s], i) == MARK_CLOSES) {
                return true;
            }
            ++n_seen;
        }
    }
    return false;
}

static void
close_at(Finder *finder, RelIndex sentence, RelIndex token)
{
    last_item(finder)->end = finder->first[sentence] + token + 1;
    finder->open = false;
    finder->single = false;
}

/// Single marks count only outside of double ones
static RelStatus
read_single(Finder *finder, RelIndex sentence, RelIndex token)
{
    const Mark mark = read_single_mark(
        &finder->context->sentences->sentences[sentence], token);

    if (mark == MARK_CLOSES && finder->open && finder->single) {
        close_at(finder, sentence, token);
    } else if (mark == MARK_OPENS && !finder->open &&
               is_closed(finder, sentence, token)) {
        const RelStatus status = open_at(finder, sentence, token);
        finder->single = finder->open;
        return status;
    }
    return REL_OK;
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
            close_at(finder, sentence, i);
        } else if (mark == MARK_NONE) {
            status = read_single(finder, sentence, i);
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
    rel_quotations_find_speakers(context, quotations);
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
