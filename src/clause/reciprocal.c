// reciprocal.c: relates the members of a joined subject to each other.
//
//   Russia and France agreed.        Russia - agree with - France
//   A, B and C held talks.           A - B, A - C, B - C
//   A and B discussed the war.       A - with - B, and both the war
//
// The first in the text is the subject.  A verb is reciprocal by list, which
// also tells its preposition; it is read so only where nothing else fills
// that place ("A and B met C").

#include "clause/frame_steps.h"

#include "base/strings.h"
#include "tree/word.h"

/// The lemma without its first word: "hold talk", "be at odds"
static RelText
without_verb(RelText lemma)
{
    RelText rest = lemma;
    RelText verb;

    rel_text_split(&rest, ' ', &verb);
    return rest.bytes ? rest : rel_text("");
}

/// The preposition that ties the members, or empty; `*beside`: they have an
/// object besides
static RelText
find_tie(const RelContext *context, const RelFrame *frame, bool *beside)
{
    const RelLexicon *reciprocal = context->lists->reciprocal;
    RelText rest = rel_word_value(reciprocal, frame->lemma);
    RelText tie = rel_text("");

    if (rest.length == 0) {
        rest = rel_word_value(reciprocal, without_verb(frame->lemma));
    }
    rel_text_split(&rest, '\t', &tie);
    *beside = rest.bytes && rest.length > 0;
    return tie.bytes ? tie : rel_text("");
}

/// Something stands already where the other member would go
static bool
is_taken(const RelFrame *frame, RelText tie)
{
    for (size_t i = 0; i < frame->slots.n_items; ++i) {
        const RelSlot *slot = rel_frame_slot(frame, i);
        if ((slot->role == REL_ROLE_OBJECT && !frame->beside) ||
            (slot->role == REL_ROLE_OBLIQUE &&
             rel_text_equals(slot->preposition, tie))) {
            return true;
        }
    }
    return false;
}

/// What the relation led to becomes one of the other arguments
static RelStatus
demote_main(RelFrame *frame)
{
    RelStatus status = REL_OK;

    for (size_t i = 0; status == REL_OK && i < frame->objects.n_items; ++i) {
        status =
            rel_array_push(&frame->others, rel_array_at(&frame->objects, i));
    }
    frame->objects.n_items = 0;
    return status;
}

static RelStatus
add_pair(const RelFrame *frame, size_t first, size_t second, RelText tie,
         RelArray *pairs)
{
    const RelPhrase *subject = rel_array_at(&frame->subjects, first);
    const RelPhrase *object = rel_array_at(&frame->subjects, second);
    const RelPair pair = {*subject,
                          {.role = REL_ROLE_OBLIQUE,
                           .preposition = tie,
                           .phrase = *object,
                           .proposition = REL_NONE}};

    return rel_array_push(pairs, &pair);
}

RelStatus
rel_frame_relate_members(RelContext *context, RelFrame *frame, RelArray *pairs)
{
    const RelText tie = find_tie(context, frame, &frame->beside);
    const size_t n = frame->subjects.n_items;

    if (tie.length == 0 || n < 2 || frame->predicate->passive ||
        is_taken(frame, tie)) {
        return REL_OK;
    }
    RelStatus status = frame->beside ? REL_OK : demote_main(frame);
    for (size_t first = 0; first < n; ++first) {
        for (size_t second = first + 1; second < n; ++second) {
            if (status == REL_OK) {
                status = add_pair(frame, first, second, tie, pairs);
            }
        }
    }
    return status;
}
