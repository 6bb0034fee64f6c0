"""What a thing that comes in is called in a report, so that it can be recognised."""

from collections.abc import Callable
from typing import Any

from madang.coding.code import Code
from madang.coding.coding import Coder, Coding
from madang.coding.memo import Memo
from madang.sources.attribute import AttributeValue
from madang.sources.organisation import Organisation
from madang.sources.participant import Participant
from madang.sources.source import Source

_SHOWN = 80


def in_short(words: str) -> str:
    """Words in one line, cut where they are long."""
    line = " ".join(words.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"


def shown(value: Any) -> str:
    """What a value is called; empty for one that is known by others only."""
    name = _NAMES.get(type(value))
    return name(value) if name else ""


_NAMES: dict[type, Callable[[Any], str]] = {
    Code: lambda code: str(code.name.said("ko")),
    Coder: lambda coder: str(coder.name),
    Source: lambda source: str(source.name),
    Coding: lambda coding: in_short(coding.segment.words),
    Memo: lambda memo: in_short(memo.text),
    AttributeValue: lambda value: in_short(f"{value.attribute}: {value.value}"),
    Participant: lambda person: str(person.name),
    Organisation: lambda organisation: str(organisation.name("ko")),
}
