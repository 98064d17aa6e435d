// span.c: cuts noun phrases out of trees.
//
//   The old Portuguese jet , which crashed , was lost .
//   ^------------------^       the compact phrase of "jet"
//
// Relative clauses, appositions and prepositional phrases stay outside: they
// say something about the thing but are no part of what it is called.

#include "graph/span.h"

bool
rel_span_relates(const RelToken *token, const char *relation)
{
    const RelText wanted = rel_text(relation);
    const RelText is = token->relation;

    if (is.length < wanted.length ||
        (wanted.length > 0 &&
         memcmp(is.bytes, wanted.bytes, wanted.length) != 0)) {
        return false;
    }
    return is.length == wanted.length || is.bytes[wanted.length] == ':';
}

static bool
relates_to_any(const RelToken *token, const char *const *relations,
               size_t n_relations)
{
    for (size_t i = 0; i < n_relations; ++i) {
        if (rel_span_relates(token, relations[i])) {
            return true;
        }
    }
    return false;
}

/// The child of `head` over `token`, or REL_NONE if `token` is not below it
static RelIndex
child_over(const RelSentence *sentence, RelIndex head, RelIndex token)
{
    for (RelIndex steps = 0; steps <= sentence->n_tokens; ++steps) {
        const RelIndex above = sentence->tokens[token].head;
        if (above == head) {
            return token;
        }
        if (above == REL_NONE || above >= sentence->n_tokens) {
            return REL_NONE;
        }
        token = above;
    }
    return REL_NONE;
}

bool
rel_span_dominates(const RelSentence *sentence, RelIndex head, RelIndex token)
{
    return token == head || child_over(sentence, head, token) != REL_NONE;
}

/// First token of the phrase of `head`
static RelIndex
phrase_begin(const RelSentence *sentence, RelIndex head)
{
    static const char *const inside[] = {"det",      "amod", "nummod",
                                         "compound", "nmod", "flat"};
    RelIndex begin = head;

    for (RelIndex i = head; i-- > 0;) {
        const RelIndex child = child_over(sentence, head, i);
        if (child == REL_NONE || child > head) {
            break;
        }
        const RelToken *token = &sentence->tokens[child];
        if (relates_to_any(token, inside, sizeof(inside) / sizeof(*inside))) {
            begin = i;
        } else if (!rel_span_relates(token, "punct")) {
            break;
        }
    }
    return begin;
}

void
rel_span_phrase(const RelSentence *sentence, RelIndex head, RelIndex *begin,
                RelIndex *end)
{
    static const char *const inside[] = {"flat", "compound", "fixed",
                                         "goeswith", "nummod"};

    *begin = phrase_begin(sentence, head);
    *end = head + 1;
    while (*end < sentence->n_tokens) {
        const RelIndex child = child_over(sentence, head, *end);
        if (child == REL_NONE || child < head ||
            !relates_to_any(&sentence->tokens[child], inside,
                            sizeof(inside) / sizeof(*inside))) {
            break;
        }
        ++*end;
    }
}

RelIndex
rel_span_of_phrase(const RelSentence *sentence, RelIndex head, RelIndex end)
{
    if (end + 1 >= sentence->n_tokens ||
        !rel_text_is(sentence->tokens[end].lemma, "of") ||
        !rel_span_relates(&sentence->tokens[end], "case")) {
        return end;
    }
    const RelIndex noun = sentence->tokens[end].head;
    if (noun == REL_NONE || noun <= end || noun >= sentence->n_tokens ||
        sentence->tokens[noun].head != head ||
        sentence->tokens[noun].upos == REL_UPOS_PRON ||
        !rel_span_relates(&sentence->tokens[noun], "nmod")) {
        return end;
    }
    RelIndex begin, noun_end;
    rel_span_phrase(sentence, noun, &begin, &noun_end);
    return begin == end + 1 ? noun_end : end;
}

/// Tell whether white space stands before token `index` of a phrase
static bool
is_apart(const RelSentence *sentence, RelIndex index)
{
    const RelToken *token = &sentence->tokens[index];
    const RelToken *before = token - 1;

    return token->begin != before->end || before->begin == before->end;
}

RelText
rel_span_text(RelArena *arena, const RelSentence *sentence, RelIndex begin,
              RelIndex end)
{
    size_t room = 1;

    for (RelIndex i = begin; i < end; ++i) {
        room += sentence->tokens[i].form.length + 1;
    }
    char *const bytes = (char *)rel_arena_alloc(arena, room);
    if (bytes == NULL) {
        return (RelText){NULL, 0};
    }
    size_t length = 0;
    for (RelIndex i = begin; i < end; ++i) {
        const RelText form = sentence->tokens[i].form;
        if (i > begin && is_apart(sentence, i)) {
            bytes[length++] = ' ';
        }
        if (form.length > 0) {
            memcpy(bytes + length, form.bytes, form.length);
            length += form.length;
        }
    }
    bytes[length] = '\0';
    return (RelText){bytes, length};
}

RelIndex
rel_span_child(const RelSentence *sentence, RelIndex head, const char *relation,
               RelIndex from)
{
    for (RelIndex i = from; i < sentence->n_tokens; ++i) {
        const RelToken *token = &sentence->tokens[i];
        if (token->head == head && rel_span_relates(token, relation)) {
            return i;
        }
    }
    return REL_NONE;
}
