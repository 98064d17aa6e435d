"""News text with the trees of a trained network, for training another.

Tokens of which the first network is not sure teach nothing: their tags, heads
or relations are left out of the loss.
"""

import gzip
import re

import torch

import corpus
from corpus import Encoded

SURE, LONGEST = 0.75, 60
_KEPT = ("e non pro anti pre post ex co re un semi multi mid inter pan mini bi "
         "sub de counter").split()
_HYPHEN = re.compile(r"^(\w{2,})-(\w{2,})$")


def split_hyphens(forms):
    """Forms as the treebanks have them: "state - run", but "re-election"."""
    out = []
    for form in forms:
        match = _HYPHEN.match(form)
        if match and match[1].lower() not in _KEPT and match[1].isalpha():
            out += [match[1], "-", match[2]]
        else:
            out.append(form)
    return out


def read(path):
    """Lists of forms from a text of one tokenised sentence a line."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        lines = [split_hyphens(line.split()) for line in file]
    return [line for line in lines if 3 <= len(line) <= LONGEST]


def _sure(scores):
    """The best of the last dimension, -100 where it is not likely enough."""
    chance, best = scores.softmax(-1).max(-1)
    return best, torch.where(chance > SURE, best, torch.full_like(best, -100))


@torch.no_grad()
def label(network, n_learnt, encoder, lines, batches, tensors):
    """Encoded sentences with the network's own tags, heads and labels."""
    network.eval()
    blank = [_blank(encoder, line) for line in lines]
    out = []
    for batch in batches(blank, None):
        words, hashed, _, _, _, mask = tensors(batch)
        learnt = words.masked_fill(words >= n_learnt, 0)
        dep, head, dep_label, head_label, tag = network.encode(
            learnt, words, hashed, mask)
        _, tags = _sure(network.tags(tag))
        best, heads = _sure(network.arcs(dep, head, mask).transpose(0, 1))
        _, labels = _sure(network.labels(dep_label, head_label, best))
        labels = torch.where(heads >= 0, labels, heads)
        for b, sentence in enumerate(batch):
            n = len(sentence.words)
            out.append(sentence._replace(
                tags=tags[:n, b].numpy(), heads=heads[:n, b].numpy(),
                labels=labels[:n, b].numpy()))
    network.train()
    return out


def _blank(encoder, forms):
    rows = corpus.numpy.array([encoder.form(form) for form in forms])
    nothing = corpus.numpy.full(len(forms), -100)
    return Encoded(rows[:, 0], rows[:, 1:], nothing, nothing * 0, nothing)


def move_weights(state, old_words, old_learnt, words, n_learnt):
    """The first network's weights for a vocabulary with more learnt words."""
    ids = {word: i for i, word in enumerate(old_words[:old_learnt])}
    rows = torch.tensor([ids.get(word, 0) for word in words[:n_learnt]])
    state = dict(state)
    del state["vectors"], state["outside"]  # they come with the vocabulary
    state["word.weight"] = state["word.weight"][rows].clone()
    return state
