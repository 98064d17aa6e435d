TRAIN_TARGETS += train-sentence
.PHONY: train-sentence
# Every tenth forty sentences of the news are enough
train-sentence: $(BUILD)/train_sentence
	gzip -dc $(DATA)/entities/text/gmb-news.tok.gz | \
	    awk 'int(NR / 40) % 4 == 0' | \
	    $(BUILD)/train_sentence data \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu
