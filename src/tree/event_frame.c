// event_frame.c: reads the list of event nouns.
//
//   a strike on Idlib        "on" leads to what is struck
//   talks between A and B    "between" leads to two parties

#include "tree/event_frame.h"

#include "base/strings.h"
#include "tree/word.h"

bool
rel_event_frame(const RelContext *context, const RelToken *noun,
                RelEventFrame *frame)
{
    RelText value = rel_word_value(context->lists->event_nouns, noun->lemma);

    *frame = (RelEventFrame){{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
    if (value.length == 0) {
        return false;
    }
    rel_text_split(&value, '\t', &frame->lemma);
    rel_text_split(&value, '\t', &frame->prepositions);
    rel_text_split(&value, '\t', &frame->joiners);
    rel_text_split(&value, '\t', &frame->needs);
    return frame->lemma.length > 0;
}

bool
rel_event_has(RelText words, RelText word)
{
    RelText next;

    while (rel_text_split(&words, ' ', &next)) {
        if (next.length > 0 && rel_text_equals(next, word)) {
            return true;
        }
    }
    return false;
}
