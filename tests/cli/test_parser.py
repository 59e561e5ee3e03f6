"""How commands are understood, and what is said of those that aren't."""

import pytest

from kfbeslut import __version__


def test_help_is_in_both_languages(kfbeslut):
    """Help is in Swedish, or in English if asked for, before or after the command."""
    code, swedish, _ = kfbeslut("--help")
    _, english, _ = kfbeslut("--lang", "en", "--help")
    _, of_command, _ = kfbeslut("store", "find", "--help", "--lang=en")

    assert code == 0
    assert swedish.startswith("användning: kfbeslut")
    assert "granska en handling mot lagen" in swedish
    assert english.startswith("usage: kfbeslut")
    assert "check a paper against the law" in english
    assert "Find papers." in of_command


@pytest.mark.parametrize(
    "words",
    [
        ("read",),
        ("check",),
        ("render",),
        ("process",),
        ("store",),
        ("store", "put"),
        ("store", "get"),
        ("store", "history"),
        ("rules",),
        ("rules", "show"),
        ("rules", "table"),
        ("plugins",),
        ("schema",),
    ],
)
@pytest.mark.parametrize("lang", ["sv", "en"])
def test_every_command_has_help(kfbeslut, words, lang):
    """Every command explains itself."""
    code, out, _ = kfbeslut(*words, "-h", "--lang", lang)

    assert code == 0
    assert " ".join(("kfbeslut", *words)) in out


def test_version(kfbeslut):
    """The program tells which version it is."""
    assert kfbeslut("--version") == (0, f"kfbeslut {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "sv", "en"),
    [
        ((), "det här saknas: KOMMANDO", "the following arguments are required: COMMAND"),
        (("chek",), "KOMMANDO kan inte vara 'chek'; välj bland", "COMMAND: invalid choice: 'chek'"),
        (("rules", "--all"), "det här kan inte tolkas: --all", "unrecognized arguments: --all"),
        (
            ("check", "x", "--fail-on", "much"),
            "--fail-on kan inte vara 'much'; välj bland",
            "argument --fail-on: invalid choice: 'much'",
        ),
        (
            ("check", "x", "--today", "2024-02-30"),
            "--today kan inte vara '2024-02-30'",
            "argument --today: invalid",
        ),
        (
            ("store", "get", "x", "--store"),
            "--store ska följas av ett värde",
            "argument --store: expected one argument",
        ),
        (("process", "x"), "det här saknas: --store, --html", "arguments are required: --store"),
    ],
)
def test_what_is_not_understood_is_said_in_the_language_asked_for(kfbeslut, words, sv, en):
    """A command that can't be understood ends with 2, and a sentence in the language asked for."""
    code, out, swedish = kfbeslut(*words)
    _, _, english = kfbeslut("--lang", "en", *words)

    assert (code, out) == (2, "")
    assert swedish.startswith("användning: kfbeslut")
    assert sv in swedish
    assert english.startswith("usage: kfbeslut")
    assert en in english


def test_a_language_that_is_not_spoken_is_refused(kfbeslut):
    """Only Swedish and English are spoken."""
    code, _, err = kfbeslut("rules", "--lang", "fi")

    assert code == 2
    assert "--lang kan inte vara 'fi'" in err
