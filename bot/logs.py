"""Logs that help to repair the bot and never tell who wrote what: no token, phone or words of a person."""

import json
import logging
import re
import sys
import traceback
from collections.abc import Iterator
from datetime import UTC, datetime
from types import TracebackType
from typing import TextIO

QUIET_LOGGERS = ("httpx", "httpcore", "telegram", "aiosqlite", "sqlalchemy", "apscheduler", "aiohttp.access")
"""Below WARNING these write addresses with the token, updates, or the parameters of statements."""

_LONGEST_CHAIN = 8
_QUOTED = re.compile(r"([\"']).*\1", re.DOTALL)
_REDACTIONS = (
    (re.compile(r"/bot\d[^/\s]*"), "/bot<token>"),
    (re.compile(r"\d+(?::|%3[Aa])[A-Za-z0-9_-]{30,}"), "<token>"),
    (re.compile(r"\[(?:SQL|parameters): .*", re.DOTALL), "<statement>"),  # what SQLAlchemy adds to its errors
    (re.compile(r"\bDETAIL: .*", re.DOTALL), "<detail>"),  # where PostgreSQL quotes the row
    (re.compile(r"\bexception=.*", re.DOTALL), "<exception>"),  # how asyncio shows a failed task
    (re.compile(r"(?<![\w.])(?:\+|0)\d(?:[ ./()-]{0,2}\d){6,13}(?!\w)", re.ASCII), "<phone>"),
    (re.compile(r"(?<![\w+/-])(?=[\w+/-]*[A-Z])(?=[\w+/-]*\d)[\w+/-]{40,}={0,2}", re.ASCII), "<secret>"),
)


def configure_logging(*, level: str, as_json: bool, stream: TextIO | None = None) -> None:
    """Send all logging through one redacting handler, and uncaught exceptions with it.

    Args:
        level: DEBUG, INFO, WARNING or ERROR.
        as_json: one JSON object per line instead of plain text.
        stream: standard error unless given.
    """
    handler = logging.StreamHandler(stream)
    handler.addFilter(Redaction())
    handler.setFormatter(JsonFormatter() if as_json else PlainFormatter())
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name in QUIET_LOGGERS:
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    sys.excepthook = _log_uncaught


class Redaction(logging.Filter):
    """Rewrites a record so that whatever formats it finds nothing personal and nothing secret."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Redact the record in place; False for what the quiet loggers say below WARNING."""
        if record.levelno < logging.WARNING and _is_quiet(record.name):
            return False
        record.msg, record.args = _message(record), None
        error = record.exc_info[1] if record.exc_info else None
        record.exc_text = traceback_without_words(error) if error else None
        record.exc_info = None
        record.stack_info = None
        return True


class PlainFormatter(logging.Formatter):
    """One readable line per record, with the time in UTC."""

    def format(self, record: logging.LogRecord) -> str:
        """``2026-11-22T09:30:00.123Z INFO bot.sending: message``, then the traceback."""
        line = f"{_written_at(record)} {record.levelname} {record.name}: {record.getMessage()}"
        return f"{line}\n{record.exc_text}" if record.exc_text else line


class JsonFormatter(logging.Formatter):
    """One JSON object per line, for whoever collects logs by machine."""

    def format(self, record: logging.LogRecord) -> str:
        """Keys: at, level, logger, message, and exception where there was one."""
        line = {
            "at": _written_at(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_text:
            line["exception"] = record.exc_text
        return json.dumps(line, ensure_ascii=False)


def redacted(text: str) -> str:
    """``text`` on one line, without tokens, keys, phone numbers and the contents of statements."""
    for pattern, instead in _REDACTIONS:
        text = pattern.sub(instead, text)
    return text.replace("\r", "\\r").replace("\n", "\\n")


def traceback_without_words(error: BaseException) -> str:
    """Where it went wrong and the kind of each exception; its message only where it cannot quote a person."""
    return "\n".join(_frames(error, seen=set()))


def _frames(error: BaseException, seen: set[int]) -> Iterator[str]:
    """The chain of causes, the oldest first, as Python prints it."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen and len(seen) < _LONGEST_CHAIN:
        yield from _frames(before, seen)
        yield "which led to:"
    yield "Traceback (most recent call last):"
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip()
    yield _named(error)
    if isinstance(error, BaseExceptionGroup):
        for inner in error.exceptions[:_LONGEST_CHAIN]:
            if id(inner) not in seen:
                yield "which holds:"
                yield from _frames(inner, seen)


def _named(error: BaseException) -> str:
    """The kind of an exception. Most messages quote what they choked on, so only these two are kept."""
    kind = f"{type(error).__module__}.{type(error).__qualname__}"
    original = getattr(error, "orig", error)  # SQLAlchemy keeps the driver's error here
    if type(original).__module__ == "sqlite3":  # only core may import it
        return f"{kind}: {redacted(_QUOTED.sub('<quoted>', str(original)))}"
    if isinstance(error, OSError) and error.strerror:
        return f"{kind}: {redacted(error.strerror)}"
    return kind


def _message(record: logging.LogRecord) -> str:
    arguments = record.args
    if isinstance(arguments, tuple):
        record.args = tuple(_named(one) if isinstance(one, BaseException) else one for one in arguments)
    try:
        message = _named(record.msg) if isinstance(record.msg, BaseException) else record.getMessage()
    except Exception:  # a log call must never break the work it tells about
        return "a log message that could not be put together"
    if record.name == "asyncio":
        message = message.partition("\n")[0]  # the lines below show the task and what it worked on
    return redacted(message)


def _is_quiet(name: str) -> bool:
    return any(name == quiet or name.startswith(f"{quiet}.") for quiet in QUIET_LOGGERS)


def _written_at(record: logging.LogRecord) -> str:
    at = datetime.fromtimestamp(record.created, UTC)
    return at.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("the bot stopped on an error", exc_info=(kind, error, trace))
