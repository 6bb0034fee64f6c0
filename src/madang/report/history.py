"""The audit trail as it is handed to the account, and the names of what was done."""

from dataclasses import dataclass

from madang.coding.code import Bilingual


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act: its number, when (text), who, what (the verb as kept), its summary, and how many changes."""

    number: int
    at: str
    who: str
    verb: str
    summary: str = ""
    changes: int = 0


_VERBS = {
    "new_project": Bilingual("프로젝트를 만듦", "made the project"),
    "describe_study": Bilingual("연구 정보를 적음", "described the study"),
    "code": Bilingual("코딩을 들임", "took in codings"),
    "import": Bilingual("자료를 들임", "imported sources"),
    "assign_speakers": Bilingual("화자를 배정함", "assigned speakers"),
    "load_codebook": Bilingual("코드북을 들임", "took in a codebook"),
    "name_codebook_version": Bilingual("코드북 판에 이름을 붙임", "named a codebook version"),
    "apply_code": Bilingual("코드를 붙임", "applied a code"),
    "remove_code": Bilingual("코드를 뗌", "removed a code"),
    "correct": Bilingual("원문을 고침", "corrected a transcript"),
    "undo": Bilingual("되돌림", "took back"),
}


def verb(name: str) -> Bilingual:
    """A verb of the history in words; an unknown one with its underscores taken out."""
    plain = name.replace("_", " ")
    return _VERBS.get(name) or Bilingual(plain, plain)
