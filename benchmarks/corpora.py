"""Made-up studies of any size: transcripts, a speakers sheet and marks. The same size gives the same bytes."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDS = 10_000
KO = [
    "구청",
    "단체",
    "예산",
    "회의",
    "주민",
    "조례",
    "담당자",
    "서류",
    "정산",
    "약속",
    "신뢰",
    "센터",
    "어르신",
    "돌봄",
    "지원",
    "사업",
    "위원회",
    "자료",
    "의견",
    "결정",
]
EN = [
    "council",
    "group",
    "budget",
    "meeting",
    "resident",
    "ordinance",
    "officer",
    "paper",
    "trust",
    "centre",
    "care",
    "grant",
    "plan",
    "view",
    "promise",
]
ENDS = {
    "ko": ["했죠.", "그랬어요.", "같아요.", "있었습니다."],
    "en": ["so to speak.", "I think.", "in the end.", "then."],
}
CODES = {
    "BAR": "mistrust close admin few power dependence rotation politics token culture rules capacity divided",
    "STR": "ownfunds distance split expert evidence language public network institution opinion train open terms",
    "RSP": "confront avoid formal compromise collab",
    "ROL": "protest partner provider advocate",
    "MEA": "means goal influence resource",
    "PRC": "channel agenda decide share disagree trust survives review",
    "DIM": "goals means mutual identity",
}
KEYS = [f"{family}.{name}" for family, names in CODES.items() for name in names.split()]


@dataclass(frozen=True)
class Size:
    """How large a study is."""

    interviews: int
    codings: int
    organisations: int


SIZES = {"S": Size(20, 2_000, 10), "M": Size(200, 50_000, 60), "L": Size(2_000, 500_000, 200)}


def make(folder: Path, size: Size) -> None:
    """Write the study: `docs/`, `speakers.csv`, `study.jsonl`, `codings.jsonl`, `statements.jsonl`."""
    (folder / "docs").mkdir(parents=True)
    chance = random.Random(f"madang {size}")
    sheet, texts = ["source,speaker,participant,organisation,side,kind"], []
    for number in range(size.interviews):
        name, language = f"i{number:04}", "ko" if number % 2 else "en"
        text = transcript(random.Random(number), language, f"Person{number}")
        (folder / "docs" / f"{name}.txt").write_text(text, "utf-8")
        organisation = number % size.organisations
        sheet.append(f"{name},Asker,Asker,,,")
        sheet.append(f"{name},Person{number},Person{number},Org{organisation},{side(organisation)},group")
        texts.append((name, text, organisation))
    (folder / "speakers.csv").write_text("\n".join(sheet), "utf-8")
    write(folder / "study.jsonl", study(size))
    write(folder / "codings.jsonl", codings(chance, size, texts))
    write(folder / "statements.jsonl", statements(chance, size, texts))


def side(organisation: int) -> str:
    """Every third organisation is an office."""
    return "government" if organisation % 3 == 2 else "civic"


def transcript(chance: random.Random, language: str, person: str) -> str:
    """About 10,000 words in turns, one a line."""
    vocabulary, ends = (KO if language == "ko" else EN), ENDS[language]
    lines: list[str] = []
    count = 0
    while count < WORDS:
        length = chance.randrange(8, 60)
        words = [*chance.choices(vocabulary, k=length), chance.choice(ends)]
        lines.append(f"{'Asker' if len(lines) % 2 else person}: {' '.join(words)}")
        count += length + 1
    return "\n".join(lines) + "\n"


def write(path: Path, lines: Iterator[dict[str, object]]) -> None:
    """One JSON object a line."""
    with path.open("w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def study(size: Size) -> Iterator[dict[str, object]]:
    """Organisations and episodes."""
    for number in range(size.organisations):
        yield {"kind": "organisation", "en": f"Org{number}", "side": side(number), "type": "group"}
    for number in range(24):
        yield {"kind": "episode", "key": f"E{number}", "en": f"Episode {number}", "start": f"{2000 + number}"}


def passage(chance: random.Random, texts: list[tuple[str, str, int]]) -> tuple[dict[str, object], int]:
    """A place of 20 to 200 characters in a participant's words, and whose interview it is."""
    name, text, organisation = chance.choice(texts)
    start = chance.randrange(len(text) - 1000)
    # Turns alternate and the participant's are marked by name: the next one is never far.
    start = text.index("\nPerson", start) + len("\nPerson0000: ")
    end = start + chance.randrange(20, 200)
    return {"source": name, "start": start, "end": end, "words": text[start:end]}, organisation


def codings(chance: random.Random, size: Size, texts: list[tuple[str, str, int]]) -> Iterator[dict[str, object]]:
    """Plain codings."""
    for _ in range(size.codings):
        place, _ = passage(chance, texts)
        yield {"kind": "coding", **place, "code": chance.choice(KEYS), "coder": chance.choice("AB")}


def statements(chance: random.Random, size: Size, texts: list[tuple[str, str, int]]) -> Iterator[dict[str, object]]:
    """Statements with every field the readings use."""
    for _ in range(size.codings):
        place, organisation = passage(chance, texts)
        about = (organisation + chance.choice([-2, -1, 1, 2])) % size.organisations
        yield {
            "kind": "statement",
            **place,
            "codes": [chance.choice(KEYS)],
            "coder": chance.choice("AB"),
            "about": f"Org{about}",
            "view_of": f"Org{organisation}",
            "stance": chance.choice(["-1", "0", "1", "-1", "1", "mixed"]),
            "perspective": chance.choice(["own"] * 5 + ["attributed"]),
            "blame": chance.choice(["own_side", "other_side", "not_said"]),
            "horizon": chance.choice(["short", "long", "not_said"]),
            "episode": f"E{chance.randrange(24)}" if chance.random() < 0.6 else None,
        }
