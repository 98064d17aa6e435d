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
    case 0x2013: // –
    case 0x2014: // —
        return '-';
    default: return code;
    }
}

typedef struct {
    size_t n_letters, n_capitals;
    bool capital_first;
} Case;

/// Fill base and folded; false if the form does not fit
static bool
fold(RelText form, RelLemmaKey *key, Case *found)
{
    *found = (Case){0, 0, false};
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
        found->capital_first |= capital && key->length == 0;
        key->length += rel_utf8_put(code, key->base + key->length);
        key->folded_length += rel_utf8_put(rel_code_lower(code),
                                           key->folded + key->folded_length);
    }
    return true;
}

bool
rel_lemma_key(RelText form, RelText xpos, RelLemmaKey *key)
{
    Case found;

    key->xpos = xpos;
    key->length = 0;
    key->folded_length = 0;
    if (xpos.length > 8 || rel_text_is(xpos, "ADD") ||
        !fold(form, key, &found)) {
        return false;
    }
    const bool name = rel_text_starts(xpos, "NNP");
    const bool written =
        name || (rel_text_starts(xpos, "NN") && found.n_capitals > 1) ||
        rel_text_starts(xpos, "JJ");
    key->shape = 'x';
    if (written && found.n_letters > 1 && found.n_capitals == found.n_letters) {
        key->shape = 'C';
    } else if (written && found.capital_first) {
        key->shape = 'X';
    }
    if (key->shape == 'x' && !name) {
        memcpy(key->base, key->folded, key->folded_length);
        key->length = key->folded_length;
    }
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
