"""No table may hold something of a person without a room that erases and exports it."""

from sqlalchemy import BigInteger, Column, ForeignKey, MetaData, Table

from bot import features
from core.tables import metadata

PERSONAL_COLUMNS = {"person_id", "chat_id", "user_id"}


def names_a_person(table: Table) -> bool:
    """Whether rows of a table can be of a person: by its columns' names, or by what they point at."""
    targets = {key.target_fullname for key in table.foreign_keys}
    return "people.id" in targets or bool(PERSONAL_COLUMNS & set(table.columns.keys()))


def unclaimed(found: MetaData, claimed: frozenset[str]) -> set[str]:
    """Tables of people that nobody answers for."""
    return {table.name for table in found.tables.values() if names_a_person(table)} - claimed


def test_every_table_of_people_is_claimed_by_a_room() -> None:
    assert unclaimed(metadata, features.personal_data().claimed_tables()) == set()


def test_every_claimed_table_exists() -> None:
    assert features.personal_data().claimed_tables() <= set(metadata.tables)


def test_a_new_table_that_nobody_claimed_is_found() -> None:
    planted = MetaData()
    Table("people", planted, Column("id", BigInteger, primary_key=True))
    Table("likes", planted, Column("liked_by", ForeignKey("people.id")))
    Table("letters", planted, Column("chat_id", BigInteger))
    Table("benches", planted, Column("id", BigInteger))
    assert unclaimed(planted, frozenset({"people"})) == {"likes", "letters"}
