"""Roles given, and the one-time invitations that give them."""

from sqlalchemy import Column, ForeignKey, Index, String, Table

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
