"""
Case numbers and paragraph numbers, and what only looks like them.
"""

import re
from typing import Final

__all__ = ["LABEL", "REGISTRY", "is_registry_number"]

#: The forms that case numbers (*diarienummer*) have, each as some municipality writes it. Papers'
#: own numbers ("Handling 2023 nr 15"), laws and property names are none of them.
REGISTRY: Final = (
    r"(?:(?!(?i:SFS|SOU|Ds|prop)\b)(?:"  # laws, inquiries and bills are no matters
    r"[A-ZÅÄÖ]{2,5}-\d{4}-\d{1,6}(?:[:.]\d{1,4})?"  # SLK-2024-01234, …:26
    r"|N\d{3}-\d{4}/\d{2}"  # N608-0125/23
    r"|[A-ZÅÄÖ]{2,5} \d{4}-\d{1,6}(?:-\d{1,3}(?:\.\d{1,3}){0,5})?"  # AMN 2020-0552-1.3
    r"|[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,4}[ /]\d{4}[/:.]\d{1,6}(?:-\d{1,3})?"  # KS 2018/423, KS/2011:304
    r"|[A-ZÅÄÖ]{2,4} ?\d{4}/\d{3,5}(?:-\d{1,3})?"  # KS2008/0400-51
    r"|\d{4}/?[A-ZÅÄÖ]{2,4} ?\d{4}(?:[ .]\d{2,3})?"  # 2011/KS 0206 001
    r"|\d{4}/\d{3,5} [A-ZÅÄÖ]{2,4}-\d{1,4}"  # 2018/0219 KS-5
    r"|[A-ZÅÄÖ]{2,4}\.\d{4}\.\d{1,6}"  # KS.2016.432
    r"|[A-ZÅÄÖ][A-Za-zåäö]{1,3} \d{2}-\d{1,5} \d{3}"  # Ks 00-1009 006
    r"|[A-ZÅÄÖ][A-Za-zåäö]{1,3} \d{1,5}/\d{4}"  # Ks 725/2011
    r"|\d{4}-\d{6}(?: \d(?:\.\d{1,2}){1,4})?"  # 2020-000023 3.3.7.2
    r"|\d(?:\.\d{1,2}){1,4}-\d{1,5}[-/]\d{4}"  # 1.2.4-182-2013
    r"|\d{4}-\d{1,5}-\d(?:\.\d{1,2}){1,4}"  # 2011-875-1.2.4
    r"|\d{2,4}-\d{2,4}[/-]\d{2,4}"  # 341-254-03, 08-324/753
    r"|\d{3,5}/\d{2}(?:\d{2})?"  # 0163/23, 725/2011
    r"|\d{4}/\d{1,5}"  # 2014/91
    r"))(?![\w/-])"
)

#: What stands before a case number.
LABEL: Final = (
    r"(?:(?:dnr|diarienummer|diarienr|ärendenummer|ärendenr|ärende\.?nr|ärende nr)\b[.:]{0,2} ?"
    r"(?:nr )?)"
)

_WHOLE: Final = re.compile(rf"{LABEL}?({REGISTRY})\.?$", re.IGNORECASE)
_ISO_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d$")


def is_registry_number(text: str) -> re.Match[str] | None:
    """
    Match a line that is a case number, with its label or without, and nothing else.

    >>> is_registry_number("Dnr: KS 2018/423")[1]
    'KS 2018/423'
    >>> is_registry_number("2018-01-03") is None
    True
    """
    match = _WHOLE.match(text[:80])
    return None if match is None or _ISO_DATE.match(match[1]) else match
