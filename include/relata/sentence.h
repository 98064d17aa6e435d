// Sentence: tokens with their analysis, as Universal Dependencies has it.

#ifndef RELATA_SENTENCE_H
#define RELATA_SENTENCE_H

#include <relata/text.h>

/// Universal parts of speech (https://universaldependencies.org/u/pos/)
typedef enum {
    REL_UPOS_NONE = 0,
    REL_UPOS_ADJ,
    REL_UPOS_ADP,
    REL_UPOS_ADV,
    REL_UPOS_AUX,
    REL_UPOS_CCONJ,
    REL_UPOS_DET,
    REL_UPOS_INTJ,
    REL_UPOS_NOUN,
    REL_UPOS_NUM,
    REL_UPOS_PART,
    REL_UPOS_PRON,
    REL_UPOS_PROPN,
    REL_UPOS_PUNCT,
    REL_UPOS_SCONJ,
    REL_UPOS_SYM,
    REL_UPOS_VERB,
    REL_UPOS_X,
    REL_N_UPOS
} RelUpos;

/// "NOUN", "VERB", ...; "_" for REL_UPOS_NONE; static storage
const char *rel_upos_text(RelUpos upos);

/// The part of speech called `text`, or REL_UPOS_NONE
RelUpos rel_upos_from(RelText text);

/// A word or mark
typedef struct {
    RelText form;     ///< As written (borrowed from the document)
    RelText lemma;    ///< Dictionary form; empty until lemmatized
    RelText xpos;     ///< Penn tag: "VBD", "NNP", ...; empty until tagged
    RelText relation; ///< UD relation to the head, with subtype: "nsubj:pass"
    RelText feats;    ///< UD features as read from CoNLL-U; empty otherwise
    RelUpos upos;
    RelIndex head;       ///< Index in the sentence; REL_NONE for the root
    float confidence;    ///< Probability of head and relation, 0 to 1
    uint32_t begin, end; ///< Byte offsets into the document's text
    uint32_t char_begin, char_end; ///< The same in code points
} RelToken;

typedef enum {
    REL_NAME_PER,
    REL_NAME_ORG,
    REL_NAME_LOC,
    REL_NAME_MISC
} RelNameKind;

/// "PER", "ORG", "LOC" or "MISC"; static storage
const char *rel_name_kind_text(RelNameKind kind);

/// A name found by the recogniser; names of a sentence do not overlap
typedef struct {
    RelNameKind kind;
    RelIndex begin;   ///< First token
    RelIndex end;     ///< One past the last token
    float confidence; ///< 0 to 1
} RelName;

/// A sentence; it owns nothing (all of it is in the arena of its document)
typedef struct {
    RelToken *tokens; // (n_tokens), in the order of the text
    RelIndex n_tokens;
    const RelName *names; // (n_names), by begin
    RelIndex n_names;
    uint32_t block;                ///< Index of its block in the document
    uint32_t begin, end;           ///< Byte offsets into the document's text
    uint32_t char_begin, char_end; ///< The same in code points
    const float *name_scores;      ///< Of the parser for the namer; may be NULL
} RelSentence;

/// The name that token `token` is in, or NULL; O(log n_names) comparisons
const RelName *rel_sentence_name(const RelSentence *sentence, RelIndex token);

/// The sentences of a document, in order
typedef struct {
    RelSentence *sentences; // (n_sentences)
    RelIndex n_sentences;
} RelSentences;

#endif
