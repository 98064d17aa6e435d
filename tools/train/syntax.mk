# The tagger, parser and half of the recogniser of names.  Needs Debian's
# python3-torch and, to take hours rather than days, libopenblas0.
#
# VECTORS is a text of outside word vectors, a word and its numbers a line:
# glove.6B.100d.txt of the GloVe project (PDDL 1.0) for the shipped model.

NER := $(DATA)/entities/ner
TRAIN_TARGETS += train-syntax
TRAIN_PYTHON ?= /usr/bin/python3
VECTORS ?=

SYNTAX_TRAIN = OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(TRAIN_PYTHON) \
    tools/train/train_syntax.py $(DATA)

$(BUILD)/train/%.names: $(NER)/%.iob2 $(BUILD)/train_name_labels
	@mkdir -p $(@D)
	$(BUILD)/train_name_labels data $< $(if $(filter u-%,$*),ud) > $@

# Two networks of 256 cells and one of 320, wider and stopped before the last
# epochs, which had stopped to help
TEACHER_SIZE = --epochs 18 --cells 256
$(BUILD)/train/teacher3.pt: TEACHER_SIZE = --epochs 24 --stop 17 --cells 320
TEACHERS := $(patsubst %,$(BUILD)/train/teacher%.pt,3 1 2)

$(BUILD)/train/teacher%.pt:
	@test -n "$(VECTORS)" || { \
	    echo "VECTORS=FILE: the outside word vectors, see docs/models.md"; exit 2; }
	@mkdir -p $(@D)
	$(SYNTAX_TRAIN) $@.part $(TEACHER_SIZE) --seed $* --vectors $(VECTORS)
	@mv $@.part $@

.PHONY: train-syntax
train-syntax: $(TEACHERS) \
    $(patsubst %,$(BUILD)/train/%.names,masc u-gum.train wikigold \
        u-btc.train u-wnut17.train)
	$(SYNTAX_TRAIN) $(BUILD)/train/taught.pt --epochs 10 --cells 320 \
	    --rate 1.3e-3 --names $(BUILD)/train $(addprefix --teacher ,$(TEACHERS))
	$(TRAIN_PYTHON) tools/train/export.py $(BUILD)/train/taught.pt \
	    data/syntax.model
