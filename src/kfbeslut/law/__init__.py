"""
Statutes, places in them, and the days they were in force.

A document is judged by the law of the day of the act it tells of, not by today's: minutes of 2013
by the 1991 Local Government Act, minutes of 2018 by that of 2017. Of each section that is cited
there is a sentence of ours on what it demands (`explain`).

.. versionadded:: 0.1.0
"""

from kfbeslut.law.acts import (
    DOS,
    FL,
    GFL,
    GKL,
    KL,
    OLD_PROPORTIONAL_ELECTIONS,
    OSL,
    PBL,
    PROPORTIONAL_ELECTIONS,
    PUBLIC_HOLIDAYS,
    SEKRL,
    STATUTES,
    STATUTORY_TIME,
    TF,
    governing,
)
from kfbeslut.law.certainty import Certainty
from kfbeslut.law.statute import Citation, Statute, in_force
from kfbeslut.law.wordings import Section, explain, section, sections

__all__ = [
    "DOS",
    "FL",
    "GFL",
    "GKL",
    "KL",
    "OLD_PROPORTIONAL_ELECTIONS",
    "OSL",
    "PBL",
    "PROPORTIONAL_ELECTIONS",
    "PUBLIC_HOLIDAYS",
    "SEKRL",
    "STATUTES",
    "STATUTORY_TIME",
    "TF",
    "Certainty",
    "Citation",
    "Section",
    "Statute",
    "explain",
    "governing",
    "in_force",
    "section",
    "sections",
]
