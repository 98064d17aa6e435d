// fuzz_sparql.c: any bytes as a query, up to where Rasqal would see it.

#include "rdf/sparql.h"
#include "rdf/sparql_token.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RelText query = {(const char *)data, size};
    RelSparqlScanner scanner = {query, 0, 1};
    RelArena *const arena = rel_arena_new(&REL_HEAP);
    RelSparql sparql;

    for (size_t before = 0;;) { // every token takes the scanner further
        const RelSparqlToken token = rel_sparql_next(&scanner);
        if (token.kind == REL_SPARQL_END) {
            break;
        }
        if (scanner.position <= before || scanner.position > size) {
            abort();
        }
        before = scanner.position;
    }
    if (arena) {
        rel_sparql_check(query, NULL, arena, &sparql);
    }
    rel_arena_free(arena);
    return 0;
}
