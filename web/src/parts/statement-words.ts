import { words } from "../lib/words.svelte";

export const s = words({
  strip: { ko: "누가 누구에 대하여", en: "Who about whom" },
  viewOf: { ko: "누구의 말", en: "View of" },
  about: { ko: "누구에 대하여", en: "About" },
  nobody: { ko: "정하지 않음", en: "Not said" },
  speakers: { ko: (name: string) => `말한 이의 ${name}`, en: (name: string) => `the speaker's: ${name}` },
  clear: { ko: "비우기", en: "Clear" },
  stance: { ko: "평가", en: "Stance" },
  perspective: { ko: "누구의 판단", en: "Perspective" },
  modality: { ko: "사실인가", en: "Modality" },
  setting: { ko: "자리", en: "Setting" },
  horizon: { ko: "앞을 보는 길이", en: "Horizon" },
  storeAgain: { ko: "다시 저장", en: "Save again" },
  dropTried: { ko: "버리기", en: "Drop it" },
  blame: { ko: "탓하는 쪽", en: "Blame" },
  owner_side: { ko: "누구의 움직임", en: "Whose move" },
  episode: { ko: "사건", en: "Episode" },
  newEpisode: { ko: "새 사건…", en: "New episode…" },
  episodeName: { ko: "사건 이름", en: "Name of the episode" },
  time: { ko: "때", en: "Time" },
  start: { ko: "시작", en: "Start" },
  end: { ko: "끝", en: "End" },
  dateHint: { ko: "2019 또는 2019-03", en: "2019 or 2019-03" },
  status: { ko: "상태", en: "Status" },
  pick: { ko: "보고서에서", en: "In the account" },
  sharing: { ko: "보여도 되는 범위", en: "May be shown to" },
  inferred: { ko: "누구인지는 미루어 앎", en: "Whom it is about is inferred" },
  more: { ko: "더", en: "More" },
  less: { ko: "줄이기", en: "Less" },
});

const named = words({
  "-1": { ko: "−", en: "−" },
  "0": { ko: "0", en: "0" },
  "1": { ko: "+", en: "+" },
  mixed: { ko: "엇갈림", en: "mixed" },
  unclear: { ko: "모름", en: "unclear" },
  own: { ko: "자기", en: "own" },
  attributed: { ko: "상대의 생각으로", en: "attributed" },
  reported: { ko: "전해 들음", en: "reported" },
  happened: { ko: "있었던 일", en: "happened" },
  wish: { ko: "바람", en: "wish" },
  fear: { ko: "걱정", en: "fear" },
  rule: { ko: "규칙", en: "rule" },
  hypothetical: { ko: "가정", en: "hypothetical" },
  short: { ko: "짧게", en: "short" },
  long: { ko: "길게", en: "long" },
  not_said: { ko: "말 없음", en: "not said" },
  own_side: { ko: "자기 쪽", en: "own side" },
  other_side: { ko: "상대 쪽", en: "other side" },
  both: { ko: "둘 다", en: "both" },
  outside: { ko: "바깥", en: "outside" },
  public: { ko: "공개", en: "public" },
  in_confidence: { ko: "비공개", en: "in confidence" },
  civic: { ko: "시민단체", en: "civic" },
  government: { ko: "행정", en: "government" },
  intermediary: { ko: "중간지원", en: "intermediary" },
  "": { ko: "말한 쪽", en: "the view's side" },
  interview_date: { ko: "면담한 날", en: "interview date" },
  episode: { ko: "사건의 때", en: "the episode's" },
  interval: { ko: "기간", en: "interval" },
  unknown: { ko: "모름", en: "unknown" },
  draft: { ko: "초안", en: "draft" },
  agreed: { ko: "합의", en: "agreed" },
  disputed: { ko: "다툼", en: "disputed" },
  none: { ko: "보통", en: "no mark" },
  typical: { ko: "전형", en: "typical" },
  deviant: { ko: "예외", en: "deviant" },
  researcher: { ko: "나만", en: "me" },
  team: { ko: "연구팀", en: "the team" },
});

/** What a value of a statement is called; spoken in full for stance, which is shown by signs. */
export function valueName(value: string): string {
  return value in named ? named[value as keyof typeof named] : value;
}

const stances = words({
  "-1": { ko: "부정", en: "against, absent (−1)" },
  "0": { ko: "중립", en: "neutral (0)" },
  "1": { ko: "긍정", en: "for, present (+1)" },
  mixed: { ko: "엇갈림", en: "mixed" },
  unclear: { ko: "알 수 없음", en: "unclear" },
});

export function stanceName(value: string): string {
  return value in stances ? stances[value as keyof typeof stances] : value;
}

/** What a field of a statement is called. */
export function fieldName(name: string): string {
  return name in s ? (s[name as keyof typeof s] as string) : name;
}
