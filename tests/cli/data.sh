# Data: models, lists and the ontology that are missing or damaged.
. "$(dirname "$0")/support.sh"

article a.txt 'Iceland rejected the deal on Monday.'
mkdir "$work/set"
cp -RL "$RELATA_DATA" "$work/set/data"
cp -RL "$RELATA_DATA/../ontology" "$work/set/ontology"

relata build --data "$work/set/data" "$work/a.txt"
proves takes_the_data_it_is_given 'code 0' silent 'out Iceland'
relata build --data "$work/nowhere" "$work/a.txt"
proves names_the_data_it_cannot_find 'code 4' no_output "err $work/nowhere"

damage() { # FILE: cut it short, leave it out, write into it
    file=$work/set/$1
    name=$(basename "$1" | tr '.' _)
    cp "$file" "$work/kept"
    size=$(wc -c < "$file")
    for part in 2 100; do
        head -c $((size / part)) "$work/kept" > "$file"
        relata build --data "$work/set/data" "$work/a.txt" -o "$work/graph.ttl"
        proves "names_${name}_cut_to_a_${part}th" 'code 4' "err $1" \
            '[ ! -e "$work/graph.ttl" ]'
    done
    : > "$file"
    relata build --data "$work/set/data" "$work/a.txt"
    proves "names_an_empty_${name}" 'code 4' no_output "err $1"
    rm "$file"
    relata parse --data "$work/set/data" "$work/a.txt"
    proves "names_a_missing_${name}" 'code 4' no_output "err $1"
    cp "$work/kept" "$file"
}
for model in syntax lemma names; do
    damage data/$model.model
    printf 'XXXX' | dd of="$work/set/data/$model.model" bs=1 seek=4096 \
        conv=notrunc 2> /dev/null
    relata build --data "$work/set/data" "$work/a.txt"
    proves "notices_changed_bytes_in_${model}_model" 'code 4' \
        "err data/$model.model"
    cp "$work/kept" "$work/set/data/$model.model"
done

# The second reader of tags may be left out, but not be damaged
file=$work/set/data/tags.model
cp "$file" "$work/kept"
printf 'XXXX' | dd of="$file" bs=1 seek=4096 conv=notrunc 2> /dev/null
relata build --data "$work/set/data" "$work/a.txt"
proves notices_changed_bytes_in_tags_model 'code 4' 'err data/tags.model'
head -c 1000 "$work/kept" > "$file"
relata build --data "$work/set/data" "$work/a.txt"
proves names_a_tags_model_cut_short 'code 4' no_output 'err data/tags.model'
rm "$file"
relata build --data "$work/set/data" "$work/a.txt"
proves reads_tags_once_without_a_second_reader 'code 0' silent 'out Iceland'
cp "$work/kept" "$file"

for table in countries names sentence_ends; do
    damage data/$table.tsv
done

file=$work/set/ontology/relata.ttl
cp "$file" "$work/kept"
head -c $(($(wc -c < "$file") / 2)) "$work/kept" > "$file"
echo '<unfinished' >> "$file"
relata build --data "$work/set/data" "$work/a.txt"
proves names_a_broken_ontology 'code 4' no_output 'err relata.ttl'
cp "$work/kept" "$file"

file=$work/set/data/countries.tsv
cp "$file" "$work/kept"
printf 'half a line' >> "$file"
relata build --data "$work/set/data" "$work/a.txt"
proves names_a_broken_table 'code 4' no_output 'err countries.tsv'
cp "$work/kept" "$file"

mkdir -p "$work/moved/bin" "$work/moved/share/relata"
cp "$program" "$work/moved/bin/relata"
cp -R "$work/set/data" "$work/set/ontology" "$work/moved/share/relata/"
(unset RELATA_DATA; cd / && "$work/moved/bin/relata" build "$work/a.txt") \
    > "$work/out" 2> "$work/err"
exit_code=$?
last='a moved relata build'
proves finds_its_data_after_a_move 'code 0' silent 'out Iceland'
