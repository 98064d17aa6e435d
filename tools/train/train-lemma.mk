TRAIN_TARGETS += train-lemma
# Where Debian's package wordnet-base has its files
WORDNET ?= /usr/share/wordnet
.PHONY: train-lemma
train-lemma: $(BUILD)/train_lemma
	gzip -dc $(DATA)/entities/text/gmb-news.tok.gz | \
	    $(BUILD)/train_lemma data/lemma.model $(WORDNET) \
	    $(DATA)/syntax/ewt-train.conllu $(DATA)/syntax/gumopen-train.conllu \
	    tools/train/short-forms.conllu
