"""
Matters from their beginning to legal force, and what stands around the papers.
"""

import datetime as dt
import functools

from kfbeslut.model import (
    Actor,
    AppealRegime,
    Case,
    CaseDocument,
    Context,
    DelegatedPower,
    Extent,
    FileChecks,
    Matter,
    MatterKind,
    ParagraphNumber,
    PartialDate,
    RegisterEntry,
    RegistryNumber,
    ReviewMarks,
    Step,
    StepKind,
)
from kfbeslut.samples import safe_ways
from kfbeslut.samples.committee import committee_minutes
from kfbeslut.samples.committee_matters import HEAD
from kfbeslut.samples.council import council_minutes
from kfbeslut.samples.council_year import council_minutes_june, council_minutes_november
from kfbeslut.samples.executive import executive_minutes, proposal_of
from kfbeslut.samples.people import (
    ALMVIK,
    COMMITTEE,
    COUNCIL,
    EXECUTIVE,
    OFFICE,
    committee_roster,
    council_roster,
    executive_roster,
    one,
)

__all__ = ["case", "citizen_case", "context", "way"]


@functools.cache
def way() -> Case:
    """
    Give a motion's whole way as one case (*ärende*), each paper under its key.

    The papers are `"motion"`, `"statement"`, and the extracts `"committee"`, `"executive"` and
    `"council"`; the last carries the notice (*anslag*).

    >>> way().document("council").notices[0].posted
    datetime.date(2024, 6, 4)

    .. versionadded:: 0.1.0
    """
    return Case(
        municipality=ALMVIK,
        title="Motion om trygga skolvägar",
        registry_number=safe_ways.NUMBER,
        extent=Extent.WHOLE,
        matter=Matter(kind=MatterKind.MOTION),
        documents=(
            CaseDocument(key="motion", document=safe_ways.motion()),
            CaseDocument(key="statement", document=safe_ways.statement()),
            CaseDocument(key="committee", document=committee_minutes().extract(13)),
            CaseDocument(key="executive", document=executive_minutes().extract(51)),
            CaseDocument(key="council", document=council_minutes().extract(40)),
        ),
        steps=(
            Step(by=one("Elin Rask"), date=_day(2023, 10, 16), done=StepKind.RAISED),
            Step(
                body=COUNCIL,
                date=_day(2023, 10, 30),
                paragraph=ParagraphNumber.of(92),
                done=StepKind.REMITTED_FOR_STATEMENT,
                to=EXECUTIVE,
            ),
            Step(
                body=EXECUTIVE,
                date=_day(2023, 11, 14),
                paragraph=ParagraphNumber.of(163),
                done=StepKind.REMITTED_FOR_STATEMENT,
                to=COMMITTEE,
                due=_day(2024, 3, 22),
            ),
            Step(body=OFFICE, date=_day(2024, 2, 12), done=StepKind.STATED),
            Step(
                body=COMMITTEE,
                date=_day(2024, 2, 27),
                paragraph=ParagraphNumber.of(13),
                done=StepKind.PROPOSED,
            ),
            proposal_of(51),
            _decided(40),
            Step(body=COMMITTEE, date=_day(2024, 9, 2), done=StepKind.EXECUTED),
        ),
        register=(
            RegisterEntry(
                document="motion",
                received=dt.date(2023, 10, 16),
                registered=dt.date(2023, 10, 17),
                designation="KS 2023/241-1",
                sender="Elin Rask och Sten Öhrvall",
                concerns="Motion om trygga skolvägar",
            ),
            RegisterEntry(
                document="statement",
                received=dt.date(2024, 2, 12),
                registered=dt.date(2024, 2, 12),
                designation="KS 2023/241-4",
                sender="Tekniska kontoret",
                addressee="Tekniska nämnden",
                concerns="Tjänsteskrivelse med svar på motionen",
            ),
            _extract("committee", dt.date(2024, 3, 5), "KS 2023/241-5", "Tekniska nämnden"),
            _extract("executive", dt.date(2024, 4, 17), "KS 2023/241-6", "Kommunstyrelsen"),
            _extract("council", dt.date(2024, 6, 4), "KS 2023/241-7", "Kommunfullmäktige"),
        ),
        secrecy=(),
        appeal_regime=AppealRegime.LEGALITY_REVIEW,
        legal_force_from=dt.date(2024, 6, 26),
    )


@functools.cache
def case() -> Case:
    """
    Give a small case: a sale that the executive proposed and the council decided.

    >>> [entry.key for entry in case().documents]
    ['executive', 'council']

    .. versionadded:: 0.1.0
    """
    return Case(
        municipality=ALMVIK,
        title="Försäljning av fastigheten Kvarnen 4",
        registry_number=RegistryNumber(text="KS 2024/77"),
        extent=Extent.WHOLE,
        matter=Matter(kind=MatterKind.ORDINARY),
        documents=(
            CaseDocument(key="executive", document=executive_minutes().extract(52)),
            CaseDocument(key="council", document=council_minutes().extract(43)),
        ),
        steps=(proposal_of(52), _decided(43)),
        register=(
            _extract("executive", dt.date(2024, 4, 17), "KS 2024/77-3", "Kommunstyrelsen"),
            _extract("council", dt.date(2024, 6, 4), "KS 2024/77-5", "Kommunfullmäktige"),
        ),
        secrecy=(),
        appeal_regime=AppealRegime.LEGALITY_REVIEW,
        legal_force_from=dt.date(2024, 6, 26),
    )


@functools.cache
def citizen_case() -> Case:
    """
    Give a citizen proposal's case: the council left it to a committee, which told of its decision.

    >>> [step.done.value for step in citizen_case().steps]
    ['raised', 'other', 'decided', 'reported']

    .. versionadded:: 0.1.0
    """
    return Case(
        municipality=ALMVIK,
        title="Medborgarförslag om bänkar längs Kyrkogatan",
        registry_number=RegistryNumber(text="KS 2024/171"),
        extent=Extent.WHOLE,
        matter=Matter(kind=MatterKind.CITIZEN_PROPOSAL),
        documents=(CaseDocument(key="council", document=council_minutes_june().extract(52)),),
        steps=(
            Step(by=Actor(name="Alva Strand"), date=_day(2024, 6, 3), done=StepKind.RAISED),
            Step(
                body=COUNCIL,
                date=_day(2024, 6, 17),
                paragraph=ParagraphNumber.of(52),
                done=StepKind.OTHER,
                to=COMMITTEE,
                note="överlåts för beslut",
            ),
            Step(body=COMMITTEE, date=_day(2024, 9, 24), done=StepKind.DECIDED),
            Step(body=COMMITTEE, date=_day(2025, 2, 24), done=StepKind.REPORTED, to=COUNCIL),
        ),
        register=(_extract("council", dt.date(2024, 6, 25), "KS 2024/171-2", "Kommunfullmäktige"),),
        secrecy=(),
        appeal_regime=AppealRegime.LEGALITY_REVIEW,
    )


@functools.cache
def context() -> Context:
    """
    Give what stands around these papers: who holds which seat, what has been delegated, checks.

    >>> len(context().rosters)
    3

    .. versionadded:: 0.1.0
    """
    return Context(
        rosters=(council_roster(), executive_roster(), committee_roster()),
        earlier_minutes=(executive_minutes(), council_minutes_november()),
        next_minutes=committee_minutes(),
        case=way(),
        delegation=(
            DelegatedPower(
                kind="upplåtelse av allmän plats",
                to=HEAD,
                may_pass_on=True,
                urgent=False,
                to_be_reported=True,
            ),
            DelegatedPower(
                kind="brådskande ärenden",
                to=one("Olle Bergdahl", office="Ordförande"),
                urgent=True,
                to_be_reported=True,
            ),
        ),
        marks=ReviewMarks(
            single_subject=True,
            municipal_matter=True,
            new_matter=False,
            financing_named=True,
            budget_parts=True,
            public_authority=False,
            protected_data=False,
            accountable=(),
        ),
        file=FileChecks(tagged=True, language=True, headings=True, alternatives=True),
        electorate=6180,
    )


def _decided(paragraph: int) -> Step:
    return Step(
        body=COUNCIL,
        date=_day(2024, 5, 27),
        paragraph=ParagraphNumber.of(paragraph),
        done=StepKind.DECIDED,
    )


def _extract(key: str, day: dt.date, designation: str, body: str) -> RegisterEntry:
    """
    Give the register's entry of an extract from the minutes, drawn up and registered on one day.
    """
    return RegisterEntry(
        document=key,
        received=day,
        registered=day,
        designation=designation,
        sender=body,
        concerns="Protokollsutdrag",
    )


def _day(year: int, month: int, day: int) -> PartialDate:
    return PartialDate(year=year, month=month, day=day)
