"""
What papers are judged by, and what exit code follows from what was found.
"""

import argparse
import datetime as dt
from typing import TypedDict

from kfbeslut.cli.exits import FOUND, OK
from kfbeslut.cli.streams import given
from kfbeslut.findings import Report, Severity
from kfbeslut.model import LocalRules
from kfbeslut.rules import RuleBook, named
from kfbeslut.serialization import loads_local_rules

__all__ = ["Judging", "code_of", "judging"]


class Judging(TypedDict):
    """
    What `check` is given beside a document.
    """

    today: dt.date
    local: LocalRules | None
    rules: RuleBook | None


def judging(arguments: argparse.Namespace) -> Judging:
    """
    Give what papers are judged by; what isn't said is today, and the rules of the act.

    Raises:
        InvalidLocalRulesError: If the file of local rules can't be read as such.
        UnknownPluginError: If no rules of a name are installed.
    """
    return {
        "today": arguments.today or dt.datetime.now().astimezone().date(),
        "local": loads_local_rules(given(arguments.local)) if arguments.local else None,
        "rules": named(*arguments.rules) if arguments.rules else None,
    }


def code_of(report: Report, arguments: argparse.Namespace) -> int:
    """
    Give the exit code, by what `--fail-on` says.
    """
    if arguments.fail_on == "never":
        return OK
    return FOUND if len(report.at_least(Severity(arguments.fail_on))) else OK
