# Examples: the programs and queries of examples/ do what their heads say.
. "$(dirname "$0")/support.sh"

example() { # PROGRAM: run it on standard input
    last="examples/$1"
    "$BUILD/examples/$1" > "$work/out" 2> "$work/err"
    exit_code=$?
}

printf 'Iceland rejected the deal. Norway did not sign it. Oslo says Chile won it.\n' > "$work/a.txt"
example svo < "$work/a.txt"
proves prints_subject_verb_and_object 'code 0' silent \
    'out "0: Iceland | reject | the deal"' 'out "1: Norway | not sign | it"' \
    'out "2: Chile | win | it (attributed)"'
example string_to_turtle < /dev/null
proves makes_turtle_of_a_string 'code 0' silent 'out "e:Karl_Berg"' \
    'out "rel:metWith"' '! out "rel:supports"'

relata build examples/news -o "$work/graph.ttl"
relata query "$work/graph.ttl" @examples/queries/leaders.rq
proves asks_who_leads_what 'code 0' silent 'out "Sigrid Aasmark"' 'out Norway'
relata query "$work/graph.ttl" @examples/queries/claims.rq
proves asks_who_claims_what 'code 0' silent 'out "Anna Brimdal"' 'out "never left"'
