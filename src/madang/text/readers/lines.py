"""Gathering blocks of words into one text."""

from collections.abc import Sequence

from madang.text.turn import TurnKind


class Lines:
    """Blocks of lines with a blank line between them, and what is known of each line."""

    def __init__(self) -> None:
        self.kinds: dict[int, TurnKind] = {}
        self.bold: set[int] = set()
        self._lines: list[str] = []
        self._in_table = False

    def block(self, lines: Sequence[str], kind: TurnKind | None = None, bold: frozenset[int] = frozenset()) -> None:
        """Add a block; `bold` numbers those of its lines that begin in bold."""
        self._part()
        self.bold |= {len(self._lines) + number for number in bold}
        self._in_table = False
        for line in lines:
            if kind is not None and line.strip():
                self.kinds[len(self._lines)] = kind
            self._lines.append(line.rstrip())

    def row(self, words: str) -> None:
        """Add a row of a table; rows have no blank line between them."""
        if not self._in_table:
            self._part()
        self._in_table = True
        self._lines.append(words)

    def text(self) -> str:
        """All of it."""
        return "\n".join(self._lines)

    def _part(self) -> None:
        if self._lines:
            self._lines.append("")
