TRAIN_TARGETS += train-lemma
.PHONY: train-lemma
train-lemma: $(BUILD)/train_lemma
	gzip -dc $(DATA)/entities/text/gmb-news.tok.gz | \
	    $(BUILD)/train_lemma data/lemma.model \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu
