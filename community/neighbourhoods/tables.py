"""Where the neighbourhoods are kept: only their identity. How they are reached stands in the configuration."""

from sqlalchemy import Column, String, Table

from core.tables import NEVER_REUSE_IDS, id_column, metadata

neighbourhoods = Table(
    "neighbourhoods",
    metadata,
    id_column(),
    Column("slug", String(48), nullable=False, unique=True),
    Column("name", String(120), nullable=False),
    **NEVER_REUSE_IDS,
)
