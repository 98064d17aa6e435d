"""A small model of kind "syntax" with made-up weights, for tests and fuzzing.

    tiny.py MODEL
"""

import sys

import numpy

from container import Container

SIZE, WORDS, ROWS = 32, [b"of", b"said", b"the"], 64
TAGS = [("DET", "DT"), ("NOUN", "NN"), ("VERB", "VBD")]
RELATIONS = [b"nsubj", b"parataxis", b"root"]


def make(path):
    random = numpy.random.RandomState(1)
    model = Container("syntax")

    def add_table(name, rows, columns):
        model.add(name + ".weights",
                  random.randint(-127, 128, (rows, columns)).astype("i1"))
        model.add(name + ".scales", numpy.full(rows, 1 / 512, "<f4"))

    def add_matrix(name, rows, columns, bias=True):
        rows += -rows % 32
        add_table(name, rows, columns)
        if bias:
            model.add(name + ".bias", random.randn(rows).astype("<f4"))

    model.add("sizes", numpy.array(
        [SIZE] * 8 + [len(TAGS), len(RELATIONS), 2, SIZE, 13], "<u4"))
    model.add_strings("tags.upos", [t[0].encode() for t in TAGS])
    model.add_strings("tags.xpos", [t[1].encode() for t in TAGS])
    model.add_strings("relations", RELATIONS)
    model.add_strings("words", WORDS)
    model.add("words.rows", numpy.arange(1, len(WORDS) + 1, dtype="<u4"))
    add_table("vectors", len(WORDS), SIZE)
    add_table("outside", len(WORDS) + 1, SIZE)
    add_table("learnt", 2, SIZE)
    add_table("hashed", ROWS, SIZE)
    for layer, width in ((0, 4 * SIZE), (1, 2 * SIZE)):
        for way in (0, 1):
            add_matrix(f"layer{layer}.{way}.in", 4 * SIZE, width)
            add_matrix(f"layer{layer}.{way}.st", 4 * SIZE, SIZE, False)
    add_matrix("hidden", 6 * SIZE, 2 * SIZE)
    add_matrix("tags", len(TAGS), SIZE)
    add_matrix("names", 13, SIZE)
    add_matrix("arcs", SIZE, SIZE)
    add_matrix("outer", len(RELATIONS), SIZE * SIZE)
    add_matrix("linear", len(RELATIONS), 2 * SIZE)
    model.add("distances", random.randn(5).astype("<f4"))
    model.add("root", random.randn(2 * SIZE).astype("<f4"))
    model.write(path)


if __name__ == "__main__":
    make(sys.argv[1])
