// sparql.c: finds what Rasqal would get wrong.
//
//   SELECT ?x { e:Turkey rel:downed/rel:partOf ?x }        a property path
//   SELECT ?x { ?x a k:Person FILTER NOT EXISTS { ... } }  EXISTS
//   SELECT (CONCAT(?a, ?b) AS ?c) { ... }                  CONCAT
//
// Operators of property paths are those of arithmetic too; which is meant
// depends on whether one stands among triples or in an expression.

#include "rdf/sparql.h"

#include "base/strings.h"
#include "rdf/sparql_token.h"

enum { MAX_DEPTH = 64 };

/// What an open bracket holds
typedef enum { GROUP, EXPRESSION, TRIPLES } Inside;

typedef struct {
    const RelReport *report;
    RelSparql *sparql;
    Inside stack[MAX_DEPTH];
    size_t depth;
    size_t n_groups;             ///< Open braces
    RelSparqlToken before, last; ///< The two tokens before the present one
    bool selecting;              ///< Behind SELECT
    bool grouping;               ///< Behind GROUP BY
    bool grouped;                ///< There is a GROUP BY
} Check;

/// A keyword that is refused, and why
typedef struct {
    const char *word;
    const char *reason;
} Refusal;

static const Refusal REFUSALS[] = {
    {"CONCAT", "Rasqal's CONCAT reads freed memory"},
    {"VALUES", "Rasqal answers VALUES wrongly"},
    {"BINDINGS", "Rasqal answers BINDINGS wrongly"},
    {"EXISTS", "Rasqal has no EXISTS"},
    {"MINUS", "Rasqal has no MINUS"},
    {"DESCRIBE", "Rasqal has no DESCRIBE"},
    {"SERVICE", "no query is sent elsewhere"},
    {"FROM", "only the given graph is read"},
    {"GRAPH", "graph names are not kept"},
    {"SEPARATOR", "Rasqal ignores the separator of GROUP_CONCAT"},
    {"INSERT", "graphs are not changed by queries"},
    {"DELETE", "graphs are not changed by queries"},
    {"LOAD", "graphs are not changed by queries"},
    {"CLEAR", "graphs are not changed by queries"},
    {"DROP", "graphs are not changed by queries"},
    {"CREATE", "graphs are not changed by queries"},
    {"ADD", "graphs are not changed by queries"},
    {"MOVE", "graphs are not changed by queries"},
    {"COPY", "graphs are not changed by queries"},
};

static const char *const AGGREGATES[] = {
    "COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT"};

static RelStatus
refuse(const Check *check, const RelSparqlToken *token, const char *what,
       const char *reason)
{
    return rel_report(check->report, REL_ERR_UNSUPPORTED, "query", token->line,
                      "%s cannot be answered: %s", what, reason);
}

static bool
is_word(const RelSparqlToken *token, const char *word)
{
    return token->kind == REL_SPARQL_WORD &&
           rel_text_is_nocase(token->text, word);
}

static bool
is_mark(const RelSparqlToken *token, const char *mark)
{
    return token->kind == REL_SPARQL_MARK && rel_text_is(token->text, mark);
}

static Inside
inside(const Check *check)
{
    return check->depth ? check->stack[check->depth - 1] : EXPRESSION;
}

/// What a '(' that comes next begins
static Inside
inside_paren(const Check *check)
{
    if (inside(check) == EXPRESSION) {
        return EXPRESSION;
    }
    // FILTER (...), BIND (...), regex(...), FILTER xsd:boolean(...)
    const bool called =
        check->last.kind == REL_SPARQL_WORD && !is_word(&check->last, "a");
    const bool cast = (check->last.kind == REL_SPARQL_NAME ||
                       check->last.kind == REL_SPARQL_IRI) &&
                      is_word(&check->before, "FILTER");
    return called || cast ? EXPRESSION : TRIPLES;
}

static RelStatus
open_bracket(Check *check, const RelSparqlToken *token, Inside what)
{
    if (check->depth == MAX_DEPTH) {
        return rel_report(check->report, REL_ERR_LIMIT, "query", token->line,
                          "brackets are more than %d deep", MAX_DEPTH);
    }
    check->stack[check->depth++] = what;
    check->n_groups += what == GROUP;
    return REL_OK;
}

static void
close_bracket(Check *check)
{
    if (check->depth > 0) {
        check->n_groups -= inside(check) == GROUP;
        --check->depth;
    }
}

/// Among triples: operators that make a property path
static bool
is_path(const RelSparqlToken *token)
{
    static const char *const marks[] = {"/", "|", "^", "*", "+", "?", "!"};

    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); ++i) {
        if (is_mark(token, marks[i])) {
            return true;
        }
    }
    return false;
}

static RelStatus
check_mark(Check *check, const RelSparqlToken *token)
{
    if (is_mark(token, "{")) {
        check->selecting = false;
        return open_bracket(check, token, GROUP);
    }
    if (is_mark(token, "(")) {
        return open_bracket(check, token, inside_paren(check));
    }
    if (is_mark(token, "[")) {
        return open_bracket(check, token, TRIPLES);
    }
    if (is_mark(token, "}") || is_mark(token, ")") || is_mark(token, "]")) {
        close_bracket(check);
        return REL_OK;
    }
    // "!" follows FILTER without brackets, and so belongs to no path.
    const bool negation =
        is_mark(token, "!") && is_word(&check->last, "FILTER");
    return inside(check) != EXPRESSION && is_path(token) && !negation
               ? refuse(check, token, "a property path",
                        "Rasqal has no property paths")
               : REL_OK;
}

static void
note_aggregate(Check *check, const RelSparqlToken *token)
{
    for (size_t i = 0; i < sizeof(AGGREGATES) / sizeof(AGGREGATES[0]); ++i) {
        if (is_word(token, AGGREGATES[i])) {
            check->sparql->aggregates = true;
        }
    }
}

static RelStatus
check_word(Check *check, const RelSparqlToken *token)
{
    for (size_t i = 0; i < sizeof(REFUSALS) / sizeof(REFUSALS[0]); ++i) {
        if (is_word(token, REFUSALS[i].word)) {
            return refuse(check, token, REFUSALS[i].word, REFUSALS[i].reason);
        }
    }
    if (is_word(token, "SELECT") && check->n_groups > 0) {
        return refuse(check, token, "a SELECT inside the query",
                      "Rasqal loses rows of it");
    }
    if (is_word(token, "BY") && is_word(&check->last, "GROUP")) {
        check->grouping = true;
        check->grouped = true;
        return REL_OK;
    }
    if (check->grouping && !is_word(token, "HAVING") &&
        !is_word(token, "ORDER") && !is_word(token, "LIMIT") &&
        !is_word(token, "OFFSET")) {
        return refuse(check, token, "GROUP BY an expression",
                      "Rasqal groups wrongly; bind it to a variable first");
    }
    check->grouping = false;
    check->selecting = check->selecting || is_word(token, "SELECT");
    note_aggregate(check, token);
    return REL_OK;
}

/// A name after PREFIX is declared
static RelStatus
check_name(Check *check, const RelSparqlToken *token)
{
    if (!is_word(&check->last, "PREFIX") || token->text.length == 0) {
        return REL_OK;
    }
    const RelText name = rel_text_slice(token->text, 0, token->text.length - 1);
    return rel_array_push(&check->sparql->prefixes, &name);
}

/// A variable of the SELECT clause: ?x, or ?n of (COUNT(?x) AS ?n)
static RelStatus
check_variable(Check *check, const RelSparqlToken *token)
{
    if (!check->selecting || (check->depth && !is_word(&check->last, "AS"))) {
        return REL_OK;
    }
    const RelText name = rel_text_slice(token->text, 1, token->text.length - 1);
    return rel_array_push(&check->sparql->variables, &name);
}

static RelStatus
check_token(Check *check, const RelSparqlToken *token)
{
    switch (token->kind) {
    case REL_SPARQL_WORD: return check_word(check, token);
    case REL_SPARQL_NAME: return check_name(check, token);
    case REL_SPARQL_VARIABLE: return check_variable(check, token);
    case REL_SPARQL_MARK:
        if (check->grouping && is_mark(token, "(")) {
            return refuse(check, token, "GROUP BY an expression",
                          "Rasqal groups wrongly; bind it to a variable first");
        }
        return check_mark(check, token);
    case REL_SPARQL_BAD:
        return rel_report(check->report, REL_ERR_FORMAT, "query", token->line,
                          "a string does not end");
    case REL_SPARQL_END:
    case REL_SPARQL_IRI:
    case REL_SPARQL_LITERAL: break;
    }
    return REL_OK;
}

RelStatus
rel_sparql_check(RelText query, const RelReport *report, RelArena *arena,
                 RelSparql *sparql)
{
    Check check = {.report = report, .sparql = sparql};
    RelSparqlScanner scanner = {query, 0, 1};

    rel_array_init(&sparql->prefixes, arena, sizeof(RelText));
    rel_array_init(&sparql->variables, arena, sizeof(RelText));
    sparql->aggregates = false;
    for (;;) {
        const RelSparqlToken token = rel_sparql_next(&scanner);
        if (token.kind == REL_SPARQL_END) {
            sparql->aggregates = sparql->aggregates && !check.grouped;
            return REL_OK;
        }
        const RelStatus status = check_token(&check, &token);
        if (status != REL_OK) {
            return status;
        }
        check.before = check.last;
        check.last = token;
    }
}
