"""No pattern can run away, and no text makes reading slow."""

import importlib
import inspect
import pkgutil
import re
import time

import pytest

import kfbeslut.reading
import kfbeslut.vocabulary
from kfbeslut.reading import read

#: What makes patterns run away: one thing over and over, and an end that fits nothing.
PIECES = (
    "a", "ord ", "Anna ", "Anna Ek ", "(", " ", "§", "1. ", "att ", "Ek (S), ", "ja för ", "Ö",
    "Anna, ", "a:", "nämnden ", "2020-", "motion av ", ".", "och ", "-", "_",
)  # fmt: skip
LONG = 20_000
#: Seconds. What takes less can't be compared, and would take much more if it ran away.
MEASURABLE = 0.03
MEGABYTE = 1_000_000


def patterns(value):
    """Yield the compiled patterns in a value, also from within tuples."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from patterns(each)
    elif isinstance(value, dict):
        for each in value.values():
            yield from patterns(each)


def every_pattern():
    """Yield each pattern with the way it is used: matched at one place, or searched for."""
    for package in (kfbeslut.reading, kfbeslut.vocabulary):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            module = importlib.import_module(info.name)
            source = inspect.getsource(module)
            for name, value in vars(module).items():
                searched = re.search(rf"\b{name}\.(?:search|finditer|split|sub)\b", source)
                in_a_loop = isinstance(value, (tuple, dict)) and "pattern.search" in source
                for number, pattern in enumerate(patterns(value)):
                    use = "finditer" if searched or in_a_loop else "match"
                    yield pytest.param(pattern, use, id=f"{info.name[9:]}.{name}[{number}]")


def seconds(pattern, use, text):
    """The best of two: what else the machine does can only add."""
    times = []
    for _ in range(2):
        start = time.perf_counter()
        found = getattr(pattern, use)(text)
        if use == "finditer":
            for _match in found:
                pass
        times.append(time.perf_counter() - start)
    return min(times)


@pytest.mark.parametrize(("pattern", "use"), list(every_pattern()))
def test_twice_the_text_takes_twice_the_time(pattern, use):
    """On text made to hurt, twice as much takes about twice as long, and nothing takes long."""
    for piece in PIECES:
        text = piece * (LONG // len(piece))
        short = seconds(pattern, use, text[: LONG // 2] + "\0")
        long = seconds(pattern, use, text + "\0")

        assert long < 2, piece
        assert long < max(3 * short, MEASURABLE), piece


@pytest.mark.parametrize(
    "piece",
    ["a", "ord ", " ", "\n", "§ 1\n", "Beslut\n", "att \n", "ab-\n", "a\0", "Rut Ek (S) yrkar. ",
     "§ 1\nBeslut\navslag\n", "Yrkanden\nRut Ek m.fl. (S), ", "”Ja för ", "Motion av ", "• x "],
)  # fmt: skip
def test_a_megabyte_of_hostile_text(piece):
    """A megabyte of anything is read in seconds."""
    start = time.perf_counter()
    read(piece * (MEGABYTE // len(piece)))

    assert time.perf_counter() - start < 60


def test_a_very_long_line_is_kept():
    """Of a line longer than any only the beginning is understood, and all of it kept."""
    reading = read("§ 5\nBänkar\nBeslut\nPlanen antas. " + "ord " * 10_000)

    assert reading.document.decisions[0].text.endswith("ord ord")
