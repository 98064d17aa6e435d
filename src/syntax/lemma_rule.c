// lemma_rule.c: forms seen by their ends, and scripts applied to them.

#include "syntax/lemma_rule.h"

#include "base/strings.h"
#include "base/utf8.h"

/// The plain mark that stands for a typographic one, or `code`
static uint32_t
plain_mark(uint32_t code)
{
    switch (code) {
    case 0x2018: // ‘
    case 0x2019: // ’
    case '`': return '\'';
    case 0x201C: // “
    case 0x201D: // ”
        return '"';
    case 0x2013: return '-'; // –
    default: return code;
    }
}

typedef struct {
    size_t n_letters, n_capitals, n_digits;
} Case;

/// Fill base and folded; false if the form does not fit
static bool
fold(RelText form, RelLemmaKey *key, Case *found)
{
    *found = (Case){0, 0, 0};
    for (size_t at = 0; at < form.length;) {
        uint32_t code = rel_utf8_next(form, &at);
        if (code == REL_UTF8_BAD || key->length + 8 > REL_LEMMA_ROOM ||
            key->folded_length + 8 > REL_LEMMA_ROOM) {
            return false;
        }
        code = plain_mark(code);
        const bool capital = rel_code_is_upper(code);
        found->n_capitals += capital;
        found->n_letters += rel_code_is_letter(code);
        found->n_digits += rel_code_is_digit(code);
        key->capital |= capital && key->length == 0;
        key->length += rel_utf8_put(code, key->base + key->length);
        key->folded_length += rel_utf8_put(rel_code_lower(code),
                                           key->folded + key->folded_length);
    }
    return true;
}

static bool
is_letter_or_digit(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9');
}

RelText
rel_lemma_tag(const RelSentence *sentence, RelIndex token)
{
    static const char *const TAGS[][2] = {{"VBZ", "VBZ+"}, {"VBD", "VBD+"}};
    const RelToken *helper = &sentence->tokens[token];
    size_t at = 0;

    if (helper->form.length == 0 || !rel_text_is(helper->relation, "aux") ||
        helper->head >= sentence->n_tokens ||
        plain_mark(rel_utf8_next(helper->form, &at)) != '\'' ||
        rel_text_is(sentence->tokens[helper->head].xpos, "VBG")) {
        return helper->xpos;
    }
    for (size_t i = 0; i < sizeof(TAGS) / sizeof(*TAGS); ++i) {
        if (rel_text_is(helper->xpos, TAGS[i][0])) {
            return rel_text(TAGS[i][1]);
        }
    }
    return helper->xpos;
}

/// Tell whether `form` is of the net or a file: "example.org", "#election"
static bool
is_address(RelText form)
{
    if (form.length > 1 && form.bytes[0] == '#') {
        return true;
    }
    for (size_t i = 2; i + 2 < form.length; ++i) {
        const char *at = form.bytes + i;
        if (*at == '@' || (*at == '/' && at[-1] == '/') ||
            (*at == '.' && is_letter_or_digit(at[-2]) &&
             is_letter_or_digit(at[-1]) && is_letter_or_digit(at[1]) &&
             is_letter_or_digit(at[2]) && at[1] > '9')) {
            return true;
        }
    }
    return false;
}

/// Tell whether `form` is a number of Rome: "XIV"
static bool
is_roman(RelText form)
{
    size_t i = 0;

    while (i < form.length && strchr("IVXLCDM", form.bytes[i]) != NULL) {
        ++i;
    }
    return i == form.length;
}

/// Choose the shape; base is folded where capitals tell nothing
static void
set_shape(RelLemmaKey *key, Case found)
{
    const bool name = rel_text_starts(key->xpos, "NNP");
    const bool written =
        name || (rel_text_starts(key->xpos, "NN") && found.n_capitals > 1) ||
        rel_text_starts(key->xpos, "JJ");

    key->mixed = found.n_capitals > key->capital;
    key->shouted = found.n_letters > 1 && found.n_capitals == found.n_letters;
    key->shape = 'x';
    if (written && key->shouted) {
        key->shape = 'C';
    } else if (written && key->capital) {
        key->shape = 'X';
    }
    if (key->shape == 'x' && !name) {
        memcpy(key->base, key->folded, key->folded_length);
        key->length = key->folded_length;
    }
}

bool
rel_lemma_key(RelText form, RelText xpos, RelLemmaKey *key)
{
    Case found;

    *key = (RelLemmaKey){.xpos = xpos};
    if (xpos.length > 8 || rel_text_is(xpos, "ADD") || is_address(form) ||
        (rel_text_is(xpos, "CD") && is_roman(form)) ||
        !fold(form, key, &found)) {
        return false;
    }
    if (found.n_letters + found.n_digits == 0 && !rel_text_is(xpos, "POS")) {
        key->xpos = rel_text("."); // what a mark is called matters little
    }
    set_shape(key, found);
    return true;
}

/// Write the tag, the shape and `rest` with tabs between
static RelText
write_key(const RelLemmaKey *key, const char *rest, size_t length, char *bytes)
{
    size_t at = key->xpos.length;

    if (at > 0) {
        memcpy(bytes, key->xpos.bytes, at);
    }
    bytes[at++] = '\t';
    bytes[at++] = key->shape;
    bytes[at++] = '\t';
    memcpy(bytes + at, rest, length);
    return (RelText){bytes, at + length};
}

RelText
rel_lemma_whole(const RelLemmaKey *key, char *bytes)
{
    return write_key(key, key->base, key->length, bytes);
}

RelText
rel_lemma_end(const RelLemmaKey *key, size_t length, char *bytes)
{
    return write_key(key, key->folded + key->folded_length - length, length,
                     bytes);
}

/// Copy the base with its capitals as `operation` says
static void
copy_base(const RelLemmaKey *key, char operation, RelLemmaBuffer *lemma)
{
    const RelText base = {key->base, key->length};
    const bool small = operation != 'k';

    lemma->length = 0;
    for (size_t at = 0; at < base.length;) {
        uint32_t code = rel_utf8_next(base, &at);
        if (operation == 't' && lemma->length == 0) {
            code = rel_code_upper(code);
        } else if (small) {
            code = rel_code_lower(code);
        }
        lemma->length += rel_utf8_put(code, lemma->bytes + lemma->length);
    }
}

bool
rel_lemma_apply(const RelLemmaKey *key, RelText script, RelLemmaBuffer *lemma)
{
    const size_t mark = rel_text_find(script, ">");

    if (script.length < 2 || mark == script.length) {
        return false;
    }
    const size_t cut = mark - 1;
    const size_t added = script.length - mark - 1;
    copy_base(key, script.bytes[0], lemma);
    if (cut > lemma->length || added > REL_LEMMA_ROOM ||
        (cut == lemma->length && added == 0) ||
        memcmp(lemma->bytes + lemma->length - cut, script.bytes + 1, cut) !=
            0) {
        return false;
    }
    lemma->length -= cut;
    memcpy(lemma->bytes + lemma->length, script.bytes + mark + 1, added);
    lemma->length += added;
    return true;
}

void
rel_lemma_by_rules(const RelLemmaKey *key, RelLemmaFind find, const void *data,
                   RelLemmaBuffer *lemma)
{
    char bytes[REL_LEMMA_ROOM * 2];
    size_t length = key->folded_length < REL_LEMMA_SUFFIX ? key->folded_length
                                                          : REL_LEMMA_SUFFIX;

    for (;; --length) {
        const RelText script = find(data, rel_lemma_end(key, length, bytes));
        if (script.length > 0 && rel_lemma_apply(key, script, lemma)) {
            return;
        }
        if (length == 0) {
            break;
        }
    }
    copy_base(key, 'k', lemma);
}
