"""Where activities are kept. People join an occurrence, never a whole series; a draft is a row like any other."""

from sqlalchemy import (
    BigInteger,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from core.tables import NEVER_REUSE_IDS, JsonText, UtcDateTime, id_column, metadata

activities = Table(
    "activities",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("slug", String(64)),
    Column("created_by", ForeignKey("people.id", ondelete="SET NULL"), index=True),
    Column("state", String(12), nullable=False),
    Column("step", String(12)),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("theme", String(24)),
    Column("pictogram", String(16)),
    Column("texts", JsonText, nullable=False),
    Column("place", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("first_on", Date),
    Column("starts_at", UtcDateTime),
    Column("minutes", Integer),
    Column("rrule", String(200)),
    Column("expanded_until", UtcDateTime),
    Column("seats", Integer),
    Column("contact", Text),
    Column("created_at", UtcDateTime, nullable=False),
    Column("published_at", UtcDateTime),
    Column("cancelled_at", UtcDateTime),
    UniqueConstraint("neighbourhood_id", "slug"),
    **NEVER_REUSE_IDS,
)
"""A series. ``texts`` is per language {"title", "what", "price", "bring"}; ``seats`` NULL is no limit; ``first_on`` is
the local day of a draft that has no hour yet; ``step`` is the furthest question a draft has come to."""
Index("ix_activities_series", activities.c.state, activities.c.expanded_until)

occurrences = Table(
    "occurrences",
    metadata,
    id_column(),
    Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), nullable=False),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("planned_at", UtcDateTime, nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("remind_at", UtcDateTime, nullable=False),
    Column("place", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("version", Integer, nullable=False, server_default="1"),
    Column("cancelled_at", UtcDateTime),
    UniqueConstraint("activity_id", "planned_at"),
    **NEVER_REUSE_IDS,
)
"""One time of a series. ``planned_at`` is when the rule puts it, ``starts_at`` when it is; place and pin, if any,
overrule those of the series."""
Index("ix_occurrences_agenda", occurrences.c.neighbourhood_id, occurrences.c.starts_at)
Index("ix_occurrences_remind", occurrences.c.remind_at)
Index("ix_occurrences_starts", occurrences.c.starts_at)

participations = Table(
    "participations",
    metadata,
    id_column(),
    Column("occurrence_id", ForeignKey("occurrences.id", ondelete="CASCADE"), nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("answer", String(8), nullable=False),
    Column("party", Integer, nullable=False, server_default="1"),
    Column("place", String(8)),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("reminded_at", UtcDateTime),
    UniqueConstraint("occurrence_id", "person_id"),
    **NEVER_REUSE_IDS,
)
"""What one person said of one occurrence. ``place`` (seat, waiting) only with a yes; ``joined_at`` orders the queue."""

announcements = Table(
    "announcements",
    metadata,
    id_column(),
    Column("activity_id", ForeignKey("activities.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("bot_id", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
    Column("hearers", Integer, nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("drawn", JsonText),
    Column("finished_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)
"""How far the news of an activity has come. ``drawn`` are the counts the poster last saw."""
Index("ix_announcements_open", announcements.c.bot_id, announcements.c.finished_at)
