"""
Inputs that are almost documents: good JSON gone wrong in its structure, its texts or its bytes.

Each input follows from its seed alone. Most begin as a good document whose tree is changed in a few
places and then written in one of many ways; of what is written some bytes may be changed too.
"""

import json
import re
from collections import defaultdict
from random import Random

import hypothesis

from kfbeslut import samples
from kfbeslut.model import Document, walk
from kfbeslut.serialization import dumps
from kfbeslut.testing import documents

__all__ = ["Stock", "mutated"]

#: Larger documents are rare among the inputs: they take long, and hold little that is new.
SMALL = 5_000

TEXTS = [
    *("\x00", "\b", "\t", "\n", "\r", "\x1f", '"', "/", "\\", "\x7f", "\x80", "\x85", "\x9f"),
    *("\u00a0", "\u00ad", "å", "ß", "\u02ff", "\u0300", "a\u030a", "\u0344", "\u1100\u1161"),
    *("\u2000", "\u2001", "\u2002", "\u2028", "\u2029", "\u202e", "\u202f", "\u2030", "\u212b"),
    *("\ue000", "\ufeff", "\uffff", "\ud800", "\udfff", "\ude00\ud83d", "😀", "\U0010ffff", "０"),
    *("", " ", "1", "2024-02-29", "18:30:00"),
]
DAYS = [
    *("2024-02-29", "2023-02-29", "0001-01-01", "0000-01-01", "9999-12-31", "20240520"),
    *("2024-5-20", "2024-W21-1", "２０２４-05-20", "2024-05-20T00:00:00", "2024-05-20\n"),
]
TIMES = [
    *("00:00:00", "23:59:59", "23:59:60", "24:00:00", "18:30", "18", "183000", "6:30:00"),
    *("T18:30:00", "18:30:00Z", "18:30:00+02:00", "18:30:00.5", "18:30:00.000000"),
]
TIME = re.compile(r"\d+(?:-\d+-|:\d+:)\d+")
TOKENS = [
    *("0", "-0", "1", "-1", "01", "+1", "1.0", "-0.0", "1.", ".5", "1e2", "1E0", "1e999", "1e-9"),
    *("9007199254740991", "9007199254740992", "9223372036854775808", "18446744073709551616"),
    *("9" * 30, "-" + "9" * 30, "9" * 5000, "NaN", "Infinity", "-Infinity", "0x1", "1_000"),
    *("true", "false", "null", "True", "nul", "", "[]", "{}", "[[]]", "[,]", "[1,]", '{"a"}'),
    *('{"a":1,}', "'a'", '"a', '"\x01"', '"\\x"', '"\\u12"', '"\\ud800"', '"\\udc00\\ud800"'),
    *('"\\ud83d\\ude00"', '"\\u0000"', '"\\/"', '"a" "b"', "1 2", "//", "{", "]", "}", ":", ","),
    *("[" * depth + "]" * depth for depth in (20, 40, 2_000)),
    *('{"a":' * depth + "1" + "}" * depth for depth in (20, 40, 2_000)),
]
KEYS = ["type", "schema", "Type", "", " ", "\x00", "\ud800", "\n", "a/b~c", "å", "n" * 101, "😀"]
CHUNKS = [
    *(b"\xef\xbb\xbf", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc2"),
    *(b"\xe2", b"\xe2\x80", b"\xc2\x85", b"\xe2\x80\x80", b"\xcc\x88", b"\x00", b"\x7f"),
    *(b"\\", b'"', b'\\"', b"\\\\", b"\\n", b"\\u", b"\\u0022", b"{", b"}", b"[", b"]", b",", b":"),
    *(b"1", b"-", b"e9", b"null", b"NaN", b'"type":"Motion",', b'"schema":1,', b'"name" :"a",'),
    *(b" ", b"\n", b"\xa0"),
]


class Members(list):
    """
    An object as a list of `[key, value]`, in which keys can be repeated.
    """


class Token(str):
    """
    What is written as it stands.
    """

    __slots__ = ()


class Stock:
    """
    Good documents to begin with, and their parts to exchange.

    Attributes:
        small: Trees of the small documents.
        large: Trees of the others.
        values: What stands in each place, by the name of the place.
        names: The names of places.
    """

    def __init__(self, seed: int) -> None:
        texts = {dumps(document) for document in (*_from_samples(), *_from_strategies(seed))}
        self.small, self.large = [], []
        self.values = defaultdict(list)
        for text in sorted(texts):
            tree = json.loads(text, object_pairs_hook=lambda pairs: Members(map(list, pairs)))
            (self.small if len(text) < SMALL else self.large).append(tree)
            for holder, at, name in _places([tree]):
                self.values[name].append(holder[at])
        self.names = list(self.values)

    def another(self, random: Random, name: str) -> object:
        """
        Give what stands in a place of this name somewhere, or anything if there is no such place.
        """
        return _copied(random.choice(self.values.get(name) or self.small))


def _from_samples():
    """
    Give the documents in all samples, and those inside of them.
    """
    for name in samples.__all__:
        if name != "change":
            for _, node in walk(getattr(samples, name)()):
                if isinstance(node, Document):
                    yield node


def _from_strategies(seed):
    made = []

    @hypothesis.seed(seed)
    @hypothesis.settings(
        database=None,
        deadline=None,
        max_examples=300,
        phases=[hypothesis.Phase.generate],
        suppress_health_check=list(hypothesis.HealthCheck),
    )
    @hypothesis.given(documents())
    def keep(document):
        made.append(document)

    keep()
    return made


def mutated(random: Random, stock: Stock) -> bytes | str:
    """
    Make an input: bytes, or text.
    """
    origin = random.choice(stock.small if random.random() < 0.99 else stock.large)
    root = [_copied(origin)]
    for _ in range(random.choice((0, 1, 1, 1, 2, 3))):
        fits, change = random.choice(CHANGES)
        if place := _place(random, root, fits):
            change(random, stock, *place)
    raw = "".join(_written(root[0], random, *random.choice(STYLES))).encode(errors="surrogatepass")
    if random.random() < 0.25:
        for _ in range(random.choice((1, 1, 2, 4))):
            raw = random.choice(BYTE_CHANGES)(random, stock, raw)
    if random.random() < 0.2:
        return raw.decode(errors="surrogateescape")
    return raw


def _copied(node):
    if isinstance(node, Members):
        return Members([key, _copied(value)] for key, value in node)
    return [_copied(value) for value in node] if isinstance(node, list) else node


def _place(random, root, fits):
    """
    Choose a place whose value fits: among all; or first a name, so that the rare have their turn.
    """
    places = [place for place in _places(root) if fits(place[0][place[1]])]
    if places and random.random() < 0.5:
        name = random.choice(sorted({name for *_, name in places}))
        places = [place for place in places if place[2] == name]
    return random.choice(places) if places else None


def _places(root):
    """
    List where values stand: what holds each, under which index, and the name of the place.
    """
    places = []
    below = [(root, "")]
    while below:
        node, name = below.pop()
        here = (
            [(member, 1, member[0]) for member in node]
            if isinstance(node, Members)
            else [(node, at, f"{name}/") for at in range(len(node))]
        )
        places += here
        below += [(held[at], name) for held, at, name in here if isinstance(held[at], list)]
    return places


# Changes of the tree. Each takes a place whose value fits: what holds it, under which index, and
# the name of the place.


def _is_anything(value):
    return True


def _is_text(value):
    return type(value) is str


def _is_time(value):
    return _is_text(value) and TIME.fullmatch(value)


def _is_filled(value):
    return isinstance(value, list) and value


def _is_object(value):
    return isinstance(value, Members) and value


def _put_token(random, stock, holder, at, name):
    holder[at] = Token(random.choice(TOKENS))


def _put_text(random, stock, holder, at, name):
    holder[at] = random.choice(TEXTS)


def _put_time(random, stock, holder, at, name):
    holder[at] = random.choice(DAYS if "-" in holder[at] else TIMES)


def _spoil_text(random, stock, holder, at, name):
    cut = random.randint(0, len(holder[at]))
    holder[at] = holder[at][:cut] + random.choice(TEXTS) + holder[at][cut:]


def _exchange(random, stock, holder, at, name):
    holder[at] = stock.another(random, name)


def _misplace(random, stock, holder, at, name):
    holder[at] = stock.another(random, random.choice(stock.names))


def _unstate(random, stock, holder, at, name):
    holder[at] = None


def _wrap(random, stock, holder, at, name):
    holder[at] = random.choice(([holder[at]], Members([[name, holder[at]]])))


def _drop(random, stock, holder, at, name):
    del holder[at][random.randrange(len(holder[at]))]


def _repeat(random, stock, holder, at, name):
    """
    Put a member or an item there once more: the same, another, or with another key or value.
    """
    node = holder[at]
    again = _copied(node)[random.randrange(len(node))]
    if isinstance(node, Members):
        key, value = again
        again = [key, random.choice((value, None, stock.another(random, key)))]
        if random.random() < 0.3:
            again[0] = Token("".join(_quoted(key, random, 0.3)))
    node.insert(random.randint(0, len(node)), again)


def _add_member(random, stock, holder, at, name):
    """
    Put a member there that stands in other objects of this place, or is not stated.
    """
    kin = stock.another(random, name)
    if _is_object(kin):
        key, value = random.choice(kin)
        member = [key, random.choice((value, None))]
        holder[at].insert(random.randint(0, len(holder[at])), member)


def _rename(random, stock, holder, at, name):
    random.choice(holder[at])[0] = random.choice((random.choice(KEYS), random.choice(stock.names)))


def _retag(random, stock, holder, at, name):
    members = [member for member in holder[at] if member[0] != "type"]
    tag = random.choice((stock.another(random, "type"), random.choice(KEYS)))
    holder[at] = Members([*members, ["type", tag]])


def _shuffle(random, stock, holder, at, name):
    random.shuffle(holder[at])


#: What fits, and what is done to it.
CHANGES = [
    *[(_is_anything, change) for change in (_put_token, _put_text, _unstate, _wrap, _misplace)],
    *[(_is_anything, _exchange)] * 2,
    *[(_is_text, _spoil_text)] * 2,
    (_is_time, _put_time),
    *[(_is_filled, change) for change in (_drop, _repeat, _repeat, _shuffle)],
    *[(_is_object, change) for change in (_add_member, _add_member, _rename, _retag)],
]


# Ways of writing. A style is what stands between tokens, and the share of characters escaped.

BLANKS = ["", "", "", " ", "  ", "\n", "\t", "\r\n"]
STYLES = [
    *[((",", ":"), 0)] * 4,
    ((", ", ": "), 0),
    (None, 0),
    ((",", ":"), 0.01),
    (None, 0.01),
    ((",", ":"), 1),
]


def _written(node, random, separators, share):
    comma, colon = separators or (
        f"{random.choice(BLANKS)}{mark}{random.choice(BLANKS)}" for mark in ",:"
    )
    if isinstance(node, Members):
        yield "{"
        for number, (key, value) in enumerate(node):
            yield comma if number else ""
            yield from _quoted(key, random, share)
            yield colon
            yield from _written(value, random, separators, share)
        yield "}"
    elif isinstance(node, list):
        yield "["
        for number, value in enumerate(node):
            yield comma if number else ""
            yield from _written(value, random, separators, share)
        yield "]"
    elif isinstance(node, str):
        yield from _quoted(node, random, share)
    else:
        yield json.dumps(node)


_RAW = json.JSONEncoder(ensure_ascii=False).encode


def _quoted(text, random, share):
    if isinstance(text, Token):
        yield str(text)
    elif not share:
        yield _RAW(text)
    else:
        yield '"'
        for character in text:
            if random.random() < share:
                units = character.encode("utf-16-be", "surrogatepass").hex()
                units = random.choice((units, units.upper()))
                yield from (f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))
            else:
                yield "\\/" if character == "/" else _RAW(character)[1:-1]
        yield '"'


# Changes of the bytes.


def _flip(random, stock, raw):
    spoilt = bytearray(raw or b" ")
    spoilt[random.randrange(len(spoilt))] ^= 1 << random.randrange(8)
    return bytes(spoilt)


def _insert(random, stock, raw):
    at = random.choice((0, len(raw), random.randint(0, len(raw))))
    return raw[:at] + random.choice(CHUNKS) + raw[at:]


def _cut(random, stock, raw):
    at = random.randint(0, len(raw))
    return raw[:at] + raw[at + random.choice((1, 1, 2, 3, 10, 100)) :]


def _truncate(random, stock, raw):
    return raw[: random.randint(0, len(raw))]


def _double(random, stock, raw):
    start, end = sorted(random.randint(0, len(raw)) for _ in range(2))
    end = min(end, start + random.choice((1, 20, 200)))
    return raw[:end] + raw[start:]


def _splice(random, stock, raw):
    other = "".join(_written(random.choice(stock.small), random, (",", ":"), 0)).encode()
    return raw[: random.randint(0, len(raw))] + other[random.randint(0, len(other)) :]


def _recode(random, stock, raw):
    code = random.choice(("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1"))
    return raw.decode(errors="replace").encode(code, "replace")


BYTE_CHANGES = [_flip, _flip, _insert, _insert, _cut, _cut, _truncate, _double, _splice, _recode]
