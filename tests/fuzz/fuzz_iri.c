// fuzz_iri.c: any bytes as IRI, name, text and value; what is accepted or made
// must be accepted again, unchanged.

#include "base/buffer.h"
#include "base/utf8.h"
#include "rdf/iri.h"
#include "rdf/term.h"
#include "rdf/value.h"
#include "rdf/vocab.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
insist(bool holds)
{
    if (!holds) {
        abort();
    }
}

static void
check_iri(RelText bytes, RelArena *arena)
{
    RelBuffer iri;
    RelTerm term;

    rel_buffer_init(&iri, &REL_HEAP);
    rel_buffer_append(&iri, rel_text("http://e.example/x"));
    insist(rel_iri_encode(bytes, &iri) == REL_OK);
    insist(rel_iri_is_absolute(rel_buffer_text(&iri)));
    rel_buffer_release(&iri);
    insist(!rel_iri_is_ascii_name(bytes) || rel_iri_is_name(bytes));
    if (rel_iri_is_name(bytes)) {
        insist(rel_term_named(rel_text(REL_NS_K), bytes, arena, &term) ==
               REL_OK);
    }
}

static void
check_text(RelText bytes, RelArena *arena)
{
    RelTerm once, twice;

    insist(rel_term_text(bytes, rel_text("en"), arena, &once) == REL_OK);
    insist(rel_utf8_check(once.value) == once.value.length);
    insist(rel_term_text(once.value, rel_text("en"), arena, &twice) == REL_OK);
    insist(twice.value.bytes == once.value.bytes);
}

static void
check_values(RelText bytes, RelArena *arena)
{
    for (int kind = REL_VALUE_INTEGER; kind <= REL_VALUE_STRING; ++kind) {
        RelText once, twice;
        if (rel_value_canonical((RelValueKind)kind, bytes, arena, &once) ==
            REL_OK) {
            insist(rel_value_canonical((RelValueKind)kind, once, arena,
                                       &twice) == REL_OK);
            insist(rel_text_equals(once, twice));
        }
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const RelText bytes = {(const char *)data, size};
    RelArena *const arena = rel_arena_new(&REL_HEAP);

    if (arena) {
        check_iri(bytes, arena);
        check_text(bytes, arena);
        check_values(bytes, arena);
    }
    rel_arena_free(arena);
    return 0;
}
