"""
Which acts the library knows, and which of them governed a municipality on a day.

The days in force are those of the acts' own entry and repeal provisions in *Svensk
författningssamling*; where those were not read, the act's `certainty` says so.
"""

import datetime as dt
from typing import Final

from kfbeslut.law.certainty import Certainty
from kfbeslut.law.statute import Statute

KL: Final = Statute(
    sfs="2017:725",
    abbreviation="KL",
    sv="kommunallagen (2017:725)",
    en="the Local Government Act (2017:725)",
    in_force_from=dt.date(2018, 1, 1),
)
"""The Local Government Act (*kommunallagen*)."""

GKL: Final = Statute(
    sfs="1991:900",
    abbreviation="GKL",
    sv="kommunallagen (1991:900)",
    en="the former Local Government Act (1991:900)",
    in_force_from=dt.date(1992, 1, 1),
    in_force_until=dt.date(2017, 12, 31),
)
"""The former Local Government Act (*gamla kommunallagen*)."""

FL: Final = Statute(
    sfs="2017:900",
    abbreviation="FL",
    sv="förvaltningslagen (2017:900)",
    en="the Administrative Procedure Act (2017:900)",
    in_force_from=dt.date(2018, 7, 1),
    chapters=False,
)
"""The Administrative Procedure Act (*förvaltningslagen*)."""

GFL: Final = Statute(
    sfs="1986:223",
    abbreviation="GFL",
    sv="förvaltningslagen (1986:223)",
    en="the former Administrative Procedure Act (1986:223)",
    in_force_from=dt.date(1987, 1, 1),
    in_force_until=dt.date(2018, 6, 30),
    chapters=False,
)
"""The former Administrative Procedure Act (*gamla förvaltningslagen*)."""

OSL: Final = Statute(
    sfs="2009:400",
    abbreviation="OSL",
    sv="offentlighets- och sekretesslagen (2009:400)",
    en="the Public Access to Information and Secrecy Act (2009:400)",
    in_force_from=dt.date(2009, 6, 30),
)
"""The Public Access to Information and Secrecy Act (*offentlighets- och sekretesslagen*)."""

SEKRL: Final = Statute(
    sfs="1980:100",
    abbreviation="SekrL",
    sv="sekretesslagen (1980:100)",
    en="the Secrecy Act (1980:100)",
    in_force_from=dt.date(1981, 1, 1),
    in_force_until=dt.date(2009, 6, 29),
)
"""The Secrecy Act (*sekretesslagen*)."""

TF: Final = Statute(
    sfs="1949:105",
    abbreviation="TF",
    sv="tryckfrihetsförordningen (1949:105)",
    en="the Freedom of the Press Act (1949:105)",
    in_force_from=dt.date(1950, 1, 1),
    certainty=Certainty.MEMORY,
)
"""The Freedom of the Press Act (*tryckfrihetsförordningen*)."""

STATUTORY_TIME: Final = Statute(
    sfs="1930:173",
    abbreviation="1930:173",
    sv="lagen (1930:173) om beräkning av lagstadgad tid",
    en="the Act (1930:173) on the Calculation of Statutory Time",
    in_force_from=dt.date(1930, 7, 1),
    chapters=False,
)
"""The act on how periods set by law are counted (*lagen om beräkning av lagstadgad tid*)."""

PUBLIC_HOLIDAYS: Final = Statute(
    sfs="1989:253",
    abbreviation="1989:253",
    sv="lagen (1989:253) om allmänna helgdagar",
    en="the Public Holidays Act (1989:253)",
    in_force_from=dt.date(1990, 1, 1),
    chapters=False,
)
"""The Public Holidays Act (*lagen om allmänna helgdagar*)."""

PBL: Final = Statute(
    sfs="2010:900",
    abbreviation="PBL",
    sv="plan- och bygglagen (2010:900)",
    en="the Planning and Building Act (2010:900)",
    in_force_from=dt.date(2011, 5, 2),
)
"""The Planning and Building Act (*plan- och bygglagen*)."""

DOS: Final = Statute(
    sfs="2018:1937",
    abbreviation="2018:1937",
    sv="lagen (2018:1937) om tillgänglighet till digital offentlig service",
    en="the Act (2018:1937) on Accessibility to Digital Public Services",
    in_force_from=dt.date(2019, 1, 1),
    chapters=False,
)
"""The act on accessible public websites and files (*DOS-lagen*)."""

PROPORTIONAL_ELECTIONS: Final = Statute(
    sfs="2022:629",
    abbreviation="2022:629",
    sv="lagen (2022:629) om proportionella val i kommuner och regioner",
    en="the Act (2022:629) on Proportional Elections in Municipalities and Regions",
    in_force_from=dt.date(2022, 7, 1),
    chapters=False,
)
"""The act on proportional elections (*lagen om proportionella val i kommuner och regioner*)."""

OLD_PROPORTIONAL_ELECTIONS: Final = Statute(
    sfs="1992:339",
    abbreviation="1992:339",
    sv="lagen (1992:339) om proportionellt valsätt",
    en="the former Act (1992:339) on Proportional Elections",
    in_force_from=dt.date(1993, 1, 1),
    in_force_until=dt.date(2022, 6, 30),
    chapters=False,
)
"""The former act on proportional elections (*lagen om proportionellt valsätt*)."""

STATUTES: Final = (
    STATUTORY_TIME,
    TF,
    SEKRL,
    GFL,
    PUBLIC_HOLIDAYS,
    GKL,
    OLD_PROPORTIONAL_ELECTIONS,
    OSL,
    PBL,
    KL,
    FL,
    DOS,
    PROPORTIONAL_ELECTIONS,
)
"""The acts above, the oldest first."""


def governing(day: dt.date) -> Statute | None:
    """
    Find the Local Government Act that rules what was done on a day.

    Returns:
        `None` for a day before 1992, whose act the library doesn't know.

    >>> import datetime as dt
    >>> governing(dt.date(2017, 12, 31)).say("en")
    'the former Local Government Act (1991:900)'

    .. versionadded:: 0.1.0
    """
    return next((act for act in (KL, GKL) if act.in_force_on(day)), None)
