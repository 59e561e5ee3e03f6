import pytest

from kfbeslut.findings import Severity
from kfbeslut.law import Certainty
from kfbeslut.model import Motion
from kfbeslut.rules import Fault, rule


@pytest.fixture
def make_rule():
    """Make a rule on motions that always answers the same; what isn't given doesn't matter."""

    def make(answer=None, *, id="test-rule", **changes):
        words = {"sv": "Fel.", "en": "Wrong."}
        settings = {"severity": Severity.ERROR, "certainty": Certainty.TEXT, "on": Motion}
        return rule(id, **words | settings | changes)(lambda node, at: answer)

    return make


@pytest.fixture
def failing(make_rule):
    return make_rule(Fault("title"))
