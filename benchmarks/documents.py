"""200 Word documents of 10,000 words: our reading beside the library's own, in one run."""

import random
import time
from io import BytesIO

import docx
import mammoth

from madang.text import readers

DOCUMENTS = 200
WORDS = 10_000
AT_MOST = 1.5
_SAID = ("the", "city", "and", "its", "organisations", "met", "every", "month", "행정과", "민간이", "함께", "협력하여")


def run() -> None:
    """Both readings of every document, turn about, so that load on the machine falls on both."""
    made = [_document(number) for number in range(DOCUMENTS)]
    ours = theirs = 0.0
    for number, content in enumerate(made):
        start = time.perf_counter()
        mammoth.convert_to_html(BytesIO(content))
        between = time.perf_counter()
        readers.read(content, f"{number}.docx")
        ours += time.perf_counter() - between
        theirs += between - start
    print(f"  {DOCUMENTS} documents of {WORDS:,} words: ours {ours:.1f} s, the library's own reading {theirs:.1f} s")
    print(f"  ratio {ours / theirs:.2f} (at most {AT_MOST})")


def _document(number: int) -> bytes:
    """Turns of two speakers, some words in bold, as transcribing programs write them."""
    chance = random.Random(number)
    document = docx.Document()
    left = WORDS
    while left > 0:
        count = min(left, chance.randint(5, 120))
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{chance.choice(('Ana', 'Ben'))}: ").bold = True
        paragraph.add_run(" ".join(chance.choices(_SAID, k=count)) + ".")
        left -= count
    out = BytesIO()
    document.save(out)
    return out.getvalue()
