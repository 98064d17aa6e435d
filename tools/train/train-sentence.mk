TRAIN_TARGETS += train-sentence
.PHONY: train-sentence
train-sentence: $(BUILD)/train_sentence
	$(BUILD)/train_sentence data data/sentence_ends.tsv \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu
