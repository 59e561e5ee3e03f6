"""
Reads many inputs that are almost documents, and makes sure that nothing but our error comes of it.

    python tests/fuzz/run.py [--inputs 1000000] [--seed N] [--workers N]

Every input is read with orjson, with the standard library, and in every detail: by what constraints
say is wrong alone, with nothing that is there to be quick. All three accept it and give equal
documents, or refuse it with the same faults, in half a second at most. So does the reading of kept
bytes, if no key is repeated. What is accepted is written by both libraries to the same bytes, which
are read back equal.

An input that falls out is put into a file, and the program ends with 1. The same seed makes the
same inputs.
"""

import argparse
import multiprocessing
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random
from unittest import mock

from mutations import Stock, mutated

from kfbeslut.errors import InvalidDocumentError
from kfbeslut.serialization import Limits, converter, documents, dumps, loads, loads_kept
from kfbeslut.serialization.codec import codec, standard_library

#: Processor time that one reading may take, in seconds.
LONGEST = 0.5

#: How many inputs a worker is given at a time.
ROUND = 500

#: Faults that may lie in the first of two values of a key, which kept bytes don't have.
IN_REPEATED = {"duplicate-key", "too-deep", "too-many-elements"}

CODECS = {"orjson": codec(), "the standard library": standard_library()}


class FallenOutError(Exception):
    """
    An input that is not read as it should be; the argument says how.
    """


def make_thorough_converter():
    """
    Make the converter without what makes it quick.
    """

    def never(_):
        return lambda given: None

    with mock.patch.multiple(converter, part_reader=never, sound=never):
        made = converter._make_converter()
        # Now are the hooks made, for all that can stand in a document.
        made.get_structure_hook(documents.DOCUMENT)
    return made


THOROUGH = make_thorough_converter()


def in_every_detail(data):
    with mock.patch.object(converter, "converter", THOROUGH):
        return documents._in_detail(data, Limits())


def read(way, data):
    """
    Give the document, or `None`, and the faults.
    """
    begun = time.thread_time()
    try:
        outcome = way(data), None
    except InvalidDocumentError as refusal:
        outcome = None, (refusal.faults, refusal.truncated)
    except Exception as error:
        raise FallenOutError(f"{way.__name__} raises {error!r}") from error
    if (seconds := time.thread_time() - begun) > LONGEST:
        raise FallenOutError(f"{way.__name__} takes {seconds:.2f} seconds")
    return outcome


def judge(data):
    """
    Read one input in all ways, and say what became of it.

    Raises:
        FallenOutError: If the ways don't agree, or one of them fails.
    """
    document, faults = expected = read(in_every_detail, data)
    rules = {fault.rule for fault in faults[0]} if faults else set()
    ways = [loads]
    if isinstance(data, bytes) and rules.isdisjoint(IN_REPEATED):
        ways.append(loads_kept)
    written = set()
    for name, chosen in CODECS.items():
        documents.codec = lambda chosen=chosen: chosen
        for way in ways:
            if (outcome := read(way, data)) != expected:
                raise FallenOutError(f"{way.__name__} with {name} differs from reading in detail")
            if document is not None:
                # Equal documents may differ to the letter; their bytes then differ too.
                written |= {dumps(document), dumps(outcome[0])}
    if document is None:
        return ("refused", "with repeated keys") if "duplicate-key" in rules else ("refused",)
    if len(written) != 1 or read(loads, *written) != expected:
        raise FallenOutError("what is written differs, or is not read as it was")
    return ("accepted",)


def prepare(seed):
    """
    Make, in each worker, what all inputs begin with.
    """
    global stock  # noqa: PLW0603 - a worker has no other place for it
    stock = Stock(seed)


def judge_round(task):
    """
    Judge the inputs of one round; give the counts, and the first that falls out with the reason.
    """
    seed, numbers = task
    counts = Counter()
    for number in numbers:
        data = mutated(Random(f"{seed}/{number}"), stock)  # noqa: S311 - no secret
        try:
            counts.update(judge(data))
        except FallenOutError as error:
            return counts, (number, data, error)
    return counts, None


def keep(seed, number, data):
    path = Path(tempfile.gettempdir(), f"kfbeslut-fuzz-{seed}-{number}.json")
    path.write_bytes(data if isinstance(data, bytes) else data.encode(errors="surrogatepass"))
    return path


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--inputs", type=int, default=1_000_000, help="how many (1,000,000)")
    parser.add_argument("--seed", type=int, default=0, help="what all inputs follow from (0)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes (2)")
    return parser.parse_args()


def main():
    asked = parse_arguments()
    if codec() is standard_library():
        sys.exit("orjson is not installed, so there is nothing to compare with.")
    begun = time.monotonic()
    rounds = [
        (asked.seed, range(first, min(first + ROUND, asked.inputs)))
        for first in range(0, asked.inputs, ROUND)
    ]
    counts = Counter()
    with multiprocessing.Pool(asked.workers, prepare, (asked.seed,)) as pool:
        for judged, fallen_out in pool.imap(judge_round, rounds):
            counts += judged
            if fallen_out:
                number, data, reason = fallen_out
                path = keep(asked.seed, number, data)
                sys.exit(f"Input {number} of seed {asked.seed} falls out: {reason}. See {path}.")
    figures = [f"{counts[kind]} {kind}" for kind in ("accepted", "refused", "with repeated keys")]
    print(f"{asked.inputs} inputs, seed {asked.seed}:", ", ".join(figures), end="; ")  # noqa: T201
    print(f"{time.monotonic() - begun:.0f} seconds")  # noqa: T201


if __name__ == "__main__":
    main()
