"""Who certifies minutes, by local rules and custom."""

import datetime as dt

import pytest

from kfbeslut.model import (
    Actor,
    Body,
    BodyKind,
    BodyRules,
    Capacity,
    Certification,
    DecisionParagraph,
    DecisionPoint,
    Extent,
    LocalRules,
    Meeting,
    Minutes,
    Municipality,
    ParagraphNumber,
    ParagraphSpan,
    Presence,
)
from kfbeslut.rules import check
from kfbeslut.rules.core import rules

BOOK = rules.select("certifiers-as-local-rules")
KARIN, RUT, OLLE, EVA = (
    Actor(name=name) for name in ("Karin Åkerdal", "Rut Lind", "Olle Ek", "Eva Ask")
)
COMMITTEE = Body(name="Skolnämnden", kind=BodyKind.COMMITTEE)
DAY = dt.date(2024, 5, 27)


def judge(minutes, conditions):
    """Judge minutes by local rules; give what is said in short, and where."""
    local = conditions and LocalRules(
        municipality=Municipality(name="Almvik"), committees=conditions
    )
    report = check(minutes, rules=BOOK, local=local)
    (rule,) = BOOK
    form = {rule.form(variant.key).sentence.sv: variant.key for variant in rule.variants}
    said = [(form.get(finding.sv, "broken"), finding.path) for finding in report]
    said += [(unjudged.missing, unjudged.path) for unjudged in report.unjudged]
    return said or ["holds"]


BY = "/certifications/0/by"
CHAIR = Presence(actor=KARIN, serving=True, presiding=True)
LIST = [CHAIR, Presence(actor=RUT, serving=True), Presence(actor=OLLE, serving=True)]
CHOSEN = DecisionPoint(text="Rut Lind utses att jämte ordföranden justera protokollet.")
AT_ONCE = DecisionPoint(text="Paragrafen förklaras omedelbart justerad.")


def minutes_by(*by, attendance=LIST, points=(CHOSEN,), presidium=None, **fields):
    """Minutes of §§ 1-3 that these certified."""
    paragraphs = [
        DecisionParagraph(number=ParagraphNumber.of(1), decisions=points),
        DecisionParagraph(number=ParagraphNumber.of(2)),
        DecisionParagraph(number=ParagraphNumber.of(3), decisions=[AT_ONCE]),
        DecisionParagraph(),
    ]
    spans = fields.pop("spans", None)
    return Minutes(
        **{
            "extent": Extent.WHOLE,
            "meeting": Meeting(body=COMMITTEE, date=DAY, presidium=presidium),
            "attendance": attendance,
            "paragraphs": paragraphs,
            "certifications": [Certification(by=by or None, paragraphs=spans)],
            **fields,
        }
    )


def rut(**fields):
    """The list with something else told of one of them."""
    return [CHAIR, Presence(**{"actor": RUT, "serving": True, **fields}), LIST[2]]


PRESIDING_LATER = Presence(
    actor=EVA, serving=True, presiding=True, paragraphs=[ParagraphSpan.of(3)]
)
NOT_SERVING = [("not-serving", f"{BY}/1")]
CERTIFIERS = [
    (minutes_by(KARIN, RUT), ["holds"]),
    (minutes_by(KARIN), [("broken", BY)]),
    (minutes_by(RUT, OLLE), [("chair", BY), ("not-chosen", f"{BY}/1")]),
    (minutes_by(KARIN, OLLE), [("not-chosen", f"{BY}/1")]),
    (minutes_by(KARIN, OLLE, presidium=[OLLE]), ["holds"]),
    (minutes_by(KARIN, OLLE, points=[]), ["holds"]),
    (minutes_by(KARIN, OLLE, points=[DecisionPoint(text="Justerare utses.")]), ["holds"]),
    (minutes_by(KARIN, Actor(role="Justerare")), [NOT_SERVING[0]]),
    (minutes_by(), [(("certifications.by",), "/certifications/0")]),
    # who was there
    (minutes_by(KARIN, EVA), NOT_SERVING),
    (minutes_by(KARIN, EVA, extent=Extent.EXTRACT, points=[]), ["holds"]),
    (minutes_by(KARIN, RUT, attendance=rut(serving=False)), NOT_SERVING),
    (minutes_by(KARIN, RUT, attendance=rut(capacity=Capacity.OFFICIAL)), NOT_SERVING),
    (minutes_by(KARIN, RUT, attendance=rut(paragraphs=[ParagraphSpan.of(1, 2)])), NOT_SERVING),
    (minutes_by(KARIN, RUT, attendance=rut(paragraphs=[ParagraphSpan.of(1, 3)])), ["holds"]),
    (
        minutes_by(
            KARIN,
            RUT,
            attendance=rut(paragraphs=[ParagraphSpan.of(1, 2)]),
            spans=[ParagraphSpan.of(2)],
        ),
        ["holds"],
    ),
    # who was in the chair
    (
        minutes_by(KARIN, RUT, attendance=LIST[1:]),
        [(("attendance.presiding",), "/certifications/0")],
    ),
    (minutes_by(KARIN, RUT, attendance=[*LIST, PRESIDING_LATER]), ["holds"]),
    (
        minutes_by(EVA, RUT, attendance=[*LIST[1:], PRESIDING_LATER], spans=[ParagraphSpan.of(3)]),
        ["holds"],
    ),
    (
        minutes_by(EVA, RUT, attendance=[*LIST[1:], PRESIDING_LATER], spans=[ParagraphSpan.of(1)]),
        [(("attendance.presiding",), "/certifications/0")],
    ),
]


@pytest.mark.parametrize(("minutes", "said"), CERTIFIERS)
def test_who_certifies(minutes, said):
    """The chair certifies with one that was chosen and served, as these local rules say."""
    conditions = BodyRules(certifiers=1)

    assert judge(minutes, conditions) == said


@pytest.mark.parametrize("conditions", [None, BodyRules()])
def test_local_rules_that_are_not_known(conditions):
    """How many certify is for local rules."""
    assert judge(minutes_by(KARIN), conditions) == [(("at.local.certifiers",), "")]
