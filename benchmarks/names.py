"""What it costs to look a finished account of 300 pages through for every form of a hundred hidden names.

Beside it, in the same run: Python's own `in` for each bare name, which knows no forms, no spaces and no particles.
"""

import random
from time import perf_counter

from proofs.names_words import ENDINGS, OPENINGS, PARTICLES, a_name, listed, with_particle

from madang.analysis.hiding.scan import leaks
from madang.base.ids import HiddenNameId
from madang.text.hiding.finding import Finder
from madang.text.hiding.forms import usual_forms
from madang.text.hiding.hidden_name import HiddenName, NameKind

PAGES, LETTERS, NAMES = 300, 1_800, 100
_WORDS = listed("협력 행정 주민 신뢰 회의 예산 자료 사업 위탁 마을 복지 단체 부서 제안 결정 설명 요구 참여 기록 평가")


def run() -> None:
    """Print the seconds of both, and their ratio."""
    chance = random.Random(1)
    names = sorted({"".join(a_name(chance)) for _ in range(3 * NAMES)})[:NAMES]
    content = _account(chance).encode()
    finder = Finder(_hidden(number, name) for number, name in enumerate(names))
    started = perf_counter()
    found = list(leaks(content, finder))
    took = perf_counter() - started
    started = perf_counter()
    text = content.decode()
    bare = sum(name in text for name in names)
    plain = perf_counter() - started
    print(f"{PAGES} pages, {len(content):,} bytes, {len(names)} names: {len(found)} leaks, {bare} names bare")
    print(f"every form {took:.2f} s; bare names {plain:.2f} s; {took / plain:.1f} times")


def _hidden(number: int, name: str) -> HiddenName:
    forms = usual_forms(NameKind.PERSON, name)
    return HiddenName(HiddenNameId(str(number)), NameKind.PERSON, name, f"P{number:03}", forms)


def _account(chance: random.Random) -> str:
    """A page of HTML of so many printed pages."""
    lines = []
    for _ in range(PAGES * LETTERS // 60):
        words = (with_particle(chance.choice(_WORDS), chance.choice(PARTICLES)) for _ in range(9))
        lines.append(f"<p>{chance.choice(OPENINGS)}{' '.join(words)}{chance.choice(ENDINGS)}</p>")
    return "<html><body>" + "\n".join(lines) + "</body></html>"
