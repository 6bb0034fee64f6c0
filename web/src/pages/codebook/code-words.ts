import { words } from "../../lib/words.svelte";
import type { Leaf } from "./texts";

export const codeWords = words({
  name: { ko: "이름", en: "Name" },
  definition: { ko: "정의", en: "Definition" },
  include: { ko: "쓸 때", en: "Use it when" },
  exclude: { ko: "쓰지 않을 때", en: "Do not use it when" },
  example: { ko: "보기", en: "Example" },
  key: { ko: "열쇠말", en: "Key" },
  keyHint: {
    ko: "빈칸 없이. 점 앞은 묶음의 열쇠말",
    en: "No spaces; before the full stop, the family's key",
  },
  origin: { ko: "유래", en: "Origin" },
  originHint: { ko: "이 코드를 가져온 문헌", en: "The literature that suggested it" },
  colour: { ko: "색", en: "Colour" },
  kind: { ko: "종류", en: "Kind" },
  parent: { ko: "상위", en: "Under" },
  korean: { ko: "한국어", en: "Korean" },
  english: { ko: "영어", en: "English" },
  inLanguage: {
    ko: (field: string, language: string) => `${field} (${language})`,
    en: (field: string, language: string) => `${field} (${language})`,
  },
  split: { ko: "나누기…", en: "Split…" },
  merge: { ko: "합치기…", en: "Merge…" },
  move: { ko: "옮기기…", en: "Move…" },
  remove: { ko: "지우기", en: "Remove" },
  doWith: { ko: "이 코드로 할 일", en: "What to do with this code" },
  unsaved: { ko: "저장하지 않았습니다", en: "Not stored yet" },
  save: { ko: "저장", en: "Save" },
  discard: { ko: "버리기", en: "Discard" },
  saved: { ko: (key: string) => `${key} 코드를 저장했습니다.`, en: (key: string) => `${key} is stored.` },
  undo: { ko: "되돌리기", en: "Undo" },
  dropped: {
    ko: (key: string) => `코드북에서 ${key} 코드를 지웠습니다.`,
    en: (key: string) => `${key} is out of the codebook.`,
  },
  clash: {
    ko: "쓰는 동안 다른 사람이 같은 칸을 고쳤습니다. 쓰신 것은 그대로 있습니다.",
    en: "While you were writing, somebody else changed the same fields. What you wrote is still here.",
  },
  theirs: { ko: "지금 저장된 글", en: "Stored now" },
  mine: { ko: "내가 쓴 글", en: "What I wrote" },
  takeTheirs: { ko: "저장된 글로", en: "Take what is stored" },
  keepMine: { ko: "내 글로 저장", en: "Store mine instead" },
  emptyText: { ko: "(비어 있음)", en: "(empty)" },
  examples: { ko: "자료에서", en: "In the material" },
  examplesNone: {
    ko: "아직 이 코드가 붙은 대목이 없습니다. ‘읽고 코딩’에서 붙입니다.",
    en: "No passage has this code yet; it is applied under “Read and code”.",
  },
  examplesAll: { ko: (n: number) => `코딩 ${n}개 모두 보기`, en: (n: number) => `See all ${n} codings` },
  examplesHint: { ko: "전형으로 표시한 것부터", en: "Those marked typical first" },
  memos: { ko: "메모", en: "Memos" },
  newMemo: { ko: "이 코드에 대한 메모", en: "A memo on this code" },
  memoBy: { ko: (name: string) => `${name}의 메모`, en: (name: string) => `Memo by ${name}` },
  colourOwn: { ko: "묶음의 색", en: "The family's colour" },
  newTitle: { ko: "새 코드", en: "A new code" },
  make: { ko: "만들기", en: "Make it" },
  made: { ko: (key: string) => `${key} 코드를 만들었습니다.`, en: (key: string) => `${key} is made.` },
  top: { ko: "(맨 위)", en: "(at the top)" },
  pickParent: { ko: "상위를 고르십시오", en: "Choose what it stands under" },
});

const HUES = {
  red: { ko: "빨강", en: "red" },
  orange: { ko: "주황", en: "orange" },
  yellow: { ko: "노랑", en: "yellow" },
  lime: { ko: "연두", en: "lime" },
  green: { ko: "초록", en: "green" },
  teal: { ko: "청록", en: "teal" },
  blue: { ko: "파랑", en: "blue" },
  violet: { ko: "보라", en: "violet" },
  pink: { ko: "분홍", en: "pink" },
};
const hueWords = words(HUES);

/** The colours a code may be given, as stored, with their names. */
export function colours(): { colour: string; name: string }[] {
  const given = [
    "#d93636",
    "#d97a36",
    "#c9b022",
    "#83c222",
    "#2fb14e",
    "#22b1ac",
    "#3673d9",
    "#8036d9",
    "#d936a0",
  ];
  const names = Object.keys(HUES) as (keyof typeof HUES)[];
  return given.map((colour, at) => ({ colour, name: hueWords[names[at] ?? "red"] }));
}

/** The name of one text of a code, with its language where it has two. */
export function leafName(leaf: Leaf | "kind" | "parent"): string {
  const [field, language] = leaf.split(".") as [keyof typeof codeWords & string, string | undefined];
  const name = codeWords[field] as string;
  return language
    ? codeWords.inLanguage(name, language === "ko" ? codeWords.korean : codeWords.english)
    : name;
}
