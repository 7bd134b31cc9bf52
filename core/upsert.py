"""INSERT with ON CONFLICT, which SQLAlchemy has per database; the one place that knows which of them runs."""

from typing import Any

from sqlalchemy import Table


def insert_into(table: Table, dialect: str) -> Any:
    """An insert that understands ``on_conflict_do_nothing`` and ``on_conflict_do_update``, for ``tx.dialect.name``."""
    if dialect == "sqlite":
        from sqlalchemy.dialects.sqlite import insert  # noqa: PLC0415  # each costs memory: only the one that is used
    else:
        from sqlalchemy.dialects.postgresql import insert  # type: ignore[assignment]  # noqa: PLC0415  # the same shape
    return insert(table)
