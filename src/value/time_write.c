// time_write.c: writes a date as its value.
//
//   2015-11-24, 2015-11, 2015     day, month, year, as XML Schema has them
//   2015-W48, 2015-W48-WE         week, weekend, as ISO 8601 and TIMEX3 do

#include "value/time_resolving.h"

#include "base/strings.h"

void
rel_time_write_day(RelTimeResolving *resolving, RelDay day)
{
    if (day.month == 0) {
        resolving->kind = REL_VALUE_YEAR;
        resolving->value = rel_text_printf(resolving->arena, "%04d", day.year);
    } else if (day.day == 0) {
        resolving->kind = REL_VALUE_MONTH;
        resolving->value =
            rel_text_printf(resolving->arena, "%04d-%02d", day.year, day.month);
    } else {
        resolving->kind = REL_VALUE_DATE;
        resolving->value = rel_text_printf(resolving->arena, "%04d-%02d-%02d",
                                           day.year, day.month, day.day);
    }
}

void
rel_time_write_number(RelTimeResolving *resolving, long number)
{
    rel_time_write_day(resolving, rel_day_of_number(number));
}

void
rel_time_write_week(RelTimeResolving *resolving, RelDay day, const char *ending)
{
    int year;
    int week;

    rel_day_week(day, &year, &week);
    resolving->kind = REL_VALUE_STRING;
    resolving->value =
        rel_text_printf(resolving->arena, "%04d-W%02d%s", year, week, ending);
}

void
rel_time_write_string(RelTimeResolving *resolving, RelText value)
{
    resolving->kind = REL_VALUE_STRING;
    resolving->value = value;
}
