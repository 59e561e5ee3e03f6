"""
The local rules of Almvik, the municipality of the samples: by them its papers are right.
"""

from typing import Final

from kfbeslut.model import Municipality
from kfbeslut.model.local import (
    BodyRules,
    LocalRules,
    MunicipalityKind,
    Numbering,
    Raised,
    TextUntil,
)

__all__ = ["ALMVIK_RULES"]

ALMVIK_RULES: Final = LocalRules(
    municipality=Municipality(name="Almviks kommun"),
    kind=MunicipalityKind.MUNICIPALITY,
    council=BodyRules(
        certifiers=2,
        certified_within_days=14,
        summons_days=7,
        continued_meeting_needs_notice=True,
        answers_below_quorum=False,
        remote=False,
        may_return_same_day=False,
        substitutes_noted=False,
        special_statements=True,
        special_statements_with_permission=False,
        special_statements_by_substitutes=False,
        special_statement_text=TextUntil.CERTIFICATION,
        reservation_reasons=TextUntil.CERTIFICATION,
        formal_proposals_first=True,
        numbering=Numbering.YEAR,
    ),
    committees=BodyRules(
        certifiers=1,
        certified_within_days=14,
        summons_days=7,
        keeps_minutes=True,
        remote=True,
        may_return_same_day=True,
        open_meetings=False,
        outsiders_noted=True,
        substitutes_noted=True,
        special_statements=True,
        special_statements_with_permission=False,
        special_statements_by_substitutes=False,
        special_statement_text=TextUntil.CERTIFICATION,
        reservation_reasons=TextUntil.CERTIFICATION,
        formal_proposals_first=True,
        numbering=Numbering.YEAR,
    ),
    raised=Raised.FILED,
    motions_signed=True,
    motions_single_subject=True,
    interpellation_days=10,
    citizen_proposals=True,
    left_to_committees=(),
    newspapers=("Almviks Tidning",),
)
"""What Almvik's council has decided for itself and its committees; in force on any day."""
