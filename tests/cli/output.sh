# Output: whole or not at all.
. "$(dirname "$0")/support.sh"

article a.txt 'Iceland rejected the deal on Monday.'
: > "$work/empty.txt"

relata build "$work/a.txt" -o "$work/no/such/folder/graph.ttl"
proves names_the_output_it_cannot_write 'code 1' 'err no/such/folder/graph.ttl'
relata build "$work/a.txt" -o "$work"
proves does_not_write_over_a_folder 'code 1' "err $work"
relata build "$work/a.txt" -o /dev/full
proves notices_a_full_disk 'code 1' 'err /dev/full'
"$program" build "$work/a.txt" > /dev/full 2> "$work/err"
exit_code=$?
last='relata build a.txt > /dev/full'
proves notices_a_full_disk_under_standard_output 'code 1' \
    'err "standard output"'
"$program" build "$work/a.txt" >&- 2> "$work/err"
exit_code=$?
last='relata build a.txt >&-'
proves notices_a_closed_standard_output 'code 1' 'err "standard output"'
"$program" --help > /dev/full 2> "$work/err"
exit_code=$?
last='relata --help > /dev/full'
proves notices_a_full_disk_under_its_help 'code 1'

relata build "$work/a.txt" -o "$work/a.txt"
proves does_not_write_over_an_input 'code 2' "err $work/a.txt" \
    'grep -q rejected "$work/a.txt"'

echo old > "$work/graph.ttl"
relata build "$work/empty.txt" -o "$work/graph.ttl"
proves leaves_the_old_graph_when_nothing_is_read 'code 1' \
    '[ "$(cat "$work/graph.ttl")" = old ]'
relata build "$work/a.txt" -o "$work/graph.ttl" --format dot --around Nobody
proves leaves_the_old_graph_when_there_is_no_picture 'code 1' 'err Nobody' \
    '[ "$(cat "$work/graph.ttl")" = old ]'
relata build "$work/a.txt" -o "$work/graph.ttl" --serializer raptor:nonsense
proves leaves_the_old_graph_without_a_serializer 'code 1 || code 2' \
    'err nonsense' '[ "$(cat "$work/graph.ttl")" = old ]'
(ulimit -f 1; "$program" build "$work/a.txt" -o "$work/graph.ttl") 2> "$work/err"
exit_code=$?
last='relata build, at most 512 bytes a file'
proves leaves_the_old_graph_when_it_may_not_write_as_much 'code 1' \
    '[ "$(cat "$work/graph.ttl")" = old ]'
chmod 640 "$work/graph.ttl"
relata build "$work/a.txt" -o "$work/graph.ttl"
proves replaces_the_old_graph 'code 0' silent 'grep -q Iceland "$work/graph.ttl"'
proves keeps_the_permissions '[ "$(stat -c %a "$work/graph.ttl")" = 640 ]'
ln -s graph.ttl "$work/link.ttl"
relata build "$work/a.txt" -o "$work/link.ttl"
proves writes_through_a_link 'code 0' '[ -L "$work/link.ttl" ]'

for suffix in ttl rdf nt nq dot; do
    relata build "$work/a.txt" -o "$work/named.$suffix"
    proves "writes_by_the_name_of_a_${suffix}_file" 'code 0' silent \
        '[ -s "$work/named.$suffix" ]'
done
proves writes_what_the_names_say 'grep -q "^@prefix" "$work/named.ttl"' \
    'grep -q "<rdf:RDF" "$work/named.rdf"' \
    'grep -q "digraph" "$work/named.dot"' \
    '[ -z "$(grep -v "^<.*> \.$\|^<.*\" \.$\|^<.*@en \.$" "$work/named.nt")" ]'

# An endless input, interrupted: no file appears, none is left behind.
mkdir "$work/apart"
mkfifo "$work/pipe.txt"
(exec sleep 20 > "$work/pipe.txt") &
sleeper=$!
sh -c 'trap - INT; exec "$0" "$@"' "$program" build "$work/pipe.txt" "$work/a.txt" \
    -o "$work/apart/graph.ttl" 2> "$work/err" &
pid=$!
sleep 1
kill -TERM $pid
wait $pid 2> /dev/null
exit_code=$?
last='relata build, ended by a signal'
kill $sleeper 2> /dev/null
wait $sleeper 2> /dev/null
proves leaves_nothing_when_interrupted '[ $exit_code -gt 128 ]' \
    '[ -z "$(ls "$work/apart")" ]'

"$program" extract "$work/a.txt" 2> "$work/err" | :
proves ends_quietly_when_nobody_reads silent
