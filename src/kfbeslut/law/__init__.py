"""
Statutes, places in them, and the days they were in force.

A document is judged by the law of the day of the act it tells of, not by today's: minutes of 2013
by the 1991 Local Government Act, minutes of 2018 by that of 2017.

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

__all__ = [
    "DOS",
    "FL",
    "GFL",
    "GKL",
    "KL",
    "OLD_PROPORTIONAL_ELECTIONS",
    "OSL",
    "PROPORTIONAL_ELECTIONS",
    "PUBLIC_HOLIDAYS",
    "SEKRL",
    "STATUTES",
    "STATUTORY_TIME",
    "TF",
    "Certainty",
    "Citation",
    "Statute",
    "governing",
    "in_force",
]
