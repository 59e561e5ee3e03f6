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
    "accountable": Term("de redovisningsskyldiga", "those who are accountable"),
    "addressee": Term("mottagaren", "the addressee"),
    "addressee.kind": Term("mottagarens slag av organ", "the kind of body it goes to"),
    "adopted": Term("de antagna förslagen", "the proposals found adopted"),
    "agenda": Term("föredragningslistan", "the agenda"),
    "agenda.paragraph": Term("punkternas paragrafer", "the paragraphs of its items"),
    "alternatives": Term("alternativtexterna i filen", "the alternative texts of the file"),
    "announced": Term("dagen för anmälan", "the day on which it was announced"),
    "answers.claims": Term("de besvarade yrkandena", "the claims that are answered"),
    "answers.filed": Term(
        "dagen då den besvarade handlingen kom in", "the day on which the answered paper came in"
    ),
    "appeal_information": Term(
        "upplysningen om hur man överklagar", "the information on how to appeal"
    ),
    "appeal_regime": Term("sättet att överklaga", "the way of appeal"),
    "asked_proportional": Term(
        "antalet som begärde proportionellt val",
        "the number of those who asked for a proportional election",
    ),
    "at.council": Term("slaget av organ", "the kind of body"),
    "at.date": Term("dagen", "the day of the act"),
    "at.days": Term("året", "the year of the act"),
    "at.today": Term("dagens datum", "today's date"),
    "attendance": Term("närvarolistan", "the attendance list"),
    "attendance.left_because": Term("skälet till att någon gick", "the reason why someone left"),
    "attendance.presiding": Term("mötets ordförande", "the chair of the meeting"),
    "attendance.serving": Term("listan över tjänstgörande", "the list of those who served"),
    "audited_year": Term("det granskade året", "the audited year"),
    "authority": Term("myndigheten", "the authority"),
    "board": Term("anslagstavlan", "the notice board"),
    "body": Term("organet", "the body"),
    "body.kind": Term("slaget av organ", "the kind of body"),
    "body.members": Term("organets ledamöter", "the members of the body"),
    "budget_parts": Term("budgetens delar", "the parts of the budget"),
    "by": Term("avsändaren", "the sender"),
    "case": Term("ärendet", "the case"),
    "certifications": Term("justeringen", "the certification"),
    "certifications.by": Term("justerarna", "the certifiers"),
    "certifications.immediate": Term(
        "uppgiften om omedelbar justering", "the note of certification at once"
    ),
    "certifications.when": Term("dagen för justeringen", "the day of certification"),
    "certifications.when.time": Term("klockslaget för justeringen", "the hour of certification"),
    "chair": Term("ordförandens sida", "the chair's side"),
    "claims": Term("yrkandena", "the claims"),
    "closed": Term("mötets slut", "the end of the meeting"),
    "context.delegation": Term("delegationsordningen", "the delegation order"),
    "context.next_minutes.meeting.date": Term("nästa mötes dag", "the day of the next meeting"),
    "counts": Term("rösterna", "the votes"),
    "counts.abstained": Term("antalet som avstod", "the number of those who abstained"),
    "counts.no": Term("antalet nej-röster", "the number of noes"),
    "counts.yes": Term("antalet ja-röster", "the number of ayes"),
    "date": Term("dagen", "the day"),
    "dated": Term("handlingens dag", "the day of the paper"),
    "decisions": Term("besluten", "the decisions"),
    "decisions.decided_by": Term("det organ som ska besluta", "the body that is to decide"),
    "decisions.effects": Term("beslutens innebörd", "the effect of the decisions"),
    "delegation": Term("delegationen", "the delegation"),
    "delegation.body": Term("det organ som delegerat", "the body that delegated"),
    "delegation.decider": Term("beslutsfattaren", "the one who decided"),
    "delegation.kind": Term("slaget av beslut", "the kind of decision"),
    "delegation.recorded": Term(
        "uppgiften om särskild protokollföring", "the note of a separate record"
    ),
    "delegation.reported": Term(
        "dagen då beslutet anmäldes", "the day on which the decision was reported"
    ),
    "delegation.urgent": Term("uppgiften om brådska", "the note of urgency"),
    "delegation.urgent_because": Term("skälet till brådskan", "the reason for the urgency"),
    "documents": Term("handlingarna", "the documents"),
    "documents.body": Term("handlingarnas organ", "the bodies of the documents"),
    "documents.date": Term("handlingarnas dagar", "the days of the documents"),
    "earlier_minutes": Term("tidigare protokoll", "earlier minutes"),
    "effects.reasons": Term("beslutens skäl", "the reasons of the decisions"),
    "elections": Term("valen", "the elections"),
    "elections.lot": Term("uppgiften om lottning", "the note of drawing lots"),
    "electorate": Term("antalet röstberättigade", "the number of those entitled to vote"),
    "file": Term("den publicerade filen", "the published file"),
    "filed": Term("dagen då den lämnades in", "the day of filing"),
    "financing_named": Term("uppgiften om finansiering", "the note of financing"),
    "gives_reasons": Term("uppgiften om beslutets skäl", "the note of reasons"),
    "ground": Term("majoritetskravet", "the majority that is needed"),
    "headings": Term("rubrikerna i filen", "the headings of the file"),
    "item": Term("punkten på föredragningslistan", "the item of the agenda"),
    "items": Term("de angivna ärendena", "the matters it lists"),
    "kept_at": Term("förvaringsplatsen", "the place where it is kept"),
    "language": Term("filens språk", "the language of the file"),
    "last_day": Term("mötets sista dag", "the last day of the meeting"),
    "last_day_of_appeal": Term("sista dagen för överklagande", "the last day of appeal"),
    "legal_force_from": Term("dagen för laga kraft", "the day of legal force"),
    "matter": Term("slaget av ärende", "the kind of matter"),
    "meeting": Term("mötet", "the meeting"),
    "meeting.closed": Term("mötets slut", "the end of the meeting"),
    "meeting.date": Term("mötets dag", "the day of the meeting"),
    "meeting_date": Term("mötets dag", "the day of the meeting"),
    "method": Term("valmetoden", "the method of election"),
    "minutes": Term("protokollet", "the minutes"),
    "municipal_matter": Term(
        "bedömningen av om frågan är kommunal", "the view on whether it is a municipal matter"
    ),
    "municipality": Term("kommunen", "the municipality"),
    "new_matter": Term(
        "bedömningen av om ärendet är nytt", "the view on whether the matter is new"
    ),
    "newspapers": Term("tidningarna", "the newspapers"),
    "newspapers.date": Term("dagarna i tidningarna", "the days in the newspapers"),
    "next_minutes": Term("nästa protokoll", "the next minutes"),
    "no.proposals": Term("nejsidans innebörd", "the meaning of no"),
    "not_taking_part.left_room": Term(
        "uppgiften om att någon lämnade rummet", "the note that someone left the room"
    ),
    "notice": Term("kungörelsen", "the notice"),
    "notices": Term("anslaget", "the notice of certification"),
    "notices.posted": Term("anslagsdagen", "the day of posting"),
    "number": Term("numret", "the number"),
    "officers": Term("presidiet", "the officers"),
    "outages.end": Term("avbrottens slut", "the end of the outages"),
    "outages.start": Term("avbrottens början", "the beginning of the outages"),
    "paragraphs": Term("paragraferna", "the paragraphs"),
    "paragraphs.number": Term("paragrafernas nummer", "the numbers of the paragraphs"),
    "permitted": Term("uppgiften om tillåtelse", "the note of permission"),
    "place": Term("platsen", "the place"),
    "post": Term("uppdraget", "the post"),
    "posted": Term("anslagsdagen", "the day of posting"),
    "presiding": Term("mötets ordförande", "the chair of the meeting"),
    "presidium": Term("presidiet", "the presidium"),
    "proof": Term("beviset om anslagsdagen", "the proof of the day of posting"),
    "proposals": Term("yrkandena", "the proposals"),
    "proposals.kind": Term("yrkandenas slag", "the kind of the proposals"),
    "proposed": Term("förslagen till beslut", "the proposed decisions"),
    "protected_data": Term(
        "bedömningen av om uppgifter är skyddade", "the view on whether data is protected"
    ),
    "provision": Term("bestämmelsen", "the provision"),
    "public": Term("uppgiften om offentlighet", "the note of openness"),
    "public_authority": Term(
        "bedömningen av om det är myndighetsutövning",
        "the view on whether it is exercise of public authority",
    ),
    "purpose": Term("omröstningens syfte", "the purpose of the vote"),
    "puttings": Term("propositionerna", "the questions put"),
    "received": Term("dagen då den kom in", "the day on which it came in"),
    "received.time": Term("klockslaget då den kom in", "the hour at which it came in"),
    "register": Term("diariet", "the register"),
    "registered": Term("dagen för registreringen", "the day of registration"),
    "registry_number": Term("diarienumret", "the registry number"),
    "remote": Term("uppgiften om distans", "the note of taking part from a distance"),
    "removed": Term("dagen då anslaget togs ned", "the day on which the notice was taken down"),
    "reported": Term("tidpunkten för anmälan", "the time of reporting"),
    "reported.time": Term("klockslaget för anmälan", "the hour of reporting"),
    "reservations": Term("reservationerna", "the reservations"),
    "roll": Term("omröstningslistan", "the roll call"),
    "roll.actor.parties": Term("partierna i omröstningslistan", "the parties in the roll call"),
    "roll.seat": Term("platserna i omröstningslistan", "the seats in the roll call"),
    "rosters": Term("registret över förtroendevalda", "the register of representatives"),
    "seat": Term("platsen i salen", "the seat"),
    "seats": Term("antalet platser", "the number of seats"),
    "secrecy": Term("sekretessmarkeringarna", "the secrecy marks"),
    "serves_for": Term("den ersatta ledamoten", "the member who is replaced"),
    "serving": Term("uppgiften om tjänstgöring", "the note of serving"),
    "signatures": Term("underskrifterna", "the signatures"),
    "single_subject": Term(
        "bedömningen av om motionen har ett ämne", "the view on whether it has one subject"
    ),
    "steps": Term("ärendets gång", "the steps of the case"),
    "steps.date": Term("dagarna i ärendets gång", "the days of the steps"),
    "steps.in_time": Term("uppgiften om rätt tid", "the note of due time"),
    "steps.to": Term("mottagarna i ärendets gång", "the receivers of the steps"),
    "summons": Term("kallelsen", "the summons"),
    "summons.sent": Term("dagen då kallelsen skickades", "the day on which the summons was sent"),
    "summons.to_members": Term(
        "uppgiften om kallelse av ledamöterna", "the note that members were summoned"
    ),
    "summons.to_substitutes": Term(
        "uppgiften om kallelse av ersättarna", "the note that substitutes were summoned"
    ),
    "tagged": Term("filens uppmärkning", "the tagging of the file"),
    "taken_up": Term("beslutet att ta upp ärendet", "the decision to take it up"),
    "text": Term("texten", "the text"),
    "time": Term("klockslaget", "the hour"),
    "title": Term("rubriken", "the title"),
    "told": Term("uppgiften om underrättelse", "the note of what was told"),
    "unanimous": Term("uppgiften om enhällighet", "the note of unanimity"),
    "urgent": Term("uppgiften om brådska", "the note of urgency"),
    "votes": Term("omröstningarna", "the votes taken"),
    "won": Term("utfallet", "the outcome"),
    "yes.proposals": Term("jasidans innebörd", "the meaning of yes"),
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
