"""
The commands that list what there is: rules and plugins.
"""

import argparse

from kfbeslut import plugins as installed
from kfbeslut.cli.exits import OK
from kfbeslut.cli.streams import show, show_json
from kfbeslut.rules import named

__all__ = ["plugins", "rules"]

#: The doors, by the groups of their entry points.
_GROUPS = ("kfbeslut.readers", "kfbeslut.renderers", "kfbeslut.rules", "kfbeslut.stores")


def rules(arguments: argparse.Namespace) -> int:
    """
    List the rules, with what they say of a breach and the law that they rest on.
    """
    book = named(*(arguments.rules or ("core",)))
    if arguments.format == "json":
        show_json(
            [
                {
                    "id": rule.id,
                    "on": rule.on.__name__,
                    "severity": rule.severity.value,
                    "certainty": rule.certainty.value,
                    "sv": rule.sentence.sv,
                    "en": rule.sentence.en,
                    "cites": [str(citation) for citation in rule.cites],
                    "needs": rule.needs,
                    "demands": rule.demands,
                }
                for rule in book
            ]
        )
        return OK
    lang = arguments.lang
    for rule in book:
        sentence = rule.sentence.sv if lang == "sv" else rule.sentence.en
        cites = "; ".join(citation.say(lang) for citation in rule.cites)
        show(f"{rule.id} ({rule.severity.say(lang)})\n    {sentence}\n    {cites}")
    return OK


def plugins(arguments: argparse.Namespace) -> int:
    """
    List what is plugged in, without loading any of it.
    """
    there = [plugin for group in _GROUPS for plugin in installed.available(group)]
    if arguments.format == "json":
        show_json(
            [
                {
                    "group": plugin.group,
                    "name": plugin.name,
                    "distribution": plugin.distribution,
                    "version": plugin.version,
                    "value": plugin.value,
                }
                for plugin in there
            ]
        )
    else:
        show(
            "\n".join(
                f"{plugin.group}  {plugin.name}  {plugin.distribution} {plugin.version}"
                for plugin in there
            )
        )
    return OK
