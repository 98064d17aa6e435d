// choice_pronoun.c: lists what a pronoun may mean.
//
//   The trawler hit a tanker.  It sank off its port.
//
// For "It": trawler (subject for subject, one sentence before), tanker; for
// "its": It (subject of its own clause), trawler, tanker.

#include "graph/choice.h"

#include "base/strings.h"
#include "graph/antecedent.h"
#include "graph/span.h"

/// Sentences that are looked back to
#define REACH 3

/// The clauses around a pronoun
typedef struct {
    RelIndex verb;          // of its own clause, or REL_NONE
    RelIndex subject;       // of that clause
    RelIndex above;         // the verb that governs the clause
    RelIndex above_subject; // its subject
} Clauses;

/// Tell whether a token heads a clause
static bool
heads_clause(const RelToken *token)
{
    static const char *const relations[] = {"root",  "ccomp", "advcl",    "acl",
                                            "csubj", "xcomp", "parataxis"};

    for (size_t i = 0; i < sizeof(relations) / sizeof(relations[0]); ++i) {
        if (rel_span_relates(token, relations[i])) {
            return true;
        }
    }
    return rel_span_relates(token, "conj") &&
           (token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_AUX);
}

/// The head of the clause that `token` stands in, above it, or REL_NONE
static RelIndex
clause_of(const RelSentence *sentence, RelIndex token)
{
    RelIndex at = sentence->tokens[token].head;

    for (RelIndex steps = 0; at != REL_NONE && steps < sentence->n_tokens;
         ++steps) {
        if (heads_clause(&sentence->tokens[at])) {
            return at;
        }
        at = sentence->tokens[at].head;
    }
    return at;
}

/// The subject of the clause of `verb`, also where it stands with another verb
/// ("began to sink", "sank and was lost"), or REL_NONE
static RelIndex
subject_of(const RelSentence *sentence, RelIndex verb)
{
    for (RelIndex steps = 0; verb != REL_NONE && steps < sentence->n_tokens;
         ++steps) {
        const RelIndex subject = rel_span_child(sentence, verb, "nsubj", 0);
        const RelToken *const token = &sentence->tokens[verb];
        if (subject != REL_NONE || (!rel_span_relates(token, "xcomp") &&
                                    !rel_span_relates(token, "conj"))) {
            return subject;
        }
        verb = token->head;
    }
    return REL_NONE;
}

static Clauses
clauses_around(const RelSentence *sentence, RelIndex pronoun)
{
    Clauses clauses = {REL_NONE, REL_NONE, REL_NONE, REL_NONE};

    clauses.verb = clause_of(sentence, pronoun);
    if (clauses.verb != REL_NONE) {
        clauses.subject = subject_of(sentence, clauses.verb);
        clauses.above = clause_of(sentence, clauses.verb);
    }
    if (clauses.above != REL_NONE) {
        clauses.above_subject = subject_of(sentence, clauses.above);
    }
    return clauses;
}

/// Where `other` stands, seen from the clauses of the pronoun
static RelIndex
tree_of(const RelSeeker *seeker, const Clauses *clauses,
        const RelMention *other)
{
    const RelSentence *const sentence = seeker->sentence;
    const RelGraphLists *const lists = seeker->reading->knowledge->lists;

    if (other->head == clauses->subject) {
        return REL_TREE_IS_OWN_SUBJECT;
    }
    if (other->head == clauses->above_subject) {
        return rel_list_has(lists->reporting,
                            sentence->tokens[clauses->above].lemma)
                   ? REL_TREE_IS_SPEAKER
                   : REL_TREE_IS_ABOVE_SUBJECT;
    }
    if (clauses->above != REL_NONE &&
        sentence->tokens[other->head].head == clauses->above) {
        return REL_TREE_IS_ABOVE_OBJECT;
    }
    return clauses->verb != REL_NONE &&
                   clause_of(sentence, other->head) == clauses->verb
               ? REL_TREE_IS_SAME_CLAUSE
               : REL_TREE_IS_APART;
}

static RelIndex
speaker_at(const RelReading *reading, const RelMention *mention)
{
    const RelIndex *const by =
        reading->quoted_by ? reading->quoted_by[mention->sentence] : NULL;
    const RelIndex speaker = by ? by[mention->head] : REL_NONE;

    return speaker == REL_NONE ? REL_NONE : rel_cluster_of(reading, speaker);
}

static RelIndex
quote_of(const RelReading *reading, const RelMention *pronoun,
         const RelMention *other)
{
    const RelIndex later = speaker_at(reading, pronoun);
    const RelIndex earlier = speaker_at(reading, other);

    if (later == earlier) {
        return later == REL_NONE ? REL_QUOTE_IS_NOWHERE : REL_QUOTE_IS_ONE;
    }
    if (later == REL_NONE) {
        return REL_QUOTE_IS_EARLIER;
    }
    return earlier == REL_NONE ? REL_QUOTE_IS_LATER : REL_QUOTE_IS_TWO;
}

static RelIndex
gender_of(const RelSeeker *seeker, RelIndex cluster)
{
    const unsigned known = rel_cluster_at(seeker->reading, cluster)->genders;

    if (known == seeker->pronoun->genders) {
        return REL_GENDER_IS_SURE;
    }
    return known == REL_GENDER_ANY ? REL_GENDER_IS_OPEN : REL_GENDER_IS_LIKELY;
}

static RelIndex
number_of(const RelMention *mention)
{
    if (mention->numbers == REL_NUMBER_ANY) {
        return REL_NUMBER_IS_OPEN;
    }
    return mention->numbers == REL_NUMBER_ONE ? REL_NUMBER_IS_ONE
                                              : REL_NUMBER_IS_MANY;
}

/// What the pronoun does: "its ship", "it said"
static RelIndex
use_of(const RelSeeker *seeker)
{
    const RelToken *const tokens = seeker->sentence->tokens;
    const RelToken *const token = &tokens[seeker->pronoun->head];

    if (rel_span_relates(token, "nmod:poss")) {
        return REL_USE_IS_OWNER;
    }
    if (rel_value_has(
            rel_list_value(seeker->reading->knowledge->lists->pronouns,
                           seeker->pronoun->folded),
            ' ', rel_text("reflexive"))) {
        return REL_USE_IS_REFLEXIVE;
    }
    return seeker->pronoun->subject && token->head != REL_NONE &&
                   rel_list_has(seeker->reading->knowledge->lists->reporting,
                                tokens[token->head].lemma)
               ? REL_USE_IS_SPEAKER
               : REL_USE_IS_ANY;
}

/// The kind of the clause that a mention stands in
static RelIndex
kind_of_clause(const RelReading *reading, const RelMention *mention)
{
    const RelSentence *const sentence =
        &reading->sentences->sentences[mention->sentence];
    const RelIndex verb = clause_of(sentence, mention->head);

    if (verb == REL_NONE || rel_span_relates(&sentence->tokens[verb], "root")) {
        return REL_CLAUSE_IS_MAIN;
    }
    if (rel_span_relates(&sentence->tokens[verb], "ccomp")) {
        return REL_CLAUSE_IS_SAID;
    }
    return rel_span_relates(&sentence->tokens[verb], "conj") ||
                   rel_span_relates(&sentence->tokens[verb], "parataxis")
               ? REL_CLAUSE_IS_JOINED
               : REL_CLAUSE_IS_ASIDE;
}

/// What the other's own words tell
static void
add_word(const RelSeeker *seeker, const Clauses *clauses, RelHints *hints,
         const RelMention *other)
{
    const RelGraphLists *const lists = seeker->reading->knowledge->lists;
    const RelToken *const tokens =
        seeker->reading->sentences->sentences[other->sentence].tokens;
    const RelIndex verb = tokens[other->head].head;

    if (rel_list_has(lists->times, other->noun)) {
        rel_hints_add(hints, REL_HINT_WORD, REL_WORD_IS_TIME, 0);
    }
    if (rel_list_has(lists->empty, other->noun)) {
        rel_hints_add(hints, REL_HINT_WORD, REL_WORD_IS_EMPTY, 0);
    }
    if (verb != REL_NONE && clauses->verb != REL_NONE &&
        tokens[verb].upos == REL_UPOS_VERB &&
        rel_text_equals(tokens[verb].lemma,
                        seeker->sentence->tokens[clauses->verb].lemma)) {
        rel_hints_add(hints, REL_HINT_WORD, REL_WORD_IS_OF_SAME_VERB, 0);
    }
}

/// What speaks for or against one option
static void
add_hints(const RelSeeker *seeker, const Clauses *clauses, RelOption *option,
          size_t rank)
{
    const RelReading *const reading = seeker->reading;
    const RelMention *const pronoun = seeker->pronoun;
    const RelMention *const other = rel_mention_at(reading, option->mention);
    const RelIndex back = pronoun->sentence - other->sentence;
    const bool here = back == 0;
    const RelIndex class = rel_hint_class(reading, option->cluster);
    RelHints *const hints = &option->hints;
    RelIndex form = rel_hint_form(reading, other);

    if (form == REL_FORM_IS_PRONOUN && other->genders == pronoun->genders &&
        other->numbers == pronoun->numbers) {
        form = REL_FORM_IS_SAME_PRONOUN;
    }
    rel_hints_add_other(reading, option, seeker->index);
    rel_hints_add_count(hints, REL_HINT_RANK, rank);
    rel_hints_add(hints, here ? REL_HINT_ROLES : REL_HINT_ROLES_BEFORE,
                  rel_hint_role(reading, pronoun),
                  rel_hint_role(reading, other));
    rel_hints_add(hints, REL_HINT_FORM, form, back < 2 ? back : 2);
    rel_hints_add(hints, REL_HINT_CLASS, class, use_of(seeker));
    rel_hints_add(hints, REL_HINT_CLASS_ROLE, class,
                  rel_hint_role(reading, other));
    rel_hints_add(hints, REL_HINT_CLAUSE, kind_of_clause(reading, other), here);
    add_word(seeker, clauses, hints, other);
    rel_hints_add(hints, REL_HINT_NUMBER, number_of(other),
                  class == REL_CLASS_IS_BODY || class == REL_CLASS_IS_GROUP);
    rel_hints_add(hints, REL_HINT_GENDER, gender_of(seeker, option->cluster),
                  0);
    rel_hints_add(hints, REL_HINT_QUOTE, quote_of(reading, pronoun, other), 0);
    if (here) {
        rel_hints_add(hints, REL_HINT_TREE, tree_of(seeker, clauses, other),
                      use_of(seeker));
    }
}

/// List the candidates of a sentence before token `end`, the last first
static void
list_sentence(const RelSeeker *seeker, const Clauses *clauses,
              RelIndex sentence, RelIndex end, RelChoice *choice)
{
    for (RelIndex i = end; i > 0; --i) {
        const RelIndex index =
            rel_mention_headed_by(seeker->reading, sentence, i - 1);
        if (index == REL_NONE || !rel_antecedent_fits(seeker, index)) {
            continue;
        }
        const size_t rank = choice->n_options - 1;
        RelOption *const option =
            rel_choice_add(seeker->reading, choice, index);
        if (option == NULL) {
            return;
        }
        add_hints(seeker, clauses, option, rank);
    }
}

/// Mark the things that such a pronoun close before means
static void
mark_pronouns(const RelReading *reading, RelChoice *choice)
{
    const RelMention *const pronoun = rel_mention_at(reading, choice->mention);
    bool marked[REL_OPTIONS_MAX] = {false};

    for (size_t i = 1; i < choice->n_options; ++i) {
        const RelMention *const other =
            rel_mention_at(reading, choice->options[i].mention);
        if (other->form != REL_FORM_PRONOUN ||
            other->genders != pronoun->genders ||
            other->sentence + 1 < pronoun->sentence) {
            continue;
        }
        for (size_t j = 1; j < choice->n_options; ++j) {
            marked[j] |=
                choice->options[j].cluster == choice->options[i].cluster;
        }
    }
    for (size_t i = 1; i < choice->n_options; ++i) {
        if (marked[i]) {
            rel_hints_add(&choice->options[i].hints, REL_HINT_MARK,
                          REL_MARK_IS_PRONOUN_BEFORE, 0);
        }
    }
}

/// Mark who may be a man or a woman where somebody else surely is one
static void
mark_less_sure(const RelReading *reading, RelChoice *choice)
{
    const unsigned needed = rel_mention_at(reading, choice->mention)->genders;
    bool sure = false;

    for (size_t i = 1; i < choice->n_options; ++i) {
        sure |= rel_cluster_at(reading, choice->options[i].cluster)->genders ==
                needed;
    }
    for (size_t i = 1; sure && i < choice->n_options; ++i) {
        if (rel_cluster_at(reading, choice->options[i].cluster)->genders !=
            needed) {
            rel_hints_add(&choice->options[i].hints, REL_HINT_MARK,
                          REL_MARK_IS_LESS_SURE, 0);
        }
    }
}

/// What the pronoun looks like: "it is clear", "it is a pity", "its"
static RelIndex
shape_of(const RelSeeker *seeker)
{
    const RelSentence *const sentence = seeker->sentence;
    const RelToken *const token = &sentence->tokens[seeker->pronoun->head];
    const RelToken *const head =
        token->head == REL_NONE ? NULL : &sentence->tokens[token->head];

    if (rel_span_relates(token, "nmod:poss")) {
        return REL_SHAPE_IS_OWNER;
    }
    if (head == NULL || !seeker->pronoun->subject) {
        return REL_SHAPE_IS_OTHER;
    }
    if (head->upos == REL_UPOS_VERB) {
        return REL_SHAPE_IS_VERB;
    }
    return head->upos == REL_UPOS_ADJ ? REL_SHAPE_IS_ADJECTIVE
                                      : REL_SHAPE_IS_NOUN;
}

/// Tell whether a clause hangs beside the pronoun: "it is clear *that* ..."
static bool
has_clause_beside(const RelSeeker *seeker)
{
    const RelSentence *const sentence = seeker->sentence;
    const RelIndex verb = sentence->tokens[seeker->pronoun->head].head;

    return verb != REL_NONE &&
           (rel_span_child(sentence, verb, "csubj", 0) != REL_NONE ||
            rel_span_child(sentence, verb, "ccomp", 0) != REL_NONE ||
            rel_span_child(sentence, verb, "xcomp", 0) != REL_NONE);
}

/// "It *took* an hour", "it *seems*", "it was *said*"
static void
add_none_word(const RelSeeker *seeker, RelHints *none)
{
    const RelGraphLists *const lists = seeker->reading->knowledge->lists;
    const RelSentence *const sentence = seeker->sentence;
    const RelIndex verb = sentence->tokens[seeker->pronoun->head].head;
    const RelIndex object =
        verb == REL_NONE ? REL_NONE : rel_span_child(sentence, verb, "obj", 0);

    if (verb == REL_NONE) {
        return;
    }
    if (rel_list_has(lists->reporting, sentence->tokens[verb].lemma)) {
        rel_hints_add(none, REL_HINT_NONE_WORD, REL_WORD_IS_SAYING, 0);
    }
    if (rel_list_has(lists->copular, sentence->tokens[verb].lemma)) {
        rel_hints_add(none, REL_HINT_NONE_WORD, REL_WORD_IS_COPULAR, 0);
    }
    if (rel_list_has(lists->times, sentence->tokens[verb].lemma) ||
        (object != REL_NONE &&
         rel_list_has(lists->times, sentence->tokens[object].lemma))) {
        rel_hints_add(none, REL_HINT_NONE_WORD, REL_WORD_IS_TIME, 0);
    }
}

static RelChoiceKind
kind_of(const RelMention *pronoun)
{
    if (pronoun->numbers == REL_NUMBER_MANY) {
        return REL_CHOICE_THEY;
    }
    return (pronoun->genders & REL_GENDER_THING) != 0 ? REL_CHOICE_THING
                                                      : REL_CHOICE_PERSON;
}

bool
rel_choice_of_pronoun(RelReading *reading, RelIndex index, RelRuling ruling,
                      RelChoice *choice)
{
    const RelMention *const pronoun = rel_mention_at(reading, index);
    const RelIndex here = pronoun->sentence;
    RelHints *const none = &choice->options[0].hints;
    RelSeeker seeker;

    rel_seeker_init(&seeker, reading, index);
    seeker.loose = true;
    const Clauses clauses = clauses_around(seeker.sentence, pronoun->head);
    rel_choice_begin(choice, kind_of(pronoun), index);
    for (RelIndex back = 0; back <= REACH && back <= here; ++back) {
        const RelIndex end =
            back == 0 ? pronoun->head
                      : reading->sentences->sentences[here - back].n_tokens;
        list_sentence(&seeker, &clauses, here - back, end, choice);
    }
    mark_pronouns(reading, choice);
    mark_less_sure(reading, choice);
    rel_choice_mark_topic(choice);
    rel_choice_mark_rule(choice, ruling);
    rel_hints_add(none, REL_HINT_NONE_ROLE, rel_hint_role(reading, pronoun), 0);
    rel_hints_add_count(none, REL_HINT_NONE_COUNT, choice->n_options - 1);
    rel_hints_add(none, REL_HINT_NONE_SHAPE, shape_of(&seeker),
                  has_clause_beside(&seeker));
    add_none_word(&seeker, none);
    return choice->n_options > 1;
}
