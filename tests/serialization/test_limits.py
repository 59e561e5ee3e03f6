"""Too much: what could exhaust a reader is refused at once, with little memory."""

import json
import os
import subprocess
import sys
import time

import pytest

from kfbeslut.errors import InvalidDocumentError
from kfbeslut.serialization import Limits, loads

resource = pytest.importorskip("resource", reason="memory is measured where POSIX tells it")

#: Processor time and memory that a refusal may take, in seconds and bytes.
LONGEST = 0.5
MOST = 100 * 10**6


def motion(members):
    return f'{{"type":"Motion","schema":1,{members}}}'.encode()


SIZE = Limits().size - 100
INPUTS = {
    "lists that never end": lambda: b"[" * 100_000,
    "objects that never end": lambda: b'{"a":' * 100_000,
    "a list in lists": lambda: motion(f'"by":{"[" * 100_000}{"]" * 100_000}'),
    "an object in objects": lambda: b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "many numbers": lambda: b"[" + b"0," * 1_000_000 + b"0]",
    "many claims": lambda: motion(f'"claims":[{"{}," * 1_000_000}{{}}]'),
    "much text": lambda: motion(f'"title":"{"a" * 10_000_000}"'),
    "much Swedish text": lambda: motion(f'"title":"{"å" * 5_000_000}"'),
    "many digits": lambda: motion(f'"claims":[{{"text":"a","number":{"9" * 5_000}}}]'),
    "a version of many digits": lambda: motion(f'"schema":{"9" * 5_000}'),
    # What is just within the limits of size is refused as quickly.
    "a number that fills it": lambda: motion(f'"signed":{{"year":{"9" * SIZE}}}'),
    "an exponent that fills it": lambda: motion(f'"signed":{{"year":1e{"9" * SIZE}}}'),
    "a key that fills it": lambda: motion(f'"{"a" * SIZE}":1'),
    "escapes that fill it": lambda: motion('"titel":"' + SIZE // 2 * "\\n" + '"'),
    "many accents": lambda: motion('"title":"a' + 1_000_000 * "\u0301" + '"'),
    "a text that never ends": lambda: motion('"title":"' + SIZE // 2 * "\\\\")[:-1],
}


def refuse(data):
    try:
        loads(data)
    except InvalidDocumentError as refusal:
        return refusal.faults[0].rule
    return None


def memory():
    """Tell the most memory that this program has had so far, in bytes."""
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def measure(name):
    """Tell the rule by which an input is refused, and the time and memory that it takes."""
    before = memory()
    data = INPUTS[name]()
    begun = time.process_time()
    rule = refuse(data)
    # The input itself counts too: it may have taken more than what was made of it.
    return rule, time.process_time() - begun, memory() - before


@pytest.mark.parametrize("name", INPUTS)
def test_what_is_too_much_is_refused_at_once(name):
    """
    In a program that has just begun a refusal takes half a second and 100 MB at most.
    """
    # To measure coverage inside would take longer than what is measured.
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")
    }

    told = subprocess.check_output([sys.executable, __file__, name], env=environment)

    rule, seconds, most = json.loads(told)
    assert rule is not None
    assert seconds <= LONGEST
    assert most <= MOST


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))  # noqa: T201 - read by the test
