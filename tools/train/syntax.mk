# The tagger and parser.  Needs Debian's python3-torch and, to take hours
# rather than days, libopenblas0.

TRAIN_TARGETS += train-syntax
TRAIN_PYTHON ?= /usr/bin/python3

.PHONY: train-syntax
train-syntax:
	@mkdir -p $(BUILD)/train
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(TRAIN_PYTHON) \
	    tools/train/train_syntax.py $(DATA) $(BUILD)/train/first.pt \
	    --epochs 30 --stop 25 --cells 256
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(TRAIN_PYTHON) \
	    tools/train/train_syntax.py $(DATA) $(BUILD)/train/second.pt \
	    --teacher $(BUILD)/train/first.pt --epochs 9 --cells 256 --rate 1.2e-3
	$(TRAIN_PYTHON) tools/train/export.py $(BUILD)/train/second.pt \
	    data/syntax.model
