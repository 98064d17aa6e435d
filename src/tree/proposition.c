// proposition.c: the words for polarity, modality and role.

#include <relata/proposition.h>

const char *
rel_polarity_text(RelPolarity polarity)
{
    return polarity == REL_NEGATIVE ? "negative" : "positive";
}

const char *
rel_modality_text(RelModality modality)
{
    static const char *const texts[REL_N_MODALITIES] = {
        [REL_FACTUAL] = "factual",         [REL_ATTRIBUTED] = "attributed",
        [REL_POSSIBLE] = "possible",       [REL_FUTURE] = "future",
        [REL_INTENDED] = "intended",       [REL_OBLIGATION] = "obligation",
        [REL_CONDITIONAL] = "conditional", [REL_QUESTION] = "question"};

    return modality < REL_N_MODALITIES ? texts[modality] : "";
}

const char *
rel_role_text(RelRole role)
{
    static const char *const texts[REL_N_ROLES] = {
        [REL_ROLE_OBJECT] = "object",
        [REL_ROLE_RECIPIENT] = "recipient",
        [REL_ROLE_COMPLEMENT] = "complement",
        [REL_ROLE_OBLIQUE] = "oblique",
        [REL_ROLE_PLACE] = "place",
        [REL_ROLE_DATE] = "date",
        [REL_ROLE_CLAUSE] = "clause",
        [REL_ROLE_MANNER] = "manner"};

    return role < REL_N_ROLES ? texts[role] : "";
}
