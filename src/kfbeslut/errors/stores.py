"""
What may go wrong with stores and what is kept in them.
"""

import re

import attrs

from kfbeslut.errors.root import KfbeslutError

__all__ = [
    "DamagedDocumentError",
    "DocumentConflictError",
    "DocumentNotFoundError",
    "ForeignStoreError",
    "InvalidStoreUrlError",
    "StoreClosedError",
    "UnknownLayoutError",
    "UnusableStoreError",
    "VersionConflictError",
    "without_login",
]


def without_login(url: str) -> str:
    """
    Take the user name and password out of a URL: sentences end up in logs.
    """
    return re.sub(r"://(?!/).*@", "://…@", url, count=1)


@attrs.define
class InvalidStoreUrlError(KfbeslutError, ValueError):
    """
    The address of a store is not written as its kind of store wants it.

    Attributes:
        url: The address, without user name and password.
        example: An address that would do.

    >>> print(InvalidStoreUrlError("sqlite:", "sqlite:///beslut.db"))
    The store address 'sqlite:' can't be used; write it as 'sqlite:///beslut.db'.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    example: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lageradressen {self.url!r} går inte att använda; skriv den som {self.example!r}.",
            f"The store address {self.url!r} can't be used; write it as {self.example!r}.",
        )


@attrs.define
class UnusableStoreError(KfbeslutError, OSError):
    """
    A store can't be opened, read or written.

    Attributes:
        url: The address of the store, without user name and password.
        reason: What the machine said, in its own words.

    >>> print(UnusableStoreError("postgresql://eva:secret@db/kf", "connection refused"))
    The store 'postgresql://…@db/kf' can't be used: connection refused

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    reason: str

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lagret {self.url!r} går inte att använda: {self.reason}",
            f"The store {self.url!r} can't be used: {self.reason}",
        )


@attrs.define
class ForeignStoreError(KfbeslutError, ValueError):
    """
    What lies at the address of a store is something else, and was not touched.

    Attributes:
        url: The address of the store, without user name and password.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)

    def _sentences(self) -> tuple[str, str]:
        return (
            f"{self.url!r} hör till ett annat program; välj en annan adress.",
            f"{self.url!r} belongs to another program; choose another address.",
        )


@attrs.define
class UnknownLayoutError(KfbeslutError, ValueError):
    """
    A store is laid out in a way that this release doesn't know, and was not touched.

    Attributes:
        url: The address of the store, without user name and password.
        layout: The number of its layout.
        known: The number of the newest layout that this release knows.

    >>> print(UnknownLayoutError("sqlite:///kf.db", layout=3, known=1))
    The store 'sqlite:///kf.db' has layout 3, and this release knows 1; install a newer kfbeslut.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)
    layout: int
    known: int

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Lagret {self.url!r} har utformning {self.layout}, och den här utgåvan kan "
                f"{self.known}; installera en nyare kfbeslut."
            ),
            (
                f"The store {self.url!r} has layout {self.layout}, and this release knows "
                f"{self.known}; install a newer kfbeslut."
            ),
        )


@attrs.define
class StoreClosedError(KfbeslutError, ValueError):
    """
    A store was used after it had been closed.

    Attributes:
        url: The address of the store, without user name and password.

    .. versionadded:: 0.1.0
    """

    url: str = attrs.field(converter=without_login)

    def _sentences(self) -> tuple[str, str]:
        return (
            f"Lagret {self.url!r} är stängt; öppna det igen.",
            f"The store {self.url!r} is closed; open it again.",
        )


@attrs.define
class DocumentNotFoundError(KfbeslutError, LookupError):
    """
    A store doesn't have the document, or not in that version.

    Attributes:
        id: The document's id.
        version: The version that was asked for; `None` for the latest.

    >>> print(DocumentNotFoundError("almvik/ks/2021-03-03/12", 3))
    There is no document 'almvik/ks/2021-03-03/12' in version 3.

    .. versionadded:: 0.1.0
    """

    id: str
    version: int | None = None

    def _sentences(self) -> tuple[str, str]:
        if self.version is None:
            return (
                f"Dokumentet {self.id!r} finns inte.",
                f"There is no document {self.id!r}.",
            )
        return (
            f"Dokumentet {self.id!r} finns inte i version {self.version}.",
            f"There is no document {self.id!r} in version {self.version}.",
        )


@attrs.define
class DocumentConflictError(KfbeslutError, RuntimeError):
    """
    Two different papers came out with one id, which was made from what they state.

    Nothing was stored: a second paper is never taken for a new version of the first.

    Attributes:
        id: The id of both.
        stored_version: The latest version of the paper in the store.
        stored_digest: Its digest.
        offered_digest: The digest of the paper that was offered.

    .. versionadded:: 0.1.0
    """

    id: str
    stored_version: int
    stored_digest: str
    offered_digest: str

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Ett annat dokument har redan id {self.id!r}: version {self.stored_version} med "
                f"kontrollsumman {self.stored_digest}; det nya har {self.offered_digest}. Ange ett "
                "eget id för det nya, eller vilken version det ersätter."
            ),
            (
                f"Another document already has the id {self.id!r}: version {self.stored_version} "
                f"with the digest {self.stored_digest}; the new one has {self.offered_digest}. "
                "Give the new one an id of its own, or say which version it replaces."
            ),
        )


@attrs.define
class VersionConflictError(KfbeslutError, RuntimeError):
    """
    Somebody else was first: the document is not in the version that was expected.

    Attributes:
        id: The document's id.
        expected: The version the caller thought was the latest; 0 for none.
        actual: The latest version in the store; 0 for none.

    >>> print(VersionConflictError("almvik/ks/2021-03-03", expected=1, actual=2))
    The document 'almvik/ks/2021-03-03' is in version 2, not 1; get it and try again.

    .. versionadded:: 0.1.0
    """

    id: str
    expected: int
    actual: int

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Dokumentet {self.id!r} är i version {self.actual}, inte {self.expected}; hämta "
                "det och försök igen."
            ),
            (
                f"The document {self.id!r} is in version {self.actual}, not {self.expected}; get "
                "it and try again."
            ),
        )


@attrs.define
class DamagedDocumentError(KfbeslutError, OSError):
    """
    A stored document is not what was once stored: its digest differs.

    Attributes:
        id: The document's id.
        version: The damaged version.
        expected: The digest that was kept beside it.
        found: The digest of what is there now.

    .. versionadded:: 0.1.0
    """

    id: str
    version: int
    expected: str
    found: str

    def _sentences(self) -> tuple[str, str]:
        return (
            (
                f"Dokumentet {self.id!r}, version {self.version}, är skadat: kontrollsumman är "
                f"{self.found}, men ska vara {self.expected}. Återställ det från en säkerhetskopia."
            ),
            (
                f"The document {self.id!r}, version {self.version}, is damaged: its digest is "
                f"{self.found}, but should be {self.expected}. Restore it from a backup."
            ),
        )
