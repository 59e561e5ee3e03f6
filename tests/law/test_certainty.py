import pytest

from kfbeslut.errors import UnknownLanguageError
from kfbeslut.law import Certainty


@pytest.mark.parametrize("certainty", Certainty)
def test_each_certainty_is_said_in_both_languages(certainty):
    """
    A reader is told how far a statement rests on the law's own words.
    """
    assert certainty.say("sv") != certainty.say("en")


def test_a_certainty_speaks_two_languages():
    """
    A third language is refused.
    """
    with pytest.raises(UnknownLanguageError):
        Certainty.TEXT.say("de")
