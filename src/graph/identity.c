// identity.c: makes the IRIs of statements from what they say.
//
//   "Norway \n warned \n e Iceland \n positive \n factual \n - \n 2026-03-01"
//   hashes to the same letters wherever and whenever it is found.

#include "graph/identity.h"

#include "base/sha256.h"
#include "base/strings.h"

#define ID_LETTERS 12

static RelText
object_key(const RelEntities *entities, const RelNode *object, RelArena *arena)
{
    if (object->entity != REL_NONE) {
        const RelText slug = entities->entities[object->entity].slug;
        return rel_text_printf(arena, "e %.*s", (int)slug.length, slug.bytes);
    }
    return rel_text_printf(arena, "%d %.*s", (int)object->kind,
                           (int)object->value.length, object->value.bytes);
}

RelText
rel_identity_key(const RelEntities *entities, const RelPlaced *placed,
                 RelIndex speaker, RelArena *arena)
{
    const RelClaim *claim = placed->claim;
    const RelText parts[] = {
        entities->entities[placed->subject].slug,
        placed->name,
        object_key(entities, &placed->object, arena),
        rel_text(rel_polarity_text(claim->polarity)),
        rel_text(rel_modality_text(claim->modality)),
        speaker == REL_NONE ? rel_text("-") : entities->entities[speaker].slug,
        claim->n_dates > 0 ? claim->dates[0].value : rel_text("-"),
    };

    return parts[2].bytes == NULL
               ? parts[2]
               : rel_text_join(arena, parts, sizeof(parts) / sizeof(parts[0]),
                               "\n");
}

RelText
rel_identity_name(RelText key, RelArena *arena)
{
    char letters[ID_LETTERS + 1];

    rel_sha256_name(key, ID_LETTERS, letters);
    return rel_text_printf(arena, "s%s", letters);
}
