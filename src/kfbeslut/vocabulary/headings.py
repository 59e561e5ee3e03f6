"""
Which headings stand over which part of a paper.

Every municipality has its own template, and one part has many names: *Handlingar*, *Underlag* and
*Beslutsunderlag* are one thing. The synonyms stand here, and the word that is used where a paper
has none of its own.
"""

import enum
import re
from collections.abc import Mapping
from itertools import islice
from typing import Final, NamedTuple

from kfbeslut.model import SectionKind

__all__ = ["Found", "Part", "find_heading", "section_kind"]


class Part(enum.Enum):
    """
    What stands under a heading.

    Finer than `SectionKind`: each member is read in its own way, and most are no sections.
    """

    DECISION = "decision"
    PROPOSED = "proposed"
    CLAIMS = "claims"
    PROPOSALS = "proposals"
    SPEAKERS = "speakers"
    PROCEDURE = "procedure"
    VOTE = "vote"
    RESERVATION = "reservation"
    SPECIAL_STATEMENT = "special-statement"
    SUBSTITUTE_STATEMENT = "substitute-statement"
    PROTOCOL_NOTE = "protocol-note"
    DISQUALIFICATION = "disqualification"
    NOT_TAKING_PART = "not-taking-part"
    ADJOURNMENT = "adjournment"
    CERTIFICATION = "certification"
    CERTIFIED_ON = "certified-on"
    SIGNED = "signed"
    FRONT_PAGE = "front-page"
    NOTICE = "notice"
    DOCUMENTS = "documents"
    BASIS = "basis"
    ATTACHMENTS = "attachments"
    RECIPIENTS = "recipients"
    FOR_ACTION = "for-action"
    FOR_INFORMATION = "for-information"
    EARLIER = "earlier"
    PREPARATION = "preparation"
    SUMMARY = "summary"
    MATTER = "matter"
    BACKGROUND = "background"
    CONSULTATION = "consultation"
    ASSESSMENT = "assessment"
    ECONOMY = "economy"
    PERSPECTIVE = "perspective"
    REASONS = "reasons"
    QUOTED_PROPOSAL = "quoted-proposal"


#: Headings as whole phrases, folded, without a final colon.
_PHRASES: Final[Mapping[Part, str]] = {
    Part.DECISION: "beslut | beslutet | beslut i ärendet",
    Part.PROPOSED: (
        "förslag till beslut | förslag beslut | beslutsförslag | förslag till beslut i"
        " kommunfullmäktige"
    ),
    Part.PROPOSALS: (
        "yrkanden | yrkande | yrkanden och förslag | förslag och yrkanden | förslag under"
        " sammanträdet | förslag på sammanträdet | förslag till beslut på sammanträdet | förslag"
        " till beslut under sammanträdet | förslag | yrkande under sammanträdet | yrkanden på"
        " sammanträdet | yrkanden under sammanträdet | överläggning | dagens sammanträde |"
        " behandling på sammanträdet"
    ),
    Part.SPEAKERS: "anföranden | anförande | talare | inlägg | debatt | i debatten yttrade sig",
    Part.PROCEDURE: (
        "propositionsordning | propositionsordningar | beslutsgång | beslutsgången | proposition |"
        " propositioner | proposition och omröstning | beslutsordning"
    ),
    Part.VOTE: (
        "omröstning | omröstningar | huvudvotering | huvudomröstning | votering | voteringar |"
        " omröstningsresultat | voteringsresultat | omröstning begärs"
    ),
    Part.RESERVATION: (
        "reservation | reservationer | reservation/er | reservation mot beslutet | reservationer"
        " mot beslutet | skriftlig reservation | skriftliga reservationer"
    ),
    Part.SPECIAL_STATEMENT: (
        "särskilt uttalande | särskilda uttalanden | särskilt yttrande | särskilda yttranden"
    ),
    Part.SUBSTITUTE_STATEMENT: "ersättaryttrande | ersättaryttranden | ersättares yttrande",
    Part.PROTOCOL_NOTE: (
        "protokollsanteckning | protokollsanteckningar | protokollsanteckning/ar | anteckning till"
        " protokollet | anteckningar till protokollet"
    ),
    Part.DISQUALIFICATION: "jäv | anmälan om jäv | jävsanmälan",
    Part.NOT_TAKING_PART: "deltar ej | deltar inte | deltar inte i beslutet | deltar ej i beslutet",
    Part.ADJOURNMENT: "ajournering | ajourneringar",
    Part.CERTIFICATION: "justering | omedelbar justering | direktjustering",
    Part.CERTIFIED_ON: "dag för justering | justeringsdag | justeringsdatum | justerat den",
    Part.SIGNED: (
        "vid protokollet | underskrifter | underskrift | rätt utdraget intygar | rätt utdraget"
        " betygar | rätt utdraget ur protokoll intygar"
    ),
    Part.FRONT_PAGE: (
        "plats och tid | tid och plats | beslutande | övriga deltagande | övriga närvarande |"
        " tjänstgörande ersättare | ej tjänstgörande ersättare | ej tjänstgörande | närvarorätt |"
        " utses att justera | utsedd att justera | justerare | justeringens plats och tid |"
        " paragrafer | närvarande | frånvarande | ledamöter"
    ),
    Part.NOTICE: (
        "anslag/bevis | anslag | bevis | anslagsbevis | bevis om anslag | bevis om justering |"
        " tillkännagivande av justering"
    ),
    Part.DOCUMENTS: (
        "handlingar | handling | handling/ar | handlingar i ärendet | underlag | beslutsunderlag i"
        " ärendet"
    ),
    Part.BASIS: "beslutsunderlag | underlag för beslut",
    Part.ATTACHMENTS: (
        "bilaga | bilagor | bilaga/or | bilagor som ingår i beslutsunderlaget | bilaga som ingår i"
        " beslutsunderlaget | bilagor till tjänsteutlåtandet"
    ),
    Part.RECIPIENTS: (
        "protokollsutdrag skickas till | protokollsutdrag skickas | protokollsutdrag till |"
        " beslutet"
        " skickas till | beslutet skickas | beslutet ska skickas till | beslut skickas till |"
        " handlingar skickas till | skickas till | expedieras | expedieras till | expediering |"
        " beslutsexpediering | sändlista | delges | kopia till | ärendet expedieras efter beslut"
        " till | beslutet expedieras till | beslut expedieras till | kopia av beslutet till |"
        " beslutet"
        " sänds till | protokollsutdrag sänds till | utdrag till"
    ),
    Part.FOR_ACTION: "för vidare hantering | för åtgärd | för verkställighet | för handläggning",
    Part.FOR_INFORMATION: "för kännedom",
    Part.EARLIER: (
        "tidigare behandling | tidigare beslut | ärendets tidigare behandling | tidigare behandlat"
    ),
    Part.PREPARATION: "beredning | ärendets beredning | beredning av ärendet | ärendets gång",
    Part.SUMMARY: "sammanfattning | sammanfattning av ärendet | ärendet i korthet",
    Part.MATTER: (
        "ärendet | ärende | beskrivning av ärendet | ärendebeskrivning | redogörelse för ärendet |"
        " redogörelse | motionen"
    ),
    Part.BACKGROUND: "bakgrund | bakgrund och syfte | inledning | nuläge",
    Part.CONSULTATION: (
        "samverkan | samråd | samråd/samverkan | remissinstanser | remissvar | facklig samverkan |"
        " förhandling | mbl | mbl-förhandling"
    ),
    Part.ASSESSMENT: (
        "bedömning | bedömning och motivering | synpunkter | överväganden | analys | slutsats |"
        " slutsatser"
    ),
    Part.ECONOMY: (
        "ekonomi | ekonomisk bedömning | ekonomiska konsekvenser | ekonomisk konsekvens | ekonomisk"
        " bedömning/konsekvens | bedömning ur ekonomisk dimension | finansiering | kostnader"
    ),
    Part.PERSPECTIVE: (
        "bedömning ur ekologisk dimension | bedömning ur social dimension | bedömning ur ekonomisk,"
        " ekologisk och social dimension | barnkonsekvenser | barnperspektivet | barnperspektiv |"
        " funktionshinderperspektivet | jämställdhet | jämställdhetsperspektivet |"
        " miljökonsekvenser |"
        " barnkonsekvensanalys | juridisk bedömning"
    ),
    Part.REASONS: (
        "skäl | motivering | skäl för beslutet | yrkandet | yttrandet | förslaget | vårt förslag |"
        " uttalandet"
    ),
}

#: What may follow the name of a body in the genitive: "Parknämndens beslut".
_AFTER_A_BODY: Final[Mapping[str, Part]] = {
    "beslut": Part.DECISION,
    "beslutsförslag": Part.PROPOSED,
    "förslag": Part.PROPOSED,
    "förslag till beslut": Part.PROPOSED,
    "förslag till kommunfullmäktige": Part.PROPOSED,
    "bedömning": Part.ASSESSMENT,
    "bedömning och motivering": Part.ASSESSMENT,
    "synpunkter": Part.ASSESSMENT,
    "överväganden": Part.ASSESSMENT,
    "yttrande": Part.ASSESSMENT,
}

#: Bodies whose proposal is an earlier stage, not what this paper proposes.
_EARLIER_STAGE: Final = ("utskottets", "beredningens", "presidiets")

_BY_PHRASE: Final[Mapping[str, Part]] = {
    phrase.strip(): part for part, phrases in _PHRASES.items() for phrase in phrases.split("|")
}

#: As many words as the longest heading that is looked up whole.
_MOST_WORDS: Final = max(phrase.count(" ") + 1 for phrase in _BY_PHRASE)

_LONGEST_PHRASE: Final = 200
_WORD: Final = re.compile(r"[^\s:]{1,40}")
_BODYS: Final = re.compile(
    r"((?:[^\W\d_][\w-]{0,40}- och )?[^\W\d_]?[\w-]{0,40}(?:fullmäktiges|styrelsens?|nämndens?"
    r"|nämnds|utskottets|förvaltningens?|kontorets|kansliets|beredningens|presidiets"
    r"|ledningens)|tjänstemännens)"
    r" (förslag till beslut|förslag till kommunfullmäktige|beslutsförslag|bedömning och motivering"
    r"|beslut|förslag|bedömning|synpunkter|överväganden|yttrande)\b"
    r"(?: (?:till|i) [^\W\d_][\w-]{0,40}(?:fullmäktige|styrelsen|nämnden|utskottet)\b)?",
    re.IGNORECASE,
)
_IN_A_BODY: Final = re.compile(
    r"(beslut|förslag till beslut|särskilt yttrande|särskilt uttalande) i"
    r" [^\W\d_][\w-]{0,40}(?:fullmäktige|styrelsen|nämnden|nämnd|utskottet)\b"
    r"(?: och [^\W\d_][\w-]{0,40}(?:fullmäktige|styrelsen|nämnden)\b)?",
    re.IGNORECASE,
)
_MATTER_AND_MORE: Final = re.compile(
    r"beskrivning av ärendet(?: och [^\W\d_][\w-]{0,40}s bedömning)?\b", re.IGNORECASE
)
_CLAIMS: Final = re.compile(
    r"(?:kommunfullmäktige föreslås(?: att)? besluta"
    r"|(?:därför |härmed )?(?:under(?:tecknad|tecknade)|vi|jag) yrkar(?: därför| härmed| följande)*"
    r"|(?:med anledning|mot bakgrund) av (?:detta|ovanstående|det ovanstående|vad som anförts)"
    r"(?: så)? (?:yrkar|föreslår) [\w ]{2,40}"
    r"|därför (?:yrkar|föreslår) [\w ]{2,40}"
    r"|(?:vi|jag) föreslår(?: därför)?(?: att)? (?:kommun)?fullmäktige(?: att| besluta| beslutar)*"
    r"|(?!\w{0,40}(?:styrelsen|nämnden|utskottet|kontoret|förvaltningen)\b)"
    r"[^\W\d_][\w-]{2,30} (?:yrkar|föreslår) (?:därför )?(?:att )?(?:kommun)?fullmäktige"
    r"(?: att| besluta| beslutar)*"
    r"|(?!\w{0,40}(?:styrelsen|nämnden|utskottet|kontoret|förvaltningen)\b)"
    r"[^\W\d_][\w-]{2,30} yrkar(?: därför| härmed)?(?: att| följande)?(?= ?:|$)"
    r"|vårt yrkande|att-satser|yrkanden? i motionen)"
    r"(?: (?:att|följande))?(?= ?:|$)",
    re.IGNORECASE,
)
_PARTIES: Final = r"(?: ?(?:,|och|samt)? ?\([^\W\d_]{1,5}\))"
_WITH_PARTIES: Final = re.compile(
    rf"(reservation(?:er)?|protokollsanteckning(?:ar)?(?:/ar)?|yrkanden?|särskilt yttrande"
    rf"|särskilt uttalande) från{_PARTIES}{{1,8}}",
    re.IGNORECASE,
)

#: More than phrases; where no part is given, the first group is the phrase that tells it.
_PATTERNS: Final = (
    (_IN_A_BODY, None),
    (_WITH_PARTIES, None),
    (_MATTER_AND_MORE, Part.MATTER),
    (_CLAIMS, Part.CLAIMS),
)

_SECTIONS: Final[Mapping[Part, SectionKind]] = {
    Part.DECISION: SectionKind.PROPOSAL,
    Part.PROPOSED: SectionKind.PROPOSAL,
    Part.QUOTED_PROPOSAL: SectionKind.PROPOSAL,
    Part.PROPOSALS: SectionKind.PROCEDURE,
    Part.SPEAKERS: SectionKind.PROCEDURE,
    Part.PROCEDURE: SectionKind.PROCEDURE,
    Part.ADJOURNMENT: SectionKind.PROCEDURE,
    Part.VOTE: SectionKind.VOTE,
    Part.DOCUMENTS: SectionKind.DOCUMENTS,
    Part.BASIS: SectionKind.DOCUMENTS,
    Part.ATTACHMENTS: SectionKind.DOCUMENTS,
    Part.EARLIER: SectionKind.PREPARATION,
    Part.PREPARATION: SectionKind.PREPARATION,
    Part.SUMMARY: SectionKind.SUMMARY,
    Part.MATTER: SectionKind.MATTER,
    Part.BACKGROUND: SectionKind.BACKGROUND,
    Part.CONSULTATION: SectionKind.CONSULTATION,
    Part.ASSESSMENT: SectionKind.ASSESSMENT,
    Part.ECONOMY: SectionKind.ECONOMY,
    Part.PERSPECTIVE: SectionKind.PERSPECTIVE,
    Part.REASONS: SectionKind.REASONS,
}


class Found(NamedTuple):
    """
    A heading at the beginning of a line: what stands under it, and how far it reaches.

    Attributes:
        part: What stands under it.
        length: Code points of the heading, a final colon included.
    """

    part: Part
    length: int


def section_kind(part: Part | None) -> SectionKind | None:
    """
    Tell which kind of section a part is where it is kept as running text.

    >>> section_kind(Part.EARLIER).value
    'preparation'
    """
    if part is None:
        return None
    return _SECTIONS.get(part, SectionKind.OTHER)


def find_heading(line: str) -> Found | None:
    """
    Find a known heading at the beginning of a line, the longest that fits.

    Whether it *is* a heading, and not the first word of a sentence, is for the reader to judge by
    what follows.

    >>> find_heading("Parknämndens beslut")
    Found(part=<Part.DECISION: 'decision'>, length=19)
    >>> find_heading("Beslutet skickas till: Arkivet").length
    22
    >>> find_heading("Besluten var många") is None
    True
    """
    for length, part in _candidates(line):
        rest = line[length:].lstrip()
        colon = rest.startswith(":")
        if colon:
            length = len(line) - len(rest) + 1  # noqa: PLW2901 - the colon is part of the heading
        elif rest.startswith((".", ",", ";", ")", "/", "-", "–")):
            continue
        return Found(part, length)
    return None


def _candidates(line: str) -> list[tuple[int, Part]]:
    """
    Give what a line may begin with, the longest first: how long it is, and what stands under it.
    """
    found = []
    if match := _BODYS.match(line):
        part = _AFTER_A_BODY[match[2].casefold()]
        if part is Part.PROPOSED and match[1].casefold().endswith(_EARLIER_STAGE):
            part = Part.QUOTED_PROPOSAL
        found.append((match.end(), part))
    found.extend(
        (match.end(), part or _BY_PHRASE[match[1].casefold()])
        for pattern, part in _PATTERNS
        if (match := pattern.match(line))
    )
    words = islice(_WORD.finditer(line[:_LONGEST_PHRASE]), _MOST_WORDS)
    phrases = ((each.end(), " ".join(line[: each.end()].split()).casefold()) for each in words)
    found.extend((end, _BY_PHRASE[phrase]) for end, phrase in phrases if phrase in _BY_PHRASE)
    return sorted(found, key=lambda each: -each[0])
