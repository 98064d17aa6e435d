// mend_counts.c: tells arcs that were mended from those that were harmed.
//
//   They met Ida, a poet and critic.
//
//   critic -conj-> Ida  becomes  critic -conj-> poet
//   right now, if the gold tree has it so; harm, if it had it as before

#include "train/mend_counts.h"

#include "base/strings.h"

#include <assert.h>
#include <string.h>

/// Head and relation are those of `gold`
static bool
is_right(const RelToken *token, const RelToken *gold)
{
    return token->head == gold->head &&
           rel_text_equals(token->relation, gold->relation);
}

static bool
is_same_arc(const RelToken *one, const RelToken *other)
{
    return one->head == other->head &&
           rel_text_equals(one->relation, other->relation);
}

static RelMendCount *
find_rule(RelMendCounts *counts, const char *name)
{
    for (size_t i = 0; i < counts->n_rules; ++i) {
        if (strcmp(counts->rules[i].name, name) == 0) {
            return &counts->rules[i];
        }
    }
    assert(counts->n_rules < REL_MEND_MAX_RULES);
    RelMendCount *const added = &counts->rules[counts->n_rules++];
    *added = (RelMendCount){.name = name};
    return added;
}

static void
put_arc(FILE *file, const RelSentence *sentence, const RelToken *token)
{
    fprintf(file, "%.*s", (int)token->relation.length, token->relation.bytes);
    if (token->head < sentence->n_tokens) {
        const RelText head = sentence->tokens[token->head].form;
        fprintf(file, "(%.*s %u)", (int)head.length, head.bytes,
                (unsigned)token->head + 1);
    }
}

static void
show(const RelMendCounts *counts, const char *rule, const char *outcome,
     const RelSentence *sentence, RelIndex token)
{
    FILE *const file = counts->shown;
    const RelText form = sentence->tokens[token].form;

    fprintf(file, "%s\t%s\t%.*s %u\t", rule, outcome, (int)form.length,
            form.bytes, (unsigned)token + 1);
    put_arc(file, sentence, &counts->before[token]);
    fputs(" > ", file);
    put_arc(file, sentence, &sentence->tokens[token]);
    fputs("\tgold: ", file);
    put_arc(file, sentence, &counts->gold->tokens[token]);
    fputc('\t', file);
    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelText word = sentence->tokens[i].form;
        fprintf(file, "%s%.*s", i > 0 ? " " : "", (int)word.length, word.bytes);
    }
    fputc('\n', file);
}

/// Count the change of one arc; what it came to
static const char *
count_arc(RelMendCount *count, bool is_gold, bool was_right, bool is_right_now)
{
    if (is_gold) {
        ++count->n_on_gold;
        return "on gold";
    }
    if (is_right_now) {
        ++count->n_mended;
        return "mended";
    }
    count->n_harmed += was_right;
    count->n_vain += !was_right;
    return was_right ? "harmed" : "vain";
}

RelStatus
rel_mend_counts_begin(RelMendCounts *counts, const RelSentence *sentence,
                      const RelSentence *gold, bool is_gold, RelArena *arena)
{
    RelToken *const before =
        REL_ARENA_ARRAY(arena, RelToken, (size_t)sentence->n_tokens + 1);

    if (!before) {
        return REL_ERR_NO_MEMORY;
    }
    memcpy(before, sentence->tokens, sentence->n_tokens * sizeof *before);
    counts->before = before;
    counts->gold = gold;
    counts->is_gold = is_gold;
    return REL_OK;
}

void
rel_mend_counts_add(RelMendCounts *counts, const char *rule,
                    const RelSentence *sentence)
{
    RelMendCount *const count = find_rule(counts, rule);
    size_t n_changed = 0;

    for (RelIndex i = 0; i < sentence->n_tokens; ++i) {
        const RelToken *const token = &sentence->tokens[i];
        const RelToken *const gold = &counts->gold->tokens[i];
        if (is_same_arc(token, &counts->before[i])) {
            continue;
        }
        const char *const outcome = count_arc(
            count, counts->is_gold, is_right(&counts->before[i], gold),
            is_right(token, gold));
        if (counts->shown &&
            (!counts->only || strcmp(counts->only, rule) == 0)) {
            show(counts, rule, outcome, sentence, i);
        }
        counts->before[i] = *token;
        ++n_changed;
    }
    count->n_fired += n_changed > 0 && !counts->is_gold;
    count->n_fired_on_gold += n_changed > 0 && counts->is_gold;
}

static void
print_line(const char *name, const RelMendCount *count, FILE *file)
{
    fprintf(file, "%-14s %6zu %6zu %7zu %7zu %6zu %8zu %8zu\n", name,
            count->n_fired, count->n_mended + count->n_harmed + count->n_vain,
            count->n_mended, count->n_harmed, count->n_vain,
            count->n_fired_on_gold, count->n_on_gold);
}

void
rel_mend_counts_print(const RelMendCounts *counts, FILE *file)
{
    RelMendCount all = {.name = "all"};

    fprintf(file, "%-14s %6s %6s %7s %7s %6s %8s %8s\n", "rule", "fired",
            "arcs", "mended", "harmed", "vain", "on gold", "arcs");
    for (size_t i = 0; i < counts->n_rules; ++i) {
        const RelMendCount *const count = &counts->rules[i];
        if (count->n_fired + count->n_fired_on_gold > 0) {
            print_line(count->name, count, file);
        }
        all.n_fired += count->n_fired;
        all.n_mended += count->n_mended;
        all.n_harmed += count->n_harmed;
        all.n_vain += count->n_vain;
        all.n_on_gold += count->n_on_gold;
        all.n_fired_on_gold += count->n_fired_on_gold;
    }
    print_line(all.name, &all, file);
}
