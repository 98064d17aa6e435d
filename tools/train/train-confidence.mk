TRAIN_TARGETS += train-confidence
.PHONY: train-confidence
# After the syntax model: its mistakes are what is learned here
train-confidence: $(BUILD)/train_confidence
	$(BUILD)/train_confidence data tools/train/confidence-judged.tsv \
	    data/confidence.tsv $(DATA)/syntax/ewt-dev.conllu \
	    $(DATA)/syntax/gumopen-dev.conllu $(DATA)/oie/carb_dev/gold.tsv
