"""Who we talk to. No name, no phone number, no user name: only what is needed to answer."""

from sqlalchemy import BigInteger, Column, ForeignKey, Index, Integer, String, Table, UniqueConstraint

from core.tables import NEVER_REUSE_IDS, UtcDateTime, id_column, metadata

people = Table(
    "people",
    metadata,
    id_column(),
    Column("bot_id", BigInteger, nullable=False),
    Column("user_id", BigInteger, nullable=False),
    Column("chat_id", BigInteger, nullable=False),
    Column("home_id", ForeignKey("neighbourhoods.id")),
    Column("first_seen_at", UtcDateTime, nullable=False),
    Column("stopped_at", UtcDateTime),
    UniqueConstraint("bot_id", "user_id"),
    **NEVER_REUSE_IDS,
)
Index("ix_people_chat", people.c.bot_id, people.c.chat_id)

memberships = Table(
    "memberships",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), primary_key=True),
    Column("joined_at", UtcDateTime, nullable=False),
)

consents = Table(
    "consents",
    metadata,
    id_column(),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("purpose", String(16), nullable=False),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id")),
    Column("subject", String(64)),
    Column("text_version", Integer, nullable=False),
    Column("given_at", UtcDateTime, nullable=False),
    Column("withdrawn_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)

follows = Table(
    "follows",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), primary_key=True),
    Column("theme", String(24), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
)
Index("ix_follows_theme", follows.c.neighbourhood_id, follows.c.theme)

dialogues = Table(
    "dialogues",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(32), nullable=False),
    Column("object_id", Integer),
    Column("since", UtcDateTime, nullable=False),
)
