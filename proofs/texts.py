"""Texts as people write and correct them: two scripts, emoji, joining marks, decomposed Hangul, right to left."""

from unicodedata import normalize

from hypothesis import strategies as st

SAID = (
    "네, 맞아요.",
    "네.",
    "네",
    "저 사람",
    "불신",
    "갈등은",
    "구청이",
    "구청",
    "trust",
    "trustworthy",
    "the",
    "do not",
)
DRAWN = ("👍", "👩\u200d👧", "👍🏽", "🇰🇷", "é", "e\u0301", "q\u0307", "\u0301", "…", "“", "”", ".")
OTHER = (normalize("NFD", "각"), normalize("NFD", "신뢰"), "\u11a8", "שלום", "مرحبا", "\u200f", "ﬁ", "ß", "İ")
SPACES = (" ", " ", "  ", "\n", "\r\n", "\u3000", "\ufeff")
LABELS = ("\n가: ", "\n나: ", "\n박정순: ")
PIECES = st.sampled_from((*SAID, *DRAWN, *OTHER, *SPACES, *LABELS))
TYPED = st.lists(PIECES, max_size=4).map("".join)


def _as_kept(pieces: list[str]) -> str:
    return normalize("NFC", "".join(pieces).replace("\ufeff", "").replace("\r\n", "\n").replace("\r", "\n"))


TEXTS = st.lists(PIECES, min_size=2, max_size=40).map(_as_kept).filter(str.strip)
"""Always Unicode NFC with `\\n` line ends, as a transcript is."""
