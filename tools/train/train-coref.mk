TRAIN_TARGETS += train-coref
.PHONY: train-coref
train-coref: $(BUILD)/train_coref
	printf '# none yet\n# end\n' > data/coref.tsv
	$(BUILD)/train_coref $(DATA) data/coref.tsv
# It learns from the analysis of all other models: where all are made, the last
ifneq ($(filter train,$(MAKECMDGOALS)),)
train-coref: | train-syntax train-lemma train-names train-sentence train-confidence
endif
