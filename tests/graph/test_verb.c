// How are relations named after verbs?

#include "graph/verb.h"

#include "test.h"

static RelArena *arena;
static RelGraphLists lists;

static int
set_up(void **state)
{
    (void)state;
    arena = rel_arena_new(&REL_HEAP);
    lists = (RelGraphLists){
        .irregular = read_words(arena, "shoot\tshot\nadmit\tadmitted\n")};
    return arena == NULL;
}

static int
tear_down(void **state)
{
    (void)state;
    rel_arena_free(arena);
    return 0;
}

static RelText
past(const char *lemma)
{
    return rel_verb_past(arena, &lists, rel_text(lemma));
}

static RelText
present(const char *lemma)
{
    return rel_verb_present(arena, rel_text(lemma));
}

static void
makes_the_past_of_verbs(void **state)
{
    (void)state;
    assert_text(past("agree"), "agreed");
    assert_text(past("carry"), "carried");
    assert_text(past("play"), "played");
    assert_text(past("stop"), "stopped");
    assert_text(past("open"), "opened");
    assert_text(past("look"), "looked");
    assert_text(past("fix"), "fixed");
    assert_text(past("shoot"), "shot");
    assert_text(past("admit"), "admitted");
}

static RelText
past_seen(const char *lemma, const char *form)
{
    return rel_verb_past_seen(arena, &lists, rel_text(lemma), rel_text(form));
}

/// The lemmatizer guesses the lemmas of rare verbs
static void
mends_the_past_by_the_form(void **state)
{
    (void)state;
    assert_text(past_seen("fin", "fined"), "fined");
    assert_text(past_seen("flead", "fled"), "fled");
    assert_text(past_seen("stop", "stopped"), "stopped");
    assert_text(past_seen("shoot", "shot"), "shot");
    assert_text(past_seen("buy", "buys"), "buyed");
}

static void
makes_the_present_of_verbs(void **state)
{
    (void)state;
    assert_text(present("support"), "supports");
    assert_text(present("carry"), "carries");
    assert_text(present("reach"), "reaches");
    assert_text(present("be"), "is");
    assert_text(present("have"), "has");
}

static void
names_events_in_the_past_and_states_in_the_present(void **state)
{
    (void)state;
    assert_text(rel_verb_relation(arena, &lists, rel_text("shoot down"),
                                  rel_text(""), false),
                "shotDown");
    assert_text(rel_verb_relation(arena, &lists, rel_text("belong to"),
                                  rel_text(""), true),
                "belongsTo");
    assert_text(rel_verb_relation(arena, &lists, rel_text("die in"),
                                  rel_text(""), false),
                "diedIn");
}

static void
writes_any_words_as_an_ascii_name(void **state)
{
    (void)state;
    assert_text(rel_verb_camel(arena, rel_text("vice-president of")),
                "vicePresidentOf");
    assert_text(rel_verb_camel(arena, rel_text("déjà vu")), "dejaVu");
    assert_text(rel_verb_camel(arena, rel_text("3d print")), "dPrint");
    assert_text(rel_verb_camel(arena, rel_text("—")), "relates");
    assert_text(rel_verb_camel(arena, rel_text("")), "relates");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(makes_the_past_of_verbs),
        cmocka_unit_test(mends_the_past_by_the_form),
        cmocka_unit_test(makes_the_present_of_verbs),
        cmocka_unit_test(names_events_in_the_past_and_states_in_the_present),
        cmocka_unit_test(writes_any_words_as_an_ascii_name),
    };
    return cmocka_run_group_tests_name("verb", tests, set_up, tear_down);
}
