// Mender: what the steps that hang phrases where they belong share.

#ifndef RELATA_MEND_MENDER_H
#define RELATA_MEND_MENDER_H

#include "tree/context.h"

/// The sentence whose edges are changed
typedef struct {
    const RelContext *context;
    RelIndex index; ///< Of the sentence
    const RelSentence *sentence;
    RelToken *tokens; // (sentence->n_tokens)
} RelMender;

/// The child of `head` from `first` to before `end` that has `relation`, or
/// REL_NONE
RelIndex rel_mender_child(const RelMender *mender, RelIndex head,
                          const char *relation, RelIndex first, RelIndex end);
/// The preposition before the phrase of `noun`, or REL_NONE; it may hang on a
/// word before the noun: "to *EU* leaders"
RelIndex rel_mender_case(const RelMender *mender, RelIndex noun);
/// That preposition is `word`
bool rel_mender_has_case(const RelMender *mender, RelIndex noun,
                         const char *word);
/// Somebody or some body, by name or by class
bool rel_mender_is_party(const RelMender *mender, RelIndex token);
/// Somebody, some body, a vehicle, an event or the like: what can be made to do
/// something, as no delay or motive can
bool rel_mender_can_act(const RelMender *mender, RelIndex token);
/// Behind `phrase` its preposition `word` opens a clause: "accused foes of the
/// law *of* lying"
bool rel_mender_has_deed(const RelMender *mender, RelIndex phrase,
                         RelIndex word);
/// The name of a place, or a noun that names one
bool rel_mender_is_place(const RelMender *mender, RelIndex token);
/// The first word of the branch under `head`
RelIndex rel_mender_begin(const RelMender *mender, RelIndex head);
/// The comma that closes the branch under `head`, inside it or behind it, or
/// what stands there instead; may be n_tokens
RelIndex rel_mender_close(const RelMender *mender, RelIndex head);
/// `token` is `head` or below it; what hangs `head` there would close a ring
bool rel_mender_is_under(const RelMender *mender, RelIndex token,
                         RelIndex head);
/// The word behind the branch of `head`
RelIndex rel_mender_end(const RelMender *mender, RelIndex head);

// What a verb is to do and whom it tells to (verb.c, clause.c)

/// "*Oslo* is to host the fair"
void rel_mender_is_to(const RelMender *mender, RelIndex subject);
/// "told the bank *to pay*"
void rel_mender_told(const RelMender *mender, RelIndex clause);

// What a verb acts on (object.c)

/// "provided villages *with water*"
void rel_mender_supply(const RelMender *mender, RelIndex goods);
/// "blamed the council *for the fire*"
void rel_mender_charge(const RelMender *mender, RelIndex charge);

// Amounts (number.c)

/// "paid the town *$3 million*"
void rel_mender_amount(const RelMender *mender, RelIndex amount);

// Members of lists (member.c); each looks at one token

/// "Chad, *the Union* and Mali agree"
void rel_mender_list(const RelMender *mender, RelIndex second);
/// "Chad, together with *Mali*, is to act"
void rel_mender_companion(const RelMender *mender, RelIndex phrase);
/// "the Minister of Trade and the *Minister* of Health"
void rel_mender_title(const RelMender *mender, RelIndex second);

// Who acts and what is acted on (actor.c)

/// "With the help of Chad, *Mali*, which is small, has won"
void rel_mender_subject(const RelMender *mender, RelIndex name);
/// '“We thank the firemen,” *Ida Rey*, the mayor, said'
void rel_mender_speaker(const RelMender *mender, RelIndex name);
/// "Ida said the ship left and *accused* Per"
void rel_mender_said(const RelMender *mender, RelIndex verb);
/// "beating Chad and *meeting* Mali"
void rel_mender_exchanged(const RelMender *mender, RelIndex second);
/// "accused the king of hiding *gold*"
void rel_mender_hidden(const RelMender *mender, RelIndex object);
/// "Rey plans *to go*"
void rel_mender_infinitive(const RelMender *mender, RelIndex verb);
/// "They *were* ten men"
void rel_mender_number(const RelMender *mender, RelIndex said);

// Relative clauses (relative.c)

/// "miners of the town *who* struck"
void rel_mender_who(const RelMender *mender, RelIndex pronoun);
/// "raids on Boro *which* killed ten men"
void rel_mender_which(const RelMender *mender, RelIndex pronoun);
/// "*where* ten people were hurt"
void rel_mender_where(const RelMender *mender, RelIndex adverb);

#endif
