"""Values as the JSON that a store keeps of them, and back."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from rashomon.errors import StoreError

T = TypeVar("T")
_encoder = msgspec.json.Encoder()


def encode(value: object) -> bytes:
    """The JSON of a value of the model."""
    return _encoder.encode(value)


def decode(document: bytes, kind: type[T], id: str) -> T:
    """The value again. Raises StoreError where the row is damaged."""
    try:
        return msgspec.json.decode(document, type=kind)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise StoreError(
            f"The {kind.__name__.lower()} {id} in the store is damaged ({error}). Restore the store from a copy, "
            "or read the sources again into a new --store."
        ) from None
