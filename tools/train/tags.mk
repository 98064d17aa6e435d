TRAIN_TARGETS += train-tags
.PHONY: train-tags
train-tags: $(BUILD)/train_tags
	$(BUILD)/train_tags data/syntax.model data/tags.model \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu
