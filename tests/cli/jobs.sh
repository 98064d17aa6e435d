# Jobs: several articles at once give the bytes and messages of one at a time.
. "$(dirname "$0")/support.sh"

mkdir "$work/news"
for number in 1 2 3 4 5 6 7; do
    article "news/$number.txt" "Iceland rejected deal number $number on Monday. President Anna Lund praised Norway, an official said."
done
article news/4.txt 'President Anna Lund met Prime Minister Karl Berg in Oslo. They spoke of fish. Lund said that Norway agrees with Iceland. Talks will go on.'
printf '\0\1\2' > "$work/news/5.txt"

alike() { # NAME COMMAND...
    name=$1
    shift
    relata "$@" -v "$work/news"
    cp "$work/out" "$work/out1"
    cp "$work/err" "$work/err1"
    for jobs in 2 5; do
        relata "$@" -v --jobs "$jobs" "$work/news"
        proves "${name}_with_${jobs}_jobs" 'code 3' '[ -s "$work/out" ]' \
            'err 5.txt' 'cmp -s "$work/out" "$work/out1"' \
            'cmp -s "$work/err" "$work/err1"'
    done
}
alike prints_the_same_trees parse
alike prints_the_same_propositions extract
alike explains_alike extract --explain
alike builds_the_same_graph build

for jobs in 0 65 two -1 ''; do
    relata build --jobs "$jobs" "$work/news/1.txt"
    proves "refuses_${jobs:-no}_jobs" 'code 2' no_output 'err --jobs' \
        'err "from 1 to 64"'
done
relata parse -j 3 < "$work/news/1.txt"
proves reads_standard_input_with_jobs 'code 0' 'out rejected'
relata parse -j 3 --pretokenized "$work/news/1.txt" "$work/news/2.txt"
proves reads_token_lines_with_jobs 'code 0' 'out "sent_id = 2"'
