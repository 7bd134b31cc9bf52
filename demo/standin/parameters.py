"""A bot may send its parameters in four encodings; the methods read them in one way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson
from aiohttp import BodyPartReader, web

from demo.standin.errors import Refusal, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024
_TRUE = frozenset({"true", "yes", "1"})


@dataclass(slots=True)
class Upload:
    """A file sent with the request; `content` are its bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(slots=True)
class Parameters:
    """The parameters of one request: `values` as text (forms) or decoded (JSON), and uploaded `files`."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The value as text; empty when it is missing."""
        value = self.values.get(name)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, bool):
            return "true" if value else "false"
        return orjson.dumps(value).decode() if isinstance(value, dict | list) else str(value)

    def integer(self, name: str, default: int = 0) -> int:
        """The value as a whole number; `default` when it is missing or no number, as in the real server."""
        value = self.values.get(name)
        if type(value) is int:
            return value
        try:
            return int(self.text(name))
        except ValueError:
            return default

    def number(self, name: str) -> float | None:
        """The value as a decimal number, or None when there is none."""
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def flag(self, name: str) -> bool:
        """The value as yes or no."""
        value = self.values.get(name)
        return value if isinstance(value, bool) else self.text(name).lower() in _TRUE

    def structure(self, name: str, fault: str) -> Any:
        """The value decoded from JSON, or None; `fault` is the text of the 400 if it is not JSON."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return orjson.loads(value)
        except orjson.JSONDecodeError:
            raise bad_request(fault) from None


async def read_parameters(request: web.Request) -> Parameters:
    """Read query string and body (form, JSON or multipart); the body wins. Raises `Refusal` (400, 413)."""
    parameters = Parameters(dict(request.query) if request.query_string else {})
    if request.method != "POST" or not request.body_exists:
        return parameters
    match request.content_type:
        case "application/json":
            parameters.values.update(_json_object(await request.read()))
        case "multipart/form-data":
            await _read_multipart(request, parameters)
        case _:
            parameters.values.update(await request.post())
    return parameters


def _json_object(body: bytes) -> dict[str, Any]:
    if not body:
        return {}
    try:
        decoded = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(decoded, dict):
        raise bad_request("object expected")
    return {name: value for name, value in decoded.items() if value is not None}


async def _read_multipart(request: web.Request, parameters: Parameters) -> None:
    total = 0
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read(decode=True))
        total += len(content)
        if total > UPLOAD_LIMIT:
            raise Refusal(413, "Request Entity Too Large")
        if part.filename is None:
            parameters.values[part.name] = content.decode("utf-8", "replace")
        else:
            media_type = part.headers.get("Content-Type", "application/octet-stream")
            parameters.files[part.name] = Upload(part.filename, media_type, content)
