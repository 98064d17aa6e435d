// coref_link.c: holds what we joined against what people joined.
//
//   Ana Lopes flew home.  The crew knew that she was tired.
//
// "She" with "Ana Lopes" is right if the gold has both in one chain.  Ours and
// the gold's mentions are the same if their heads are, or for names, if the
// gold's head lies in ours.

#include "train/coref_link.h"

#include "base/array.h"
#include "base/strings.h"
#include "graph/coref.h"

static const RelSentence *
sentence_of(const RelReading *reading, const RelMention *mention)
{
    return &reading->sentences->sentences[mention->sentence];
}

/// How well a gold mention fits ours from byte `begin` to `end`: not, by a
/// name inside it ("empresario [Haden Edwards]"), by its head, as a name
static int
fit_of(const RelGoldMention *marked, bool name, uint32_t begin, uint32_t end)
{
    const bool heads = marked->head >= begin && marked->head < end;
    const bool named = name && marked->form == REL_GOLD_NAME;

    if (marked->joined) {
        return 0;
    }
    if (!heads) {
        return named && marked->name < end && begin < marked->name_end ? 1 : 0;
    }
    return named ? 3 : 2;
}

/// The gold mention that fits ours best, or REL_NONE
static RelIndex
find_gold(const RelReading *reading, const RelGoldChains *gold,
          const RelMention *mention)
{
    const RelToken *const tokens = sentence_of(reading, mention)->tokens;
    const bool name = mention->form == REL_FORM_NAME;
    const uint32_t begin = tokens[name ? mention->begin : mention->head].begin;
    const uint32_t end = tokens[name ? mention->end - 1 : mention->head].end;
    RelIndex found = REL_NONE;
    int best = 0;

    for (RelIndex i = 0; i < gold->n_mentions; ++i) {
        const int fit = fit_of(&gold->mentions[i], name, begin, end);
        if (fit > best) {
            best = fit;
            found = i;
        }
    }
    return found;
}

static bool
is_before(const RelMention *a, const RelMention *b)
{
    return a->sentence != b->sentence ? a->sentence < b->sentence
                                      : a->head < b->head;
}

RelIndex
rel_gold_before(const RelReading *reading, const RelIndex *gold_of,
                RelIndex member, RelIndex index)
{
    const RelMention *const mention = rel_mention_at(reading, index);
    const RelIndex cluster = rel_cluster_of(reading, member);
    RelIndex best = REL_NONE;
    RelIndex i = cluster;

    do {
        const RelMention *const other = rel_mention_at(reading, i);
        const bool known = gold_of[i] != REL_NONE;
        const bool best_known = best != REL_NONE && gold_of[best] != REL_NONE;
        if (i != index && is_before(other, mention) &&
            other->form != REL_FORM_PRONOUN &&
            (best == REL_NONE || (known && !best_known) ||
             (known == best_known &&
              is_before(rel_mention_at(reading, best), other)))) {
            best = i;
        }
        i = rel_cluster_at(reading, i)->next;
    } while (i != cluster);
    return best;
}

static RelLinkKind
kind_of_pronoun(unsigned genders, unsigned numbers)
{
    if (genders == 0 || numbers == 0) {
        return REL_N_LINKS;
    }
    if (numbers == REL_NUMBER_MANY) {
        return REL_LINK_THEY;
    }
    return (genders & REL_GENDER_THING) != 0 ? REL_LINK_THING : REL_LINK_PERSON;
}

static RelLinkKind
kind_of(const RelMention *mention, const RelMention *before)
{
    switch (mention->form) {
    case REL_FORM_PRONOUN:
        return kind_of_pronoun(mention->genders, mention->numbers);
    case REL_FORM_NAME: return REL_LINK_NAME;
    case REL_FORM_NOMINAL: break;
    }
    if (before->form != REL_FORM_NOMINAL) {
        return REL_LINK_TO_NAME;
    }
    return rel_text_equals(mention->noun, before->noun) ? REL_LINK_SAME
                                                        : REL_LINK_OTHER;
}

static RelLink
judge(const RelReading *reading, const RelGoldChains *gold,
      const RelIndex *gold_of, RelIndex index, RelIndex before)
{
    RelLink link = {.kind = kind_of(rel_mention_at(reading, index),
                                    rel_mention_at(reading, before)),
                    .verdict = REL_LINK_UNMARKED,
                    .mention = index,
                    .before = before,
                    .gold = gold_of[index],
                    .gold_before = gold_of[before]};

    if (link.gold != REL_NONE && link.gold_before != REL_NONE) {
        link.verdict = gold->mentions[link.gold].chain ==
                               gold->mentions[link.gold_before].chain
                           ? REL_LINK_RIGHT
                           : REL_LINK_WRONG;
    }
    return link;
}

RelIndex *
rel_gold_align(const RelReading *reading, const RelGoldChains *gold,
               RelArena *arena)
{
    const RelIndex n_mentions = (RelIndex)reading->mentions.n_items;
    RelIndex *const gold_of = REL_ARENA_ARRAY(arena, RelIndex, n_mentions + 1);

    for (RelIndex i = 0; gold_of != NULL && i < n_mentions; ++i) {
        gold_of[i] = find_gold(reading, gold, rel_mention_at(reading, i));
    }
    return gold_of;
}

RelStatus
rel_links_find(const RelReading *reading, const RelGoldChains *gold,
               RelArena *arena, const RelIndex *gold_of, const RelLink **links,
               size_t *n_links)
{
    const RelIndex n_mentions = (RelIndex)reading->mentions.n_items;
    RelArray found;

    rel_array_init(&found, arena, sizeof(RelLink));
    for (RelIndex i = 0; i < n_mentions; ++i) {
        const RelIndex before = rel_gold_before(reading, gold_of, i, i);
        if (before == REL_NONE) {
            continue;
        }
        const RelLink link = judge(reading, gold, gold_of, i, before);
        if (link.kind != REL_N_LINKS &&
            rel_array_push(&found, &link) != REL_OK) {
            return REL_ERR_NO_MEMORY;
        }
    }
    *links = found.items;
    *n_links = found.n_items;
    return REL_OK;
}

RelLinkKind
rel_gold_kind(const RelReading *reading, const RelGoldChains *gold,
              RelIndex mention)
{
    const RelGoldMention *const marked = &gold->mentions[mention];
    const RelText form = rel_text_slice(gold->document.text, marked->begin,
                                        marked->end - marked->begin);

    if (marked->form == REL_GOLD_NAME) {
        return REL_LINK_NAME;
    }
    if (marked->form == REL_GOLD_NOMINAL) {
        return REL_LINK_TO_NAME;
    }
    const RelText features =
        rel_list_value(reading->knowledge->lists->pronouns,
                       rel_text_lower(reading->arena, form));
    const bool thing = rel_value_has(features, ' ', rel_text("thing"));
    const bool many = rel_value_has(features, ' ', rel_text("many"));
    const bool person = rel_value_has(features, ' ', rel_text("male")) ||
                        rel_value_has(features, ' ', rel_text("female"));
    if (many) {
        return REL_LINK_THEY;
    }
    if (thing) {
        return REL_LINK_THING;
    }
    return person ? REL_LINK_PERSON : REL_N_LINKS;
}
