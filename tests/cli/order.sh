# Order: the same articles give the same bytes, however they are named.
. "$(dirname "$0")/support.sh"

mkdir "$work/news"
article news/a.txt 'President Anna Lund met Prime Minister Karl Berg in Oslo on Monday. Lund said that Norway agrees with Iceland.'
article news/b.txt 'Anna Lund, the president of Norway, praised Iceland on Tuesday. Iceland did not sign the treaty.'
article news/c.txt 'Oslo accused Reykjavik of violating the treaty. Berg may resign, an official said.'

relata build "$work/news" -o "$work/first.ttl"
same() { # NAME ARGUMENT...
    name=$1
    shift
    relata build "$@" -o "$work/other.ttl"
    proves "$name" 'code 0' silent 'cmp -s "$work/first.ttl" "$work/other.ttl"' \
        '[ -s "$work/other.ttl" ]'
}
same gives_equal_bytes_twice "$work/news"
same takes_files_like_their_folder "$work/news/a.txt" "$work/news/b.txt" "$work/news/c.txt"
same takes_files_in_any_order "$work/news/c.txt" "$work/news/a.txt" "$work/news/b.txt"
same takes_a_file_once "$work/news/b.txt" "$work/news" "$work/news/../news/a.txt"
ln -s news/c.txt "$work/c.txt"
same takes_a_file_once_by_its_link "$work/news" "$work/c.txt"

cp "$work/news/b.txt" "$work/x.txt"
same takes_an_equal_text_once "$work/x.txt" "$work/news"
relata build "$work/first.ttl" > /dev/null # (any run between two others)

for setting in LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=tr_TR.UTF-8 LC_NUMERIC=de_DE.UTF-8 \
    TZ=Pacific/Kiritimati TZ=America/Anchorage; do
    env "$setting" "$program" build "$work/news" > "$work/out" 2> "$work/err"
    exit_code=$?
    last="$setting relata build"
    proves "does_not_look_at_$(echo "$setting" | tr -c 'A-Za-z0-9\n' _)" \
        'code 0' 'cmp -s "$work/first.ttl" "$work/out"'
done

(cd "$work/news" && "$program" build c.txt b.txt a.txt) > "$work/out" 2> "$work/err"
exit_code=$?
last='relata build c.txt b.txt a.txt, elsewhere'
proves does_not_look_at_the_folder_it_runs_in 'code 0' \
    'cmp -s "$work/first.ttl" "$work/out"'
