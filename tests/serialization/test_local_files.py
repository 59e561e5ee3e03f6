"""Local rules as files that people write."""

import datetime as dt
from pathlib import Path

import pytest

from kfbeslut.errors import InvalidLocalRulesError
from kfbeslut.model import Body, BodyKind, BodyRules, LocalRules, Municipality, Raised
from kfbeslut.serialization import loads_local_rules

EXAMPLES = sorted(Path(__file__, "../../../examples/local-rules").resolve().glob("*.toml"))

ALMVIK = 'municipality.name = "Almvik"\n'


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_can_be_read(path):
    """The local rules of three invented municipalities are examples of what a file may hold."""
    rules = loads_local_rules(path.read_bytes())

    assert rules.municipality.name.casefold().replace("ö", "o") == path.stem
    assert rules.of(Body(name="Kommunfullmäktige", kind=BodyKind.COUNCIL)).certifiers == 2


def test_there_are_three_of_them():
    """No example is lost."""
    assert len(EXAMPLES) == 3


def test_what_a_file_holds():
    """A file holds the fields of the class, with TOML's own dates."""
    rules = loads_local_rules(f'since = 2023-01-01\nraised = "announced"\n{ALMVIK}bodies = []')

    assert rules == LocalRules(
        municipality=Municipality(name="Almvik"), since=dt.date(2023, 1, 1), raised=Raised.ANNOUNCED
    )


def test_a_body_with_rules_of_its_own():
    """A list of tables holds the rules of single bodies."""
    rules = loads_local_rules(f'{ALMVIK}[[bodies]]\nbody = "Skolnämnden"\ncertifiers = 2')

    assert rules.bodies == (BodyRules(body="Skolnämnden", certifiers=2),)


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("", ["/municipality is missing."]),
        (f"{ALMVIK}council.certifierz = 2", ["/council/certifierz is not a field of BodyRules."]),
        (
            f'{ALMVIK}council.certifiers = "2"\nraised = "later"',
            [
                "/council/certifiers must be a whole number, but is text.",
                "/raised must be filed or announced.",
            ],
        ),
        (f"{ALMVIK}since = 2024-01-01T10:00:00", ["/since must be text, but is datetime."]),
        (
            f"{ALMVIK}council.summons_days = 6",
            ["/council/summons_days is looser than 5 kap. 15 § kommunallagen: at least 7."],
        ),
        ("since 1", ["The document is not valid TOML (at line 1, column 7)."]),
        (b"\xff", ["The document is not valid UTF-8."]),
        (f"a = {'[' * 100_000}", ["The document is not valid TOML (…)."]),
    ],
)
def test_what_is_wrong_is_told(text, faults):
    """All that is wrong is told with its place, in both languages."""
    with pytest.raises(InvalidLocalRulesError) as refused:
        loads_local_rules(text)

    assert str(refused.value).splitlines()[1:] == [f"- {fault}" for fault in sorted(faults)]
    assert len(refused.value.sentence("sv").splitlines()) == len(faults) + 1
