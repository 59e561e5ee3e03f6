"""
Examples for `kfbeslut.rules.registration`.
"""

import datetime as dt
from typing import Final

from kfbeslut.model import SecrecyMark
from kfbeslut.rules.examples import Example, Examples
from kfbeslut.samples import change, committee_minutes, context, executive_minutes, way

__all__ = [
    "document_registered",
    "document_registered_promptly",
    "published_document_accessible",
    "secrecy_mark_complete",
]

_WAY: Final = way()
_MARK: Final = SecrecyMark(
    document="statement",
    provision="19 kap. 3 § offentlighets- och sekretesslagen",
    date=dt.date(2024, 2, 12),
    authority="Tekniska nämnden",
)
_MARKED: Final = change(_WAY, "/secrecy", [_MARK])
_ALL_BUT_STATEMENT: Final = tuple(
    entry for entry in _WAY.register or () if entry.document != "statement"
)

document_registered: Final = Examples(
    passes=Example(_WAY),
    # What a secret paper concerns may be left out.
    edge=Example(change(_MARKED, "/register/1/concerns", None)),
    fails=Example(change(_MARKED, "/register", _ALL_BUT_STATEMENT)),
    variants={
        "not-secret": Example(change(_WAY, "/register", _ALL_BUT_STATEMENT)),
        "incomplete": Example(change(_WAY, "/register/0/received", None)),
    },
)

_FRIDAY, _MONDAY, _TUESDAY = (dt.date(2023, 10, day) for day in (13, 16, 17))
_FIRST: Final = "/register/0"
_ON_FRIDAY: Final = change(_WAY, f"{_FIRST}/received", _FRIDAY)
document_registered_promptly: Final = Examples(
    passes=Example(_WAY, _FIRST),
    # Over a weekend.
    edge=Example(change(_ON_FRIDAY, f"{_FIRST}/registered", _MONDAY), _FIRST),
    fails=Example(_ON_FRIDAY, _FIRST),
)

_AT: Final = "/secrecy/0"
secrecy_mark_complete: Final = Examples(
    passes=Example(_MARKED, _AT),
    # A mark on the whole case.
    edge=Example(change(_MARKED, f"{_AT}/document", None), _AT),
    fails=Example(change(_MARKED, f"{_AT}/provision", None), _AT),
)

published_document_accessible: Final = Examples(
    passes=Example(committee_minutes(), context=context()),
    # Whose minutes they are makes no difference.
    edge=Example(executive_minutes(), context=context()),
    fails=Example(committee_minutes(), context=change(context(), "/file/tagged", value=False)),
    silent={
        "has_noted_exception": Example(
            committee_minutes(),
            context=change(context(), "/file/exception", "Bilagan är en inskannad ritning."),
        )
    },
)
