/** CodeMirror's search panel in the language of the moment. */
import { EditorState, type Extension } from "@codemirror/state";
import { words } from "../lib/words.svelte";

const w = words({
  find: { ko: "본문에서 찾기", en: "Find in the text" },
  next: { ko: "다음", en: "next" },
  previous: { ko: "이전", en: "previous" },
  case: { ko: "대소문자 구별", en: "match case" },
  regexp: { ko: "정규식", en: "regular expression" },
  byWord: { ko: "낱말 단위", en: "whole words" },
  close: { ko: "닫기", en: "close" },
  current: { ko: "찾은 곳", en: "current match" },
  onLine: { ko: "줄", en: "on line" },
});

export function searchPhrases(): Extension {
  return EditorState.phrases.of({
    Find: w.find,
    next: w.next,
    previous: w.previous,
    "match case": w.case,
    regexp: w.regexp,
    "by word": w.byWord,
    close: w.close,
    "current match": w.current,
    "on line": w.onLine,
  });
}
