/** What this page asks of the server. */
import { api, got, type Shapes } from "../../../api/client";

export type Reading = Shapes["Reading"];
export type CodingShape = Reading["codings"][number];
export type StatementShape = Reading["statements"][number];
export type MemoShape = Reading["memos"][number];
export type SpeakerShape = Reading["speakers"][number];
export type TranslationShape = Reading["translations"][number];
/** The fields of a statement that are set; the others stay. */
export type StatementChange = Partial<Omit<Shapes["StatementAsked"], "revision">>;
export type Moved = Shapes["MovedShape"];
export type Corrected = Shapes["CorrectionShape"];

const at = (source: string, blind = false) => ({ params: { path: { source }, query: { blind } } });

export const calls = {
  sources: () => got(api.GET("/api/reading")),
  reading: (source: string, blind: boolean) => got(api.GET("/api/reading/{source}", at(source, blind))),
  changes: (source: string, since: number, blind: boolean) =>
    got(api.GET("/api/reading/{source}/changes", { params: { path: { source }, query: { since, blind } } })),
  apply: (source: string, body: Shapes["ApplyAsked"]) =>
    got(api.POST("/api/reading/{source}/codings", { params: { path: { source } }, body })),
  changeCoding: (id: string, body: Shapes["CodingAsked"]) =>
    got(api.PATCH("/api/reading/codings/{coding}", { params: { path: { coding: id } }, body })),
  removeCodings: (ids: string[]) => got(api.POST("/api/reading/codings/remove", { body: { ids } })),
  changeStatement: (id: string, revision: number, change: StatementChange) =>
    got(
      api.PATCH("/api/reading/statements/{statement}", {
        params: { path: { statement: id } },
        // The contract names defaults, but what is not sent is not changed.
        body: { revision, ...change } as Shapes["StatementAsked"],
      }),
    ),
  newEpisode: (body: Shapes["EpisodeAsked"]) => got(api.POST("/api/reading/episodes", { body })),
  memosOn: (of: string, of_id: string) =>
    got(api.GET("/api/reading/memos", { params: { query: { of, of_id } } })),
  newMemo: (body: Shapes["MemoAsked"]) => got(api.POST("/api/reading/memos", { body })),
  changeMemo: (id: string, body: Shapes["MemoText"]) =>
    got(api.PATCH("/api/reading/memos/{memo}", { params: { path: { memo: id } }, body })),
  removeMemo: (id: string) =>
    got(api.DELETE("/api/reading/memos/{memo}", { params: { path: { memo: id } } })),
  translate: (source: string, body: Shapes["TranslationAsked"]) =>
    got(api.POST("/api/reading/{source}/translations", { params: { path: { source } }, body })),
  preview: (source: string, body: Shapes["CorrectionAsked"]) =>
    got(api.POST("/api/correcting/{source}/preview", { params: { path: { source } }, body })),
  correct: (source: string, body: Shapes["CorrectionAsked"]) =>
    got(api.POST("/api/correcting/{source}", { params: { path: { source } }, body })),
  setStamps: (source: string, body: Shapes["StampsAsked"]) =>
    got(api.POST("/api/correcting/{source}/stamps", { params: { path: { source } }, body })),
  revisions: (source: string) =>
    got(api.GET("/api/correcting/{source}/revisions", { params: { path: { source } } })),
  compare: (source: string, old: string, now: string) =>
    got(
      api.GET("/api/correcting/{source}/compare", { params: { path: { source }, query: { old, new: now } } }),
    ),
  toCheck: (source: string) =>
    got(api.GET("/api/correcting/{source}/to-check", { params: { path: { source } } })),
  settle: ({ of, id }: Moved, body: Shapes["PlacingAsked"]) =>
    got(api.POST("/api/correcting/open/{of}/{passage}", { params: { path: { of, passage: id } }, body })),
};
