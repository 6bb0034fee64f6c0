"""Texts as people write and correct them: two scripts, emoji, joining marks, decomposed Hangul, right to left."""

from unicodedata import normalize

from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        *("네, 맞아요.", "네.", "저 사람", "불신", "갈등은", "구청이", "trust", "the", "us", "do not", " ", "  ", "\n"),
        *(
            "👍",
            "👩‍👧",
            "é",
            "e\u0301",
            "q\u0307",
            normalize("NFD", "각"),
            normalize("NFD", "신뢰"),
            "שלום",
            "مرحبا",
            ".",
        ),
    ]
)
TYPED = st.lists(PIECES, max_size=4).map("".join)
TEXTS = st.lists(PIECES, min_size=1, max_size=20).map(lambda pieces: normalize("NFC", "".join(pieces)))
