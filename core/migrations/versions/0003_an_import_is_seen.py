"""an import is seen."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Change the database."""
    op.create_table(
        "knowledge_versions",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_knowledge_versions_only_one")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_knowledge_versions")),
    )
