/** What people did, in words: the verbs of the history. */
import { language } from "../lib/words.svelte";

const VERBS: Record<string, { ko: string; en: string }> = {
  new_project: { ko: "프로젝트 만들기", en: "made the project" },
  describe_study: { ko: "연구 소개 고치기", en: "described the study" },
  import: { ko: "자료 가져오기", en: "imported sources" },
  assign_speakers: { ko: "화자 배정", en: "assigned speakers" },
  load_codebook: { ko: "코드북 들여오기", en: "loaded a codebook" },
  name_codebook_version: { ko: "코드북 판 이름 짓기", en: "named a version of the codebook" },
  code: { ko: "표시 파일 들여오기", en: "took in a file of marks" },
  apply_code: { ko: "코드 붙이기", en: "applied a code" },
  remove_codings: { ko: "코딩 지우기", en: "removed codings" },
  undo: { ko: "되돌리기", en: "undid" },
  redo: { ko: "다시 하기", en: "did again" },
};

/** A verb of the history as a person would say it; an unknown one as it is. */
export function actName(verb: string): string {
  return VERBS[verb]?.[language.now] ?? verb.replaceAll("_", " ");
}

export const knownVerbs: readonly string[] = Object.keys(VERBS);
