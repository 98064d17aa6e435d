// readings.c: reads each sentence twice, by the parser's tree and by the gold.

#include "train/readings.h"

#include "base/files.h"
#include "base/strings.h"
#include "syntax/lemma.h"
#include "text/splitter.h"
#include "train/gold.h"
#include "train/tuples.h"

#include <string.h>

enum { MAX_BYTES = 16 << 20 };

/// The beginning of the name that holds `token`, or `token`: within a name it
/// does not matter which word is the head
static RelIndex
stand_for(const RelSentence *sentence, RelIndex token)
{
    for (RelIndex i = 0; i < sentence->n_names; ++i) {
        if (sentence->names[i].begin <= token &&
            token < sentence->names[i].end) {
            return sentence->names[i].begin;
        }
    }
    return token;
}

/// Tell whether two phrases mean the same: the same head or the same words
static bool
is_same_phrase(const RelSentence *sentence, const RelPhrase *one,
               const RelPhrase *other)
{
    if (one->sentence == REL_NONE || other->sentence == REL_NONE) {
        return one->sentence == other->sentence;
    }
    if (one->head == REL_NONE || other->head == REL_NONE) {
        return rel_text_equals(one->text, other->text);
    }
    return stand_for(sentence, one->head) == stand_for(sentence, other->head) ||
           (one->begin == other->begin && one->end == other->end);
}

static bool
is_same_argument(const RelSentence *sentence, const RelProposition *one,
                 const RelProposition *other)
{
    if (one->n_arguments == 0 || other->n_arguments == 0) {
        return one->n_arguments == other->n_arguments;
    }
    const RelArgument *const a = &one->arguments[0];
    const RelArgument *const b = &other->arguments[0];
    const bool clauses =
        (a->role == REL_ROLE_CLAUSE) == (b->role == REL_ROLE_CLAUSE);
    return clauses && is_same_phrase(sentence, &a->phrase, &b->phrase);
}

static bool
is_same(const RelSentence *sentence, const RelProposition *one,
        const RelProposition *other)
{
    return one->trigger == other->trigger && one->polarity == other->polarity &&
           one->modality == other->modality &&
           one->inverted == other->inverted &&
           rel_text_equals(one->lemma, other->lemma) &&
           is_same_phrase(sentence, &one->subject, &other->subject) &&
           is_same_phrase(sentence, &one->speaker, &other->speaker) &&
           is_same_argument(sentence, one, other);
}

static bool
is_among(const RelSentence *sentence, const RelProposition *proposition,
         const RelPropositions *gold)
{
    for (RelIndex i = 0; i < gold->n_propositions; ++i) {
        if (is_same(sentence, proposition, &gold->propositions[i])) {
            return true;
        }
    }
    return false;
}

static RelIndex
object_head(const RelProposition *proposition)
{
    return proposition->n_arguments > 0 ? proposition->arguments[0].phrase.head
                                        : REL_NONE;
}

/// A name of the reading that holds whatever the tree says of the rest:
/// "ewt-dev:17 4 2 6 positive factual -"
static RelText
make_key(RelReader *reader, const char *set, RelIndex number,
         const RelProposition *proposition)
{
    return rel_text_printf(
        reader->scratch, "%s:%u %d %d %d %s %s %d", set, (unsigned)number,
        (int)proposition->trigger, (int)proposition->subject.head,
        (int)object_head(proposition), rel_polarity_text(proposition->polarity),
        rel_modality_text(proposition->modality),
        proposition->speaker.sentence == REL_NONE
            ? -1
            : (int)proposition->speaker.head);
}

static void
put(FILE *file, const char *before, RelText text)
{
    fputs(before, file);
    fwrite(text.bytes ? text.bytes : "", 1, text.length, file);
}

/// Key and words, to be judged
static void
dump_words(FILE *file, RelText key, const RelSentence *sentence,
           const RelProposition *proposition, const RelReading *reading)
{
    put(file, "", key);
    fprintf(file, "\t%d\t%.3f\t%s", reading->agrees, reading->given,
            proposition->rule);
    put(file, "\t", proposition->subject.text);
    put(file, " [", proposition->lemma);
    fputs("]", file);
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        put(file, " | ", proposition->arguments[i].preposition);
        put(file, " ", proposition->arguments[i].phrase.text);
    }
    put(file, "\t", proposition->speaker.text);
    fputs("\t", file);
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        put(file, i > 0 ? " " : "", sentence->tokens[i].form);
    }
    fputc('\n', file);
}

/// What is looked at: a sentence of a set
typedef struct {
    RelReader *reader;
    const char *set; ///< Name of the file
    RelIndex number; ///< Of the sentence in it
    RelReadingSource source;
} Place;

static RelStatus
add_reading(const Place *place, const RelSentence *sentence,
            const RelProposition *proposition, bool agrees)
{
    RelReader *const reader = place->reader;
    RelSigns signs;
    const RelText key =
        make_key(reader, place->set, place->number, proposition);

    rel_signs_find(sentence, false, proposition, &signs);
    RelSign *const kept =
        REL_ARENA_ARRAY(reader->arena, RelSign, signs.n_items + 1);
    if (!kept || !key.bytes) {
        return REL_ERR_NO_MEMORY;
    }
    memcpy(kept, signs.items, signs.n_items * sizeof *kept);
    const RelIndex verdict = rel_map_get(&reader->verdicts, key);
    const RelReading reading = {
        .signs = kept,
        .n_signs = signs.n_items,
        .sentence = reader->n_sentences,
        .source = place->source,
        .agrees = agrees,
        .verdict = verdict == REL_NONE ? REL_NOT_JUDGED : (RelVerdict)verdict,
        .given = (double)proposition->confidence};
    if (reader->dump) {
        dump_words(reader->dump, key, sentence, proposition, &reading);
    }
    return rel_array_push(&reader->readings, &reading);
}

/// The sentence with nothing but its words
static RelStatus
strip(const RelSentence *gold, RelArena *arena, RelSentence *bare)
{
    *bare = *gold;
    bare->tokens = REL_ARENA_ARRAY(arena, RelToken, (size_t)gold->n_tokens + 1);
    if (!bare->tokens) {
        return REL_ERR_NO_MEMORY;
    }
    for (RelIndex i = 0; i < gold->n_tokens; ++i) {
        const RelToken *const token = &gold->tokens[i];
        bare->tokens[i].form = token->form;
        bare->tokens[i].begin = token->begin;
        bare->tokens[i].end = token->end;
        bare->tokens[i].char_begin = token->char_begin;
        bare->tokens[i].char_end = token->char_end;
    }
    return REL_OK;
}

/// Give the gold tree lemmas and names as the program would
static RelStatus
dress(RelReader *reader, const RelSentence *parsed, RelSentence *gold)
{
    for (RelIndex i = 0; i < gold->n_tokens; ++i) {
        gold->tokens[i].feats = rel_text("");
    }
    gold->names = parsed->names;
    gold->n_names = parsed->n_names;
    return rel_lemmatizer_run(reader->lemmatizer, reader->scratch, gold);
}

static RelStatus
extract(RelReader *reader, RelSentence *sentence, RelPropositions *propositions)
{
    const RelSentences alone = {sentence, 1};

    return rel_worker_extract(reader->worker, NULL, &alone, reader->scratch,
                              propositions);
}

/// The propositions of a sentence as the program gives them
static RelStatus
read_parsed(RelReader *reader, RelSentence *sentence,
            RelPropositions *propositions)
{
    sentence->block = 0;
    const RelStatus status =
        rel_worker_parse(reader->worker, reader->scratch, sentence);

    return status == REL_OK ? extract(reader, sentence, propositions) : status;
}

static RelStatus
read_tree(const Place *place, RelSentence *gold)
{
    RelReader *const reader = place->reader;
    RelSentence parsed;
    RelPropositions found = {NULL, 0};
    RelPropositions wanted = {NULL, 0};

    RelStatus status = strip(gold, reader->scratch, &parsed);
    if (status == REL_OK) {
        status = read_parsed(reader, &parsed, &found);
    }
    if (status == REL_OK) {
        status = dress(reader, &parsed, gold);
    }
    if (status == REL_OK) {
        gold->block = 0;
        status = extract(reader, gold, &wanted);
    }
    for (RelIndex i = 0; status == REL_OK && i < found.n_propositions; ++i) {
        const RelProposition *const proposition = &found.propositions[i];
        status = add_reading(place, &parsed, proposition,
                             is_among(&parsed, proposition, &wanted));
    }
    return status;
}

/// "ewt-dev" of "syntax/ewt-dev.conllu"
static const char *
set_of(RelReader *reader, const char *path)
{
    const char *const slash = strrchr(path, '/');
    const char *const name = slash ? slash + 1 : path;
    const size_t length = strcspn(name, ".");

    return rel_arena_copy(reader->arena, (RelText){name, length}).bytes;
}

static RelStatus
read_trees(RelReader *reader, const char *path)
{
    Place place = {.reader = reader, .source = REL_BY_TREE};
    RelGold gold;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status =
        arena ? rel_gold_load(path, arena, &gold) : REL_ERR_NO_MEMORY;

    place.set = set_of(reader, path);
    for (RelIndex i = 0; status == REL_OK && i < gold.sentences.n_sentences;
         ++i) {
        place.number = i;
        status = read_tree(&place, &gold.sentences.sentences[i]);
        ++reader->n_sentences;
        rel_arena_clear(reader->scratch);
    }
    rel_arena_free(arena);
    return status;
}

/// Demonyms and owners are told by no tuple: they have no words of their own
static bool
is_told(const RelProposition *proposition)
{
    return proposition->origin == REL_FROM_VERB ||
           proposition->origin == REL_FROM_COPULA ||
           proposition->origin == REL_FROM_APPOSITION;
}

static RelStatus
read_told(const Place *place, const RelTold *told)
{
    RelReader *const reader = place->reader;
    RelPropositions found = {NULL, 0};
    RelSentence sentence;
    RelStatus status =
        rel_splitter_pretokenized(told->sentence, reader->scratch, &sentence);

    if (status == REL_OK && sentence.n_tokens > 0) {
        status = read_parsed(reader, &sentence, &found);
    }
    for (RelIndex i = 0; status == REL_OK && i < found.n_propositions; ++i) {
        const RelProposition *const proposition = &found.propositions[i];
        if (is_told(proposition)) {
            const double overlap =
                rel_tuples_overlap(told, proposition, reader->scratch);
            status = overlap < 0.0 ? REL_ERR_NO_MEMORY
                                   : add_reading(place, &sentence, proposition,
                                                 overlap >= REL_TUPLE_MATCH);
        }
    }
    return status;
}

static RelStatus
read_tuples(RelReader *reader, const char *path)
{
    Place place = {.reader = reader, .set = "carb", .source = REL_BY_TUPLES};
    RelTold *told = NULL;
    size_t n_told = 0;
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelStatus status =
        arena ? rel_tuples_read(path, &REL_TO_STDERR, arena, &told, &n_told)
              : REL_ERR_NO_MEMORY;

    for (size_t i = 0; status == REL_OK && i < n_told; ++i) {
        place.number = (RelIndex)i;
        status = read_told(&place, &told[i]);
        ++reader->n_sentences;
        rel_arena_clear(reader->scratch);
    }
    rel_arena_free(arena);
    return status;
}

static RelStatus
read_verdicts(RelReader *reader, const char *path)
{
    RelText bytes;
    RelText line;
    RelText key;
    RelStatus status =
        rel_table_read(path, MAX_BYTES, &REL_TO_STDERR, reader->arena, &bytes);

    while (status == REL_OK && rel_text_split(&bytes, '\n', &line)) {
        if (line.length > 0 && line.bytes[0] != '#') {
            rel_text_split(&line, '\t', &key);
            status = rel_map_set(&reader->verdicts, key,
                                 rel_text_is(line, "1") ? REL_JUDGED_RIGHT
                                                        : REL_JUDGED_WRONG);
        }
    }
    return status;
}

RelStatus
rel_readings_add(RelReader *reader, const char *path)
{
    return rel_text_ends(rel_text(path), ".conllu") ? read_trees(reader, path)
                                                    : read_tuples(reader, path);
}

static RelStatus
load(RelReader *reader, const char *data_dir)
{
    const RelEngineOptions options = {data_dir, NULL};
    const RelText lemma =
        rel_text_printf(reader->arena, "%s/lemma.model", data_dir);
    RelStatus status =
        rel_engine_load(&options, &REL_TO_STDERR, &reader->engine);

    if (status == REL_OK) {
        status = rel_worker_new(reader->engine, &reader->worker);
    }
    if (status == REL_OK) {
        status = lemma.bytes ? rel_lemmatizer_load(lemma.bytes, &REL_TO_STDERR,
                                                   &reader->lemmatizer)
                             : REL_ERR_NO_MEMORY;
    }
    return status;
}

RelStatus
rel_reader_init(RelReader *reader, const char *data_dir, const char *judged)
{
    *reader = (RelReader){.arena = rel_arena_new(&REL_HEAP),
                          .scratch = rel_arena_new(&REL_HEAP)};
    if (!reader->arena || !reader->scratch) {
        return REL_ERR_NO_MEMORY;
    }
    rel_map_init(&reader->verdicts, reader->arena);
    rel_array_init(&reader->readings, reader->arena, sizeof(RelReading));
    const RelStatus status = load(reader, data_dir);
    return status == REL_OK ? read_verdicts(reader, judged) : status;
}

void
rel_reader_release(RelReader *reader)
{
    rel_worker_free(reader->worker);
    rel_engine_free(reader->engine);
    rel_lemmatizer_free(reader->lemmatizer);
    rel_arena_free(reader->arena);
    rel_arena_free(reader->scratch);
}
