// climb.c: what a step of the climb may find, and when it counts.
//
// Once the truth is settled (after "know", or in a relative clause) denials
// further up do not count, once the mood is settled doubts do not; speech
// always counts.

#include "perspective/climb.h"

#include "perspective/attribution.h"
#include "perspective/modality.h"
#include "perspective/polarity.h"

void
rel_climb_weaken(const RelClimb *climb, RelModality modality)
{
    RelStance *const stance = climb->stance;

    if (modality == REL_ATTRIBUTED) {
        stance->attributed = true;
    } else if (!stance->mood_settled) {
        stance->modality = rel_modality_weaker(stance->modality, modality);
    }
}

void
rel_climb_flip(const RelClimb *climb)
{
    RelStance *const stance = climb->stance;

    if (!stance->truth_settled) {
        stance->polarity =
            stance->polarity == REL_POSITIVE ? REL_NEGATIVE : REL_POSITIVE;
    }
}

void
rel_climb_settle(const RelClimb *climb, bool truth, bool mood)
{
    climb->stance->truth_settled |= truth;
    climb->stance->mood_settled |= mood;
}

void
rel_climb_attribute(const RelClimb *climb, RelIndex speaker, bool weak)
{
    RelStance *const stance = climb->stance;

    stance->attributed = true;
    if (speaker != REL_NONE &&
        (stance->speaker == REL_NONE || (stance->weak_speaker && !weak))) {
        stance->speaker = speaker;
        stance->weak_speaker = weak;
    }
}

void
rel_climb_attribute_to_source(const RelClimb *climb, RelIndex governor)
{
    RelIndex source = rel_attribution_source(climb->tree, governor);
    if (source != REL_NONE &&
        rel_polarity_is_none(climb->lists, climb->tree, source)) {
        source = REL_NONE; // "nobody believes that"
    }
    const bool weak = source != REL_NONE &&
                      climb->tokens[source].upos == REL_UPOS_PRON &&
                      rel_token_relates(&climb->tokens[source], "nmod:poss");

    rel_climb_attribute(climb, source, weak);
}
