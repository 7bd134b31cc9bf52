"""Where requests and what was said in them are kept. People's own words stand in one encrypted column alone.

A request has a random ``uid`` and so has each message: they name the place a text is sealed for, before the row exists.
"""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from core.tables import NEVER_REUSE_IDS, UtcDateTime, id_column, metadata

help_requests = Table(
    "help_requests",
    metadata,
    id_column(),
    Column("uid", String(32), nullable=False, unique=True),
    Column("bot_id", BigInteger, nullable=False),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False),
    Column("code", String(12), nullable=False, unique=True),
    Column("pseudonym", Integer, nullable=False),
    Column("state", String(8), nullable=False),
    Column("turn", String(8), nullable=False),
    Column("held_by", ForeignKey("people.id", ondelete="SET NULL")),
    Column("promised_at", UtcDateTime),
    Column("nudge_at", UtcDateTime),
    Column("late_at", UtcDateTime),
    Column("drafted_at", UtcDateTime, nullable=False),
    Column("opened_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("close_reason", String(16)),
    **NEVER_REUSE_IDS,
)
Index("ix_help_requests_desk", help_requests.c.neighbourhood_id, help_requests.c.state)
Index("ix_help_requests_person", help_requests.c.person_id, help_requests.c.state)
Index("ix_help_requests_held", help_requests.c.held_by)

help_messages = Table(
    "help_messages",
    metadata,
    id_column(),
    Column("uid", String(32), nullable=False, unique=True),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("author", String(8), nullable=False),
    Column("kind", String(12), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("pieces", Integer, nullable=False),
    Column("on_card", Boolean, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    Column("fault", String(8)),
    **NEVER_REUSE_IDS,
)
