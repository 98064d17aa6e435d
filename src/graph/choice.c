// choice.c: weighs what a mention may point back to.
//
//   chance of an option = e^score / sum over all options of e^score

#include "graph/choice.h"

#include "base/strings.h"
#include "base/weights.h"
#include "graph/span.h"

/// Mentions of a cluster that are counted
#define MOST_COUNTED 9

/// A rule of which texts that were learnt from have too few examples holds
/// from this chance on
#define LEAST_OF_SURE_RULES 0.15

void
rel_choice_begin(RelChoice *choice, RelChoiceKind kind, RelIndex mention)
{
    choice->kind = kind;
    choice->mention = mention;
    choice->ruled = REL_NONE;
    choice->sure = false;
    choice->n_options = 1;
    choice->options[0] = (RelOption){.mention = REL_NONE, .cluster = REL_NONE};
}

RelOption *
rel_choice_add(const RelReading *reading, RelChoice *choice, RelIndex mention)
{
    if (choice->n_options == REL_OPTIONS_MAX) {
        return NULL;
    }
    RelOption *const option = &choice->options[choice->n_options++];
    *option = (RelOption){.mention = mention,
                          .cluster = rel_cluster_of(reading, mention)};
    return option;
}

void
rel_choice_weigh(const RelBeliefs *beliefs, RelChoice *choice)
{
    double most = 0.0;
    double sum = 0.0;

    for (size_t i = 0; i < choice->n_options; ++i) {
        RelOption *const option = &choice->options[i];
        option->chance =
            rel_belief_score(beliefs, choice->kind, &option->hints);
        most = i == 0 || option->chance > most ? option->chance : most;
    }
    for (size_t i = 0; i < choice->n_options; ++i) {
        RelOption *const option = &choice->options[i];
        option->chance = rel_exponential(option->chance - most);
        sum += option->chance;
    }
    for (size_t i = 0; i < choice->n_options; ++i) {
        choice->options[i].chance /= sum;
    }
}

void
rel_chances_add(RelChances *chances, RelIndex thing, double chance)
{
    for (size_t i = 0; i < chances->n_things; ++i) {
        if (chances->things[i] == thing) {
            chances->chances[i] += chance;
            return;
        }
    }
    if (chances->n_things < REL_CHANCES_MAX) {
        chances->things[chances->n_things] = thing;
        chances->chances[chances->n_things++] = chance;
    }
}

RelIndex
rel_chances_best(const RelChances *chances, double *chance)
{
    RelIndex best = REL_NONE;

    *chance = 0.0;
    for (size_t i = 0; i < chances->n_things; ++i) {
        if (chances->chances[i] > *chance) {
            *chance = chances->chances[i];
            best = chances->things[i];
        }
    }
    return best;
}

static double
chance_of(const RelChances *chances, RelIndex thing)
{
    for (size_t i = 0; i < chances->n_things; ++i) {
        if (chances->things[i] == thing) {
            return chances->chances[i];
        }
    }
    return 0.0;
}

bool
rel_option_is_open(const RelReading *reading, const RelOption *option)
{
    return option->cluster == option->mention &&
           rel_mention_at(reading, option->mention)->form == REL_FORM_PRONOUN;
}

/// What the mention may mean, with what open pronouns among the options may
static void
spread(const RelReading *reading, const RelChoice *choice, RelChances *found)
{
    for (size_t i = 1; i < choice->n_options; ++i) {
        const RelOption *const option = &choice->options[i];
        if (!rel_option_is_open(reading, option)) {
            rel_chances_add(found, option->cluster, option->chance);
            continue;
        }
        const RelChances *const passed = &reading->chances[option->mention];
        for (size_t j = 0; j < passed->n_things; ++j) {
            rel_chances_add(found, passed->things[j],
                            option->chance * passed->chances[j]);
        }
    }
}

RelIndex
rel_choice_by(const RelBeliefs *beliefs, const RelReading *reading,
              RelChoice *choice)
{
    RelChances *const found = &reading->chances[choice->mention];
    double chance;

    found->n_things = 0;
    rel_choice_weigh(beliefs, choice);
    spread(reading, choice, found);
    if (choice->sure && choice->ruled != REL_NONE &&
        (choice->rule == REL_RULE_IS_OFFICE ||
         choice->rule == REL_RULE_IS_NATION ||
         chance_of(found, choice->ruled) >= LEAST_OF_SURE_RULES)) {
        return choice->ruled;
    }
    const RelIndex best = rel_chances_best(found, &chance);
    return chance >= beliefs->least[choice->kind][best == choice->ruled]
               ? best
               : REL_NONE;
}

RelIndex
rel_choice_make(const RelReading *reading, RelChoice *choice)
{
    return reading->chooser != NULL
               ? reading->chooser->choose(reading->chooser->user, reading,
                                          choice)
               : rel_choice_by(reading->knowledge->lists->beliefs, reading,
                               choice);
}

bool
rel_choice_is_learnt(const RelReading *reading)
{
    return reading->chooser != NULL ||
           reading->knowledge->lists->beliefs != NULL;
}

RelIndex
rel_hint_role(const RelReading *reading, const RelMention *mention)
{
    static const struct {
        const char *relation;
        RelIndex role;
    } ROLES[] = {
        {"nsubj:pass", REL_ROLE_IS_PASSIVE}, {"nsubj", REL_ROLE_IS_SUBJECT},
        {"obj", REL_ROLE_IS_OBJECT},         {"iobj", REL_ROLE_IS_OBJECT},
        {"obl", REL_ROLE_IS_OBLIQUE},        {"nmod:poss", REL_ROLE_IS_OWNER},
        {"nmod", REL_ROLE_IS_NOUN},          {"conj", REL_ROLE_IS_JOINED},
        {"appos", REL_ROLE_IS_JOINED},
    };
    const RelToken *const token =
        &reading->sentences->sentences[mention->sentence].tokens[mention->head];

    for (size_t i = 0; i < sizeof(ROLES) / sizeof(ROLES[0]); ++i) {
        if (rel_span_relates(token, ROLES[i].relation)) {
            return ROLES[i].role;
        }
    }
    return REL_ROLE_IS_OTHER;
}

RelIndex
rel_hint_form(const RelReading *reading, const RelMention *mention)
{
    const RelToken *const tokens =
        reading->sentences->sentences[mention->sentence].tokens;

    if (mention->form != REL_FORM_NOMINAL) {
        return mention->form == REL_FORM_NAME ? REL_FORM_IS_NAME
                                              : REL_FORM_IS_PRONOUN;
    }
    if (mention->definite) {
        return REL_FORM_IS_THE;
    }
    if (mention->begin == mention->head) {
        return REL_FORM_IS_BARE;
    }
    const RelToken *const first = &tokens[mention->begin];
    if (rel_span_relates(first, "nmod:poss")) {
        return REL_FORM_IS_OWNED;
    }
    return first->upos == REL_UPOS_DET ? REL_FORM_IS_A : REL_FORM_IS_BARE;
}

RelIndex
rel_hint_class(const RelReading *reading, RelIndex cluster)
{
    const RelKnowledge *const knowledge = reading->knowledge;
    const RelIndex class = rel_cluster_at(reading, cluster)->class_index;
    const struct {
        RelIndex above;
        RelIndex value;
    } CLASSES[] = {
        {knowledge->person, REL_CLASS_IS_PERSON},
        {knowledge->group, REL_CLASS_IS_GROUP},
        {knowledge->organization, REL_CLASS_IS_BODY},
        {knowledge->country, REL_CLASS_IS_COUNTRY},
        {knowledge->place, REL_CLASS_IS_PLACE},
        {knowledge->event, REL_CLASS_IS_EVENT},
        {knowledge->topic, REL_CLASS_IS_TOPIC},
    };

    if (class == REL_NONE ||
        knowledge->ontology->classes[class].parent == REL_NONE) {
        return REL_CLASS_IS_OPEN;
    }
    for (size_t i = 0; i < sizeof(CLASSES) / sizeof(CLASSES[0]); ++i) {
        if (rel_knowledge_is(knowledge, class, CLASSES[i].above)) {
            return CLASSES[i].value;
        }
    }
    return REL_CLASS_IS_THING;
}

static size_t
count_mentions(const RelReading *reading, RelIndex cluster)
{
    size_t n_mentions = 1;

    for (RelIndex i = rel_cluster_at(reading, cluster)->next;
         i != cluster && n_mentions < MOST_COUNTED;
         i = rel_cluster_at(reading, i)->next) {
        ++n_mentions;
    }
    return n_mentions;
}

/// Subject of the main clause, first of its sentence, or another place
static RelIndex
main_of(const RelReading *reading, const RelMention *mention)
{
    const RelSentence *const sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelToken *const token = &sentence->tokens[mention->head];

    if (mention->subject && token->head != REL_NONE &&
        sentence->tokens[token->head].head == REL_NONE) {
        return REL_MAIN_IS_SUBJECT;
    }
    for (RelIndex i = 0; i < mention->begin; ++i) {
        if (reading->mention_at[mention->sentence][i] != REL_NONE) {
            return REL_MAIN_IS_OTHER;
        }
    }
    return REL_MAIN_IS_FIRST;
}

static bool
is_in_headline(const RelReading *reading, const RelMention *mention)
{
    const RelDocument *const document = reading->document;
    const uint32_t block =
        reading->sentences->sentences[mention->sentence].block;

    return block < document->n_blocks &&
           document->blocks[block].kind == REL_BLOCK_TITLE;
}

void
rel_hints_add_other(const RelReading *reading, RelOption *option,
                    RelIndex index)
{
    const RelMention *const other = rel_mention_at(reading, option->mention);
    const RelMention *const later = rel_mention_at(reading, index);
    RelHints *const hints = &option->hints;

    rel_hints_add_count(hints, REL_HINT_DISTANCE,
                        later->sentence - other->sentence);
    rel_hints_add(hints, REL_HINT_MAIN, main_of(reading, other), 0);
    rel_hints_add_count(hints, REL_HINT_SIZE,
                        count_mentions(reading, option->cluster));
    if (is_in_headline(reading, other)) {
        rel_hints_add(hints, REL_HINT_MARK, REL_MARK_IS_HEADLINE, 0);
    }
    if (other->joined) {
        rel_hints_add(hints, REL_HINT_MARK, REL_MARK_IS_JOINED, 0);
    }
}

void
rel_choice_mark_topic(RelChoice *choice)
{
    size_t counts[REL_OPTIONS_MAX] = {0};
    size_t most = 2; // what is named once is no topic

    for (size_t i = 1; i < choice->n_options; ++i) {
        for (size_t j = 1; j < choice->n_options; ++j) {
            counts[i] +=
                choice->options[i].cluster == choice->options[j].cluster;
        }
        most = counts[i] > most ? counts[i] : most;
    }
    for (size_t i = 1; i < choice->n_options; ++i) {
        if (counts[i] == most) {
            rel_hints_add(&choice->options[i].hints, REL_HINT_MARK,
                          REL_MARK_IS_TOPIC, 0);
        }
    }
}

bool
rel_choice_mark_rule(RelChoice *choice, RelRuling ruling)
{
    bool found = ruling.cluster == REL_NONE;

    choice->ruled = ruling.cluster;
    choice->rule = ruling.rule;
    choice->sure = ruling.sure;
    for (size_t i = 1; i < choice->n_options; ++i) {
        if (ruling.cluster != REL_NONE &&
            choice->options[i].cluster == ruling.cluster) {
            rel_hints_add(&choice->options[i].hints, REL_HINT_RULE, ruling.rule,
                          0);
            found = true;
        }
    }
    return found;
}
