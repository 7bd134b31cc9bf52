"""help grows up."""

import sqlalchemy as sa
from alembic import op

import core.tables

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Change the database."""
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), nullable=False),
        sa.Column("at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("actor_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("action", sa.String(length=24), nullable=False),
        sa.Column("object", sa.String(length=24), nullable=False),
        sa.Column("chain", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_audit_object", "audit", ["bot_id", "object"], unique=False)

    op.create_table(
        "duty_exceptions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("on_date", sa.Date(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhoods.id"], name=op.f("fk_duty_exceptions_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_duty_exceptions_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_exceptions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_duty_exceptions_person_id"), "duty_exceptions", ["person_id"], unique=False)
    op.create_index("uq_duty_exceptions", "duty_exceptions", ["neighbourhood_id", "on_date", "place"], unique=True)

    op.create_table(
        "duty_pattern",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("weekday", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhoods.id"], name=op.f("fk_duty_pattern_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_duty_pattern_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_pattern")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_duty_pattern_person_id"), "duty_pattern", ["person_id"], unique=False)
    op.create_index("uq_duty_pattern", "duty_pattern", ["neighbourhood_id", "weekday", "place"], unique=True)

    op.create_table(
        "help_mutes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("muted_at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("lifted_at", core.tables.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhoods.id"], name=op.f("fk_help_mutes_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_help_mutes_person_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_mutes")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_help_mutes_person_id"), "help_mutes", ["person_id"], unique=False)

    op.create_table(
        "help_notes",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("written_at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_help_notes_person_id"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["help_requests.id"], name=op.f("fk_help_notes_request_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_notes")),
        sa.UniqueConstraint("uid", name=op.f("uq_help_notes_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_help_notes_person_id"), "help_notes", ["person_id"], unique=False)
    op.create_index(op.f("ix_help_notes_request_id"), "help_notes", ["request_id"], unique=False)

    op.create_table(
        "help_referrals",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("uid", sa.String(length=32), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("service_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=12), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("made_at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("decided_at", core.tables.UtcDateTime(timezone=True), nullable=True),
        sa.Column("informed_at", core.tables.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["help_requests.id"], name=op.f("fk_help_referrals_request_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_help_referrals")),
        sa.UniqueConstraint("uid", name=op.f("uq_help_referrals_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_help_referrals_request_id"), "help_referrals", ["request_id"], unique=False)

    op.add_column("help_messages", sa.Column("source_chat_id", sa.BigInteger(), nullable=True))
    op.add_column("help_messages", sa.Column("source_message_id", sa.BigInteger(), nullable=True))
    op.add_column("help_messages", sa.Column("album", sa.String(length=32), nullable=True))
    op.add_column("help_messages", sa.Column("edited_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.create_index("ix_help_messages_source", "help_messages", ["source_chat_id", "source_message_id"], unique=False)

    op.add_column("help_requests", sa.Column("sealed_key", sa.LargeBinary(), nullable=True))
    op.add_column("help_requests", sa.Column("key_id", sa.String(length=16), nullable=True))
    op.add_column("help_requests", sa.Column("origin", sa.String(length=12), server_default="own", nullable=False))
    op.add_column("help_requests", sa.Column("subject_knows", sa.Boolean(), nullable=True))
    op.add_column("help_requests", sa.Column("topic", sa.String(length=40), nullable=True))
    op.add_column("help_requests", sa.Column("shown_name", sa.LargeBinary(), nullable=True))
    op.add_column("help_requests", sa.Column("held_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("deputy_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("later_until", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("danger", sa.String(length=8), nullable=True))
    op.add_column("help_requests", sa.Column("alarm_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("seen_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("ask_helped_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("reopened_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("keep_until", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("help_requests", sa.Column("brought_up_at", core.tables.UtcDateTime(timezone=True), nullable=True))

    op.add_column("roles", sa.Column("called", sa.String(length=32), nullable=True))
