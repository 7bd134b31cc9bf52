"""The catalogue is loud about what is missing and lets no person's text near the markup."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from messages.catalogue import Catalogue, Marked, MissingWord
from messages.languages import LANGUAGES

NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
Make = Callable[..., Catalogue]


@pytest.fixture
def words(tmp_path: Path) -> Make:
    """Write the same Dutch text for all languages, unless a language is named."""

    def make(nl: str, fr: str | None = None, en: str | None = None) -> Catalogue:
        for language, text in zip(LANGUAGES, (nl, fr or nl, en or nl), strict=True):
            (tmp_path / language).mkdir()
            (tmp_path / language / "tests.ftl").write_text(text, encoding="utf-8")
        return Catalogue(tmp_path)

    return make


def test_each_language_has_its_own_words(words: Make) -> None:
    catalogue = words("hello = Dag { $name }", "hello = Bonjour { $name }", "hello = Hello { $name }")
    said = [catalogue.text(language, "hello", name="Amina") for language in LANGUAGES]
    assert said == ["Dag Amina", "Bonjour Amina", "Hello Amina"]


def test_a_missing_key_is_loud(words: Make) -> None:
    with pytest.raises(MissingWord, match="nl goodbye"):
        words("hello = Dag").text("nl", "goodbye")


def test_a_missing_variable_is_loud_and_named(words: Make) -> None:
    with pytest.raises(MissingWord, match=r"\$name"):
        words("hello = Dag { $name }").plain("nl", "hello")


def test_a_variable_of_a_choice_not_taken_is_asked_for_too(words: Make) -> None:
    catalogue = words("seats = { $count ->\n    [0] geen\n   *[other] { $count } bij { $title }\n }")
    with pytest.raises(MissingWord, match=r"\$title"):
        catalogue.text("nl", "seats", count=0)


def test_a_variable_of_a_quoted_message_is_asked_for(words: Make) -> None:
    with pytest.raises(MissingWord, match=r"\$name"):
        words("hello = Dag { $name }\nletter = { hello }, tot snel").text("nl", "letter")


def test_a_quoted_message_that_is_not_there_is_loud(words: Make) -> None:
    with pytest.raises(MissingWord, match="hello"):
        words("letter = { hello }, tot snel").text("nl", "letter")


def test_an_error_never_holds_what_a_person_wrote(words: Make) -> None:
    with pytest.raises(MissingWord) as raised:
        words("price = { NUMBER($amount) }").text("nl", "price", amount="geheim")
    assert "geheim" not in str(raised.value)


def test_html_in_a_variable_is_escaped_in_text_only(words: Make) -> None:
    catalogue = words("hello = <b>Dag</b> { $name }")
    assert catalogue.text("nl", "hello", name='<a>"&') == '<b>Dag</b> &lt;a&gt;"&amp;'
    assert catalogue.plain("nl", "hello", name="<a>") == "<b>Dag</b> <a>"


def test_html_in_a_list_is_escaped(words: Make) -> None:
    assert words("who = { $names }").text("nl", "who", names=["<b>", "c"]) == "&lt;b&gt; en c"


def test_a_message_inside_a_message_keeps_its_markup(words: Make) -> None:
    catalogue = words("state = <i>open</i> { $by }\ncard = Vraag: { $state }")
    inner = catalogue.text("nl", "state", by="<Bram>")
    assert catalogue.text("nl", "card", state=inner) == "Vraag: <i>open</i> &lt;Bram&gt;"


def test_marked_text_is_refused_where_markup_is_not_shown(words: Make) -> None:
    with pytest.raises(TypeError, match="marked-up"):
        words("card = { $state }").plain("nl", "card", state=Marked("<b>x</b>"))


@pytest.mark.parametrize(("language", "joined"), [("nl", "a, b en c"), ("fr", "a, b et c"), ("en", "a, b and c")])
def test_a_list_is_joined_in_the_language(words: Make, language: str, joined: str) -> None:
    assert words("who = { $names }").text(language, "who", names=["a", "b", "c"]) == joined  # type: ignore[arg-type]  # on purpose


def test_numbers_are_written_in_the_language(words: Make) -> None:
    catalogue = words("price = { $count } voor { NUMBER($price, minimumFractionDigits: 2) }")
    assert catalogue.text("nl", "price", count=1234, price=Decimal("2.5")) == "1.234 voor 2,50"
    assert catalogue.text("en", "price", count=1234, price=Decimal("2.5")) == "1,234 voor 2.50"


def test_plurals_choose_their_variant(words: Make) -> None:
    catalogue = words("seats = { $count ->\n    [one] een plaats\n   *[other] { $count } plaatsen\n }")
    assert [catalogue.text("nl", "seats", count=count) for count in (1, 3)] == ["een plaats", "3 plaatsen"]


def test_dates_read_as_words(words: Make) -> None:
    catalogue = words(
        "card = { DAY($at) } / { CLOCK($at) } / { MOMENT($at) } / { AGE($since) } / { SPAN($minutes) }"
        " / { $at } / { $on }"
    )
    said = catalogue.text(
        "nl",
        "card",
        now=NOW,
        at=datetime(2026, 11, 26, 13, 30, tzinfo=UTC),
        since=datetime(2026, 11, 25, 8, 50, tzinfo=UTC),
        minutes=30,
        on=date(2026, 12, 3),
    )
    assert said == (
        "morgen / 14.30 u / morgen om 14.30 u / 10 minuten geleden / een half uur / morgen om 14.30 u"
        " / donderdag 3 december"
    )


@pytest.mark.parametrize("pattern", ["{ DAY($at) }", "{ $at }"])
def test_a_day_without_now_is_loud(words: Make, pattern: str) -> None:
    with pytest.raises(MissingWord, match="now"):
        words(f"card = {pattern}").text("nl", "card", at=NOW)


def test_a_time_without_a_zone_is_refused(words: Make) -> None:
    with pytest.raises(TypeError, match="time zone"):
        words("card = { $at }").text("nl", "card", now=NOW, at=NOW.replace(tzinfo=None))


@pytest.mark.parametrize("value", [True, None, 1.5])
def test_a_value_that_has_no_words_is_refused(words: Make, value: object) -> None:
    with pytest.raises(TypeError, match="cannot show"):
        words("card = { $x }").text("nl", "card", x=value)  # type: ignore[arg-type]  # on purpose


def test_the_longest_telegram_text_fits_in_a_message(words: Make) -> None:
    """Fluent by itself refuses a piece over 2,500 characters."""
    long = "<" * 4096
    assert words("card = Bericht: { $body }!").text("nl", "card", body=long) == f"Bericht: {'&lt;' * 4096}!"


def test_a_text_cannot_pose_as_another_variable(words: Make) -> None:
    catalogue = words("card = { $name }: { $body }")
    assert catalogue.text("nl", "card", name="\0000\000", body="x" * 200) == f"0: {'x' * 200}"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("a\u202eb\u2066c\u200f", "abc"),
        ("a\u200bb\ufeffc\u00ad", "abc"),
        ("a\x00\x1b[31m", "a[31m"),
        ("a\r\nb\u2028c\td", "a\nb\nc d"),
        ("half \ud800", "half "),
        ("👩\u200d👩\u200d👧 en 🏳️\u200d🌈", "👩\u200d👩\u200d👧 en 🏳️\u200d🌈"),
        ("p\u200dq 👍\u200d \u200d👍", "pq 👍 👍"),
        ("Zoë à l'été", "Zoë à l'été"),
    ],
)
def test_what_cannot_be_seen_is_taken_out(words: Make, written: str, shown: str) -> None:
    catalogue = words("card = { $x }")
    assert catalogue.text("nl", "card", x=written) == shown
    assert catalogue.plain("nl", "card", x=written) == shown


def test_a_variable_may_be_called_language_or_key(words: Make) -> None:
    assert words("card = { $language } { $key }").text("nl", "card", language="a", key="b") == "a b"


def test_the_words_of_the_bot_itself_load() -> None:
    assert Catalogue().plain("nl", "dates-today") == "vandaag"
