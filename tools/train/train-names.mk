# The clusters lie beside what is built: they are made once.
NER := $(DATA)/entities/ner
NAMES_CORPORA := masc.iob2 u-gum.train.iob2 wikigold.iob2 \
    u-btc.train.iob2=0.5 u-wnut17.train.iob2=0.5
NAMES_EPOCHS ?= 10

TRAIN_TARGETS += train-names
.PHONY: train-names
train-names: $(BUILD)/train_names $(BUILD)/clusters.model
	$(BUILD)/train_names data $(BUILD)/clusters.model data/names.model \
	    $(NAMES_EPOCHS) $(NAMES_CORPORA:%=$(NER)/%)

# One sentence a line of all texts: news, and the corpora to train on
$(BUILD)/clusters.model: $(BUILD)/train_clusters
	{ gzip -dc $(DATA)/entities/text/gmb-news.tok.gz; \
	  cat $(foreach c,$(NAMES_CORPORA),$(NER)/$(firstword $(subst =, ,$(c)))) | \
	    awk -F '\t' '/^# /{next} !NF{print l; l=""; next} {l=l " " $$1}'; \
	  awk -F '\t' '/^#/{next} !NF{print l; l=""; next} \
	    $$1 ~ /^[0-9]+$$/{l=l " " $$2}' $(DATA)/syntax/ewt-train.conllu; \
	} | $(BUILD)/train_clusters data $@
