"""Text with the trees that trained networks give it, for training another.

Networks that were trained with other seeds err at other places: the mean of
their probabilities is better than each, and one network that learns these
means comes near to it (Hinton, Vinyals and Dean 2015).
"""

import gzip
import multiprocessing
import os
import re

import torch

import corpus
from corpus import K

LONGEST = 60
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


def _mean(parts):
    return sum(parts) / len(parts)


@torch.no_grad()
def _label_batch(networks, n_learnt, batch, tensors):
    """Write the K best of the mean of the networks into the batch."""
    words, hashed, _, _, _, mask = tensors(batch)
    learnt = words.masked_fill(words >= n_learnt, 0)
    hidden = [n.encode(learnt, words, hashed, mask) for n in networks]
    both = list(zip(networks, hidden))
    tags = _mean([n.tags(h[4]).softmax(-1) for n, h in both])
    arcs = _mean([n.arcs(h[0], h[1], mask).softmax(-1) for n, h in both])
    arcs = arcs.transpose(0, 1)
    heads = arcs.argmax(-1)
    labels = _mean([n.labels(h[2], h[3], heads).softmax(-1) for n, h in both])
    for which, found in enumerate((tags, arcs, labels)):
        chance, best = found.topk(min(K, found.shape[-1]), -1)
        for b, sentence in enumerate(batch):
            n, k = len(sentence.words), best.shape[-1]
            sentence.best[:, which, :k] = best[:n, b].numpy()
            sentence.chances[:, which, :k] = chance[:n, b].numpy()
    for sentence in batch:  # heads behind the end of a short one: no chance
        heads = sentence.best[:, corpus.HEAD_OF]
        heads[heads > len(sentence.words)] = 0


def _label_lines(networks, n_learnt, encoder, lines, batches, tensors):
    blank = [encoder.blank(line) for line in lines]
    for batch in batches(blank, None):
        _label_batch(networks, n_learnt, batch, tensors)
    return [(e.best, e.chances) for e in blank]


def label(networks, n_learnt, encoder, lines, batches, tensors):
    """(best, chances) for each of the lists of forms: see corpus.Encoded.
    A process for each core takes its share of the lines."""
    for network in networks:
        network.eval()
    n = os.cpu_count() or 1
    work = lambda k, found: found.put((k, _label_lines(
        networks, n_learnt, encoder, lines[k::n], batches, tensors)))
    context = multiprocessing.get_context("fork")
    found = context.SimpleQueue()
    processes = [context.Process(target=work, args=(k, found)) for k in range(n)]
    for process in processes:
        process.start()
    out = [None] * len(lines)
    for _ in processes:
        k, part = found.get()
        out[k::n] = part
    return out


def move_weights(state, old_words, old_learnt, words, n_learnt):
    """A network's weights for a vocabulary with more learnt words."""
    ids = {word: i for i, word in enumerate(old_words[:old_learnt])}
    rows = torch.tensor([ids.get(word, 0) for word in words[:n_learnt]])
    state = dict(state)
    del state["vectors"], state["outside"]  # in the order of the vocabulary
    state["word.weight"] = state["word.weight"][rows].clone()
    return state
