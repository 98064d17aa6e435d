// post.c: a list of messages in an arena.

#include "pipeline/post.h"

struct RelLetter {
    RelLetter *next;
    RelReportLevel level;
    const char *source; ///< Or NULL
    size_t line;
    const char *message;
};

static void
keep_message(void *data, RelReportLevel level, const char *source, size_t line,
             const char *message)
{
    RelPost *const post = (RelPost *)data;
    RelLetter *const letter = REL_ARENA_ARRAY(post->arena, RelLetter, 1);
    const RelText copy = rel_arena_copy(post->arena, rel_text(message));
    const RelText name = rel_arena_copy(post->arena, rel_text(source));

    if (letter && copy.bytes && name.bytes) {
        *letter = (RelLetter){NULL, level, source ? name.bytes : NULL, line,
                              copy.bytes};
        *post->end = letter;
        post->end = &letter->next;
    }
}

void
rel_post_init(RelPost *post, RelArena *arena)
{
    *post = (RelPost){.report = {keep_message, post}, .arena = arena};
    post->end = &post->first;
}

void
rel_post_deliver(const RelPost *post, const RelReport *report)
{
    for (const RelLetter *letter = post->first; letter; letter = letter->next) {
        if (report && report->func) {
            report->func(report->data, letter->level, letter->source,
                         letter->line, letter->message);
        }
    }
}
