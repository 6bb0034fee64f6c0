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
    "add_code": Bilingual("코드를 만듦", "added a code"),
    "change_code": Bilingual("코드를 고침", "changed a code"),
    "move_code": Bilingual("코드를 옮김", "moved a code"),
    "drop_code": Bilingual("코드북에서 코드를 지움", "removed a code from the codebook"),
    "merge_codes": Bilingual("코드를 합침", "merged codes"),
    "split_code": Bilingual("코드를 나눔", "split a code"),
    "correct": Bilingual("본문을 고침", "corrected a transcript"),
    "replace_words": Bilingual("여러 본문의 말을 바꿈", "replaced words in transcripts"),
    "correct_from_file": Bilingual("고친 파일로 본문을 바꿈", "brought in a corrected transcript"),
    "keep_placing": Bilingual("고친 본문의 대목을 그대로 둠", "kept a passage after a correction"),
    "place_again": Bilingual("대목을 다시 붙임", "placed a passage again"),
    "recode": Bilingual("코딩의 코드를 바꿈", "gave a coding another code"),
    "resize": Bilingual("코딩의 범위를 바꿈", "gave a coding other edges"),
    "remove_codings": Bilingual("코딩을 지움", "removed codings"),
    "change_statement": Bilingual("진술을 고침", "changed a statement"),
    "new_episode": Bilingual("일화를 만듦", "made an episode"),
    "write_memo": Bilingual("메모를 씀", "wrote a memo"),
    "rewrite_memo": Bilingual("메모를 고침", "rewrote a memo"),
    "remove_memo": Bilingual("메모를 지움", "removed a memo"),
    "translate": Bilingual("번역을 적음", "wrote a translation"),
    "undo": Bilingual("되돌림", "took back"),
}


def verb(name: str) -> Bilingual:
    """A verb of the history in words; an unknown one with its underscores taken out."""
    plain = name.replace("_", " ")
    return _VERBS.get(name) or Bilingual(plain, plain)
