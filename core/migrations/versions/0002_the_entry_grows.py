"""the entry grows, and wordings wait for an editor."""

import sqlalchemy as sa
from alembic import op

import core.tables

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Change the database."""
    op.create_table(
        "phrasing_candidates",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("fingerprint", sa.String(length=32), nullable=False),
        sa.Column("source", sa.String(length=8), nullable=False),
        sa.Column("heard_at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["service_id"], ["services.id"], name=op.f("fk_phrasing_candidates_service_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_phrasing_candidates")),
        sa.UniqueConstraint(
            "service_id", "language", "fingerprint", name=op.f("uq_phrasing_candidates_service_id_language_fingerprint")
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_phrasing_candidates_uid")),
        sqlite_autoincrement=True,
    )
    op.add_column("services", sa.Column("kind", sa.String(length=16), server_default="service", nullable=False))
    op.add_column("services", sa.Column("schedule", core.tables.JsonText(), server_default="{}", nullable=False))
    op.add_column("services", sa.Column("hours_note", sa.Text(), nullable=True))
    op.add_column("services", sa.Column("status_note", sa.Text(), nullable=True))
    op.add_column("services", sa.Column("contact", sa.Text(), nullable=True))
    op.add_column("services", sa.Column("maintainer", sa.Text(), nullable=True))
    op.add_column("services", sa.Column("hidden", sa.Boolean(), server_default=sa.text("0"), nullable=False))
    op.add_column("services", sa.Column("needs", core.tables.JsonText(), server_default="[]", nullable=False))
    op.add_column("services", sa.Column("not_needs", core.tables.JsonText(), server_default="[]", nullable=False))
