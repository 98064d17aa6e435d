"""Word vectors by counting: PPMI of neighbours, cut down by a randomised SVD.

A word is described by which frequent words stand one or two places to its
left and right (one column a word and place) and by which stand within five
(one column a word).  Levy, Goldberg 2014; Halko et al. 2011.
"""

import numpy

N_PLACED, N_BAG, WINDOW = 1500, 2000, 5


def _counts(lines, n_words):
    """Co-occurrence counts (n_words, 4 * N_PLACED + N_BAG); ids by frequency."""
    table = numpy.zeros((n_words, 4 * N_PLACED + N_BAG), numpy.float32)
    ids = numpy.concatenate([numpy.asarray(l + [-1] * WINDOW) for l in lines])
    for distance in range(1, WINDOW + 1):
        left, right = ids[:-distance], ids[distance:]
        for word, other, side in ((left, right, 0), (right, left, 1)):
            if distance <= 2:
                column = (2 * (distance - 1) + side) * N_PLACED
                use = (word >= 0) & (other >= 0) & (other < N_PLACED)
                numpy.add.at(table, (word[use], column + other[use]), 1)
            use = (word >= 0) & (other >= 0) & (other < N_BAG)
            numpy.add.at(table, (word[use], 4 * N_PLACED + other[use]), 1)
    return table


def _ppmi(table):
    total = table.sum()
    rows = table.sum(1, keepdims=True) + 1
    columns = table.sum(0, keepdims=True) ** 0.75
    columns *= total / columns.sum()
    with numpy.errstate(divide="ignore"):
        numpy.log(table * total / (rows * (columns + 1)), out=table)
    return numpy.maximum(table, 0, out=table)


def learn(lines, n_words, n_dims, seed=1):
    """Vectors (n_words, n_dims) from lines of word ids, -1 for rare words."""
    table = _ppmi(_counts(lines, n_words))
    random = numpy.random.RandomState(seed)
    basis = table @ random.randn(table.shape[1], n_dims + 20).astype("f4")
    for _ in range(3):
        basis = numpy.linalg.qr(table @ (table.T @ numpy.linalg.qr(basis)[0]))[0]
    left, sigma, _ = numpy.linalg.svd(basis.T @ table, full_matrices=False)
    vectors = (basis @ left)[:, :n_dims] * numpy.sqrt(sigma[:n_dims])
    vectors -= vectors.mean(0)
    return (vectors / vectors.std()).astype(numpy.float32)


def read_outside(path, key):
    """{word: vector} in the order of a file in the text form of GloVe: a word
    and its numbers in each line, frequent words first.  `key` makes the bytes
    that a word is looked up by; of equal ones the first counts."""
    out = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            word, *numbers = line.rstrip("\n").split(" ")
            if _is_plain(word):
                out.setdefault(key(word), numpy.array(numbers, numpy.float32))
    return out


def _is_plain(word):
    """Words as the treebanks have them: they split at hyphens and the like."""
    return word.isalnum() or len(word) == 1 or "'" in word[:-1] or word[-1] == "."


def outside_table(words, found, n_dims):
    """(n_words, n_dims): the strongest directions of the vectors, of unit
    variance on average; zeros for a word without one."""
    if not found:
        return numpy.zeros((len(words), n_dims), numpy.float32)
    size = len(next(iter(found.values())))
    table = numpy.array([found.get(w, numpy.zeros(size)) for w in words], "f4")
    has = numpy.abs(table).sum(1) > 0
    table[has] -= table[has].mean(0)
    turn = numpy.linalg.svd(table[has].T @ table[has])[0]
    table = table @ turn[:, :n_dims]
    return (table / table[has].std()).astype(numpy.float32)
