"""Damaged REFI-QDA files, none of which may crash, hang or swell the program: `python -m proofs refi --count 50000`.

Each file is one of our own or a sample of another program's, with bytes, elements, attributes or texts changed. It is
read in a child process that may use one gigabyte, and ten seconds for a file. A file is taken in or refused in
one sentence; whatever comes in stands on its words. Every tenth goes through a real project, is checked, and
written again by the standard.
"""

import io
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

from lxml import etree

from madang.analysis.corpus import Corpus
from madang.base.errors import MadangError
from madang.coding.coding import Coding
from madang.exchange.refi import Wish, package, read, take
from madang.text.transcript import Transcript
from madang.workbench import refi, refi_out
from madang.workbench.project import Project, check, new

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

USUAL = 50_000
FIRST = 20261123
AT_ONCE = 500
"""Files that one child reads."""
SECONDS = 10
BYTES = 1_000_000_000
_SAMPLES = Path(__file__).parents[2] / "shared" / "data" / "refi-qda" / "samples"
_NASTY = [
    *("", "-1", "0", "99999999999999999999", "1e9", "NaN", "\ud83d", "💣", "../../x", "internal://", "true", "False"),
    *("{}", "00000000-0000-0000-0000-000000000000", "a" * 5000, "<", "&", "]]>", "\x00", "2020-99-99", "#12345g"),
    *("absolute:///etc/passwd", "relative:///x", "urn:QDA-XML:project:1.0", "\u202e", "가", "가", "%00", "\\\\host\\x"),
]


def seeds() -> list[bytes]:
    """What is damaged: a file with every part made by hand, and the samples where they lie beside the repository."""
    from refi_files import a_code, a_coding, a_project, a_selection, a_text, guid

    text = a_text("t1", a_selection(2, 5, "c1", "c2"), a_selection(0, 9, "c1"), a_coding("c1", "w"))
    case = f'<Cases><Case guid="{guid("k")}" name="K"><SourceRef targetGUID="{guid("t1")}"/></Case></Cases>'
    note = f'<Notes><Note guid="{guid("n")}" name="n"><PlainTextContent>said</PlainTextContent></Note></Notes>'
    rest = f'{note}<Sets><Set guid="{guid("s")}" name="S"><MemberCode targetGUID="{guid("c1")}"/></Set></Sets>'
    codes = a_code("c1", a_code("c3"), color="#aabbcc") + a_code("c2", isCodable="false")
    texts = {"t1": "\ufeffana: 말 🙂\r\nben: two e\u0301\r\n"}
    made = [a_project(text, texts=texts, codes=codes, after_codes=case, after=rest)]
    made.append(_heard())
    if _SAMPLES.is_dir():
        made += [each.read_bytes() for each in sorted(_SAMPLES.glob("*.qd*"))]
    return [*made, _ours(made[0]), _ours(made[1])]


def _heard() -> bytes:
    """A recording with its file, a transcript with codings, and a text that stands twice."""
    from refi_files import a_coding, a_project, a_selection, a_text, attributes, guid, zipped

    points = "".join(
        f"<SyncPoint{attributes(guid=guid(f'y{place}'), timeStamp=place * 900, position=place)}/>"
        for place in (0, 4, 7)
    )
    told = attributes(guid=guid("ts"), fromSyncPoint=guid("y4"), toSyncPoint=guid("y7"))
    chosen = f"<TranscriptSelection{told}>{a_coding('c1', 'tc')}</TranscriptSelection>"
    spoken = [
        f"<Transcript{attributes(guid=guid(word), name=name, plainTextPath=f'internal://{text}.txt')}>{inside}</Transcript>"
        for word, name, text, inside in (("w1", "said", "t2", points + chosen), ("w2", "t1", "t1", points))
    ]
    film = attributes(guid=guid("film"), name="film.mp3", path="internal://film.mp3")
    audio = f"<AudioSource{film}>{''.join(spoken)}</AudioSource>"
    plain = a_project(a_text("t1", a_selection(0, 3, "c1")), audio, texts={"t1": "one two", "t2": "one two three"})
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        return zipped(
            {**{each: archive.read(each) for each in archive.namelist()}, "sources/film.mp3": b"ID3\x04" * 50}
        )


def _ours(content: bytes) -> bytes:
    with tempfile.TemporaryDirectory() as folder, new(f"{folder}/p.madang", codebook="") as project:
        refi.import_refi(project, content, "seed.qdpx")
        return refi_out.refi_project(project).content


def damaged(content: bytes, chance: random.Random) -> bytes:
    """A file with something wrong with it."""
    if not content.startswith(b"PK") or chance.random() < 0.25:
        return _bytes(content, chance) if content.startswith(b"PK") or chance.random() < 0.4 else _xml(content, chance)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for each in old.namelist():
            inside = old.read(each)
            if each.lower().endswith(".qde"):
                inside = _bytes(inside, chance) if chance.random() < 0.3 else _xml(inside, chance)
            elif chance.random() < 0.3:
                inside = _bytes(inside, chance)
            if chance.random() < 0.97:
                made.writestr(each, inside)
    return out.getvalue()


def _bytes(content: bytes, chance: random.Random) -> bytes:
    found = bytearray(content)
    for _ in range(chance.randint(1, 8)):
        place, way = chance.randrange(len(found) + 1), chance.randrange(4)
        if way == 0:
            found[place : place + 1] = bytes([chance.randrange(256)])
        elif way == 1:
            del found[place : place + chance.randrange(40)]
        elif way == 2:
            found[place:place] = found[place : place + chance.randrange(200)]
        else:
            found[place:place] = chance.choice(_NASTY).encode("utf-8", "surrogatepass")
    return bytes(found[: chance.randrange(len(found) + 1)] if chance.random() < 0.1 else found)


def _xml(content: bytes, chance: random.Random) -> bytes:
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return _bytes(content, chance)
    every = list(root.iter(etree.Element))
    for _ in range(chance.randint(1, 6)):
        _change(chance.choice(every), chance.choice(every), chance)
    return etree.tostring(root)


def _change(one: Any, other: Any, chance: random.Random) -> None:
    way = chance.randrange(6)
    if way == 0 and one.attrib:
        one.attrib.pop(chance.choice(list(one.attrib)))
    elif way == 1 and one.attrib:
        nasty = "".join(letter for letter in chance.choice(_NASTY) if letter.isprintable() and letter != "\ud83d")
        one.set(chance.choice(list(one.attrib)), nasty)
    elif way == 2 and one.getparent() is not None:
        one.getparent().remove(one)
    elif way == 3:
        one.append(etree.fromstring(etree.tostring(other)))
    elif way == 4:
        one.tag = other.tag
    elif one.attrib and other.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(list(other.attrib.values())))


def case(content: bytes, folder: Path | None) -> str:
    """Read one file; what became of it. Anything but a sentence goes through."""
    try:
        if folder is not None:
            return _through_a_project(content, folder)
        opened = package(content, "damaged.qdpx")
        found = read(opened.qde, opened.name, opened.has)
        work = take(found, opened, Corpus(), {}, frozenset(), Wish(whole=True))
    except MadangError as refused:
        return _sentence(refused)
    texts = {each.source: each for each in work.add if isinstance(each, Transcript)}
    codings = [each for each in work.add if isinstance(each, Coding)]
    assert all(each.segment.fits(texts[each.segment.source]) for each in codings), "a coding beside its words"
    ids = [each.id for each in codings]
    assert len(ids) == len(set(ids)), "two codings of one id"
    return "taken in"


def _sentence(refused: MadangError) -> str:
    if not (str(refused) and refused.ko):
        raise AssertionError(f"a refusal without its sentence in both languages: {refused}")
    return "refused"


def _through_a_project(content: bytes, folder: Path) -> str:
    place = folder / f"{os.urandom(6).hex()}.madang"
    with new(str(place), codebook="") as project:
        refi.import_refi(project, content, "damaged.qdpx", refi.Wish(recordings=True))
        again = refi.import_refi(project, content, "damaged.qdpx")
        assert again.is_empty, f"the second time brought {dict(again.new)}"
        assert not check(project), check(project)[:2]
        _written_by_the_standard(project)
    return "through a project"


def _written_by_the_standard(project: Project) -> None:
    try:
        if project.corpus().codebook.codes:
            refi_out.refi_codebook(project)
        refi_out.refi_project(project)
    except MadangError as broken:
        raise AssertionError(f"what came in cannot be written: {broken}") from broken


def child(first: int, count: int) -> None:
    """Read so many files and print what became of them; the seed of each stands on standard error while it is read."""
    resource.setrlimit(resource.RLIMIT_AS, (BYTES, BYTES))
    files, done = seeds(), Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(first, first + count):
            chance = random.Random(seed)
            print(seed, file=sys.stderr, flush=True)
            # Seconds of work, so that a machine that is busy with other things shows no hang; and of waiting.
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            signal.alarm(SECONDS * 12)
            content = damaged(chance.choice(files), chance)
            done[case(content, Path(folder) if seed % 10 == 0 else None)] += 1
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.alarm(0)
    print(json.dumps(done))


def run(count: int, first: int = FIRST) -> None:
    """Read `count` damaged files; end at the first that crashes, hangs or takes too much memory."""
    total: Counter[str] = Counter()
    for start in range(first, first + count, AT_ONCE):
        some = min(AT_ONCE, first + count - start)
        asked = [sys.executable, "-c", f"from proofs.refi import child; child({start}, {some})"]
        ended = subprocess.run(asked, capture_output=True, text=True, check=False)
        if ended.returncode:
            seed = next((line for line in reversed(ended.stderr.splitlines()) if line.isdigit()), "?")
            sys.exit(f"seed {seed}: ended with {ended.returncode}\n{ended.stderr[-2000:]}")
        total.update(json.loads(ended.stdout.splitlines()[-1]))
        if (start - first) % (AT_ONCE * 10) == 0:
            print(dict(total), flush=True)
    print(f"{sum(total.values())} damaged files: {dict(total)}; none crashed, hung or took more than a gigabyte")
