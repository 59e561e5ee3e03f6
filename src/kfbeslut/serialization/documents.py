"""
Documents as JSON: one text for one document, and back, or every reason why not.
"""

from itertools import islice
from typing import Final, cast

from kfbeslut.errors import InvalidDocumentError, NotADocumentError
from kfbeslut.model import (
    Case,
    DecisionParagraph,
    Document,
    Minutes,
    Motion,
    SpecialStatement,
    Statement,
    SubstituteStatement,
)
from kfbeslut.model.constraints import Exactly
from kfbeslut.serialization.codec import codec
from kfbeslut.serialization.fast import TAG, read
from kfbeslut.serialization.parsing import Limits, parse, too_deep
from kfbeslut.serialization.refusal import RefusedError
from kfbeslut.serialization.upgrades import SCHEMA_VERSION, upgraded
from kfbeslut.serialization.writing import writer

__all__ = ["DOCUMENT", "DOCUMENTS", "dumps", "loads", "loads_kept"]

#: What may stand alone. As in any place where several classes may stand, a tag says which.
DOCUMENT: Final = Exactly(
    (
        Case,
        DecisionParagraph,
        Minutes,
        Motion,
        SpecialStatement,
        Statement,
        SubstituteStatement,
    )
)

#: The same by name.
DOCUMENTS: Final = {cls.__name__: cls for cls in DOCUMENT.classes}

_USUAL_LIMITS: Final = Limits()


def dumps(document: Document) -> bytes:
    """
    Write a document as canonical JSON (RFC 8785): what holds the same gives the same bytes.

    Fields that hold their default, such as facts not stated, are left out; a stated absence
    (`()`) is `[]`. `"type"` names the class, `"schema"` the version of the schema.

    Raises:
        NotADocumentError: If it is not a document, but for example a part of one.

    >>> from kfbeslut.model import Claim, Motion
    >>> dumps(Motion(title="Bänkar", claims=[Claim(text="fler bänkar")])).decode()
    '{"claims":[{"text":"fler bänkar"}],"schema":1,"title":"Bänkar","type":"Motion"}'

    .. versionadded:: 0.1.0
    """
    if type(document) not in DOCUMENT.classes:
        raise NotADocumentError(type(document).__name__, tuple(DOCUMENTS))
    tags: dict[str, str | int] = {"schema": SCHEMA_VERSION, TAG: type(document).__name__}
    return codec().print(writer(type(document), **tags)(document))


def loads(data: bytes | str, *, limits: Limits = _USUAL_LIMITS) -> Document:
    """
    Read a document from JSON, strictly: nothing is converted, guessed or overlooked.

    Types must be exact (neither `1.0` nor `"1"` is an integer), every key known and told once,
    dates written `yyyy-mm-dd` and times `hh:mm:ss`. `null` says that an optional fact is not
    stated, as does leaving it out.

    A document in an older version of the schema is read as it would be written today; its faults
    point into the document as upgraded.

    Args:
        data: JSON in UTF-8, without a byte order mark; or as text.
        limits: How much is read before it is refused.

    Raises:
        InvalidDocumentError: If it is not such a document; with all faults up to
            `limits.faults`, each with its place.
        NotADocumentError: If `data` is neither bytes nor text.

    >>> loads('{"type": "Motion", "schema": 1, "title": "Bänkar"}').title
    'Bänkar'
    >>> loads('{"type": "Motion", "schema": 1, "titel": "Bänkar", "by": "Rut Lind"}')
    Traceback (most recent call last):
    kfbeslut.errors.InvalidDocumentError: The document can't be read.
    - /titel is not a field of Motion.
    - /by must be a list, but is text.

    .. versionadded:: 0.1.0
    """
    if not isinstance(data, bytes | str):
        raise NotADocumentError(type(data).__name__, ("bytes", "str"))
    return _quickly(data, limits, counted=True) or _in_detail(data, limits)


def loads_kept(data: bytes) -> Document:
    """
    Read bytes that `dumps` wrote, whose digest was just checked: in them no key is told twice.

    What is ours may be of any size: the limits of `loads` are for what comes from outside. Bytes
    that are no such document are refused as `loads` refuses them.

    Raises:
        InvalidDocumentError: If it is not a document.

    >>> from kfbeslut.model import Motion
    >>> loads_kept(dumps(Motion(title="Bänkar"))).title
    'Bänkar'

    .. versionadded:: 0.1.0
    """
    limits = Limits(size=len(data) or 1, elements=len(data) or 1)
    return _quickly(data, limits, counted=False) or _in_detail(data, limits)


def _quickly(data: bytes | str, limits: Limits, *, counted: bool) -> Document | None:
    """
    Read a document that is well, if that can be told quickly.
    """
    try:
        raw = data.encode() if isinstance(data, str) else data
    except UnicodeEncodeError:
        return None
    if not limits.surely_allow(raw):
        return None
    return cast("Document | None", read(raw, DOCUMENTS, SCHEMA_VERSION, codec(), counted=counted))


def _in_detail(data: bytes | str, limits: Limits) -> Document:
    """
    Read a document, or say everything that is wrong with it.
    """
    try:
        values, repeated = parse(data, limits)
    except RefusedError as refused:
        raise InvalidDocumentError(tuple(refused.faults)) from None
    faults = list(islice(repeated, limits.faults + 1))
    try:
        document = _document(values)
    except RefusedError as refused:
        faults += refused.faults
    except RecursionError:
        # As when parsing: whoever called us has used up the stack.
        faults += too_deep(limits).faults
    if faults:
        raise InvalidDocumentError(
            tuple(faults[: limits.faults]), truncated=len(faults) > limits.faults
        )
    return document


def _document(values: object) -> Document:
    # cattrs is only needed where there is something to tell, or to look at twice.
    from kfbeslut.serialization.converter import converter  # noqa: PLC0415

    if isinstance(values, dict):
        values = upgraded(values)
    document: Document = converter.get_structure_hook(DOCUMENT)(values, DOCUMENT)
    return document
