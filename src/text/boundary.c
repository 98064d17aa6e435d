// boundary.c: sentence ends.
//
//   He met Mr. Lee. "Go." They left.
//             no   yes   yes
//
// A candidate is a place behind a full stop and its like, with the closing
// quotes and brackets that follow it, or before a capital letter.  Features of
// the words around it are weighed by a linear model that
// src/train/train_sentence.c makes.

#include "text/boundary.h"

#include "text/letters.h"

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
    static const char *const closers[] = {")", "]",  "}",  "”",
                                          "’", "’’", "''", "»"};
    static const char *const either[] = {"\"", "'"};
    const RelText mark = form(boundary, token);

    if (is_one_of(mark, closers, sizeof(closers) / sizeof(closers[0]))) {
        return true;
    }
    return is_one_of(mark, either, 2) && is_glued(boundary, token) &&
           !(token + 1 < boundary->n_spans && is_glued(boundary, token + 1) &&
             rel_char_in_word(
                 rel_char_at(boundary->text, boundary->spans[token].end)));
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
            (mark.length >= 3 && rel_text_has_at(mark, mark.length - 3, "…")));
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
    case REL_CHAR_LETTER: return "x";
    case REL_CHAR_DIGIT: return "9";
    case REL_CHAR_NONE:
    case REL_CHAR_SPACE:
    case REL_CHAR_PUNCT:
    default: return ".";
    }
}

void
rel_boundary_begin(RelBoundary *boundary, size_t first)
{
    boundary->first = first;
    boundary->at = first;
    boundary->brackets = 0;
    boundary->quoted = false;
}

void
rel_boundary_move(RelBoundary *boundary, size_t at)
{
    const RelText mark = form(boundary, at);

    boundary->at = at;
    if (rel_text_is(mark, "(") || rel_text_is(mark, "[")) {
        ++boundary->brackets;
    } else if (rel_text_is(mark, ")") || rel_text_is(mark, "]")) {
        --boundary->brackets;
    } else if (rel_text_is(mark, "\"")) {
        boundary->quoted = !boundary->quoted;
    } else if (rel_text_is(mark, "“")) {
        boundary->quoted = true;
    } else if (rel_text_is(mark, "”")) {
        boundary->quoted = false;
    }
}

/// What is open at the boundary: a bracket, a quotation, both, neither
static const char *
open_marks(const RelBoundary *boundary)
{
    return boundary->brackets > 0 ? (boundary->quoted ? "(\"" : "(")
                                  : (boundary->quoted ? "\"" : "0");
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

/// Append as much of `text` as fits; the new length
static size_t
append(char feature[FEATURE_ROOM], size_t length, RelText text)
{
    const size_t room = FEATURE_ROOM - length;
    const size_t n = text.length < room ? text.length : room;

    memcpy(feature + length, text.bytes, n);
    return length + n;
}

/// Give "name=a|b" to the listener
static void
tell(const Listener *listener, const char *name, RelText a, const char *b)
{
    char feature[FEATURE_ROOM];
    char key[REL_KEY_MAX];
    const RelText word = rel_rules_key(a, key);
    size_t length = append(feature, 0, rel_text(name));

    if (word.length != a.length) {
        return; // longer than any feature
    }
    length = append(feature, length, rel_text("="));
    length = append(feature, length, word);
    length = append(feature, length, rel_text("|"));
    length = append(feature, length, rel_text(b));
    if (length < FEATURE_ROOM) {
        listener->func(listener->data, (RelText){feature, length});
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

/// What the features look at
typedef struct {
    RelText mark;     // the stop, or empty
    RelText before;   // the word before it
    RelText last;     // the last token
    RelText closer;   // the last token if it closes quotes or brackets
    RelText next;     // the first token behind
    RelText class;    // of the stop: the mark itself or the kind of its word
    const char *stop; // ".", or "0" where there is none
    const char *kind; // of an abbreviation
    const char *shape, *shape_before, *shape_second;
} View;

static View
look_around(const RelBoundary *boundary)
{
    const size_t stop = stop_token(boundary);
    const size_t next = boundary->at + 1;
    const bool first = stop == boundary->first;
    const bool stops = is_stop(form(boundary, stop));
    View view = {.last = form(boundary, boundary->at),
                 .next = form(boundary, next),
                 .before = first ? rel_text("") : form(boundary, stop - 1),
                 .mark = stops ? form(boundary, stop) : rel_text(""),
                 .closer = stop < boundary->at ? form(boundary, boundary->at)
                                               : rel_text(""),
                 .stop = stops ? "." : "0",
                 .shape = shape(boundary, next),
                 .shape_second = shape(boundary, next + 1),
                 .shape_before = first ? "-" : shape(boundary, stop - 1)};

    view.kind = abbreviation_kind(boundary, view.mark);
    view.class = view.mark.length > 2 ? rel_text(view.kind) : view.mark;
    return view;
}

void
rel_boundary_features(const RelBoundary *boundary, RelFeatureFunc func,
                      void *data)
{
    const Listener listener = {func, data};
    const View view = look_around(boundary);
    const bool stops = view.mark.length > 0;
    const bool opener = view.shape[0] == 'X' &&
                        rel_rules_has(boundary->rules->openers, view.next);
    const char *open = open_marks(boundary);
    const RelText size =
        rel_text(length_class(boundary->at + 1 - boundary->first));

    tell(&listener, "bias", rel_text(""), "");
    tell(&listener, "mark", view.mark, view.shape);
    tell(&listener, "kind", rel_text(view.kind), view.shape);
    tell(&listener, "kind-before", rel_text(view.kind), view.shape_before);
    tell(&listener, "kind-opener", rel_text(view.kind), opener ? "1" : "0");
    tell(&listener, "opener-shape", rel_text(opener ? view.stop : "-"),
         view.shape);
    tell(&listener, "open", view.class, open);
    tell(&listener, "closer", view.closer, view.shape);
    tell(&listener, "closer-class", view.closer, stops ? view.kind : "0");
    tell(&listener, "closer-stop",
         view.closer.length > 0 ? view.mark : rel_text("-"),
         view.closer.length > 0 ? view.shape : "-");
    tell(&listener, "glued", view.class,
         is_glued(boundary, boundary->at + 1) ? "1" : "0");
    tell(&listener, "before", view.before, view.stop);
    tell(&listener, "before-shape", rel_text(view.shape_before), view.shape);
    tell(&listener, "last", stops ? rel_text("") : view.last, view.shape);
    tell(&listener, "next", view.next, stops ? view.kind : "0");
    tell(&listener, "next-alone", view.next, "");
    tell(&listener, "size", size, stops ? view.kind : "0");
    tell(&listener, "size-open", size, stops ? open : "0");
    tell(&listener, "two", rel_text(view.shape), view.shape_second);
    tell(&listener, "mark-second", view.class, view.shape_second);
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
