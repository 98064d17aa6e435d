# Query: SPARQL over what build wrote.
. "$(dirname "$0")/support.sh"

article a.txt 'Turkey shot down a Russian jet on Tuesday.'
relata build "$work/a.txt" -o "$work/graph.ttl"
labels='SELECT ?l { ?s <http://www.w3.org/2000/01/rdf-schema#label> ?l FILTER(str(?l) = "Turkey") }'

for format in table csv json xml; do
    relata query --format $format "$work/graph.ttl" "$labels"
    proves "answers_in_$format" 'code 0' silent 'out Turkey'
done
proves writes_xml_as_xml "out '<?xml'"
relata query "$work/graph.ttl" 'ASK { ?s ?p "Atlantis" }'
proves answers_no 'code 0' silent 'out false || out no'
relata query "$work/graph.ttl" 'SELECT ?s { ?s ?p "Atlantis" }'
proves takes_no_answer_as_an_answer 'code 0' silent
relata query "$work/graph.ttl" 'CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }' \
    -o "$work/copy.ttl"
proves constructs_turtle 'code 0' silent 'grep -q Turkey "$work/copy.ttl"'

printf '%s\n' "$labels" > "$work/labels.rq"
relata query "$work/graph.ttl" "@$work/labels.rq"
proves reads_the_query_after_an_at_sign 'code 0' 'out Turkey'
relata query --file "$work/labels.rq" "$work/graph.ttl"
proves reads_the_query_from_a_file 'code 0' 'out Turkey'
relata query "$work/graph.ttl" "@$work/nothing.rq"
proves names_the_query_file_it_misses 'code 1' 'err nothing.rq'

relata query "$work/graph.ttl" 'SELECT ?s WHERE {'
proves says_what_is_wrong_with_a_query 'code 1' no_output '! silent'
relata query "$work/nothing.ttl" "$labels"
proves names_the_graph_it_misses 'code 1' no_output 'err nothing.ttl'
echo '<a> <b' > "$work/broken.ttl"
relata query "$work/broken.ttl" "$labels"
proves names_the_graph_it_cannot_read 'code 1' no_output 'err broken.ttl'
relata query "$work/graph.ttl"
proves asks_for_a_query 'code 2' 'err "which query"'
relata query
proves asks_for_a_graph 'code 2' 'err "which graph"'
relata query "$work/graph.ttl" "$labels" more
proves takes_one_query 'code 2' "err \"'more'\""
relata query --format html "$work/graph.ttl" "$labels"
proves refuses_an_unknown_answer_format 'code 2' 'err html'
