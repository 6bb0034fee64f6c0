/** What a person changes in a statement, while others change it too. */
import { afterEach, expect, test, vi } from "vitest";
import { Refusal } from "../src/api/errors";
import { Acts } from "../src/pages/reading/state/acts";
import { calls, type StatementShape } from "../src/pages/reading/state/calls";
import type { Desk } from "../src/pages/reading/state/desk.svelte";

const statement = (revision: number, more = {}): StatementShape =>
  ({ id: "s", revision, modality: "fact", setting: "public", ...more }) as unknown as StatementShape;

/** A desk that holds one statement, and knows of no other changes. */
function aDesk(held: StatementShape): Desk {
  const desk = {
    statements: new Map([[held.id, held]]),
    putStatement: (now: StatementShape) => desk.statements.set(now.id, now),
    catchUp: () => Promise.resolve(),
  };
  return desk as unknown as Desk;
}

afterEach(() => vi.restoreAllMocks());

test("a change shows at once, and as it was stored when it is", async () => {
  const desk = aDesk(statement(1));
  vi.spyOn(calls, "changeStatement").mockResolvedValue(statement(2, { modality: "wish" }));

  const asked = new Acts(desk).state("s", { modality: "wish" });

  expect(desk.statements.get("s")).toMatchObject({ revision: 1, modality: "wish" });
  await asked;
  expect(desk.statements.get("s")).toEqual(statement(2, { modality: "wish" }));
});

test("a change that is refused leaves what was there", async () => {
  const desk = aDesk(statement(1));
  vi.spyOn(calls, "changeStatement").mockRejectedValue(Refusal.away());

  await new Acts(desk).state("s", { modality: "wish" });

  expect(desk.statements.get("s")).toEqual(statement(1));
});

test("what somebody else stored meanwhile stays when a change is refused for it", async () => {
  const desk = aDesk(statement(1));
  vi.spyOn(calls, "changeStatement").mockImplementation(() => {
    desk.putStatement(statement(5, { setting: "private" }));
    return Promise.reject(Refusal.away());
  });

  await new Acts(desk).state("s", { modality: "wish" });

  expect(desk.statements.get("s")).toEqual(statement(5, { setting: "private" }));
});
