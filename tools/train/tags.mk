# The second reader of tags.  It learns from what five small networks make of the
# documents that each of them has not seen, after half of their training and
# after all of it.
TRAIN_TARGETS += train-tags

FOLDS := 0 1 2 3 4
HALF_MODELS := $(FOLDS:%=$(BUILD)/train/half%.model)
WHOLE_MODELS := $(FOLDS:%=$(BUILD)/train/whole%.model)
FOLD_TRAIN = $(SYNTAX_TRAIN) $(1) --cells 192 --epochs 9 --leave-out $* 5 \
    --vectors $(VECTORS)

$(BUILD)/train/half%.pt:
	@test -n "$(VECTORS)" || { \
	    echo "VECTORS=FILE: the outside word vectors, see docs/models.md"; exit 2; }
	@mkdir -p $(@D)
	$(call FOLD_TRAIN,$@.part) --seed 1$*
	@mv $@.part $@

$(BUILD)/train/whole%.pt: $(BUILD)/train/half%.pt
	$(call FOLD_TRAIN,$@.part) --seed 2$* --rate 1.8e-3 --start $<
	@mv $@.part $@

$(HALF_MODELS) $(WHOLE_MODELS): %.model: %.pt
	$(TRAIN_PYTHON) tools/train/export.py $< $@

.PHONY: train-tags
train-tags: $(BUILD)/train_tags $(HALF_MODELS) $(WHOLE_MODELS)
	gzip -dc $(DATA)/entities/text/gmb-news.tok.gz | \
	    $(BUILD)/train_tags data/tags.model $(WORDNET) data/names.tsv \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu \
	    -- $(HALF_MODELS) -- $(WHOLE_MODELS)
