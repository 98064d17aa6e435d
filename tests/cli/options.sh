# Options: help, versions, and mistakes on the command line.
. "$(dirname "$0")/support.sh"

article a.txt 'Iceland rejected the deal on Monday.'

relata --help
proves shows_all_commands_in_its_help 'code 0' silent 'out build' 'out extract' \
    'out parse' 'out query'
relata --version
proves shows_its_version 'code 0' 'out "relata "'
for command in build extract parse query; do
    relata $command --help
    proves "explains_$command" 'code 0' silent "out 'usage: relata $command'" \
        'out examples:' 'out --help' 'out --output'
    relata $command --version
    proves "shows_the_version_to_$command" 'code 0' 'out "relata "'
    relata $command --frobnicate "$work/a.txt"
    proves "names_the_unknown_option_of_$command" 'code 2' no_output \
        'err --frobnicate' "err 'relata $command --help'"
done

relata
proves asks_for_a_command 'code 2' 'err "which command"' 'err --help'
relata dance
proves names_the_unknown_command 'code 2' "err \"'dance'\"" 'err --help'
relata build
proves asks_for_articles 'code 2' 'err "which articles"'
relata build -Z "$work/a.txt"
proves names_the_unknown_letter 'code 2' "err \"'-Z'\""
relata build "$work/a.txt" -o
proves misses_the_argument_of_an_option 'code 2' 'err "--output" ' 'err FILE'
relata build --quiet=yes "$work/a.txt"
proves refuses_an_argument_where_none_is_due 'code 2' 'err --quiet'

refuses() { # NAME OPTION VALUE
    relata build "$2" "$3" "$work/a.txt"
    proves "$1" 'code 2' no_output "err '$2'" "err \"'$3'\""
}
refuses refuses_an_unknown_format --format jpeg
refuses refuses_an_unknown_layer --layers facts,opinions
refuses refuses_an_empty_layer --layers facts,
refuses refuses_a_share_above_one --assert-min 1.5
refuses refuses_a_share_that_is_no_number --assert-min 0x1
refuses refuses_a_share_that_is_not_a_number --assert-min nan
refuses refuses_a_share_with_a_tail --assert-min 0.5x
refuses refuses_an_empty_share --assert-min ''
refuses refuses_a_day_that_is_not_in_the_calendar --date 2015-02-29
refuses refuses_a_date_in_another_form --date 24/11/2015
refuses refuses_an_unknown_input_format --input-format pdf
refuses refuses_a_relative_base --base kg/
refuses refuses_a_base_without_an_end --base https://kg.example/kg
refuses refuses_a_base_with_a_blank --base 'https://kg.example/a b/'
refuses refuses_a_depth_of_nothing --depth 0
refuses refuses_a_negative_number --max-nodes -3
refuses refuses_a_number_with_a_sign --max-nodes +3
refuses refuses_a_serializer_that_is_not_raptors --serializer serd:turtle

relata build --around Iceland "$work/a.txt"
proves wants_a_picture_for_the_options_of_pictures 'code 2' 'err --around' \
    'err "--format dot"'
relata extract --style full "$work/a.txt"
proves wants_a_table_for_a_style 'code 2' 'err --style'
relata extract --explain --format tsv "$work/a.txt"
proves explains_in_one_format_only 'code 2' 'err --explain' no_output
relata parse --format xml "$work/a.txt"
proves names_the_formats_of_trees 'code 2' 'err "conllu or json"' no_output
relata parse --conllu --pretokenized "$work/a.txt"
proves takes_one_shape_of_input 'code 2' 'err --conllu'
