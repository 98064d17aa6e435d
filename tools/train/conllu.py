"""CoNLL-U: read the columns that the syntax model learns from."""

from collections import namedtuple

# forms, upos, xpos, relations: lists of str; heads: list of int from 1, 0 the
# root; names: list of labels or None
Sentence = namedtuple("Sentence", "forms upos xpos heads relations names")


def read(path, left_out=None):
    """The sentences of a CoNLL-U file, without multiword and empty tokens.
    left_out = (k, n): without every n-th of its documents, from the k-th."""
    sentences, rows, document = [], [], -1
    part, parts = left_out or (0, 0)

    def end():
        if rows and not (parts and max(document, 0) % parts == part):
            sentences.append(_sentence(rows))
        rows.clear()

    with open(path, encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            document += line.startswith("# newdoc")
            if line and line[0] != "#":
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif not line:
                end()
    end()
    return sentences


def _sentence(rows):
    return Sentence(
        forms=[row[1] for row in rows],
        upos=[row[3] for row in rows],
        xpos=[row[4] for row in rows],
        heads=[int(row[6]) for row in rows],
        relations=[row[7] for row in rows],
        names=None,
    )


def read_names(path):
    """Lists of (form, label) from lines of a form and a number; what
    build/prepare_names writes."""
    sentences, rows = [], []
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line != "\n":
                form, label = line.rstrip("\n").split("\t")
                rows.append((form, int(label)))
            elif rows:
                sentences.append(rows)
                rows = []
    return sentences


def with_names(sentences, named):
    """The sentences with the names of the same sentences in another file."""
    assert len(sentences) == len(named)
    return [s._replace(names=[label for _, label in rows])
            for s, rows in zip(sentences, named)]
