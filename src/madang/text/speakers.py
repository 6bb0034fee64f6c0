"""Finding who speaks in a transcript nobody has described to us."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from madang.base.bilingual import Bilingual
from madang.text import labels
from madang.text.accepted import accepted
from madang.text.labels import Form, Lead
from madang.text.line_kinds import NUMBER, is_particular
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind
from madang.text.turn_walk import Walk

HEAD_LINES = 15
NOTED_FROM = 10
NUMBER_LENGTH = 12
_NO_LABELS = Bilingual(
    "화자 표시를 찾지 못해, 문단에 화자가 없습니다.",
    "No speaker labels were found, so its paragraphs stand without a speaker.",
)


@dataclass(frozen=True, slots=True)
class Found:
    """The turns of a text; `marks` are the labels, stamps and marks that belong to none."""

    turns: tuple[Turn, ...]
    marks: tuple[Span, ...] = ()
    notes: tuple[Bilingual, ...] = ()


def find(text: str, kinds: Mapping[int, TurnKind] | None = None, bold: frozenset[int] = frozenset()) -> Found:
    """The turns of `text`.

    `kinds` is what the file's format says about a line, by number from 0; `bold` are the lines that begin in bold.
    """
    kinds = kinds or {}
    lines = text.split("\n")
    leads = _leads(lines, kinds, bold)
    walk = Walk(leads, kinds, _page_numbers(lines, leads), _head_length(lines, leads))
    walk.through(lines)
    return Found(tuple(walk.turns), tuple(walk.marks), _notes(leads))


def _leads(lines: Sequence[str], kinds: Mapping[int, TurnKind], bold: frozenset[int]) -> dict[int, Lead]:
    find_lead = labels.lead
    furniture = TurnKind.FURNITURE
    possible: dict[int, Lead] = {}
    paragraphs = 0
    for number, line in enumerate(lines):
        if not line or line.isspace():
            continue
        if kinds and kinds.get(number) is furniture:
            continue
        paragraphs += 1
        made = find_lead(line)
        if made is not None:
            possible[number] = made
    return accepted(_strengthened(possible, kinds, bold), paragraphs) or _bare_leads(lines, kinds, paragraphs)


def _strengthened(leads: dict[int, Lead], kinds: Mapping[int, TurnKind], bold: frozenset[int]) -> dict[int, Lead]:
    """A label that the format shows in bold or as a heading counts as marked."""
    if not (kinds or bold):
        return leads
    return {
        number: replace(found, form=Form.MARKED)
        if found.form is Form.COLON and (number in bold or kinds.get(number) is TurnKind.HEADING)
        else found
        for number, found in leads.items()
    }


def _bare_leads(lines: Sequence[str], kinds: Mapping[int, TurnKind], paragraphs: int) -> dict[int, Lead]:
    possible = {
        number: made
        for number, line in enumerate(lines[:-1])
        if line and lines[number + 1].strip() and number not in kinds and (made := labels.bare(line))
    }
    return accepted(possible, paragraphs)


def _head_length(lines: Sequence[str], leads: Mapping[int, Lead]) -> int:
    """How many lines at the head are particulars of the session, though some may look like speech.

    `Interviewer: Kim` among them names nobody's words: the block up to the first blank line is
    taken whole where no label returns in it.
    """
    if not leads:
        return 0
    block = list(takewhile(lambda number: lines[number].strip(), range(min(len(lines), HEAD_LINES + 1))))
    within = [leads[number].label for number in block if number in leads]
    whole = len(block) <= HEAD_LINES and len(set(within)) == len(within) < len(leads)
    if whole and any(is_particular(lines[number]) for number in block):
        return len(block)
    before = takewhile(lambda number: number not in leads, range(min(len(lines), 2 * HEAD_LINES)))
    return max((number + 1 for number in before if is_particular(lines[number])), default=0)


def _page_numbers(lines: Sequence[str], leads: Mapping[int, Lead]) -> frozenset[int]:
    """The lines that hold one number each, where they count up by one: a spoken "15" does not."""
    short = [(number, NUMBER.match(line)) for number, line in enumerate(lines) if len(line) < NUMBER_LENGTH]
    found = [(number, int(match[1])) for number, match in short if match is not None and number not in leads]
    counting = [(a, b) for (a, first), (b, second) in pairwise(found) if second == first + 1]
    return frozenset(number for pair in counting for number in pair)


def _notes(leads: Mapping[int, Lead]) -> tuple[Bilingual, ...]:
    if not leads:
        return (_NO_LABELS,)
    counts: dict[str, int] = {}
    for found in leads.values():
        counts[found.label] = counts.get(found.label, 0) + 1
    once = [label for label, count in counts.items() if count == 1]
    if not once or len(leads) < NOTED_FROM:
        return ()
    shown = ", ".join(once[:10]) + (", …" if len(once) > 10 else "")
    return (
        Bilingual(
            f"한 번만 나온 화자 표시입니다. 맞는지 보십시오: {shown}.", f"Named only once, so worth a look: {shown}."
        ),
    )
