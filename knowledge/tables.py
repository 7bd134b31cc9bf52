"""Where the entries are kept: each belongs to one neighbourhood, or to a library that several share."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Float,
    ForeignKey,
    Integer,
    LargeBinary,
    String,
    Table,
    Text,
    UniqueConstraint,
    false,
)

from core.tables import NEVER_REUSE_IDS, JsonText, UtcDateTime, id_column, metadata

libraries = Table(
    "libraries",
    metadata,
    id_column(),
    Column("slug", String(48), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    **NEVER_REUSE_IDS,
)

library_readers = Table(
    "library_readers",
    metadata,
    Column("library_id", ForeignKey("libraries.id", ondelete="CASCADE"), primary_key=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), primary_key=True),
    sqlite_with_rowid=False,
)

services = Table(
    "services",
    metadata,
    id_column(),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id")),
    Column("library_id", ForeignKey("libraries.id")),
    Column("slug", String(64), nullable=False),
    Column("category", String(32), nullable=False),
    Column("pictogram", String(16), nullable=False),
    Column("texts", JsonText, nullable=False),
    Column("organisation", Text),
    Column("phone", Text),
    Column("website", Text),
    Column("address", Text),
    Column("latitude", Float),
    Column("longitude", Float),
    Column("languages", JsonText, nullable=False),
    Column("access", JsonText, nullable=False),
    Column("opening_hours", Text),
    Column("status", String(16), nullable=False),
    Column("status_on", Date),
    Column("checked_on", Date),
    Column("alternatives", JsonText, nullable=False),
    Column("keywords", JsonText, nullable=False),
    Column("phrasings", JsonText, nullable=False),
    Column("kind", String(16), nullable=False, server_default="service"),
    Column("schedule", JsonText, nullable=False, server_default="{}"),
    Column("hours_note", Text),
    Column("status_note", Text),
    Column("contact", Text),
    Column("maintainer", Text),
    Column("hidden", Boolean, nullable=False, server_default=false()),
    Column("needs", JsonText, nullable=False, server_default="[]"),
    Column("not_needs", JsonText, nullable=False, server_default="[]"),
    CheckConstraint("(neighbourhood_id IS NULL) <> (library_id IS NULL)", name="one_owner"),
    UniqueConstraint("neighbourhood_id", "slug"),
    UniqueConstraint("library_id", "slug"),
    **NEVER_REUSE_IDS,
)

knowledge_versions = Table(
    "knowledge_versions",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("version", Integer, nullable=False),
    CheckConstraint("id = 1", name="only_one"),
)
"""One row. An import, which is another process than the bot, counts it up; the bot looks and loads anew."""

phrasing_candidates = Table(
    "phrasing_candidates",
    metadata,
    id_column(),
    Column("uid", String(32), nullable=False, unique=True),
    Column("service_id", ForeignKey("services.id", ondelete="CASCADE"), nullable=False),
    Column("language", String(2), nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("fingerprint", String(32), nullable=False),
    Column("source", String(8), nullable=False),
    Column("heard_at", UtcDateTime, nullable=False),
    UniqueConstraint("service_id", "language", "fingerprint"),
    **NEVER_REUSE_IDS,
)
"""Scrubbed wordings that led somebody to a service, until an editor takes one over or lets it go. Encrypted, and of
nobody: who asked is not kept."""
