"""Words in any form against a scan for lists of forms: `python -m proofs search --count 200000`.

The forms are made by arithmetic on syllables (`proofs.conjugation`), the search goes by the analyser's readings and by
what may follow a stem. `--count` is how many generated sentences are searched; the days of the National Assembly
beside the repository are searched as well. Ends at the first number below what is promised.
"""

import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from madang.text.analyser import Analyser, Reader
from madang.text.expressions import Term
from madang.text.folding import folded
from madang.text.formed import Answers, formed
from madang.text.forms.asked import ways
from madang.text.reading_words import read_words
from madang.text.search import find
from proofs.conjugation import helped_forms, noun_forms, verb_forms
from proofs.korean_words import ALSO, NOUNS, verbs

USUAL = 100_000
RECALL, PRECISION = 0.995, 0.98
DAYS = Path(__file__).parents[2] / "shared" / "data" / "transcripts" / "ko-national-assembly"
SENTENCES = (
    "그때 우리는 {} 그렇게 말씀드렸습니다.",
    "제가 보기에는 {} 아직 확실하지 않습니다.",
    "그 사람들이 {} 다시 이야기했죠.",
    "{} 이렇게 적혀 있었습니다.",
    "그래서 작년에 {} 결국 끝났습니다.",
)
_WORD = re.compile(r"[^\W_]+")
Forms = Mapping[str, frozenset[str]]
"""Each word that is looked for, with all its forms."""


@dataclass
class Score:
    """How many places the scan knows, the search found, and both."""

    known: int = 0
    found: int = 0
    both: int = 0
    right: int = 0
    missed: Counter[tuple[str, str]] = field(default_factory=Counter)
    extra: Counter[tuple[str, str]] = field(default_factory=Counter)

    def line(self, what: str) -> str:
        """The score in words."""
        shares = f"recall {self.recall:.4f}, precision {self.precision:.4f}"
        return f"{what}: {self.known:,} known, {self.found:,} found; {shares}"

    @property
    def recall(self) -> float:
        """The share of the known places that were found."""
        return self.both / max(1, self.known)

    @property
    def precision(self) -> float:
        """The share of the found places that are known."""
        return self.right / max(1, self.found)


def forms() -> Forms:
    """The words of the proof with all their forms."""
    nouns = {noun: frozenset(noun_forms(noun)) for noun in NOUNS}
    return nouns | {verb: frozenset(verb_forms(verb, kind)) for verb, kind in verbs()}


def helped() -> Forms:
    """Verbs with the verbs that are written together with them (만들어지다, 물어보다)."""
    return {verb: frozenset(helped_forms(verb, kind)) for verb, kind in verbs()}


def sentences(chance: random.Random, count: int, words: Forms) -> Iterator[str]:
    """Sentences with forms drawn at random, every word as often as its forms are many."""
    every = [form for each in words.values() for form in sorted(each)]
    for form in chance.sample(every, min(count, len(every))):
        yield chance.choice(SENTENCES).format(form)


def score(text: str, words: Forms, reader: Reader | None, helped: Forms | None = None) -> Score:
    """The search against the scan, all words in one text. What is also another word (`ALSO`) counts for neither.

    `helped` are forms that need not be found, and are right where they are: 만들어지다 may be a word of its own.
    """
    compared = folded(text)
    index = read_words(compared.text, reader)
    places: dict[str, set[int]] = {}
    for found in _WORD.finditer(text):
        places.setdefault(found.group(), set()).add(found.start())
    at = {start: word for word, starts in places.items() for start in starts}
    total = Score()
    for word, its in words.items():
        asked = [[Answers(each) for each in way] for way in ways(Term(word)) if len(way) == 1]
        letters = not any(way[0].has_form(index) for way in asked)
        left_out = _written_alike(places, word)
        got = set(formed(compared, index, asked, letters).starts.tolist()) - left_out
        known = set().union(*(places.get(each, set()) for each in its)) - left_out
        total.known += len(known)
        total.found += len(got)
        right = known.union(*(places.get(each, set()) for each in (helped or {}).get(word, ())))
        total.both += len(known & got)
        total.right += len(right & got)
        total.missed.update((word, at.get(each, "?")) for each in known - got)
        total.extra.update((word, at.get(each, "?")) for each in got - right)
    return total


def _written_alike(places: Mapping[str, set[int]], word: str) -> set[int]:
    """Where something stands that is written like a form of a word and is another."""
    others = ALSO.get(word, ())
    whole = {each for each in others if not each.endswith("*")}
    starts = tuple(each[:-1] for each in others if each.endswith("*"))
    alike = (those for each, those in places.items() if each in whole or (starts and each.startswith(starts)))
    return set().union(*alike)


def within_is_whole(text: str, words: Iterable[str]) -> int:
    """How many places the search within words found, once it is sure that no scan finds one more."""
    compared, count = folded(text), 0
    for word in words:
        found = find(compared, Term(word))
        scanned = [each.start() for each in re.finditer(re.escape(word), text)]
        if [start for start, _ in found] != scanned:
            sys.exit(f"within a word: {word} is not found where it stands")
        count += len(found)
    return count


def run(count: int, seed: int = 20261123) -> None:
    """Search `count` generated sentences and the real days; ends at the first broken promise."""
    words, analyser = forms(), Analyser()
    made = "\n".join(sentences(random.Random(seed), count, words))
    print(f"{len(words)} words with {sum(map(len, words.values())):,} forms", flush=True)
    _report("generated", score(made, words, analyser))
    _report("generated, not yet read", score(made, words, None), precision=0.0)
    if not DAYS.exists():
        print(
            "The days of the National Assembly are not beside the repository; only generated sentences were searched."
        )
        return
    real = "\n".join(path.read_text("utf-8") for path in sorted(DAYS.glob("*.txt")))
    _report("National Assembly", score(real, words, analyser, helped()))
    print(f"within a word: {within_is_whole(real, words):,} places, every one of them", flush=True)


def _report(what: str, found: Score, precision: float = PRECISION) -> None:
    print(found.line(what), flush=True)
    print("  missed:", ", ".join(f"{a}/{b} {n}" for (a, b), n in found.missed.most_common(12)), flush=True)
    print("  more:", ", ".join(f"{a}/{b} {n}" for (a, b), n in found.extra.most_common(12)), flush=True)
    if found.recall < RECALL or found.precision < precision:
        sys.exit(f"{what}: less than recall {RECALL} and precision {precision}")
