// How text is cut into tokens: what stands close together, and its tokens.

#include "text/token.h"

#include "test.h"

#include "base/buffer.h"
#include "base/strings.h"

static RelArena *arena;
static RelRules rules;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    return !arena || rel_rules_load(data_dir(), NULL, arena, &rules) != REL_OK;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

/// The tokens of `text` must be those of `expected`, blanks between them
static void
assert_tokens(const char *text, const char *expected)
{
    const RelText whole = rel_text(text);
    RelArray spans;
    RelBuffer found;

    rel_array_init(&spans, arena, sizeof(RelSpan));
    rel_buffer_init(&found, &REL_HEAP);
    assert_int_equal(rel_token_split(&rules, whole, 0, whole.length, &spans),
                     REL_OK);
    for (size_t i = 0; i < spans.n_items; ++i) {
        const RelSpan *span = rel_array_at(&spans, i);
        assert_true(span->begin < span->end && span->end <= whole.length);
        if (i > 0) {
            rel_buffer_append_byte(&found, ' ');
        }
        rel_buffer_append(&found, rel_text_slice(whole, span->begin,
                                                 span->end - span->begin));
    }
    assert_int_equal(rel_buffer_status(&found), REL_OK);
    assert_text(rel_buffer_text(&found), expected);
    rel_buffer_release(&found);
}

static void
cuts_marks_off_words(void **state)
{
    (void)state;
    assert_tokens("The jet, a bomber, fell.", "The jet , a bomber , fell .");
    assert_tokens("(Reuters) - Oil rose; gold: no!",
                  "( Reuters ) - Oil rose ; gold : no !");
    assert_tokens("“We agree,” he said. ‘Good’",
                  "“ We agree , ” he said . ‘ Good ’");
    assert_tokens("[sic] {x} «oui»", "[ sic ] { x } « oui »");
    assert_tokens("", "");
    assert_tokens(" \t\n ", "");
}

static void
cuts_clitics(void **state)
{
    (void)state;
    assert_tokens("Hollande's aide didn't go.",
                  "Hollande 's aide did n't go .");
    assert_tokens("Turkey’s pilots don’t, we’ll, I'm, they've, he'd",
                  "Turkey ’s pilots do n’t , we ’ll , I 'm , they 've , "
                  "he 'd");
    assert_tokens("the rebels' leader", "the rebels ' leader");
    assert_tokens("CAN'T", "CA N'T");
    assert_tokens("cannot gonna won't", "can not gon na wo n't");
    assert_tokens("Assad 's", "Assad 's");
}

static void
keeps_apostrophes_inside_names(void **state)
{
    (void)state;
    assert_tokens("O'Connor of Sana'a, a Shi'ite, left N'Djamena",
                  "O'Connor of Sana'a , a Shi'ite , left N'Djamena");
    assert_tokens("the '90s and the 80's, rock 'n roll, get 'em",
                  "the '90s and the 80's , rock 'n roll , get 'em");
    assert_tokens("in 2011's war", "in 2011 's war");
}

static void
cuts_hyphens_but_after_some_prefixes(void **state)
{
    (void)state;
    assert_tokens("four-way talks, US-led", "four - way talks , US - led");
    assert_tokens("al-Qaeda's Paris-based arm",
                  "al - Qaeda 's Paris - based arm");
    assert_tokens("anti-war re-election non-profit mid-July e-mail",
                  "anti-war re-election non-profit mid-July e-mail");
    assert_tokens("an F-16, 5-10 men", "an F - 16 , 5 - 10 men");
    assert_tokens("call 555-0134 or 202-555-0134",
                  "call 555-0134 or 202-555-0134");
    assert_tokens("one--two - three—four", "one -- two - three — four");
}

static void
keeps_the_stop_of_abbreviations(void **state)
{
    (void)state;
    assert_tokens("Mr. Lee of the U.S. met Gen. Ito on Nov. 13.",
                  "Mr. Lee of the U.S. met Gen. Ito on Nov. 13 .");
    assert_tokens("at 9 a.m. in Washington, D.C., with J. R. Smith, Ph.D.",
                  "at 9 a.m. in Washington , D.C. , with J. R. Smith , Ph.D.");
    assert_tokens("Acme Inc. and others, etc., met",
                  "Acme Inc. and others , etc. , met");
    assert_tokens("pens, ink, etc. They", "pens , ink , etc . They");
    assert_tokens("pens, ink, etc.", "pens , ink , etc .");
    assert_tokens("He joined Acme Inc..", "He joined Acme Inc. .");
    assert_tokens("built c. 1840 on c.", "built c. 1840 on c .");
    assert_tokens("No. 5 said no. Then I. Then he.",
                  "No. 5 said no . Then I . Then he .");
    assert_tokens("Dr.Lee", "Dr. Lee");
    assert_tokens("It is over. end", "It is over . end");
}

static void
keeps_numbers_whole(void **state)
{
    (void)state;
    assert_tokens("200,000 men, 3.5 percent, 9/11, 10:30",
                  "200,000 men , 3.5 percent , 9/11 , 10:30");
    assert_tokens("$5m, US$2.5bn, £3, 20%", "$ 5 m , US$ 2.5 bn , £ 3 , 20 %");
    assert_tokens("5pm 20km 1990s 3rd A380", "5 pm 20 km 1990s 3rd A380");
    assert_tokens("1,2,3 and .5", "1 , 2 , 3 and .5");
}

static void
keeps_signs_with_numbers(void **state)
{
    (void)state;
    assert_tokens("call +44 or 7-5521", "call +44 or 7-5521");
    assert_tokens("2+2 is 1-2", "2 + 2 is 1 - 2");
    assert_tokens("a 5G mast of 5g", "a 5G mast of 5 g");
}

static void
cuts_apostrophes_that_were_forgotten(void **state)
{
    (void)state;
    assert_tokens("its a boat and your not its owner",
                  "it s a boat and you r not its owner");
    assert_tokens("Its the last of its kind", "It s the last of its kind");
    assert_tokens("dont thank its analysts", "do nt thank its analysts");
    assert_tokens("its\na", "its a");
}

static void
keeps_addresses_whole(void **state)
{
    (void)state;
    assert_tokens("See https://news.example/a?b=c,d (or www.example.org).",
                  "See https://news.example/a?b=c,d ( or www.example.org ) .");
    assert_tokens("Write to ann.lee@example.org, @annlee or #peace!",
                  "Write to ann.lee@example.org , @annlee or #peace !");
    assert_tokens("on example.com/x, report.pdf.",
                  "on example.com/x , report.pdf .");
    assert_tokens("in talk.travel.misc, as .pdf",
                  "in talk.travel.misc , as .pdf");
    assert_tokens("well..in", "well .. in");
    assert_tokens("It ended.Then #1", "It ended . Then # 1");
}

static void
runs_equal_marks_together(void **state)
{
    (void)state;
    assert_tokens("Well... no?! Yes!!! -- =====", "Well ... no ?! Yes !!! -- "
                                                  "=====");
    assert_tokens("No!. Why..? Hm...? $$$ --==-- //",
                  "No !. Why ..? Hm ... ? $$$ --==-- //");
    assert_tokens("AT&T and R&D; Smith & Co. :-)",
                  "AT&T and R&D ; Smith & Co. :-)");
    assert_tokens("and/or w/o", "and / or w/o");
}

static void
reads_letters_of_all_scripts(void **state)
{
    (void)state;
    assert_tokens("François Hollande’s “naïve” café in Łódź…",
                  "François Hollande ’s “ naïve ” café in Łódź …");
    assert_tokens("Москва. 北京\xC2\xA0x", "Москва . 北京 x");
}

static void
survives_bytes_that_are_no_text(void **state)
{
    (void)state;
    assert_tokens("a \xFF\xC3 b", "a \xFF \xC3 b");
}

static void
cuts_what_is_too_long(void **state)
{
    enum { LENGTH = 5000 };
    char *text = rel_arena_alloc(arena, LENGTH);
    RelArray spans;

    (void)state;
    memset(text, 'a', LENGTH);
    rel_array_init(&spans, arena, sizeof(RelSpan));
    assert_int_equal(
        rel_token_split(&rules, (RelText){text, LENGTH}, 0, LENGTH, &spans),
        REL_OK);
    assert_int_equal(spans.n_items, 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cuts_marks_off_words),
        cmocka_unit_test(cuts_clitics),
        cmocka_unit_test(keeps_apostrophes_inside_names),
        cmocka_unit_test(cuts_hyphens_but_after_some_prefixes),
        cmocka_unit_test(keeps_the_stop_of_abbreviations),
        cmocka_unit_test(keeps_numbers_whole),
        cmocka_unit_test(keeps_signs_with_numbers),
        cmocka_unit_test(cuts_apostrophes_that_were_forgotten),
        cmocka_unit_test(keeps_addresses_whole),
        cmocka_unit_test(runs_equal_marks_together),
        cmocka_unit_test(reads_letters_of_all_scripts),
        cmocka_unit_test(survives_bytes_that_are_no_text),
        cmocka_unit_test(cuts_what_is_too_long),
    };
    return cmocka_run_group_tests_name("token", tests, set_up, tear_down);
}
