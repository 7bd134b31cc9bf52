"""Roles given, the one-time invitations that give them, and who has duty when."""

from sqlalchemy import Column, Date, ForeignKey, Index, Integer, String, Table

from core.tables import NEVER_REUSE_IDS, UtcDateTime, id_column, metadata

roles = Table(
    "roles",
    metadata,
    id_column(),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("role", String(16), nullable=False),
    Column("granted_by", ForeignKey("people.id", ondelete="SET NULL")),
    Column("granted_at", UtcDateTime, nullable=False),
    Column("revoked_at", UtcDateTime),
    Column("away_since", UtcDateTime),
    Column("called", String(32)),
    **NEVER_REUSE_IDS,
)
Index("ix_roles_neighbourhood", roles.c.neighbourhood_id, roles.c.role)

invites = Table(
    "invites",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("role", String(16), nullable=False),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("created_by", ForeignKey("people.id", ondelete="SET NULL")),
    Column("created_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("used_by", ForeignKey("people.id", ondelete="SET NULL")),
    Column("used_at", UtcDateTime),
    **NEVER_REUSE_IDS,
)

duty_pattern = Table(
    "duty_pattern",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("place", String(8), nullable=False),
    **NEVER_REUSE_IDS,
)
Index("uq_duty_pattern", duty_pattern.c.neighbourhood_id, duty_pattern.c.weekday, duty_pattern.c.place, unique=True)

duty_exceptions = Table(
    "duty_exceptions",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), nullable=False),
    Column("on_date", Date, nullable=False),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), index=True),
    Column("place", String(8), nullable=False),
    **NEVER_REUSE_IDS,
)
_DAY_AND_PLACE = (duty_exceptions.c.neighbourhood_id, duty_exceptions.c.on_date, duty_exceptions.c.place)
Index("uq_duty_exceptions", *_DAY_AND_PLACE, unique=True)
