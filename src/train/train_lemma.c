// train_lemma: learns rules and exceptions of lemmas.
//
// usage: train_lemma OUTPUT WORDNET TREEBANK.conllu... < TEXT
//
// Rules are made of the ends of forms (lemma_rules.c); what they get wrong is
// an exception.  WORDNET, a folder (Debian's package wordnet-base has it as
// /usr/share/wordnet), tells which words there are besides those of the
// treebanks; TEXT, tokens with blanks between, adds verbs: what follows "to".

#include "base/files.h"
#include "base/strings.h"
#include "syntax/lemma_rule.h"
#include "syntax/lemma_words.h"
#include "train/gold.h"
#include "train/lemma_counts.h"

#include <stdio.h>

enum { LEAST_VERB = 2 }; // times a verb is seen behind "to"

/// Proper names keep their form: no "Unite States"
static RelText
lemma_of_name(RelText lemma, const RelLemmaKey *key, RelArena *arena)
{
    const RelText base = {key->base, key->length};

    return lemma.length < base.length &&
                   memcmp(lemma.bytes, base.bytes, lemma.length) == 0
               ? rel_arena_copy(arena, base)
               : lemma;
}

/// The class of a lemma; none of a name that is written small, and of a verb
/// whose plain form is not there, since that may be a mistake
static uint8_t
class_of(RelText xpos, RelText lemma)
{
    const uint8_t class = rel_lemma_class(xpos);
    const bool small_name =
        class == REL_LEMMA_NAME && !rel_text_is_capitalized(lemma);
    const bool inflected = class == REL_LEMMA_VERB &&
                           !rel_text_is(xpos, "VB") &&
                           !rel_text_is(xpos, "VBP");

    return small_name || inflected ? 0 : class;
}

static RelStatus
count_token(RelLemmaCounts *counted, const RelToken *token)
{
    char bytes[REL_LEMMA_ROOM * 2];
    RelLemmaKey key;
    RelIndex id;
    RelText lemma = token->lemma;

    if (lemma.length == 0 || rel_text_is(lemma, "_") ||
        rel_text_is(token->xpos, "GW") ||
        !rel_lemma_key(token->form, token->xpos, &key) ||
        (rel_text_is(token->xpos, "CD") && key.base[0] >= '0' &&
         key.base[0] <= '9')) {
        return REL_OK;
    }
    if (rel_text_is(token->xpos, "NNP")) {
        lemma = lemma_of_name(lemma, &key, counted->arena);
    }
    lemma = rel_lemma_counts_correct(counted, &key, lemma);
    const RelText whole = rel_lemma_whole(&key, bytes);
    RelStatus status = rel_intern_add(counted->wholes, whole, &id);
    if (status == REL_OK && id == counted->examples.n_items) {
        const RelLemmaExample example = {token->form, token->xpos, {NULL, 0}};
        status = rel_array_push(&counted->examples, &example);
    }
    if (status == REL_OK) {
        status = rel_counts_add(&counted->lemmas, whole, lemma, 1);
    }
    if (status == REL_OK) {
        status = rel_lemma_counts_add_word(counted, lemma,
                                           class_of(token->xpos, lemma));
    }
    // "plz" is known as it is, besides what it stands for
    return status == REL_OK && rel_text_is(token->xpos, "UH")
               ? rel_lemma_counts_add_word(
                     counted,
                     rel_arena_copy(counted->arena,
                                    (RelText){key.folded, key.folded_length}),
                     REL_LEMMA_INTERJECTION)
               : status;
}

static RelStatus
count_treebank(RelLemmaCounts *counted, const char *path)
{
    RelGold gold;
    RelStatus status = rel_gold_load(path, counted->arena, &gold);

    for (RelIndex i = 0; status == REL_OK && i < gold.sentences.n_sentences;
         ++i) {
        const RelSentence *sentence = &gold.sentences.sentences[i];
        for (RelIndex k = 0; status == REL_OK && k < sentence->n_tokens; ++k) {
            RelToken token = sentence->tokens[k];
            token.xpos = rel_lemma_tag(sentence, k);
            status = count_token(counted, &token);
        }
    }
    return status;
}

static bool
is_small_word(RelText word)
{
    for (size_t i = 0; i < word.length; ++i) {
        if (word.bytes[i] < 'a' || word.bytes[i] > 'z') {
            return false;
        }
    }
    return word.length > 1;
}

/// Tell whether nobody has said what `word` may be ("to power" makes no
/// verb of "power")
static bool
is_new(const RelLemmaCounts *counted, RelText word)
{
    return rel_intern_find(counted->words, word) == REL_NONE;
}

/// Add the words of running text that follow "to", as verbs
static RelStatus
count_text(RelLemmaCounts *counted, FILE *file)
{
    RelText text;
    RelText line;
    RelText word;
    RelCounts found;
    size_t n_words;

    RelStatus status = rel_counts_init(&found, counted->arena);
    if (status == REL_OK) {
        status = rel_file_read_open(file, "text", (size_t)1 << 30,
                                    &REL_TO_STDERR, counted->arena, &text);
    }
    while (status == REL_OK && rel_text_split(&text, '\n', &line)) {
        bool after_to = false;
        while (status == REL_OK && rel_text_split(&line, ' ', &word)) {
            if (after_to && is_small_word(word)) {
                status = rel_counts_add(&found, word, rel_text(""), 1);
            }
            after_to = rel_text_is(word, "to");
        }
    }
    const RelCount *counts =
        status == REL_OK ? rel_counts_sorted(&found, &n_words) : NULL;
    for (size_t i = 0; counts != NULL && status == REL_OK && i < n_words; ++i) {
        if (counts[i].number >= LEAST_VERB && is_new(counted, counts[i].key)) {
            status = rel_lemma_counts_add_word(counted, counts[i].key,
                                               REL_LEMMA_VERB);
        }
    }
    rel_counts_release(&found);
    return status;
}

int
main(int argc, char **argv)
{
    RelLemmaCounts counted;

    if (argc < 4) {
        fputs("usage: train_lemma OUTPUT WORDNET TREEBANK... < TEXT\n", stderr);
        return 2;
    }
    RelStatus status = rel_lemma_counts_init(&counted);
    if (status == REL_OK) {
        status = rel_lemma_counts_add_wordnet(&counted, argv[2]);
    }
    for (int i = 3; status == REL_OK && i < argc; ++i) {
        status = count_treebank(&counted, argv[i]);
    }
    if (status == REL_OK) {
        status = count_text(&counted, stdin);
    }
    if (status == REL_OK) {
        status = rel_lemma_rules_make(&counted);
    }
    if (status == REL_OK) {
        status = rel_lemma_model_write(&counted, argv[1]);
    }
    if (status != REL_OK) {
        fprintf(stderr, "train_lemma: %s\n", rel_status_text(status));
    }
    rel_lemma_counts_release(&counted);
    return status == REL_OK ? 0 : 1;
}
