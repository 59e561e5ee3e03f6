"""
JSON: documents read and written, beside the standard library, pydantic and msgspec.
"""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import orjson
import papers
import peers
from interleaving import Call, middle, ratios

from kfbeslut.errors import InvalidDocumentError
from kfbeslut.serialization import documents, dumps, loads, loads_kept
from kfbeslut.serialization.codec import Codec, codec, standard_library

P1_LACKS = f"lengths and bounds only; {peers.DUPLICATES}"

#: (row, base, must, aim, what the base does not check)
GOALS = [
    (way, base, must, aim, lacks)
    for way, musts in {
        "own bytes, standard library": (0.80, 0.62, 1.05, 0.80, 2.65, 2.05),
        "own bytes, orjson": (0.65, 0.50, 0.80, 0.64, 2.10, 1.60),
        "foreign bytes, standard library": (0.85, 0.68, 1.10, 0.90, 2.80, 2.25),
        "foreign bytes, orjson": (0.75, 0.55, 0.95, 0.72, 2.35, 1.80),
    }.items()
    for base, must, aim, lacks in (
        ("pydantic P3", *musts[0:2], peers.DUPLICATES),
        ("pydantic P1", *musts[2:4], P1_LACKS),
        ("json.loads", *musts[4:6], "checks nothing"),
    )
] + [
    ("dump, standard library", "json.dumps", 1.40, 1.15, "of the ready dict"),
    ("dump, orjson", "json.dumps", 0.42, 0.35, "of the ready dict"),
    ("faulty document, all faults told", "foreign bytes, standard library", 4.5, None, ""),
    (
        "msgspec (the floor)",
        "json.loads",
        None,
        None,
        f"msgspec: lengths and bounds; {peers.DUPLICATES}",
    ),
    ("dense: own bytes, standard library", "dense: pydantic P3", None, None, peers.DUPLICATES),
    ("dense: own bytes, standard library", "dense: json.loads", None, None, "checks nothing"),
]


def with_codec(chosen: Callable[[], Codec], call: Call) -> Call:
    """
    Make a call that parses and prints with one library, whichever is installed.
    """

    def run() -> object:
        documents.codec = chosen  # type: ignore[assignment]  # what is measured is the choice
        return call()

    return run


def refused(raw: bytes) -> InvalidDocumentError:
    """
    Read what can't be read.
    """
    try:
        loads(raw)
    except InvalidDocumentError as error:
        return error
    raise AssertionError("the faulty document was read")


def candidates() -> dict[str, Call]:
    """
    Give all that is timed, after making sure that all give the same.
    """
    whole = papers.minutes()
    raw, plain = dumps(whole), json.loads(dumps(whole))
    dense = dumps(papers.dense_minutes())
    broken = json.dumps(papers.faulty(json.loads(raw)), ensure_ascii=False).encode()
    p1 = peers.Pydantic(every_check=False).adapter(type(whole))
    p3 = peers.Pydantic(every_check=True).adapter(type(whole))
    floor = msgspec.json.Decoder(peers.Msgspec().model(type(whole)))
    made: dict[str, Call] = {
        "json.loads": lambda: json.loads(raw),
        "pydantic P1": lambda: p1.validate_json(raw),
        "pydantic P3": lambda: p3.validate_json(raw),
        "msgspec (the floor)": lambda: floor.decode(raw),
        "own bytes, standard library": with_codec(standard_library, lambda: loads_kept(raw)),
        "own bytes, orjson": with_codec(codec, lambda: loads_kept(raw)),
        "foreign bytes, standard library": with_codec(standard_library, lambda: loads(raw)),
        "foreign bytes, orjson": with_codec(codec, lambda: loads(raw)),
        "json.dumps": lambda: json.dumps(plain, ensure_ascii=False),
        "dump, standard library": with_codec(standard_library, lambda: dumps(whole)),
        "dump, orjson": with_codec(codec, lambda: dumps(whole)),
        "faulty document, all faults told": with_codec(standard_library, lambda: refused(broken)),
        "dense: json.loads": lambda: json.loads(dense),
        "dense: pydantic P3": lambda: p3.validate_json(dense),
        "dense: own bytes, standard library": with_codec(
            standard_library, lambda: loads_kept(dense)
        ),
    }
    _same(made, whole, raw)
    return made


def _same(made: dict[str, Call], whole: object, raw: bytes) -> None:
    for name, call in made.items():
        if name.startswith(("own", "foreign")):
            assert call() == whole, name
        elif name.startswith("dump"):
            assert call() == raw, name
    facts = json.loads(raw)
    for name in ("pydantic P1", "pydantic P3"):
        model: Any = made[name]()
        assert model.model_dump(mode="json", by_alias=True, exclude_defaults=True) == {
            key: held for key, held in facts.items() if key not in {"type", "schema"}
        } | {"type": "Minutes", "schema": 1}, name
    assert facts == json.loads(msgspec.json.encode(made["msgspec (the floor)"]()))
    assert len(refused_faults(made)) == 9
    assert codec().parse is orjson.loads


def refused_faults(made: dict[str, Call]) -> tuple[object, ...]:
    """
    Give the faults that are told of the faulty document.
    """
    error = made["faulty document, all faults told"]()
    assert isinstance(error, InvalidDocumentError)
    return error.faults


def measure() -> dict[tuple[str, str], float]:
    """
    Give the ratio of each row to its base, in this process.
    """
    taken = ratios(candidates(), rounds=9)
    return {(row, base): middle(taken[row][base]) for row, base, *_ in GOALS}
