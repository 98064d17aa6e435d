// evaluate_relations.c: are things that people related joined by us as well?
//
//   evaluate_relations DATA [--list]
//
// On DATA/entities/re3d/re3d.jsonl: press texts on a war, with marked things,
// relations between them and the words that say so.  Counted are the relations
// inside one sentence whose words hold a verb or noun beside the two things:
//
//   [The envoy] met with [the king] in Oslo.      CommWith, "met with"
//
// One is found where a proposition has both heads in its places, the source
// before the target, and one of those verbs or nouns in its relation or in the
// preposition of a place ("in support of").  Relations that have no direction
// may stand either way; what belongs to something stands behind the verbs that
// say so from the other end ("The union includes Malta").  A name in apposition
// stands for what it names.  The rest are told by what went wrong first.

#include "base/array.h"
#include "base/files.h"
#include "base/strings.h"
#include "input/reader.h"
#include "train/gold_relation.h"

#include <relata/pipeline.h>

#include <stdio.h>
#include <stdlib.h>

/// What became of a gold relation
typedef enum {
    FOUND,            ///< As subject and argument
    FOUND_BESIDE,     ///< As two arguments of one predicate
    MISSED_SPLIT,     ///< We see two sentences
    MISSED_TURNED,    ///< The other way round
    MISSED_WORD,      ///< Joined, but by another relation
    MISSED_PREDICATE, ///< No relation has one of the words
    MISSED_THING,     ///< One of the two is in no proposition
    MISSED_PAIR,      ///< Both are, but in different ones
    N_OUTCOMES
} Outcome;

static const char *const OUTCOMES[N_OUTCOMES] = {
    "found",
    "found as two arguments",
    "missed: sentence split between",
    "missed: the other way round",
    "missed: joined by another relation",
    "missed: predicate not read",
    "missed: one thing in no proposition",
    "missed: things in different propositions",
};

/// Relations that hold in both directions
static const char *const SYMMETRIC[] = {"AlliesOf",        "Apart",
                                        "CoLocated",       "CommWith",
                                        "FightingAgainst", "IsSynonymOf"};

/// The relation of a part to its whole, and verbs that begin with the whole
static const char BELONGING[] = "BelongsTo";
static const char *const INCLUDING[] = {"include", "have", "contain",
                                        "comprise", "consist"};

/// A thing of the gold in our tokens
typedef struct {
    RelIndex begin, end; ///< Tokens
    RelIndex head;
    RelIndex named; ///< The head of what it is in apposition to, or its own
} Thing;

typedef struct {
    RelEngine *engine;
    RelWorker *worker;
    bool list;
    size_t counts[N_OUTCOMES];
    size_t n_single, n_single_found; ///< Told by one verb or noun alone
} Evaluation;

/// The analysis of one text
typedef struct {
    RelSentences sentences;
    RelPropositions propositions;
} Reading;

/// A relation to look for in one sentence
typedef struct {
    RelIndex sentence;
    const RelSentence *read;
    Thing source, target;
    const bool *words; // (n_tokens): verbs and nouns of the trigger
    bool symmetric;
    bool belonging;
} Query;

/// Step from a name in apposition to what it names: "the envoy, *Ida Reed*,"
static RelIndex
named_by(const RelSentence *sentence, RelIndex token)
{
    const RelToken *const tokens = sentence->tokens;

    return rel_text_is(tokens[token].relation, "appos") ? tokens[token].head
                                                        : token;
}

/// The tokens of `sentence` inside `span`; false: none
static bool
find_thing(const RelSentence *sentence, RelGoldSpan span, Thing *thing)
{
    *thing = (Thing){REL_NONE, REL_NONE, REL_NONE, REL_NONE};
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        if (token->char_end > span.begin && token->char_begin < span.end) {
            thing->begin = thing->begin == REL_NONE ? i : thing->begin;
            thing->end = i + 1;
        }
    }
    for (RelIndex i = thing->begin; i != REL_NONE && i < thing->end; ++i) {
        const RelIndex head = sentence->tokens[i].head;
        if (thing->head == REL_NONE &&
            (head == REL_NONE || head < thing->begin || head >= thing->end)) {
            thing->head = i;
        }
    }
    if (thing->head != REL_NONE) {
        thing->named = named_by(sentence, thing->head);
    }
    return thing->begin != REL_NONE;
}

/// The gold sentence that holds `span`, or REL_NONE
static size_t
gold_sentence(const RelGoldText *gold, RelGoldSpan span)
{
    for (size_t i = 0; i < gold->n_sentences; ++i) {
        if (gold->sentences[i].begin <= span.begin &&
            span.end <= gold->sentences[i].end) {
            return i;
        }
    }
    return REL_NONE;
}

/// The token heads the thing, or a phrase that the thing is in apposition to
static bool
is_inside(const Thing *thing, RelIndex token)
{
    return token == thing->named ||
           (thing->begin <= token && token < thing->end);
}

static bool
overlaps(RelGoldSpan a, RelGoldSpan b)
{
    return a.begin < b.end && b.begin < a.end;
}

/// Mark the verbs and nouns of the trigger outside both things; false: none
static bool
mark_words(const RelSentence *sentence, const RelGoldRelation *relation,
           bool *words)
{
    bool any = false;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        const RelGoldSpan span = {token->char_begin, token->char_end};
        words[i] =
            (token->upos == REL_UPOS_VERB || token->upos == REL_UPOS_NOUN) &&
            overlaps(span, relation->trigger) &&
            !overlaps(span, relation->source) &&
            !overlaps(span, relation->target);
        any = any || words[i];
    }
    return any;
}

static size_t
count_words(const RelSentence *sentence, const bool *words)
{
    size_t n_words = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        n_words += words[i];
    }
    return n_words;
}

/// `text` has the word `word`
static bool
has_word(RelText text, RelText word)
{
    RelText next;

    while (rel_text_split(&text, ' ', &next)) {
        if (next.length > 0 && rel_text_equals(next, word)) {
            return true;
        }
    }
    return false;
}

/// The relation of `proposition` is made of one of the words
static bool
holds_word(const Query *query, const RelProposition *proposition)
{
    const RelPhrase *const relation = &proposition->relation;

    for (RelIndex i = 0; i < query->read->n_tokens; ++i) {
        const RelToken *const token = &query->read->tokens[i];
        if (query->words[i] &&
            (i == proposition->trigger ||
             (relation->sentence == query->sentence && i >= relation->begin &&
              i < relation->end && has_word(relation->text, token->form)) ||
             (i >= proposition->begin && i < proposition->end &&
              has_word(proposition->lemma, token->lemma)))) {
            return true;
        }
    }
    return false;
}

/// The preposition before the thing at `place` is made of one of the words
static bool
preposition_holds_word(const Query *query, const RelProposition *proposition,
                       RelIndex place)
{
    for (RelIndex i = 0; place > 0 && i < query->read->n_tokens; ++i) {
        if (query->words[i] &&
            has_word(proposition->arguments[place - 1].preposition,
                     query->read->tokens[i].lemma)) {
            return true;
        }
    }
    return false;
}

static bool
is_among(RelText word, const char *const *words, size_t n_words)
{
    for (size_t i = 0; i < n_words; ++i) {
        if (rel_text_is(word, words[i])) {
            return true;
        }
    }
    return false;
}

/// The places stand as the relation wants them
static bool
has_direction(const Query *query, const RelProposition *proposition,
              RelIndex source, RelIndex target)
{
    const RelText verb = query->read->tokens[proposition->trigger].lemma;
    const bool turned =
        query->belonging &&
        is_among(verb, INCLUDING, sizeof INCLUDING / sizeof INCLUDING[0]);

    return query->symmetric || (source < target) != turned;
}

/// Where `thing` stands in the proposition: 0 the subject, from 1 the
/// arguments; REL_NONE: nowhere
static RelIndex
find_place(const RelProposition *proposition, RelIndex sentence,
           const Thing *thing)
{
    if (proposition->subject.sentence == sentence &&
        is_inside(thing, proposition->subject.head)) {
        return 0;
    }
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelPhrase *const phrase = &proposition->arguments[i].phrase;
        if (phrase->sentence == sentence && is_inside(thing, phrase->head)) {
            return (RelIndex)(i + 1);
        }
    }
    return REL_NONE;
}

/// What one proposition makes of the relation
static Outcome
judge_proposition(const Query *query, const RelProposition *proposition)
{
    bool word = holds_word(query, proposition);
    const RelIndex source =
        find_place(proposition, query->sentence, &query->source);
    const RelIndex target =
        find_place(proposition, query->sentence, &query->target);

    if (source == REL_NONE || target == REL_NONE || source == target) {
        return word ? MISSED_PAIR : MISSED_PREDICATE;
    }
    word = word || preposition_holds_word(query, proposition, source) ||
           preposition_holds_word(query, proposition, target);
    if (!word) {
        return MISSED_WORD;
    }
    if (!has_direction(query, proposition, source, target)) {
        return MISSED_TURNED;
    }
    return source == 0 || target == 0 ? FOUND : FOUND_BESIDE;
}

/// `thing` has a place in some proposition
static bool
takes_part(const Reading *reading, RelIndex sentence, const Thing *thing)
{
    for (RelIndex i = 0; i < reading->propositions.n_propositions; ++i) {
        const RelProposition *const proposition =
            &reading->propositions.propositions[i];
        if (proposition->sentence == sentence &&
            find_place(proposition, sentence, thing) != REL_NONE) {
            return true;
        }
    }
    return false;
}

/// The best that any proposition of the sentence makes of the relation
static Outcome
judge(const Reading *reading, const Query *query)
{
    Outcome best = MISSED_PREDICATE;
    bool read = false;

    for (RelIndex i = 0; i < reading->propositions.n_propositions; ++i) {
        const RelProposition *const proposition =
            &reading->propositions.propositions[i];
        if (proposition->sentence == query->sentence) {
            const Outcome outcome = judge_proposition(query, proposition);
            read = read || outcome == MISSED_PAIR;
            best = outcome < best ? outcome : best;
        }
    }
    if (best < MISSED_PREDICATE || !read) {
        return best;
    }
    return takes_part(reading, query->sentence, &query->source) &&
                   takes_part(reading, query->sentence, &query->target)
               ? MISSED_PAIR
               : MISSED_THING;
}

static void
print_span(const RelSentence *sentence, RelIndex begin, RelIndex end)
{
    for (RelIndex i = begin; i < end; ++i) {
        printf(" %.*s", (int)sentence->tokens[i].form.length,
               sentence->tokens[i].form.bytes);
    }
}

static void
print_query(const Query *query, RelText type, Outcome outcome)
{
    const RelSentence *const read = query->read;

    printf("%s | %.*s |", OUTCOMES[outcome], (int)type.length, type.bytes);
    print_span(read, query->source.begin, query->source.end);
    printf(" |");
    for (RelIndex i = 0; i < read->n_tokens; ++i) {
        if (query->words[i]) {
            print_span(read, i, i + 1);
        }
    }
    printf(" |");
    print_span(read, query->target.begin, query->target.end);
    printf("\n   ");
    print_span(read, 0, read->n_tokens);
    printf("\n");
}

/// Look for one relation of the gold, if it is to be counted
static RelStatus
count_relation(Evaluation *evaluation, const Reading *reading,
               const RelGoldText *gold, const RelGoldRelation *relation,
               RelArena *arena)
{
    const size_t inside = gold_sentence(gold, relation->source);

    if (inside == REL_NONE || inside != gold_sentence(gold, relation->target) ||
        overlaps(relation->source, relation->target)) {
        return REL_OK;
    }
    for (RelIndex i = 0; i < reading->sentences.n_sentences; ++i) {
        const RelSentence *const read = &reading->sentences.sentences[i];
        bool *const words = REL_ARENA_ARRAY(arena, bool, read->n_tokens);
        Query query = {.sentence = i,
                       .read = read,
                       .words = words,
                       .symmetric =
                           is_among(relation->type, SYMMETRIC,
                                    sizeof SYMMETRIC / sizeof SYMMETRIC[0]),
                       .belonging = rel_text_is(relation->type, BELONGING)};
        if (!words) {
            return REL_ERR_NO_MEMORY;
        }
        if (!find_thing(read, relation->source, &query.source) ||
            !mark_words(read, relation, words)) {
            continue;
        }
        const Outcome outcome =
            find_thing(read, relation->target, &query.target)
                ? judge(reading, &query)
                : MISSED_SPLIT;
        ++evaluation->counts[outcome];
        if (count_words(read, words) == 1) {
            ++evaluation->n_single;
            evaluation->n_single_found += outcome <= FOUND_BESIDE;
        }
        if (evaluation->list) {
            print_query(&query, relation->type, outcome);
        }
        return REL_OK;
    }
    return REL_OK;
}

/// The lines of the text as paragraphs
static RelStatus
make_document(const RelGoldText *gold, RelArena *arena, RelDocument *document)
{
    RelArray blocks;
    RelStatus status = REL_OK;

    rel_array_init(&blocks, arena, sizeof(RelBlock));
    for (size_t begin = 0; status == REL_OK && begin < gold->text.length;) {
        size_t end = begin;
        while (end < gold->text.length && gold->text.bytes[end] != '\n') {
            ++end;
        }
        const RelBlock block = {REL_BLOCK_PARAGRAPH, begin, end};
        if (end > begin) {
            status = rel_array_push(&blocks, &block);
        }
        begin = end + 1;
    }
    *document = (RelDocument){.name = gold->name,
                              .text = gold->text,
                              .blocks = blocks.items,
                              .n_blocks = blocks.n_items};
    return status;
}

static RelStatus
count_text(Evaluation *evaluation, RelText line, RelArena *arena)
{
    RelGoldText gold;
    RelDocument document;
    Reading reading;
    RelStatus status = rel_gold_text_read(line, arena, &gold);

    if (status == REL_OK) {
        status = make_document(&gold, arena, &document);
    }
    if (status == REL_OK) {
        status = rel_worker_analyse(evaluation->worker, &document, arena,
                                    &reading.sentences);
    }
    if (status == REL_OK) {
        status = rel_worker_extract(evaluation->worker, &document,
                                    &reading.sentences, arena,
                                    &reading.propositions);
    }
    for (size_t i = 0; status == REL_OK && i < gold.n_relations; ++i) {
        status = count_relation(evaluation, &reading, &gold, &gold.relations[i],
                                arena);
    }
    return status;
}

static RelStatus
count_texts(Evaluation *evaluation, RelText lines)
{
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status = arena ? REL_OK : REL_ERR_NO_MEMORY;
    RelText line;

    while (status == REL_OK && rel_text_split(&lines, '\n', &line)) {
        if (line.length > 0) {
            rel_arena_clear(arena);
            status = count_text(evaluation, line, arena);
        }
    }
    rel_arena_free(arena);
    return status;
}

static void
print_counts(const Evaluation *evaluation)
{
    const size_t *const counts = evaluation->counts;
    size_t all = 0;

    for (size_t i = 0; i < N_OUTCOMES; ++i) {
        all += counts[i];
    }
    if (all == 0) {
        return;
    }
    printf("re3d relations found: %.1f %% of %zu\n",
           100.0 * (double)(counts[FOUND] + counts[FOUND_BESIDE]) / (double)all,
           all);
    printf("  of those that one verb or noun tells: %.1f %% of %zu\n",
           100.0 * (double)evaluation->n_single_found /
               (double)(evaluation->n_single ? evaluation->n_single : 1),
           evaluation->n_single);
    for (size_t i = 0; i < N_OUTCOMES; ++i) {
        printf("  %4zu  %s\n", counts[i], OUTCOMES[i]);
    }
}

/// Load what is needed and count
static RelStatus
evaluate(Evaluation *evaluation, const char *data, RelArena *arena)
{
    const RelText path =
        rel_text_printf(arena, "%s/entities/re3d/re3d.jsonl", data);
    const RelEngineOptions options = {NULL, NULL};
    RelText lines;
    RelStatus status = path.bytes ? rel_file_read(path.bytes, REL_INPUT_LIMIT,
                                                  NULL, arena, &lines)
                                  : REL_ERR_NO_MEMORY;

    if (status == REL_OK) {
        status = rel_engine_load(&options, NULL, &evaluation->engine);
    }
    if (status == REL_OK) {
        status = rel_worker_new(evaluation->engine, &evaluation->worker);
    }
    return status == REL_OK ? count_texts(evaluation, lines) : status;
}

int
main(int argc, char **argv)
{
    Evaluation evaluation = {.list =
                                 argc > 2 && strcmp(argv[2], "--list") == 0};
    RelArena *const arena = rel_arena_new(&REL_HEAP);

    if (argc < 2 || !arena) {
        fprintf(stderr, "usage: evaluate_relations DATA [--list]\n");
        rel_arena_free(arena);
        return 1;
    }
    const RelStatus status = evaluate(&evaluation, argv[1], arena);
    if (status == REL_OK) {
        print_counts(&evaluation);
    } else {
        fprintf(stderr, "%s: %s\n", argv[1], rel_status_text(status));
    }
    rel_worker_free(evaluation.worker);
    rel_engine_free(evaluation.engine);
    rel_arena_free(arena);
    return status != REL_OK;
}
