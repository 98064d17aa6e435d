"""What the network sees of a form; src/syntax/feature.c does the same in C.

A form is normalised (typographic quotes and dashes become plain ones), then
looked up lower-cased with digits as 0, and its beginnings, ends, shape and
whole are hashed into one table.
"""

TABLE_ROWS = 1 << 15  # rows of the table of hashed features
N_HASHED = 11  # prefixes 1-4, suffixes 1-5, shape, whole form
MAX_BYTES = 64  # longer forms are cut

_PLAIN = [
    ("“", '"'), ("”", '"'), ("„", '"'), ("«", '"'), ("»", '"'),
    ("‘", "'"), ("’", "'"), ("–", "-"), ("…", "..."),
]
_WHOLE = {"``": '"', "''": '"', "--": "—", "---": "—"}


def normalize(form):
    """The plain bytes of `form`, digits as 0, at most MAX_BYTES of them."""
    for typographic, plain in _PLAIN:
        form = form.replace(typographic, plain)
    form = _WHOLE.get(form, form)
    return bytes(48 if 48 <= b <= 57 else b
                 for b in form.encode("utf-8")[:MAX_BYTES])


def lower(plain):
    """Lower case of ASCII and of the letters U+00C0 to U+00DE."""
    out = bytearray(plain)
    for i, byte in enumerate(out):
        if 65 <= byte <= 90:
            out[i] = byte + 32
        elif i and out[i - 1] == 0xC3 and 0x80 <= byte <= 0x9E and byte != 0x97:
            out[i] = byte + 32
    return bytes(out)


def shape(plain):
    """X, x, 0 for letters and digits, runs cut to two: "Obama" is "Xxx"."""
    out = bytearray()
    for byte in plain:
        if 65 <= byte <= 90:
            kind = 88
        elif 97 <= byte <= 122 or byte >= 128:
            kind = 120
        else:
            kind = byte
        if out[-2:] != bytes([kind, kind]):
            out.append(kind)
    return bytes(out)


def hash_bytes(kind, data):
    """FNV-1a of a kind and bytes, folded to a row of the table."""
    value = 2166136261
    for byte in bytes([kind]) + data:
        value = ((value ^ byte) * 16777619) & 0xFFFFFFFF
    return (value ^ (value >> 15)) & (TABLE_ROWS - 1)


def hashed(plain):
    """The rows of a plain form; TABLE_ROWS stands for "no such feature"."""
    low = lower(plain)
    rows = [hash_bytes(k, low[:k]) if len(low) >= k else TABLE_ROWS
            for k in range(1, 5)]
    rows += [hash_bytes(4 + k, low[-k:]) if len(low) >= k else TABLE_ROWS
             for k in range(1, 6)]
    rows.append(hash_bytes(10, shape(plain)))
    rows.append(hash_bytes(11, plain))
    return rows
