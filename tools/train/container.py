"""Writes the model files that src/syntax/model.c reads.

    model = Container("lemma")
    model.add("weights", numpy.array(..., dtype="f4"))     # (rows, columns)
    model.add_strings("words", [b"a", b"b"])
    model.write("data/lemma.model")
"""

import struct

import numpy

_TYPES = {"u1": 1, "i1": 2, "u2": 3, "i2": 4, "u4": 5, "i4": 6, "f4": 7}


def checksum(data):
    """Sums of 32-bit words and of their running sums, modulo 2**64."""
    data = data + bytes(-len(data) % 4)
    words = numpy.frombuffer(data, "<u4").astype(numpy.uint64)
    weights = numpy.arange(len(words), 0, -1, dtype=numpy.uint64)
    plain = int(words.sum(dtype=numpy.uint64))
    running = int((words * weights).sum(dtype=numpy.uint64))
    return (running * 31 + plain) % 2**64


def tile(weights):
    """Weights (rows, columns) as src/syntax/kernel.h wants them, and padded.

    Sixteen rows side by side, two columns of each at a time.
    """
    rows, columns = weights.shape
    weights = numpy.pad(weights, ((0, -rows % 32), (0, 0)))
    tiles = weights.reshape(-1, 16, columns // 2, 2).transpose(0, 2, 1, 3)
    return tiles.reshape(-1, columns)


def pad(numbers):
    """A vector with as many rows as tile() makes."""
    return numpy.pad(numbers, (0, -len(numbers) % 32))


class Container:
    """Named sections, written in the order of adding."""

    def __init__(self, kind):
        self.kind, self.sections = kind, []

    def add(self, name, array):
        """A matrix (rows, columns); one dimension is taken as (rows, 1)."""
        array = numpy.ascontiguousarray(array)
        array = array.reshape(-1, 1) if array.ndim == 1 else array
        assert array.ndim == 2 and len(name) < 32, name
        code = _TYPES[array.dtype.str[1:]]
        self.sections.append((name, code, array.shape, array.tobytes()))

    def add_strings(self, name, strings):
        """A list of byte strings; sort it if it is to be searched."""
        ends = numpy.cumsum([0] + [len(s) for s in strings])
        self.add(name + ".offsets", ends.astype("<u4"))
        self.add(name + ".bytes", numpy.array(bytearray(b"".join(strings)), "u1"))

    def write(self, path):
        table, body = b"", b""
        first = 64 + 64 * len(self.sections)
        for name, code, (rows, columns), data in self.sections:
            table += struct.pack("<32s4I2Q", name.encode(), code, rows, columns,
                                 0, first + len(body), checksum(data))
            body += data + bytes(-len(data) % 64)
        header = struct.pack("<8s2IQ2IQ24s", b"RELMODEL", 1, 0x01020304,
                             first + len(body), len(self.sections), 0,
                             checksum(table), self.kind.encode())
        with open(path, "wb") as file:
            file.write(header + table + body)
