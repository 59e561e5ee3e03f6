"""
How versions are numbered, told apart and chained, so that nothing changes unseen.

A store keeps bytes and versions. What number the next one gets, when a paper may not be stored, and
whether what came back is what was put there, is decided here for all of them.
"""

from typing import Final

import attrs

from kfbeslut.errors import (
    DamagedDocumentError,
    DocumentConflictError,
    DocumentNotFoundError,
    VersionConflictError,
)
from kfbeslut.model import Document
from kfbeslut.serialization import digest, loads_kept

__all__ = ["GENESIS", "History", "Stored", "Version"]

GENESIS: Final = digest(b"")
"""What stands in place of a head before the first version: the digest of nothing."""


@attrs.frozen(kw_only=True)
class Version:
    """
    One version of a stored document, as the store's ledger has it.

    Versions of one id are chained: each names the head of the one before, and its own head is made
    from that and from all it says itself. Whoever keeps the newest head somewhere else can tell
    later whether any version up to it was exchanged, or the last ones cut off.

    Attributes:
        id: The id under which the document is kept.
        version: Its number; the first is 1, and none is left out.
        digest: The digest of the document's canonical bytes, as `serialization.digest` gives it.
        previous: The head of the version before; for the first the digest of no bytes.
        head: The digest of `previous`, `digest`, `version` and `id`, each on a line of its own.

    .. versionadded:: 0.1.0
    """

    id: str
    version: int
    digest: str
    previous: str
    head: str

    def holding(self, document: Document) -> "Stored":
        """
        Give the version with its document.
        """
        return Stored(**attrs.asdict(self, recurse=False), document=document)

    def restore(self, content: bytes) -> "Stored":
        """
        Give the version with its document, out of the bytes that were kept.

        Raises:
            DamagedDocumentError: If these are not the bytes that were put.
        """
        found = digest(content)
        if found != self.digest:
            raise DamagedDocumentError(self.id, self.version, expected=self.digest, found=found)
        return self.holding(loads_kept(content))


@attrs.frozen(kw_only=True)
class Stored(Version):
    """
    A version together with its document.

    Attributes:
        document: The document, equal to the one that was put.

    .. versionadded:: 0.1.0
    """

    document: Document


@attrs.frozen
class History:
    """
    All versions of one id, the oldest first, proved on making.

    Attributes:
        id: The id.
        versions: Its versions; none, if nothing was stored under it.

    Raises:
        DamagedDocumentError: If a version is not what was once stored, or its predecessor is gone.

    .. versionadded:: 0.1.0
    """

    id: str
    versions: tuple[Version, ...] = ()

    def __attrs_post_init__(self) -> None:
        before = GENESIS
        for version in self.versions:
            found = _head(version.previous, version.digest, version.version, version.id)
            for expected, there in ((version.head, found), (version.previous, before)):
                if expected != there:
                    raise DamagedDocumentError(
                        version.id, version.version, expected=expected, found=there
                    )
            before = version.head

    @property
    def newest(self) -> Version | None:
        """
        The newest version; `None` if there is none.
        """
        return self.versions[-1] if self.versions else None

    def at(self, number: int | None) -> Version:
        """
        Give a version by its number; the newest for `None`.

        Raises:
            DocumentNotFoundError: If there is no such version.
        """
        for version in reversed(self.versions):
            if number in {None, version.version}:
                return version
        raise DocumentNotFoundError(self.id, number)

    def following(self, content: bytes, *, expected: int | None) -> Version:
        """
        Tell which version these bytes are: the newest, if it has the same, or else a new one.

        Args:
            content: The canonical bytes of a document.
            expected: The number of the version that they are to replace, 0 for none; `None` if
                they are not meant to replace any.

        Raises:
            VersionConflictError: If `expected` is not the newest version.
            DocumentConflictError: If nothing was to be replaced, and the newest version is
                another document.
        """
        newest, offered = self.newest, digest(content)
        number = newest.version if newest else 0
        if expected not in {None, number}:
            raise VersionConflictError(self.id, expected=expected, actual=number)
        if newest and newest.digest == offered:
            return newest
        if newest and expected is None:
            raise DocumentConflictError(
                self.id,
                stored_version=newest.version,
                stored_digest=newest.digest,
                offered_digest=offered,
            )
        previous = newest.head if newest else GENESIS
        return Version(
            id=self.id,
            version=number + 1,
            digest=offered,
            previous=previous,
            head=_head(previous, offered, number + 1, self.id),
        )


def _head(previous: str, content: str, version: int, id: str) -> str:
    # The id stands last: it alone may hold anything, so no two versions give the same lines.
    return digest(f"{previous}\n{content}\n{version}\n{id}".encode())
