/** What people did, in words: the verbs of the history. */
import { language } from "../lib/words.svelte";

const VERBS: Record<string, { ko: string; en: string }> = {
  new_project: { ko: "프로젝트 만들기", en: "made the project" },
  describe_study: { ko: "연구 소개 고치기", en: "described the study" },
  import: { ko: "자료 가져오기", en: "imported sources" },
  change_source: { ko: "자료 정보 고치기", en: "changed what is known of a source" },
  remove_source: { ko: "자료 지우기", en: "removed a source" },
  add_participant: { ko: "참여자 만들기", en: "made a participant" },
  change_participants: { ko: "참여자 고치기", en: "changed participants" },
  remove_participant: { ko: "참여자 지우기", en: "removed a participant" },
  add_organisation: { ko: "조직 만들기", en: "made an organisation" },
  change_organisations: { ko: "조직 고치기", en: "changed organisations" },
  remove_organisation: { ko: "조직 지우기", en: "removed an organisation" },
  set_values: { ko: "속성 값 쓰기", en: "wrote values of attributes" },
  remove_attribute: { ko: "속성 지우기", en: "removed an attribute" },
  assign_speakers: { ko: "화자 배정", en: "assigned speakers" },
  load_codebook: { ko: "코드북 가져오기", en: "loaded a codebook" },
  name_codebook_version: { ko: "코드북 판 이름 짓기", en: "named a version of the codebook" },
  add_code: { ko: "코드 만들기", en: "added a code" },
  change_code: { ko: "코드 고치기", en: "changed a code" },
  move_code: { ko: "코드 옮기기", en: "moved a code" },
  drop_code: { ko: "코드북에서 코드 지우기", en: "removed a code from the codebook" },
  merge_codes: { ko: "코드 합치기", en: "merged codes" },
  split_code: { ko: "코드 나누기", en: "split a code" },
  code: { ko: "표시 파일 가져오기", en: "took in a file of marks" },
  apply_code: { ko: "코드 붙이기", en: "applied a code" },
  remove_codings: { ko: "코딩 지우기", en: "removed codings" },
  recode: { ko: "코딩의 코드 바꾸기", en: "gave a coding another code" },
  resize: { ko: "코딩의 범위 바꾸기", en: "gave a coding other edges" },
  change_statement: { ko: "진술 고치기", en: "changed a statement" },
  new_episode: { ko: "일화 만들기", en: "made an episode" },
  write_memo: { ko: "메모 쓰기", en: "wrote a memo" },
  rewrite_memo: { ko: "메모 고치기", en: "rewrote a memo" },
  remove_memo: { ko: "메모 지우기", en: "removed a memo" },
  translate: { ko: "번역 쓰기", en: "wrote a translation" },
  correct: { ko: "본문 고치기", en: "corrected a transcript" },
  replace_words: { ko: "여러 본문의 말 바꾸기", en: "replaced words in transcripts" },
  correct_from_file: { ko: "고친 파일로 본문 바꾸기", en: "brought in a corrected transcript" },
  keep_placing: { ko: "고친 본문의 대목 그대로 두기", en: "kept a passage after a correction" },
  place_again: { ko: "코딩 다시 붙이기", en: "placed a coding again" },
  write_summary: { ko: "요약 쓰기", en: "wrote a summary" },
  remove_summary: { ko: "요약 지우기", en: "removed a summary" },
  write_claim: { ko: "주장 쓰기", en: "wrote a claim" },
  edit_claim: { ko: "주장 고치기", en: "changed a claim" },
  decide_claim: { ko: "주장의 상태 정하기", en: "decided where a claim stands" },
  withdraw_claim: { ko: "주장 거두기", en: "withdrew a claim" },
  move_claim: { ko: "주장 차례 바꾸기", en: "moved a claim" },
  remove_claim: { ko: "주장 지우기", en: "removed a claim" },
  add_evidence: { ko: "주장에 대목 더하기", en: "gave a claim passages" },
  edit_evidence: { ko: "주장의 대목 고치기", en: "changed what a passage does for a claim" },
  remove_evidence: { ko: "주장에서 대목 빼기", en: "took a passage away from a claim" },
  code_hits: { ko: "찾은 것에 코드 붙이기", en: "applied a code to what a search found" },
  save_search: { ko: "찾기 저장", en: "saved a search" },
  remove_search: { ko: "저장한 찾기 지우기", en: "removed a saved search" },
  merge: { ko: "사본 합치기", en: "merged a copy" },
  settle_merge: { ko: "합친 뒤 남은 것 정하기", en: "decided what a merge had left open" },
  settle_one: { ko: "이견 정하기: 한 코딩으로", en: "settled: took one coding" },
  settle_both: { ko: "이견 정하기: 모두 둠", en: "settled: took all codings" },
  settle_merged: { ko: "이견 정하기: 범위 합침", en: "settled: merged the spans" },
  settle_neither: { ko: "이견 정하기: 아무것도 두지 않음", en: "settled: took none" },
  settle_disputed: { ko: "이견으로 두기", en: "kept as disputed" },
  settle_alike: { ko: "같게 코딩한 곳 한꺼번에 정하기", en: "settled what was coded alike" },
  withdraw_settling: { ko: "이견 결정 거두기", en: "took a settling back" },
  name_snapshot: { ko: "시점에 이름 붙이기", en: "named a snapshot" },
  remove_snapshot: { ko: "시점 이름 지우기", en: "removed the name of a snapshot" },
  undo: { ko: "되돌리기", en: "undid" },
  decide_stage: { ko: "단계 제안에 대해 정하기", en: "decided on a proposed stage" },
  withdraw_decision: { ko: "결정 거두기", en: "withdrew a decision" },
  redo: { ko: "다시 하기", en: "did again" },
};

/** A verb of the history as a person would say it; an unknown one as it is. */
export function actName(verb: string): string {
  return VERBS[verb]?.[language.now] ?? verb.replaceAll("_", " ");
}

export const knownVerbs: readonly string[] = Object.keys(VERBS);

/** A sentence of the server in which verbs of the history stand in brackets, with the verbs in words. */
export function inActWords(sentence: string): string {
  return sentence.replaceAll(
    /(\(|, )(\w+)(?=\)| by )/g,
    (_, before: string, verb: string) => before + actName(verb),
  );
}
