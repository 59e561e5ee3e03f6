"""
What the council of Almvik treated on 27 May 2024 without an open vote.
"""

import datetime as dt

from kfbeslut.model import (
    Actor,
    AnsweredPaper,
    Block,
    Candidate,
    Choice,
    Claim,
    DecisionParagraph,
    DecisionPoint,
    Effect,
    Election,
    ElectionMethod,
    Matter,
    MatterKind,
    NotTakingPart,
    Outcome,
    PaperKind,
    PaperReference,
    ParagraphNumber,
    PartialDate,
    Proposal,
    ProposalKind,
    Putting,
    PuttingMethod,
    Recipient,
    RegistryNumber,
    Section,
    SectionKind,
    Step,
    StepKind,
)
from kfbeslut.samples.executive import proposal_of
from kfbeslut.samples.people import COUNCIL, EXECUTIVE, one, who

__all__ = ["before_the_votes", "disqualification", "to_finish"]


def before_the_votes() -> tuple[DecisionParagraph, ...]:
    """
    Give §§ 36-39: certifiers, a motion announced, an interpellation, an election by ballot.
    """
    return (_certifiers(), _motion_announced(), _interpellation(), _election())


def to_finish() -> tuple[DecisionParagraph, ...]:
    """
    Give §§ 45-46: a resignation and messages.
    """
    return (_resignation(), _messages())


def _certifiers() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(36),
        title="Val av justerare",
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Tove Ekmark (S) och Hedvig Kroon (M) utses att jämte ordföranden justera "
                "protokollet måndagen den 3 juni klockan 16.00.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
        ),
    )


def _motion_announced() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(37),
        title="Anmälan av motion om odlingslotter i Västra parken",
        registry_number=RegistryNumber(text="KS 2024/151"),
        matter=Matter(kind=MatterKind.MOTION),
        answers=(
            AnsweredPaper(
                key="motion",
                kind=PaperKind.MOTION,
                by=who("Ylva Dunmark"),
                filed=PartialDate.of(dt.date(2024, 5, 20)),
            ),
        ),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Motionen remitteras till kommunstyrelsen för beredning.",
                effects=(Effect(outcome=Outcome.REFERRED, on="motion", to=EXECUTIVE),),
            ),
        ),
        recipients=(Recipient(text="Kommunstyrelsen"),),
    )


def _interpellation() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(38),
        title="Svar på interpellation om vinterväghållning på gång- och cykelvägar",
        registry_number=RegistryNumber(text="KS 2024/118"),
        matter=Matter(kind=MatterKind.INTERPELLATION),
        answers=(
            AnsweredPaper(
                key="interpellation",
                kind=PaperKind.INTERPELLATION,
                by=who("Ylva Dunmark"),
                filed=PartialDate.of(dt.date(2024, 5, 13)),
                registry_number=RegistryNumber(text="KS 2024/118"),
                claims=(Claim(text="Varför plogas gång- och cykelvägarna efter körbanorna?"),),
                addressee=one("Olle Bergdahl"),
                gives_reasons=True,
            ),
        ),
        proposals=(),
        decisions=(
            DecisionPoint(
                number=1,
                text="Interpellationen får ställas.",
                effects=(Effect(outcome=Outcome.OTHER),),
            ),
            DecisionPoint(
                number=2,
                text="Interpellationen är därmed besvarad.",
                effects=(Effect(outcome=Outcome.CONSIDERED_ANSWERED, on="interpellation"),),
            ),
        ),
        sections=(
            _matter(
                "Ylva Dunmark (Framtid i Almvik) frågar tekniska nämndens ordförande Olle Bergdahl "
                "(S) varför gång- och cykelvägarna plogas efter körbanorna. Svaret delas ut."
            ),
        ),
    )


def _election() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(39),
        title="Val av ledamot i tekniska nämnden",
        registry_number=RegistryNumber(text="KS 2024/97"),
        matter=Matter(kind=MatterKind.ELECTION),
        proposals=(
            Proposal(
                key="krok",
                by=who("Birger Hallin"),
                kind=ProposalKind.OTHER,
                text="Birger Hallin (S) föreslår Wilma Krok (S).",
            ),
            Proposal(
                key="stålberg",
                by=who("Lena Fors"),
                kind=ProposalKind.OTHER,
                text="Lena Fors (M) föreslår Frida Stålberg (M).",
            ),
        ),
        puttings=(
            Putting(
                proposals=("krok", "stålberg"),
                method=PuttingMethod.AGAINST_EACH_OTHER,
                adopted=("krok",),
                vote_called_by=who("Lena Fors"),
                text="Ordföranden ställer de föreslagna mot varandra och finner att Wilma Krok har "
                "valts. Sluten omröstning begärs.",
            ),
        ),
        elections=(
            Election(
                post="ledamot i tekniska nämnden",
                seats=1,
                term="till och med den 31 december 2026",
                in_place_of=one("Ingvar Tell"),
                method=ElectionMethod.BALLOTS,
                asked_proportional=0,
                substitutes=False,
                candidates=(
                    Candidate(actor=one("Wilma Krok"), votes=12),
                    Candidate(actor=one("Frida Stålberg"), votes=7),
                ),
                blank=1,
                invalid=0,
                lot=False,
                elected=who("Wilma Krok"),
            ),
        ),
        decisions=(
            DecisionPoint(
                number=1,
                text="Wilma Krok (S) väljs till ledamot i tekniska nämnden efter Ingvar Tell (S).",
                effects=(Effect(outcome=Outcome.ELECTED),),
            ),
            DecisionPoint(
                number=2,
                text="Paragrafen förklaras omedelbart justerad.",
                effects=(Effect(outcome=Outcome.CERTIFIED_AT_ONCE),),
            ),
        ),
        steps=(
            Step(
                body=COUNCIL,
                date=PartialDate.of(dt.date(2024, 4, 29)),
                paragraph=ParagraphNumber.of(31),
                done=StepKind.RELEASED,
            ),
        ),
        recipients=(Recipient(text="Tekniska nämnden"), Recipient(text="Wilma Krok")),
        written_out_before_certified=True,
    )


def disqualification() -> DecisionParagraph:
    """
    Give § 43: a sale that one member may not take part in, and her substitute does.
    """
    return DecisionParagraph(
        number=ParagraphNumber.of(43),
        title="Försäljning av fastigheten Kvarnen 4",
        registry_number=RegistryNumber(text="KS 2024/77"),
        matter=Matter(kind=MatterKind.ORDINARY),
        proposals=(
            Proposal(key="styrelsen", by=(Actor(body=EXECUTIVE),), kind=ProposalKind.APPROVAL),
        ),
        puttings=(
            Putting(
                proposals=("styrelsen",),
                method=PuttingMethod.ONE_BY_ONE,
                adopted=("styrelsen",),
                vote_called_by=(),
                text="Ordföranden ställer proposition på kommunstyrelsens förslag och finner att "
                "det antas.",
            ),
        ),
        decisions=(
            DecisionPoint(
                text="Fastigheten Kvarnen 4 säljs till Almviks Snickeri AB för 1 450 000 kronor "
                "enligt upprättat köpekontrakt.",
                effects=(Effect(outcome=Outcome.ADOPTED),),
            ),
        ),
        not_taking_part=(
            NotTakingPart(
                actor=one("Pär Ahlgård"),
                choice=Choice.DISQUALIFIED,
                reason="delägare i det köpande bolaget",
                left_room=True,
                text="Pär Ahlgård (M) anmäler jäv som delägare i det köpande bolaget, lämnar salen "
                "och deltar inte i handläggningen.",
            ),
        ),
        steps=(proposal_of(52),),
        documents=(
            PaperReference(
                text="Köpekontrakt den 18 mars 2024", date=PartialDate(year=2024, month=3, day=18)
            ),
        ),
        recipients=(Recipient(text="Köparen"), Recipient(text="Mark- och exploateringsenheten")),
    )


def _resignation() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(45),
        title="Avsägelse från uppdrag som ersättare i kommunstyrelsen",
        registry_number=RegistryNumber(text="KS 2024/160"),
        matter=Matter(kind=MatterKind.RESIGNATION),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Arvid Lomm (C) befrias på egen begäran från uppdraget som ersättare i "
                "kommunstyrelsen.",
                effects=(Effect(outcome=Outcome.GRANTED),),
            ),
        ),
        recipients=(Recipient(text="Arvid Lomm"), Recipient(text="Förtroendemannaregistret")),
    )


def _messages() -> DecisionParagraph:
    return DecisionParagraph(
        number=ParagraphNumber.of(46),
        title="Redovisning av motioner som inte är färdigberedda",
        registry_number=RegistryNumber(text="KS 2024/12"),
        matter=Matter(kind=MatterKind.REPORT),
        proposals=(),
        decisions=(
            DecisionPoint(
                text="Redovisningen antecknas till protokollet.",
                effects=(Effect(outcome=Outcome.NOTED),),
            ),
        ),
        documents=(
            PaperReference(
                text="Redovisning av motioner den 30 april 2024",
                date=PartialDate(year=2024, month=4, day=30),
            ),
        ),
    )


def _matter(text: str) -> Section:
    return Section(heading="Ärendet", kind=SectionKind.MATTER, blocks=(Block(text=text),))
