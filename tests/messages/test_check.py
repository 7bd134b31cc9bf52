"""Every check of the words is shown failing, on a small project that is otherwise without a fault."""

from pathlib import Path

import pytest

from messages.check import faults, main
from messages.languages import FOLDER, LANGUAGES

CLEAN = {
    "messages/nl/help.ftl": "help-asked = Dank je, { $name }.\nhelp-button = Ik vraag <b>hulp</b>\n",
    "messages/fr/help.ftl": "help-asked = Merci, { $name }.\nhelp-button = Je demande de <b>l'aide</b>\n",
    "messages/en/help.ftl": "help-asked = Thank you, { $name }.\nhelp-button = I ask for <b>help</b>\n",
    "handlers/help.py": 'context.say("help-asked", name=name)\ncatalogue.text(language, "help-button")\n',
}


class Project:
    """A few files on disk, and what the check says about them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        for path, text in CLEAN.items():
            self.write(path, text)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        self.write(path, (self.root / path).read_text(encoding="utf-8") + text)

    def say(self, nl: str, fr: str = "Un deux", en: str = "One two") -> None:
        """Add the message `extra`, used in code, on line 3 of each language."""
        for language, text in zip(LANGUAGES, (nl, fr, en), strict=True):
            self.append(f"messages/{language}/help.ftl", f"extra = {text}\n")
        self.append("handlers/help.py", 'context.say("extra")\n')

    def faults(self) -> list[str]:
        return [str(fault) for fault in faults(self.root)]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


def test_a_clean_project_has_no_fault(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.faults() == []
    assert main(project.root) == 0
    assert capsys.readouterr().out == ""


def test_a_fault_gives_one_line_and_exit_code_one(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.append("messages/nl/help.ftl", "help-only = Alleen hier\n")
    project.append("handlers/help.py", 'context.say("help-only")\n')
    assert main(project.root) == 1
    assert capsys.readouterr().out.splitlines() == [
        "messages/nl/help.ftl:3 help-only: missing in en",
        "messages/nl/help.ftl:3 help-only: missing in fr",
    ]


def test_a_key_in_another_file_is_a_fault(project: Project) -> None:
    project.write("messages/fr/help.ftl", "help-asked = Merci, { $name }.\n")
    project.write("messages/fr/aide.ftl", "help-button = Je demande de <b>l'aide</b>\n")
    assert project.faults() == ["messages/fr/aide.ftl:1 help-button: stands in help.ftl in another language"]


def test_different_variables_are_a_fault(project: Project) -> None:
    project.say("Dag { $naam }", "Bonjour { $nom }", "Hello")
    assert project.faults() == ["messages/nl/help.ftl:3 extra: variables differ: nl $naam, fr $nom, en none"]


def test_the_same_variables_in_another_order_or_choice_are_fine(project: Project) -> None:
    project.say("{ $a } en { $b }", "{ $b ->\n    [one] un\n   *[other] des\n } { $a } et { $b }", "{ $a } and { $b }")
    assert project.faults() == []


def test_what_fluent_cannot_read_is_a_fault(project: Project) -> None:
    project.append("messages/en/help.ftl", "broken = { $name\n")
    assert "messages/en/help.ftl:3 broken: cannot be read as Fluent" in project.faults()


def test_a_duplicate_key_is_a_fault_within_and_across_files(project: Project) -> None:
    project.append("messages/nl/help.ftl", "help-asked = Nog eens, { $name }.\n")
    project.write("messages/nl/other.ftl", "help-asked = En nog eens, { $name }.\n")
    assert project.faults() == [
        "messages/nl/help.ftl:3 help-asked: duplicate of messages/nl/help.ftl:1",
        "messages/nl/other.ftl:1 help-asked: duplicate of messages/nl/help.ftl:1",
    ]


def test_attributes_are_a_fault(project: Project) -> None:
    project.say("Een twee\n    .title = Titel")
    assert project.faults() == ["messages/nl/help.ftl:3 extra: attributes are not used here"]


def test_the_same_value_in_two_languages_is_a_fault_unless_named(project: Project) -> None:
    project.say("Menu", "Menu", "Choices")
    fault = "messages/fr/help.ftl:3 extra: equal to nl; translate it or name it in same.txt"
    assert project.faults() == [fault]
    project.write("messages/same.txt", "# shared words\nextra  # one word in both\n")
    assert project.faults() == []


def test_a_value_without_letters_may_be_the_same(project: Project) -> None:
    project.say("{ $a } – { $b }", "{ $a } – { $b }", "{ $a } – { $b }")
    assert project.faults() == []


def test_a_name_in_the_same_list_that_is_not_the_same_is_a_fault(project: Project) -> None:
    project.write("messages/same.txt", "help-asked  # once\n")
    assert project.faults() == ["messages/same.txt:1 help-asked: is not the same in two languages"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Een <u>twee</u>", "unknown tag <u>"),
        ("Een <b>twee", "<b> is not closed"),
        ("Een twee</i>", "</i> closes nothing"),
        ("Een <b><i>twee</b></i>", "</b> closes nothing"),
        ("Een < twee", "a loose <: write &lt;"),
        ("Een <b class=x>twee</b>", "unexpected attributes in <b>"),
        ("Een <a>twee</a>", "unexpected attributes in <a>"),
    ],
)
def test_tags_telegram_refuses_are_a_fault(project: Project, text: str, what: str) -> None:
    project.say(text)
    assert f"messages/nl/help.ftl:3 extra: {what}" in project.faults()


def test_a_variable_inside_a_tag_is_a_fault(project: Project) -> None:
    project.say(*(f'{word} <a href="{{ $url }}">x</a>' for word in ("Een", "Un", "One")))
    assert "messages/nl/help.ftl:3 extra: a variable inside <a>: only fixed addresses are safe" in project.faults()


def test_a_tag_left_open_in_one_choice_is_a_fault(project: Project) -> None:
    texts = (f"{word} <b>{{ $n ->\n    [one] a</b>\n   *[other] b\n }}" for word in ("Een", "Un", "One"))
    project.say(*texts)
    assert "messages/nl/help.ftl:3 extra: <b> is not closed" in project.faults()


@pytest.mark.parametrize(
    ("nl", "fr", "en", "where"),
    [
        ("Beste Cliënten", "Un", "One", "messages/nl/help.ftl:3 extra: forbidden word cliënt*"),
        ("De patienten", "Un", "One", "messages/nl/help.ftl:3 extra: forbidden word patiënt*"),
        ("Hulpbehoevenden", "Un", "One", "messages/nl/help.ftl:3 extra: forbidden word hulpbehoevend*"),
        ("Onze doelgroep", "Un", "One", "messages/nl/help.ftl:3 extra: forbidden word doelgroep*"),
        ("Een", "Les bénéficiaires", "One", "messages/fr/help.ftl:3 extra: forbidden word bénéficiaire*"),
        ("Een", "Un", "Our clients", "messages/en/help.ftl:3 extra: forbidden word client*"),
    ],
)
def test_a_forbidden_word_is_a_fault(project: Project, nl: str, fr: str, en: str, where: str) -> None:
    project.say(nl, fr, en)
    found = project.faults()
    assert len(found) == 1
    assert found[0].startswith(where)


def test_a_word_that_only_begins_like_a_forbidden_one_is_fine(project: Project) -> None:
    project.say("Een", "Vous pouvez patienter ici", "One")
    assert project.faults() == []


def test_a_sentence_over_twenty_words_is_a_fault(project: Project) -> None:
    project.say("Woord" + " en" * 19 + ". Nog een zin.")
    assert project.faults() == []
    project.write("messages/nl/help.ftl", CLEAN["messages/nl/help.ftl"] + "extra = Woord" + " en" * 20 + ".\n")
    assert project.faults() == ["messages/nl/help.ftl:3 extra: a sentence of 21 words, at most 20: Woord..."]


def test_a_text_longer_than_fluent_takes_is_a_fault(project: Project) -> None:
    project.say("Een zin van zes woorden hier. " * 100)
    assert project.faults() == ["messages/nl/help.ftl:3 extra: 2999 characters, at most 2500"]


def test_a_pictogram_without_words_is_a_fault(project: Project) -> None:
    project.say("👍", "👍 Merci", "👍 { $name }")
    assert "messages/nl/help.ftl:3 extra: a pictogram never stands without words" in project.faults()
    assert not [fault for fault in project.faults() if "pictogram" in fault and "/nl/" not in fault]


def test_an_unknown_function_or_message_is_a_fault(project: Project) -> None:
    project.say("Om { KLOK($at) }, { help-gone }", "À { CLOCK($at) }", "At { CLOCK($at) }")
    assert project.faults() == [
        "messages/nl/help.ftl:3 extra: quotes help-gone, which is not there",
        "messages/nl/help.ftl:3 extra: unknown function KLOK",
    ]


@pytest.mark.parametrize(
    "code",
    [
        'context.say("help-askde")',
        'catalogue.text(language, "help-askde")',
        'catalogue.text("nl", "help-askde")',
        'words("help-askde")',
        'context.toast("help-asked" if new else "help-askde")',
        'TOASTS = {1: "help-asked", 2: "help-askde"}\ndef f(): context.toast(TOASTS[place])',
        'KEY = "help-askde"\nplain(language, KEY)',
        'class Closed(DomainError):\n    key = "help-askde"',
        'class A(errors.DomainError): ...\nclass B(A):\n    key: ClassVar[str] = "help-askde"',
    ],
)
@pytest.mark.parametrize("folder", ["bot", "handlers", "community/help", "knowledge", "scheduler"])
def test_a_key_that_does_not_exist_is_a_fault(project: Project, folder: str, code: str) -> None:
    project.write(f"{folder}/more.py", code + "\n")
    found = project.faults()
    assert len(found) == 1
    assert found[0].startswith(f"{folder}/more.py:")
    assert found[0].endswith(" help-askde: no such message")


def test_sql_and_other_classes_are_not_taken_for_keys(project: Project) -> None:
    project.write("core/more.py", 'text("SELECT 1")\nclass Row:\n    key = "no-message"\n')
    assert project.faults() == []


def test_tags_in_a_text_shown_plainly_are_a_fault(project: Project) -> None:
    project.append("handlers/help.py", 'catalogue.plain(language, "help-button")\n')
    assert "messages/nl/help.ftl:2 help-button: tags in plain text, used at handlers/help.py:3" in project.faults()


def test_a_key_nobody_uses_is_a_fault(project: Project) -> None:
    project.write("handlers/help.py", 'context.say("help-asked")\n')
    assert project.faults() == ["messages/nl/help.ftl:2 help-button: never used in code"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("messages/dynamic.txt", "help-*  # put together in handlers/help.py\n"),
        ("messages/nl/help.ftl", CLEAN["messages/nl/help.ftl"] + "\n### used by: messages/dates.py\n"),
        ("handlers/more.py", 'BUTTONS = ["help-button"]\n'),
        ("messages/nl/help.ftl", CLEAN["messages/nl/help.ftl"].replace("Dank je", "Dank je { help-button }")),
    ],
)
def test_a_key_used_another_way_is_fine(project: Project, path: str, text: str) -> None:
    project.write("handlers/help.py", 'context.say("help-asked")\n')
    project.write(path, text)
    assert project.faults() == []


def test_a_pattern_that_fits_no_key_is_a_fault(project: Project) -> None:
    project.write("messages/dynamic.txt", "role-*  # gone\n")
    assert project.faults() == ["messages/dynamic.txt:1 role-*: fits no message"]


def test_the_words_for_dates_have_no_fault() -> None:
    assert [fault for fault in faults(FOLDER.parent) if fault.path.endswith("dates.ftl")] == []
