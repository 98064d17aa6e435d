"""Vocabulary and encoded sentences for training."""

import gzip
from collections import Counter, namedtuple

import numpy

import conllu
import features
import vectors
from network import OUTSIDE, VECTOR

MIN_TREEBANK, MIN_TEXT, MIN_LEARNT = 2, 4, 5
MAX_OUTSIDE = 70000
UNKNOWN = 0

# words: list of bytes, row 0 unknown; the first n_learnt have learnt rows
# vectors: (n_counted, VECTOR) float, of the first words, by counting
# outside: (n_words, OUTSIDE) float, made by others from much more text
# tags: (upos, xpos) pairs; relations: str
Vocabulary = namedtuple("Vocabulary",
                        "words n_learnt vectors outside tags relations")

# words (n,), hashed (n, 11); best and chances (n, 3, K): the K best tags, heads
# from 1 and relations with their probabilities, one with 1 if it is gold, all
# 0 if unknown; names (n,): labels, -100 if unknown
Encoded = namedtuple("Encoded", "words hashed best chances names")
K, TAG_OF, HEAD_OF, LABEL_OF = 4, 0, 1, 2


def make_vocabulary(sentences, text_path, outside_path, teacher=None):
    """Words of the treebanks seen twice, those of the text seen often, and the
    most frequent ones of the outside vectors.

    The second have vectors only, unless there is a teacher's vocabulary: then
    frequent ones also have learnt rows, and all vectors are the teacher's.
    The third have outside vectors only.
    """
    key = _Keys()
    bank = [[key(form) for form in s.forms] for s in sentences]
    with gzip.open(text_path, "rt", encoding="utf-8") as file:
        text = [[key(form) for form in line.split()] for line in file]
    in_bank = Counter(word for line in bank for word in line)
    everywhere = Counter(word for line in text for word in line) + in_bank
    rank = lambda word: (-everywhere[word], word)
    learnt = sorted((w for w in everywhere if in_bank[w] >= MIN_TREEBANK or
                     teacher and everywhere[w] >= MIN_LEARNT), key=rank)
    known = set(learnt)
    others = sorted((w for w in everywhere if w not in known
                     and everywhere[w] >= MIN_TEXT), key=rank)
    counted = [b""] + learnt + others
    if teacher:
        return _like(teacher, counted, len(learnt) + 1)
    found = vectors.read_outside(outside_path, key) if outside_path else {}
    known.update(others)
    words = counted + [w for w in found if w not in known][:MAX_OUTSIDE]
    tags = Counter((u, x) for s in sentences for u, x in zip(s.upos, s.xpos))
    relations = Counter(r for s in sentences for r in s.relations)
    return Vocabulary(
        words, len(learnt) + 1, _vectors(counted, everywhere, bank + text, VECTOR),
        vectors.outside_table(words, found, OUTSIDE),
        sorted(t for t in tags if tags[t] >= 3),
        sorted(r for r in relations if relations[r] >= 3))


def _like(teacher, counted, n_learnt):
    """The teacher's vocabulary, its counted words in another order."""
    words = counted + teacher.words[len(counted):]
    assert len(teacher.vectors) == len(counted) and set(words) == set(teacher.words)
    ids = {word: i for i, word in enumerate(teacher.words)}
    rows = numpy.array([ids[word] for word in words])
    return teacher._replace(
        words=words, n_learnt=n_learnt,
        vectors=teacher.vectors[rows[:len(counted)]],
        outside=teacher.outside[rows])


def _vectors(words, counts, lines, n_dims):
    by_count = sorted(words[1:], key=lambda word: (-counts[word], word))
    rank = {word: i for i, word in enumerate(by_count)}
    ranked = [[rank.get(word, -1) for word in line] for line in lines]
    found = vectors.learn(ranked, len(by_count), n_dims)
    out = numpy.zeros((len(words), n_dims), numpy.float32)
    for i, word in enumerate(words[1:], 1):
        out[i] = found[rank[word]]
    return out


class _Keys(dict):
    """form -> the bytes that words are looked up by"""

    def __call__(self, form):
        if form not in self:
            self[form] = features.lower(features.normalize(form))
        return self[form]


class Encoder:
    """Sentences to arrays of ids."""

    def __init__(self, vocabulary):
        self.ids = {word: i for i, word in enumerate(vocabulary.words)}
        self.tags = {tag: i for i, tag in enumerate(vocabulary.tags)}
        self.relations = {r: i for i, r in enumerate(vocabulary.relations)}
        self.forms = {}

    def form(self, form):
        """(word, 11 hashed rows)"""
        if form not in self.forms:
            plain = features.normalize(form)
            word = self.ids.get(features.lower(plain), UNKNOWN)
            self.forms[form] = [word] + features.hashed(plain)
        return self.forms[form]

    def blank(self, forms, names=None):
        """A sentence of which nothing is known but its names, perhaps."""
        rows = numpy.array([self.form(form) for form in forms])
        n = len(forms)
        return Encoded(
            rows[:, 0], rows[:, 1:], numpy.zeros((n, 3, K), "i2"),
            numpy.zeros((n, 3, K), "f2"),
            numpy.array([-100] * n if names is None else names))

    def sentence(self, sentence):
        out = self.blank(sentence.forms, sentence.names)
        columns = ([self.tags.get(t, -1)
                    for t in zip(sentence.upos, sentence.xpos)],
                   sentence.heads,
                   [self.relations.get(r, -1) for r in sentence.relations])
        for which, column in enumerate(columns):
            ids = numpy.array(column)
            out.best[:, which, 0] = ids.clip(0)
            out.chances[:, which, 0] = ids >= 0
        return out

    def variants(self, sentence):
        """The sentence, in capitals, and in lower case."""
        yield self.sentence(sentence)
        for change in (str.upper, str.lower):
            yield self.sentence(
                sentence._replace(forms=[change(f) for f in sentence.forms]))


def without_last(encoded):
    """The sentence without its last token, which must have no dependents."""
    return Encoded(*(array[:-1] for array in encoded))


def last_is_mark(sentence):
    """Tell whether the last token is a punctuation mark without dependents."""
    n = len(sentence.forms)
    return (n > 2 and sentence.upos[-1] == "PUNCT"
            and sentence.heads[-1] != 0 and n not in sentence.heads)
