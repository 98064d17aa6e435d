# Large: inputs made to exhaust time or memory; each ends within a minute and
# two gigabytes, and an ordinary article beside it still goes in.
. "$(dirname "$0")/support.sh"

article good.txt 'Iceland rejected the deal on Monday.'
# Sanitizers reserve far more address space than they use.
memory=2097152
! grep -q __asan_init "$program" || memory=unlimited

survives() { # NAME FILE
    (
        ulimit -v $memory
        exec timeout 60 "$program" build "$work/$2" "$work/good.txt" \
            -o "$work/graph.ttl"
    ) > "$work/out" 2> "$work/err"
    exit_code=$?
    last="relata build $2"
    proves "$1" 'code 0 || code 3' 'grep -q Iceland "$work/graph.ttl"' \
        "code 0 || err $2"
    rm -f "$work/graph.ttl" "$work/$2"
}

# Lines of tokens are kept whole: no tree, no reading may grow with the square.
bounded() { # NAME ARGUMENT...: the line comes back within 400 MB
    name=$1
    shift
    [ "$memory" = unlimited ] || limit=409600
    (
        ulimit -v "${limit:-unlimited}"
        exec timeout 60 "$program" "$@"
    ) > "$work/out" 2> "$work/err"
    exit_code=$?
    last="relata $*"
    proves "$name" 'code 0' silent
}
yes 'look at this ,' | head -n 10000 | tr '\n' ' ' > "$work/long.tok"
bounded parses_a_line_of_40000_tokens parse --pretokenized "$work/long.tok"
proves gives_40000_tokens_back '[ "$(grep -c "^[0-9]" "$work/out")" = 40000 ]'
bounded keeps_quiet_of_40000_tokens extract --explain --pretokenized "$work/long.tok"
proves says_that_a_line_is_too_long 'out "silent: too long to be read"'
{
    printf 'Iceland rejected the '
    head -c 100000 /dev/zero | tr '\0' x
    printf ' deal .\n'
} > "$work/word.tok"
bounded keeps_a_token_of_100000_bytes parse --pretokenized "$work/word.tok"
proves gives_100000_bytes_back '[ "$(wc -c < "$work/out")" -gt 300000 ]'

head -c 50000000 /dev/zero | tr '\0' x > "$work/long-word.txt"
survives survives_a_word_of_50_mb long-word.txt
yes 'the envoy said that' | tr '\n' ' ' | head -c 50000000 > "$work/long-line.txt"
survives survives_a_line_of_50_mb long-line.txt
yes 'Norway signed it.' | head -c 50000000 > "$work/long-page.txt"
survives survives_50_mb_of_sentences long-page.txt
yes '(' | head -c 1000000 | tr '\n' ' ' > "$work/brackets.txt"
survives survives_a_million_brackets brackets.txt

{
    printf '<html><body>'
    yes '<div>' | head -n 200000 | tr -d '\n'
    printf '<p>Norway signed the pact on Friday.</p>'
} > "$work/nested.html"
survives survives_200000_nested_tags nested.html
yes '<p>' | head -n 1000000 | tr -d '\n' > "$work/paragraphs.html"
survives survives_a_million_paragraphs paragraphs.html
{
    printf '<html><body><p>Norway signed the pact.</p><!-- '
    head -c 20000000 /dev/zero | tr '\0' '<'
} > "$work/comment.html"
survives survives_an_endless_comment comment.html
