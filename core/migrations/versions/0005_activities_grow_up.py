"""activities grow up."""

import sqlalchemy as sa
from alembic import op

import core.tables

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Change the database."""
    op.create_table(
        "digest_readers",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("neighbourhood_id", sa.Integer(), nullable=False),
        sa.Column("since", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("sent_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["neighbourhood_id"], ["neighbourhoods.id"], name=op.f("fk_digest_readers_neighbourhood_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_digest_readers_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", "neighbourhood_id", name=op.f("pk_digest_readers")),
    )
    op.create_table(
        "reminder_choices",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("day_before", sa.Boolean(), nullable=False),
        sa.Column("hours_before", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_reminder_choices_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_reminder_choices")),
    )
    op.create_table(
        "seat_decisions",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("occurrence_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("at", core.tables.UtcDateTime(timezone=True), nullable=False),
        sa.Column("what", sa.String(length=24), nullable=False),
        sa.Column("heads", sa.Integer(), nullable=False),
        sa.Column("free", sa.Integer(), nullable=True),
        sa.Column("until", core.tables.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["occurrence_id"], ["occurrences.id"], name=op.f("fk_seat_decisions_occurrence_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_seat_decisions_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seat_decisions")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_seat_decisions_occurrence_id"), "seat_decisions", ["occurrence_id"], unique=False)
    op.create_index(op.f("ix_seat_decisions_person_id"), "seat_decisions", ["person_id"], unique=False)

    op.add_column("activities", sa.Column("to_ask", core.tables.JsonText(), nullable=True))
    op.add_column("activities", sa.Column("assumed", core.tables.JsonText(), nullable=True))
    op.add_column("activities", sa.Column("extra_on", core.tables.JsonText(), nullable=True))
    op.add_column("activities", sa.Column("left_out", core.tables.JsonText(), nullable=True))
    op.add_column("activities", sa.Column("skips_school_holidays", sa.String(length=2), nullable=True))
    op.add_column("activities", sa.Column("photo", sa.String(length=200), nullable=True))
    op.add_column("activities", sa.Column("online_url", sa.Text(), nullable=True))
    op.add_column("activities", sa.Column("closes_days", sa.Integer(), nullable=True))
    op.add_column("activities", sa.Column("leaves_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.create_index("ix_activities_leaving", "activities", ["state", "leaves_at"], unique=False)
    op.drop_column("activities", "step")

    op.add_column("occurrences", sa.Column("overrides", core.tables.JsonText(), nullable=True))
    op.add_column("occurrences", sa.Column("count_asked_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("occurrences", sa.Column("came", sa.Integer(), nullable=True))
    op.add_column("occurrences", sa.Column("feedback_asked_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("occurrences", sa.Column("liked", sa.Integer(), server_default="0", nullable=False))
    op.add_column("occurrences", sa.Column("could_be_better", sa.Integer(), server_default="0", nullable=False))

    op.add_column("participations", sa.Column("names", sa.LargeBinary(), nullable=True))
    op.add_column("participations", sa.Column("self_comes", sa.Boolean(), server_default="1", nullable=False))
    op.add_column("participations", sa.Column("consent_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("participations", sa.Column("needs_company", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("participations", sa.Column("needs_transport", sa.Boolean(), server_default="0", nullable=False))
    op.add_column("participations", sa.Column("offered_until", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.add_column("participations", sa.Column("offers", sa.Integer(), server_default="0", nullable=False))
    op.add_column(
        "participations", sa.Column("reminded_soon_at", core.tables.UtcDateTime(timezone=True), nullable=True)
    )
    op.add_column("participations", sa.Column("feedback_at", core.tables.UtcDateTime(timezone=True), nullable=True))
    op.create_index("ix_participations_offered", "participations", ["offered_until"], unique=False)
