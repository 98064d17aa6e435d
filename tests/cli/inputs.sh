# Inputs: what cannot be read is named and left out, the rest goes in.
. "$(dirname "$0")/support.sh"

article good.txt 'Iceland rejected the deal on Monday.'
: > "$work/empty.txt"
printf 'GIF89a\001\000\001\000\200\377\000\000\000\000\054\000\000\002' > "$work/binary.txt"
head -c 20000 "$program" > "$work/program.txt"
printf '<html><head><title></title></head><body></body></html>' > "$work/bare.html"
mkdir "$work/none" "$work/mixed" "$work/mixed/deep"
echo 'name,value' > "$work/none/table.csv"

bad() { # NAME FILE
    rm -f "$work/graph.ttl"
    relata build "$work/$2" -o "$work/graph.ttl"
    proves "$1" 'code 1' "err $2" no_output '[ ! -e "$work/graph.ttl" ]'
}
bad refuses_an_empty_file empty.txt
bad refuses_a_picture binary.txt
bad refuses_a_program program.txt
bad refuses_a_page_without_an_article bare.html
bad refuses_a_missing_file missing.txt
bad refuses_a_folder_without_articles none

cat > "$work/german.html" <<'END'
<html lang="de"><head><title>Hafen bleibt geschlossen</title></head><body><article>
<h1>Hafen bleibt geschlossen</h1>
<p>Der Hafen von Emden bleibt nach dem Sturm bis Freitag geschlossen, sagte der
Hafenmeister am Montag vor der Presse. Drei Schiffe warten noch auf der Ems.</p>
<p>Die Stadt will nun die alten Kaimauern erneuern und dafür im Herbst Geld vom
Land bekommen, doch die Opposition im Rat lehnt diesen Plan bisher ab.</p>
</article></body></html>
END
bad refuses_a_page_in_another_language german.html
proves says_that_it_is_not_english 'err "not in English"'

relata build "$work/empty.txt" "$work/good.txt" "$work/missing.txt" \
    "$work/binary.txt" -o "$work/graph.ttl"
proves builds_the_rest_and_lists_what_was_skipped 'code 3' \
    'err "skipped 3 of 4"' 'grep -q Iceland "$work/graph.ttl"' \
    '[ "$(grep -c "^    /" "$work/err")" = 3 ]'
mv "$work/graph.ttl" "$work/some.ttl"
relata build "$work/good.txt" -o "$work/graph.ttl"
proves writes_the_same_graph_without_the_bad_files 'code 0' silent \
    'cmp -s "$work/graph.ttl" "$work/some.ttl"'

# "Zürich" and "café" in Latin-1, then bytes that are nothing at all
printf 'Z\374rich rejected the caf\351 deal on Monday.\n' > "$work/latin.txt"
relata build "$work/latin.txt"
proves reads_latin_1 'code 0' 'out "Zürich"'
printf 'Iceland \377\376\200 rejected the deal \303 on Monday.\n' > "$work/broken.txt"
relata build "$work/broken.txt" -o "$work/broken.ttl"
proves reads_or_refuses_bytes_that_are_no_utf_8 'code 0 || code 1' \
    'code 1 || iconv -f UTF-8 -t UTF-8 "$work/broken.ttl" > /dev/null' \
    'code 0 || err broken.txt'

cp "$work/good.txt" "$work/mixed/b.txt"
article mixed/deep/a.htm 'Norway joined the pact on Friday.'
article mixed/deep/notes.md 'Sweden left the pact on Friday.'
article mixed/.hidden.txt 'Denmark left the pact on Friday.'
ln -s .. "$work/mixed/deep/loop"
ln -s loop "$work/mixed/deep/loop2.txt"
relata build -v "$work/mixed"
proves enters_folders_but_no_loops 'code 0' 'out Iceland' 'out Norway' \
    'err "2 documents"'
proves leaves_out_what_is_no_article '! out Sweden' '! out Denmark' \
    'err "ignored in folders"'

"$program" build - < "$work/good.txt" > "$work/out" 2> "$work/err"
exit_code=$?
last='relata build - < good.txt'
proves reads_standard_input 'code 0' silent 'out Iceland'
"$program" build - < /dev/null > "$work/out" 2> "$work/err"
exit_code=$?
last='relata build - < /dev/null'
proves refuses_empty_standard_input 'code 1' 'err "standard input:"'
"$program" build - <&- > "$work/out" 2> "$work/err"
exit_code=$?
last='relata build - <&-'
proves refuses_closed_standard_input 'code 1' 'err "standard input:"'

if [ "$(id -u)" != 0 ]; then
    cp "$work/good.txt" "$work/locked.txt"
    chmod 000 "$work/locked.txt"
    bad refuses_a_file_it_may_not_read locked.txt
fi
