"""
Read every text in a folder and write what was read in the schema of the gold annotations.

    python tests/corpus/to_gold.py TEXT_DIR OUT_DIR

A plain mapping of the model's fields to the annotations' and nothing more: all understanding sits
in the library. A text's leading lines `# source:` and `# kind:` are not the paper's own.
"""

import json
import pathlib
import sys

from kfbeslut import read
from kfbeslut.model import (
    Actor,
    Choice,
    DecisionParagraph,
    DecisionPoint,
    Minutes,
    Motion,
    Outcome,
    RemarkName,
    Statement,
    StatementKind,
    Vote,
)

KINDS = {
    StatementKind.REPORT: "tjansteutlatande",
    StatementKind.OPINION: "yttrande",
    StatementKind.PROPOSAL: "yrkande",
    StatementKind.COUNCIL_PAPER: "yttrande-kf-handling",
    None: "tjansteutlatande",
}
OUTCOMES = {
    Outcome.GRANTED: "bifall",
    Outcome.REJECTED: "avslag",
    Outcome.CONSIDERED_ANSWERED: "besvarad",
    Outcome.REMITTED_BACK: "återremiss",
    Outcome.POSTPONED: "bordläggning",
    Outcome.REFERRED: "remittering",
    Outcome.ADOPTED: "godkännande",
}


def persons(actors):
    """Map those who act; a party alone stands under its letters, as the annotations have it."""
    return [
        {
            "name": actor.name or ", ".join(actor.parties),
            "party": (actor.parties[0] if actor.name else " ".join(actor.parties))
            if actor.parties
            else None,
            "role": actor.role or actor.office,
        }
        for actor in actors
    ]


def name(actor):
    return f"{actor.name} ({actor.parties[0]})" if actor.parties else actor.name


def once(things):
    return list(dict.fromkeys(things))


def distinct(actors: tuple[Actor, ...]):
    kept = []
    for actor in actors:
        if not any(actor == other or actor.is_same_as(other) for other in kept):
            kept.append(actor)
    return kept


def outcome(points: tuple[DecisionPoint, ...]):
    """
    The effect on an answered paper, else the first effect of the first point about the matter.
    """
    effects = [effect for point in points for effect in point.effects or ()]
    on_paper = [effect for effect in effects if effect.on]
    if on_paper:
        return OUTCOMES.get(on_paper[0].outcome, "annat")
    for point in points:
        first = (point.effects or (None,))[0]
        if first is None or first.outcome is not Outcome.CERTIFIED_AT_ONCE:
            return OUTCOMES.get(first.outcome, "annat") if first else "annat"
    return "annat" if points else None


def points(decisions: tuple[DecisionPoint, ...]):
    return [point.text for point in decisions if point.letter is None]


def counts(vote: Vote):
    return {"yes": vote.counts.yes, "no": vote.counts.no, "abstain": vote.counts.abstained or 0}


def roll(vote: Vote):
    return {
        key: [name(ballot.actor) for ballot in vote.ballots(choice)]
        for key, choice in (("yes", Choice.YES), ("no", Choice.NO), ("abstain", Choice.ABSTAINS))
    }


def remarks(statements):
    return [
        {
            "by": persons(statement.by),
            "start": statement.text and statement.text[:40],
            "end": statement.text and statement.text[-40:],
        }
        for statement in statements
    ]


def reservations(paragraph: DecisionParagraph):
    return [
        {
            "names": [name(actor) for actor in reservation.by if actor.name],
            "parties": once(party for actor in reservation.by for party in actor.parties),
        }
        for reservation in paragraph.reservations or ()
    ]


def proceedings(paragraph: DecisionParagraph):
    votes = paragraph.votes or ()
    special = paragraph.special_statements or ()
    by_name = (RemarkName.SPECIAL_STATEMENT, RemarkName.SPECIAL_OPINION)
    return {
        "votes": counts(votes[0]) if votes else None,
        "other_votes": [counts(vote) for vote in votes[1:]],
        "vote_rolls": [roll(vote) for vote in votes if vote.roll],
        "reservations": reservations(paragraph),
        "special_statements": remarks([each for each in special if each.called in by_name]),
        "protocol_notes": remarks(
            [each for each in special if each.called not in by_name and each.text]
        ),
        "noted_statements": [
            {"by": persons(each.by)}
            for each in special
            if each.called not in by_name and not each.text
        ],
        "substitute_statements": remarks(paragraph.substitute_statements or ()),
        "not_participating": [
            {"names": [name(each.actor)], "reason": each.reason}
            for each in paragraph.not_taking_part or ()
        ],
    }


def demanded(paragraph: DecisionParagraph):
    return [proposal.text for proposal in paragraph.proposals or () if proposal.text]


def of_paragraph(paragraph: DecisionParagraph):
    meeting = paragraph.meeting
    proposals = paragraph.proposals or ()
    makers = [actor for proposal in proposals for actor in proposal.by or ()]
    answers = paragraph.answers or ()
    movers = [actor for paper in answers for actor in paper.by or ()]
    claims = [claim.text for paper in answers for claim in paper.claims or ()]
    return {
        "kind": "beslutsparagraf",
        "body": meeting and meeting.body and meeting.body.name,
        "meeting_date": meeting and meeting.date and str(meeting.date),
        "paragraph": paragraph.number and paragraph.number.text,
        "decision_points": points(paragraph.decisions or ()),
        "decision_outcome": outcome(paragraph.decisions or ()),
        "proposers_or_signers": persons(distinct(makers or movers)),
        "demands": once(demanded(paragraph)) if proposals else claims,
        "recipients": [recipient.text for recipient in paragraph.recipients or ()],
        **proceedings(paragraph),
    }


def of_statement(statement: Statement):
    own = statement.kind is StatementKind.COUNCIL_PAPER and statement.by
    body = statement.by[0].body if own else statement.addressee
    answers = statement.answers or ()
    claims = [claim.text for paper in answers for claim in paper.claims or ()]
    told = statement.proceedings
    return {
        "kind": KINDS[statement.kind],
        "body": body and body.name,
        "dated": statement.dated and str(statement.dated),
        "decision_points": points(statement.proposed or ()),
        "decision_outcome": outcome(statement.proposed or ()),
        "proposers_or_signers": persons(
            distinct([actor for paper in answers for actor in paper.by or ()])
        ),
        "demands": claims or (once(demanded(told)) if told else []),
        "signed_by": persons(statement.signatures or ()),
        "attachments": [
            paper.text for paper in (*(statement.basis or ()), *(statement.attachments or ()))
        ],
        "recipients": [recipient.text for recipient in statement.recipients or ()],
        **(proceedings(told) if told else {}),
    }


def of_motion(motion: Motion):
    return {
        "kind": "motion",
        "body": motion.addressee and motion.addressee.name,
        "dated": motion.signed and str(motion.signed),
        "proposers_or_signers": persons(motion.signatures or motion.by or ()),
        "demands": [claim.text for claim in motion.claims or ()],
        "signed_by": persons(motion.signatures or ()),
    }


def of_minutes(minutes: Minutes):
    meeting = minutes.meeting
    return {
        "kind": "protokoll",
        "body": meeting and meeting.body and meeting.body.name,
        "meeting_date": meeting and meeting.date and str(meeting.date),
        "paragraphs": [
            {
                "paragraph": paragraph.number and paragraph.number.text,
                "registry_number": paragraph.registry_number and paragraph.registry_number.text,
                **proceedings(paragraph),
            }
            for paragraph in minutes.paragraphs or ()
        ],
    }


MAPPINGS = {
    DecisionParagraph: of_paragraph,
    Minutes: of_minutes,
    Motion: of_motion,
    Statement: of_statement,
}


def to_gold(text: str):
    """
    Read a text and map what was read.
    """
    document = read(text).document
    mapping = MAPPINGS.get(type(document))
    if mapping is None:
        return {"kind": None}
    return {
        "municipality": document.municipality and document.municipality.name,
        "registry_number": document.registry_number and document.registry_number.text,
        "title": document.title,
        "subtitle": document.subtitle,
        **mapping(document),
    }


def own_text(text: str):
    """
    Drop the lines at the top that are not the paper's own.
    """
    lines = text.splitlines(keepends=True)
    while lines and lines[0].startswith(("# source:", "# kind:")):
        del lines[0]
    return "".join(lines)


def main(text_dir: str, out_dir: str):
    """
    Read the texts of one folder and write what was read into another.
    """
    out = pathlib.Path(out_dir)
    out.mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(text_dir).glob("*.txt")):
        first, *_ = path.stem.split("_")
        stem = path.stem if first == "seed" else first
        found = {"id": stem, **to_gold(own_text(path.read_text(encoding="utf-8")))}
        text = json.dumps(found, ensure_ascii=False, indent=1)
        (out / f"{stem}.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
