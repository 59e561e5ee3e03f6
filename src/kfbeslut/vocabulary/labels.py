"""
What a field is called where it is printed with a label, and how its stated absence is put.

A field has one name wherever it stands, unless a class calls it otherwise: `by` of a motion is who
moves it, of a certification who certifies.
"""

from collections.abc import Mapping
from typing import Final

from kfbeslut.messages import Term
from kfbeslut.vocabulary.words import field_word

__all__ = ["absence", "field_label", "page_word"]

_LABELS: Final[Mapping[str, Term]] = {
    "absent": Term("frånvarande", "absent"),
    "abstained": Term("avstår", "abstaining"),
    "actor": Term("namn", "name"),
    "adopted": Term("antagna förslag", "proposals found adopted"),
    "answered_by": Term("ska besvaras senast", "to be answered by"),
    "appeal_information": Term("hur man överklagar framgår", "tells how to appeal"),
    "appeal_regime": Term("överklagas genom", "appealed by"),
    "arrived": Term("kom", "arrived"),
    "asked_proportional": Term(
        "begärde proportionellt val (antal)", "asked for a proportional election (number)"
    ),
    "audited_year": Term("granskat år", "audited year"),
    "authority": Term("myndighet", "authority"),
    "automated": Term("automatiserat", "automated"),
    "blank": Term("blanka röster", "blank ballots"),
    "board": Term("anslagstavla", "notice board"),
    "by_minority": Term("genom minoritet", "by a minority"),
    "candidates": Term("kandidater", "candidates"),
    "capacity": Term("egenskap", "capacity"),
    "chair": Term("ordförandens sida", "the chair's side"),
    "choice": Term("ställningstagande", "choice"),
    "code": Term("kod", "code"),
    "concerns": Term("gäller", "concerns"),
    "contact": Term("kontakt", "contact"),
    "continues": Term("fortsätter sammanträdet den", "continues the meeting of"),
    "decided_by": Term("beslutas av", "to be decided by"),
    "decider": Term("beslutsfattare", "decided by"),
    "designation": Term("beteckning", "designation"),
    "document": Term("handling", "paper"),
    "done": Term("åtgärd", "what was done"),
    "due": Term("svar senast", "answer due"),
    "elected": Term("valda", "elected"),
    "end": Term("till", "until"),
    "end_date": Term("avslutades den", "ended on"),
    "exception": Term("undantag", "exception"),
    "first": Term("första", "first"),
    "further": Term("ytterligare alternativ", "further sides"),
    "gives_reasons": Term("motiverad", "gives reasons"),
    "handled": Term("behandlad den", "taken up on"),
    "how": Term("sätt", "how"),
    "immediate": Term("omedelbar justering", "certified at once"),
    "in_place_of": Term("i stället för", "in place of"),
    "in_time": Term("i rätt tid", "in time"),
    "invalid": Term("ogiltiga röster", "invalid ballots"),
    "items": Term("ärenden", "matters"),
    "joined_by": Term("med instämmande av", "joined by"),
    "key": Term("kallas här", "called here"),
    "last": Term("sista", "last"),
    "last_day_of_appeal": Term("sista dag för överklagande", "last day of appeal"),
    "left": Term("gick", "left"),
    "left_because": Term("gick på grund av", "left because of"),
    "left_room": Term("lämnade rummet", "left the room"),
    "legal_force_from": Term("laga kraft från", "legal force from"),
    "letter": Term("bokstav", "letter"),
    "lot": Term("avgjort genom lottning", "settled by lot"),
    "mark": Term("märke", "mark"),
    "meeting_date": Term("sammanträdesdag", "day of the meeting"),
    "members": Term("medlemmar", "members"),
    "method": Term("metod", "method"),
    "name": Term("namn", "name"),
    "newspapers": Term("tidningar", "newspapers"),
    "no": Term("nej", "no"),
    "note": Term("anmärkning", "note"),
    "notice": Term("kungörelse", "notice"),
    "office": Term("befattning", "office"),
    "on": Term("gäller", "on"),
    "outages": Term("avbrott", "outages"),
    "outcome": Term("utfall", "outcome"),
    "overruled": Term("ställdes ändå", "put all the same"),
    "parent": Term("under", "under"),
    "parties": Term("partier", "parties"),
    "passed_on_by": Term("vidaredelegerat av", "passed on by"),
    "permitted": Term("tillåtet", "permitted"),
    "post": Term("uppdrag", "post"),
    "presidium": Term("presidium", "presidium"),
    "proof": Term("bevis om anslagsdagen", "proof of the day of posting"),
    "proposed_by": Term("föreslås av", "proposed by"),
    "provision": Term("bestämmelse", "provision"),
    "public": Term("offentligt", "in public"),
    "purpose": Term("syfte", "purpose"),
    "rank": Term("i vilken hand", "rank"),
    "reasons": Term("skäl", "reasons"),
    "reasons_by": Term("skälen angavs av", "reasons by"),
    "received": Term("inkom", "received"),
    "recorded": Term("protokollfört särskilt", "recorded separately"),
    "refused": Term("proposition vägrad", "putting refused"),
    "register": Term("diarium", "register"),
    "registered": Term("registrerad", "registered"),
    "remote": Term("distans", "remote"),
    "reported": Term("anmäld", "reported"),
    "rest": Term("i övrigt", "the rest"),
    "role": Term("roll", "role"),
    "seat": Term("plats", "seat"),
    "seats": Term("antal platser", "seats"),
    "secrecy": Term("sekretessmarkeringar", "secrecy marks"),
    "secret": Term("sluten omröstning", "closed ballot"),
    "sender": Term("avsändare", "sender"),
    "sent": Term("utsänd", "sent"),
    "serves_for": Term("tjänstgör för", "serves for"),
    "serving": Term("tjänstgörande", "serving"),
    "start": Term("från", "from"),
    "struck": Term("struket", "struck"),
    "substitutes": Term("ersättare", "substitutes"),
    "summons": Term("kallelse", "summons"),
    "supporters": Term("antal som stödjer", "supporters"),
    "taken_up": Term("beslut att ta upp", "decision to take up"),
    "term": Term("period", "term"),
    "time": Term("klockslag", "time"),
    "to": Term("till", "to"),
    "to_members": Term("till ledamöter", "to members"),
    "to_substitutes": Term("till ersättare", "to substitutes"),
    "told": Term("meddelat", "told"),
    "unanimous": Term("enhälligt", "unanimous"),
    "unprepared": Term("oberett", "unprepared"),
    "urgent": Term("brådskande", "urgent"),
    "urgent_because": Term("brådskande därför att", "urgent because"),
    "vote_called_by": Term("begärde votering", "called for a vote"),
    "withdrawn": Term("återtaget", "withdrawn"),
    "yes": Term("ja", "yes"),
    # Where a class calls it otherwise.
    "AgendaItem.closed": Term("beslut om stängda dörrar", "decision to close the doors"),
    "AgendaItem.number": Term("nummer", "number"),
    "AgendaItem.title": Term("ärende", "item"),
    "AnsweredPaper.by": Term("från", "from"),
    "Candidate.votes": Term("röster", "votes"),
    "Case.steps": Term("handläggning", "steps"),
    "Certification.by": Term("justerat av", "certified by"),
    "Claim.number": Term("nummer", "number"),
    "DecisionPoint.number": Term("nummer", "number"),
    "Delegation.kind": Term("slag av beslut", "kind of decision"),
    "Effect.claims": Term("yrkanden nr", "claims no."),
    "Moment.date": Term("dag", "day"),
    "Motion.announced": Term("anmäld i fullmäktige", "announced in the council"),
    "Motion.by": Term("motionärer", "moved by"),
    "Proposal.by": Term("yrkas av", "moved by"),
    "Proposal.kind": Term("yrkar", "aims at"),
    "Putting.proposals": Term("ställda förslag", "proposals put"),
    "RegisterEntry.addressee": Term("mottagare", "addressee"),
    "Reservation.by": Term("reserverar sig", "by"),
    "Reservation.received": Term("skälen inkom", "reasons received"),
    "Side.proposals": Term("förslag", "proposals"),
    "SpecialStatement.announced": Term("anmält", "announced"),
    "Statement.by": Term("från", "from"),
    "Statement.kind": Term("slag av handling", "kind of paper"),
    "Step.by": Term("genom", "through"),
    "SubstituteStatement.by": Term("från", "from"),
    "SpecialStatement.by": Term("från", "from"),
    "Vote.purpose": Term("avser", "settles"),
}

_ABSENT: Final[Mapping[str, Term]] = {
    "answers": Term("Ingen handling besvaras", "No paper is answered"),
    "attachments": Term("Inga bilagor", "No attachments"),
    "attendance": Term("Ingen närvarande", "Nobody present"),
    "basis": Term("Inget beslutsunderlag", "No basis of the decision"),
    "certifications": Term("Ingen justering", "No certification"),
    "claims": Term("Inga yrkanden", "No claims"),
    "decisions": Term("Inget beslut", "No decision"),
    "documents": Term("Inga handlingar", "No documents"),
    "elections": Term("Inget val", "No election"),
    "not_taking_part": Term("Alla deltog i beslutet", "All took part in the decision"),
    "notices": Term("Inget anslag", "No notice"),
    "paragraphs": Term("Inga paragrafer", "No paragraphs"),
    "proposals": Term("Inga yrkanden", "No proposals"),
    "proposed": Term("Inget förslag till beslut", "No proposed decision"),
    "puttings": Term("Ingen proposition ställdes", "No question was put"),
    "recipients": Term("Ingen mottagare", "Nobody to send it to"),
    "register": Term("Inga poster i diariet", "No entries in the register"),
    "reservations": Term("Inga reservationer", "No reservations"),
    "secrecy": Term("Inga sekretessmarkeringar", "No secrecy marks"),
    "sections": Term("Ingen löpande text", "No running text"),
    "signatures": Term("Inga underskrifter", "No signatures"),
    "special_statements": Term("Inga särskilda uttalanden", "No special statements"),
    "steps": Term("Ingen tidigare behandling", "No earlier handling"),
    "substitute_statements": Term("Inga ersättaryttranden", "No substitutes' statements"),
    "votes": Term("Ingen omröstning", "No vote"),
}

_PAGE: Final[Mapping[str, Term]] = {
    "certainty": Term("säkerhet", "certainty"),
    "check": Term("granskning", "check"),
    "citations": Term("lagrum", "law"),
    "day-of-act": Term("åtgärdens dag", "day of the act"),
    "facts": Term("uppgifter", "facts"),
    "held": Term("höll", "held"),
    "nothing-found": Term("Inga anmärkningar.", "Nothing was found."),
    "path": Term("plats", "place"),
    "rule": Term("regel", "rule"),
    "rules": Term("regler", "rules"),
    "side": Term("sida", "side"),
    "stood-for": Term("innebörd", "stood for"),
    "understanding": Term("så har handlingen tolkats", "how the paper was understood"),
    "unjudged": Term("kunde inte bedömas", "could not be judged"),
    "votes": Term("röster", "votes"),
    "whole": Term("hela handlingen", "the whole paper"),
}


def field_label(owner: str, field: str) -> Term:
    """
    What a field of a class is called, in lower case.

    Args:
        owner: The name of the class.
        field: The name of the field.

    >>> field_label("Motion", "by").say("sv"), field_label("Vote", "ground").say("sv")
    ('motionärer', 'grund')
    """
    own = _LABELS.get(f"{owner}.{field}") or _LABELS.get(field)
    return field_word(field) if own is None else own


def absence(field: str) -> Term:
    """
    How it is put that a paper states there is nothing in a field of a document.

    >>> absence("reservations").say("sv")
    'Inga reservationer'
    """
    return _ABSENT[field]


def page_word(name: str) -> Term:
    """
    What a page calls something that is no part of a document, in lower case.

    >>> page_word("side").say("sv")
    'sida'
    """
    return _PAGE[name]
