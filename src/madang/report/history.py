"""The audit trail as it is handed to the account, and the names of what was done."""

from dataclasses import dataclass

from madang.base.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Correction:
    """What a correction did: texts with a new revision; codings kept on their words, to check, without a place."""

    texts: int
    kept: int
    to_check: int
    unplaced: int


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One act: its number, when (UTC, as text), who, what (the verb as kept), its summary, and how many changes.

    `undoes` and `undone_by` are numbers of acts; `settled` counts the disputed statements that it made agreed ones.
    """

    number: int
    at: str
    who: str
    verb: str
    summary: str = ""
    changes: int = 0
    undoes: int | None = None
    undone_by: int | None = None
    correction: Correction | None = None
    settled: int = 0

    @property
    def day(self) -> str:
        """The day (UTC)."""
        return self.at[:10]

    @property
    def stands(self) -> bool:
        """Whether it is work that nobody has taken back."""
        return self.undoes is None and self.undone_by is None


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
    "set_stamps": Bilingual("녹음을 들으며 시각 표시를 넣음", "set time stamps while listening"),
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
    "change_source": Bilingual("자료 정보를 고침", "changed what is known of a source"),
    "remove_source": Bilingual("자료를 지움", "removed a source"),
    "add_participant": Bilingual("참여자를 만듦", "made a participant"),
    "change_participants": Bilingual("참여자를 고침", "changed participants"),
    "remove_participant": Bilingual("참여자를 지움", "removed a participant"),
    "add_organisation": Bilingual("조직을 만듦", "made an organisation"),
    "change_organisations": Bilingual("조직을 고침", "changed organisations"),
    "remove_organisation": Bilingual("조직을 지움", "removed an organisation"),
    "set_values": Bilingual("속성 값을 적음", "wrote values of attributes"),
    "remove_attribute": Bilingual("속성을 지움", "removed an attribute"),
    "write_summary": Bilingual("요약을 씀", "wrote a summary"),
    "remove_summary": Bilingual("요약을 지움", "removed a summary"),
    "write_claim": Bilingual("주장을 씀", "wrote a claim"),
    "edit_claim": Bilingual("주장을 고침", "changed a claim"),
    "decide_claim": Bilingual("주장의 상태를 정함", "decided where a claim stands"),
    "withdraw_claim": Bilingual("주장을 거둠", "withdrew a claim"),
    "move_claim": Bilingual("주장의 차례를 바꿈", "moved a claim"),
    "remove_claim": Bilingual("주장을 지움", "removed a claim"),
    "add_evidence": Bilingual("주장에 대목을 더함", "gave a claim passages"),
    "edit_evidence": Bilingual("주장의 대목을 고침", "changed what a passage does for a claim"),
    "remove_evidence": Bilingual("주장에서 대목을 뺌", "took a passage away from a claim"),
    "decide_stage": Bilingual("단계 제안에 대해 정함", "decided on a proposed stage"),
    "withdraw_decision": Bilingual("결정을 거둠", "withdrew a decision"),
    "code_hits": Bilingual("찾은 것에 코드를 붙임", "applied a code to what a search found"),
    "save_search": Bilingual("찾기를 저장함", "saved a search"),
    "remove_search": Bilingual("저장한 찾기를 지움", "removed a saved search"),
    "name_snapshot": Bilingual("시점에 이름을 붙임", "named a snapshot"),
    "remove_snapshot": Bilingual("시점의 이름을 지움", "removed the name of a snapshot"),
    "settle_one": Bilingual("이견을 정함: 한 코딩으로", "settled a disagreement: took one coding"),
    "settle_both": Bilingual("이견을 정함: 모두 둠", "settled a disagreement: took all codings"),
    "settle_merged": Bilingual("이견을 정함: 범위를 합침", "settled a disagreement: merged the spans"),
    "settle_neither": Bilingual("이견을 정함: 아무것도 두지 않음", "settled a disagreement: took none"),
    "settle_disputed": Bilingual("이견으로 둠", "kept a disagreement as disputed"),
    "settle_alike": Bilingual("같게 코딩한 곳을 정함", "settled what was coded alike"),
    "withdraw_settling": Bilingual("이견에 대한 결정을 거둠", "took a settling back"),
    "merge": Bilingual("다른 사본을 합침", "brought in another copy"),
    "undo": Bilingual("되돌림", "took back"),
    "redo": Bilingual("다시 함", "did again"),
}


def verb(name: str) -> Bilingual:
    """A verb of the history in words; an unknown one with its underscores taken out."""
    plain = name.replace("_", " ")
    return _VERBS.get(name) or Bilingual(plain, plain)
