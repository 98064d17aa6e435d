// gold_json.c: reads numbers and texts of JSON.

#include "train/gold_json.h"

uint32_t
rel_gold_number(RelText text)
{
    uint32_t number = 0;

    for (size_t i = 0; i < text.length; ++i) {
        if (text.bytes[i] < '0' || text.bytes[i] > '9') {
            break;
        }
        number = number * 10 + (uint32_t)(text.bytes[i] - '0');
    }
    return number;
}

RelText
rel_gold_text(const RelJson *json, RelIndex object, const char *key)
{
    const RelIndex value = rel_json_find(json, object, key);

    return value == REL_NONE ? rel_text("") : json->values[value].text;
}
