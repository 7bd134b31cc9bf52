"""Marked-up text becomes plain text and entities counted in UTF-16 units, or is refused in known words."""

import pytest

from demo.standin.entities import formatted, parse_html, utf16_length
from demo.standin.errors import Refusal
from demo.standin.transcript import as_html


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("dag", "dag", []),
        ("<b>dag</b> buur", "dag buur", [("bold", 0, 3)]),
        ("😀<b>dag</b>", "😀dag", [("bold", 2, 3)]),
        ("<i>😀é</i> x", "😀é x", [("italic", 0, 3)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<STRONG>x</strong>", "x", [("bold", 0, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
        ("<s>a</s><tg-spoiler>b</tg-spoiler>", "ab", [("strikethrough", 0, 1), ("spoiler", 1, 1)]),
        ('<span class="tg-spoiler">c</span>', "c", [("spoiler", 0, 1)]),
        ("<code>x</code>", "x", [("code", 0, 1)]),
        ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("a &lt; b &amp; &#233;&#x1F600; &nbsp;&", "a < b & é😀 &nbsp;&", []),
        ("<b></b>leeg", "leeg", []),
    ],
)  # fmt: skip
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed, found = parse_html(source)
    assert parsed == text
    assert [(e["type"], e["offset"], e["length"]) for e in found] == entities


def test_a_link_keeps_its_address() -> None:
    _, entities = parse_html('zie <a href="https://example.org/?a=1&amp;b=2">hier</a>')
    assert entities == [{"type": "text_link", "offset": 4, "length": 4, "url": "https://example.org/?a=1&b=2"}]


@pytest.mark.parametrize("address", ["tel:+32400000000", "javascript:alert(1)", "file:///etc/x", "nonsense"])
def test_a_link_that_telegram_does_not_open_is_left_out(address: str) -> None:
    assert parse_html(f'<a href="{address}">hier</a>') == ("hier", [])


def test_code_inside_pre_is_one_entity_with_its_language() -> None:
    _, entities = parse_html('<pre><code class="language-python">x</code></pre>')
    assert entities == [{"type": "pre", "offset": 0, "length": 1, "language": "python"}]


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("é😀<br>", 'Unsupported start tag "br" at byte offset 6'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ('é<a href="x', "Unclosed start tag at byte offset 2"),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>é</i>", 'Unmatched end tag at byte offset 5, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<i><b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">y</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
        ("<a href=http://x>y</a>", "Unexpected end of name token at byte offset 8"),
    ],
)
def test_broken_html_is_refused_with_the_servers_words(source: str, fault: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {fault}"


def test_white_space_around_a_text_is_cut_and_entities_move_along() -> None:
    text, entities = formatted("  😀<b> dag </b> ", html=True)
    assert text == "😀 dag"
    assert entities == [{"type": "bold", "offset": 2, "length": 4}]


@pytest.mark.parametrize(
    ("text", "kind", "offset", "length"),
    [
        ("/start abc", "bot_command", 0, 6),
        ("😀 /help@buurtbot", "bot_command", 3, 14),
        ("zie https://example.org/a.", "url", 4, 21),
        ("an@example.org", "email", 0, 14),
        ("dag @buurtbot", "mention", 4, 9),
        ("#feest", "hashtag", 0, 6),
    ],
)
def test_what_telegram_finds_by_itself_is_found(text: str, kind: str, offset: int, length: int) -> None:
    assert formatted(text, html=False)[1] == [{"type": kind, "offset": offset, "length": length}]


@pytest.mark.parametrize("text", ["en/of", "12/10", "3 # 4", "dag @an"])
def test_ordinary_writing_has_no_entities(text: str) -> None:
    assert formatted(text, html=False)[1] == []


def test_nothing_is_found_inside_code() -> None:
    assert [e["type"] for e in formatted("<code>/start</code>", html=True)[1]] == ["code"]


@pytest.mark.parametrize(("text", "length"), [("abc", 3), ("é", 1), ("😀", 2), ("🇧🇪", 4)])
def test_length_is_counted_in_utf16_units(text: str, length: int) -> None:
    assert utf16_length(text) == length


@pytest.mark.parametrize(
    "source",
    [
        "<b>😀 a<i>b</i></b> &lt;c&gt;",
        '<a href="https://example.org/?a&amp;b">x</a> y',
        "<b>a</b><i>b</i>",
        "<b><i>a</i></b>",
    ],
)
def test_entities_turn_back_into_the_same_html(source: str) -> None:
    text, entities = parse_html(source)
    again = parse_html(as_html(text, entities))
    assert (again[0], sorted(map(str, again[1]))) == (text, sorted(map(str, entities)))


def test_html_for_the_page_carries_no_markup_of_a_person() -> None:
    assert as_html("<script>", []) == "&lt;script&gt;"
    entity = {"type": "text_link", "offset": 0, "length": 1, "url": '"onclick="x'}
    assert as_html("a", [entity]) == '<a href="&quot;onclick=&quot;x">a</a>'
