"""
Canonical bytes: what holds the same is written the same, to the byte, and has one digest.
"""

import json
from typing import Any, Final

__all__ = ["digest", "encode"]

# Over what we write this gives what RFC 8785 prescribes: our keys are ASCII, our numbers integers
# below 2^53, and our texts free of the characters that the two escape differently.
_ENCODER: Final = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,
    allow_nan=False,
    sort_keys=True,
    separators=(",", ":"),
)


def encode(plain: dict[str, Any]) -> bytes:
    """
    Write plain JSON values in the one form that they have.

    >>> encode({"title": "Bänkar", "claims": []}).decode()
    '{"claims":[],"title":"Bänkar"}'
    """
    return _ENCODER.encode(plain).encode()


def digest(data: bytes) -> str:
    """
    Give the digest by which bytes are known again: SHA-256, with its name.

    >>> digest(b"{}")
    'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'

    .. versionadded:: 0.1.0
    """
    import hashlib  # noqa: PLC0415 - loads OpenSSL, for which a reader of JSON has no use

    return f"sha256:{hashlib.sha256(data).hexdigest()}"
