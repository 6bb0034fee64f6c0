"""Whatever a file of another program holds, reading it ends in a project or in one sentence.

One case is a small project of one of the programs, damaged: bytes changed, left out or put in, cut short, numbers of
its rows replaced, columns and tables missing. Reading and taking it in must end within seconds with a `Report`
or with `Invalid`, and every coding that came in must stand on its words.
"""

import json
import random
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from madang.analysis.corpus import Corpus
from madang.base.errors import Invalid
from madang.coding.coding import Coding
from madang.exchange.incoming.recognising import recognised
from madang.exchange.incoming.taking import take_coded
from madang.exchange.refi.work import Wish
from madang.text.transcript import Transcript
from proofs.incoming_labels import people, studio

USUAL = 50_000
SECONDS = 10.0
"""How long one file may take, in time of the processor."""
TEXT = "구청이 먼저 물었다.\r\nWe answered 😀 그날.\n끝."
NUMBERS = (0, -1, 3, 10**6, 2**31, 2**63 - 1, -(2**63), 1.5, float("inf"), None, "x", b"\xff\0", "9" * 400)


def run(count: int) -> None:
    """The long form: so many damaged files. Raises at the first that breaks the promise, naming its seed."""
    told: Counter[str] = Counter()
    for seed in range(count):
        told[case(seed)] += 1
    print(f"incoming: {count:,} files: " + ", ".join(f"{what} {number:,}" for what, number in sorted(told.items())))


def case(seed: int) -> str:
    """One damaged file; answers what became of it."""
    chance = random.Random(seed)
    name, make = chance.choice(KINDS)
    content = _damaged(make(chance), chance)
    began = time.process_time()
    try:
        coded = recognised(content, name, codings=True, coder="ana")
        if coded is None:
            return "ordinary"
        work = take_coded(coded, Corpus(), {}, (), Wish())
    except Invalid as told:
        return "refused" if told.ko else f"refused without a Korean sentence: {told}"
    except Exception as error:
        raise AssertionError(f"seed {seed}: {name} broke the reader") from error
    finally:
        took = time.process_time() - began
        assert took < SECONDS, f"seed {seed}: {took:.1f} s"
    _stands(work.add, seed)
    return "taken in" if any(isinstance(each, Coding) for each in work.add) else "empty"


def _stands(values: list[object], seed: int) -> None:
    transcripts = {each.id: each for each in values if isinstance(each, Transcript)}
    for each in values:
        if isinstance(each, Coding):
            assert each.segment.fits(transcripts[each.segment.transcript]), f"seed {seed}: a coding off its words"


def _damaged(content: bytes, chance: random.Random) -> bytes:
    """The file as it is, or with some of its bytes changed."""
    if chance.random() < 0.3:
        return content
    changed = bytearray(content)
    for _ in range(chance.choice((1, 1, 3, 30))):
        if not changed:
            break
        at = chance.randrange(len(changed))
        way = chance.randrange(4)
        if way == 0:
            changed[at] = chance.randrange(256)
        elif way == 1:
            del changed[at : at + chance.choice((1, 2, 100))]
        elif way == 2:
            changed[at:at] = bytes(chance.randrange(256) for _ in range(chance.choice((1, 4, 50))))
        else:
            del changed[chance.randrange(len(changed)) :]
    return bytes(changed)


def _number(chance: random.Random, usual: int) -> object:
    return chance.choice(NUMBERS) if chance.random() < 0.15 else usual


def _database(chance: random.Random, tables: dict[str, tuple[str, list[tuple[object, ...]]]]) -> bytes:
    """A database with these tables (columns, rows), some of them or some columns missing, some values others."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for name, (columns, rows) in tables.items():
            if chance.random() < 0.04:
                continue
            names = columns.split()
            kept = [at for at in range(len(names)) if chance.random() > 0.02] or [0]
            connection.execute(f"create table {name} ({', '.join(names[at] for at in kept)})")
            for row in rows:
                values = [chance.choice(NUMBERS) if chance.random() < 0.03 else row[at] for at in kept]
                marks = ", ".join("?" * len(kept))
                connection.execute(f"insert into {name} values ({marks})", [_storable(each) for each in values])
        connection.commit()
        return connection.serialize()


def _storable(value: object) -> object:
    return None if isinstance(value, int) and abs(value) > 2**63 - 1 else value


def _rqda(chance: random.Random) -> bytes:
    start, end = _number(chance, 4), _number(chance, 6)
    return _database(
        chance,
        {
            "source": ("name id file memo owner status", [("one", 1, TEXT, "m", "ana", 1), ("two", 2, "", "", "", 0)]),
            "freecode": ("name memo owner id status color", [("trust", "", "ana", 1, 1, "#fff")]),
            "coding": (
                "cid fid seltext selfirst selend status owner memo",
                [(1, 1, "먼저", start, end, 1, "ana", ""), (9, 1, "x", 0, 1, 1, "", ""), (1, 7, "x", 0, 1, 1, "", "")],
            ),
            "treecode": ("cid catid status", [(1, 1, 1)]),
            "codecat": ("name catid memo status", [("relation", 1, "", 1)]),
            "cases": ("name memo id status", [("case", "", 1, 1)]),
            "caselinkage": ("caseid fid status", [(1, 1, 1)]),
        },
    )


def _qualcoder(chance: random.Random) -> bytes:
    above = chance.choice((None, 1, 2))
    return _database(
        chance,
        {
            "source": ("id name fulltext mediapath memo owner", [(1, "one", TEXT, None, "", "ana")]),
            "code_cat": ("catid name supercatid memo", [(1, "a", 2, ""), (2, "b", above, "")]),
            "code_name": ("cid name memo catid supercid color", [(7, "trust", "", 1, chance.choice((None, 7)), "red")]),
            "code_text": (
                "cid fid seltext pos0 pos1 owner memo",
                [
                    (
                        7,
                        1,
                        chance.choice(("먼저", None, "먼")),
                        _number(chance, 4),
                        _number(chance, 6),
                        "ana",
                        "memo",
                    )
                ],
            ),
            "cases": ("caseid name memo", [(1, "case", "")]),
            "case_text": ("caseid fid", [(1, 1)]),
            "attribute": ("name attr_type value id", [("year", "file", "2011", 1)]),
        },
    )


def _taguette(chance: random.Random) -> bytes:
    html = chance.choice(("<p>구청이 <b>먼저</b></p><p>물었다</p>", "<p", "", TEXT, "<div>" * 3_000 + "구청이 먼저"))
    return _database(
        chance,
        {
            "documents": ("id name description contents", [(1, "one", "", html)]),
            "tags": ("id path description", [(1, "trust", "")]),
            "highlights": (
                "id document_id start_offset end_offset snippet",
                [(1, 1, _number(chance, 10), _number(chance, 16), chance.choice(("<b>먼저</b>", "", "x")))],
            ),
            "highlight_tags": ("highlight_id tag_id", [(1, 1)]),
            "commands": ("user_login payload", [("ana", '{"type": "highlight_add", "highlight_id": 1}'), ("b", "{")]),
        },
    )


def _dna(chance: random.Random) -> bytes:
    return _database(
        chance,
        {
            "DOCUMENTS": (
                "ID Title Text Coder Author Date",
                [(1, "one", TEXT, 1, "x", _number(chance, 10**9))],
            ),
            "STATEMENTTYPES": ("ID Label", [(1, "DNA Statement")]),
            "VARIABLES": ("ID Variable", [(1, "person"), (2, "organization"), (3, "concept"), (4, "agreement")]),
            "STATEMENTS": (
                "ID StatementTypeId DocumentId Start Stop Coder",
                [(1, 1, 1, _number(chance, 4), _number(chance, 6), 1), (2, 1, 1, 5, 9, 1)],
            ),
            "ENTITIES": ("ID VariableId Value", [(1, 1, "Kim"), (2, 2, "Green Yard"), (3, 3, "trust"), (4, 1, "Lee")]),
            "DATASHORTTEXT": (
                "StatementId VariableId Entity",
                [(1, 1, 1), (1, 2, 2), (1, 3, 3), (2, 1, 4), (2, 3, 3)],
            ),
            "DATABOOLEAN": ("StatementId VariableId Value", [(1, 4, 0)]),
            "CODERS": ("ID Name", [(1, "ana")]),
        },
    )


def _labels(chance: random.Random) -> bytes:
    record = {
        "text": TEXT,
        "label": [[_number(chance, 4), _number(chance, 6), "us"]],
        "entities": chance.choice((3, [])),
    }
    value = {"start": _number(chance, 4), "end": _number(chance, 6), "text": "먼저", "labels": ["us"]}
    task = {"data": {"text": TEXT}, "annotations": [{"result": [{"value": value}, {"value": 3}, 4]}]}
    lines = [record, chance.choice((task, record))]
    return "\n".join(json.dumps(each, default=str) for each in lines).encode()


def _table(chance: random.Random) -> bytes:
    rows = ["source,start,end,words,code,coder", f"one,{_number(chance, 4)},{_number(chance, 6)},먼저,us,ana", '"']
    return "\n".join(rows[: chance.choice((2, 3))]).encode(chance.choice(("utf-8", "cp949", "utf-16")), "replace")


def _archive(chance: random.Random) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        if chance.random() < 0.5:
            archive.writestr("../../study.qda/data.qda", _qualcoder(chance))
        else:
            archive.writestr("settings.yaml", "corpus_dir: ../corpus\ncodes_dir: codes\ncodebook: codebook.yaml\n")
            archive.writestr("corpus/a.txt", TEXT)
            archive.writestr("codes/a.txt.ana.codes", "us\n, them,\n\n\n\nfar\n")
            archive.writestr("codebook.yaml", "- a:\n" + "".join(f"{' ' * n}- b{n}:\n" for n in range(200)))
    return out.getvalue()


def _word(chance: random.Random) -> bytes:
    import docx

    document = docx.Document()
    runs = [document.add_paragraph().add_run(words) for words in ("구청이 먼저 물었다.", "We answered 😀.")]
    document.add_comment(runs[: chance.choice((1, 2))], text=chance.choice(("us; them", "us\nthem", "")), author="ana")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


KINDS: tuple[tuple[str, Callable[[random.Random], bytes]], ...] = (
    ("study.rqda", _rqda),
    ("data.qda", _qualcoder),
    ("study.sqlite3", _taguette),
    ("study.dna", _dna),
    ("labels.jsonl", _labels),
    ("task.json", studio),
    ("people.zip", people),
    ("codings.csv", _table),
    ("study.zip", _archive),
    ("talk.docx", _word),
)
