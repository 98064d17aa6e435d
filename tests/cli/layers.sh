# The layers: which includes the check of src/LAYERS lets through.
. "$(dirname "$0")/support.sh"
tool=$(cd "$(dirname "$0")/../../tools" && pwd)/check-layers

# house LINE...: a LAYERS of these lines over three folders, of which only
# upper/ includes another
house() {
    rm -rf "$work/src"
    mkdir -p "$work/src/lower" "$work/src/upper" "$work/src/rdf"
    echo '#include "base/array.h"' > "$work/src/lower/stone.c"
    echo '#include "lower/stone.h"' > "$work/src/upper/roof.c"
    echo '#include <librdf.h>' > "$work/src/rdf/write.c"
    printf '%s\n' "$@" > "$work/src/LAYERS"
    last="check-layers of $*"
}

check() {
    "$tool" "$work/src" > "$work/out" 2> "$work/err"
    exit_code=$?
}

house lower: 'upper: lower' rdf:
check
proves a_folder_includes_what_is_listed 'code 0' no_output

house lower: upper: rdf:
check
proves nothing_else_may_be_included 'code 1' \
    "out \"layer 'upper' may not include 'lower'\""

house lower: 'upper: lower'
check
proves every_folder_is_listed 'code 1' "out \"folder 'rdf' is not in LAYERS\""

house 'upper: lower' lower: rdf:
check
proves what_is_included_stands_before 'code 1' \
    "out \"'lower' does not stand before 'upper'\""

house lower: rdf: 'upper: lower rdf'
check
proves no_right_is_listed_in_vain 'code 1' \
    "out \"nothing in 'upper' includes 'rdf'\""

house lower: 'upper: lower' rdf:
echo '#include <librdf.h>' >> "$work/src/lower/stone.c"
check
proves a_foreign_library_stays_in_its_folder 'code 1' 'out belongs'
