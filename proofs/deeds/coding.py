"""Codings, statements, memos and translations."""

import json

from madang.analysis.queries import Search
from madang.coding.coding import Coding, Placing
from madang.coding.memo import SEARCH, SNAPSHOT, Memo
from madang.coding.reach import Reached
from madang.coding.statement import Modality, Pick, Stance, Statement, Status
from madang.coding.translation import Translation
from madang.sources.organisation import Organisation
from madang.workbench import (
    coding,
    coding_hits,
    history,
    memos,
    passages,
    placings,
    saved_searches,
    snapshots,
    statements,
    translations,
)
from madang.workbench.coding_hits import Extent, Order
from proofs.deeds.world import World


def apply_code(w: World) -> None:
    """Apply a code to a passage, often where another stands."""
    corpus, source = w.project.corpus(), w.source()
    start, end = w.place(corpus.transcripts[source])
    passages.apply_code(w.project, source, start, end, corpus.codebook.code(w.code()).key)


def remove_codings(w: World) -> None:
    """Remove codings."""
    passages.remove_codings(w.project, [each.id for each in w.some(w.all(Coding))])


def recode(w: World) -> None:
    """Give a coding another code."""
    found = w.one(w.all(Coding))
    passages.change_coding(w.project, found.id, w.revision(Coding, found.id), code=w.code())


def resize(w: World) -> None:
    """Give a coding other edges."""
    found = w.one(w.all(Coding))
    transcript = w.project.corpus().transcripts[found.segment.source]
    place = (transcript.id, *w.place(transcript))
    passages.change_coding(w.project, found.id, w.revision(Coding, found.id), place=place)


def settle_placing(w: World) -> None:
    """Settle a coding that a correction left open."""
    found = w.one(each for each in w.all(Coding) if each.placing is not Placing.KEPT)
    decision = w.dice.choice(list(placings.Decision))
    place = w.place(w.project.corpus().transcripts[found.segment.source])
    placings.settle_placing(w.project, found.id, w.revision(Coding, found.id), decision, place=place)


def code_hits(w: World) -> None:
    """Apply a code to what a search found."""
    found = Search(words=w.one(("신뢰", "budget", "네")))
    order = Order(found, w.code(), w.dice.choice(list(Extent)))
    coding_hits.code_hits(w.project, order, coding_hits.preview_code(w.project, order).new)


def take_in_marks(w: World) -> None:
    """Take in a file of marks: what became of a theme in a source, and a told link."""
    corpus = w.project.corpus()
    reach = {"kind": "reach", "source": corpus.sources[w.source()].name, "code": corpus.codebook.code(w.code()).key}
    lines = [json.dumps({**reach, "value": w.dice.choice(list(Reached)).value}, ensure_ascii=False)]
    if len(corpus.statements) > 1:
        ends = dict(zip(("strategy", "barrier"), w.dice.sample(sorted(corpus.statements), 2), strict=True))
        lines.append(json.dumps({"kind": "answers", **ends}))
    coding.code_marks(w.project, [("random.jsonl", "\n".join(lines))])


def change_statement(w: World) -> None:
    """Set fields of a statement."""
    found = w.one(w.all(Statement))
    about = w.dice.choice([None, *(each.id for each in w.all(Organisation))])
    episode = w.dice.choice([None, *w.project.corpus().episodes])
    choices = {
        "stance": w.dice.choice(list(Stance)),
        "modality": w.dice.choice(list(Modality)),
        "status": w.dice.choice(list(Status)),
        "pick": w.dice.choice(list(Pick)),
        "about": about,
        "episode": episode,
    }
    fields = {name: choices[name] for name in w.some(choices)}
    statements.change_statement(w.project, found.id, w.revision(Statement, found.id), fields)


def new_episode(w: World) -> None:
    """Make an episode."""
    statements.new_episode(w.project, w.said(), w.dice.choice((None, "2021", "2022-05")))


def write_memo(w: World) -> None:
    """Write a memo on the study, a source, a code, a coding, a statement or a claim."""
    corpus = w.project.corpus()
    things = [
        ("study", ""),
        *(("source", each) for each in corpus.sources),
        *(("coding", each) for each in corpus.codings),
    ]
    things += [("code", each.id) for each in corpus.codebook] + [("statement", each) for each in corpus.statements]
    memos.write_memo(w.project, *w.one(things), w.text())


def _a_memo(w: World) -> Memo:
    return w.one(each for each in w.all(Memo) if each.of not in (SEARCH, SNAPSHOT))


def rewrite_memo(w: World) -> None:
    """Change a memo."""
    found = _a_memo(w)
    memos.rewrite_memo(w.project, found.id, w.revision(Memo, found.id), w.text())


def remove_memo(w: World) -> None:
    """Remove a memo."""
    memos.remove_memo(w.project, _a_memo(w).id)


def translate(w: World) -> None:
    """Write a translation of a passage, over the one that is there, or take that away."""
    transcripts = w.project.corpus().transcripts
    there = [each for each in w.all(Translation) if each.segment.transcript == transcripts[each.segment.source].id]
    if there and w.dice.random() < 0.5:
        old = w.dice.choice(there)
        place = old.segment.source, old.segment.transcript, old.segment.span.start, old.segment.span.end
        text = w.dice.choice(("", w.text()))
        translations.translate(w.project, *place, old.language, text, w.revision(Translation, old.id))
        return
    source = w.source()
    start, end = w.place(transcripts[source])
    translations.translate(w.project, source, transcripts[source].id, start, end, "en", w.text())


def save_search(w: World) -> None:
    """Keep a search under a name."""
    saved_searches.save_search(w.project, w.name(), json.dumps({"words": w.text(), "codes": [w.code()]}))


def remove_search(w: World) -> None:
    """Forget a saved search."""
    found = w.one(saved_searches.saved_searches(w.project))
    saved_searches.remove_search(w.project, found.id, found.revision)


def name_snapshot(w: World) -> None:
    """Give a name to the project as it stands, or as it was."""
    act = w.one(history.acts(w.project)).number if w.dice.random() < 0.5 else None
    snapshots.name_snapshot(w.project, w.name(), act)


def remove_snapshot(w: World) -> None:
    """Forget a named moment."""
    found = w.one(snapshots.snapshots(w.project))
    snapshots.remove_snapshot(w.project, found.id, found.revision)


def code_as_another(w: World) -> None:
    """Somebody else takes over the keyboard."""
    w.project.who = w.dice.choice(("Haeun", "Minjae", "Ana"))
    apply_code(w)


DEEDS = (
    apply_code,
    remove_codings,
    recode,
    resize,
    settle_placing,
    code_hits,
    take_in_marks,
    change_statement,
    new_episode,
    write_memo,
    rewrite_memo,
    remove_memo,
    translate,
    save_search,
    remove_search,
    name_snapshot,
    remove_snapshot,
    code_as_another,
)
