"""Work done in a sealed copy: codings anywhere, corrections anywhere, undone again; brought back, and sealed again."""

import random
import re
from pathlib import Path

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.store.sealing.key import Key
from madang.store.sealing.seal import sealed, write_project
from madang.store.sealing.unseal import unseal
from madang.workbench import applying, text
from madang.workbench.history import acts, undo
from madang.workbench.project import Project, check, open_project

ACTS = 25
_NAME = re.compile(r"P\d")
_TYPED = ("", "네 ", "그래서요, ", "🙂", "갔다가", ". ")


def worked_in(copy: Path, key: Key, chance: random.Random) -> int:
    """Work in a sealed copy and bring it back; answers how many codings were compared.

    What came back must keep every promise of a project and every coding, and sealed again it must be the copy as it
    was left: every text letter for letter, every coding on the same words. In every fourth copy corrections are made
    anywhere, onto names too: there what is typed into a name makes other names, and texts are not compared.
    """
    anywhere = chance.random() < 0.25
    with open_project(str(copy), who="Second") as project:
        for _ in range(ACTS):
            something(project, chance, anywhere=anywhere)
        there = project.corpus()
    unseal(copy, key, copy.with_name("back.madang"))
    with open_project(str(copy.with_name("back.madang")), who="First", read_only=True) as back:
        if check(back):
            raise SystemExit(f"What came back breaks a promise: {check(back)[0]}")
        with back.reading() as session:
            _, again = sealed(session)
    write_project(again, copy.with_name("again-sealed.madang"))
    with open_project(str(copy.with_name("again-sealed.madang")), who="First", read_only=True) as found:
        return _compared(found.corpus(), there, texts=not anywhere)


def _compared(here: Corpus, there: Corpus, *, texts: bool) -> int:
    for source, was in there.transcripts.items() if texts else ():
        if here.transcripts[source].text != was.text:
            raise SystemExit(f"A text is not what it was in the copy: {here.transcripts[source].text[:400]!r}")
        if [turn.label for turn in here.transcripts[source].turns] != [turn.label for turn in was.turns]:
            raise SystemExit("The turns of a text are not those of the copy.")
    if here.codings.keys() != there.codings.keys():
        raise SystemExit("Codings were lost, or made up, on the way back.")
    for id_, coding in there.codings.items() if texts else ():
        now = here.codings[id_].segment
        if not now.span.contains(coding.segment.span) and now.transcript == coding.segment.transcript:
            raise SystemExit(f"A coding stands on {now.words!r}, not on {coding.segment.words!r}.")
    return len(there.codings)


def something(copy: Project, chance: random.Random, *, anywhere: bool) -> None:
    """One act: a coding anywhere, a correction anywhere, or the last act taken back."""
    corpus = copy.corpus()
    source = chance.choice(sorted(corpus.sources))
    transcript = corpus.transcripts[source]
    start = chance.randrange(len(transcript.text) - 30)
    end = start + chance.randrange(1, 30)
    what = chance.random()
    if what < 0.6:
        code = chance.choice([each.id for each in corpus.codebook if each.kind.value == "code"])
        try:
            applying.apply_code_at(copy, source, start, end, code, transcript=transcript.id)
        except Invalid:
            return
    elif what < 0.85 and (anywhere or not _NAME.search(transcript.text[max(0, start - 6) : start + 12])):
        text.correct_text(copy, source, chance.choice(_TYPED), start=start, end=min(end, start + 6))
    elif acts(copy)[0].who == copy.who:
        undo(copy)
