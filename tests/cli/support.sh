# support.sh: what the tests of the command share; to be sourced.
#
#   relata build nothing.txt
#   proves says_which_file_is_missing 'code 1' 'err nothing.txt'

set -u
program=$(cd "$BUILD" && pwd)/relata
RELATA_DATA=$(cd "${RELATA_DATA:-data}" && pwd)
export RELATA_DATA
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

# Run the command; its output, messages and exit code are kept for proves.
relata() {
    last="relata $*"
    "$program" "$@" > "$work/out" 2> "$work/err"
    exit_code=$?
}

# Conditions
code() { [ "$exit_code" -eq "$1" ]; }
err() { grep -qF -e "$1" "$work/err"; }
out() { grep -qF -e "$1" "$work/out"; }
silent() { [ ! -s "$work/err" ]; }
no_output() { [ ! -s "$work/out" ]; }

# proves NAME CONDITION...: report the test NAME; each CONDITION is a command
proves() {
    test_name=$1
    shift
    for condition in "$@"; do
        if ! eval "$condition"; then
            echo "not ok $test_name"
            echo "    failed: $condition"
            echo "    after: $last (exit code $exit_code)"
            head -n 5 "$work/err" | sed 's/^/    | /'
            return
        fi
    done
    echo "ok $test_name"
}

# article NAME SENTENCE: write an article
article() {
    printf '%s\n' "$2" > "$work/$1"
}
