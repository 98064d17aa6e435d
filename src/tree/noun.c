// noun.c: what a noun or name names.
//
//   Norway, NATO        a place or body
//   the trawler         of the class Vehicle, by the ontology's words
//   South Korean        a people
//   the trawler, his    one thing that is there

#include "tree/noun.h"

#include "base/strings.h"
#include "base/utf8.h"
#include "tree/word.h"

bool
rel_noun_is_place_or_body(const RelContext *context, RelIndex sentence,
                          RelIndex token)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelText form = read->tokens[token].form;

    for (RelIndex i = 0; i < read->n_names; ++i) {
        const RelName *const name = &read->names[i];
        if (name->begin <= token && token < name->end) {
            return name->kind == REL_NAME_ORG || name->kind == REL_NAME_LOC;
        }
    }
    return context->gazetteer &&
           (rel_gazetteer_country(context->gazetteer, form) != REL_NONE ||
            (rel_gazetteer_kinds(context->gazetteer, form) &
             (REL_GAZ_ORG | REL_GAZ_MEDIA | REL_GAZ_COMPANY | REL_GAZ_REGION |
              REL_GAZ_CITY)) != 0);
}

/// `lemma` is the small `word`, also in capitals: "the Global Coalition"
static bool
is_word(RelText word, RelText lemma)
{
    if (word.length != lemma.length) {
        return false;
    }
    for (size_t i = 0; i < word.length; ++i) {
        if (rel_code_lower((unsigned char)lemma.bytes[i]) !=
            (unsigned char)word.bytes[i]) {
            return false;
        }
    }
    return true;
}

bool
rel_noun_has_class(const RelContext *context, const RelToken *noun,
                   const char *name)
{
    const RelOntology *const ontology = context->ontology;
    const RelIndex wanted = rel_ontology_class(ontology, rel_text(name));

    for (RelIndex c = 0; wanted != REL_NONE && c < ontology->n_classes; ++c) {
        for (size_t w = 0; w < ontology->classes[c].n_words; ++w) {
            if (is_word(ontology->classes[c].words[w], rel_token_lemma(noun))) {
                return rel_ontology_class_is(ontology, c, wanted);
            }
        }
    }
    return false;
}

/// Tell whether the tokens' forms, joined, are a demonym of the gazetteer
static bool
names_people(const RelContext *context, const RelToken *tokens, RelIndex n)
{
    char room[64];
    size_t length = 0;

    for (RelIndex i = 0; i < n; ++i) {
        const RelText form = tokens[i].form;
        if (length + form.length + 1 > sizeof room) {
            return false;
        }
        if (i > 0) {
            room[length++] = ' ';
        }
        memcpy(room + length, form.bytes, form.length);
        length += form.length;
    }
    return rel_gazetteer_demonym(context->gazetteer, (RelText){room, length}) !=
           REL_NONE;
}

bool
rel_noun_is_demonym(const RelContext *context, RelIndex sentence,
                    RelIndex begin, RelIndex *end)
{
    const RelSentence *const read = &context->sentences->sentences[sentence];
    const RelToken *const tokens = read->tokens;

    if (!context->gazetteer || !rel_text_is_capitalized(tokens[begin].form)) {
        return false;
    }
    for (RelIndex n = 2; n > 0; --n) {
        if (begin + n <= read->n_tokens &&
            names_people(context, tokens + begin, n)) {
            *end = begin + n;
            return true;
        }
    }
    return false;
}

bool
rel_noun_is_definite(const RelTree *tree, RelIndex noun)
{
    const RelToken *const tokens = tree->sentence->tokens;
    const RelIndex determiner = rel_tree_find(tree, noun, "det");

    if (tokens[noun].upos == REL_UPOS_PROPN ||
        tokens[noun].upos == REL_UPOS_PRON ||
        rel_tree_find(tree, noun, "nmod:poss") != REL_NONE) {
        return true;
    }
    if (determiner == REL_NONE) {
        return false;
    }
    const RelText lemma = tokens[determiner].lemma;
    return rel_text_is(lemma, "the") || rel_text_is(lemma, "this") ||
           rel_text_is(lemma, "that");
}
