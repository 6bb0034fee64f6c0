"""Corrections of a transcript: a word, a stretch, the whole text, text moved elsewhere, and time stamps."""

from madang.text.stamping import SPOKEN, Stamp
from madang.workbench.stamping import set_stamps
from madang.workbench.text import correct_text
from proofs.deeds.world import World


def correct_a_word(w: World) -> None:
    """Type over a short stretch."""
    source = w.source()
    start = w.dice.randrange(len(w.project.corpus().transcripts[source].text))
    correct_text(w.project, source, w.dice.choice(("", w.text())), start=start, end=start + w.dice.randint(0, 6))


def correct_the_text(w: World) -> None:
    """Replace the text by another that keeps some of its lines, in another order."""
    source = w.source()
    lines = w.project.corpus().transcripts[source].text.split("\n")
    kept = [line for line in lines if w.dice.random() < 0.8] + [f"Ana: {w.text()}"]
    if w.dice.random() < 0.4:
        w.dice.shuffle(kept)
    correct_text(w.project, source, "\n".join(kept))


def correct_under_a_coding(w: World) -> None:
    """Take the words of a coding away, or change them."""
    found = w.one(each for each in w.project.corpus().codings.values() if each.placing != "unplaced")
    span = found.segment.span
    words = w.dice.choice(("", found.segment.words[::-1], found.segment.words + w.text()))
    correct_text(w.project, found.segment.source, words, start=span.start, end=span.end)


def stamp_turns(w: World) -> None:
    """Say when some turns begin."""
    text = w.project.corpus().transcripts[w.source()]
    turns = w.some((turn for turn in text.turns if turn.kind in SPOKEN), 5)
    stamps = [Stamp(turn.span.start, w.dice.random() * 7_200) for turn in turns]
    set_stamps(w.project, text.source, stamps, transcript=text.id)


DEEDS = (correct_a_word, correct_the_text, correct_under_a_coding, stamp_turns)
