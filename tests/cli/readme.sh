# The first screen of the README: its commands give what it shows.
. "$(dirname "$0")/support.sh"
readme=$(dirname "$0")/../../README.md

# The first block of code in LANGUAGE
block() {
    sed -n "/^\`\`\`$1\$/,/^\`\`\`\$/p" "$readme" | sed '1d' | sed '/^```$/,$d'
}
block sh > "$work/commands"
block turtle | sed 's/  *#.*//' > "$work/shown"

ln -s "$program" "$work/relata"
(cd "$work" && PATH=$work:$PATH sh -e ./commands) > "$work/out" 2> "$work/err"
exit_code=$?
last='the commands of the README'
proves the_commands_of_the_readme_run 'code 0' '[ -s "$work/graph.ttl" ]'

# Of every name, literal and number that is shown, one that the graph lacks
lacking() {
    grep -oE '(e|s|d|k|rel|rdf):[A-Za-z_0-9-]+|"[^"]+"|char=[0-9,]+|k:[a-z]+ [0-9.]+[0-9]' "$work/shown" |
        LC_ALL=C sort -u > "$work/names"
    while IFS= read -r name; do
        grep -qF -e "$name" "$work/graph.ttl" || echo "lacks $name"
    done < "$work/names"
}
lacking > "$work/err"
proves the_readme_shows_the_graph_it_makes silent \
    '[ "$(wc -l < "$work/names")" -gt 20 ]' \
    'grep -qF "e:Turkey rel:downed e:" "$work/graph.ttl"' \
    '! grep -qF "rel:entered e:" "$work/graph.ttl"'
