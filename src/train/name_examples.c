// name_examples.c: features and gold labels of corpora, as numbers.

#include "train/name_examples.h"

/// Times a feature is seen before it gets a number
enum { LEAST_COUNT = 2 };

/// The gold label of each token
static uint8_t *
make_labels(const RelSentence *sentence, RelArena *arena)
{
    uint8_t *labels = REL_ARENA_ARRAY(arena, uint8_t, sentence->n_tokens);

    for (RelIndex k = 0; labels && k < sentence->n_names; ++k) {
        const RelName *name = &sentence->names[k];
        const unsigned kind = (unsigned)name->kind;
        for (RelIndex i = name->begin; i < name->end; ++i) {
            labels[i] =
                (uint8_t)rel_name_label(kind, name->end - name->begin == 1 ? 3
                                              : i == name->begin           ? 0
                                              : i + 1 == name->end         ? 2
                                                                           : 1);
        }
    }
    return labels;
}

/// Called with the features of each token, those of memory behind the others
typedef RelStatus (*VisitFunc)(void *data, const RelSentence *sentence,
                               RelIndex token, const uint64_t *features,
                               size_t n_plain, size_t n_all);

/// Visit the tokens of one sentence
static RelStatus
visit_sentence(const RelNameExamples *examples, const RelSentence *sentence,
               const RelNameMemory *memory, RelNameToken *tokens,
               VisitFunc visit, void *data)
{
    uint64_t features[REL_NAME_FEATURES];
    RelStatus status = REL_OK;

    rel_name_describe(sentence, examples->gazetteer, examples->words, memory,
                      tokens);
    for (RelIndex k = 0; status == REL_OK && k < sentence->n_tokens; ++k) {
        const uint32_t kept = tokens[k].memory;
        const size_t n_all =
            rel_name_features(tokens, sentence->n_tokens, k, features);
        tokens[k].memory = 0;
        const size_t n_plain =
            rel_name_features(tokens, sentence->n_tokens, k, features);
        tokens[k].memory = kept;
        (void)rel_name_features(tokens, sentence->n_tokens, k, features);
        status = visit(data, sentence, k, features, n_plain, n_all);
    }
    return status;
}

/// Visit the sentences from `begin` to `end`, which are one document
static RelStatus
visit_document(const RelNameExamples *examples, const RelSentences *sentences,
               RelIndex begin, RelIndex end, VisitFunc visit, void *data)
{
    RelArena *arena = rel_arena_new(&REL_HEAP);
    RelNameMemory memory;
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;

    if (arena != NULL) {
        rel_name_memory_init(&memory, arena);
    }
    for (RelIndex i = begin; status == REL_OK && i < end; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        const uint8_t *labels = make_labels(sentence, arena);
        status = labels ? rel_name_remember(&memory, sentence, labels)
                        : REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = begin; status == REL_OK && i < end; ++i) {
        const RelSentence *sentence = &sentences->sentences[i];
        const uint8_t *labels = make_labels(sentence, arena);
        RelNameToken *tokens =
            REL_ARENA_ARRAY(arena, RelNameToken, sentence->n_tokens);
        if (labels == NULL || tokens == NULL) {
            status = REL_ERR_NO_MEMORY;
            break;
        }
        rel_name_forget(&memory, sentence, labels);
        status =
            visit_sentence(examples, sentence, &memory, tokens, visit, data);
        if (status == REL_OK) {
            status = rel_name_remember(&memory, sentence, labels);
        }
    }
    rel_arena_free(arena);
    return status;
}

static RelStatus
visit_corpus(const RelNameExamples *examples, const RelSentences *sentences,
             VisitFunc visit, void *data)
{
    RelStatus status = REL_OK;

    for (RelIndex begin = 0;
         status == REL_OK && begin < sentences->n_sentences;) {
        RelIndex end = begin;
        while (end < sentences->n_sentences &&
               sentences->sentences[end].block ==
                   sentences->sentences[begin].block) {
            ++end;
        }
        status = visit_document(examples, sentences, begin, end, visit, data);
        begin = end;
    }
    return status;
}

static RelStatus
count_features(void *data, const RelSentence *sentence, RelIndex token,
               const uint64_t *features, size_t n_plain, size_t n_all)
{
    RelNameExamples *examples = data;
    RelStatus status = REL_OK;

    (void)sentence;
    (void)token;
    (void)n_plain;
    for (size_t i = 0; status == REL_OK && i < n_all; ++i) {
        status = rel_feature_table_count(&examples->table, features[i]);
    }
    return status;
}

/// Gathers the sentences of a corpus for the field
typedef struct {
    RelNameExamples *examples;
    float weight;
    uint32_t document; // added to those of the corpus
    RelArray ids;      // of uint32_t: of the sentence being gathered
    uint32_t *first, *plain;
} Gatherer;

static RelStatus
end_gathering(Gatherer *gatherer, const RelSentence *sentence)
{
    RelNameExamples *examples = gatherer->examples;
    const RelFieldSentence made = {
        .features = gatherer->ids.items,
        .first = gatherer->first,
        .plain = gatherer->plain,
        .labels = make_labels(sentence, examples->arena),
        .n_tokens = sentence->n_tokens,
        .document = gatherer->document + sentence->block,
        .weight = gatherer->weight};

    return made.labels ? rel_array_push(&examples->sentences, &made)
                       : REL_ERR_NO_MEMORY;
}

static RelStatus
gather_features(void *data, const RelSentence *sentence, RelIndex token,
                const uint64_t *features, size_t n_plain, size_t n_all)
{
    Gatherer *gatherer = data;
    RelNameExamples *examples = gatherer->examples;
    const size_t n = (size_t)sentence->n_tokens + 1;

    if (token == 0) {
        rel_array_init(&gatherer->ids, examples->arena, sizeof(uint32_t));
        gatherer->first = REL_ARENA_ARRAY(examples->arena, uint32_t, n);
        gatherer->plain = REL_ARENA_ARRAY(examples->arena, uint32_t, n);
        if (!gatherer->first || !gatherer->plain) {
            return REL_ERR_NO_MEMORY;
        }
    }
    for (size_t i = 0; i < n_all; ++i) {
        const uint32_t id = rel_feature_table_id(&examples->table, features[i]);
        if (i == n_plain) {
            gatherer->plain[token] = (uint32_t)gatherer->ids.n_items;
        }
        if (id != REL_NONE && rel_array_push(&gatherer->ids, &id) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    gatherer->first[token + 1] = (uint32_t)gatherer->ids.n_items;
    if (n_plain == n_all) {
        gatherer->plain[token] = gatherer->first[token + 1];
    }
    return token + 1 == sentence->n_tokens ? end_gathering(gatherer, sentence)
                                           : REL_OK;
}

RelStatus
rel_name_examples_make(RelNameExamples *examples, const RelNameCorpus *corpora,
                       size_t n_corpora)
{
    RelStatus status = rel_feature_table_init(&examples->table);
    uint32_t document = 0;

    rel_array_init(&examples->sentences, examples->arena,
                   sizeof(RelFieldSentence));
    for (size_t c = 0; status == REL_OK && c < n_corpora; ++c) {
        status = visit_corpus(examples, &corpora[c].sentences, count_features,
                              examples);
    }
    if (status == REL_OK) {
        status = rel_feature_table_number(&examples->table, LEAST_COUNT);
    }
    for (size_t c = 0; status == REL_OK && c < n_corpora; ++c) {
        Gatherer gatherer = {.examples = examples,
                             .weight = corpora[c].weight,
                             .document = document};
        status = visit_corpus(examples, &corpora[c].sentences, gather_features,
                              &gatherer);
        document += corpora[c].sentences.n_sentences;
    }
    return status;
}
