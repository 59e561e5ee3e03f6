"""
What the facts are called that a judgement may lack, as a sentence can name them.

Rules name facts by paths: `"counts.yes"` from the place that is judged, `"at.attendance"` from its
surroundings, `"context.rosters"` from what is given beside the paper.
"""

from collections.abc import Mapping
from typing import Final

from kfbeslut.messages import Term
from kfbeslut.vocabulary.labels import field_label

__all__ = ["fact_name"]

#: By the whole path, or by its end where no longer one is here.
_NAMES: Final[Mapping[str, Term]] = {
    "accountable": Term("vilka som står till svars", "who is accountable"),
    "addressee": Term("mottagaren", "the addressee"),
    "addressee.kind": Term("vilket slags organ mottagaren är", "what kind of body it goes to"),
    "agenda": Term("föredragningslistan", "the agenda"),
    "agenda.paragraph": Term("punkternas paragrafer", "the paragraphs of its items"),
    "alternatives": Term("om filens bilder har alternativtext", "whether images have a text"),
    "announced": Term("när den anmäldes", "when it was announced"),
    "answers.claims": Term("de yrkanden som besvaras", "the claims that are answered"),
    "answers.filed": Term("när den besvarade handlingen kom in", "when the answered paper came in"),
    "appeal_regime": Term("hur beslutet överklagas", "how the decision is appealed"),
    "at.council": Term("om organet är fullmäktige", "whether the body is the council"),
    "at.date": Term("dagen", "the day of the act"),
    "at.days": Term("året", "the year of the act"),
    "at.today": Term("dagens datum", "today's date"),
    "attendance": Term("närvarolistan", "the attendance list"),
    "attendance.presiding": Term("vem som var ordförande", "who was in the chair"),
    "attendance.serving": Term("vilka som tjänstgjorde", "who served"),
    "authority": Term("myndigheten", "the authority"),
    "body": Term("organet", "the body"),
    "body.kind": Term("vilket slags organ det är", "what kind of body it is"),
    "budget_parts": Term("budgetens delar", "the parts of the budget"),
    "by": Term("vem den kommer från", "whom it is from"),
    "case": Term("ärendet", "the case"),
    "certifications": Term("justeringen", "the certification"),
    "certifications.by": Term("vilka som justerade", "who certified"),
    "certifications.immediate": Term(
        "om justeringen var omedelbar", "whether it was certified at once"
    ),
    "certifications.when": Term("när protokollet justerades", "when the minutes were certified"),
    "certifications.when.time": Term("klockslaget för justeringen", "the hour of certification"),
    "chair": Term("ordförandens sida", "the chair's side"),
    "claims": Term("yrkandena", "the claims"),
    "closed": Term("när mötet avslutades", "when the meeting closed"),
    "context.delegation": Term("delegationsordningen", "the delegation order"),
    "context.next_minutes.meeting.date": Term("nästa mötes dag", "the day of the next meeting"),
    "counts": Term("rösterna", "the votes"),
    "counts.abstained": Term("antalet som avstod", "how many abstained"),
    "counts.no": Term("antalet nej-röster", "the number of noes"),
    "counts.yes": Term("antalet ja-röster", "the number of ayes"),
    "date": Term("dagen", "the day"),
    "dated": Term("handlingens dag", "the day of the paper"),
    "decisions": Term("besluten", "the decisions"),
    "decisions.decided_by": Term("vem som ska besluta", "who is to decide"),
    "decisions.effects": Term("vad besluten innebär", "what the decisions do"),
    "delegation": Term("delegationen", "the delegation"),
    "delegation.body": Term("vilket organ som delegerat", "which body delegated"),
    "delegation.decider": Term("beslutsfattaren", "who decided"),
    "delegation.kind": Term("slaget av beslut", "the kind of decision"),
    "delegation.recorded": Term(
        "om beslutet protokollförts särskilt", "whether it was recorded separately"
    ),
    "delegation.reported": Term("när beslutet anmäldes", "when the decision was reported"),
    "delegation.urgent": Term("om det var brådskande", "whether it was urgent"),
    "delegation.urgent_because": Term("varför det var brådskande", "why it was urgent"),
    "documents": Term("handlingarna", "the documents"),
    "documents.body": Term("handlingarnas organ", "the bodies of the documents"),
    "documents.date": Term("handlingarnas dagar", "the days of the documents"),
    "earlier_minutes": Term("tidigare protokoll", "earlier minutes"),
    "elections": Term("valen", "the elections"),
    "electorate": Term("antalet röstberättigade", "the number of those entitled to vote"),
    "file": Term("den publicerade filen", "the published file"),
    "filed": Term("när den lämnades in", "when it was filed"),
    "financing_named": Term("om finansieringen anges", "whether the financing is named"),
    "gives_reasons": Term("om beslutet är motiverat", "whether reasons are given"),
    "ground": Term("majoritetskravet", "the majority that is needed"),
    "headings": Term("om filen har rubriker", "whether the file has headings"),
    "item": Term("punkten på föredragningslistan", "the item of the agenda"),
    "items": Term("ärendena som anges", "the matters it lists"),
    "language": Term("filens språk", "the language of the file"),
    "last_day": Term("mötets sista dag", "the last day of the meeting"),
    "matter": Term("vilket slags ärende det är", "what kind of matter it is"),
    "meeting": Term("mötet", "the meeting"),
    "meeting.closed": Term("när mötet avslutades", "when the meeting closed"),
    "meeting.date": Term("mötets dag", "the day of the meeting"),
    "minutes": Term("protokollet", "the minutes"),
    "municipal_matter": Term("om frågan är kommunal", "whether it is a municipal matter"),
    "new_matter": Term("om det är ett nytt ärende", "whether it is a new matter"),
    "newspapers": Term("tidningarna", "the newspapers"),
    "newspapers.date": Term("dagarna i tidningarna", "the days in the newspapers"),
    "next_minutes": Term("nästa protokoll", "the next minutes"),
    "no.proposals": Term("vad nej stod för", "what no stood for"),
    "notice": Term("kungörelsen", "the notice"),
    "notices": Term("anslaget", "the notice of certification"),
    "notices.posted": Term("anslagsdagen", "the day of posting"),
    "number": Term("numret", "the number"),
    "officers": Term("presidiet", "the officers"),
    "paragraphs": Term("paragraferna", "the paragraphs"),
    "paragraphs.number": Term("paragrafernas nummer", "the numbers of the paragraphs"),
    "permitted": Term("om det var tillåtet", "whether it was permitted"),
    "place": Term("platsen", "the place"),
    "posted": Term("när den anslogs", "when it was posted"),
    "presiding": Term("vem som var ordförande", "who was in the chair"),
    "proposals": Term("yrkandena", "the proposals"),
    "proposed": Term("förslagen till beslut", "the proposed decisions"),
    "protected_data": Term("om den har skyddade uppgifter", "whether it has protected data"),
    "provision": Term("bestämmelsen", "the provision"),
    "public": Term("om mötet var offentligt", "whether it was public"),
    "public_authority": Term(
        "om det är myndighetsutövning", "whether it is exercise of public authority"
    ),
    "purpose": Term("vad omröstningen avser", "what the vote settles"),
    "puttings": Term("propositionerna", "the questions put"),
    "received": Term("när den kom in", "when it came in"),
    "received.time": Term("klockslaget då den kom in", "the hour at which it came in"),
    "register": Term("diariet", "the register"),
    "registered": Term("när den registrerades", "when it was registered"),
    "registry_number": Term("diarienumret", "the registry number"),
    "reported": Term("när den anmäldes", "when it was reported"),
    "reported.time": Term("klockslaget då den anmäldes", "the hour at which it was reported"),
    "reservations": Term("reservationerna", "the reservations"),
    "roll": Term("omröstningslistan", "the roll call"),
    "rosters": Term("registret över förtroendevalda", "the register of representatives"),
    "seats": Term("antalet platser", "the number of seats"),
    "signatures": Term("underskrifterna", "the signatures"),
    "single_subject": Term("om motionen rör ett enda ämne", "whether it has one subject"),
    "steps": Term("ärendets gång", "the steps of the case"),
    "steps.date": Term("dagarna i ärendets gång", "the days of the steps"),
    "summons": Term("kallelsen", "the summons"),
    "summons.sent": Term("när kallelsen skickades", "when the summons was sent"),
    "summons.to_members": Term("om ledamöterna kallades", "whether the members were summoned"),
    "summons.to_substitutes": Term(
        "om ersättarna kallades", "whether the substitutes were summoned"
    ),
    "tagged": Term("om filen är uppmärkt", "whether the file is tagged"),
    "taken_up": Term("beslutet att ta upp ärendet", "the decision to take it up"),
    "text": Term("texten", "the text"),
    "time": Term("klockslaget", "the hour"),
    "told": Term("om det meddelats", "whether it was told"),
    "unanimous": Term("om det var enhälligt", "whether it was unanimous"),
    "urgent": Term("om det var brådskande", "whether it was urgent"),
    "votes": Term("omröstningarna", "the votes taken"),
    "won": Term("vad som vann", "what won"),
    "yes.proposals": Term("vad ja stod för", "what yes stood for"),
}

#: What local rules decide, each as what a rule can be about.
_LOCAL: Final[Mapping[str, Term]] = {
    "answers_below_quorum": Term("svar under beslutförhet", "answers below the quorum"),
    "certified_within_days": Term("justeringstid", "the time for certification"),
    "certifiers": Term("antalet justerare", "the number of certifiers"),
    "citizen_proposals": Term("medborgarförslag", "citizen proposals"),
    "continued_meeting_needs_notice": Term("fortsatta möten", "continued meetings"),
    "formal_proposals_first": Term("formella yrkanden", "formal proposals"),
    "interpellation_days": Term("interpellationers tid", "the time for interpellations"),
    "interpellations_to": Term("vilka som får interpelleras", "who may be asked"),
    "keeps_minutes": Term("utskottens protokoll", "minutes of sub-committees"),
    "least_present": Term("utskottens beslutförhet", "the quorum of sub-committees"),
    "left_to_committees": Term("delegering till nämnder", "matters left to committees"),
    "may_return_same_day": Term("återinträde samma dag", "return on the same day"),
    "motions_signed": Term("motioners underskrift", "signatures on motions"),
    "motions_single_subject": Term("ett ämne per motion", "one subject a motion"),
    "newspapers": Term("tidningar för kungörelser", "newspapers for notices"),
    "numbering": Term("paragrafernas numrering", "the numbering of paragraphs"),
    "open_meetings": Term("öppna möten", "open meetings"),
    "outsiders_noted": Term(
        "anteckning av förtroendevalda utifrån", "notes of outside representatives"
    ),
    "raised": Term("när en motion är väckt", "when a motion is raised"),
    "remote": Term("deltagande på distans", "taking part from a distance"),
    "remote_since": Term("sedan när man får delta på distans", "since when one may be remote"),
    "reservation_after_abstaining": Term(
        "reservation av den som avstått", "reservations by those who abstained"
    ),
    "reservation_reasons": Term("tiden för reservationers skäl", "the time for written reasons"),
    "special_statement_text": Term(
        "tiden för särskilda uttalanden", "the time for special statements"
    ),
    "special_statements": Term("särskilda uttalanden", "special statements"),
    "special_statements_by_substitutes": Term(
        "ersättares särskilda uttalanden", "special statements by substitutes"
    ),
    "special_statements_with_permission": Term(
        "tillstånd till särskilda uttalanden", "permission for special statements"
    ),
    "substitutes_noted": Term("ersättares anteckningar", "notes of substitutes"),
    "summons_days": Term("kallelsetid", "the time for summons"),
    "summons_workdays": Term("kallelsetid i vardagar", "the time for summons in workdays"),
}


def fact_name(path: str) -> Term:
    """
    What a fact is called in a sentence, by the path by which rules name it.

    One that nothing is known of is called by its path.

    >>> fact_name("at.attendance").say("sv"), fact_name("counts.yes").say("en")
    ('närvarolistan', 'the number of ayes')
    >>> fact_name("at.local.certifiers").say("sv")
    'den lokala regeln om antalet justerare'
    """
    first, *steps = path.split(".")
    if first == "at" and steps and steps[0] in {"local", "locally"}:
        about = _LOCAL.get(steps[-1])
        if about is None:
            return Term("de lokala reglerna", "the local rules")
        return Term(f"den lokala regeln om {about.sv}", f"the local rule on {about.en}")
    ends = (path.split(".", skipped)[-1] for skipped in range(path.count(".") + 1))
    if known := next((_NAMES[end] for end in ends if end in _NAMES), None):
        return known
    try:
        label = field_label("", path.rpartition(".")[2])
    except KeyError:
        return Term(path, path)
    return Term(f"uppgiften ”{label.sv}”", f"the fact “{label.en}”")
