TRAIN_TARGETS += train-confidence
.PHONY: train-confidence
train-confidence: $(BUILD)/train_confidence
	$(BUILD)/train_confidence data tools/train/confidence-judged.tsv \
	    data/confidence.tsv $(DATA)/syntax/ewt-dev.conllu \
	    $(DATA)/syntax/gumopen-dev.conllu $(DATA)/oie/carb_dev/gold.tsv
# It learns from the mistakes of all other models: where all are made, the last
ifneq ($(filter train,$(MAKECMDGOALS)),)
train-confidence: | train-syntax train-lemma train-names train-sentence
endif
