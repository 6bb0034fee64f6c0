import { together } from "../../lib/particles";
import { words } from "../../lib/words.svelte";

export const sourcesWords = words({
  list: { ko: "자료 목록", en: "All sources" },
  voices: { ko: "누가 말했나", en: "Who spoke" },
  sheet: { ko: "화자표", en: "Speakers sheet" },
  participants: { ko: "참여자", en: "Participants" },
  names: { ko: "이름 가리기", en: "Names to hide" },
  organisations: { ko: "조직", en: "Organisations" },
  attributes: { ko: "속성", en: "Attributes" },
  tabs: { ko: "자료의 여러 면", en: "Views of the sources" },
  empty: {
    ko: "아직 자료가 없습니다. 전사록 파일을 이 화면에 끌어다 놓거나 위에서 고르십시오.",
    en: "There are no sources yet. Drop transcripts anywhere on this page, or choose them above.",
  },
  noneFit: { ko: "맞는 자료가 없습니다.", en: "No source fits." },
  filter: { ko: "자료 찾기", en: "Find a source" },
  count: {
    ko: (n: number) => `자료 ${n}개`,
    en: (n: number) => (n === 1 ? "1 source" : `${n} sources`),
  },
  name: { ko: "이름", en: "Name" },
  kind: { ko: "종류", en: "Kind" },
  date: { ko: "날짜", en: "Date" },
  language: { ko: "언어", en: "Language" },
  turns: { ko: "발언", en: "Turns" },
  speakers: { ko: "화자", en: "Speakers" },
  unassigned: { ko: "미배정", en: "Unassigned" },
  codings: { ko: "코딩", en: "Codings" },
  allKinds: { ko: "모든 종류", en: "All kinds" },
  interview: { ko: "면담", en: "Interview" },
  group_interview: { ko: "집단 면담", en: "Group interview" },
  minutes: { ko: "회의록", en: "Minutes" },
  document: { ko: "문서", en: "Document" },
  sortBy: {
    ko: (column: string) => `${column} 차례로`,
    en: (column: string) => `Sort by ${column.toLowerCase()}`,
  },
  particulars: { ko: "자료 정보", en: "About the source" },
  editOne: { ko: (name: string) => `${name} 정보 고치기`, en: (name: string) => `Edit ${name}` },
  file: { ko: "파일", en: "File" },
  readAs: { ko: "읽은 방식", en: "Read as" },
  encoding: { ko: "문자 인코딩", en: "Encoding" },
  notes: { ko: "읽으며 알게 된 것", en: "What the reader noted" },
  dateHint: {
    ko: "2024, 2024-05, 2024-05-17 처럼 씁니다.",
    en: "Write 2024, 2024-05 or 2024-05-17.",
  },
  removeSource: { ko: "자료 지우기", en: "Remove this source" },
  removeSure: {
    ko: (name: string) =>
      `${together(`‘${name}’`)} 그 전사록, 화자 배정, 속성, 메모를 지웁니다. 되돌리기로 되살릴 수 있습니다.`,
    en: (name: string) =>
      `“${name}” goes, with its transcript, who speaks in it, its values and memos. Undo brings it back.`,
  },
  saved: { ko: "저장했습니다.", en: "Saved." },
  removed: { ko: "지웠습니다.", en: "Removed." },
  codingsIn: { ko: (name: string) => `${name}의 코딩`, en: (name: string) => `Codings in ${name}` },
  assignNow: {
    ko: (n: number, name: string) => `${name}: 배정하지 않은 화자 ${n}명`,
    en: (n: number, name: string) => `${name}: ${n} speakers are not assigned`,
  },
  unassignedLeft: {
    ko: (n: number) => `배정하지 않은 화자 ${n}명`,
    en: (n: number) => (n === 1 ? "1 speaker is not assigned" : `${n} speakers are not assigned`),
  },
});

export function kindName(kind: string): string {
  return String(sourcesWords[kind as "interview" | "group_interview" | "minutes" | "document"]);
}

export const KINDS = ["interview", "group_interview", "minutes", "document"] as const;
