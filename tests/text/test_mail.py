"""What an e-mail becomes."""

from madang.text.readers import READERS, Reading
from said import in_english

HEAD = (
    "From: =?UTF-8?B?6rmA7ZWY64qY?= <kim@naru.kr>\r\nTo: Ana <ana@city.kr>\r\nSubject: =?EUC-KR?B?yLjAxyC+yLO7?=\r\n"
    "Date: Tue, 5 Mar 2024 10:00:00 +0900\r\nMIME-Version: 1.0\r\n"
)


def mail(body: str, kind: str = "text/plain; charset=utf-8") -> Reading:
    return READERS[".eml"].read(f"{HEAD}Content-Type: {kind}\r\n\r\n{body}".encode(), "a.eml")


def turns(made: Reading) -> list[tuple[str, str | None, str]]:
    return [(turn.kind.value, turn.label, turn.span.of(made.text)) for turn in made.turns or ()]


def test_who_wrote_to_whom_about_what_and_when_are_attributes() -> None:
    made = mail("네.")

    assert [(name, value) for name, value, _ in made.particulars] == [
        ("From", "김하늘 <kim@naru.kr>"),
        ("To", "Ana <ana@city.kr>"),
        ("Subject", "회의 안내"),
        ("Date", "2024-03-05"),
    ]
    assert made.date == "2024-03-05"


def test_the_writer_speaks_and_quoted_mail_belongs_to_nobody() -> None:
    quoted = "On Mon, 4 Mar 2024, Ana <ana@city.kr>\r\nwrote:\r\n> When is it?\r\n"

    made = mail(f"내일 뵙겠습니다.\r\n\r\n{quoted}\r\n감사합니다.\r\n")

    assert turns(made)[4:] == [
        ("speech", "김하늘", "내일 뵙겠습니다."),
        ("unattributed", None, "On Mon, 4 Mar 2024, Ana <ana@city.kr>\nwrote:\n> When is it?"),
        ("speech", "김하늘", "감사합니다."),
    ]


def test_all_after_the_line_of_an_original_message_is_quoted() -> None:
    made = mail("네.\r\n-----원본 메시지-----\r\n보낸 사람: Ana\r\n언제입니까?\r\n")

    assert [kind for kind, _, _ in turns(made)[4:]] == ["speech", "unattributed"]


def test_a_mail_of_a_page_alone_is_read() -> None:
    made = mail("<p>One</p><p>Two</p>", "text/html; charset=utf-8")

    assert made.text.endswith("\n\nOne\nTwo")


def test_attachments_are_listed_and_not_read() -> None:
    said = "--B\r\nContent-Type: text/plain\r\n\r\nYes.\r\n"
    body = f"{said}--B\r\nContent-Disposition: attachment; filename=plan.txt\r\n\r\nsecret\r\n--B--\r\n"

    made = mail(body, "multipart/mixed; boundary=B")

    assert "secret" not in made.text
    assert in_english(made.notes) == ("Attached and not brought in: plan.txt.",)
