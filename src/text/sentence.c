// sentence.c: the parts of speech in words; the names of a sentence.

#include <relata/sentence.h>

static const char *const UPOS_TEXTS[REL_N_UPOS] = {
    [REL_UPOS_NONE] = "_",      [REL_UPOS_ADJ] = "ADJ",
    [REL_UPOS_ADP] = "ADP",     [REL_UPOS_ADV] = "ADV",
    [REL_UPOS_AUX] = "AUX",     [REL_UPOS_CCONJ] = "CCONJ",
    [REL_UPOS_DET] = "DET",     [REL_UPOS_INTJ] = "INTJ",
    [REL_UPOS_NOUN] = "NOUN",   [REL_UPOS_NUM] = "NUM",
    [REL_UPOS_PART] = "PART",   [REL_UPOS_PRON] = "PRON",
    [REL_UPOS_PROPN] = "PROPN", [REL_UPOS_PUNCT] = "PUNCT",
    [REL_UPOS_SCONJ] = "SCONJ", [REL_UPOS_SYM] = "SYM",
    [REL_UPOS_VERB] = "VERB",   [REL_UPOS_X] = "X",
};

const char *
rel_upos_text(RelUpos upos)
{
    return UPOS_TEXTS[upos < REL_N_UPOS ? upos : REL_UPOS_NONE];
}

RelUpos
rel_upos_from(RelText text)
{
    for (int upos = REL_UPOS_NONE + 1; upos < REL_N_UPOS; ++upos) {
        if (rel_text_is(text, UPOS_TEXTS[upos])) {
            return (RelUpos)upos;
        }
    }
    return REL_UPOS_NONE;
}

const char *
rel_name_kind_text(RelNameKind kind)
{
    switch (kind) {
    case REL_NAME_PER: return "PER";
    case REL_NAME_ORG: return "ORG";
    case REL_NAME_LOC: return "LOC";
    case REL_NAME_MISC: break;
    }
    return "MISC";
}

const RelName *
rel_sentence_name(const RelSentence *sentence, RelIndex token)
{
    RelIndex low = 0;
    RelIndex high = sentence->n_names;

    while (low < high) {
        const RelIndex middle = low + (high - low) / 2;
        if (sentence->names[middle].end <= token) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low < sentence->n_names && sentence->names[low].begin <= token
               ? &sentence->names[low]
               : NULL;
}
