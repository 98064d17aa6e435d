// boundary.c: sentence ends.
//
//   He met Mr. Lee. "Go." They left.
//             no   yes   yes
//
// A candidate is a place behind a full stop and its like, with the closing
// quotes and brackets that follow it, or before a capital letter.  Features of the
// words around it are weighed by a linear model that
// src/train/train_sentence.c makes.

#include "text/boundary.h"

#include "text/letters.h"

#include <stdio.h>

/// Most closing marks between a stop and the end of its sentence
enum { MAX_CLOSERS = 3 };

static RelText
form(const RelBoundary *boundary, size_t token)
{
    const RelSpan span = boundary->spans[token];

    return rel_text_slice(boundary->text, span.begin, span.end - span.begin);
}

static bool
is_one_of(RelText text, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; ++i) {
        if (rel_text_is(text, words[i])) {
            return true;
        }
    }
    return false;
}

/// Tell whether token `token` stands close to the one before it
static bool
is_glued(const RelBoundary *boundary, size_t token)
{
    return token > 0 &&
           boundary->spans[token].begin == boundary->spans[token - 1].end;
}

/// A mark that closes what was opened; straight quotes by their place
static bool
is_closer(const RelBoundary *boundary, size_t token)
{
    static const char *const closers[] = {")", "]", "}", "”", "’", "’’",
                                          "''", "»"};
    static const char *const either[] = {"\"", "'"};
    const RelText mark = form(boundary, token);

    if (is_one_of(mark, closers, sizeof(closers) / sizeof(closers[0]))) {
        return true;
    }
    return is_one_of(mark, either, 2) && is_glued(boundary, token) &&
           !(token + 1 < boundary->n_spans && is_glued(boundary, token + 1) &&
             rel_char_in_word(rel_char_at(boundary->text,
                                          boundary->spans[token].end)));
}

/// The last token before the closing marks that end at `at`
static size_t
stop_token(const RelBoundary *boundary)
{
    size_t token = boundary->at;

    while (token > boundary->first && boundary->at - token < MAX_CLOSERS &&
           is_closer(boundary, token)) {
        --token;
    }
    return token;
}

/// Tell whether `mark` ends in a mark that may end a sentence
static bool
is_stop(RelText mark)
{
    static const char stops[] = ".!?:;";

    return mark.length > 0 &&
           (strchr(stops, mark.bytes[mark.length - 1]) != NULL ||
            (mark.length >= 3 &&
             rel_text_has_at(mark, mark.length - 3, "…")));
}

bool
rel_boundary_is_candidate(const RelBoundary *boundary)
{
    const size_t next = boundary->at + 1;

    if (next >= boundary->n_spans) {
        return false;
    }
    if (is_stop(form(boundary, stop_token(boundary)))) {
        return !(is_closer(boundary, next) && is_glued(boundary, next));
    }
    const RelCharKind kind =
        rel_char_at(boundary->text, boundary->spans[next].begin);
    return kind == REL_CHAR_UPPER && !is_glued(boundary, next);
}

/// How a token looks: "Xx", "X", "XX", "x", "9", "." or "-" past the ends
static const char *
shape(const RelBoundary *boundary, size_t token)
{
    size_t next;

    if (token >= boundary->n_spans) {
        return "-";
    }
    const RelText word = form(boundary, token);
    switch (rel_char_kind(word, 0, &next)) {
    case REL_CHAR_UPPER:
        if (next == word.length) {
            return "X";
        }
        return rel_char_at(word, next) == REL_CHAR_UPPER   ? "XX"
               : rel_char_at(word, next) == REL_CHAR_PUNCT ? "X."
                                                           : "Xx";
    case REL_CHAR_LETTER:
        return "x";
    case REL_CHAR_DIGIT:
        return "9";
    case REL_CHAR_NONE:
    case REL_CHAR_SPACE:
    case REL_CHAR_PUNCT:
    default:
        return ".";
    }
}

/// What is open at the boundary: a bracket, a quotation, both, neither
static const char *
open_marks(const RelBoundary *boundary)
{
    int brackets = 0;
    int quotes = 0;

    for (size_t i = boundary->first; i <= boundary->at; ++i) {
        const RelText mark = form(boundary, i);
        if (rel_text_is(mark, "(") || rel_text_is(mark, "[")) {
            ++brackets;
        } else if (rel_text_is(mark, ")") || rel_text_is(mark, "]")) {
            --brackets;
        } else if (rel_text_is(mark, "\"")) {
            quotes = 1 - quotes;
        } else if (rel_text_is(mark, "“")) {
            quotes = 1;
        } else if (rel_text_is(mark, "”")) {
            quotes = 0;
        }
    }
    return brackets > 0 ? (quotes ? "(\"" : "(") : (quotes ? "\"" : "0");
}

static const char *
length_class(size_t n_tokens)
{
    return n_tokens < 2    ? "1"
           : n_tokens < 4  ? "3"
           : n_tokens < 8  ? "7"
           : n_tokens < 16 ? "15"
           : n_tokens < 40 ? "39"
                           : "40";
}

/// Room for a feature; longer ones are left out
enum { FEATURE_ROOM = 100 };

typedef struct {
    RelFeatureFunc func;
    void *data;
} Listener;

static void
tell(const Listener *listener, const char *name, RelText a, const char *b)
{
    char feature[FEATURE_ROOM];
    char key[REL_KEY_MAX];
    const RelText word = rel_rules_key(a, key);
    const int length = snprintf(feature, sizeof(feature), "%s=%.*s|%s", name,
                                (int)word.length, word.bytes, b);

    if (length > 0 && length < FEATURE_ROOM && word.length == a.length) {
        listener->func(listener->data,
                       (RelText){feature, (size_t)length});
    }
}

/// What the word before the stop is: an abbreviation of which kind
static const char *
abbreviation_kind(const RelBoundary *boundary, RelText word)
{
    const RelLexicon *list = boundary->rules->abbreviations;

    if (word.length < 2 || word.bytes[word.length - 1] != '.') {
        return "no";
    }
    const RelText name = rel_text_slice(word, 0, word.length - 1);
    if (!rel_rules_has(list, name)) {
        return memchr(name.bytes, '.', name.length) ? "U.S." : "J.";
    }
    return rel_rules_marked(list, name, "name") ? "Mr." : "Inc.";
}

void
rel_boundary_features(const RelBoundary *boundary, RelFeatureFunc func,
                      void *data)
{
    const Listener listener = {func, data};
    const size_t stop = stop_token(boundary);
    const size_t next = boundary->at + 1;
    const RelText none = rel_text("");
    const RelText mark = is_stop(form(boundary, stop)) ? form(boundary, stop)
                                                       : none;
    const RelText before =
        stop > boundary->first ? form(boundary, stop - 1) : none;
    const RelText closer =
        stop < boundary->at ? form(boundary, boundary->at) : none;
    const char *next_shape = shape(boundary, next);
    const char *kind = abbreviation_kind(boundary, mark);
    const char *open = open_marks(boundary);
    const char *size = length_class(boundary->at + 1 - boundary->first);

    tell(&listener, "b", none, "");
    tell(&listener, "m", mark, next_shape);
    tell(&listener, "a", rel_text(kind), next_shape);
    tell(&listener, "k", rel_text(kind), shape(boundary, stop - 1));
    tell(&listener, "o", mark.length > 2 ? rel_text(kind) : mark, open);
    tell(&listener, "c", closer, next_shape);
    tell(&listener, "cm", closer, mark.length > 2 ? kind : mark.length > 0 ? "." : "0");
    tell(&listener, "g", mark.length > 2 ? rel_text(kind) : mark,
         is_glued(boundary, next) ? "glued" : "apart");
    tell(&listener, "w", before, mark.length > 0 ? "." : "0");
    tell(&listener, "x", mark.length > 0 ? none : form(boundary, boundary->at),
         next_shape);
    tell(&listener, "n", form(boundary, next), mark.length > 0 ? kind : "0");
    tell(&listener, "nm", form(boundary, next), "");
    tell(&listener, "s", rel_text(size), mark.length > 0 ? kind : "0");
    tell(&listener, "so", rel_text(size), mark.length > 0 ? open : "0");
    tell(&listener, "2", rel_text(next_shape), shape(boundary, next + 1));
    tell(&listener, "2m", mark.length > 2 ? rel_text(kind) : mark,
         shape(boundary, next + 1));
    tell(&listener, "bs", rel_text(stop > boundary->first ? shape(boundary, stop - 1) : "-"),
         next_shape);
}

typedef struct {
    const RelLexicon *weights;
    long sum;
} Scale;

/// The whole number that `digits` writes
static long
read_weight(RelText digits)
{
    long number = 0;
    const size_t sign = digits.length > 0 && digits.bytes[0] == '-';

    for (size_t i = sign; i < digits.length && number < 100000000; ++i) {
        number = number * 10 + (digits.bytes[i] - '0');
    }
    return sign ? -number : number;
}

static void
weigh(void *data, RelText feature)
{
    Scale *scale = data;

    scale->sum += read_weight(rel_lexicon_value(scale->weights, feature));
}

bool
rel_boundary_holds(const RelBoundary *boundary, const RelLexicon *weights)
{
    Scale scale = {weights, 0};

    if (!rel_boundary_is_candidate(boundary)) {
        return false;
    }
    rel_boundary_features(boundary, weigh, &scale);
    return scale.sum > 0;
}
