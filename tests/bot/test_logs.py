"""Logs: useful to whoever repairs the bot, and without a word, number or secret of anybody."""

import asyncio
import gc
import io
import json
import logging
import sqlite3
import sys
import warnings
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError

from bot.logs import QUIET_LOGGERS, Redaction, configure_logging, redacted

TOKEN = "1234567890:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
KEY = "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA="
WORDS = "ik durf niet naar buiten"
log = logging.getLogger("bot.test")

Configured = Callable[..., io.StringIO]


@pytest.fixture
def configured() -> Iterator[Configured]:
    """Configures logging to a text that can be read, and puts everything back afterwards."""
    root = logging.getLogger()
    before = (root.handlers[:], root.level, sys.excepthook)
    levels = {name: logging.getLogger(name).level for name in QUIET_LOGGERS}

    def configure(*, level: str = "INFO", as_json: bool = False) -> io.StringIO:
        written = io.StringIO()
        root.handlers = []  # or the test runner's own would be closed
        configure_logging(level=level, as_json=as_json, stream=written)
        return written

    yield configure
    root.handlers, _, sys.excepthook = before
    root.setLevel(before[1])
    logging.captureWarnings(False)
    for name, quiet_level in levels.items():
        logging.getLogger(name).setLevel(quiet_level)


def raised_by(action: Callable[[], object]) -> BaseException:
    """The exception of an action, with its traceback."""
    try:
        action()
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


@pytest.mark.parametrize(
    "secret",
    [
        TOKEN,
        TOKEN.replace(":", "%3A"),
        f"https://api.telegram.org/bot{TOKEN}/getUpdates",
        "/file/bot12345:short/photo.jpg",
        KEY,
        KEY.replace("x", "/").replace("c", "+"),
        "0400 00 00 01",
        "0400/00.00.01",
        "0400000001",
        "+32 400 00 00 01",
        "+32 (0)400 00 00 01",
        "02-000.00.01",
        "0032 400 00 00 01",
    ],
)
def test_secrets_and_phones_are_taken_out(secret: str) -> None:
    cleaned = redacted(f"before {secret} after")
    left = cleaned.removeprefix("before ").removesuffix(" after")
    assert left in {
        "<token>",
        "<phone>",
        "<secret>",
        "https://api.telegram.org/bot<token>/getUpdates",
        "/file/bot<token>/photo.jpg",
    }


@pytest.mark.parametrize(
    "plain",
    [
        "update 873261945 done in 12.5 ms",
        "at 2026-11-22T09:30:00.123Z",
        "sent 120 of 4096, 0.1234567 s, port 8090, 09:00-17:00",
        "occurrence 3f2b8c1de4a94d7e9b0c5a6f7e8d9c0b1a2f3e4d5c6b7a89",
        'File "/srv/buurtbot/community/neighbourhoods/repository.py", line 120, in bot/settings',
        "read /srv/Buurtbot/community/neighbourhoods/repository/queries",
        "migration 0001_first_tables: 112 and 1813",
    ],
)
def test_what_an_operator_needs_stays(plain: str) -> None:
    assert redacted(plain) == plain


def test_a_message_stays_on_one_line() -> None:
    assert redacted("one\r\ntwo") == "one\\r\\ntwo"


@pytest.mark.parametrize("as_json", [False, True])
def test_arguments_are_redacted_like_the_message(configured: Configured, as_json: bool) -> None:
    written = configured(as_json=as_json)
    log.warning("token %s, phone %s, %s", TOKEN, "0400 00 00 01", {"key": KEY})
    line = written.getvalue()
    assert "token <token>, phone <phone>, {'key': '<secret>'}" in line
    assert not [secret for secret in (TOKEN, "0400 00", KEY[:20]) if secret in line]


def test_json_has_one_object_per_line(configured: Configured) -> None:
    written = configured(as_json=True)
    log.info("é and\nmore")
    log.error("bad", exc_info=raised_by(lambda: int(WORDS)))
    first, second = map(json.loads, written.getvalue().splitlines())
    assert first["at"].endswith("Z")
    assert {name: first[name] for name in ("level", "logger", "message")} == {
        "level": "INFO",
        "logger": "bot.test",
        "message": "é and\\nmore",
    }
    assert second["exception"].endswith("builtins.ValueError")


def test_plain_text_tells_when_how_bad_and_where(configured: Configured) -> None:
    written = configured()
    log.info("ready")
    assert written.getvalue().split(" ", 1)[1] == "INFO bot.test: ready\n"


@pytest.mark.parametrize("name", ["httpx", "httpcore.http11", "telegram.ext.Application", "sqlalchemy.engine.Engine"])
def test_talkative_libraries_are_heard_only_from_warning_on(configured: Configured, name: str) -> None:
    written = configured(level="DEBUG")
    library = logging.getLogger(name)
    library.setLevel(logging.DEBUG)  # as SQLAlchemy's echo does
    library.debug(WORDS)
    library.info(WORDS)
    library.warning("careful")
    library.setLevel(logging.NOTSET)
    assert written.getvalue().count("\n") == 1
    assert f"WARNING {name}: careful" in written.getvalue()


def test_talkative_libraries_do_not_even_put_their_lines_together(configured: Configured) -> None:
    configured(level="DEBUG")
    assert not [name for name in QUIET_LOGGERS if logging.getLogger(name).isEnabledFor(logging.INFO)]


def test_the_level_is_kept(configured: Configured) -> None:
    written = configured(level="ERROR")
    log.warning("not this")
    log.error("this")
    assert written.getvalue().count("\n") == 1


def test_an_exception_is_told_by_place_and_kind_without_its_words(configured: Configured) -> None:
    written = configured()

    def fails() -> None:
        words = WORDS
        try:
            raise KeyError(words)
        except KeyError as error:
            raise ValueError(f"cannot read {words}") from error

    log.error("failed", exc_info=raised_by(fails))
    log.error("failed: %s", raised_by(fails))
    log.error(raised_by(fails))
    line = written.getvalue()
    assert WORDS not in line
    assert "builtins.KeyError\nwhich led to:\nTraceback" in line
    assert "in fails" in line
    assert "failed: builtins.ValueError\n" in line


def test_the_exceptions_of_a_group_are_told_without_their_words(configured: Configured) -> None:
    written = configured()

    def fails() -> None:
        raise ExceptionGroup(WORDS, [ValueError(WORDS), TypeError(WORDS)])

    log.error("failed", exc_info=raised_by(fails))
    assert WORDS not in written.getvalue()
    assert "which holds:" in written.getvalue()
    assert "\nbuiltins.ValueError\n" in written.getvalue()
    assert written.getvalue().endswith("builtins.TypeError\n")


def test_an_exception_that_leads_to_itself_is_told_once(configured: Configured) -> None:
    written = configured()
    first, second = ValueError(), TypeError()
    first.__cause__, second.__cause__ = second, first
    log.error("failed", exc_info=first)
    assert written.getvalue().count("builtins.") == 2


def test_a_database_error_keeps_its_reason_and_loses_its_parameters(configured: Configured) -> None:
    written = configured()
    engine = create_engine("sqlite://")  # without hide_parameters: the worst case

    def fails() -> None:
        with engine.begin() as connection:
            connection.execute(text("create table notes (body text unique)"))
            for _ in range(2):
                connection.execute(text("insert into notes values (:body)"), {"body": WORDS})

    error = raised_by(fails)
    assert isinstance(error, IntegrityError)
    assert WORDS in str(error)
    log.error("failed", exc_info=error)
    log.error("failed: %s", error)
    log.error(f"failed: {error}")  # noqa: G004 - what somebody may write
    engine.dispose()
    assert WORDS not in written.getvalue()
    assert written.getvalue().count("UNIQUE constraint failed: notes.body") == 4


def test_what_sqlite_and_postgresql_quote_is_taken_out(configured: Configured) -> None:
    written = configured()
    log.error("failed", exc_info=sqlite3.OperationalError(f'fts5: syntax error near "{WORDS}"'))
    log.error(f"duplicate key value\nDETAIL: Key (name)=({WORDS}) already exists.")  # noqa: G004 - as above
    assert WORDS not in written.getvalue()
    assert "fts5: syntax error near <quoted>" in written.getvalue()


def test_a_fault_of_the_system_keeps_its_reason(configured: Configured) -> None:
    written = configured()
    log.error("cannot write", exc_info=OSError(28, "No space left on device"))
    assert "builtins.OSError: No space left on device" in written.getvalue()


async def test_a_task_that_nobody_waited_for_is_told_without_its_words(configured: Configured) -> None:
    written = configured()

    async def fails() -> None:
        raise ValueError(WORDS)

    task = asyncio.create_task(fails())
    await asyncio.sleep(0)
    del task
    gc.collect()
    assert "asyncio: Task exception was never retrieved" in written.getvalue()
    assert "ValueError" in written.getvalue()
    assert WORDS not in written.getvalue()


async def test_a_task_in_a_message_is_shown_without_its_words(configured: Configured) -> None:
    written = configured()

    async def fails() -> None:
        raise ValueError(WORDS)

    task = asyncio.create_task(fails())
    await asyncio.wait([task])
    log.warning("ended: %s", task)
    assert "ended: <Task finished" in written.getvalue()
    assert WORDS not in written.getvalue()


async def test_the_loop_tells_its_trouble_without_what_it_worked_on(configured: Configured) -> None:
    written = configured()
    asyncio.get_running_loop().call_exception_handler({"message": "trouble", "handle": WORDS})
    assert "ERROR asyncio: trouble\n" in written.getvalue()
    assert WORDS not in written.getvalue()


def test_another_formatter_finds_no_exception_to_print() -> None:
    error = raised_by(lambda: int(WORDS))
    record = log.makeRecord("n", logging.ERROR, "f", 1, "failed", (), (type(error), error, error.__traceback__))
    Redaction().filter(record)
    assert record.exc_info is None
    assert WORDS not in logging.Formatter().format(record)


def test_warnings_of_python_are_redacted_too(configured: Configured) -> None:
    written = configured()
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"the token is {TOKEN}", stacklevel=1)
    assert "the token is <token>" in written.getvalue()
    assert TOKEN not in written.getvalue()


def test_a_log_call_that_does_not_fit_breaks_nothing_and_shows_nothing(
    configured: Configured, capsys: pytest.CaptureFixture[str]
) -> None:
    written = configured()
    log.warning("%d of them", WORDS)
    assert "could not be put together" in written.getvalue()
    assert WORDS not in written.getvalue() + capsys.readouterr().err


def test_an_uncaught_exception_goes_to_the_log(configured: Configured) -> None:
    written = configured()
    error = raised_by(lambda: int(WORDS))
    sys.excepthook(type(error), error, error.__traceback__)
    assert "CRITICAL bot: the bot stopped on an error" in written.getvalue()
    assert WORDS not in written.getvalue()
