# Print: what extract and parse write.
. "$(dirname "$0")/support.sh"

article a.txt 'Turkey shot down a Russian jet near the border on Tuesday.'
article b.txt 'Iceland rejected the deal.'
tab=$(printf '\t')

relata extract "$work/a.txt"
proves prints_json_lines 'code 0' silent 'out "\"document\":\"a.txt\""' \
    'out "\"lemma\":\"shoot down\""' 'out "\"text\":\"Turkey\""' \
    'python3 -c "import json,sys; [json.loads(l) for l in open(sys.argv[1])]" "$work/out"'
relata extract --format tsv "$work/a.txt"
proves prints_a_table 'code 0' silent 'out "Turkey${tab}shot down"'
relata extract --format tsv --style full "$work/a.txt"
proves prints_whole_clauses 'code 0' silent 'out "Turkey${tab}shot down"' \
    'out "border"'
article silent.txt 'Norway signed the pact. Why did nobody say so? Heavy rain in Lima.'
relata extract --explain "$work/silent.txt"
proves explains_what_is_said_and_what_is_not 'code 0' silent \
    'out "rule        clause"' 'out "obj(signed-2, pact-4)"' \
    'out "silent: a fragment: no verb"'
relata extract --date 2015-11-24 "$work/a.txt"
proves dates_a_weekday_by_the_date_given 'code 0' 'out 2015-11-24'

"$program" extract --format tsv < "$work/b.txt" > "$work/out" 2> "$work/err"
exit_code=$?
last='relata extract < b.txt'
proves reads_standard_input_without_a_name 'code 0' silent 'out Iceland'

printf 'Iceland -LRB- north -RRB- rejected the  deal .\n\nNorway signed it .\n' > "$work/tokens.txt"
relata parse --pretokenized "$work/tokens.txt"
proves keeps_the_tokens_it_is_given 'code 0' silent 'out "-LRB-"' \
    '[ "$(grep -c "^[0-9]" "$work/out")" = 12 ]'
relata extract --pretokenized --format tsv "$work/tokens.txt"
proves extracts_from_tokens 'code 0' silent 'out "Norway${tab}signed"' \
    'out "Norway signed it ."'
printf 'Norway signed \377 it .\n' > "$work/bad-tokens.txt"
relata parse --pretokenized "$work/bad-tokens.txt"
proves refuses_tokens_that_are_no_utf_8 'code 1' no_output 'err bad-tokens.txt'

relata parse "$work/a.txt" "$work/b.txt" -o "$work/trees.conllu"
proves prints_conllu 'code 0' silent \
    'grep -q "^1${tab}Turkey${tab}Turkey${tab}PROPN${tab}NNP${tab}_${tab}2${tab}nsubj" "$work/trees.conllu"' \
    'grep -q "^# sent_id = 2" "$work/trees.conllu"'
cp "$work/trees.conllu" "$work/once.conllu"
relata parse --names "$work/a.txt"
proves prints_names 'code 0' silent 'out "${tab}Name=B-LOC"'
relata parse --format json --names "$work/a.txt" "$work/b.txt"
proves prints_trees_as_json 'code 0' silent \
    'out "\"kind\":\"LOC\",\"text\":\"Turkey\",\"tokens\":[0]"' \
    '[ "$(wc -l < "$work/out")" = 2 ]' \
    'python3 -c "import json,sys
for line, text in zip(open(sys.argv[1]), map(open, sys.argv[2:])):
    read, text = json.loads(line), text.read()
    for token in read[\"tokens\"]:
        assert text[token[\"begin\"]:token[\"end\"]] == token[\"form\"]
" "$work/out" "$work/a.txt" "$work/b.txt"'
relata parse --conllu "$work/once.conllu"
proves parses_its_own_trees_again 'code 0' silent \
    'cmp -s "$work/out" "$work/trees.conllu"'

# Of "Lungu" alone nobody can tell that he is a person
printf 'Edgar Lungu, the president, flew home. He lost to Lungu.\n' > "$work/c.txt"
relata parse --names "$work/c.txt" -o "$work/whole.conllu"
grep -v '^# newdoc' "$work/whole.conllu" > "$work/apart.conllu"
relata parse --names --conllu "$work/whole.conllu"
proves reads_a_document_of_conllu_whole 'code 0' silent \
    'cmp -s "$work/out" "$work/whole.conllu"' \
    'grep -q "^# newdoc id = c.txt" "$work/out"' \
    '[ "$(grep -c "Lungu.*Name=.-PER" "$work/out")" = 2 ]'
relata parse --names --conllu "$work/apart.conllu"
proves reads_sentences_of_no_document_alone 'code 0' silent \
    '! cmp -s "$work/out" "$work/apart.conllu"'

{
    printf '# newdoc id = gold-7\n# sent_id = gold-7-1\n# text = Iceland did not.\n'
    printf '1\tIceland\t_\t_\t_\tNumber=Sing\t_\t_\t_\t_\n'
    printf '2-3\tdidnt\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n'
    printf '2\tdid\t_\t_\t_\t_\t_\t_\t_\t_\n3\tnt\t_\t_\t_\t_\t_\t_\t_\t_\n'
    printf '3.1\tsign\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\tMark=1\n\n'
} > "$work/gold.conllu"
relata parse --conllu "$work/gold.conllu"
proves keeps_comments_ranges_and_numbers 'code 0' silent \
    'out "# sent_id = gold-7-1"' 'out "2-3${tab}didnt"' 'out "3.1${tab}sign"' \
    'out "Mark=1"' '! out "Number=Sing"' \
    'grep -q "^1${tab}Iceland${tab}Iceland${tab}PROPN" "$work/out"'
printf '1\tIceland\t_\n' > "$work/bad.conllu"
relata parse --conllu "$work/bad.conllu"
proves names_the_line_that_is_no_conllu 'code 1' no_output 'err bad.conllu:1'
relata parse "$work/a.txt" "$work/missing.txt"
proves prints_what_it_can 'code 3' 'out Turkey' 'err missing.txt' \
    'err "skipped 1 of 2"'
relata extract "$work/b.txt" "$work/a.txt"
proves prints_in_the_order_named \
    '[ "$(grep -n -m1 b.txt "$work/out" | cut -d: -f1)" -lt "$(grep -n -m1 a.txt "$work/out" | cut -d: -f1)" ]'
