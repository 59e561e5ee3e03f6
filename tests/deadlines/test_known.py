"""
All deadlines that some facts allow, at once.
"""

import datetime as dt

import pytest

from kfbeslut import deadlines
from kfbeslut.deadlines import DEADLINES, Deadline, DeadlineKind, Facts, known

POSTED = dt.date(2026, 12, 3)


def counted(results):
    return {due.kind.name: due.last_day for due in results if isinstance(due, Deadline)}


def test_every_deadline_has_a_result():
    """
    What can't be counted is named too, so that nothing is passed over in silence.
    """
    assert [due.kind for due in known()] == list(DEADLINES)
    assert counted(known()) == {}


def test_a_day_gives_what_it_allows():
    """
    From the notice on the board follow the appeal and the removal, but not yet the legal force.
    """
    assert counted(known(posted=POSTED)) == {
        "appeal_by": dt.date(2026, 12, 28),
        "removable_from": dt.date(2026, 12, 29),
        "plan_appeal_by": dt.date(2026, 12, 28),
    }


def test_more_facts_give_more():
    """
    Whether the notice stayed up, and nobody appealed, gives the legal force.
    """
    results = known(posted=POSTED, stayed_up=True, appeal_pending=False)

    assert counted(results)["legal_force_from"] == dt.date(2026, 12, 29)


def test_a_meeting_ends_on_its_day_unless_another_is_stated():
    """
    The certification is counted from the end of the meeting.
    """
    monday, tuesday = dt.date(2026, 11, 23), dt.date(2026, 11, 24)

    assert counted(known(meeting=monday))["certify_by"] == dt.date(2026, 12, 7)
    assert counted(known(meeting=monday, meeting_ended=tuesday))["certify_by"] == dt.date(
        2026, 12, 8
    )


def test_what_a_deadline_also_takes_reaches_it():
    """
    A continued meeting and a federation are told apart here as in the functions.
    """
    results = known(meeting=POSTED, continued=True, budget_year=2027, federation=True)

    assert "notice_by" not in counted(results)
    assert "budget_adopted_by" not in counted(results)


def test_a_misspelt_fact_is_an_error():
    """
    A name that no deadline takes would otherwise be passed over.
    """
    with pytest.raises(TypeError, match="No deadline is counted from postd; the facts are meeting"):
        known(postd=POSTED)


def test_every_fact_is_taken_by_a_deadline():
    """
    The facts that can be stated are those that the deadlines are counted from.
    """
    taken = {name for kind in DEADLINES for name in (*kind.facts, *kind.also)}

    assert set(Facts.__annotations__) == taken


@pytest.mark.parametrize("kind", DEADLINES, ids=lambda kind: kind.name)
def test_every_kind_is_a_function_of_its_facts(kind):
    """
    The table tells the truth about what each function takes.
    """
    import inspect

    parameters = inspect.signature(getattr(deadlines, kind.name)).parameters.values()

    assert {one.name for one in parameters if one.default is one.empty} == set(kind.facts)
    assert {one.name for one in parameters if one.default is not one.empty} == set(kind.also)
    assert all(one.kind is one.KEYWORD_ONLY for one in parameters)


def test_the_ids_are_in_order():
    """
    D1 to D14 are all there, and kinds with the same id differ in name.
    """
    ids = [int(kind.id.removeprefix("D")) for kind in DEADLINES]

    assert ids == sorted(ids)
    assert set(ids) == set(range(1, 15))
    assert len({kind.name for kind in DEADLINES}) == len(DEADLINES)


def test_results_can_be_compared_and_copied():
    """
    A result is a value: the same facts give equal ones, and pickling keeps them.
    """
    import pickle

    results = known(posted=POSTED, meeting=POSTED)

    assert pickle.loads(pickle.dumps(results)) == results == known(posted=POSTED, meeting=POSTED)  # noqa: S301
    assert isinstance(results[0].kind, DeadlineKind)
