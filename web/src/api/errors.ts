/** A request the server did not meet: its sentence in both languages, to be shown as it is. */
export type RefusalKind =
  "not_found" | "invalid" | "conflict" | "stale" | "forbidden" | "busy" | "closed" | "away" | "mistake";

export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    readonly said: { ko: string; en: string },
  ) {
    super(said.en);
  }

  static away(): Refusal {
    return new Refusal("away", {
      ko: "작업대가 대답하지 않습니다. madang serve 가 켜져 있는지 보십시오. 쓰신 것은 이 화면에 남아 있습니다.",
      en: "The workbench does not answer; see whether madang serve is running. What you wrote is still on this page.",
    });
  }
}

export function refusalOf(status: number, body: unknown): Refusal {
  if (isTrouble(body)) return new Refusal(body.kind, body.said);
  if (status === 401 || status === 403) {
    return new Refusal("closed", {
      ko: "작업대가 다시 시작되었습니다. madang serve 가 알려 준 주소를 다른 탭에서 연 뒤 다시 저장하십시오. 쓰신 것은 이 화면에 남아 있습니다.",
      en: "The workbench was started anew; open the address that madang serve printed in another tab and save again. What you wrote is still on this page.",
    });
  }
  if (status === 413) {
    return new Refusal("invalid", {
      ko: "한 번에 보내기에는 너무 큽니다.",
      en: "This is too much to send at once.",
    });
  }
  return new Refusal("mistake", {
    ko: `작업대에 잘못이 있습니다 (${status}). 반쯤 저장된 것은 없습니다.`,
    en: `The workbench made a mistake (${status}). Nothing was half written.`,
  });
}

function isTrouble(body: unknown): body is { kind: RefusalKind; said: { ko: string; en: string } } {
  return typeof body === "object" && body !== null && "kind" in body && "said" in body;
}
