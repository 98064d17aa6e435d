// nominal.c: joins noun phrases to what they point back to.
//
//   a trawler ... the trawler
//   Patrol ship fires shot (headline) ... a patrol ship fired
//
// Only definite phrases are looked at.  Rules (nominal_rule.c) and what was
// learnt (choice.h) say together what is meant.

#include "graph/coref.h"

#include "base/strings.h"
#include "graph/nominal.h"

static RelText
reason_for(RelReading *reading, const RelMention *mention, const char *why)
{
    const RelText text =
        rel_text_printf(reading->arena, "'%.*s': %s", (int)mention->text.length,
                        mention->text.bytes, why);

    reading->failed |= text.bytes == NULL;
    return text;
}

static bool
is_in_headline(const RelReading *reading, const RelMention *mention)
{
    const RelDocument *document = reading->document;
    const uint32_t block =
        reading->sentences->sentences[mention->sentence].block;

    return block < document->n_blocks &&
           document->blocks[block].kind == REL_BLOCK_TITLE;
}

/// "Patrol ship fires shot" over "A patrol ship fired ...": the first phrase
/// with the same words as the headline's is the same thing
static void
join_headline(RelReading *reading, RelAntecedents *before, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);

    if (mention->form != REL_FORM_NOMINAL || mention->folded.length == 0 ||
        rel_cluster_of(reading, index) != index) {
        return;
    }
    RelIndex value = index;
    if (!is_in_headline(reading, mention)) {
        const RelIndex earlier =
            rel_map_get(&before->headline, mention->folded);
        if (earlier == REL_NONE) {
            return;
        }
        value = REL_NONE; // only the first
        if (rel_mention_at(reading, earlier)->numbers == mention->numbers) {
            rel_cluster_join(reading, earlier, index,
                             reason_for(reading, mention,
                                        "the headline has the same words"));
        }
    }
    reading->failed |=
        rel_map_set(&before->headline, mention->folded, value) != REL_OK;
}

/// Why a rule takes a phrase for what stands before
static const char *
reason_of(RelIndex rule)
{
    switch (rule) {
    case REL_RULE_IS_OFFICE: return "one in the document holds such a title";
    case REL_RULE_IS_SYNONYM: return "one thing before may be called so";
    case REL_RULE_IS_HEAD: return "one name before is built on this noun";
    case REL_RULE_IS_CLASS: return "one name of this class is close before";
    default: return "one such thing is named before";
    }
}

static void
join_nominal(RelReading *reading, RelAntecedents *before, RelIndex index)
{
    const RelMention *mention = rel_mention_at(reading, index);

    if (mention->form != REL_FORM_NOMINAL || !mention->definite ||
        mention->joined || rel_cluster_of(reading, index) != index) {
        return;
    }
    const RelRuling ruling = rel_nominal_rule(reading, before, index);
    RelIndex found = ruling.cluster;
    // An office may be named before its holder is
    if (rel_choice_is_learnt(reading) && (found == REL_NONE || found < index)) {
        found = rel_choice_of_phrase(reading, index, ruling, before->choice)
                    ? rel_choice_make(reading, before->choice)
                    : REL_NONE;
    }
    if (found != REL_NONE) {
        rel_cluster_join(reading, found, index,
                         reason_for(reading, mention,
                                    found == ruling.cluster
                                        ? reason_of(ruling.rule)
                                        : "most likely the one named before"));
    }
}

void
rel_coref_nominals(RelReading *reading)
{
    RelAntecedents before;

    if (rel_antecedents_init(reading, &before) != REL_OK) {
        reading->failed = true;
        return;
    }
    for (RelIndex i = 0; i < reading->mentions.n_items && !reading->failed;
         ++i) {
        join_nominal(reading, &before, i);
        join_headline(reading, &before, i);
        rel_antecedents_note(reading, &before, i);
    }
}
