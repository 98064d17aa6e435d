// worth_subject.c: leaves out subjects that the tree has wrong, or that can do
// nothing.
//
//   Three years is a long time               how long is no thing
//   The only thing was the noise             nor is a thing that has no name
//   ... in the first half, sinking to 2 %    nor does a half sink
//   The bus, which stop here, ...            buses stop, a bus stops
//   the chairman and founder Pavel Novak     one man, not a founder beside him
//   a group led by Dexo that includes Orlan  the group, not Dexo

#include "graph/worth.h"

#include "base/strings.h"
#include "graph/mention_fill.h"
#include "graph/span.h"

static bool
is_singular(const RelToken *token)
{
    return rel_text_is(token->xpos, "NN");
}

/// Running text ends its sentences with a full stop, headlines do not
static bool
is_running_text(const RelSentence *sentence)
{
    for (RelIndex back = 1; back <= 3 && back <= sentence->n_tokens; ++back) {
        if (rel_text_is(sentence->tokens[sentence->n_tokens - back].form,
                        ".")) {
            return true;
        }
    }
    return false;
}

/// A child of `head` with one of the relations, on either side
static bool
has_child_of(const RelSentence *sentence, RelIndex head,
             const char *const *relations, size_t n_relations)
{
    for (size_t i = 0; i < n_relations; ++i) {
        if (rel_span_child(sentence, head, relations[i], 0) != REL_NONE) {
            return true;
        }
    }
    return false;
}

/// "the only thing I disliked", "the main thing": what a noun that names
/// nothing is said to be tells of a speaker
static bool
is_any_thing(const RelReading *reading, const RelProposition *proposition,
             const RelSentence *sentence)
{
    const RelIndex head = proposition->subject.head;

    return proposition->origin == REL_FROM_COPULA &&
           rel_list_has(reading->knowledge->lists->empty,
                        sentence->tokens[head].lemma) &&
           rel_span_of_phrase(sentence, head, head + 1) == head + 1;
}

/// "three years", "the first half": so long, and the years that a clause
/// behind them seems to tell of ("this year, falling to")
static bool
is_time(const RelReading *reading, const RelProposition *proposition,
        const RelSentence *sentence)
{
    static const char *const measures[] = {"nummod"};
    const RelIndex head = proposition->subject.head;
    const RelToken *token = &sentence->tokens[head];
    const RelToken *trigger = &sentence->tokens[proposition->trigger];

    return token->upos == REL_UPOS_NOUN &&
           rel_list_has(reading->knowledge->lists->times, token->lemma) &&
           ((trigger->head == head && rel_span_relates(trigger, "acl")) ||
            (rel_text_is(token->xpos, "NNS") &&
             has_child_of(sentence, head, measures, 1)));
}

/// Tell whether the simple present in `verb` cannot be said of `subject`
static bool
disagrees(const RelGraphLists *lists, const RelSentence *sentence,
          RelIndex subject, RelIndex verb)
{
    static const char *const joining[] = {"conj", "nmod", "appos", "nummod"};
    const RelToken *noun = &sentence->tokens[subject];
    const RelToken *said = &sentence->tokens[verb];

    if (rel_text_is(said->xpos, "VBZ")) {
        return rel_text_is(noun->xpos, "NNS") &&
               !rel_list_has(lists->units, noun->lemma) &&
               !rel_list_has(lists->times, noun->lemma) &&
               !rel_text_is_capitalized(noun->form);
    }
    // "The blow hit": a past that looks like the present; a crew may be many
    return rel_text_is(said->xpos, "VBP") && is_singular(noun) &&
           !rel_text_equals(rel_list_value(lists->irregular, said->lemma),
                            said->lemma) &&
           !rel_list_has(lists->genders, noun->lemma) &&
           !rel_span_relates(noun, "conj") &&
           !has_child_of(sentence, subject, joining,
                         sizeof joining / sizeof *joining);
}

/// The finite word of a predicate: its first helper, or itself
static RelIndex
finite_word(const RelSentence *sentence, RelIndex predicate)
{
    static const char *const helpers[] = {"aux", "cop"};
    RelIndex first = predicate;

    for (size_t i = 0; i < 2; ++i) {
        const RelIndex helper =
            rel_span_child(sentence, predicate, helpers[i], 0);
        first = helper < first ? helper : first;
    }
    return first;
}

/// "former pilot *Ada Lund*": the post and the name are one phrase
static bool
precedes_name(const RelSentence *sentence, RelIndex head)
{
    return head + 1 < sentence->n_tokens &&
           rel_mention_name_over(sentence, head + 1) != NULL;
}

/// "chairman" beside "founder Pavel Novak": a post without an article, joined
/// to another, is one more word for the same person
static bool
is_bare_post(const RelReading *reading, const RelSentence *sentence,
             RelIndex head)
{
    static const char *const fixed[] = {"det", "nmod:poss", "nummod", "nmod"};
    static const char *const joined[] = {"conj"};
    const RelToken *token = &sentence->tokens[head];
    const RelKnowledge *knowledge = reading->knowledge;
    const RelIndex class = rel_knowledge_class_of(knowledge, token->lemma);
    const bool person = rel_list_has(knowledge->lists->titles, token->lemma) ||
                        rel_knowledge_is(knowledge, class, knowledge->person);

    return person && token->upos == REL_UPOS_NOUN && is_singular(token) &&
           rel_mention_name_over(sentence, head) == NULL &&
           !precedes_name(sentence, head) &&
           (rel_span_relates(token, "conj") ||
            has_child_of(sentence, head, joined, 1)) &&
           !has_child_of(sentence, head, fixed, sizeof fixed / sizeof *fixed);
}

/// "the team led by Orlan Air *that includes* Dexo": a name needs nothing that
/// tells which, so the clause is of something before it
static bool
is_told_apart(const RelSentence *sentence, RelIndex head, RelIndex verb)
{
    const RelToken *token = &sentence->tokens[verb];
    const RelIndex first = head + 1;

    return rel_span_relates(token, "acl:relcl") && token->head == head &&
           sentence->tokens[head].upos == REL_UPOS_PROPN &&
           first < sentence->n_tokens &&
           rel_text_is(sentence->tokens[first].xpos, "WDT") &&
           rel_text_is_nocase(sentence->tokens[first].form, "that") &&
           (rel_span_child(sentence, head, "det", 0) == REL_NONE ||
            rel_mention_name_over(sentence, head) != NULL);
}

/// "urged that the army open and *review* it", read as "urged and review": a
/// verb joined to a past one, without a subject and a tense of its own, belongs
/// elsewhere
static bool
changes_form(const RelSentence *sentence, RelIndex verb)
{
    const RelToken *token = &sentence->tokens[verb];

    if (!rel_span_relates(token, "conj") || token->head >= sentence->n_tokens ||
        (!rel_text_is(token->xpos, "VB") && !rel_text_is(token->xpos, "VBP"))) {
        return false;
    }
    const RelText before = sentence->tokens[token->head].xpos;
    return (rel_text_is(before, "VBD") || rel_text_is(before, "VBZ")) &&
           rel_span_child(sentence, verb, "nsubj", 0) == REL_NONE &&
           rel_span_child(sentence, verb, "aux", 0) == REL_NONE;
}

bool
rel_worth_of_subject(const RelReading *reading,
                     const RelProposition *proposition)
{
    const RelPhrase *subject = &proposition->subject;

    if (subject->sentence != proposition->sentence ||
        subject->head == REL_NONE ||
        (proposition->origin != REL_FROM_VERB &&
         proposition->origin != REL_FROM_COPULA)) {
        return true;
    }
    const RelSentence *sentence =
        &reading->sentences->sentences[proposition->sentence];
    const RelIndex finite = finite_word(sentence, proposition->trigger);
    // The agent of a passive agrees with nothing
    const bool active =
        !rel_span_relates(&sentence->tokens[subject->head], "obl");

    return !is_time(reading, proposition, sentence) &&
           !is_any_thing(reading, proposition, sentence) &&
           !changes_form(sentence, proposition->trigger) &&
           !is_told_apart(sentence, subject->head, proposition->trigger) &&
           !(is_running_text(sentence) &&
             (is_bare_post(reading, sentence, subject->head) ||
              (active && disagrees(reading->knowledge->lists, sentence,
                                   subject->head, finite))));
}
