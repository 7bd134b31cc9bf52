"""The tables of the floor, and the few column types all rooms share.

Each room adds its own tables to the same ``metadata``. Times are aware UTC instants on both databases.
"""

from datetime import UTC, datetime
from typing import Any

import orjson
from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ColumnElement,
    DateTime,
    Dialect,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    literal_column,
    text,
)
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant. SQLite gives times back without a zone; here they always have one."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time, store UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give UTC back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class JsonText(TypeDecorator[Any]):
    """A small JSON value in a text column, written by orjson."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any | None, dialect: Dialect) -> str | None:
        """Write."""
        return None if value is None else orjson.dumps(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """Read."""
        return None if value is None else orjson.loads(value)


def id_column() -> Column[int]:
    """The primary key of most tables. Numbers are never given out twice: an old button must not find a new object."""
    return Column("id", Integer, primary_key=True, autoincrement=True)


NEVER_REUSE_IDS: dict[str, Any] = {"sqlite_autoincrement": True}

chats = Table(
    "chats",
    metadata,
    Column("bot_id", BigInteger, primary_key=True),
    Column("chat_id", BigInteger, primary_key=True),
    Column("kind", String(16), nullable=False),
    Column("language", String(8), nullable=False),
    Column("reachability", String(16), nullable=False, server_default="reachable"),
    Column("migrated_to", BigInteger),
    Column("held_until", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)

NEW: ColumnElement[str] = literal_column("'new'")
QUEUED: ColumnElement[str] = literal_column("'queued'")
SENDING: ColumnElement[str] = literal_column("'sending'")
"""States written out in SQL: SQLite uses a partial index only when it sees the very value, not a parameter."""

inbox = Table(
    "inbox",
    metadata,
    id_column(),
    Column("bot_id", BigInteger, nullable=False),
    Column("update_id", BigInteger, nullable=False),
    Column("digest", String(32), nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("body", LargeBinary),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("fault", String(64)),
    Column("received_at", UtcDateTime, nullable=False),
    Column("done_at", UtcDateTime),
    UniqueConstraint("bot_id", "update_id", "digest"),
    **NEVER_REUSE_IDS,
)
Index(
    "ix_inbox_open",
    inbox.c.bot_id,
    inbox.c.id,
    sqlite_where=text("state = 'new'"),
    postgresql_where=text("state = 'new'"),
)

outbox = Table(
    "outbox",
    metadata,
    id_column(),
    Column("bot_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("kind", String(48), nullable=False),
    Column("variables", JsonText, nullable=False),
    Column("language", String(8)),
    Column("lane", Integer, nullable=False),
    Column("at_most_once", Boolean, nullable=False),
    Column("subject", String(64)),
    Column("edits_message_id", BigInteger),
    Column("replies_to_message_id", BigInteger),
    Column("dedupe_key", String(120)),
    Column("supersede_key", String(120)),
    Column("due_at", UtcDateTime, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("state", String(8), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("sends", Integer, nullable=False, server_default="0"),
    Column("possible_double", Boolean, nullable=False, server_default="0"),
    Column("message_id", BigInteger),
    Column("fault", String(64)),
    Column("settled_at", UtcDateTime),
    UniqueConstraint("bot_id", "dedupe_key"),
    **NEVER_REUSE_IDS,
)
_QUEUED = text("state = 'queued'")
Index("ix_outbox_claim", outbox.c.bot_id, outbox.c.lane, outbox.c.id, sqlite_where=_QUEUED, postgresql_where=_QUEUED)
Index(
    "uq_outbox_supersede",
    outbox.c.bot_id,
    outbox.c.supersede_key,
    unique=True,
    sqlite_where=text("state = 'queued' AND supersede_key IS NOT NULL"),
    postgresql_where=text("state = 'queued' AND supersede_key IS NOT NULL"),
)
Index("ix_outbox_chat", outbox.c.bot_id, outbox.c.chat_id)
Index(
    "ix_outbox_waiting",
    outbox.c.bot_id,
    outbox.c.chat_id,
    outbox.c.lane,
    outbox.c.id,
    sqlite_where=_QUEUED,
    postgresql_where=_QUEUED,
)
Index(
    "ix_outbox_sending",
    outbox.c.bot_id,
    sqlite_where=text("state = 'sending'"),
    postgresql_where=text("state = 'sending'"),
)

shown = Table(
    "shown",
    metadata,
    Column("bot_id", BigInteger, primary_key=True),
    Column("chat_id", BigInteger, primary_key=True),
    Column("message_id", BigInteger, primary_key=True),
    Column("subject", String(64), nullable=False),
    Column("kind", String(48), nullable=False),
    Column("variables", JsonText, nullable=False),
    Column("shown_at", UtcDateTime, nullable=False),
    sqlite_with_rowid=False,
)
Index("ix_shown_subject", shown.c.bot_id, shown.c.subject)
