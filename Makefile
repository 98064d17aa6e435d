# relata: make help lists what can be made.

VERSION := $(shell sed -n 's/^.define REL_VERSION "\(.*\)"/\1/p' include/relata/version.h)
MAJOR := $(firstword $(subst ., ,$(VERSION)))

PREFIX ?= /usr/local
BINDIR ?= $(PREFIX)/bin
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
DATADIR ?= $(PREFIX)/share/relata
MANDIR ?= $(PREFIX)/share/man
BUILD ?= build
# How demo and test build: with as many jobs as there are processors
JOBS ?= -j$(shell nproc)
DATA ?= ../shared/data
CC ?= cc
CFLAGS ?= -O2 -g
PKG_CONFIG ?= pkg-config

# make V=1 shows the commands whole.
ifdef V
quiet =
else
quiet = @echo '  $(1) $(patsubst $(BUILD)/%,%,$@)';
endif

PACKAGES := libxml-2.0 redland raptor2 rasqal
WARNINGS := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion \
    -Wcast-qual -Wwrite-strings -Wformat=2 -Wundef -Wvla -Wstrict-prototypes \
    -Wmissing-prototypes -Wold-style-definition -Wswitch-enum

# What must hold whatever the packager's flags say.  Contracted floating point
# would give other bits on other processors.
override CFLAGS += -std=c11 -ffp-contract=off $(WARNINGS)
override CPPFLAGS += -Iinclude -Isrc -D_XOPEN_SOURCE=700 \
    -DREL_DATADIR='"$(DATADIR)"'
FOREIGN_CFLAGS = $(patsubst -I%,-isystem %,$(shell $(PKG_CONFIG) --cflags $(PACKAGES)))
LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lunistring -lm -pthread

LIB_SOURCES := $(sort $(filter-out src/cli/% src/train/%, $(wildcard src/*/*.c)))
CLI_SOURCES := $(sort $(wildcard src/cli/*.c))
TRAIN_PROGRAMS := $(patsubst src/train/%.c,$(BUILD)/%,$(sort \
    $(wildcard src/train/train_*.c src/train/evaluate_*.c)))
TRAIN_COMMON := $(filter-out src/train/train_%.c src/train/evaluate_%.c, \
    $(sort $(wildcard src/train/*.c)))
TEST_SOURCES := $(sort $(wildcard tests/*/test_*.c))
TESTS := $(patsubst tests/%.c,$(BUILD)/tests/%,$(TEST_SOURCES))
SUPPORT_SOURCES := $(sort $(wildcard tests/support/*.c))
FUZZERS := $(patsubst tests/fuzz/%.c,$(BUILD)/tests/fuzz/%,$(sort \
    $(wildcard tests/fuzz/fuzz_*.c)))

EXAMPLES := $(patsubst examples/%.c,$(BUILD)/examples/%,$(sort \
    $(wildcard examples/*.c)))

LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/obj/%.o)
PIC_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/pic/%.o)
CLI_OBJECTS := $(CLI_SOURCES:%.c=$(BUILD)/obj/%.o)
TRAIN_OBJECTS := $(TRAIN_COMMON:%.c=$(BUILD)/obj/%.o)
SUPPORT_OBJECTS := $(SUPPORT_SOURCES:%.c=$(BUILD)/obj/%.o)

STATIC := $(BUILD)/librelata.a
SUPPORT := $(BUILD)/libsupport.a
SHARED := $(BUILD)/librelata.so.$(MAJOR)

.PHONY: all lib train-programs examples demo test check check-layers check-asan \
    check-tsan check-valgrind check-formats fuzz bench evaluate \
    evaluate-analysis golden format docs \
    install uninstall dist clean help deps train

## all: the library and the command (the default)
all: $(STATIC) $(SHARED) $(BUILD)/relata

$(BUILD)/obj/%.o: %.c
	@mkdir -p $(@D)
	$(call quiet,CC)$(CC) $(CPPFLAGS) $(FOREIGN_CFLAGS) $(CFLAGS) -MMD -MP -c $< -o $@

$(BUILD)/pic/%.o: %.c
	@mkdir -p $(@D)
	$(call quiet,CC)$(CC) $(CPPFLAGS) $(FOREIGN_CFLAGS) $(CFLAGS) -fPIC -MMD -MP -c $< -o $@

$(STATIC): $(LIB_OBJECTS)
	@rm -f $@
	$(call quiet,AR)$(AR) rcs $@ $^

$(SHARED): $(PIC_OBJECTS)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) -shared -Wl,-soname,$(@F) $^ $(LIBS) -o $@

$(BUILD)/relata: $(CLI_OBJECTS) $(STATIC)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LIBS) -o $@

$(TRAIN_PROGRAMS): $(BUILD)/%: $(BUILD)/obj/src/train/%.o $(TRAIN_OBJECTS) $(STATIC)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LIBS) -o $@

## train-programs: the programs that make and measure the models
train-programs: $(TRAIN_PROGRAMS)

$(BUILD)/obj/tests/%.o: override CPPFLAGS += -Itests/support
# An archive, so that a test that stands in for a stage does not get the stage.
$(SUPPORT): $(SUPPORT_OBJECTS)
	@rm -f $@
	$(call quiet,AR)$(AR) rcs $@ $^

$(TESTS): $(BUILD)/tests/%: $(BUILD)/obj/tests/%.o $(SUPPORT) $(STATIC)
	@mkdir -p $(@D)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) $^ -lcmocka $(LIBS) -o $@

$(FUZZERS): $(BUILD)/tests/%: $(BUILD)/obj/tests/%.o $(BUILD)/obj/tests/fuzz/driver.o $(STATIC)
	@mkdir -p $(@D)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LIBS) -o $@

## examples: the programs in examples/
examples: $(EXAMPLES)

$(EXAMPLES): $(BUILD)/examples/%: $(BUILD)/obj/examples/%.o $(STATIC)
	@mkdir -p $(@D)
	$(call quiet,LD)$(CC) $(CFLAGS) $(LDFLAGS) $^ $(LIBS) -o $@

## deps: install what is missing of Debian's packages
deps:
	@tools/install-deps

## demo: set up, read the example articles, query and draw their graph
demo: deps
	@$(MAKE) --no-print-directory $(JOBS) $(BUILD)/relata
	@tools/demo $(BUILD)

## test: set up and run all tests
test: deps
	@$(MAKE) --no-print-directory $(JOBS) check

## check: run all tests (what they need must be there)
check: all check-layers $(EXAMPLES) $(TESTS) $(FUZZERS)
	@tools/run-tests $(BUILD)

## check-layers: no include that src/LAYERS does not list
check-layers:
	@tools/check-layers src

## check-asan: all tests under the address and undefined-behaviour sanitizers
check-asan:
	@$(MAKE) --no-print-directory check BUILD=$(BUILD)/asan \
	    CFLAGS="-O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined -DREL_ARENA_STRICT" \
	    LDFLAGS="-fsanitize=address,undefined"

## check-tsan: what runs in threads under the thread sanitizer
TSAN_TESTS := pipeline/test_pool pipeline/test_batch pipeline/test_pipeline
check-tsan:
	@$(MAKE) --no-print-directory $(TSAN_TESTS:%=$(BUILD)/tsan/tests/%) \
	    BUILD=$(BUILD)/tsan CFLAGS="-O1 -g -fsanitize=thread" \
	    LDFLAGS="-fsanitize=thread"
	@for test in $(TSAN_TESTS); do \
	    RELATA_DATA=data TSAN_OPTIONS=halt_on_error=1 \
	        $(BUILD)/tsan/tests/$$test || exit 1; \
	done

## check-valgrind: all tests under valgrind
check-valgrind:
	@$(MAKE) --no-print-directory all $(TESTS:$(BUILD)/%=$(BUILD)/valgrind/%) \
	    BUILD=$(BUILD)/valgrind CFLAGS="-O1 -g -gdwarf-4"
	@RUNNER="valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect" \
	    tools/run-tests $(BUILD)/valgrind

## check-formats: every output format gives the same triples to other readers
check-formats: all
	@tools/check-formats $(BUILD)

## fuzz: libFuzzer on every reader, FUZZ_SECONDS (60) each; needs clang
FUZZ_SECONDS ?= 60
fuzz:
	@tools/run-fuzzers $(BUILD)/fuzz $(FUZZ_SECONDS)

## golden: rewrite the expected graphs, for review in the diff
golden: all
	@REWRITE=1 tools/check-golden $(BUILD)

## evaluate: quality on gold data under DATA, as a table
evaluate: all train-programs
	@tools/evaluate $(BUILD) $(DATA)

## evaluate-analysis: tags, trees, lemmas, names beside their goals
evaluate-analysis: all train-programs
	@tools/evaluate-analysis $(BUILD) $(DATA)

## bench: speed of one job, of two, of each kernel, and of a peer
bench: all train-programs
	@bench/run $(BUILD) $(DATA) $(ARTICLES)

## format: lay the code out
format:
	clang-format -i $(wildcard include/relata/*.h src/*/*.[ch] tests/*/*.[ch] examples/*.c)

## docs: check the man page
docs:
	@man -l --warnings docs/relata.1 > /dev/null

# tools/train/*.mk add targets called train-<model>.
-include $(sort $(wildcard tools/train/*.mk))
## train: make all models anew from DATA
train: $(TRAIN_TARGETS)

## install: into PREFIX (and DESTDIR)
install: all
	install -d $(DESTDIR)$(BINDIR) $(DESTDIR)$(LIBDIR)/pkgconfig \
	    $(DESTDIR)$(INCLUDEDIR)/relata $(DESTDIR)$(MANDIR)/man1 \
	    $(DESTDIR)$(DATADIR)/ontology $(DESTDIR)$(DATADIR)/examples
	install -m 755 $(BUILD)/relata $(DESTDIR)$(BINDIR)/relata
	install -m 755 $(SHARED) $(DESTDIR)$(LIBDIR)/
	ln -sf librelata.so.$(MAJOR) $(DESTDIR)$(LIBDIR)/librelata.so
	install -m 644 $(STATIC) $(DESTDIR)$(LIBDIR)/
	install -m 644 include/relata/*.h $(DESTDIR)$(INCLUDEDIR)/relata/
	install -m 644 docs/relata.1 $(DESTDIR)$(MANDIR)/man1/
	install -m 644 ontology/relata.ttl $(DESTDIR)$(DATADIR)/ontology/
	cp -R data $(DESTDIR)$(DATADIR)/
	cp -R examples/* $(DESTDIR)$(DATADIR)/examples/
	sed -e 's|@PREFIX@|$(PREFIX)|g' -e 's|@LIBDIR@|$(LIBDIR)|g' \
	    -e 's|@INCLUDEDIR@|$(INCLUDEDIR)|g' -e 's|@VERSION@|$(VERSION)|g' \
	    tools/relata.pc.in > $(DESTDIR)$(LIBDIR)/pkgconfig/relata.pc

## uninstall: what install put there
uninstall:
	rm -f $(DESTDIR)$(BINDIR)/relata $(DESTDIR)$(LIBDIR)/librelata.* \
	    $(DESTDIR)$(LIBDIR)/pkgconfig/relata.pc \
	    $(DESTDIR)$(MANDIR)/man1/relata.1
	rm -rf $(DESTDIR)$(INCLUDEDIR)/relata $(DESTDIR)$(DATADIR)

## dist: relata-VERSION.tar.gz of what is committed
dist:
	git archive --prefix=relata-$(VERSION)/ -o relata-$(VERSION).tar.gz HEAD

## clean: remove what was built
clean:
	rm -rf $(BUILD)

## help: this list
help:
	@sed -n 's/^## //p' Makefile | sed 's/: /\t/' | expand -t 18

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)
