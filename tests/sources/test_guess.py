"""The kind of material, guessed from what stands on it."""

import pytest

from madang.sources.guess import kind_guess
from madang.sources.source import SourceKind

TWO = ("면담자", "김하은")
COMMITTEE = ("위원장 최민희", "김현 위원", "증인 김홍일", "박민")


@pytest.mark.parametrize(
    ("name", "heading", "labels", "kind"),
    [
        ("김하은_2024.docx", "", TWO, SourceKind.INTERVIEW),
        (
            "2024-06-21_과학기술정보방송통신위원회.txt",
            "국회 과학기술정보방송통신위원회 회의록",
            TWO,
            SourceKind.MINUTES,
        ),
        ("거제시의회_제264회_본회의.html", "", COMMITTEE, SourceKind.MINUTES),
        ("day4.rst", "Questions From Counsel to the Inquiry", ("Ms Bell", "Mr Keith"), SourceKind.MINUTES),
        ("0621.txt", "", COMMITTEE, SourceKind.MINUTES),
        ("council_minutes_may.txt", "", (), SourceKind.MINUTES),
        ("group2.vtt", "", TWO, SourceKind.GROUP_INTERVIEW),
        ("조례_개정안.txt", "", (), SourceKind.DOCUMENT),
        ("면담_회의록_담당자.txt", "", TWO, SourceKind.INTERVIEW),
        ("김현_의원.txt", "", ("면담자", "김현 의원"), SourceKind.INTERVIEW),
    ],
)
def test_the_kind_is_what_the_file_says_it_is(
    name: str, heading: str, labels: tuple[str, ...], kind: SourceKind
) -> None:
    assert kind_guess(name, heading, labels) is kind
