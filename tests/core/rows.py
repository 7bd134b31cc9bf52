"""A row that is easily made and counted, for tests of the floor that need any row at all."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert, select

from core.database import Database, Tx
from core.tables import chats

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
BOT = 700


async def add(tx: Tx, chat_id: int, language: str = "nl") -> None:
    """One chat."""
    values = {"bot_id": BOT, "chat_id": chat_id, "kind": "private", "language": language, "changed_at": NOW}
    await tx.execute(insert(chats).values(**values))


async def ids(database: Database) -> list[int]:
    """The chats that are there."""
    async with database.read() as connection:
        return list((await connection.execute(select(chats.c.chat_id).order_by(chats.c.chat_id))).scalars())


def on_disk(file: Path) -> bytes:
    """Every byte of the database and of its log."""
    return b"".join(one.read_bytes() for one in sorted(file.parent.glob(f"{file.name}*")))


def content(file: Path) -> bytes:
    """Every byte of the database alone: fold the log in before."""
    return file.read_bytes()
