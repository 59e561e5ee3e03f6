"""Why a result is as it is."""

import pytest

from kfbeslut.errors import MissingParameterError, UnknownLanguageError
from kfbeslut.law import KL, Certainty
from kfbeslut.messages import Message
from kfbeslut.reasons import Reason

TIED = Message("outcome.tied", "Det stod {votes} mot {votes}.", "It was {votes} to {votes}.")


def test_a_reason_is_said_in_both_languages():
    """The parameters fill the gaps of either sentence."""
    reason = Reason(TIED, {"votes": 20})

    assert (reason.say("sv"), reason.say("en")) == ("Det stod 20 mot 20.", "It was 20 to 20.")
    assert reason.id == "outcome.tied"


def test_reasons_are_values():
    """Two with the same facts are equal, and can be told apart from others."""
    cites = [KL.at(5, 56, paragraph=1)]

    one, same = Reason(TIED, {"votes": 20}, cites=cites), Reason(TIED, [("votes", 20)], cites=cites)

    assert one == same
    assert hash(one) == hash(same)
    assert one != Reason(TIED, {"votes": 20}, cites=cites, certainty=Certainty.READING)


def test_what_is_missing_is_told():
    """A gap without a parameter and a language that nobody speaks are errors of ours."""
    with pytest.raises(MissingParameterError):
        Reason(TIED).say("sv")
    with pytest.raises(UnknownLanguageError):
        Reason(TIED, {"votes": 1}).say("fi")
