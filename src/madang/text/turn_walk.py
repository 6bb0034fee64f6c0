"""Walking down the lines of a transcript, gathering turns."""

from collections.abc import Mapping, Sequence

from madang.text import stamps
from madang.text.labels import Form, Lead
from madang.text.line_kinds import closes, is_agenda, is_rule, is_title, kind_of_line
from madang.text.span import Span
from madang.text.turn import Turn, TurnKind


class Walk:
    """Gathers `turns`, and the `marks` between them, from lines read in order."""

    def __init__(
        self, leads: Mapping[int, Lead], kinds: Mapping[int, TurnKind], pages: frozenset[int], head: int
    ) -> None:
        self.turns: list[Turn] = []
        self.marks: list[Span] = []
        self._leads = leads
        self._kinds = kinds
        self._pages = pages
        self._head = head
        self._started = not leads
        self._minutes = any(lead.form is Form.CIRCLE for lead in leads.values())
        self._speaker: str | None = None
        self._time: float | None = None
        self._open: tuple[int, int, TurnKind] | None = None

    def through(self, lines: Sequence[str]) -> None:
        """Read every line."""
        place = 0
        one_by_one = sum(not line.strip() for line in lines) * 20 < len(lines)
        for number, line in enumerate(lines):
            if line and not line.isspace():
                self._line(number, line, place, lines)
            if self._speaker is None and (one_by_one or not line.strip()):
                self._close()
            place += len(line) + 1
        self._close()

    def _line(self, number: int, line: str, place: int, lines: Sequence[str]) -> None:
        lead = self._leads.get(number)
        if number < self._head:
            self._alone(TurnKind.HEADING, line, place)
        elif lead is not None:
            self._speak(lead, line, place)
        elif (kind := self._kind(number, line, lines)) is not None:
            self._alone(kind, line, place)
        else:
            self._words(line, place)

    def _kind(self, number: int, line: str, lines: Sequence[str]) -> TurnKind | None:
        kind = self._kinds.get(number)
        if kind is not None:
            return kind
        if number in self._pages:
            return TurnKind.FURNITURE
        kind = kind_of_line(line)
        if kind is TurnKind.STAGE and stamps.at_start(line) is not None:
            return None
        if kind is not None:
            return kind
        title = (not self._started and is_title(line)) or (self._minutes and is_agenda(line))
        return TurnKind.HEADING if title or _is_underlined(number, lines) else None

    def _speak(self, lead: Lead, line: str, place: int) -> None:
        self._close()
        self.marks.append(Span(place, place + lead.length))
        self._started, self._speaker = True, lead.label
        if lead.time is not None:
            self._time = lead.time
        self._extend(line, place, lead.length)

    def _words(self, line: str, place: int) -> None:
        found = stamps.at_start(line)
        if found is None:
            self._extend(line, place, 0)
            return
        self._close()
        self.marks.append(Span(place, place + found.end()))
        self._time = stamps.seconds(found[0])
        self._extend(line, place, found.end())

    def _extend(self, line: str, place: int, start: int) -> None:
        """Add the words of a line from `start` on to the open turn, up to a stamp at its end."""
        found = stamps.at_end(line) if start < len(line) else None
        end = len(line) if found is None else max(start, found.start())
        trimmed_start, trimmed_end = _trimmed(line, start, end)
        if trimmed_start < trimmed_end:
            first = self._open[0] if self._open else place + trimmed_start
            kind = TurnKind.SPEECH if self._speaker is not None else TurnKind.UNATTRIBUTED
            self._open = (first, place + trimmed_end, kind)
        if found is not None:
            self._close()
            self.marks.append(Span(place + end, place + len(line)))
            self._time = stamps.seconds(found[0])

    def _alone(self, kind: TurnKind, line: str, place: int) -> None:
        self._close()
        start, end = _trimmed(line, 0, len(line))
        self.turns.append(Turn(Span(place + start, place + end), kind))
        if kind is TurnKind.STAGE and closes(line):
            self._speaker = None

    def _close(self) -> None:
        if self._open is None:
            return
        start, end, kind = self._open
        self.turns.append(Turn(Span(start, end), kind, self._speaker, self._time))
        self._open = self._time = None


def _trimmed(line: str, start: int, end: int) -> tuple[int, int]:
    """The part of `line` from `start` to `end` without the white space around it."""
    while start < end and line[start].isspace():
        start += 1
    while start < end and line[end - 1].isspace():
        end -= 1
    return start, end


def _is_underlined(number: int, lines: Sequence[str]) -> bool:
    following = lines[number + 1] if number + 1 < len(lines) else ""
    if len(following) < 3 or following[0].isalnum() or len(following) + 2 < len(lines[number]):
        return False
    return is_rule(following) and not is_rule(lines[number])
