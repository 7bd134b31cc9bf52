"""Where activities are kept. People join an occurrence, never a whole series; a draft is a row like any other."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
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
    Column("to_ask", JsonText),
    Column("assumed", JsonText),
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
    Column("extra_on", JsonText),
    Column("left_out", JsonText),
    Column("skips_school_holidays", String(2)),
    Column("expanded_until", UtcDateTime),
    Column("seats", Integer),
    Column("contact", Text),
    Column("photo", String(200)),
    Column("online_url", Text),
    Column("closes_days", Integer),
    Column("created_at", UtcDateTime, nullable=False),
    Column("leaves_at", UtcDateTime),
    Column("published_at", UtcDateTime),
    Column("cancelled_at", UtcDateTime),
    UniqueConstraint("neighbourhood_id", "slug"),
    **NEVER_REUSE_IDS,
)
"""A series. ``texts`` is per language {"title", "what", "price", "bring", "audience", "access", "languages"}; ``seats``
NULL is no limit; ``first_on`` is the local day of a draft that has no hour yet.

``rrule`` (RFC 5545, without DTSTART) says when it returns; ``extra_on`` and ``left_out`` are lists of local dates (ISO)
that are added to it and taken out of it; ``skips_school_holidays`` is "nl" or "fr": whose school holidays are left out.
``closes_days``: who wants to come says so at the latest that many days before (the whole of that local day counts).
``photo`` is a file id of Telegram's. Of a draft: ``to_ask`` are the steps still to be asked (NULL: whatever is empty),
``assumed`` the fields that were filled in by convention; ``leaves_at`` is when a posted one goes out, or, of one that
waits for a yes, when those who may give it are reminded."""
Index("ix_activities_series", activities.c.state, activities.c.expanded_until)
Index("ix_activities_leaving", activities.c.state, activities.c.leaves_at)

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
    Column("overrides", JsonText),
    Column("count_asked_at", UtcDateTime),
    Column("came", Integer),
    Column("feedback_asked_at", UtcDateTime),
    Column("liked", Integer, nullable=False, server_default="0"),
    Column("could_be_better", Integer, nullable=False, server_default="0"),
    UniqueConstraint("activity_id", "planned_at"),
    **NEVER_REUSE_IDS,
)
"""One time of a series. ``planned_at`` is when the rule puts it, ``starts_at`` when it is; place and pin, if any,
overrule those of the series, and so do the fields in ``overrides`` ({"texts", "seats", "minutes", "photo",
"online_url", "contact", "closes_days"}). ``came`` is the head-count afterwards; ``liked`` and ``could_be_better`` count
taps, not people: nobody is written down with them."""
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
    Column("names", LargeBinary),
    Column("self_comes", Boolean, nullable=False, server_default="1"),
    Column("consent_at", UtcDateTime),
    Column("needs_company", Boolean, nullable=False, server_default="0"),
    Column("needs_transport", Boolean, nullable=False, server_default="0"),
    Column("offered_until", UtcDateTime),
    Column("offers", Integer, nullable=False, server_default="0"),
    Column("reminded_at", UtcDateTime),
    Column("reminded_soon_at", UtcDateTime),
    Column("feedback_at", UtcDateTime),
    UniqueConstraint("occurrence_id", "person_id"),
    **NEVER_REUSE_IDS,
)
"""What one person said of one occurrence. ``place`` (seat, offered, waiting) only with a yes; ``joined_at`` orders the
queue. ``party`` counts heads, with the person's own when ``self_comes``; ``names`` are sealed JSON {"own", "with"};
``consent_at``: when the person said that those who were signed up know of it. While ``offered_until`` lies ahead the
offered places are held."""
Index("ix_participations_offered", participations.c.offered_until)

seat_decisions = Table(
    "seat_decisions",
    metadata,
    id_column(),
    Column("occurrence_id", ForeignKey("occurrences.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("at", UtcDateTime, nullable=False),
    Column("what", String(24), nullable=False),
    Column("heads", Integer, nullable=False),
    Column("free", Integer),
    Column("until", UtcDateTime),
    **NEVER_REUSE_IDS,
)
"""Why somebody got a place, an offer, or neither: one row for each automatic decision. ``free`` are the places that
were free just before it; NULL is no limit."""

reminder_choices = Table(
    "reminder_choices",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("day_before", Boolean, nullable=False),
    Column("hours_before", Boolean, nullable=False),
)
"""Which reminders somebody wants; who is not here gets both."""

digest_readers = Table(
    "digest_readers",
    metadata,
    Column("person_id", ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("neighbourhood_id", ForeignKey("neighbourhoods.id"), primary_key=True),
    Column("since", UtcDateTime, nullable=False),
    Column("sent_on", Date),
)
"""Who hears of new activities once a week, in one message, instead of one by one."""

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
