// perspective.c: says of each proposition who says it, whether it is denied
// and how sure it is.
//
//   "Ankara never warned us," Putin told reporters.
//
// gives (Ankara, warn, us) the speaker Putin and the polarity negative.  What
// a verb, copula or event noun says hangs on all that governs it; titles,
// demonyms and the like are the narrator's own words, unless they are quoted.

#include "perspective/perspective.h"

#include "perspective/quotation.h"
#include "perspective/stance.h"
#include "tree/noun_phrase.h"
#include "tree/phrase.h"

/// The noun names something beside the news: "French", "president of"
static bool
is_description(const RelProposition *proposition)
{
    switch (proposition->origin) {
    case REL_FROM_TITLE:
    case REL_FROM_APPOSITION:
    case REL_FROM_POSSESSIVE:
    case REL_FROM_DEMONYM:
    case REL_FROM_OF: return true;
    case REL_FROM_COMPOUND:
    case REL_FROM_VERB:
    case REL_FROM_COPULA:
    case REL_FROM_EVENT_NOUN:
    case REL_N_ORIGINS: break;
    }
    return false;
}

static void
read_stance(const RelContext *context, const RelProposition *proposition,
            RelStance *stance)
{
    const RelTree *const tree = &context->trees[proposition->sentence];

    if (is_description(proposition)) {
        rel_stance_of_description(context->lists, tree, proposition->trigger,
                                  stance);
    } else if (proposition->origin == REL_FROM_COMPOUND) {
        rel_stance_of_aside(context->lists, tree, proposition->trigger, stance);
    } else if (proposition->origin == REL_FROM_EVENT_NOUN &&
               tree->sentence->tokens[proposition->trigger].upos !=
                   REL_UPOS_VERB) {
        rel_stance_of_event(context->lists, tree, proposition->trigger, stance);
    } else {
        rel_stance_of_predicate(context->lists, tree, proposition->trigger,
                                stance);
    }
}

/// The words stand in quotation marks: whoever speaks there says so
static RelStatus
quote(RelContext *context, const RelQuotation *quotation,
      RelProposition *proposition)
{
    proposition->quoted = true;
    if (proposition->modality == REL_FACTUAL) {
        proposition->modality = REL_ATTRIBUTED;
    }
    if (proposition->speaker.sentence != REL_NONE ||
        quotation->speaker == REL_NONE) {
        return REL_OK;
    }
    return rel_phrase_of_argument(context, quotation->speaker_sentence,
                                  quotation->speaker, &proposition->speaker);
}

static RelStatus
assign(RelContext *context, const RelQuotations *quotations,
       RelProposition *proposition)
{
    RelStance stance;
    RelStatus status = REL_OK;

    read_stance(context, proposition, &stance);
    proposition->polarity = stance.polarity;
    proposition->modality = stance.attributed && stance.modality == REL_FACTUAL
                                ? REL_ATTRIBUTED
                                : stance.modality;
    proposition->speaker = rel_phrase_none();
    if (stance.speaker != REL_NONE) {
        status = rel_phrase_of_argument(context, proposition->sentence,
                                        stance.speaker, &proposition->speaker);
    }
    const RelQuotation *const quotation = rel_quotation_at(
        quotations, proposition->sentence, proposition->trigger);
    return status == REL_OK && quotation
               ? quote(context, quotation, proposition)
               : status;
}

RelStatus
rel_perspective_assign(RelContext *context)
{
    RelQuotations quotations;
    RelStatus status = rel_quotations_find(context, &quotations);

    for (size_t i = 0; status == REL_OK && i < context->propositions.n_items;
         ++i) {
        status = assign(context, &quotations,
                        rel_array_at(&context->propositions, i));
    }
    return status;
}
