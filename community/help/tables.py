"""Where requests and what was said in them are kept. People's own words stand in one encrypted column alone.

A request has a random ``uid`` and so has each message and note: they name the place a text is sealed for, before the
row exists. Each request has a key of its own; ``sealed_key`` is that key, wrapped by the master key called ``key_id``.
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
    Column("sealed_key", LargeBinary),
    Column("key_id", String(16)),
    Column("origin", String(12), nullable=False, server_default="own"),
    Column("subject_knows", Boolean),
    Column("topic", String(40)),
    Column("shown_name", LargeBinary),
    Column("held_at", UtcDateTime),
    Column("deputy_at", UtcDateTime),
    Column("later_until", UtcDateTime),
    Column("danger", String(8)),
    Column("alarm_at", UtcDateTime),
    Column("seen_at", UtcDateTime),
    Column("ask_helped_at", UtcDateTime),
    Column("reopened_at", UtcDateTime),
    Column("keep_until", UtcDateTime),
    Column("brought_up_at", UtcDateTime),
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
    Column("source_chat_id", BigInteger),
    Column("source_message_id", BigInteger),
    Column("album", String(32)),
    Column("edited_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)
Index("ix_help_messages_source", help_messages.c.source_chat_id, help_messages.c.source_message_id)

help_notes = Table(
    "help_notes",
    metadata,
    id_column(),
    Column("uid", String(32), nullable=False, unique=True),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("body", LargeBinary, nullable=False),
    Column("written_at", UtcDateTime, nullable=False),
    **NEVER_REUSE_IDS,
)

help_referrals = Table(
    "help_referrals",
    metadata,
    id_column(),
    Column("uid", String(32), nullable=False, unique=True),
    Column("request_id", ForeignKey("help_requests.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("service_id", Integer, nullable=False),
    Column("state", String(12), nullable=False),
    Column("body", LargeBinary),
    Column("made_at", UtcDateTime, nullable=False),
    Column("decided_at", UtcDateTime),
    Column("informed_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)

help_mutes = Table(
    "help_mutes",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("muted_at", UtcDateTime, nullable=False),
    Column("lifted_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)
