"""
The commands and their options, described in Swedish and in English.
"""

import argparse
import datetime as dt
import re
from collections.abc import Sequence
from typing import Any, Final, NoReturn

import kfbeslut
from kfbeslut.cli.exits import USAGE
from kfbeslut.errors import Language, in_language

__all__ = ["language_in", "make_parser"]

#: What text can be read as. `kfbeslut.reading` knows too, but takes long to load.
_READABLE: Final = (
    "DecisionParagraph",
    "Minutes",
    "Motion",
    "SpecialStatement",
    "Statement",
    "SubstituteStatement",
)

#: What can be kept.
_KEPT: Final = ("Case", *_READABLE)

#: What argparse says in English of a command that it can't understand, and how Swedish has it.
#: Whatever isn't here is said in English.
_COMPLAINTS: Final = tuple(
    (re.compile(pattern, re.DOTALL), swedish)
    for pattern, swedish in (
        (r"the following arguments are required: (.*)", r"det här saknas: \1"),
        (r"unrecognized arguments: (.*)", r"det här kan inte tolkas: \1"),
        (
            r"argument (.*?): invalid choice: (.*) \(choose from (.*)\)",
            r"\1 kan inte vara \2; välj bland \3",
        ),
        (r"argument (.*?): invalid \w+ value: (.*)", r"\1 kan inte vara \2"),
        (r"argument (.*?): expected one argument", r"\1 ska följas av ett värde"),
    )
)


def language_in(words: Sequence[str]) -> Language:
    """
    Find the language that is asked for, before the command itself is understood.
    """
    for before, word in zip(("", *words), words, strict=False):
        if word == "--lang=en" or (before, word) == ("--lang", "en"):
            return "en"
    return "sv"


def make_parser(lang: Language) -> argparse.ArgumentParser:
    """
    Make the parser of all commands, described in one language.

    What it gives has a `command`: the name of a function below `kfbeslut.cli`, so that only what
    was asked for needs to be loaded.
    """
    top = _Parser(
        lang,
        prog="kfbeslut",
        description=in_language(
            lang,
            "Läser, granskar, lagrar och visar kommunala beslut.",
            "Reads, checks, keeps and shows Swedish municipal decisions.",
        ),
        epilog=in_language(
            lang,
            "Utgångskoder: 0 allt väl; 1 en anmärkning så svår som --fail-on säger, eller ett"
            " okänt slag av handling; 2 kommandot går inte att förstå; 3 något går inte att läsa,"
            " lagra eller skriva.",
            "Exit codes: 0 all is well; 1 a finding as grave as --fail-on says, or a paper of"
            " unknown kind; 2 the command can't be understood; 3 something can't be read, kept or"
            " written.",
        ),
    )
    top.set_defaults(lang=lang)
    top.flag(
        "--version",
        "visa utgåvan och sluta",
        "show the version and stop",
        action="version",
        version=f"kfbeslut {kfbeslut.__version__}",
    )
    commands = top.commands()

    read = commands.add("read", "papers:read", "läs en handling", "read a paper")
    read.paper()
    read.output()

    check = commands.add(
        "check", "papers:check", "granska en handling mot lagen", "check a paper against the law"
    )
    check.paper()
    check.judging()
    check.output("sarif")
    check.flag(
        "--explain",
        "visa vad varje anmärkning vilar på: uppgifterna, dagen och vad lagen säger",
        "show on what each finding rests: the facts, the day and what the law says",
        action="store_true",
    )
    check.flag(
        "--lines",
        "filen har en handling i JSON på varje rad; visa anmärkningarna som rader av JSON",
        "the file has a paper in JSON on each line; show the findings as lines of JSON",
        action="store_true",
    )
    check.flag(
        "--workers",
        "hur många processer som delar på raderna (utgångsläge: den här)",
        "how many processes share the lines (if nothing is said: this one)",
        type=int,
        metavar=check.say("ANTAL", "NUMBER"),
    )

    render = commands.add("render", "papers:render", "gör en sida", "make a page")
    render.paper()
    render.flag(
        "--format",
        "sidans format, html eller text eller ett tillägg (utgångsläge: html)",
        "the page's format, html or text or a plugin's (if nothing is said: html)",
        default="html",
        metavar=render.say("FORMAT", "FORMAT"),
    )
    render.flag(
        "--output",
        "filen som sidan skrivs till (utgångsläge: -, standard ut)",
        "the file that the page is written to (if nothing is said: -, standard output)",
        default="-",
        metavar=render.say("FIL", "FILE"),
    )

    process = commands.add(
        "process",
        "papers:process",
        "hela vägen: läs, granska, lagra och visa",
        "the whole way: read, check, keep and show",
    )
    process.paper()
    process.store()
    process.flag(
        "--html",
        "filen som sidan skrivs till",
        "the file that the page is written to",
        required=True,
        metavar=process.say("FIL", "FILE"),
    )
    process.id()
    process.judging()
    process.output()

    _add_store(commands)

    _add_deadlines(commands)

    _add_rules(commands)

    plugins = commands.add(
        "plugins", "listings:plugins", "lista installerade tillägg", "list what is plugged in"
    )
    plugins.output()

    schema = commands.add(
        "schema",
        "schemas:schema",
        "visa ett JSON-schema, eller lista vilka som finns",
        "show a JSON Schema, or list which there are",
    )
    schema.argument(
        "kind",
        schema.say("SLAG", "KIND"),
        "slaget av dokument, eller Report; utelämnat listas slagen",
        "the kind of document, or Report; left out, the kinds are listed",
        nargs="?",
    )
    return top


def _add_store(commands: "_Subcommands") -> None:
    store = commands.add(
        "store", None, "lägg in, hämta och sök handlingar", "put, get and find papers"
    )
    below = store.commands()

    put = below.add("put", "stores:put", "lägg in en handling", "put a paper")
    put.paper()
    put.store()
    put.id()
    put.flag(
        "--replaces",
        "numret på den senaste versionen, som den här ersätter; 0 om ingen ska finnas",
        "the number of the newest version, which this one replaces; 0 if there must be none",
        type=int,
        metavar=put.say("VERSION", "VERSION"),
    )
    put.output()

    get = below.add("get", "stores:get", "hämta en handling", "get a paper")
    get.argument("id", "ID", "handlingens id", "the paper's id")
    get.store()
    get.flag(
        "--version",
        "vilken version (utgångsläge: den senaste)",
        "which version (if nothing is said: the newest)",
        type=int,
        metavar="VERSION",
    )
    get.output()

    find = below.add("find", "stores:find", "sök handlingar", "find papers")
    find.store()
    find.flag(
        "--kind",
        "slag av handling: %(choices)s",
        "kind of paper: %(choices)s",
        choices=_KEPT,
        metavar=find.say("SLAG", "KIND"),
    )
    find.flag("--body", "organets namn", "the body's name", metavar=find.say("ORGAN", "BODY"))
    find.flag(
        "--registry-number",
        "diarienummer, hur det än är skrivet",
        "registry number, however it is written",
        metavar=find.say("NUMMER", "NUMBER"),
    )
    find.flag("--since", "från och med dagen", "from this day on", type=_day, metavar="YYYY-MM-DD")
    find.flag("--until", "till och med dagen", "until this day", type=_day, metavar="YYYY-MM-DD")
    find.output()

    history = below.add(
        "history", "stores:history", "lista en handlings versioner", "list a paper's versions"
    )
    history.argument("id", "ID", "handlingens id", "the paper's id")
    history.store()
    history.output()


def _add_rules(commands: "_Subcommands") -> None:
    rules = commands.add(
        "rules",
        "listings:rules",
        "lista reglerna, eller se in i dem",
        "list the rules, or look into them",
    )
    rules.rules()
    rules.output()
    below = rules.commands(required=False)

    one = below.add(
        "show", "rulebook:show_rule", "visa allt om en regel", "show all that a rule says"
    )
    one.argument("id", "ID", "regelns id", "the rule's id")

    table = below.add(
        "table",
        "rulebook:table",
        "döm alla reglers exempel, och visa vad som fattas",
        "judge the examples of all rules, and show what is missing",
    )
    for command in (one, table):
        # What was said before holds after, too.
        command.rules(default=argparse.SUPPRESS)
        command.output(default=argparse.SUPPRESS)


def _add_deadlines(commands: "_Subcommands") -> None:
    deadlines = commands.add(
        "deadlines",
        "counting:deadlines",
        "räkna ut sista dagar, med skälen",
        "count deadlines, with the reasons",
    )
    for name, sv, en in (
        ("meeting", "dagen för sammanträdet", "the day of the meeting"),
        (
            "meeting-ended",
            "dagen då det slutade (utgångsläge: sammanträdesdagen)",
            "the day on which it ended (if nothing is said: the day of the meeting)",
        ),
        (
            "certified",
            "dagen då protokollet justerades",
            "the day on which the minutes were certified",
        ),
        (
            "posted",
            "dagen då justeringen tillkännagavs; för en gemensam nämnd på den sista anslagstavlan",
            "the day on which the certification was announced; for a joint committee the last one",
        ),
        ("decided", "dagen för beslutet", "the day of the decision"),
        (
            "filed",
            "dagen då motionen eller medborgarförslaget väcktes",
            "the day on which the motion or citizen proposal was raised",
        ),
        (
            "received",
            "dagen då parten fick del av beslutet",
            "the day on which the party got the decision",
        ),
        ("opened", "dagen då en part inledde ärendet", "the day on which a party opened the case"),
        (
            "demanded",
            "dagen då partens begäran om avgörande kom in",
            "the day on which the party's demand for a decision came in",
        ),
        ("arrived", "dagen då en handling kom in", "the day on which a document came in"),
        (
            "next-meeting",
            "dagen för nämndens nästa sammanträde",
            "the day of the committee's next meeting",
        ),
    ):
        deadlines.flag(f"--{name}", sv, en, type=_day, metavar="YYYY-MM-DD")
    for name, sv, en in (
        ("budget-year", "budgetåret", "the year of the budget"),
        ("audited-year", "det granskade året", "the year that was audited"),
    ):
        deadlines.flag(f"--{name}", sv, en, type=int, metavar=deadlines.say("ÅR", "YEAR"))
    for name, sv, en in (
        (
            "stayed-up",
            "om anslaget satt uppe hela tiden",
            "whether the notice was up the whole time",
        ),
        (
            "appeal-pending",
            "om ett överklagande väntar på avgörande",
            "whether an appeal waits for its ruling",
        ),
        (
            "own-regime",
            "om särskilda regler om överklagande gäller",
            "whether special rules on appeal apply",
        ),
        ("continued", "om sammanträdet är fortsatt", "whether the meeting is an adjourned one"),
        (
            "special-reasons",
            "om det finns särskilda skäl att besluta budgeten senare",
            "whether there are special reasons to adopt the budget later",
        ),
        (
            "federation",
            "om det är ett kommunalförbund",
            "whether it is a federation of municipalities",
        ),
    ):
        deadlines.flag(f"--{name}", sv, en, action=argparse.BooleanOptionalAction)
    deadlines.output()


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


class _Parser(argparse.ArgumentParser):
    """
    An argument parser that speaks the user's language, and knows what several commands take.
    """

    def __init__(self, lang: Language, **settings: Any) -> None:  # noqa: ANN401 (as argparse has it)
        super().__init__(add_help=False, allow_abbrev=False, **settings)
        self._lang = lang
        self._arguments = self.add_argument_group(self.say("argument", "arguments"))
        self._flags = self.add_argument_group(self.say("flaggor", "options"))
        self._flags.add_argument(
            "-h",
            "--help",
            action="help",
            help=self.say("visa den här hjälpen och sluta", "show this help and stop"),
        )
        self.flag(
            "--lang",
            "språk (utgångsläge: sv)",
            "language (if nothing is said: sv)",
            choices=("sv", "en"),
            # What was said before the command holds after it too.
            default=argparse.SUPPRESS,
        )

    def say(self, sv: str, en: str) -> str:
        """
        Choose between the languages.
        """
        return in_language(self._lang, sv, en)

    def argument(self, name: str, metavar: str, sv: str, en: str, **settings: Any) -> None:  # noqa: ANN401 (as argparse has it)
        """
        Take a word in its place.
        """
        self._arguments.add_argument(name, metavar=metavar, help=self.say(sv, en), **settings)

    def flag(self, name: str, sv: str, en: str, **settings: Any) -> None:  # noqa: ANN401 (as argparse has it)
        """
        Take an option by name.
        """
        self._flags.add_argument(name, help=self.say(sv, en), **settings)

    def commands(self, *, required: bool = True) -> "_Subcommands":
        """
        Take a command, with arguments of its own.
        """
        return _Subcommands(self, self._lang, required=required)

    def paper(self) -> None:
        """
        Take a paper: text, or a document in JSON.
        """
        self.argument(
            "file",
            self.say("FIL", "FILE"),
            "handlingen: text, eller ett dokument i JSON; - är standard in",
            "the paper: text, or a document in JSON; - is standard input",
        )
        self.flag(
            "--input",
            "hur handlingen är skriven (utgångsläge: det som syns på första tecknet)",
            "how the paper is written (if nothing is said: as its first character shows)",
            choices=("text", "json"),
        )
        self.flag(
            "--kind",
            "vilket slag av handling texten är: %(choices)s (utgångsläge: det som känns igen)",
            "what kind of paper the text is: %(choices)s (if nothing is said: what is recognised)",
            choices=_READABLE,
            metavar=self.say("SLAG", "KIND"),
        )

    def output(self, *further: str, default: str = "text") -> None:
        """
        Print for people or for programs.
        """
        programs = ("json", *further)
        self.flag(
            "--format",
            f"text för människor (utgångsläge), eller för program {' eller '.join(programs)}",
            f"text for people (if nothing is said), or for programs {' or '.join(programs)}",
            choices=("text", *programs),
            default=default,
        )

    def store(self) -> None:
        """
        Take the address of a store.
        """
        self.flag(
            "--store",
            "lagrets adress, som sqlite:///beslut.db",
            "the store's address, such as sqlite:///beslut.db",
            required=True,
            metavar="URL",
        )

    def id(self) -> None:
        """
        Take the id under which a paper is kept.
        """
        self.flag(
            "--id",
            "handlingens id (utgångsläge: ett som görs av dess uppgifter)",
            "the paper's id (if nothing is said: one made from its facts)",
            metavar="ID",
        )

    def rules(self, default: str | None = None) -> None:
        """
        Take the names of what is judged by.
        """
        self.flag(
            "--rules",
            "regler att granska mot; kan anges flera gånger (utgångsläge: core)",
            "rules to judge by; may be given several times (if nothing is said: core)",
            action="append",
            default=default,
            metavar=self.say("NAMN", "NAME"),
        )

    def judging(self) -> None:
        """
        Take how to judge.
        """
        self.rules()
        self.flag(
            "--fail-on",
            "hur svår en anmärkning ska vara för utgångskod 1 (utgångsläge: error)",
            "how grave a finding must be for exit code 1 (if nothing is said: error)",
            choices=("error", "warning", "info", "never"),
            default="error",
        )
        self.flag(
            "--today",
            "vilken dag det är (utgångsläge: det som klockan säger)",
            "which day it is (if nothing is said: what the clock says)",
            type=_day,
            metavar="YYYY-MM-DD",
        )
        self.flag(
            "--local",
            "kommunens lokala regler, en fil i TOML",
            "the municipality's own rules, a file in TOML",
            metavar=self.say("FIL", "FILE"),
        )

    def format_usage(self) -> str:
        """
        Give the line that says how the command is written.
        """
        return self._translated(super().format_usage())

    def format_help(self) -> str:
        """
        Give all that is known of the command.
        """
        return self._translated(super().format_help())

    def _translated(self, text: str) -> str:
        return text.replace("usage:", self.say("användning:", "usage:"), 1)

    def error(self, message: str) -> NoReturn:
        """
        Say why the command can't be understood, and stop.
        """
        if self._lang == "sv":
            for pattern, swedish in _COMPLAINTS:
                message = pattern.sub(swedish, message)
        self.exit(USAGE, f"{self.format_usage()}{self.prog}: {message}\n")


class _Subcommands:
    """
    The commands below a parser.
    """

    def __init__(self, parser: _Parser, lang: Language, *, required: bool) -> None:
        self._lang = lang
        self._parsers = parser.add_subparsers(
            title=parser.say("kommandon", "commands"),
            metavar=parser.say("KOMMANDO", "COMMAND"),
            required=required,
            parser_class=_Parser,
        )

    def add(self, name: str, command: str | None, sv: str, en: str) -> _Parser:
        """
        Add a command, and what runs it.
        """
        text = in_language(self._lang, sv, en)
        parser = self._parsers.add_parser(
            name, lang=self._lang, help=text, description=f"{text[:1].upper()}{text[1:]}."
        )
        if command is not None:
            parser.set_defaults(command=command)
        return parser
