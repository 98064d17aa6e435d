"""Turn a checkpoint of train_syntax.py into a model file.

    export.py CHECKPOINT MODEL
"""

import sys

import numpy
import torch

from container import Container, pad, tile
from features import TABLE_ROWS
from network import (ARC, HASHED, LABEL, MAX_DISTANCE, N_NAMES, NAME, OUTSIDE,
                     TAG, VECTOR, WORD)


MAX_WORDS = 54000  # the file stays small; rarer words have their pieces
SMALL = 31  # weights that products with AVX2 are fast for: src/syntax/kernel.h


def quantize(weights, limit):
    """Whole weights up to limit (rows, columns) and the scale of each row."""
    weights = weights.numpy().astype("f4")
    scales = numpy.abs(weights).max(1) / numpy.float32(limit)
    scales[scales == 0] = 1
    return (numpy.rint(weights / scales[:, None]).astype("i1"),
            scales.astype("<f4"))


def quantize_small(weights):
    """Weights of 6 bits: the largest of a row are cut where that brings the
    row nearer to what it was."""
    exact = weights.numpy().astype("f4")
    rows, scales = quantize(weights, SMALL)
    least = numpy.square(rows * scales[:, None] - exact).sum(1)
    for part in numpy.arange(0.95, 0.55, -0.05, "f4"):
        tried = (numpy.abs(exact).max(1) * part / SMALL).astype("<f4")
        tried[tried == 0] = 1
        cut = numpy.clip(numpy.rint(exact / tried[:, None]), -SMALL, SMALL)
        errors = numpy.square(cut * tried[:, None] - exact).sum(1)
        better = errors < least
        rows[better], scales[better] = cut[better], tried[better]
        least[better] = errors[better]
    return rows, scales


def add_table(model, name, weights):
    """An embedding, row by row."""
    rows, scales = quantize(weights, 127)
    model.add(name + ".weights", rows)
    model.add(name + ".scales", scales)


def add_matrix(model, name, weights, bias=None):
    """A matrix to multiply by, in tiles."""
    rows, scales = quantize_small(weights)
    model.add(name + ".weights", tile(rows))
    model.add(name + ".scales", pad(scales))
    if bias is not None:
        model.add(name + ".bias", pad(bias.flatten().numpy().astype("<f4")))


def add_words(model, words):
    """Words in byte order, each with its row; row 0 stands for all others."""
    order = sorted(range(1, len(words)), key=lambda i: words[i])
    model.add_strings("words", [words[i] for i in order])
    model.add("words.rows", numpy.array(order, "<u4"))


def add_layers(model, weights):
    for layer in (0, 1):
        part = {k: weights[f"layer{layer + 1}.{k}"]
                for k in ("input", "state", "bias")}
        for way in (0, 1):
            name = f"layer{layer}.{way}."
            add_matrix(model, name + "in", part["input"][way].t(),
                       part["bias"][way])
            add_matrix(model, name + "st", part["state"][way].t())


def export(checkpoint, path):
    found = torch.load(checkpoint, map_location="cpu")
    weights = found["weights"]
    words, n_learnt, _, _, tags, relations = found["vocabulary"]
    words = words[:MAX_WORDS]
    cells = found["sizes"][-1]
    model = Container("syntax")
    model.add("sizes", numpy.array(
        [VECTOR, OUTSIDE, WORD, HASHED, cells, ARC, LABEL, TAG, len(tags),
         len(relations), MAX_DISTANCE, NAME, N_NAMES], "<u4"))
    model.add_strings("tags.upos", [t[0].encode() for t in tags])
    model.add_strings("tags.xpos", [t[1].encode() for t in tags])
    model.add_strings("relations", [r.encode() for r in relations])
    add_words(model, words)
    add_table(model, "vectors", weights["vectors"])
    add_table(model, "outside", weights["outside"][:MAX_WORDS])
    add_table(model, "learnt", weights["word.weight"])
    add_table(model, "hashed", weights["hashed.weight"][:TABLE_ROWS])
    add_layers(model, weights)
    for name, key in (("hidden", "hidden"), ("tags", "tags"), ("arcs", "arc"),
                      ("names", "names")):
        add_matrix(model, name, weights[key + ".weight"], weights[key + ".bias"])
    label = weights["label.weight"]
    add_matrix(model, "outer", label[:, :LABEL * LABEL],
               torch.zeros(len(relations)))
    add_matrix(model, "linear", label[:, LABEL * LABEL:], weights["label.bias"])
    model.add("distances", weights["distance"].numpy().astype("<f4"))
    model.add("root", weights["root"].numpy().astype("<f4"))
    model.write(path)


if __name__ == "__main__":
    export(*sys.argv[1:])
