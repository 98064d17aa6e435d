// case_file.c: reads case files and compares propositions with them.

#include "case_file.h"

#include "base/strings.h"

#include <ctype.h>
#include <stdio.h>

/// Cut a line off the file, without its end
static bool
next_line(CaseReader *reader, RelText *line)
{
    if (!rel_text_split(&reader->rest, '\n', line)) {
        return false;
    }
    ++reader->line;
    *line = rel_text_trim(*line);
    return true;
}

/// Remember what a line beginning with '%' says
static void
obey(CaseReader *reader, RelText line, bool *title)
{
    if (rel_text_starts(line, "%date")) {
        reader->date = rel_text_trim(rel_text_slice(line, 5, line.length - 5));
    } else if (rel_text_starts(line, "%class")) {
        reader->class_name =
            rel_text_trim(rel_text_slice(line, 6, line.length - 6));
    } else if (rel_text_is(line, "%title")) {
        *title = true;
    }
}

bool
case_next(CaseReader *reader, Case *found)
{
    RelText line;
    bool title = false;
    const char *end = NULL;

    *found = (Case){.number = 0};
    while (next_line(reader, &line)) {
        if (line.length > 0 && line.bytes[0] == '%') {
            obey(reader, line, &title);
        } else if (line.length == 0 && found->number > 0) {
            break;
        } else if (line.length > 0 && line.bytes[0] != '#') {
            if (found->number == 0) {
                *found = (Case){.text = line,
                                .date = reader->date,
                                .class_name = reader->class_name,
                                .title = title,
                                .number = reader->line};
                found->lines.bytes = line.bytes + line.length;
            }
            end = line.bytes + line.length;
        }
    }
    if (found->number > 0) {
        found->lines.length = (size_t)(end - found->lines.bytes);
    }
    return found->number > 0;
}

static bool
contains_nocase(RelText text, RelText part)
{
    for (size_t at = 0; at + part.length <= text.length; ++at) {
        size_t i = 0;
        while (i < part.length && tolower((unsigned char)text.bytes[at + i]) ==
                                      tolower((unsigned char)part.bytes[i])) {
            ++i;
        }
        if (i == part.length) {
            return true;
        }
    }
    return false;
}

/// `text` is what `wanted` describes: "-", "*", "~part" or the text itself
bool
case_text_fits(RelText text, RelText wanted)
{
    if (rel_text_is(wanted, "*")) {
        return true;
    }
    if (rel_text_is(wanted, "-")) {
        return text.length == 0;
    }
    if (wanted.length > 0 && wanted.bytes[0] == '~') {
        return contains_nocase(text,
                               rel_text_slice(wanted, 1, wanted.length - 1));
    }
    return text.length == wanted.length && contains_nocase(text, wanted);
}

/// The value of `argument` is `wanted`, with its unit or without
static bool
value_fits(const RelArgument *argument, RelText wanted)
{
    char room[128];

    if (argument->value.length == 0) {
        return false;
    }
    snprintf(room, sizeof room, "%.*s %.*s", (int)argument->value.length,
             argument->value.bytes, (int)argument->unit.length,
             argument->unit.length ? argument->unit.bytes : "");
    return case_text_fits(argument->value, wanted) ||
           case_text_fits(rel_text(room), wanted);
}

static RelText
phrase_text(const RelPhrase *phrase)
{
    return phrase->sentence == REL_NONE ? rel_text("") : phrase->text;
}

/// Some argument stands behind the key (a preposition, a role or "value" for
/// any) with the text
static bool
has_argument(const RelProposition *proposition, RelText key, RelText text)
{
    for (size_t i = 0; i < proposition->n_arguments; ++i) {
        const RelArgument *argument = &proposition->arguments[i];
        const bool named = rel_text_equals(argument->preposition, key) ||
                           rel_text_is(key, rel_role_text(argument->role));
        if (named && (case_text_fits(phrase_text(&argument->phrase), text) ||
                      value_fits(argument, text))) {
            return true;
        }
        if (rel_text_is(key, "value") && value_fits(argument, text)) {
            return true;
        }
    }
    return false;
}

static bool
argument_field_holds(const RelProposition *proposition, RelText field)
{
    RelText rest = field;
    RelText key;

    rel_text_split(&rest, ':', &key);
    return rest.bytes &&
           has_argument(proposition, rel_text_trim(key), rel_text_trim(rest));
}

/// A field after the third
static bool
field_holds(const RelProposition *proposition, RelText field)
{
    if (rel_text_is(field, "+") || rel_text_is(field, "-")) {
        return (proposition->polarity == REL_NEGATIVE) ==
               rel_text_is(field, "-");
    }
    if (rel_text_is(field, "quoted")) {
        return proposition->quoted;
    }
    if (field.length > 0 && field.bytes[0] == '@') {
        return case_text_fits(phrase_text(&proposition->speaker),
                              rel_text_slice(field, 1, field.length - 1));
    }
    for (int m = 0; m < REL_N_MODALITIES; ++m) {
        if (rel_text_is(field, rel_modality_text((RelModality)m))) {
            return proposition->modality == (RelModality)m;
        }
    }
    return argument_field_holds(proposition, field);
}

static bool
relation_fits(const RelProposition *proposition, RelText wanted)
{
    return case_text_fits(proposition->lemma, wanted) ||
           (proposition->curated &&
            case_text_fits(proposition->curated->name, wanted));
}

/// The field at `index`: subject, relation, first argument, then the rest
static bool
part_holds(const RelProposition *proposition, size_t index, RelText field)
{
    switch (index) {
    case 0: return case_text_fits(phrase_text(&proposition->subject), field);
    case 1: return relation_fits(proposition, field);
    case 2:
        return case_text_fits(
                   proposition->n_arguments > 0
                       ? phrase_text(&proposition->arguments[0].phrase)
                       : rel_text(""),
                   field) ||
               (proposition->n_arguments > 0 &&
                value_fits(&proposition->arguments[0], field));
    default: return field_holds(proposition, field);
    }
}

static bool
describes(RelText expectation, const RelProposition *proposition)
{
    RelText field;

    for (size_t i = 0; rel_text_split(&expectation, '|', &field); ++i) {
        if (!part_holds(proposition, i, rel_text_trim(field))) {
            return false;
        }
    }
    return true;
}

bool
case_line_holds(RelText expectation, const RelPropositions *propositions)
{
    const bool denied = rel_text_starts(expectation, "!");
    const RelText wanted =
        denied ? rel_text_slice(expectation, 1, expectation.length - 1)
               : expectation;

    for (RelIndex i = 0; i < propositions->n_propositions; ++i) {
        if (describes(wanted, &propositions->propositions[i])) {
            return !denied;
        }
    }
    return denied;
}

/// What a field after the third says of whether it is so
static CaseStance
field_stance(RelText field)
{
    if (rel_text_is(field, rel_modality_text(REL_FACTUAL))) {
        return CASE_FACT;
    }
    bool claim = rel_text_is(field, "-") || rel_text_is(field, "quoted") ||
                 (rel_text_starts(field, "@") && !rel_text_is(field, "@-"));
    for (int m = REL_FACTUAL + 1; m < REL_N_MODALITIES; ++m) {
        claim = claim || rel_text_is(field, rel_modality_text((RelModality)m));
    }
    return claim ? CASE_CLAIM : CASE_NO_CLAIM;
}

CaseStance
case_line_stance(RelText expectation)
{
    const bool denied = rel_text_starts(expectation, "!");
    CaseStance stance = CASE_NO_CLAIM;
    RelText field;

    for (size_t i = 0; rel_text_split(&expectation, '|', &field); ++i) {
        const CaseStance found =
            i < 3 ? CASE_NO_CLAIM : field_stance(rel_text_trim(field));
        stance = found > stance ? found : stance;
    }
    if (denied) {
        return stance == CASE_FACT ? CASE_CLAIM : CASE_NO_CLAIM;
    }
    return stance;
}

RelText
case_line_relation(RelText expectation)
{
    RelText field = {"", 0};

    rel_text_split(&expectation, '|', &field);
    rel_text_split(&expectation, '|', &field);
    return rel_text_trim(field);
}

static void
print_text(RelText text)
{
    printf("%.*s", text.length > 0 ? (int)text.length : 1,
           text.length > 0 ? text.bytes : "-");
}

static void
print_argument(const RelArgument *argument)
{
    printf(" | %.*s (%s): ", (int)argument->preposition.length,
           argument->preposition.bytes ? argument->preposition.bytes : "",
           rel_role_text(argument->role));
    print_text(argument->phrase.text);
    if (argument->value.length > 0) {
        printf(" = %.*s %.*s", (int)argument->value.length,
               argument->value.bytes, (int)argument->unit.length,
               argument->unit.length ? argument->unit.bytes : "");
    }
}

void
case_print(const RelPropositions *propositions)
{
    for (RelIndex i = 0; i < propositions->n_propositions; ++i) {
        const RelProposition *found = &propositions->propositions[i];
        printf("      ");
        print_text(phrase_text(&found->subject));
        printf(" | ");
        print_text(found->lemma);
        if (found->curated) {
            printf(" = %.*s", (int)found->curated->name.length,
                   found->curated->name.bytes);
        }
        for (size_t a = 0; a < found->n_arguments; ++a) {
            print_argument(&found->arguments[a]);
        }
        printf(" | %c | %s | @", found->polarity == REL_NEGATIVE ? '-' : '+',
               rel_modality_text(found->modality));
        print_text(phrase_text(&found->speaker));
        printf("  (%s)\n", found->rule ? found->rule : "");
    }
}
