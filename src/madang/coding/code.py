"""`Code`: a named idea with a definition."""

from dataclasses import dataclass, field
from enum import StrEnum

from madang.base.bilingual import Bilingual
from madang.base.ids import CodeId


class CodeKind(StrEnum):
    """A family (top of the tree), a group inside one, or a code to apply."""

    FAMILY = "family"
    GROUP = "group"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Code:
    """A code of the codebook.

    `key` is its short handle (`BAR.mistrust`), unique in the codebook; the readings find the
    families of the shipped framework by it. `order` places it among its siblings; `origin` names
    the literature that suggested it.
    """

    id: CodeId
    key: str
    name: Bilingual
    kind: CodeKind = CodeKind.CODE
    parent: CodeId | None = None
    definition: Bilingual = field(default_factory=Bilingual)
    include: Bilingual = field(default_factory=Bilingual)
    exclude: Bilingual = field(default_factory=Bilingual)
    example: Bilingual = field(default_factory=Bilingual)
    origin: str = ""
    colour: str = ""
    order: int = 0

    @property
    def family(self) -> str:
        """The family's key: what stands before the first full stop of `key`."""
        return self.key.split(".", 1)[0]
